"""Words that tell a change or compare two figures: “rose”, “up 5%”, “a fall of 3%”, “52% less than”, “three times”."""

from collections.abc import Iterator
from enum import StrEnum
from functools import cache

from msgspec import Struct

from copydesk.analysis.page.inflection import all_forms, forms
from copydesk.analysis.page.sentences import Sentence
from copydesk.analysis.page.tokens import Tokens
from copydesk.analysis.quantities import numbers
from copydesk.analysis.quantities.figures import Figure
from copydesk.analysis.quantities.hedges import Hedge, hedge_at
from copydesk.lexicons import either, lexicon

SIZES = frozenset({"%", "point", "part"})
"""The units of the size of a change."""

NEAR = 3
"""So many words stand between a word of change and its size, or between “twice as” and what is compared."""

LEAST = 8
"""A smaller whole percentage is rounded too much to be compared with a count."""

USUAL = frozenset({"average", "level", "norm", "normal", "rate", "usual"})

MOST_FOLD = 10
"""“Twofold” to “tenfold”, in words or in figures."""

LONGEST = 7
"""“Twice as many visitors as the 400”: words from the multiple to its figure."""


class Direction(StrEnum):
    """Which way a change goes."""

    UP = "up"
    DOWN = "down"


class Kind(StrEnum):
    """How a word tells a change: as its verb, as its size, or by comparing.

    What is loose tells one only with both ends, what is like only of two figures that stand elsewhere, and a part only
    of the figure that says it again.
    """

    VERB = "verb"
    SIZE = "size"
    THAN = "than"
    TIMES = "times"
    LOOSE = "loose"
    LIKE = "like"
    PART = "part"


class Cue(Struct, frozen=True):
    """A word of change, from token `first` to token `last`.

    `direction` is `None` where it does not tell, `factor` `None` where it is no multiple. `by` is the size that stands
    right beside it, `None` where none does. `hedge` is what the words before leave open: “nearly doubled”.
    """

    first: int
    last: int
    kind: Kind
    direction: Direction | None
    factor: float | None = None
    hedge: Hedge = Hedge.EXACT
    by: Figure | None = None


def find(tokens: Tokens, sentence: Sentence, figures: tuple[Figure, ...]) -> Iterator[Cue]:
    """Every word of change in one sentence, in order. `figures` are those of the sentence."""
    known = _words()
    starts = {figure.first: figure for figure in figures}
    ends = {figure.last: figure for figure in figures}
    free, hedged = sentence.first, -1
    words = enumerate(tokens.norms[sentence.first : sentence.last + 1], sentence.first)
    for i in [i for i, norm in words if norm in known or i in starts]:
        figure = starts.get(i)
        hedged = figure.last if figure else hedged
        if i < free or (i <= hedged and not figure and i - 1 not in ends):
            continue
        cue = _multiple(tokens, i, starts, sentence) or (figure and _bare(tokens, figure))
        if not cue and tokens.norms[i] in known and (i > hedged or i - 1 in ends):  # not: by more than 600
            cue = _cue(tokens, i, starts, ends)
        if cue and not _denied(tokens, cue):
            yield cue
            free = cue.last + 1


def _denied(tokens: Tokens, cue: Cue) -> bool:
    """Whether a comparison is denied: “no more than the 400”, “it has not doubled”."""
    before = tokens.norms[max(0, cue.first - NEAR) : cue.first]
    return any(norm in ("no", "not", "never") or norm.endswith("n't") for norm in before)


@cache
def _words() -> dict[str, tuple[Kind, Direction | None, float | None]]:
    """Every word that may tell a change: how, which way, and its factor."""
    words = lexicon("change")
    known: dict[str, tuple[Kind, Direction | None, float | None]] = {}
    for way, key, compared in ((Direction.UP, "up", "more"), (Direction.DOWN, "down", "less")):
        known |= dict.fromkeys(all_forms("change", f"loose-{key}"), (Kind.LOOSE, way, None))
        known |= dict.fromkeys(words[f"{key}-nouns"] | words[f"{key}-adverbs"], (Kind.SIZE, way, None))
        known |= dict.fromkeys(all_forms("change", key) | words[f"{key}-words"], (Kind.VERB, way, None))
        known |= dict.fromkeys(words[compared], (Kind.THAN, way, None))  # “lower” is seldom the verb
    known |= {form: (Kind.VERB, None, None) for form in all_forms("change", "neutral") if form not in known}
    for row in words["times"]:
        verb, factor = row.split()
        way = Direction.UP if float(factor) > 1 else Direction.DOWN
        known |= {form: (Kind.VERB, way, float(factor)) for form in forms(verb)}
    for times, number in enumerate(numbers.words()[1:MOST_FOLD], 2):
        known |= {f"{n}{tie}fold": (Kind.SIZE, None, float(times)) for n in (number, times) for tie in ("", "-")}
    for row in words["multiples"]:
        word, factor = row.split()
        known.setdefault(word, (Kind.TIMES, None, float(factor)))
    return known


