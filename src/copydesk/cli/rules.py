"""`copydesk rules`: every rule that is on, a line each; with `--all` those that are off too."""

import json
import textwrap
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

import click

from copydesk.cli.common import config_option, desk_of
from copydesk.cli.manual import RULES
from copydesk.cli.printing import columns, printed, rows

if TYPE_CHECKING:
    from copydesk.rulebook.book import Rulebook
    from copydesk.rulebook.rule import Rule
    from copydesk.settings import Settings

PIPED = 100
WIDEST = 120


class State(NamedTuple):
    """A rule as it stands here: the level that the settings give it, and whether it is run."""

    rule: "Rule"
    level: str
    on: bool

    @property
    def cells(self) -> tuple[str, str, str]:
        """Its line in a list."""
        return self.rule.id, self.level if self.on else "off", self.rule.title.removesuffix(".")


@click.command(short_help="List the rules.", epilog=RULES)
@click.option("--format", "format_", type=click.Choice(("text", "json")), default="text", help="How to print.")
@click.option("--all", "all_", is_flag=True, help="Those that are off, too; JSON always has all.")
@click.option("--balance", is_flag=True, help="Instead, how many words the packs hold for each side of a dispute.")
@config_option
def rules(format_: str, all_: bool, balance: bool, config: Path | None) -> None:
    """List the rules that are on here: id, severity, and the fault that each finds."""
    book, settings = desk_of(config)
    if balance:
        printed(_balance(book, settings, format_))
        return
    states = list(rule_states(book, settings))
    if format_ == "json":
        printed(json.dumps([_fields(state) for state in states], ensure_ascii=False, indent=1) + "\n")
        return
    width = columns(PIPED, WIDEST)
    out: list[str] = []
    for name, inside in _sections(states):
        if shown := [state.cells for state in inside if state.on or all_]:
            out += [name, *rows(shown, width), ""]
    count = textwrap.wrap(_count(states, all_=all_), width, break_on_hyphens=False)
    printed("\n".join([*out, *count]) + "\n")


def rule_states(book: "Rulebook", settings: "Settings") -> "Iterator[State]":
    """Every rule as it stands for the files that no glob of the settings names."""
    from copydesk.desk.choosing import configured, is_on

    own = settings.everywhere()
    for rule in book.rules:
        level = configured(rule, None, own)
        off = level == "off" or not is_on(rule, own)
        yield State(rule, rule.severity.value if level in (None, "off") else str(level), not off)


LEVELS = ("error", "warning", "suggestion", "off")


def _balance(book: "Rulebook", settings: "Settings", format_: str) -> str:
    """How many entries lean to each side, by the level that they have here."""
    from copydesk.desk.choosing import configured
    from copydesk.rulebook import balance

    own, by_id = settings.everywhere(), {rule.id: rule for rule in book.rules}
    sides = balance.balance(
        book.packs,
        lambda pack, term: (
            configured(by_id[pack.rule_id], term.id, own) or term.severity or by_id[pack.rule_id].severity.value
        ),
    )
    if format_ == "json":
        cells = [
            {"dispute": side.dispute, "side": side.letters, "name": side.name}
            | {level: side.levels[level] for level in LEVELS}
            for side in sides
        ]
        return json.dumps(cells, ensure_ascii=False, indent=1) + "\n"
    out = [f"{'dispute':28}{'leans':28}" + "".join(f"{level:>12}" for level in LEVELS)]
    for side in sides:
        counts = "".join(f"{side.levels[level]:>12}" for level in LEVELS)
        out.append(f"{side.dispute:28}{f'{side.letters}  {side.name}':28}{counts}")
    return "\n".join([*out, "", "Whose word it is says nothing on who is right."]) + "\n"


def _fields(state: State) -> dict[str, str]:
    rule = state.rule
    return {
        "rule": rule.id,
        "group": rule.group,
        "severity": state.level,
        "scope": rule.scope.value,
        "state": "on" if state.on else "off",
        "title": rule.title,
    }


def _sections(states: Iterable[State]) -> Iterator[tuple[str, list[State]]]:
    """The groups under their headings; proselint’s rules, far more than all others, have one of their own."""
    from copydesk.findings import GROUPS
    from copydesk.rulebook.borrowed import FAMILY

    every = [*states]
    for group in GROUPS:
        yield group.capitalize(), [one for one in every if one.rule.group == group and one.rule.family != FAMILY]
    yield FAMILY, [one for one in every if one.rule.family == FAMILY]


def _count(states: list[State], *, all_: bool) -> str:
    """How many are on and off, where any is off, and how to see those."""
    counted = [(name, sum(one.on for one in inside), len(inside)) for name, inside in _sections(states)]
    said = "; ".join(f"{name}: {on} on, {total - on} off" for name, on, total in counted if on < total)
    if not said:
        return "All rules are on."
    return f"{said}." if all_ else f"{said}. Off rules: copydesk rules --all"
