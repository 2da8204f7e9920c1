"""Whatever is in an article: it is read and checked, nothing fails, and twice the article takes twice the time."""

import time

import pytest

import ugly
from copydesk.desk.assignment import Assignment
from copydesk.desk.files import Source
from copydesk.desk.outcome import Outcome
from copydesk.desk.run import Desk

SMALL = 3_000
"""Characters: enough for every shape, little enough for all of them."""

LONG = 12_000
"""Characters: more than any rule looks back, so that from here on only the length can count."""

TIMES = 3
"""So much longer is the second article."""

MOST = 6.0
"""The second takes so many times as long at the most: 3 is linear, 9 would be quadratic."""

NOTICEABLE = 0.05
"""Seconds of computing: what takes less cannot be measured well, and hurts nobody."""

GROWING = [
    "story.txt: one long word",
    "story.txt: one long sentence of clauses",
    "story.txt: one long sentence of names",
    "story.txt: one long sentence of numbers and commas",
    "story.txt: one long sentence of number words",
    "story.txt: paragraphs of one word",
    "story.txt: one sentence again and again",
    "story.txt: paragraphs of one surname",
    "story.txt: paragraphs of the same quotation",
    "story.txt: an open quotation in each paragraph",
    "story.txt: straight marks",
    "story.txt: opening brackets",
    "story.txt: combining marks",
    "story.txt: a story in capitals",
    "story.txt: Chinese without stops",
    "story.txt: blanks",
    "story.md: md lists in lists",
    "story.md: md emphasis in emphasis",
    "story.md: md links that open",
    "story.md: md a table",
    "story.html: tags in tags",
    "story.html: tables in tables",
    "story.html: attributes",
    "story.html: entities that do not end",
    "story.html: comments that open",
]
"""What the issue of robustness named, and what once took minutes."""


@pytest.fixture(scope="module")
def desk() -> Desk:
    return Assignment().desk


def checked(desk: Desk, key: str, size: int) -> tuple[Outcome, float]:
    """What comes of an ugly article, and the seconds of computing that it takes."""
    path, article = ugly.ARTICLES[key]
    data = article(size).encode("utf-8", "surrogatepass")
    begun = time.process_time()
    (outcome,) = desk.outcomes([Source(path, data)])
    return outcome, time.process_time() - begun


@pytest.mark.parametrize("key", ugly.ARTICLES)
def test_no_article_makes_copydesk_fail(desk: Desk, key: str):
    outcome, _ = checked(desk, key, SMALL)
    assert not [error.message for error in outcome.errors if error.message.endswith("report it")]
    assert (outcome.document is None) is bool(outcome.errors)


@pytest.mark.parametrize("key", GROWING)
def test_time_grows_with_length_and_no_faster(desk: Desk, key: str):
    checked(desk, key, LONG)
    for _ in range(3):  # a busy machine is not a slow rule: the best of three tells
        (_, once), (_, more) = (checked(desk, key, size) for size in (LONG, TIMES * LONG))
        if more <= MOST * max(once, NOTICEABLE):
            return
    pytest.fail(f"{once:.2f} s for one, {more:.2f} s for {TIMES} times as much")
