"""Claims of the author’s voice, and what stands behind each."""

import csv
import io

import pytest

from copydesk.analysis.claims.claim import tally
from copydesk.analysis.facts import Facts
from copydesk.reading.read import read, read_text


def told(text: str) -> list[tuple[str, str, str]]:
    """The claims of a text: kind, words, support."""
    facts = Facts(read_text(text + "\n"))
    return [(one.kind.value, one.span.of(facts.text), one.support.kind.value) for one in facts.claims]


KINDS = [
    ("More than 40% of renters went hungry.", ("statistic", "More than 40%")),
    ("It is the deadliest road in the valley.", ("comparison", "the deadliest")),
    ("The dam led to a second flood.", ("cause", "led to")),
    ("The mill is bound to close.", ("forecast", "is bound to")),
    ("The board wants to sell the hall.", ("motive", "wants to")),
    ("Hale bribed two inspectors.", ("accusation", "Hale bribed")),
    ("The board never answers.", ("sweeping", "never")),
    ("The plan was a disgraceful waste.", ("evaluation", "was a disgraceful")),
    ("The survey found that rents had doubled.", ("study", "survey found")),
    ("The mill burned down on 4 March 2021.", ("event", "4 March 2021")),
]


@pytest.mark.parametrize(("text", "claim"), KINDS, ids=[claim[0] for _, claim in KINDS])
def test_every_kind_of_claim_is_told_by_its_words(text, claim):
    assert claim in [(kind, words) for kind, words, _ in told(text)]


@pytest.mark.parametrize("text", ["Did the dam lead to a flood?", "“The board never answers,” she said.", ""])
def test_nobody_claims_what_is_asked_or_quoted(text):
    assert told(text) == []


SUPPORT = [
    ("The road led to a flood, Ida Brandt said.", "named"),
    ("The road led to a flood, she said.", "named"),
    ("The road led to a flood, the council said.", "body"),
    ("The road led to a flood, the report said.", "document"),
    ("The road led to a flood, a neighbour said.", "described"),
    ("The road led to a flood, residents said.", "collective"),
    ("The road led to a flood, a source said.", "anonymous"),
    ("The road led to a flood.[1]", "link"),
    ("The road led to a flood (see https://example.org/flood).", "link"),
    ("The road led to a flood.", "none"),
]


@pytest.mark.parametrize(("text", "support"), SUPPORT, ids=[support for _, support in SUPPORT])
def test_support_is_told_by_who_answers(text, support):
    claims = told(f"Nothing was done about the road which led to a flood. It rained. It froze. It thawed. {text}")
    assert claims[0][2] == "none"
    near = told(f"The road led to ruin. {text}")
    assert near[0][2] == ("none" if support in ("none", "link") else support), "a link holds for its own sentence alone"


def test_a_source_holds_for_two_sentences_on_either_side_and_no_further():
    text = "The dam led to one flood. It rained. The dam led to two floods. It froze. He will pay, Jon Vale said."
    assert [support for _, _, support in told(text)] == ["none", "named"]


def test_a_number_that_was_given_a_source_needs_no_second():
    text = (
        "Some 12,000 people have gone, Ida Brandt said. It rained. It froze. It thawed. Now the 12,000 people are back."
    )
    assert told(text)[-1] == ("statistic", "12,000", "established")


def test_a_link_of_markdown_and_a_footnote_stand_behind_their_sentence():
    page = b"The dam [led to a flood](https://example.org).\n\nThe mill led to ruin.[^1]\n\nThe road led to war.\n\n"
    facts = Facts(read("a.md", page + b"[^1]: A note.\n"))
    assert [one.support.kind.value for one in facts.claims] == ["link", "link", "none"]


def test_the_tally_adds_up():
    facts = Facts(
        read_text("The dam led to ruin, Jon Vale said. It rained. It froze. It thawed. The mill led to war.\n")
    )
    counted = tally(facts.claims)
    assert counted.claims == counted.named + counted.shown + counted.unnamed + counted.unsupported
    assert counted.unsupported == 1


def test_a_row_of_the_worksheet_says_what_is_missing(copydesk, tmp_path):
    (tmp_path / "story.txt").write_text("More than 40% of renters went hungry. It rained.\n", encoding="utf-8")
    rows = list(csv.DictReader(io.StringIO(copydesk("facts", "story.txt", "--format", "csv").out)))
    assert [(row["claim"], row["support"], row["missing"]) for row in rows if row["kind"] == "claim"] == [
        ("statistic", "", "who counted, and when")
    ]


def test_the_report_counts_the_claims_of_an_article(copydesk, tmp_path):
    (tmp_path / "story.txt").write_text(
        "The council was told that the dam led to a flood. It is the worst road.\n", encoding="utf-8"
    )
    out = " ".join(copydesk("check", "story.txt").out.split())
    assert "1 claim in the author’s voice: 0 backed by a named source" in out
    assert "1 unsupported." in out
