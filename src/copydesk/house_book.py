"""The house book: the people, organisations and places whose names a desk has decided on, as its file has them."""

import datetime
from collections.abc import Iterator
from pathlib import Path
from typing import Annotated

import msgspec
from msgspec import Meta

from copydesk.messages import cause, seen
from copydesk.strict_toml import TomlError, decode, line_at

Written = Annotated[str, Meta(min_length=2)]
When = datetime.date | int | None
"""A day, or a year: all of it, as nobody said which part. `None` stays open."""

KINDS = ("people", "organisations", "places")
YEARS = range(1000, 3000)
LONGEST = 4
"""Words of an office, of those that copy is looked through for."""


class Tenure(msgspec.Struct, frozen=True, forbid_unknown_fields=True, rename={"since": "from"}):
    """An office that somebody holds, in the words of the copy: from `since` up to and with `until`."""

    title: Written
    since: When = None
    until: When = None

    def covers(self, day: datetime.date) -> bool:
        """Whether it may be held on a day."""
        return not self.distance(day)

    def is_over(self, day: datetime.date) -> bool:
        """Whether it had ended before a day."""
        return _last_day(self.until) < day

    def distance(self, day: datetime.date) -> int:
        """How many days lie between a day and the office; 0 while it may be held."""
        return max((_first_day(self.since) - day).days, (day - _last_day(self.until)).days, 0)


class BookPerson(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Somebody, as the paper writes the name: the whole name, other right forms, and the wrong ones to catch."""

    name: Written
    aliases: tuple[Written, ...] = ()
    wrong: tuple[Written, ...] = ()
    roles: tuple[Tenure, ...] = ()


class BookName(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """An organisation or a place, as the paper writes it, other right forms, and the wrong ones to catch."""

    name: Written
    aliases: tuple[Written, ...] = ()
    wrong: tuple[Written, ...] = ()


class HouseBook(msgspec.Struct, frozen=True, forbid_unknown_fields=True, eq=False):
    """All of the book. One book is the same as itself alone, so that what is made of it is made once."""

    people: tuple[BookPerson, ...] = ()
    organisations: tuple[BookName, ...] = ()
    places: tuple[BookName, ...] = ()


def load(path: Path) -> HouseBook:
    """The book in a file.

    Raises:
        TomlError: it cannot be read, does not fit, or says two things at once; the message names the line.
    """
    try:
        text = path.read_text(encoding="utf-8-sig")
    except (OSError, UnicodeDecodeError) as error:
        raise TomlError(f"{seen(path)}: cannot be read: {cause(error)}") from error
    book = decode(text, HouseBook, seen(path))
    for fault in _faults(book, text):
        raise TomlError(f"{seen(path)}:{fault}")
    return book


def when(written: str | None) -> When:
    """A day or a year as it is written: 2026-03-12, 2026."""
    if written is None:
        return None
    return int(written) if written.isdecimal() else datetime.date.fromisoformat(written)


def told(when: When) -> str:
    """A day or a year as a message has it: 12 March 2026, 2026."""
    return f"{when.day} {when:%B %Y}" if isinstance(when, datetime.date) else str(when)


def _faults(book: HouseBook, text: str) -> Iterator[str]:
    """What cannot be meant: the line, the entry, and what to do."""
    right: dict[str, str] = {}
    entries = [(kind, i, entry) for kind in KINDS for i, entry in enumerate(getattr(book, kind))]
    for kind, i, entry in entries:
        for form in (entry.name, *entry.aliases):
            line = line_at(text, (kind, i), form)
            if not _is_word(form):
                yield f"{line}: “{form}” is no name; write it as the paper prints it"
            if form in right:
                yield f"{line}: “{form}” is a name of “{right[form]}” already; keep one"
            right[form] = entry.name
    for kind, i, entry in entries:
        for form in entry.wrong:
            line = line_at(text, (kind, i, "wrong"), form)
            if form in right:
                yield f"{line}: “{form}” is wrong for “{entry.name}” and right for “{right[form]}”; take one out"
            if not _is_word(form):
                yield f"{line}: “{entry.name}”: “{form}” is no name; take it out"
    for i, person in enumerate(book.people):
        for role in person.roles:
            line = line_at(text, ("people", i), role.title)
            yield from (f"{line}: “{person.name}”, “{role.title}”: {fault}" for fault in _faults_of(role))


def _faults_of(role: Tenure) -> Iterator[str]:
    years = [when for when in (role.since, role.until) if isinstance(when, int)]
    yield from (f"{year} is no year; write it as 2026" for year in years if year not in YEARS)
    words = role.title.split()
    if not _is_word(role.title):
        yield "that is no title; write it as the copy does"
    elif words[0].lower() == "the":
        yield "leave out “the”"
    elif len(words) > LONGEST:
        yield f"copy is looked through for offices of up to {LONGEST} words; write the heart of it"
    if _first_day(role.since) > _last_day(role.until):
        yield "“until” lies before “from”; exchange them"


def _is_word(written: str) -> bool:
    return any(letter.isalnum() for letter in written)


def _first_day(when: When) -> datetime.date:
    return datetime.date(when, 1, 1) if isinstance(when, int) else when or datetime.date.min


def _last_day(when: When) -> datetime.date:
    return datetime.date(when, 12, 31) if isinstance(when, int) else when or datetime.date.max
