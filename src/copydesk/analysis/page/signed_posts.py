"""Posts of a network set in the copy without marks: what stands before “— Ana Ruiz (@anaruiz) 3 May 2026” is hers."""

from copydesk.document import PROSE, Paragraph
from copydesk.patterns import pattern
from copydesk.spans import Span

SIGNED = pattern(r"[—―–-]{1,2}\s?(?P<name>[^\n—―–()@]{1,60}?)\s?\(@\w+\)(?:,?\s[\w ,:·.]{4,40})?$")

LONGEST = 500
"""Characters of a post that shares its paragraph with its signature; what is longer holds other words, too."""


def signed_posts(text: str, paragraphs: tuple[Paragraph, ...]) -> list[tuple[Span, Span]]:
    """The words of every signed post, the signature left out, and the name in it."""
    found: list[tuple[Span, Span]] = []
    if "(@" not in text:
        return found
    signed = [SIGNED.search(text, p.span.start, p.span.end) if p.role in PROSE else None for p in paragraphs]
    for i, (paragraph, m) in enumerate(zip(paragraphs, signed, strict=True)):
        if m is None:
            continue
        if 0 < m.start() - paragraph.span.start <= LONGEST:
            found.append((Span(paragraph.span.start, m.start()), Span(*m.span("name"))))
        elif m.start() == paragraph.span.start and i and signed[i - 1] is None:
            found.append((paragraphs[i - 1].span, Span(*m.span("name"))))
    return found
