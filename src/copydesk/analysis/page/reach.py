"""How far a story is held against itself: as far as any article goes, so that time grows with length and not faster."""

from collections.abc import Iterator, Sequence
from itertools import islice
from typing import TypeVar

T = TypeVar("T")

REACH = 100
"""So many facts of one kind are held against each other. Only lists and inventories have more."""


def reached(known: Sequence[T], end: int | None = None) -> Sequence[T]:
    """What a new fact is held against, of those that are known, or of those before number `end`: the first ones, as a
    story introduces its people and figures at the top, and the latest.
    """
    end = len(known) if end is None else end
    return known[:end] if end <= REACH else [*known[: REACH // 2], *known[end - REACH // 2 : end]]


def pairs(known: Sequence[T]) -> Iterator[tuple[T, T]]:
    """Every two of what is known, in order, of which the second is within reach of the first."""
    return ((one, two) for i, one in enumerate(known) for two in islice(known, i + 1, i + 1 + REACH))
