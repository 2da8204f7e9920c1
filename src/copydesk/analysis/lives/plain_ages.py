"""Ages in plain copy: one birth, one other year, one age and one person, in one sentence or in two that follow each
other: “The general died in 1999, aged 71. He was born in 1928”, “born in 1970, she had her first child at 18 in 1988”.
"""

from collections.abc import Iterator
from itertools import takewhile

from copydesk.analysis.calendar.date_grammar import numbered
from copydesk.analysis.lives.age_years import EVERY, birth_year, happens, is_capital, year_at
from copydesk.analysis.lives.ages import NOT_COPY
from copydesk.analysis.page.marked import MarkedCopy
from copydesk.analysis.page.sentences import Sentence
from copydesk.analysis.quantities.figures import OLDEST, Figure, between
from copydesk.lexicons import lexicon

NEAR = 14
"""In words and marks: so far the year of an age may stand from it."""

CUES = frozenset({"aged", "turned", "was", "be", "just", "him", "her", "only"})
SELVES = frozenset({"he", "she"})
OPENS = frozenset({"he", "she", "born"})
APART = frozenset(
    {"before", "after", "until", "since", "while", "later", "earlier", "and", "but", "which", "where", "or"}
)
AIDS = frozenset({"was", "aged", "had", "were", "is", "been"})
CLOSES = frozenset({",", ".", ")", "when", "in", "on", "at", ";", "–", "—"})
PLACES = frozenset({"in", "at", "of", "from", "near", "to", "the", "for", "with", "against", "by"})

Told = tuple[int, Figure, int]
"""The token of the year of birth, the age, and the token of the year of what happened then."""


def read(page: MarkedCopy, figures: tuple[Figure, ...], i: int) -> Told | None:
    """What the copy tells with the birth at token `i`; `None` where it is not sure whose age it is, or when."""
    here = page.sentence_at(i)
    if here is None or here.paragraph.role in NOT_COPY:
        return None
    birth = birth_year(page, here, i)
    if birth == i:
        return None
    for first, last in _scopes(page, here):
        told = _told(page, figures, (first, last), (i, birth))
        if told and _is_alone(page, first, last):
            return told
    return None


def _scopes(page: MarkedCopy, here: Sentence) -> Iterator[tuple[int, int]]:
    """The sentence; with the one behind it or before it, where one goes on about the same person."""
    yield here.first, here.last
    after = page.sentence_at(here.last + 1) if here.last + 1 < len(page.norms) else None
    before = page.sentence_at(here.first - 1) if here.first else None
    if after and after.paragraph is here.paragraph and page.norms[after.first] in SELVES:
        yield here.first, after.last
    if before and before.paragraph is here.paragraph and page.norms[here.first] in OPENS:
        yield before.first, here.last


def _told(page: MarkedCopy, figures: tuple[Figure, ...], scope: tuple[int, int], born: tuple[int, int]) -> Told | None:
    """The only age and the only other year of a scope, if the one is that of the other."""
    inside = range(scope[0], scope[1] + 1)
    years = [k for k in inside if k != born[1] and year_at(page, k, EVERY)]
    every = [one for one in between(figures, *scope) if one.unit in ("", "age", "year") and 0 < one.value <= OLDEST]
    ages = [one for one in every if _is_age(page, one)]
    several = sum(page.norms[k] in lexicon("ages")["births"] for k in inside) > 1
    if len(years) != 1 or len(ages) != 1 or several or not happens(page, years[0]):
        return None
    return (born[1], ages[0], years[0]) if _is_tied(page, ages[0], years[0], born) else None


def _is_age(page: MarkedCopy, one: Figure) -> bool:
    """Whether a figure is an age, and of whoever the copy is of: none in apposition."""
    norms, before = page.norms, page.norms[one.first - 1] if one.first else ""
    if not one.exact or one.unit == "year":
        return False
    if one.unit == "age":
        return not norms[one.first].endswith("-old") and page.norm(one.first - 1) != ","
    said = before in CUES or (before == "at" and page.norm(one.last + 1) in (",", "."))
    return said and page.norm(one.last + 1) in CLOSES


def _is_tied(page: MarkedCopy, age: Figure, year: int, born: tuple[int, int]) -> bool:
    """Whether nothing between an age and a year goes on to another time."""
    first, last = (age.last + 1, year) if year > age.last else (year + 1, age.first)
    inside = [k for k in range(first, last) if not born[0] <= k <= born[1]]
    if len(inside) > NEAR or (first <= born[0] < last and page.norms[born[0] - 1] not in (",", ".", "(")):
        return False
    verbs = [k for k in inside if page.verbs[k] and page.norms[k] not in AIDS]
    stops = "." in page.norms[first:last]
    loose = any(page.norms[k] in APART or _turns(page, k) for k in inside)
    return not loose and len(verbs) <= (year > age.last and not stops)


def _turns(page: MarkedCopy, k: int) -> bool:
    """Whether a token goes on to another deed: “when the mayor left”, “17 in the book she published”."""
    if page.norms[k] == "when":
        return page.norms[k + 1] not in SELVES
    return page.norms[k] in SELVES and page.norms[k - 1] not in ("when", "time", ".", ",")


def _is_alone(page: MarkedCopy, first: int, last: int) -> bool:
    """Whether there is one person at the most: one name, one pronoun, and nobody’s son or wife."""
    norms, known = page.norms, lexicon("ages")
    inside = range(first, last + 1)
    selves = {norms[k] for k in inside if norms[k] in SELVES}
    kin = known["men"] | known["women"] | known["strangers"] | {"parents", "children"}
    others = any(norms[k] in kin and norms[k - 1] in ("his", "her", "their", "'s") and k > first + 1 for k in inside)
    names = {_name(page, k) for k in inside if _names(page, first, k)}
    return len(selves) < 2 and not others and len(names) < 2


def _names(page: MarkedCopy, first: int, k: int) -> bool:
    """Whether a name begins at a token that is no place, month or thing."""
    opens = k == first or not is_capital(page, k - 1)
    stop = page.sentence_at(k)
    if not opens or not is_capital(page, k) or (stop and stop.first == k and not is_capital(page, k + 1)):
        return False
    lead = page.norms[k - 1] if k > first else ""
    return page.norms[k] not in numbered("months") and lead not in PLACES and page.norms[k].isalpha()


def _name(page: MarkedCopy, k: int) -> str:
    return " ".join(page.norms[i] for i in takewhile(lambda i: is_capital(page, i), range(k, len(page.norms) - 1)))
