"""The walk through one part of a Word document, element by element, however deep they are nested."""

from collections.abc import Iterable

from copydesk.reading.docx.elements import ENDS, STARTS
from copydesk.reading.docx.package import END, START, Event
from copydesk.reading.docx.part import Part

TRACKED = "tracked changes: read as if all were accepted"
CHANGED = frozenset({"w:ins", "w:del", "w:moveFrom", "w:moveTo"})
TAKEN_OUT = frozenset({"w:del", "w:moveFrom"})
PROPERTIES = frozenset({"w:rPr", "w:trPr"})
"""In them a tracked change concerns the end of a paragraph, or a row, and holds no words."""

NOT_SHOWN = frozenset(
    {"w:rPrChange", "w:pPrChange", "w:sectPrChange", "w:tblPrChange", "w:trPrChange", "w:tcPrChange", "w:rt"}
    | {"w:tblPrExChange", "w:tblGridChange", "w:numberingChange", "w:sectPr", "w:delText", "w:delInstrText"}
)
"""Former looks, the layout of pages, the reading aids above ruby text, deleted words."""


def walk(part: Part, events: Iterable[Event]) -> Part:
    """Take the events of a part, and give the part with what they left in it."""
    part.enter(part.blocks)
    passed_over = 0
    for kind, name, about in events:
        if kind == START:
            if not passed_over and _is_passed_over(part, name):
                passed_over = len(part.open)
            if not passed_over and (start := STARTS.get(name)):
                start(part, about)
            part.open.append(name)
        elif kind == END:
            part.open.pop()
            if not passed_over and (end := ENDS.get(name)):
                end(part)
            passed_over = 0 if passed_over == len(part.open) else passed_over
        elif not passed_over:
            _take(part, name)
    part.leave()
    return part


def _is_passed_over(part: Part, name: str) -> bool:
    """Whether an element is not read, nor what it holds. Of two alternatives the first is read."""
    if name in CHANGED:
        part.notices[TRACKED] = None
        return name in TAKEN_OUT and part.open[-1] not in PROPERTIES
    if name in ("mc:Choice", "mc:Fallback") and part.choices:
        chosen, part.choices[-1] = part.choices[-1], True
        return chosen
    return name in NOT_SHOWN or (name == "w:sdtContent" and bool(part.prompts) and part.prompts[-1])


def _take(part: Part, words: str) -> None:
    if part.open[-1] in ("w:t", "m:t"):
        part.words.append(words)
    elif part.open[-1] == "w:instrText":
        part.fields.instruct(words)
