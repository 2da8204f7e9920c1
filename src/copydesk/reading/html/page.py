"""HTML to blocks: paragraphs where a browser parts them, and the marks of lists, quotations, links and code."""

from collections import Counter
from typing import NamedTuple

from msgspec import Struct, field

from copydesk.document import Role
from copydesk.patterns import pattern
from copydesk.reading.blocks import Block
from copydesk.reading.html.elements import BLOCKS, CELLS, CLOSED_BY, LISTS, TITLES, VOID, Sense, senses
from copydesk.reading.html.line import Line
from copydesk.reading.html.main_text import Holder, Remark
from copydesk.reading.html.paragraphs import first_number, next_bullet, role_of
from copydesk.reading.html.tables import Table
from copydesk.reading.html.tags import Kind, Token, attributes
from copydesk.spans import Span

NOTHING = Line()
PARTED = pattern(r"(?:\r\n|\r|\n)[ \t]*+(?:\r\n|\r|\n)\s*")
"""A blank line in text that is kept as typed."""

BLANK_LINE = 2
"""So many line breaks in a row part paragraphs."""


class _Element(NamedTuple):
    """An element that is open. `key` counts those of its name: inside the same block, unless it is a block itself."""

    token: Token
    key: tuple[int, str]
    senses: tuple[Sense, ...]
    attributes: dict[str, str]
    since: int
    holder: Holder | None


