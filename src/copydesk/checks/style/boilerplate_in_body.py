"""Newsletter, share, rights or link text inside the article.

It is no part of the story and looks unfinished, and other rules would read it as copy. So does a passage in a script
that the reader of English cannot read.

## Flags
- The ballot closes at noon. // [[Subscribe to our free newsletter for the day’s news.]] // The fee is due in April.
- The market reopens on Friday. // [[Read more: Why the stalls closed]] // Traders met on Monday.
- The market reopens on Friday. // [[Facebook]] // Twitter // Advertisement // Traders met on Monday.
- The fee is due in April. // [[© 2026 Castlebury Echo. All rights reserved.]]
- The mayor spoke first. // [[Рынок откроется снова в пятницу, сказал мэр.]] // Traders met on Monday.

## Passes
- Subscribe to the theory or not, the tide will rise. // Follow us on foot, the guide said, and we did.
- Traders met. // Sign up for a class by Friday and the town pays half of the fee. // Share this view who may.
- The platforms differ. // Facebook // Its rules fill nine pages. // Home // She went back in May, and took no train.
- Privacy policy is made in the capital. // Advertisement spending fell. // Most popular of all was the cheese stall.
- “Share this story with your friends,” he told the hall. // “Рынок откроется снова в пятницу”, the mayor said.
- The sign read Рынок закрыт, which means that the market is closed. // The mayor left.
- The fee is due in April. // Ann Cole covers the council for the Echo. Follow her at @anncole.
- Sources: council minutes, 12 January; survey by Dunmore Pell, 2025.

## Overrule when
The article is about such words, and shows them as they stood.

## Source
- Editorial practice; no guide is cited.
"""

import unicodedata

from copydesk.checking import SUGGESTION, Facts, Flag, Flags, Role, Spot, document_check, excerpt, pattern

COPY = frozenset({Role.BODY, Role.LIST})
SITE = (
    "reads like site text. Take it out.",
    "It is no part of the story and looks unfinished, and other rules would read it as copy.",
)
FOREIGN = (
    "is in another script. Translate it.",
    "Readers of English cannot read it, and it looks like a passage that nobody translated.",
)
MOSTLY = 0.6
"""Of the letters of a paragraph."""

FAR = pattern(r"[^\u0000-\u024f\u1e00-\u1eff\u2000-\u206f]")
"""No letter and no mark of English or of its neighbours."""

FEWEST = 8
"""Fewer letters of another script are a name or a sign, not a passage."""


@document_check(SUGGESTION)
def boilerplate_in_body(facts: Facts) -> Flags:
    """One flag a story and cause, on the first such paragraph."""
    quoted = {quotation.paragraph.number: quotation.span.start for quotation in reversed(facts.quotations.found)}
    site: list[Spot] = []
    foreign: list[Spot] = []
    for paragraph in facts.paragraphs:
        foreign_to_us = paragraph.role in COPY and _foreign(paragraph.span.of(facts.text))
        if not foreign_to_us and paragraph.role is not Role.BOILERPLATE:
            continue
        # the title of another story often stands in marks, and only what stands before them is ours
        words = facts.text[paragraph.span.start : quoted.get(paragraph.number, paragraph.span.end)].rstrip()
        spot = facts.spot(paragraph.span.start, paragraph.span.start + len(words))
        if words:
            (foreign if foreign_to_us else site).append(spot)
    for spots, (fault, why) in ((site, SITE), (foreign, FOREIGN)):
        for spot in spots[:1]:
            words = excerpt(spot.words, 36)
            more = f" (and {len(spots) - 1} more)" if spots[1:] else ""
            yield Flag(spot, f"“{words}”{more} {fault}", related=tuple(spots[1:]), why=why)


def _foreign(words: str) -> bool:
    """Whether most letters are not Latin."""
    if words.isascii() or len(FAR.findall(words)) < FEWEST:
        return False
    letters = [letter for letter in words if letter.isalpha()]
    other = sum(not (letter.isascii() or unicodedata.name(letter, "").startswith("LATIN")) for letter in letters)
    return other >= max(FEWEST, MOSTLY * len(letters))
