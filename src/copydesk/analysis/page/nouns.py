"""Nouns that hand something over: “the claim that …”, “his warning of …”, “fears of …”, “the so-called …”."""

from bisect import bisect_left

from copydesk.analysis.page import scope
from copydesk.analysis.page.agents import BE, agent, owner
from copydesk.analysis.page.denying import absent
from copydesk.analysis.page.lines import FINITE, MARKS, Line, cues
from copydesk.analysis.page.trailing import Found
from copydesk.spans import Span

LINKS = frozenset({"that", "who", "which", "whose", "what", "how", "whether", "where", "when", "why", "and", "as"})
"""Behind these the next verb is no verb of the sentence."""

NEAR = 8
"""The verb behind “that” stands within so many words."""

AHEAD = 6
"""A noun of speech that many words behind a verb is its object."""

LONGEST_LABEL = 2
"""Words of a label behind “so-called”."""


def noun(line: Line, i: int) -> Found:
    """“The claim that …”, “his warning of …”."""
    follows = line.norm(i + 1)
    vague = line.norms[i] in cues("vague-nouns")
    if (line.capital(i) and i > 0) or absent(line, i):  # The Charges That Sank the Plan
        return
    if follows in ("from", "by"):
        who, k = agent(line, i + 1)
        if who and line.norm(k) == "that":  # assurances from the ministry that …
            yield scope.thought(line, i, k), who
        return
    if follows in BE and line.norm(i + 2) == "that" and owner(line, i):  # Vale’s argument is that …
        yield scope.thought(line, i, i + 2), owner(line, i)
        return
    relative = follows == "that" and _is_relative(line, i + 2)
    if relative or (follows != "that" and (vague or follows not in ("about", "of", "to", "for", "against"))):
        return
    first = i + 1 + (follows in ("about", "of", "for", "against"))
    if line.norm(first) in cues("replies"):  # a request for comment
        return
    yield _complement(line, i, first, clause=follows == "that"), owner(line, i)


def _is_relative(line: Line, first: int) -> bool:
    """Whether “that” stands for the noun: “a claim that has followed him”, “the claim that Vale made in May”."""
    verb = next((k for k in range(first, min(first + NEAR, len(line))) if line.finite(k, k + 1)), None)
    gap = verb is not None and line.norm(verb + 1) in MARKS | cues("prepositions", "times", "finite", "objects")
    return line.finite(first, first + 1) or (gap and line.norms[verb or 0] in cues("gap-verbs"))


def _complement(line: Line, noun: int, first: int, *, clause: bool) -> Span | None:
    """What a noun of speech is about. Where the noun is the subject, the verb of the sentence ends it, and a thing that
    it is about has no verb: “his criticism of Vale has grown”.
    """
    span = scope.thought(line, noun, first)
    if span is None or (clause and line.finite(0, noun)):
        return span
    verbs = [k for k in range(first, bisect_left(line.starts, span.end)) if line.verbs[k] == FINITE]
    if not clause and line.finite(0, noun):
        linked = any(line.norms[k] in LINKS for k in range(first, verbs[0] if verbs else first))
        verbs = [] if linked else [k for k in verbs if line.norms[k] in cues("finite")]
    own = 1 if clause else 0
    return line.stretch(first, line.ends[verbs[own] - 1]) if len(verbs) > own and verbs[own] > first else span


def hands_over_behind(line: Line, i: int, *links: str) -> bool:
    """Whether what follows word `i` is a noun of speech that hands its own clause over: “rejected the claim that …”."""
    near = range(i + 1, min(i + AHEAD, len(line)))
    return any(line.norms[k] in cues("nouns") and line.norm(k + 1) in links for k in near)


def thought_noun(line: Line, i: int) -> Found:
    """“The belief that …”, “fears of …”."""
    if line.norms[i] in cues("thoughts"):
        yield from noun(line, i)


def topic(line: Line, i: int) -> Found:
    """“A speech about …”, “questions about …”."""
    if line.norm(i + 1) == "about":
        yield _complement(line, i, i + 2, clause=False), owner(line, i)


def so_called(line: Line, i: int) -> Found:
    """“The so-called safe zone”: a label that the author does not share."""
    k = i + 1
    while k < min(len(line), i + 1 + LONGEST_LABEL) and line.norms[k] not in MARKS and not line.finite(k, k + 1):
        k += 1
    if k > i + 1 and not line.quoted[i + 1]:
        yield line.stretch(i + 1, line.ends[k - 1]), None
