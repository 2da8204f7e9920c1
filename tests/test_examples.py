"""Every rule against its own examples, and every page and pack against its contract."""

import re
from collections.abc import Iterator
from functools import cache

import pytest

from copydesk.analysis.saying.voices import Voice
from copydesk.findings import GROUPS
from copydesk.house import rules_folder
from copydesk.rulebook import borrowed
from copydesk.rulebook.book import rulebook
from copydesk.rulebook.examples import failures, stories
from copydesk.rulebook.offers import offered
from copydesk.rulebook.page import parse
from copydesk.rulebook.rule import Flag, Rule, flags
from copydesk.rulebook.senses import Pack
from copydesk.rulebook.terms import Term
from copydesk.rulebook.waivers import UNUSED_WAIVER

BOOK = rulebook()
RULES = [rule for rule in BOOK.rules if rule != UNUSED_WAIVER]  # the desk says that one, and no example can
PACKS = {pack.rule_id for pack in BOOK.packs}
BORROWED = [rule for rule in RULES if rule.family == borrowed.FAMILY]
CHECKS = [rule for rule in RULES if rule.id not in PACKS and rule not in BORROWED]
TERMS = [(pack, term) for pack in BOOK.packs for term in pack.file.term]

MARKED = re.compile(r"\[\[.*?\]\]")
SPEECH = re.compile(r"[“”\"«»„]|(?<!\w)[‘']\w")
FORBIDDEN = re.compile(r"\b(?:please|errors?)\b", re.IGNORECASE)
LONGEST_MESSAGE, LONGEST_TITLE, LONGEST_WHY = 100, 70, 200


def each_rule(rules: list[Rule]) -> pytest.MarkDecorator:
    return pytest.mark.parametrize("rule", rules, ids=[rule.id for rule in rules])


each_term = pytest.mark.parametrize("pack, term", TERMS, ids=[f"{pack.rule_id}/{term.id}" for pack, term in TERMS])


@cache
def raised(rule: Rule) -> tuple[Flag, ...]:
    """What the rule says over all its examples."""
    return tuple(flag for example in BOOK.examples(rule) for flag in flags(rule, stories(example.written)[0]))


@each_rule(RULES)
def test_a_rule_flags_the_marked_words_and_no_others(rule: Rule):
    assert [str(failure) for failure in failures(rule, BOOK.examples(rule))] == []


@each_rule(BORROWED)
def test_a_borrowed_rule_shows_what_it_flags_or_says_why_it_is_off(rule: Rule):
    page = parse(rule.doc)
    assert len(page.title) < LONGEST_TITLE
    assert page.title.endswith(".")
    assert page.why
    assert rule.off or (page.flags and any(SPEECH.search(written) for written in page.passes))


@each_rule(CHECKS)
def test_a_page_states_the_fault_in_one_line_and_says_why(rule: Rule):
    page = parse(rule.doc)
    assert len(page.title) < LONGEST_TITLE
    assert page.title.endswith(".")
    assert page.why
    assert page.overrule
    assert page.source


@each_rule(CHECKS)
def test_a_page_flags_twice_and_passes_twice(rule: Rule):
    page = parse(rule.doc)
    assert page.flags[1:], "a second sentence that must be flagged"
    assert page.passes[1:], "a second sentence that must pass"


@each_rule([rule for rule in CHECKS if Voice.QUOTED not in rule.voices])
def test_a_rule_deaf_to_quotations_shows_one_that_passes(rule: Rule):
    assert [written for written in parse(rule.doc).passes if SPEECH.search(written)]


@each_rule(RULES)
def test_a_message_is_short_and_speaks_as_a_colleague(rule: Rule):
    messages = {flag.message for flag in raised(rule)}
    assert {message for message in messages if len(message) >= LONGEST_MESSAGE} == set()
    assert {message for message in messages if FORBIDDEN.search(MARKED.sub("", message))} == set()
    assert {message for message in messages if not message.endswith((".", "?"))} == set()


@each_rule(RULES)
def test_a_message_names_the_words_or_the_remedy(rule: Rule):
    assert {flag.message for flag in raised(rule) if not names_words_or_remedy(flag)} == set()


def names_words_or_remedy(flag: Flag) -> bool:
    """Whether the message quotes words, asks a question, or has a second sentence or half that says what to do."""
    return bool(re.search(r"“.+”|\?$|[.:;] ", flag.message)) or flag.spot.words in flag.message


@each_rule(RULES)
def test_a_rule_says_only_the_severities_it_declares(rule: Rule):
    assert {flag.severity for flag in raised(rule) if flag.severity} <= set(rule.severities)


@each_term
def test_a_term_gives_its_reason_briefly_and_proves_itself(pack: Pack, term: Term):
    assert term.why
    assert len(term.why) <= LONGEST_WHY
    assert all(MARKED.search(written) for written in term.flags)
    assert not any(MARKED.search(written) for written in term.passes)


@each_term
def test_what_a_term_offers_instead_is_clean_in_every_pack(pack: Pack, term: Term):
    assert [
        trip
        for written in term.flags
        for better in offered(term.instead, MARKED.findall(written)[0].strip("[]").split()[-1].lower(), opens=False)
        for trip in trips(written, better)
    ] == []


def trips(written: str, better: str) -> Iterator[tuple[str, str]]:
    """The rules of packs that flag `better` where it stands in place of the marked words."""
    edition, marked = stories(MARKED.sub(f"[[{better}]]", written))
    for rule in RULES:
        if rule.id in PACKS:
            for flag in flags(rule, edition):
                story = edition.stories.index(flag.spot.facts)
                if any(number == story and span.overlaps(flag.spot.span) for number, span in marked):
                    yield f"{rule.id}/{flag.entry}", flag.spot.words


def test_the_name_of_a_file_is_the_id_of_its_rule():
    folder = rules_folder()
    packs = [path.stem for group in GROUPS for path in (folder / group).glob("*.toml")]
    checks = [rule.run.__module__.rsplit(".", 1)[1].replace("_", "-") for rule in CHECKS]
    others = [*(rule.id for rule in BORROWED), UNUSED_WAIVER.id]
    assert [rule.id for rule in BOOK.rules] == sorted([*packs, *checks, *others])


def test_no_id_stands_twice_and_no_former_id_is_in_use():
    names = [name for rule in BOOK.rules for name in (rule.id, *rule.formerly)]
    assert sorted(names) == sorted({*names})
    assert {*names} & {*GROUPS} == set()
