"""The shape of every quotation mark and apostrophe of the copy: straight as typed, or curly as set."""

from collections.abc import Iterator

from msgspec import Struct

from copydesk.analysis.facts import Facts
from copydesk.analysis.page.quotations import Quotation
from copydesk.analysis.spots import Spot
from copydesk.document import Role
from copydesk.patterns import pattern
from copydesk.spans import Span, excerpt

COPY = frozenset({Role.BODY, Role.LIST, Role.QUOTE, Role.STANDFIRST})
DOUBLES, SINGLES = frozenset('"“”'), frozenset("'‘’")
STRAIGHT, CURLY = frozenset("\"'"), frozenset("“”‘’")
MARKS = "".join(DOUBLES | SINGLES)

APOSTROPHE = pattern(r"(?<!\w)[^\W\d_]+(['’])[^\W\d_]+")

INSIDE = pattern(r'(?<!\w)(?:"[^"“”]+"|“[^"“”]+”)')
LONGEST = 24
"""Characters of a quotation that name it."""


class Mark(Struct, frozen=True, order=True):
    """One mark, or a word with its apostrophe: its shape, the same in the other shape, and the words it belongs to.

    `whole` is the quotation with its marks, or the word.
    """

    span: Span
    straight: bool
    other: str
    words: str
    whole: Span

    @property
    def quotes(self) -> bool:
        """Whether it is a quotation’s, and no apostrophe."""
        return len(self.span) == 1


def find(facts: Facts) -> list[Mark]:
    """The marks of quotations, outermost only, those without partner, and the words with an apostrophe, in order."""
    found = [mark for quotation in facts.quotations.found for mark in _ends(facts, quotation)]
    for span, paragraph in facts.quotations.strays:
        if paragraph.role in COPY and span.of(facts.text) in DOUBLES:
            whole = Span(max(span.start - LONGEST, paragraph.span.start), span.end)
            found.append(_mark(facts.text, span.start, "”", whole))
    for paragraph in facts.paragraphs:
        if paragraph.role in COPY:
            for m in APOSTROPHE.finditer(facts.text, paragraph.span.start, paragraph.span.end):
                straight = m[1] == "'"
                other = m[0].replace(m[1], "’" if straight else "'")
                found.append(Mark(Span(*m.span()), straight, other, m[0], Span(*m.span())))
    return sorted(found)


def in_two_shapes(text: str) -> bool:
    """Whether there are straight marks and curly ones."""
    return any(mark in text for mark in STRAIGHT) and any(mark in text for mark in CURLY)


def opening(facts: Facts, quotation: Quotation) -> str:
    """The mark that opens a quotation; some are two characters."""
    return facts.text[quotation.span.start : quotation.inner.start]


def _ends(facts: Facts, quotation: Quotation) -> Iterator[Mark]:
    double = opening(facts, quotation) in DOUBLES
    marks, curly = (DOUBLES, "“”") if double else (SINGLES, "‘’")
    if quotation.paragraph.role in COPY and opening(facts, quotation) in marks:
        yield _mark(facts.text, quotation.span.start, curly[0], quotation.span)
        if quotation.closed and facts.text[quotation.inner.end : quotation.span.end] in marks:
            yield _mark(facts.text, quotation.inner.end, curly[1], quotation.span)


def _mark(text: str, at: int, curly: str, whole: Span) -> Mark:
    straight = text[at] in STRAIGHT
    other = curly if straight else '"' if curly in DOUBLES else "'"
    words = text[whole.start : min(whole.end, whole.start + 2 * LONGEST)].strip(MARKS)
    return Mark(Span(at, at + 1), straight, other, excerpt(words, LONGEST), whole)


def nested(facts: Facts) -> list[Spot]:
    """What stands in double marks inside double marks, the first of each quotation."""
    closed = (one for one in facts.quotations.found if one.closed and opening(facts, one) in DOUBLES)
    twice = (one for one in closed if any(mark in one.inner.of(facts.text) for mark in DOUBLES))
    inside = (INSIDE.search(facts.text, one.inner.start, one.inner.end) for one in twice)
    return [facts.spot(*m.span()) for m in inside if m]


def apart(facts: Facts) -> Iterator[Quotation]:
    """The closed quotations that stand in no open one, and in no paragraph where a mark was lost."""
    torn, reach = {paragraph.number for _, paragraph in facts.quotations.strays}, 0
    for one in facts.quotations.found:
        if not one.closed:
            reach = max(reach, one.span.end)
        elif one.span.start >= reach and one.paragraph.number not in torn:
            yield one
