"""Shares that stand beside what they are worked out from: “12 of its 48 shops, or 25 per cent”, “one in four (25%)”."""

from collections.abc import Iterator
from itertools import pairwise

from msgspec import Struct

from copydesk.analysis.page.sentences import Sentence
from copydesk.analysis.page.tokens import Tokens
from copydesk.analysis.quantities.figured import Figured
from copydesk.analysis.quantities.figures import Figure
from copydesk.analysis.quantities.hedges import Hedge
from copydesk.lexicons import lexicon
from copydesk.spans import Span, around

NEAR, FAR = 5, 10
"""So many words and marks stand between a part and its whole, and between the whole and the share, at the most."""

TWICE = 2
"""A sum that is so many times the share of the other, or more, is of something else."""

DISCOUNT = 0.005
"""A share that is so close, as a part of one, to what the two sums leave is what was taken off."""

PLAIN = frozenset({Hedge.EXACT, Hedge.ABOUT})
DET = frozenset({"a", "an", "the", "every", "its", "his", "her", "their"})
OWN = frozenset({"its", "his", "her", "their"})
ADDS = frozenset({"add", "added", "adds"})
BESIDE = frozenset({"with", "as", "only", "just", "that", "is", "were", "was"})
OPENS = frozenset({",", "(", "–", "—", "-"})
CLOSES = frozenset({",", ".", ";", ")", "–", "—", "-", "”", "!", "?"})


class Portion(Struct, frozen=True):
    """A share as stated, and the same from the figures beside it: a part of a whole, or the share in other words.

    `low` and `high` are what those figures allow, as parts of one.
    """

    span: Span
    basis: Span
    stated: Figure
    low: float
    high: float

    @property
    def agrees(self) -> bool:
        """Whether the share can be the stated one, with what rounding and hedges allow."""
        scale = 100 if self.stated.unit == "%" else 1
        return self.stated.low / scale <= self.high and self.low <= self.stated.high / scale


def find(tokens: Tokens, figured: Figured) -> Iterator[Portion]:
    """Every share that stands with its part and its whole, or in words and in figures, in one sentence."""
    for sentence, inside in figured.several:
        if any(one.unit in ("%", "part") for one in inside):
            for one, two in pairwise(inside):
                if {one.unit, two.unit} == {"%", "part"} and _is_apposed(tokens, sentence, one, two):
                    scale = 100 if one.unit == "%" else 1
                    yield Portion(_over(one, two), one.span, two, one.low / scale, one.high / scale)
            for three in zip(inside, inside[1:], inside[2:], strict=False):
                yield from _worked_out(tokens, sentence, three)


def _worked_out(tokens: Tokens, sentence: Sentence, three: tuple[Figure, Figure, Figure]) -> Iterator[Portion]:
    """A share with its part and its whole before it or behind it."""
    one, two, stated = three
    if stated.unit in ("%", "part"):
        part, whole = _part(tokens, sentence, one, two)
        if part and whole and _is_apposed(tokens, sentence, two, stated):
            yield _portion(stated, part, whole, _over(one, two))
    one, stated, two = three
    if stated.unit == "%" and one.unit == two.unit and _is_between(tokens, sentence, *three):
        yield _portion(stated, two, one, two.span)
    stated, one, two = three
    if stated.unit in ("%", "part"):
        part, whole = _part(tokens, sentence, one, two)
        if part and whole and _is_counted(tokens, sentence, stated, one, two):
            yield _portion(stated, part, whole, _over(one, two))
        elif stated.unit == "%" and _is_result(tokens, stated, one, two):
            yield _portion(stated, two, one, _over(one, two))
        elif stated.unit == "%" and _is_added(tokens, stated, one, two):
            yield _portion(stated, one, two, _over(one, two))


def _portion(stated: Figure, part: Figure, whole: Figure, basis: Span) -> Portion:
    span = around(stated.span, basis, whole.span, part.span)
    return Portion(span, basis, stated, part.low / whole.high, part.high / whole.low)


def _is_between(tokens: Tokens, sentence: Sentence, whole: Figure, stated: Figure, part: Figure) -> bool:
    """“Of the 150 people asked, 60 per cent, or 90, said yes”: the whole, the share and then the part."""
    lead = [norm for norm in tokens.norms[max(sentence.first, whole.first - 2) : whole.first] if norm != "the"]
    words, behind = tokens.norms[whole.last + 1 : stated.first], tokens.norms[stated.last + 1 : part.first]
    apposed = behind in ((",", "or"), ("(",), ("–",), ("—",), ("or",))
    plain = whole.exact and part.exact and 0 < part.value <= whole.value and whole.unit not in ("part", "age")
    return apposed and plain and lead[-1:] == ["of"] and words[-1:] == (",",) and len(words) <= FAR


