"""One story, as far as its statements are held against each other: when each is so, who says it, whose it is."""

from itertools import pairwise

from msgspec import Struct

from copydesk.analysis.page.marked import MarkedCopy
from copydesk.analysis.page.topics import STEMS
from copydesk.analysis.quantities.numbers import worth
from copydesk.analysis.retelling.contexts import Context, Contexts
from copydesk.analysis.retelling.segments import JOINING
from copydesk.analysis.retelling.statements import Clause
from copydesk.analysis.saying.voices import Voice, Voices
from copydesk.lexicons import lexicon

ADDING = frozenset({"where", "which", "who", "whose"})
"""These add something to a statement."""

EVENTS = frozenset({"after", "when", "while"})
"""Behind a clause these tell its time by something that happens: did not speak after the race."""

NEAR = 3
"""So many words behind “after” say what happened."""

WERE_TOLD = frozenset({("was", "told"), ("were", "told")})

PERFECT = frozenset({"had", "has", "have"})


class Account(Struct, frozen=True):
    """One story, as far as its clauses are held against each other."""

    page: MarkedCopy
    contexts: Contexts
    voices: Voices

    def around(self, clause: Clause) -> Context:
        """What stands around a clause."""
        return self.contexts.around(clause.verb, clause.verb)

    def numbers(self, clause: Clause) -> frozenset[str]:
        """The numbers of a clause: chapters, flights and counts with other numbers are others."""
        words = self.page.norms[clause.first : clause.last + 1]
        return frozenset(norm for norm in words if norm[0].isdigit() or worth(norm))

    def named(self, clause: Clause) -> frozenset[str]:
        """The words that name the subject of a clause."""
        return frozenset(self.page.norms[clause.led[0] : clause.led[1] + 1])

    def owners(self, clause: Clause) -> frozenset[str]:
        """The stems of whose it is that a verb is about: the striker, if the club sold the striker’s shirt."""
        norms = self.page.norms
        return frozenset(STEMS[norms[k]] for k in range(clause.verb + 1, clause.last) if norms[k + 1] == "'s")

    def times(self, clause: Clause) -> frozenset[str]:
        """The words of time of its sentence up to the end of a clause, and the one that opens an event behind it."""
        apart = self.page.norm(clause.first - 1) in EVENTS  # flew home on Sunday after the talks had failed
        words = self.page.norms[clause.first if apart else clause.sentence.first : clause.last + 1]
        return self.around(clause).times.intersection(words) | self._event(clause)

    def _event(self, clause: Clause) -> frozenset[str]:
        """The word that opens an event behind a clause; what was decided “after a vote” was decided by it."""
        k = clause.last + 1
        by = any(norm in lexicon("denials")["circumstances"] for norm in self.page.norms[k + 1 : k + 1 + NEAR])
        return frozenset() if by else EVENTS & {self.page.norm(k)}

    def periods(self, clause: Clause) -> frozenset[str]:
        """The words that say of which time a clause is: its own if it has words of time, or those of its sentence."""
        words = self.page.norms[clause.first : clause.last + 1]
        around = self.around(clause)
        if self.page.norm(clause.last + 1) in ADDING:  # in Orle, where it was approved last spring
            return around.periods.intersection(self.page.norms[clause.sentence.first : clause.last + 1])
        if self.page.norm(clause.last + 1) in JOINING:  # is not closed, and lorries have been out since dawn
            return around.periods.intersection(self.page.norms[clause.sentence.first : clause.last + 1])
        own = self._is_linked(clause) and not around.times.isdisjoint(words)
        return around.periods.intersection(words) if own else around.periods

    def _is_linked(self, clause: Clause) -> bool:
        """Whether a conjunction or a mark other than a comma parts a clause from the words before it."""
        return clause.first > clause.sentence.first and self.page.norms[clause.first - 1] != ","

    def had(self, clause: Clause) -> bool | None:
        """Whether a clause says what had been so, and not what has been so until now; None if neither."""
        words = self.page.norms[clause.led[1] + 1 : clause.verb]
        return "had" in words if "been" in words and not PERFECT.isdisjoint(words) else None

    def is_ever(self, clause: Clause) -> bool:
        """Whether a clause denies that it was so at any time: never sailed to Marstal."""
        words = self.page.norms[clause.first : clause.last + 1]
        ever = "never" in words and "had" not in words and clause.mood == "past"
        return ever and self.around(clause).times.isdisjoint(words)

    def is_nobodys(self, clause: Clause) -> bool:
        """Whether somebody says so whom the copy does not name."""
        if self._were_told(clause):
            return False
        voice = self.voices.at(self.page.tokens.starts[clause.verb]).voice
        return voice is not Voice.AUTHOR and not self.around(clause).speaker

    def _were_told(self, clause: Clause) -> bool:
        """Whether a clause is what people were told: the copy takes it for true."""
        before = self.page.norms[clause.sentence.first : clause.first]
        return any(pair in WERE_TOLD for pair in pairwise(before))

    def adds(self, clause: Clause, known: Clause) -> bool:
        """Whether a clause tells of another time than an earlier one, of somebody else or of another thing."""
        here, there = self.around(clause), self.around(known)
        words = self.page.norms[clause.first : clause.last + 1]
        names, cautions = here.names.intersection(words), here.cautions.intersection(words)
        when = (self.times(clause) | self.periods(clause)) - there.times - there.periods
        more = (when, names - there.names, cautions - there.cautions)
        return any(more)
