"""The forms in which copy gives an age, and what each says of whose it is and of when they were so old."""

from enum import StrEnum

from msgspec import Struct
from msgspec.structs import replace

from copydesk.analysis.lives.bearers import DESCRIBED, Bearer, Bearers
from copydesk.analysis.page.marked import MarkedCopy
from copydesk.analysis.page.sentences import Sentence
from copydesk.analysis.quantities.figures import Figure
from copydesk.lexicons import lexicon

FAR = 10
"""So many words and marks stand between “died” and the age that belongs to it."""

GROWN_UP = 14
"""Fewer may be children or things: a mother of two, a winner of three."""

ARTICLES = frozenset({"a", "an", "the"})
SOFT = frozenset({"barely", "just", "merely", "only", "still"})
QUOTES = frozenset({"“", '"', "‘"})
PRESENT = frozenset({"am", "can", "do", "has", "have", "is", "will"})
NAMING = frozenset({"called", "identified", "named"})
GOES_ON = frozenset({"in", "on", "after", "of", "from", "while"})
LAST_HOUR = 24
"""Fewer may be a time of day: he died at 2 in the morning."""

STOPS = frozenset({",", ".", ";", "and", "when"})


class Time(StrEnum):
    """When somebody was so old: at the time of the story, today as against then, at an event, on a birthday, at death.

    In brackets it may be no age at all.
    """

    PRESENT = "present"
    NOW = "now"
    EVENT = "event"
    TURN = "turn"
    DEATH = "death"
    BRACKET = "bracket"


LED = {"aged": Time.PRESENT, "now": Time.NOW, "then": Time.EVENT}


