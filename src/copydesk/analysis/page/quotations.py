"""Quotation marks: which words stand between a pair, and which mark has lost its partner.

Straight, curly, single, low-high and angle marks; a quotation of several paragraphs that opens again in each;
apostrophes, decades and inches, which quote nothing. A mark without partner reaches to the end of its paragraph;
`spilling` finds the partner that stands in a later one.
"""

import re
from bisect import bisect_right
from collections.abc import Iterator
from functools import cache

from msgspec import Struct, field

from copydesk.analysis.page.inflection import all_forms
from copydesk.document import Document, Paragraph, Role
from copydesk.patterns import pattern
from copydesk.spans import Span

# These begin with a set of characters, which a search skips to, and look back from there.
DOUBLE = pattern(r"[\"“”„«»'‘’](?:(?<=[\"“”„«»])|(?<=')'|(?<=‘)‘|(?<=’)’)")
STRAIGHT = frozenset({'"', "''"})
OPENERS = {"“": "”", "„": "“", "«": "»", "»": "«", '"': '"', "''": "''", "‘‘": "’’"}
ANGLES = {"«": "»", "»": "«"}
CLOSERS = frozenset({"”", "»", "’’"})

STOPS = frozenset(".,;:!?)")

SINGLE_OPENS = pattern(
    r"[‘'](?<![\w'’].)"
    r"(?=[^\W_]|[$£€…])(?!\d\ds?\b)(?!(?:em|tis|twas|til|cause|n|round|bout|cos|ere|neath|kay)\b)",
    re.IGNORECASE,
)
SINGLE_CLOSES = pattern(r"['’](?<=[^\s(\[\"“'‘’].)(?![^\W_])")
CLOSES_LATE = pattern(r"(?:\"|'')(?:[,;:!?)]|$)")
SENTENCE_OVER = pattern(r"[.!?…][)\]'’]*\s+$")
PLURAL_POSSESSIVE = pattern(r"(?<=s)['’]\s[a-z]")


class Quotation(Struct, frozen=True):
    """Words between quotation marks.

    `span` includes the marks, `inner` does not. `closed` is false where the closing mark is lost; `continues` is true
    where the next paragraph opens again, as a quotation of several paragraphs does, or where the copy breaks off.
    """

    span: Span
    inner: Span
    paragraph: Paragraph
    closed: bool = True
    continues: bool = False

    @property
    def whole(self) -> bool:
        """Whether the quotation ends where its marks say it does."""
        return self.closed or self.continues

    @property
    def spilt(self) -> bool:
        """Whether it goes on from an earlier paragraph, without a mark that opens it again."""
        return self.span.start == self.inner.start


class Quotations(Struct, frozen=True):
    """All quotations of a text, outermost only, in order, and the closing marks that close nothing."""

    found: tuple[Quotation, ...] = ()
    strays: tuple[tuple[Span, Paragraph], ...] = ()


class _Scan(Struct):
    """What is known so far about one paragraph: marks still open, pairs, stretches that a new mark goes on with."""

    open: list[tuple[int, int, str]] = field(default_factory=list)
    pairs: list[tuple[Span, Span]] = field(default_factory=list)
    reopened: list[tuple[Span, Span]] = field(default_factory=list)
    strays: list[Span] = field(default_factory=list)

    def reopen(self, text: str, start: int) -> None:
        """A mark opens at `start` while one is open. After a full stop it goes on with the quotation, as the next
        paragraph of one does, unless the article’s own “, she said” stands between: then the first mark is unclosed.
        """
        opened, inner, _ = self.open[-1]
        if SENTENCE_OVER.search(text[inner:start]) and not attribution().search(text, inner, start):
            self.open.pop()
            self.reopened.append((Span(opened, start), Span(inner, start)))

    def close(self, start: int, end: int) -> None:
        """Close the innermost open quotation; keep the pair if it is outermost."""
        if not self.open:
            self.strays.append(Span(start, end))
            return
        opened, inner, _ = self.open.pop()
        while self.pairs and self.pairs[-1][0].start > opened:  # those inside it
            self.pairs.pop()
        self.pairs.append((Span(opened, end), Span(inner, start)))


def find(document: Document) -> Quotations:
    """Every quotation of a story, paragraph by paragraph."""
    text, paragraphs = document.text, document.paragraphs
    found: list[Quotation] = []
    strays: list[tuple[Span, Paragraph]] = []
    for i, paragraph in enumerate(paragraphs):
        if paragraph.role is Role.TABLE:
            continue
        following = paragraphs[i + 1].span.of(text) if i + 1 < len(paragraphs) else ""
        scan = _doubles(text, paragraph.span)
        torn = paragraph is paragraphs[-1] and document.breaks_off
        found += sorted(_quotations(text, paragraph, scan, following, torn=torn), key=lambda quotation: quotation.span)
        strays += [(span, paragraph) for span in scan.strays]
    return Quotations(tuple(found), tuple(strays))


def _quotations(text: str, paragraph: Paragraph, scan: _Scan, following: str, *, torn: bool) -> Iterator[Quotation]:
    if scan.open:
        opened, inner, mark = scan.open[0]
        later = [pair[0].start for pair in scan.pairs if pair[0].start > opened]
        end = later[0] if later else paragraph.span.end
        again = following.startswith((mark, "“", '"') if mark in '“"' else mark) and not CLOSES_LATE.match(following)
        continues = not later and (again or torn)
        yield Quotation(Span(opened, end), Span(inner, end), paragraph, closed=False, continues=continues)
    doubles = [pair[0] for pair in scan.pairs] + [Span(o, paragraph.span.end) for o, _, _ in scan.open[:1]]
    singles = list(_singles(text, paragraph.span, doubles, following))
    for outer, words, closed in singles:
        yield Quotation(outer, words, paragraph, closed=closed, continues=not closed)
    for outer, words in scan.reopened:
        yield Quotation(outer, words, paragraph, closed=False, continues=True)
    for outer, words in scan.pairs:
        k = bisect_right(singles, outer.start, key=lambda single: single[0].start) - 1
        if k < 0 or not singles[k][0].holds(outer):
            yield Quotation(outer, words, paragraph)


