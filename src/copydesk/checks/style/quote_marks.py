"""Straight quotation marks beside curly ones, or single beside double.

Readers see a page put together from pieces. A double mark inside double marks looks like the end of what was said.

## Flags
- “We will go,” she said. “The town will pay,” the clerk said. He called it “a deal[["]], and left.
- It’s late, and the ferry [[didn't]] run. It doesn’t matter.
- The hall was full. // "We will go," she said. "The town will pay." [['Nobody asked us first,']] the clerk said.
- The hall was full. // ‘We will go,’ she said. ‘The town will pay.’ [[“Nobody asked us first,”]] the clerk said.
- “He told me [[“never again”]] and left,” she said.

## Passes
- “He told me ‘never again’ and left,” she said. “We will go.”
- The hall was full. // ‘We will go,’ she said. ‘The town will pay.’ ‘He told us “never again” last year.’
- “We will go,” she said. The 6' 5" guard wore a 12" badge in the ’90s, and the players’ union didn’t mind.
- Mayor says ‘nobody asked us first’ // “We will go,” she said. “The town will pay,” the clerk said.
- “I have read “The Long Road Home” twice,” she said.
- The hall was full. // "We will go," she said. "You?" The clerk said a 'put option' and 'The Long Road Home' bored him.

## Overrule when
The marks belong to what is shown: a screen, a telegram, a line of code.

## Source
- Editorial practice; no guide is cited.
"""

import re
from collections.abc import Iterator
from functools import cache

from copydesk.analysis import marks
from copydesk.analysis.inflection import all_forms
from copydesk.analysis.quotations import Quotation
from copydesk.checking import EVERY_VOICE, SUGGESTION, Facts, Flag, Flags, Role, Span, document_check, excerpt

SPEECH = frozenset({Role.BODY, Role.LIST})
INSIDE = re.compile(r'(?<!\w)(?:"[^"“”]+"|“[^"“”]+”)')
LONG_WORD = re.compile(r"[^\W\d_]{4,}")

FEWEST = 3
"""Fewer words between marks are a term, not what somebody says."""

NEAR = 60
"""So many characters before or after a quotation, somebody says it."""

LEAST = 2
"""Quotations in one kind of marks to each in the other."""


@document_check(SUGGESTION, voices=EVERY_VOICE)
def quote_marks(facts: Facts) -> Flags:
    """At most one flag a text for straight beside curly, one for single beside double, one for double in double."""
    yield from _two_shapes(facts)
    yield from _two_kinds(facts)
    closed = [one for one in facts.quotations.found if one.closed and marks.opening(facts, one) in marks.DOUBLES]
    inside = [m for one in closed if (m := INSIDE.search(facts.text, one.inner.start, one.inner.end))]
    spots = [facts.spot(*m.span()) for m in inside if not _is_title(m[0])]
    for spot in spots[:1]:
        words, (left, right) = spot.words[1:-1], "‘’" if spot.words[0] == "“" else "''"
        message = f"“{excerpt(words, 30)}” stands in double marks inside double marks. Use single ones."
        yield Flag(spot, message, instead=() if "‘" in words else (f"{left}{words}{right}",), related=tuple(spots[1:]))


def _two_shapes(facts: Facts) -> Flags:
    """Straight marks and curly ones: a flag on the first of the rarer, or where both are as rare, of the later."""
    found = marks.find(facts)
    sides = [[mark for mark in found if mark.straight is straight] for straight in (True, False)]
    if all(sides):
        few, many = sorted(sides, key=lambda side: (len(side), -side[0].span.start))
        here, there = ("straight", "curly") if few[0].straight else ("curly", "straight")
        others = few if len(few) < len(many) else [*few, *many]
        first, *more = (facts.spot(mark.span.start, mark.span.end) for mark in others)
        message = f"“{few[0].words}” has a {here} mark; others here are {there}."
        yield Flag(first, message, instead=(few[0].other,), related=tuple(more))


def _two_kinds(facts: Facts) -> Flags:
    """Speech in single marks, where the text puts it in double ones, or the other way round."""
    whole = [one for one in _apart(facts) if one.paragraph.role in SPEECH]
    doubles = [one for one in whole if marks.opening(facts, one) in marks.DOUBLES]
    singles = [one for one in whole if marks.opening(facts, one) in marks.SINGLES and _is_spoken(facts, one)]
    few, many = sorted((doubles, singles), key=len)
    spots = [facts.spot(one.span.start, one.span.end) for one in few if few is singles or _is_spoken(facts, one)]
    if spots and len(many) >= LEAST * len(few):
        here, there = ("single", "double") if few is singles else ("double", "single")
        message = f"“{excerpt(spots[0].words[1:-1], 30)}” stands in {here} marks, other speech in {there} ones."
        yield Flag(spots[0], message, related=tuple(spots[1:]))


def _apart(facts: Facts) -> Iterator[Quotation]:
    """The closed quotations that stand in no open one, and in no paragraph where a mark was lost."""
    torn, reach = {paragraph.number for _, paragraph in facts.quotations.strays}, 0
    for one in facts.quotations.found:
        if not one.closed:
            reach = max(reach, one.span.end)
        elif one.span.start >= reach and one.paragraph.number not in torn:
            yield one


def _is_spoken(facts: Facts, quotation: Quotation) -> bool:
    """Whether it is speech: no term, no title, and not in the first line, which may be a headline."""
    paragraph, span, words = quotation.paragraph, quotation.span, quotation.inner.of(facts.text)
    if paragraph.number == 1 or len(words.split()) < FEWEST or _is_title(words):
        return False
    before = Span(max(paragraph.span.start, span.start - NEAR), span.start)
    after = Span(span.end, min(paragraph.span.end, span.end + NEAR))
    said = any(facts.tokens.norms[i] in _says() for near in (before, after) for i in facts.tokens.within(near))
    # a line by itself may be a heading
    return said or (words[-1] in ".,?!…" and len(paragraph.span) > len(span) + NEAR)


def _is_title(words: str) -> bool:
    long = LONG_WORD.findall(words)
    return bool(long) and all(word[0].isupper() for word in long)


@cache
def _says() -> frozenset[str]:
    return frozenset().union(*(all_forms("attribution", key) for key in ("say", "tell", "judge")))
