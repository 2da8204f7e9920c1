"""What a claim is: something that the author says is so and that somebody could go and check."""

from dataclasses import dataclass
from enum import StrEnum

from copydesk.analysis.claims.support import Backing, Support
from copydesk.analysis.page.sentences import Sentence
from copydesk.spans import Span


class ClaimKind(StrEnum):
    """What sort of thing is claimed."""

    STATISTIC = "statistic"
    COMPARISON = "comparison"
    CAUSE = "cause"
    FORECAST = "forecast"
    MOTIVE = "motive"
    ACCUSATION = "accusation"
    SWEEPING = "sweeping"
    EVALUATION = "evaluation"
    STUDY = "study"
    EVENT = "event"


class Strength(StrEnum):
    """How surely it is put."""

    HEDGED = "hedged"
    PLAIN = "plain"
    BOOSTED = "boosted"


@dataclass(frozen=True, slots=True)
class Claim:
    """A claim in the author’s voice, from token `first` up to and with `last`, and the best that stands behind it."""

    span: Span
    first: int
    last: int
    kind: ClaimKind
    sentence: Sentence
    strength: Strength
    support: Backing

    @property
    def unsourced(self) -> bool:
        """Whether nothing at all stands behind it, be it only a body of officials."""
        return self.support.kind is Support.NONE
