"""What the copy says and, of the same, denies: “will close” and “will not close”, “approved” and “rejected”.

Two clauses contradict each other only if they speak of the same, at the same time, as firmly, and one voice answers for
both. `docs/sameness.md` says how that is seen.
"""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from copydesk.analysis.contexts import Context, Contexts
from copydesk.analysis.lines import DASH, FINITE
from copydesk.analysis.marked import MarkedCopy
from copydesk.analysis.sameness import is_apart, names_apart, parted
from copydesk.analysis.sentences import Sentence
from copydesk.analysis.topics import STEMS, topics
from copydesk.analysis.voices import Voice, Voices
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

BREAKS = frozenset({";", ":", DASH, "(", ")", "“", "”", '"', "?", "!", "."})


@dataclass(frozen=True, slots=True)
class Clause:
    """One statement: what is said, from token `first` to `last`, to be so or, if `denied`, not to be so.

    `verb` is the token that says what is so, `stem` what stands for it; `subject` are the stems before it, `about` all
    but its own; `mood` says how and when it is so: “past”, “now”, “will”, “may”.
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


@dataclass(frozen=True, slots=True)
class Denial:
    """Words, and earlier ones that say the opposite of the same: the tokens from the first up to and with the last."""

    here: tuple[int, int]
    there: tuple[int, int]


def find(page: MarkedCopy, contexts: Contexts, voices: Voices) -> Iterator[Denial]:
    """Every clause that says the opposite of an earlier one, once."""
    told: dict[str, list[Clause]] = defaultdict(list)
    story = Account(page, contexts, voices)
    for sentence in _telling(page, contexts):
        for one in clauses(page, sentence):
            known = (two for stem in (one.stem, *antonyms(one.stem, "antonyms")) for two in told[stem])
            if other := next((two for two in known if contradict(story, two, story, one)), None):
                yield Denial((one.first, one.last), (other.first, other.last))
            told[one.stem].append(one)


def _telling(page: MarkedCopy, contexts: Contexts) -> list[Sentence]:
    """The sentences that deny something, or say what another one denies, or the opposite of what another one says."""
    asserted = [one for one in page.sentences if one.paragraph.role in PROSE and page.norms[one.last] != "?"]
    about = [contexts.about(one) for one in asserted]
    denying = [not _negators().isdisjoint(page.norms[one.first : one.last + 1]) for one in asserted]
    said = frozenset().union(*about)
    opposites = _opposites("antonyms")
    turned = {stem for stem in said & opposites.keys() if not opposites[stem].isdisjoint(said)}
    wanted = turned.union(*(stems for stems, denies in zip(about, denying, strict=True) if denies))
    told = zip(asserted, about, denying, strict=True)
    return [one for one, stems, denies in told if denies or len(stems & wanted) > FEWEST or stems & turned]


@cache
def _negators() -> frozenset[str]:
    """Words that deny, contracted auxiliaries among them."""
    short = (f"{word}n't" for row in lexicon(LISTS)["moods"] for word in row.split()[1:])
    return lexicon(LISTS)["not"] | lexicon(LISTS)["fails"] | {"none", "neither", *short}


def clauses(page: MarkedCopy, sentence: Sentence) -> Iterator[Clause]:
    """The statements of a sentence that are neither supposed nor asked."""
    first = sentence.first
    for k in range(sentence.first, sentence.last + 2):
        ends = k > sentence.last or page.norms[k] in BREAKS or (
            page.norms[k] in lexicon(LISTS)["openers"] and page.norm(k - 1) in (",", "that", "and", "but")
        )  # fmt: skip
        if ends:
            clause = _clause(page, sentence, first, min(k, sentence.last + 1) - 1) if k - first > 2 else None
            if clause:
                yield clause
            first = k + 1


def _clause(page: MarkedCopy, sentence: Sentence, first: int, last: int) -> Clause | None:
    norms, known = page.norms, lexicon(LISTS)
    finite = page.verbs.find(FINITE, first, last + 1)
    if finite < 0 or finite - first > LATEST or not known["supposing"].isdisjoint(norms[first : last + 1]):
        return None
    verb = finite
    while (verb < min(last, finite + REACH) and not STEMS[norms[verb]]) or norms[verb] in known["fails"]:
        verb += 1
    stem, aids = STEMS[norms[verb]] if verb <= last else "", norms[finite:verb]
    if not stem or not known["weakened"].isdisjoint(norms[finite : verb + 1]):
        return None
    subject = topics(page.tokens, first, finite - 1)
    denied = any(norm in known["not"] or norm.endswith("n't") or norm in known["fails"] for norm in aids)
    denied ^= norms[first] in ("no", "none", "neither")
    about = (subject | topics(page.tokens, verb + 1, last)) - {stem}
    return Clause(sentence, first, last, verb, stem, subject, about, denied, _mood(norms[finite], aids))


def _mood(finite: str, aids: tuple[str, ...]) -> str:
    """How and when it is so, as the first auxiliary tells; another verb is of the past."""
    aid = finite.removesuffix("n't") if finite.endswith("n't") else finite
    rows = (row.split() for row in lexicon(LISTS)["moods"])
    return next((mood for mood, *words in rows if aid in words), "past")


@dataclass(frozen=True, slots=True)
class Account:
    """One story, as far as its clauses are held against each other."""

    page: MarkedCopy
    contexts: Contexts
    voices: Voices

    def around(self, clause: Clause) -> Context:
        """What stands around a clause."""
        return self.contexts.around(clause.verb, clause.verb)

    def voice(self, clause: Clause) -> Voice:
        """Who answers for it."""
        return self.voices.at(self.page.tokens.starts[clause.verb]).voice


def contradict(here: Account, one: Clause, there: Account, two: Clause) -> bool:
    """Whether two clauses say the opposite of the same."""
    opposed = (one.denied != two.denied) == (one.stem == two.stem)
    if not opposed or one.mood != two.mood or one.sentence is two.sentence or not _told_again(one, two):
        return False
    around, other = here.around(one), there.around(two)
    one_voice = {here.voice(one), there.voice(two)} == {Voice.AUTHOR} or bool(around.speaker & other.speaker)
    return one_voice and _fit(around, other)


def _told_again(one: Clause, two: Clause) -> bool:
    """Whether the clauses share most of what they speak of, and their subject."""
    shared = len(one.about & two.about)
    if shared < FEWEST or shared < KEPT * min(len(one.about), len(two.about)):
        return False
    turned = one.subject <= two.about and two.subject <= one.about
    return bool(one.subject and two.subject) and (bool(one.subject & two.subject) or turned)


def _fit(here: Context, there: Context) -> bool:
    """Whether nothing says that they are of other times, people or parts."""
    loose = not lexicon("sameness")["periods"].isdisjoint(here.periods ^ there.periods)  # a year may be left out
    apart = loose or is_apart(here.periods, there.periods) or is_apart(here.times, there.times)
    return not apart and not names_apart(here, there) and not parted(here, there)


def antonyms(stem: str, *keys: str) -> frozenset[str]:
    """The stems of what says the opposite of a word, in some lists."""
    return frozenset().union(*(_opposites(key).get(stem, ()) for key in keys))


@cache
def _opposites(key: str) -> dict[str, frozenset[str]]:
    """The stems of a list, each with those of its opposites."""
    rows = [[STEMS[word] or word for word in row.split()] for row in lexicon(LISTS)[key]]
    pairs = [*rows, *(row[::-1] for row in rows)]
    return {one: frozenset(two for word, two in pairs if word == one) for one, _ in pairs}
