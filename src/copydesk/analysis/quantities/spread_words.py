"""What the words before two figures say of them: that a quantity lies between them, or that one became the other."""

from functools import cache

from copydesk.analysis.page.inflection import all_forms
from copydesk.lexicons import lexicon

BE = frozenset({"is", "are", "was", "were", "be", "been"})
CLOSE = 3
"""A word of change so near before two bare years makes numbers of them: “fell sharply from 2019 to 2014”."""

MEASURE = 4
"""So many words may stand between “ranges” and “from”: “ranges in price from”."""


def takes_amount(before: tuple[str, ...], leads: str) -> bool:
    """Whether a quantity may follow these words. It may open a sentence; a percentage there is as often of a vote."""
    if not before:
        return leads != "rates"
    known = lexicon("ranges")
    led = before[-1] in known[leads] or (leads == "leads" and before[-1] in known["rates"])
    return led or before[-1] in all_forms("ranges", "takers", "ranging")


def is_put(before: tuple[str, ...]) -> bool:
    """“Growth is put at 1% to 2%”."""
    stated = before[-1:] == ("at",) and not lexicon("ranges")["stated"].isdisjoint(before[-2:-1])
    return stated and not BE.isdisjoint(before[-4:-2])


def measures(before: tuple[str, ...]) -> bool:
    """“Ranges in price”, “vary in height and weight”."""
    near = before[-MEASURE:]
    verb = next((k for k, norm in enumerate(near) if norm in all_forms("ranges", "ranging")), None)
    return verb is not None and near[verb + 1 : verb + 2] == ("in",) and "," not in near[verb:]


def is_quiet(before: tuple[str, ...], *, counted: bool) -> bool:
    """Whether nothing before two figures says that one became the other, that they are compared, or, where both count
    things, that one lot was handed to the other.
    """
    return _loud().isdisjoint(before) and not (counted and not all_forms("ranges", "gives").isdisjoint(before))


def is_moved(before: tuple[str, ...]) -> bool:
    """Whether words before “from 2040 to 2035” say that a date was moved, or that a number changed."""
    return not (_datings().isdisjoint(before) and _changes().isdisjoint(before[-CLOSE:]))


@cache
def _loud() -> frozenset[str]:
    return _changes() | _datings() | all_forms("ranges", "moves", "contests")


@cache
def _datings() -> frozenset[str]:
    return all_forms("ranges", "datings") | all_forms("change", "neutral")


def _changes() -> frozenset[str]:
    return all_forms("change", "up", "down")
