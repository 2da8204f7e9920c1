"""Copy as the grammar of times sees it, and what one expression of time says."""

from enum import StrEnum
from typing import NamedTuple

from copydesk.analysis.calendar.periods import Grain
from copydesk.analysis.page.tokens import Tokens
from copydesk.analysis.quantities.figures import Figure

VAGUE = frozenset({"few", "several", "many", "some", "couple"})
"""How many, they do not say."""

YEARS = range(1200, 2100)
"""What a number of four figures may be."""


class Way(StrEnum):
    """How an expression says which time it means."""

    WRITTEN = "written"
    """With its year."""
    YEARLESS = "yearless"
    """Without: “in March”, “on Tuesday”."""
    RELATIVE = "relative"
    """Counted from the day on which the copy is written."""
    CARRIED = "carried"
    """Counted from the time that was named before it."""


WRITTEN, YEARLESS = Way.WRITTEN, Way.YEARLESS


class Expression(NamedTuple):
    """The tokens from `first` up to and with `last`, and what they say.

    `month` is that with which a month, quarter or season begins. `step` is which one is meant, 0 being this; `low` and
    `high` are how many, where days, months or years are counted, and 0 elsewhere. What is `None` is not said.
    """

    first: int
    last: int
    way: Way
    grain: Grain
    year: int | None = None
    month: int | None = None
    weekday: int | None = None
    step: int = 0
    low: float = 0.0
    high: float = 0.0


class Reader:
    """The tokens of a text, seen as far as the grammar needs."""

    def __init__(self, text: str, tokens: Tokens, figures: tuple[Figure, ...]) -> None:
        self.text, self.tokens = text, tokens
        self.norms = tokens.norms
        self.measures = {figure.last: figure for figure in figures if figure.unit}
        self.measured = {figure.first for figure in self.measures.values()}

    def norm(self, i: int) -> str:
        """Token `i`; a full stop beyond either end."""
        return self.norms[i] if 0 <= i < len(self.norms) else "."

    def capital(self, i: int) -> bool:
        """Whether token `i` is written with a capital."""
        return 0 <= i < len(self.norms) and self.text[self.tokens.starts[i]].isupper()

    def tight(self, i: int) -> bool:
        """Whether no blank parts token `i` from the one before it."""
        return 0 < i < len(self.norms) and self.tokens.starts[i] == self.tokens.ends[i - 1]

    def year(self, i: int) -> int | None:
        """The year that token `i` writes in figures."""
        norm = self.norm(i)
        return int(norm) if len(norm) == 4 and norm.isdecimal() and int(norm) in YEARS else None
