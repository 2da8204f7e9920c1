"""Straight quotation marks beside curly ones, or single beside double.

Readers see a page put together from pieces.

## Flags
- “We will go,” she said. “The town will pay,” the clerk said. He called it “a deal[["]], and left.
- It’s late, and the ferry [[didn't]] run. It doesn’t matter.
- The hall was full. // "We will go," she said. "The town will pay." [['Nobody asked us first,']] the clerk said.
- The hall was full. // ‘We will go,’ she said. ‘The town will pay.’ [[“Nobody asked us first,”]] the clerk said.
- “He told me [[“never again”]] and left,” she said.

## Passes
- “He told me ‘never again’ and left,” she said. “I have read “The Long Road Home” twice,” he said. “We will go.”
- The hall was full. // ‘We will go,’ she said. ‘The town will pay.’ ‘He told us “never again” last year.’
- “We will go,” she said. The 6' 5" guard wore a 12" badge in the ’90s, and the players’ union didn’t mind.
- Mayor says ‘nobody asked us first’ // “We will go,” she said. “The town will pay,” the clerk said.
- The hall was full. // "We will go," she said. "You?" The clerk said a 'put option' and 'The Long Road Home' bored him.

## Overrule when
The marks belong to what is shown: a screen, a telegram, a line of code.

## Source
- Editorial practice; no guide is cited.
"""

from functools import cache

from copydesk.analysis.page.inflection import all_forms
from copydesk.analysis.page.quotations import Quotation
from copydesk.analysis.style import marks
from copydesk.analysis.style.marks import Mark
from copydesk.checking import EVERY_VOICE, SUGGESTION, Facts, Flag, Flags, Role, Span, document_check, excerpt, pattern

SPEECH = frozenset({Role.BODY, Role.LIST})
LONG_WORD = pattern(r"[^\W\d_]{4,}")

NESTED = "Readers take a double mark inside double marks for the end of what was said."
FEWEST = 3
"""Fewer words between marks are a term, not what somebody says."""

NEAR = 60
"""So many characters before or after a quotation, somebody says it."""

LEAST = 2
"""Quotations in one kind of marks to each in the other."""


@document_check(SUGGESTION, voices=EVERY_VOICE)
def quote_marks(facts: Facts) -> Flags:
    """At most one flag a text for straight beside curly, one for single beside double, one for double in double."""
    yield from _two_shapes(facts) if marks.in_two_shapes(facts.text) else ()
    yield from _two_kinds(facts)
    spots = [spot for spot in marks.nested(facts) if not _is_title(spot.words)]
    for spot in spots[:1]:
        words, (left, right) = spot.words[1:-1], "‘’" if spot.words[0] == "“" else "''"
        message = f"“{excerpt(words, 30)}” stands in double marks inside double marks. Use single ones."
        better = () if "‘" in words else (f"{left}{words}{right}",)
        yield Flag(spot, message, instead=better, related=tuple(spots[1:]), why=NESTED)


def _two_shapes(facts: Facts) -> Flags:
    """Straight marks and curly ones: a flag on the first of the rarer, or where both are as rare, of the later."""
    found = marks.find(facts)
    sides = [[mark for mark in found if mark.straight is straight] for straight in (True, False)]
    if all(sides):
        few, many = sorted(sides, key=lambda side: (len(side), -side[0].span.start))
        first = few[0]
        better = (first.other,) if not first.quotes and len(few) < len(many) else ()  # a tie decides nothing
        like = [mark.whole for mark in many if mark.quotes is first.quotes and mark.whole != first.whole]
        places = [*(like or [mark.whole for mark in many])[:1], *(mark.whole for mark in few)]
        more = [facts.spot(span.start, span.end) for span in dict.fromkeys(places) if span != first.whole]
        message = _unlike(first, len({*like}), torn=any(mark.whole == first.whole for mark in many))
        yield Flag(facts.spot(first.span.start, first.span.end), message, instead=better, related=tuple(more))


def _unlike(first: Mark, like: int, *, torn: bool) -> str:
    """What is odd about a mark, where `like` quotations or apostrophes have the other shape, or its own partner has."""
    here, there = ("straight", "curly") if first.straight else ("curly", "straight")
    if torn:
        return f"“{first.words}” has a {here} mark and a {there} one. Make them alike."
    what = f"is in {here} marks" if first.quotes else f"has a {here} apostrophe"
    noun = "quotation" if first.quotes else "apostrophe"
    others = f"{like} other {noun}s are" if like > 1 else f"another {noun} is" if like else "other marks are"
    return f"“{first.words}” {what}; {others} {there}. Make them alike."


def _two_kinds(facts: Facts) -> Flags:
    """Speech in single marks, where the text puts it in double ones, or the other way round."""
    whole = [one for one in marks.apart(facts) if one.paragraph.role in SPEECH]
    doubles = [one for one in whole if marks.opening(facts, one) in marks.DOUBLES]
    singles = [one for one in whole if marks.opening(facts, one) in marks.SINGLES and _is_spoken(facts, one)]
    few, many = sorted((doubles, singles), key=len)
    spots = [facts.spot(one.span.start, one.span.end) for one in few if few is singles or _is_spoken(facts, one)]
    if spots and len(many) >= LEAST * len(few):
        here, there = ("single", "double") if few is singles else ("double", "single")
        message = f"“{excerpt(spots[0].words[1:-1], 30)}” stands in {here} marks, other speech in {there} ones."
        yield Flag(spots[0], message, related=tuple(spots[1:]))


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
