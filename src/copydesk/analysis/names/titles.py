"""Titles and pronouns that do not go together for one person: “Mr Hale” and “Mrs Hale”, “Ms Lee said he would”.

Nothing is guessed from a first name: only what the copy calls somebody is held against what it calls them elsewhere.
"""

from collections.abc import Iterator
from itertools import pairwise

from msgspec import Struct

from copydesk.analysis.names.cast import Cast
from copydesk.analysis.names.mentions import Mention
from copydesk.analysis.page.lines import INNER_STOP
from copydesk.analysis.page.marked import MarkedCopy
from copydesk.lexicons import lexicon
from copydesk.spans import Span

MEN, WOMEN = frozenset({"mr", "sir"}), frozenset({"mrs", "ms", "miss", "dame"})
HE, SHE = frozenset({"he", "his", "him"}), frozenset({"she", "her"})

MARRIED = frozenset({"couple", "married", "marriage", "marrying", "family"})


class Mistitled(Struct, frozen=True):
    """A title of somebody who has another one elsewhere: where each stands, and how often the other does."""

    here: Span
    there: Span
    times: int


def find(page: MarkedCopy, cast: Cast) -> Iterator[Mistitled]:
    """Everybody who is called “Mr” in one place and “Mrs” in another, and has no family there."""
    if MEN.isdisjoint(page.words) or WOMEN.isdisjoint(page.words):
        return
    alone = (person for person in cast.people.values() if f"{person.surname}s" not in cast.words)
    for person in alone:
        men, women = ([one for one in person.mentions if _is_called(one, titles)] for titles in (MEN, WOMEN))
        if men and women and person.is_one and not any(is_family(page, one) for one in person.mentions):
            usual, odd = sorted((men, women), key=len, reverse=True)
            if any(of_both_sexes(page.norms[one.sentence.first : one.sentence.last + 1]) for one in odd):
                continue
            here, there = (page.tokens.span(opening(page, one), one.last) for one in (odd[0], usual[0]))
            yield Mistitled(here, there, len(usual))


def _is_called(one: Mention, titles: frozenset[str]) -> bool:
    return not titles.isdisjoint(one.titles)


def of_both_sexes(words: tuple[str, ...]) -> bool:
    """Whether words tell of a man and a woman: “Mrs Hale said she would wait for him”."""
    return not (HE.isdisjoint(words) or SHE.isdisjoint(words))


def is_family(page: MarkedCopy, one: Mention) -> bool:
    """Whether it is “Mr and Mrs Hale”, or the sentence or the one before tells of a relation of somebody."""
    ahead = [norm for norm in page.norms[one.sentence.first : one.first] if norm not in (INNER_STOP, *one.titles)][-2:]
    couple = ahead[1:] == ["and"] and (ahead[0] in MEN | WOMEN or ahead[0] in page.proper)
    before = page.sentence_at(one.sentence.first - 1)
    words = page.norms[(before or one.sentence).first : one.sentence.last + 1]
    kin = lexicon("kinship")["kin"]
    if couple or (kin.isdisjoint(words) and MARRIED.isdisjoint(words)):  # nearly always
        return couple
    plain = (norm for norm, behind in pairwise((*words, ".")) if (norm, behind) != ("family", "of"))
    return any(norm in kin or norm in MARRIED for norm in plain)


def opening(page: MarkedCopy, one: Mention) -> int:
    """The first token of a name with its title, if it has one; the stop of “Mr.” stands between."""
    first = one.first
    while one.titles and page.norms[first] not in one.titles:
        first -= 1
    return first
