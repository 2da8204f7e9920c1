"""Numbers as copy writes them, in figures and in words: what they are worth, and how finely they are written."""

from collections.abc import Mapping
from functools import cache
from typing import NamedTuple

from copydesk.analysis.page.marked import MarkedCopy
from copydesk.analysis.page.tokens import Tokens
from copydesk.lexicons import lexicon
from copydesk.patterns import pattern

FIGURES = pattern(r"([0-9]{1,3}(?:,[0-9]{3}){1,5}|[0-9]{1,18})(?:\.([0-9]{1,18}))?([a-z%]*)")
"""A longer run of figures counts nothing."""

ORDINAL = frozenset({"st", "nd", "rd", "th"})
YEARS = range(1500, 2100)
"""Four figures of these, without a comma, are a year."""

ROUND = 1000
"""From here on, noughts at the end of a number may be rounding: 15,000 is about a thousand wide, 200 is 200. Whoever
writes 4,000 has counted hundreds.
"""


LONGEST = 24
"""In words: nobody writes a longer number out."""


class Number(NamedTuple):
    """A number at tokens `first` to `last`. `step` is the distance to the next number that would be written so.

    `scaled` says that it has a magnitude of its own, such as “million”. `part` says that it is a part of a whole: a
    half, one in four.
    """

    first: int
    last: int
    value: float
    step: float
    scaled: bool = False
    part: bool = False
    digits: str = ""
    """Its significant figures as written, without noughts at the ends; empty for numbers in words."""


def read(tokens: Tokens, i: int) -> Number | None:
    """The number that begins at token `i`; `None` if none does."""
    norms = tokens.norms
    number = _figures(norms, i) if norms[i][0].isdigit() else _words(norms, i)
    return _fraction(norms, number) if number else _lone_fraction(norms, i)


def may_begin(norm: str) -> bool:
    """Whether a token may be the first of a number, in figures or in words."""
    return BEGINS[norm]


def is_year(norm: str) -> bool:
    """Whether a token writes a year in four figures."""
    return len(norm) == 4 and norm.isdecimal() and int(norm) in YEARS


def begins(page: MarkedCopy) -> tuple[int, ...]:
    """The tokens that may be the first of a number, in order."""
    odd = {word for word in page.words if not word.isalpha() and BEGINS[word]}
    return tuple(page.places(odd | (page.words & _plain())))


class _Begins(dict[str, bool]):
    """Every token that was met, and whether it may begin a number. Asked of every word of every text."""

    def __missing__(self, norm: str) -> bool:
        self[norm] = may = norm[0].isdigit() or norm.endswith("0s") or _in_words(norm)
        return may


BEGINS = _Begins()


def _in_words(norm: str) -> bool:
    return norm in _plain() or norm.split("-")[0] in table("numbers")


@cache
def _plain() -> frozenset[str]:
    """The words that begin a number and have no hyphen: “three”, “thirties”, “half”, “dozen”."""
    tens = (word.removesuffix("y") + "ies" for word in table("numbers") if word.endswith("ty"))
    return frozenset((*table("numbers"), *table("fractions"), *tens, "dozen", "hundred", "thousand", "million"))


@cache
def table(name: str) -> Mapping[str, float]:
    """A list of `figures.toml` that gives words their worth."""
    rows = (row.rsplit(" ", 1) for row in lexicon("figures")[name])
    return {word: float(value) for word, value in rows}


@cache
def words() -> tuple[str, ...]:
    """The words for one to twenty, in order."""
    known = {value: word for word, value in table("numbers").items()}
    return tuple(known[value] for value in range(1, 21))


def ordinal(norm: str) -> int:
    """The place that an ordinal gives, in figures or, up to the twentieth, in words; 0 for none."""
    m = FIGURES.fullmatch(norm) if norm[:1].isdigit() else None
    if m and m[3] in ORDINAL and not m[2]:
        return int(m[1].replace(",", ""))
    return _ordinals().get(norm, 0)


@cache
def _ordinals() -> dict[str, int]:
    """First to twentieth."""
    odd = dict(row.split() for row in lexicon("figures")["ordinals"])
    return {odd.get(word, word + "th"): k for k, word in enumerate(words(), 1)}


def _figures(norms: tuple[str, ...], i: int) -> Number | None:
    number = WRITTEN[norms[i]]
    if number is None:
        return None
    scale = _joining().get(norms[i + 1]) if i + 1 < len(norms) and norms[i][-1].isdigit() else None
    if scale:
        return _written(norms[i], i, i + 1, scale)
    return Number(i, i, number.value, number.step, number.scaled, digits=number.digits)


class _Written(dict[str, Number | None]):
    """Every token in figures that was met, and the number that it writes by itself, as if it were the first token."""

    def __missing__(self, norm: str) -> Number | None:
        self[norm] = number = _written(norm, 0, 0, 1.0)
        return number


