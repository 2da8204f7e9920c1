"""Where things are: stretches of text, and the way back from the reading text to the source.

All offsets are Unicode code points, half-open. Nothing here knows lines, columns or bytes.
"""

from bisect import bisect_right
from operator import attrgetter

from msgspec import Struct


class Span(Struct, frozen=True, order=True, gc=False):
    """The stretch from `start` up to, and without, `end`."""

    start: int
    end: int

    def __len__(self) -> int:
        return self.end - self.start

    def overlaps(self, other: "Span") -> bool:
        """Whether the two share at least one character."""
        return self.start < other.end and other.start < self.end

    def holds(self, other: "Span") -> bool:
        """Whether `other` lies wholly inside this one."""
        return self.start <= other.start and other.end <= self.end

    def of(self, text: str) -> str:
        """The words that stand here in `text`."""
        return text[self.start : self.end]


_START = attrgetter("start")


def overlaps_any(spans: tuple[Span, ...], span: Span) -> bool:
    """Whether one of `spans`, which are in order and apart, shares a character with `span`."""
    k = bisect_right(spans, span.start, key=_START)
    return any(one.overlaps(span) for one in spans[max(0, k - 1) : k + 1])


def around(*spans: Span) -> Span:
    """From where the first of some stretches begins to where the last ends; at least one."""
    return Span(min(span.start for span in spans), max(span.end for span in spans))


class Run(Struct, frozen=True):
    """A stretch of the reading text and the stretch of the source that it was read from.

    Equal lengths mean equal characters. Unequal lengths mean one escape, such as `&amp;`, that maps whole.
    """

    text: Span
    source: Span

    @property
    def verbatim(self) -> bool:
        """Whether every character stands in the source as it stands in the text."""
        return len(self.text) == len(self.source)


class SourceMap(Struct, frozen=True):
    """Runs in order. Markup, and the blanks that join lines and paragraphs, lie between them."""

    runs: tuple[Run, ...]

    def to_source(self, span: Span) -> Span:
        """Where the words of `span`, a stretch of the reading text, stand in the source.

        Raises:
            IndexError: the map is empty, so there are no words to point at.
        """
        first, last = self._run(span.start), self._run(max(span.start, span.end - 1))
        start = first.source.start + (min(span.start, first.text.end) - first.text.start if first.verbatim else 0)
        end = last.source.end - (max(last.text.end - span.end, 0) if last.verbatim else 0)
        return Span(start, max(start, end))

    def _run(self, offset: int) -> Run:
        """The run that holds `offset`, or the last one before it."""
        return self.runs[max(0, bisect_right(self.runs, offset, key=_text_start) - 1)]


def _text_start(run: Run) -> int:
    return run.text.start


def excerpt(text: str, most: int) -> str:
    """The words of `text` on one line, cut after `most` characters, between words where there are some."""
    words = " ".join(text.split())
    if len(words) <= most:
        return words
    cut = words[: most - 1]
    return (cut[: cut.rfind(" ")] if " " in cut[most // 2 :] else cut).rstrip(" ,;:") + "…"
