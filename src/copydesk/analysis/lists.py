"""What a text counts and then lists: announcements (“three reasons:”), run-in items, bullets and numbers.

A list that can be counted in two ways is none: a wrong count is worse than no count.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, partial
from itertools import islice

from copydesk.analysis import numbers
from copydesk.document import Document, Paragraph, Role
from copydesk.lexicons import one_of
from copydesk.spans import Span

ORDINALS = ("first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth")
BETWEEN = r"(?:\s+(?!(?:of|the|and|or|to|in|per|more|times|out)\b)[\w’'-]+){0,2}?"
UNCLEAR = r"[“”\"‘()\[\]—–:?!/&]|(?<!\w)['-](?!\w)|\d,\s?\d"
TAIL = re.compile(r",\s+(?:according to\b.*|(?:[\w.’'-]+\s+){1,6}(?:said|says|added))\s*$")
JOIN = re.compile(r"\s+(?:and|or)\s+")
LEADING_JOIN = re.compile(r"(?:and|or)\s+")
GLOSS = re.compile(r"(?:the|a|an|his|her|its|their|our|my)\b", re.IGNORECASE)
REMARK = re.compile(
    r"\b(?:main|biggest|first|last|most|least|key|chief|greatest|largest|latest|only|worst|best|ones?)\b"
)
GOES_ON = re.compile(
    r"\W*(?:and\s+)?(?:finally|last(?:ly)?|another|also|a\s+further|in\s+addition|then)\b", re.IGNORECASE
)
ASKED = re.compile(r"\b(asked|ask|spoke|talked|complained|worried|heard|questions?|doubts|warned|wrote) about\s*$")
"""Here “about” is no hedge."""

SERIES = (
    (re.compile(r"(?<![\w(])\(?(\d{1,2})\)\s"), tuple(str(n) for n in range(1, 21))),
    (re.compile(r"(?<![\w(])\(?([a-j])\)\s", re.IGNORECASE), tuple("abcdefghij")),
    (re.compile(rf"(?<=[:;,.]\s)(?:and\s+)?({'|'.join(ORDINALS)})(?:ly)?,\s", re.IGNORECASE), ORDINALS),
)
"""The marks of a numbered list that runs on in a sentence, and the order in which they come."""

REACH, EXTENT = 200, 2000
"""An announcement stands in this many characters before its colon, the whole of its list in so many after it."""

LONGEST_ITEM = 12
"""Items of more words are clauses, and commas inside them part other things."""

SEVERAL = 4
"""Of more items than these, one may begin unlike the others."""

BARE = re.compile(r"\s*[-*+•‣▪◦·–]\s*")
BLANK_LINE = re.compile(r"\n[ \t]*\r?\n|\r[ \t]*\r(?!\n)")
NUMERAL = re.compile(r"(\(?)(\d{1,2})([.)])")


@dataclass(frozen=True, slots=True)
class Announcement:
    """“three reasons” before the mark at which a list should begin. `names`: only names can be its items."""

    span: Span
    count: int
    words: str
    names: bool


@dataclass(frozen=True, slots=True)
class RunIn:
    """The items of a list inside a sentence, and their number without what may only explain the item before it."""

    items: tuple[Span, ...]
    fewest: int


@cache
def _pattern(name: str) -> re.Pattern[str]:
    """The patterns that are made of the lists in `announcing.toml`."""
    one, words = partial(one_of, "announcing"), numbers.words()
    number = rf"(?P<number>\b(?:{'|'.join(words[:0:-1])})|(?<![\w.,:/$£€-])(?:[2-9]|1\d|20))"
    several = rf"(?:\d+|{'|'.join(words)})\s+(?:or|to|and)"
    sources = {
        "head": rf"{number}{BETWEEN}\s+(?P<noun>(?:{one('nouns')}|(?P<named>{one('named')}))\b)",
        "part": rf"(?:\b(?:{one('inexact')}|{several}|of(?:\s+(?:{one('owners')}))?)|[-–—+])\s*$",
        "whole": rf"\b(?:{one('wholes')})\s+of\s*$",
        "gap": r"(?:\s+(?:are|were|ha(?:ve|d)\s+been)\s+\w+(?:ed|en|wn|ut|et|rt))?"
        rf"(?:\s+(?:{one('links')})\b(?:\s+(?!(?:{one('turns')})\b)[\w’'-]+){{0,9}}?)?"
        rf"(?:\s+(?:{one('presents')}))?(?:,\s+(?:[\w.’'-]+\s+){{1,4}}(?:said|says|added))?(?:,\s+(?:namely|in\s+order))?\s*",
        "doubt": rf"{UNCLEAR}|\b(?:{one('pairs')}|{one('clauses')})\b",
        "aside": rf"(?:{one('asides')}|{'|'.join((*words, *ORDINALS))})\b|\d",
    }
    return re.compile(sources[name], re.IGNORECASE)


def announcement(text: str, start: int, mark: int) -> Announcement | None:
    """What is announced between `start` and the colon or stop at `mark`; `None` where no whole is counted."""
    start = max(start, mark - REACH)
    heads = list(_pattern("head").finditer(text, start, mark))
    if not heads or not _pattern("gap").fullmatch(text, heads[-1].end(), mark):
        return None
    head = heads[-1]
    if counts_part(text, start, head.start()):
        return None
    number = head["number"].lower()
    count = int(number) if number.isdigit() else numbers.words().index(number) + 1
    return Announcement(Span(*head.span()), count, f"{head['number']} {head['noun']}", head["named"] is not None)


def counts_part(text: str, start: int, at: int) -> bool:
    """Whether the number at `at` counts a part of something, or not exactly: “two of the three”, “at least two”."""
    before = ASKED.sub(r"\1 ", text[max(start, at - 40) : at])
    return _pattern("part").search(before) is not None and _pattern("whole").search(before) is None


def run_in(text: str, start: int, end: int) -> RunIn | None:
    """The items that commas, semicolons and a last “and” part; `None` where they can be counted in two ways."""
    words = TAIL.sub("", text[start : min(end, start + EXTENT)].rstrip(" ."))
    if end - start > EXTENT or _pattern("doubt").search(words):
        return None
    mark = ";" if ";" in words else ","
    pieces = [Span(start + m.start(), start + m.end()) for m in re.finditer(rf"[^{mark}\s][^{mark}]*", words)]
    last = _last_items(text, pieces[-1], mark) if pieces else ()
    items = (*pieces[:-1], *last)
    if not last or not all(_plain(text, item, mark) for item in items):
        return None
    closed = items[1:-1] if len(last) == 1 else items[1:-2]  # an explanation stands between two commas
    led = [GLOSS.match(text, item.start) is not None for item in items]
    parallel = led[0] and sum(led) >= len(led) - (len(led) > SEVERAL)
    glosses = 0 if parallel else sum(_may_explain(text, item, items[k]) for k, item in enumerate(closed))
    return RunIn(items, len(items) - glosses)


def _may_explain(text: str, item: Span, before: Span) -> bool:
    """Whether an item may be a remark on the one before it: on a name, or with “main” or “one” in it."""
    if text[item.start].isupper() and text[item.end - len(item.of(text).split()[-1])].isupper():  # The Long Road
        return False
    named = text[before.start].isupper() or text[before.end - len(before.of(text).split()[-1])].isupper()
    return GLOSS.match(text, item.start) is not None and (named or REMARK.search(item.of(text)) is not None)


def _last_items(text: str, piece: Span, mark: str) -> tuple[Span, ...]:
    """The last piece as one item or two; nothing where no “and” says that the list ends here."""
    if lead := LEADING_JOIN.match(text, piece.start, piece.end):
        return (Span(lead.end(), piece.end),)
    joins = list(JOIN.finditer(text, piece.start, piece.end))
    if len(joins) != 1 or mark == ";":
        return ()
    return Span(piece.start, joins[0].start()), Span(joins[0].end(), piece.end)


def _plain(text: str, item: Span, mark: str) -> bool:
    """Whether a piece is one item and no side remark, clause or pair."""
    words = item.of(text)
    if not words or len(words.split()) > LONGEST_ITEM or _pattern("aside").match(words):
        return False
    return mark == ";" or not JOIN.search(f" {words} ")


def goes_on(found: int, end: int, paragraph: Paragraph, document: Document) -> bool:
    """Whether a list may go on after the words that were counted: in bullets, in the next sentence, by an ordinal."""
    following = document.paragraphs[paragraph.number : paragraph.number + 2]
    last = min(following[-1].span.end if following else paragraph.span.end, end + EXTENT)
    later = "|".join((*ORDINALS[found:], "another"))
    ordinal = re.compile(rf"\b(?:{later})(?:ly)?\b", re.IGNORECASE).search(document.text, end, last)
    return any(p.role is Role.LIST for p in following) or bool(ordinal or GOES_ON.match(document.text, end, last))


def numbered_run_in(text: str, start: int, end: int) -> tuple[Span, ...]:
    """The marks of “(1) … (2) …”, “a) … b) …” or “first, … second, …”, in order, where the first opens the list."""
    for pattern, names in SERIES:
        marks: list[Span] = []
        for m in pattern.finditer(text, start, min(end, start + EXTENT)):
            if m[1].lower() == names[len(marks)] and (marks or m.start(1) - start <= 4):
                marks.append(Span(*m.span(1)))
            if len(marks) == len(names):
                break
        if len(marks) > 1:
            return tuple(marks)
    return ()


def empty(item: Paragraph, text: str) -> bool:
    """Whether a list item holds its bullet and nothing else."""
    return item.role is Role.LIST and BARE.fullmatch(text, item.span.start, item.span.end) is not None


def empty_items(document: Document) -> list[Paragraph]:
    """The empty items of all lists: no ornament between sections, no bullet whose words stand on the next line."""
    parted = BLANK_LINE.search(document.source) is not None
    bare = [p for p in document.paragraphs if empty(p, document.text)]
    bare = [p for p in bare if not (parted and _on_next_line(p, document))]
    listed = {p.number for p in document.paragraphs if p.role is Role.LIST}
    in_list = any({p.number - 1, p.number + 1} & listed for p in bare)
    alone = len(bare) == 1 and bare[0].marker in "-–"
    return bare if in_list or alone else []


def _on_next_line(item: Paragraph, document: Document) -> bool:
    """Whether its words follow on the next line, and no blank line comes between, as between other paragraphs."""
    following = document.paragraphs[item.number : item.number + 1]
    if not following or following[0].role is Role.LIST:
        return False
    end, start = (document.map.to_source(p.span) for p in (item, following[0]))
    return not BLANK_LINE.search(document.source, end.end, start.start)


def items_after(document: Document, number: int) -> tuple[Paragraph, ...]:
    """The items of the list that follows paragraph `number`: those at its own level, empty ones left out.

    The items of a numbered list may have paragraphs between them, up to the next heading.
    """
    opening = document.paragraphs[number : number + 1]
    if not opening or opening[0].role is not Role.LIST:
        return ()
    first = _kind(opening[0], document)
    numbered = NUMERAL.fullmatch(opening[0].marker) is not None
    items: list[Paragraph] = []
    for paragraph in islice(document.paragraphs, number, None):
        listed = paragraph.role is Role.LIST
        if not listed and (not numbered or paragraph.role is Role.HEADING):
            break
        if listed and _kind(paragraph, document) == first and not empty(paragraph, document.text):
            if numbered and items and paragraph.marker == opening[0].marker:  # another list begins
                break
            items.append(paragraph)
    return tuple(items)


def numbered_runs(document: Document) -> Iterator[list[tuple[int, Paragraph]]]:
    """The items that count on from one, list by list, with the number that each was given."""
    runs: dict[tuple[int, int, str], list[tuple[int, Paragraph]]] = {}
    for paragraph in document.paragraphs:
        if not (m := NUMERAL.fullmatch(paragraph.marker)):
            continue
        kind, number = _kind(paragraph, document), int(m[2])
        if number == 1:
            yield runs.pop(kind, [])
            runs[kind] = [(number, paragraph)]
        elif kind in runs:
            runs[kind].append((number, paragraph))
    yield from runs.values()


def _kind(item: Paragraph, document: Document) -> tuple[int, int, str]:
    """What the items of one list have in common: level, indentation in the source, shape of the marker."""
    start = document.map.to_source(item.span).start
    before = re.split(r"[\r\n\v\f\x85\u2028\u2029]", document.source[max(0, start - REACH) : start])[-1]
    return item.level, len(before) - len(before.lstrip()), re.sub("[a-z]", "a", re.sub(r"\d+", "1", item.marker))
