"""Text to times of day, and which of them a clock can show."""

import pytest

from copydesk.analysis.calendar.clocks import Clock
from copydesk.analysis.facts import Facts
from copydesk.reading.read import read_text
from copydesk.spans import Span


def facts(copy: str) -> Facts:
    return Facts(read_text(copy))


def at(copy: str, words: str) -> Span:
    """Where `words` stand in `copy`."""
    start = copy.index(words)
    return Span(start, start + len(words))


def clocks(copy: str) -> list[tuple[str, int, int, str | None, str | None]]:
    """Every time in `copy`: its words, hour, minute, half of the day and part of the day."""
    text = facts(copy)
    return [(clock.span.of(text.text), clock.hour, clock.minute, clock.half, clock.part) for clock in text.clocks]


@pytest.mark.parametrize(
    "copy, want",
    [
        ("at 8 p.m. this morning", ("8 p.m. this morning", 8, 0, "p.m.", "morning")),
        ("at 8.30pm on Tuesday night", ("8.30pm on Tuesday night", 8, 30, "p.m.", "night")),
        ("at 11:05 A.M. tonight", ("11:05 A.M. tonight", 11, 5, "a.m.", "night")),
        ("at 8 p.m. ET", ("8 p.m. ET", 8, 0, "p.m.", None)),
        ("at 9 in the evening", ("9 in the evening", 9, 0, None, "evening")),
        ("by 20:30, he said", ("20:30", 20, 30, None, None)),
        ("kick-off 1930 GMT", ("1930 GMT", 19, 30, None, None)),
        ("8 o’clock", ("8 o’clock", 8, 0, None, None)),
        ("it shuts at 24:60", ("24:60", 24, 60, None, None)),
        ("at 13pm", ("13pm", 13, 0, "p.m.", None)),
    ],
)
def test_a_time_is_read_in_each_of_its_forms(copy: str, want: tuple[str, int, int, str | None, str | None]):
    assert clocks(copy) == [want]


def test_a_time_knows_where_it_stands():
    copy = "🎈 It ran from 13:00 to 15:30 and, mistakenly, until 24:60."
    assert facts(copy).clocks == (
        Clock(at(copy, "13:00"), 13),
        Clock(at(copy, "15:30"), 15, 30),
        Clock(at(copy, "24:60"), 24, 60, doubted=True),
    )


@pytest.mark.parametrize(
    "copy",
    [
        "John 3:16 and a 24:60 win",
        "a split at 20:80",
        "at 10.0.24.60 or ::24:60",
        "in 2:59:59",
        "£15 pm, at 13 PM hopefuls, the 14 AM votes",
        "Doors 7-15pm, by F-16 am",
        "up from 13 this morning",
    ],
)
def test_scores_ratios_verses_and_sums_are_no_times(copy: str):
    assert clocks(copy) == []


def test_a_time_is_possible_where_a_clock_can_show_it_then():
    right = ["24:00", "24:30", "13:00", "2 a.m. tonight", "12 p.m. this morning", "1 a.m. last night"]
    wrong = ["24:60", "13:00 p.m.", "8 p.m. this morning", "9 a.m. tonight", "20:00 this morning"]
    assert [clock.possible for copy in right for clock in facts(f"at {copy}").clocks] == [True] * 6
    assert [clock.possible for copy in wrong for clock in facts(f"at {copy}").clocks] == [False] * 5
