"""`copydesk explain NAME`: the page of a rule, of one entry of a pack, or of a group of rules."""

import textwrap
from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING

import click

from copydesk.cli.common import config_option, desk_of, known
from copydesk.cli.completion import rule_names
from copydesk.cli.manual import EXPLAIN
from copydesk.cli.printing import columns, printed, rows
from copydesk.patterns import pattern

if TYPE_CHECKING:
    from copydesk.rulebook.book import Rulebook
    from copydesk.rulebook.rule import Rule
    from copydesk.settings import Settings

WIDTH = 88

GROUPS_ARE = {
    "consistency": "Where an article disagrees with itself, with the calendar or with arithmetic.",
    "support": "What the author’s voice asserts and nothing in the article supports.",
    "loaded": "Terms with which the author’s voice takes a side.",
    "style": "What slows the reader, and forms that the article itself does not keep to.",
    "proselint": "Checks of proselint, a linter of English prose by others, as far as they suit news copy. They belong "
    "to the style group.",
}

LISTENS = {
    1: "listen to the author’s own words; quotations and paraphrase are not judged.",
    2: "listen to the author’s words and to paraphrase; what stands in quotation marks is not judged.",
    3: "listen to every voice: the author’s words, paraphrase and quotations.",
}
"""By the number of voices: a rule that hears fewer leaves out quotations first, and then paraphrase."""

CITED = pattern(r"; (?![^“]*”)(?![^(]*\))")
WORK = pattern(r"(?P<work>[^“]+), (?P<place>“.*)")


@click.command(short_help="Show the page of a rule or of a group.", epilog=EXPLAIN)
@click.argument("rule", metavar="NAME", shell_complete=rule_names)
@config_option
def explain(rule: str, config: Path | None) -> None:
    """Show why a rule exists, what it flags and passes, and the setting that applies.

    NAME is a rule, an entry of a pack such as actor-label/terrorist, or a group of rules such as style.
    """
    book, settings = desk_of(config)
    if known([rule], book.names(), "explain") != (rule,):
        raise click.UsageError("explain: name one rule; copydesk rules lists them")
    name, _, entry = rule.partition("/")
    found = book.rule(name)
    if found is None:
        lines = _group(name, book, settings)
    else:
        lines = [*(_entry(book, found, entry, settings) if entry else _page(book, found)), "", *_overruling(rule)]
        lines += ["", *setting] if (setting := _setting(found, entry, settings)) else []
    printed("\n".join(lines) + "\n")


def _group(name: str, book: "Rulebook", settings: "Settings") -> list[str]:
    """What a group, or a family of rules, is about; its rules that are on, a line each."""
    from copydesk.cli.rules import rule_states
    from copydesk.rulebook.rule import LISTENS_TO

    states = [state for state in rule_states(book, settings) if name in (state.rule.group, state.rule.family)]
    on = [state for state in states if state.on]
    voices = LISTENS_TO[states[0].rule.group]
    which = "Its rules" if all(state.rule.voices == voices for state in states) else "Most of its rules"
    count = "all on" if len(on) == len(states) else f"{len(on)} on, {len(states) - len(on)} off"
    out = [f"{name} (a group of {len(states)} rules: {count})", ""]
    out += [*_flowing(GROUPS_ARE.get(name, "")), *_flowing(f"{which} {LISTENS[len(voices)]}"), ""]
    out += ["On", *rows([state.cells for state in on], _width()), ""] if on else []
    out += _flowing("To read about one of them: copydesk explain RULE")
    return [*out, *_flowing("To see those that are off: copydesk rules --all")] if len(on) < len(states) else out


def _page(book: "Rulebook", rule: "Rule") -> list[str]:
    from copydesk.rulebook.page import parse

    page = parse(rule.doc)
    levels = " or ".join(severity.value for severity in rule.severities)
    out = [f"{rule.id} ({rule.group}, {levels}, by {rule.scope.value})", "", *_flowing(page.title), ""]
    out += [line for part in page.why.split("\n\n") for line in (*_flowing(part), "")]
    for title, items in (("Flags", page.flags), ("Passes", page.passes)):
        out += [title, *_bullets(items), ""] if items else []
    out += ["Overrule when", *_wrapped(page.overrule), ""]
    out += ["Source", *_bullets(_by_work(page.source) if rule.entries else page.source)]
    terms = [term for pack in book.packs if pack.rule_id == rule.id for term in pack.file.term]
    entries = [(term.id, term.severity or rule.severity.value, "") for term in terms]
    return [*out, "", "Entries", *rows(entries, _width())] if entries else out


