"""Two figures between which something lies: “£31m to £26m”, “80–50 litres”, “from 14C to 9C”, “between 80 and 50”.

Scores, votes, odds, changes and comparisons are none of them.
"""

from collections.abc import Iterator
from functools import cache
from itertools import compress

from msgspec import Struct
from msgspec.structs import replace

from copydesk.analysis.page.sentences import Sentence
from copydesk.analysis.page.tokens import Tokens
from copydesk.analysis.quantities import numbers, spread_words, things, units
from copydesk.analysis.quantities.hedges import Hedge, hedge_at
from copydesk.lexicons import lexicon

DASHES = frozenset({"-", "–", "—"})
JOINTS = DASHES | {"to", "and"}
BUT = frozenset({"to", "and", "or", "but"})
TURNS = JOINTS | BUT
TIES = frozenset({"-", "–", "/", ":"})
LONGEST = 6
"""In words and marks: no end of a range is longer."""

CLOCK = 24
"""Two bare numbers up to here may be hours of the day."""

SMALLER = {"foot": (12, frozenset({"in", "ins", "inch", "inches"})), "lb": (16, frozenset({"oz", "ounce", "ounces"}))}
"""Measures told in two units: how many of the smaller one make the larger, and what it is called."""

VOTE = 20
"""In per cent: from here on two of them may be shares of a vote."""

NEAR = 5
"""The first end may borrow the magnitude of the second if neither, as written, is more than so many times the other."""


class End(Struct, frozen=True):
    """One end: its tokens with the unit, its worth, its unit or "", and its magnitude, 1 where none is written."""

    first: int
    last: int
    value: float
    unit: str
    magnitude: float

    def lent(self, other: "End") -> float:
        """What it is worth with the magnitude of `other`, where it has none and may borrow it: “£31–£26m”."""
        near = other.value / other.magnitude / NEAR <= self.value <= NEAR * other.value / other.magnitude
        return self.value * other.magnitude if self.magnitude == 1 and near else self.value


def find(text: str, tokens: Tokens, sentence: Sentence) -> Iterator[tuple[End, End]]:
    """The two ends of every range in a sentence."""
    norms = tokens.norms
    inside = range(sentence.first + 1, sentence.last)
    for k in compress(inside, map(TURNS.__contains__, norms[inside.start : inside.stop])):
        if norms[k] in JOINTS and _may_begin(norms[k + 1]):
            one = _before(tokens, k, sentence)
            two = _end(tokens, k + 1, sentence) if one else None
            if one and two and _alike(one, two) and _is_range(text, tokens, sentence, one, two):
                yield one, two
        elif norms[k] in BUT and norms[k + 1] in _openings():
            yield from _bounds(tokens, k, sentence)


@cache
def _phrases(name: str) -> frozenset[tuple[str, ...]]:
    return frozenset(tuple(phrase.split()) for phrase in lexicon("ranges")[name])


@cache
def _openings() -> frozenset[str]:
    return frozenset(phrase[0] for phrase in _phrases("ceilings"))


def _bounds(tokens: Tokens, k: int, sentence: Sentence) -> Iterator[tuple[End, End]]:
    """“As few as 250 and as many as 400”, “at least 50 but no more than 80”: the least and the most, in words."""
    norms = tokens.norms
    high = next((one for one in _phrases("ceilings") if norms[k + 1 : k + 1 + len(one)] == one), None)
    two = _end(tokens, k + 1 + len(high), sentence) if high and k + len(high) < sentence.last else None
    end = k - (norms[k - 1] == ",")
    one = (_before(tokens, end, sentence) or _before(tokens, end - 1, sentence)) if two else None
    if one and two and _alike(one, two) and not (one.unit and not two.unit):
        low = (norms[max(sentence.first, one.first - len(floor)) : one.first] == floor for floor in _phrases("floors"))
        if any(low):
            yield one, two


def _may_begin(norm: str) -> bool:
    return numbers.may_begin(norm) or norm in lexicon("figures")["currencies"]


def _end(tokens: Tokens, i: int, sentence: Sentence) -> End | None:
    """The figure that begins at token `i`, with its unit."""
    signed = tokens.norms[i] in lexicon("figures")["currencies"]
    if i + signed > sentence.last:
        return None
    number = numbers.read(tokens, i + signed)
    if number is None or number.part or number.first != i + signed or number.last > sentence.last:
        return None
    first, last, unit = units.beside(tokens, number, sentence.first, sentence.last)
    if tokens.norms[last + 1 : last + 3] in (("-", "year-olds"), ("-", "year-old")):
        unit, last = "age", last + 2
    suffix = tokens.norms[number.last].lstrip("0123456789.,")
    magnitude = numbers.table("magnitudes").get(suffix, 1.0) if number.scaled else 1.0
    return _whole(tokens, End(first, last, number.value, unit, magnitude), sentence) if first == i else None


def _whole(tokens: Tokens, one: End, sentence: Sentence) -> End:
    """With the smaller unit behind it: “5ft 10in”, “8lb 4oz”."""
    size, names = SMALLER.get(one.unit, (1, frozenset[str]()))
    k = one.last + 1
    if not names or k > sentence.last or not tokens.norms[k][0].isdigit():
        return one
    number, last = tokens.norms[k].rstrip("abcdefghijklmnopqrstuvwxyz"), k
    unit = tokens.norms[k][len(number) :]
    if not unit and k < sentence.last:
        unit, last = tokens.norms[k + 1], k + 1
    smaller = number.isdecimal() and len(number) <= len(str(size)) and unit in names
    return replace(one, last=last, value=one.value + int(number) / size) if smaller else one


