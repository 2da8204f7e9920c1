"""What stands around a figure or a date: by it two places are seen to tell of the same, or not."""

from collections import Counter
from collections.abc import Iterable, Iterator
from itertools import chain

from msgspec import Struct

from copydesk.analysis.calendar.moments import Moment
from copydesk.analysis.page.inflection import looks_plural
from copydesk.analysis.page.lines import FINITE, cues
from copydesk.analysis.page.marked import MarkedCopy
from copydesk.analysis.page.reach import pairs
from copydesk.analysis.page.sentences import Sentence
from copydesk.analysis.page.topics import content
from copydesk.analysis.quantities import numbers
from copydesk.analysis.quantities.figures import Figure
from copydesk.analysis.retelling import deeds
from copydesk.analysis.retelling.context_words import changes, days, says_of_when, says_when
from copydesk.analysis.retelling.deed import Deed
from copydesk.analysis.retelling.surroundings import AROUND, head, is_definite, walk
from copydesk.analysis.saying.voices import Voices
from copydesk.lexicons import lexicon
from copydesk.once import once

NEAR = 5
"""So many words on either side of a figure are beside it."""

FEW = 3
"""A word that so many sentences have at the most tells more than one that stands in all."""

EVERY, OF = frozenset({"each", "every"}), frozenset({"of", "one"})
"""“Each of the hotel’s 212 rooms” are all of them."""


Words = tuple[frozenset[str], frozenset[str], frozenset[str], frozenset[str]]


class Context(Struct, frozen=True):
    """The words around some tokens of a sentence. Stems are those of `topics`.

    `beside` are the stems close by, `topics` those of the whole sentence, `rare` those of them that few sentences of
    the text have. `names` and `times` are words of the sentence, `periods` those that say of which time it is;
    `cautions` are words close by that change what is counted, `modals` those by which it may not be so, `changes`
    stems of rise and fall. `lead` are the words from the start of the sentence, `after` those that follow, in order;
    `definite` says that what stands before points back: “the 15 boats”, “Orle’s 15 boats”,
    `whole` that it is “all”; `head` are the words of “the jobless rate of 4%” that say what it is of;
    `describes` that the figure itself describes what follows: “the 12-day strike”;
    `owner` is whose it is, by name: “Orle’s 15 boats”. `speaker` are the words
    that name who is speaking, none in the author’s voice and where nobody is named; they are no `names`.
    """

    sentence: Sentence
    beside: frozenset[str]
    topics: frozenset[str]
    rare: frozenset[str]
    names: frozenset[str]
    times: frozenset[str]
    periods: frozenset[str]
    cautions: frozenset[str]
    modals: frozenset[str]
    changes: frozenset[str]
    lead: tuple[str, ...]
    after: tuple[str, ...]
    definite: bool
    whole: bool
    head: tuple[str, ...]
    describes: bool
    owner: frozenset[str]
    speaker: frozenset[str]


