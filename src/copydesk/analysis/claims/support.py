"""What stands behind a sentence: somebody who answers for it, a document, a link, a footnote.

Support reaches as far as readers carry it. A link or a footnote holds for its own sentence. A source holds for its
own paragraph, two sentences each way, and beyond it where sentences are paragraphs of their own, as in news copy.
"""

from bisect import bisect_left
from collections.abc import Iterable
from enum import StrEnum
from operator import attrgetter

from msgspec import Struct

from copydesk.analysis.page.lines import cues
from copydesk.analysis.page.sentences import Sentence
from copydesk.analysis.saying.attribution import Kind
from copydesk.analysis.saying.sources import Kinds, SourceKind
from copydesk.analysis.saying.voices import Voices
from copydesk.lexicons import lexicon
from copydesk.patterns import pattern
from copydesk.spans import Span

MARK = pattern(r"https?://|\bwww\.|\[\^?[0-9]{1,3}\]")
"""An address, or a footnote’s mark as typed."""

SIGNS = ("://", "www.", "[")
"""Each of them holds one of these, and hardly any copy does."""

REACH = 2
"""So many sentences before and after one may name its source."""

IN_SIGHT = 3
"""So far off stands a source that makes a sentence part of what is reported."""

ANSWERING = frozenset({Kind.QUOTATION, Kind.SPEECH, Kind.DOCUMENT})
"""For what somebody is said to think, and for what is only judged or seems so, nobody answers."""


class Support(StrEnum):
    """What stands behind a claim, the strongest first."""

    LINK = "link"
    NAMED = "named"
    DOCUMENT = "document"
    BODY = "body"
    ESTABLISHED = "established"
    SHOWN = "shown"
    RECORD = "record"
    SEEN = "seen"
    DESCRIBED = "described"
    COLLECTIVE = "collective"
    ANONYMOUS = "anonymous"
    NONE = "none"


WEAK = frozenset({Support.DESCRIBED, Support.COLLECTIVE, Support.ANONYMOUS, Support.NONE})
"""Somebody is there, and readers cannot tell who; or nobody."""

ORDER = {kind: k for k, kind in enumerate(Support)}


class Backing(Struct, frozen=True):
    """What stands behind a claim, and the words that name it; `None` where no words do."""

    kind: Support
    by: Span | None = None

    @property
    def firm(self) -> bool:
        """Whether readers can go and ask, or look it up."""
        return self.kind not in WEAK

    @property
    def strength(self) -> int:
        """0 for the strongest."""
        return ORDER[self.kind]


NOTHING = Backing(Support.NONE)

SUPPORTS = {
    SourceKind.NAMED: Support.NAMED,
    SourceKind.BODY: Support.BODY,
    SourceKind.DOCUMENT: Support.DOCUMENT,
    SourceKind.DESCRIBED: Support.DESCRIBED,
    SourceKind.COLLECTIVE: Support.COLLECTIVE,
    SourceKind.ANONYMOUS: Support.ANONYMOUS,
    SourceKind.UNKNOWN: Support.NONE,
}


class Supports:
    """What stands behind the sentences of one story, each looked at when first asked about."""

    def __init__(self, kinds: Kinds, voices: Voices, links: tuple[Span, ...]) -> None:
        self._page, self._kinds, self._voices, self._links = kinds.page, kinds, voices, links
        self._known: dict[int, Backing] = {}
        self._stands: dict[tuple[int, int], Backing] = {}
        self._has_marks = any(sign in kinds.page.text for sign in SIGNS)

    def behind(self, sentence: Sentence, reach: int = REACH) -> Backing:
        """The support of a sentence: its own, if readers can ask it, else the strongest source of those near it."""
        if (sentence.first, reach) not in self._stands:
            own = self._own(sentence)
            found = own if own.firm else _strongest([own, *map(self.source, self.near(sentence, reach))])
            self._stands[sentence.first, reach] = found
        return self._stands[sentence.first, reach]

    def about(self, sentence: Sentence) -> Backing:
        """The strongest support of a sentence or of any in sight of it, whatever their paragraphs."""
        return _strongest([self._own(sentence), *map(self.source, self._beside(sentence, IN_SIGHT))])

    def near(self, sentence: Sentence, reach: int = REACH) -> tuple[Sentence, ...]:
        """A sentence and those of the `reach` sentences on either side which a reader takes with it: those of its own
        paragraph, and of others where the one or the other is a paragraph by itself.
        """
        lone, paragraph = self._is_alone(sentence), sentence.paragraph
        beside = self._beside(sentence, reach)
        return tuple(one for one in beside if lone or one.paragraph is paragraph or self._is_alone(one))

    def before(self, sentence: Sentence, reach: int) -> tuple[Sentence, ...]:
        """The `reach` sentences before one."""
        k = self._place(sentence)
        return self._page.sentences[max(0, k - reach) : k]

    def _beside(self, sentence: Sentence, reach: int) -> tuple[Sentence, ...]:
        k = self._place(sentence)
        return self._page.sentences[max(0, k - reach) : k + reach + 1]

    def _place(self, sentence: Sentence) -> int:
        """How many sentences stand before one."""
        return self._page.place_of(sentence)

    def _is_alone(self, sentence: Sentence) -> bool:
        """Whether a sentence is a paragraph of its own."""
        return sentence.span == sentence.paragraph.span

    def source(self, sentence: Sentence) -> Backing:
        """Who answers for words of a sentence; the strongest, where there are several."""
        known = self._known.get(sentence.first)
        if known is None:
            speakers = self._speakers(sentence)
            known = self._known[sentence.first] = _strongest(map(self._of, speakers)) if speakers else NOTHING
        return known

    def linked(self, span: Span) -> Span | None:
        """The first link or footnote’s mark that stands in a stretch."""
        k = bisect_left(self._links, span.start, key=lambda one: one.end)
        if k < len(self._links) and self._links[k].start <= span.end:
            return self._links[k]
        found = MARK.search(self._page.text, span.start, span.end) if self._has_marks else None
        return Span(*found.span()) if found else None

    def _own(self, sentence: Sentence) -> Backing:
        link = self.linked(sentence.span)
        return Backing(Support.LINK, link) if link is not None else self.source(sentence)  # a footnote’s mark is empty

    def _speakers(self, sentence: Sentence) -> dict[Span, None]:
        """Who answers for a passage of a sentence, each once, in order."""
        passages = self._voices.passages_in(sentence.span)
        return {one.speaker: None for one in passages if one.speaker and one.kind in ANSWERING}

    def _of(self, speaker: Span) -> Backing:
        norm = speaker.of(self._page.text).lower()
        if norm == "i" or norm in lexicon("sources")["one"]:  # whom these mean was named; “they” may be anybody
            return Backing(Support.NAMED, speaker)
        if norm in cues("pronouns"):
            return NOTHING
        kind = SUPPORTS[self._kinds.of(speaker)]
        written = kind in WEAK and self._page.norms[self._page.inside(speaker)[-1]] in lexicon("claims")["records"]
        return Backing(Support.DOCUMENT if written else kind, speaker)


def _strongest(found: Iterable[Backing]) -> Backing:
    """The first of the strongest; nothing, where there is none."""
    return min(found, key=attrgetter("strength"), default=NOTHING)
