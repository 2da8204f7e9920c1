"""Which verb a date belongs to, and its tense; what is a guess is left alone."""

import pytest

from copydesk.analysis.facts import Facts
from copydesk.reading.read import read_text


def told(copy: str) -> list[tuple[str, str]]:
    """The words of every verb with its date, and the tense."""
    facts = Facts(read_text(f"---\ndate: 2025-05-20\n---\n{copy}"))
    return [(one.span.of(facts.text), one.tense.value) for one in facts.times.told]


@pytest.mark.parametrize(
    ("copy", "words", "tense"),
    [
        ("The court ruled on 2 June 2025.", "ruled on 2 June 2025", "past"),
        ("The court ruled June 2, 2025, on the bridge.", "ruled June 2, 2025", "past"),
        ("The rules were changed in June 2025.", "were changed in June 2025", "past"),
        ("The board had already met on 2 June 2025.", "had already met on 2 June 2025", "past"),
        ("On 2 June 2025, the hall was sold.", "On 2 June 2025, the hall was sold", "past"),
        ("She said the board approved the plan on 2 June 2025.", "approved the plan on 2 June 2025", "past"),
        ("The board will meet on 2 June 2025.", "will meet on 2 June 2025", "future"),
        ("The hall will be sold on 2 June 2025.", "will be sold on 2 June 2025", "future"),
        ("On 2 June 2025 the board will meet.", "On 2 June 2025 the board will", "future"),
    ],
)
def test_the_verb_beside_a_date_has_it(copy: str, words: str, tense: str):
    assert told(copy) == [(words, tense)]


@pytest.mark.parametrize(
    "copy",
    [
        "The vote scheduled on 2 June 2025 was called off.",
        "The board announced a strike on 2 June 2025.",
        "The board agreed to meet on 2 June 2025.",
        "The board would meet on 2 June 2025.",
        "The hall is to be sold on 2 June 2025.",
        "The hearing was set on 2 June 2025.",
        "If the court ruled on 2 June 2025, all was well.",
        "They sold tickets for a show opening on 2 June 2025.",
        "The man who left the hall on 2 June 2025 was found.",
        "Lots sold on 2 June 2025 and later were dear.",
        "The hall opens on 2 June 2025.",
    ],
)
def test_a_guess_is_none(copy: str):
    assert told(copy) == []
