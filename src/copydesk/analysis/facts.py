"""What analysis found in a document: every fact computed once, when first asked for."""

from dataclasses import dataclass
from functools import cached_property

from copydesk.analysis import (
    acronyms,
    ages,
    changes,
    clocks,
    conversions,
    dates,
    figures,
    headlines,
    quotations,
    ranges,
    restated,
    sentences,
    shares,
    sources,
    speakers,
    sums,
    twins,
    voices,
)
from copydesk.analysis.acronyms import Acronym
from copydesk.analysis.ages import Age
from copydesk.analysis.attribution import Attribution, attributions, in_order
from copydesk.analysis.bearers import Bearers
from copydesk.analysis.changes import Change
from copydesk.analysis.clocks import Clock
from copydesk.analysis.contexts import Contexts
from copydesk.analysis.conversions import Conversion
from copydesk.analysis.crediting import credited
from copydesk.analysis.dates import Date
from copydesk.analysis.figures import Figure
from copydesk.analysis.headlines import Mismatch
from copydesk.analysis.language import is_english
from copydesk.analysis.marked import MarkedCopy
from copydesk.analysis.people import People
from copydesk.analysis.quotations import Quotations
from copydesk.analysis.ranges import Range
from copydesk.analysis.restated import Restated
from copydesk.analysis.sentences import Sentence
from copydesk.analysis.sources import Source
from copydesk.analysis.spots import Spot
from copydesk.analysis.sums import Sum
from copydesk.analysis.tokens import Tokens, tokenise
from copydesk.analysis.twins import Twin
from copydesk.analysis.uses import Use, use_of
from copydesk.analysis.voices import Voice, Voices
from copydesk.document import Document, Paragraph
from copydesk.spans import Span

CODE = "x"
"""Stands for each character of code, whatever it is."""


