"""Text to dates, and every day of the calendar past the check of weekdays."""

import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from copydesk.analysis.calendar.date_grammar import month_name, weekday_name
from copydesk.analysis.calendar.dates import Date, days_in
from copydesk.analysis.facts import Edition, Facts
from copydesk.checks.consistency.impossible_date import impossible_date
from copydesk.checks.consistency.weekday_date import weekday_date
from copydesk.findings import Severity
from copydesk.reading.read import read_text
from copydesk.rulebook.rule import flags
from copydesk.spans import Span

MON, TUE, WED, THU, FRI, SAT, SUN = range(7)


def facts(copy: str, date: datetime.date | None = None) -> Facts:
    """The story in `copy`, in which “ // ” starts a paragraph, with its date in the front matter."""
    front = f"---\ndate: {date}\n---\n" if date else ""
    return Facts(read_text(front + copy.replace(" // ", "\n\n")))


def at(copy: str, words: str) -> Span:
    """Where `words` stand in `copy`."""
    start = copy.index(words)
    return Span(start, start + len(words))


def dates(copy: str) -> list[tuple[str, int, int, int | None, int | None]]:
    """Every date in `copy`: its words, day, month, year and weekday."""
    text = facts(copy)
    return [(date.span.of(text.text), date.day, date.month, date.year, date.weekday) for date in text.dates]


def found(copy: str, date: datetime.date | None = None) -> list[tuple[str, Severity | None]]:
    """What the two checks flag in `copy`, and how severely."""
    edition = Edition((facts(copy, date),))
    rules = (weekday_date, impossible_date)
    return [(flag.spot.words, flag.severity) for rule in rules for flag in flags(rule, edition)]


@pytest.mark.parametrize(
    "copy, words, day, month, year, weekday",
    [
        ("He left on 5 March 2025.", "5 March 2025", 5, 3, 2025, None),
        ("He left on Tuesday 5 March.", "Tuesday 5 March", 5, 3, None, TUE),
        ("He left on the 5th of March, 2025.", "5th of March, 2025", 5, 3, 2025, None),
        ("Tuesday the 1st of May 2029", "Tuesday the 1st of May 2029", 1, 5, 2029, TUE),
        ("He left March 5, 2025, and slept.", "March 5, 2025", 5, 3, 2025, None),
        ("He left Tuesday, March 5, at noon.", "Tuesday, March 5", 5, 3, None, TUE),
        ("A vote on Friday, Sept 2, 2026?", "Friday, Sept 2, 2026", 2, 9, 2026, FRI),
        ("A vote on Fri., Sept. 2, 2026.", "Fri., Sept. 2, 2026", 2, 9, 2026, FRI),
        ("WEDNESDAY, 5 MARCH 2025", "WEDNESDAY, 5 MARCH 2025", 5, 3, 2025, WED),
        ("It is from 2025-03-05.", "2025-03-05", 5, 3, 2025, None),
        ("On Wednesday 2025-03-05T10:00 it ran.", "Wednesday 2025-03-05", 5, 3, 2025, WED),
        ("On Tuesday (12 May) it rained.", "Tuesday (12 May)", 12, 5, None, TUE),
        ("On Sunday night (March 4), it rained.", "Sunday night (March 4)", 4, 3, None, SUN),
        ("On 5 March 2025, a Tuesday, it rained.", "5 March 2025, a Tuesday", 5, 3, 2025, TUE),
        ("On 5 March (Tuesday) it rained.", "5 March (Tuesday)", 5, 3, None, TUE),
        ("It was Aug. 25 — a Friday night, and hot.", "Aug. 25 — a Friday night", 25, 8, None, FRI),
        ("He said 5 March 2025 was a Tuesday.", "5 March 2025 was a Tuesday", 5, 3, 2025, TUE),
        ("At a Tuesday, March 5 hearing he wept.", "Tuesday, March 5", 5, 3, None, TUE),
        ("Born October 19 , 1984 , in Leeds", "October 19 , 1984", 19, 10, 1984, None),
    ],
)
def test_a_date_is_read_in_each_of_its_forms(
    copy: str, words: str, day: int, month: int, year: int | None, weekday: int | None
):
    assert dates(copy) == [(words, day, month, year, weekday)]


