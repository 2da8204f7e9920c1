"""Plain text in its three shapes: blank lines between paragraphs, a paragraph a line, hard-wrapped."""

from collections.abc import Iterator

from copydesk.document import Role
from copydesk.patterns import pattern
from copydesk.reading.blocks import JOIN, Block, pieces
from copydesk.spans import Span

LINE = pattern(r"[^\r\n\v\f\x85\u2028\u2029]+")
BREAK = pattern(r"\r\n|[\r\n\v\f\x85\u2028\u2029]")
BULLET = pattern(r"[ \t]*(?:[-*•‣▪◦·–]|\(?\d{1,2}[.)]|\([a-z]\))(?=[ \t]+\S)")
SURE_BULLET = pattern(r"[ \t]*[•‣▪◦](?=[ \t]+\S)")
ORNAMENT = pattern(r"[ \t]*(?:[-*_=~#•·][ \t]*){3,}")
"""A line between sections, such as “* * *”: no paragraph, and no part of one."""

BARE_BULLET = pattern(r"[ \t]*[-*•‣▪◦–][ \t]*")
ENDS = pattern(r"[.!?:…][\"”’')\]]*\s*$")

WRAP = 100
"""No hard-wrapped line is much longer than this many characters."""

LONG_LINE = 240
"""A line this long was never wrapped: it is a paragraph."""


def blocks(source: str, start: int) -> Iterator[Block]:
    """The paragraphs of `source` from `start` on, as their lines tell."""
    groups = list(_groups(source, start))
    for lines in groups:
        if _line_by_line(source, lines, alone=len(groups) == 1):
            for line in lines:
                yield from _block(source, [line])
        else:
            for item in _items(source, lines):
                yield from _block(source, item)


def _groups(source: str, start: int) -> Iterator[list[Span]]:
    """Lines that no blank line separates."""
    group: list[Span] = []
    breaks = 0
    at = start
    for m in LINE.finditer(source, start):
        breaks = sum(1 + (mark == "\u2029") for mark in BREAK.findall(source, at, m.start()))
        at = m.end()
        if not m[0].strip() or ORNAMENT.fullmatch(m[0]):
            if group and m[0].strip():
                yield group
                group = []
            continue
        line = Span(m.start(), m.end())
        if group and (breaks > 1 or source[group[-1].end : m.start()].strip("\r\n\v\f\x85\u2028\u2029")):
            yield group
            group = []
        group.append(line)
    if group:
        yield group


def _line_by_line(source: str, lines: list[Span], *, alone: bool) -> bool:
    """Whether each line is a paragraph of its own, and not a piece of a wrapped one."""
    if len(lines) < 2:
        return False
    longest = max(len(line) for line in lines)
    ending = sum(bool(ENDS.search(line.of(source))) for line in lines)
    if alone:
        wrapped = longest <= WRAP and ending <= len(lines) / 2 and _even(lines)
        return not wrapped
    return longest > LONG_LINE and ending >= 0.6 * len(lines)


def _even(lines: list[Span]) -> bool:
    """Whether most lines are about as long as the longest: the look of a wrapped paragraph."""
    longest = max(len(line) for line in lines)
    return sum(len(line) >= 0.7 * longest for line in lines[:-1]) >= 0.7 * (len(lines) - 1)


def _items(source: str, lines: list[Span]) -> Iterator[list[Span]]:
    """Wrapped lines, parted where a list item begins.

    A line that begins with a hyphen may be a wrapped dash: only in a list, or after a colon, is it a bullet.
    """
    item: list[Span] = []
    listing = False
    for line in lines:
        words = line.of(source)
        after_colon = bool(item) and item[-1].of(source).rstrip().endswith(":")
        bare = BARE_BULLET.fullmatch(words) is not None
        opens = SURE_BULLET.match(words) or ((not item or listing or after_colon) and BULLET.match(words)) or bare
        if opens and item:
            yield item
            item = []
        listing = bool(opens) or (listing and not bare)
        item.append(line)
        if bare:
            yield item
            item = []
    if item:
        yield item


def _block(source: str, lines: list[Span]) -> Iterator[Block]:
    """One paragraph: its lines joined, its bullet set aside, an empty bullet kept as what it is."""
    first = lines[0].of(source)
    block = Block()
    begins = lines[0].start
    if BARE_BULLET.fullmatch(first):
        block.role, block.marker = Role.LIST, first.strip()
    elif m := BULLET.match(first):
        block.role, block.marker, block.level = Role.LIST, m[0].strip(), 1
        begins += m.end()
    elif first.lstrip().startswith(">"):
        block.role = Role.QUOTE
    for i, line in enumerate(lines):
        if i:
            block.pieces.append(JOIN)
        start = begins if i == 0 else line.start
        if block.role is Role.QUOTE:
            start += len(line.of(source)) - len(line.of(source).lstrip(" \t>"))
        block.pieces += pieces(source, start, line.end)
    yield block
