"""Faults of the calendar to plant: a weekday that is not that day’s, a day or an hour that there is not."""

import datetime
import random

from planting import Plant, Planted, told
from wording import person, towns

DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
PAST = (
    "The mill burned down on {date}.",
    "It opened on {date} in the old hall at {here}.",
    "The first meeting, held on {date}, drew forty people.",
    "On {date}, {name} signed the lease.",
    "{name} was last seen in {here} on {date}, the inquest heard.",
    "The ferry to {there} sank on the night of {date}.",
    "Letters dated {date} were found in the attic.",
    "“It was {date}, and nobody came,” {name} recalled.",
    "The strike, which began on {date}, lasted nine weeks.",
    "A plaque in {here} marks the flood of {date}.",
    "The ruling of {date} was never published.",
    "By {date} the last of the crew had left {there}.",
)
COMING = (
    "The hearing is set for {date}.",
    "The council will meet again on {date}, its clerk said.",
    "{name} is due in court in {here} on {date}.",
    "The new bridge will not open before {date}.",
    "Entries must reach the office by {date}.",
    "The show runs until {date} at the hall in {there}.",
)
WEEKDAY_FORMS = (
    "{weekday}, {day.day} {day:%B} {day.year}", "{weekday} {day.day} {day:%B} {day.year}",
    "{weekday}, {day:%B} {day.day}, {day.year}", "{weekday} {day:%B} {day.day}, {day.year}",
    "{weekday} {day.day}{th} {day:%B} {day.year}", "{weekday} the {day.day}{th} of {day:%B}, {day.year}",
    "{weekday}, {day:%B} {day.day}{th}, {day.year}", "{weekday}, {day.day} {day:%b} {day.year}",
)  # fmt: skip
# A day that there is not, and the last one that there is.
NO_DAYS = (
    ("31 June 2024", "30 June 2024"), ("June 31, 2023", "June 30, 2023"), ("30 February", "28 February"),
    ("31 April 2022", "30 April 2022"), ("29 February 2023", "28 February 2023"), ("31 September", "30 September"),
    ("Nov. 31, 2021", "Nov. 30, 2021"), ("the 31st of April", "the 30th of April"), ("31st June", "30th June"),
    ("February 30th", "February 28th"), ("November 31", "November 30"), ("32 January 2020", "31 January 2020"),
    ("February 29, 1999", "February 28, 1999"), ("29 February 1900", "28 February 1900"), ("Sept 31", "Sept 30"),
    ("May 32, 2018", "May 31, 2018"), ("29 Feb 2021", "28 Feb 2021"), ("the 31st of November", "the 30th of November"),
)  # fmt: skip
HOURS = (
    ("The doors opened at [[{time}]].", "8 p.m. in the morning", "8 a.m. in the morning"),
    ("The vote was called at [[{time}]], {name} said.", "7am in the evening", "7pm in the evening"),
    ("The train left {here} at [[{time}]] and never reached {there}.", "25:40", "15:40"),
    ("The alarm was raised at [[{time}]].", "14:75", "14:45"),
    ("It was shot at [[{time}]] on the beach at {here}.", "3 p.m. in the small hours", "3 a.m. in the small hours"),
    ("{name} left the hall at [[{time}]].", "10:65 p.m.", "10:55 p.m."),
)


def ordinal(day: int) -> str:
    """The ending of an ordinal number."""
    return "th" if day in (11, 12, 13) else {1: "st", 2: "nd", 3: "rd"}.get(day % 10, "th")


def weekday_date(paragraphs: list[str], dice: random.Random) -> Planted:
    """A full date with a weekday that is not its own."""
    past = dice.random() < 0.7
    day = datetime.date(1951 if past else 2027, 1, 1) + datetime.timedelta(days=dice.randrange(18000 if past else 3000))
    form, frame = dice.choice(WEEKDAY_FORMS), dice.choice(PAST if past else COMING).replace("{date}", "[[{date}]]")
    rest = {**person(dice), **towns(dice)}
    wrong, right = (
        {"date": form.format(weekday=DAYS[(day.weekday() + step) % 7], day=day, th=ordinal(day.day))}
        for step in (dice.choice((1, 1, 6, 6, 2, 3, 5)), 0)
    )
    return told(paragraphs, dice, frame, wrong | rest, right | rest)


def impossible_date(paragraphs: list[str], dice: random.Random) -> Planted:
    """A day that its month does not have, or an hour that the day does not have."""
    rest = {**person(dice), **towns(dice)}
    if dice.random() < 0.2:
        frame, wrong, right = dice.choice(HOURS)
        return told(paragraphs, dice, frame, rest | {"time": wrong}, rest | {"time": right})
    frame = dice.choice((*PAST, *COMING)).replace("{date}", "[[{date}]]")
    wrong, right = dice.choice(NO_DAYS)
    return told(paragraphs, dice, frame, rest | {"date": wrong}, rest | {"date": right})


KINDS: tuple[Plant, ...] = (weekday_date, impossible_date)
