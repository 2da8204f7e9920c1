"""What the styles of a Word document say of its paragraphs: their roles, and which of their words are not shown."""

from collections.abc import Iterable, Iterator

from msgspec import Struct

from copydesk.document import Role
from copydesk.patterns import pattern
from copydesk.reading.docx.package import START, Attributes, Event

NAMED = {
    "title": Role.HEADLINE,
    "subtitle": Role.STANDFIRST,
    "author": Role.BYLINE,
    "byline": Role.BYLINE,
    "date": Role.DATELINE,
    "dateline": Role.DATELINE,
    "quote": Role.QUOTE,
    "intense quote": Role.QUOTE,
    "block text": Role.QUOTE,
    "quotations": Role.QUOTE,
    "caption": Role.CAPTION,
    "image caption": Role.CAPTION,
    "table caption": Role.CAPTION,
    "footnote text": Role.FOOTNOTE,
    "endnote text": Role.FOOTNOTE,
    "toc heading": Role.BOILERPLATE,
}
"""Word, LibreOffice and pandoc write the English name of a built-in style into the file, whatever they show."""

HEADING = pattern(r"heading ([1-9])")
CONTENTS = pattern(r"(?:toc|contents) [1-9]")
ITEM = pattern(r"list (?:bullet|number)(?: ([2-5]))?")
CODE = frozenset({"source code", "verbatim char", "code", "html code"})
OFF = frozenset({"0", "false", "off"})


class Style(Struct):
    """One style as the file has it. `None` where it leaves a thing to the style that it is based on."""

    name: str = ""
    based_on: str | None = None
    outline: str | None = None
    numbering: str | None = None
    level: str | None = None
    hidden: bool | None = None


class Look(Struct, frozen=True):
    """What a style makes of a paragraph or of words, what it inherits included.

    `role` is `None` for running copy, `depth` that of a heading or an item, else 0. `numbering` and `level` are those
    of a list, `None` where there is none. Words in `code` are shown and are nobody’s copy, `hidden` ones are not shown.
    """

    role: Role | None = None
    depth: int = 0
    numbering: str | None = None
    level: str | None = None
    code: bool = False
    hidden: bool = False


RUNNING = Look()
"""Running copy, shown."""


def is_on(about: Attributes) -> bool:
    """Whether a property that can be switched off, such as `<w:vanish w:val="0"/>`, is on."""
    return about.get("w:val", "1").casefold() not in OFF


class Styles:
    """The styles of one document, by their ids."""

    def __init__(self, events: Iterable[Event]) -> None:
        self._styles: dict[str, Style] = {}
        self._looks: dict[str, Look] = {"": RUNNING}
        style = Style()
        for kind, name, about in events:
            if (kind, name) == (START, "w:style"):
                style = self._styles.setdefault(about.get("w:styleId", ""), Style())
            elif kind == START:
                _note(style, name, about)

    def look(self, style_id: str) -> Look:
        """How a style looks; running copy where there is none of that id."""
        if style_id not in self._looks:
            self._looks[style_id] = _look(list(self._line(style_id)))
        return self._looks[style_id]

    def _line(self, style_id: str | None) -> Iterator[Style]:
        """The style and those that it is based on, each once."""
        seen: set[str] = set()
        while style_id is not None and style_id in self._styles and style_id not in seen:
            seen.add(style_id)
            yield self._styles[style_id]
            style_id = self._styles[style_id].based_on


def _note(style: Style, name: str, about: Attributes) -> None:
    value = about.get("w:val", "")
    if name == "w:name":
        style.name = value.casefold()
    elif name == "w:basedOn":
        style.based_on = value
    elif name == "w:outlineLvl":
        style.outline = value
    elif name == "w:numId":
        style.numbering = value
    elif name == "w:ilvl":
        style.level = value
    elif name in ("w:vanish", "w:specVanish"):
        style.hidden = is_on(about)


def _look(line: list[Style]) -> Look:
    """What a line of styles, the nearest first, comes to."""
    role, depth = next(filter(None, map(_named, line)), (None, 0))
    outline = next((style.outline for style in line if style.outline is not None), "")
    if role is None and outline in set("012345678"):
        role, depth = Role.HEADING, int(outline) + 1
    return Look(
        role,
        depth,
        numbering=next((style.numbering for style in line if style.numbering is not None), None),
        level=next((style.level for style in line if style.level is not None), None),
        code=any(style.name in CODE for style in line),
        hidden=next((style.hidden for style in line if style.hidden is not None), False),
    )


def _named(style: Style) -> tuple[Role | None, int] | None:
    """The role and the depth that the name of a style stands for; `None` if for none."""
    if m := HEADING.fullmatch(style.name):
        return Role.HEADING, int(m[1])
    if m := ITEM.fullmatch(style.name):
        return Role.LIST, int(m[1] or 1)
    if CONTENTS.fullmatch(style.name):
        return Role.BOILERPLATE, 0
    if (role := NAMED.get(style.name)) is None:
        return None
    return role, 1 if role is Role.HEADLINE else 0
