"""What copy says of change: a verb, where the quantity began, where it ended, and by how much it changed."""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from functools import cache

from copydesk.analysis.figures import Figure, Hedge, between, hedge_at
from copydesk.analysis.inflection import all_forms, forms
from copydesk.analysis.sentences import Sentence
from copydesk.analysis.tokens import Tokens
from copydesk.lexicons import lexicon
from copydesk.spans import Span

ROUNDING = 0.05
"""Figures are added and divided in binary: so much is no difference, in percent or in units."""

FAR = 24
"""So many words and marks behind its verb a change may be told."""

LONGEST = 6
"""“…, or a rise of about 25%”: words and marks between the end of a change and its size."""

BESIDE = 4
"""A figure stands so close to the “from”, “to” or “by” that leads to it."""


class Direction(StrEnum):
    """Which way a verb of change goes."""

    UP = "up"
    DOWN = "down"


@dataclass(frozen=True, slots=True)
class Change:
    """One change. `start`, `end` and `by` are `None` where the copy does not give them.

    `factor` is what a verb such as “doubled” multiplies by, `None` for other verbs, and `hedge` what the words before
    the verb leave open: “nearly doubled”.
    """

    verb: Span
    direction: Direction
    factor: float | None
    hedge: Hedge
    start: Figure | None
    end: Figure | None
    by: Figure | None

    @property
    def span(self) -> Span:
        """From the verb to the last of its figures."""
        return Span(self.verb.start, max(one.span.end for one in (self.start, self.end, self.by) if one))

    @property
    def relative(self) -> float:
        """The change in percent of where it began, whichever way it went; 0 where an end is missing."""
        if self.start is None or self.end is None or not self.start.value:
            return 0.0
        return abs(100 * (self.end.value - self.start.value) / self.start.value)

    @property
    def points(self) -> float:
        """The difference of the two ends; 0 where one is missing."""
        return abs(self.end.value - self.start.value) if self.start and self.end else 0.0

    @property
    def agrees(self) -> bool:
        """Whether the stated size may be the change in percent, with all that rounding allows."""
        if self.start is None or self.end is None or self.by is None or self.start.low <= 0:
            return True
        ends = (self.end.low / self.start.high, self.end.high / self.start.low)
        return _meets(self.by, 100 * (ends[0] - 1), 100 * (ends[1] - 1))

    @property
    def differs_by(self) -> bool:
        """Whether the stated size may be the difference of the two ends."""
        if self.start is None or self.end is None or self.by is None:
            return False
        return _meets(self.by, self.end.low - self.start.high, self.end.high - self.start.low)


def _meets(by: Figure, low: float, high: float) -> bool:
    """Whether a size, up or down, lies within an interval of changes."""
    down, up = (low, high) if low + high >= 0 else (-high, -low)
    return by.low <= up + ROUNDING and down - ROUNDING <= by.high


def find(tokens: Tokens, sentences: tuple[Sentence, ...], figures: tuple[Figure, ...]) -> tuple[Change, ...]:
    """Every change that gives at least two figures, or one beside a verb such as “doubled”."""
    found: list[Change] = []
    known = _verbs()
    for sentence in sentences:
        inside = tuple(between(figures, sentence.first, sentence.last))
        if len(inside) > 1:
            places = [i for i in range(sentence.first, sentence.last + 1) if tokens.norms[i] in known]
            places = [i for k, i in enumerate(places) if not k or any(between(inside, places[k - 1], i))]
            for i, until in zip(places, [*places[1:], sentence.last + 1], strict=False):
                found += _change(tokens, i, min(until, i + FAR), inside)
    return tuple(found)


@cache
def _verbs() -> dict[str, tuple[Direction, float | None]]:
    words = lexicon("change")
    up, down = (all_forms("change", key) | words[f"{key}-words"] for key in ("up", "down"))
    known: dict[str, tuple[Direction, float | None]] = dict.fromkeys(up, (Direction.UP, None))
    known |= dict.fromkeys(down, (Direction.DOWN, None))
    for row in words["times"]:
        verb, factor = row.split()
        way = Direction.UP if float(factor) > 1 else Direction.DOWN
        known |= {form: (way, float(factor)) for form in forms(verb)}
    return known


def _change(tokens: Tokens, verb: int, until: int, figures: tuple[Figure, ...]) -> Iterator[Change]:
    """The change that the verb at token `verb` tells, up to where another thing begins."""
    end = next((k for k in range(verb + 1, until) if _parts(tokens, k)), until)
    if "ranging" in tokens.norms[verb:end]:  # increases ranging from 5% to 50%
        return
    roles: dict[str, Figure] = {}
    for figure in between(figures, verb + 1, end - 1):
        role = _role(tokens, figure, verb)
        if role in roles:
            break
        roles[role] = figure
    start, stop = _alike(roles.get("from"), roles.get("to"))
    direction, factor = _verbs()[tokens.norms[verb]]
    by = roles.get("by")
    if by and stop and not start and by.unit == stop.unit:
        return  # by 25 to 30 seats
    if start and stop and not by:
        by = _behind(tokens, stop, figures)
    if (start and stop) or (by and (start or stop)):
        yield Change(tokens.span(verb, verb), direction, factor, hedge_at(tokens, verb), start, stop, by)


def _behind(tokens: Tokens, end: Figure, figures: tuple[Figure, ...]) -> Figure | None:
    """“… to 6,630, or 12.9%”, “… to 250, a rise of 25%”."""
    figure = next((one for one in figures if one.first > end.last), None)
    if figure is None or figure.unit not in ("%", "point"):
        return None
    between_them = tokens.norms[end.last + 1 : figure.first]
    return figure if len(between_them) <= LONGEST and set(between_them) <= lexicon("change")["sums-up"] else None


def _parts(tokens: Tokens, k: int) -> bool:
    """Whether another clause, or another thing, begins at token `k`."""
    norm = tokens.norms[k]
    if norm == ",":
        return tokens.norms[k + 1] not in ("from", "to", "by") if k + 1 < len(tokens) else True
    return norm in (";", ":", "—", ".", "(") or norm in lexicon("change")["parts"]


def _role(tokens: Tokens, figure: Figure, verb: int) -> str:
    """Whether a figure is where the change began, where it ended, or how large it was."""
    for k in range(figure.first - 1, max(verb, figure.first - 1 - BESIDE), -1):
        if tokens.norms[k] in ("from", "to", "by"):
            return tokens.norms[k]
        if tokens.norms[k] not in LEADS:
            return "other"
    return "by" if figure.unit in ("%", "point") and figure.first == verb + 1 else "other"


LEADS = frozenset({"a", "an", "the", "record", "just", "its", "their", "only", "around", "some"})
"""Words that may stand between “from” and its figure."""


def _alike(start: Figure | None, end: Figure | None) -> tuple[Figure | None, Figure | None]:
    """Both ends if they measure the same. A first figure without unit or magnitude may borrow those of the second."""
    if start is None or end is None:
        return start, end
    if start.unit != end.unit or (start.noun and end.noun and start.noun != end.noun):
        return None, None
    if end.scaled != start.scaled and max(start.value, end.value) > 1000 * min(start.value, end.value):
        return None, None  # from 26 to 31 million
    return start, end
