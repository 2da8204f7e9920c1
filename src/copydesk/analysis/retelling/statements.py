"""What the copy states, clause by clause: of whom or what, the verb, whether it is denied, how and when it is so."""

from collections.abc import Iterator

from msgspec import Struct
from msgspec.structs import replace

from copydesk.analysis.page.inflection import looks_plural
from copydesk.analysis.page.lines import cues
from copydesk.analysis.page.marked import MarkedCopy
from copydesk.analysis.page.opposites import LISTS, meaning, opposites
from copydesk.analysis.page.sentences import Sentence
from copydesk.analysis.page.topics import STEMS
from copydesk.analysis.retelling.clause_words import idle, links, main_word, told_mood
from copydesk.analysis.retelling.segments import (
    DAY,
    JOINING,
    NONE,
    POINTING,
    RELATIVES,
    Segment,
    denied_to,
    is_day,
    segments,
)
from copydesk.lexicons import lexicon

REACH = 6
"""So many words behind its auxiliary the verb stands at the furthest."""

LATEST = 16
"""A clause whose verb stands further behind its start has more in it than one statement."""

GROUP = 2
"""A verb and its auxiliary are no further apart."""

SUPPOSED = frozenset({"could", "would"})


class Clause(Struct, frozen=True):
    """One statement: what is said, from token `first` to `last`, to be so or, if `denied`, not to be so.

    `verb` is the token that says what is so, `stem` what stands for it; `subject` are the stems before it, `head` that
    of its main word, `about` all but the verb’s own; `mood` says how and when it is so: “past”, “now”, “will”, “may”.
    `told` are the stems of all its verbs, `led` the tokens that name its subject.
    """

    sentence: Sentence
    first: int
    last: int
    verb: int
    stem: str
    led: tuple[int, int]
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
    before: Clause | None = None
    for part in segments(page, sentence):
        clause = _clause(page, sentence, part, denied)
        if clause is None:
            continue
        clause = _told_of(page, clause, part, before)
        before = clause = _reported(page, _with_event(page, clause))
        for one in (clause, *_joined(page, clause, part.last)):
            if not (one.mood in SUPPOSED and "if" in page.norms[sentence.first : sentence.last]):
                yield one


def _told_of(page: MarkedCopy, clause: Clause, part: Segment, before: Clause | None) -> Clause:
    """A clause with the subject that it takes from the words before it, and with what else it tells of."""
    about = clause.about | page.topics(*part.of) if part.of != NONE else clause.about
    if clause.led[1] >= clause.led[0]:  # it has words before its verb
        if part.led != NONE and page.norm(part.first - 1) in POINTING:  # the painting, which the museum sold
            about |= page.topics(*part.led)
        return clause if about is clause.about else replace(clause, about=about)
    joined = before is not None and page.norm(part.first - 1) in JOINING
    led = before.led if before is not None and joined else part.led
    return _of(page, clause, led) if led[1] >= led[0] else clause


def _with_event(page: MarkedCopy, clause: Clause) -> Clause:
    """A clause that has nothing beside its subject and verb, with what it tells its time by: when the roof fell in."""
    if page.norm(clause.last + 1) != "when" or not clause.about <= clause.subject:
        return clause
    first, end = clause.last + 2, clause.sentence.last
    last = next((k for k in range(first, end + 1) if page.norms[k] == ","), end + 1) - 1
    return replace(clause, about=clause.about | page.topics(first, last))


def _reported(page: MarkedCopy, clause: Clause) -> Clause:
    """A clause with what somebody said would be so as what will be."""
    if clause.mood != "would" or "have" in page.norms[clause.led[1] + 1 : clause.verb]:
        return clause
    words = page.norms[clause.sentence.first : clause.sentence.last + 1]
    said = not cues("say", "tell").isdisjoint(words) and "had" not in words
    return replace(clause, mood="will") if said else clause


def _of(page: MarkedCopy, clause: Clause, led: tuple[int, int]) -> Clause:
    """A clause of the subject that some words name."""
    subject = page.topics(*led) - idle() - {clause.stem}
    head = main_word(page.norms[led[0] : led[1] + 1])
    return replace(clause, led=led, subject=subject, head=head, about=clause.about | subject)


def _joined(page: MarkedCopy, clause: Clause, last: int) -> Iterator[Clause]:
    """What the same subject did besides: passed the test and travelled to Porto."""
    norms = page.norms
    if clause.denied or JOINING.isdisjoint(norms[clause.verb + 1 : last]):
        return
    for k in range(clause.verb + 1, last):
        if norms[k] not in JOINING or not page.verbs[k + 1]:
            continue
        one = _clause(page, clause.sentence, Segment(k + 1, last, NONE, NONE), frozenset())
        if one is not None and one.led[1] < one.led[0]:
            mood = one.mood if norms[k + 1] in cues("finite") else clause.mood
            yield replace(_of(page, one, clause.led), mood=mood)


