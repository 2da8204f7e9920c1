"""Nobody was hurt, and a few lines on two were injured: a harm that the copy denies, and counts.

Only near each other, and only where no word tells of another time, place or event.
"""

from collections.abc import Iterator
from functools import cache

from msgspec import Struct

from copydesk.analysis.page.marked import MarkedCopy
from copydesk.analysis.page.sentences import Sentence
from copydesk.analysis.quantities.figures import Figure, between
from copydesk.analysis.retelling.contexts import Contexts
from copydesk.analysis.retelling.denials import Denial
from copydesk.analysis.retelling.sameness import other_speakers
from copydesk.document import PROSE, TITLES
from copydesk.lexicons import lexicon

LISTS = "unharmed"
NEAR = 3
"""So many paragraphs apart both are of one event."""

NOBODY = (("no", "one"), ("nobody",), ("no-one",))
ENDS = frozenset({".", ",", ";", "and", "but", ")", "”", '"'})
BEHIND = 5
"""So many words behind a number what befell whom it counts stands at the furthest."""


class _Unharmed(Struct, frozen=True):
    """Where nobody was harmed: the sentence, the tokens, and what did not befall anybody."""

    sentence: Sentence
    first: int
    last: int
    harm: str


def find(page: MarkedCopy, figures: tuple[Figure, ...], contexts: Contexts) -> Iterator[Denial]:
    """The first harm of some that the copy says nobody came to, where no two speakers disagree on it."""
    denied = [one for at in page.places(frozenset({"no", "nobody", "no-one"})) for one in _unharmed(page, at)]
    for sentence in page.sentences if denied else ():
        if sentence.paragraph.role not in PROSE or not _is_plain(page, sentence):
            continue
        counted = (_harmed(page, figure) for figure in between(figures, sentence.first, sentence.last))
        for first, last in filter(None, counted):
            harm = next(page.norms[k] for k in (first, last) if page.norms[k] in _harms())
            said = contexts.around(first, last)
            known = (one for one in denied if _is_of_one(page, one, sentence, harm))
            apart = (one for one in known if not other_speakers(contexts.around(one.first, one.last), said))
            if one := next(apart, None):
                here, there = sorted(((one.first, one.last), (first, last)), reverse=True)
                yield Denial(here, there)
                return


def _unharmed(page: MarkedCopy, at: int) -> Iterator[_Unharmed]:
    """“No one was hurt,” “There were no injuries,” “Crash injures nobody.”"""
    norms, known = page.norms, lexicon(LISTS)
    sentence = page.sentence_at(at)
    if sentence is None or page.quoted[at] or not known["doubts"].isdisjoint(norms[sentence.first : sentence.last]):
        return
    k = at + max((len(words) for words in NOBODY if norms[at : at + len(words)] == words), default=0)
    bare = sentence.paragraph.role in TITLES
    if k > at and page.norm(at - 1) in _harms() and (page.norm(k) in ENDS or k > sentence.last):
        yield _Unharmed(sentence, at - 1, k - 1, page.norm(at - 1))
    if k > at:
        start = k
        while page.norm(k) in known["being"]:
            k += 1
        told = (k > start or bare) and page.norm(k) in _harms()
    else:
        k, told = at + 1, page.norm(at + 1) in _harms() and page.norm(at + 1) in known["nouns"]
    if told and (page.norm(k + 1) in ENDS or (bare and k == sentence.last)):
        yield _Unharmed(sentence, at, k, page.norm(k))


def _harmed(page: MarkedCopy, figure: Figure) -> tuple[int, int] | None:
    """The tokens from a number of people to what befell them: two workers were injured."""
    norms, known = page.norms, lexicon(LISTS)
    if page.quoted[figure.first] or figure.unit or page.norm(figure.first - 1) in known["not"]:
        return None
    sentence = page.sentence_at(figure.first)
    acts = sentence is not None and norms[sentence.first] in ("it", "the")  # the blast injured two workers
    before = page.norm(figure.first - 1)
    if acts and before in _harms() and before not in known["nouns"]:
        whom = page.norm(figure.last + 1)
        return None if whom in known["stops"] else (figure.first - 1, figure.last + whom.isalpha())
    for k in range(figure.last + 1, figure.last + 1 + BEHIND):
        if page.norm(k) in known["stops"] or not page.norm(k)[0].isalpha():
            return None
        if page.norm(k) in known["being"]:
            k += 1 + (page.norm(k + 1) in ("been", "slightly", "seriously", "badly", "lightly"))
            return (figure.first, k) if page.norm(k) in _harms() and page.norm(k) not in known["nouns"] else None
    return None


def _is_plain(page: MarkedCopy, sentence: Sentence) -> bool:
    """Whether a sentence tells of no other time, place or event."""
    return lexicon(LISTS)["elsewhere"].isdisjoint(page.norms[sentence.first : sentence.last + 1])


def _is_of_one(page: MarkedCopy, one: _Unharmed, sentence: Sentence, harm: str) -> bool:
    """Whether the harm is what befell nobody, near by, and its sentence names nothing that has not been named."""
    apart = abs(one.sentence.paragraph.number - sentence.paragraph.number)
    if one.sentence is sentence or apart > NEAR or _harms()[harm] not in _includes()[_harms()[one.harm]]:
        return False
    names = [i for i in range(sentence.first + 1, sentence.last) if page.text[page.tokens.starts[i]].isupper()]
    named = (min(page.places({page.norms[i]})) <= one.sentence.last for i in names)
    return all(known or page.norm(i + 1) in lexicon(LISTS)["wards"] for i, known in zip(names, named, strict=True))


@cache
def _harms() -> dict[str, str]:
    """What befell whom every word tells of."""
    rows = (row.split() for row in lexicon(LISTS)["harms"])
    return {word: harm for harm, *words in rows for word in words}


@cache
def _includes() -> dict[str, frozenset[str]]:
    """The harms that none came to, where none came to one."""
    rows = (row.split() for row in lexicon(LISTS)["includes"])
    return {harm: frozenset(others) for harm, *others in rows}