def _entry(book: "Rulebook", rule: "Rule", entry: str, settings: "Settings") -> list[str]:
    from copydesk.messages import seen
    from copydesk.rulebook.offers import plain

    term = next(term for pack in book.packs if pack.rule_id == rule.id for term in pack.file.term if term.id == entry)
    level = term.severity or rule.severity.value
    out = [f"{rule.id}/{term.id} ({rule.group}, {level})", "", *_flowing(term.why), ""]
    out += ["Words", *_wrapped(", ".join(term.words)), ""]
    own = settings.origin if f"{rule.id}/{entry}" in settings.file.instead else None
    instead = f"Instead, as {seen(own)} has it" if own else "Instead"
    for title, items in (("Flags", term.flags), ("Passes", term.passes), (instead, plain(term.instead))):
        out += [title, *_bullets(items), ""] if items else []
    return [*out, "Source", *_bullets(_by_work([term.source or "Editorial practice; no guide is cited."]))]


def _by_work(sources: Iterable[str]) -> list[str]:
    """Each work once, with the places in it: `AP Stylebook: “all right”, “annual”`."""
    places: dict[str, list[str]] = {}
    for source in dict.fromkeys(part for written in sources for part in _cited(written)):
        m = WORK.fullmatch(source)
        places.setdefault(m["work"] if m else source, []).extend([m["place"]] if m else [])
    return [f"{work}: {', '.join(there)}" if there else work for work, there in places.items()]


def _cited(source: str) -> list[str]:
    """The works that one source names; “Editorial practice; no guide is cited.” names none, and is a sentence."""
    return [source] if source.endswith(".") else CITED.split(source)


def _overruling(name: str) -> list[str]:
    """How an editor who disagrees says so; what is to be copied stands on lines of its own."""
    return [
        "To overrule one finding, with your reason",
        "  in Markdown and HTML, in the paragraph or before it:",
        f"    <!-- copydesk: allow {name} — your reason -->",
        "  in Word, as a comment on words of the paragraph:",
        f"    copydesk: allow {name} — your reason",
        "  for plain text, in copydesk.toml:",
        "    [[waiver]]",
        f'    rule = "{name}"',
        '    words = "some words of the sentence"',
        '    reason = "your reason"',
    ]


def _width() -> int:
    return columns(WIDTH, WIDTH)


def _flowing(words: str) -> list[str]:
    return textwrap.wrap(words, _width(), break_on_hyphens=False)


def _wrapped(words: str) -> list[str]:
    return textwrap.wrap(words, _width(), initial_indent="  ", subsequent_indent="  ", break_on_hyphens=False)


def _bullets(items: Iterable[str]) -> list[str]:
    width = _width()
    wrapped = (
        textwrap.wrap(item, width, initial_indent="  - ", subsequent_indent="    ", break_on_hyphens=False)
        for item in items
    )
    return [line for lines in wrapped for line in lines]


def _setting(rule: "Rule", entry: str, settings: "Settings") -> list[str]:
    """The line that decided whether the rule is on here, and how grave it is; none where no setting did."""
    from copydesk.desk.choosing import is_on
    from copydesk.messages import seen

    own = [f"{rule.id}/{entry}"] if entry else []
    names = [*own, rule.id, *rule.formerly, rule.family, rule.group]
    file, origin = settings.file, seen(settings.origin) if settings.origin else ""
    for name in names:
        if name in file.ignore:
            return _flowing(f"Off here: ignore has “{name}” in {origin}.")
    if file.select and not {*names, *rule.entry_names()} & {*file.select}:
        return _flowing(f"Off here: select does not have it in {origin}.")
    if not is_on(rule, settings.everywhere()):
        line = f'  "{rule.id}" = "{rule.severity.value}"'
        return ["Off by default. A level of its own in copydesk.toml turns it on:", "  [severity]", line]
    for name in names:
        if name in file.severity:
            return _flowing(f"{file.severity[name].capitalize()} here: severity has “{name}” in {origin}.")
    return _flowing(f"On here: select has it in {origin}.") if rule.off else []
