"""Deeds that are done once, by their verb, what they befell and their time: “the hall was built in 1911”."""

from dataclasses import dataclass
from functools import cache

from copydesk.analysis.inflection import forms
from copydesk.analysis.lines import cues
from copydesk.analysis.moments import Moment
from copydesk.analysis.sentences import Sentence
from copydesk.analysis.tokens import Tokens
from copydesk.analysis.topics import content
from copydesk.lexicons import lexicon

AT = frozenset({"in", "on"})
THE = frozenset({"the", "its", "his", "her", "their"})
BEFORE = frozenset({"to", "due", "first", "last"})
RELATIVE = frozenset({"which", "that", "who"})
NAMED = 7
"""Words that name what a deed befell."""

OBJECT = 7
"""Words between the verb and its time: “became chairman in”."""

MARKS = frozenset({".", ",", ";", ":", "(", ")", "—", "–", "“", "”", '"', "?", "!"})
PLACED = frozenset({"at", "by", "from", "in", "near"})

PLACE = 4
"""So many words behind a time say where it was."""


@dataclass(frozen=True, slots=True)
class Deed:
    """A verb, what it befell, with the stems that name it, and what else the clause says before the time.

    `definite` says that it is named as something known; `place` are stems of where, or by whom, it was done.
    """

    moment: Moment
    verb: str
    named: frozenset[str]
    head: str
    rest: frozenset[str]
    definite: bool
    place: frozenset[str]

    def is_again(self, other: "Deed") -> bool:
        """Whether the other tells of the same deed."""
        apart = bool(self.place and other.place) and self.place.isdisjoint(other.place)
        same = self.verb == other.verb and self.rest == other.rest and not apart
        one = self.named <= other.named or other.named <= self.named
        head = self.head == other.head or (not other.head and self.head in other.named)
        return same and one and head and self.definite and other.definite


def deed(text: str, tokens: Tokens, sentence: Sentence, moment: Moment) -> Deed | None:
    """The deed of a time; `None` where its verb may tell of many, or where nobody sees what it befell."""
    norms, at = tokens.norms, moment.first - 1
    if norms[at] not in AT:
        return None
    verb = next((k for k in range(at - 1, max(sentence.first, at - 2 - OBJECT), -1) if norms[k] in _verbs()), None)
    if verb is None or any(norms[k] in MARKS for k in range(verb, at)):
        return None
    return _made(text, tokens, sentence, moment, verb)


def _made(text: str, tokens: Tokens, sentence: Sentence, moment: Moment, verb: int) -> Deed | None:
    """The deed of a verb, with the words before it that name what it befell."""
    norms, at, end = tokens.norms, moment.first - 1, verb
    last = "last " if norms[end - 1] == "last" else ""
    while end > sentence.first and (norms[end - 1] in cues("auxiliaries") or norms[end - 1] in BEFORE):
        end -= 1
    if norms[end - 2 : end] == ("since", "it"):  # the bridge has been painted since it opened in
        named = content(norms[sentence.first : end])
        return Deed(moment, _verbs()[norms[verb]], named, "", content(norms[verb + 1 : at]), True, frozenset())
    aside = norms[end - 1] in RELATIVE or norms[end - 1] == ","
    end -= norms[end - 1] in RELATIVE
    end -= aside and norms[end - 1] == ","
    first = end
    while first > sentence.first and end - first < NAMED and _names(norms, first - 1):
        first -= 1
    name = [norm for norm in norms[first:end] if content([norm])]
    if not name or (norms[end - 1] != name[-1]):
        return None
    words = norms[first:end]
    cut = next((k for k, norm in enumerate(words) if norm in ("of", "in")), len(words))
    main = [norm for norm in words[:cut] if content([norm])]
    cut = next((k for k in range(verb + 1, at) if norms[k] in PLACED), at)
    behind = moment.last + 1
    led = behind < len(norms) and norms[behind] in PLACED
    place = content(norms[cut:at]) | (content(norms[behind + 1 : behind + 1 + PLACE]) if led else frozenset())
    if not main:
        return None
    (head,) = content([main[-1]])
    known = is_known(text, tokens, first, end)
    return Deed(moment, last + _verbs()[norms[verb]], content(name), head, content(norms[verb + 1 : cut]), known, place)


def is_known(text: str, tokens: Tokens, first: int, end: int) -> bool:
    """Whether what the tokens from `first` before `end` name is known: it has an article, or a capital."""
    opens = first == 0 or tokens.norms[first - 1] in (".", "!", "?", "”")
    capital = any(text[tokens.starts[k]].isupper() for k in range(first + opens, end))
    return tokens.norms[first] in THE or capital


def _names(norms: tuple[str, ...], k: int) -> bool:
    """Whether a token may belong to what is named."""
    joint = norms[k] in MARKS or norms[k] in _joints() or norms[k] in cues("auxiliaries")
    return not joint and (norms[k + 1] not in THE or norms[k] == "of")


@cache
def _joints() -> frozenset[str]:
    return frozenset({"since", "when", "before", "after", "until", "and", "but", "to", "by", "with", "into", "for"})


@cache
def _verbs() -> dict[str, str]:
    """The verbs of such deeds, every form with its lemma."""
    return {form: lemma for lemma in lexicon("sameness")["once"] for form in forms(lemma)}
