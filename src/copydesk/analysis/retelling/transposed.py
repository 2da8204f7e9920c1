"""Figures of which two digits changed places: 48,000 and 84,000. It is the slip of whoever types them."""

from collections import defaultdict
from collections.abc import Iterator
from itertools import combinations
from math import log10

from copydesk.analysis.quantities.figures import Figure
from copydesk.analysis.quantities.tolls import counted
from copydesk.analysis.retelling.contexts import Context, Contexts
from copydesk.analysis.retelling.sameness import FEWEST, names_apart, other_speakers
from copydesk.document import PROSE
from copydesk.lexicons import lexicon

LARGE = 100
"""Of two small numbers the digits are often the same by chance."""

MOST = 60
"""Figures of the same digits that are compared with each other, at the most."""


def find(norms: tuple[str, ...], figures: tuple[Figure, ...], contexts: Contexts) -> Iterator[tuple[Figure, Figure]]:
    """Every two such figures that count or measure the same, of what shares words."""
    loose = lexicon("sameness")["loose-units"] | {"age"}
    alike: dict[tuple[str, str, bool], list[Figure]] = defaultdict(list)
    for figure in figures:
        share = figure.unit == "%" and figure.noun != ""
        if len(figure.digits) > 1 and (share or (figure.value >= LARGE and figure.unit not in loose)):
            alike[figure.unit, "".join(sorted(figure.digits)).lstrip("0"), figure.scaled].append(figure)
    for several in alike.values():
        for one, two in combinations(several[:MOST], 2):
            known = any(two.value == other.value for other in several if other.first < one.first)
            if _swapped(one, two) and not known:
                here, there = (contexts.around(figure.first, figure.last) for figure in (one, two))
                if _alike(norms, one, here, two, there) and _of_the_same(here, there):
                    yield one, two


def _alike(norms: tuple[str, ...], one: Figure, here: Context, two: Figure, there: Context) -> bool:
    """Whether both count or measure the same, as far as their nouns and units say."""
    kinds = {counted(norms, one), counted(norms, two)} - {""}
    if one.unit == "%":  # 64% of its members, 46% of our members
        return len(kinds) == 1 and len(here.topics & there.topics) >= FEWEST
    return one.unit != "" or len(kinds) == 1 or there.definite  # 240 workers, the 420 redundancies


def _swapped(one: Figure, two: Figure) -> bool:
    """Whether the digits differ in one pair of neighbours that changed places, and nothing else."""
    length = max(len(one.digits), len(two.digits))
    first, second = (figure.digits.ljust(length, "0") for figure in (one, two))  # £310m and £301m
    if int(log10(one.value)) != int(log10(two.value)):
        return False
    k = next((k for k, (a, b) in enumerate(zip(first, second, strict=True)) if a != b), len(first))
    return first[k : k + 2] == second[k : k + 2][::-1] and first[k + 2 :] == second[k + 2 :] and k < len(first)


def _of_the_same(here: Context, there: Context) -> bool:
    """Whether the sentences share words, and nothing says that they are of two things."""
    paragraphs = {here.sentence.paragraph.role, there.sentence.paragraph.role}
    if here.sentence is there.sentence or not paragraphs <= PROSE:
        return False
    if other_speakers(here, there) and not there.definite:
        return False
    if (names_apart(here, there) and not there.definite) or not _one_count(here, there) or not _one_time(here, there):
        return False
    return there.definite or bool(here.rare & there.rare) or len(here.topics & there.topics) > 1


def _one_count(here: Context, there: Context) -> bool:
    """Whether no word beside one of two says that it is of more or fewer; one that points back may have some."""
    known = lexicon("sameness")
    excused = known["since-then"] | known["whichever"] if there.definite else frozenset[str]()
    return here.cautions - excused == there.cautions - excused


def _one_time(here: Context, there: Context) -> bool:
    return here.periods <= there.periods or there.periods <= here.periods
