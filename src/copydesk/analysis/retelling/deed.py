"""What is done once, as two places may tell it: “the hall was built in 1911”, “Brandt built the hall in 1921”."""

from msgspec import Struct

from copydesk.analysis.calendar.moments import Moment
from copydesk.analysis.page.topics import content
from copydesk.lexicons import lexicon

COUPLE = ("couple", "pair")


class Deed(Struct, frozen=True):
    """A verb, what it befell, with the stems that name it, and what else the clause says before the time.

    `definite` says that it is named as something known; `place` are stems of where, or by whom, it was done. Where the
    verb `acts`, what is named did it, and what it befell is the `rest`.
    """

    moment: Moment
    verb: str
    named: frozenset[str]
    head: str
    rest: frozenset[str]
    definite: bool
    place: frozenset[str]
    acts: bool = False

    def is_again(self, other: "Deed") -> bool:
        """Whether the other tells of the same deed."""
        if self.verb != other.verb or not (self.definite and other.definite):
            return False
        if self.verb == "marry" and (self._weds(other) or other._weds(self)):
            return True
        if self.acts != other.acts:
            return self._befell(other) if self.acts else other._befell(self)
        apart = bool(self.place and other.place) and self.place.isdisjoint(other.place)
        apart |= not (self.named ^ other.named).isdisjoint(content(lexicon("sameness")["one-of-two"]))
        one = self.named <= other.named or other.named <= self.named
        head = self.head == other.head or (not other.head and self.head in other.named)
        return self.rest == other.rest and not apart and one and head

    def _weds(self, other: "Deed") -> bool:
        """“She married Ole Brandt in”, and “her marriage to Brandt in”, “the couple’s wedding in”."""
        people = self.named | self.rest
        named = other.head in content(COUPLE) or (other.named <= people and other.head in people)
        return bool(self.rest) and not other.rest and named

    def _befell(self, other: "Deed") -> bool:
        """Whether what was done to the `rest` befell what the other names."""
        agents = self.named | self.place
        apart = bool(other.place) and other.place.isdisjoint(agents)
        alike = other.named <= self.rest or self.rest <= other.named
        return bool(self.rest) and alike and other.head in self.rest and not other.rest and not apart
