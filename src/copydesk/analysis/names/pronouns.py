"""Somebody who is “he” in one place and “she” in another: only where nobody else can be meant.

A pronoun means the speaker of “Oakes said she …” where the sentence and the one before it name nobody else and speak
of nobody. Nothing is guessed from a name.
"""

from collections.abc import Iterator
from functools import cache

from msgspec import Struct

from copydesk.analysis.names import known
from copydesk.analysis.names.cast import Cast, Person
from copydesk.analysis.names.identity import PEERS
from copydesk.analysis.names.mentions import Mention
from copydesk.analysis.names.titles import HE, MEN, SHE, WOMEN, is_family, of_both_sexes, opening
from copydesk.analysis.page.lines import cues
from copydesk.analysis.page.marked import MarkedCopy
from copydesk.analysis.page.reach import reached
from copydesk.analysis.page.sentences import Sentence
from copydesk.lexicons import lexicon

REACH = 4
"""So many words behind its verb stands the pronoun: “told reporters on Monday that she”."""


class TwoPronouns(Struct, frozen=True):
    """A pronoun or title of somebody, by its tokens, and an earlier one that does not go with it."""

    here: tuple[int, int]
    there: tuple[int, int]


def find(page: MarkedCopy, cast: Cast) -> Iterator[TwoPronouns]:
    """The first pronoun of everybody that another one, or a title, speaks against."""
    if (MEN | HE).isdisjoint(page.words) or (WOMEN | SHE).isdisjoint(page.words):
        return
    for person in cast.people.values():
        told = [sign for one in person.mentions for sign in _signs(page, cast, person, one)] if person.is_one else []
        pairs = ((one, two) for k, two in enumerate(told) for one in reached(told, k) if one[0] != two[0])
        first = next(((one, two) for one, two in pairs if "title" not in (one[2], two[2]) or one[2] != two[2]), None)
        if first:
            yield TwoPronouns(first[1][1], first[0][1])


def _signs(page: MarkedCopy, cast: Cast, person: Person, one: Mention) -> Iterator[tuple[bool, tuple[int, int], str]]:
    """Whether somebody is a woman, as far as a title or a pronoun says; where it stands, and which of both it is."""
    for titles in (MEN, WOMEN):
        if not titles.isdisjoint(one.titles) and not is_family(page, one):
            yield titles is WOMEN, (opening(page, one), one.last), "title"
    if (k := _taken_up(page, cast, person, one)) is not None:
        yield page.norms[k] in SHE, (opening(page, one), k), "pronoun"
    if page.norm(one.last + 1) not in cues("say", "tell") or page.quoted[one.first] or not PEERS.isdisjoint(one.titles):
        return
    for k in range(one.last + 2, min(one.last + 2 + REACH, one.sentence.last + 1)):
        if page.norms[k] in HE | SHE and not page.quoted[k]:
            thinks = page.norm(k + 1) in cues("think", "want", "wish")
            if _is_alone(page, cast, person, one, thinks=thinks) and not _goes_on(page, person, one, k):
                yield page.norms[k] in SHE, (opening(page, one), k), "pronoun"
            return


def _taken_up(page: MarkedCopy, cast: Cast, person: Person, one: Mention) -> int | None:
    """The “he” or “she” that opens the next sentence, where one of somebody alone comes before: Oakes sat. He left."""
    k = one.sentence.last + 1
    if page.norm(k) not in ("he", "she") or page.quoted[k] or page.quoted[one.first]:
        return None
    after = page.sentence_at(k)
    subject = opening(page, one) == one.sentence.first or (cast.speaks(one) and one.last + 1 >= one.sentence.last - 1)
    if after is None or after.paragraph is not one.sentence.paragraph or not subject or PEERS & set(one.titles):
        return None
    free = (HE | SHE).isdisjoint(page.norms[one.sentence.first : k])  # “I told him to rest,” Oakes said. He
    return k if free and _has_nobody_else(page, cast, person, one.sentence) else None


def _goes_on(page: MarkedCopy, person: Person, one: Mention, k: int) -> bool:
    """Whether the sentence before has the pronoun too, and not of somebody it names: She was right, he added."""
    before = page.sentence_at(one.sentence.first - 1)
    words = page.norms[before.first : before.last + 1] if before else ()
    return not (HE if page.norms[k] in HE else SHE).isdisjoint(words) and person.surname not in words


def _is_alone(page: MarkedCopy, cast: Cast, person: Person, one: Mention, *, thinks: bool) -> bool:
    """Whether the sentence and the one before it have nobody else. “Oakes said he expected” is of Oakes by itself."""
    before = None if thinks else page.sentence_at(one.sentence.first - 1)
    said = page.norms[one.last : one.sentence.last + 1]
    near = [sentence for sentence in (before, one.sentence) if sentence]
    return not of_both_sexes(said) and all(_has_nobody_else(page, cast, person, sentence) for sentence in near)


def _has_nobody_else(page: MarkedCopy, cast: Cast, person: Person, sentence: Sentence) -> bool:
    words = page.norms[sentence.first : sentence.last + 1]
    others = [one for one in cast.within(sentence) if person.surname not in one.words]
    return _somebody().isdisjoint(words) and all(one.words[-1] in known.places() | {"i"} for one in others)


@cache
def _somebody() -> frozenset[str]:
    """Words for people who may be meant by a pronoun."""
    return lexicon("ages")["strangers"] | lexicon("ages")["kinds"] | lexicon("kinship")["kin"]
