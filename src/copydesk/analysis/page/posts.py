"""Posts of a network set in the copy without marks: what stands before “— Ana Ruiz (@anaruiz) 3 May 2026” is hers."""

from itertools import pairwise

from copydesk.document import PROSE, Paragraph
from copydesk.patterns import pattern
from copydesk.spans import Span

SIGNED = pattern(r"[—―–-]{1,2}\s?(?P<name>[^\n—―–()@]{1,60}?)\s?\(@\w+\)(?:,?\s[\w ,:·.]{4,40})?$")

LONGEST = 500
"""Characters of a post that shares its paragraph with its signature; what is longer holds other words, too."""


def posts(text: str, paragraphs: tuple[Paragraph, ...]) -> list[tuple[Span, Span]]:
    """The words of every signed post, the signature left out, and the name in it."""
    found: list[tuple[Span, Span]] = []
    if "(@" not in text:
        return found
    signatures = {p.number: SIGNED.search(text, p.span.start, p.span.end) for p in paragraphs if p.role in PROSE}
    for before, paragraph in pairwise((None, *paragraphs)):
        m = signatures.get(paragraph.number)
        if m is None:
            continue
        if m.start() > paragraph.span.start and m.start() - paragraph.span.start <= LONGEST:
            found.append((Span(paragraph.span.start, m.start()), Span(*m.span("name"))))
        elif m.start() == paragraph.span.start and before and not signatures.get(before.number):
            found.append((before.span, Span(*m.span("name"))))
    return found
