"""The style rules on odd copy: no rule fails, no place is wrong, no remedy needs another; and their settings."""

import unicodedata

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from copydesk.analysis.facts import Edition, Facts
from copydesk.analysis.page.sentences import LONGEST
from copydesk.analysis.page.tokens import tokenise
from copydesk.analysis.style import amounts, headings
from copydesk.desk.files import Source
from copydesk.desk.run import Desk
from copydesk.findings import GROUPS, Severity
from copydesk.reading.read import read_text
from copydesk.rulebook.book import rulebook
from copydesk.rulebook.review import Raised, review
from copydesk.rulebook.rule import Flag, Rule, flags
from copydesk.settings import Settings, SettingsFile

BOOK = rulebook()
RAS, VERY = "proselint:redundancy.ras_syndrome", "proselint:weasel_words.very"
ALL_ON = Settings(SettingsFile(severity={rule.id: "suggestion" for rule in BOOK.rules if rule.off}))

FRAGMENTS = (
    "The mayor of Dunmore said", "US", "U.S.", "U.K.", "color", "Colour", "organise", "“", "”", '"', "'", "‘", "’",
    ".", ",", ";", ":", "!?", "...", "seven", "7", "12%", "4 per cent", "$3m", "£4 million", "€10,5m", "11.500",
    "1 000 000", "5 May", "May 5th", "2024-03-05", "on 2024-25-05", "on 2024-00-00", "31 February", "Feb. 10", "5pm",
    "17:00", "25:61", "STOP", "very", "the ATM machine", "on monday", "With this in mind,", "It is worth noting that",
    "- ", "1. ", "# ", "> ", "| a |", "**Bold.**", "\n", "\n\n", "\r\n", "\r", "\t", "\u2028", "\u00a0",
    "\u0301", "\ufeff", "İ", "ﬁ", "🎈", "слово", "中文。", "&amp;", "<b>", "<!-- copydesk: allow us-periods — x -->",
    "[a](http://a.b)", "http://a.b/c", "a@b.org", "Share this", "By Ann Cole", "Notes: it rained.", "two reasons:",
)  # fmt: skip

stories = st.lists(st.sampled_from(FRAGMENTS), max_size=40).flatmap(
    lambda words: st.sampled_from([" ", ""]).map(lambda between: between.join(words))
)


def seen(words: str) -> str:
    """The words without blanks and what nobody sees."""
    return "".join(one for one in words if not (one.isspace() or unicodedata.category(one) in ("Cf", "Cc")))


def flagged(rule_id: str, copy: str) -> list[tuple[str, tuple[str, ...]]]:
    """The words that a rule flags in a story, and what it would have instead."""
    edition = Edition((Facts(read_text(copy, "story.txt")),))
    rule = BOOK.rule(rule_id)
    assert rule is not None
    return [(flag.spot.words, flag.instead) for flag in flags(rule, edition)]


@settings(deadline=None, max_examples=60)
@given(stories)
def test_no_rule_fails_and_every_place_holds_its_words(story):
    report = Desk(BOOK, ALL_ON).check([Source("story.txt", f"The mayor. {story}".encode())])
    assert report.errors == ()
    for document in report.documents:
        for finding in document.findings:
            for place in (finding, *finding.related):
                assert seen(document.source[place.start : place.end]) == seen(place.text).replace("\ufffd", "")


@settings(deadline=None, max_examples=60)
@given(stories)
def test_no_rule_fails_on_markdown(story):
    for name in ("story.md", "story.txt"):
        data = f"---\ndate: 2026-03-12\n---\n\nThe mayor. {story}".replace("\n", "\r\n").encode()
        assert Desk(BOOK, ALL_ON).check([Source(name, data)]).errors == ()


@pytest.mark.parametrize("day", ["2024-25-05", "2024-00-05", "31 April", "April 31"])
def test_a_day_of_no_calendar_has_no_form(day):
    copy = f"The board met on 3 March and on 9 June. It met on {day} in the hall."
    assert flagged("format-mix", copy) == []


