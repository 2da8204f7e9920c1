"""Headings: on lines of their own, and run in at the start of a paragraph."""

import re
from collections import Counter

from msgspec import Struct

from copydesk.analysis.facts import Facts
from copydesk.analysis.page.lines import cues
from copydesk.analysis.page.tokens import fold, is_word
from copydesk.document import Paragraph, Role
from copydesk.lexicons import lexicon
from copydesk.patterns import pattern
from copydesk.spans import Span

COPY = frozenset({Role.BODY, Role.LIST, Role.QUOTE})
RUN_IN, PLAIN_TEXT = "run-in", "0"

LONGEST = 6
"""A run-in heading has at most so many words."""

ON_ITS_LINE = 5
"""One with a colon on a line of its own, no more than so many: longer ones lead in to what somebody said."""

FARTHEST = 160
"""No heading is longer than so many characters."""

PROSE_WORDS = 8
"""A heading without marks stands over a paragraph of at least so many words."""

LONGEST_LEAD = 72
"""The colon behind a run-in heading is no further from its start, in characters."""

LEAD = pattern(rf"[A-Z][^:.!?\n“”\"|]{{2,{LONGEST_LEAD - 2}}}")
AFTER_COLON = pattern(r":\s+([“\"‘']*)[A-Z]")
PERSON = pattern(r"\b[A-Z][\w.’'-]* [A-Z][\w.’'-]*\Z")
BOLD = pattern(r"(?:\*\*|__|<(?:b|strong)>)\Z", re.IGNORECASE)
BOLD_ENDS = pattern(r"\*\*|__|</(?:b|strong)>", re.IGNORECASE)
UNMARKED = pattern(r"[@|/&\d]|[?!]$|[A-Z]\.")


class Heading(Struct, frozen=True):
    """The words of a heading without the colon or stop at their end, which is `mark`.

    `level` is its depth in Markdown, 0 in plain text, or says that it runs in with its paragraph. Where only a colon
    shows that it does, `mark` is empty.
    """

    span: Span
    level: str
    mark: str = ""


def find(facts: Facts) -> list[Heading]:
    """The headings of a story without its headline, in order. What stands twice is the page’s, not the story’s."""
    return facts.keep(find, lambda: _find(facts))


def _find(facts: Facts) -> list[Heading]:
    found = []
    begun = False
    bold = any(mark in facts.document.source for mark in ("**", "__", "</"))
    for paragraph in facts.paragraphs:
        if paragraph.role is Role.HEADING and (paragraph.level or (begun and _over_prose(paragraph, facts))):
            found.append(_marked(paragraph.span, str(paragraph.level), facts))
        elif paragraph.role is Role.BODY:
            heading = _bold(paragraph, facts) if bold else None
            if not heading and facts.text.find(":", paragraph.span.start, paragraph.span.end) >= 0:
                heading = _on_its_line(paragraph, facts) or _run_in(paragraph, facts)
            found += [heading] if heading else []
            begun = True
    times = Counter(heading.span.of(facts.text) for heading in found)
    return [heading for heading in found if times[heading.span.of(facts.text)] == 1]


def _over_prose(paragraph: Paragraph, facts: Facts) -> bool:
    """Whether the next paragraph is copy; short lines follow each other on the page round an article."""
    following = facts.paragraphs[paragraph.number : paragraph.number + 1]
    return bool(following) and following[0].role in COPY and _count(following[0].span, facts) >= PROSE_WORDS


def _marked(span: Span, level: str, facts: Facts) -> Heading:
    mark = facts.text[span.end - 1]
    inside = facts.tokens.within(span)
    own = mark in ":." and len(inside) > 0 and facts.tokens.norms[inside[-1]] == mark  # that of “U.S.” is the word’s
    return Heading(Span(span.start, span.end - 1), level, mark) if own else Heading(span, level)


def _on_its_line(paragraph: Paragraph, facts: Facts) -> Heading | None:
    """“Waiting for approval:” over a paragraph of prose."""
    following = facts.paragraphs[paragraph.number : paragraph.number + 1]
    end = paragraph.span.end - 1
    if facts.text[end] != ":" or not following or following[0].role is not Role.BODY:
        return None
    span = Span(paragraph.span.start, end)
    fits = (
        len(span) <= FARTHEST and LEAD.fullmatch(facts.text, span.start, end) and 1 < _count(span, facts) <= ON_ITS_LINE
    )
    return Heading(span, PLAIN_TEXT, ":") if fits and _verbless(span, facts) else None


def _run_in(paragraph: Paragraph, facts: Facts) -> Heading | None:
    """“Few complaints: The hall was warm …”. A name before a quotation is the speaker’s."""
    start, end = paragraph.span.start, paragraph.span.end
    m = LEAD.match(facts.text, start, end) if facts.text.find(":", start, min(start + LONGEST_LEAD, end)) > 0 else None
    after = AFTER_COLON.match(facts.text, m.end(), end) if m else None
    if m is None or after is None or (after[1] and _speaks(m[0])):
        return None
    span = Span(*m.span())
    return Heading(span, RUN_IN) if _verbless(span, facts) else None


def _speaks(words: str) -> bool:
    known = lexicon("title-case")
    return PERSON.search(words) is not None and fold(words.split()[0]) not in known["small"] | known["plain"]


def _bold(paragraph: Paragraph, facts: Facts) -> Heading | None:
    """Bold words at the start of a paragraph that goes on."""
    source, runs = facts.document.source, facts.document.map
    start = runs.to_source(Span(paragraph.span.start, paragraph.span.start + 1)).start
    opening = BOLD.search(source, max(0, start - 8), start)
    if opening is None:
        return None
    closing = BOLD_ENDS.search(source, start, start + FARTHEST)
    length = closing.start() - start if closing else 0
    span = Span(paragraph.span.start, paragraph.span.start + length)
    words = source[start : start + length]
    if not length or span.end >= paragraph.span.end or words != span.of(facts.text) or _count(span, facts) > LONGEST:
        return None
    heading = Heading(span, RUN_IN, ":") if facts.text[span.end] == ":" else _marked(span, RUN_IN, facts)
    return heading if heading.mark or words.endswith("?") else None  # a name in bold heads nothing


def _count(span: Span, facts: Facts) -> int:
    return sum(is_word(facts.tokens.norms[i]) for i in facts.tokens.within(span))


def _verbless(span: Span, facts: Facts) -> bool:
    """Whether the words before a colon are a title and lead in to nothing, as far as their forms tell."""
    norms = {facts.tokens.norms[i] for i in facts.tokens.within(span)}
    known, first = lexicon("title-case"), facts.tokens.norms[facts.tokens.within(span)[0]]
    states = first not in known["questions"] and not cues("finite").isdisjoint(norms)
    leads = first in known["lead-ins"] or not (known["said"] | (cues("say") - known["plain"])).isdisjoint(norms)
    return _count(span, facts) <= LONGEST and not states and not leads


def marks(facts: Facts, headings: list[Heading]) -> list[Heading]:
    """Those whose last mark, or want of one, is the house’s choice: no questions, datelines or lines in capitals."""
    shown = [one for one in headings if one.mark or one.level != RUN_IN]
    return [one for one in shown if not (UNMARKED.search(words := one.span.of(facts.text)) or words.isupper())]
