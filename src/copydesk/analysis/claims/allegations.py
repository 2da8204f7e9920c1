"""Crimes and dishonesty that somebody who is named is charged with: “Vale bribed two inspectors”, “Orle’s corruption”.

What was found, charged or confessed, what is only alleged, and what is supposed is told by the words near it.
"""

from collections.abc import Iterator
from functools import cache

from copydesk.analysis.calendar.moments import Moment
from copydesk.analysis.claims.phrases import ends_at, openers, phrases
from copydesk.analysis.claims.support import Supports
from copydesk.analysis.names.mentions import Mention
from copydesk.analysis.page.inflection import all_forms, irregular_pasts
from copydesk.analysis.page.lines import cues
from copydesk.analysis.page.marked import MarkedCopy
from copydesk.analysis.page.sentences import Sentence, sentence_at
from copydesk.lexicons import lexicon

LISTS = "allegations"

BEHIND = 4
"""So many words may stand between who is named and the deed: “Vale, her aide, has since bribed”."""

BEFORE = 2
"""So many words before the charge may take it back: “if Hale bribed”, “did Hale bribe”."""

OBJECT = 3
"""So many words may stand before the crime that is committed: “committed a large tax fraud”."""

REACH = 1
"""A charge or a ruling is told no more than so many sentences away."""

LIVING = 1950
"""What was done before this year is history."""


def find(
    page: MarkedCopy, names: tuple[Mention, ...], supports: Supports, moments: tuple[Moment, ...]
) -> Iterator[tuple[int, int]]:
    """The first and the last token of every charge that stands as a fact, in order of the names."""
    asked = {page.sentences[k].first for k in page.holding(_given_away_by())}
    if not asked:
        return
    past = {sentence_at(page.sentences, m.first).first for m in moments if m.period and m.period.last.year < LIVING}
    for name in (name for name in names if name.sentence.first in asked):
        charge = _behind(page, name) or _before(page, name)
        silent = name.sentence.first in past or not charge or _is_open(page, name.sentence, charge)
        if charge and not silent and not _is_known(page, name, supports):
            yield min(charge[0], name.first - len(name.titles)), charge[1]


@cache
def _deeds() -> frozenset[str]:
    """The past forms of the deeds."""
    known = lexicon(LISTS)["ambiguous"]
    past = (form for form in all_forms(LISTS, "deeds") if form.endswith("ed") or form in irregular_pasts())
    return frozenset(past) - known


@cache
def _given_away_by() -> frozenset[str]:
    """The words without which no sentence charges anybody."""
    known = lexicon(LISTS)
    wrongs = known["crimes"] | known["owned"] | known["tainted"] | known["culprits"]
    return wrongs | _deeds() | openers(LISTS, "deeds-in-two")


def _behind(page: MarkedCopy, name: Mention) -> tuple[int, int] | None:
    """“Vale bribed”, “Vale has carried out a massacre”, “Vale is a liar”, “Vale’s crimes”."""
    known, norms, end = lexicon(LISTS), page.norms, name.sentence.last
    k = name.last + 1
    if page.norm(k) == "'s":
        owned = next((i for i in range(k + 1, min(k + OBJECT, end + 1)) if norms[i] in known["owned"]), None)
        return (name.first, owned) if owned and norms[owned + 1 : owned + 2] != ("'s",) else None
    if page.norm(name.first - len(name.titles) - 1) in cues("prepositions"):  # rebels loyal to Vale looted the town
        return None
    while k <= min(end, name.last + BEHIND) and (norms[k] in known["between"] or norms[k].endswith("ly")):
        k += 1
    if k > end:
        return None
    if norms[k] in _deeds():
        return name.first, k
    if norms[k] in known["being"]:
        return _is_one(page, name, k)
    verb = k if norms[k] in all_forms(LISTS, "commits") else ends_at(page, k, phrases(LISTS, "commits-in-two"))
    crime = verb and next(
        (i for i in range(verb + 1, min(verb + 2 + OBJECT, end + 1)) if norms[i] in known["crimes"]), None
    )
    last = crime or ends_at(page, k, phrases(LISTS, "deeds-in-two"))
    return (name.first, last) if last else None


def _is_one(page: MarkedCopy, name: Mention, being: int) -> tuple[int, int] | None:
    """“Vale is a liar”, “Vale was corrupt”."""
    known, norms, end = lexicon(LISTS), page.norms, name.sentence.last
    led = being < end and norms[being + 1] in known["articles"]
    for i in range(being + 1, min(being + 2 + led + OBJECT, end + 1)):
        if led and norms[i] in known["culprits"] and not _describes(page, i):
            return name.first, i
        if norms[i] in known["tainted"] and (led or i == being + 1 or norms[i - 1].endswith("ly")):
            return name.first, i
        if norms[i] in (",", "of", "in", "by"):
            return None
    return None


def _describes(page: MarkedCopy, i: int) -> bool:
    """Whether a word says of what kind the next one is: a terrorist organisation, a liar’s word."""
    behind = page.norm(i + 1)
    noun = behind.isalpha() and behind not in lexicon("function-words")["common"] and not page.verbs[i + 1]
    return noun or behind in ("'s", "-")


def _before(page: MarkedCopy, name: Mention) -> tuple[int, int] | None:
    """“The liar Vale”, “the corrupt Vale”, “the genocide carried out by Orle”."""
    known, norms, first = lexicon(LISTS), page.norms, name.first - len(name.titles)
    before = page.norm(first - 1)
    if first - 1 < name.sentence.first:
        return None
    if before in known["tainted"] or (before in known["culprits"] and page.norm(first - 2) not in ("a", "an")):
        return first - 1, name.last
    if before in ("by", "of") and first - 2 >= name.sentence.first:
        done = next((i for i in (first - 3, first - 2) if ends_at(page, i, phrases(LISTS, "done")) == first - 2), None)
        at = first - 2 if done is None else done - 1
        crimes = known["owned"] & known["crimes"] if done is None else known["crimes"]
        if at >= name.sentence.first and norms[at] in crimes:
            return at, name.last
    return None


def _is_open(page: MarkedCopy, sentence: Sentence, charge: tuple[int, int]) -> bool:
    """Whether the deed is asked about, denied, supposed or made up."""
    inside = page.norms[sentence.first : sentence.last + 1]
    near = frozenset(page.norms[max(sentence.first, charge[0] - BEFORE) : charge[1] + 1])
    return (
        inside[-1] == "?"
        or not lexicon(LISTS)["open"].isdisjoint(near)
        or not lexicon(LISTS)["invented"].isdisjoint(inside)
    )


def _is_known(page: MarkedCopy, name: Mention, supports: Supports) -> bool:
    """Whether the words near it say that somebody found, charged, confessed or only alleged it."""
    status = lexicon(LISTS)["status"]
    return any(
        not status.isdisjoint(page.norms[one.first : one.last + 1]) for one in supports.near(name.sentence, REACH)
    )