class Facts:
    """One story: the document as read, and what was found in it. Shared by all rules; never changed."""

    def __init__(self, document: Document) -> None:
        self.document = document

    @cached_property
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

    @cached_property
    def tokens(self) -> Tokens:
        """Every word, number and mark."""
        return tokenise(self.text)

    @cached_property
    def sentences(self) -> tuple[Sentence, ...]:
        """Every sentence of every paragraph, headings among them."""
        return sentences.split(self.text, self.paragraphs, self.tokens)

    @cached_property
    def quotations(self) -> Quotations:
        """What stands between quotation marks, and the marks without partner."""
        return quotations.find(self.text, self.paragraphs)

    @cached_property
    def marked(self) -> MarkedCopy:
        """The tokens, and which of them stand in quotations."""
        return MarkedCopy(self.text, self.tokens, self.sentences, self.quotations.found)

    @cached_property
    def attributions(self) -> tuple[Attribution, ...]:
        """What the text hands to others outside quotation marks."""
        return attributions(self.marked)

    @cached_property
    def voices(self) -> Voices:
        """Who speaks where."""
        bonds = speakers.bind(self.marked, self.quotations.found, self.paragraphs, self.attributions)
        heard = [one.speaker for one in self.attributions if one.speaker] + [bond.speaker for bond in bonds.values()]
        attributed = in_order((*credited(self.marked, heard), *self.attributions))
        return voices.tile(self.text, self.paragraphs, self.quotations, attributed, bonds)

    @cached_property
    def people(self) -> People:
        """The people whom the author names, for the pronouns that mean them."""
        return People(self.marked, self.voices.passages)

    @cached_property
    def sources(self) -> dict[Span, Source]:
        """Who answers for every passage, by the words that name the speaker."""
        return sources.find(self.marked, self.voices.passages, self.people)

    @cached_property
    def uses(self) -> dict[Span, Use]:
        """What the marks of every quotation are for, by its span."""
        spoken = {passage.span: passage.speaker for passage in self.voices.passages if passage.voice is Voice.QUOTED}
        return {one.span: use_of(self.marked, one, spoken) for one in self.quotations.found}

    @cached_property
    def dates(self) -> tuple[Date, ...]:
        """Every full or partial calendar date."""
        return dates.find(self.text, self.paragraphs)

    @cached_property
    def clocks(self) -> tuple[Clock, ...]:
        """Every time of day written in figures."""
        return clocks.find(self.text, self.paragraphs)

    @cached_property
    def calendar(self) -> tuple[Span, ...]:
        """Where the dates and the times of day stand, in order."""
        return tuple(sorted([date.span for date in self.dates] + [clock.span for clock in self.clocks]))

    @cached_property
    def figures(self) -> tuple[Figure, ...]:
        """Every number that counts or measures, with its unit and what it counts."""
        return figures.find(self.text, self.tokens, self.sentences, self.calendar)

    @cached_property
    def contexts(self) -> Contexts:
        """What stands around any of its figures and dates."""
        return Contexts(self.marked, self.voices)

    @cached_property
    def restated(self) -> tuple[Restated, ...]:
        """Every figure that the text gives twice, and not the same both times."""
        return tuple(restated.find(self.figures, self.contexts))

    @cached_property
    def ages(self) -> tuple[Age, ...]:
        """Every age and year of birth of somebody who is named."""
        bearers = Bearers(self.marked, self.people)
        return ages.find(self.marked, self.figures, self.voices, bearers, self.document.meta.date)

    @cached_property
    def sums(self) -> tuple[Sum, ...]:
        """Every total that stands with its parts."""
        return tuple(sums.find(self.tokens, self.sentences, self.figures))

    @cached_property
    def shares(self) -> tuple[tuple[Figure, ...], ...]:
        """Every list of shares of one whole."""
        return tuple(shares.find(self.tokens, self.sentences, self.figures))

    @cached_property
    def headline_mismatches(self) -> tuple[Mismatch, ...]:
        """The figures of the headline that the story does not bear out."""
        return tuple(headlines.find(self.tokens, self.sentences, self.figures))

    @cached_property
    def twins(self) -> tuple[Twin, ...]:
        """Sums with the same digits that are not the same."""
        return tuple(twins.find(self.tokens, self.sentences, self.figures))

    @cached_property
    def conversions(self) -> tuple[Conversion, ...]:
        """Every measure that stands in two units."""
        return tuple(conversions.find(self.tokens, self.figures))

    @cached_property
    def ranges(self) -> tuple[Range, ...]:
        """Every range of years or of figures."""
        return ranges.find(self.text, self.paragraphs, self.tokens, self.sentences, self.calendar)

    @cached_property
    def changes(self) -> tuple[Change, ...]:
        """Every rise and fall that the copy tells with its figures."""
        return changes.find(self.tokens, self.sentences, self.figures)

    @cached_property
    def acronyms(self) -> tuple[Acronym, ...]:
        """Every acronym where the text defines it."""
        return acronyms.find(self.text, self.paragraphs, self.tokens)

    @cached_property
    def english(self) -> bool:
        """Whether the copy is English, as far as its function words tell."""
        return is_english(self.tokens)

    @cached_property
    def grade(self) -> float | None:
        """The reading grade of the running copy; `None` if it is short, or not English."""
        return self._grade(self.sentences)

    def grade_of(self, paragraph: Paragraph) -> float | None:
        """The reading grade of one paragraph; `None` if it is short, or not English running copy."""
        return self._grade(self.sentences_in(paragraph))

    def _grade(self, written: tuple[Sentence, ...]) -> float | None:
        from copydesk.analysis.readability import grade  # a hundredth of a run: only those who show grades pay

        return grade(self.tokens, written) if self.english else None

    def sentences_in(self, paragraph: Paragraph) -> tuple[Sentence, ...]:
        """The sentences of one paragraph."""
        return self._by_paragraph.get(paragraph.number, ())

    @cached_property
    def _by_paragraph(self) -> dict[int, tuple[Sentence, ...]]:
        grouped: dict[int, list[Sentence]] = {}
        for sentence in self.sentences:
            grouped.setdefault(sentence.paragraph.number, []).append(sentence)
        return {number: tuple(found) for number, found in grouped.items()}

    def spot(self, start: int, end: int) -> Spot:
        """The words from `start` up to `end` of the reading text."""
        return Spot(self, Span(start, end))


@dataclass(frozen=True, slots=True)
class Edition:
    """The stories that are checked together: one, unless the desk says otherwise."""

    stories: tuple[Facts, ...]
