"""Figures that the text gives twice, and not the same both times."""

from collections import defaultdict
from collections.abc import Iterator

from msgspec import Struct

from copydesk.analysis.page.sentences import Sentence
from copydesk.analysis.quantities.figures import Figure, between
from copydesk.analysis.quantities.tolls import counted, toll_stems
from copydesk.analysis.retelling import transposed
from copydesk.analysis.retelling.contexts import Context, Contexts
from copydesk.analysis.retelling.likeness import close, fit, meet, near, rule_out, stand_alike
from copydesk.analysis.retelling.sameness import (
    FEWEST_RARE,
    gathered,
    is_alike,
    named_by,
    names_apart,
    narrows,
    of_noun,
    other_speakers,
    picked,
    pointed_at,
    told_again,
    told_twice,
)
from copydesk.document import PROSE, Role
from copydesk.lexicons import lexicon

MOST = 60
"""Figures of one kind that are compared with each other, at the most; whoever has more is writing a table."""

FEWEST = 10
"""Of less than so many the text may just have spoken, and not counted them: the two companies."""

Shared = dict[tuple[int, int], int]
"""The first tokens of two figures, and how many words of substance their sentences share."""

Told = tuple[tuple[Figure, ...], Figure, Context]
"""A figure among all of its text, and what stands around it."""


class Restated(Struct, frozen=True):
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
            found += _alone(several, contexts)
            shared = _shared(several[:MOST], contexts)
            tokens = {token for pair in shared for token in pair}
            pointing = {token for token in tokens if contexts.points_back(token)}
            akin = _akin(several[:MOST], shared, 1 if pointing else FEWEST_RARE, contexts)
            for k, two in enumerate(akin):
                before = akin[:k]
                close = [one for one in before if shared.get((one.first, two.first), 0) >= FEWEST_RARE]
                first = _told_otherwise(figures, close, two, contexts)
                if not first and two.first in pointing:
                    first = _pointed_at(figures, several, before, two, contexts)
                if first:
                    found.append(Restated(first, two))
    told = {one.second.first for one in found}
    swapped = transposed.find(norms, figures, contexts)
    found += [Restated(one, two) for one, two in swapped if two.first not in told]
    return tuple(found)


def _shared(several: list[Figure], contexts: Contexts) -> Shared:
    """How many words the sentences of two figures share that are not the same, if any."""
    worth = {one.first: one.value for one in several}
    return {(one, two): shared for one, two, shared in contexts.akin(worth) if worth[one] != worth[two]}


def _akin(several: list[Figure], shared: Shared, least: int, contexts: Contexts) -> list[Figure]:
    """Those figures of one kind that may be restated as another: the sentences of two share so many words at the
    `least`.
    """
    akin = {token for pair, words in shared.items() if words >= least for token in pair}
    return [one for one in several if one.first in akin and contexts.sentence(one.first).paragraph.role in PROSE]


def _alone(several: list[Figure], contexts: Contexts) -> Iterator[Restated]:
    """The only two figures of a measure in the text, almost the same, where their sentences share rare words or the
    second describes something that is known: “covered 480 miles … the 460-mile walk”.
    """
    if len(several) != 2 or several[0].unit in ("", *lexicon("sameness")["loose-units"]):
        return
    one, two = several
    if not close(one, two) or not rule_out(one, two):
        return
    here, there = (contexts.around(figure.first, figure.last) for figure in several)
    money = one.unit in lexicon("figures")["currencies"]
    told = (there.definite and there.describes) or (money and len(here.rare & there.rare) >= FEWEST_RARE)
    apart = here.sentence is there.sentence or names_apart(here, there) or here.cautions != there.cautions
    if told and not apart:
        yield Restated(one, two)


def _told_otherwise(
    figures: tuple[Figure, ...], before: list[Figure], two: Figure, contexts: Contexts
) -> Figure | None:
    """The first figure that is of the same and not the same, of some in sentences that share words."""
    for one in before:
        if _may_differ(figures, one, two, contexts):
            here, there = (contexts.around(figure.first, figure.last) for figure in (one, two))
            if differ((figures, one, here), (figures, two, there)):
                return one
    return None


