"""Attribution: the words that hand a claim to someone other than the author.

Each pattern says which stretch its cue governs, and no more: in “The terrorist attack, police said, happened at nine”
the label is still the author’s. Adverbs such as “reportedly” and “allegedly” hand over nothing.
"""

from bisect import bisect_right
from collections.abc import Callable, Iterable
from enum import StrEnum
from functools import cache

from msgspec import Struct

from copydesk.analysis.page import nouns
from copydesk.analysis.page.denying import denied
from copydesk.analysis.page.lines import Line, cues
from copydesk.analysis.page.marked import MarkedCopy
from copydesk.analysis.page.trailing import Found
from copydesk.analysis.saying import speech, stance, viewpoints
from copydesk.spans import Span


class Kind(StrEnum):
    """What sort of passage another’s words are."""

    QUOTATION = "quotation"
    SPEECH = "speech"
    BELIEF = "belief"
    DOCUMENT = "document"
    STANCE = "stance"


class Attribution(Struct, frozen=True):
    """A stretch that a cue hands to a speaker. `speaker` is `None` where the sentence does not name one."""

    span: Span
    cue: Span
    kind: Kind
    speaker: Span | None


OURS = frozenset({"I", "We", "we"})
"""Outside quotation marks these are the author."""

Pattern = Callable[[Line, int], Found]

SHORTEST = 3
"""Sentences of fewer words and marks hand over nothing."""

PATTERNS: tuple[tuple[str, Kind, Pattern], ...] = (
    ("say", Kind.SPEECH, speech.said),
    ("find", Kind.SPEECH, speech.found),
    ("ask", Kind.SPEECH, speech.asked),
    ("seem", Kind.STANCE, stance.seemed),
    ("think", Kind.BELIEF, stance.thought),
    ("want", Kind.BELIEF, stance.wanted),
    ("requests", Kind.SPEECH, stance.requested),
    ("labels", Kind.SPEECH, stance.labelled),
    *((verbs, Kind.STANCE, stance.particled) for verbs in stance.PARTICLES.values()),
    ("judge", Kind.STANCE, stance.judged),
    ("said-to", Kind.SPEECH, stance.expected),
    ("thought-to", Kind.BELIEF, stance.expected),
    ("passives", Kind.STANCE, stance.expected),
    ("adjectives", Kind.BELIEF, stance.attitude),
    ("viewpoints", Kind.BELIEF, viewpoints.held),
    ("sides", Kind.BELIEF, viewpoints.sided),
    ("nouns", Kind.BELIEF, nouns.thought_noun),
    ("nouns", Kind.SPEECH, nouns.noun),
    ("topics", Kind.SPEECH, nouns.topic),
    ("so-called", Kind.SPEECH, nouns.so_called),
    ("documents", Kind.DOCUMENT, speech.in_paper),
)
"""Which list of cues leads to which pattern. The first pattern that has something to say is heard."""


def attributions(page: MarkedCopy) -> tuple[Attribution, ...]:
    """What every sentence hands to others outside its quotation marks, in order, the longer first where two begin."""
    found: list[Attribution] = []
    heard = _patterns()
    places = [i for i in page.places(_cued()) if not page.quoted[i]]
    k = 0
    for sentence in page.sentences:
        first, k = k, bisect_right(places, sentence.last, k)
        if k > first and sentence.last - sentence.first + 1 >= SHORTEST:
            line = page.line_of(sentence)
            for i in places[first:k]:
                found += _at(line, i - sentence.first, heard[page.norms[i]])
    return in_order(found)


def in_order(found: Iterable[Attribution]) -> tuple[Attribution, ...]:
    """The attributions as they begin, the longer first: whoever hands over a sentence answers for all in it."""
    return tuple(sorted(found, key=lambda one: (one.span.start, -one.span.end)))


@cache
def _cued() -> frozenset[str]:
    """Every cue."""
    return frozenset(_patterns())


@cache
def _patterns() -> dict[str, tuple[tuple[Kind, Pattern], ...]]:
    """For every cue, the patterns that may know it."""
    known: dict[str, tuple[tuple[Kind, Pattern], ...]] = {"according": ((Kind.SPEECH, speech.according),)}
    for key, kind, pattern in PATTERNS:
        for norm in cues(key):
            known[norm] = (*(one for one in known.get(norm, ()) if one != (kind, pattern)), (kind, pattern))
    return known


def _at(line: Line, i: int, patterns: tuple[tuple[Kind, Pattern], ...]) -> list[Attribution]:
    """The attributions of the cue at word `i`, by the first pattern that has something to say."""
    if line.capital(i) and i > 0 and not line.titled:  # Charges, Claims: a name
        return []
    if line.norms[i] in cues("say", "find") and line.norms[i] not in cues("nouns") and denied(line, i):
        return []
    cue = Span(line.starts[i], line.ends[i])
    for kind, pattern in patterns:
        found = _signed(line, cue, kind, pattern(line, i))
        if found:
            return found
    return []


def _signed(line: Line, cue: Span, kind: Kind, found: Found) -> list[Attribution]:
    return [
        Attribution(span, cue, _kind(line, kind, speaker), speaker)
        for span, speaker in found
        if span is not None and any(map(str.isalnum, span.of(line.text)))
    ]


def _kind(line: Line, kind: Kind, speaker: Span | None) -> Kind:
    """Speech by a report, a poll or a ruling is a document’s; what the author thinks is the author’s own stance."""
    if speaker and speaker.of(line.text) in OURS:
        return Kind.STANCE
    if kind is Kind.SPEECH and speaker and speech.documented(line, speaker):
        return Kind.DOCUMENT
    return kind
