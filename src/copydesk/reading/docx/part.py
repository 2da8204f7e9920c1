"""The state of the walk through one part of a Word document, and what the walk leaves."""

from msgspec import Struct, field

from copydesk.reading.blocks import Block, Piece
from copydesk.reading.docx.fields import Fields
from copydesk.reading.docx.line import Line, Run
from copydesk.reading.docx.lists import Lists
from copydesk.reading.docx.styles import Styles
from copydesk.reading.docx.tables import Table

HIDDEN = "hidden text was not read"


class Part(Struct):
    """One part on its way to blocks.

    It leaves `blocks`, those of the story; `boxes`, those of its text boxes; `notes`, those of each footnote, endnote
    or comment by its id; `referred`, the notes that the story refers to, each by its kind and its id, in order;
    `edges`, empty pieces of blocks that show where the words of each comment begin and end; and `notices`, in the
    order of the story.

    `open` are the names of the elements that are open, the document’s own frame first. `places` are the lists that
    take the blocks: of the story, of a cell, of a text box. `going_on` is a paragraph whose end is deleted.
    """

    styles: Styles
    lists: Lists
    blocks: list[Block] = field(default_factory=list)
    boxes: list[Block] = field(default_factory=list)
    notes: dict[str, list[Block]] = field(default_factory=dict)
    referred: list[tuple[str, str]] = field(default_factory=list)
    edges: dict[str, list[Piece]] = field(default_factory=dict)
    notices: dict[str, None] = field(default_factory=dict)
    open: list[str] = field(default_factory=lambda: ["", ""])
    places: list[list[Block]] = field(default_factory=list)
    lines: list[Line] = field(default_factory=list)
    going_on: Line | None = None
    runs: list[Run] = field(default_factory=list)
    fields: Fields = field(default_factory=Fields)
    tables: list[Table] = field(default_factory=list)
    choices: list[bool] = field(default_factory=list)
    prompts: list[bool] = field(default_factory=list)
    waiting: list[Piece] = field(default_factory=list)
    words: list[str] = field(default_factory=list)

    @property
    def line(self) -> Line | None:
        """The paragraph that is being read; `None` between paragraphs."""
        return self.lines[-1] if self.lines else None

    def add(self, words: str, *, code: bool = False) -> None:
        """Read words, unless they are hidden or an instruction, or the paragraph is one of code."""
        run = self.runs[-1] if self.runs else Run()
        if self.line is None or self.line.look.code or run.own_mark or not self.fields.shown:
            return
        if run.is_hidden(self.line):
            if words.strip():
                self.notices[HIDDEN] = None
            return
        begun = self.line.add(words, code=code or run.look.code, link=self.fields.link)
        if begun is not None:
            self.places[-1].append(begun)

    def mark(self, piece: Piece) -> None:
        """Put a piece without words where the walk is; between paragraphs it waits for the next one."""
        if self.line is None:
            self.waiting.append(piece)
        else:
            self.line.blocks[-1].pieces.append(piece)

    def enter(self, place: list[Block]) -> None:
        """Begin a place in which paragraphs stand."""
        self.places.append(place)

    def leave(self) -> None:
        """End a place in which paragraphs stand, and a paragraph that would have gone on in it."""
        self.end_line()
        self.places.pop()

    def end_line(self) -> None:
        """Finish a paragraph that nothing goes on with."""
        if self.going_on is not None:
            self.going_on.finish(self.lists)
            self.going_on = None
