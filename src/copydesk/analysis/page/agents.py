"""Who stands behind a verb or a noun that is not its subject: the agent of a passive, the owner of a claim."""

from copydesk.analysis.page.lines import MARKS, Line, cues
from copydesk.spans import Span

OWNERS = frozenset({"his", "her", "their", "its", "my", "our"})
BE = frozenset({"is", "are", "was", "were", "been", "be", "being", "get", "got"})

LONGEST = 8
"""An agent has at most so many words."""


def agent(line: Line, by: int) -> tuple[Span | None, int]:
    """Who stands behind “by”, and the first word behind them."""
    end = by + 1
    while end < min(len(line), by + 1 + LONGEST) and not (
        line.norms[end] in MARKS or line.quoted[end] or line.norms[end] in cues("complements")
    ):
        end += 1
    return (Span(line.starts[by + 1], line.ends[end - 1]) if end > by + 1 else None), end


def owner(line: Line, noun: int) -> Span | None:
    """Whose word a noun is: “his claim”, “the ministry’s claim”."""
    for i in (noun - 1, noun - 2):  # his repeated claim
        if line.norm(i) in OWNERS:
            return Span(line.starts[i], line.ends[i])
        if line.norm(i) == "'s" and i > 0:
            start = i - 1
            while start > 0 and line.norms[start] not in cues("articles") and _same_name(line, start):
                start -= 1
            return Span(line.starts[start], line.ends[i - 1])
    return None


def _same_name(line: Line, i: int) -> bool:
    """Whether the word before `i` belongs to the same name or description."""
    before = line.norm(i - 1)
    return before in cues("articles") or (line.capital(i - 1) and before not in MARKS)


def passive(line: Line, verb: int) -> bool:
    """“Was accused”, “is widely expected”, “seen by”: the subject is not the one who thinks or speaks."""
    if line.norms[verb].endswith("ing"):
        return False
    before = verb - 1
    while line.adverb(before) or line.norm(before) in ("also", "now", "once", "often", "long"):
        before -= 1
    reduced = line.norms[verb].endswith("ed") and line.norm(verb + 1) == "by"
    return line.norm(before) in BE or reduced
