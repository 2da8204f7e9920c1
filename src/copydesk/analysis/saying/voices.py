"""Who is speaking: passages that tile the text, each the author’s, quoted or attributed."""

from bisect import bisect_left, bisect_right, insort
from collections.abc import Iterator, Sequence
from enum import StrEnum
from functools import partial
from itertools import pairwise
from operator import attrgetter

from msgspec import Struct
from msgspec.structs import replace

from copydesk.analysis.page.quotations import Quotations
from copydesk.analysis.page.signed_posts import signed_posts
from copydesk.analysis.page.turns import turns
from copydesk.analysis.saying.attribution import Attribution, Kind
from copydesk.analysis.saying.spoken import Bond
from copydesk.document import Paragraph, Role
from copydesk.spans import Span


class Voice(StrEnum):
    """Who answers for the words."""

    AUTHOR = "author"
    QUOTED = "quoted"
    ATTRIBUTED = "attributed"


SPOKEN = frozenset({Kind.QUOTATION, Kind.SPEECH, Kind.DOCUMENT})
"""The kinds of passages that somebody said or wrote."""

SAYING = frozenset({"saying", "adding", "arguing", "insisting", "claiming", "alleging"})

TERM = 32
"""Characters of a term in quotation marks, at the most."""

EVERY_VOICE = frozenset(Voice)
PROSE_VOICES = EVERY_VOICE - {Voice.QUOTED}
"""The voices of the desk’s own prose: a paraphrase is its own too."""

PLACES = {voice: bytes([place]) for place, voice in enumerate(Voice)}


_start = attrgetter("span.start")


class Passage(Struct, frozen=True):
    """A stretch in one voice. `kind`, `speaker` and `cue` are `None` in the author’s voice.

    `speaker` is also `None` where the text does not say who speaks.
    """

    span: Span
    voice: Voice
    kind: Kind | None = None
    speaker: Span | None = None
    cue: Span | None = None


class Voices:
    """The passages of a text. They tile it: no gap, no overlap."""

    def __init__(self, passages: tuple[Passage, ...]) -> None:
        self.passages = passages
        self._starts = tuple(map(_start, passages))
        self._spoken_by = tuple(_spoken_by(passage) for passage in passages)

    def at(self, offset: int) -> Passage:
        """The passage that holds the character at `offset`."""
        return self.passages[max(0, bisect_right(self._starts, offset) - 1)]

    def passages_in(self, span: Span) -> tuple[Passage, ...]:
        """Every passage that holds at least one character of `span`."""
        return self.passages[self._within(span)]

    def speech_in(self, span: Span) -> bool:
        """Whether something in `span` is handed to somebody by a verb of speech.

        What others think does not count, nor what a paper shows, nor a term in marks: its cue may be a judgement.
        """
        said = (one for one in self.passages_in(span) if one.cue is not None)
        return any(one.kind is Kind.SPEECH or (one.kind is Kind.QUOTATION and len(one.span) > TERM) for one in said)

    def in_span(self, span: Span) -> frozenset[Voice]:
        """Every voice that speaks at least one character of `span`."""
        return frozenset(self._spoken_by[self._within(span)])

    def each(self, starts: Sequence[int]) -> bytes:
        """For every character of some, in order, the place of its voice in `Voice`."""
        edges = [*map(partial(bisect_left, starts), self._starts), len(starts)]
        counts = (end - first for first, end in pairwise(edges))
        return b"".join([PLACES[voice] * count for voice, count in zip(self._spoken_by, counts, strict=True)])

    def _within(self, span: Span) -> slice:
        first = max(0, bisect_right(self._starts, span.start) - 1)
        return slice(first, bisect_left(self._starts, span.end))


def _spoken_by(passage: Passage) -> Voice:
    """The voice of a passage. “Was quick to praise the …” are the author’s own words."""
    return Voice.AUTHOR if passage.kind is Kind.STANCE else passage.voice


def tile(
    text: str,
    paragraphs: tuple[Paragraph, ...],
    quotations: Quotations,
    attributions: tuple[Attribution, ...],
    bonds: dict[Span, Bond],
) -> Voices:
    """The passages of the whole text. Marks of quotation win over attribution, what begins first over what is in it,
    what is reported in a stance over the stance: “disputed the audit, saying that …”.
    """
    quoted = [_quoted(quotation.span, bonds, attributions) for quotation in quotations.found]
    quoted += [_quoted(p.span, bonds, ()) for p in paragraphs if p.role is Role.QUOTE]
    signed = (*turns(text, paragraphs), *signed_posts(text, paragraphs))
    quoted += [Passage(span, Voice.QUOTED, Kind.QUOTATION, name) for span, name in signed]
    by_weight = (*_said_in_stances(text, attributions), *attributions)
    attributed = [Passage(a.span, Voice.ATTRIBUTED, a.kind, a.speaker, a.cue) for a in by_weight]
    taken: list[Passage] = []
    for passage in (*sorted(quoted, key=_start), *attributed):
        for free in _free(passage.span, taken):
            insort(taken, passage if free == passage.span else replace(passage, span=free), key=_start)
    passages: list[Passage] = []
    for passage in taken:
        _author(passages, passage.span.start)
        passages.append(passage)
    _author(passages, len(text))
    return Voices(tuple(passages))


def _said_in_stances(text: str, attributions: tuple[Attribution, ...]) -> Iterator[Attribution]:
    """What a participle reports inside a stance, and inside nothing else."""
    for k, one in enumerate(attributions):
        if one.kind is Kind.SPEECH and one.cue.of(text) in SAYING:
            round_it = [other for other in attributions[max(0, k - 3) : k] if other.span.holds(one.span)]
            if round_it and all(other.kind is Kind.STANCE and other.speaker for other in round_it):
                yield one


def _author(passages: list[Passage], end: int) -> None:
    """Fill what lies between the last passage and `end` with the author’s voice."""
    start = passages[-1].span.end if passages else 0
    if start < end:
        passages.append(Passage(Span(start, end), Voice.AUTHOR))


def _quoted(span: Span, bonds: dict[Span, Bond], attributions: tuple[Attribution, ...]) -> Passage:
    """A quotation is its speaker’s; without one of its own, that of whoever says the sentence round it."""
    bond = bonds.get(span)
    if bond is None:
        k = bisect_right(attributions, span.start, key=_start)
        near = reversed(attributions[max(0, k - 3) : k])
        round_it = next((one for one in near if one.span.holds(span) and one.kind in SPOKEN), None)
        bond = Bond(round_it.speaker, round_it.cue) if round_it and round_it.speaker else None
    return Passage(span, Voice.QUOTED, Kind.QUOTATION, *((bond.speaker, bond.cue) if bond else ()))


def _free(span: Span, taken: list[Passage]) -> list[Span]:
    """The pieces of `span` that no passage of `taken` holds. `taken` are in order and do not overlap."""
    pieces: list[Span] = []
    start = span.start
    for i in range(max(0, bisect_right(taken, span.start, key=_start) - 1), len(taken)):
        held = taken[i].span
        if held.start >= span.end:
            break
        if start < held.start:
            pieces.append(Span(start, held.start))
        start = max(start, held.end)
    if start < span.end:
        pieces.append(Span(start, span.end))
    return pieces
