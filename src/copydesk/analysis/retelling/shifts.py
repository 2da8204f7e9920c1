"""What the copy is surer of in one place than in another, of every kind."""

from collections.abc import Iterator

from copydesk.analysis.page.marked import MarkedCopy
from copydesk.analysis.retelling import charged, questions, surer
from copydesk.analysis.retelling.questions import Shift
from copydesk.analysis.saying.voices import Voices


def find(page: MarkedCopy, voices: Voices) -> Iterator[Shift]:
    """Answers that differ, charges told as facts, and what may be told as what will be."""
    yield from questions.find(page, voices)
    yield from charged.find(page, voices)
    yield from surer.find(page, voices)