class Contexts:
    """The contexts of one story, each read when it is first asked for."""

    def __init__(self, page: MarkedCopy, voices: Voices) -> None:
        self._page, self._voices = page, voices
        self._known: dict[tuple[int, int], Context] = {}
        self._sentences: dict[int, Words] = {}

    def around(self, first: int, last: int) -> Context:
        """What stands around the tokens from `first` up to and with `last`."""
        if (first, last) not in self._known:
            self._known[first, last] = self._read(first, last)
        return self._known[first, last]

    def deed(self, moment: Moment) -> Deed | None:
        """What was done once at a time."""
        return deeds.deed(self._page, self._page.sentence_of(moment.first), moment)

    def akin(self, tokens: Iterable[int], share: float = 0.0) -> Iterator[tuple[int, int, int]]:
        """Every two of some tokens whose sentences share words of substance, `share` of all at the least, and how many
        they share.
        """
        about = [(token, self.about(self._page.sentence_of(token))) for token in tokens]
        for (one, here), (two, there) in pairs(about):
            if here is not there and not here.isdisjoint(there):
                shared = len(here & there)
                if shared >= share * len(here | there):
                    yield one, two, shared

    def points_back(self, first: int) -> bool:
        """Whether what stands before a token points back: “the 15 boats”, “Orle’s 15 boats”, “the rate of 4%”."""
        norms, sentence = self._page.norms, self._page.sentence_of(first)
        return is_definite(norms, walk(norms, first - 1, sentence.first, -1))

    def beside(self, figure: Figure) -> frozenset[str]:
        """The stems close by a figure."""
        sentence = self._page.sentence_of(figure.first)
        return self._beside(*self._sides(sentence, figure.first, figure.last))

    def _sides(self, sentence: Sentence, first: int, last: int) -> tuple[list[int], list[int]]:
        """The tokens around some, before them and behind."""
        norms = self._page.norms
        return walk(norms, first - 1, sentence.first, -1), walk(norms, last + 1, sentence.last, 1)

    def _beside(self, before: list[int], after: list[int]) -> frozenset[str]:
        return content(self._page.norms[i] for i in (*before[:NEAR], *after[:NEAR]))

    def sentence(self, token: int) -> Sentence:
        """The sentence that holds a token."""
        return self._page.sentence_of(token)

    def about(self, sentence: Sentence) -> frozenset[str]:
        """The stems of what a sentence speaks of."""
        return self._topics[sentence.first]

    @once
    def _topics(self) -> dict[int, frozenset[str]]:
        """The stems of every sentence, by its first token."""
        return {one.first: self._page.topics(one.first, one.last) for one in self._page.sentences}

    def _read(self, first: int, last: int) -> Context:
        page, norms = self._page, self._page.norms
        sentence = page.sentence_of(first)
        before, after = self._sides(sentence, first, last)
        close = frozenset(norms[i] for i in (*before, *after) if norms[i] not in EVERY or page.norm(i + 1) not in OF)
        beside, said = self._beside(before, after), self._speaker(first)
        about, names, times, periods = self._sentence(sentence)
        cautions, follow = close & lexicon("sameness")["cautions"] - times, tuple(norms[i] for i in after)
        top, definite = head(norms, before), is_definite(norms, before)
        whole = definite and norms[before[0]] in lexicon("sameness")["wholes"]
        tied = any("-" in norm and numbers.worth(norm) is None for norm in norms[first : last + 1])
        describes = tied and bool(follow)
        rare = about & self.rare
        told = (sentence, beside, about, rare, names - said, times, periods)
        modals = close & lexicon("sameness")["modals"] - times
        lead = norms[sentence.first : min(first, sentence.first + AROUND)]
        return Context(
            *told,
            cautions,
            modals,
            content(close & changes()),
            lead,
            follow,
            definite,
            whole,
            top,
            describes,
            self._owner(before),
            said,
        )

    def _speaker(self, token: int) -> frozenset[str]:
        """The words that name who is speaking; Mr Hale, the clerk, and Mr Orr, the cook, share none of them."""
        speaker = self._voices.at(self._page.tokens.starts[token]).speaker
        inside = self._page.inside(speaker) if speaker else range(0)
        said = frozenset(self._page.norms[i] for i in inside if self._page.norms[i][0].isalnum())
        words = said - cues("articles", "prepositions")
        return words - lexicon("sources")["titles"] or words

    def _owner(self, before: list[int]) -> frozenset[str]:
        """The last word of the name right before a figure: Orle’s 15 boats."""
        owned = len(before) > 1 and self._page.norms[before[0]] == "'s"
        named = owned and self._page.text[self._page.tokens.starts[before[1]]].isupper()
        return frozenset({self._page.norms[before[1]]} & self._page.proper) if named else frozenset()

    @once
    def times(self) -> Counter[str]:
        """How many sentences of the text have each stem."""
        return Counter(chain.from_iterable(self._topics.values()))

    @once
    def rare(self) -> frozenset[str]:
        """The stems that few sentences of the text have."""
        return frozenset(stem for stem, count in self.times.items() if count <= FEW)

    @once
    def _proper(self) -> frozenset[str]:
        """The names of the text, by their capitals."""
        return self._page.proper - lexicon("function-words")["common"]

    def _sentence(self, sentence: Sentence) -> Words:
        """The topics of a sentence, its names, its words of time and its periods."""
        if sentence.first not in self._sentences:
            page, words = self._page, frozenset(self._page.norms[sentence.first : sentence.last + 1])
            capitals = frozenset(page.norms[i] for i in page.capitals_in(sentence))
            times, periods = says_when(words) | (capitals & days()), says_of_when(words)
            named = (capitals & self._proper) | self._opening(sentence)
            proper = frozenset(norm for norm in named if len(norm) > 1) - times - days()
            about = self.about(sentence)
            self._sentences[sentence.first] = about, proper, times, periods
        return self._sentences[sentence.first]

    def _opening(self, sentence: Sentence) -> frozenset[str]:
        """The name that opens a sentence, though no other has it: “Orle made 312.” “Vance’s 321 …”"""
        first, norms = sentence.first, self._page.norms
        norm, behind = norms[first], self._page.norm(first + 1)
        acts = behind == "'s" or (self._page.verbs[first + 1 : first + 2] == bytes([FINITE]) and not looks_plural(norm))
        bare = acts and norm.isalpha() and self._page.text[sentence.span.start].isupper()
        if not bare or numbers.may_begin(norm) or norm in lexicon("function-words")["common"]:
            return frozenset()
        own = frozenset({norm})
        small = any(self._page.text[self._page.tokens.starts[i]].islower() for i in self._page.places(own))
        return frozenset() if small else own
