"""Markdown, by the events of its parser: every inline run keeps its place in the source."""

import re
from collections import Counter
from collections.abc import Iterable
from typing import Any

import pyromark
from msgspec import Struct, field

from copydesk.document import Comment, Role
from copydesk.patterns import pattern
from copydesk.reading.blocks import INVISIBLE, JOIN, Block, Piece, pieces
from copydesk.spans import Span

OPTIONS = (
    pyromark.Options.ENABLE_TABLES
    | pyromark.Options.ENABLE_FOOTNOTES
    | pyromark.Options.ENABLE_STRIKETHROUGH
    | pyromark.Options.ENABLE_TASKLISTS
)
BLOCKS = frozenset({"Paragraph", "Heading", "Item", "TableRow", "TableHead", "CodeBlock"})
COMMENT = pattern(r"<!--(.*?)(?:-->|\Z)", re.DOTALL)
LINE_BREAK = pattern(r"<br\b", re.IGNORECASE)
TAG = pattern(r"</?[A-Za-z!?]")
DEPTH = {"H1": 1, "H2": 2, "H3": 3, "H4": 4, "H5": 5, "H6": 6}


class _Offsets:
    """UTF-8 offsets to code points. Questions come mostly in ascending order, so each walk is short."""

    def __init__(self, source: str) -> None:
        self._data = source.encode("utf-8", "surrogatepass")
        self._plain = len(self._data) == len(source)
        self._byte = self._point = 0

    def point(self, byte: int) -> int:
        if self._plain:
            return byte
        if byte < self._byte:
            self._byte = self._point = 0
        self._point += len(self._data[self._byte : byte].decode("utf-8", "surrogatepass"))
        self._byte = byte
        return self._point


class _Page(Struct):
    """The state of the walk through the events: what is open, in order, and how often each kind of it."""

    source: str
    start: int
    offsets: _Offsets
    blocks: list[Block] = field(default_factory=list)
    comments: list[Comment] = field(default_factory=list)
    open: list[str] = field(default_factory=list)
    inside: Counter[str] = field(default_factory=Counter)
    markers: list[int | None] = field(default_factory=list)
    current: Block | None = None
    waiting: list[tuple[str, Span]] = field(default_factory=list)
    html: int = 0


def read(source: str, start: int) -> tuple[list[Block], tuple[Comment, ...], tuple[str, ...]]:
    """Blocks, comments and notices of the Markdown that begins at `start`."""
    body = source[start:]
    page = _Page(source, start, _Offsets(body))
    for event, where in pyromark.events_with_range(body, options=OPTIONS):
        _take(page, event, where)
    _finish(page)
    page.comments += [Comment(words, span, len(page.blocks) + 1) for words, span in page.waiting]
    notices = (f"{page.html} HTML blocks inside quotations were not read",) if page.html else ()
    return page.blocks, tuple(page.comments), notices


def _take(page: _Page, event: Any, where: Any) -> None:
    kind, value = _named(event)
    if kind == "Start":
        _start(page, *_named(value), where)
    elif kind == "End":
        _end(page, _named(value)[0])
    elif kind in ("Text", "Code", "InlineMath", "DisplayMath"):
        _words(page, kind, value, where)
    elif kind in ("SoftBreak", "HardBreak"):
        if page.current is not None:
            page.current.pieces.append(JOIN)
    elif kind == "FootnoteReference":
        if page.current is not None:
            page.current.pieces.append(Piece("", None, link=True))
    elif kind == "InlineHtml":
        _comments(page, *_place(page, where))
        if page.current is not None and LINE_BREAK.match(value):
            page.current.pieces.append(JOIN)
    elif kind == "Rule":
        _finish(page)


def _named(value: Any) -> tuple[str, Any]:
    """An event or a tag is a name, or a name with details."""
    if isinstance(value, dict):
        name, details = next(iter(value.items()))
        return str(name), details
    return str(value), None


def _start(page: _Page, name: str, details: Any, where: Any) -> None:
    page.open.append(name)
    page.inside[name] += 1
    if name == "List":
        page.markers.append(details)
    if name == "HtmlBlock":
        _finish(page)
        _html_block(page, *_place(page, where))
    elif name == "Item":
        _finish(page)
        role = Role.QUOTE if page.inside["BlockQuote"] else Role.LIST
        page.current = Block(role=role, marker=_marker(page), level=len(page.markers))
        page.current.pieces += _empty_item(page, where)
    elif name == "TableCell" and page.current is not None and page.current.pieces:
        page.current.pieces.append(Piece(" | ", None))
    elif name in BLOCKS and not (name == "Paragraph" and _fills_item(page)):
        _finish(page)
        level = DEPTH[details["level"]] if name == "Heading" else 0
        page.current = Block(role=_role(page, name, details), level=level)


