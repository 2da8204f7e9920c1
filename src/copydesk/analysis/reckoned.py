"""The figures and times of a story, and what they come to: every fact computed once, when first asked for."""

from copydesk.analysis.arithmetic import (
    conversions,
    margins,
    miscounts,
    portions,
    products,
    rates,
    shares,
    sums,
    tables,
)
from copydesk.analysis.arithmetic.conversions import Conversion
from copydesk.analysis.arithmetic.margins import Margin
from copydesk.analysis.arithmetic.miscounts import Miscount, Misnumbering
from copydesk.analysis.arithmetic.portions import Portion
from copydesk.analysis.arithmetic.products import Product
from copydesk.analysis.arithmetic.rates import Rate
from copydesk.analysis.arithmetic.shares import Division
from copydesk.analysis.arithmetic.sums import Sum
from copydesk.analysis.arithmetic.tables import Column
from copydesk.analysis.calendar import backward, clocks, hours
from copydesk.analysis.calendar.clocks import Clock
from copydesk.analysis.calendar.hours import Hours
from copydesk.analysis.calendar.times import Times
from copydesk.analysis.names.named import Named
from copydesk.analysis.quantities import figures, governing, numbers, ranges, ranks
from copydesk.analysis.quantities.figured import Figured
from copydesk.analysis.quantities.figures import Figure
from copydesk.analysis.quantities.governing import Governed
from copydesk.analysis.quantities.ranges import Range
from copydesk.analysis.trends import changes, rankings
from copydesk.analysis.trends.change import Change
from copydesk.analysis.trends.rankings import Ranking
from copydesk.once import once
from copydesk.spans import Span


class Reckoned(Named):
    """One story as read, its names, its figures and its times. Never changed."""

    @once
    def clocks(self) -> tuple[Clock, ...]:
        """Every time of day written in figures."""
        return clocks.find(self.text, self.numbered)

    @once
    def calendar(self) -> tuple[Span, ...]:
        """Where the dates and the times of day stand, in order."""
        return tuple(sorted([date.span for date in self.dates] + [clock.span for clock in self.clocks]))

    @once
    def numerals(self) -> tuple[int, ...]:
        """The tokens that may begin a number, in figures or in words."""
        return numbers.begins(self.marked)

    @once
    def figures(self) -> tuple[Figure, ...]:
        """Every number that counts or measures, with its unit and what it counts."""
        return figures.find(self.text, self.tokens, self.sentences, self.numerals, self.calendar)

    @once
    def figured(self) -> Figured:
        """Its figures, sentence by sentence."""
        return Figured(self.sentences, self.figures)

    @once
    def ranks(self) -> tuple[Figure, ...]:
        """Every place in an order, such as “third-largest”. They are no `figures`: nobody compares them with counts."""
        return tuple(ranks.find(self.marked))

    def governed(self, figure: Figure) -> Governed:
        """The verb that a figure stands with and its subject, read when asked for."""
        return governing.governed(self.marked, figure)

    @once
    def sums(self) -> tuple[Sum, ...]:
        """Every total that stands with its parts."""
        return tuple(sums.find(self.tokens, self.figured))

    @once
    def margins(self) -> tuple[Margin, ...]:
        """Every difference that stands with its two figures."""
        return tuple(margins.find(self.tokens, self.figured))

    @once
    def products(self) -> tuple[Product, ...]:
        """Every total that stands with the number of its equal parts and the size of one."""
        return tuple(products.find(self.tokens, self.figured))

    @once
    def columns(self) -> tuple[Column, ...]:
        """Every column of a table that adds up to something."""
        return tuple(tables.find(self.text, self.paragraphs, self.tokens.norms))

    @once
    def shares(self) -> tuple[Division, ...]:
        """Every list of shares of one whole."""
        return tuple(shares.find(self.marked, self.figures, self.figured))

    @once
    def conversions(self) -> tuple[Conversion, ...]:
        """Every measure that stands in two units."""
        return tuple(conversions.find(self.tokens, self.figures))

    @once
    def rates(self) -> tuple[Rate, ...]:
        """Every rate of exchange that a sum with its conversion implies."""
        return tuple(rates.find(self.tokens, self.sentences, self.figures))

    @once
    def ranges(self) -> tuple[Range, ...]:
        """Every range of years or of figures."""
        begins = self.numerals
        return ranges.find(self.text, self.numbered, self.tokens, self.sentences, begins, self.calendar)

    @once
    def backward(self) -> tuple[Range, ...]:
        """Every range of days or of hours that ends before it begins."""
        return tuple(backward.find(self.text, self.tokens, self.sentences, self.dates, self.clocks))

    @once
    def times(self) -> Times:
        """Every time from a day to a decade, and how the times hang together."""
        return Times(self.document, self.marked, self.dates, self.ranges, self.figures, self.numerals)

    @once
    def hours(self) -> tuple[Hours, ...]:
        """Every two times of day of which the copy says how far apart they are, or that one comes first."""
        return tuple(hours.find(self.tokens, self.sentences, self.clocks))

    @once
    def changes(self) -> tuple[Change, ...]:
        """Every rise and fall that the copy tells with its figures."""
        return changes.find(self.tokens, self.sentences, self.figures, self.figured)

    @once
    def rankings(self) -> tuple[Ranking, ...]:
        """Every move from one place of a table to another."""
        return tuple(rankings.find(self.marked))

    @once
    def portions(self) -> tuple[Portion, ...]:
        """Every share that stands beside what it is worked out from."""
        return tuple(portions.find(self.tokens, self.figured))

    @once
    def miscounts(self) -> tuple[Miscount, ...]:
        """Every list that has not as many items as the copy announces."""
        found = tuple(miscounts.find(self.text, self.document, self.sentences, self.sentences_in))
        known = {one.said.span.end for one in found}
        more = miscounts.enumerations(self.document, self.marked, self.sentences, self.figures)
        return (*found, *(one for one in more if one.said.span.end not in known))

    @once
    def misnumbered(self) -> tuple[Misnumbering, ...]:
        """Every numbered list whose numbers do not count on."""
        return tuple(miscounts.misnumbered(self.text, self.document, self.sentences_in))
