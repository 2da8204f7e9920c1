"""Claims that their words give away: causes, forecasts, motives, all or nothing, superlatives, studies, judgements."""

from collections.abc import Iterator
from functools import cache

from copydesk.analysis.claims.claim import ClaimKind
from copydesk.analysis.claims.phrases import Phrases, ends_at, phrases
from copydesk.analysis.page.marked import MarkedCopy
from copydesk.analysis.page.sentences import sentence_at
from copydesk.lexicons import lexicon

LISTS = "claims"

BY_WORDS = {
    "cause": ClaimKind.CAUSE,
    "forecast": ClaimKind.FORECAST,
    "motive": ClaimKind.MOTIVE,
    "sweeping": ClaimKind.SWEEPING,
}
"""The lists whose phrases each are the claim."""

NEAR = 2
"""So many words of the sentence may stand between a study and what it finds, or between “is” and a judgement."""

ALONE = ""
"""Stands for the word behind one that opens a phrase, where no phrase needs it."""

Told = tuple[ClaimKind, int, int]
"""A claim from its first to its last token."""


def find(page: MarkedCopy) -> Iterator[Told]:
    """Every claim of these kinds, kind by kind."""
    known = _by_words()
    for first in page.places(_opening()):
        beside = known[page.norms[first]]
        for kind, opened in beside.get(page.norm(first + 1)) or beside[ALONE]:
            last = ends_at(page, first, opened)
            if last is not None:
                yield kind, first, last
    yield from _superlatives(page)
    yield from _studies(page)
    yield from _judgements(page)


@cache
def _opening() -> frozenset[str]:
    """Every word that opens a phrase."""
    return frozenset(_by_words())


@cache
def _by_words() -> dict[str, dict[str, list[tuple[ClaimKind, Phrases]]]]:
    """For every word that opens a phrase and for the word behind it, `ALONE` for any that no phrase has there, the
    kinds of claim that they may open, each with its phrases.
    """
    found: dict[str, dict[str, list[tuple[ClaimKind, Phrases]]]] = {}
    for key, kind in BY_WORDS.items():
        known = phrases(LISTS, key)
        for first, several in known.items():
            beside = found.setdefault(first, {ALONE: []})
            for words in several:
                beside.setdefault(words[1] if words[1:] else ALONE, list(beside[ALONE]))
            alone = (first,) in several
            for behind, kinds in beside.items():
                if alone or any(words[1:2] == (behind,) for words in several):
                    kinds.append((kind, known))
    return found


def _superlatives(page: MarkedCopy) -> Iterator[Told]:
    """“The most important”, “the deadliest”, “the first”."""
    ranked = lexicon("superlatives")["leads"]
    for i in page.places(lexicon(LISTS)["ranks"] | _in_est(page)):
        if page.norm(i - 1) in ranked and page.norm(i + 1) not in lexicon("superlatives")["stages"]:
            yield ClaimKind.COMPARISON, i - 1, i + (page.norms[i] == "most")


def _in_est(page: MarkedCopy) -> frozenset[str]:
    """The words of a story that are superlatives by their ending."""
    known = lexicon(LISTS)["no-superlatives"]
    return frozenset(norm for norm in page.words if norm[-3:] == "est" and len(norm) > 4 and norm not in known)


def _studies(page: MarkedCopy) -> Iterator[Told]:
    """A study and, close behind it, what it does: “the survey found”."""
    finds = phrases(LISTS, "finds")
    for i in page.places(lexicon(LISTS)["studies"]):
        end = min(i + NEAR + 1, sentence_at(page.sentences, i).last)
        last = next((k for k in range(i + 1, end + 1) if ends_at(page, k, finds) is not None), None)
        if last is not None:
            yield ClaimKind.STUDY, i, last


def _judgements(page: MarkedCopy) -> Iterator[Told]:
    """A judgement behind “is”: “the plan is a disgraceful waste”."""
    known = lexicon(LISTS)
    for i in page.places(known["judgements"]):
        first = max(i - NEAR - 1, sentence_at(page.sentences, i).first)
        being = next((k for k in range(i - 1, first - 1, -1) if page.norms[k] in known["being"]), None)
        if being is not None:
            yield ClaimKind.EVALUATION, being, i
