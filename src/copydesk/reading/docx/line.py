"""A paragraph of a Word document in the making: its words as they come, and what it is once it ends."""

from msgspec import Struct, field

from copydesk.document import Role
from copydesk.patterns import pattern
from copydesk.reading.blocks import INVISIBLE, JOIN, Block, Piece
from copydesk.reading.docx.lists import BULLET, Lists
from copydesk.reading.docx.styles import RUNNING, Look

ENDS = pattern(r"[\t\n\r\v\f\x85\u2028\u2029]")
"""What ends a line, or leaps in it: a blank in the text, for every paragraph is one line of it."""

OUTLINE = frozenset("012345678")


class Line(Struct):
    """A paragraph that is being read. `blocks` are what it holds: two line breaks in a row begin another block.

    `numbering`, `level` and `outline` are its own, `None` where they are left to its style. `open_end` says that its
    end is deleted or hidden, so that the next paragraph goes on with it. `drawn` says that it holds a picture.
    """

    blocks: list[Block] = field(default_factory=lambda: [Block()])
    look: Look = RUNNING
    numbering: str | None = None
    level: str | None = None
    outline: str = ""
    open_end: bool = False
    drawn: bool = False
    _breaks: int = 0
    _worded: bool = False

    def add(self, words: str, *, code: bool, link: bool) -> Block | None:
        """Take words, and give the block that they begin, if they begin one."""
        begun = None
        words = ENDS.sub(" ", INVISIBLE.sub("", words))
        if self._breaks:
            words = words.lstrip()
        if not words:
            return None
        if self._breaks > 1:
            begun = Block()
            self.blocks.append(begun)
        elif self._breaks:
            self.blocks[-1].pieces.append(JOIN)
        self._breaks, self._worded = 0, self._worded or not words.isspace()
        self.blocks[-1].pieces.append(Piece(words, None, code, link))
        return begun

    def end_line(self) -> None:
        """Take a line break; one before all words is nothing."""
        self._breaks += self._worded

    def finish(self, lists: Lists) -> None:
        """Give the blocks their roles, and the first one its marker."""
        first = self.blocks[0]
        first.role, first.level = self.look.role, self.look.depth
        if first.role is None and self.outline in OUTLINE and self.outline:
            first.role, first.level = Role.HEADING, int(self.outline) + 1
        if first.role in (None, Role.LIST):
            self._list(first, lists)
        for block in self.blocks[1:]:
            block.role = first.role if first.role in (Role.LIST, Role.QUOTE, Role.FOOTNOTE) else None

    def _list(self, block: Block, lists: Lists) -> None:
        """Make a list item of the block if it is one. An empty item is its bullet, and nothing else."""
        number = self.numbering if self.numbering is not None else self.look.numbering
        level = self.level if self.level is not None else self.look.level
        item = lists.item(number, level) if number is not None else None
        if item is not None:
            block.role, (block.marker, block.level) = Role.LIST, item
        elif block.role is Role.LIST:
            block.marker = BULLET
        if block.marker == BULLET and not self.drawn and not block.words.strip():
            block.level = 0
            block.pieces.append(Piece(BULLET, None))


class Run(Struct):
    """A stretch of words of one look. `hidden` is `None` where that is left to the styles."""

    look: Look = RUNNING
    hidden: bool | None = None
    own_mark: bool = False

    def is_hidden(self, line: Line) -> bool:
        """Whether its words are hidden, in a paragraph."""
        return self.hidden if self.hidden is not None else self.look.hidden or line.look.hidden
