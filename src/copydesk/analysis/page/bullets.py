"""Lists on lines of their own: bullets and numbers, their items and those that are empty."""

import re
from collections.abc import Iterator
from itertools import groupby, islice

from copydesk.document import Document, Paragraph, Role
from copydesk.patterns import pattern
from copydesk.spans import Span

FEWEST_LEFT = 2
"""Items of a list that make it one."""

REACH = 200
"""So many characters before an item show how deep it stands."""

BARE = pattern(r"\s*[-*+•‣▪◦·–]\s*")
BLANK_LINE = pattern(r"\n[ \t]*\r?\n|\r[ \t]*\r(?!\n)")
NUMERAL = pattern(r"(\(?)(\d{1,2})([.)])")


def empty(item: Paragraph, text: str) -> bool:
    """Whether a list item holds its bullet and nothing else."""
    return item.role is Role.LIST and BARE.fullmatch(text, item.span.start, item.span.end) is not None


def empty_items(document: Document) -> list[Paragraph]:
    """The empty items of all lists: no ornament between sections, no bullet whose words stand on the next line."""
    bare = [p for p in document.paragraphs if empty(p, document.text)]
    parted = bool(bare) and BLANK_LINE.search(document.source) is not None
    bare = [p for p in bare if not (parted and _on_next_line(p, document))]
    listed = {p.number for p in document.paragraphs if p.role is Role.LIST}
    in_list = any({p.number - 1, p.number + 1} & listed for p in bare)
    alone = len(bare) == 1 and bare[0].marker in "-–"
    return bare if in_list or alone else []


def without(items: list[Paragraph], document: Document) -> tuple[tuple[Span, str], ...]:
    """The empty items taken out, where each list keeps others; in a list of one or none something is missing."""
    lists = [[*run] for listed, run in groupby(document.paragraphs, key=lambda p: p.role is Role.LIST) if listed]
    bare = {item.number for item in items}
    short = [run for run in lists if sum(item.number not in bare for item in run) < FEWEST_LEFT]
    lost = any(item.number in bare for run in short for item in run)
    return () if lost else tuple((item.span, "") for item in items)


def _on_next_line(item: Paragraph, document: Document) -> bool:
    """Whether its words follow on the next line, and no blank line comes between, as between other paragraphs."""
    following = document.paragraphs[item.number : item.number + 1]
    if not following or following[0].role is Role.LIST:
        return False
    end, start = (document.map.to_source(p.span) for p in (item, following[0]))
    return not BLANK_LINE.search(document.source, end.end, start.start)


def items_after(document: Document, number: int) -> tuple[Paragraph, ...]:
    """The items of the list that follows paragraph `number`: those at its own level, empty ones left out.

    The items of a numbered list may have paragraphs between them, up to the next heading.
    """
    opening = document.paragraphs[number : number + 1]
    if not opening or opening[0].role is not Role.LIST:
        return ()
    first = _kind(opening[0], document)
    numbered = NUMERAL.fullmatch(opening[0].marker) is not None
    items: list[Paragraph] = []
    for paragraph in islice(document.paragraphs, number, None):
        listed = paragraph.role is Role.LIST
        if not listed and (not numbered or paragraph.role is Role.HEADING):
            break
        if listed and _kind(paragraph, document) == first and not empty(paragraph, document.text):
            if numbered and items and paragraph.marker == opening[0].marker:  # another list begins
                break
            items.append(paragraph)
    return tuple(items)


def numbered_runs(document: Document) -> Iterator[list[tuple[int, Paragraph]]]:
    """The items that count on from one, list by list, with the number that each was given."""
    runs: dict[tuple[int, int, str], list[tuple[int, Paragraph]]] = {}
    for paragraph in document.paragraphs:
        if not (m := NUMERAL.fullmatch(paragraph.marker)):
            continue
        kind, number = _kind(paragraph, document), int(m[2])
        if number == 1:
            yield runs.pop(kind, [])
            runs[kind] = [(number, paragraph)]
        elif kind in runs:
            runs[kind].append((number, paragraph))
    yield from runs.values()


def _kind(item: Paragraph, document: Document) -> tuple[int, int, str]:
    """What the items of one list have in common: level, indentation in the source, shape of the marker."""
    start = document.map.to_source(item.span).start
    before = re.split(r"[\r\n\v\f\x85\u2028\u2029]", document.source[max(0, start - REACH) : start])[-1]
    return item.level, len(before) - len(before.lstrip()), re.sub("[a-z]", "a", re.sub(r"\d+", "1", item.marker))
