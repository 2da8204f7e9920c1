"""What the copy says and, of the same, denies: “will close” and “will not close”, “approved” and “rejected”.

Two clauses contradict each other only if they speak of the same, at the same time, as firmly, and one voice answers for
both. `docs/sameness.md` says how that is seen.
"""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from copydesk.analysis.contexts import Contexts
from copydesk.analysis.lines import DASH, cues
from copydesk.analysis.marked import MarkedCopy
from copydesk.analysis.sameness import is_apart, names_apart, other_speakers, parted
from copydesk.analysis.sentences import Sentence
from copydesk.analysis.topics import STEMS, topics
from copydesk.document import PROSE
from copydesk.lexicons import lexicon

LISTS = "denials"
KEPT = 0.75
"""So much of what the shorter clause speaks of, the longer one speaks of too."""

FEWEST = 2
"""Words of substance beside the verb that two clauses share at the least."""

REACH = 6
"""So many words behind its auxiliary the verb stands at the furthest."""

LATEST = 16
"""A clause whose verb stands further behind its start has more in it than one statement."""

TAG = 8
"""So many words behind a comma may only tell who says so."""

HEARD = frozenset({"heard", "hears"})
BREAKS = frozenset({";", ":", DASH, "(", ")", "“", "”", '"', "?", "!", "."})


@dataclass(frozen=True, slots=True)
class Clause:
    """One statement: what is said, from token `first` to `last`, to be so or, if `denied`, not to be so.

    `verb` is the token that says what is so, `stem` what stands for it; `subject` are the stems before it, `about` all
    but its own; `mood` says how and when it is so: “past”, “now”, “will”, “may”. `told` are the stems of all its verbs.
    """

    sentence: Sentence
    first: int
    last: int
    verb: int
    stem: str
    subject: frozenset[str]
    about: frozenset[str]
    denied: bool
    mood: str
    told: frozenset[str]

    @property
    def words(self) -> frozenset[str]:
        """All stems, the verb’s own among them."""
        return self.about | {self.stem}


@dataclass(frozen=True, slots=True)
class Denial:
    """Words, and earlier ones that say the opposite of the same: the tokens from the first up to and with the last."""

    here: tuple[int, int]
    there: tuple[int, int]


def find(page: MarkedCopy, contexts: Contexts) -> Iterator[Denial]:
    """Every clause that says the opposite of an earlier one, once."""
    told: dict[str, list[Clause]] = defaultdict(list)
    same = _Same(page, contexts)
    for one in _statements(page, contexts):
        turned = one.words & _opposites().keys()
        known = (
            two
            for stem in (one.stem, *(other for word in turned for other in _opposites()[word]))
            for two in told[stem]
        )
        if other := next((two for two in known if same.contradict(two, one)), None):
            yield Denial((one.first, one.last), (other.first, other.last))
        for stem in {one.stem, *turned}:
            told[stem].append(one)


def _statements(page: MarkedCopy, contexts: Contexts) -> list[Clause]:
    """The clauses that deny something, or say what another one denies, or the opposite of what another one says."""
    asserted = [one for one in page.sentences if one.paragraph.role in PROSE and page.norms[one.last] != "?"]
    about = {one.first: contexts.about(one) for one in asserted}
    said = frozenset().union(*about.values())
    turned = {stem for stem in said & _opposites().keys() if not _opposites()[stem].isdisjoint(said)}
    denying = [one for one in asserted if not _negators().isdisjoint(page.norms[one.first : one.last + 1])]
    found = [clause for one in denying for clause in _clauses(page, one, frozenset())]
    denied = frozenset(one.stem for one in found if one.denied)
    others = [one for one in asserted if one not in denying and about[one.first] & (denied | turned)]
    found += [clause for one in others for clause in _clauses(page, one, denied)]
    return sorted(found, key=lambda one: one.first)


@cache
def _negators() -> frozenset[str]:
    """Words that deny, contracted auxiliaries among them."""
    short = (f"{word}n't" for row in lexicon(LISTS)["moods"] for word in row.split()[1:])
    return lexicon(LISTS)["not"] | lexicon(LISTS)["fails"] | {"none", "neither", *short}


def _clauses(page: MarkedCopy, sentence: Sentence, denied: frozenset[str]) -> Iterator[Clause]:
    """The statements of a sentence that are neither supposed nor asked; `denied` are stems of verbs, by which those of
    the present are known.
    """
    first = sentence.first
    for k in range(sentence.first, sentence.last + 2):
        fronted = page.norm(first) in cues("prepositions", "fronted") and page.norm(k) == ","
        if k > sentence.last or fronted or _is_break(page, sentence, k):
            last = min(k, sentence.last + 1) - 1
            clause = _clause(page, sentence, first, last, denied) if k - first > 2 else None
            if clause:
                yield clause
            first = k + 1


def _is_break(page: MarkedCopy, sentence: Sentence, k: int) -> bool:
    """Whether a clause ends before a token: at a mark, a conjunction, or the comma before who says so."""
    norm, known = page.norms[k], lexicon(LISTS)
    if norm == "," and _tells_who(page.norms[k + 1 : min(k + 1 + TAG, sentence.last + 1)]):
        return True
    joined = norm in known["openers"] and page.norm(k - 1) in (",", "that", "and", "but")
    return norm in BREAKS or norm in known["subordinators"] or joined


