"""Figures that the text gives twice, and not the same both times."""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass

from copydesk.analysis.quantities.figures import Figure, between
from copydesk.analysis.quantities.hedges import Hedge
from copydesk.analysis.quantities.tolls import counted, toll_stems
from copydesk.analysis.retelling import transposed
from copydesk.analysis.retelling.contexts import Context, Contexts
from copydesk.analysis.retelling.sameness import (
    FEWEST_RARE,
    named_by,
    names_apart,
    narrows,
    of_noun,
    other_speakers,
    pointed_at,
    told_again,
    told_twice,
)
from copydesk.document import PROSE, Role
from copydesk.lexicons import lexicon

MOST = 60
"""Figures of one kind that are compared with each other, at the most; whoever has more is writing a table."""

FACTOR = 4
"""A figure that is so many times the other is of something else."""

CLOSE = 0.15
"""Figures that are no farther apart are often one, brought up to date in one place."""

FEWEST = 10
"""Of less than so many the text may just have spoken, and not counted them: the two companies."""

Place = tuple[Figure, Context]

Told = tuple[tuple[Figure, ...], Figure, Context]
"""A figure among all of its text, and what stands around it."""


@dataclass(frozen=True, slots=True)
class Restated:
    """A figure and what the text gives further down for the same."""

    first: Figure
    second: Figure


def find(norms: tuple[str, ...], figures: tuple[Figure, ...], contexts: Contexts) -> tuple[Restated, ...]:
    """Every figure that is restated as another, once."""
    found: list[Restated] = []
    alike: dict[tuple[str, str], list[Figure]] = defaultdict(list)
    for figure in figures:
        what = counted(norms, figure)
        if (what or figure.unit) and figure.unit != "age":
            alike[figure.unit, what].append(figure)
    for several in alike.values():
        if len({figure.value for figure in several}) > 1:
            placed = [(one, contexts.around(one.first, one.last)) for one in _akin(several[:MOST], contexts)]
            places = [place for place in placed if place[1].sentence.paragraph.role in PROSE]
            found += _alone(several, contexts)
            for k, place in enumerate(places):
                first = _told_otherwise(figures, places[:k], place) or _pointed_at(figures, several, places[:k], place)
                if first:
                    found.append(Restated(first, place[0]))
    told = {one.second.first for one in found}
    swapped = transposed.find(norms, figures, contexts)
    found += [Restated(one, two) for one, two in swapped if two.first not in told]
    return tuple(found)


def _akin(several: list[Figure], contexts: Contexts) -> list[Figure]:
    """Those figures of one kind that may be restated as another: the sentences of two share words, and more than one
    where none points back.
    """
    worth = {one.first: one.value for one in several}
    pairs = [pair for pair in contexts.akin(worth) if worth[pair[0]] != worth[pair[1]]]
    akin = {token for one, two, _ in pairs for token in (one, two)}
    if not any(map(contexts.points_back, akin)):
        akin = {token for one, two, shared in pairs if shared >= FEWEST_RARE for token in (one, two)}
    return [one for one in several if one.first in akin]


def _alone(several: list[Figure], contexts: Contexts) -> Iterator[Restated]:
    """The only two figures of a measure in the text, almost the same, where their sentences share rare words or the
    second describes something that is known: “covered 480 miles … the 460-mile walk”.
    """
    if len(several) != 2 or several[0].unit in ("", *lexicon("sameness")["loose-units"]):
        return
    one, two = several
    if not _close(one, two) or not _rule_out(one, two):
        return
    here, there = (contexts.around(figure.first, figure.last) for figure in several)
    money = one.unit in lexicon("figures")["currencies"]
    told = (there.definite and there.describes) or (money and len(here.rare & there.rare) >= FEWEST_RARE)
    apart = here.sentence is there.sentence or names_apart(here, there) or here.cautions != there.cautions
    if told and not apart:
        yield Restated(one, two)


def _close(one: Figure, two: Figure) -> bool:
    return abs(one.value - two.value) <= CLOSE * max(one.value, two.value)


def _told_otherwise(figures: tuple[Figure, ...], before: list[Place], place: Place) -> Figure | None:
    return next((one for one, here in before if differ((figures, one, here), (figures, *place))), None)


