"""The copy of a story, and who speaks in it: words, sentences, quotations, voices."""

from collections.abc import Callable, Iterable, Set
from typing import Any, TypeVar

from copydesk.analysis.page import quotations, sentences, spilling
from copydesk.analysis.page.language import is_english
from copydesk.analysis.page.marked import MarkedCopy
from copydesk.analysis.page.quotations import Quotations
from copydesk.analysis.page.sentences import Sentence
from copydesk.analysis.page.tokens import Tokens, tokenise
from copydesk.analysis.saying import sources, speakers, voices
from copydesk.analysis.saying.attribution import Attribution, attributions, in_order
from copydesk.analysis.saying.crediting import credited
from copydesk.analysis.saying.people import People
from copydesk.analysis.saying.sources import Kinds, Source
from copydesk.analysis.saying.uses import Use, use_of
from copydesk.analysis.saying.voices import Voice, Voices
from copydesk.document import Document, Paragraph
from copydesk.once import once
from copydesk.spans import Span

T = TypeVar("T")

CODE = "x"
"""Stands for each character of code, whatever it is."""


class Hearing:
    """One story as read, its words and its voices. Never changed."""

    def __init__(self, document: Document) -> None:
        self.document = document

    def keep(self, key: object, work: Callable[[], T]) -> T:
        """What somebody worked out of the story, under a `key`: made when first asked for, it goes with the story."""
        if key in self._kept:
            known: T = self._kept[key]
            return known
        self._kept[key] = made = work()
        return made

    @once
    def _kept(self) -> dict[object, Any]:
        return {}

    @once
    def text(self) -> str:
        """The reading text. What is set as code is one word of no meaning, so that no analysis takes it for copy."""
        copy, at = [], 0
        for span in self.document.code:
            copy += [self.document.text[at : span.start], CODE * len(span)]
            at = span.end
        return "".join([*copy, self.document.text[at:]])

    @property
    def paragraphs(self) -> tuple[Paragraph, ...]:
        """The paragraphs of the page."""
        return self.document.paragraphs

    @once
    def tokens(self) -> Tokens:
        """Every word, number and mark."""
        return tokenise(self.text)

    @once
    def sentences(self) -> tuple[Sentence, ...]:
        """Every sentence of every paragraph, headings among them."""
        return sentences.split(self.text, self.paragraphs, self.tokens)

    @once
    def quotations(self) -> Quotations:
        """What stands between quotation marks, and the marks without partner."""
        found = quotations.find(self.document)
        return spilling.joined(found, self.text, self.paragraphs, self.sentences)

    @once
    def marked(self) -> MarkedCopy:
        """The tokens, and which of them stand in quotations."""
        return MarkedCopy(self.text, self.tokens, self.sentences, self.quotations.found)

    @once
    def attributions(self) -> tuple[Attribution, ...]:
        """What the text hands to others outside quotation marks."""
        return attributions(self.marked)

    @once
    def voices(self) -> Voices:
        """Who speaks where."""
        bonds = speakers.bind(self.marked, self.quotations.found, self.paragraphs, self.attributions)
        heard = [one.speaker for one in self.attributions if one.speaker] + [bond.speaker for bond in bonds.values()]
        attributed = in_order((*credited(self.marked, heard), *self.attributions))
        return voices.tile(self.text, self.paragraphs, self.quotations, attributed, bonds)

    @once
    def people(self) -> People:
        """The people whom the author names, for the pronouns that mean them."""
        return People(self.marked, self.voices.passages)

    @once
    def sources(self) -> dict[Span, Source]:
        """Who answers for every passage, by the words that name the speaker."""
        return sources.find(self.kinds, self.voices.passages, self.people)

    @once
    def kinds(self) -> Kinds:
        """What the words that name a speaker give of them."""
        return Kinds(self.marked)

    @once
    def uses(self) -> dict[Span, Use]:
        """What the marks of every quotation are for, by its span."""
        spoken = {passage.span: passage.speaker for passage in self.voices.passages if passage.voice is Voice.QUOTED}
        return {one.span: use_of(self.marked, one, spoken) for one in self.quotations.found}

    @once
    def english(self) -> bool:
        """Whether the copy is English, as far as its function words tell."""
        return is_english(self.tokens)

    @once
    def grade(self) -> float | None:
        """The reading grade of the running copy; `None` if it is short, or not English."""
        return self._grade(self.sentences)

    def grade_of(self, paragraph: Paragraph) -> float | None:
        """The reading grade of one paragraph; `None` if it is short, or not English running copy."""
        return self._grade(self.sentences_in(paragraph))

    def _grade(self, written: tuple[Sentence, ...]) -> float | None:
        from copydesk.analysis.page.readability import grade  # a hundredth of a run: only those who show grades pay

        return grade(self.tokens, written) if self.english else None

    def sentences_in(self, paragraph: Paragraph) -> tuple[Sentence, ...]:
        """The sentences of one paragraph."""
        return self._by_paragraph.get(paragraph.number, ())

    def paragraphs_with(self, words: Set[str]) -> list[Paragraph]:
        """The paragraphs that hold one of some words or marks, in order."""
        return self.paragraphs_of(self.marked.places(words))

    def paragraphs_of(self, tokens: Iterable[int]) -> list[Paragraph]:
        """The paragraphs of some tokens, in order, each once."""
        return [self.paragraphs[k - 1] for k in sorted({self.marked.sentence_of(i).paragraph.number for i in tokens})]

    @once
    def _by_paragraph(self) -> dict[int, tuple[Sentence, ...]]:
        grouped: dict[int, list[Sentence]] = {}
        for sentence in self.sentences:
            grouped.setdefault(sentence.paragraph.number, []).append(sentence)
        return {number: tuple(found) for number, found in grouped.items()}