WRITTEN = _Written()


def _written(norm: str, first: int, last: int, scale: float) -> Number | None:
    """The number that a token in figures writes, with its own magnitude or that of the token behind it."""
    m = FIGURES.fullmatch(norm)
    if m is None or m[3] in ORDINAL:
        return None
    whole, decimals, suffix = m[1].replace(",", ""), m[2] or "", m[3]
    if suffix:
        scale = table("magnitudes").get(suffix, 1.0 if suffix in UNITS else 0.0)
    if not scale:
        return None
    value = float(f"{whole}.{decimals or 0}") * scale
    digits = f"{whole}{decimals}".strip("0")
    return Number(first, last, value, _step(whole, decimals, scale), scaled=scale > 1, digits=digits)


UNITS = frozenset({"km", "kg", "cm", "mm", "ft", "lb", "lbs", "mph", "kph", "p", "pc", "c", "f"})
"""What may stand right behind figures without a blank."""


@cache
def _joining() -> dict[str, float]:
    """The magnitudes that belong to the figures before them: “4 million”. “4 m” hardly ever does."""
    long = {norm: scale for norm, scale in table("magnitudes").items() if len(norm) > 2 and norm != "dozen"}
    return long | {norm: table("magnitudes")[norm] for norm in ("bn", "mn", "tn")}


def _step(whole: str, decimals: str, scale: float) -> float:
    if decimals:
        return scale / 10.0 ** len(decimals)
    bare = whole.rstrip("0")
    noughts = len(whole) - len(bare) - (len(bare) == 1) if float(whole) >= ROUND else 0
    return scale * 10.0**noughts


def _words(norms: tuple[str, ...], i: int) -> Number | None:
    """“Fifteen”, “twenty-one”, “two hundred and fifty”, “three dozen”, “a million”."""
    total = group = 0.0
    k, last, scaled = i, i - 1, False
    while k < min(len(norms), i + LONGEST):
        norm = norms[k]
        known = worth(norm)
        if known is not None and (group % 100 == 0 or group == 0):
            group += known
        elif norm in ("hundred", "dozen") and 0 < group < 100:
            group *= table("magnitudes")[norm]
        elif norm in ("thousand", "million", "billion", "trillion") and group:
            total, group, scaled = total + group * table("magnitudes")[norm], 0.0, True
        elif norm == "and" and last >= i and norms[last] in ("hundred", "thousand") and k + 1 < len(norms):
            if worth(norms[k + 1]) is None:
                break
            k += 1
            continue
        else:
            break
        last, k = k, k + 1
    value = total + group
    return Number(i, last, value, max(1.0, value / 10 if scaled else 1.0), scaled=scaled) if last >= i else None


def worth(norm: str) -> float | None:
    """The number that one word writes; `None` if it is none of one to ninety-nine."""
    known = table("numbers")
    if norm in known:
        return known[norm]
    tens, _, ones = norm.partition("-")
    return known[tens] + known[ones] if ones in known and known.get(tens, 0) >= 20 else None


def _fraction(norms: tuple[str, ...], number: Number) -> Number | None:
    """“One in four”, “three out of five”, “two thirds”; the number itself where none of them follows."""
    k = number.last + 1
    norm = norms[k] if k < len(norms) else ""
    if norm not in GOES_ON:
        return number
    if norm in table("fractions"):
        return Number(number.first, k, number.value * table("fractions")[norm], 0.0, part=True)
    k += 1 + (norm == "out" and norms[k + 1 : k + 2] == ("of",))
    if k < len(norms) and number.value <= 10 and not number.scaled:
        whole = _figures(norms, k) if norms[k][0].isdigit() else _words(norms, k)
        if whole and number.value < whole.value <= 1000:
            return Number(number.first, whole.last, number.value / whole.value, 0.0, part=True)
    return number


GOES_ON = frozenset({"thirds", "quarters", "fifths", "tenths", "in", "out"})
"""What makes a part of the number before it."""

LEADS = frozenset({"a", "other", "remaining"})
"""Behind these “third” and “quarter” are parts of a whole."""

HALVES = frozenset({"first", "second"})
"""These halves are of a match or a year."""


def _lone_fraction(norms: tuple[str, ...], i: int) -> Number | None:
    """“A third”, “half”, “two-thirds”, “the remaining quarter”."""
    norm, before = norms[i], norms[i - 1] if i else ""
    known = table("fractions")
    if (
        norm not in known
        or (norm == "half" and before in HALVES)
        or (norm in ("third", "quarter", "fifth", "tenth") and before not in LEADS)
    ):
        return None
    return Number(i - (before == "a"), i, known[norm], 0.0, part=True)