class Page(Struct):
    """The state of the walk through the tags, and what came of it."""

    source: str
    blocks: list[Block] = field(default_factory=list)
    remarks: list[Remark] = field(default_factory=list)
    holders: list[Holder] = field(default_factory=list)
    inside: Counter[Sense] = field(default_factory=Counter)
    counts: Counter[tuple[int, str]] = field(default_factory=Counter)
    stack: list[_Element] = field(default_factory=list)
    blocks_at: list[int] = field(default_factory=list)
    lists: list[int | None] = field(default_factory=list)
    tables: list[Table] = field(default_factory=list)
    line: Line = field(default_factory=Line)
    title: int = 0
    marker: str = ""
    bare: bool = False
    named: bool = False
    quotes: int = 0
    waiting: list[tuple[str, Span]] = field(default_factory=list)
    lost: Token | None = None

    @property
    def unread(self) -> bool:
        """Whether what stands here is no part of the story: all of a masthead but what follows a title in it."""
        return self.inside[Sense.HIDDEN] > 0 or (self.inside[Sense.MASTHEAD] > 0 and not self.named)

    @property
    def in_header(self) -> bool:
        """Whether a header is open, where the day of publication stands."""
        return self.counts[(0, "header")] > 0

    def take(self, token: Token) -> None:
        """Read on by one token."""
        if token.kind is Kind.TEXT:
            self._text(token)
        elif token.kind is Kind.OPEN:
            self._open(token)
        elif token.kind is Kind.CLOSE:
            self._close(token)
        elif token.kind is Kind.COMMENT and not self.unread:
            words = " ".join(self.source[token.start + 4 : token.end].removesuffix("-->").split())
            self.waiting += [(words, Span(token.start, token.end))] if words else []
        elif token.kind is Kind.LOST:
            self.lost = token

    def end(self) -> None:
        """Close all that is still open."""
        self._finish()
        while self.stack:
            self._pop(len(self.source))
        self.remarks += [Remark(words, span, None) for words, span in self.waiting]

    def _text(self, token: Token) -> None:
        if self.unread:
            return
        self.bare = self.bare and not self.source[token.start : token.end].strip()
        code, link = self.inside[Sense.CODE] > 0, self.inside[Sense.LINK] > 0
        if not self.inside[Sense.PRE]:
            self.line.add(self.source, token.start, token.end, code=code, link=link)
            return
        at = token.start
        for m in PARTED.finditer(self.source, token.start, token.end):
            self.line.add(self.source, at, m.start(), code=code, link=link)
            self._finish()
            at = m.end()
        self.line.add(self.source, at, token.end, code=code, link=link)

    def _open(self, token: Token) -> None:
        name = token.name
        if name in VOID:
            self._void(name)
            return
        if name in BLOCKS:
            self._part(name, token.start)
        found = attributes(self.source, token)
        effects = senses(name, found, self.inside)
        if token.empty and name not in BLOCKS:
            return
        if name == "code" and self.inside[Sense.PRE] and not self.line.begun:
            effects = (*effects, Sense.HIDDEN)  # a block of code, as in Markdown
        holder = Holder.of(name, found, token.start)
        if holder and not self.inside[Sense.HIDDEN]:
            self.holders.append(holder)
        key = (0 if name in BLOCKS else len(self.blocks_at), name)
        self.counts[key] += 1
        for sense in effects:
            self.inside[sense] += 1
        if name in BLOCKS:
            self.blocks_at.append(len(self.stack))
        self.stack.append(_Element(token, key, effects, found, len(self.line.block.pieces), holder))
        self._begin(name, found, token)
        if token.empty:
            self._pop(token.end)

    def _void(self, name: str) -> None:
        if name == "hr":
            self._finish()
        elif name == "br":
            self.line.break_off()
            if self.line.breaks >= BLANK_LINE and not self.title:
                self._finish()
        self.bare = False

    def _part(self, name: str, at: int) -> None:
        """End the paragraph, and the elements that the beginning of block `name` closes."""
        headed = bool(self.title and self.line.begun and (name == "p" or name in TITLES or name in LISTS))
        self._finish()
        while self.blocks_at:
            top = self.stack[self.blocks_at[-1]].token.name
            if name not in CLOSED_BY.get(top, ()) and not (headed and top in TITLES):
                break
            headed = headed and top not in TITLES
            self._pop_to(self.blocks_at[-1], at)

    def _begin(self, name: str, found: dict[str, str], token: Token) -> None:
        """What a tag sets going, beside what it does to the words in its element."""
        if name in TITLES:
            self.title = TITLES[name]
            self.named = self.named or (name == "h1" and self.inside[Sense.MASTHEAD] > 0)
        elif name in LISTS:
            self.lists.append(first_number(name, found))
        elif name == "li":
            self.marker, self.bare = next_bullet(self.lists, found), True
        elif name == "table":
            if self.tables:
                self.tables[-1].layout = True
            self.tables.append(Table(len(self.blocks), layout=found.get("role") in ("presentation", "none")))
        elif self.tables and name in CELLS:
            self.tables[-1].begin_cell(len(self.blocks), headed=name == "th")
        elif self.tables and name == "tr":
            self.tables[-1].begin_row(len(self.blocks))
        elif name == "q" and not self.unread:
            self.quotes += 1
            self.line.put("“" if self.quotes % 2 else "‘", Span(token.start, token.end))
        if name != "li":
            self.bare = False

    def _close(self, token: Token) -> None:
        """Close the innermost element of that name. A mark of the line does not reach beyond its block."""
        name = token.name
        block = name in BLOCKS
        if block:
            self._finish()
        if name == "br":  # as browsers take it
            self._void(name)
        key = (0 if block else len(self.blocks_at), name)
        if not self.counts[key]:
            return
        while self.stack[-1].key != key:
            self._pop(token.start)
        if name == "q" and not self.unread:
            self.line.put("”" if self.quotes % 2 else "’", Span(token.start, token.end))
        if name == "li" and self.bare and not self.unread:
            self._empty_item(self.stack[-1].token)
        self._pop(token.start)

    def _empty_item(self, token: Token) -> None:
        """A list item that holds nothing is its bullet, as an editor sees it."""
        self.line.put("-", Span(token.start, token.end))
        self._finish()

    def _pop_to(self, depth: int, at: int) -> None:
        while len(self.stack) > depth:
            self._pop(at)

    def _pop(self, at: int) -> None:
        """Close the innermost element, which ends at `at`."""
        one = self.stack[-1]
        name = one.token.name
        if name in BLOCKS:
            self._finish()
            self.blocks_at.pop()
        elif Sense.RAISED in one.senses:
            self.line.end_raised(one.since, linked=self.inside[Sense.LINK] > 0)
        elif Sense.LINK in one.senses and (target := one.attributes["href"]).startswith("#"):
            self.line.end_reference(one.since, target, raised=self.inside[Sense.RAISED] > 0)
        self.stack.pop()
        self.counts[one.key] -= 1
        for sense in one.senses:
            self.inside[sense] -= 1
        if one.holder:
            one.holder.end = at
        if name in TITLES:
            self.title = 0
        elif name in LISTS:
            self.lists.pop()
        elif name == "li":
            self.marker = ""
        elif name == "table":
            self.tables.pop().close(self.blocks)
        elif name == "q":
            self.quotes -= 1
        elif Sense.MASTHEAD in one.senses and not self.inside[Sense.MASTHEAD]:
            self.named = False

    def _finish(self) -> None:
        """Keep the current paragraph, if it has words, with the comments that were waiting for it."""
        block = self.line.finished()
        if block is None:
            if self.line != NOTHING:
                self.line = Line()
            return
        self.line = Line()
        block.role = block.role or role_of(self.inside, self.title, listed=bool(self.lists))
        if block.role is Role.HEADING:
            block.level = self.title
        elif self.marker and block.role in (Role.LIST, Role.QUOTE):
            block.marker, block.level, self.marker = self.marker, len(self.lists), ""
        self.blocks.append(block)
        self.remarks += [Remark(words, span, block) for words, span in self.waiting]
        self.waiting.clear()