def _may_differ(figures: tuple[Figure, ...], one: Figure, two: Figure, contexts: Contexts) -> bool:
    """Whether two figures may be of the same and not the same, as far as all but the words beside them says."""
    here, there = contexts.sentence(one.first), contexts.sentence(two.first)
    apart, alike = rule_out(one, two) and near(one, two), is_alike(contexts.about(here), contexts.about(there))
    if not (apart or alike):
        return False
    beside, others = _others(figures, one, here), _others(figures, two, there)
    if alike and stand_alike(one, beside, two, others):
        return True
    return fit(one, beside, two, others) and not contexts.beside(one).isdisjoint(contexts.beside(two))


def _pointed_at(
    figures: tuple[Figure, ...], alike: list[Figure], before: list[Figure], figure: Figure, contexts: Contexts
) -> Figure | None:
    """The figure that one with “the” before it points back to, where the text has just one that can be meant."""
    if not any(near(one, figure) for one in before):
        return None
    if any(meet(one, figure) for one in alike if one.first < figure.first):
        return None
    context = contexts.around(figure.first, figure.last)
    loose = figure.unit in lexicon("sameness")["loose-units"] - {"%"}
    if (loose and not context.describes) or picked(context):
        return None
    placed = [(one, contexts.around(one.first, one.last)) for one in before]
    meant = [
        (one, here)
        for one, here in placed
        if here.sentence is not context.sentence and not _both_listed(here, context)
        if pointed_at(here, context, toll_stems())
    ]
    if figure.unit == "%":
        meant = [(one, here) for one, here in meant if named_by(here, context)]
    if loose:
        meant = [(one, here) for one, here in meant if of_noun(here, context) and here.periods == context.periods]
    beside = _others(figures, figure, context.sentence)
    meant = [(one, here) for one, here in meant if one.unit or not here.describes]  # an 18-hole course
    meant = [(one, here) for one, here in meant if not any(meet(one, other) for other in beside)]  # it gives both
    if len({one.value for one, _ in meant}) != 1:
        return None
    one, here = meant[-1]
    large = figure.unit != "" or min(one.value, figure.value) >= FEWEST
    large |= len(here.rare & context.rare) >= FEWEST_RARE and "each" not in here.cautions
    if context.whole and gathered(here):
        return None
    part = figure.value < one.value and (narrows(here, context) or _is_portion(figures, one, here, figure))
    return one if large and not part and near(one, figure) else None


def _is_portion(figures: tuple[Figure, ...], whole: Figure, context: Context, part: Figure) -> bool:
    """Whether a share beside the whole makes the part of it: “Half of the 86 boats … Those 43 boats”."""
    shares = (
        (one, 100 if one.unit == "%" else 1)
        for one in _others(figures, whole, context.sentence)
        if one.unit in ("%", "part")
    )
    return any(
        one.low * whole.low <= part.high * scale and part.low * scale <= one.high * whole.high for one, scale in shares
    )


def differ(first: Told, second: Told) -> bool:
    """Whether two figures of one kind are of the same and not the same."""
    (_, one, here), (_, two, there) = first, second
    if one.value == two.value or here.sentence is there.sentence or other_speakers(here, there):
        return False
    beside, others = _others(first[0], one, here.sentence), _others(second[0], two, there.sentence)
    if told_twice(here, there) and stand_alike(one, beside, two, others):
        return True
    if _both_listed(here, there) or _is_part(one, here, two, there) or not fit(one, beside, two, others):
        return False
    vague = one.unit != "" or one.noun in lexicon("sameness")["vague"]
    almost = close(one, two) and len(here.rare & there.rare) >= FEWEST_RARE
    return told_again(here, there, measures=one.unit != "", vague=vague, close=almost)


def _both_listed(here: Context, there: Context) -> bool:
    """Whether both stand in lists: of a choice, each item is another."""
    return here.sentence.paragraph.role is there.sentence.paragraph.role is Role.LIST


def _is_part(whole: Figure, here: Context, part: Figure, there: Context) -> bool:
    """Whether the first is of every one there is, and the second counts some: “all 50 states … in 48 states”."""
    return part.value < whole.value and here.whole and not there.definite


def _others(figures: tuple[Figure, ...], figure: Figure, sentence: Sentence) -> list[Figure]:
    inside = between(figures, sentence.first, sentence.last)
    return [other for other in inside if other.first != figure.first]
