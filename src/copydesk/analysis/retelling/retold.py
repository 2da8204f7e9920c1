"""Sentences that the copy tells twice, once with “not” or with the opposite word, and clauses that it denies."""

from collections import Counter, defaultdict
from collections.abc import Iterator
from itertools import chain, pairwise

from msgspec import Struct

from copydesk.analysis.page.marked import MarkedCopy
from copydesk.analysis.page.opposites import LISTS, antonyms
from copydesk.analysis.page.sentences import Sentence
from copydesk.analysis.page.topics import STEMS
from copydesk.analysis.retelling import denials
from copydesk.analysis.retelling.account import Account
from copydesk.analysis.retelling.contexts import Contexts
from copydesk.analysis.retelling.denials import Denial
from copydesk.analysis.saying.voices import Voices
from copydesk.document import PROSE
from copydesk.lexicons import either, lexicon

SHARED = 3
"""So many rare words of substance do two sentences share that may be one, at the least."""

LEFT_OUT = 2
"""Words of substance that the shorter of two such sentences has and the longer has not, one that denies among them."""

FEWEST = 6
"""Words of the shorter sentence, at the least."""


def find(page: MarkedCopy, contexts: Contexts, voices: Voices) -> Iterator[Denial]:
    """Every sentence that says an earlier one, or part of it, with the opposite sense; of the others, every clause."""
    told = [one for one in page.sentences if one.paragraph.role in PROSE and page.norms[one.last] != "?"]
    found: dict[int, Denial] = {}
    read: dict[int, _Words] = {}
    for here, there in _alike(contexts, told):
        for sentence in (here, there):
            if sentence.first not in read:
                read[sentence.first] = _read(page, sentence)
        if _opposed(read[here.first], read[there.first]):
            found[here.first] = Denial((here.first, here.last), (there.first, there.last))
    yield from found.values()
    for one in denials.find(Account(page, contexts, voices), told):
        around = page.sentence_at(one.here[0])
        if around is None or around.first not in found:
            yield one


def _alike(contexts: Contexts, told: list[Sentence]) -> Iterator[tuple[Sentence, Sentence]]:
    """Sentences with an earlier one that has words of theirs which hardly another has, if one has almost all
    words of the other.
    """
    about = [contexts.about(one) for one in told]
    lone = frozenset(stem for stem, count in contexts.times.items() if count == 1)
    rare = contexts.rare - lone
    again = (len(stems & rare) >= SHARED and len(stems & lone) <= LEFT_OUT for stems in about)
    almost = [k for k, may_stand_again in enumerate(again) if may_stand_again]
    few = rare.intersection(chain.from_iterable(about[k] for k in almost))
    places: dict[str, list[int]] = defaultdict(list)
    for k, stems in enumerate(about) if few else ():
        for stem in stems & few:
            places[stem].append(k)
    found: set[tuple[int, int]] = set()
    for one in almost:
        shared = Counter(chain.from_iterable(places[stem] for stem in about[one] & few))
        alike = (two for two, count in shared.items() if count >= SHARED and two != one)
        found.update((min(one, two), max(one, two)) for two in alike if len(about[one] - about[two]) <= LEFT_OUT)
    for one, two in sorted(found):
        yield told[two], told[one]


class _Words(Struct, frozen=True):
    """How often a sentence has each of its words, those left out that deny; which words those stand before, and which
    have an “of” behind them: the garden of the inn is no inn.
    """

    bare: Counter[str]
    denied: Counter[str]
    leading: frozenset[str]


def _read(page: MarkedCopy, sentence: Sentence) -> _Words:
    """The words of a sentence."""
    known = lexicon(LISTS)
    bare, denied, denies = Counter[str](), Counter[str](), False
    for norm in page.norms[sentence.first : sentence.last + 1]:
        if norm in known["not"] or norm.endswith("n't"):
            denies = True
        elif norm[0].isalnum() and norm not in known["denying"]:
            bare[norm] += 1
            denied[norm] += denies
            denies = False
    inside = page.norms[sentence.first : sentence.last + 1]
    return _Words(bare, +denied, frozenset(norm for norm, behind in pairwise(inside) if behind == "of"))


def _opposed(one: _Words, two: _Words) -> bool:
    """Whether one of them only leaves out words of the other, and says the opposite."""
    short, long = sorted((one, two), key=lambda words: words.bare.total())
    only, more = short.bare - long.bare, long.bare - short.bare
    if short.bare.total() < FEWEST or only.total() > 1:
        return False
    cautions = either(LISTS, "weakened", "supposing", "others")
    another = "of" in more and not long.leading.isdisjoint(more)
    if another or not (cautions.isdisjoint(more) and lexicon("sameness")["periods"].isdisjoint(more)):
        return False
    shared = long.bare & short.bare
    unlike = sum(short.denied[norm] - long.denied[norm] for norm in shared) != 0
    opposites = (antonyms(STEMS[word] or word) for word in only)
    turned = any((STEMS[norm] or norm) in stems for stems in opposites for norm in more)
    return turned and not unlike if only else unlike
