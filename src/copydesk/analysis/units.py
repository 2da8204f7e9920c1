"""What a number measures, by the sign before it and the words right behind it: “£76”, “28C”, “60 miles an hour”."""

from functools import cache

from copydesk.analysis import numbers
from copydesk.analysis.numbers import Number
from copydesk.analysis.tokens import Tokens
from copydesk.lexicons import lexicon


def beside(tokens: Tokens, number: Number, start: int, end: int) -> tuple[int, int, str]:
    """The first and the last token of a number with its unit, and the unit, "" for none; from `start` up to `end`."""
    first, last = number.first, number.last
    before = tokens.norms[first - 1] if first > start else ""
    if before in lexicon("figures")["currencies"] and tokens.ends[first - 1] == tokens.starts[first]:
        return first - 1, last, before
    suffix = tokens.norms[last].lstrip("0123456789.,")
    if suffix in numbers.UNITS:
        return first, last, _phrases()[suffix][0][1]
    if number.part:
        return first, last, "part"
    k = last + 1
    if k < end and tokens.norms[k] == "-" and tokens.starts[k] == tokens.ends[last]:
        k += 1  # a 12-mile walk
    for words, unit in _phrases().get(tokens.norms[k], ()) if k <= end else ():
        until = k + len(words) - 1
        if until <= end and tokens.norms[k : until + 1] == words:
            return first, until, unit
    return first, last, ""


@cache
def _phrases() -> dict[str, list[tuple[tuple[str, ...], str]]]:
    """The phrases that measure, by their first word, the longest first, each with its unit."""
    known: dict[str, list[tuple[tuple[str, ...], str]]] = {}
    for row in sorted(lexicon("figures")["units"], key=lambda row: (-row.count(" "), row)):
        *words, unit = row.split(" ")
        known.setdefault(words[0], []).append((tuple(words), unit))
    return known
