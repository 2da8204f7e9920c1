"""The numbered and bulleted lists of a Word document: the bullet or the running number of every item."""

from collections.abc import Iterable

from msgspec import Struct, field

from copydesk.reading.docx.package import START, Attributes, Event
from copydesk.reading.docx.styles import Styles

BULLET = "-"
DEEPEST_LIST = 9


class Level(Struct):
    """One depth of a list: what stands before an item, and the number of its first one."""

    form: str = "decimal"
    shown: str = "%1."
    first: int = 1


class Shape(Struct):
    """The levels of a list, by depth; `style` is a style whose list it borrows, or empty."""

    levels: dict[int, Level] = field(default_factory=dict)
    style: str = ""


class Lists:
    """All lists of one document, counting while its items are read in their order."""

    def __init__(self, events: Iterable[Event], styles: Styles) -> None:
        self._styles = styles
        self._shapes: dict[str, Shape] = {}
        self._shape_of: dict[str, str] = {}
        self._restarts: dict[tuple[str, int], int] = {}
        self._counts: dict[tuple[str, int], int] = {}
        shape, level, number = Shape(), Level(), ""
        depth = 0
        for kind, name, about in events:
            if kind != START:
                continue
            if name == "w:abstractNum":
                number = ""
                shape = self._shapes.setdefault(about.get("w:abstractNumId", ""), Shape())
            elif name == "w:num":
                number = about.get("w:numId", "")
            elif name in ("w:lvl", "w:lvlOverride"):
                depth = _whole(about.get("w:ilvl", ""))
                level = Level() if number else shape.levels.setdefault(depth, Level())
            elif name == "w:startOverride":
                self._restarts[number, depth] = _whole(about.get("w:val", ""), 1)
            elif name == "w:abstractNumId":
                self._shape_of[number] = about.get("w:val", "")
            elif name == "w:numStyleLink":
                shape.style = about.get("w:val", "")
            else:
                _note(level, name, about)

    def item(self, number: str, level: str | None) -> tuple[str, int] | None:
        """The marker and the depth, from 1, of the next item of list `number`; `None` if that is no list.

        A paragraph that goes on with the item above has an empty marker and depth 0.
        """
        depth = min(_whole(level or ""), DEEPEST_LIST - 1)
        own = self._shape_of.get(number)
        if number == "0" or own is None:
            return None
        shape = self._shape(own)
        known = shape.levels.get(depth, Level(form="bullet", shown=BULLET))
        if not known.shown.strip():
            return ("", 0) if known.form == "bullet" else None
        if known.form == "bullet":
            return BULLET, depth + 1
        return f"{self._count(own, number, depth, known.first)}.", depth + 1

    def _shape(self, own: str) -> Shape:
        """The shape of a list, or that of the style whose list it borrows."""
        shape = self._shapes.get(own, Shape())
        borrowed = self._shape_of.get(self._styles.look(shape.style).numbering or "") if shape.style else None
        return self._shapes.get(borrowed, shape) if borrowed else shape

    def _count(self, own: str, number: str, depth: int, first: int) -> int:
        """The number of the next item at a depth; the counts of all deeper items begin again."""
        restart = self._restarts.pop((number, depth), None)
        self._counts[own, depth] = restart if restart is not None else self._counts.get((own, depth), first - 1) + 1
        for deeper in range(depth + 1, DEEPEST_LIST):
            self._counts.pop((own, deeper), None)
        return self._counts[own, depth]


def _note(level: Level, name: str, about: Attributes) -> None:
    value = about.get("w:val", "")
    if name == "w:numFmt":
        level.form = value
    elif name == "w:lvlText":
        level.shown = value
    elif name == "w:start":
        level.first = _whole(value, 1)


def _whole(written: str, otherwise: int = 0) -> int:
    """A number of at most six digits as written; anything else is `otherwise`."""
    return int(written) if written.isascii() and written.isdigit() and len(written) <= 6 else otherwise
