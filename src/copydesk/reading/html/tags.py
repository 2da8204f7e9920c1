"""The tags, comments and text of a page, each with its place, in one walk.

The standard library’s parser takes quadratic time where quotation marks or comments stay open, and reads tags as text
after two stray `&#`. This one is linear on any input, raises nothing, and closes what is open as browsers do.
"""

import re
from collections.abc import Iterator
from enum import Enum
from html import unescape
from typing import NamedTuple

from copydesk.patterns import pattern


class Kind(Enum):
    """What stands in a stretch of a page. `RAW` is the inside of a script or a style; `LOST` runs to the end."""

    TEXT = 1
    OPEN = 2
    CLOSE = 3
    COMMENT = 4
    RAW = 5
    LOST = 6


class Token(NamedTuple):
    """A stretch of the source, from `start` up to `end`. `name` is the tag’s, in small letters, or empty.

    `empty` says that an opening tag closes itself, as `<br/>` does.
    """

    kind: Kind
    start: int
    end: int
    name: str = ""
    empty: bool = False


MARKUP = pattern(r"<(?:(?P<close>/)?(?P<name>[A-Za-z][^\s/>]*+)|(?P<comment>!--)|[!?])")
REST = pattern(r"(?:[^>=]++|=\s*+(?:\"[^\"]*+\"|'[^']*+')?+)*+>")
"""A tag from behind its name on. A mark that opens a value and is never closed opens none."""

CLOSES_ITSELF = pattern(r"[\s\"'\w]/>")
COMMENT_ENDS = pattern(r"--!?>")
EMPTY_COMMENT = pattern(r"<!--(?:-?>)")
RAW = frozenset({"script", "style", "textarea", "title", "xmp", "iframe", "noembed", "noframes"})
"""Elements whose inside holds no tags."""

ATTRIBUTE = pattern(r"([^\s=>/\"'][^\s=>/]*+)(?:\s*+=\s*+(?:\"([^\"]*+)\"|'([^']*+)'|([^\s>]++)))?+")


class _Walk:
    """The state of the walk. `last` is where the last “>” stands: behind it no tag can end."""

    def __init__(self, source: str, start: int, end: int) -> None:
        self.source, self.at, self.end = source, start, end
        self.last = source.rfind(">", start, end)
        self.quoted = True

    def tag_end(self, start: int) -> int:
        """Where a tag ends whose name ends at `start`; before `start` if it never does."""
        m = REST.match(self.source, start, self.end) if self.quoted else None
        if m:
            return m.end()
        self.quoted = False  # one value swallowed the rest: from here on, a tag ends at its first “>”
        return self.source.find(">", start, self.end) + 1


def tokens(source: str, start: int, end: int) -> Iterator[Token]:
    """Everything that stands in `source` from `start` up to `end`, in order and without gaps."""
    walk = _Walk(source, start, end)
    while m := MARKUP.search(source, walk.at, end):
        if m.start() > walk.last and not m["comment"]:
            break
        if m.start() > walk.at:
            yield Token(Kind.TEXT, walk.at, m.start())
        yield from _markup(walk, m)
    if walk.at < end:
        yield Token(Kind.TEXT, walk.at, end)


def _markup(walk: _Walk, m: re.Match[str]) -> Iterator[Token]:
    """A tag, with the raw text behind it, or a comment. A `<!doctype …>` or `<?xml …?>` is no word of anybody."""
    walk.at = m.end()
    if m["comment"]:
        yield from _comment(walk, m.start())
    elif not m["name"]:
        walk.at = walk.source.find(">", m.end() - 1, walk.end) + 1
    else:
        walk.at = walk.tag_end(m.end())
        name = m["name"].lower()
        empty = bool(CLOSES_ITSELF.match(walk.source, max(m.end() - 1, walk.at - 3), walk.at))
        yield Token(Kind.CLOSE if m["close"] else Kind.OPEN, m.start(), walk.at, name, empty)
        if name in RAW and not m["close"] and not empty:
            yield from _raw(walk, name)


def _comment(walk: _Walk, start: int) -> Iterator[Token]:
    if m := EMPTY_COMMENT.match(walk.source, start, walk.end) or COMMENT_ENDS.search(walk.source, walk.at, walk.end):
        walk.at = m.end()
        yield Token(Kind.COMMENT, start, walk.at)
    else:
        walk.at = walk.end
        yield Token(Kind.LOST, start, walk.at, "comment")


def _raw(walk: _Walk, name: str) -> Iterator[Token]:
    start = walk.at
    closing = re.compile(rf"</{name}(?=[\s/>])", re.IGNORECASE).search(walk.source, start, walk.end)
    walk.at = closing.start() if closing else walk.end
    yield Token(Kind.RAW if closing else Kind.LOST, start, walk.at, name)


def attributes(source: str, token: Token) -> dict[str, str]:
    """The attributes of a tag by their names in small letters; of two with one name, the first."""
    start = token.start + 1 + len(token.name)
    if token.end - start < 2:
        return {}
    found: dict[str, str] = {}
    for m in ATTRIBUTE.finditer(source, start, token.end - 1):
        found.setdefault(m[1].lower(), unescape(m[2] or m[3] or m[4] or ""))
    return found
