"""What the copy states, clause by clause: of whom or what, the verb, whether it is denied, how and when it is so."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from copydesk.analysis.page.lines import DASH, cues
from copydesk.analysis.page.marked import MarkedCopy
from copydesk.analysis.page.opposites import LISTS, opposites
from copydesk.analysis.page.sentences import Sentence
from copydesk.analysis.page.topics import STEMS, topics
from copydesk.lexicons import lexicon

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

    `verb` is the token that says what is so, `stem` what stands for it; `subject` are the stems before it, `head` that
    of its main word, `about` all but the verb’s own; `mood` says how and when it is so: “past”, “now”, “will”, “may”.
    `told` are the stems of all its verbs.
    """

    sentence: Sentence
    first: int
    last: int
    verb: int
    stem: str
    subject: frozenset[str]
    head: str
    about: frozenset[str]
    denied: bool
    mood: str
    told: frozenset[str]

    @property
    def words(self) -> frozenset[str]:
        """All stems, the verb’s own among them."""
        return self.about | {self.stem}


def clauses(page: MarkedCopy, sentence: Sentence, denied: frozenset[str]) -> Iterator[Clause]:
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
    verbs = [k for k in range(first, last + 1) if page.verbs[k] and page.norm(k - 1) not in cues("articles")]
    acts = [k for k in range(first + 1, last + 1) if norms[k].endswith("s") and STEMS[norms[k]] in denied]
    finite = (verbs or acts or [-1])[0]
    if finite < 0 or finite - first > LATEST or not known["supposing"].isdisjoint(norms[first : last + 1]):
        return None
    verb = finite
    while verb <= last and (norms[verb] in known["fails"] or (not STEMS[norms[verb]] and verb < finite + REACH)):
        verb += 1
    aids = norms[finite:verb]
    if verb > last or not STEMS[norms[verb]] or not known["weakened"].isdisjoint(norms[finite : verb + 1]):
        return None
    if STEMS[norms[verb]] in _links():
        verb = next((k for k in range(verb + 1, min(verb + REACH, last) + 1) if STEMS[norms[k]] in opposites()), verb)
    stem = STEMS[norms[verb]]
    denies = any(norm in known["not"] or norm.endswith("n't") or norm in known["fails"] for norm in aids)
    denies ^= norms[first] in ("no", "none", "neither")
    owns = norms[finite] in ("has", "have") and not page.verbs[verb]
    mood = "now" if owns or not verbs else _mood(norms[finite], aids)
    told = frozenset(STEMS[norms[k]] for k in verbs) - {""} | {stem}
    subject, about = topics(page.tokens, first, finite - 1), topics(page.tokens, first, last) - {stem}
    return Clause(sentence, first, last, verb, stem, subject, _head(norms[first:finite]), about, denies, mood, told)


def _head(words: tuple[str, ...]) -> str:
    """The stem of the main word of a subject: the last one before its first preposition, “the garden of the inn”."""
    end = next((k for k, norm in enumerate(words) if k and norm in cues("prepositions")), len(words))
    return next((stem for norm in reversed(words[:end]) if (stem := STEMS[norm])), "")


@cache
def _links() -> frozenset[str]:
    """The stems of verbs that lead to what somebody is: found guilty, declared safe."""
    return frozenset(STEMS[word] for word in lexicon(LISTS)["links"])


def _mood(finite: str, aids: tuple[str, ...]) -> str:
    """How and when it is so, as the first auxiliary tells; another verb is of the past."""
    aid = finite.removesuffix("n't") if finite.endswith("n't") else finite
    rows = (row.split() for row in lexicon(LISTS)["moods"])
    return next((mood for mood, *words in rows if aid in words), "past")


@cache
def negators() -> frozenset[str]:
    """Words that deny, contracted auxiliaries among them."""
    short = (f"{word}n't" for row in lexicon(LISTS)["moods"] for word in row.split()[1:])
    return lexicon(LISTS)["not"] | lexicon(LISTS)["fails"] | {"none", "neither", *short}
