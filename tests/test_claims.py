"""Claims of the author’s voice, and what stands behind each."""

import csv
import io

import pytest

from copydesk.analysis.claims.claim import tally
from copydesk.analysis.facts import Facts
from copydesk.desk.files import Source
from copydesk.desk.run import Desk
from copydesk.reading.read import read, read_text
from copydesk.rulebook.book import rulebook


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


@pytest.mark.parametrize("text", [
    "Did the dam lead to a flood?", "“The board never answers,” she said.", "In May it will close, Jon Vale said.",
    "The road led to a flood, the inquiry found.", "It rests on a study. Show her what it is. Bad rain fell.", "", ".",
    "Hale", "12,000", "The study", "“", "Hale’s", "Is",
])  # fmt: skip
def test_nobody_claims_what_is_asked_quoted_handed_over_or_too_short(text):
    assert told(text) == []


@pytest.mark.parametrize(("text", "claim"), [
    ("It fed 12,000 people", ("statistic", "12,000")), ("The plan is bad", ("evaluation", "is bad")),
    ("It rose by 40% of voters", ("statistic", "40%")), ("The survey found", ("study", "survey found")),
    ("The liar Hale", ("accusation", "liar Hale")), ("Never", ("sweeping", "Never")),
])  # fmt: skip
def test_a_claim_may_be_the_whole_text_or_end_it(text, claim):
    assert claim in [(kind, words) for kind, words, _ in told(text)]


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


REACH = [
    ("The dam led to one flood. It rained. Hale will pay, Jon Vale said.", True),
    ("The dam led to one flood. It rained. It froze. Hale will pay, Jon Vale said.", False),
    ("The dam led to one flood. It rained.\n\nIt froze. Hale will pay, Jon Vale said.", False),
    ("The dam led to one flood.\n\nIt froze. Hale will pay, Jon Vale said.", True),
    ("It froze. The dam led to one flood.\n\nHale will pay, Jon Vale said.", True),
    ("The dam led to one flood.\n\nIt rained.\n\nIt froze.\n\nHale will pay, Jon Vale said.", False),
]


@pytest.mark.parametrize(("text", "holds"), REACH)
def test_a_source_crosses_paragraphs_only_where_one_of_them_is_a_sentence(text, holds):
    assert [support for _, words, support in told(text) if words == "led to"] == ["named" if holds else "none"]


@pytest.mark.parametrize(("text", "support"), [
    ("12,000 people fled. It rained. A census was held in May.", "record"),
    ("A census was held in May." + " It rained." * 9 + " Now 12,000 people fled.", "record"),
    ("A census was held in May." + " It rained." * 10 + " Now 12,000 people fled.", "none"),
    ("The accounts are out." + " It rained." * 2 + " Now 12,000 people fled.", "none"),
    ("12,000 people fled. It rained. Prices rose.", "none"),
    ("12,000 people fled as prices rose.", "record"),
    ("12,000 people fled. It rained. This reporter saw it.", "seen"),
    ("The mill burned down on 4 March 2021. It rained. This reporter saw it.", "none"),
])  # fmt: skip
def test_what_stands_in_for_a_source_reaches_as_far_as_the_page_says(text, support):
    assert told(text)[0][2] == support


def findings(copy: str, *select: str) -> list[tuple[str, str, tuple[str, ...]]]:
    """The findings of an article: severity, message, the words of the others."""
    report = Desk(rulebook(), select=select).check([Source("a.md", copy.encode())])
    found = [finding for document in report.documents for finding in document.findings]
    return [(one.severity.value, one.message, tuple(place.text for place in one.related)) for one in found]


def test_a_sentence_with_three_weasels_is_one_finding_that_names_them():
    copy = (
        "The inn is widely admired, is believed to be haunted, and is reportedly for sale.\n\nIt is reportedly dear.\n"
    )
    asks = "who says so? Name the source, or say what is known."
    assert findings(copy, "passive-attribution") == [
        ("suggestion", f"“widely admired”, “is believed” and “reportedly”: {asks}", ("is believed", "reportedly")),
        ("suggestion", f"“reportedly”: {asks}", ()),
    ]


def test_words_that_stand_twice_are_named_once():
    (one,) = findings("It is reportedly dear and reportedly cold.\n", "passive-attribution")
    assert (one[1].count("“reportedly”"), one[2]) == (1, ("reportedly",))


def test_words_of_which_two_rules_of_support_speak_get_one_finding():
    copy = "There is no evidence that the bridge was at fault.\n"
    (alone,) = findings(copy, "sweeping-claim")
    (longer,) = findings(copy, "passive-attribution")
    assert alone != longer
    assert findings(copy, "support") == [longer]


def test_on_the_opinion_page_support_is_milder_and_an_allegation_is_not():
    copy = "Critics say the hall is dear.\n\nHale bribed two inspectors.\n\nThe hall is widely admired.\n"
    rules = ("weasel-attribution", "serious-allegation", "passive-attribution")
    levels = [level for level, *_ in findings(copy, *rules)]
    opinion = [level for level, *_ in findings(f"---\ngenre: opinion\n---\n\n{copy}", *rules)]
    assert (levels, opinion) == (["warning", "warning", "suggestion"], ["suggestion", "warning"])


def test_a_sentence_that_has_a_source_of_its_own_asks_nobody_else():
    facts = Facts(read_text("The dam led to ruin, the report said. “We knew,” said Jon Vale.\n"))
    (claim,) = facts.claims
    assert claim.support.by is not None
    assert claim.support.by.of(facts.text) == "the report"


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
