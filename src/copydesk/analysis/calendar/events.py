"""What happened at a time of a sentence: the verb whose time it is."""

from msgspec import Struct

from copydesk.analysis.calendar.moments import Moment
from copydesk.analysis.calendar.stretches import AT
from copydesk.analysis.page.lines import cues
from copydesk.analysis.page.marked import MarkedCopy
from copydesk.analysis.page.sentences import Sentence
from copydesk.lexicons import lexicon

CLAUSE = 14
"""Words and marks between a verb and its time."""

AGENT = 3
"""Words behind “by” that say by whom or what something was done."""

GROUP = 4
"""Words of one verb with its auxiliaries and adverbs."""

MARKS = frozenset({",", ";", ":", "(", ")", "—", "–", "“", "”", '"', ".", "!", "?"})
THE = frozenset({"the", "his", "her", "its", "their", "a", "an"})
BARE = frozenset({"become", "come", "cut", "hit", "put", "run", "set", "shut"})
"""Behind “had”, these are participles."""

NOUNS_FOLLOW = THE | {"by", "of"}
PROMOTED = frozenset({"promoted", "elevated"})
PRONOUNS = frozenset({"he", "she", "it", "they", "we", "i", "you"})


class Event(Struct, frozen=True):
    """What happened at a time: its verb from token `group` up to and with `verb`, and where its clause begins.

    `past` says that “had” stands with the verb, or “first”: it tells of what was before.
    """

    moment: Moment
    verb: int
    group: int
    first: int
    past: bool


def event(marked: MarkedCopy, sentence: Sentence, one: Moment) -> Event | None:
    """The event of a time: its verb stands before it in the same clause, or behind it where it opens the clause."""
    norms, at, cuts = marked.norms, one.first - 1, lexicon("tenses")["cuts"] | MARKS
    if at < sentence.first or (norms[at] not in AT | {"until"} and not (one.dated and is_verb(marked, at))):
        return None
    at += norms[at] not in AT | {"until"}  # charged May 9
    first = _opening(norms, sentence.first, at, cuts)
    if 0 < at - first <= AGENT and norms[first - 1] == "by":  # destroyed by fire in
        first = _opening(norms, sentence.first, first - 1, cuts)
    if first < at:
        verbs = [i for i in range(first, at) if is_verb(marked, i)]
        return _made(marked, one, first, verbs[-1], at) if verbs else None
    start = one.last + 1 + (norms[one.last + 1 : one.last + 2] == (",",))
    end = next((i for i in range(start, sentence.last + 1) if norms[i] in cuts), sentence.last)
    verb = next((i for i in range(start, min(end, start + CLAUSE)) if is_verb(marked, i)), None)
    return _made(marked, one, first, verb, verb + 1) if verb else None


def _opening(norms: tuple[str, ...], start: int, end: int, cuts: frozenset[str]) -> int:
    """Where the clause begins that ends before a token."""
    first = end
    while first > start and end - first < CLAUSE and norms[first - 1] not in cuts and not _bare(norms, first):
        first -= 1
    return first


def _bare(norms: tuple[str, ...], first: int) -> bool:
    """“The interview she had given”: a clause begins without a joint."""
    return norms[first] in PRONOUNS and norms[first + 1] == "had" and norms[first - 1].isalpha()


def _made(marked: MarkedCopy, one: Moment, first: int, verb: int, end: int) -> Event | None:
    """The event, unless its verb is one of several, is no deed, or tells of a plan."""
    known, norms, group = lexicon("stages"), marked.norms, verb
    while (
        group > first and verb - group < GROUP and (norms[group - 1] in known["aids"] or norms[group - 1][-2:] == "ly")
    ):
        group -= 1
    behind = (norms[i] for i in range(verb + 1, end) if norms[i] != "to" or not _is_named(marked, i + 1))
    around = {*norms[max(first, group - 1) : verb + 1], *behind}
    if norms[one.first - 1] == "until" and "not" not in around:
        return None
    around -= _idle(norms, one, verb, end)
    if any(is_verb(marked, i) for i in range(first, group)) or not known["no-event"].isdisjoint(around):
        return None
    past = not known["earlier"].isdisjoint(norms[group:verb])
    return Event(one, verb, group, first, past)


def _idle(norms: tuple[str, ...], one: Moment, verb: int, end: int) -> frozenset[str]:
    """The words that here say nothing against a deed: “not published until”, “was called on”, “set sail”."""
    idle = {"not"} if norms[one.first - 1] == "until" else set[str]()
    idle |= {"called"} if norms[verb + 1 : end + 1] in (("in",), ("on",)) else set()
    return frozenset(idle | ({"set"} if norms[verb + 1] in ("sail", "off", "out", "up") else set()))


def _is_named(marked: MarkedCopy, i: int) -> bool:
    """“To the post”, “to Leeds”, “promoted to sergeant”: no infinitive."""
    return (
        marked.norms[i - 2] in PROMOTED
        or marked.norms[i] in THE | lexicon("stages")["places"]
        or marked.text[marked.tokens.starts[i]].isupper()
    )


def is_verb(marked: MarkedCopy, i: int) -> bool:
    """Whether a token is a verb in the past, and no auxiliary."""
    norm = marked.norms[i]
    again = norm.startswith("re-") and norm.endswith("ed")
    again |= norm in BARE and marked.norms[i - 1] == "had"
    if norm in lexicon("stages")["aids"] or not (marked.verbs[i] or norm == "born" or again):
        return False
    if i and marked.norms[i - 1] in NOUNS_FOLLOW and not norm.endswith("ed"):  # destroyed by fire
        return False
    return norm not in cues("auxiliaries")
