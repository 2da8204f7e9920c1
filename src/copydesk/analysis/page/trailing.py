"""A verb of speech behind its clause: “…, the ministry said”, “…,” said Ana Ruiz, “The attack, police said, …”."""

from collections.abc import Iterator

from copydesk.analysis.page.lines import DASH, MARKS, REACH, SPOKEN, Line, cues
from copydesk.analysis.page.subjects import acts_in_relative, before_subject, has_opening_dash, subject
from copydesk.patterns import pattern
from copydesk.spans import Span

COMMA = frozenset({","})
WHO = frozenset({"who", "which", "whose", "that"})
ADVERSATIVES = frozenset({"and", "but", "though", "although", "while"})
CLOSES_SPEECH = frozenset(",.?!…—–")
INVERTED_SUBJECT = pattern(
    r"\s+(?:the |a |an |one |former )?(?:[A-Z][\w.’'-]*+\s*){1,6}(?:[,.(]|who\b|of\b|in\b|on\b|to\b|$)"
    r"|\s+(?:the|a|an|one|former)\s[^,]{3,60}(?:[,.]|$)"
)
TRAILED = frozenset({".", ",", ";", "?", "!", DASH, "”", '"'})
"""A verb before one of these, or an opening mark of the next sentence, has its clause before it."""

LEADS_ON = frozenset({"of", "about", "to", "for", "as"})
"""Behind these the verb goes on to what is said."""

STOPS_CLAUSE = frozenset({",", "”", '"', "“"})

ENDS_INSERT = frozenset({",", ".", ";", ":", "”", '"', "“"})
"""The first of these behind a verb of speech ends what stands between the two halves of a clause, if it is a comma."""

LEAST = 5
"""So many words before a trailing cue are a clause, whatever their verb looks like."""

SHORT_ENDING = 5
"""A verb after a comma with so few words and marks to the sentence’s end has its subject behind it."""

Found = Iterator[tuple[Span | None, Span | None]]
"""The stretch that is handed over, and the words that name the speaker."""


def closes_quotation(line: Line, i: int) -> bool:
    """“…,” Ana Ruiz said to cheers: a whole quotation stands before the subject, and no clause comes after the verb."""
    k = stop_before_subject(line, i)
    if line.norm(k + 1) in ("and", "but"):  # called it “careless,” and said …
        return False
    return k > 0 and line.quoted[k] == SPOKEN and line.text[line.ends[k] - 2 : line.ends[k] - 1] in CLOSES_SPEECH


def inverted(line: Line, i: int) -> bool:
    """“…,” said Ana Ruiz: the verb stands between a mark and its subject."""
    if not i or line.norms[i].endswith("ing") or line.norms[i - 1] not in {",", "”", '"', "—", "?", "!", "'", "’"}:
        return False
    comma = line.norms[i - 1] == "," and not line.quoted[i - 1]
    if (comma and opening_comma(line, i - 1) is not None) or has_opening_dash(line, i - 1):
        return False  # Ana Ruiz, the minister, said
    short = len(line) - i <= SHORT_ENDING and line.norm(i + 1) not in MARKS  # “…, said police.”
    titled = comma and line.norms[i] in ("said", "says", "say") and not line.finite(i + 1, line.mark(i + 1))
    if not (short or titled or line.capital(i + 1) or line.norm(i + 1) in {"the", "a", "an", "one", "former"}):
        return False
    known = INVERTED_SUBJECT.match(line.text, line.ends[i], line.span.end) is not None
    end = line.mark(i + 1)
    clause = line.finite(i + 1, end) and not line.find(WHO, i + 1, end)  # citing “magic,” said the plan could work
    known = known and line.norms[i] not in cues("takes-things")
    return short or titled or known or (line.quoted[i - 1] == SPOKEN and not clause)


def trails(line: Line, i: int) -> bool:
    """“…, police said.” and “…, she said on Monday.”: no clause follows the verb."""
    follows = line.norm(i + 1)
    if acts_in_relative(line, i):  # unions, who have insisted on it
        return False
    opening = before_subject(line, i) if "as" in line.norms[max(0, i - REACH) : i] else 0
    if (
        opening > 0 and line.norm(opening) == "," and line.norm(opening + 1) == "as"
    ):  # The tests, as Korda admitted in May, had failed
        return True
    if follows in TRAILED and not (i + 1 < len(line) and line.quoted[i + 1]):
        return True
    led = follows in cues("prepositions") and follows not in LEADS_ON
    goes_on = led or follows in cues("times")
    return goes_on and not _clause_follows(line, i + 1)


def _clause_follows(line: Line, first: int) -> bool:
    """Whether a subject or a finite verb comes before the next mark."""
    for k in range(first, min(len(line), first + 14)):
        if line.norms[k] in {",", ";", "—", "–", "”", "“", '"'}:
            return False
        word = line.norms[k]
        if k > first and (word in cues("pronouns") or word in cues("finite") or word == "there"):
            return True
    return False


def around(line: Line, i: int) -> Found:
    """What stands before and behind “…, she said, …”."""
    yield from before(line, i)
    yield from _inserted(line, i)
    if line.norm(0) == "as" and line.norm(i + 1) == "," and line.mark(0) == i + 1:  # As Korda said, the tests failed
        yield line.stretch(i + 2, line.last()), subject(line, i)