@pytest.mark.parametrize(
    "copy, words, instead",
    [
        ("He left on 3 March 1650 and on 9 April. They met on May 5th in the hall.", "May 5th", ("5 May",)),
        ("He left on 3rd March and on 9th April. They met on May 6 in the hall.", "May 6", ("6th May",)),
        ("It shut at 8 p.m. on Friday and at 6 p.m. today. At 1.15pm it rained.", "1.15pm", ("1.15 p.m.",)),
        ("It opens at 5.10am, 6.20am and 7.40am. It shuts at 8:30 p.m. today.", "8:30 p.m.", ()),
        ("It lost $3m, $4m and $5m. Its debt is US$40 million now.", "US$40 million", ()),
    ],
)
def test_what_is_odd_in_two_ways_is_mended_in_both_or_in_none(copy, words, instead):
    assert flagged("format-mix", copy)[0] == (words, instead)


def test_a_capital_that_is_the_fault_is_not_put_back():
    seasons = "proselint:misc.capitalization.seasons"
    copy = "They came in the Summer of 2024. Winter was cold."
    assert flagged(seasons, copy) == [("Summer", ("summer",))]


def test_the_stop_of_an_abbreviation_is_no_mark_of_its_heading():
    facts = Facts(read_text("The hall shut.\n\n## U.S.\n\n## The U.S.\n", "story.md"))
    assert [(one.span.of(facts.text), one.mark) for one in headings.find(facts)] == [("U.S.", ""), ("The U.S.", "")]


def test_what_goes_on_without_a_stop_is_cut_into_sentences():
    facts = Facts(read_text("the terrorist fled and " * LONGEST, "story.txt"))
    lengths = [sentence.last + 1 - sentence.first for sentence in facts.sentences]
    assert set(lengths) == {LONGEST}
    assert sum(lengths) == len(facts.tokens)
    assert len(flagged("actor-label", "the terrorist fled and " * LONGEST)) == LONGEST


def test_marks_in_a_row_are_read_one_by_one_and_an_address_whole():
    assert tokenise("+" * 9).norms == ("+",) * 9
    assert tokenise("see a+b-c@d.org or -x.y@e.org").norms == ("see", "a+b-c@d.org", "or", "-x.y@e.org")


def test_groups_of_figures_without_end_are_no_number():
    copy = "The line read " + "111 " * 60 + "111a. It cost 12,000 and 13,000."
    found = [form.span.of(copy) for form in amounts.find(Facts(read_text(copy, "story.txt"))) if form.style == " "]
    assert found == []
    assert ("1 000 000", ("1,000,000",)) in flagged("format-mix", "It cost 12,000 and 13,000, then 1 000 000 men.")


def test_words_of_no_language_are_not_searched_for_repetitions():
    illusions = "proselint:lexical_illusions"
    copy = f"{'é' * 5000} came to the the hall and saw {'1' * 5000} men."
    assert [words for words, _ in flagged(illusions, copy)] == ["the the"]


def test_of_borrowed_rules_the_longest_speaks_and_of_all_the_house():
    facts = Facts(read_text("a b c d e f g h i j " * 40, "story.txt"))

    def rule(name: str, *spans: tuple[int, int], house: bool = False) -> Rule:
        def run(one: Facts):
            yield from (Flag(one.spot(start, end), "It is odd.") for start, end in spans)

        own = BOOK.rule(RAS)
        assert own is not None
        family = name if house else own.family
        gives_way = frozenset[str]() if house else frozenset(GROUPS)
        return Rule(
            name,
            own.group,
            own.scope,
            (Severity.SUGGESTION,),
            own.voices,
            family,
            own.doc,
            run,
            gives_way=gives_way,
        )

    rules = [
        rule("long", (0, 5), (20, 25), (40, 45)), rule("short", (2, 3), (6, 7), (30, 31), (44, 47)),
        rule("house", (22, 23), (30, 60), house=True),
    ]  # fmt: skip

    def order(one: Raised) -> tuple[str, int, int]:
        return one.rule.id, one.flag.spot.span.start, one.flag.spot.span.end

    assert sorted(map(order, review(Edition((facts,)), rules, lambda *_: None))) == [
        ("house", 22, 23), ("house", 30, 60), ("long", 0, 5), ("short", 6, 7),
    ]  # fmt: skip


