"""Fields of a Word document, such as links and dates: what they came to is read, their instructions are not."""

import re

from msgspec import Struct, field

from copydesk.patterns import pattern

LEADS_AWAY = pattern(r"\s*HYPERLINK\s+[^\s\\]", re.IGNORECASE)
"""A link to another document. One within this document begins with a switch: `HYPERLINK \\l "notes"`."""

LONGEST = 2_000
"""Characters of an instruction that are kept; no address of a link is as long."""


class Field(Struct):
    """One field. `result` says that its instruction is complete, and that what follows is shown."""

    instruction: str = ""
    result: bool = False
    link: bool = False


class Fields(Struct):
    """The fields that are open, the innermost last."""

    _open: list[Field] = field(default_factory=list)
    _instructing: int = 0
    _linking: int = 0

    @property
    def shown(self) -> bool:
        """Whether words that stand here are shown."""
        return self._instructing == 0

    @property
    def link(self) -> bool:
        """Whether words that stand here lead to another document."""
        return self._linking > 0

    def turn(self, kind: str) -> None:
        """Take a mark of a field: where it begins, where its instruction ends (“separate”), where it ends."""
        if kind == "begin":
            self._open.append(Field())
            self._instructing += 1
        elif kind == "separate" and self._open and not self._open[-1].result:
            self._show(self._open[-1])
        elif kind == "end" and self._open:
            closed = self._open.pop()
            self._instructing -= not closed.result
            self._linking -= closed.link

    def instruct(self, words: str) -> None:
        """Take words of an instruction."""
        if self._open and len(self._open[-1].instruction) < LONGEST:
            self._open[-1].instruction += words

    def enter(self, instruction: str) -> None:
        """Begin an element that is a whole field, of this instruction."""
        link = LEADS_AWAY.match(instruction) is not None
        self._open.append(Field(result=True, link=link))
        self._linking += link

    def end_paragraph(self) -> None:
        """Forget all fields if one lacks its result, or leads away: none that is sound does so over paragraphs."""
        if self._instructing or self._linking:
            self._open.clear()
            self._instructing = self._linking = 0

    def _show(self, one: Field) -> None:
        one.result = True
        one.link = LEADS_AWAY.match(one.instruction) is not None
        self._instructing -= 1
        self._linking += one.link
