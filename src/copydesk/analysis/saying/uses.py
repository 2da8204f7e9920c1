"""What quotation marks are for: somebody’s words, the name of a work or a person, or a term held at a distance."""

from enum import StrEnum

from copydesk.analysis.page.marked import MarkedCopy
from copydesk.analysis.page.quotations import Quotation
from copydesk.analysis.saying.speakers import is_speech
from copydesk.spans import Span


class Use(StrEnum):
    """What a pair of marks is for."""

    SPEECH = "speech"
    NAME = "name"
    TERM = "term"


def use_of(page: MarkedCopy, quotation: Quotation, spoken: dict[Span, Span | None]) -> Use:
    """What the marks of a quotation are for. `spoken` has the speaker of every quoted passage, by its span."""
    if quotation.span in page.named:
        return Use.NAME
    speaks = spoken.get(quotation.span) is not None or is_speech(quotation, page.text)
    return Use.SPEECH if speaks else Use.TERM
