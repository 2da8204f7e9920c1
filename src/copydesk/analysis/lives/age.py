"""What an age or a birth in the copy says of when somebody was born."""

from math import inf

from msgspec import Struct

from copydesk.analysis.lives.bearers import Bearer
from copydesk.spans import Span


class Age(Struct, frozen=True):
    """An age or a birth of somebody. `who` is their full name in small letters, empty where it is not sure.

    `earliest` and `latest` are the years in which they can have been born, infinite where the copy leaves that open.
    `present` is the age at the time of the article, `None` for any other, and `plain` says that it is told as the age
    throughout: “Moss, 34,”. `least` is what it is at the least: so old then, or today. `speaker` are the words
    that name who says so, `None` for the paper.
    """

    span: Span
    about: Bearer
    earliest: float
    latest: float
    present: int | None = None
    plain: bool = False
    who: str = ""
    speaker: str | None = None
    least: int = 0

    @property
    def birth(self) -> str:
        """When they can have been born, in words: “in 1984 or 1985”."""
        first, last = self.earliest, self.latest
        if first == last:
            return f"in {first:.0f}"
        if first == -inf or last == inf:
            return f"in {first:.0f} or later" if last == inf else f"in {last:.0f} or earlier"
        return f"in {first:.0f} or {last:.0f}" if last - first == 1 else f"between {first:.0f} and {last:.0f}"

    def apart(self, other: "Age") -> float:
        """How many years lie between what the two allow, 0 if both can be true.

        A birthday may lie between two ages, unless both are told as the age throughout.
        """
        if self.present is not None and other.present is not None:
            birthday = not (self.plain and other.plain)
            return max(0, abs(self.present - other.present) - birthday)
        over = max(
            (one.least - two.present for one, two in ((self, other), (other, self)) if two.plain and two.present),
            default=0,
        )
        if over > 1:
            return over
        return max(0, self.earliest - other.latest, other.earliest - self.latest)
