"""What analysis found in a document: every fact computed once, when first asked for."""

from functools import cache

from msgspec import Struct

from copydesk.analysis.claims import allegations, statistics
from copydesk.analysis.claims.claim import Claim
from copydesk.analysis.claims.claiming import Claims
from copydesk.analysis.claims.statistics import Counted
from copydesk.analysis.claims.support import Supports
from copydesk.analysis.lives import age_sums, ages, birthdays, lone_ages, unnamed_ages
from copydesk.analysis.lives.age import Age
from copydesk.analysis.lives.bearers import Bearers
from copydesk.analysis.page.sentences import sentence_at
from copydesk.analysis.reckoned import Reckoned
from copydesk.analysis.retelling import (
    headline_claims,
    headlines,
    occasions,
    redated,
    restated,
    retold,
    shifts,
    twins,
    unharmed,
)
from copydesk.analysis.retelling.contexts import Contexts
from copydesk.analysis.retelling.denials import Denial
from copydesk.analysis.retelling.headline_claims import Unborne
from copydesk.analysis.retelling.headlines import Mismatch
from copydesk.analysis.retelling.questions import Shift
from copydesk.analysis.retelling.redated import Redated
from copydesk.analysis.retelling.restated import Restated
from copydesk.analysis.retelling.twins import Twin
from copydesk.analysis.saying.voices import Voice
from copydesk.analysis.spots import Spot
from copydesk.document import PROSE
from copydesk.once import once
from copydesk.spans import Span


class Facts(Reckoned):
    """One story: the document as read, and what was found in it. Shared by all rules; never changed."""

    @once
    def contexts(self) -> Contexts:
        """What stands around any of its figures and dates."""
        return Contexts(self.marked, self.voices)

    @once
    def restated(self) -> tuple[Restated, ...]:
        """Every figure that the text gives twice, and not the same both times."""
        return restated.find(self.tokens.norms, self.figures, self.contexts)

    @once
    def ages(self) -> tuple[Age, ...]:
        """Every age and year of birth of somebody who is named, and those that one sentence tells together."""
        bearers = Bearers(self.marked, lambda: self.people, self.voices)
        named = ages.find(self.marked, self.figures, self.voices, bearers, self.times.written_on)
        named = (*named, *birthdays.find(self.marked, bearers))
        year = self.times.written_on.year if self.times.written_on else None
        named = (*named, *unnamed_ages.find(self.marked, self.figures, bearers, named, year))
        told = (*lone_ages.find(self.marked, self.figures, bearers, named), *age_sums.find(self.marked, self.figures))
        return (*named, *told)

    @once
    def headline_mismatches(self) -> tuple[Mismatch, ...]:
        """The figures of the headline that the story does not bear out."""
        return tuple(headlines.find(self.tokens, self.sentences, self.figures))

    @once
    def unborne(self) -> tuple[Unborne, ...]:
        """What the headline says, where the top of the story says the opposite."""
        return tuple(headline_claims.find(self.marked, self.contexts))

    @once
    def twins(self) -> tuple[Twin, ...]:
        """Sums with the same digits that are not the same."""
        return tuple(twins.find(self.tokens, self.figures, self.contexts))

    @once
    def redated(self) -> tuple[Redated, ...]:
        """Every event that the text dates twice, and not the same both times."""
        moments = self.times.moments
        found = (
            *occasions.find(self.marked, moments, self.contexts),
            *redated.find(self.marked, moments, self.contexts),
        )
        return tuple({one.second: one for one in found}.values())

    @once
    def supports(self) -> Supports:
        """What stands behind its sentences."""
        return Supports(self.kinds, self.voices, self.document.links)

    @once
    def charges(self) -> tuple[tuple[int, int], ...]:
        """The first and the last token of every crime or dishonesty that somebody is charged with as a fact."""
        return tuple(allegations.find(self.marked, self.mentions, self.supports, self.times.moments))

    @once
    def claims(self) -> tuple[Claim, ...]:
        """What the author says is so, and what stands behind it."""
        shown = frozenset(figure.first for one in self.changes for figure in (one.start, one.end, one.by) if figure)
        counted = Counted(self.marked, self.supports, self.voices, self.figures, shown)
        found = Claims(self.marked, self.heard(frozenset({Voice.AUTHOR})), self.supports, counted)
        return found.find(statistics.find(self.marked, self.figures), self.charges, self.times.moments)

    @once
    def denials(self) -> tuple[Denial, ...]:
        """Every sentence that says the opposite of an earlier one, or a clause of it that does."""
        told = retold.find(self.marked, self.contexts, self.voices)
        return (*told, *unharmed.find(self.marked, self.figures, self.contexts))

    @once
    def shifts(self) -> tuple[Shift, ...]:
        """What the copy is surer of in one place than in another."""
        return tuple(shifts.find(self.marked, self.voices))

    @once
    def speaking(self) -> bytes:
        """For every token the place of its voice in `Voice`."""
        return self.voices.each(self.tokens.starts)

    def heard(self, voices: frozenset[Voice]) -> bytes:
        """For every token 1 or 0: whether one of some voices speaks it."""
        return self.speaking.translate(_table(voices))

    def is_own(self, token: int) -> bool:
        """Whether a word stands in running copy, in the author’s voice."""
        own = self.voices.at(self.tokens.starts[token]).voice is Voice.AUTHOR
        return own and sentence_at(self.sentences, token).paragraph.role in PROSE

    def spot(self, start: int, end: int) -> Spot:
        """The words from `start` up to `end` of the reading text."""
        return Spot(self, Span(start, end))

    def spot_of(self, first: int, last: int) -> Spot:
        """The words from token `first` to token `last`."""
        return Spot(self, self.tokens.span(first, last))


@cache
def _table(voices: frozenset[Voice]) -> bytes:
    """For the place of every voice 1 or 0: whether it is one of some."""
    return bytes(voice in voices for voice in Voice).ljust(256, b"\0")


class Edition(Struct, frozen=True):
    """The stories that are checked together: one, unless the desk says otherwise."""

    stories: tuple[Facts, ...]
