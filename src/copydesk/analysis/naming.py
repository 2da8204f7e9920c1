"""Who says it: the words before a verb that name its subject, and the names in a stretch of copy."""

from collections.abc import Iterator

from copydesk.analysis.marked import MarkedCopy
from copydesk.analysis.tokens import is_word
from copydesk.lexicons import lexicon
from copydesk.spans import Span

LONGEST, WITH_DESCRIPTION = 24, 40
"""A subject has at most so many words and marks; more where a description ends in a comma before its verb."""

SAID = frozenset({"said", "says", "told", "tells", "that"})
"""Before these another clause stands."""

BREAKS = frozenset({";", ":", "—", "–", "”", '"', "''", "»"})


def subject(page: MarkedCopy, first: int, verb: int) -> tuple[int, Span | None]:
    """Where the subject of a verb begins, and its words: back to the nearest mark; an apposition is part of it."""
    known = lexicon("attribution")
    last = verb - 1
    while last >= first and page.norms[last] in known["auxiliaries"]:
        last -= 1
    longest = WITH_DESCRIPTION if last >= first and page.norms[last] == "," else LONGEST
    start = last
    while start >= first and last - start < longest and not page.quoted[start] and page.norms[start] not in BREAKS:
        apart = page.norms[start] == "," and longest == LONGEST and not _apposed(page, first, start, last)
        if apart or page.norms[start] in SAID:
            break
        start -= 1
    begins = start + 1
    return begins, _without_lead(page, begins, last)


def _without_lead(page: MarkedCopy, start: int, last: int) -> Span | None:
    """The words of a subject without what leads to it: “In March, the board …”, “But the board …”."""
    known = lexicon("attribution")
    if start <= last and page.norms[start] in known["fronted"]:
        comma = next((i for i in range(start, last) if page.norms[i] == ","), None)
        start = comma + 1 if comma is not None else start
    while start <= last and page.norms[start] in known["openers"]:
        start += 1
    return page.span(start, last) if start <= last else None


def _apposed(page: MarkedCopy, first: int, comma: int, last: int) -> bool:
    """Whether the words behind a comma describe the name before it, close such a description, or name what it says."""
    known = lexicon("attribution")
    follows = page.norms[comma + 1] if comma < last else ","
    if follows in known["appositions"] or comma == last or follows.isdigit():
        return True
    start = comma
    while start > first and is_word(page.norms[start - 1]) and not page.quoted[start - 1]:
        start -= 1
    return page.capital(comma + 1) and page.norms[start] in known["articles"]  # the mayor, Jon Vale, said


def names(page: MarkedCopy, first: int, last: int) -> Iterator[Span]:
    """Names and pronouns that may speak, in order: capitals that no start of a sentence gave."""
    known = lexicon("attribution")
    never = known["openers"] | known["times"] | known["articles"]
    i = first
    while i <= last:
        norm = page.norms[i]
        if norm in ("he", "she", "they"):
            yield page.tokens.span(i, i)
        elif page.capital(i) and not page.quoted[i] and norm not in never and not _opens_only(page, i, first):
            start = i
            while (
                i < last and (page.capital(i + 1) or page.norms[i + 1] in (".", "of", "the")) and not page.quoted[i + 1]
            ):
                i += 1
            span = page.span(start, i)
            if span:
                yield span
        i += 1


def _opens_only(page: MarkedCopy, i: int, first: int) -> bool:
    """Whether a capital may be that of the sentence: “Asked …”, “Conceding …”, “I’m …”."""
    norm = page.norms[i]
    return i == first and (norm.endswith(("ing", "ed")) or "'" in norm or norm in lexicon("function-words")["common"])
