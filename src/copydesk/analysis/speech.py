"""Patterns of reported speech: what “said”, “told”, “according to” and their like govern."""

import re
from collections.abc import Iterator

from copydesk.analysis.lines import ANY_COMMA, MARKS, SPEECH_BREAK, Line, cues
from copydesk.spans import Span

THAT = frozenset({"that"})
COMMA = frozenset({","})
INVERTED_SUBJECT = re.compile(
    r"\s+(?:the |a |an |one |former )?(?:[A-Z][\w.’'-]*\s*){1,6}(?:[,.(]|who\b|of\b|in\b|on\b|to\b|$)"
    r"|\s+(?:the|a|an|one|former)\s[^,]{3,60}(?:[,.]|$)"
)
ENDS_IN_PHRASE = re.compile(r"\s+(?:in|on|at|during)\s[^,]*\.?$")

SHORT_ENDING = 5
"""A verb after a comma with so few words and marks to the sentence’s end has its subject behind it."""

Found = Iterator[tuple[Span | None, Span | None]]
"""The stretch that is handed over, and the words that name the speaker."""


def according(line: Line, i: int) -> Found:
    """“According to X, …” and “…, according to X”."""
    if line.norm(i + 1) != "to":
        return
    comma = line.find(COMMA, i + 2, len(line))
    source = line.stretch(i + 2, line.ends[comma - 1] if comma else line.last())
    if i <= 1:
        if comma:
            yield line.stretch(comma + 1, line.last()), source
        return
    yield Span(line.span.start, line.ends[i - 1]), source
    if comma and line.norm(i - 1) == "," and comma < len(line) - 4 and line.norm(comma + 1) not in cues("leaves"):
        yield line.stretch(comma + 1, line.last()), source


def said(line: Line, i: int) -> Found:
    """“X said that …”, “X told Y …”, “…, X said”, “…” said X, “X said …”."""
    if _is_noun(line, i):
        return
    if line.norm(i + 1) == ":":
        yield line.stretch(i + 2, line.last()), line.subject(i)
        return
    that = _that(line, i)
    breaks = ANY_COMMA if line.subordinate(i) else SPEECH_BREAK
    if that is not None:
        yield line.clause(that, breaks), line.subject(i)
    elif line.norms[i] in cues("tell") and line.norm(i + 1) not in MARKS:
        yield from _told(line, i)
    elif _inverted(line, i) or _trails(line, i):
        yield from _before(line, i)
        yield from _inserted(line, i)
    elif _takes_bare_clause(line, i):
        yield line.clause(i + 1, breaks), line.subject(i)


def found(line: Line, i: int) -> Found:
    """“The study found that …”: only with its “that”."""
    if line.norm(i + 1) == "that" and line.norm(i - 1) not in cues("articles"):
        yield line.clause(i + 1, SPEECH_BREAK), line.subject(i)


def _is_noun(line: Line, i: int) -> bool:
    word, before = line.norms[i], line.norm(i - 1)
    if word in ("said", "says", "say", "saying"):
        return False
    if before in cues("articles") or (before in ("of", "any", "some") and word in cues("nouns")):
        return True
    if word in ("state", "states", "post", "posts", "report", "reports", "advise") and line.norm(i + 1) != "that":
        return before not in cues("pronouns") and before not in ("to", "will")
    return False


def _that(line: Line, i: int) -> int | None:
    """The “that” which opens the clause of the verb at `i`, a hearer or an adverb between them at most."""
    that = line.find(THAT, i + 1, i + 16)
    if that is None or that == i + 1:
        return that
    if any(line.norms[k] in MARKS - {","} for k in range(i + 1, that)) or line.norm(i + 2) == ",":
        return None
    follows = line.norm(i + 1)
    near = follows in cues("prepositions") or follows in cues("times") or line.norms[i] in cues("tell")
    return that if near else None


def _told(line: Line, i: int) -> Found:
    k = i + 1
    while k < min(len(line), i + 8) and (line.capital(k) or line.norms[k] in cues("hearers")):
        k += 1
    if line.norm(k) == "." or (line.norm(k) == "," and any(line.quoted[:i])):
        yield from _before(line, i)
    elif k < len(line):
        yield line.clause(k, SPEECH_BREAK), line.subject(i)


def _inverted(line: Line, i: int) -> bool:
    """“…,” said Ana Ruiz: the verb stands between a mark and its subject."""
    if not i or line.norms[i].endswith("ing") or line.norms[i - 1] not in {",", "”", '"', "—", "?", "!", "'", "’"}:
        return False
    short = len(line) - i <= SHORT_ENDING and line.norm(i + 1) not in MARKS  # “…, said police.”
    if not (short or line.capital(i + 1) or line.norm(i + 1) in {"the", "a", "an", "one", "former"}):
        return False
    if line.norm(i - 1) == "," and not line.quoted[i - 1] and _stop_before_subject(line, i) < i - 1:
        return False  # Ana Ruiz, the minister, said
    return short or line.quoted[i - 1] or INVERTED_SUBJECT.match(line.text, line.ends[i], line.span.end) is not None


