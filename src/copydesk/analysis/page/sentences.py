"""Sentences: where each one ends, inside its paragraph.

Abbreviations, initials, “U.S.” at a sentence’s end, quotation marks after the stop, “No. 5”. The rules were tried on
three annotated corpora and stood level with nine libraries (F1 .945 to .994).
"""

import re
from bisect import bisect_right
from collections.abc import Iterator
from heapq import merge
from operator import attrgetter

from msgspec import Struct

from copydesk.analysis.page.tokens import Tokens, fold
from copydesk.document import Paragraph
from copydesk.lexicons import lexicon
from copydesk.patterns import pattern
from copydesk.spans import Span

# It begins with a set of characters, which a search skips to, and looks back from there.
STOP = pattern(
    r"[.!?…”’\"'](?:(?<=[.!?…])(?<![.!?…]{2})[.!?…]*+|(?<=[.!?…][”’\"'])[”’\"']*+)"
    r"[\"”’')\]»]*+(?=\s+[\"“‘'(\[«„]*(\w+))"
)
GLUED = pattern(r"[.?!](?<=[a-z]{2}[.?!])[”’)]?(?=(\"?)[“‘(]?([A-Z][a-z]*)[\s,’'?!])")
"""The same where the blank between two sentences was lost."""

SITES = frozenset({"co", "com", "info", "io", "js", "net", "org", "tv"})
"""The last part of an address, which may have a capital: Booking.Com."""

WORD_BEFORE = pattern(r"([^\W\d_][\w.\-]*)\.$")

_FIRST = attrgetter("first")

LONGEST = 250
"""In words and marks. What has no stop for longer is no sentence: it is cut, for many rules look all round in one."""


class Sentence(Struct, frozen=True):
    """One sentence of one paragraph: its span, and its tokens from `first` up to and with `last`."""

    span: Span
    first: int
    last: int
    paragraph: Paragraph


def split(text: str, paragraphs: tuple[Paragraph, ...], tokens: Tokens) -> tuple[Sentence, ...]:
    """The sentences of all paragraphs, in order. White space between them belongs to none."""
    found = []
    for paragraph in paragraphs:
        for span in _spans(text, paragraph.span):
            inside = tokens.within(span)
            for first in inside[::LONGEST]:
                last = min(first + LONGEST, inside.stop) - 1
                found.append(Sentence(tokens.span(first, last), first, last, paragraph))
    return tuple(found)


def sentence_at(sentences: tuple[Sentence, ...], token: int) -> Sentence:
    """The sentence that holds a token, or the last one before it."""
    return sentences[max(0, bisect_right(sentences, token, key=_FIRST) - 1)]


def _spans(text: str, paragraph: Span) -> Iterator[Span]:
    start = paragraph.start
    for end in merge(_stops(text, paragraph), _glued(text, paragraph)):
        yield Span(start, end)
        start = end
    yield Span(start, paragraph.end)


def _stops(text: str, paragraph: Span) -> Iterator[int]:
    """Where sentences of a paragraph end that have another behind them, in order."""
    start = paragraph.start
    for m in STOP.finditer(text, paragraph.start, paragraph.end):
        if _ends(text, start, m, m[1]):
            start = m.end()
            yield start


def _glued(text: str, paragraph: Span) -> Iterator[int]:
    """The same where no blank stands between the two. A straight mark belongs to the sentence that it closes."""
    for m in GLUED.finditer(text, paragraph.start, paragraph.end):
        if fold(m[2]) not in SITES and _ends(text, paragraph.start, m, m[2]):
            closes = bool(m[1]) and text.count('"', paragraph.start, m.end()) % 2
            yield m.end() + closes


def _ends(text: str, start: int, m: re.Match[str], following: str) -> bool:
    if not (following[0].isupper() or following[0].isdigit()):
        return False
    if m[0].rstrip("\"”’')]»") != ".":
        return not (following[0].isdigit() and m[0].startswith("..."))
    before = WORD_BEFORE.search(text, max(start, m.start() - 20), m.start() + 1)
    if before is None:
        return True
    word = before[1]
    unit = len(word) == 1 and text[before.start() - 1].isdigit()  # $360m. Looking
    disease = len(word) > 1 and word.isupper() and word.isalpha() and following[0].isalpha()  # patients with MS. Final
    title = fold(word).removeprefix("then-").removeprefix("ex-")  # then-Gov. Vale
    plain = word in lexicon("abbreviations")["words"] and following[0].isalpha()  # he fell ill. Two days
    return unit or plain or (disease and not following.isupper()) or _word_ends(title, m[0], following)


def _word_ends(word: str, stop: str, following: str) -> bool:
    """Whether a full stop after `word` ends a sentence, if `following` comes next."""
    known = lexicon("abbreviations")
    if word in known["before-number"] and following[0].isdigit():
        return False
    if len(stop) > 1:  # a closing mark after the stop: “… in the U.S.” He left.
        return True
    if len(word) == 1:
        return word == "i"
    if word in known["may-end"]:
        return fold(following) in known["openers"]
    return word not in known["never-end"] and "." not in word