def _doubles(text: str, span: Span) -> _Scan:
    scan, tag = _Scan(), -1
    for m in DOUBLE.finditer(text, span.start, span.end):
        mark, start, end = m[0], m.start(), m.end()
        if start == tag or (mark in ANGLES and ANGLES[mark] not in text):
            continue  # “Watch the film »”: an arrow
        before = text[start - 1] if start > span.start else " "
        if before == "=":  # <post id="4711">
            tag = text.find(mark, end, span.end)
            continue
        after = text[end] if end < span.end else " "
        expected = OPENERS[scan.open[-1][2]] if scan.open else ""
        reversed_angle = mark == "»" and not scan.open and not after.isspace() and not before.isalnum()
        turned = not before.isspace() and not after.isalnum() and before not in "([—–"  # “Frozen“
        if mark == "“" and turned and scan.open and scan.open[-1][2] == "“":
            scan.close(start, end)
        elif mark == "”" and not scan.open and after.isalnum() and before.isspace():  # ”Frozen”
            scan.open.append((start, end, "“"))
        elif mark in STRAIGHT and not (mark == expected and not before.isspace()):
            _straight(text, scan, (start, end, mark), before, after, span)
        elif mark == expected or (mark in CLOSERS and not reversed_angle):
            if scan.open or not before.isdigit():  # nothing is open: a 12” pipe
                scan.close(start, end)
        else:
            if scan.open:
                scan.reopen(text, start)
            scan.open.append((start, end, mark))
    return scan


def _straight(text: str, scan: _Scan, mark: tuple[int, int, str], before: str, after: str, within: Span) -> None:
    """A straight mark says nothing of its direction: its neighbours in its paragraph do."""
    if scan.open and before.isdigit() and scan.open[-1][2] != mark[2]:
        return  # “The 12" pipe broke”
    closes = scan.open and mark[2] == OPENERS[scan.open[-1][2]] and (after.isspace() or after in STOPS)
    if closes or (scan.open and not before.isspace()):
        scan.close(mark[0], mark[1])
    elif _closes_late(text, mark, before, after, within):
        scan.strays.append(Span(mark[0], mark[1]))
    elif before.isspace() and after.isspace():  # called " Orle "
        if not scan.open and mark[2] in text[mark[1] : within.end]:
            scan.open.append(mark)
    elif not after.isspace() and not before.isalnum():
        if scan.open:
            scan.reopen(text, mark[0])
        scan.open.append(mark)
    elif before.isalpha() or before in ",.?!…":
        scan.strays.append(Span(mark[0], mark[1]))
    # what is left stands after a figure, and means inches or seconds


def _closes_late(text: str, mark: tuple[int, int, str], before: str, after: str, within: Span) -> bool:
    """Whether a mark can only close what an earlier line has opened: it stands alone, or before a comma."""
    alone = len(mark[2]) == len(within)
    return (
        alone
        or after in STOPS - {"."}
        or (before == ")" and not after.isalnum())
        or (mark[0] > 2 and text[mark[0] - 3 : mark[0]].isdigit())  # “… in 1960”, she said
    )


@cache
def attribution() -> re.Pattern[str]:
    """“, she said”, “, the minister told parliament”, “? said Ana Ruiz”: words that are never part of a quotation."""
    verbs = "|".join(sorted(all_forms("attribution", "say") | all_forms("attribution", "tell")))
    subject = r"(?:[Hh]e|[Ss]he|[Tt]hey|it|(?:the|an?|its|his|her)\s+[\w’'-]+|[A-Z][\w.’'-]+)(?:\s+[\w’'.-]+){0,5}?"
    over = r"(?=[.,;:]|\s+(?:on|in|at|during|after|before|yesterday|\w+day)\b)"
    return re.compile(rf"[,?!]\s+(?:{subject}\s+(?:{verbs})\b{over}|(?:said|says|added|asked)\s+(?:{subject}){over})")


def _singles(text: str, span: Span, doubles: list[Span], following: str) -> Iterator[tuple[Span, Span, bool]]:
    """Pairs of single marks outside all `doubles`; never an apostrophe, a decade or a plural possessive."""
    if SINGLE_OPENS.search(text, span.start, span.end) is None:
        return
    in_order = sorted(doubles)

    def outside(offset: int) -> bool:
        k = bisect_right(in_order, offset, key=lambda double: double.start) - 1
        return k < 0 or offset >= in_order[k].end

    closes = [c.start() for c in SINGLE_CLOSES.finditer(text, span.start, span.end) if outside(c.start())]
    sure = [close for close in closes if not PLURAL_POSSESSIVE.match(text, close)]
    at = span.start
    while m := SINGLE_OPENS.search(text, at, span.end):
        at = m.end()
        if not outside(m.start()):
            continue
        close = _first_from(sure, at) or _first_from(closes, at)
        if close is None:
            if m[0] == "‘" and following.startswith("‘"):
                yield Span(m.start(), span.end), Span(m.end(), span.end), False
            return
        yield Span(m.start(), close + 1), Span(m.end(), close), True
        at = close + 1


def _first_from(offsets: list[int], start: int) -> int | None:
    """The first of the sorted offsets beyond `start`; `None` if there is none."""
    k = bisect_right(offsets, start)
    return offsets[k] if k < len(offsets) else None
