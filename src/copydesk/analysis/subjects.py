"""Who speaks, thinks or judges in one sentence: the subject of a verb, the agent of a passive, the owner of a noun."""

from copydesk.analysis.lines import MARKS, REACH, Line, cues
from copydesk.spans import Span

STOPS = frozenset({"that", "but"})
RELATIVES = frozenset({"who", "which"})
OWNERS = frozenset({"his", "her", "their", "its", "my", "our"})
BE = frozenset({"is", "are", "was", "were", "been", "be", "being", "get", "got"})
NEGATIONS = frozenset({"not", "never", "cannot"})
NOBODY = frozenset({"no", "nobody", "none", "neither", "nothing"})

NEAR = 8
"""An agent has at most so many words."""


def subject(line: Line, verb: int) -> Span | None:
    """The words that name the subject of a verb; an apposition or a relative clause between them is passed over."""
    end, infinitive = verb - 1, False
    while end >= 0 and line.norms[end] in cues("auxiliaries"):
        infinitive |= line.norms[end] == "to"
        end -= 1
    if line.norms[verb].endswith("ing") and line.norm(end) in (",", "."):
        return _head(line, end)
    if line.norm(end) in RELATIVES:
        end -= 1
        while line.norm(end) == "," and end > 0:
            end -= 1
    elif line.norm(end) == ",":
        opening = opening_comma(line, end)
        end = opening - 1 if opening is not None else end
    start = end
    while start >= max(0, end - REACH) and not _stops(line, start):
        start -= 1
    return _named(line, start + 1, end, infinitive=infinitive)


def opening_comma(line: Line, closing: int) -> int | None:
    """The comma that opens the apposition which ends at `closing`: Ana Ruiz, the minister, … Ana Ruiz, 52, …"""
    opening = next(
        (j for j in range(closing - 1, max(0, closing - REACH), -1) if line.norms[j] == "," or line.quoted[j]), 0
    )
    if not opening or line.quoted[opening]:
        return None
    first = line.norm(opening + 1)
    named = line.capital(opening + 1) and not line.finite(opening + 1, closing) and line.norm(0) not in cues("fronted")
    titled = (
        line.capital(opening - 1) and not line.finite(closing - REACH, closing) and line.norm(0) not in cues("fronted")
    )
    return opening if first in cues("appositions") or first.isdigit() or named or titled else None


def _stops(line: Line, i: int) -> bool:
    """Whether word `i` is no part of the subject that follows it."""
    joins = line.norms[i] == "and" and line.capital(i - 1) and line.capital(i + 1)  # Vale and Korda said
    owns = line.norms[i] == "'" and i > 0 and line.norms[i - 1].endswith("s")  # the inspectors’ records
    if owns and not line.quoted[i]:
        return False
    return line.norms[i] in MARKS or line.quoted[i] or line.norms[i] in STOPS or (line.norms[i] == "and" and not joins)


def _named(line: Line, start: int, end: int, *, infinitive: bool) -> Span | None:
    """The words from `start` up to and with `end` without what leads to the name or follows it."""
    if 0 <= start <= end and line.norms[end] in cues("pronouns"):
        start = end
    while start < end and (line.norms[start] in cues("openers") or line.norms[start] in cues("times") | RELATIVES):
        start += 1
    if infinitive:  # Korda went on to say
        end = next((k - 1 for k in range(start + 1, end + 1) if line.finite(k, k + 1)), end)
    return Span(line.starts[start], line.ends[end]) if start <= end else None


def _head(line: Line, end: int) -> Span | None:
    """Whose participle stands behind the comma `end`: “…,” she said, adding that … Korda left, saying that …"""
    speaks = next((k for k in range(end - 1, max(0, end - REACH), -1) if line.norms[k] in cues("say")), None)
    if speaks is not None and not line.quoted[speaks]:
        return subject(line, speaks) or _named(line, speaks + 1, end - 1, infinitive=False)
    verb = next((k for k in range(1, min(end, REACH)) if line.finite(k, k + 1) or line.norms[k] in MARKS), None)
    if verb is None or line.quoted[0] or (line.norms[verb] in MARKS and line.norm(0) in cues("fronted")):
        return None
    return _named(line, 0, verb - 1, infinitive=False)


def agent(line: Line, by: int) -> tuple[Span | None, int]:
    """Who stands behind “by”, and the first word behind them."""
    end = by + 1
    while end < min(len(line), by + 1 + NEAR) and not (
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


def denied(line: Line, verb: int) -> bool:
    """Whether the cue is not spoken: “no one said”, “did not say”, “if he says”, “declined to say”."""
    i, led = verb - 1, False
    while i >= 0 and (line.norms[i] in cues("auxiliaries") or _negates(line.norms[i])):
        if _negates(line.norms[i]):
            return True
        led |= line.norms[i] == "to"
        i -= 1
    if led and line.norm(i) in cues("refusals"):
        return True
    first = i
    while first > max(0, i - REACH) and line.norms[first - 1] not in MARKS and not line.quoted[first - 1]:
        first -= 1
    return first >= 0 and (line.norm(first) in NOBODY or line.norm(first) in ("if", "unless"))


def _negates(norm: str) -> bool:
    return norm in NEGATIONS or norm.endswith("n't")


def passive(line: Line, verb: int) -> bool:
    """“Was accused”, “is expected”: the subject is not the one who thinks or speaks."""
    return line.norm(verb - 1) in BE and not line.norms[verb].endswith("ing")
