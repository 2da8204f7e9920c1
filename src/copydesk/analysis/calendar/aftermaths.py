"""Events that answer another one of the same sentence: “jailed in 2012 for a murder in 2009”, “the panel, set up after
the crash of 2012, reported in 2015”.
"""

from collections.abc import Iterator
from functools import cache
from itertools import pairwise

from copydesk.analysis.calendar.moments import Moment
from copydesk.analysis.calendar.stretches import AT
from copydesk.analysis.page.inflection import forms
from copydesk.analysis.page.marked import MarkedCopy
from copydesk.lexicons import lexicon

NEAR = 3
"""The verb stands so close before its time, in words."""

CLAUSE = 8
"""Words that name what is answered, or that tell what came of it."""

LED = frozenset({"the", "his", "her", "its", "their", "a", "an"})
WAS = frozenset({"was", "were", "had", "been", "is", "are"})


def answers(marked: MarkedCopy, inside: list[Moment]) -> Iterator[tuple[Moment, Moment, int]]:
    """The time of every deed that answers another one, the time of that, and the token of the word between them."""
    norms = marked.norms
    for one, two in pairwise(inside):
        joint = one.last + 1
        verbs = _answering().get(norms[joint], frozenset())
        named = norms[joint + 1 : two.first]
        if verbs.isdisjoint(norms[max(0, one.first - NEAR) : one.first]) or not 1 < len(named) <= CLAUSE:
            continue
        loose = any(marked.verbs[joint + 1 : two.first]) or not lexicon("orders")["unanswered"].isdisjoint(named)
        if named[0] in LED and named[-1] in AT and not loose:
            yield one, two, joint


@cache
def _answering() -> dict[str, frozenset[str]]:
    """The forms of the verbs that answer what stands behind a preposition, by that preposition."""
    rows = (row.split() for row in lexicon("orders")["answers"])
    return {joint: frozenset(form for verb in verbs for form in forms(verb)) for joint, *verbs in rows}


def outcome(marked: MarkedCopy, inside: list[Moment], k: int, other: Moment) -> Moment | None:
    """The time at which a thing acted that the event behind token `k` brought about: “set up after the crash of 2012,
    it reported in 2015”.
    """
    norms = marked.norms
    late = next((one for one in inside if one.first > other.last), None)
    made = k - 1 - (norms[k - 1] in ("up", "down"))
    if late is None or norms[made] not in _made() or norms[made - 1] not in WAS | {","}:
        return None
    told = norms[other.last + 1 : late.first]
    joint = 1 + (told[1:2] == ("it",))
    acts = [i for i in range(other.last + 1, late.first) if marked.verbs[i]]
    if told[:1] != (",",) or told[-1] not in AT or len(acts) != 1 or len(told) > CLAUSE:
        return None
    return late if acts[0] == other.last + 1 + joint and norms[acts[0]] not in WAS else None


def is_outlived(marked: MarkedCopy, one: Moment, k: int) -> bool:
    """“Began a novel in 1958 and finished it weeks before her death in 1956”: who began it had to be alive."""
    norms = marked.norms
    lived = norms[k + 1] in ("his", "her", "their") and norms[k + 2] in ("death", "suicide", "execution", "arrest")
    return lived and norms[one.first - 1] in AT and norms[one.last + 1] == "and" and k - one.last <= CLAUSE


def is_made(marked: MarkedCopy, one: Moment, k: int) -> bool:
    """“The film, which appeared in 1996, was made” right before token `k`: what has a time cannot be made later."""
    between = marked.norms[one.last + 1 : k]
    if not lexicon("stages")["planned"].isdisjoint(marked.norms[max(0, one.first - NEAR) : one.first]):
        return False
    return between[:1] == (",",) and len(between) in (3, 4) and between[1] in WAS and between[2] in _made()


@cache
def _made() -> frozenset[str]:
    known = lexicon("orders")
    return known["begun"] | known["planned"] | {"set"}
