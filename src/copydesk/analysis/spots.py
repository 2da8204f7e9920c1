"""A stretch of one story, with its words, its voices and its paragraph."""

from bisect import bisect_right
from typing import TYPE_CHECKING

from msgspec import Struct

from copydesk.analysis.saying.voices import Voice
from copydesk.document import Paragraph
from copydesk.spans import Span

if TYPE_CHECKING:
    from copydesk.analysis.facts import Facts


class Spot(Struct, frozen=True):
    """A stretch of one story; what every flag points at."""

    facts: "Facts"
    span: Span

    @property
    def words(self) -> str:
        """The words that stand there, code among them."""
        return self.span.of(self.facts.document.text)

    @property
    def voices(self) -> frozenset[Voice]:
        """Every voice that speaks them."""
        return self.facts.voices.in_span(self.span)

    @property
    def sentence(self) -> str:
        """The words of the sentence in which they begin, their blanks folded."""
        sentences = self.facts.sentences
        k = bisect_right(sentences, self.span.start, key=lambda one: one.span.start) - 1
        return " ".join(sentences[max(0, k)].span.of(self.facts.document.text).split()) if sentences else ""

    @property
    def is_code(self) -> bool:
        """Whether they begin and end in code."""
        code = self.facts.document.code
        return bool(code) and all(
            code[bisect_right(code, end, key=lambda one: one.start) - 1].holds(Span(end, end + 1))
            for end in (self.span.start, self.span.end - 1)
        )

    @property
    def paragraph(self) -> Paragraph:
        """The paragraph in which they begin."""
        paragraphs = self.facts.paragraphs
        return paragraphs[max(0, bisect_right(paragraphs, self.span.start, key=lambda one: one.span.start) - 1)]
