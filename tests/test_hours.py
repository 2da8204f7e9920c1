"""Two times of day in one sentence: how far apart they are said to be, and which comes first."""

import pytest

from copydesk.analysis.facts import Facts
from copydesk.reading.read import read_text


def hours(copy: str) -> list[tuple[str, bool]]:
    """What is said of the times of day, each as its words and whether it agrees with them."""
    facts = Facts(read_text(copy))
    return [(one.stated.of(facts.text) if one.stated else "", one.agrees) for one in facts.hours]


@pytest.mark.parametrize(
    ("copy", "said", "agrees"),
    [
        ("It began at 3pm and was off at 4.15pm, an hour and a quarter later.", "an hour and a quarter", True),
        (
            "It began at 3pm and was off at 4.15pm, an hour and three-quarters later.",
            "an hour and three-quarters",
            False,
        ),
        ("The alarm rang at 23:15 and again at 01:45, two and a half hours later.", "two and a half hours", True),
        ("The alarm rang at 23:15 and again at 01:45, 30 minutes later.", "30 minutes", False),
        ("The 90-minute siege began at 7pm and was over by 9.30pm.", "90-minute", False),
        ("The talk lasted about two hours, from 9am to 11.20am.", "two hours", True),
        ("Doors open at 7pm and the show starts at 6.30pm.", "", False),
        ("Doors open at 11pm and the show starts at 12.30am.", "", True),
    ],
)
def test_two_times_of_day_are_held_against_what_is_said_of_them(copy: str, said: str, agrees: bool):
    assert hours(copy) == [(said, agrees)]


@pytest.mark.parametrize(
    "copy",
    [
        "He left at 9pm and was there at 10pm the next day, 25 hours later.",
        "She was seen at 6am and at 7am, two hours later than usual.",
        "She rose at 6am and left at 7am, and two hours later she rang.",
        "The hall is open from 9am to 5pm, and the two-hour tour is free.",
    ],
)
def test_hours_of_something_else_are_not_tied(copy: str):
    assert [one for one in hours(copy) if one[0]] == []
