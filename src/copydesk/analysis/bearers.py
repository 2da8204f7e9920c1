"""Whose age, birth or deed it is: the name or pronoun that stands in the right place beside it."""

import re
from bisect import bisect_left
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from functools import cache

from copydesk.analysis.lines import FINITE, INNER_STOP, cues
from copydesk.analysis.marked import MarkedCopy
from copydesk.analysis.people import LISTS, People, may_be_called
from copydesk.analysis.sentences import Sentence
from copydesk.lexicons import lexicon
from copydesk.spans import Span

LONGEST = 8
"""Words of a name with its titles, at the most."""

DESCRIBED = 4
"""So many words may stand between an age and a name: the 34-year-old former teacher Lena Moss."""

LONGEST_INSERTION = 16
"""In words and marks: what stands between two commas behind a name."""

PRONOUNS = frozenset({"he", "she"})

CALLINGS = re.compile(r"\w{2,}(?:[eo]r|ist|man|woman|ian|ant|ess)")
"""Words for what somebody does, as far as their form tells."""


@dataclass(frozen=True, slots=True)
class Bearer:
    """A mention of somebody: surname, first name and title in small letters, the last two empty where none stands."""

    span: Span
    surname: str
    given: str
    title: str = ""


class Bearers:
    """Finds who is meant at a place of the copy, and which of several people of one name."""

    def __init__(self, page: MarkedCopy, people: Callable[[], People]) -> None:
        self._page, self._find_people = page, people
        self._norms = page.norms
        self._namesakes: dict[str, frozenset[str]] = {}

    def ending(self, sentence: Sentence, last: int) -> Bearer | None:
        """The name whose last word is token `last`, or the pronoun there: “Lena Moss” before “, 34,”."""
        if last < sentence.first:
            return None
        if self._norms[last] in PRONOUNS:
            return self.meant(last, last)
        first = last + 1
        while first > max(sentence.first, last - LONGEST) and self._in_name(first - 1):
            first -= 1
        return self._named(first, last) if first <= last else None

    def beginning(self, sentence: Sentence, first: int) -> Bearer | None:
        """The name or pronoun whose first word is token `first`."""
        if self._norms[first] in PRONOUNS:
            return self.meant(first, first)
        last = first - 1
        while last < sentence.last and self._in_name(last + 1):
            last += 1
        return self._named(first, last) if first <= last else None

    def behind(self, sentence: Sentence, age: int) -> Bearer | None:
        """The name that an age stands before: “the 34-year-old teacher Lena Moss”. `age` is its last token."""
        first = age + 1
        while (
            first <= min(age + DESCRIBED, sentence.last) and not self._capital(first) and self._norms[first].isalpha()
        ):
            first += 1
        between = self._norms[age + 1 : first]
        if between and not (between[-1] in lexicon(LISTS)["persons"] or CALLINGS.fullmatch(between[-1])):
            return None
        if first > sentence.last or self._verb_in(age + 1, first) or not _small().isdisjoint(between):
            return None
        who = self.beginning(sentence, first)
        named = who and (who.given or who.title or self.is_named(who.surname))  # “the 24-year-old Swede” is a word
        return who if who and named and self.acts(sentence, self._last_of(who)) else None

    def subject(self, sentence: Sentence, last: int) -> Bearer | None:
        """Whoever did what stands behind token `last`: “Moss”, “she”, “Moss, 34,”, “Moss, who”, “Moss was … and”."""
        k = last
        while k > sentence.first and self._norms[k] in cues("auxiliaries"):
            k -= 1
        if k > sentence.first and self._norms[k] == "and":
            return self.doer(sentence, k)
        if k > sentence.first and self._norms[k] == "who":
            k -= 2 if self._norms[k - 1] == "," else 1
        elif self._norms[k] == ",":
            k = self._before_insertion(sentence, k)
        elif self._norms[k] == ")":
            near = range(k, max(sentence.first, k - LONGEST_INSERTION), -1)
            k = next((i for i in near if self._norms[i] == "("), 0) - 1
        return self.ending(sentence, k)

    def _before_insertion(self, sentence: Sentence, comma: int) -> int:
        """Where a name ends that something is said of between two commas: “Moss, born in 1981,”."""
        opens = range(comma - 1, max(sentence.first, comma - LONGEST_INSERTION), -1)
        k = next((k for k in opens if self._norms[k] == ","), -1)
        inserted = self._norms[k + 1] in lexicon("ages")["insertions"] or self._norms[k + 1][0].isdigit()
        if k > sentence.first and self._norms[k + 1] in ("died", "aged"):  # born 1884, died 1947, aged 63
            return self._before_insertion(sentence, k)
        return k - 1 if k > sentence.first and inserted else -1

    def described(self, sentence: Sentence, last: int) -> Bearer | None:
        """Who is described up to a token, behind a comma: “Moss, a teacher” before “born in 1981”."""
        near = range(last, max(sentence.first, last - DESCRIBED), -1)
        comma = next((k for k in near if not self._norms[k][0].isalnum()), sentence.first)
        described = self._norms[comma] == "," and self._norms[comma + 1] in cues("articles")
        return self.ending(sentence, comma - 1) if described and not self._verb_in(comma, last + 1) else None

    def doer(self, sentence: Sentence, before: int) -> Bearer | None:
        """Whoever did what the last verb before a token says: “she became mayor” before “at the age of 39”."""
        verb = next((k for k in range(before - 1, sentence.first, -1) if self._verb_in(k, k + 1)), None)
        return self.subject(sentence, verb - 1) if verb else None

    def meant(self, first: int, last: int) -> Bearer | None:
        """The only person whom a pronoun, or words such as “the 43-year-old”, can mean. The words reach no further back
        than their paragraph.
        """
        span = self._page.tokens.span(first, last)
        found = self._just_named(first, span, whole=last > first)
        found = self._find_people().meant(span) if found is None and first == last else found
        inside = self._page.inside(found) if found else range(0)
        if not inside or self._has_strangers(inside[-1] + 1, first):
            return None
        named = self._named(inside[0], inside[-1])
        return replace(named, span=span) if named else None

    def _just_named(self, token: int, span: Span, *, whole: bool) -> Span | None:
        """The only person named before in the same sentence, else in the one before it or in the whole paragraph."""
        sentence = self._page.sentence_at(token)
        if sentence is None:
            return None
        start = sentence.paragraph.span.start
        before = self._page.sentence_at(max(0, sentence.first - 1)) or sentence
        since = start if whole else max(start, before.span.start)
        return self._find_people().only_one(span, sentence.span.start) or self._find_people().only_one(span, since)

    def _has_strangers(self, first: int, end: int) -> bool:
        """Whether somebody without a name stands between a name and a token; what is said of the name between commas
        is no stranger.
        """
        if self._norms[first] == ",":
            first = next((k for k in range(first + 1, end) if self._norms[k] == ","), end)
        return not lexicon("ages")["strangers"].isdisjoint(self._norms[first:end])

    def closes(self, sentence: Sentence, first: int) -> bool:
        """Whether what begins at a token ends at a mark without a verb: “…, a 43-year-old teacher,”."""
        end = next((k for k in range(first, sentence.last + 1) if not self._norms[k][0].isalnum()), sentence.last)
        return not self._verb_in(first, end)

    def acts(self, sentence: Sentence, last: int) -> bool:
        """Whether words that end at a token are somebody who acts, and describe no noun behind them."""
        after = self._norms[last + 1] if last < sentence.last else "."
        return not after[0].isalnum() or self._verb_in(last + 1, last + 2) or after in _small()

    def full_name(self, bearer: Bearer) -> str:
        """First name and surname in small letters, the surname alone if the story has no first name for it; empty where
        it does not tell which of a surname is meant.
        """
        names = self._names(bearer.surname)
        if not bearer.given:
            return " ".join([*names, bearer.surname]) if len(names) < 2 else ""
        alike = [name for name in names if name[0] == bearer.given[0]]  # Jon and Jonathan may be one
        return f"{bearer.given} {bearer.surname}" if alike == [bearer.given] else ""

    def is_named(self, surname: str) -> bool:
        """Whether the story gives somebody of that surname a first name."""
        return bool(self._names(surname))

    def _names(self, surname: str) -> frozenset[str]:
        if surname not in self._namesakes:
            self._namesakes[surname] = frozenset(self._first_names(surname))
        return self._namesakes[surname]

    def _first_names(self, surname: str) -> Iterator[str]:
        """The first names that stand with a surname, and titles that two people share it by: Mr and Mrs Moss."""
        titles = set()
        for i, norm in enumerate(self._norms):
            if norm == surname and self._capital(i) and not (i + 1 < len(self._norms) and self._capital(i + 1)):
                sentence = self._page.sentence_at(i)
                who = self.ending(sentence, i) if sentence else None
                if who:
                    titles.add(who.title)
                    yield from self._given(who)
        if not titles.isdisjoint(lexicon(LISTS)["men"]) and not titles.isdisjoint(lexicon(LISTS)["women"]):
            yield from ("mr", "mrs")

    def _given(self, who: Bearer) -> Iterator[str]:
        """The first name of a mention, and that of a couple: “Lena and Tom Moss”."""
        if who.given and not any(norm == who.given and not self._capital(i) for i, norm in enumerate(self._norms)):
            yield who.given
            first = bisect_left(self._page.tokens.starts, who.span.start)
            if first > 1 and self._norms[first - 1] == "and" and self._capital(first - 2):
                yield self._norms[first - 2]

    def _last_of(self, who: Bearer) -> int:
        return self._page.inside(who.span)[-1]

    def _in_name(self, k: int) -> bool:
        return self._capital(k) or self._norms[k] == INNER_STOP or self._norms[k] in lexicon("ages")["particles"]

    def _capital(self, k: int) -> bool:
        return self._page.text[self._page.tokens.starts[k]].isupper()

    def _verb_in(self, first: int, end: int) -> bool:
        return FINITE in self._page.verbs[first:end]

    def _named(self, first: int, last: int) -> Bearer | None:
        """The name in a run of capitals, its titles and what the start of the sentence put before it left out."""
        known = lexicon(LISTS)
        words = [k for k in range(first, last + 1) if self._norms[k] != INNER_STOP]
        opening = lexicon("function-words")["common"] | cues("openers", "times", "fronted")
        while words and (self._norms[words[0]] in opening or not self._capital(words[0])):
            words.pop(0)
        start, title = words[0] if words else first, ""
        while any(self._norms[k] in known["titles"] for k in words[:-1]):  # Army Capt. Tom Moss
            title = self._norms[words.pop(0)]
        while len(words) > 1 and self._norms[words[-1]] in known["behind-names"]:
            words.pop()
        if not words or not self._capital(words[-1]) or not may_be_called(self._norms[words[-1]]):
            return None
        given = next((self._norms[k] for k in words[:-1] if self._norms[k] not in lexicon("ages")["particles"]), "")
        return Bearer(self._page.tokens.span(start, last), self._norms[words[-1]], given, title)


@cache
def _small() -> frozenset[str]:
    """Words that begin no noun."""
    return cues("prepositions", "auxiliaries", "relatives") | {"and", "but", "or"}
