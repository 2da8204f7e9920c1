"""Sums of money that are written with the same digits and are not the same: £523.2m here, £523.2bn there.

That two sums share three digits by chance is rare; two digits count where the words around them are shared too.
"""

from collections import defaultdict
from collections.abc import Iterator
from functools import cache
from itertools import combinations

from msgspec import Struct

from copydesk.analysis.page.tokens import Tokens
from copydesk.analysis.page.topics import content
from copydesk.analysis.quantities import units
from copydesk.analysis.quantities.figures import Figure
from copydesk.analysis.quantities.tolls import counted, toll_stems
from copydesk.analysis.retelling.contexts import Context, Contexts
from copydesk.analysis.retelling.sameness import names_apart, pointed_at, told_again
from copydesk.lexicons import lexicon

TELLING = 3
"""So many significant digits are the same by a slip, not by chance."""

FEWEST = 2
"""So many words that are rare in the text do two small sums share."""

LEAST = 1000
"""Prices below are often the same digits in two currencies."""

AFTER = 2
"""So many words behind a sum say what it is: “the $120,000 grant”."""

NIL, THOUSANDFOLD = 1e-9, 1e3

MOST = 60
"""Sums of one text that are compared with each other, at the most; whoever lists more is writing a table."""


class Twin(Struct, frozen=True):
    """Two sums with the same digits, in reading order, of two magnitudes or in two currencies."""

    first: Figure
    second: Figure
    currencies: bool
    """Whether it is the currency in which they differ."""


def find(tokens: Tokens, figures: tuple[Figure, ...], contexts: Contexts) -> Iterator[Twin]:
    """Every such pair of sums; one in brackets is a conversion, and one with its magnitude left out a range."""
    money, loose = _money(), lexicon("sameness")["loose-units"] | {"age"}
    alike: dict[str, list[Figure]] = defaultdict(list)
    for figure in figures:
        large = figure.unit in money or (figure.unit not in loose and (figure.scaled or figure.value >= LEAST))
        bracketed = figure.first > 0 and tokens.norms[figure.first - 1] == "("
        if large and figure.value > 0 and not bracketed:
            alike[figure.digits or _digits(figure.value)].append(figure)
    for digits, several in alike.items():
        pairs = [pair for pair in combinations(several[:MOST], 2) if _differ(tokens, *pair)]
        inside = [(one, two) for one, two in pairs if contexts.sentence(one.first) is contexts.sentence(two.first)]
        for one, two in inside or pairs:  # a sentence with both: the text knows both
            here, there = (contexts.around(figure.first, figure.last) for figure in (one, two))
            if _of_one_sentence(one, two, there) if inside else _of_the_same(one, here, two, there, len(digits)):
                yield Twin(one, two, currencies=one.value == two.value)


def _digits(value: float) -> str:
    """The significant digits of a number that is written in words."""
    return f"{value:.10g}".partition("e")[0].replace(".", "").strip("0")


@cache
def _money() -> frozenset[str]:
    return lexicon("figures")["currencies"] | lexicon("figures")["coinage"]


def _differ(tokens: Tokens, one: Figure, two: Figure) -> bool:
    """Whether two sums of the same digits are a thousand, or a million, times each other, or of two currencies."""
    if one.value == two.value:
        money = _money()
        names = {units.currency(tokens, figure.first, figure.unit) for figure in (one, two)}
        vague = one.unit == two.unit and one.unit in names  # $5m may be US$5m
        return len(names) > 1 and not vague and one.unit in money and two.unit in money
    if one.unit != two.unit:
        return False
    kinds = {counted(tokens.norms, one), counted(tokens.norms, two)}
    if len(kinds) > 1 and not kinds <= lexicon("sameness")["populace"]:
        return False
    return any(abs(_ratio(one, two) / scale - 1) < NIL for scale in (10, 100, 1e3, 1e6))


def _ratio(one: Figure, two: Figure) -> float:
    return max(one.value, two.value) / min(one.value, two.value)


def _of_one_sentence(one: Figure, two: Figure, there: Context) -> bool:
    """Whether one sentence gives the same sum twice: “a deficit of £740m, and unions say the £740bn deficit …”."""
    return one.scaled and two.scaled and there.definite and _ratio(one, two) > THOUSANDFOLD - NIL


def _of_the_same(one: Figure, here: Context, two: Figure, there: Context, digits: int) -> bool:
    """Whether two sums of different sentences are one, by what is written and by the words around them: “the £14bn” is
    one that was told before.
    """
    if here.sentence is there.sentence:
        return False
    least = min(one.value, two.value)
    shared = here.topics & there.topics
    pointed = there.definite and not content(there.after[:AFTER]).isdisjoint(here.topics)
    if one.value == two.value and least >= LEAST and shared and (digits >= TELLING or pointed):
        return True  # though each may name somebody else too
    if names_apart(here, there):
        return False
    if one.value != two.value and (_ratio(one, two) < THOUSANDFOLD - NIL or not (one.scaled or one.unit in _money())):
        known = toll_stems() - content(lexicon("sameness")["populace"])
        return least >= LEAST and (
            pointed_at(here, there, known) or told_again(here, there, measures=one.unit != "", vague=one.unit != "")
        )
    if least >= LEAST and (digits >= TELLING or there.definite):
        return True
    if (one.scaled and two.scaled) or (one.unit != two.unit and least >= LEAST):
        return len(shared) > 1 or bool(shared & here.rare & there.rare)
    rare = here.rare & there.rare
    if one.value == two.value and len(rare) > FEWEST:
        return True
    return len(rare) >= FEWEST and told_again(here, there, measures=False, vague=True)
