"""What the copy states, clause by clause: of whom or what, the verb, whether it is denied, how and when it is so."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from copydesk.analysis.page.inflection import lemmas, looks_plural
from copydesk.analysis.page.lines import DASH, cues
from copydesk.analysis.page.marked import MarkedCopy
from copydesk.analysis.page.opposites import LISTS, opposites, particles
from copydesk.analysis.page.sentences import Sentence
from copydesk.analysis.page.topics import STEMS, topics
from copydesk.lexicons import lexicon

REACH = 6
"""So many words behind its auxiliary the verb stands at the furthest."""

LATEST = 16
"""A clause whose verb stands further behind its start has more in it than one statement."""

PARTICLE = 2
"""So many words behind a verb may hold the one that goes with it."""

TAG = 8
"""So many words behind a comma may only tell who says so."""

RELATIVES = frozenset({"that", "which", "who"})
SUPPOSED = frozenset({"could", "would"})
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
    marks, norms = _marks(), page.norms
    for k in range(sentence.first, sentence.last + 2):
        if k <= sentence.last and norms[k] not in marks:
            continue
        fronted = page.norm(first) in cues("prepositions", "fronted") and page.norm(k) == ","
        if k > sentence.last or fronted or _is_break(page, sentence, k):
            last = min(k, sentence.last + 1) - 1
            clause = _clause(page, sentence, first, last, denied) if k - first > 2 else None
            if clause and not (clause.mood in SUPPOSED and "if" in page.norms[sentence.first : sentence.last]):
                yield clause
            first = k + 1


@cache
def _marks() -> frozenset[str]:
    """The words and marks before which a clause may end."""
    return BREAKS | lexicon(LISTS)["openers"] | lexicon(LISTS)["subordinators"] | {","}


def _is_break(page: MarkedCopy, sentence: Sentence, k: int) -> bool:
    """Whether a clause ends before a token: at a mark, a conjunction, or the comma before who says so."""
    norm, known = page.norms[k], lexicon(LISTS)
    if norm == "," and tells_who(page.norms[k + 1 : min(k + 1 + TAG, sentence.last + 1)]):
        return True
    joined = norm in known["openers"] and page.norm(k - 1) in (",", "that", "and", "but")
    return norm in BREAKS or norm in known["subordinators"] or joined


def tells_who(words: tuple[str, ...]) -> bool:
    """Whether words behind a comma only tell who says so: “officials say,”, “the inquest heard.”"""
    said = next((k for k, norm in enumerate(words) if norm in cues("say", "tell", "find") or norm in HEARD), None)
    ends = said is not None and (said + 1 == len(words) or words[said + 1] in (",", "."))
    return ends or words[:2] == ("according", "to")


def _clause(page: MarkedCopy, sentence: Sentence, first: int, last: int, denied: frozenset[str]) -> Clause | None:
    norms, known = page.norms, lexicon(LISTS)
    verbs = [k for k in range(first, last + 1) if (page.verbs[k] or norms[k][-1] == "t") and _may_be_verb(page, k)]
    finite = _finite(page, first, last, verbs, denied)
    if finite < 0 or finite - first > LATEST or _supposes(page, first, last, finite):
        return None
    verb = finite
    while verb <= last and _leads(page, finite, verb):
        verb += 1
    aids = norms[finite:verb]
    if verb > last or not meaning(page, verb, last) or not known["weakened"].isdisjoint(norms[finite : verb + 1]):
        return None
    if STEMS[norms[verb]] in _links():
        verb = next((k for k in range(verb + 1, min(verb + REACH, last) + 1) if STEMS[norms[k]] in opposites()), verb)
    stem = meaning(page, verb, last)
    failed = any(fails(page, k) for k in range(finite, verb))
    denies = failed or any(norm in known["not"] or norm.endswith("n't") for norm in (page.norm(finite - 1), *aids))
    denies ^= (norms[first] in known["nobody"]) ^ (page.norm(verb + 1) in known["nobody"])
    owns = norms[finite] in ("has", "have") and not page.verbs[verb] and not failed
    mood = "now" if owns or finite not in verbs else _mood(norms[finite], aids)
    others = () if norms[verb] in known["disowned"] else verbs  # the company denied that it had sold it
    told = frozenset(STEMS[norms[k]] for k in others if k != verb) - {""} | {stem}
    bare = _idle() | {stem, STEMS[norms[verb]]}
    subject, about = topics(page.tokens, first, finite - 1) - bare, topics(page.tokens, first, last) - bare
    return Clause(sentence, first, last, verb, stem, subject, _head(norms[first:finite]), about, denies, mood, told)


def _supposes(page: MarkedCopy, first: int, last: int, finite: int) -> bool:
    """Whether a clause says nothing for certain; with “denied” as its verb it says that somebody denies it."""
    known, words = lexicon(LISTS), page.norms[first : last + 1]
    if words[0] == "should" or known["supposing"].isdisjoint(words):
        return words[0] == "should"
    denying = page.norms[finite] in known["disowned"] or page.norm(finite + 1) in known["disowned"]
    plain = known["disowned"] if denying else frozenset()
    return not (known["supposing"] - plain).isdisjoint(words)


def _may_be_verb(page: MarkedCopy, k: int) -> bool:
    """Whether a word with the form of a verb may be one."""
    norm, named = page.norms[k], page.norms[k - 1] in cues("articles")
    shortened = norm == "cannot" or norm.endswith("n't")
    return shortened or (page.verbs[k] != 0 and not named and norm not in lexicon(LISTS)["nouns"])


def _may_act(page: MarkedCopy, k: int, denied: frozenset[str]) -> bool:
    """Whether a word may be a verb of the present: “runs” if that is denied somewhere, “voters back the plan”."""
    norm, stem, led = page.norms[k], STEMS[page.norms[k]], page.norms[k - 1] not in cues("articles")
    if norm.endswith("s"):
        return led and (stem in denied or stem in opposites())
    points = page.norm(k + 1) in lexicon("sameness")["definite"] | cues("articles")
    return stem in opposites() and (looks_plural(page.norms[k - 1]) or (points and STEMS[page.norms[k - 1]] != ""))


def _finite(page: MarkedCopy, first: int, last: int, verbs: list[int], denied: frozenset[str]) -> int:
    """The verb of a clause, or -1: not that of what it tells with “who” of its subject or of another."""
    told = next((k for k in range(first, verbs[0]) if page.norms[k] in RELATIVES), 0) if verbs else last + 1
    if not told:
        return verbs[0]
    acting = next((k for k in range(first + 1, told) if _may_act(page, k, denied)), -1)
    if acting >= 0 or not verbs:
        return acting
    acting = next(k for k in verbs if page.norms[k] not in cues("auxiliaries") or k == verbs[-1])
    return next((k for k in verbs if k > acting), verbs[0])


def _leads(page: MarkedCopy, finite: int, k: int) -> bool:
    """Whether a word stands between the finite verb and the verb that says what is so."""
    norm, known = page.norms[k], lexicon(LISTS)
    adverb = norm in known["between"] or (norm.endswith("ly") and norm not in known["no-adverbs"])
    if fails(page, k) or norm in known["not"] or (k > finite and adverb):
        return True
    return not STEMS[page.norms[k]] and k < finite + REACH and not meaning(page, k, k + 1)


def fails(page: MarkedCopy, k: int) -> bool:
    """Whether a word and “to” say that what follows was not done."""
    return page.norms[k] in lexicon(LISTS)["fails"] and page.norm(k + 1) == "to"


def meaning(page: MarkedCopy, verb: int, last: int) -> str:
    """The stem of a verb, or of what it means with a word close behind it: turned down, voted in favour."""
    norm = page.norms[verb]
    stem = STEMS[norm]
    behind = page.norms[verb + 1 : min(verb + 1 + PARTICLE, last + 1)]
    meant = (particles().get((stem or lemmas().get(norm, norm), each)) for each in behind)
    return next(filter(None, meant), stem)


def _head(words: tuple[str, ...]) -> str:
    """The stem of the main word of a subject: the last one before its first preposition, “the garden of the inn”."""
    ends = cues("prepositions") | RELATIVES
    end = next((k for k, norm in enumerate(words) if k and norm in ends), len(words))
    if words[end : end + 1] == ("of",) and words[end - 1] in lexicon("sameness")["amounts"]:
        return _head(words[end + 1 :])
    see_through = lexicon(LISTS)["deciding"] | lexicon(LISTS)["not"]
    return next((stem for norm in reversed(words[:end]) if norm not in see_through and (stem := STEMS[norm])), "")


@cache
def _idle() -> frozenset[str]:
    """The stems of words that deny, or go with verbs: what is spoken of is none of them."""
    denying = (*lexicon(LISTS)["not"], *lexicon(LISTS)["nobody"])
    return frozenset(STEMS[word] for word in (*denying, *(word for _, word in particles())))


def is_link(page: MarkedCopy, clause: Clause) -> bool:
    """Whether the verb of a clause only leads to what is so: remains free."""
    return STEMS[page.norms[clause.verb]] in _links()


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
    return lexicon(LISTS)["not"] | lexicon(LISTS)["fails"] | lexicon(LISTS)["nobody"] | frozenset(short)
