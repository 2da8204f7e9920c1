"""What a rule would change, as edits of the source: exact, or none at all."""

import re
from collections.abc import Iterable
from pathlib import PurePath

from msgspec.structs import replace

from copydesk.analysis.facts import Facts
from copydesk.analysis.saying.voices import Voice
from copydesk.desk.waiving import covering
from copydesk.findings import Edit, Finding
from copydesk.patterns import pattern
from copydesk.reading.read import HTML
from copydesk.rulebook.rule import Flag
from copydesk.rulebook.waivers import Waiver
from copydesk.spans import Span

BLANK_LINE = pattern(r"[ \t]*(?:\r\n|\r|\n)")
REST = pattern(r"[ \t]*(?:\r\n|\r|\n|\Z)")
REACH = 200
"""A blank line above is no longer than so many characters."""

AFTER_BLANK = pattern(r"(?:\A|\n|\r)[ \t]*(?:\r\n|\r|\n)\Z|\A\Z")


def edits(flag: Flag, finding: Finding, waivers: tuple[Waiver, ...], allowed: Iterable[str]) -> tuple[Edit, ...]:
    """The edits of a flag that has become `finding`, in order.

    None where one of them would touch a quotation, code or markup. Where a waiver or an allowed name covers a place,
    that place alone is left as it is.
    """
    facts = flag.spot.facts
    made = [(span, _edit(span, words, facts)) for span, words in flag.edits]
    exact = [(span, edit) for span, edit in made if edit is not None]
    if len(exact) < len(made):
        return ()
    names = [m for name in allowed for m in re.finditer(re.escape(name), facts.text, re.IGNORECASE)] if made else []
    kept = [
        edit
        for span, edit in exact
        if not any(span.overlaps(Span(*m.span())) for m in names)
        and not covering(_moved(finding, span, edit, facts), waivers)
    ]
    return tuple(sorted(kept, key=lambda edit: edit.start))


def _edit(span: Span, words: str, facts: Facts) -> Edit | None:
    """The edit in the source; `None` unless the source reads there as the text does, and is the desk’s own prose."""
    document, spot = facts.document, facts.spot(span.start, span.end)
    place = document.map.to_source(span)
    if Voice.QUOTED in spot.voices or spot.is_code or place.of(document.source) != spot.words:
        return None
    if not words:
        place = _line(place, document.source)
    if PurePath(document.path).suffix.lower() in HTML:
        from html import escape

        words = escape(words, quote=False)
    return Edit(place.start, place.end, words)


def _line(place: Span, source: str) -> Span:
    """What is to be deleted: with its whole line if nothing else stands there, and with one of two blank lines."""
    start = max(source.rfind("\n", 0, place.start), source.rfind("\r", 0, place.start)) + 1
    rest = REST.match(source, place.end)
    if source[start : place.start].strip(" \t") or rest is None:
        return place
    below = BLANK_LINE.match(source, rest.end())
    parted = below and AFTER_BLANK.search(source, max(0, start - REACH), start)
    return Span(start, below.end() if below and parted else rest.end())


def _moved(finding: Finding, span: Span, edit: Edit, facts: Facts) -> Finding:
    """The finding as if it stood where the edit is made, so that a waiver there covers it."""
    spot = facts.spot(span.start, span.end)
    return replace(finding, paragraph=spot.paragraph.number, sentence=spot.sentence, start=edit.start, end=edit.end)
