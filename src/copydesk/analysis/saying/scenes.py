"""Where and when somebody spoke, between the verb and the words: “said in a statement the …”, “wrote online: …”."""

from copydesk.analysis.page import trailing
from copydesk.analysis.page.lines import MARKS, Line, cues

PLAINLY = frozenset({"said", "says"})
"""These hand over a clause that no “that” opens, wherever it was said; other verbs take a thing there."""

WORDED = PLAINLY | {"wrote", "writes", "tweeted", "tweets", "posted", "posts", "added", "replied", "warned"}
"""Behind these and a colon stand somebody’s very words."""

LONGEST = 10
"""Words between the verb and the colon, at the most."""

LEAST = 4
"""Words of a statement behind a colon, at the least: shorter ones are a label or a list."""


def behind_colon(line: Line, i: int) -> int | None:
    """The first word of a statement behind a colon: “wrote on her page: …”, “told reporters in Orle: …”."""
    told = line.norms[i] in cues("tell")
    if not (told or line.norms[i] in WORDED) or line.quoted[i]:
        return None
    place = line.norm(i + 1) in cues("prepositions") or line.norm(i + 1) in cues("times")
    if not (place or told or line.norms[i] in ("posted", "posts")):
        return None
    end = min(i + LONGEST, len(line) - LEAST)
    colon = next((k for k in range(i + 1, end) if line.norms[k] in MARKS - {","} or line.quoted[k]), end)
    if line.norm(colon) != ":" or line.finite(i + 1, colon) or line.quoted[colon + 1]:
        return None
    return colon + 1 if line.capital(colon + 1) or line.finite(colon + 1, len(line)) else None


def behind_time(line: Line, first: int) -> int:
    """The first word behind “on Monday”, “last week”, “Tuesday night”, where a clause begins there."""
    k = day = first + (line.norm(first) in ("on", "late", "early"))
    while line.norm(k) in cues("times", "parts-of-time"):
        k += 1
    return k if k > day and line.norm(k - 1) != "this" and line.norm(k) not in MARKS else first


def behind_scene(line: Line, i: int) -> int | None:
    """The first word of a clause that stands behind when or where it was said; `None` where none stands there.

    A sentence that has its clause before the verb has no other behind it: “The road is shut, Vale said on Monday.”
    """
    k = behind_time(line, _behind_place(line, i + 1)) if line.norms[i] in PLAINLY else i + 1
    if k == i + 1 or trailing.stop_before_subject(line, i) >= 0:
        return None
    ends = line.norm(k) in MARKS or line.norm(k) in cues("prepositions") or line.norm(k) == "that"
    if ends or line.norm(k + 1).isdecimal():  # Monday March 3
        return None
    named = line.norm(k) in cues("articles") or line.norm(k) in cues("pronouns") or line.capital(k)
    return k if (named and len(line) > k + LEAST) or line.finite(k + 1, line.mark(k)) else None


def _behind_place(line: Line, first: int) -> int:
    """The first word behind “in a statement”, “at the hearing”."""
    led = line.norm(first) in ("in", "at", "on", "during") and line.norm(first + 1) in cues("articles")
    return next((k + 1 for k in range(first + 2, first + 4) if led and line.norm(k) in cues("scenes")), first)
