"""The checks of proselint, as rules of this house: all of them known, the right words flagged, and nobody else’s."""

import re
import subprocess
import sys

import proselint.checks
import pytest
from msgspec.structs import replace

from copydesk.analysis.facts import Edition, Facts
from copydesk.desk.files import Source
from copydesk.desk.run import Desk
from copydesk.reading.read import read_text
from copydesk.rulebook import borrowed
from copydesk.rulebook.book import rulebook
from copydesk.rulebook.borrowed import Entry
from copydesk.rulebook.page import parse
from copydesk.rulebook.review import review
from copydesk.rulebook.rule import Rule, flags
from copydesk.settings import Settings, SettingsFile

RULES = {rule.id: rule for rule in rulebook().rules if rule.family == borrowed.FAMILY}
RAS = "proselint:redundancy.ras_syndrome"


def crash(rule: Rule, error: Exception) -> None:
    raise AssertionError(f"{rule.id} failed") from error


def flagged(copy: str, *rules: Rule) -> list[tuple[str, str]]:
    """The rules that speak and the words they point at, in reading order."""
    edition = Edition((Facts(read_text(copy, "story.txt")),))
    return [(one.rule.id, one.flag.spot.words) for one in review(edition, rules or tuple(RULES.values()), crash)]


def found(settings: SettingsFile, *, select: tuple[str, ...] = ()) -> set[str]:
    """The rules that are heard on a story with faults for several of them."""
    story = "The ATM machine was shut. She was very tired, and the PIN number was lost."
    report = Desk(rulebook(), Settings(settings), select=select).check([Source("story.txt", story.encode())])
    return {finding.rule for finding in report.findings}


def test_every_check_that_proselint_has_is_on_or_off_with_a_reason():
    assert sorted(RULES) == sorted({f"proselint:{check.path}" for check in proselint.checks.__register__})


def test_the_words_are_pointed_at_wherever_they_stand():
    copy = "🎈 Élan, an ATM machine.\n\nIn the ’90s the PIN number was long. An ATM machine."
    assert flagged(copy, RULES[RAS]) == [(RAS, "ATM machine"), (RAS, "PIN number"), (RAS, "ATM machine")]


@pytest.mark.parametrize(
    "copy",
    [
        "“The ATM machine was shut,” she said.",
        "By Ann ATM machine\n\nThe bank was shut all day, and nobody was told when it would open.",
        "She had XATM machine and ATM machinery.",
    ],
)
def test_quotations_bylines_and_parts_of_words_are_left_alone(copy):
    assert flagged(copy, RULES[RAS]) == []


def test_a_name_is_no_cliche():
    entry = Entry(path="cliches.misc.write_good", title="A cliché.", why="It is worn.")
    copy = "He sang at Needless To Say on Friday. Needless to say, it was full."
    flags = list(borrowed._flags(entry, Facts(read_text(copy, "story.txt"))))
    assert [flag.spot.words for flag in flags] == ["Needless to say"]


def test_a_phrase_is_told_of_once_and_whole():
    copy = "It is.\n\nAt this point in time the job is highly-paid, and so is a newly-built-up area. It is a tightly-"
    on = [rule for rule in RULES.values() if not rule.off]
    raised = review(Edition((Facts(read_text(copy, "story.txt")),)), on, crash)
    assert [(one.flag.spot.words, one.flag.instead) for one in raised] == [
        ("At this point in time", ("At this point",)),
        ("highly-paid", ("highly paid",)),
        ("newly-", ()),
        ("tightly-", ()),
    ]


def test_a_check_that_is_off_says_why_on_its_page_and_tells_readers_what_is_wrong():
    very = RULES["proselint:weasel_words.very"]
    why, off = parse(very.doc).why.split("\n\n")
    (flag,) = flags(very, Edition((Facts(read_text("She was very tired.", "story.txt")),)))
    assert (off.startswith(borrowed.OFF), "## Flags" in very.doc, flag.why) == (True, False, why)
    assert flag.message == "“very” adds little. Does the sentence need it?"


def test_a_rule_of_the_house_speaks_alone_about_its_words():
    house = replace(RULES[RAS], id="own-words", family="own-words", gives_way=frozenset())
    copy = "An ATM machine stood in the hall."
    assert flagged(copy, RULES[RAS]) == [(RAS, "ATM machine")]
    assert flagged(copy, RULES[RAS], house) == [("own-words", "ATM machine")]


def test_a_check_that_is_off_is_turned_on_by_its_own_name_alone():
    very = "proselint:weasel_words.very"
    assert found(SettingsFile()) == {RAS}
    assert found(SettingsFile(severity={"style": "warning"})) == {RAS}
    assert found(SettingsFile(), select=("style",)) == {RAS}
    assert found(SettingsFile(), select=(very,)) == {very}
    assert found(SettingsFile(severity={very: "suggestion"})) == {RAS, very}
    assert found(SettingsFile(ignore=("proselint",), severity={very: "suggestion"})) == set()


def test_proselint_is_not_loaded_where_no_rule_needs_it(tmp_path):
    (tmp_path / "story.txt").write_text("The hall was full.\n", encoding="utf-8")
    for ignored, loaded in (("proselint", False), ("us-periods", True)):
        program = (
            "import atexit, sys; atexit.register(lambda: print('proselint' in sys.modules));"
            f"from copydesk.cli.app import app; app(['check', 'story.txt', '--ignore', '{ignored}'])"
        )
        done = subprocess.run(
            [sys.executable, "-c", program], cwd=tmp_path, capture_output=True, text=True, check=False
        )
        assert done.stdout.splitlines()[-1] == str(loaded)


def test_no_check_is_passed_over_where_one_of_its_phrases_stands():
    told = 0
    for rule in RULES.values():
        for check, needed in borrowed._parts(rule.id.removeprefix("proselint:")):
            for item in getattr(check.check_type, "items", ()) if needed else ():
                if re.fullmatch("[A-Za-z' -]+", item):
                    for copy in (f"It is {item} here.", f"“{item.title()}”, it says.", f"A well-{item}-like hall."):
                        assert needed & borrowed._words(Facts(read_text(copy))), (check.path, copy)
                    told += 1
    assert told > 1000


@pytest.mark.parametrize("written, word", [
    ("point in time", "point"), ("thought leaders?", "thought"), ("(had )?not succeeded", "succeeded"),
    ("a\\.m\\. in the morning", "morning"), ("night ?mare scenario", "scenario"), ("night ?mares?", ""),
    ("one thing|the other", ""), ("enplan(?:e|ed)", ""),
])  # fmt: skip
def test_only_a_word_that_every_match_holds_is_asked_for(written, word):
    assert borrowed._sure(written) == word