def _cue(tokens: Tokens, i: int, starts: dict[int, Figure], ends: dict[int, Figure]) -> Cue | None:
    """The cue that the word at token `i` is, if it stands as one."""
    kind, way, factor = _words()[tokens.norms[i]]
    after = tokens.norms[i + 1] if i + 1 < len(tokens) else "."
    hedge = hedge_at(tokens, i)
    if kind is Kind.THAN:
        return _comparative(tokens, i, way, ends)
    if factor and kind is Kind.SIZE:  # a twofold rise
        last = i + (_words().get(after, (Kind.THAN, None, None))[0] in (Kind.VERB, Kind.SIZE))
        return Cue(i, last, kind, None, factor, hedge) if last == i or _words()[after][1] is Direction.UP else None
    if kind is Kind.TIMES:
        return None
    before, behind = _size_before(tokens, i, ends), _size_behind(tokens, i, starts)
    if tokens.norms[i] in either("change", "up-adverbs", "down-adverbs"):
        moved = tokens.norms[i - 1] in lexicon("figures")["goes"] if i else False
        leads = moved or after in ("from", "to", "at", "on", "by") or behind or before
        return Cue(i, i, Kind.VERB if moved else kind, way, None, hedge, behind or before) if leads else None
    if before or (after == "of" and behind):  # a 5% rise, a rise of 5%
        return Cue(i, i, Kind.SIZE, way, factor, hedge, before or behind)
    if kind is Kind.SIZE:
        return None
    return Cue(i, i, kind, way, factor, hedge, behind)


def _size_before(tokens: Tokens, i: int, ends: dict[int, Figure]) -> Figure | None:
    """“A 5% rise”, “a 5% annual rise”, “5% up”."""
    for k in range(i - 1, i - 3, -1):
        figure = ends.get(k)
        if figure:
            return figure if figure.unit in SIZES else None
        if k < 0 or not tokens.norms[k].isalpha() or tokens.norms[k] in lexicon("function-words")["common"]:
            return None
    return None


def _size_behind(tokens: Tokens, i: int, starts: dict[int, Figure]) -> Figure | None:
    """“Rose 5%”, “rose sharply by 5%”, “a rise of 5%”."""
    for k in range(i + 1, i + 2 + NEAR):
        figure = starts.get(k)
        if figure:
            return figure if figure.unit in SIZES else None
        norm = tokens.norms[k] if k < len(tokens) else "."
        if not (norm in lexicon("change")["adverbs"] or norm in ("of", "a", "an", "in")):
            return None
    return None


def _comparative(tokens: Tokens, i: int, way: Direction | None, ends: dict[int, Figure]) -> Cue | None:
    """“52% less than”, “lower than the”, “above the”, “31% more”."""
    by = ends.get(i - 1)
    by = by if by and by.unit in SIZES else None
    after = tokens.norms[i + 1 : i + 3]
    if after[:1] == ("than",) or (tokens.norms[i] in ("above", "below") and after[:1] in (("the",), ("last",))):
        return Cue(i, i + (after[0] == "than"), Kind.THAN, way, by=by)
    return Cue(i, i, Kind.SIZE, way, by=by) if by else None


def _bare(tokens: Tokens, figure: Figure) -> Cue | None:
    """“… to 6,650, or 12.5%”, “… to 6,650 (12.5%)”: a size that does not say which way."""
    if figure.unit not in ("%", "point"):
        return None
    before = tokens.norms[max(0, figure.first - 2) : figure.first]
    bracketed = before[-1:] == ("(",) and tokens.norms[figure.last + 1 : figure.last + 2] == (")",)
    if before[-1:] == ("or",) or before == ("or", "by") or bracketed:
        return Cue(figure.first, figure.last, Kind.SIZE, None, by=figure)
    return None


def _multiple(tokens: Tokens, i: int, starts: dict[int, Figure], sentence: Sentence) -> Cue | None:
    """“Three times the 400”, “twice as many visitors as the 400”, “a third of the 400”."""
    figure, kind = starts.get(i), Kind.TIMES
    if figure is None:
        factor, last = _multiples().get(tokens.norms[i]), i
        hedge = hedge_at(tokens, i) if factor else Hedge.EXACT
    else:
        timed = not figure.unit and tokens.norms[figure.last + 1 : figure.last + 2] == ("times",)
        factor = figure.value if timed or figure.unit == "part" else None
        if figure.unit == "%" and figure.value >= LEAST and tokens.norms[figure.last + 1 : figure.last + 2] == ("of",):
            factor, kind = figure.value / 100, Kind.PART
        last, hedge = figure.last + timed, figure.hedge
    if not factor:
        return None
    for k in range(last + 1, min(last + LONGEST, sentence.last) + 1):
        if k in starts:
            led = tokens.norms[k - 1] in lexicon("change")["leads"] | {"of", "than", "as"}
            return Cue(i, k - 1, kind, None, factor, hedge) if led else None
        word = tokens.norms[k]
        if word in either("change", "stops", "joins") or not (word[0].isalpha() or word == "'s"):
            break
    behind = tokens.norms[last + 1 : last + 3]
    usual = behind[:1] == ("the",) and not USUAL.isdisjoint(tokens.norms[last + 2 : last + 4])
    likened = usual or behind in (("as", "much"), ("as", "many")) or behind[:1] in (("that",), ("what",))
    if not likened or factor <= 1 or tokens.norms[last + 3 : last + 4] == ("as",):  # twice as much as in May
        return None
    return Cue(i, last + (2 if behind[0] == "as" else 1), Kind.LIKE, None, factor, hedge)


@cache
def _multiples() -> dict[str, float]:
    rows = (row.split() for key in ("multiples", "times") for row in lexicon("change")[key])
    return {word: float(factor) for word, factor in rows if float(factor) > 1}
