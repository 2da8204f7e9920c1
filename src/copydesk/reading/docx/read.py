"""A .docx as a story: its blocks, each a line of the text, the comments in it, and what the desk should know."""

from collections.abc import Iterable, Iterator

from msgspec import Struct

from copydesk.document import Comment, Role
from copydesk.reading.blocks import Block
from copydesk.reading.decoding import UnreadableError
from copydesk.reading.docx.layout import Layout
from copydesk.reading.docx.lists import Lists
from copydesk.reading.docx.package import START, TEXT, Package
from copydesk.reading.docx.part import Part
from copydesk.reading.docx.styles import Styles
from copydesk.reading.docx.walk import walk
from copydesk.reading.roles import ENDS_LIKE_PROSE, HEADING_WORDS

NO_TITLE = ("microsoft word", "document", "untitled")
"""How the titles begin that programs write where nobody gave one, in small letters."""


class Story(Struct, frozen=True):
    """What a document holds. `text` has a line for each of the `blocks`, whose pieces know their places in it.

    `title` is that of the file’s properties; `None` where nobody gave one.
    """

    text: str
    blocks: list[Block]
    comments: tuple[Comment, ...]
    notices: tuple[str, ...]
    title: str | None


def read(data: bytes) -> Story:
    """The story in a .docx.

    Raises:
        UnreadableError: it is no Word document, is damaged, encrypted or made to harm, or has no words.
    """
    package = Package(data)
    parts = package.related(package.main)
    styles = Styles(package.events(parts.get("styles", "")))
    lists = Lists(package.events(parts.get("numbering", "")), styles)
    body = walk(Part(styles, lists), package.events(package.main))
    notes = {kind: walk(Part(styles, lists), package.events(parts.get(kind, ""))) for kind in ("footnotes", "endnotes")}
    layout = Layout()
    for block in (*_headed([*body.blocks, *body.boxes]), *_notes(body, notes)):
        layout.add(block)
    if not layout.blocks:
        raise UnreadableError("the document has no words: nothing to check")
    remarks = walk(Part(styles, lists), package.events(parts.get("comments", "")))
    read_parts = (body, *notes.values())
    comments = sorted(_comments(remarks, read_parts, layout), key=lambda comment: comment.source)
    notices = dict.fromkeys(notice for part in read_parts for notice in part.notices)
    return Story(layout.text, layout.blocks, tuple(comments), tuple(notices), _title(package))


def _headed(blocks: list[Block]) -> list[Block]:
    """The blocks, the headline known: the title, else the only heading of the first level, or one that stands first."""
    if any(block.role is Role.HEADLINE for block in blocks):
        return blocks
    worded = [block for block in blocks if block.words.strip()]
    top = [i for i, block in enumerate(worded) if block.role is Role.HEADING and block.level == 1]
    if top and (top[0] == 0 or (len(top) == 1 and all(_is_short(block) for block in worded[: top[0]]))):
        worded[top[0]].role = Role.HEADLINE
    return blocks


def _is_short(block: Block) -> bool:
    """Whether it may stand above a headline, as a kicker does."""
    return len(block.words.split()) <= HEADING_WORDS and not ENDS_LIKE_PROSE.search(block.words)


def _notes(body: Part, notes: dict[str, Part]) -> Iterator[Block]:
    """The notes that the story refers to, in the order in which it does, each once."""
    for kind, number in dict.fromkeys(body.referred):
        for block in notes[kind].notes.get(number, ()):
            block.role, block.marker, block.level = Role.FOOTNOTE, "", 0
            yield block


def _comments(remarks: Part, parts: Iterable[Part], layout: Layout) -> Iterator[Comment]:
    """The comments that stand at words of the text."""
    for part in parts:
        for number, edges in part.edges.items():
            place = layout.between(edges)
            words = " ".join(" ".join(block.words for block in remarks.notes.get(number, ())).split())
            if place is not None and words:
                yield Comment(words, place[1], place[0] + 1)


def _title(package: Package) -> str | None:
    """The title in the properties of the file, unless a program wrote it."""
    inside = False
    words: list[str] = []
    for kind, name, _ in package.events(package.related("").get("core-properties", "")):
        if kind == TEXT and inside:
            words.append(name)
        elif kind != TEXT:
            inside = name == "dc:title" and kind == START
    title = " ".join("".join(words).split())
    return None if title.casefold().startswith(NO_TITLE) else title or None
