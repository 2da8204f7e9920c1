"""Deeds that are done once, by what was done, what it befell and its time: “the hall was built in 1911”, “the closure
of the mill in 2005”, “Founded in 1904, Orle Town …”, “the choir’s first concert, in 1952”.
"""

from dataclasses import replace
from functools import cache

from copydesk.analysis.calendar.moments import Moment
from copydesk.analysis.calendar.stretches import AT
from copydesk.analysis.page.inflection import all_forms, forms
from copydesk.analysis.page.lines import cues
from copydesk.analysis.page.marked import MarkedCopy
from copydesk.analysis.page.sentences import Sentence
from copydesk.analysis.page.topics import STEMS, content
from copydesk.analysis.retelling.deed import Deed
from copydesk.lexicons import lexicon

THE = frozenset({"the", "its", "his", "her", "their"})
BEFORE = frozenset({"to", "due", "first", "last"})
RELATIVE = frozenset({"which", "that", "who"})
NAMED = 7
"""Words that name what a deed befell."""

OBJECT = 7
"""Words between the verb and its time: “became chairman in”."""

MARKS = frozenset({".", ",", ";", ":", "(", ")", "—", "–", "“", "”", '"', "?", "!"})
OWNERS = frozenset({"his", "her", "its", "their"})
RANKS = frozenset({"first", "last"})
TOPIC = frozenset({"after", "before", "since", "until", "with"})
PRONOUNS = frozenset({"he", "she", "they"})
WERE = frozenset({"was", "were", "been", "is", "are", "be", ","})
HUNG = frozenset({"to", "by", "with", "into", "for"})
JOINTS = frozenset({"since", "when", "before", "after", "until", "and", "but"})
PLACED = frozenset({"at", "by", "from", "in", "near"})

PLACE = 4
"""So many words behind a time say where it was."""


def deed(page: MarkedCopy, sentence: Sentence, moment: Moment) -> Deed | None:
    """The deed of a time; `None` where there may be many such, or where nobody sees what it befell."""
    if moment.first <= sentence.first or page.norms[moment.first - 1] not in AT:
        return _led(page, moment) if moment.first > sentence.first else None
    return _by_verb(page, sentence, moment) or _by_name(page, sentence, moment)


def _led(page: MarkedCopy, moment: Moment) -> Deed | None:
    """“The April 2006 robbery of the museum”."""
    norms, k = page.norms, moment.last + 1
    if norms[moment.first - 1] != "the" or page.norm(k) not in _nouns() or page.norm(k + 1) != "of":
        return None
    first = k + 2
    end = next(
        (i for i in range(first, min(first + NAMED, len(norms))) if _stops(page, i) or norms[i] in PLACED), first
    )
    return _of(page, moment, _nouns()[norms[k]], range(first, end), ())


def _by_verb(page: MarkedCopy, sentence: Sentence, moment: Moment) -> Deed | None:
    """“The hall was built in 1911”: the verb before a time, in the same clause."""
    norms, at = page.norms, moment.first - 1
    verb = next((k for k in range(at - 1, max(sentence.first, at - 2 - OBJECT), -1) if norms[k] in _verbs()), None)
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
        return Deed(moment, _verbs()[norms[verb]], named, "", content(norms[verb + 1 : at]), True, frozenset())
    aside = norms[end - 1] in RELATIVE or norms[end - 1] == ","
    end -= norms[end - 1] in RELATIVE
    end -= aside and norms[end - 1] == ","
    first = _start(norms, sentence, end)
    hung = first > sentence.first and norms[first - 1] in HUNG | lexicon("sameness")["links"]
    if hung and not aside and first - 1 > sentence.first:  # the strike at the port began
        whole = _start(norms, sentence, first - 1)
        hung, first = whole == first - 1, whole
    name = [norm for norm in norms[first:end] if content([norm])]
    if not name and _verbs()[norms[verb]] == "marry" and norms[verb - 1] in PRONOUNS:
        return _of(page, moment, "marry", range(verb + 1, at), ())
    if not name or (norms[end - 1] != name[-1]):
        return None
    head = _head(norms[first:end])
    cut = next((k for k in range(verb + 1, at) if norms[k] in PLACED), at)
    behind = moment.last + 1
    led = behind < len(norms) and norms[behind] in PLACED
    place = content(norms[cut:at]) | (content(norms[behind + 1 : behind + 1 + PLACE]) if led else frozenset())
    if not head or (hung and not aside):  # an amendment to the Orle Act was passed
        return None
    known = _is_known(page, first, end) or not page.proper.isdisjoint(name)
    rest = content(norms[verb + 1 : cut]) | _tried(page, moment, verb)
    acts = norms[verb - 1] not in WERE and _acts_on(page, verb)
    return Deed(moment, last + _verbs()[norms[verb]], content(name), head, rest, known, place, acts)


