"""Headlines that name their source without a verb: “Police: Three dead in collapse”, “Dam may fail – engineers”."""

from collections.abc import Iterable, Iterator

from copydesk.analysis.page.lines import DASH, MARKS, Line, cues
from copydesk.analysis.page.marked import MarkedCopy
from copydesk.analysis.saying.attribution import Attribution, Kind
from copydesk.analysis.saying.people import is_source
from copydesk.document import Role
from copydesk.spans import Span

PARTS = frozenset({":", DASH})
"""One of these parts a source from what it says."""

LONGEST = 4
"""Words of a source in a headline."""

LEAST = 3
"""Words of what it says."""


def credited(page: MarkedCopy, speakers: Iterable[Span]) -> Iterator[Attribution]:
    """What the headline and the headings hand to a source: one of a known kind, or one who speaks in the story."""
    heads = [one for one in page.sentences if one.paragraph.role in (Role.HEADLINE, Role.HEADING)]
    parted = [one for one in heads if not PARTS.isdisjoint(page.norms[one.first : one.last + 1])]
    heard = {speaker.of(page.text).split()[-1].lower() for speaker in speakers} if parted else set()
    for sentence in parted:
        line = page.line_of(sentence)
        for mark in (_colon(line), _dash(line)):
            if mark is not None and (found := _credit(line, *mark, heard)):
                yield found
                break


def _colon(line: Line) -> tuple[int, range, range] | None:
    """The colon, the words before it and those behind it."""
    colon = next((k for k in range(1, min(LONGEST + 1, len(line))) if line.norms[k] == ":"), None)
    return None if colon is None else (colon, range(colon), range(colon + 1, len(line)))


def _dash(line: Line) -> tuple[int, range, range] | None:
    """The last dash, the words behind it and those before it."""
    last = max(0, len(line) - LONGEST - 1)
    dash = next((k for k in range(len(line) - 2, last, -1) if line.norms[k] == DASH), None)
    return None if dash is None else (dash, range(dash + 1, len(line)), range(dash))


def _credit(line: Line, mark: int, named: range, said: range, heard: set[str]) -> Attribution | None:
    """The attribution, if the words on the one side of the mark are a source and those on the other are a claim."""
    source = line.words(named.start, named.stop - 1)
    claim = line.words(said.start, said.stop - 1)
    if source is None or claim is None or len(said) < LEAST or any(line.norms[k] in MARKS for k in named):
        return None
    head = line.norms[named.stop - 1]
    known = is_source(head) or (head in heard and line.capital(named.stop - 1))
    if not known or head in cues("no-turns"):
        return None
    kind = Kind.DOCUMENT if head in cues("documents") else Kind.SPEECH
    return Attribution(claim, Span(line.starts[mark], line.ends[mark]), kind, source)
