"""Reading grades, counted by hand, and the syllables behind them."""

import json
import subprocess
import sys

import pytest

from copydesk.analysis.facts import Facts
from copydesk.analysis.page import syllables
from copydesk.desk.files import Source
from copydesk.desk.run import Desk
from copydesk.house import rules_folder
from copydesk.reading.read import read_text
from copydesk.reports import json as json_report
from copydesk.reports import text as text_report
from copydesk.rulebook.book import rulebook

HAND_COUNTED = (
    # words, syllables
    ("The town hall will stay shut for most of the year.", 11, 11),
    # Mr. 2, Feb. 4, a figure 1, U.S. and a.m. 1 each as Flesch counts abbreviations; all others 1
    ("Mr. Hill told the U.S. team so at 9.30 a.m. on Feb. 10.", 13, 17),
    # long-term is one word of 2; repair 2, council 2
    ("A long-term repair plan has been drawn up by the council.", 11, 14),
    # may-or 2, all others 1
    ("“We can’t wait,” the mayor said.", 6, 7),
    ("No.", 1, 1),
    ("It won’t be cheap.", 4, 4),
    # en-gi-neers 3, ex-pect 2, a-lone 2, the sum 1
    ("The engineers expect to spend $1,200,000 on the roof alone.", 10, 14),
    # as-bes-tos 3, e-lev-en 3
    ("Asbestos was found in the walls of eleven rooms.", 9, 13),
    # cin-e-ma 3, book-ings 2, an initial 1
    ("J. K. Moor, who runs the cinema next door, has lost three bookings.", 13, 16),
    # land-lord 2, Mrs. 2, un-til 2
    ("Her landlord is the Mrs. Lee who sat on the board until May 5.", 14, 17),
    # com-pa-ny 3, com-ment 2
    ("The company has no comment.", 5, 8),
    # neigh-bours 2, wel-come 2, de-ci-sion 3, al-though 2, time-ta-ble 3
    ("Neighbours welcome the decision, although they want a new timetable.", 10, 17),
)
COPY = " ".join(sentence for sentence, _, _ in HAND_COUNTED)
GRADE = 3.2
"""107 words, 139 syllables, 12 sentences: 0.39 × 107/12 + 11.8 × 139/107 − 15.59 = 3.48 + 15.33 − 15.59."""

AROUND = """# Council postpones renovation indefinitely

By Katherine Featherstonehaugh

{copy}

## Unanticipated complications everywhere

| Department | Appropriation |
|---|---|
| Infrastructure | 1,200,000 |

Subscribe to our free newsletter for the day’s news.
"""
GERMAN = "Der Stadtrat hat am Montag beschlossen, das Rathaus zu schließen und die Arbeit zu beginnen. " * 12
HARD = (
    "The administration, which had been criticised for its negligence in the supervision of the municipal hospitals, "
    "announced that an independent commission would investigate the circumstances in which the documentation of "
    "several thousand examinations had been destroyed before the responsible authorities could evaluate it, and that "
    "the conclusions of the commission, whose members have not yet been appointed, would be published before the end "
    "of the legislative period. The opposition, which had demanded the resignation of the director, described the "
    "announcement as an inadequate reaction to a development that had, according to internal correspondence, been "
    "known to the leadership of the department for considerably longer than it was prepared to acknowledge."
)
SYLLABLES = {
    "a": 1, "the": 1, "fire": 2, "people": 2, "area": 3, "being": 2, "idea": 3, "league": 1, "centre": 2, "quiet": 2,
    "wanted": 2, "called": 1, "nation": 2, "special": 2, "million": 2, "basically": 3, "government": 3, "every": 3,
    "didn't": 2, "it's": 1, "mayor's": 2, "church's": 2, "cousins'": 2, "world": 1, "naive": 2, "poem": 2, "bbc": 3,
    "organisation": 5, "colour": 2, "programme": 2, "labour": 2, "criticised": 3, "manoeuvre": 3, "hospitalised": 4,
    "café": 2, "née": 1, "5th": 1, "2026": 1, "£75m": 1, "zelenskyy": 3, "starmer": 2, "gaza's": 2, "covid": 2,
}  # fmt: skip
"""By hand. Those of the last three lines are not in CMUdict, but for “bbc” and “programme”."""

AUDIT = """
import sys
from copydesk.cli.app import app
try:
    app.main(sys.argv[1:], standalone_mode=False)
except SystemExit:
    pass
print("copydesk.analysis.page.readability" in sys.modules)
"""