def _start(norms: tuple[str, ...], sentence: Sentence, end: int) -> int:
    """Where the name begins that ends before a token."""
    first = end
    while first > sentence.first and end - first < NAMED and _names(norms, first - 1):
        first -= 1
    return first


def _acts_on(page: MarkedCopy, verb: int) -> bool:
    """Whether something known stands behind a verb."""
    return page.norms[verb + 1] in THE or page.text[page.tokens.starts[verb + 1]].isupper()


def _tried(page: MarkedCopy, moment: Moment, verb: int) -> frozenset[str]:
    """The stem of what somebody is tried for, behind the time: “jailed in 2012 for fraud”."""
    behind = page.norms[moment.last + 1 : moment.last + 3]
    tried = page.norms[verb] in all_forms("sameness", "tries") and behind[:1] in (("for",), ("of",))
    return content(behind[1:]) if tried else frozenset()


def _is_known(page: MarkedCopy, first: int, end: int) -> bool:
    """Whether what the tokens from `first` before `end` name is known: it has an article, or a capital."""
    opens = first == 0 or page.norms[first - 1] in (".", "!", "?", "”")
    capital = any(page.text[page.tokens.starts[k]].isupper() for k in range(first + opens, end))
    return page.norms[first] in THE or capital


def _names(norms: tuple[str, ...], k: int) -> bool:
    """Whether a token may belong to what is named."""
    joint = norms[k] in MARKS or norms[k] in JOINTS | HUNG or norms[k] in cues("auxiliaries")
    return not joint and (norms[k + 1] not in THE or norms[k] == "of")


def _by_name(page: MarkedCopy, sentence: Sentence, moment: Moment) -> Deed | None:
    """The deed of a time, by its noun or by the participle that opens the sentence."""
    norms, at = page.norms, moment.first - 1
    opening = norms[sentence.first : at]
    led = opening[1:] if opening[:1] == ("first",) else opening
    doing = opening[1:2] if opening[:1] and opening[0] in TOPIC else ()
    if doing and doing[0].endswith("ing") and doing[0] in _verbs():  # after leaving Hull on 3 May, the ship …
        found = _of(page, moment, _verbs()[doing[0]], _behind(page, sentence, moment), opening[2:])
        return replace(found, acts=_acts_on(page, sentence.first + 1)) if found else None
    if len(led) == 1 and led[0].endswith(("ed", "t", "n")) and led[0] in _verbs():
        return _of(page, moment, _verbs()[led[0]], _behind(page, sentence, moment), ())
    end = at - (norms[at - 1] == ",")
    return _firsts(page, sentence, moment, end) or _by_noun(page, sentence, moment, end)