def _trails(line: Line, i: int) -> bool:
    """“…, police said.” and “…, she said on Monday.”: no clause follows the verb."""
    follows = line.norm(i + 1)
    if follows in {".", ",", ";", "?", "!", "—", "–", "”", '"', "-"}:
        return True
    goes_on = follows in cues("prepositions") - {"of", "about", "to", "for", "as"} or follows in cues("times")
    if goes_on and not _clause_follows(line, i + 1):
        return True
    return follows not in ("about", "of") and bool(ENDS_IN_PHRASE.match(line.text, line.ends[i], line.span.end))


def _clause_follows(line: Line, first: int) -> bool:
    """Whether a subject or a finite verb comes before the next mark."""
    for k in range(first, min(len(line), first + 14)):
        if line.norms[k] in {",", ";", "—", "–", "”", "“", '"'}:
            return False
        word = line.norms[k]
        if k > first and (word in cues("pronouns") or word in cues("finite") or word == "there"):
            return True
    return False


def _takes_bare_clause(line: Line, i: int) -> bool:
    """“The board said profits fell.” Words that are also nouns need a subject beside them."""
    word, before = line.norms[i], line.norm(i - 1)
    if word in ("added", "adds", "adding", "continued", "continues", "charged", "posted") and line.norm(i + 1) in {
        "to", "with", "in", "on", "by", "a", "the",
    }:  # fmt: skip
        return False
    if word in cues("verb-or-noun") and before not in cues("auxiliaries"):
        return line.capital(i - 1) or before in cues("pronouns")
    if word in cues("find") and not line.quoted[min(i + 1, len(line) - 1)]:
        return line.finite(i + 1, i + 12)
    return True


def _before(line: Line, i: int) -> Found:
    """The clause, or the quotation, that ends where the subject of a trailing verb begins."""
    k = _stop_before_subject(line, i)
    if k < 0:
        return
    speaker = line.stretch(k + 1, line.ends[i - 1]) if k < i - 1 else _named_after(line, i)
    if _quotes(line, k):
        first = k
        while first > 0 and _quotes(line, first - 1):
            first -= 1
        yield Span(line.starts[first], line.ends[k]), speaker
        if first > 1 and line.norm(first - 1) not in MARKS:  # He would “never”, she said
            yield Span(line.span.start, line.ends[first - 1]), speaker
    elif line.finite(0, k) and not (line.norm(0) in cues("fronted") and line.find(COMMA, 1, k) is None):
        yield Span(line.span.start, line.starts[k]), speaker


def _stop_before_subject(line: Line, i: int) -> int:
    """The comma, or the last quoted word, before the subject of the verb at `i`; -1 where there is none.

    In “…, Ana Ruiz, the minister, said” the subject has an apposition, which ends in a comma of its own.
    """
    k = i - 1
    if line.norm(k) == "," and not line.quoted[k]:
        opening = next((j for j in range(k - 1, 0, -1) if line.norms[j] == "," or _quotes(line, j)), 0)
        if line.norm(opening) != "," or line.norm(opening + 1) not in cues("appositions"):
            return k
        k = opening - 1
    while k >= 0 and line.norms[k] != "," and not _quotes(line, k):
        k -= 1
    return k


def _quotes(line: Line, i: int) -> bool:
    return line.quoted[i] or line.norms[i] in {"”", '"', "“"}


def _named_after(line: Line, i: int) -> Span | None:
    """The speaker in “…,” said Ana Ruiz, the minister."""
    end = next((k for k in range(i + 1, len(line)) if line.norms[k] in MARKS), len(line))
    return line.stretch(i + 1, line.ends[end - 1]) if end > i + 1 else None


def _inserted(line: Line, i: int) -> Found:
    """The clause that goes on after “…, she said, …”."""
    for k in range(i + 1, min(len(line), i + 14)):
        if line.norms[k] in {".", ";", ":", "”", '"', "“"}:
            return
        if line.norms[k] == ",":
            follows = line.norm(k + 1)
            if k + 1 >= len(line) or line.quoted[k + 1] or follows in cues("leaves") or follows.endswith("ing"):
                return
            if follows in cues("goes-on") or line.finite(k + 1, k + 12):
                yield line.stretch(k + 1, line.last()), line.subject(i)
            return
