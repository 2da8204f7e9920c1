"""Turns of an interview or a transcript: paragraphs that open with a label, as “Q:”, “MINISTER:” and “Ana Ruiz:” do."""

from collections import Counter

from copydesk.analysis.page.tokens import fold
from copydesk.document import Paragraph, Role
from copydesk.lexicons import lexicon
from copydesk.patterns import pattern
from copydesk.spans import Span

CAPITALS = r"[QA](?=[:.])|[A-Z][A-Z.’'-]+(?: [A-Z][A-Z.’'-]*){0,3}(?=:)"
NAME = r"(?:[A-Z][\w.’'-]*)(?: (?:[A-Z][\w.’'-]*|de|van|von|al|bin)){0,3}(?=:)"
LABEL = pattern(rf"(?P<label>{CAPITALS}|{NAME})[:.]\s+(?=\S)")

OFTEN = 2
"""A name in small letters is a label if it stands so often, and another does: “Price: £4” stands once."""


def turns(text: str, paragraphs: tuple[Paragraph, ...]) -> list[tuple[Span, Span]]:
    """The words of every turn, and the label that names the speaker. A label alone, or one kind of label, is none."""
    found: list[tuple[Span, Span]] = []
    for paragraph in paragraphs:
        m = LABEL.match(text, paragraph.span.start, paragraph.span.end)
        if m and paragraph.role is not Role.TABLE and fold(m["label"]) not in lexicon("attribution")["no-turns"]:
            found.append((Span(m.end(), paragraph.span.end), Span(*m.span("label"))))
    times = Counter(label.of(text) for _, label in found)
    known = {label for label, count in times.items() if label.isupper() or count >= OFTEN}
    return [turn for turn in found if turn[1].of(text) in known] if len(known) > 1 else []
