"""Names of the headline that the story spells in another way, and never in that one: “Bukovsky”, and then Bukowski.

A headline may give every word a capital. There, and in its first word, only the name of a person or a place of the
story says that a name is meant.
"""

from collections.abc import Iterator
from itertools import pairwise

from copydesk.analysis.names.alike import SHORTEST, heard, is_alike
from copydesk.analysis.names.cast import Cast
from copydesk.analysis.names.mentions import Mention, TwoForms, plain
from copydesk.analysis.names.respelt import is_placed
from copydesk.analysis.names.variants import distance, is_known
from copydesk.analysis.page.marked import MarkedCopy
from copydesk.analysis.page.sentences import Sentence
from copydesk.document import Role
from copydesk.spans import Span

LEAD = 4
"""So many paragraphs under the headline tell whom it is about."""

LONG = 6
"""In letters: a word of the headline that is a slip from a name of the lead is hardly another word."""


def find(page: MarkedCopy, cast: Cast, mentions: tuple[Mention, ...]) -> Iterator[TwoForms]:
    """Every such word of the headline, with the word of the story, where it first stands."""
    heads = [sentence for sentence in page.sentences[:LEAD] if sentence.paragraph.role is Role.HEADLINE]
    named = [(head, k) for head in heads for k in _names(page, head, heads[-1].last)]
    if named:
        last = heads[-1].paragraph.number + LEAD
        lead = _Lead(page, cast, [one for one in mentions if one.sentence.paragraph.number <= last], heads)
        for head, k in named:
            found = lead.spells(k, plainly=k > head.first and not page.line(head.first, head.last).titled)
            if found:
                yield TwoForms(page.tokens.span(k, k), found, 1)


def _names(page: MarkedCopy, head: Sentence, last: int) -> Iterator[int]:
    """The words of a headline that may be names, and that do not stand behind token `last`, in the story."""
    for k in range(head.first, head.last + 1):
        norm, word = page.norms[k], page.text[page.tokens.starts[k] : page.tokens.ends[k]]
        named = word[0].isupper() and len(word) >= SHORTEST and not word.isupper()
        if named and page.at(norm)[-1] <= last:
            yield k


class _Lead:
    """The names of the first paragraphs, by which those of the headline are spelt."""

    def __init__(self, page: MarkedCopy, cast: Cast, mentions: list[Mention], heads: list[Sentence]) -> None:
        self._page, self._cast, self._mentions = page, cast, mentions
        self._headed = {plain(norm) for head in heads for norm in page.norms[head.first : head.last + 1]}

    def spells(self, token: int, *, plainly: bool) -> Span | None:
        """Where the story first has a word of the headline in another spelling; `None` if it does not. `plainly` says
        that a name is meant: no other word has a capital there.
        """
        word, behind = plain(self._page.norms[token]), plain(self._page.norm(token + 1))
        for one in self._mentions:
            meant = not one.opens and (plainly or len(word) >= LONG)
            sure = meant or is_placed(self._page, one) or self._is_somebody(one)
            called = behind == one.surname and one.surname in self._cast.people and one.given
            if called and word not in self._cast.words and _is_given(word, one.given):
                return self._span(one, one.given)
            alone = not (plainly and self._is_somebody(one))
            name = next((name for name in one.words if self._is_word(word, name, alone=alone)), "")
            if sure and name:
                return self._span(one, name)
            if any("".join(pair) == word for pair in pairwise(one.words)):
                return one.span
        return None

    def _is_somebody(self, one: Mention) -> bool:
        return one.surname in self._cast.people

    def _is_word(self, word: str, name: str, *, alone: bool) -> bool:
        """Whether a name of the story is a word of the headline in another spelling, which the headline has not."""
        accents = name == word
        return accents or (name not in self._headed and is_alike(word, name, alone=alone) and not is_known(word))

    def _span(self, one: Mention, name: str) -> Span:
        """The word of a name."""
        at = next((k for k in range(one.first, one.last + 1) if plain(self._page.norms[k]) == name), one.first)
        return self._page.tokens.span(at, at)


def _is_given(word: str, given: str) -> bool:
    """Whether two first names before one surname are a slip apart."""
    return len(given) >= SHORTEST and given != word and (heard(word) == heard(given) or distance(word, given) == 1)
