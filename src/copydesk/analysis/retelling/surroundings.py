"""The tokens around a figure or a date, up to where its clause is bounded, and whether those before it point back."""

from collections.abc import Iterator

from copydesk.analysis.page.topics import STEMS
from copydesk.lexicons import lexicon

AROUND = 8
"""So far off may stand a word that makes it another figure: another, compared, up."""

HEAD = 4
"""So many words say what a figure is of that follows “of”: the annual pre-tax profit of £3m."""

BRACKET = 10
"""A conversion in brackets is no longer, in words and marks."""

BOUNDS = frozenset({";", ":", ")", "[", "]", "—", "–"})
STOPS = BOUNDS | {"("}


def walk(norms: tuple[str, ...], start: int, end: int, step: int) -> list[int]:
    """The tokens from `start` towards `end` that are around: up to a bound, over what stands in brackets."""
    plain = range(start, min(start + AROUND, end + 1)) if step > 0 else range(start, max(start - AROUND, end - 1), -1)
    if STOPS.isdisjoint(map(norms.__getitem__, plain)):
        return list(plain)
    return list(_to_bound(norms, start, end, step))


def _to_bound(norms: tuple[str, ...], start: int, end: int, step: int) -> Iterator[int]:
    opens, closes = ("(", ")") if step > 0 else (")", "(")
    i = start
    for _ in range(AROUND):
        if i < len(norms) and norms[i] == opens:
            inside = norms[i : i + step * BRACKET : step]
            i += step * (inside.index(closes) + 1) if closes in inside else 0
        if (i > end if step > 0 else i < end) or norms[i] in BOUNDS or norms[i] == opens:
            return
        yield i
        i += step


def _points(norm: str) -> bool:
    """Whether a word points back: the, these, Orle’s."""
    return norm == "'s" or norm in lexicon("sameness")["definite"]


def is_definite(norms: tuple[str, ...], before: list[int]) -> bool:
    """Whether the words before a figure, the nearest first, point back."""
    return bool(before) and (_points(norms[before[0]]) or head(norms, before) != ())


def head(norms: tuple[str, ...], before: list[int]) -> tuple[str, ...]:
    """The words between a word that points back and “of”, right before a figure: the jobless rate of 4%."""
    if not before or norms[before[0]] != "of":
        return ()
    k = next((k for k, i in enumerate(before[: HEAD + 2]) if k > 1 and _points(norms[i])), 0)
    words = tuple(norms[i] for i in before[k - 1 : 0 : -1]) if k else ()
    return () if any(not STEMS[word] for word in words) else words