def test_a_date_knows_where_it_stands_and_which_years_the_story_names():
    copy = "🎈 It opened in 1912. // In the 1930s, on Tues. 5 March, and on 6 May 1951, it shut."
    text = copy.replace(" // ", "\n\n")
    assert facts(copy).dates == (
        Date(
            at(text, "Tues. 5 March"),
            day=5,
            month=3,
            weekday=TUE,
            weekday_span=at(text, "Tues."),
            years_here=frozenset({1930, 1951}),
            years_before=frozenset({1912}),
        ),
        Date(at(text, "6 May 1951"), day=6, month=5, year=1951),
    )


@pytest.mark.parametrize(
    "copy, days",
    [
        ("open 4 and 5 March 2025", [("4 and 5 March 2025", 4), ("4 and 5 March 2025", 5)]),
        ("4, 5 and 6 April", [("4, 5 and 6 April", 4), ("4, 5 and 6 April", 5), ("4, 5 and 6 April", 6)]),
        ("from March 4-6, 2025", [("March 4-6, 2025", 4), ("March 4-6, 2025", 6)]),
        ("held March 4 to 6, 2025", [("March 4 to 6, 2025", 4), ("March 4 to 6, 2025", 6)]),
        ("30 March-2 April 2025", [("30 March", 30), ("2 April 2025", 2)]),
        ("she won 6-4, 5 March", [("5 March", 5)]),
        ("at 10.30, 5 March", [("5 March", 5)]),
    ],
)
def test_each_day_of_a_list_or_a_range_is_a_date(copy: str, days: list[tuple[str, int]]):
    assert [(words, day) for words, day, *_ in dates(copy)] == days


@pytest.mark.parametrize(
    "copy",
    [
        "On Tuesday, before the 5 March talks began, he left.",
        "On Tuesday, the 5 March talks began.",
        "On Tuesday, March 5 defendants were freed.",
        "On Tuesday, 5 March was ruled out.",
        "On Tuesday, 5 March’s ruling fell.",
        "From Monday to Tuesday, 5 March, it rained.",
        "On Monday and Tuesday, 5 March.",
        "Sheffield Wednesday, 5 March",
        "as the Sun, 5 March, reported",
        "the SAT, 5 March",
        "On 5 March, a Sunday newspaper said so.",
        "On Sunday’s 5 March programme",
        "On Tuesday, 5 March last year, it rained.",
        "On Tuesday 5 March ’98 it rained.",
        "He said 5 March was a Tuesday.",
    ],
)
def test_a_weekday_of_another_clause_or_sense_is_left_alone(copy: str):
    assert [(day, month, weekday) for _, day, month, _, weekday in dates(copy)] == [(5, 3, None)]


@pytest.mark.parametrize(
    "copy",
    [
        "In March 10 people died, and in June 31 ships sank.",
        "They may 5 times march 10 miles.",
        "beat May 6-4, and paid March 10 million",
        "the log 2025-03-05.log, the path /2025-03-05/ and order A2025-03-05",
        "12 May Day marchers",
        "version 30.02, 31-04 and 05/03/2025",
        "since 31 June Carter fans came",
        "births: May 27 or so, and June 45",
    ],
)
def test_a_number_by_a_month_is_not_always_a_day(copy: str):
    assert [words for words, *_ in dates(copy) if words != "May 27"] == []


def test_an_impossible_date_is_a_fact_too():
    copy = "since 31 June 2024, on 30 February, by 2025-13-05 and 29 February 2023"
    assert [(d.span.of(copy), d.possible) for d in facts(copy).dates] == [
        ("31 June 2024", False),
        ("30 February", False),
        ("2025-13-05", False),
        ("29 February 2023", False),
    ]


@pytest.mark.parametrize(
    "copy",
    ["There is no 30 February.", "a deed dated, absurdly, 31 June", "the film “30 February”", "on 31 April [sic]"],
)
def test_a_date_that_the_copy_doubts_says_so(copy: str):
    assert [date.doubted for date in facts(copy).dates] == [True]


