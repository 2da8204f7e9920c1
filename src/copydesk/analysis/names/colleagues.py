"""Which two offices nobody holds at one time: an energy minister does not lead the opposition, a society’s treasurer
does not chair it, a deputy is not the head, and a sergeant is no inspector.
"""

from functools import cache

from copydesk.analysis.names.known import bodies
from copydesk.analysis.names.posts import LISTS, Seat, are_apart, posts
from copydesk.lexicons import lexicon

Pair = frozenset[str]

PRESIDING = {"president", "vice president"}
"""A country’s vice president may be president of its Senate."""


def exclude(one: str, here: Seat, two: str, there: Seat) -> bool:
    """Whether nobody holds two offices, with what they are of, at one time."""
    one, two = _usual(one), _usual(two)
    if one != two:
        pairs = [frozenset({a, b}) for a in _sides(one) for b in _sides(two)]
        if not _exclusive().isdisjoint(pairs) or _are_ranks(one, two):
            elsewhere = (
                {one, two} == PRESIDING and set(here.words).isdisjoint(there.words) and here.words != there.words
            )
            return not (elsewhere or _are_two_bodies(here, there))
        bare = frozenset({one, two})
        if (bare in _of_one_body() or _is_deputy(one, two)) and _may_share(here, there, surely="president" in bare):
            return True
    return are_apart(one, here, two, there)


def _may_share(here: Seat, there: Seat, *, surely: bool) -> bool:
    """Whether two offices may be of one body: both are of what shares a word, or, unless that must be sure, one does
    not say of what.
    """
    silent = not (surely or (here.words and there.words))
    return silent or not set(here.words).isdisjoint(there.words)


def _are_two_bodies(here: Seat, there: Seat) -> bool:
    """Whether two offices are of bodies of two sorts: a council has a president, and a federation a vice president."""
    ends = {of.words[-1] for of in (here, there) if of.words}
    return len(ends) > 1 and ends <= bodies()


def _is_deputy(one: str, two: str) -> bool:
    """Whether one office is that of the other’s deputy."""
    short, long = sorted((one, two), key=len)
    return short in lexicon(LISTS)["deputised"] and long in (f"deputy {short}", f"vice {short}", f"vice-{short}")


def _are_ranks(one: str, two: str) -> bool:
    """Whether two are different ranks of one force; a chief inspector may be called inspector."""
    some, others = one.removeprefix("detective "), two.removeprefix("detective ")
    shortened = some.endswith(others) or others.endswith(some)
    return not shortened and any(row >= {some, others} for row in _ladders())


def _usual(office: str) -> str:
    """An office by its usual name: a chairwoman’s is the chairman’s."""
    return _names().get(office, office)


@cache
def _names() -> dict[str, str]:
    rows = (row.split(" | ") for row in sorted(lexicon(LISTS)["same-office"]))
    return {other: usual for usual, *others in rows for other in others}


@cache
def _of_one_body() -> frozenset[Pair]:
    return frozenset(frozenset(row.split(" | ")) for row in lexicon(LISTS)["one-body"])


@cache
def _ladders() -> tuple[frozenset[str], ...]:
    return tuple(frozenset(row.split(" | ")) for row in sorted(lexicon(LISTS)["ladders"]))


@cache
def _sides(office: str) -> tuple[str, ...]:
    """An office and its kind: an energy minister is a minister, a deputy one too, and a vice president no president."""
    first, *_, last = office.split() * 2
    kind = last in offices() and (first == "deputy" or first not in lexicon(LISTS)["past"])
    return (office, last) if kind else (office,)


@cache
def _exclusive() -> frozenset[Pair]:
    return frozenset(frozenset(row.split(" | ")) for row in lexicon(LISTS)["exclusive"])


@cache
def offices() -> frozenset[str]:
    """Every office of the lists, in the singular."""
    return lexicon(LISTS)["offices"] | posts() | {side for pair in _exclusive() for side in pair}
