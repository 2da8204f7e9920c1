"""copydesk for programs: one article in, its report out. What is here stays as it is within a major version.

The names are reached from the package itself: `import copydesk; copydesk.check_text("…")`. Nothing is read but what
the caller names: no settings of the working folder, unless `config` says which.
"""

import codecs
import datetime
from collections.abc import Iterable
from pathlib import Path

from copydesk import settings as configuration
from copydesk.desk.assignment import book_of
from copydesk.desk.files import Source
from copydesk.desk.run import Desk
from copydesk.document import Document, Genre, Meta
from copydesk.findings import DocumentReport, Edit, Finding, ParagraphReport, Place, Severity
from copydesk.messages import listed, nearest
from copydesk.reading.decoding import UnreadableError
from copydesk.reading.read import read as read_bytes
from copydesk.strict_toml import TomlError

__all__ = [
    "CheckError", "Document", "DocumentReport", "Edit", "Finding", "Genre", "ParagraphReport", "Place",
    "SettingsError", "Severity", "UnreadableError", "check_file", "check_text", "read",
]  # fmt: skip


class SettingsError(Exception):
    """The settings, a pack or the house book are not there or are faulty: one line with the file and the line."""


class CheckError(Exception):
    """A rule failed on an article. The message names both; the fault is copydesk’s."""


def check_text(
    text: str,
    path: str = "story.txt",
    *,
    config: str | Path | None = None,
    select: Iterable[str] = (),
    ignore: Iterable[str] = (),
    article_date: datetime.date | None = None,
    genre: Genre | str | None = None,
) -> DocumentReport:
    """What copydesk says of an article.

    Args:
        text: The article. All offsets in the report are code points of it, half-open.
        path: Names the article in the report; its ending says how it is written, such as `.md`. It need not exist.
        config: A `copydesk.toml` or `pyproject.toml`; without one every setting has its default.
        select: Only these groups, rules or entries; none means all that are on.
        ignore: Not these.
        article_date: The day of the article; wins over its front matter.
        genre: “news” or “opinion”; wins over its front matter.

    Raises:
        UnreadableError: there is no text in it, or the ending of `path` is none that holds text.
        SettingsError: the settings are faulty.
        ValueError: a name in `select` or `ignore`, or the genre, is not known, or the day is none.
        CheckError: a rule failed.
    """
    data = codecs.BOM_UTF8 + text.encode("utf-8", "replace")  # with the mark nobody has to guess
    return _checked(Source(path, data), _desk(config, select, ignore, article_date, genre))


def check_file(
    path: str | Path,
    *,
    config: str | Path | None = None,
    select: Iterable[str] = (),
    ignore: Iterable[str] = (),
    article_date: datetime.date | None = None,
    genre: Genre | str | None = None,
) -> DocumentReport:
    """What copydesk says of the article in a file: as `check_text`, and offsets are of the decoded file.

    Raises:
        OSError: the file is not there or cannot be opened.
        UnreadableError, SettingsError, ValueError, CheckError: as `check_text`.
    """
    return _checked(Source(str(path), Path(path).read_bytes()), _desk(config, select, ignore, article_date, genre))


def read(path: str | Path, data: bytes | None = None) -> Document:
    """An article as copydesk reads it: its text, its paragraphs with their roles, and the way back to the source.

    `data` stands for what the file holds, where it is not to be opened.

    Raises:
        OSError: the file is not there or cannot be opened.
        UnreadableError: it holds no article, or its ending is not known.
    """
    return read_bytes(str(path), Path(path).read_bytes() if data is None else data)


def _desk(
    config: str | Path | None,
    select: Iterable[str],
    ignore: Iterable[str],
    article_date: datetime.date | None,
    genre: Genre | str | None,
) -> Desk:
    try:
        settings = configuration.load(Path(config)) if config else configuration.Settings()
        book = book_of(settings)
        configuration.refuse_unknown(settings, book.names())
    except TomlError as error:
        raise SettingsError(str(error)) from error
    selected, ignored = _names(select), _names(ignore)
    for name in (*selected, *ignored):
        if name not in book.names():
            raise ValueError(f"no rule “{name}”{nearest(name, book.names())}")
    return Desk(book, settings, selected, ignored, Meta(date=_day(article_date), genre=_genre(genre)))


def _day(given: datetime.date | None) -> datetime.date | None:
    """The day, without a time of it: the rules compare days."""
    if not (given is None or isinstance(given, datetime.date)):
        raise ValueError(f"article_date: “{given}” is no datetime.date")
    return given.date() if isinstance(given, datetime.datetime) else given


def _genre(given: Genre | str | None) -> Genre | None:
    if given and given not in [*Genre]:
        raise ValueError(f"genre: “{given}” is none; write {listed(Genre)}")
    return Genre(given) if given else None


def _names(given: Iterable[str]) -> tuple[str, ...]:
    """The names as a tuple; one alone may be given as it is."""
    return (given,) if isinstance(given, str) else (*given,)


def _checked(source: Source, desk: Desk) -> DocumentReport:
    """The report on one source, or the exception that says why there is none."""
    report = desk.check([source])
    troubles = "; ".join(trouble.message for trouble in report.errors)
    if not report.documents:
        raise UnreadableError(f"{source.path}: {troubles}")
    if troubles:
        raise CheckError(f"{source.path}: {troubles}")
    return report.documents[0]
