"""Attribution: the words that hand a claim to someone other than the author.

Each pattern says which stretch its cue governs, and no more: in “The terrorist attack, police said, happened at nine”
the label is still the author’s. Adverbs such as “reportedly” and “allegedly” hand over nothing.
"""

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum

from copydesk.analysis import speech, stance
from copydesk.analysis.lines import Line, cues, line_of
from copydesk.analysis.sentences import Sentence
from copydesk.analysis.tokens import Tokens
from copydesk.spans import Span


class Kind(StrEnum):
    """What sort of passage another’s words are."""

    QUOTATION = "quotation"
    SPEECH = "speech"
    BELIEF = "belief"
    DOCUMENT = "document"
    STANCE = "stance"


@dataclass(frozen=True, slots=True)
class Attribution:
    """A stretch that a cue hands to a speaker. `speaker` is `None` where the sentence does not name one."""

    span: Span
    cue: Span
    kind: Kind
    speaker: Span | None


SHORTEST = 3
"""Sentences of fewer words and marks hand over nothing."""

PATTERNS: tuple[tuple[str, Kind, Callable[[Line, int], speech.Found]], ...] = (
    ("say", Kind.SPEECH, speech.said),
    ("find", Kind.SPEECH, speech.found),
    ("think", Kind.BELIEF, stance.thought),
    ("want", Kind.BELIEF, stance.wanted),
    ("judge", Kind.STANCE, stance.particled),
    ("judge", Kind.STANCE, stance.judged),
    ("passives", Kind.STANCE, stance.passive),
    ("adjectives", Kind.BELIEF, stance.attitude),
    ("nouns", Kind.SPEECH, stance.noun),
)
"""Which list of cues leads to which pattern. The first pattern that has something to say is heard."""


def attributions(
    text: str, tokens: Tokens, sentences: tuple[Sentence, ...], quotations: list[Span]
) -> tuple[Attribution, ...]:
    """What every sentence hands to others outside its quotation marks. `quotations` are in order."""
    found: list[Attribution] = []
    first = 0
    for sentence in sentences:
        while first < len(quotations) and quotations[first].end <= sentence.span.start:
            first += 1
        last = first
        while last < len(quotations) and quotations[last].start < sentence.span.end:
            last += 1
        line = line_of(text, tokens, sentence, quotations[first:last])
        if len(line) >= SHORTEST:
            for i in range(len(line)):
                found += _at(line, i)
    return tuple(found)


def _at(line: Line, i: int) -> list[Attribution]:
    """The attributions of the cue at word `i`, by the first pattern that knows it."""
    norm = line.norms[i]
    if line.quoted[i] or (line.capital(i) and i > 0):  # Charges, Claims: a name, or a headline in capitals
        return []
    cue = Span(line.starts[i], line.ends[i])
    if norm == "according":
        return _signed(line, cue, Kind.SPEECH, speech.according(line, i))
    for key, kind, pattern in PATTERNS:
        if norm in cues(key):
            found = _signed(line, cue, kind, pattern(line, i))
            if found:
                return found
    return []


def _signed(line: Line, cue: Span, kind: Kind, found: speech.Found) -> list[Attribution]:
    return [Attribution(span, cue, _kind(line, kind, speaker), speaker) for span, speaker in found if span is not None]


def _kind(line: Line, kind: Kind, speaker: Span | None) -> Kind:
    """Speech by a report, a poll or a ruling is a document’s."""
    if kind is Kind.SPEECH and speaker and cues("documents") & set(speaker.of(line.text).lower().split()):
        return Kind.DOCUMENT
    return kind
