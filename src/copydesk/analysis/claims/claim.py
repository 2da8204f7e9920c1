"""What a claim is: something that the author says is so and that somebody could go and check."""

from collections.abc import Iterable
from enum import StrEnum

from msgspec import Struct

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


class Claim(Struct, frozen=True):
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


NAMED = frozenset({Support.NAMED, Support.BODY})
UNNAMED = frozenset({Support.DESCRIBED, Support.COLLECTIVE, Support.ANONYMOUS})


class Tally(Struct, frozen=True):
    """How the claims of a story are supported: by somebody named, by a paper or the copy itself, by nobody named."""

    claims: int
    named: int
    shown: int
    unnamed: int

    @property
    def unsupported(self) -> int:
        """How many have nothing behind them."""
        return self.claims - self.named - self.shown - self.unnamed


def tally(claims: Iterable[Claim]) -> Tally:
    """The claims of a story, counted by what stands behind them."""
    kinds = [claim.support.kind for claim in claims]
    named, unnamed = (sum(kind in known for kind in kinds) for known in (NAMED, UNNAMED))
    none = sum(kind is Support.NONE for kind in kinds)
    return Tally(len(kinds), named, len(kinds) - named - unnamed - none, unnamed)
