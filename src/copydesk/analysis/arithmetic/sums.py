"""Totals that the copy gives with their parts: “12 men and 9 women, 21 in all”, “21 boats: 12 trawlers and 9 yawls”."""

from collections.abc import Iterator

from msgspec import Struct

from copydesk.analysis.arithmetic import dividing, parts, summing, totalling
from copydesk.analysis.arithmetic.parts import Row
from copydesk.analysis.page.sentences import Sentence
from copydesk.analysis.page.tokens import Tokens
from copydesk.analysis.quantities.figured import Figured
from copydesk.analysis.quantities.figures import Figure
from copydesk.lexicons import lexicon
from copydesk.spans import Span, around

CENT = 0.01
"""Sums of money in full that lie no farther apart are the same."""

TINY = 1e-9
"""As a part: figures are added in binary, and intervals that share no more only touch."""

FAR = 12
"""So many words and marks stand between a total and the first of its parts at the most."""

FEWEST = 3
"""A total and two parts, of one unit or bare."""

BESIDE = 6
"""In words and marks."""

PREPOSITIONS = frozenset({"at", "for", "from", "in", "on", "by"})


class Sum(Struct, frozen=True):
    """A total and the parts that the sentence gives for it, at least two."""

    total: Figure
    parts: tuple[Figure, ...]
    sure: bool
    """Whether words call the total a total, or the parts all that there is; else the order of the words says so."""

    @property
    def span(self) -> Span:
        """From the first figure to the last."""
        return around(self.total.span, *(part.span for part in self.parts))

    @property
    def low(self) -> float:
        """The least that the parts can add up to."""
        return sum(part.low for part in self.parts)

    @property
    def high(self) -> float:
        """The most that the parts can add up to."""
        return sum(part.high for part in self.parts)

    @property
    def agrees(self) -> bool:
        """Whether the parts can add up to the total, with what rounding allows. Sums of money in full are exact: of
        “$21,000” and “$17,000” neither was rounded, where the total is given to the thousand as well.
        """
        every = (self.total, *self.parts)
        if self.total.unit in lexicon("figures")["currencies"] and not any(one.scaled for one in every):
            return abs(self.value - self.total.value) < CENT
        low, high = self._bounds
        room = min(high, self.total.high) - max(low, self.total.low)
        if low < high and self.total.low < self.total.high:  # to touch at the ends is not to agree
            return room > TINY * high
        return room >= 0

    @property
    def _bounds(self) -> tuple[float, float]:
        """The least and the most of the parts, each told to the finest place of all: of £3m, £2m and £1.5m none hides
        half a million.
        """
        fine = min(part.place for part in self.parts) / 2
        rooms = [min(part.high - part.value, fine) if part.exact else 0.0 for part in self.parts]
        return self.value - sum(rooms), self.value + sum(rooms)

    @property
    def value(self) -> float:
        """What the parts add up to as written."""
        return sum(part.value for part in self.parts)


def find(tokens: Tokens, figured: Figured) -> Iterator[Sum]:
    """Every total that stands in one sentence with its parts, all of one unit, nothing left over or counted twice."""
    for sentence, told in figured.several:
        inside = parts.counted(tokens, sentence, told)
        for k in range(len(inside) if len(inside) >= FEWEST else 0):
            yield from _sums(tokens, sentence, inside, k)
    for before, sentence, first, second in figured.paired:
        if not (second or len(first) == 1):
            continue
        if totalling.opens(tokens, sentence) or summing.names_all(tokens, sentence):
            yield from _across(tokens, before, sentence, first, second)
        elif len(first) == 1:
            yield from _behind(tokens, before, sentence, first[0], second)


def _across(
    tokens: Tokens, before: Sentence, sentence: Sentence, figures: tuple[Figure, ...], totals: tuple[Figure, ...]
) -> Iterator[Sum]:
    """The sum of which one sentence lists the parts and nothing else, and the next gives the total."""
    listed = parts.counted(tokens, before, figures)
    if summing.names_all(tokens, sentence):
        if votes := summing.votes(tokens, before, sentence, listed, totals):
            yield Sum(totals[0], votes, sure=False)
        listed = summing.kinds(listed, totals)
        totals = totals[:1]
    if len(listed) < 2 or len(totals) != 1 or not totals[0].exact or totals[0].unit in lexicon("sums")["levels"]:
        return
    row = parts.row(tokens, before, listed, totals[0].unit, before.last + 1)
    if not row or len(row.figures) < len(listed):
        return
    if summing.names_all(tokens, sentence) or summing.may_add_up(row.figures, totals[0]):
        yield Sum(totals[0], row.figures, sure=False)


