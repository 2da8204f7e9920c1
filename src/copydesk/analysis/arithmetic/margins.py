"""Differences that stand beside their two figures: “540 votes to 470, a majority of 70”, “a seven-point lead”."""

from collections.abc import Iterator
from functools import cache

from msgspec import Struct

from copydesk.analysis.page.inflection import all_forms
from copydesk.analysis.page.tokens import Tokens
from copydesk.analysis.quantities.figured import Figured
from copydesk.analysis.quantities.figures import Figure
from copydesk.analysis.trends.change_roles import is_time
from copydesk.analysis.trends.change_sizes import meets
from copydesk.lexicons import lexicon
from copydesk.spans import Span, around

APART = 12
"""So many words and marks stand between the two figures."""

NEAR = 8
"""So many words and marks stand between the figures and their difference."""

CLOSE = 4
"""So many words and marks stand between how far a figure moved and the first of its ends."""

LEADING = frozenset({"ahead", "lead", "leading", "leads", "led", "trailed", "trailing", "trails", "behind"})
OVERALL = frozenset({"all", "overall", "over"})
"""A majority of these is one over all others."""


class Margin(Struct, frozen=True):
    """Two figures in one unit and the difference that the copy states."""

    first: Figure
    second: Figure
    by: Figure

    @property
    def span(self) -> Span:
        """From the first figure to the last."""
        return around(self.first.span, self.second.span, self.by.span)

    @property
    def value(self) -> float:
        """The difference of the two figures as written."""
        return abs(self.first.value - self.second.value)

    @property
    def agrees(self) -> bool:
        """Whether the stated difference may be theirs, with what rounding and hedges allow."""
        low, high = self.first.low - self.second.high, self.first.high - self.second.low
        return meets(self.by, low, high)


def find(tokens: Tokens, figured: Figured) -> Iterator[Margin]:
    """Every difference that stands in one sentence with its two figures and no third of their kind."""
    nouns = lexicon("sums")["margins"] | {"by", "higher", "lower", "ahead", "behind", "clear", "from"}
    for sentence, inside in figured.several:
        if len(inside) < 3 or nouns.isdisjoint(tokens.norms[sentence.first : sentence.last + 1]):
            continue
        for by in inside:
            others = [one for one in inside if one is not by and one.unit not in ("age", "year")]
            if len(others) != 2 or not _is_of(by, *others):
                continue
            if _is_told(tokens, by, *others) or _is_moved(tokens, by, *others):
                yield Margin(others[0], others[1], by)


def _is_told(tokens: Tokens, by: Figure, first: Figure, second: Figure) -> bool:
    """Whether the words make of a figure the difference of two others."""
    if first.last < by.first < second.first:
        return _is_ahead(tokens, first, by, second)
    beside = tokens.norms[second.last + 1 : by.first] or tokens.norms[by.last + 1 : first.first]
    overall = not OVERALL.isdisjoint(tokens.norms[by.last + 1 : by.last + 3])
    return _is_margin(tokens, by) and not overall and _are_compared(tokens, first, second) and _joined(beside)


def _is_moved(tokens: Tokens, by: Figure, first: Figure, second: Figure) -> bool:
    """“Rose by £10, from £40 to £50”, “up 12 to 52 from 40”: how far, and both ends, of one time."""
    leads = {tokens.norms[first.first - 1], tokens.norms[second.first - 1]}
    between = tokens.norms[by.last + 1 : first.first]
    lead = tokens.norms[by.first - 1]
    if leads != {"from", "to"} or by.first > first.first or second.first - first.last > APART or by.unit != first.unit:
        return False
    if by.unit == "%":
        return False  # a change of percentages may be told in percent
    joined = len(between) <= CLOSE and not any(is_time(norm) for norm in between) and {";", "and"}.isdisjoint(between)
    return joined and by.noun in ("", first.noun, second.noun) and (lead == "by" or lead in _verbs())


@cache
def _verbs() -> frozenset[str]:
    return all_forms("change", "up", "down") | lexicon("change")["up-adverbs"] | lexicon("change")["down-adverbs"]


def _is_margin(tokens: Tokens, by: Figure) -> bool:
    """“A majority of 70”, “a seven-point lead”, “an edge of just 70 votes”: a new one, and not “the majority of 70”."""
    nouns, lead = lexicon("sums")["margins"], tokens.norms[max(0, by.first - 4) : by.first]
    if lead[-1:] == ("of",) and lead[-2:-1] and lead[-2] in nouns:
        return not {"a", "by"}.isdisjoint(lead[:-2])
    behind = tokens.norms[by.last + 1 : by.last + 4]
    if by.unit == "point" and (behind[:1] == ("ahead",) or (lead[-1:] == ("by",) and not LEADING.isdisjoint(lead))):
        return True  # leads by eight points, 51% to 43%
    if lead[-1:] == ("by",) and by.noun != "" and behind[1:2] and behind[1] in (",", "(", "–", "—", ":"):
        return tokens.norms[by.last + 4 : by.last + 5] == ("to",)  # by 70 votes, 540 to 470
    words = [norm for norm in behind if norm not in ("-", "vote", "seat")]
    return lead[-1:] in (("a",), ("an",)) and bool(words) and words[0] in nouns


def _is_ahead(tokens: Tokens, one: Figure, by: Figure, two: Figure) -> bool:
    """“On 51 per cent, seven points ahead of Mr Lee on 44 per cent”."""
    words, behind = tokens.norms[one.last + 1 : by.first], tokens.norms[by.last + 1 : two.first]
    led = behind[:2] in (("ahead", "of"), ("clear", "of")) or behind[:1] == ("behind",)
    return led and len(behind) <= NEAR and words in ((",",), ("–",), ("—",), ("-",))


def _is_of(by: Figure, first: Figure, second: Figure) -> bool:
    """Whether a figure may be the difference of two others."""
    one_unit = first.unit == second.unit or not first.unit or not second.unit
    unit = first.unit or second.unit
    if not one_unit or unit in ("part", "point", "age") or first.scaled != second.scaled:
        return False
    return by.unit == unit or (unit == "%" and by.unit in ("point", ""))


def _are_compared(tokens: Tokens, first: Figure, second: Figure) -> bool:
    """“540 votes to Mr Orr’s 470”, “48 per cent and her rival on 41 per cent”."""
    words = tokens.norms[first.last + 1 : second.first]
    joints = {"to", "against", "and", "while", "with", "versus"}
    return len(words) <= APART and not joints.isdisjoint(words) and {";", "from", "of"}.isdisjoint(words)


def _joined(words: tuple[str, ...]) -> bool:
    """Whether nothing else is told between two figures and their difference."""
    marks = {",", "(", "–", "—", ":", "with", "giving", "by"}
    return len(words) <= NEAR and not marks.isdisjoint(words) and {";", "and", "but", "than", "from"}.isdisjoint(words)
