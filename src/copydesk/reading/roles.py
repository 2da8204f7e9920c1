"""What each paragraph is to the page: headline, byline, heading, correction, site text … or body."""

import re
from functools import cache, lru_cache

from copydesk.document import Role
from copydesk.lexicons import lexicon
from copydesk.patterns import pattern
from copydesk.reading.blocks import Block

HEADLINE_LENGTH = 160
HEADING_WORDS = 12
STANDFIRST_WORDS = 45
NEAR_THE_TOP = 5
"""Bylines and datelines stand among the first five paragraphs."""

OPENING = 100
"""No phrase of the lists is as long."""

OPENERS = frozenset('"“([')
ENDS_LIKE_PROSE = pattern(r"[.:;,…][\"”’')\]]*$")
BYLINE = pattern(r"(?:By|Words by|Text by|Analysis by|Reporting by|BY)\s+[A-Z][^!?]{2,80}(?<![.…])$")
MONTH = r"(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Sept|Oct|Nov|Dec)[a-z]*\.?"
PLACE = r"[A-Z][\w.’'-]*(?:[ ,]+[A-Z][\w.’'-]*){0,3}"
DATELINE = pattern(
    rf"(?:Published|Updated|Posted|Last updated)\b.{{0,60}}|(?:{PLACE},?\s+)?(?:\w+day,?\s+)?"
    rf"(?:\d{{1,2}}(?:st|nd|rd|th)?\s+{MONTH}|{MONTH}\s+\d{{1,2}}(?:st|nd|rd|th)?),?\s+\d{{4}}\b[^.!?]{{0,25}}"
    r"|\d{4}-\d\d-\d\d[^.!?]{0,20}"
)
PARTED = pattern(r"\s*[|•·>›»]\s*")
"""Home | News | Sport; Home > News."""

FOOTNOTE = pattern(r"(?:\[\d{1,3}\]|[¹²³⁴-⁹]+|\d{1,3}\s+(?=https?://))\s*\S")


def assign(blocks: list[Block]) -> None:
    """Give every block that has none its role. Blocks of a known role, such as list items, stay as they are."""
    headed = any(block.role is Role.HEADLINE for block in blocks)
    first = 0
    for i, block in enumerate(blocks):
        if block.role is None:
            block.role = _role(blocks, i, first, headed=headed)
        first += i == first and block.role is Role.BOILERPLATE
    _standfirst(blocks[first : first + NEAR_THE_TOP])


def _role(blocks: list[Block], i: int, first: int, *, headed: bool) -> Role:
    """The role of block `i`, where all before `first` are site text, and some block is known to be the headline."""
    words = blocks[i].words
    top = i < first + NEAR_THE_TOP
    if i == first and not headed and _navigation(blocks, i):
        return Role.BOILERPLATE
    if i == first and not headed and _headline(blocks, i):
        return Role.HEADLINE
    if top and BYLINE.match(words):
        return Role.BYLINE
    if top and DATELINE.fullmatch(words):
        return Role.DATELINE
    for role, key in ((Role.NOTE, "notes"), (Role.CAPTION, "captions")):
        if _opens(words, key):
            return role
    if _boilerplate(blocks, i):
        return Role.BOILERPLATE
    if FOOTNOTE.match(words):
        return Role.FOOTNOTE
    return Role.HEADING if _heading(blocks, i) else Role.BODY


def _headline(blocks: list[Block], i: int) -> bool:
    """Whether the block is short, does not end like prose, and an article follows."""
    words = blocks[i].words
    return (
        i + 1 < len(blocks)
        and len(words) <= HEADLINE_LENGTH
        and not ENDS_LIKE_PROSE.search(words)
        and words[:1] not in '-“"'
        and not BYLINE.match(words)
    )


def _navigation(blocks: list[Block], i: int) -> bool:
    """Whether a line above the headline is site text. Words that open headlines too, such as “Most read”, are none."""
    words = blocks[i].words
    if _opens(words, "site-text") or _is(words, "buttons"):
        return True
    parts = PARTED.split(words) if len(words) <= HEADLINE_LENGTH else [words]
    beside = len(parts) > 1 or i > 0 or (len(blocks) > 1 and _section(blocks[1].words))
    return beside and all(map(_section, parts))


def _section(words: str) -> bool:
    return any(_is(words, key) for key in ("navigation", "buttons", "button-rows"))


def _heading(blocks: list[Block], i: int) -> bool:
    """A short line without a stop, between paragraphs."""
    words = blocks[i].words
    if i == 0 or i + 1 >= len(blocks) or not words[:1].isupper() or len(words.split()) > HEADING_WORDS:
        return False
    return not ENDS_LIKE_PROSE.search(words) and not words.endswith(("!", "”", '"'))


def _standfirst(blocks: list[Block]) -> None:
    """What stands alone between headline and byline is the standfirst."""
    roles = [block.role for block in blocks[:4]]
    if len(roles) > 2 and roles[0] is Role.HEADLINE and roles[2] in (Role.BYLINE, Role.DATELINE):
        between = blocks[1]
        if between.role in (Role.BODY, Role.HEADING) and len(between.words.split()) <= STANDFIRST_WORDS:
            between.role = Role.STANDFIRST


def _boilerplate(blocks: list[Block], i: int) -> bool:
    """Site text: by its first words, as a short line, or as a button; a doubtful button needs another beside it."""
    words = blocks[i].words
    if _opens(words, "site-text") or _is(words, "buttons"):
        return True
    if _opens(words, "site-lines"):
        return len(words.split()) <= HEADING_WORDS and not words.endswith(".")
    beside = (blocks[k].words for k in (i - 1, i + 1) if 0 <= k < len(blocks))
    return _is(words, "button-rows") and any(_is(other, key) for other in beside for key in ("buttons", "button-rows"))


def _opens(words: str, key: str) -> bool:
    """Whether the words begin with a phrase of the list, a mark or a bracket left out."""
    return _opening(words[:OPENING]).startswith(_phrases(key))


@lru_cache(maxsize=1)
def _opening(words: str) -> str:
    """The first words, asked for by one list after the other, without a mark or a bracket before them."""
    opening = _folded(words)
    return opening[opening[:1] in OPENERS :]


@cache
def _phrases(key: str) -> tuple[str, ...]:
    return tuple(lexicon("page")[key])


def _is(words: str, key: str) -> bool:
    """Whether the words are one of the list, with or without an exclamation mark."""
    return len(words) < OPENING and _folded(words).removesuffix("!") in lexicon("page")[key]


def _folded(words: str) -> str:
    """The words as the lists have them; a blank at the end stays, for a phrase may ask for one."""
    return re.sub(r"\s+", " ", words).lower().replace("’", "'")
