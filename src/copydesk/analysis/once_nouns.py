"""Deeds that are done once, where their time stands with a noun or opens the sentence: “the closure of the mill in
2005”, “Founded in 1904, Orle Town …”, “the choir’s first concert, in 1952”.
"""

from functools import cache

from copydesk.analysis.inflection import forms
from copydesk.analysis.lines import cues
from copydesk.analysis.marked import MarkedCopy
from copydesk.analysis.moments import Moment
from copydesk.analysis.once import AT, MARKS, NAMED, PLACED, THE, Deed, is_known
from copydesk.analysis.sentences import Sentence
from copydesk.analysis.topics import content
from copydesk.lexicons import lexicon

OBJECT = 7
"""Words between the noun and its time, at the most: “appointment to the court in”."""

OWNERS = frozenset({"his", "her", "its", "their"})
RANKS = frozenset({"first", "last"})
TOPIC = frozenset({"after", "before", "since", "until", "with"})


def deed(page: MarkedCopy, sentence: Sentence, moment: Moment) -> Deed | None:
    """The deed of a time, by its noun or by the participle that opens the sentence."""
    norms, at = page.norms, moment.first - 1
    if at <= sentence.first or norms[at] not in AT:
        return None
    opening = norms[sentence.first : at]
    led = opening[1:] if opening[:1] == ("first",) else opening
    if len(led) == 1 and led[0].endswith(("ed", "t", "n")) and led[0] in _verbs():
        return _made(page, moment, _verbs()[led[0]], _behind(page, sentence, moment), ())
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
        return _made(page, moment, verb, _before(page, sentence, first - 1), rest)
    if norms[first - 1] in OWNERS and norms[sentence.first] in TOPIC:
        return _made(page, moment, verb, _behind(page, sentence, moment), rest)
    if norms[first - 1] == "the" and rest[:1] == ("of",):
        return _made(page, moment, verb, range(k + 2, end), ())
    return None


def _firsts(page: MarkedCopy, sentence: Sentence, moment: Moment, end: int) -> Deed | None:
    """“The choir gave its first concert”, “the choir’s first concert”: there is one."""
    norms, k = page.norms, end - 2
    if k - 1 <= sentence.first or norms[k] not in RANKS or not content([norms[end - 1]]):
        return None
    verb = f"{norms[k]} {next(iter(content([norms[end - 1]])))}"
    if norms[k - 1] == "'s":
        return _made(page, moment, verb, _before(page, sentence, k - 1), ())
    acts = norms[k - 1] in OWNERS and page.verbs[k - 2]
    return _made(page, moment, verb, range(sentence.first, k - 2), ()) if acts else None


def _before(page: MarkedCopy, sentence: Sentence, end: int) -> range:
    """The words of the name that ends before token `end`, which is its “’s”."""
    first = end
    while first > sentence.first and end - first < NAMED and page.norms[first] not in THE:
        word = page.norms[first - 1]
        if not (page.text[page.tokens.starts[first - 1]].isupper() or first == end or word in THE | {"of"}):
            break
        first -= 1
    return range(first, end)


def _behind(page: MarkedCopy, sentence: Sentence, moment: Moment) -> range:
    """The words between the comma behind a time and the verb: “Founded in 1904, Orle Town have …”."""
    first = moment.last + 2
    if page.norms[moment.last + 1 : first] != (",",):
        return range(0)
    last = min(first + NAMED, sentence.last)
    end = next((k for k in range(first, last) if _stops(page, k)), last)
    start = first + (page.norms[first] in THE)
    name = next((k for k in range(start, end) if not page.text[page.tokens.starts[k]].isupper()), end)
    name += start > first and name == start + 1 and name < end  # the Orle probe
    return range(first, name if name > start else end)  # a verb is not always seen: Orle Town play


def _stops(page: MarkedCopy, k: int) -> bool:
    return bool(page.verbs[k]) or page.norms[k] in MARKS or page.norms[k] in cues("auxiliaries")


def _made(page: MarkedCopy, moment: Moment, verb: str, named: range, rest: tuple[str, ...]) -> Deed | None:
    """The deed of what is named in the tokens `named`, with what else is said of it."""
    words = page.norms[named.start : named.stop]
    name = [norm for norm in words if content([norm])]
    known = is_known(page.text, page.tokens, named.start, named.stop) or not page.proper.isdisjoint(name)
    if not name or not known or "and" in words:
        return None
    cut = next((k for k, norm in enumerate(rest) if norm in PLACED), len(rest))
    main = next((k for k, norm in enumerate(words) if norm in ("of", "in", "at") and k), len(words))
    heads = [norm for norm in words[:main] if content([norm])]
    if not heads:
        return None
    (head,) = content([heads[-1]])
    place = content(rest[cut:])
    return Deed(moment, verb, content(name), head, content(rest[:cut]), definite=True, place=place)


@cache
def _nouns() -> dict[str, str]:
    """The nouns of deeds that are done once, with the verb."""
    rows = [row.split() for row in lexicon("sameness")["once-nouns"]]
    return {noun: verb for verb, *nouns in rows for noun in nouns}


@cache
def _verbs() -> dict[str, str]:
    return {form: lemma for lemma in lexicon("sameness")["once"] for form in forms(lemma)}
