"""Words in quotation marks that the copy gives to two speakers."""

from collections.abc import Callable, Iterator
from operator import eq

from msgspec import Struct

from copydesk.analysis.page.lines import cues
from copydesk.analysis.page.marked import MarkedCopy
from copydesk.analysis.page.quotations import Quotation
from copydesk.analysis.page.reach import reached
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
"""The share of words that two forms of one long quotation have in common, in their places."""

LONG = 11
"""So many words and marks with a verb are a sentence, even one that the copy has begun itself."""

BEHIND_NAMES = frozenset({"of", "from", "at", "in", "for", "who", "with", ","})
AGAIN = frozenset({"quoting", "repeat", "repeated", "repeating", "repeats"})
"""With these the copy says itself that somebody else’s words are meant."""

INNER = frozenset({"‘", "“", '"'})

KNOWN = frozenset({SourceKind.NAMED, SourceKind.BODY, SourceKind.DESCRIBED})


class Requoted(Struct, frozen=True):
    """A quotation, what stands for it further up, and who said it in either place."""

    here: Span
    there: Span
    speaker: Span
    other: Span


class _Said(Struct, frozen=True):
    """The words of a quotation, where it stands, and where the words of its speaker do.

    `begun` says that the copy has begun the sentence itself: he said that “the road is not safe”.
    """

    norms: tuple[str, ...]
    line: str
    """The same in a row, a blank on either side of each."""
    quotation: Quotation
    passage: Passage
    speaker: Span
    begun: bool


def find(
    page: MarkedCopy, found: tuple[Quotation, ...], voices: Voices, sources: Callable[[], dict[Span, Source]]
) -> Iterator[Requoted]:
    """Every quotation whose words somebody else says further up. Few stories have one: who it is is asked then."""
    told: list[_Said] = []
    for quotation in found:
        said = _read(page, quotation, voices)
        if said is None:
            continue
        same = [one for one in reached(told) if _is_same(one, said) and _is_spoken(page, one)]
        if same and _is_spoken(page, said):
            other = next((one for one in same if _are_two(page, sources(), one, said)), None)
            if other:
                yield Requoted(quotation.span, other.quotation.span, said.speaker, other.speaker)
        told.append(said)


def _read(page: MarkedCopy, quotation: Quotation, voices: Voices) -> _Said | None:
    """A quotation of running copy that somebody says; `None` if it is short."""
    passage = voices.at(quotation.inner.start)
    if passage.speaker is None or quotation.paragraph.role not in PROSE:
        return None
    norms = tuple([page.norms[i] for i in words(page.tokens, quotation.inner)])
    if len(norms) < FEWEST:
        return None
    line, begun = f" {' '.join(norms)} ", page.text[quotation.inner.start].islower()
    return _Said(norms, line, quotation, passage, passage.speaker, begun)


def _are_two(page: MarkedCopy, sources: dict[Span, Source], one: _Said, two: _Said) -> bool:
    """Whether one speaker is surely not the other. A pronoun means nobody who is named only further down, and whoever
    speaks for a body may have said what the body says.
    """
    here, there = sources[one.speaker], sources[two.speaker]
    pronouns = [said.speaker.of(page.text).lower() in lexicon("sources")["one"] for said in (one, two)]
    name, other = _name(page, here), _name(page, there)
    if all(pronouns) or not other or (here.kind is SourceKind.BODY) != (there.kind is SourceKind.BODY):
        return False
    if not name:
        named = pronouns[0] and other <= page.proper
        return named and min(page.places(other)) >= page.inside(one.speaker).stop
    own, others = _own_name(page, here), _own_name(page, there)
    if own and others:
        if own <= other or others <= name:  # Orle Town, and Orle Town president Ana Ruiz
            return False
        return own.isdisjoint(others) and not _are_one_name(page, own, others)
    stems = [{STEMS[norm] or norm for norm in told} for told in (name, other)]
    return stems[0].isdisjoint(stems[1]) and not _is_meant(page, other, name)


def _is_spoken(page: MarkedCopy, one: _Said) -> bool:
    """Whether it is a sentence, and who says it stands beside it by name with a verb of speech."""
    inside, inner = page.inside(one.quotation.inner), one.quotation.inner
    acts = len(inside) >= LONG and any(page.verbs[inside.start : inside.stop])
    if (
        not (acts or page.text[inner.start].isupper())
        or one.passage.cue is None
        or page.text.endswith("@", 0, one.speaker.start)
        or not INNER.isdisjoint(page.norms[inside.start : inside.stop])  # he told me ‘…’
    ):
        return False
    cue, teller = ([page.norms[i] for i in page.inside(span)] for span in (one.passage.cue, one.speaker))
    said = AGAIN.isdisjoint((*cue, *teller)) and not (cues("say", "tell") | {"according"}).isdisjoint(cue)
    ends = page.inside(one.quotation.span)
    speaker = page.sentence_at(page.inside(one.speaker).start)
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


def _own_name(page: MarkedCopy, source: Source) -> frozenset[str]:
    """The name of a speaker alone: Hale, of “Dr Tom Hale of the Water Board”."""
    if source.name is None or source.kind is not SourceKind.NAMED:
        return frozenset()
    own: list[str] = []
    for i in page.inside(source.name):
        norm = page.norms[i]
        if page.text[page.tokens.starts[i]].isupper() and norm not in lexicon("sources")["titles"]:
            own = [*own, norm] if page.norm(i - 1) in own[-1:] else [norm]  # the last run is the name: Mayor Tom Hale
        elif own and norm in BEHIND_NAMES:
            break
    return frozenset(own) - lexicon("places")["demonyms"]


def _are_one_name(page: MarkedCopy, one: frozenset[str], two: frozenset[str]) -> bool:
    """Whether the copy has a word of either name side by side: Ana, and Mrs Ruiz, of Ana Ruiz."""
    return any(page.norm(i - 1) in two or page.norm(i + 1) in two for i in page.places(one))


def _is_same(one: _Said, two: _Said) -> bool:
    """Whether the words are the same, or the longer has all of the shorter in a row. Of two fragments nobody knows."""
    if one.begun and two.begun:
        return False
    short, long = (one, two) if len(one.norms) <= len(two.norms) else (two, one)
    if len(short.norms) < LEAST * len(long.norms):
        return not (one.begun or two.begun) and short.line in long.line
    same: int = sum(map(eq, short.norms, long.norms))
    return same >= (LEAST if len(long.norms) > LONG else 1) * len(long.norms)


def _is_meant(page: MarkedCopy, name: frozenset[str], other: frozenset[str]) -> bool:
    """Whether a description may be of somebody whom the other place names: “the minister” and “Ana Ruiz”.

    So it is where either has no name, and one sentence has words of both.
    """
    if name & page.proper and other & page.proper:
        return False  # “President Bush” and “the president” share a word
    return not {*page.holding(name)}.isdisjoint(page.holding(other))
