"""What was read: a Document, its paragraphs and their roles. Types only; nothing is computed here."""

import datetime
from enum import StrEnum

from msgspec import Struct

from copydesk.house_book import HouseBook
from copydesk.spans import SourceMap, Span


class Role(StrEnum):
    """What a paragraph is to the page."""

    HEADLINE = "headline"
    STANDFIRST = "standfirst"
    BYLINE = "byline"
    DATELINE = "dateline"
    HEADING = "heading"
    BODY = "body"
    LIST = "list"
    QUOTE = "quote"
    CAPTION = "caption"
    TABLE = "table"
    FOOTNOTE = "footnote"
    NOTE = "note"
    BOILERPLATE = "boilerplate"


PROSE = frozenset({Role.STANDFIRST, Role.BODY, Role.LIST, Role.QUOTE, Role.CAPTION, Role.FOOTNOTE})
"""The roles whose words are sentences. Headlines, bylines, tables and notes are not running copy."""

TITLES = frozenset({Role.HEADLINE, Role.HEADING})
"""The roles whose words may all be capitalised."""


class Genre(StrEnum):
    """News, or the pages where the writer may argue. Set by the front matter or the editor, never inferred."""

    NEWS = "news"
    OPINION = "opinion"


class Spelling(StrEnum):
    """The variety of English that a text is written in. Set by the editor; where nobody did, a rule may infer it."""

    UK = "uk"
    US = "us"


class Paragraph(Struct, frozen=True):
    """One block of the page, numbered from 1 as an editor would count on the screen.

    `marker` is the bullet or number of a list item as typed, empty elsewhere. `level` is the depth of a heading
    (1 for the headline) or of a list item, 0 elsewhere.
    """

    span: Span
    role: Role
    number: int
    marker: str = ""
    level: int = 0


class Comment(Struct, frozen=True):
    """A comment that readers do not see, such as a waiver. It belongs to the paragraph with that number."""

    words: str
    source: Span
    paragraph: int


class Meta(Struct, frozen=True):
    """What the front matter, the command line or the settings say. `None` means that none of them does."""

    title: str | None = None
    date: datetime.date | None = None
    genre: Genre | None = None
    spelling: Spelling | None = None
    book: HouseBook | None = None


class Document(Struct, frozen=True):
    """One story, as read.

    `source` is the decoded file; `text` is what a reader reads, its paragraphs two line breaks apart and its lines
    joined; `map` leads from `text` to `source`. `notices` say what the desk should know about the reading. `code` are
    the stretches of `text` that are set as code, in order: they are shown to the reader and are nobody’s copy.
    `links` are the words that lead elsewhere, in order; a footnote’s mark is empty, behind the words that it is for.
    """

    path: str
    source: str
    text: str
    map: SourceMap
    paragraphs: tuple[Paragraph, ...]
    meta: Meta = Meta()
    comments: tuple[Comment, ...] = ()
    notices: tuple[str, ...] = ()
    code: tuple[Span, ...] = ()
    links: tuple[Span, ...] = ()

    @property
    def breaks_off(self) -> bool:
        """Whether the text ends inside a sentence of running copy, as an excerpt does."""
        last = self.text.rstrip()[-1:]
        return bool(self.paragraphs) and self.paragraphs[-1].role in PROSE and (last.isalpha() or last == ",")

    @property
    def title(self) -> str | None:
        """The title of the front matter, else the headline; `None` where the file has neither."""
        if self.meta.title:
            return self.meta.title
        return next((p.span.of(self.text) for p in self.paragraphs if p.role is Role.HEADLINE), None)
