"""Cues that hand over nothing: what nobody said, what somebody may say, what only the author says."""

from copydesk.analysis.page.lines import MARKS, REACH, Line, cues

NEGATIONS = frozenset({"not", "never", "cannot"})
NOBODY = frozenset({"no", "nobody", "none", "neither", "nothing"})
SUPPOSED = frozenset({"if", "unless", "should", "anyone", "anybody", "whoever", "hardly", "scarcely", "let"})
"""With one of these at its start, a clause only supposes that somebody speaks."""

ASKS = frozenset(
    {"will", "would", "did", "does", "do", "had", "has", "have", "could", "can", "is", "was", "were", "are"}
)
"""In front of their subject, these ask whether somebody speaks: “Will the mayor say …?”, “Had she said …, we …”"""

SAYING = frozenset({("without",), ("short", "of"), ("rather", "than"), ("far", "from"), ("instead", "of")})
"""Before “saying”: it is not said."""


def denied(line: Line, verb: int) -> bool:
    """Whether the verb at `verb` is not spoken: “no one said”, “did not say”, “if he says”, “declined to say”."""
    i, led = verb - 1, False
    while i >= 0 and (line.norms[i] in cues("auxiliaries") or _negates(line.norms[i])):
        if _negates(line.norms[i]):
            return True
        led |= line.norms[i] == "to"
        i -= 1
    if led and (line.norm(i) in cues("refusals") or _is_idle(line, i) or "yet" in line.norms[i : i + 2]):
        return True
    if line.norms[verb].endswith("ing") and line.norm(i) in cues("evaluations"):  # it is worth noting that
        return True
    if line.norms[verb].endswith("ing") and any(line.norms[verb - len(words) : verb] == words for words in SAYING):
        return True
    if line.norm(i) in MARKS:
        return False
    first, least = i, max(0, i - REACH)
    while first > least and line.norms[first - 1] not in MARKS and not line.quoted[first - 1]:
        first -= 1
    concedes = first == i and line.norm(i) == "that" and line.norm(verb + 1) == ","  # That said, the bridge is safe
    asks = first == 0 < i and line.norm(0) in ASKS
    return concedes or asks or (first >= 0 and (line.norms[first] in NOBODY or line.norms[first] in SUPPOSED))


def absent(line: Line, noun: int) -> bool:
    """Whether there is no such claim, plan or fear: “no evidence that”, “without any plan to”."""
    return not NOBODY.isdisjoint(line.norms[max(0, noun - 2) : noun]) or line.norm(noun - 1) == "any"


def _negates(norm: str) -> bool:
    return norm in NEGATIONS or norm.endswith("n't")


def _is_idle(line: Line, i: int) -> bool:
    """Whether “to say” is the author’s own: “it is fair to say”, “suffice it to say”."""
    return line.norm(i) in cues("evaluations") or (line.norm(i) == "it" and line.norm(i - 1) == "suffice")
