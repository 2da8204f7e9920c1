"""The text of a Word document, a line a block, and where in it everything stands."""

from msgspec import Struct, field

from copydesk.document import Role
from copydesk.reading.blocks import Block, Piece
from copydesk.reading.plain import BULLET
from copydesk.spans import Span, around


class Layout(Struct):
    """Blocks as lines of one text. Offsets are code points of it.

    `spans` are the lines, `blocks` those of the blocks that have words; their pieces know their places. `edges` are
    the places of the empty pieces that show where comments begin and end, by identity: a line, from 0, and an offset.
    """

    blocks: list[Block] = field(default_factory=list)
    spans: list[Span] = field(default_factory=list)
    edges: dict[int, tuple[int, int]] = field(default_factory=dict)
    _text: list[str] = field(default_factory=list)
    _waiting: list[Piece] = field(default_factory=list)

    @property
    def text(self) -> str:
        """All lines."""
        return "\n".join(self._text)

    def add(self, block: Block) -> None:
        """Put the words of a block in a line of their own. The edges of a block without words go to the next line."""
        words = block.words
        begin, stop = _opening(block, words), len(words.rstrip())
        if begin >= stop:
            self._waiting += [piece for piece in block.pieces if _is_edge(piece)]
            return
        start = self.spans[-1].end + 1 if self.spans else 0
        self.edges.update({id(piece): (len(self.spans), start) for piece in self._waiting})
        self._waiting.clear()
        self.spans.append(Span(start, start + stop - begin))
        self._text.append(words[begin:stop])
        self.blocks.append(block)
        self._set(block, begin, stop)

    def _set(self, block: Block, begin: int, stop: int) -> None:
        """Give the pieces of a block their places, the words before `begin` and from `stop` on left out."""
        pieces, block.pieces = block.pieces, []
        shift = self.spans[-1].start - begin
        at = 0
        for piece in pieces:
            first, at = max(at, begin), at + len(piece.words)
            last = min(at, stop)
            if _is_edge(piece):
                self.edges[id(piece)] = len(self.spans) - 1, min(first, stop) + shift
            elif not piece.words:
                block.pieces.append(piece)
            elif first < last:
                words = piece.words[first - at + len(piece.words) : last - at + len(piece.words)]
                block.pieces.append(Piece(words, Span(first + shift, last + shift), piece.code, piece.link))

    def between(self, edges: list[Piece]) -> tuple[int, Span] | None:
        """The line, from 0, in which the first of some edges stands, and the words from there to the last one in it.

        All of the line where no words lie between them; `None` where no edge stands in the text.
        """
        known = [self.edges[id(piece)] for piece in edges if id(piece) in self.edges]
        if not known or not self.spans:
            return None
        line = known[0][0]
        span = around(*(Span(offset, offset) for number, offset in known if number == line))
        return line, span if len(span) else self.spans[line]


def _is_edge(piece: Piece) -> bool:
    return not piece.words and not piece.link


def _opening(block: Block, words: str) -> int:
    """Where the words of a block begin: after blanks, and after a bullet or a number that was typed by hand."""
    if block.role is None and (m := BULLET.match(words.replace("\u00a0", " "))):
        block.role, block.marker, block.level = Role.LIST, m[0].strip(), 1
        return m.end() + len(words[m.end() :]) - len(words[m.end() :].lstrip())
    return len(words) - len(words.lstrip())
