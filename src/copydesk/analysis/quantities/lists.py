"""What a text counts and then lists: announcements (“three reasons:”), run-in items, bullets and numbers.

A list that can be counted in two ways is none: a wrong count is worse than no count.
"""

import re
from functools import cache, partial

from msgspec import Struct

from copydesk.analysis.page.inflection import looks_plural
from copydesk.analysis.page.lines import cues
from copydesk.analysis.quantities import numbers
from copydesk.document import Document, Paragraph, Role
from copydesk.lexicons import lexicon, one_of
from copydesk.patterns import pattern
from copydesk.spans import Span

ORDINALS = ("first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth")
BETWEEN = r"(?:\s+(?!(?:of|the|and|or|to|in|per|more|times|out)\b)[\w’'-]+){0,2}?"
UNCLEAR = r"[“”\"‘()\[\]—–:?!/&]|(?<!\w)['-](?!\w)|\d,\s?\d"
TAIL = pattern(r",\s+(?:according to\b.*|(?:[\w.’'-]+\s+){1,6}(?:said|says|added))\s*$")
JOIN = pattern(r"\s+(?:and|or)\s+")
LEADING_JOIN = pattern(r"(?:and|or)\s+")
GLOSS = pattern(r"(?:the|a|an|his|her|its|their|our|my)\b", re.IGNORECASE)
REMARK = pattern(r"\b(?:main|biggest|first|last|most|least|key|chief|greatest|largest|latest|only|worst|best|ones?)\b")
GOES_ON = pattern(r"\W*(?:and\s+)?(?:finally|last(?:ly)?|another|also|a\s+further|in\s+addition|then)\b", re.IGNORECASE)
ASKED = pattern(r"\b(asked|ask|spoke|talked|complained|worried|heard|questions?|doubts|warned|wrote) about\s*$")
"""Here “about” is no hedge."""

SERIES = (
    (pattern(r"(?<![\w(])\(?(\d{1,2})\)\s"), tuple(str(n) for n in range(1, 21))),
    (pattern(r"(?<![\w(])\(?([a-j])\)\s", re.IGNORECASE), tuple("abcdefghij")),
    (pattern(rf"(?<=[:;,.]\s)(?:and\s+)?({'|'.join(ORDINALS)})(?:ly)?,\s", re.IGNORECASE), ORDINALS),
)
"""The marks of a numbered list that runs on in a sentence, and the order in which they come."""

OPENS = pattern(r"(?:^\s*|,\s+and\s+|,\s+|\sand\s+)(who|what|when|where|why|how|whether|one)\s", re.IGNORECASE)
RANKED = "day|half|month|party|place|quarter|round|season|set|time|week|world|year"
"""Behind an ordinal, they say that it belongs to no list: the third quarter."""

FEWEST_OPENINGS = 3

REACH, EXTENT = 200, 2000
"""An announcement stands in this many characters before its colon, the whole of its list in so many after it."""

LONGEST_ITEM = 12
"""Items of more words are clauses, and commas inside them part other things."""

LOOSEST = 9
"""So many words stand between a count and its list: five men will miss the game through injury: …"""

SEVERAL = 4
"""Of more items than these, one may begin unlike the others."""


class Announcement(Struct, frozen=True):
    """“three reasons” before the mark at which a list should begin. `names`: only names can be its items."""

    span: Span
    count: int
    words: str
    names: bool


class RunIn(Struct, frozen=True):
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


def announcement(text: str, start: int, mark: int, *, loose: bool = False) -> Announcement | None:
    """What is announced between `start` and the colon or stop at `mark`; `None` where no whole is counted.

    `loose`: any words may stand before the mark, as long as they name no other things that a list may be of.
    """
    start = max(start, mark - REACH)
    heads = list(_pattern("head").finditer(text, start, mark))
    fits = heads and (
        _pattern("gap").fullmatch(text, heads[-1].end(), mark) or (loose and _is_open(text[heads[-1].end() : mark]))
    )
    if not fits:
        return None
    head = heads[-1]
    if counts_part(text, start, head.start()):
        return None
    number = head["number"].lower()
    count = int(number) if number.isdigit() else numbers.words().index(number) + 1
    return Announcement(Span(*head.span()), count, f"{head['number']} {head['noun']}", head["named"] is not None)


def _is_open(words: str) -> bool:
    """Whether nothing between a count and the mark before its list may be what is listed, or lead in to a quotation."""
    known = cues("say") | lexicon("announcing")["turns"] | lexicon("announcing")["stops"]
    between = words.lower().split()
    plain = all(one.replace("-", "").isalpha() and not looks_plural(one) and one not in known for one in between)
    return plain and len(between) <= LOOSEST


def counts_part(text: str, start: int, at: int) -> bool:
    """Whether the number at `at` counts a part of something, or not exactly: “two of the three”, “at least two”."""
    before = ASKED.sub(r"\1 ", text[max(start, at - 40) : at])
    return _pattern("part").search(before) is not None and _pattern("whole").search(before) is None


def run_in(text: str, start: int, end: int) -> RunIn | None:
    """The items that commas, semicolons and a last “and” part; `None` where they can be counted in two ways."""
    words = TAIL.sub("", text[start : min(end, start + EXTENT)].rstrip(" ."))
    if end - start > EXTENT:
        return None
    if (asked := _questions(words, start)) or _pattern("doubt").search(words):
        return asked
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


def _questions(words: str, start: int) -> RunIn | None:
    """Items that all begin with a word that asks, or with “one”: who paid, when it was paid and why it was secret."""
    openings = list(OPENS.finditer(words))
    parts = re.split(r",\s+and\s|,\s|\sand\s", words.strip())
    if len(openings) < FEWEST_OPENINGS or len(parts) != len(openings):
        return None
    ends = [*(m.start() for m in openings[1:]), len(words)]
    items = tuple(Span(start + m.start(1), start + end) for m, end in zip(openings, ends, strict=True))
    return RunIn(items, len(items))


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
    following = document.paragraphs[paragraph.number : paragraph.number + 1]
    last = min(following[-1].span.end if following else paragraph.span.end, end + EXTENT)
    more = re.compile(r"\b[Aa]nother\b").search(document.text, end, paragraph.span.end)
    later = "|".join(ORDINALS[found:])
    ordinal = re.compile(rf"\b(?:{later})(?:ly)?\b(?!\s(?:{RANKED})\b)", re.IGNORECASE).search(document.text, end, last)
    return any(p.role is Role.LIST for p in following) or bool(
        more or ordinal or GOES_ON.match(document.text, end, last)
    )


def numbered_run_in(text: str, start: int, end: int) -> tuple[Span, ...]:
    """The marks of “(1) … (2) …”, “a) … b) …” or “first, … second, …”, in order, where the first opens the list."""
    for marks_of, names in SERIES:
        marks: list[Span] = []
        for m in marks_of.finditer(text, start, min(end, start + EXTENT)):
            if m[1].lower() == names[len(marks)] and (marks or m.start(1) - start <= 4):
                marks.append(Span(*m.span(1)))
            if len(marks) == len(names):
                break
        if len(marks) > 1:
            return tuple(marks)
    return ()
