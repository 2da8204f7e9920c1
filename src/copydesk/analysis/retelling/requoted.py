"""Words in quotation marks that the copy gives to two speakers."""

from collections.abc import Iterator
from dataclasses import dataclass

from copydesk.analysis.page.lines import cues
from copydesk.analysis.page.marked import MarkedCopy
from copydesk.analysis.page.quotations import Quotation
from copydesk.analysis.page.tokens import words
from copydesk.analysis.page.topics import STEMS
from copydesk.analysis.saying.sources import Source, SourceKind
from copydesk.analysis.saying.voices import Passage, Voices
from copydesk.document import PROSE
from copydesk.lexicons import lexicon
from copydesk.spans import Span

FEWEST = 6
"""In words: shorter quotations may be anybody’s."""

LEAST = 0.8
"""The share of words that two forms of one quotation have in common, in a row."""

KNOWN = frozenset({SourceKind.NAMED, SourceKind.BODY, SourceKind.DESCRIBED})


@dataclass(frozen=True, slots=True)
class Requoted:
    """A quotation, what stands for it further up, and who said it in either place."""

    here: Span
    there: Span
    speaker: Span
    other: Span


@dataclass(frozen=True, slots=True)
class _Said:
    """The words of a quotation, where it stands, and the words of the speaker; `name` is empty if nobody is meant."""

    norms: tuple[str, ...]
    span: Span
    speaker: Span
    name: frozenset[str]


def find(
    page: MarkedCopy, found: tuple[Quotation, ...], voices: Voices, sources: dict[Span, Source]
) -> Iterator[Requoted]:
    """Every quotation whose words somebody else says further up."""
    told: list[_Said] = []
    for quotation in found:
        passage = voices.at(quotation.inner.start)
        norms = tuple(page.norms[i] for i in words(page.tokens, quotation.inner))
        if len(norms) >= FEWEST and passage.speaker and _is_spoken(page, quotation, passage):
            said = _Said(norms, quotation.span, passage.speaker, _name(page, sources[passage.speaker]))
            other = next((one for one in told if _is_same(norms, one.norms) and _are_two(page, one, said)), None)
            if other:
                yield Requoted(said.span, other.span, said.speaker, other.speaker)
            told.append(said)


def _are_two(page: MarkedCopy, one: _Said, two: _Said) -> bool:
    """Whether one speaker is surely not the other. A pronoun means nobody who is named only further down."""
    pronouns = [said.speaker.of(page.text).lower() in lexicon("sources")["one"] for said in (one, two)]
    if all(pronouns) or not two.name:
        return False
    if not one.name:
        before = page.norms[: page.inside(one.speaker).stop]
        return pronouns[0] and two.name <= page.proper and two.name.isdisjoint(before)
    stems, others = ({STEMS[norm] or norm for norm in said.name} for said in (one, two))
    return stems.isdisjoint(others) and not _is_meant(page, two.name, one.name)


def _is_spoken(page: MarkedCopy, quotation: Quotation, passage: Passage) -> bool:
    """Whether it is a sentence of running copy, and who says it stands beside it by name with a verb of speech."""
    whole = page.text[quotation.inner.start].isupper() and quotation.paragraph.role in PROSE
    if not whole or passage.speaker is None or passage.cue is None or page.text[passage.speaker.start - 1] == "@":
        return False
    said = any(page.norms[i] in cues("say", "tell") for i in page.inside(passage.cue))
    ends = page.inside(quotation.span)
    speaker = page.sentence_at(page.inside(passage.speaker).start)
    beside = speaker in (page.sentence_at(ends.start), page.sentence_at(ends.stop - 1))
    return said and beside


def _name(page: MarkedCopy, source: Source) -> frozenset[str]:
    """The words that name a speaker, small words left out; none where it is not told who that is."""
    if source.name is None or source.kind not in KNOWN:
        return frozenset()
    told = frozenset(page.norms[i] for i in words(page.tokens, source.name))
    return frozenset(
        norm for norm in told if norm in page.proper or norm in lexicon("sources")["titles"] or STEMS[norm]
    )


def _is_same(one: tuple[str, ...], two: tuple[str, ...]) -> bool:
    """Whether the words are the same, or the longer has all of the shorter in a row."""
    short, long = sorted((one, two), key=len)
    if len(short) < LEAST * len(long):
        return any(long[k : k + len(short)] == short for k in range(len(long) - len(short) + 1))
    same = sum(a == b for a, b in zip(one, two, strict=False))
    return same >= LEAST * len(long)


def _is_meant(page: MarkedCopy, name: frozenset[str], other: frozenset[str]) -> bool:
    """Whether a description may be of somebody whom the other place names: “the minister” and “Ana Ruiz”.

    So it is where either has no name, and one sentence has words of both.
    """
    if name & page.proper and other & page.proper:
        return False  # “President Bush” and “the president” share a word
    here, there = (
        {id(page.sentence_at(i)) for i, norm in enumerate(page.norms) if norm in said} for said in (name, other)
    )
    return not here.isdisjoint(there)
