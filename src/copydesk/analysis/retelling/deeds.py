"""Deeds that are done once, by what was done, what it befell and its time: “the hall was built in 1911”, “the closure
of the mill in 2005”, “Founded in 1904, Orle Town …”, “the choir’s first concert, in 1952”.
"""

from copydesk.analysis.calendar.events import MARKS
from copydesk.analysis.calendar.happened import THE
from copydesk.analysis.calendar.moments import Moment
from copydesk.analysis.calendar.stretches import AT
from copydesk.analysis.page.inflection import all_forms
from copydesk.analysis.page.lines import cues
from copydesk.analysis.page.marked import MarkedCopy
from copydesk.analysis.page.sentences import Sentence
from copydesk.analysis.page.topics import content
from copydesk.analysis.retelling.deed import Deed
from copydesk.analysis.retelling.deed_names import by_name, led
from copydesk.analysis.retelling.deed_words import (
    JOINTS,
    NAMED,
    OBJECT,
    PLACED,
    acts_on,
    head_of,
    is_known,
    lemma,
    of,
    told,
)
from copydesk.analysis.retelling.segments import RELATIVES
from copydesk.lexicons import lexicon

BEFORE = frozenset({"to", "due", "first", "last"})
PRONOUNS = frozenset({"he", "she", "they"})
WERE = frozenset({"was", "were", "been", "is", "are", "be", ",", "first"})
HUNG = frozenset({"to", "by", "with", "into", "for"})

PLACE = 4
"""So many words behind a time say where it was."""


def deed(page: MarkedCopy, sentence: Sentence, moment: Moment) -> Deed | None:
    """The deed of a time; `None` where there may be many such, or where nobody sees what it befell."""
    if moment.first <= sentence.first or page.norms[moment.first - 1] not in AT:
        return led(page, moment) if moment.first > sentence.first else None
    return _by_verb(page, sentence, moment) or by_name(page, sentence, moment)


def _by_verb(page: MarkedCopy, sentence: Sentence, moment: Moment) -> Deed | None:
    """“The hall was built in 1911”: the verb before a time, in the same clause."""
    norms, at = page.norms, moment.first - 1
    first = max(sentence.first, at - 2 - OBJECT) + 1
    if told().isdisjoint(norms[first - 1 : at]):
        return None
    verb = next((k for k in range(at - 1, first - 1, -1) if lemma(page, k)), None)
    if verb is None or any(norms[k] in MARKS for k in range(verb, at)):
        return None
    return _made(page, sentence, moment, verb)


def _made(page: MarkedCopy, sentence: Sentence, moment: Moment, verb: int) -> Deed | None:
    """The deed of a verb, with the words before it that name what it befell."""
    norms, at, end = page.norms, moment.first - 1, verb
    last = "last " if norms[end - 1] == "last" else ""
    while end > sentence.first and (norms[end - 1] in cues("auxiliaries") or norms[end - 1] in BEFORE):
        end -= 1
    if norms[end - 2 : end] == ("since", "it"):  # the bridge has been painted since it opened in
        named = content(norms[sentence.first : end])
        return Deed(moment, lemma(page, verb), named, "", content(norms[verb + 1 : at]), True, frozenset())
    aside = norms[end - 1] in RELATIVES or norms[end - 1] == ","
    end -= norms[end - 1] in RELATIVES
    end -= aside and norms[end - 1] == ","
    first = _start(norms, sentence, end)
    hung = first > sentence.first and norms[first - 1] in HUNG | lexicon("sameness")["links"]
    if hung and not aside and first - 1 > sentence.first:  # the strike at the port began
        whole = _start(norms, sentence, first - 1)
        hung, first = whole == first - 1, whole
    name = [norm for norm in norms[first:end] if content([norm])]
    if not name and lemma(page, verb) == "marry" and norms[verb - 1] in PRONOUNS:
        return of(page, moment, "marry", range(verb + 1, at), ())
    if not name or (norms[end - 1] != name[-1]):
        return None
    head = head_of(norms[first:end])
    cut = next((k for k in range(verb + 1, at) if norms[k] in PLACED), at)
    behind = moment.last + 1
    placed = behind < len(norms) and norms[behind] in PLACED
    place = content(norms[cut:at]) | (content(norms[behind + 1 : behind + 1 + PLACE]) if placed else frozenset())
    if not head or (hung and not aside):  # an amendment to the Orle Act was passed
        return None
    acts = norms[verb - 1] not in WERE and acts_on(page, verb)
    known = acts or is_known(page, first, end) or not page.proper.isdisjoint(name)
    rest = content(norms[verb + 1 : cut]) | _tried(page, moment, verb)
    return Deed(moment, last + lemma(page, verb), content(name), head, rest, known, place, acts)


def _start(norms: tuple[str, ...], sentence: Sentence, end: int) -> int:
    """Where the name begins that ends before a token."""
    first = end
    while first > sentence.first and end - first < NAMED and _names(norms, first - 1):
        first -= 1
    return first


def _tried(page: MarkedCopy, moment: Moment, verb: int) -> frozenset[str]:
    """The stem of what somebody is tried for, behind the time: “jailed in 2012 for fraud”."""
    behind = page.norms[moment.last + 1 : moment.last + 3]
    tried = page.norms[verb] in all_forms("sameness", "tries") and behind[:1] in (("for",), ("of",))
    return content(behind[1:]) if tried else frozenset()


def _names(norms: tuple[str, ...], k: int) -> bool:
    """Whether a token may belong to what is named."""
    joint = norms[k] in MARKS or norms[k] in JOINTS | HUNG or norms[k] in cues("auxiliaries")
    return not joint and (norms[k + 1] not in THE or norms[k] == "of")