def _is_counted(tokens: Tokens, sentence: Sentence, stated: Figure, part: Figure, whole: Figure) -> bool:
    """“Turnout was 45 per cent, with 18,900 of the 42,000 voters going to the polls”: the share, then what it is."""
    known, words = lexicon("portions"), tokens.norms[stated.last + 1 : part.first]
    led = tokens.norms[max(sentence.first, stated.first - NEAR) : stated.first]
    opened = words[:1] and words[0] in OPENS and len(words) <= NEAR and known["joints"] | BESIDE >= set(words[1:])
    said = "or" in words or words[-1:] == ("(",) or not known["measures"].isdisjoint(led)
    return bool(opened and said) and "of" in tokens.norms[part.last + 1 : whole.first]


def _is_result(tokens: Tokens, stated: Figure, whole: Figure, part: Figure) -> bool:
    """“10 per cent, which on a £240 bill comes to £24”, “a charge of 10 per cent, so a bill of £240 goes up by £24”."""
    words, behind = tokens.norms[stated.last + 1 : whole.first], tokens.norms[whole.last + 1 : part.first]
    money = whole.unit == part.unit and whole.unit in lexicon("figures")["currencies"]
    if not money or not (stated.exact and whole.exact and part.exact) or part.value >= whole.value:
        return False
    led = words[-1:] == ("of",) or words[-1:] == ("'s",) or (words[-2:-1] in (("on",), ("of",)) and words[-1] in DET)
    near = max(len(words), len(behind)) <= FAR and not lexicon("portions")["results"].isdisjoint(behind)
    plain = {"from", ";", "but", "than"}.isdisjoint((*words, *behind))
    rated = tokens.norms[part.last + 1 : part.last + 2] in (("a",), ("an",), ("per",), ("each",))
    share, said = part.value / whole.value, stated.value / 100
    discounted = abs(1 - share - said) < DISCOUNT  # 20 per cent off a £50 bill, and it is £40
    return led and near and plain and not rated and not discounted and said / TWICE < share < said * TWICE


def _is_added(tokens: Tokens, stated: Figure, part: Figure, whole: Figure) -> bool:
    """“A levy of 2 per cent would add £60 to a £3,000 bill”: the share, what it comes to, and of what."""
    words, behind = tokens.norms[stated.last + 1 : part.first], tokens.norms[part.last + 1 : whole.first]
    money = whole.unit == part.unit and whole.unit in lexicon("figures")["currencies"]
    if not money or not (stated.exact and whole.exact and part.exact) or part.value >= whole.value:
        return False
    adds = words[-1:] and words[-1] in ADDS and not {",", ";", "and"}.intersection(words)
    led = (
        behind[:1] == ("to",) and behind[-1] in DET and behind[-1] not in OWN and all(norm.isalpha() for norm in behind)
    )
    share, said = part.value / whole.value, stated.value / 100
    return bool(adds and led) and max(len(words), len(behind)) <= FAR and said / TWICE < share < said * TWICE


def _over(one: Figure, two: Figure) -> Span:
    return Span(one.span.start, two.span.end)


def _part(tokens: Tokens, sentence: Sentence, one: Figure, two: Figure) -> tuple[Figure, Figure] | tuple[None, None]:
    """The part and the whole, if two figures are such: “12 of its 48 shops”, “Of the 48 shops, 12”."""
    if one.unit != two.unit or one.unit in ("%", "part", "age") or not {one.hedge, two.hedge} <= PLAIN:
        return None, None
    words = tokens.norms[one.last + 1 : two.first]
    before = [norm for norm in tokens.norms[max(sentence.first, one.first - 2) : one.first] if norm != "the"]
    if before[-1:] == ["of"] and "," in words and len(words) <= FAR:
        part, whole = two, one
    elif "of" in words and not OPENS.intersection(words) and len(words) <= NEAR:
        part, whole = one, two
    else:
        return None, None
    return (part, whole) if part.high > 0 and part.value <= whole.value and whole.low > 0 else (None, None)


def _is_apposed(tokens: Tokens, sentence: Sentence, figure: Figure, share: Figure) -> bool:
    """Whether a share stands behind a figure as another word for it: “…, or 25%,” “… (25%)”."""
    norms = tokens.norms
    words, known = norms[figure.last + 1 : share.first], lexicon("portions")
    at = next((k for k in range(len(words) - 1, -1, -1) if words[k] in OPENS), -1)
    if at < 0 or len(words) > FAR or not known["joints"].issuperset(words[at + 1 :]):
        return False
    behind = norms[share.last + 1 : min(share.last + 3, sentence.last) + 1]
    if behind[:1] == ("of",):
        if behind[2:3] in (("in",), ("at",)):
            return False  # of all in town
        return " ".join(behind[1:2]) in known["wholes"] or " ".join(behind[1:3]) in known["wholes"]
    if behind and behind[0] in known["others"]:
        return False
    return "or" in words[at + 1 :] or words[at] == "(" or not behind or behind[0] in CLOSES
