"""A sentence, or part of one, as the patterns of attribution see it: its words and marks, and where its clauses end."""

from functools import cache

from msgspec import Struct

from copydesk.analysis.page.inflection import all_forms, irregular_pasts
from copydesk.analysis.page.tokens import is_word
from copydesk.lexicons import lexicon
from copydesk.spans import Span

MARKS = frozenset({",", ".", ";", ":", "?", "!", "—", "–", "”", '"', "“", "'"})
CLOSING = frozenset({".", "?", "!", "…", "”", '"', "'", "’", ")"})
VERB_LISTS = frozenset({
    "accuse-of", "ask", "blame-for", "call-a", "call-for", "call-on", "describe-as", "find", "judge", "labels",
    "perceive", "point-out", "point-to", "quote", "refusals", "replies", "requests", "say", "seem", "speak-about",
    "speak-of", "takes-things", "tell", "think", "vote-against", "want", "wish",
})  # fmt: skip

DASH = "—"
"""Stands for every dash between words, whatever its length."""

INNER_STOP = "·"
"""Stands for the stop of an abbreviation inside a sentence, which is no mark."""

LONGEST_DATELINE = 10
"""Words and marks, the dash among them."""

FINITE, MAYBE = 1, 2
SPOKEN, NAMED = 1, 2
"""Words in quotation marks that somebody may have spoken, and those that are a name: a title, a nickname."""

REACH = 60
"""No subject, apposition or stretch without marks has more words: what has is no prose, and nobody reads it on."""


@cache
def cues(*keys: str) -> frozenset[str]:
    """The cues of one kind, or of several: all forms of verbs, other words as they stand."""
    lists = (all_forms("attribution", key) if key in VERB_LISTS else lexicon("attribution")[key] for key in keys)
    return frozenset().union(*lists)


class _Verbs(dict[str, int]):
    """For every word FINITE, MAYBE or 0, found out when it is first met."""

    def __missing__(self, norm: str) -> int:
        self[norm] = kind = FINITE if norm in cues("finite") else MAYBE if _is_past(norm) else 0
        return kind


def _is_past(norm: str) -> bool:
    return norm in irregular_pasts() or (norm.endswith("ed") and "-" not in norm and norm not in cues("no-pasts"))


VERBS = _Verbs()
"""Which words are finite verbs: FINITE, MAYBE where only small letters make one (the Fed, Ahmed, United), or 0."""


class Line(Struct, frozen=True):
    """Words and marks in a row, and which of them stand in quotation marks."""

    text: str
    span: Span
    norms: tuple[str, ...]
    starts: tuple[int, ...]
    ends: tuple[int, ...]
    quoted: bytes
    """For every word whether it stands in quotation marks: 0, SPOKEN or NAMED."""
    verbs: bytes
    """For every word whether it is a finite verb: 0 or FINITE."""

    def __len__(self) -> int:
        return len(self.norms)

    def norm(self, i: int) -> str:
        """Word `i`; a full stop beyond either end."""
        return self.norms[i] if 0 <= i < len(self.norms) else "."

    @property
    def begins(self) -> int:
        """Where the sentence begins behind its dateline: “KARSK, Velmora — Shells hit the market”."""
        dash = next((k for k in range(1, min(LONGEST_DATELINE, len(self) - 1)) if self.norms[k] == DASH), None)
        if dash is None or any(self.norms[k][0].isalpha() and not self.capital(k) for k in range(dash)):
            return self.span.start
        return self.starts[dash + 1]

    def capital(self, i: int) -> bool:
        """Whether word `i` is written with a capital."""
        return 0 <= i < len(self.norms) and self.text[self.starts[i]].isupper()

    @property
    def titled(self) -> bool:
        """Whether most words have capitals, as in a headline."""
        return 2 * sum(self.text[start].isupper() for start in self.starts) > len(self)

    def adverb(self, i: int) -> bool:
        """Whether word `i` is an adverb, as far as its form tells."""
        norm = self.norm(i)
        return norm.endswith("ly") and not self.capital(i) and norm not in cues("no-adverbs")

    def last(self) -> int:
        """The end of the sentence without its closing marks."""
        i = len(self.norms) - 1
        while i > 0 and self.norms[i] in CLOSING:
            i -= 1
        return self.ends[i]

    def stretch(self, first: int, end: int) -> Span | None:
        """From word `first` to the offset `end`; `None` if nothing is left."""
        if first >= len(self.norms) or end - self.starts[first] < 2:
            return None
        return Span(self.starts[first], end)

    def words(self, first: int, last: int) -> Span | None:
        """From word `first` up to and with `last`, marks at the edges left out; `None` if no word is left."""
        while first <= last and not is_word(self.norms[first]):
            first += 1
        while last >= first and not is_word(self.norms[last]) and self.norms[last] not in (INNER_STOP, "'s", ")"):
            last -= 1
        return Span(self.starts[first], self.ends[last]) if 0 <= first <= last else None

    def find(self, wanted: frozenset[str], first: int, end: int) -> int | None:
        """The first word of `wanted` in [first, end)."""
        for i in range(first, min(end, len(self.norms))):
            if self.norms[i] in wanted:
                return i
        return None

    def mark(self, first: int) -> int:
        """The first mark or quoted word from `first` on; if there is none, as far as a stretch may reach."""
        end = min(first + REACH, len(self.norms))
        for i in range(first, end):
            if self.norms[i] in MARKS or self.quoted[i]:
                return i
        return end

    def finite(self, first: int, end: int) -> bool:
        """Whether a finite verb stands in [first, end), as far as its form tells."""
        return FINITE in self.verbs[max(first, 0) : max(end, 0)]