def facts(copy, path="story.txt"):
    return Facts(read_text(copy, path))


def loaded(*arguments, cwd):
    """Whether grades were counted in a run."""
    done = subprocess.run([sys.executable, "-c", AUDIT, *arguments], cwd=cwd, capture_output=True, check=True)
    return done.stdout.decode().splitlines()[-1]


def reported(*copies):
    sources = [Source(f"{number}.txt", copy.encode()) for number, copy in enumerate(copies)]
    return Desk(rulebook(), select=("hard-paragraph",)).check(sources)


def test_a_passage_has_the_grade_that_one_counts_by_hand():
    assert facts(COPY).grade == GRADE


@pytest.mark.parametrize("sentence, words, spoken", [one for one in HAND_COUNTED if one[1] > 2])
def test_every_sentence_has_the_words_and_syllables_that_one_counts_by_hand(sentence, words, spoken):
    times = 100 // words + 1
    assert facts(" ".join([sentence] * times)).grade == round(0.39 * words + 11.8 * spoken / words - 15.59, 1)


def test_titles_names_tables_and_site_text_are_no_running_copy():
    assert facts(AROUND.format(copy=COPY), "story.md").grade == GRADE


def test_the_marker_of_a_list_item_is_no_word():
    for marker in ("- ", "1. "):
        items = "\n".join(marker + sentence for sentence, _, _ in HAND_COUNTED)
        assert facts(items, "story.md").grade == GRADE


def test_curly_and_straight_marks_are_the_same():
    straight = COPY.translate(str.maketrans("“”’", '""\''))
    assert facts(straight).grade == GRADE


def test_short_copy_and_copy_in_another_language_have_no_grade():
    assert [facts(copy).grade for copy in ("", COPY[:300], "… — !\n\n" * 200, GERMAN)] == [None] * 4


@pytest.mark.parametrize("word, count", SYLLABLES.items(), ids=[*SYLLABLES])
def test_a_word_has_the_syllables_that_one_speaks(word, count):
    assert syllables.syllables(word) == count


def test_the_list_holds_what_the_rule_gets_wrong_and_nothing_else():
    known = syllables._known()
    assert [word for word in known if "'" not in word and syllables.by_rule(word) == known[word]] == []
    assert "Carnegie Mellon" in (rules_folder() / "lexicons" / "syllables-LICENSE.txt").read_text(encoding="utf-8")


def test_grades_are_counted_only_where_they_are_shown_or_a_rule_needs_one(tmp_path):
    for name, copy in (("a.txt", COPY), ("b.txt", COPY), ("c.txt", HARD)):
        (tmp_path / name).write_text(copy, encoding="utf-8")
    assert loaded("--help", cwd=tmp_path) == "False"
    assert loaded("check", "a.txt", "b.txt", cwd=tmp_path) == "False"
    assert loaded("check", "a.txt", "c.txt", cwd=tmp_path) == "True"


def test_the_json_report_has_the_grades_of_documents_and_long_paragraphs():
    document, short, german = json.loads(json_report.render(reported(f"{COPY}\n\nIt is over.", "It is over.", GERMAN)))[
        "documents"
    ]
    assert document["readability"] == {"grade": 3.1}  # three words more, of four syllables, and a sentence
    assert [paragraph["readability"] for paragraph in document["paragraphs"]] == [{"grade": GRADE}, None]
    for none in (short, german):
        assert (none["readability"], [paragraph["readability"] for paragraph in none["paragraphs"]]) == (None, [None])


def test_the_text_report_closes_with_the_grade_of_a_single_article():
    line = "Reading grade 3.2 (Flesch–Kincaid)."
    assert line in text_report.render(reported(COPY)).splitlines()
    assert "grade" not in text_report.render(reported(COPY, COPY))
    assert "grade" not in text_report.render(reported("It is over."))


def test_a_hard_paragraph_is_flagged_unless_nobody_can_say_how_long_its_sentences_are():
    (found,) = reported(HARD).findings
    assert found.message == "This paragraph reads at grade 29: its sentences have 55 words on average. Split this one."
    run_on = HARD.replace("hospitals, ", "hospitals. ~ It ").replace("authorities ", "authorities. ~ They ")
    glued = HARD.replace("period. The", "period.The")
    quoted = f"“{HARD}” the director said."
    assert [reported(copy).findings for copy in (run_on, glued, quoted)] == [(), (), ()]