def before(line: Line, i: int) -> Found:
    """The clause, or the quotation, that ends where the subject of a trailing verb begins.

    In “The attack, police said, happened at nine” it is no clause: what the attack is called is the author’s.
    """
    k = stop_before_subject(line, i)
    if k < 0 or line.norm(k + 1) in ADVERSATIVES:  # …, but Korda said
        return
    if line.norm(k + 1) in ("a", "an") and line.norm(k + 2) in cues("nouns", "verdicts"):  # a claim the army denies
        return
    speaker = subject(line, i) if k < i - 1 else _named_after(line, i)
    if k and line.norms[k] == "”" and not line.quoted[k]:  # its opening mark is lost
        yield Span(line.begins, line.ends[k - 1]), speaker
    elif _quotes(line, k):
        first = k
        while first > 0 and _quotes(line, first - 1):
            first -= 1
        yield Span(line.starts[first], line.ends[k]), speaker
        goes_before = line.norm(first - 1) not in MARKS or line.text[line.starts[first] + 1].islower()
        if first > 1 and goes_before:  # He would “never”, she said
            yield Span(line.begins, line.ends[first - 1]), speaker
    elif (line.finite(0, k) or (k >= LEAST and line.norm(i + 1) != ",")) and not (
        (_fronted(line, k) and not _ends_with(line, k, i)) or (line.norm(i + 1) == "," and _predicate(line, i + 2))
    ):
        yield Span(line.begins, line.starts[k]), speaker


def _predicate(line: Line, k: int) -> bool:
    """Whether a verb stands at word `k`, so that the clause before “, she said,” was its subject: “…, was safe.”"""
    while line.norm(k) in cues("auxiliaries") - cues("finite") or line.adverb(k):
        k += 1
    return line.finite(k, k + 1)


def _fronted(line: Line, k: int) -> bool:
    """Whether what ends at the comma `k` is a phrase before the main clause: “In March, he said …”."""
    return line.norm(0) in cues("fronted") and not line.find(COMMA, 1, k)


def _ends_with(line: Line, k: int, i: int) -> bool:
    """Whether the verb at `i` closes the sentence of a clause that ends at the comma `k` and opens with a phrase: “In
    March the mill will close, he said.”
    """
    plain = line.norms[i] in ("said", "says") and i == k + 1
    said = plain or line.norm(i + 1) == "."
    own = line.norm(0) in cues("fronts-clause") and line.finite(1, k) and not line.find(cues("inner"), 1, k)
    return said and own


def stop_before_subject(line: Line, i: int) -> int:
    """The comma, or the last quoted word, before the subject of the verb at `i`; -1 where there is none.

    In “…, Ana Ruiz, the minister, said” the subject has an apposition, which ends in a comma of its own.
    """
    k = i - 1
    while k > 1 and (line.norms[k] in cues("auxiliaries") or line.norms[k].endswith("ly")):  # , then loudly asked
        k -= 1
    if line.norm(k) != "," or opening_comma(line, k) is None:
        k = i - 1
    if line.norm(k) == "," and not line.quoted[k]:
        opening = opening_comma(line, k)
        if opening is None:
            return k
        k = opening - 1
    least = max(0, k - REACH)
    while k >= least and line.norms[k] not in STOPS_CLAUSE and not line.quoted[k]:
        k -= 1
    return k if k >= least else -1


def _quotes(line: Line, i: int) -> bool:
    return line.quoted[i] > 0 or line.norms[i] in {"”", '"', "“"}


def _named_after(line: Line, i: int) -> Span | None:
    """The speaker in “…,” said Ana Ruiz, the minister."""
    end = next((k for k in range(i + 1, len(line)) if line.norms[k] in MARKS), len(line))
    return line.words(i + 1, end - 1)


def _inserted(line: Line, i: int) -> Found:
    """The clause that goes on after “…, she said, …”, and the phrase before it that belongs to that clause."""
    comma = next((k for k in range(i + 1, min(len(line), i + 14)) if line.norms[k] in ENDS_INSERT), 0)
    if inverted(line, i) and line.norm(comma) == "," and line.norm(comma + 1) in cues("appositions"):
        comma = next((k for k in range(comma + 1, len(line)) if line.norms[k] == ","), 0)  # said Ana Ruiz, a nurse, …
        comma = comma if _predicate(line, comma + 1) else 0
    follows = line.norm(comma + 1)
    if line.norm(comma) != "," or comma + 1 >= len(line) or line.quoted[comma + 1] or follows.endswith("ing"):
        return
    # behind “, said Ana Ruiz,” she is described, behind “, she said,” not
    speaks_last = line.norm(i - 1) not in MARKS and not closes_quotation(line, i)
    if follows in cues("leaves-verb" if speaks_last else "leaves"):
        return
    if comma > i + 1 and stop_before_subject(line, i) < 0:  # a house assessed at $300,000, he said
        return
    if (speaks_last and comma == i + 1) or follows in cues("goes-on") or line.finite(comma + 1, comma + 12):
        speaker = _named_after(line, i) if inverted(line, i) else subject(line, i)
        yield line.stretch(comma + 1, line.last()), speaker
        k = stop_before_subject(line, i)
        if comma == i + 1 and k > 0 and line.norms[k] == "," and _fronted(line, k) and _is_theirs(line, k):
            yield Span(line.begins, line.starts[k]), speaker


def _is_theirs(line: Line, comma: int) -> bool:
    """Whether a phrase before “, she said,” is hers and no scene: “If it fails, …”, not “In a letter on Monday, …”."""
    return (cues("scenes", "times")).isdisjoint(line.norms[:comma])


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
    describes = first in cues("appositions") or first.isdigit() or first.endswith(("ing", "ed"))
    return opening if describes or named or titled else None
