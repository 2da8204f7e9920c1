"""Deeds that are done once, by their nouns and their participles: “the closure of the mill in 2005”, “Founded in 1904,
Orle Town …”, “the choir’s first concert, in 1952”, “in 1880, when the mine opened”.
"""

from msgspec.structs import replace

from copydesk.analysis.calendar.events import MARKS
from copydesk.analysis.calendar.happened import THE
from copydesk.analysis.calendar.moments import Moment
from copydesk.analysis.page.lines import cues
from copydesk.analysis.page.marked import MarkedCopy
from copydesk.analysis.page.sentences import Sentence
from copydesk.analysis.page.topics import content
from copydesk.analysis.retelling.deed import Deed
from copydesk.analysis.retelling.deed_words import (
    JOINTS,
    NAMED,
    OBJECT,
    PLACED,
    acts_on,
    lemma,
    nouns,
    of,
    stops,
    verbs,
)

OWNERS = THE - {"the"}
RANKS = frozenset({"first", "last"})
TOPIC = frozenset({"after", "before", "since", "until", "with"})


def led(page: MarkedCopy, moment: Moment) -> Deed | None:
    """“The April 2006 robbery of the museum”."""
    norms, k = page.norms, moment.last + 1
    if norms[moment.first - 1] != "the" or page.norm(k) not in nouns() or page.norm(k + 1) != "of":
        return None
    near = range(k + 2, min(k + 2 + NAMED, len(norms)))
    end = next((i for i in near if stops(page, i) or norms[i] in PLACED), k + 2)
    return of(page, moment, nouns()[norms[k]], range(k + 2, end), ())


def by_name(page: MarkedCopy, sentence: Sentence, moment: Moment) -> Deed | None:
    """The deed of a time, by its noun or by the participle that opens the sentence."""
    norms, at = page.norms, moment.first - 1
    opening = norms[sentence.first : at]
    led = opening[1:] if opening[:1] == ("first",) else opening
    doing = opening[1:2] if opening[:1] and opening[0] in TOPIC else ()
    if doing and doing[0].endswith("ing") and doing[0] in verbs():  # after leaving Hull on 3 May, the ship …
        found = of(page, moment, verbs()[doing[0]], _behind(page, sentence, moment), opening[2:])
        return replace(found, acts=acts_on(page, sentence.first + 1)) if found else None
    if len(led) == 1 and led[0].endswith(("ed", "t", "n")) and led[0] in verbs():
        return of(page, moment, verbs()[led[0]], _behind(page, sentence, moment), ())
    if led == ("set", "up"):
        return of(page, moment, lemma(page, at - 2), _behind(page, sentence, moment), ())
    if norms[moment.last + 1 : moment.last + 3] == (",", "when") and (found := _when(page, moment)):
        return found
    end = at - (norms[at - 1] == ",")
    return _firsts(page, sentence, moment, end) or _by_noun(page, sentence, moment, end)


def _when(page: MarkedCopy, moment: Moment) -> Deed | None:
    """“In 1880, when the mine opened, …”."""
    norms, first = page.norms, moment.last + 3
    if first >= len(norms):
        return None
    near = range(first + 1, min(first + NAMED, len(norms)))
    verb = next((k for k in near if page.verbs[k] or norms[k] in MARKS), first)
    verb += norms[verb] in ("was", "were") and verb + 1 < len(norms)
    end = next((k for k in range(first, verb + 1) if norms[k] in cues("auxiliaries")), verb)
    told = lemma(page, verb)
    stop = next((k for k in range(verb + 1, len(norms)) if norms[k] in MARKS), verb)
    return of(page, moment, told, range(first, end), norms[verb + 1 : stop]) if told and end > first else None


def _by_noun(page: MarkedCopy, sentence: Sentence, moment: Moment, end: int) -> Deed | None:
    """“The last eruption of Mount Sorel”, “Vane’s conviction for arson”; “since his arrest on 3 May, Vane has …”."""
    norms = page.norms
    k = next((k for k in range(end - 1, max(sentence.first, end - 1 - OBJECT), -1) if norms[k] in nouns()), 0)
    if not k or any(norm in MARKS for norm in norms[k:end]):
        return None
    first = k - (norms[k - 1] in RANKS)
    verb = ("last " if norms[k - 1] == "last" else "") + nouns()[norms[k]]
    rest = norms[k + 1 : end]
    if norms[first - 1] == "'s":
        return of(page, moment, verb, _before(page, sentence, first - 1), rest)
    if verb == "marry" and rest[:1] == ("to",):
        return of(page, moment, verb, range(k + 2, end), ())
    if norms[first - 1] in OWNERS and norms[sentence.first] in TOPIC:
        return of(page, moment, verb, _behind(page, sentence, moment), rest)
    if norms[first - 1] == "the" and rest[:1] == ("of",):
        return of(page, moment, verb, range(k + 2, end), ())
    return None


def _firsts(page: MarkedCopy, sentence: Sentence, moment: Moment, end: int) -> Deed | None:
    """“The choir gave its first concert”, “the choir’s first concert”: there is one."""
    norms = page.norms
    end -= 2 if norms[end - 2] == "," and page.verbs[end - 1] else 0  # its first album, released in
    k = end - 2
    if k - 1 <= sentence.first or norms[k] not in RANKS or not content([norms[end - 1]]):
        return None
    verb = f"{norms[k]} {next(iter(content([norms[end - 1]])))}"
    if norms[k - 1] == "'s":
        return of(page, moment, verb, _before(page, sentence, k - 1), ())
    acts = norms[k - 1] in OWNERS and page.verbs[k - 2]
    return of(page, moment, verb, range(sentence.first, k - 2), ()) if acts else None


def _before(page: MarkedCopy, sentence: Sentence, end: int) -> range:
    """The words of the name that ends before token `end`, which is its “’s”."""
    first = end
    while first > sentence.first and end - first < NAMED and page.norms[first] not in THE:
        word = page.norms[first - 1]
        named = page.text[page.tokens.starts[first - 1]].isupper() or first == end or word in THE | {"of"}
        if not named or word in JOINTS:
            break
        first -= 1
    return range(first, end)


def _behind(page: MarkedCopy, sentence: Sentence, moment: Moment) -> range:
    """The words between the comma behind a time and the verb: “Founded in 1904, Orle Town have …”."""
    first = moment.last + 2
    if page.norms[moment.last + 1 : first] != (",",) or first > sentence.last:
        return range(0)
    last = min(first + NAMED, sentence.last)
    end = next((k for k in range(first, last) if stops(page, k)), last)
    start = first + (page.norms[first] in THE)
    if end == last and start > first:  # the company makes gears
        end = next((k for k in range(start + 1, last) if page.norms[k].endswith("s")), last)
    name = next((k for k in range(start, end) if not page.text[page.tokens.starts[k]].isupper()), end)
    name += start > first and name == start + 1 and name < end  # the Orle probe
    return range(first, name if name > start else end)  # a verb is not always seen: Orle Town play