def _by_noun(page: MarkedCopy, sentence: Sentence, moment: Moment, end: int) -> Deed | None:
    """“The last eruption of Mount Sorel”, “Vane’s conviction for arson”; “since his arrest on 3 May, Vane has …”."""
    norms = page.norms
    k = next((k for k in range(end - 1, max(sentence.first, end - 1 - OBJECT), -1) if norms[k] in _nouns()), 0)
    if not k or any(norm in MARKS for norm in norms[k:end]):
        return None
    first = k - (norms[k - 1] in RANKS)
    verb = ("last " if norms[k - 1] == "last" else "") + _nouns()[norms[k]]
    rest = norms[k + 1 : end]
    if norms[first - 1] == "'s":
        return _of(page, moment, verb, _before(page, sentence, first - 1), rest)
    if verb == "marry" and rest[:1] == ("to",):
        return _of(page, moment, verb, range(k + 2, end), ())
    if norms[first - 1] in OWNERS and norms[sentence.first] in TOPIC:
        return _of(page, moment, verb, _behind(page, sentence, moment), rest)
    if norms[first - 1] == "the" and rest[:1] == ("of",):
        return _of(page, moment, verb, range(k + 2, end), ())
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
        return _of(page, moment, verb, _before(page, sentence, k - 1), ())
    acts = norms[k - 1] in OWNERS and page.verbs[k - 2]
    return _of(page, moment, verb, range(sentence.first, k - 2), ()) if acts else None


def _before(page: MarkedCopy, sentence: Sentence, end: int) -> range:
    """The words of the name that ends before token `end`, which is its “’s”."""
    first = end
    while first > sentence.first and end - first < NAMED and page.norms[first] not in THE:
        word = page.norms[first - 1]
        if (
            not (page.text[page.tokens.starts[first - 1]].isupper() or first == end or word in THE | {"of"})
            or word in JOINTS
        ):
            break
        first -= 1
    return range(first, end)


def _behind(page: MarkedCopy, sentence: Sentence, moment: Moment) -> range:
    """The words between the comma behind a time and the verb: “Founded in 1904, Orle Town have …”."""
    first = moment.last + 2
    if page.norms[moment.last + 1 : first] != (",",) or first > sentence.last:
        return range(0)
    last = min(first + NAMED, sentence.last)
    end = next((k for k in range(first, last) if _stops(page, k)), last)
    start = first + (page.norms[first] in THE)
    name = next((k for k in range(start, end) if not page.text[page.tokens.starts[k]].isupper()), end)
    name += start > first and name == start + 1 and name < end  # the Orle probe
    return range(first, name if name > start else end)  # a verb is not always seen: Orle Town play


def _stops(page: MarkedCopy, k: int) -> bool:
    """Whether a token ends a name."""
    return bool(page.verbs[k]) or page.norms[k] in MARKS or page.norms[k] in cues("auxiliaries")


def _of(page: MarkedCopy, moment: Moment, verb: str, named: range, rest: tuple[str, ...]) -> Deed | None:
    """The deed of what is named in the tokens `named`, with what else is said of it."""
    words = page.norms[named.start : named.stop]
    name = [norm for norm in words if content([norm])]
    known = _is_known(page, named.start, named.stop) or not page.proper.isdisjoint(name)
    if not name or not known or "and" in words:
        return None
    cut, head = next((k for k, norm in enumerate(rest) if norm in PLACED), len(rest)), _head(words)
    if not head:
        return None
    place = content(rest[cut:])
    return Deed(moment, verb, content(name), head, content(rest[:cut]), definite=True, place=place)


def _head(words: tuple[str, ...]) -> str:
    """The stem of the last word before “of the …”, “at the …”: what is named there itself; empty if there is none."""
    main = next((k for k, norm in enumerate(words) if k and norm in lexicon("sameness")["links"]), len(words))
    return next((STEMS[norm] for norm in reversed(words[:main]) if STEMS[norm]), "")


@cache
def _verbs() -> dict[str, str]:
    """The verbs of such deeds, every form with its lemma."""
    return {form: lemma for lemma in lexicon("sameness")["once"] for form in forms(lemma)} | {"born": "bear"}


@cache
def _nouns() -> dict[str, str]:
    """The nouns of deeds that are done once, with the verb."""
    rows = [row.split() for row in lexicon("sameness")["once-nouns"]]
    return {noun: verb for verb, *nouns in rows for noun in nouns}
