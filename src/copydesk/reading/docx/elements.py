"""What each element of a Word document does to the walk, where it begins and where it ends."""

from collections.abc import Callable

from msgspec.structs import replace

from copydesk.reading.blocks import Piece
from copydesk.reading.docx.line import Line, Run
from copydesk.reading.docx.package import Attributes
from copydesk.reading.docx.part import Part
from copydesk.reading.docx.styles import RUNNING, is_on
from copydesk.reading.docx.tables import Table

PASTED = "a part that was put in as a whole file was not read: open the document in Word and save it again"
FOR_PARAGRAPH = ["w:p", "w:pPr"]
FOR_ITS_END = ["w:pPr", "w:rPr"]
FOR_RUN = ["w:r", "w:rPr"]

SYMBOLS = dict(zip("\xa3\xb0\xb1\xb3\xb4\xb7\xb8\xb9\xbb\xa0mp", "≤°±≥×•÷≠≈€μπ", strict=True))
"""The signs of the font Symbol that a figure or its unit may hang on, by their places in it."""

PRIVATE = range(0xF000, 0xF100)
"""The code points by which Word names the places of a font that has pictures for letters."""


def _paragraph(part: Part, _: Attributes) -> None:
    if part.going_on is None:
        line = Line()
        part.places[-1] += line.blocks
    else:
        line = replace(part.going_on, look=RUNNING, numbering=None, level=None, outline="", open_end=False)
    part.going_on = None
    part.lines.append(line)
    for piece in part.waiting:
        part.mark(piece)
    part.waiting.clear()


def _end_paragraph(part: Part) -> None:
    line = part.lines.pop()
    part.fields.end_paragraph()
    if line.open_end:
        part.going_on = line
    else:
        line.finish(part.lists)


def _style(part: Part, about: Attributes) -> None:
    if part.line and part.open[-2:] == FOR_PARAGRAPH:
        part.line.look = part.styles.look(about.get("w:val", ""))


def _outline(part: Part, about: Attributes) -> None:
    if part.line and part.open[-2:] == FOR_PARAGRAPH:
        part.line.outline = about.get("w:val", "")


def _numbering(part: Part, about: Attributes) -> None:
    if part.line and part.open[-2:] == ["w:pPr", "w:numPr"]:
        part.line.numbering = about.get("w:val", "")


def _level(part: Part, about: Attributes) -> None:
    if part.line and part.open[-2:] == ["w:pPr", "w:numPr"]:
        part.line.level = about.get("w:val", "")


def _taken_out(part: Part, _: Attributes) -> None:
    """The end of a paragraph, or a row: deleted words are never reached."""
    if part.line and part.open[-2:] == FOR_ITS_END:
        part.line.open_end = True
    elif part.tables and part.open[-1] == "w:trPr":
        part.tables[-1].deleted = True


def _hidden(part: Part, about: Attributes) -> None:
    if part.line and part.open[-2:] == FOR_ITS_END:
        part.line.open_end |= is_on(about)
    elif part.runs and part.open[-2:] == FOR_RUN:
        part.runs[-1].hidden = is_on(about)


def _run(part: Part, _: Attributes) -> None:
    part.runs.append(Run())


def _end_run(part: Part) -> None:
    part.runs.pop()


def _run_style(part: Part, about: Attributes) -> None:
    if part.runs and part.open[-2:] == FOR_RUN:
        part.runs[-1].look = part.styles.look(about.get("w:val", ""))


def _text(part: Part, about: Attributes) -> None:
    part.words = [about.get("xml:space", "")]


def _end_text(part: Part) -> None:
    space, *written = part.words
    words = "".join(written)
    part.add(words if space == "preserve" else words.strip(" \t\r\n"))


def _end_maths(part: Part) -> None:
    part.add("".join(part.words[1:]), code=True)


def _blank(part: Part, _: Attributes) -> None:
    if part.open[-1] == "w:r":  # elsewhere a `w:tab` is a place on the ruler
        part.add(" ")


def _line_break(part: Part, _: Attributes) -> None:
    if part.line:
        part.line.end_line()


def _hyphen(part: Part, _: Attributes) -> None:
    part.add("-")


def _symbol(part: Part, about: Attributes) -> None:
    """A sign by its place in a font; a blank for a picture, which stands for no letter."""
    written = about.get("w:char", "")
    code = int(written, 16) if len(written) <= 4 and written.isalnum() and written.isascii() else 0
    if code not in PRIVATE:
        part.add(chr(code) if chr(code).isprintable() else " ")
    elif about.get("w:font", "").casefold() == "symbol":
        letter = chr(code - PRIVATE.start)
        part.add(SYMBOLS.get(letter, letter if letter.isdigit() else " "))
    else:
        part.add(" ")


