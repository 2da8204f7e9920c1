"""Turns of an interview or a transcript: paragraphs that open with a label, as “Q:”, “A:” and “MINISTER:” do."""

import re

from copydesk.document import Paragraph, Role
from copydesk.lexicons import lexicon
from copydesk.spans import Span

LABEL = re.compile(r"(?P<label>[QA](?=[:.])|[A-Z][A-Z.’'-]+(?: [A-Z][A-Z.’'-]*){0,3}(?=:))[:.]\s+(?=\S)")


def turns(text: str, paragraphs: tuple[Paragraph, ...]) -> list[tuple[Span, Span]]:
    """The words of every turn, and the label that names the speaker. A label alone, or one kind of label, is none."""
    found: list[tuple[Span, Span]] = []
    for paragraph in paragraphs:
        m = LABEL.match(text, paragraph.span.start, paragraph.span.end)
        if m and paragraph.role is not Role.TABLE and m["label"].lower() not in lexicon("attribution")["no-turns"]:
            found.append((Span(m.end(), paragraph.span.end), Span(*m.span("label"))))
    return found if len({label.of(text) for _, label in found}) > 1 else []
