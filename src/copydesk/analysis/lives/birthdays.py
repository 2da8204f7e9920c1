"""Birthdays with their year: “she celebrated her 100th birthday in 2015”. Of these the year of birth is exact."""

from collections.abc import Iterator

from copydesk.analysis.calendar.date_grammar import numbered
from copydesk.analysis.lives.age import Age
from copydesk.analysis.lives.age_years import FAR, YEARS
from copydesk.analysis.lives.ages import NOT_COPY
from copydesk.analysis.lives.bearers import Bearer, Bearers
from copydesk.analysis.page.inflection import all_forms
from copydesk.analysis.page.marked import MarkedCopy
from copydesk.analysis.page.sentences import Sentence
from copydesk.patterns import pattern

ORDINAL = pattern(r"(\d{1,3})(?:st|nd|rd|th)")
BIRTHDAY = frozenset({"birthday"})
ITS = frozenset({"its", "his", "her", "their"})


def find(page: MarkedCopy, bearers: Bearers) -> Iterator[Age]:
    """The birthdays of those who are named, in the words of the paper."""
    for k in page.places(BIRTHDAY):
        sentence = page.sentence_at(k)
        told = read(page, sentence, k) if sentence and sentence.paragraph.role not in NOT_COPY else None
        if sentence and told and not page.quoted[k]:
            age, year = told
            born = int(page.norms[year]) - age
            if who := _whose(page, bearers, sentence, k - 2):
                name = bearers.full_name(who)
                yield Age(page.tokens.span(k - 1, year), who, born, born, who=name)


def read(page: MarkedCopy, sentence: Sentence, k: int) -> tuple[int, int] | None:
    """Which birthday or anniversary the word at token `k` is, and the token of the year in which it fell."""
    number = ORDINAL.fullmatch(page.norm(k - 1))
    if number is None or k - 2 < sentence.first:
        return None
    for i in range(k + 1, min(k + FAR, sentence.last + 1)):
        norm = page.norms[i]
        if len(norm) == 4 and norm.isdecimal() and int(norm) in YEARS:
            before = page.norms[i - 1]
            timed = before in ("in", "of", ",") or before.isdecimal() or before in numbered("months")
            return (int(number[1]), i) if timed else None
        if (page.verbs[i] and norm not in numbered("months")) or norm in (";", "and", "since", "until"):
            return None
    return None


def celebrates(page: MarkedCopy, owner: int) -> bool:
    """Whether whoever does something keeps the birthday: “celebrated her” before it, `owner` the token of “her”."""
    return page.norm(owner) in ITS and page.norm(owner - 1) in all_forms("ages", "celebrating")


def _whose(page: MarkedCopy, bearers: Bearers, sentence: Sentence, owner: int) -> Bearer | None:
    """The one who “celebrated her” birthday, or whose it is by name: “Moss’s 60th birthday”."""
    if page.norm(owner) == "'s":
        return bearers.ending(sentence, owner - 1)
    return bearers.subject(sentence, owner - 2) if celebrates(page, owner) and owner - 2 >= sentence.first else None
