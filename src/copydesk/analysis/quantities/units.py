"""What a number measures, by the sign before it and the words right behind it: “£76”, “28C”, “60 miles an hour”."""

from functools import cache

from copydesk.analysis.page.tokens import Tokens
from copydesk.analysis.quantities import numbers
from copydesk.analysis.quantities.numbers import Number
from copydesk.lexicons import lexicon

SPELLS = frozenset({"day", "hour", "minute", "month", "second", "week", "year"})

_MAGNITUDE = "magnitude"

SHORT = {"au": "a", "ca": "c"}
"""The letters before a sign that are also written shorter: AU$ is A$."""


def beside(tokens: Tokens, number: Number, start: int, end: int) -> tuple[int, int, str]:
    """The first and the last token of a number with its unit, and the unit, "" for none; from `start` up to `end`."""
    first, last = number.first, number.last
    before = tokens.norms[first - 1] if first > start else ""
    if before in lexicon("figures")["currencies"] and tokens.ends[first - 1] == tokens.starts[first]:
        return first - 1 - _is_issued(tokens, first - 1, start), last, before
    suffix = tokens.norms[last].lstrip("0123456789.,")
    if suffix in numbers.UNITS:
        hourly = tokens.norms[last + 1 : min(last + 3, end + 1)] == ("/", "h")
        return (first, last + 2, "kph") if hourly else (first, last, dict(_phrases()[suffix])[(suffix,)])
    if before in (_MAGNITUDE, "of") and _MAGNITUDE in tokens.norms[max(start, first - 2) : first]:
        return first, last, _MAGNITUDE  # magnitude 6.4, a magnitude of 6.4
    if number.part:
        return first, *_parted(tokens, number, start, end)
    k = last + 1
    if k < end and tokens.norms[k] == "-" and tokens.starts[k] == tokens.ends[last]:
        k += 1  # a 12-mile walk
    until, unit = _unit_at(tokens, k, end)
    return (first, until, unit) if unit else (first, last, "")


def _is_issued(tokens: Tokens, sign: int, start: int) -> bool:
    """Whether letters stand right before a sign of money: US$, A$."""
    tight = sign > start and tokens.ends[sign - 1] == tokens.starts[sign]
    return tight and tokens.norms[sign - 1] in lexicon("figures")["issuers"]


def currency(tokens: Tokens, first: int, unit: str) -> str:
    """The currency of a sum that begins at token `first`, with the letters before its sign: US$ and A$ are two."""
    issuer = tokens.norms[first]
    return SHORT.get(issuer, issuer) + unit if issuer in lexicon("figures")["issuers"] else unit


def _parted(tokens: Tokens, number: Number, start: int, end: int) -> tuple[int, str]:
    """The last token and the unit of a part: of a unit in “half a point”, “a quarter of a mile”, else “part”."""
    norm, k = tokens.norms[number.last], number.last + 1
    before = tokens.norms[number.first - 1] if number.first > start else ""
    if norm not in numbers.table("fractions") or before == "and":  # one in four days, two and a half miles
        return number.last, "part"
    k += k < end and tokens.norms[k] == "of"
    led = k < end and tokens.norms[k] in ("a", "an") and (k > number.last + 1 or norm == "half")
    last, unit = _unit_at(tokens, k + led, end) if led or k == number.last + 1 else (0, "")
    return (last, unit) if unit else (number.last, "part")


def _unit_at(tokens: Tokens, k: int, end: int) -> tuple[int, str]:
    """The last token of the unit that begins at token `k`, and the unit, "" for none."""
    for words, unit in _phrases().get(tokens.norms[k], ()) if k <= end else ():
        until = k + len(words) - 1
        if until <= end and tokens.norms[k : until + 1] == words:
            return until, unit
    return k, ""


def joined(norm: str) -> tuple[float, str] | None:
    """What a number in words that is one word with its unit is worth, and the unit: “five-kilometre”, “six-day”."""
    parts = norm.split("-")
    for count in (2, 1):
        value, rest = numbers.worth("-".join(parts[:count])), tuple(parts[count:])
        if value is not None and rest == ("year", "old"):
            return value, "age"
        if value is not None and rest == ("strong",):
            return value, ""
        units = [unit for words, unit in _phrases().get("".join(rest[:1]), ()) if words == rest]
        if value is not None and units and (units[0] in lexicon("conversions")["measures"] or units[0] in SPELLS):
            return value, units[0]
    return None


@cache
def _phrases() -> dict[str, list[tuple[tuple[str, ...], str]]]:
    """The phrases that measure, by their first word, the longest first, each with its unit."""
    known: dict[str, list[tuple[tuple[str, ...], str]]] = {}
    for row in sorted(lexicon("figures")["units"], key=lambda row: (-row.count(" "), row)):
        *words, unit = row.split(" ")
        known.setdefault(words[0], []).append((tuple(words), unit))
    return known
