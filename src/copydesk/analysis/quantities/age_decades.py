"""Ages by their decade: “in his mid-40s”, “in her early fifties”, “in their 80s”."""

from functools import cache

from copydesk.analysis.quantities import numbers

PARTS = {"early": (0, 3), "mid": (4, 6), "late": (7, 9)}
"""The years of a decade that each part of it allows."""

THEIRS = frozenset({"his", "her", "their", "my", "our", "your"})


def at(norms: tuple[str, ...], i: int, start: int) -> tuple[int, float, float] | None:
    """The first token, the least and the most of an age whose decade stands at token `i`; `None` where none does."""
    part, _, word = norms[i].rpartition("-")
    first, decade = i, _decade(word)
    if decade is None or (part and part not in PARTS):
        return None
    if not part and i > start and norms[i - 1] in PARTS:
        part, first = norms[i - 1], i - 1
    if first <= start or norms[first - 1] not in THEIRS:
        return None
    low, high = PARTS.get(part, (0, 9))
    return first, decade + low, decade + high


def _decade(word: str) -> float | None:
    """The first year of a decade of life: 40 for “40s” and “forties”."""
    if word.endswith("0s") and word[:-1].isdecimal() and len(word) == len("40s"):
        return float(word[:-1])
    return _in_words().get(word)


@cache
def _in_words() -> dict[str, float]:
    """Thirties, forties and the like."""
    return {word[:-1] + "ies": value for word, value in numbers.table("numbers").items() if word.endswith("y")}
