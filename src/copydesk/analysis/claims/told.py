"""Claims that their words give away: causes, forecasts, motives, all or nothing, superlatives, studies, judgements."""

from collections.abc import Iterator

from copydesk.analysis.claims.claim import ClaimKind
from copydesk.analysis.claims.phrases import ends_at, phrases, places
from copydesk.analysis.page.marked import MarkedCopy
from copydesk.lexicons import lexicon

LISTS = "claims"

BY_WORDS = {
    "cause": ClaimKind.CAUSE,
    "forecast": ClaimKind.FORECAST,
    "motive": ClaimKind.MOTIVE,
    "sweeping": ClaimKind.SWEEPING,
}
"""The lists whose phrases each are the claim."""

NEAR = 3
"""So many words may stand between a study and what it finds, or between “is” and a judgement."""

Told = tuple[ClaimKind, int, int]
"""A claim from its first to its last token."""


def find(page: MarkedCopy) -> Iterator[Told]:
    """Every claim of these kinds, kind by kind."""
    for key, kind in BY_WORDS.items():
        yield from ((kind, first, last) for first, last in places(page, LISTS, key))
    yield from _superlatives(page)
    yield from _studies(page)
    yield from _judgements(page)


def _superlatives(page: MarkedCopy) -> Iterator[Told]:
    """“The most important”, “the deadliest”, “the first”."""
    ranked = lexicon("superlatives")["leads"]
    for i in page.places(lexicon(LISTS)["ranks"] | _in_est(page)):
        if page.norm(i - 1) in ranked and page.norm(i + 1) not in lexicon("superlatives")["stages"]:
            yield ClaimKind.COMPARISON, i - 1, i + (page.norms[i] == "most")


def _in_est(page: MarkedCopy) -> frozenset[str]:
    """The words of a story that are superlatives by their ending."""
    known = lexicon(LISTS)["no-superlatives"]
    return frozenset(norm for norm in page.words if norm.endswith("est") and len(norm) > 4 and norm not in known)


def _studies(page: MarkedCopy) -> Iterator[Told]:
    """A study and, close behind it, what it does: “the survey found”."""
    finds = phrases(LISTS, "finds")
    for i in page.places(lexicon(LISTS)["studies"]):
        last = next((k for k in range(i + 1, i + NEAR) if ends_at(page, min(k, len(page.norms) - 1), finds)), None)
        if last is not None:
            yield ClaimKind.STUDY, i, last


def _judgements(page: MarkedCopy) -> Iterator[Told]:
    """A judgement behind “is”: “the plan is a disgraceful waste”."""
    for i in page.places(lexicon(LISTS)["judgements"]):
        being = next(
            (k for k in range(i - 1, max(-1, i - 1 - NEAR), -1) if page.norms[k] in lexicon(LISTS)["being"]), None
        )
        if being is not None:
            yield ClaimKind.EVALUATION, being, i
