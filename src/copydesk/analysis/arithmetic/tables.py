"""Columns of tables that can be added up: their figures, and what the row of totals says."""

import re
from collections.abc import Iterator
from itertools import groupby

from msgspec import Struct

from copydesk.analysis.page.tokens import fold
from copydesk.document import Paragraph, Role
from copydesk.lexicons import lexicon
from copydesk.patterns import pattern
from copydesk.spans import Span

CELL = pattern(
    r"(?P<sign>[£$€¥]?)\s?(?P<whole>[0-9]{1,3}(?:,[0-9]{3})+|[0-9]+)(?:\.(?P<decimals>[0-9]+))?\s?(?P<unit>%|bn|m|k)?[*†‡]*"
)
BAR = " | "
"""Stands between two cells of a row."""

FEWEST = 2
"""A total of one part is no sum."""

YEARS = range(1900, 2100)


class Cell(Struct, frozen=True):
    """A figure of a table. `step` is the distance to the next figure that would be written so."""

    span: Span
    value: float
    step: float
    unit: str


class Column(Struct, frozen=True):
    """A column whose figures are parts of one whole. `total` is `None` where the table has no row of totals.

    `shares` says that they are percentages of it.
    """

    head: Span
    parts: tuple[Cell, ...]
    total: Cell | None
    shares: bool

    @property
    def value(self) -> float:
        """What the parts come to."""
        return sum(part.value for part in self.parts)

    @property
    def room(self) -> float:
        """How far rounding may have moved the sum and its total apart. Plain whole counts are exact."""
        step = min(one.step for one in self.parts)
        exact = step == 1 and self.parts[0].unit == ""
        return 0.0 if exact else step / 2 * (len(self.parts) + (self.total is not None))


def find(text: str, paragraphs: tuple[Paragraph, ...], words: tuple[str, ...]) -> Iterator[Column]:
    """The columns of every table. `words` are those of the whole text: it may say that figures are rounded."""
    rows = [one for one in paragraphs if one.role is Role.TABLE]
    if rows and lexicon("tables")["loose"].isdisjoint(words):
        for _, table in groupby(enumerate(rows), key=lambda row: row[1].number - row[0]):
            yield from _columns(text, [_cells(text, row.span) for _, row in table])


def _cells(text: str, row: Span) -> list[Span]:
    """The cells of a row."""
    cells, at = [], row.start
    for words in row.of(text).split(BAR):
        cells.append(Span(at, at + len(words)))
        at += len(words) + len(BAR)
    return cells


def _columns(text: str, rows: list[list[Span]]) -> Iterator[Column]:
    """The columns of one table: a head, rows of parts, and a row of totals at its end if there is one."""
    if len({len(row) for row in rows}) != 1 or len(rows) < FEWEST + 1:
        return
    head, *body = rows
    ends = _words(text, body[-1][0]) in lexicon("tables")["totals"]
    parts = body[:-1] if ends else body
    labels = {word for row in parts for word in _words(text, row[0]).split()}
    if len(parts) < FEWEST or not lexicon("tables")["no-parts"].isdisjoint(labels):
        return
    for k in range(1, len(head)):
        cells = [_cell(text, row[k]) for row in parts]
        total = _cell(text, body[-1][k]) if ends else None
        found = tuple(cell for cell in cells if cell)
        whole = len(found) == len(cells) and (total is not None or not ends)
        if whole and {cell.unit for cell in (*found, total) if cell} == {found[0].unit}:
            yield from _column(text, head[k], found, total)


def _column(text: str, head: Span, parts: tuple[Cell, ...], total: Cell | None) -> Iterator[Column]:
    """The column, if it is one of shares, or of figures that add up to a total."""
    words = set(re.findall(r"[\w%]+", _words(text, head)))
    known = lexicon("tables")
    percent = parts[0].unit == "%" or "%" in words
    hundred = total is not None and total.value == 100
    if percent and (hundred or not known["shares"].isdisjoint(words)):
        yield Column(head, parts, total, shares=True)
    elif not percent and total and known["no-sums"].isdisjoint(words) and not _are_years((*parts, total)):
        yield Column(head, parts, total, shares=False)


def _are_years(cells: tuple[Cell, ...]) -> bool:
    return all(cell.unit == "" and cell.value in YEARS for cell in cells)


def _words(text: str, span: Span) -> str:
    return fold(span.of(text)).strip(" :*")


def _cell(text: str, span: Span) -> Cell | None:
    """The figure that is all there is in a cell; `None` for a gap, a word or anything else."""
    m = CELL.fullmatch(span.of(text).strip())
    if m is None:
        return None
    decimals = m["decimals"] or ""
    whole = m["whole"].replace(",", "")
    rounded = len(whole) - len(whole.rstrip("0")) if len(whole) > 3 else 0
    step = 10.0 ** -len(decimals) if decimals else 10.0**rounded
    return Cell(span, float(f"{whole}.{decimals or 0}"), step, m["sign"] + (m["unit"] or ""))