def _field_mark(part: Part, about: Attributes) -> None:
    part.fields.turn(about.get("w:fldCharType", ""))


def _field(part: Part, about: Attributes) -> None:
    part.fields.enter(about.get("w:instr", ""))


def _link(part: Part, about: Attributes) -> None:
    part.fields.enter("HYPERLINK elsewhere" if "r:id" in about else "")


def _end_field(part: Part) -> None:
    part.fields.turn("end")


def _reference(kind: str) -> Callable[[Part, Attributes], None]:
    def refer(part: Part, about: Attributes) -> None:
        part.referred.append((kind, about.get("w:id", "")))
        part.mark(Piece("", None, link=True))
        if part.runs and is_on({"w:val": about.get("w:customMarkFollows", "0")}):
            part.runs[-1].own_mark = True

    return refer


def _edge(part: Part, about: Attributes) -> None:
    piece = Piece("", None)
    part.edges.setdefault(about.get("w:id", ""), []).append(piece)
    part.mark(piece)


def _note(part: Part, about: Attributes) -> None:
    part.enter(part.notes.setdefault(about.get("w:id", ""), []))


def _text_box(part: Part, _: Attributes) -> None:
    """Paragraphs inside a paragraph. Beside the story they would part a list from the words that lead in to it."""
    part.enter(part.boxes)


def _table(part: Part, _: Attributes) -> None:
    part.end_line()
    part.tables.append(Table())


def _end_table(part: Part) -> None:
    part.places[-1] += part.tables.pop().blocks()


def _row(part: Part, _: Attributes) -> None:
    if part.tables:
        part.tables[-1].begin_row()


def _end_row(part: Part) -> None:
    if part.tables:
        part.tables[-1].end_row()


def _cell(part: Part, _: Attributes) -> None:
    part.enter(part.tables[-1].begin_cell() if part.tables else part.places[-1])


def _picture(part: Part, _: Attributes) -> None:
    if part.line:
        part.line.drawn = True


def _pasted(part: Part, _: Attributes) -> None:
    part.notices[PASTED] = None


def _alternatives(part: Part, _: Attributes) -> None:
    part.choices.append(False)


def _end_alternatives(part: Part) -> None:
    part.choices.pop()


def _control(part: Part, _: Attributes) -> None:
    part.prompts.append(False)


def _prompt(part: Part, about: Attributes) -> None:
    """A content control that nobody filled in: it shows “Click here to enter text”."""
    if part.prompts:
        part.prompts[-1] = is_on(about)


def _end_control(part: Part) -> None:
    part.prompts.pop()


STARTS: dict[str, Callable[[Part, Attributes], None]] = {
    "w:p": _paragraph, "w:pStyle": _style, "w:outlineLvl": _outline, "w:numId": _numbering, "w:ilvl": _level,
    "w:r": _run, "m:r": _run, "w:rStyle": _run_style, "w:vanish": _hidden, "w:specVanish": _hidden,
    "w:del": _taken_out, "w:moveFrom": _taken_out, "w:t": _text, "m:t": _text, "w:tab": _blank, "w:ptab": _blank,
    "w:br": _line_break, "w:cr": _line_break, "w:noBreakHyphen": _hyphen, "w:sym": _symbol,
    "w:fldChar": _field_mark, "w:fldSimple": _field, "w:hyperlink": _link,
    "w:footnoteReference": _reference("footnotes"), "w:endnoteReference": _reference("endnotes"),
    "w:commentRangeStart": _edge, "w:commentRangeEnd": _edge, "w:commentReference": _edge,
    "w:footnote": _note, "w:endnote": _note, "w:comment": _note, "w:txbxContent": _text_box,
    "w:tbl": _table, "w:tr": _row, "w:tc": _cell, "w:drawing": _picture, "w:pict": _picture, "w:object": _picture,
    "w:altChunk": _pasted, "mc:AlternateContent": _alternatives, "w:sdt": _control, "w:showingPlcHdr": _prompt,
}  # fmt: skip

ENDS: dict[str, Callable[[Part], None]] = {
    "w:p": _end_paragraph, "w:r": _end_run, "m:r": _end_run, "w:t": _end_text, "m:t": _end_maths,
    "w:fldSimple": _end_field, "w:hyperlink": _end_field, "w:footnote": Part.leave, "w:endnote": Part.leave,
    "w:comment": Part.leave, "w:txbxContent": Part.leave, "w:tbl": _end_table, "w:tr": _end_row, "w:tc": Part.leave,
    "mc:AlternateContent": _end_alternatives, "w:sdt": _end_control,
}  # fmt: skip
