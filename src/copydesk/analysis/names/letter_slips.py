"""Acronyms with a slip of the pen: letters that the name beside them, or the acronym itself elsewhere, contradicts."""

from collections import Counter
from collections.abc import Iterator
from functools import cache

from msgspec import Struct

from copydesk.analysis.names.acronyms import SHORTEST_SLIP, Acronym, one_slip
from copydesk.analysis.names.known import bodies, places
from copydesk.analysis.names.undefined import initials, is_named
from copydesk.analysis.page.marked import MarkedCopy
from copydesk.document import PROSE
from copydesk.lexicons import lexicon
from copydesk.spans import Span

MOST = 2
"""Letters that stand in the copy more often than this are meant."""


class LetterSlip(Struct, frozen=True):
    """Letters, and those that are meant.

    `right` is where these stand; `None` where only the name that the letters stand with spells them. `sure`: the text
    or common knowledge bears the name out.
    """

    span: Span
    meant: str
    right: Span | None
    sure: bool


def find(page: MarkedCopy, defined: tuple[Acronym, ...], letters: tuple[int, ...]) -> Iterator[LetterSlip]:
    """Every acronym that its own name contradicts, and every one that has the letters of another mixed up; of those
    that stand anywhere the tokens are `letters`.
    """
    for acronym in defined:
        if not acronym.fits and (sure := _is_sure(page, defined, acronym)) is not None:
            yield LetterSlip(acronym.short, acronym.spelled.upper(), None, sure)
    yield from _running(page, defined, letters)


def _running(page: MarkedCopy, defined: tuple[Acronym, ...], tokens: tuple[int, ...]) -> Iterator[LetterSlip]:
    """IFM, where the copy has IMF."""
    if len(tokens) < 2:
        return
    times = Counter(page.norms[i] for i in tokens)
    spelled = {one.letters: one.name for one in defined if one.fits and len(one.letters) >= SHORTEST_SLIP}
    right = spelled | {page.norms[i]: page.tokens.span(i, i) for i in reversed(tokens) if page.norms[i] in _known()}
    names = {letters for one in defined for letters in (one.letters, one.spelled)}
    odd = [i for i in tokens if not (page.norms[i] in names or page.norms[i] in _words())]
    if not odd:
        return
    small = _in_small(page, frozenset(page.norms[i] for i in odd))
    odd = [i for i in odd if page.norms[i] not in small]
    right |= {page.norms[i]: page.tokens.span(i, i) for i in _spelled_out(page, odd, tokens)}
    for i in odd:
        norm = page.norms[i]
        if norm not in right and times[norm] <= MOST and not _in_capitals(page, i):
            meant = next((letters for letters in right if _is_mixed(norm, letters)), None)
            if meant and times[meant] + (meant in spelled) >= times[norm]:
                yield LetterSlip(page.tokens.span(i, i), meant.upper(), right[meant], sure=meant in spelled)


def _in_small(page: MarkedCopy, norms: frozenset[str]) -> frozenset[str]:
    """Those words that the text also writes small."""
    return frozenset(page.norms[i] for i in page.places(norms) if page.text[page.tokens.starts[i]].islower())


def _spelled_out(page: MarkedCopy, tokens: list[int], letters: tuple[int, ...]) -> Iterator[int]:
    """Those of two acronyms of the same letters that some name spells, without brackets: the NRTA, the National …"""
    orders: dict[str, dict[str, int]] = {}
    for i in tokens:
        norm = page.norms[i]
        orders.setdefault("".join(sorted(norm)), {}).setdefault(norm, i)
    alike = [found for found in orders.values() if len(found) == 2]
    named = initials(page, letters) if alike else {}
    for found in alike:
        spelled = [norm for norm in found if is_named(norm, named)]
        if len(spelled) == 1:
            yield found[spelled[0]]


@cache
def _known() -> frozenset[str]:
    """Acronyms that readers know without their names."""
    return lexicon("acronyms")["known"] | lexicon("acronyms")["household"]


@cache
def _words() -> frozenset[str]:
    """What is right as it stands, whatever it resembles."""
    return _known() | bodies() | places() | lexicon("capitals")["shouted"]


def _in_capitals(page: MarkedCopy, i: int) -> bool:
    """Whether a word is part of a longer name or of a line in capitals, or stands in no running copy."""
    sentence = page.sentence_at(i)
    if sentence is None or sentence.paragraph.role not in PROSE:
        return True
    beside = (k for k in (i - 1, i + 1) if sentence.first < k <= sentence.last)
    return any(page.text[page.tokens.starts[k]].isupper() for k in beside)


def _is_mixed(letters: str, others: str) -> bool:
    """Whether letters are the others in another order, or have one of them twice in the place of another."""
    if letters == others or len(letters) != len(others):
        return False
    return sorted(letters) == sorted(others) or (one_slip(letters, others) and set(letters) <= set(others))


def _is_sure(page: MarkedCopy, defined: tuple[Acronym, ...], acronym: Acronym) -> bool | None:
    """Whether the initials, and not the letters of another language, were meant, and surely; `None`: they were not."""
    rivals = [other for other in defined if other.letters == acronym.spelled]
    if rivals:
        return True if any(other.names_same(acronym) for other in rivals) else None
    spelled = acronym.spelled
    if any(page.norms[i] == spelled and page.tokens.span(i, i).of(page.text).isupper() for i in page.capitals):
        return True
    if spelled[0] != acronym.letters[0]:
        return None
    if spelled in lexicon("acronyms")["known"]:
        return True
    if acronym.letters in lexicon("acronyms")["agreed"]:
        return None
    translated = not lexicon("acronyms")["translated"].isdisjoint(acronym.parts)
    swapped = sorted(spelled) == sorted(acronym.letters)
    if translated:
        return False if swapped and _are_parted(acronym) else None
    return swapped


def _are_parted(acronym: Acronym) -> bool:
    """Whether “of” or the like stands between the two words whose letters are exchanged: no language does that.

    Adjective and noun change places in translation, and nothing stands between them.
    """
    at = next(i for i, letter in enumerate(acronym.letters) if letter != acronym.spelled[i])
    weighty = [i for i, part in enumerate(acronym.parts) if not part.startswith("-")]
    return len(weighty) > at + 1 and weighty[at + 1] > weighty[at] + 1
