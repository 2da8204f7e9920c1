"""`copydesk facts`: the worksheet in a terminal, the facts of a kind together."""

from itertools import groupby

from copydesk.analysis.facts import Facts
from copydesk.reports.lines import unlined
from copydesk.reports.text import Style
from copydesk.reports.worksheet import KINDS, UNSPOKEN, Row, rows

BOLD, DIM = "1", "2"
PLACE = 16
"""Columns for “¶12, line 23”."""


def render(stories: list[Facts], style: Style) -> str:
    """Each story with its facts. “?” stands for a speaker whom the copy does not name."""
    return "\n".join("\n".join(_story(facts, style)) + "\n" for facts in stories)


def _story(facts: Facts, style: Style) -> list[str]:
    out = [style.head(facts.document.path, facts.document.title)]
    order = list(KINDS)
    found = sorted(rows(facts), key=lambda row: order.index(row.kind))
    for kind, several in groupby(found, key=lambda row: row.kind):
        listed = list(several)
        out += ["", style.paint(f"{KINDS[kind]} ({len(listed)})", BOLD)]
        out += [line for row in listed for line in _lines(row, facts.document.path, style)]
    return out if found else [*out, "", "No claim, no quotation, no date, no figure."]


def _lines(row: Row, path: str, style: Style) -> list[str]:
    line = "" if unlined(path) else f", line {row.line}"
    place = f"  ¶{row.paragraph}{line}".ljust(PLACE)
    who = "" if row.kind in UNSPOKEN else f"{row.speaker}: "
    fact = f"{row.text} [{row.claim}; {row.backing}{'; missing: ' * bool(row.missing)}{row.missing}]"
    first, *rest = style.wrap(fact if row.kind == "claim" else who + row.fact, place + " ", " " * (PLACE + 1))
    return [first.replace(place, style.paint(place, DIM), 1), *rest]
