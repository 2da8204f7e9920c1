"""One way in: bytes and a path become a Document."""

from pathlib import PurePath

from copydesk.document import Document, Meta, Role
from copydesk.reading import front_matter, plain, roles
from copydesk.reading.blocks import document
from copydesk.reading.decoding import UnreadableError, decode, named_encoding

MARKDOWN = frozenset({".md", ".markdown", ".mdown", ".mkd"})
HTML = frozenset({".html", ".htm", ".xhtml"})
PLAIN = frozenset({".txt", ".text", ""})
OTHER_FORMATS = frozenset(
    {".doc", ".docm", ".dotx", ".odt", ".rtf", ".pages", ".pdf", ".epub", ".xml", ".json", ".csv"}
    | {".xlsx", ".xls", ".pptx", ".png", ".jpg", ".jpeg", ".gif", ".zip"}
    | {".gdoc", ".webloc", ".url"}  # no text, only the address of some
)
DOCX = ".docx"
TEXT = MARKDOWN | PLAIN | HTML
"""The endings of files that hold their article as text, so that it can be edited in place."""

SUFFIXES = MARKDOWN | HTML | (PLAIN - {""}) | {DOCX}
"""The endings of files that a folder is searched for."""


def read(path: str, data: bytes, *, date_key: str = "date") -> Document:
    """The article in `data`. `path` names it in reports, and its ending says how it is written.

    Raises:
        UnreadableError: the bytes hold no article, or the format is not known.
    """
    suffix = PurePath(path).suffix.lower()
    if suffix in OTHER_FORMATS:
        raise UnreadableError(f"{suffix} files cannot be read: save the article as .docx, .md, .html or .txt")
    if suffix == DOCX:
        return _read_docx(path, data)
    source, notices = decode(data, encoding_named(path, data))
    return read_text(source, path, date_key=date_key, notices=notices)


def is_text(path: str) -> bool:
    """Whether the file holds its article as text."""
    return PurePath(path).suffix.lower() in TEXT


def encoding_named(path: str, data: bytes) -> str | None:
    """The encoding that a page names for itself; `None` where it names none, and for other formats."""
    return named_encoding(data) if PurePath(path).suffix.lower() in HTML else None


def read_text(
    source: str, path: str = "story.txt", *, date_key: str = "date", notices: tuple[str, ...] = ()
) -> Document:
    """The article in `source`, already decoded."""
    start, meta, unread = front_matter.split(source, date_key)
    notices += unread
    suffix = PurePath(path).suffix.lower()
    if suffix in MARKDOWN:
        from copydesk.reading import markdown  # the parser is loaded for Markdown alone

        blocks, comments, left = markdown.read(source, start)
        notices += left
    elif suffix in HTML:
        from copydesk.reading.html.read import read as read_page

        blocks, comments, left, known = read_page(source, start, date_key)
        notices += left
        meta = Meta(meta.title or known.title, meta.date or known.date, meta.genre or known.genre)
    else:
        blocks, comments = list(plain.blocks(source, start)), ()
    roles.assign(blocks)
    return document(path, source, blocks, meta=meta, comments=comments, notices=notices)


def _read_docx(path: str, data: bytes) -> Document:
    """The article in a Word document. Its source is the text that Word shows, a line a paragraph."""
    from copydesk.reading.docx.read import read as read_story  # the reader is loaded for Word documents alone

    story = read_story(data)
    roles.assign(story.blocks)
    headed = any(block.role is Role.HEADLINE for block in story.blocks)
    meta = Meta(title=None if headed else story.title)
    return document(path, story.text, story.blocks, meta=meta, comments=story.comments, notices=story.notices)
