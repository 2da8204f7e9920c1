"""Lists as the reader sees them, what they are lists of, and what does not fit in them."""

import re
from functools import cache
from itertools import takewhile

from msgspec import Struct, field

from copydesk.analysis.facts import Facts
from copydesk.analysis.page.bullets import empty
from copydesk.analysis.page.clauses import is_participle
from copydesk.analysis.page.lines import cues
from copydesk.analysis.page.tokens import is_word
from copydesk.analysis.quantities.lists import announcement
from copydesk.analysis.saying.voices import Voice
from copydesk.document import Document, Paragraph, Role
from copydesk.lexicons import lexicon, one_of
from copydesk.patterns import pattern

STEP = 2
"""An item that is indented by so many blanks more than another stands below it."""

REACH = 40
"""So many characters before an item show how deep it stands; so many at an end show how it ends."""

CLOSERS = "\"'”’)]»*_"
SHARE = 0.5
"""Of its items, by which a list shows what it is."""

LONGEST_TITLE = 60
"""In characters: more words above a list are a sentence, and no title of it."""

LONGEST_NAME = 10
LINKS = frozenset({"a", "and", "at", "by", "de", "for", "in", "of", "on", "the", "to", "v", "van", "von", "with"})
MONTH = r"(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)"
ODD = pattern(
    rf"[^.:?!]{{1,60}}(?::\s+\S|\s[–—-]\s+\S)|\W{{0,2}}(?:(?:19|20)\d\d\b|\d{{1,2}}[:.]\d\d\b|(?:\d{{1,2}}\s)?{MONTH}\w*\.?(?:\s\d|:))"
    r"|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b"
)
"""A term and what it means; a date."""

LINK = pattern(r"https?:|www\.|@\w")
LINE = pattern(r"[\r\n\v\f\x85\u2028\u2029]")
LEAST_LEAD = 3
"""Fewer words before a colon are a label: “Email:”."""

INNER = pattern(r"\s[-•*–]\s|;")
WORD = pattern(r"([\w’']+)\W*\Z")
TO = pattern(r"([\w’']+)\s+to:\s*\Z")
SHORTENED = pattern(r"(?:\b[A-Z]|\b(?:etc|inc|ltd|co|corp|jr|sr|[ap]\.m|e\.g|i\.e))\.$", re.IGNORECASE)


class Listing(Struct):
    """The items of one list at one depth, with markers of one shape.

    `before` is the paragraph above the list: `None` for one inside another, or at the top of the page. `leading` are
    the numbers of the items that have more below them. `orphan` says that the list is indented under nothing.
    """

    before: Paragraph | None
    depth: tuple[int, int]
    shape: str
    items: list[Paragraph] = field(default_factory=list)
    leading: set[int] = field(default_factory=set)
    orphan: bool = False


def listings(document: Document) -> list[Listing]:
    """Every list, in the order in which they end. Empty items belong to none."""
    marked = any(p.level > (p.role is Role.LIST) for p in document.paragraphs if p.role in (Role.LIST, Role.HEADING))
    done: list[Listing] = []
    stack: list[Listing] = []
    before: Paragraph | None = None
    for paragraph in document.paragraphs:
        if paragraph.role is not Role.LIST:
            done += reversed(stack)
            stack, before = [], paragraph
        elif not paragraph.marker and stack:
            stack[-1].leading.add(stack[-1].items[-1].number)
        elif paragraph.marker and not empty(paragraph, document.text):
            depth = (paragraph.level, 0 if marked else _indent(paragraph, document))
            _place(paragraph, Listing(before, depth, re.sub(r"\w+", "1", paragraph.marker)), stack, done)
    return [*done, *reversed(stack)]


def _place(item: Paragraph, listing: Listing, stack: list[Listing], done: list[Listing]) -> None:
    """Put an item in the list of its depth and shape, or in `listing`, which is new. Deeper lists are done."""
    while stack and stack[-1].depth > listing.depth:
        done.append(stack.pop())
        done[-1].orphan = not stack
    level = list(takewhile(lambda other: other.depth == listing.depth, reversed(stack)))
    same = next((i for i, other in enumerate(level) if other.shape == listing.shape), None)
    if same is None:
        if stack:
            stack[-1].leading.add(stack[-1].items[-1].number)
            listing.before = None
        stack.append(listing)
    else:
        done += level[:same]
        del stack[len(stack) - same :]
    stack[-1].items.append(item)


