"""The words by which deeds that are done once are told, and the names of what they befell."""

from functools import cache

from copydesk.analysis.calendar.events import MARKS
from copydesk.analysis.calendar.happened import THE
from copydesk.analysis.calendar.moments import Moment
from copydesk.analysis.page.inflection import forms
from copydesk.analysis.page.lines import cues
from copydesk.analysis.page.marked import MarkedCopy
from copydesk.analysis.page.topics import STEMS, content
from copydesk.analysis.retelling.deed import Deed
from copydesk.lexicons import lexicon

NAMED = 7
"""Words that name what a deed befell."""

OBJECT = 7
"""Words between the verb and its time: “became chairman in”."""

JOINTS = frozenset({"since", "when", "before", "after", "until", "and", "but"})
PLACED = frozenset({"at", "by", "from", "in", "near"})


def lemma(page: MarkedCopy, k: int) -> str:
    """The verb at token `k`, as the lexicon has it; that of two words where it is one: “call off”; with “first” before
    it, any verb. Empty where it is none of a deed that is done once.
    """
    norm = page.norms[k]
    if norm in verbs():
        return verbs()[norm]
    if norm in _phrases() and (pair := _phrases()[norm].get(page.norm(k + 1))):
        return pair
    return f"first {STEMS[norm]}" if k and page.verbs[k] and page.norms[k - 1] == "first" else ""


@cache
def told() -> frozenset[str]:
    """The words of which one stands where such a deed is told by its verb."""
    return frozenset((*verbs(), *_phrases(), "first"))


@cache
def _phrases() -> dict[str, dict[str, str]]:
    """The verbs of two words, by every form of the first and by the second."""
    found: dict[str, dict[str, str]] = {}
    for row in lexicon("sameness")["once-phrases"]:
        verb, word = row.split()
        for form in forms(verb):
            found.setdefault(form, {})[word] = row
    return found


@cache
def verbs() -> dict[str, str]:
    """The verbs of such deeds, every form with its lemma."""
    return {form: lemma for lemma in lexicon("sameness")["once"] for form in forms(lemma)} | {"born": "bear"}


@cache
def nouns() -> dict[str, str]:
    """The nouns of deeds that are done once, with the verb."""
    rows = [row.split() for row in lexicon("sameness")["once-nouns"]]
    return {noun: verb for verb, *nouns in rows for noun in nouns}


def is_known(page: MarkedCopy, first: int, end: int) -> bool:
    """Whether what the tokens from `first` before `end` name is known: it has an article, or a capital."""
    opens = first == 0 or page.norms[first - 1] in (".", "!", "?", "”")
    capital = any(page.text[page.tokens.starts[k]].isupper() for k in range(first + opens, end))
    return page.norms[first] in THE or capital


def acts_on(page: MarkedCopy, verb: int) -> bool:
    """Whether something known stands behind a verb."""
    return page.norms[verb + 1] in THE or page.text[page.tokens.starts[verb + 1]].isupper()


def stops(page: MarkedCopy, k: int) -> bool:
    """Whether a token ends a name."""
    return bool(page.verbs[k]) or page.norms[k] in MARKS or page.norms[k] in cues("auxiliaries")


def of(page: MarkedCopy, moment: Moment, verb: str, named: range, rest: tuple[str, ...]) -> Deed | None:
    """The deed of what is named in the tokens `named`, with what else is said of it."""
    words = page.norms[named.start : named.stop]
    name = [norm for norm in words if content([norm])]
    known = is_known(page, named.start, named.stop) or not page.proper.isdisjoint(name)
    if not name or not known or "and" in words:
        return None
    cut, head = next((k for k, norm in enumerate(rest) if norm in PLACED), len(rest)), head_of(words)
    if not head:
        return None
    place = content(rest[cut:])
    return Deed(moment, verb, content(name), head, content(rest[:cut]), definite=True, place=place)


def head_of(words: tuple[str, ...]) -> str:
    """The stem of the last word before “of the …”, “at the …”: what is named there itself; empty if there is none."""
    main = next((k for k, norm in enumerate(words) if k and norm in lexicon("sameness")["links"]), len(words))
    return next((STEMS[norm] for norm in reversed(words[:main]) if STEMS[norm]), "")
