"""Copy with its quotations marked: every word and mark of a text, as the analysis of voices sees it, cut into lines."""

from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterator, Sequence, Set
from itertools import chain, pairwise
from operator import itemgetter

from copydesk.analysis.page.lines import FINITE, INNER_STOP, MAYBE, NAMED, SPOKEN, VERBS, Line, cues
from copydesk.analysis.page.quotations import Quotation
from copydesk.analysis.page.sentences import Sentence
from copydesk.analysis.page.signs import signs
from copydesk.analysis.page.tokens import Tokens, is_word
from copydesk.analysis.page.topics import STEMS
from copydesk.once import once
from copydesk.spans import Span

LONGEST_NAME, LONGEST_NICKNAME = 10, 2
"""Words of a title, and of what friends call somebody."""

SOON = 6
"""A word that stands again within so many is met again."""

STOPS = ",.;:?!" + INNER_STOP
PAUSES = frozenset((*STOPS, *("." * dots for dots in range(2, 81))))
RISING = bytes(range(256))


class MarkedCopy:
    """The tokens of a text, which of them stand in quotations, and the stops that end no sentence."""

    def __init__(
        self, text: str, tokens: Tokens, sentences: tuple[Sentence, ...], quotations: tuple[Quotation, ...]
    ) -> None:
        self.text, self.tokens, self.sentences = text, tokens, sentences
        self._opens = tuple(sentence.first for sentence in sentences)
        self._lines: dict[int, Line] = {}
        self.norms = signs(tokens, sentences)
        self.verbs = self._finite_verbs()
        self.quoted = bytes(len(tokens))
        self.named = {quotation.span for quotation in quotations if self._names(quotation)}
        """The quotations that are a name and no speech: On “Morning Desk,” Vale said. Lena “Doc” Marsh."""
        self.quoted = self._between_marks(quotations)

    def _between_marks(self, quotations: tuple[Quotation, ...]) -> bytes:
        """For every token SPOKEN, NAMED or 0."""
        flags = bytearray(len(self.tokens))
        for quotation in quotations:
            inside = self.inside(quotation.span)
            mark = NAMED if quotation.span in self.named else SPOKEN
            flags[inside.start : inside.stop] = bytes([mark]) * len(inside)
        return bytes(flags)

    def _finite_verbs(self) -> bytes:
        """For every token FINITE or 0. With a capital inside a sentence it may be a name."""
        flags = bytearray(map(VERBS.__getitem__, self.norms))
        opens = frozenset(self._opens)
        i = flags.find(MAYBE)
        while i >= 0:
            flags[i] = FINITE if i in opens or not self._capital(i) else 0
            i = flags.find(MAYBE, i + 1)
        return bytes(flags)

    def _names(self, quotation: Quotation) -> bool:
        inside = self.inside(quotation.inner)
        words = [i for i in inside if is_word(self.norms[i])]
        sentence = self.sentence_at(words[0]) if words else None
        before = inside.start - 2
        if sentence is None or before < sentence.first or len(words) > LONGEST_NAME:
            return False
        if any(not self._capital(i) and self.norms[i] not in cues("small-words") for i in words):
            return False
        ended = not is_word(self.norms[inside[-1]]) and self.norms[inside[-1]] != ","
        if (
            ended
            or not self._capital(words[0])
            or self.norms[before] in cues("say", "quote")
            or self.norms[before] == ":"
        ):
            return False
        nickname = len(words) <= LONGEST_NICKNAME and self._capital(before) and self._capital(inside.stop + 1)
        named = len(words) > 1 or nickname or self.norms[before] in cues("prepositions")
        return named and not self.line(sentence.first, sentence.last).titled

    def norm(self, i: int) -> str:
        """Token `i`; a full stop beyond either end."""
        return self.norms[i] if 0 <= i < len(self.norms) else "."

    def _capital(self, i: int) -> bool:
        return i < len(self.tokens) and self.text[self.tokens.starts[i]].isupper()

    @once
    def capitals(self) -> tuple[int, ...]:
        """The tokens that begin with a capital, in order."""
        text = self.text
        return tuple([i for i, start in enumerate(self.tokens.starts) if text[start].isupper()])

    def capitals_in(self, sentence: Sentence) -> tuple[int, ...]:
        """Those of a sentence."""
        return self.capitals[bisect_left(self.capitals, sentence.first) : bisect_right(self.capitals, sentence.last)]

    @once
    def shouted(self) -> tuple[int, ...]:
        """Those of them whose second letter is a capital too."""
        text, starts = self.text, self.tokens.starts
        return tuple([i for i in self.capitals if text[starts[i] + 1 : starts[i] + 2].isupper()])

    @once
    def proper(self) -> frozenset[str]:
        """The words that have a capital inside some sentence: names, as far as a capital tells."""
        opens = frozenset(self._opens)
        return frozenset(self.norms[i] for i in self.capitals if i not in opens)

    @once
    def small(self) -> frozenset[str]:
        """The words that the text writes small somewhere."""
        text = self.text
        return frozenset(
            norm for norm, start in zip(self.norms, self.tokens.starts, strict=True) if text[start].islower()
        )

    @once
    def words(self) -> frozenset[str]:
        """Every word and mark of the text, once."""
        return frozenset(self._standing)

    @once
    def _standing(self) -> dict[str, list[int]]:
        """The tokens of every word and mark of the text, in order."""
        standing: dict[str, list[int]] = defaultdict(list)
        for i, norm in enumerate(self.norms):
            standing[norm].append(i)
        return standing

    @once
    def met_again(self) -> list[tuple[int, int]]:
        """Every token and the next one of the same word, where that follows within `SOON` words, by the second."""
        several = [places for places in self._standing.values() if len(places) > 1]
        pairs = [(one, two) for places in several for one, two in pairwise(places) if two - one <= SOON]
        return sorted(pairs, key=itemgetter(1))

    @once
    def stops(self) -> list[int]:
        """The tokens that are a mark at which readers pause, in order."""
        return self.places(PAUSES)

    @once
    def lone(self) -> bytes:
        """For every token 1 or 0: whether it is a word or a mark that stands nowhere else in the text."""
        flags = bytearray(len(self.norms))
        for i in [places[0] for places in self._standing.values() if len(places) == 1]:
            flags[i] = 1
        return bytes(flags)

    @once
    def stems(self) -> tuple[str, ...]:
        """For every token the stem of what is talked of, or nothing."""
        return tuple(map(STEMS.__getitem__, self.tokens.norms))

    def topics(self, first: int, last: int) -> frozenset[str]:
        """The stems of what is talked of in the tokens from `first` up to and with `last`."""
        return frozenset(filter(None, self.stems[first : last + 1]))

    def at(self, word: str) -> Sequence[int]:
        """The tokens that are a word or mark, in order."""
        return self._standing.get(word, ())

    def places(self, words: Set[str]) -> list[int]:
        """The tokens that are one of `words`, in order."""
        known = self.words & words
        if len(known) < 2:
            return [i for word in known for i in self._standing[word]]
        return sorted(chain.from_iterable(map(self._standing.__getitem__, known)))

    def holding(self, words: Set[str], heard: bytes | None = None) -> list[int]:
        """Which of the sentences hold one of `words`, where it is `heard`, in order, by their place in `sentences`."""
        places = self.places(words)
        likely = places if heard is None else [i for i in places if heard[i]]
        return list(dict.fromkeys(bisect_right(self._opens, i) - 1 for i in likely))

    def where(self, words: Set[str]) -> Iterator[tuple[str, list[int]]]:
        """Those of `words` that the text has, each with the tokens that are it; then those that a word has between its
        hyphens, each with that token.
        """
        for word in self.words & words:
            yield word, self._standing[word]
        for i, part in self._hyphened:
            if part in words:
                yield part, [i]

    @once
    def untied(self) -> bytes:
        """For every token how many stand between it and the last word with hyphens before it, 255 at the most; 0 for
        such a word and for the token right before one.
        """
        far = bytearray(b"\xff" * len(self.norms))
        tied = dict.fromkeys(i for i, _ in self._hyphened)
        for i in tied:
            far[i : i + len(RISING)] = RISING[: len(far) - i]
        for i in tied:
            far[i - 1] = 0
        return bytes(far)

    @once
    def _hyphened(self) -> list[tuple[int, str]]:
        """The words between the hyphens of every word that has some, with its token."""
        tied = {word for word in self.words if "-" in word and len(word) > 1}
        return [(i, part) for i in self.places(tied) for part in self.norms[i].split("-")]

    def inside(self, span: Span) -> range:
        """The tokens that begin in `span`."""
        return range(bisect_left(self.tokens.starts, span.start), bisect_left(self.tokens.starts, span.end))

    def sentence_at(self, token: int) -> Sentence | None:
        """The sentence that holds a token."""
        k = bisect_right(self._opens, token) - 1
        return self.sentences[k] if k >= 0 and token <= self.sentences[k].last else None

    def place_of(self, sentence: Sentence) -> int:
        """How many sentences stand before one."""
        return bisect_left(self._opens, sentence.first)

    def sentence_of(self, token: int) -> Sentence:
        """The sentence that holds a token, or the last one before it."""
        return self.sentences[max(0, bisect_right(self._opens, token) - 1)]

    def sentence_after(self, token: int) -> Sentence | None:
        """The first sentence that begins behind a token."""
        k = bisect_right(self._opens, token)
        return self.sentences[k] if k < len(self.sentences) else None

    def line_of(self, sentence: Sentence) -> Line:
        """A sentence as a line, cut once."""
        if (line := self._lines.get(sentence.first)) is None:
            line = self._lines[sentence.first] = self.line(sentence.first, sentence.last)
        return line

    def line(self, first: int, last: int) -> Line:
        """The tokens from `first` up to and with `last`."""
        within = slice(first, last + 1)
        starts, ends = self.tokens.starts[within], self.tokens.ends[within]
        return Line(
            self.text,
            Span(starts[0], ends[-1]),
            self.norms[within],
            starts,
            ends,
            self.quoted[within],
            self.verbs[within],
        )
