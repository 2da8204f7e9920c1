"""Blocks of a page on their way to a Document: pieces of source, joined into a text with its map."""

from collections.abc import Iterable

from msgspec import Struct, field

from copydesk.document import Comment, Document, Meta, Paragraph, Role
from copydesk.patterns import pattern
from copydesk.spans import Run, SourceMap, Span

INVISIBLE = pattern("[\u00ad\u200b\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]+")
"""Soft hyphens, zero-width blanks and marks of direction: no reader sees them, so they are no part of the text."""

BETWEEN_PARAGRAPHS = "\n\n"


class Piece(Struct, frozen=True):
    """Words and where they come from. `source` is `None` for a blank that joins lines and a footnote’s mark."""

    words: str
    source: Span | None
    code: bool = False
    link: bool = False


JOIN = Piece(" ", None)


class Block(Struct):
    """One paragraph in the making. `role` is `None` until the page as a whole has been looked at."""

    pieces: list[Piece] = field(default_factory=list)
    role: Role | None = None
    marker: str = ""
    level: int = 0

    @property
    def words(self) -> str:
        """What a reader reads."""
        return "".join(piece.words for piece in self.pieces)


def pieces(source: str, start: int, end: int) -> Iterable[Piece]:
    """The source from `start` up to `end`, blanks at both ends and invisible characters left out."""
    while start < end and source[start].isspace():
        start += 1
    while end > start and source[end - 1].isspace():
        end -= 1
    plain = source[start:end].isascii()  # the soft hyphen is no ASCII, nor are the others
    for m in () if plain else INVISIBLE.finditer(source, start, end):
        if start < m.start():
            yield Piece(source[start : m.start()], Span(start, m.start()))
        start = m.end()
    if start < end:
        yield Piece(source[start:end], Span(start, end))


def document(
    path: str,
    source: str,
    blocks: Iterable[Block],
    *,
    meta: Meta,
    comments: tuple[Comment, ...] = (),
    notices: tuple[str, ...] = (),
) -> Document:
    """The blocks as a Document. Empty blocks are left out."""
    text: list[str] = []
    runs: list[Run] = []
    paragraphs: list[Paragraph] = []
    code: list[Span] = []
    links: list[Span] = []
    at = 0
    for block in blocks:
        if not block.words.strip():
            continue
        if text:
            text.append(BETWEEN_PARAGRAPHS)
            at += len(BETWEEN_PARAGRAPHS)
        start = at
        for piece in block.pieces:
            if piece.source is not None:
                runs.append(Run(Span(at, at + len(piece.words)), piece.source))
            if piece.code:
                code.append(Span(at, at + len(piece.words)))
            if piece.link:
                links.append(Span(at, at + len(piece.words)))
            text.append(piece.words)
            at += len(piece.words)
        role = block.role or Role.BODY
        paragraphs.append(Paragraph(Span(start, at), role, len(paragraphs) + 1, block.marker, block.level))
    way = SourceMap(tuple(runs))
    marks = tuple(code), tuple(links)
    return Document(path, source, "".join(text), way, tuple(paragraphs), meta, comments, notices, *marks)
