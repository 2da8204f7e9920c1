"""Offsets to lines and columns, both from 1; columns count Unicode code points."""

from bisect import bisect_right
from itertools import accumulate

from copydesk.patterns import pattern

END_OF_LINE = pattern(r"\r\n|\r|\n")  # not splitlines(): editors do not break at U+2028

BLOCK = 1024
"""In code points."""

UNLINED = ".docx"


def unlined(path: str) -> bool:
    """Whether lines and columns tell no reader where a place is: Word shows none. The paragraph and the words do."""
    return path.lower().endswith(UNLINED)


class Lines:
    """The lines of one source file."""

    def __init__(self, source: str) -> None:
        self._source = source
        self._blocks: dict[str, list[int]] = {}
        self._starts = [0, *(m.end() for m in END_OF_LINE.finditer(source))]

    def position(self, offset: int) -> tuple[int, int]:
        """Line and column of a code point."""
        line = bisect_right(self._starts, offset)
        return line, offset - self._starts[line - 1] + 1

    def position_utf16(self, offset: int) -> tuple[int, int]:
        """The same for programs that count UTF-16 code units."""
        line, _ = self.position(offset)
        return line, (self._bytes(offset, "utf-16-le") - self._bytes(self._starts[line - 1], "utf-16-le")) // 2 + 1

    def position_utf8(self, offset: int) -> tuple[int, int]:
        """The same for programs that count the bytes of UTF-8."""
        line, _ = self.position(offset)
        return line, self._bytes(offset, "utf-8") - self._bytes(self._starts[line - 1], "utf-8") + 1

    def _bytes(self, offset: int, encoding: str) -> int:
        """How many bytes stand before an offset; counted block by block once, for all of a file may be one line."""
        if encoding not in self._blocks:
            blocks = (self._source[i : i + BLOCK] for i in range(0, len(self._source), BLOCK))
            sizes = (len(block.encode(encoding, "surrogatepass")) for block in blocks)
            self._blocks[encoding] = [0, *accumulate(sizes)]
        k = offset // BLOCK
        return self._blocks[encoding][k] + len(self._source[k * BLOCK : offset].encode(encoding, "surrogatepass"))

    def ahead(self, offset: int, most: int) -> str:
        """The source from an offset on, within its line, `most` characters of it."""
        return END_OF_LINE.split(self._source[offset : offset + most])[0]

    def offset(self, line: int, column: int) -> int:
        """The code point at a line and a column."""
        return self._starts[line - 1] + column - 1