def _indent(item: Paragraph, document: Document) -> int:
    start = document.map.to_source(item.span).start
    before = LINE.split(document.source[max(0, start - REACH) : start])[-1]
    return (len(before) - len(before.lstrip())) // STEP


def stopped(item: Paragraph, facts: Facts) -> bool | None:
    """Whether an item ends with a full stop. `None`: with another mark, or one that belongs to its last word."""
    words = facts.text[max(item.span.start, item.span.end - REACH) : item.span.end].rstrip().rstrip(CLOSERS)
    if not words or SHORTENED.search(words) or words.endswith("..."):
        return None
    return True if words[-1] == "." else False if words[-1].isalnum() or words[-1] in "%" else None


def _follows_modal(item: Paragraph, facts: Facts) -> bool:
    """Whether an item can go on after “must” or “wants to”, as far as its first word tells."""
    known, first = lexicon("list-form"), facts.tokens.norms[facts.sentences_in(item)[0].first]
    noun = first in known["determiners"] | known["pronouns"] or first[0].isdigit()
    return not noun and not is_participle(first)


def special(listing: Listing, facts: Facts) -> bool:
    """Whether it lists sources, links, names, dates, terms, questions or quotations, which have forms of their own."""
    above = listing.before.span if listing.before else None
    if above and len(above) <= LONGEST_TITLE and _sources().search(above.of(facts.text)):
        return True
    return sum(_is_special(item, facts) for item in listing.items) >= len(listing.items) * SHARE


@cache
def _sources() -> re.Pattern[str]:
    return re.compile(rf"\b(?:{one_of('list-form', 'sources')})\b", re.IGNORECASE)


def _is_special(item: Paragraph, facts: Facts) -> bool:
    words = item.span.of(facts.text)
    if ODD.match(words) or LINK.search(words) or words.endswith("?") or words.isupper():
        return True
    if facts.voices.in_span(item.span) == {Voice.QUOTED}:
        return True
    written = [facts.tokens.span(i, i).of(facts.text) for i in facts.tokens.within(item.span)]
    own = [word for word in written if word[0].isalpha() and word not in LINKS]
    return 1 < len(own) <= LONGEST_NAME and all(word[0].isupper() for word in own)


def unled(listing: Listing, facts: Facts) -> list[Paragraph]:
    """The items that cannot follow “must:” or “wants to:”, if others can."""
    lead = listing.before.span.of(facts.text)[-REACH:] if listing.before else ""
    word, verb = WORD.search(lead), TO.search(lead)
    modal = lead.endswith(":") and word and word[1].lower() in lexicon("list-form")["modals"]
    wanted = verb and verb[1].lower() in cues("want") | lexicon("list-form")["before-to"]
    odd = [item for item in listing.items if not _follows_modal(item, facts)]
    return odd if (modal or wanted) and len(odd) < len(listing.items) else []


def alone(listing: Listing, facts: Facts) -> bool:
    """Whether a list was promised and has one item. One without a promise is a postscript; a dash opens speech."""
    item, before = listing.items[0], listing.before
    following = facts.paragraphs[item.number : item.number + 1]
    if before is None or before.role is not Role.BODY or item.marker not in "-•*‣▪◦·" or item.number in listing.leading:
        return False
    lead = before.span.of(facts.text)
    last = facts.sentences_in(before)[-1].span
    word = WORD.search(lead[-REACH:])
    norms = [facts.tokens.norms[i] for i in facts.tokens.within(last)]
    if not lead.endswith(":") or sum(map(is_word, norms)) < LEAST_LEAD or (word and word[1].lower() in cues("say")):
        return False
    several = INNER.search(item.span.of(facts.text)) or facts.text[item.span.end - 1] == ":"
    quoted = Voice.QUOTED in facts.voices.in_span(item.span)
    counted = announcement(facts.text, last.start, last.end - 1)
    return not (several or quoted or counted or any(other.role is Role.LIST for other in following))
