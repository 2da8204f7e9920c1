"""Tables of a Word document: rows of cells, or a frame in which prose was laid out."""

from msgspec import Struct, field

from copydesk.document import Role
from copydesk.reading.blocks import JOIN, Block, Piece

BAR = Piece(" | ", None)
Cell = list[Block]


class Table(Struct):
    """A table that is being read. `deleted` says that its last row is taken out by a tracked change."""

    rows: list[list[Cell]] = field(default_factory=list)
    deleted: bool = False

    def begin_row(self) -> None:
        """A new row, so far without cells."""
        self.rows.append([])
        self.deleted = False

    def begin_cell(self) -> Cell:
        """A new cell in the last row."""
        if not self.rows:
            self.begin_row()
        self.rows[-1].append([])
        return self.rows[-1][-1]

    def end_row(self) -> None:
        """Leave the last row out if it is deleted."""
        if self.deleted and self.rows:
            self.rows.pop()
        self.deleted = False

    def blocks(self) -> list[Block]:
        """A block a row; the blocks themselves where no cell stands beside another, for then it is a frame."""
        if all(len(row) < 2 for row in self.rows):
            return [block for row in self.rows for cell in row for block in cell]
        return [_joined(row) for row in self.rows]


def _joined(row: list[Cell]) -> Block:
    """The cells of a row with bars between them, the paragraphs of a cell with blanks."""
    whole = Block(role=Role.TABLE)
    filled = False
    for cell in row:
        if filled:
            whole.pieces.append(BAR)
        worded = False
        for block in cell:
            has_words = bool(block.words.strip())
            if worded and has_words:
                whole.pieces.append(JOIN)
            worded |= has_words
            whole.pieces += block.pieces
        filled |= worded
    return whole
