"""Every figure of a text, read once: what it is worth, what room its words leave, its unit and what it counts.

Dates, times, years, scores, ordinals and numbers that are part of a name are no figures.
"""

from bisect import bisect_right
from collections.abc import Iterator
from math import floor, log10
from operator import attrgetter

from msgspec import Struct
from msgspec.structs import replace

from copydesk.analysis.page.sentences import Sentence
from copydesk.analysis.page.tokens import Tokens
from copydesk.analysis.quantities import age_decades, numbers, things, units
from copydesk.analysis.quantities.hedges import EXACT, Hedge, hedge_before, hedges, room
from copydesk.analysis.quantities.numbers import Number, is_year
from copydesk.lexicons import lexicon
from copydesk.spans import Span

OLDEST = 115
"""Nobody in the news is older."""

OLD = (("-", "year-old"), ("-", "year-olds"), ("year-old",), ("year", "old"), ("years", "old"), ("years", "of", "age"))
"""What makes an age of the number before it."""

AGING = frozenset(words[0] for words in OLD)

LED = (("age", "of"), ("at", "age"), (",", "age"))
"""And of the one behind them."""

LEADS = frozenset({"all", "at", "from", "of", "to", "now", "just", "turning", "record"})
"""With a capital, these are no name of which the number behind them is a part."""

TIES = frozenset({"-", "–", "/", ":", "#"})

_FIRST = attrgetter("first")

THOUSANDS = 3
"""Figures behind the comma of a number in thousands."""


class Figure(Struct, frozen=True):
    """A number of the copy. `low` and `high` are what its writing and its words allow.

    `unit` is empty for a plain count, “%”, a currency, a measure, “age”, or “part” for halves and one in four. `noun`
    is what is counted, empty where the copy does not say. `first` and `last` are its tokens, a currency sign included.
    """

    span: Span
    first: int
    last: int
    value: float
    low: float
    high: float
    unit: str
    hedge: Hedge
    noun: str
    scaled: bool
    digits: str
    """Its significant figures as written, without noughts at the ends; empty for numbers in words."""

    @property
    def exact(self) -> bool:
        """Whether no word before it leaves room."""
        return self.hedge is EXACT

    @property
    def place(self) -> float:
        """What one more in its last significant figure is worth: 10 in 420, 1 million in £14m; 0 for nought."""
        written = self.digits or f"{self.value:.10g}".rstrip("0").replace(".", "")
        return 10.0 ** (floor(log10(self.value)) + 1 - len(written)) if self.value > 0 else 0.0

    def meets(self, other: "Figure") -> bool:
        """Whether both may mean one number, with the room that their words leave."""
        return self.low <= other.high and other.low <= self.high

    def hundredth(self, unit: str) -> "Figure":
        """The same sum in a unit that is a hundred times as large: pence in pounds."""
        return replace(self, value=self.value / 100, low=self.low / 100, high=self.high / 100, unit=unit)


def find(
    text: str, tokens: Tokens, sentences: tuple[Sentence, ...], begins: tuple[int, ...], calendar: tuple[Span, ...]
) -> tuple[Figure, ...]:
    """Every figure, in order. A number may begin at the tokens `begins`; in `calendar` are dates and times of day."""
    found: list[Figure] = []
    taken = frozenset(i for span in calendar for i in tokens.touching(span))
    starts, done = [sentence.first for sentence in sentences], -1
    for i in begins:
        sentence = sentences[max(0, bisect_right(starts, i) - 1)]
        if not done < i <= sentence.last:
            continue
        number = numbers.read(tokens, i)
        if number is None:
            figure = _joined(tokens, sentence, i)
        elif number.last <= sentence.last:
            figure = _figure(text, tokens, sentence, number) if taken.isdisjoint(range(i, number.last + 1)) else None
            done = max(i, figure.last if figure else number.last)
        else:
            figure = None
        found += [figure] if figure else []
    return tuple(found)


def _figure(text: str, tokens: Tokens, sentence: Sentence, number: Number) -> Figure | None:
    first, last, unit = _unit(text, tokens, sentence, number)
    if not unit and _is_bare(tokens, number):
        return None
    if not unit and (strong := things.strong(tokens, sentence, number) or things.compound(tokens, sentence, number)):
        last, noun = strong
    else:
        noun = "" if unit not in ("", "%", "part") else things.noun(tokens, sentence, last + 1)
    if _is_none(text, tokens, sentence, number, last, unit, noun):
        return None
    start, hedge = hedge_before(tokens, sentence, first)
    low, high = room(number, hedge, rounded=unit in ("%", "point", "basis"))
    whole = Figure(
        tokens.span(start, last), start, last, number.value, low, high, unit, hedge, noun, number.scaled, number.digits
    )
    return whole.hundredth("point") if unit == "basis" else whole


def _joined(tokens: Tokens, sentence: Sentence, i: int) -> Figure | None:
    """A number in words and its unit that are one word."""
    if decade := age_decades.at(tokens.norms, i, sentence.first):
        first, low, high = decade
        value = (low + high) / 2
        return Figure(
            tokens.span(first, i), first, i, value, low, high, "age", Hedge.ABOUT, "", scaled=False, digits=""
        )
    known = units.joined(tokens.norms[i]) if "-" in tokens.norms[i] else None
    if known is None:
        return None
    start, hedge = hedge_before(tokens, sentence, i)
    low, high = room(Number(i, i, known[0], 1.0), hedge, rounded=False)
    noun = things.behind(tokens, sentence, i) if tokens.norms[i].endswith("-strong") else ""
    return Figure(tokens.span(start, i), start, i, known[0], low, high, known[1], hedge, noun, scaled=False, digits="")


