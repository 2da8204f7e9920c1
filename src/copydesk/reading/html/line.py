"""The paragraph that is being read: words as they come, blanks folded, marks of footnotes set aside."""

from msgspec import Struct, field
from msgspec.structs import replace

from copydesk.document import Role
from copydesk.patterns import pattern
from copydesk.reading.blocks import JOIN, Block, Piece
from copydesk.reading.html.elements import BACK, REFERENCE
from copydesk.reading.html.words import BLANKS, parts
from copydesk.spans import Span

MARK = pattern(r"(?:[\s\[(,;–-]*+(?:\d{1,3}|[ivx]{1,4}|[a-z]|[*†‡§¶]{1,3}))*+[\s\]),;–-]*")
"""What stands where a footnote belongs: 1, [12], (a), †; several with commas between them."""

SIGNS = frozenset("*†‡§¶")
LONGEST_MARK = 20
"""A mark has no more characters than this, and no more pieces."""

BEHIND_A_STOP = frozenset(".,;:!?”’)\"'")


class Line(Struct):
    """The words of one paragraph, so far. `breaks` counts the line breaks since its last word.

    `blank` is the blank that shows only if another word follows.
    """

    block: Block = field(default_factory=Block)
    blank: Piece | None = None
    breaks: int = 0

    @property
    def begun(self) -> bool:
        """Whether it holds words."""
        return bool(self.block.pieces)

    def add(self, source: str, start: int, end: int, *, code: bool, link: bool) -> None:
        """Take the text from `start` up to `end`."""
        for words, span in parts(source, start, end):
            bare = words.strip(BLANKS)
            if not bare:
                self._pause(Piece(" ", span) if len(span) > 1 or span.of(source) == " " else JOIN)
            elif len(words) == len(span) and bare != words:
                first = span.start + words.index(bare)
                self._edge(span.start, first)
                self._say(bare, Span(first, first + len(bare)), code, link)
                self._edge(first + len(bare), span.end)
            else:
                self._say(words, span, code, link)

    def put(self, words: str, source: Span) -> None:
        """Take words that a tag stands for, such as a quotation mark."""
        self._say(words, source, code=False, link=False)

    def break_off(self) -> None:
        """Begin a new line in the same paragraph."""
        self.breaks += self.begun
        self._pause(JOIN)

    def end_raised(self, since: int, *, linked: bool) -> None:
        """End raised words that began with piece `since`; `linked` says that they stand in a link.

        What stands behind a stop or a closing mark may be a footnote’s mark; “km” with a raised 2 is none.
        """
        marks = any(piece.link and not piece.words for piece in self.block.pieces[since : since + LONGEST_MARK])
        before = self.block.pieces[since - 1].words[-1:] if 0 < since <= len(self.block.pieces) else ""
        if linked or marks or before in BEHIND_A_STOP:
            self._mark_footnote(since)

    def end_reference(self, since: int, target: str, *, raised: bool) -> None:
        """End a link to `target`, a place in the page, that began with piece `since`.

        It may be a footnote’s mark, the mark with which the note itself begins, or the arrow that leads back.
        """
        added = self.block.pieces[since : since + LONGEST_MARK]
        letters = "".join(piece.words[:LONGEST_MARK] for piece in added)
        if letters and not any(letter.isalnum() or letter in SIGNS for letter in letters):
            del self.block.pieces[since:]
        elif (raised or REFERENCE.match(target)) and self._mark_footnote(since):
            back = BACK.match(target)
            if back and not self.begun:
                self.block.role = Role.NOTE if back["comment"] else Role.FOOTNOTE

    def _mark_footnote(self, since: int) -> bool:
        """Put a footnote’s mark in place of the pieces from `since` on, if their words look like one."""
        pieces = self.block.pieces
        if not since < len(pieces) <= since + LONGEST_MARK:
            return False
        words = "".join(piece.words for piece in pieces[since:])
        if len(words) > LONGEST_MARK or not MARK.fullmatch(words):
            return False
        del pieces[since:]
        if pieces:
            pieces.append(Piece("", None, link=True))
        return True

    def finished(self) -> Block | None:
        """The paragraph without blanks at its end; `None` if it has no words."""
        pieces = self.block.pieces
        while pieces and not (pieces[-1].link and not pieces[-1].words) and not pieces[-1].words.strip():
            pieces.pop()
        if pieces and (source := pieces[-1].source) and len(source) == len(pieces[-1].words):
            words = pieces[-1].words.rstrip()
            pieces[-1] = replace(pieces[-1], words=words, source=Span(source.start, source.start + len(words)))
        return self.block if any(piece.words.strip() for piece in pieces) else None

    def _edge(self, start: int, end: int) -> None:
        """The single blank at the edge of verbatim words, if there is one."""
        if start < end:
            self._pause(Piece(" ", Span(start, end)))

    def _pause(self, blank: Piece) -> None:
        """Keep a blank, if words may follow. The first of several stands for all."""
        if self.begun and self.blank is None:
            self.blank = blank

    def _say(self, words: str, source: Span, code: bool, link: bool) -> None:
        pieces = self.block.pieces
        if not words.strip():  # a no-break space: no beginning of a paragraph, and no line of its own
            if pieces and not self.breaks:
                self._join(words, source, code, link)
            return
        if not pieces and (cut := len(words) - len(words.lstrip())):
            words, source = words[cut:], Span(source.start + cut, source.end)
        self._join(words, source, code, link)
        self.breaks = 0

    def _join(self, words: str, source: Span, code: bool, link: bool) -> None:
        if self.blank is not None:
            self.block.pieces.append(self.blank)
            self.blank = None
        self.block.pieces.append(Piece(words, source, code, link))