class AgeForms(Struct, frozen=True):
    """Reads who has an age, and when, from the words around it."""

    page: MarkedCopy
    bearers: Bearers

    def read(self, sentence: Sentence, figure: Figure) -> tuple[Bearer, Time] | None:
        """Whose age a figure is, and when; `None` where it is nobody’s, or nobody knows whose."""
        norms, figure = self.page.norms, self._softened(sentence, figure)
        first = figure.first
        before = norms[first - 1] if first > sentence.first else ""
        second = norms[first - 2] if first - 1 > sentence.first else ""
        if figure.unit != "age":
            who, time = self._bare(sentence, figure, (second, before))
        elif norms[figure.last].endswith("year-old") or norms[figure.last - 1 : figure.last + 1] == ("year", "old"):
            who, time = self._year_old(sentence, figure, (second, before))
        else:
            who, time = self._apposed(sentence, figure, (second, before))
        return (who, time) if who else None

    def _softened(self, sentence: Sentence, figure: Figure) -> Figure:
        """The figure with the words that only colour it: “just 14”."""
        first = figure.first
        while first > sentence.first and self.page.norms[first - 1] in SOFT:
            first -= 1
        return figure if first == figure.first else replace(figure, first=first)

    def _year_old(self, sentence: Sentence, figure: Figure, before: tuple[str, str]) -> tuple[Bearer | None, Time]:
        """“The 34-year-old Lena Moss”, “Moss, a 34-year-old teacher,”, “The 34-year-old said …”."""
        first, last, bearers = figure.first, figure.last, self.bearers
        time = Time.EVENT if "then" in before else Time.PRESENT
        who = bearers.behind(sentence, last)
        if self.page.norms[last + 1 : last + 2] == ("when",) and before == (",", "a"):
            return bearers.ending(sentence, first - 3), Time.EVENT
        if who is None and before[1] in ARTICLES and before[0] == "," and bearers.closes(sentence, last + 1):
            who = bearers.ending(sentence, first - 3)
        elif who is None and before[1] in ARTICLES and before[0] in ("is", "i'm", "am"):
            who = bearers.subject(sentence, first - 3)
        elif who is None and before[1] in ("a", "the") and (name := self._introduced(sentence, last + 1)):
            who = name
        elif who is None and before[1] == "the" and bearers.acts(sentence, last):
            who = bearers.meant(first - 1, last)
        return who, time

    def _apposed(self, sentence: Sentence, figure: Figure, before: tuple[str, str]) -> tuple[Bearer | None, Time]:
        """“Moss, 34,”, “Moss aged 34”, “died aged 73”, “at the age of 39”, “is 34 years old”."""
        first, bearers = figure.first, self.bearers
        led = before in (("age", "of"), ("at", "age"))
        front = first - (4 if before[1] == "of" else 2 if led else 1)  # of “at the age of”, “at age”, “aged”
        if (led or before[1] == "aged") and self._opens(sentence, front) and (told := self._fronted(sentence, figure)):
            return told
        died = self._death(sentence, first) if led or before[1] == "aged" else None
        if died:
            return bearers.subject(sentence, died - 1), Time.DEATH
        if before[1] == "aged" and before[0] == "(":
            return bearers.ending(sentence, first - 3), Time.PRESENT
        if before[1] == "aged":
            other = self._bare(sentence, figure, before) if before[0] == "," else None
            who = bearers.ending(sentence, first - 2) or bearers.described(sentence, first - 2)
            return other or (who, Time.PRESENT)
        if led:
            return bearers.doer(sentence, first), self._to_come(sentence, first)
        if before == (",", "age"):
            return bearers.ending(sentence, first - 3), Time.PRESENT
        if before[1] == ",":
            return bearers.ending(sentence, first - 2), Time.PRESENT
        return self._bare(sentence, figure, before)

    def _bare(self, sentence: Sentence, figure: Figure, before: tuple[str, str]) -> tuple[Bearer | None, Time]:
        """“Moss is 34”, “she was 39 when she was elected”, “died at 73”, “Moss (34)”, “Moss, now 34,”."""
        first, last, bearers = figure.first, figure.last, self.bearers
        after = self.page.norms[last + 1] if last < sentence.last else "."
        ends = figure.unit == "age" or after in STOPS
        if before[1] in ("at", "now", "aged") and self._opens(sentence, first - 1):
            told = self._fronted(sentence, figure)
            if told:
                return told
        if before[1] == "of" and ends and figure.value >= GROWN_UP:
            return self._of(sentence, first - 2)
        if before[1] in lexicon("ages")["turning"]:
            return bearers.subject(sentence, first - 2), self._turned(figure, before)
        small = figure.first == figure.last and figure.value < GROWN_UP and after in (",", ".")
        if before[1] == "," and ends and (first < figure.last or small):  # Moss, just 34, and Moss, nine,
            return bearers.ending(sentence, first - 2), Time.PRESENT
        if before[1] in ("is", "was", "am", "i'm") and ends:
            time = Time.EVENT if before[1] == "was" else Time.NOW
            if before[1] == "i'm":
                return bearers.ending(sentence, first - 1), time
            if self.page.norms[last + 1 : last + 4] in (("when", "he", "died"), ("when", "she", "died")):
                time = Time.DEATH
            if before == (",", "was") and not lexicon("ages")["deaths"].isdisjoint(
                self.page.norms[sentence.first : first]
            ):
                time = Time.DEATH  # Moss, who died in 2015, was 75
            if before[1] == "was" and after == "." and self._is_victim(sentence, first - 2):
                time = Time.PRESENT
            ahead = after == "," and self.page.norms[max(sentence.first, first - 3)] == "when"  # when she was 12, Moss
            who = bearers.beginning(sentence, last + 2) if ahead and last + 2 <= sentence.last else None
            return who or bearers.subject(sentence, first - 2), time
        if (
            before in ((",", "aged"), (",", "at"))
            and first - 3 > sentence.first
            and self.page.norms[first - 3].isdecimal()
        ):
            behind = bearers.beginning(sentence, last + 2) if after == "," and last + 2 <= sentence.last else None
            return bearers.doer(sentence, first - 3) or behind, Time.EVENT  # she graduated in 1961, aged 23
        if before == (",", "at") and after == ",":  # she became, at 48, the youngest mayor
            return bearers.doer(sentence, first - 2), Time.EVENT
        if before[0] == "," and before[1] in LED and ends:
            return bearers.ending(sentence, first - 3), LED[before[1]]
        if before[0] == "(" and before[1] in ("age", "aged", "now") and after == ")":
            return bearers.ending(sentence, first - 3), Time.PRESENT
        if before[1] == "(" and after == ")":
            return bearers.ending(sentence, first - 2), Time.BRACKET
        placed = after in GOES_ON and figure.value > LAST_HOUR  # died at 75 in Orle
        died = self._death(sentence, first) if before[1] == "at" and (ends or placed) else None
        return (bearers.subject(sentence, died - 1) if died else None), Time.DEATH

    def _is_victim(self, sentence: Sentence, last: int) -> bool:
        """“The victim, Lena Moss, was 27.”: so old they were when it happened, and that is the news."""
        inside = self.page.norms[sentence.first : last + 1]
        return not lexicon("ages")["victims"].isdisjoint(inside[:DESCRIBED])

    def _opens(self, sentence: Sentence, k: int) -> bool:
        """Whether token `k` is the first of its sentence, or of what is quoted there."""
        return k == sentence.first or (k > sentence.first and self.page.norms[k - 1] in QUOTES)

    def _fronted(self, sentence: Sentence, figure: Figure) -> tuple[Bearer, Time] | None:
        """“At 56, Moss is …”, “At 38, in 1981, she became …”, “At 56 I am …”: what stands behind says who."""
        norms, k = self.page.norms, figure.last + 1
        if k > sentence.last or not (norms[k] == "," or norms[k] in lexicon("ages")["selves"]):
            return None
        k += norms[k] == ","
        if k <= sentence.last and norms[k] == "in":
            k = next((i + 1 for i in range(k, min(k + 4, sentence.last)) if norms[i] == ","), k)
        who = self.bearers.beginning(sentence, k) if k <= sentence.last else None
        verb = k
        if who:  # At 64, Mr Kane, who left in May, is
            last = self.page.inside(who.span)[-1]
            verb = (
                next((i + 1 for i in range(last + 2, sentence.last) if norms[i] == ","), k)
                if self.page.norm(last + 1) == ","
                else k
            )
        now = not PRESENT.isdisjoint((*norms[k : k + 4], self.page.norm(verb))) or norms[figure.first - 1] == "now"
        now = now or (who is not None and who.own and self.page.norm(k + 1) in lexicon("ages")["general"])
        return (who, Time.NOW if now else Time.EVENT) if who else None

    def _to_come(self, sentence: Sentence, first: int) -> Time:
        """“Will retire at the age of 64” and “has retired at the age of 64” are of today."""
        norms, of_today = self.page.norms, lexicon("ages")["of-today"]
        at = next((k for k in range(first - 1, max(sentence.first, first - 5), -1) if norms[k] == "at"), 0)
        near = range(at - 1, max(sentence.first, at - FAR), -1) if at else range(0)
        verb = next((norms[k] for k in near if norms[k] in of_today or not norms[k].isalpha()), "")
        return Time.NOW if verb in of_today else Time.EVENT

    def _turned(self, figure: Figure, before: tuple[str, str]) -> Time:
        """“Turns 60” and “who turned 60 in May” are of today, “turned 60 in 2013” is of its year."""
        year = any(len(norm) == 4 and norm.isdecimal() for norm in self.page.norms[figure.last + 1 : figure.last + 4])
        of_today = before[1] == "turns" or before[0] in ("who", "just", "has", "will")
        return Time.NOW if of_today and not year else Time.TURN

    def _of(self, sentence: Sentence, noun: int) -> tuple[Bearer | None, Time]:
        """“Moss is a retired nurse of 67”, “Moss, a widow of 84,”: `noun` is the token that says what somebody is."""
        norms, bearers = self.page.norms, self.bearers
        if noun <= sentence.first or not bearers.is_kind(noun) or norms[noun] in lexicon("ages")["parents"]:
            return None, Time.NOW
        near = range(noun - 1, max(sentence.first, noun - FAR // 2), -1)
        article = next((k for k in near if norms[k] in ARTICLES), 0)
        if not article or norms[article - 1] not in (",", "is"):
            return None, Time.NOW
        if norms[article - 1] == "is":
            return bearers.subject(sentence, article - 2), Time.NOW
        return bearers.ending(sentence, article - 2), Time.PRESENT

    def _introduced(self, sentence: Sentence, k: int) -> Bearer | None:
        """“A 16-year-old boy, named as Tom Moss,” and “the 43-year-old driver, Lena Moss, …” from token `k` on."""
        norms, bearers = self.page.norms, self.bearers
        comma = next((i for i in range(k, min(k + 4, sentence.last)) if not norms[i].isalpha()), sentence.last)
        if norms[comma] != "," or comma in (k, sentence.last) or not bearers.is_kind(comma - 1):
            return None
        named = norms[comma + 1] in NAMING
        start = comma + 1 + named
        if named:  # named as, identified by the police as
            start = next((i + 1 for i in range(start, min(start + 5, sentence.last)) if norms[i] == "as"), start)
        who = bearers.beginning(sentence, start) if start <= sentence.last else None
        after = self.page.inside(who.span)[-1] + 1 if who else sentence.last
        closed = after > sentence.last or norms[after] in (",", ".") or named
        aged = norms[after : after + 1] == (",",) and norms[after + 1 : after + 2] and norms[after + 1][0].isdigit()
        return who if who and who.given and closed and not aged else None

    def _death(self, sentence: Sentence, age: int) -> int | None:
        """The token of “died” shortly before an age."""
        near = range(age - 1, max(sentence.first, age - FAR), -1)
        return next((k for k in near if self.page.norms[k] in lexicon("ages")["deaths"]), None)
