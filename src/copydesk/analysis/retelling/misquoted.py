"""One quotation in two wordings: of one speaker, or of the copy’s own question."""

from collections.abc import Iterator
from difflib import SequenceMatcher

from msgspec import Struct

from copydesk.analysis.page.marked import MarkedCopy
from copydesk.analysis.page.quotations import Quotation
from copydesk.analysis.page.reach import reached
from copydesk.analysis.page.tokens import words
from copydesk.analysis.saying.voices import Voices
from copydesk.document import PROSE, TITLES
from copydesk.lexicons import lexicon
from copydesk.spans import Span

FEWEST = 5
"""In words: shorter quotations may be like each other by chance."""

MOST = 200
"""In words: whoever quotes more prints a speech, and cuts it as they please."""

SHARED = 3
"""So many words of weight are in both wordings at the least."""

ALIKE, QUESTIONS_ALIKE = 0.75, 0.5
"""The share of words that both have in one order."""

MENDED = frozenset({"[", "(", "…", "..", "...", "...."})
"""With these a quotation is cut or explained on purpose."""


class Misquoted(Struct, frozen=True):
    """A quotation and the other wording of it further up. `own`: it is a question, most often of the copy itself."""

    here: Span
    there: Span
    own: bool


class _Said(Struct, frozen=True):
    norms: tuple[str, ...]
    weighty: frozenset[str]
    span: Span
    speaker: Span | None
    asks: bool


def find(page: MarkedCopy, found: tuple[Quotation, ...], voices: Voices) -> Iterator[Misquoted]:
    """Every quotation that an earlier one has in other words."""
    told: list[_Said] = []
    for quotation in found:
        said = _read(page, quotation, voices)
        if said is None:
            continue
        other = next((one for one in reached(told) if _are_one(page, one, said)), None)
        if other:
            yield Misquoted(said.span, other.span, own=said.asks)
        told.append(said)


def _read(page: MarkedCopy, quotation: Quotation, voices: Voices) -> _Said | None:
    """A quotation of running copy or of a title with its speaker; `None` if it is short, a whole speech, or mended on
    purpose.
    """
    if quotation.paragraph.role not in PROSE and quotation.paragraph.role not in TITLES:
        return None
    norms = tuple([page.norms[i] for i in words(page.tokens, quotation.inner)])
    if not FEWEST <= len(norms) <= MOST:
        return None
    inside = page.inside(quotation.span)
    if not MENDED.isdisjoint(page.norms[inside.start : inside.stop]):
        return None
    speaker = voices.at(quotation.inner.start).speaker
    asks = page.norms[inside.stop - 2] == "?"
    return _Said(norms, frozenset(norms) - lexicon("function-words")["common"], quotation.span, speaker, asks)


def _name(page: MarkedCopy, speaker: Span | None) -> frozenset[str]:
    """The words with capitals that name a speaker, titles left out."""
    inside = page.inside(speaker) if speaker else range(0)
    names = frozenset(page.norms[i] for i in inside if page.text[page.tokens.starts[i]].isupper())
    return names - lexicon("sources")["titles"] - {"the"}


def _are_one(page: MarkedCopy, one: _Said, two: _Said) -> bool:
    """Whether both are meant as one quotation, and are not word for word the same."""
    asked = one.asks and two.asks
    if len(one.weighty & two.weighty) < SHARED or one.asks != two.asks:
        return False
    name, other = _name(page, one.speaker), _name(page, two.speaker)
    if name.isdisjoint(other) and (not asked or (name and other)):
        return False
    short, long = sorted((one.norms, two.norms), key=len)
    if any(long[k : k + len(short)] == short for k in range(len(long) - len(short) + 1)):
        return False
    same = sum(block.size for block in SequenceMatcher(None, short, long, autojunk=False).get_matching_blocks())
    return same >= (QUESTIONS_ALIKE if asked else ALIKE) * len(long)