def _before(tokens: Tokens, k: int, sentence: Sentence) -> End | None:
    """The figure that ends right before token `k`, read from as far back as it goes; “10- to 15-year-olds” too."""
    k -= tokens.norms[k] == "to" and tokens.norms[k - 1] in ("-", "up") and k - 1 > sentence.first
    for i in range(max(sentence.first, k - LONGEST), k):
        if _may_begin(tokens.norms[i]):
            one = _end(tokens, i, sentence)
            if one and one.last == k - 1:
                before = tokens.norms[i - 1] if i > sentence.first else ""
                tied = before in DASHES | {"/", "+", "minus", ":"} and tokens.ends[i - 1] == tokens.starts[i]
                return None if tied or before == "minus" else one
    return None


def _alike(one: End, two: End) -> bool:
    """Whether both measure the same: one unit at both ends, or at one of them for both."""
    if not one.unit and two.unit and one.value in numbers.YEARS:
        return False  # from 15.1C in 1980 to 16.2C
    same = one.unit == two.unit or not one.unit or (not two.unit and one.unit in lexicon("figures")["currencies"])
    return same and (one.magnitude > 1 or two.magnitude == 1 or two.unit != "")


def _is_range(text: str, tokens: Tokens, sentence: Sentence, one: End, two: End) -> bool:
    """Whether the words around two figures make a range of them."""
    lead, joint = _lead(tokens, sentence, one.first), tokens.norms[two.first - 1]
    before = tokens.norms[sentence.first : lead + 1]
    behind = tokens.norms[two.last + 1 : sentence.last + 1]
    if behind[:1] == ("@",) or (behind[:1] and behind[0] in TIES and behind[1:2] and behind[1][0].isdigit()):
        return False
    noun = _noun(text, tokens, two.last + 1, sentence)
    if joint == "and":
        bare = "ages" not in before[-3:] and not two.unit and not noun and max(one.value, two.value) <= CLOCK
        led = before[-1:] == ("between",) or before[-4:] == ("between", "the", "ages", "of")
        return led and not bare and lexicon("ranges")["apart"].isdisjoint(before[-4:])
    counted = not (one.unit or two.unit)
    if noun in lexicon("ranges")["tallies"] or not spread_words.is_quiet(before, counted=counted):
        return False
    if before[-1:] == ("from",):
        return (
            two.unit == "age" or spread_words.takes_amount(before[:-1], "spans") or spread_words.measures(before[:-1])
        )
    if before[-1:] and before[-1] in lexicon("ranges")["numbered"]:
        return counted and len(f"{one.value:.0f}") == len(f"{two.value:.0f}")  # pages 188-93
    aged = before[-1:] and before[-1] in ("aged", "ages")
    if not (one.unit or two.unit or noun or aged):
        return False
    if two.unit == "%":
        if behind[:1] == ("of",) and lead < one.first - 1 and not before:  # some 15 to 20 per cent of
            return True
        return spread_words.takes_amount(before, "rates") or (one.value < VOTE and spread_words.is_put(before))
    if joint in DASHES:
        return not _elided(one, two) and _binds(tokens, one.last + 1, behind, two)
    return (counted and noun != "") or spread_words.takes_amount(before, "leads")


def _binds(tokens: Tokens, dash: int, behind: tuple[str, ...], two: End) -> bool:
    """Whether a dash stands between two figures without blanks, and what follows belongs to them both."""
    tight = tokens.ends[dash - 1] == tokens.starts[dash] and tokens.ends[dash] == tokens.starts[dash + 1]
    return tight and (two.unit == "age" or not behind or behind[0] not in lexicon("ranges")["after"])


def _lead(tokens: Tokens, sentence: Sentence, first: int) -> int:
    """The last token before a figure and the words that hedge it."""
    while first > sentence.first and hedge_at(tokens, first) is Hedge.ABOUT:
        first -= 1
    return first - 1


def _noun(text: str, tokens: Tokens, first: int, sentence: Sentence) -> str:
    """The plural that two figures count: the next word, or the one behind it, and no name."""
    for k in range(first, min(first + 2, sentence.last + 1)):
        norm = tokens.norms[k]
        if not text[tokens.starts[k]].islower() or norm in lexicon("function-words")["common"]:
            break
        if things.is_plural(norm):
            return norm
        if numbers.may_begin(norm):
            break
    return ""


def is_torn(tokens: Tokens, one: End, two: End) -> bool:
    """Whether the first end lacks the magnitude of the second and cannot share it: “£26 and £31m”, not “two and three
    million”.
    """
    signs = lexicon("figures")["currencies"]
    number = tokens.norms[two.first + (tokens.norms[two.first] in signs)]
    suffixed = number[0].isdigit() and number[-1].isalpha()
    return two.magnitude > one.magnitude == 1 and (tokens.norms[one.first] in signs or suffixed)


def _elided(one: End, two: End) -> bool:
    """Whether “150-60 people” may stand for 150 to 160: round ends, the second with a figure less."""
    if two.unit in lexicon("figures")["currencies"]:
        return False
    shorter = two.value < 10 ** (len(f"{one.value:.0f}") - 1)
    return shorter and one.value % 5 == 0 and two.value % 5 == 0
