"""What befell the people whom a figure counts: “15 died”, “killing 15” and “15 deaths” are one thing told."""

from collections.abc import Iterator
from functools import cache

from copydesk.analysis.page.inflection import forms
from copydesk.analysis.page.topics import content
from copydesk.analysis.quantities.figures import Figure
from copydesk.lexicons import lexicon

AHEAD, BACK = 4, 3
"""So many words behind a figure, and before it, are looked at."""

LOSSES = frozenset({"cuts", "losses"})
STOPS = frozenset({",", ";", ":", ".", "and", "but", "while", "(", ")"})


def counted(norms: tuple[str, ...], figure: Figure) -> str:
    """What a figure counts: what befell them, where it counts people and no more is said of them; else its noun."""
    told = _tolls().get(next(iter(norms[figure.last + 1 : figure.last + 2]), ""), "")
    if told and not figure.unit and norms[figure.last + 2 : figure.last + 3] != (figure.noun,):
        return told  # eleven injured as bus overturns; not 11 injured passengers
    if figure.noun in LOSSES and norms[figure.last + 1] == "job":
        return "jobs"
    if figure.unit or (figure.noun and figure.noun not in lexicon("sameness")["persons"]):
        return _nouns().get(figure.noun, figure.noun)
    ahead = norms[figure.last + 1 : figure.last + 1 + AHEAD]
    before = norms[max(0, figure.first - BACK) : figure.first][::-1]
    return next(
        (_tolls()[norm] for side in (ahead, before) for norm in _until_stop(side) if norm in _tolls()), figure.noun
    )


@cache
def toll_stems() -> frozenset[str]:
    """The stems of all words for what befalls people, “people” among them."""
    return content((*_tolls(), *lexicon("sameness")["persons"]))


def _until_stop(norms: tuple[str, ...]) -> Iterator[str]:
    for norm in norms:
        if norm in STOPS or norm[0].isdigit():
            return
        yield norm


@cache
def _nouns() -> dict[str, str]:
    """Nouns by which the same is counted: posts are jobs."""
    return dict(row.split() for row in lexicon("sameness")["counted-nouns"])


@cache
def _tolls() -> dict[str, str]:
    known = dict(row.split() for row in lexicon("sameness")["toll-words"])
    for row in lexicon("sameness")["tolls"]:
        what, *verbs = row.split()
        known |= {form: what for verb in verbs for form in forms(verb)}
    return known