def test_the_length_of_a_month_follows_the_calendar_of_its_time():
    asked = [(2, 2024), (2, 2025), (2, None), (2, 1904), (2, 1900), (2, 1712), (6, None), (13, 2025)]
    assert [days_in(month, year) for month, year in asked] == [29, 28, 29, 29, 28, 30, 30, 0]


def test_a_weekday_may_follow_the_old_calendar_while_it_was_in_use():
    new, old = Date(Span(0, 1), 22, 1), Date(Span(0, 1), 9, 1)
    assert (new.weekdays_in(1905) >= {SUN}, old.weekdays_in(1905)) == (True, {MON, SUN})
    assert (old.weekdays_in(1649), old.weekdays_in(2025)) == (frozenset(), {THU})


PIECES = ["Tuesday", "Sept. ", "March", "June 31", " 5", "4-6 ", "2025-13-05", ", ", "(", ")", "\n\n", "24:60", "a "]


@given(st.lists(st.sampled_from(PIECES), max_size=40).map("".join))
def test_dates_and_times_stand_in_order_each_inside_one_paragraph(copy: str):
    story = facts(copy)
    for facts_found in (story.dates, story.clocks):
        spans = [fact.span for fact in facts_found]
        assert spans == sorted(spans)
        assert all(any(paragraph.span.holds(span) for paragraph in story.paragraphs) for span in spans)


FORMS = [
    "{weekday}, {day} {month} {year}",
    "{weekday} {day}{th} {month} {year}",
    "{weekday} the {day}{th} of {month}, {year}",
    "{weekday}, {month} {day}, {year}",
    "{short} {day} {brief} {year}",
    "{short}, {brief} {day}, {year}",
    "{weekday} ({day} {month} {year})",
    "{weekday} night, {month} {day}{th}, {year}",
    "{day} {month} {year} ({weekday})",
    "{month} {day}, {year}, a {weekday}",
    "{day} {month} {year} was a {weekday}",
    "{weekday} {iso}",
]
DAYS = st.dates(datetime.date(1924, 1, 1), datetime.date(2099, 12, 31))
WEEKDAYS = st.integers(MON, SUN)


def written(form: str, day: datetime.date, weekday: int) -> str:
    """The day in that form, with that weekday. Sunday has no short form that is read, and May none at all."""
    long, month = weekday_name(weekday), month_name(day.month)
    return form.format(
        weekday=long,
        short=long if weekday == SUN else weekday_name(weekday, like="Tues."),
        month=month,
        brief=month if day.month == 5 else f"{month[:3]}.",
        day=day.day,
        th="th" if day.day in (11, 12, 13) else {1: "st", 2: "nd", 3: "rd"}.get(day.day % 10, "th"),
        year=day.year,
        iso=day.isoformat(),
    )


@given(form=st.sampled_from(FORMS), day=DAYS, weekday=WEEKDAYS)
def test_every_day_is_read_back_and_flagged_when_its_weekday_is_wrong(form: str, day: datetime.date, weekday: int):
    words = written(form, day, weekday)
    assert dates(f"The board met on {words}, in Leeds.") == [(words, day.day, day.month, day.year, weekday)]
    flagged = [] if weekday == day.weekday() else [(words, Severity.ERROR)]
    assert found(f"The board met on {words}, in Leeds.") == flagged


@given(day=DAYS, apart=st.integers(-119, 119), weekday=WEEKDAYS, american=st.booleans())
def test_a_day_without_a_year_is_read_as_the_nearest_to_the_article(
    day: datetime.date, apart: int, weekday: int, american: bool
):
    form = "{weekday}, {month} {day}" if american else "{weekday} {day} {month}"
    words = written(form, day, weekday)
    copy, today = f"The board met on {words}, in Leeds.", day - datetime.timedelta(days=apart)
    assert found(copy, today) == ([] if weekday == day.weekday() else [(words, Severity.WARNING)])
    assert found(copy) == []


@given(day=st.dates(datetime.date(1753, 1, 1), datetime.date(2099, 12, 31)), form=st.sampled_from(FORMS))
def test_the_right_weekday_is_never_flagged_in_any_century(day: datetime.date, form: str):
    assert found(f"The board met on {written(form, day, day.weekday())}, in Leeds.") == []
