"""Sentences in which whoever undergoes a deed is said to do it: “the rebels’ release by the captured engineer”."""

from collections.abc import Iterator
from functools import cache

from copydesk.analysis.page.agents import BE
from copydesk.analysis.page.inflection import looks_plural
from copydesk.analysis.page.lines import MARKS, cues
from copydesk.analysis.page.marked import MarkedCopy
from copydesk.lexicons import lexicon
from copydesk.spans import Span

REACH = 8
"""So many words behind the agent, “of” may still say who undergoes the deed: the release by the rebels of two men."""

BEFORE = 6
"""So many words before a past form stands the verb that makes it a passive."""


def find(page: MarkedCopy) -> Iterator[Span]:
    """From the deed to the one who cannot have done it."""
    for i in page.places(frozenset({*_undergone("deeds"), *_undergone("done")})):
        agent = _agent(page, i)
        if agent is not None and not page.quoted[i]:
            yield page.tokens.span(i, agent)


@cache
def _undergone(key: str) -> dict[str, frozenset[str]]:
    """By deed, the words for those who undergo it."""
    rows = (row.split(" | ") for row in lexicon("undergone")[key])
    return {deed: frozenset(words.split()) for deed, words in rows}


def _agent(page: MarkedCopy, i: int) -> int | None:
    """The last token of the agent of the deed at `i`, where it is one who undergoes it."""
    norms = page.norms
    if page.norm(i + 1) != "by":
        return None
    k = i + 2 + (page.norm(i + 2) in cues("articles") or page.norm(i + 2) in ("two", "three", "four"))
    noun = norms[i] in _undergone("deeds")
    if not noun and BE.isdisjoint(norms[max(0, i - BEFORE) : i]):
        return None
    if page.norm(k) not in _undergone("deeds" if noun else "done")[norms[i]]:
        return None
    participle = page.norm(k).endswith(("ed", "ing", "slain", "dead")) or page.norm(k) == "captive"
    last = k + participle
    follows = page.norm(last + 1)
    if not page.norm(last)[0].isalpha() or follows in ("'s", "'", "-") or page.norm(last).endswith("s'"):
        return None
    ended = (
        follows in MARKS
        or (last + 1 < len(norms) and bool(page.verbs[last + 1]))
        or follows in cues("prepositions", "auxiliaries", "finite", "relatives", "times")
    )
    named = page.text[page.tokens.starts[min(last + 1, len(norms) - 1)]].isupper()
    if not participle and not ended:  # the hostage negotiator
        return None
    if _has_object(page, last + 1) or (looks_plural(page.norm(last)) and participle and not (ended or named)):
        return None
    return last


def _has_object(page: MarkedCopy, first: int) -> bool:
    """Whether “of” says who undergoes the deed after all, before the clause ends."""
    for k in range(first, min(first + REACH, len(page.norms))):
        if page.norms[k] == "of":
            return True
        if page.norms[k] in MARKS or page.verbs[k]:
            return False
    return False