def _tells_who(words: tuple[str, ...]) -> bool:
    """Whether words behind a comma only tell who says so: “officials say,”, “the inquest heard.”"""
    said = next((k for k, norm in enumerate(words) if norm in cues("say", "tell", "find") or norm in HEARD), None)
    ends = said is not None and (said + 1 == len(words) or words[said + 1] in (",", "."))
    return ends or words[:2] == ("according", "to")


def _clause(page: MarkedCopy, sentence: Sentence, first: int, last: int, denied: frozenset[str]) -> Clause | None:
    norms, known = page.norms, lexicon(LISTS)
    verbs = [k for k in range(first, last + 1) if page.verbs[k] and norms[k - 1] not in cues("articles")]
    acts = [k for k in range(first + 1, last + 1) if norms[k].endswith("s") and STEMS[norms[k]] in denied]
    finite = (verbs or acts or [-1])[0]
    if finite < 0 or finite - first > LATEST or not known["supposing"].isdisjoint(norms[first : last + 1]):
        return None
    verb = finite
    while (verb < min(last, finite + REACH) and not STEMS[norms[verb]]) or norms[verb] in known["fails"]:
        verb += 1
    aids = norms[finite:verb]
    if verb > last or not STEMS[norms[verb]] or not known["weakened"].isdisjoint(norms[finite : verb + 1]):
        return None
    if STEMS[norms[verb]] in _links():
        verb = next((k for k in range(verb + 1, min(verb + REACH, last) + 1) if STEMS[norms[k]] in _opposites()), verb)
    stem = STEMS[norms[verb]]
    denies = any(norm in known["not"] or norm.endswith("n't") or norm in known["fails"] for norm in aids)
    denies ^= norms[first] in ("no", "none", "neither")
    owns = norms[finite] in ("has", "have") and not page.verbs[verb]
    mood = "now" if owns or not verbs else _mood(norms[finite], aids)
    told = frozenset(STEMS[norms[k]] for k in verbs) - {""} | {stem}
    subject, about = topics(page.tokens, first, finite - 1), topics(page.tokens, first, last) - {stem}
    return Clause(sentence, first, last, verb, stem, subject, about, denies, mood, told)


@cache
def _links() -> frozenset[str]:
    """The stems of verbs that lead to what somebody is: found guilty, declared safe."""
    return frozenset(STEMS[word] for word in lexicon(LISTS)["links"])


def _mood(finite: str, aids: tuple[str, ...]) -> str:
    """How and when it is so, as the first auxiliary tells; another verb is of the past."""
    aid = finite.removesuffix("n't") if finite.endswith("n't") else finite
    rows = (row.split() for row in lexicon(LISTS)["moods"])
    return next((mood for mood, *words in rows if aid in words), "past")


class _Same:
    """Whether two clauses of a story speak of the same."""

    def __init__(self, page: MarkedCopy, contexts: Contexts) -> None:
        self._page, self._contexts = page, contexts

    def contradict(self, one: Clause, two: Clause) -> bool:
        """Whether two clauses say the opposite of the same."""
        if one.mood != two.mood or one.sentence is two.sentence:
            return False
        if one.denied == two.denied and not self._turned(one, two):
            return False
        if one.denied != two.denied and one.stem != two.stem:
            return False
        return self._told_again(one, two) and self._fit(one, two)

    def _turned(self, one: Clause, two: Clause) -> bool:
        """Whether one has a word and the other its opposite."""
        opposites = (_opposites()[stem] for stem in one.told & _opposites().keys() - two.words)
        return not frozenset().union(*opposites).isdisjoint(two.told - one.words)

    def _told_again(self, one: Clause, two: Clause) -> bool:
        """Whether the clauses share most of what they speak of, and their subject."""
        some, others = (one.about, two.about) if one.denied != two.denied else (one.words, two.words)
        shared, least = len(some & others), min(len(some), len(others)) - (one.denied == two.denied)
        same = len(self._contexts.about(one.sentence) & self._contexts.about(two.sentence)) > FEWEST
        if shared < FEWEST - same or shared < KEPT * least:
            return False
        turned = one.subject <= two.words or two.subject <= one.words
        return bool(one.subject and two.subject) and (bool(one.subject & two.subject) or turned)

    def _numbers(self, one: Clause) -> frozenset[str]:
        """The numbers of a clause: chapters, flights and counts with other numbers are others."""
        return frozenset(norm for norm in self._page.norms[one.first : one.last + 1] if norm[0].isdigit())

    def _fit(self, one: Clause, two: Clause) -> bool:
        """Whether nothing says that they are of other times, people or parts, or that two people disagree."""
        here, there = (self._contexts.around(clause.verb, clause.verb) for clause in (one, two))
        if other_speakers(here, there) or is_apart(*(self._numbers(clause) for clause in (one, two))):
            return False
        loose = not lexicon("sameness")["periods"].isdisjoint(here.periods ^ there.periods)  # a year may be left out
        apart = loose or is_apart(here.periods, there.periods) or is_apart(here.times, there.times)
        return not apart and not names_apart(here, there) and not parted(here, there)


def antonyms(stem: str) -> frozenset[str]:
    """The stems of what says the opposite of a word, and of what goes on and off."""
    return _opposites("antonyms", "turns").get(stem, frozenset())


@cache
def _opposites(*keys: str) -> dict[str, frozenset[str]]:
    """The stems of lists, of antonyms if none is given, each with those of its opposites."""
    rows = [
        [STEMS[word] or word for word in row.split()] for key in keys or ("antonyms",) for row in lexicon(LISTS)[key]
    ]
    pairs = [*rows, *(row[::-1] for row in rows)]
    return {one: frozenset(two for word, two in pairs if word == one) for one, _ in pairs}
