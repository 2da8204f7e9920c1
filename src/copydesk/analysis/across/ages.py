"""Ages of one person, each in a story of its own, that cannot both be true."""

from collections.abc import Iterator

from copydesk.analysis.across.kin import Apart, apart
from copydesk.analysis.facts import Facts
from copydesk.analysis.lives.age import Age


def find(one: Facts, two: Facts) -> Iterator[tuple[Apart, float]]:
    """The first age of everybody that no age of theirs in the other story goes with, and how many years lie between."""
    told = _by_name(one)
    for who, ages in _by_name(two).items():
        pairs = [(age, other, _years(one, other, two, age)) for age in ages for other in told.get(who, ())]
        if pairs and all(years >= 1 for *_, years in pairs):
            age, other, years = pairs[0]
            here, there = two.spot(age.span.start, age.span.end), one.spot(other.span.start, other.span.end)
            yield apart(here, there), years


def _by_name(story: Facts) -> dict[tuple[str, str | None], list[Age]]:
    """The ages of those whose full name the story tells, by name and by who says so."""
    found: dict[tuple[str, str | None], list[Age]] = {}
    for age in story.ages:
        if " " in age.who:
            found.setdefault((age.who, age.speaker), []).append(age)
    return found


def _years(one: Facts, other: Age, two: Facts, age: Age) -> float:
    """How many years lie between two ages. Of stories that were written on two days, the years of birth tell; where the
    day of one alone is known, nothing does.
    """
    days = one.times.written_on, two.times.written_on
    if days[0] == days[1]:
        return age.apart(other)
    return max(0, age.earliest - other.latest, other.earliest - age.latest) if None not in days else 0