def _pointed_at(figures: tuple[Figure, ...], alike: list[Figure], before: list[Place], place: Place) -> Figure | None:
    """The figure that one with “the” before it points back to, where the text has just one that can be meant."""
    figure, context = place
    loose = figure.unit in lexicon("sameness")["loose-units"] - {"%"}
    if not context.definite or (loose and not context.describes):
        return None
    if any(_meet(one, figure) for one in alike if one.first < figure.first):
        return None
    meant = [
        (one, here)
        for one, here in before
        if here.sentence is not context.sentence and pointed_at(here, context, toll_stems())
    ]
    if figure.unit == "%":
        meant = [(one, here) for one, here in meant if named_by(here, context)]
    if loose:
        meant = [(one, here) for one, here in meant if of_noun(here, context) and here.periods == context.periods]
    beside = _others(figures, figure, context)
    meant = [(one, here) for one, here in meant if one.unit or not here.describes]  # an 18-hole course
    meant = [(one, here) for one, here in meant if not any(_meet(one, other) for other in beside)]  # it gives both
    if len({one.value for one, _ in meant}) != 1:
        return None
    one, here = meant[-1]
    large = figure.unit != "" or min(one.value, figure.value) >= FEWEST
    large |= len(here.rare & context.rare) >= FEWEST_RARE and "each" not in here.cautions
    part = figure.value < one.value and (narrows(here, context) or _is_portion(figures, one, here, figure))
    return one if large and not part and _near(one, figure) else None


def _is_portion(figures: tuple[Figure, ...], whole: Figure, context: Context, part: Figure) -> bool:
    """Whether a share beside the whole makes the part of it: “Half of the 86 boats … Those 43 boats”."""
    shares = (
        (one, 100 if one.unit == "%" else 1) for one in _others(figures, whole, context) if one.unit in ("%", "part")
    )
    return any(
        one.low * whole.low <= part.high * scale and part.low * scale <= one.high * whole.high for one, scale in shares
    )


def differ(first: Told, second: Told) -> bool:
    """Whether two figures of one kind are of the same and not the same."""
    (_, one, here), (_, two, there) = first, second
    if one.value == two.value or here.sentence is there.sentence or other_speakers(here, there):
        return False
    if told_twice(here, there) and one.hedge is two.hedge and _stand_alike(one, _others(*first), two, _others(*second)):
        return True
    if here.sentence.paragraph.role is there.sentence.paragraph.role is Role.LIST:  # of a choice, each item is another
        return False
    if not _rule_out(one, two) or _is_part(one, here, two, there) or not _near(one, two):
        return False
    vague = one.unit != "" or one.noun in lexicon("sameness")["vague"]
    close = _close(one, two) and len(here.rare & there.rare) >= FEWEST_RARE
    again = told_again(here, there, measures=one.unit != "", vague=vague, close=close)
    return again and _agree(one, _others(*first), two, _others(*second))


def _rule_out(one: Figure, two: Figure) -> bool:
    """Whether no number can be both. “More than 600” and “more than 1,000” can, and “up to 40” and “about 20”."""
    less, more = sorted((one, two), key=lambda figure: figure.value)
    open_ended = (less.hedge is Hedge.OVER and not more.exact) or (more.hedge is Hedge.UNDER and not less.exact)
    return less.high < more.low and not open_ended


def _is_part(whole: Figure, here: Context, part: Figure, there: Context) -> bool:
    """Whether the first is of every one there is, and the second counts some: “all 50 states … in 48 states”."""
    return part.value < whole.value and here.whole and not there.definite


def _near(one: Figure, two: Figure) -> bool:
    return one.value * FACTOR >= two.value and two.value * FACTOR >= one.value


def _others(figures: tuple[Figure, ...], figure: Figure, context: Context) -> list[Figure]:
    inside = between(figures, context.sentence.first, context.sentence.last)
    return [other for other in inside if other.first != figure.first]


def _stand_alike(one: Figure, beside: list[Figure], two: Figure, others: list[Figure]) -> bool:
    """Whether two sentences give the same figures in the same order, but for these two."""
    before = [other.first < one.first for other in beside], [other.first < two.first for other in others]
    return before[0] == before[1] and [other.value for other in beside] == [other.value for other in others]


def _agree(one: Figure, beside: list[Figure], two: Figure, others: list[Figure]) -> bool:
    """Whether no other figure of the sentences speaks against it.

    One sentence that has several measures of a kind compares them; two that have other figures of a kind, all unlike,
    tell of two things.
    """
    if any(_meet(other, two) for other in beside) or any(_meet(other, one) for other in others):
        return False
    if _adds_up(one, [two, *others]) or _adds_up(two, [one, *beside]):
        return False
    if one.unit and any(other.unit == one.unit for other in (*beside, *others)):
        return False
    units = {other.unit for other in beside} & {other.unit for other in others}
    nouns = {other.noun for other in beside} & {other.noun for other in others} - {""}
    return all(any(_meet(a, b) for a in beside for b in others if a.unit == unit) for unit in units) and all(
        any(_meet(a, b) for a in beside for b in others if a.noun == b.noun == noun) for noun in nouns
    )


def _adds_up(total: Figure, parts: list[Figure]) -> bool:
    """Whether the like figures of one sentence are the parts of a figure: three at the scene and two in hospital."""
    alike = [part for part in parts if part.unit == total.unit]
    return len(alike) > 1 and sum(part.low for part in alike) <= total.high <= sum(part.high for part in alike)


def _meet(one: Figure, two: Figure) -> bool:
    return one.unit == two.unit and one.meets(two)
