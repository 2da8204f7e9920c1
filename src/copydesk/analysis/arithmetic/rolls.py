"""Names in a row behind a count, each with what stands beside it: “Al Orr, 22, and Bo Lee, 25”, “Red Sky (1990)”."""

from collections.abc import Iterator
from functools import cache

from msgspec import Struct

from copydesk.analysis.arithmetic.enumerated import GAP, Count, Listed
from copydesk.analysis.page.lines import DASH, INNER_STOP, cues
from copydesk.analysis.page.marked import MarkedCopy
from copydesk.analysis.page.sentences import Sentence
from copydesk.analysis.quantities.figures import Figure
from copydesk.analysis.quantities.lists import Announcement, RunIn
from copydesk.analysis.quantities.numbers import words
from copydesk.lexicons import lexicon
from copydesk.spans import Span

LONGEST = 6
"""Words of a name or a title."""

BRACKET = 4
"""So many words and marks stand in the brackets behind a name."""

INNER = frozenset({"of", "the", "in", "to", "a", "for", "on", "at", "with", "'s", INNER_STOP})
PLACED = frozenset({"of", "from"})
MARKS = frozenset({",", ";"})
LEADS = frozenset({":", "(", DASH, ",", "are", "were", "as"})
CLOSERS = {"(": ")", DASH: DASH}


class Roll(Struct, frozen=True):
    """The names, and the last token of what stands beside the last of them."""

    items: tuple[Span, ...]
    last: int
    beside: bool
    """Whether each has an age, a year or the like beside it."""


def find(page: MarkedCopy, counts: tuple[Count, ...], figures: tuple[Figure, ...]) -> Iterator[Listed]:
    """Every count of people and things with the names in a row behind it, and where they end."""
    starts = {figure.first for figure in figures}
    counted = [(sentence, noun, said) for sentence, _, noun, said in counts]
    for sentence, noun, said in (*counted, *_groups(page)):
        k = _mark(page, sentence, noun, starts)
        rows = _aged(page, sentence, k) if k else None
        roll = rows or (read(page, k + 1, sentence.last) if k else None)
        few = roll is not None and len(roll.items) < said.count
        if roll and (rows is None or not few) and _fits(page, sentence, k, noun, roll, few=few):
            yield said, RunIn(roll.items, len(roll.items)), page.tokens.span(k + 1, roll.last)


def _groups(page: MarkedCopy) -> Iterator[tuple[Sentence, int, Announcement]]:
    """The words that count by themselves: the trio, the quartet."""
    sizes = _sizes()
    for i in page.places(frozenset(sizes)):
        sentence = page.sentence_at(i)
        if sentence and i > sentence.first and page.norms[i - 1] == "the":
            span = page.tokens.span(i - 1, i)
            yield sentence, i, Announcement(span, sizes[page.norms[i]], span.of(page.text), names=True)


def _mark(page: MarkedCopy, sentence: Sentence, noun: int, starts: set[int]) -> int:
    """The token of the mark or verb before a list; 0 where none stands close by."""
    for k in range(noun + 1, min(noun + GAP + 1, sentence.last)):
        norm = page.norms[k]
        if norm in LEADS and (norm != "," or k == noun + 1) and (norm not in ("are", "were") or _capital(page, k + 1)):
            return k
        if norm == "aged" and k == noun + 1:
            return k - 1
        if k in starts or norm in lexicon("announcing")["stops"] or norm == ",":
            return 0
    return 0


def _aged(page: MarkedCopy, sentence: Sentence, k: int) -> Roll | None:
    """Ages in a row, which may be fewer than those who have them: “two sons, aged 5, 7 and 9”."""
    if page.norm(k + 1) != "aged":
        return None
    items, i, joined = list[Span](), k + 2, False
    while i <= sentence.last and _is_age(page.norm(i)):
        items.append(page.tokens.span(i, i))
        if joined:
            return Roll(tuple(items), i, beside=False)
        i, joined = _joint(page, i + 1, sentence.last)
        if i < 0:
            break
    return None


