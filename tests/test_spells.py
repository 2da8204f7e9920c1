"""Lengths of time beside their ends: what one may be, and what ties the three together."""

import pytest

from copydesk.analysis.facts import Facts
from copydesk.reading.read import read_text


def spells(copy: str, date: str = "") -> list[tuple[str, bool]]:
    """Every length of time with its ends, and whether they agree."""
    facts = Facts(read_text(f"---\ndate: {date}\n---\n{copy}" if date else copy))
    return [(one.span.of(facts.text), one.agrees) for one in facts.times.spells]


@pytest.mark.parametrize(
    ("years", "agrees"), [("three", False), ("four", True), ("five", True), ("six", True), ("seven", False)]
)
def test_years_alone_leave_one_year_either_way(years: str, agrees: bool):
    assert spells(f"The {years}-year project, from 2019 to 2024, is over.")[0][1] is agrees


@pytest.mark.parametrize(
    ("length", "agrees"),
    [
        ("31 months", False),
        ("32 months", True),
        ("34 months", True),
        ("about 30 months", True),
        ("nearly three years", True),
        ("more than two years", True),
        ("two years", True),
        ("four years", False),
    ],
)
def test_what_words_and_rounding_allow_is_no_conflict(length: str, agrees: bool):
    assert [one[1] for one in spells(f"From March 2019 to December 2021, {length}, it was shut.")] == [agrees]


@pytest.mark.parametrize(
    "copy",
    [
        "She wrote for seven years. From 2010 to 2015 she taught.",
        "She taught from 2010 to 2015, and wrote for seven years before that.",
        "The three-day fairs from 2010 to 2015 were wet.",
        "In the first three years, from 2010 to 2015, it lost money.",
        "She was away for two years and three months, from March 2010 to June 2012.",
        "It was a contract for three years, from 2010 to 2015.",
        "She was mayor from 2010 to 2015. Her three years as deputy were quiet.",
        "He was mayor from 2010 to 2015, and her three years in office followed.",
        "The hall closed in May 2022 and reopened in May 2023, after six months of repairs and two of painting.",
        "From 1985 to 1990 she served two years as deputy and three as head.",
        "The show left the screen in 2003 and came back in 2010, a wait of five years for the fans.",
    ],
)
def test_a_length_of_something_else_is_not_tied(copy: str):
    assert spells(copy) == []


def test_without_a_day_of_the_article_nothing_runs_up_to_it():
    assert spells("In the 18 years since the 1998 accord, it has held.") == []
    assert spells("In the 18 years since the 1998 accord, it has held.", "2026-03-12") == [
        ("18 years since the 1998", False)
    ]