def _unit(text: str, tokens: Tokens, sentence: Sentence, number: Number) -> tuple[int, int, str]:
    """The first and the last token of a number with its unit, and the unit."""
    first, last, unit = units.beside(tokens, number, sentence.first, sentence.last)
    if unit and last == number.last:
        return first, last, unit
    until = _age(text, tokens, sentence, number)
    return (first, until, "age") if until >= number.last else (first, last, unit)


def _age(text: str, tokens: Tokens, sentence: Sentence, number: Number) -> int:
    """The last token of an age that begins with a number, -1 where there is none: “Ray Pelkey, 62, keeps a boat”,
    “aged 62”, “at the age of 62”, “a 62-year-old”, “62 years old”.
    """
    if number.value > OLDEST or number.value % 1 or number.part or number.scaled:
        return -1
    norms, before = tokens.norms, number.first - 1
    after = norms[number.last + 1] if number.last < sentence.last else ""
    if after in AGING:
        behind = norms[number.last + 1 : min(number.last + 4, sentence.last + 1)]
        if longest := next((len(old) for old in OLD if behind[: len(old)] == old), 0):
            return number.last + longest
    lead = norms[before] if before >= sentence.first else ""
    if lead == "aged" or (lead in ("of", "age") and norms[max(sentence.first, before - 1) : before + 1] in LED):
        return number.last
    closed = after in (",", ";") or (after == "." and norms[number.first].isdigit())
    if lead != "," or not closed or number.first < number.last or before == sentence.first:
        return -1
    return number.last if text[tokens.starts[before - 1]].isupper() else -1


def _is_strong(tokens: Tokens, number: Number) -> bool:
    """“A 1,000-strong crowd”."""
    return tokens.norms[number.last + 1 : number.last + 3] == ("-", "strong")


def _is_bare(tokens: Tokens, number: Number) -> bool:
    """Whether a number without a unit is a year or more of a pronoun: the 1955 awards, one of the lights, the one that
    …; a count has a comma, 1,955 awards.
    """
    word = tokens.norms[number.first] if number.first == number.last else ""
    return (word == "one" or is_year(word)) and not _is_strong(tokens, number)


def _is_none(text: str, tokens: Tokens, sentence: Sentence, number: Number, last: int, unit: str, noun: str) -> bool:
    """Whether a number is none that counts: a year, a score, part of a name."""
    first = number.first
    before = tokens.norms[first - 1] if first > sentence.first else ""
    if _is_strong(tokens, number):
        return False
    if not unit and last == number.last and _tied(tokens, sentence, number):
        return True  # 2-1, 9/11, G-7
    in_figures = tokens.norms[first][0].isdigit()
    if first > 1 and in_figures and tokens.norms[first - 1] in (".", "@") and tokens.norms[first - 2][0].isdigit():
        return True  # 139. 8 metres: a decimal that was torn apart
    after = tokens.norms[number.last + 1 : number.last + 2]
    if after == ("@",) or ("," in (tokens.norms[first - 1], *after) and _is_torn(tokens, number)):
        return True
    if unit or noun or not in_figures:
        return before in ("-", "#")
    if before == "." and tokens.norms[first - 2 : first - 1] in (("no",), ("nos",)):
        return True
    if before in lexicon("figures")["numbered"]:
        return True
    named = first > sentence.first and text[tokens.starts[first - 1]].isupper()
    return named and before not in LEADS and before not in hedges()  # At 10,152, it is …


def _is_torn(tokens: Tokens, number: Number) -> bool:
    """Whether a blank stands before the comma of a number in thousands: “4 , 748 tons”."""
    first, last, norms = number.first, number.last, tokens.norms
    for k in (first - 1, last + 1):
        inside = 0 < k < len(norms) - 1 and norms[k] == ","
        if (
            inside
            and tokens.ends[k - 1] < tokens.starts[k]
            and norms[k - 1].isdecimal()
            and norms[k + 1].isdecimal()
            and len(norms[k + 1]) == THOUSANDS
        ):
            return True
    return False


def _tied(tokens: Tokens, sentence: Sentence, number: Number) -> bool:
    """Whether a mark without a blank ties a number to what is beside it."""
    before, after = number.first - 1, number.last + 1
    if before >= sentence.first and tokens.norms[before] in TIES and tokens.ends[before] == tokens.starts[number.first]:
        return True
    tight = after < sentence.last and tokens.norms[after] in TIES and tokens.starts[after] == tokens.ends[number.last]
    return tight and tokens.starts[after + 1] == tokens.ends[after]


def between(figures: tuple[Figure, ...], first: int, last: int) -> Iterator[Figure]:
    """The figures whose tokens lie from `first` up to and with `last`."""
    k = bisect_right(figures, first - 1, key=_FIRST)
    while k < len(figures) and figures[k].last <= last:
        yield figures[k]
        k += 1
