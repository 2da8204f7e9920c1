"""Tables: rows of figures and names are read as rows; a table that lays out a page holds paragraphs like any other."""

from msgspec import Struct, field

from copydesk.document import Role
from copydesk.reading.blocks import Block, Piece

PROSE = 25
"""A cell with more words than this is copy, unless the table has heads of columns or rows."""

BAR = Piece(" | ", None)


class Table(Struct):
    """A table that is being read. `first` is the number of its first block; a cell is where its blocks begin and end.

    `layout` says that it surely holds no rows: another table stands in it, or its author says so.
    """

    first: int
    layout: bool = False
    heads: bool = False
    rows: list[list[tuple[int, int]]] = field(default_factory=list)
    begun: int | None = None

    def begin_row(self, at: int) -> None:
        """A row begins; `at` is the number of the next block."""
        self.end_cell(at)
        self.rows.append([])

    def begin_cell(self, at: int, *, headed: bool) -> None:
        """A cell begins in the current row."""
        self.end_cell(at)
        if not self.rows:
            self.rows.append([])
        self.begun = at
        self.heads = self.heads or headed

    def end_cell(self, at: int) -> None:
        """The cell that is open ends before block `at`."""
        if self.begun is not None:
            self.rows[-1].append((self.begun, at))
            self.begun = None

    def close(self, blocks: list[Block]) -> None:
        """Make one block of each row in `blocks`, all those of the page so far, if this is no layout."""
        self.end_cell(len(blocks))
        if not self._has_rows(blocks):
            return
        read: list[Block] = []
        at = self.first
        for row in filter(None, self.rows):
            read += blocks[at : row[0][0]]
            at = row[-1][1]
            pieces: list[Piece] = []
            for first, last in row:
                pieces += [BAR] if pieces else []
                pieces += [piece for block in blocks[first:last] for piece in block.pieces]
            read.append(Block(pieces, Role.TABLE))
        blocks[self.first :] = [*(block for block in read if block.pieces), *blocks[at:]]

    def _has_rows(self, blocks: list[Block]) -> bool:
        """Whether no cell holds more than one short paragraph, and some row has two cells with words."""
        if self.layout:
            return False
        cells = [cell for row in self.rows for cell in row]
        if any(not self._is_short(blocks[first:last]) for first, last in cells):
            return False
        return any(sum(last > first for first, last in row) > 1 for row in self.rows)

    def _is_short(self, cell: list[Block]) -> bool:
        if len(cell) > 1 or any(block.role not in (None, Role.HEADING) for block in cell):
            return False
        return self.heads or all(len(block.words.split()) <= PROSE for block in cell)
