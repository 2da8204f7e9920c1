"""How copy writes times that are no day of the calendar: each expression as it stands, counted from nothing yet."""

from collections.abc import Callable, Iterator
from functools import cache

from copydesk.analysis.calendar.date_grammar import numbered
from copydesk.analysis.calendar.moment_copy import VAGUE, YEARS, Expression, Reader, Way
from copydesk.analysis.calendar.periods import Grain
from copydesk.analysis.page.inflection import looks_plural
from copydesk.analysis.quantities import numbers
from copydesk.lexicons import lexicon

CENTURY = 100
NEAR_YEARS = range(1900, 2036)
"""Where a plural follows, only such a number may be a year: “in 2019 people left”."""


def expressions(reader: Reader, places: list[int], taken: set[int]) -> Iterator[Expression]:
    """Every expression of time that turns on a token of `places`, in order; `taken` are the tokens of those that are
    read elsewhere.
    """
    readers, norms, end = known(), reader.norms, 0
    for i in places:
        if i >= end and i not in taken:
            found = readers[norms[i]](reader, i)
            if found and found.first >= end and taken.isdisjoint(range(found.first, found.last + 1)):
                yield found
                end = found.last + 1


Read = Callable[[Reader, int], Expression | None]


@cache
def known() -> dict[str, Read]:
    """What every expression turns on, and how each is read."""
    words: dict[str, Read] = {str(year): _year for year in YEARS}
    words |= {f"{year}s": _decade for year in YEARS[::10]}
    words |= dict.fromkeys(numbered("months"), _month) | dict.fromkeys(table("seasons"), _season)
    words |= dict.fromkeys(numbered("weekdays"), _weekday) | dict.fromkeys(_units(), _unit)
    words |= dict.fromkeys((f"q{number}" for number in range(1, 5)), _quarter)
    del words["sun"]
    return words | dict.fromkeys(table("near"), _near)


@cache
def turning() -> frozenset[str]:
    """The words on which they turn."""
    return frozenset(known())


@cache
def table(name: str) -> dict[str, int]:
    """A list of the lexicon that gives words a number."""
    return {word: int(number) for word, number in (row.split() for row in lexicon("times")[name])}


@cache
def _units() -> dict[str, Grain]:
    return {
        word: Grain.WEEK if unit == "weekend" else Grain(unit)
        for word, unit in (row.split() for row in lexicon("times")["units"])
    }


def _year(reader: Reader, i: int) -> Expression | None:
    """“In 2019”, “the 2019 survey”, “the survey (2019)”: no count, no part of a name."""
    times, before, after = lexicon("times"), reader.norm(i - 1), reader.norm(i + 1)
    tied = reader.tight(i + 1) and after in ("-", "–", "/", "—", "%")
    if tied or (reader.tight(i) and before != "(") or after in times["after-no-year"] or i in reader.measured:
        return None
    year, plural = int(reader.norm(i)), looks_plural(after) or after in lexicon("figures")["plurals"]
    if before in times["before-dated"]:
        sure = True
    elif before in times["before-year"]:
        sure = not plural or (before in times["before-year-and-plural"] and year in NEAR_YEARS and year % CENTURY > 0)
    elif before == "(":
        sure = after in (")", ",", ";")
    else:  # in 2010, 2012 and 2019
        sure = before in (",", "and", "or", "but", "&") and reader.year(i - 2) is not None and not plural
    return Expression(i, i, Way.WRITTEN, Grain.YEAR, year) if sure else None


def _decade(reader: Reader, i: int) -> Expression | None:
    """“The 1990s”. “The 1900s” may be a hundred years, and are left alone."""
    year = int(reader.norm(i)[:4])
    return Expression(i, i, Way.WRITTEN, Grain.DECADE, year) if year % CENTURY else None


def _month(reader: Reader, i: int) -> Expression | None:
    """“March 2024”, “in March”, “last March”, “the following March”."""
    if not reader.capital(i) or reader.norm(i + 1) == "-":
        return None
    found = _part_of_year(reader, i, Grain.MONTH, numbered("months")[reader.norm(i)])
    named = found is None and reader.norm(i - 1) in lexicon("times")["before-month"] and not reader.capital(i + 1)
    if named and not reader.norm(i + 1)[0].isdigit():
        return Expression(i, i, Way.YEARLESS, Grain.MONTH, month=numbered("months")[reader.norm(i)])
    return found


def _season(reader: Reader, i: int) -> Expression | None:
    """“Spring 2021”, “last summer”."""
    return _part_of_year(reader, i, Grain.SEASON, table("seasons")[reader.norm(i)])


def _quarter(reader: Reader, i: int) -> Expression | None:
    """“Q3 2024”."""
    return _part_of_year(reader, i, Grain.QUARTER, int(reader.norm(i)[1]) * 3 - 2, stepped=False)