def _clause(page: MarkedCopy, sentence: Sentence, part: Segment, denied: frozenset[str]) -> Clause | None:
    norms, known, first, last = page.norms, lexicon(LISTS), part.first, part.last
    flags = page.verbs
    verbs = [k for k in range(first, last + 1) if (flags[k] or norms[k][-1] == "t") and _may_be_verb(page, k)]
    finite = _finite(page, first, last, verbs, denied)
    if finite < 0 or finite - first > LATEST or _supposes(page, first, last, finite):
        return None
    verb = finite
    while verb <= last and _leads(page, finite, verb):
        verb = (fails(page, verb) or verb) + 1
    aids = norms[finite:verb]
    resolved = norms[verb : verb + 1] != () and norms[verb] in known["resolving"] and page.norm(verb + 1) == "to"
    verb += 2 * resolved  # they voted to accept it
    stem = meaning(page, verb, last) if verb <= last else ""
    if not stem or not known["weakened"].isdisjoint(norms[max(finite - 1, first) : verb + 1]):
        return None
    if STEMS[norms[verb]] in links():
        verb = next((k for k in range(verb + 1, min(verb + REACH, last) + 1) if STEMS[norms[k]] in opposites()), verb)
        stem = meaning(page, verb, last)
    failed = any(fails(page, k) > 0 for k in range(finite, verb))
    near = (page.norm(finite - 1), *aids, page.norm(verb - 1))  # found him not guilty
    denies = failed or any(norm in known["not"] or norm.endswith("n't") for norm in near)
    denies ^= (norms[first] in known["nobody"]) ^ (page.norm(verb + 1) in known["nobody"])
    owns = norms[finite] in ("has", "have") and not page.verbs[verb] and not failed and "been" not in aids
    mood = "now" if owns or finite not in verbs else told_mood(norms[finite])
    others = () if norms[verb] in known["disowned"] else verbs  # the company denied that it had sold it
    told = frozenset(STEMS[norms[k]] for k in others if k != verb) - {""} | {stem}
    last = denied_to(page, verb, last) if denies else last
    about = page.topics(first, last).difference(idle(), (stem, STEMS[norms[verb]]))
    subject = page.topics(first, finite - 1) & about
    head, led = main_word(norms[first:finite]), (first, finite - 1)
    return Clause(sentence, first, last, verb, stem, led, subject, head, about, denies, mood, told)


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
    norm = page.norms[k]
    if norm == "cannot" or norm.endswith("n't"):
        return True
    return page.verbs[k] != 0 and norm not in lexicon(LISTS)["nouns"] and page.norm(k - 1) not in cues("articles")


def _may_act(page: MarkedCopy, k: int, denied: frozenset[str]) -> bool:
    """Whether a word may be a verb of the present: “runs” if that is denied somewhere, “voters back the plan”."""
    norm, stem, before = page.norms[k], STEMS[page.norms[k]], page.norms[k - 1]
    if norm.endswith("s"):
        return (stem in denied or stem in opposites()) and before not in cues("articles")
    if stem not in opposites():
        return False
    points = page.norm(k + 1) in lexicon("sameness")["definite"] or page.norm(k + 1) in cues("articles")
    return looks_plural(before) or (points and STEMS[before] != "")


def _finite(page: MarkedCopy, first: int, last: int, verbs: list[int], denied: frozenset[str]) -> int:
    """The verb of a clause, or -1: not that of what it tells with “who” of its subject or of another."""
    told = next((k for k in range(first, verbs[0]) if page.norms[k] in RELATIVES), -1) if verbs else last + 1
    if told < 0:
        accused = page.norms[verbs[0]] in cues("accuse-of") and page.norm(verbs[0] + 1) == "of"
        main = (k for k in verbs[1:] if accused and page.norms[k - 1] not in JOINING | {"to", ","})
        return next(main, verbs[0])  # the trial of a man accused of theft has ended
    begin = first + (page.norm(first - 1) not in RELATIVES)  # the minister, who opposes it
    acting = next((k for k in range(begin, told) if _may_act(page, k, denied)), -1)
    if acting >= 0 or not verbs:
        return acting
    acting = verbs[0]
    for k in verbs:
        acting = k if k <= acting + GROUP else acting
    return next((k for k in verbs if k > acting), verbs[0])


def _leads(page: MarkedCopy, finite: int, k: int) -> bool:
    """Whether a word stands between the finite verb and the verb that says what is so."""
    norm, known = page.norms[k], lexicon(LISTS)
    adverb = k > finite and (norm in known["between"] or (norm.endswith("ly") and norm not in known["no-adverbs"]))
    if adverb or norm in known["not"] or fails(page, k) or (k == finite and norm == "might"):  # it may be a noun
        return True
    return not STEMS[norm] and k < finite + REACH and not meaning(page, k, k + 1)


def fails(page: MarkedCopy, k: int) -> int:
    """The “to” with which a word says that what follows was not done: refused on Tuesday to; 0 if there is none."""
    if page.norms[k] not in lexicon(LISTS)["fails"]:
        return 0
    behind = page.norms[k + 1 : k + 2 + DAY]
    to = behind.index("to") if "to" in behind else -1
    return k + 1 + to if to == 0 or (to > 0 and is_day(behind[:to])) else 0


def is_link(page: MarkedCopy, clause: Clause) -> bool:
    """Whether the verb of a clause only leads to what is so: remains free."""
    return STEMS[page.norms[clause.verb]] in links()
