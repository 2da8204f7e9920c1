"""The forms in which copy gives an age, and what each says of whose it is and of when they were so old."""

from dataclasses import dataclass
from enum import StrEnum

from copydesk.analysis.bearers import Bearer, Bearers
from copydesk.analysis.figures import Figure
from copydesk.analysis.marked import MarkedCopy
from copydesk.analysis.sentences import Sentence
from copydesk.lexicons import lexicon

FAR = 10
"""So many words and marks stand between “died” and the age that belongs to it."""

ARTICLES = frozenset({"a", "an", "the"})
STOPS = frozenset({",", ".", ";", "and", "when"})


class Time(StrEnum):
    """When somebody was so old: at the time of the story, today as against then, at an event, or at death.

    In brackets it may be no age at all.
    """

    PRESENT = "present"
    NOW = "now"
    EVENT = "event"
    DEATH = "death"
    BRACKET = "bracket"


LED = {"aged": Time.PRESENT, "now": Time.NOW, "then": Time.EVENT}


@dataclass(frozen=True, slots=True)
class AgeForms:
    """Reads who has an age, and when, from the words around it."""

    page: MarkedCopy
    bearers: Bearers

    def read(self, sentence: Sentence, figure: Figure) -> tuple[Bearer, Time] | None:
        """Whose age a figure is, and when; `None` where it is nobody’s, or nobody knows whose."""
        norms, first = self.page.norms, figure.first
        before = norms[first - 1] if first > sentence.first else ""
        second = norms[first - 2] if first - 1 > sentence.first else ""
        if figure.unit != "age":
            who, time = self._bare(sentence, figure, (second, before))
        elif norms[figure.last] == "year-old":
            who, time = self._year_old(sentence, figure, (second, before))
        else:
            who, time = self._apposed(sentence, figure, (second, before))
        return (who, time) if who else None

    def _year_old(self, sentence: Sentence, figure: Figure, before: tuple[str, str]) -> tuple[Bearer | None, Time]:
        """“The 34-year-old Lena Moss”, “Moss, a 34-year-old teacher,”, “The 34-year-old said …”."""
        first, last, bearers = figure.first, figure.last, self.bearers
        time = Time.EVENT if "then" in before else Time.PRESENT
        who = bearers.behind(sentence, last)
        if self.page.norms[last + 1 : last + 2] == ("when",) and before == (",", "a"):
            return bearers.ending(sentence, first - 3), Time.EVENT
        if who is None and before[1] in ARTICLES and before[0] == "," and bearers.closes(sentence, last + 1):
            who = bearers.ending(sentence, first - 3)
        elif who is None and before[1] in ARTICLES and before[0] == "is":
            who = bearers.subject(sentence, first - 3)
        elif who is None and before[1] == "the" and bearers.acts(sentence, last):
            who = bearers.meant(first - 1, last)
        return who, time

    def _apposed(self, sentence: Sentence, figure: Figure, before: tuple[str, str]) -> tuple[Bearer | None, Time]:
        """“Moss, 34,”, “Moss aged 34”, “died aged 73”, “at the age of 39”, “is 34 years old”."""
        first, bearers = figure.first, self.bearers
        led = before in (("age", "of"), ("at", "age"))
        died = self._death(sentence, first) if led or before[1] == "aged" else None
        if died:
            return bearers.subject(sentence, died - 1), Time.DEATH
        if before[1] == "aged":
            other = self._bare(sentence, figure, before) if before[0] == "," else None
            return other or (bearers.ending(sentence, first - 2), Time.PRESENT)
        if led:
            return bearers.doer(sentence, first), Time.EVENT
        if before[1] == ",":
            return bearers.ending(sentence, first - 2), Time.PRESENT
        return self._bare(sentence, figure, before)

    def _bare(self, sentence: Sentence, figure: Figure, before: tuple[str, str]) -> tuple[Bearer | None, Time]:
        """“Moss is 34”, “she was 39 when she was elected”, “died at 73”, “Moss (34)”, “Moss, now 34,”."""
        first, last, bearers = figure.first, figure.last, self.bearers
        after = self.page.norms[last + 1] if last < sentence.last else "."
        ends = figure.unit == "age" or after in STOPS
        if before[1] == "at" and first - 1 == sentence.first and after == ",":
            return self._fronted(sentence, last + 2)
        if before[1] in ("is", "was") and ends:
            time = Time.NOW if before[1] == "is" else Time.EVENT
            ahead = after == "," and self.page.norms[max(sentence.first, first - 3)] == "when"  # when she was 12, Moss
            who = bearers.beginning(sentence, last + 2) if ahead and last + 2 <= sentence.last else None
            return who or bearers.subject(sentence, first - 2), time
        if (
            before in ((",", "aged"), (",", "at"))
            and first - 3 > sentence.first
            and self.page.norms[first - 3].isdecimal()
        ):
            return bearers.doer(sentence, first - 3), Time.EVENT  # she graduated in 1961, aged 23
        if before[0] == "," and before[1] in LED and ends:
            return bearers.ending(sentence, first - 3), LED[before[1]]
        if before[1] == "(" and after == ")":
            return bearers.ending(sentence, first - 2), Time.BRACKET
        died = self._death(sentence, first) if before[1] == "at" and ends else None
        return (bearers.subject(sentence, died - 1) if died else None), Time.DEATH

    def _fronted(self, sentence: Sentence, k: int) -> tuple[Bearer | None, Time]:
        """“At 56, Moss is …”, “At 38, in 1981, she became …”: what begins at token `k` says who."""
        norms = self.page.norms
        if norms[k] == "in":
            k = next((i + 1 for i in range(k, min(k + 4, sentence.last)) if norms[i] == ","), k)
        who = self.bearers.beginning(sentence, k)
        verb = next((norm for norm in norms[k : k + 4] if norm in ("is", "has")), "")
        return who, Time.NOW if verb else Time.EVENT

    def _death(self, sentence: Sentence, age: int) -> int | None:
        """The token of “died” shortly before an age."""
        near = range(age - 1, max(sentence.first, age - FAR), -1)
        return next((k for k in near if self.page.norms[k] in lexicon("ages")["deaths"]), None)
