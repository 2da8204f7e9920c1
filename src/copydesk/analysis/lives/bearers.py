"""Whose age, birth or deed it is: the name or pronoun that stands in the right place beside it."""

from collections.abc import Callable
from functools import cache

from msgspec.structs import replace

from copydesk.analysis.lives.bearer_names import Bearer as Bearer
from copydesk.analysis.lives.bearer_names import Names
from copydesk.analysis.page.lines import cues
from copydesk.analysis.page.marked import MarkedCopy
from copydesk.analysis.page.sentences import Sentence
from copydesk.analysis.saying.people import People
from copydesk.analysis.saying.voices import Voices
from copydesk.lexicons import lexicon
from copydesk.spans import Span

DESCRIBED = 4
"""So many words may stand between an age and a name: the 34-year-old former teacher Lena Moss."""

LONGEST_INSERTION = 16
"""In words and marks: what stands between two commas behind a name."""

PRONOUNS = frozenset({"he", "she"})


class Bearers(Names):
    """Finds who is meant at a place of the copy, and which of several people of one name."""

    def __init__(self, page: MarkedCopy, people: Callable[[], People], voices: Voices) -> None:
        super().__init__(page)
        self._find_people, self._voices = people, voices

    def ending(self, sentence: Sentence, last: int) -> Bearer | None:
        """The name whose last word is token `last`, or the pronoun there: “Lena Moss” before “, 34,”."""
        if last < sentence.first:
            return None
        if self._norms[last] in PRONOUNS:
            return self.meant(last, last)
        if self._norms[last] in ("i", "i'm"):
            return self.own(last)
        return self.name_to(sentence, last)

    def beginning(self, sentence: Sentence, first: int) -> Bearer | None:
        """The name or pronoun whose first word is token `first`."""
        if self._norms[first] in PRONOUNS:
            return self.meant(first, first)
        if self._norms[first] in lexicon("ages")["selves"]:
            return self.own(first)
        return self.name_from(sentence, first)

    def own(self, token: int) -> Bearer | None:
        """Whoever says “I” at a token."""
        speaker = self._voices.at(self._page.tokens.starts[token]).speaker
        inside = self._page.inside(speaker) if speaker else range(0)
        if not inside:
            return None
        one = self._norms[inside[0]] in PRONOUNS
        sentence = self._page.sentence_at(inside[0])
        if sentence is None:
            return None
        named = self.name_from(sentence, inside[0]) or self.name_to(sentence, inside[-1])
        who = self.meant(inside[0], inside[0]) if one else named
        return replace(who, span=self._page.tokens.span(token, token), own=True) if who else None

    def behind(self, sentence: Sentence, age: int) -> Bearer | None:
        """The name that an age stands before: “the 34-year-old teacher Lena Moss”. `age` is its last token."""
        first = age + 1
        while (
            first <= min(age + DESCRIBED, sentence.last) and not self._capital(first) and self._norms[first].isalpha()
        ):
            first += 1
        between = self._norms[age + 1 : first]
        if between and not self.is_kind(first - 1):
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
            k = self._before_bracket(sentence, k)
        elif self._norms[k] == ",":
            introduced = self.ending(sentence, k - 1)
            if introduced and introduced.given and self._is_introduced(sentence, introduced):
                return introduced
            k = self._before_insertion(sentence, k)
        elif self._norms[k] == ")":
            k = self._before_bracket(sentence, k)
        return self.ending(sentence, k)

    def _before_bracket(self, sentence: Sentence, k: int) -> int:
        """The token before the brackets that close at `k`; `k` itself where none do."""
        if self._norms[k] != ")":
            return k
        near = range(k, max(sentence.first, k - LONGEST_INSERTION), -1)
        return next((i for i in near if self._norms[i] == "("), 0) - 1

    def _is_introduced(self, sentence: Sentence, who: Bearer) -> bool:
        """Whether a word for what somebody is and a comma stand before a name: “the pilot, Lena Moss,”."""
        comma = self._page.inside(who.span)[0] - 1
        return comma > sentence.first and self._norms[comma] == "," and self.is_kind(comma - 1)

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
        if not inside or self._has_strangers(inside[-1] + 1, first, self._norms[first] if first == last else ""):
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

    def _has_strangers(self, first: int, end: int, pronoun: str) -> bool:
        """Whether somebody without a name, whom a pronoun may mean, stands between a name and a token; what is said of
        the name between commas is no stranger.
        """
        known = lexicon("ages")
        others = known["women"] if pronoun == "he" else known["men"] if pronoun == "she" else frozenset[str]()
        if self._norms[first] == ",":
            first = next((k for k in range(first + 1, end) if self._norms[k] == ","), end)
        return not (known["strangers"] - others).isdisjoint(self._norms[first:end])

    def closes(self, sentence: Sentence, first: int) -> bool:
        """Whether what begins at a token ends at a mark without a verb: “…, a 43-year-old teacher,”."""
        end = next((k for k in range(first, sentence.last + 1) if not self._norms[k][0].isalnum()), sentence.last)
        return not self._verb_in(first, end)

    def acts(self, sentence: Sentence, last: int) -> bool:
        """Whether words that end at a token are somebody who acts, and describe no noun behind them."""
        after = self._norms[last + 1] if last < sentence.last else "."
        return not after[0].isalnum() or self._verb_in(last + 1, last + 2) or after in _small()

    def _last_of(self, who: Bearer) -> int:
        return self._page.inside(who.span)[-1]


@cache
def _small() -> frozenset[str]:
    """Words that begin no noun."""
    return cues("prepositions", "auxiliaries", "relatives") | {"and", "but", "or"}
