"""Ages that one sentence puts together: “Moss, 45, has cut hair for 30 years, since he was 15”, “Moss, 34, is four
years older than her brother, who is 30”, “Moss, 47, was 22 when his daughter, 25, was born”, and two with their years.
"""

from collections.abc import Iterator
from math import inf

from msgspec import Struct

from copydesk.analysis.calendar.date_grammar import numbered
from copydesk.analysis.lives.age import Age
from copydesk.analysis.lives.age_years import is_capital, year_at
from copydesk.analysis.lives.ages import NOT_COPY
from copydesk.analysis.lives.bearers import Bearer
from copydesk.analysis.page.marked import MarkedCopy
from copydesk.analysis.page.sentences import Sentence
from copydesk.analysis.quantities.figures import OLDEST, Figure, between

NEAR = 12
"""So many words and marks lie between the parts of one statement."""

WORDS = frozenset({"since", "older", "younger", "born", "aged"})
SELVES = frozenset({"he", "she", "i", "they"})
CLOSES = frozenset({",", ".", ";", "–", "—"})


class _Clause(Struct, frozen=True):
    """A sentence with its figures."""

    page: MarkedCopy
    sentence: Sentence
    figures: tuple[Figure, ...]


def find(page: MarkedCopy, figures: tuple[Figure, ...]) -> Iterator[Age]:
    """Both ages of somebody, by what is told and by the sum."""
    for k in page.places(WORDS):
        sentence = page.sentence_at(k)
        if sentence is None or sentence.paragraph.role in NOT_COPY:
            continue
        able = (one for one in between(figures, sentence.first, sentence.last) if one.exact and 0 < one.value <= OLDEST)
        clause, norm = _Clause(page, sentence, tuple(able)), page.norms[k]
        if norm == "aged":
            yield from _twice(clause, k)
        elif len(clause.figures) > 1:
            yield from (
                _since(clause, k) if norm == "since" else _born(clause, k) if norm == "born" else _older(clause, k)
            )


def _apposed(clause: _Clause, end: int) -> Figure | None:
    """The only age between two commas behind a name, before token `end`: “Moss, 45,”."""
    norms = clause.page.norms
    found = [
        one
        for one in clause.figures
        if one.last < end and _is_apposed(clause, one) and is_capital(clause.page, one.first - 2)
    ]
    return found[0] if len(found) == 1 and norms[found[0].last + 1] == "," else None


def _is_apposed(clause: _Clause, one: Figure) -> bool:
    """Whether a figure stands alone between two marks."""
    norms, first = clause.page.norms, one.first
    first -= norms[first - 1] in ("now", "aged")
    lone = one.unit in ("", "age") and first - 2 >= clause.sentence.first
    return lone and norms[first - 1] == "," and clause.page.norm(one.last + 1) in CLOSES


def _at(clause: _Clause, k: int) -> Figure | None:
    """The age at token `k`, if one stands there."""
    return next((one for one in clause.figures if one.first == k and one.unit in ("", "age")), None)


def _years(clause: _Clause, first: int, end: int) -> Figure | None:
    """The only number of years between two tokens."""
    found = [one for one in clause.figures if first <= one.first and one.last < end and one.unit == "year"]
    return found[0] if len(found) == 1 else None


def _since(clause: _Clause, k: int) -> Iterator[Age]:
    """“Moss, 45, has cut hair for 30 years, ever since he was 15”."""
    norms, who = clause.page.norms, clause.page.norm(k + 1)
    led = norms[k + 1 : k + 3] == ("the", "age") or (who in SELVES and norms[k + 2 : k + 3] in (("was",), ("turned",)))
    then, spent, now = _at(clause, k + 3 + (who == "the")), _years(clause, k - NEAR, k), _apposed(clause, k)
    if led and then and spent and now and norms[spent.first - 1] == "for" and clause.page.norm(then.last + 1) in CLOSES:
        yield from _pair(clause, now, (spent.first, then.last), int(spent.value + then.value))


def _older(clause: _Clause, k: int) -> Iterator[Age]:
    """“Moss, 34, is four years older than her brother, Tom, who is 30”."""
    norms, sentence = clause.page.norms, clause.sentence
    by, now = _years(clause, k - 3, k), _apposed(clause, k)
    if norms[k + 1 : k + 2] != ("than",) or by is None or now is None or norms[by.first - 1] != "is":
        return
    behind = [one for one in clause.figures if one.first > k and one.unit in ("", "age")]
    other = behind[0] if len(behind) == 1 and behind[0].first - k <= NEAR else None
    if other is None or clause.page.norm(other.last + 1) not in CLOSES or other.last > sentence.last:
        return
    told = norms[other.first - 2 : other.first] == ("who", "is") or norms[other.first - 1] == ","
    several = any(norms[i] == "and" and is_capital(clause.page, i + 1) for i in range(k, other.first))
    if told and not several:
        step = int(by.value) if norms[k] == "older" else -int(by.value)
        yield from _pair(clause, other, (by.first, k), int(now.value) - step)


def _born(clause: _Clause, k: int) -> Iterator[Age]:
    """“Moss, 47, was 22 when his daughter Amina, now 25, was born”."""
    norms = clause.page.norms
    when = next((i for i in range(k - 1, max(clause.sentence.first, k - NEAR), -1) if norms[i] == "when"), 0)
    if not when or norms[k - 1] not in ("was", "were") or norms[when + 1] not in ("his", "her", "their"):
        return
    then = next((one for one in clause.figures if one.last == when - 1 and norms[one.first - 1] == "was"), None)
    children = [one for one in clause.figures if when < one.first < k and _is_apposed(clause, one)]
    now = _apposed(clause, then.first) if then else None
    if then and now and len(children) == 1 and norms[now.last + 2] == "was":
        yield from _pair(clause, now, (then.first, children[0].last), int(then.value + children[0].value))


def _twice(clause: _Clause, k: int) -> Iterator[Age]:
    """“He joined in 1979, aged 16, and retired in 2019, aged 56”: at the second of two such ages."""
    page = clause.page
    aged = [one for one in clause.figures if _is_dated(page, one)]
    if len(aged) != 2 or aged[1].first != k + 1:
        return
    one, two = aged
    names = [
        i for i in range(one.last + 1, two.first - 2) if is_capital(page, i) and page.norms[i] not in numbered("months")
    ]
    if names or not {"who", "his", "her", "their"}.isdisjoint(page.norms[one.last + 1 : two.first]):
        return
    for age, first in ((one, one.first), (two, two.first)):
        span, latest = page.tokens.span(first - 3, age.last), year_at(page, first - 3) - int(age.value)
        yield Age(span, Bearer(span, "", ""), latest - 1, latest, who=f"somebody at {one.first}")


def _is_dated(page: MarkedCopy, age: Figure) -> bool:
    """“In 1979, aged 16,”."""
    first = age.first
    return page.norms[first - 2 : first] == (",", "aged") and first > 2 and year_at(page, first - 3) > 0


def _pair(clause: _Clause, now: Figure, told: tuple[int, int], present: int) -> Iterator[Age]:
    """The age that the copy gives, and that of the sum with its words."""
    for span, years in (
        (clause.page.tokens.span(now.first, now.last), int(now.value)),
        (clause.page.tokens.span(*told), present),
    ):
        yield Age(span, Bearer(span, "", ""), -inf, inf, present=years, who=f"somebody at {now.first}")