def _behind(
    tokens: Tokens, before: Sentence, sentence: Sentence, total: Figure, figures: tuple[Figure, ...]
) -> Iterator[Sum]:
    """The sum of which one sentence gives the total and nothing else, and the next the parts up to the last: “It has 75
    boats. It let 52, sold 14 and broke up the other nine.”
    """
    if not total.exact or total.unit in lexicon("sums")["levels"]:
        return
    listed = parts.counted(tokens, sentence, figures)
    row = parts.row(tokens, sentence, listed, total.unit, sentence.last + 1)
    if row and parts.leaves_out(tokens, row.figures):
        return
    nouns = {part.noun for part in row.figures} - {""} if row else set()
    said = totalling.is_led(tokens, before, total) and not nouns
    if row and len(row.figures) == len(listed) and dividing.divides_these(tokens, sentence, total, row):
        yield Sum(total, row.figures, sure=False)
        return
    if row and sum(part.value for part in row.figures[1:]) == row.figures[0].value:
        return  # it signed six, sold four of them and lent the other two
    if row and len(row.figures) == len(listed) and (said or (row.closed and nouns <= {total.noun})):
        yield Sum(total, row.figures, sure=False)


def _sums(tokens: Tokens, sentence: Sentence, figures: tuple[Figure, ...], k: int) -> Iterator[Sum]:
    """The sum of which figure `k` is the total, if it is one."""
    total = figures[k]
    if sum(one.unit == total.unit or not (one.unit or one.noun) for one in figures) < FEWEST:
        return
    lead = tokens.norms[max(sentence.first, total.first - 2) : total.first]
    if not total.exact or total.unit in lexicon("sums")["levels"] or not lexicon("sums")["margins"].isdisjoint(lead):
        return
    begins = totalling.begins(tokens, sentence, total)
    said = totalling.is_marked(tokens, sentence, total, ())
    last = next((i for i in range(k, 0, -1) if figures[i - 1].last < begins), 0)  # the toll in the two counties to 21
    start = last - (last > 0 and _reaches(tokens, figures[last - 1], total, begins, said=said))
    while 0 < start < last and parts.follows(tokens, figures[start - 1], figures[start], added=said):
        start -= 1
    before = parts.row(tokens, sentence, figures[start:last], total.unit, begins, added=said)
    after = parts.row(tokens, sentence, figures[k + 1 :], total.unit, sentence.last + 1)
    if before and (why := _closes(tokens, sentence, before.figures, total)):
        yield Sum(total, before.figures, sure=why == "sure")
        return
    alone = after is not None and len(after.figures) == len(figures) - k - 1
    listed = after and not parts.bare(tokens, after.figures)
    counts = _counts(figures, k)
    why = dividing.divides(tokens, sentence, total, after, counts=counts, alone=alone) if after and listed else ""
    if after and why and not any(_is_sum(one, after) for one in figures[:k]):
        one = Sum(total, after.figures, sure=why == "all")
        numbered = total.value == len(one.parts)  # five towns: Orle (3), …
        within = all(part.value <= total.value for part in one.parts)
        if one.sure or (within and not numbered and (why != "some" or one.low > total.high)):
            yield one
    elif totalling.is_owner(tokens, sentence, total):
        around = [one for one in figures if one is not total]
        alike = all(one.unit == total.unit and one.exact for one in around)
        full = not parts.skips(tokens.norms[sentence.first : sentence.last + 1])
        if alike and full and parts.keys(tokens, sentence, around) in parts.partitions():
            yield Sum(total, tuple(around), sure=True)


def _closes(tokens: Tokens, sentence: Sentence, row: tuple[Figure, ...], total: Figure) -> str:
    """Whether a figure behind a row is its total: “sure” by its words and what it counts, “likely”, or "" if not."""
    near = summing.is_near(row, total)
    if any(said(tokens, sentence, total) for said in (totalling.is_raised, totalling.is_all, totalling.is_whole)):
        return "likely" if near else ""
    if not totalling.is_marked(tokens, sentence, total, row):
        return ""
    if summing.may_add_up(row, total):
        return "sure"
    return "likely" if near else ""


def _reaches(tokens: Tokens, part: Figure, total: Figure, begins: int, *, said: bool) -> bool:
    """Whether a total stands right behind the last part: “…, which makes 25 in all”."""
    words = tokens.norms[part.last + 1 : min(begins, total.first)]
    if words[-1:] == ("to",) and not lexicon("sums")["amounts"].isdisjoint(words[-3:]):
        words = words[:-1]
    ends = lexicon("sums")["ends"] - {"which"} - (parts.LAX if said and words[-1:] != ("to",) else frozenset())
    return 0 < len(words) <= FAR and ends.isdisjoint(parts.timeless(words))


def _is_sum(one: Figure, row: Row) -> bool:
    """Whether a figure is what the parts add up to."""
    return one.exact and one.value == sum(part.value for part in row.figures)


def _counts(figures: tuple[Figure, ...], k: int) -> bool:
    """Whether another figure of the same kind stands close before figure `k`: “21 goals in 30 games: …”."""
    return k > 0 and figures[k - 1].unit == figures[k].unit and figures[k].first - figures[k - 1].last <= BESIDE
