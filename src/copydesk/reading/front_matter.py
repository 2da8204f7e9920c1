"""YAML (---) and TOML (+++) front matter: title, date and genre of the article."""

import datetime
import re
from collections.abc import Mapping

from copydesk.document import Genre, Meta
from copydesk.lexicons import lexicon
from copydesk.patterns import pattern

BLOCK = pattern(r"(---|\+\+\+)[ \t]*(?:\r\n|\r|\n)(.*?)(?:\r\n|\r|\n)(?:\1|\.\.\.)[ \t]*(?:\r\n|\r|\n|$)", re.DOTALL)
LONGEST = 20_000
"""In characters. What is longer is no title, date and genre: it is not read."""

UNCLOSED = "found unexpected end of stream"
"""What the reader of YAML says of a quotation that is opened alone."""

NO_PLAIN_VALUE = "could not determine a constructor"
"""And of a value that is more than text, a number or a day."""

KEY = pattern(r"^[ \t]*[\w\"'-]+[ \t]*[:=]", re.MULTILINE)


def split(source: str, date_key: str) -> tuple[int, Meta, tuple[str, ...]]:
    """Where the article begins, what the block before it says, and what could not be read of it.

    A block that does not look like keys and values is part of the article.
    """
    m = BLOCK.match(source)
    if m is None or not KEY.search(m[2]):
        return 0, Meta(), ()
    if len(m[2]) > LONGEST:
        return m.end(), Meta(), ("front matter left aside: it is far too long",)
    try:
        values = _toml(m[2]) if m[1] == "+++" else _yaml(m[2])
        meta, notices = _meta(values, date_key)
    except (ValueError, TypeError, AttributeError, KeyError, RecursionError) as error:  # what odd YAML values raise
        said = str(error) if type(error) is ValueError else "it holds values that cannot be read"
        return m.end(), Meta(), (f"front matter left aside: {said}",)
    return m.end(), meta, notices


def _toml(block: str) -> Mapping[str, object]:
    import tomli  # only an article with such a block pays for it

    from copydesk.strict_toml import not_toml

    text = "\n" + block.replace("\r\n", "\n")  # the lines are those of the file
    try:
        return tomli.loads(text)
    except tomli.TOMLDecodeError as error:
        raise ValueError(f"line {not_toml(text, str(error))}") from error


def _yaml(block: str) -> Mapping[str, object]:
    import yaml  # only articles with front matter pay for it

    class Loader(yaml.SafeLoader):
        """One that merges nothing: with “<<” twenty lines can unfold into more keys than there is memory."""

        def flatten_mapping(self, node: yaml.MappingNode) -> None:
            return None

    try:
        values = yaml.load(block, Loader)
    except yaml.YAMLError as error:
        mark = getattr(error, "problem_mark", None)
        where = f"line {mark.line + 2}: " if mark else ""
        raise ValueError(where + _advice(str(getattr(error, "problem", error)))) from error
    except ValueError as error:
        raise ValueError("a day in it stands in no calendar") from error
    if not isinstance(values, Mapping):
        raise ValueError("it is no list of keys and values")
    return values


def _advice(problem: str) -> str:
    """What to write where YAML is none. Nearly always a value has a colon or another of its marks in it."""
    if r"'\t'" in problem:
        return "use spaces, and no tab"
    if problem.startswith(NO_PLAIN_VALUE):
        return "only plain values are read"
    if problem == UNCLOSED:
        return "a quotation mark is not closed"
    return 'put the value in quotation marks, as in title: "Fares: what is next"'


def _meta(values: Mapping[str, object], date_key: str) -> tuple[Meta, tuple[str, ...]]:
    title, genre, written = (_scalar(values.get(key)) for key in ("title", "genre", date_key))
    date = as_date(written)
    notices: tuple[str, ...] = ()
    if written is not None and date is None:
        notices = (f"front matter: “{written}” is not a date; write it as 2026-03-12",)
    return Meta(str(title) if title else None, date, genre_of(genre) if genre else None), notices


def _scalar(value: object) -> object:
    """A single value as it is; lists and tables, however deep, are nothing that an article’s head could mean."""
    return value if isinstance(value, str | int | float | datetime.date) else None


def as_date(value: object) -> datetime.date | None:
    """The day that a front-matter value names; `None` if it names none."""
    if isinstance(value, datetime.datetime):
        return value.date()
    if isinstance(value, datetime.date):
        return value
    try:
        return datetime.date.fromisoformat(str(value).strip()[:10])
    except ValueError:
        return None


def genre_of(value: object) -> Genre:
    """Opinion for the names that desks give to it, news for all others."""
    return Genre.OPINION if str(value).strip().lower() in lexicon("genres")["opinion"] else Genre.NEWS
