"""The parts of a sentence that may each state something, and the words of which a part without a subject tells."""

from collections.abc import Iterator
from functools import cache

from msgspec import Struct

from copydesk.analysis.page.lines import DASH, cues
from copydesk.analysis.page.marked import MarkedCopy
from copydesk.analysis.page.opposites import LISTS
from copydesk.analysis.page.sentences import Sentence
from copydesk.analysis.retelling.context_words import days
from copydesk.lexicons import lexicon

SHORTEST = 3
"""Words of a part, at the least."""

TAG = 10
"""So many words behind a comma may only tell who says so."""

RELATIVES = frozenset({"that", "which", "who"})
REACH = 6
"""So many words behind “and” the verb of another statement stands at the furthest."""

ADDING = RELATIVES | {"whom"}

RESUMED = frozenset({"which", "who", "whose"})
"""What these add ends at a comma before the verb of the sentence."""

POINTING = frozenset({"which", "whom"})
JOINING = frozenset({"and", "but"})
DAY = 2
"""Words that name a day beside a verb, at the most: on Friday, yesterday."""

NEAR_DAYS = frozenset({"today", "tomorrow", "yesterday"})
HEARD = frozenset({"heard", "hears"})
BREAKS = frozenset({";", ":", DASH, "(", ")", "“", "”", '"', "?", "!", "."})
PARTING = BREAKS | JOINING | {","}

NONE = (0, -1)
"""No tokens."""


class Segment(Struct, frozen=True):
    """The tokens of a part of a sentence from `first` up to and with `last`; those of `led` name what it tells of, if
    it has no subject itself, and `of` something that it tells of besides: the letter, to which he did not reply.
    """

    first: int
    last: int
    led: tuple[int, int]
    of: tuple[int, int]


def segments(page: MarkedCopy, sentence: Sentence) -> Iterator[Segment]:
    """The parts of a sentence, in order."""
    first, marks, norms = sentence.first, _marks(), page.norms
    head = (sentence.first, sentence.first - 1)  # the words of the part to which a relative clause is added
    places = [k for k in range(sentence.first, sentence.last + 1) if norms[k] in marks]
    for k in (*places, sentence.last + 1):
        if k <= sentence.last and not _is_break(page, sentence, first, k):
            continue
        if k - first >= SHORTEST:
            yield _segment(page, sentence, first, min(k, sentence.last + 1) - 1, head)
        if page.norm(first - 1) not in RELATIVES:
            head = (first, k - 1)
        first = k + 1


def _segment(page: MarkedCopy, sentence: Sentence, first: int, last: int, head: tuple[int, int]) -> Segment:
    """A part, with the words before it that it may be about."""
    opener, before = page.norm(first - 1), page.norm(first - 2)
    if first == sentence.first:
        return Segment(first, last, NONE, NONE)
    if opener in POINTING and before in cues("prepositions"):
        return Segment(first, last, NONE, _antecedent(page, sentence, first - 3))
    if opener in ADDING and before == ",":
        return Segment(first, last, _antecedent(page, sentence, first - 3), NONE)
    return Segment(first, last, head if opener == "," else NONE, NONE)


def _antecedent(page: MarkedCopy, sentence: Sentence, last: int) -> tuple[int, int]:
    """The words up to a token that a relative clause is about: the mill, the block in Redmarsh, Norlight."""
    last -= page.norm(last) == ","
    first, ends = last + 1, cues("prepositions")
    while first > sentence.first and not (page.verbs[first - 1] or page.norms[first - 1] in PARTING):
        first -= 1
        if page.norms[first] in cues("articles"):
            return first + 1, last
    bare = next((k + 1 for k in range(last, first - 1, -1) if page.norms[k] in ends), first)
    return bare, last


@cache
def _marks() -> frozenset[str]:
    """The words and marks before which a part may end."""
    return BREAKS | lexicon(LISTS)["openers"] | lexicon(LISTS)["subordinators"] | POINTING | {","}


def _is_break(page: MarkedCopy, sentence: Sentence, first: int, k: int) -> bool:
    """Whether a part ends before a token: at a mark, a conjunction, or the comma before who says so."""
    norm, before, known = page.norms[k], page.norm(k - 1), lexicon(LISTS)
    if norm == ",":
        resumed = k < sentence.last and page.norm(first - 1) in RESUMED and page.verbs[k + 1] != 0
        fronted = page.norms[first] in cues("prepositions", "fronted")
        return resumed or fronted or tells_who(page.norms[k + 1 : min(k + 1 + TAG, sentence.last + 1)])
    if norm in BREAKS or norm in known["subordinators"]:
        return True
    joined = before in (",", "that", "and", "but") and norm in known["openers"]
    pointing = norm in POINTING and before in cues("prepositions")
    return joined or pointing or (norm == "that" and _grants(page, first, k))


def _grants(page: MarkedCopy, first: int, k: int) -> bool:
    """Whether a verb before “that” says that what follows is so: noted that, said on Friday that; not: denied that."""
    granted, says, before = lexicon(LISTS)["granted"], cues("say") - lexicon(LISTS)["disowned"], page.norms[first:k]
    near = range(len(before) - 1, max(len(before) - 2 - DAY, -1), -1)
    said = next((j for j in near if before[j] in granted or before[j] in says), -1)
    told = said >= 0 and (said + 1 == len(before) or is_day(before[said + 1 :]))
    return told and lexicon(LISTS)["not"].isdisjoint(before) and not any(norm.endswith("n't") for norm in before)


def tells_who(words: tuple[str, ...]) -> bool:
    """Whether words behind a comma only tell who says so: “officials say,”, “the inquest heard.”"""
    if words[:2] == ("according", "to"):
        return True
    if _saying().isdisjoint(words):
        return False
    behind = words[next(k for k, norm in enumerate(words) if norm in _saying()) + 1 :]
    return not behind or behind[0] in (",", ".") or is_day(behind[:DAY]) or is_day(behind[:1])


@cache
def _saying() -> frozenset[str]:
    """The forms of verbs by which somebody says so."""
    return cues("say", "tell", "find") | HEARD


def is_day(words: tuple[str, ...]) -> bool:
    """Whether words only name a day: on Friday, yesterday."""
    return words[-1:] != () and words[-1] in NEAR_DAYS | days() and words[:-1] in ((), ("on",))


def denied_to(page: MarkedCopy, verb: int, last: int) -> int:
    """The last token of what is denied, before “and” with a verb: has no doctor and is 40 miles from a hospital."""
    joins = (k for k in range(verb + 1, last) if page.norms[k] == "and")
    return next((k - 1 for k in joins if _goes_on(page, k + 1, last)), last)


def _goes_on(page: MarkedCopy, k: int, last: int) -> bool:
    """Whether words are a statement of their own: hopes to play, the nearest is, cholera has been reported."""
    finite = not cues("finite").isdisjoint(page.norms[k : min(k + REACH, last + 1)])
    return finite or page.norm(k + 1) == "to"
