"""`copydesk explain RULE`: the page of a rule, or of one entry of a pack."""

import textwrap
from pathlib import Path
from typing import TYPE_CHECKING

import click

from copydesk.cli.common import config_option, desk_of, known

if TYPE_CHECKING:
    from copydesk.rulebook.book import Rulebook
    from copydesk.rulebook.rule import Rule
    from copydesk.settings import Settings

WIDTH = 88


@click.command(short_help="Show the page of a rule.")
@click.argument("rule", metavar="RULE")
@config_option
def explain(rule: str, config: Path | None) -> None:
    """Show why a rule exists, what it flags and passes, and the setting that applies.

    RULE is a rule, or an entry of a pack such as actor-label/terrorist.
    """
    book, settings = desk_of(config)
    if known([rule], book.names(), "explain") != (rule,):
        raise click.UsageError("explain: name one rule; copydesk rules lists them")
    name, _, entry = rule.partition("/")
    found = book.rule(name)
    if found is None:
        inside = ", ".join(one.id for one in book.rules if one.group == name)
        raise click.UsageError(f"“{name}” is a group; its rules are {inside}")
    lines = _entry(book, found, entry) if entry else _page(found)
    click.echo("\n".join([*lines, "", *_overruling(rule), "", _setting(found, entry, settings)]))


def _page(rule: "Rule") -> list[str]:
    from copydesk.rulebook.page import parse

    page = parse(rule.doc)
    levels = " or ".join(severity.value for severity in rule.severities)
    out = [f"{rule.id} ({rule.group}, {levels}, by {rule.scope.value})", "", page.title, ""]
    out += [line for part in page.why.split("\n\n") for line in (*textwrap.wrap(part, WIDTH), "")]
    for title, items in (("Flags", page.flags), ("Passes", page.passes)):
        out += [title, *(line for item in items for line in _bullet(item)), ""]
    out += ["Overrule when", *_wrapped(page.overrule), ""]
    out += ["Source", *(line for item in page.source for line in _bullet(item))]
    if rule.entries:
        out += ["", "Entries", *_wrapped(", ".join(rule.entries))]
    return out


def _entry(book: "Rulebook", rule: "Rule", entry: str) -> list[str]:
    term = next(term for pack in book.packs if pack.rule_id == rule.id for term in pack.file.term if term.id == entry)
    level = term.severity or rule.severity.value
    out = [f"{rule.id}/{term.id} ({rule.group}, {level})", "", *textwrap.wrap(term.why, WIDTH), ""]
    out += ["Words", *_wrapped(", ".join(term.words)), ""]
    for title, items in (("Flags", term.flags), ("Passes", term.passes), ("Instead", term.instead)):
        out += [title, *(line for item in items for line in _bullet(item)), ""] if items else []
    return [*out, "Source", *_bullet(term.source or "Editorial practice; no guide is cited.")]


def _overruling(name: str) -> list[str]:
    """How an editor who disagrees says so."""
    return [
        "To overrule one finding, with your reason",
        f"  in Markdown, in the paragraph or before it:  <!-- copydesk: allow {name} — your reason -->",
        f'  for plain text, in copydesk.toml:  [[waiver]] with rule = "{name}", words = "…", reason = "…"',
    ]


def _wrapped(words: str) -> list[str]:
    return textwrap.wrap(words, WIDTH, initial_indent="  ", subsequent_indent="  ")


def _bullet(item: str) -> list[str]:
    return textwrap.wrap(item, WIDTH, initial_indent="  - ", subsequent_indent="    ")


def _setting(rule: "Rule", entry: str, settings: "Settings") -> str:
    """The line that decided how grave the rule is here."""
    names = {*rule.names(), f"{rule.id}/{entry}" if entry else ""}
    if settings.file.select and not names & set(settings.file.select):
        return f"Off here: select does not have it in {settings.origin}."
    for name in (f"{rule.id}/{entry}" if entry else "", rule.id, rule.family, rule.group):
        if name in settings.file.ignore:
            return f"Off here: ignore has “{name}” in {settings.origin}."
        if name in settings.file.severity:
            return f"{settings.file.severity[name].capitalize()} here: severity has “{name}” in {settings.origin}."
    if rule.off:
        return f'Off by default; a level of its own turns it on: [severity] "{rule.id}" = "{rule.severity.value}".'
    return "No setting changes it here."
