"""Text to times: which days an expression may mean, and what stays open."""

import datetime

import pytest

from copydesk.analysis.facts import Facts
from copydesk.reading.read import read_text

TODAY = datetime.date(2026, 3, 12)
"""A Thursday."""


def times(copy: str, today: datetime.date | None = None) -> list[tuple[str, str]]:
    """Every time in `copy` and its days, “open” where there are none; “ // ” starts a paragraph."""
    front = f"---\ndate: {today}\n---\n" if today else ""
    facts = Facts(read_text(front + copy.replace(" // ", "\n\n")))
    return [
        (one.span.of(facts.text), f"{one.period.first} to {one.period.last}" if one.period else "open")
        for one in facts.times.moments
    ]


@pytest.mark.parametrize(
    ("copy", "words", "days"),
    [
        ("It shut on 5 March 2024.", "5 March 2024", "2024-03-05 to 2024-03-05"),
        ("It shut on 4 and 5 March 2024.", "4 and 5 March 2024", "2024-03-04 to 2024-03-05"),
        ("It shut in March 2024.", "March 2024", "2024-03-01 to 2024-03-31"),
        ("It shut in Sept. 2024.", "Sept. 2024", "2024-09-01 to 2024-09-30"),
        ("It shut in the spring of 2021.", "spring of 2021", "2021-03-01 to 2021-05-31"),
        ("It shut in the winter of 2021.", "winter of 2021", "2020-12-01 to 2022-02-28"),
        ("Sales fell in Q3 2024.", "Q3 2024", "2024-07-01 to 2024-09-30"),
        ("Sales fell in the third quarter of 2024.", "third quarter of 2024", "2024-07-01 to 2024-09-30"),
        ("It shut in 2019.", "2019", "2019-01-01 to 2019-12-31"),
        ("The survey (2019) was lost.", "2019", "2019-01-01 to 2019-12-31"),
        ("The 2019 surveys were lost.", "2019", "2019-01-01 to 2019-12-31"),
        ("In 2019 people left.", "2019", "2019-01-01 to 2019-12-31"),
        ("It was the 1990s.", "1990s", "1990-01-01 to 1999-12-31"),
        ("She ran it from 2010 to 2015.", "from 2010 to 2015", "2010-01-01 to 2015-12-31"),
    ],
)
def test_a_time_with_its_year_has_its_days(copy: str, words: str, days: str):
    assert times(copy) == [(words, days)]


@pytest.mark.parametrize(
    "copy",
    [
        "The plan is called Agenda 2030.",
        "It was shown to 1500 guests.",
        "The board had 2019 votes.",
        "It lies 2019 metres high, before 2019 metres of rope.",
        "He spent the last year of his life there.",
        "Prices fell over the last year and over the next decade.",
        "You may march in spring.",
        "Leeds lost to Sheffield Wednesday.",
        "It was held in 1480 BC.",
    ],
)
def test_what_is_no_time_is_left_alone(copy: str):
    assert times(copy) == []


@pytest.mark.parametrize(
    ("words", "days"),
    [
        ("yesterday", "2026-03-11 to 2026-03-11"),
        ("tomorrow", "2026-03-13 to 2026-03-13"),
        ("last Tuesday", "2026-03-03 to 2026-03-10"),
        ("next Friday", "2026-03-13 to 2026-03-20"),
        ("Tuesday", "2026-03-10 to 2026-03-17"),
        ("last week", "2026-02-26 to 2026-03-11"),
        ("last month", "2026-02-01 to 2026-02-28"),
        ("next month", "2026-04-01 to 2026-04-30"),
        ("last year", "2025-01-01 to 2025-12-31"),
        ("last October", "2025-10-01 to 2025-10-31"),
        ("last March", "2025-03-01 to 2026-03-31"),
        ("March of last year", "2025-03-01 to 2025-03-31"),
        ("two years ago", "2023-06-10 to 2024-12-11"),
        ("three months ago", "2025-11-10 to 2026-01-11"),
        ("a few years ago", "open"),
        ("5 May", "2026-05-05 to 2026-05-05"),
        ("5 September", "open"),
    ],
)
def test_a_time_that_counts_from_today_needs_the_day_of_the_article(words: str, days: str):
    assert times(f"It rained on {words}.", TODAY) == [(words, days)]
    assert times(f"It rained on {words}.") == [(words, "open")]


@pytest.mark.parametrize(
    ("copy", "days"),
    [
        ("She left in May 2019 and came back the following March.", "2020-03-01 to 2020-03-31"),
        ("She left in May 2019 and came back the previous March.", "2019-03-01 to 2019-03-31"),
        ("She left in 2019 and came back the following year.", "2020-01-01 to 2020-12-31"),
        ("She left on 4 May 2024. A month later she came back.", "2024-05-03 to 2024-07-04"),
        ("She left in the 1990s and came back two years later.", "open"),
        ("She left in 2019. // That year she came back.", "open"),
    ],
)
def test_a_time_that_counts_from_another_needs_it_in_its_paragraph(copy: str, days: str):
    assert times(copy)[-1][1] == days


def test_an_anniversary_is_no_time_of_its_own():
    assert times("It was a year ago today.") == [("today", "open")]


def test_another_year_beside_it_leaves_a_day_without_year_open():
    assert times("In 2019 she came on 5 May.", TODAY)[-1] == ("5 May", "open")


@pytest.mark.parametrize(
    ("copy", "day"),
    [
        ("LEEDS, 5 March 2026 — The hall is shut. It was open on 4 May 2025.", datetime.date(2026, 3, 5)),
        ("The hall is shut // Published 5 March 2026 // It is shut, and that is that.", datetime.date(2026, 3, 5)),
        ("The hall, which opened on 5 March 2026 — in rain — is shut.", None),
        ("The hall is shut. // It was open on 4 May 2025.", None),
    ],
)
def test_an_article_is_as_old_as_its_dateline(copy: str, day: datetime.date | None):
    assert Facts(read_text(copy.replace(" // ", "\n\n"))).times.written_on == day


@pytest.mark.parametrize("copy", ["Sales fell in Q3 ²⁰¹⁹.", f"It shut {'9' * 310} years ago, and in ²⁰¹⁹."])
def test_odd_figures_and_endless_ones_are_no_years(copy: str):
    assert "2019" not in str(times(copy, TODAY))


@pytest.mark.parametrize("today", [datetime.date.min, datetime.date.max])
def test_the_calendar_has_ends(today: datetime.date):
    assert {words for words, _ in times("It shut two years ago, last week and in ten years.", today)} >= {"last week"}
