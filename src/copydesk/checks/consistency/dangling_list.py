"""An empty bullet, a colon before nothing, an aside never closed.

Something was lost on the way from the writer to the page. The reader is promised a list and is given a gap.

## Flags
- The traders ask for: // [[-]] // - // - // Trade was slow on Wednesday.
- The letter asks for three things. // - Peace // [[-]] // - Trade
- He read his terms to reporters. [[The conditions are:]]
- [[The findings are as follows:]] // Subscribe to our newsletter
- Hull won, and so did its rivals. [[They are:]] // All of these clubs will play in May.
- The new bridge [[(]]it opened in May was closed again on Friday. Engineers found a crack.

## Passes
- The conditions are: // - Peace // - Trade
- He put it in a letter: // “We will not pay.” // The board met on Friday.
- He wrote: “We will not pay (ever).” The plan has two parts: a) peace and b) trade.
- The new bridge (it opened in May. // It closed in June.) will reopen. // Engineers are at work :( and waiting.
- The talks failed. // * // The war went on. // * // Peace came in May.
- • // The bridge opened in May. // • // It closed in June.
- The hall was full. // Q: // Who will pay? // ANNA WOLFE:
- “Here are our terms: (1) peace, (2) trade,” she said.
- The votes were as follows: // Advertisement // Leeds voted for the plan, and Hull was against it.
- The interview can be heard below:
- Here is what we know: // The vote // It was close. // The count // It took a day.
- The winners are: // Ana Seln // Oren Balik // They met on Friday.

## Overrule when
A picture, a video or a table stands there on the page and is not part of the file.

## Source
- Editorial practice; no guide is cited.
"""

import re
from itertools import islice

from copydesk.analysis.page import bullets
from copydesk.checking import PROSE, WARNING, Facts, Flag, Flags, Paragraph, Role, Spot, document_check, pattern

TAIL = pattern(r"(?<!\S)\S(?:.{0,34}\S)?(?=\s*$)", re.DOTALL)
LABEL = pattern(r"[^\W\d_a-z][\w.’'&/-]*(?:\s+[^\W\d_a-z][\w.’'&/-]*){0,3}\s*:")
ELSEWHERE = pattern(r"\b(?:above|below|here(?=:)|video|audio|podcast|photo|picture|tweet|map|chart|table)s?\b", re.I)
PROMISED = pattern(r"\b(?:are|is|were|was|as follows|following|include|includes|included):$", re.I)
GOES_ON = pattern(r"(?:then|all (?:of )?these|these|those|but|however|meanwhile|to sum(?: up|mari[sz]e))\b", re.I)
PARENTHESIS = pattern(r"[()（）]")
SMILEY = pattern(r"[:;=]['’-]?[()](?!\w)")
MARKER = pattern(r"(?<!\w)\w{1,2}\)")
REMEDY = "Restore what is missing, or delete it."
ASIDE = 5  # paragraphs that an aside may run on for


@document_check(WARNING, any_language=True)
def dangling_list(facts: Facts) -> Flags:
    """All empty items at once, and each colon and parenthesis that leads nowhere."""
    if items := bullets.empty_items(facts.document):
        count = f" ({len(items)} in the file)" * (len(items) > 1)
        before = facts.paragraphs[items[0].number - 2] if items[0].number > 1 else items[0]
        promise = [_tail(before, facts)] * _text(before, facts).endswith(":")
        spot, *others = (*(facts.spot(item.span.start, item.span.end) for item in items), *promise)
        edits = bullets.without(items, facts.document)
        yield Flag(spot, f"Empty list item{count}. {REMEDY}", related=(*others,), edits=edits)
    for paragraph in facts.paragraphs_with({":"}):
        if paragraph.role is Role.BODY and _promises_nothing(paragraph, facts):
            yield Flag(words := _tail(paragraph, facts), f"“{words.words}” introduces nothing. {REMEDY}")
    for paragraph in facts.paragraphs_with({"(", "（"}):
        if paragraph.role in PROSE and (opened := _unclosed(paragraph, facts)) is not None:
            spot = facts.spot(opened, opened + 1)
            yield Flag(spot, "This “(” is opened and not closed. Close it where the aside ends.")


def _promises_nothing(paragraph: Paragraph, facts: Facts) -> bool:
    words = _text(paragraph, facts)
    last = facts.sentences_in(paragraph)[-1].span.of(facts.text) if words.endswith(":") else ""
    if not last or LABEL.fullmatch(words) or ELSEWHERE.search(last):
        return False
    following = islice(facts.paragraphs, paragraph.number, None)
    rest = list(islice((p for p in following if p.role not in (Role.BOILERPLATE, Role.NOTE)), 2))
    promised = PROMISED.search(words) is not None
    if not rest or (promised and rest[0].role is Role.BODY and GOES_ON.match(_text(rest[0], facts))):
        return True
    if rest[0].role is not Role.HEADING or last.startswith("Here"):  # “Here is what we know:” and its sections
        return False
    return rest[0].level > 0 or (promised and [p.role for p in rest[1:2]] == [Role.BODY])


def _unclosed(paragraph: Paragraph, facts: Facts) -> int | None:
    """The first parenthesis left open, unless one of the next paragraphs closes it."""
    opened = _scan(paragraph, facts)[0]
    torn = paragraph is facts.paragraphs[-1] and facts.document.breaks_off
    if torn or not opened or any(_scan(other, facts)[1] for other in facts.paragraphs[paragraph.number :][:ASIDE]):
        return None
    return opened[0]


def _scan(paragraph: Paragraph, facts: Facts) -> tuple[list[int], bool]:
    """The parentheses left open, and whether one is closed that was not opened here."""
    start, end = paragraph.span.start, paragraph.span.end
    smileys = {m.end() - 1 for m in SMILEY.finditer(facts.text, start, end)}
    no_strays = smileys | {m.end() - 1 for m in MARKER.finditer(facts.text, start, end)}
    opened: list[int] = []
    strays = False
    for m in PARENTHESIS.finditer(facts.text, start, end):
        if m[0] in "(（":
            opened += [m.start()] if m.start() not in smileys else []
        elif opened:
            opened.pop()
        else:
            strays |= m.start() not in no_strays
    return opened, strays


def _text(paragraph: Paragraph, facts: Facts) -> str:
    return paragraph.span.of(facts.text).strip()


def _tail(paragraph: Paragraph, facts: Facts) -> Spot:
    """The last words, not more than a message holds."""
    last = facts.sentences_in(paragraph)[-1].span
    m = TAIL.search(facts.text, last.start, last.end)
    return facts.spot(m.start() if m else last.start, last.end)