def _fits(page: MarkedCopy, sentence: Sentence, k: int, noun: int, roll: Roll, *, few: bool) -> bool:
    """Whether the names are all that is listed, and what the count is of, as far as the words around them tell."""
    mark, norm = page.norms[k], page.norm
    if mark in ("are", "were", "as") and not roll.beside:
        return False
    fronted = page.norms[sentence.first] in cues("prepositions") and not any(page.verbs[sentence.first : noun])
    if mark == "," and fronted:
        return False
    after = roll.last + 1
    if after >= sentence.last or norm(after) == CLOSERS.get(mark, "."):
        return True
    if norm(after) not in MARKS:
        return False
    if norm(after + 1) == "and" and after + 2 <= sentence.last:
        led = not few and norm(after + 2) in ("a", "an")
        return led or (bool(page.verbs[after + 2]) and not _capital(page, after + 2))
    return "and" not in page.norms[after + 1 : sentence.last] if few else not _capital(page, after + 1)


def read(page: MarkedCopy, first: int, end: int) -> Roll | None:
    """The names from token `first` on, up to the one behind “and”; `None` where anything else stands between them, or
    some have an age and others none.
    """
    items, told, k, joined = list[Span](), set[bool](), first, False
    while True:
        last = _name(page, k, end)
        if last < k:
            return None
        tail = _beside(page, last + 1, end)
        items.append(page.tokens.span(k, last))
        told.add(tail > last)
        if joined:
            return Roll(tuple(items), tail, beside=True in told) if len(told) == 1 else None
        k, joined = _joint(page, tail + 1, end)
        if k < 0:
            return None


def _joint(page: MarkedCopy, k: int, end: int) -> tuple[int, bool]:
    """Where the next name begins, -1 if none does, and whether an “and” stands before it."""
    start = k
    if k < end and page.norms[k] in MARKS:
        k += 1
    joined = k < end and page.norms[k] == "and"
    return (k + joined, joined) if start < k + joined else (-1, False)


def _capital(page: MarkedCopy, k: int) -> bool:
    return page.text[page.tokens.starts[k]].isupper()


def _name(page: MarkedCopy, first: int, end: int) -> int:
    """The last token of the name or title that begins at token `first`; one less if none does."""
    if first > end or not _capital(page, first) or page.norms[first] in cues("pronouns"):
        return first - 1
    last = k = first
    while k < min(first + LONGEST, end):
        k += 1
        if _capital(page, k):
            last = k
        elif page.norms[k] not in INNER and page.norms[k] not in lexicon("ages")["particles"]:
            break
    after = page.norm(last + 1)
    return first - 1 if after == "'s" or page.norms[last] in lexicon("function-words")["common"] else last


def _beside(page: MarkedCopy, k: int, end: int) -> int:
    """The last token of an age with a place, or of a bracket, that begins at token `k`; one less if there is none."""
    norm = page.norm
    if norm(k) == "(":
        closes = next((i for i in range(k + 1, min(k + BRACKET + 2, end + 1)) if norm(i) == ")"), k - 1)
        return closes if any(_is_age(norm(i)) or norm(i).isdecimal() for i in range(k + 1, closes)) else k - 1
    at = k + 1 + (norm(k + 1) in ("aged", "age"))
    if norm(k) != "," or at > end or not _is_age(norm(at)):
        return k - 1
    placed = at + 1 + (norm(at + 1) == ",")
    from_there = norm(placed) in PLACED and placed < end and _capital(page, placed + 1)
    return _name(page, placed + 1, end) if from_there else at


def _is_age(norm: str) -> bool:
    """Whether a word is a number that may be an age."""
    return norm in _in_words() or (norm.isdecimal() and len(norm) < 4)


@cache
def _in_words() -> frozenset[str]:
    """The ages that are written in words."""
    return frozenset(words())


@cache
def _sizes() -> dict[str, int]:
    """What the words for groups count."""
    rows = (row.split() for row in lexicon("announcing")["groups"])
    return {word: int(size) for word, size in rows}
