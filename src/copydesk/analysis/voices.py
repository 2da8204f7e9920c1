"""Who is speaking: passages that tile the text, each the author’s, quoted or attributed."""

from bisect import bisect_right
from dataclasses import dataclass
from enum import StrEnum

from copydesk.analysis.attribution import Attribution, Kind
from copydesk.analysis.quotations import Quotations
from copydesk.document import Paragraph, Role
from copydesk.spans import Span


class Voice(StrEnum):
    """Who answers for the words."""

    AUTHOR = "author"
    QUOTED = "quoted"
    ATTRIBUTED = "attributed"


EVERY_VOICE = frozenset(Voice)


@dataclass(frozen=True, slots=True)
class Passage:
    """A stretch in one voice. `kind`, `speaker` and `cue` are `None` in the author’s voice.

    `speaker` is also `None` where the text does not say who speaks.
    """

    span: Span
    voice: Voice
    kind: Kind | None = None
    speaker: Span | None = None
    cue: Span | None = None


@dataclass(frozen=True, slots=True)
class Voices:
    """The passages of a text. They tile it: no gap, no overlap."""

    passages: tuple[Passage, ...]

    def in_span(self, span: Span) -> frozenset[Voice]:
        """Every voice that speaks at least one character of `span`."""
        first = max(0, bisect_right(self.passages, span.start, key=_start) - 1)
        heard = set()
        for passage in self.passages[first:]:
            if passage.span.start >= span.end:
                break
            heard.add(passage.voice)
        return frozenset(heard)


def tile(
    text: str, paragraphs: tuple[Paragraph, ...], quotations: Quotations, attributions: tuple[Attribution, ...]
) -> Voices:
    """The passages of the whole text. Quotation marks win over attribution; an earlier cue wins over a later one."""
    quoted = [Passage(q.span, Voice.QUOTED, Kind.QUOTATION, *_cue_of(q.span, attributions)) for q in quotations.found]
    quoted += [Passage(p.span, Voice.QUOTED, Kind.QUOTATION) for p in paragraphs if p.role is Role.QUOTE]
    passages: list[Passage] = []
    attributed = [Passage(a.span, Voice.ATTRIBUTED, a.kind, a.speaker, a.cue) for a in attributions]
    for passage in sorted(_without_overlap(quoted, attributed), key=lambda passage: passage.span):
        _author(passages, passage.span.start)
        passages.append(passage)
    _author(passages, len(text))
    return Voices(tuple(passages))


def _start(passage: Passage) -> int:
    return passage.span.start


def _author(passages: list[Passage], end: int) -> None:
    """Fill what lies between the last passage and `end` with the author’s voice."""
    start = passages[-1].span.end if passages else 0
    if start < end:
        passages.append(Passage(Span(start, end), Voice.AUTHOR))


def _cue_of(span: Span, attributions: tuple[Attribution, ...]) -> tuple[Span | None, Span | None]:
    """Speaker and cue of a quotation that lies in an attributed stretch; nothing where it is not known."""
    for attribution in attributions:
        if attribution.span.overlaps(span):
            return attribution.speaker, attribution.cue
    return None, None


def _without_overlap(quoted: list[Passage], attributed: list[Passage]) -> list[Passage]:
    """The quoted passages, and of each attributed one what no earlier passage holds."""
    taken = sorted(quoted, key=_start)
    kept: list[Passage] = []
    for passage in taken:
        if not kept or kept[-1].span.end <= passage.span.start:
            kept.append(passage)
    for passage in attributed:
        kept += [
            Passage(piece, passage.voice, passage.kind, passage.speaker, passage.cue)
            for piece in _free(passage.span, kept)
        ]
    return kept


def _free(span: Span, taken: list[Passage]) -> list[Span]:
    """The pieces of `span` that none of `taken` overlaps."""
    pieces = [span]
    for other in taken:
        if not other.span.overlaps(span):
            continue
        cut = other.span
        pieces = [
            part
            for piece in pieces
            for part in (Span(piece.start, min(piece.end, cut.start)), Span(max(piece.start, cut.end), piece.end))
            if part.start < part.end
        ]
    return pieces
