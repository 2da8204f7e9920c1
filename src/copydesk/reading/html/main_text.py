"""Which paragraphs of a page are its story: the article or main part, with the headline that stands above it."""

from bisect import bisect_left
from collections.abc import Iterable, Mapping
from enum import IntEnum
from itertools import accumulate

from msgspec import Struct

from copydesk.reading.blocks import Block
from copydesk.spans import Span

MOST_OUTSIDE = 3
"""A part is not the story where so many times its words stand outside it and its like: it is a teaser."""

NEAR = 5
"""Standfirst and byline may stand between a headline and the article: so many paragraphs."""

NAMES = frozenset({"article", "main", "form", "header"})


class Part(IntEnum):
    """A part of a page. Of the first three, the first that holds the story is the story."""

    ARTICLE = 0
    MAIN = 1
    TEXT = 2
    FORM = 3
    MASTHEAD = 4


class Holder(Struct):
    """An element that may hold the story, or surely does not. `end` is its start until the element is closed."""

    part: Part
    start: int
    end: int

    @classmethod
    def of(cls, name: str, attributes: Mapping[str, str], start: int) -> "Holder | None":
        """The part of the page that an element is; `None` for an element like any other."""
        if not attributes and name not in NAMES:
            return None
        role = attributes.get("role", "").lower()
        for part, is_one in (
            (Part.ARTICLE, name == "article" or role == "article"),
            (Part.MAIN, name == "main" or role == "main"),
            (Part.TEXT, "articleBody" in attributes.get("itemprop", "").split()),
            (Part.FORM, name == "form"),
            (Part.MASTHEAD, name == "header" or role == "banner"),
        ):
            if is_one:
                return cls(part, start, start)
        return None


class Remark(Struct, frozen=True):
    """A comment of the page, and the block that it belongs to. `None`: it stands behind the last one."""

    words: str
    source: Span
    block: Block | None


def place(block: Block) -> int:
    """Where the first word of a block stands in the source."""
    return next(piece.source.start for piece in block.pieces if piece.source is not None)


class _Sheet:
    """Blocks in order, with how many characters stand before each."""

    def __init__(self, blocks: list[Block]) -> None:
        self.blocks = blocks
        self._places = [place(block) for block in blocks]
        self._before = [0, *accumulate(sum(len(piece.words) for piece in block.pieces) for block in blocks)]

    def range_of(self, holder: Holder) -> tuple[int, int]:
        """The numbers of the blocks in a part of the page, half-open."""
        return bisect_left(self._places, holder.start), bisect_left(self._places, holder.end)

    def size(self, holders: Iterable[Holder]) -> int:
        """The characters in parts of the page, each counted once."""
        ranges = (self.range_of(holder) for holder in outermost(holders))
        return sum(self._before[last] - self._before[first] for first, last in ranges)

    @property
    def total(self) -> int:
        """The characters in all blocks."""
        return self._before[-1]

    def without(self, holders: Iterable[Holder]) -> "_Sheet":
        """What is left when parts of the page are taken out."""
        kept: list[Block] = []
        at = 0
        for first, last in map(self.range_of, outermost(holders)):
            kept += self.blocks[at:first]
            at = last
        return _Sheet(kept + self.blocks[at:])


def outermost(holders: Iterable[Holder]) -> list[Holder]:
    """Parts in order of place, without those that lie inside another."""
    kept: list[Holder] = []
    for holder in holders:
        if not kept or holder.start >= kept[-1].end:
            kept.append(holder)
    return kept


def story(blocks: list[Block], holders: list[Holder]) -> list[Block]:
    """The blocks of the story. A form, or a masthead, is left out unless the page has little else."""
    sheet = _Sheet(blocks)
    of = {part: [holder for holder in holders if holder.part is part] for part in Part}
    forms = [form for form in outermost(of[Part.FORM]) if 2 * sheet.size([form]) < sheet.total]
    sheet = sheet.without(forms)
    for part in (Part.ARTICLE, Part.MAIN, Part.TEXT):
        if not of[part]:
            continue
        largest = max(of[part], key=lambda holder: sheet.size([holder]))
        outside = sheet.total - sheet.size(of[part])
        if sheet.size([largest]) and outside <= MOST_OUTSIDE * sheet.size([largest]):
            first, last = sheet.range_of(largest)
            return _headed(sheet.blocks, first, last)
    bare = sheet.without(of[Part.MASTHEAD])
    return bare.blocks if any(map(_is_title, bare.blocks)) else sheet.blocks


def _is_title(block: Block) -> bool:
    return block.level == 1 and not block.marker


def _headed(blocks: list[Block], first: int, last: int) -> list[Block]:
    """The story, and the headline above it if it has none of its own, with the few paragraphs that follow it."""
    found = blocks[first:last]
    if any(map(_is_title, found)):
        return found
    title = next((i for i in range(first - 1, -1, -1) if _is_title(blocks[i])), None)
    if title is None:
        return found
    return blocks[title:last] if first - title <= NEAR else [blocks[title], *found]