def _end(page: _Page, name: str) -> None:
    if page.open:
        page.inside[page.open.pop()] -= 1
    if name == "List":
        page.markers.pop()
    if name in BLOCKS or name in ("BlockQuote", "FootnoteDefinition"):
        _finish(page)


def _fills_item(page: _Page) -> bool:
    """Whether a paragraph is the first of a list item, or of a quotation in it."""
    return page.current is not None and bool(page.current.marker) and not page.current.pieces


def _marker(page: _Page) -> str:
    number = page.markers[-1] if page.markers else None
    if number is None:
        return "-"
    page.markers[-1] = number + 1
    return f"{number}."


def _empty_item(page: _Page, where: Any) -> Iterable[Piece]:
    """The bullet itself, where a list item holds nothing else; nothing in any other case."""
    start, end = _place(page, where)
    words = page.source[start:end]
    if len(words.strip()) <= 3 and words.strip(" \t\r\n-*+") in ("",):
        return pieces(page.source, start, end)
    return ()


def _role(page: _Page, name: str, details: Any) -> Role | None:
    if name == "Heading" and not page.inside["BlockQuote"]:
        first = details["level"] == "H1" and not any(block.role is Role.HEADLINE for block in page.blocks)
        return Role.HEADLINE if first else Role.HEADING
    if name in ("TableRow", "TableHead"):
        return Role.TABLE
    if page.inside["FootnoteDefinition"]:
        return Role.FOOTNOTE
    if page.inside["BlockQuote"]:
        return Role.QUOTE
    return Role.LIST if page.inside["Item"] else None


def _words(page: _Page, kind: str, value: str, where: Any) -> None:
    if page.current is None or page.inside["CodeBlock"]:
        return
    start, end = _place(page, where)
    code, link = kind != "Text", page.inside["Link"] > 0
    if code and (inner := page.source.find(value, start, end)) >= 0:  # inside its marks: `code`
        start, end = inner, inner + len(value)
    if page.source[start:end] != value:
        page.current.pieces.append(Piece(value, Span(start, end), code, link))
        return
    for m in INVISIBLE.finditer(page.source, start, end):
        if start < m.start():
            page.current.pieces.append(Piece(page.source[start : m.start()], Span(start, m.start()), code, link))
        start = m.end()
    if start < end:
        page.current.pieces.append(Piece(page.source[start:end], Span(start, end), code, link))


def _comments(page: _Page, start: int, end: int) -> None:
    """Keep the comments of a stretch of HTML for the paragraph in which, or before which, they stand."""
    for m in COMMENT.finditer(page.source, start, end):
        page.waiting.append((" ".join(m[1].split()), Span(*m.span())))


def _html_block(page: _Page, start: int, end: int) -> None:
    """Comments, and the words beside them; tags are read as on a page, but in a quotation, where they are counted."""
    block, at = Block(), start
    for m in [*COMMENT.finditer(page.source, start, end), None]:
        stop = m.start() if m else end
        found = list(pieces(page.source, at, stop))
        block.pieces += [JOIN, *found] if block.pieces and found else found
        at = m.end() if m else end
    _comments(page, start, end)
    if not TAG.search(block.words):
        page.current = block
        _finish(page)
    elif page.inside["BlockQuote"]:  # its “>” stands before every line, between the tags
        page.html += 1
    else:
        _fragment(page, start, end)


def _fragment(page: _Page, start: int, end: int) -> None:
    """The paragraphs of a block with tags."""
    from copydesk.reading.html.read import fragment  # few articles in Markdown hold any

    for block in fragment(page.source, start, end):
        first = block.level == 1 and not any(one.role is Role.HEADLINE for one in page.blocks)
        if block.role is Role.HEADING and first:
            block.role = Role.HEADLINE
        page.current = block
        _finish(page)


def _place(page: _Page, where: Any) -> tuple[int, int]:
    """A range of the parser, in code points of the source."""
    return page.start + page.offsets.point(where["start"]), page.start + page.offsets.point(where["end"])


def _finish(page: _Page) -> None:
    """Keep the current block, if it has words, and give it the comments that were waiting for it."""
    block, page.current = page.current, None
    if block is None or not block.words.strip():
        return
    while block.pieces and not (block.pieces[-1].link or block.pieces[-1].words.strip()):
        block.pieces.pop()
    page.blocks.append(block)
    number = len(page.blocks)
    page.comments += [Comment(words, span, number) for words, span in page.waiting]
    page.waiting.clear()