def _part_of_year(reader: Reader, i: int, grain: Grain, month: int, *, stepped: bool = True) -> Expression | None:
    """A month, quarter or season with its year behind it, or with the word before it that says which one is meant."""
    end = _behind_stop(reader, i)
    k = end + (reader.norm(end) in (",", "of"))
    year = reader.year(k)
    if year and not (reader.tight(k + 1) and reader.norm(k + 1) in ("-", "–", "/")) and k not in reader.measured:
        return Expression(i, k, Way.WRITTEN, grain, year, month)
    if reader.norm(k) in table("from-today") and reader.norm(k + 1) == "year":  # March of last year, March this year
        return Expression(i, k + 1, Way.RELATIVE, grain, month=month, low=1, step=table("from-today")[reader.norm(k)])
    return _stepped(reader, i, grain, month=month) if stepped else None


def _behind_stop(reader: Reader, i: int) -> int:
    """The token behind `i` and the stop of its short form: “Sept. 2024”."""
    return i + 1 + (reader.norm(i + 1) == "." and reader.tight(i + 1) and len(reader.norm(i)) < 5)


def _weekday(reader: Reader, i: int) -> Expression | None:
    """“Last Tuesday”, “on Tuesday”."""
    named = reader.norm(i - 1) in lexicon("calendar")["names-before"] or (reader.capital(i + 1) and reader.capital(i))
    if not reader.capital(i) or named or reader.tight(i) or reader.norm(i + 1) == "-":
        return None
    weekday = numbered("weekdays")[reader.norm(i)]
    stepped = _stepped(reader, i, Grain.DAY, weekday=weekday)
    return stepped or Expression(i, i, Way.YEARLESS, Grain.DAY, weekday=weekday)


def _near(reader: Reader, i: int) -> Expression | None:
    """“Yesterday”, “tomorrow”; neither “today’s world” nor the paper of that name."""
    named = reader.capital(i) and reader.norm(i - 1) not in (".", "“", '"')
    return None if named else Expression(i, i, Way.RELATIVE, Grain.DAY, step=table("near")[reader.norm(i)])


def _unit(reader: Reader, i: int) -> Expression | None:
    """“Last year”, “two years ago”, “a month later”, “the third quarter of 2024”."""
    grain, after = _units()[reader.norm(i)], reader.norm(i + 1)
    later = table("counted-from-before").get(after)
    if after == "ago" or later:
        first, low, high = _counted(reader, i)
        idle = reader.norm(i + 2) in ("today", "yesterday", "this")  # a year ago today
        way = Way.CARRIED if later else Way.RELATIVE
        return (
            None if idle or first == i else Expression(first, i + 1, way, grain, step=later or -1, low=low, high=high)
        )
    if grain is Grain.QUARTER and reader.norm(i - 1) in table("quarters"):
        found = _part_of_year(reader, i, grain, table("quarters")[reader.norm(i - 1)] * 3 - 2, stepped=False)
        if found:
            return Expression(
                i - 1, found.last, found.way, grain, found.year, found.month, step=found.step, low=found.low
            )
    return _stepped(reader, i, grain) if after != "of" and not reader.norm(i).endswith("s") else None


def _counted(reader: Reader, i: int) -> tuple[int, float, float]:
    """Where the number before the unit at `i` begins, and what it may be: 0 and 0 for “a few”. `i` if there is none."""
    figure = reader.measures.get(i)
    if figure:
        return figure.first, figure.low, figure.high
    if reader.norm(i - 1) in ("a", "an", "one"):
        return i - 1, 1.0, 1.0
    if reader.norm(i - 1) in VAGUE:
        return i - 1 - (reader.norm(i - 2) == "a"), 0.0, 0.0
    if reader.norm(i - 1) in numbers.table("numbers"):
        count = numbers.table("numbers")[reader.norm(i - 1)]
        return i - 1, count, count
    return i, 0.0, 0.0


@cache
def _steps() -> frozenset[str]:
    return frozenset(table("from-today")) | frozenset(table("from-before"))


def _stepped(
    reader: Reader, i: int, grain: Grain, *, month: int | None = None, weekday: int | None = None
) -> Expression | None:
    """“Last year”, “this week”, “next March”; “the next year”, “the following Tuesday”, “that year”."""
    word, before = reader.norm(i - 1), reader.norm(i - 2)
    if word not in _steps():
        return None
    carried, led = table("from-before").get(word), before in lexicon("times")["before-stretch"]
    if before == "the" and reader.norm(i - 3) in lexicon("times")["before-span"]:  # over the next decade
        return None
    if carried is not None and (before == "the" or (word == "that" and not month)):  # that May would resign
        way, step = Way.CARRIED, carried
    elif word in table("from-today") and not led and (grain is not Grain.DAY or weekday is not None):
        way, step = Way.RELATIVE, table("from-today")[word]
    else:
        return None
    return Expression(i - 1, i, way, grain, month=month, weekday=weekday, step=step)
