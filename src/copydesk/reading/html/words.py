"""The words between two tags, as a browser shows them: entities decoded, blanks folded, nothing that is unseen."""

import re
from collections.abc import Iterator
from html import unescape
from html.entities import html5

from copydesk.patterns import pattern
from copydesk.reading.blocks import INVISIBLE
from copydesk.spans import Span

BLANKS = " \t\n\r\f"
"""The blanks that a browser folds into one. A no-break space is none of them."""

SPECIAL = pattern(
    r"(?P<blanks>[ \t\n\r\f]{2,}+|[\t\n\r\f])"
    r"|&(?:\#(?:[0-9]{1,9}|[xX][0-9a-fA-F]{1,8})|(?P<name>[A-Za-z][A-Za-z0-9]{1,31}+));?"
    rf"|(?P<invisible>{INVISIBLE.pattern})"
)
LONGEST_BARE = max(len(name) for name in html5 if not name.endswith(";"))
"""Entities that may stand without a semicolon are this short."""


def parts(source: str, start: int, end: int) -> Iterator[tuple[str, Span]]:
    """The words from `start` up to `end` with their places: what stands verbatim, entities, and runs of blanks."""
    at = start
    for m in SPECIAL.finditer(source, start, end):
        decoded, until = _decoded(m)
        if decoded is None:
            continue
        if at < m.start():
            yield source[at : m.start()], Span(at, m.start())
        at = until
        if decoded:
            yield decoded, Span(m.start(), until)
    if at < end:
        yield source[at:end], Span(at, end)


def _decoded(m: re.Match[str]) -> tuple[str | None, int]:
    """What a reader sees, and where its source ends. `None`: it means itself, as the “&T” of “AT&T” does."""
    if m["blanks"]:
        return " ", m.end()
    if m["invisible"]:
        return "", m.end()
    until = m.end()
    if (name := m["name"]) and not (m[0].endswith(";") and f"{name};" in html5):
        length = next((k for k in range(min(len(name), LONGEST_BARE), 1, -1) if name[:k] in html5), 0)
        if not length:
            return None, until
        until = m.start() + 1 + length
    seen = INVISIBLE.sub("", unescape(m.string[m.start() : until]))
    return (" " if seen and not seen.strip(BLANKS) else seen), until