@pytest.mark.parametrize(
    "written, select, rules",
    [
        ({"severity": {VERY: "suggestion"}}, (), {RAS, VERY}),
        ({"severity": {VERY: "suggestion"}}, ("proselint",), {RAS, VERY}),
        ({"severity": {VERY: "suggestion"}, "select": ("style",)}, (), {RAS, VERY}),
        ({"severity": {VERY: "suggestion"}}, ("loaded",), set()),
        ({"severity": {VERY: "off"}}, ("proselint",), {RAS}),
        ({"severity": {"proselint": "warning"}}, (), {RAS}),
        ({"ignore": ("proselint",)}, (), set()),
        ({"ignore": (RAS,), "severity": {VERY: "error"}}, (), {VERY}),
    ],
)
def test_a_rule_that_the_settings_turn_on_is_one_of_its_group(written, select, rules):
    story = "The ATM machine was shut. She was very tired, and the mayor left at noon."
    report = Desk(BOOK, Settings(SettingsFile(**written)), select=select).check([Source("story.txt", story.encode())])
    assert {finding.rule for finding in report.findings} == rules


@pytest.mark.parametrize("written", [f"{RAS} — our name for it", f"{RAS} - our name", f"{RAS}: our name"])
def test_a_borrowed_rule_is_waived_by_its_id(written):
    story = f"<!-- copydesk: allow {written} -->\nThe ATM machine was shut, and nobody in the town knew of it.\n"
    assert Desk(BOOK).check([Source("story.md", story.encode())]).findings == ()


@pytest.mark.parametrize("name", ["proselint", "style"])
def test_a_waiver_of_a_group_is_told_to_name_a_rule(name):
    story = (
        f"<!-- copydesk: allow {name} — our name -->\nThe ATM machine was shut, and nobody in the town knew of it.\n"
    )
    found = {f.rule: f.message for f in Desk(BOOK).check([Source("story.md", story.encode())]).findings}
    assert set(found) == {RAS, "unused-waiver"}
    assert found["unused-waiver"] == f"“{name}” is a group: a waiver names one rule or one of its entries."


@pytest.mark.parametrize(
    "written, rule, line",
    [
        ('[severity]\nproselint = "warning"', VERY, "Off by default"),
        ('[severity]\nproselint = "warning"', RAS, "Warning here: severity has “proselint”"),
        (f'select = ["{VERY}"]', VERY, "On here: select has it"),
        (f'select = ["{VERY}"]', RAS, "Off here: select does not have it"),
        (f'[severity]\n"{VERY}" = "error"', VERY, f"Error here: severity has “{VERY}”"),
        ('ignore = ["proselint"]', RAS, "Off here: ignore has “proselint”"),
    ],
)
def test_explain_names_the_setting_that_decided(copydesk, tmp_path, written, rule, line):
    (tmp_path / "copydesk.toml").write_text(written, encoding="utf-8")
    assert line in " ".join(copydesk("explain", rule).out.split())


def test_the_end_of_an_id_is_enough_for_a_hint(copydesk):
    assert f"did you mean “{RAS}”?" in copydesk("explain", "ras_syndrome").err


@pytest.mark.parametrize("call", [("check", "a" * 5000 + ".md"), ("check", ".", "--config", "a" * 5000)])
def test_a_name_that_is_too_long_is_one_line(copydesk, call):
    run = copydesk(*call)
    assert (run.code, len(run.err.splitlines())) == (2, 1)
