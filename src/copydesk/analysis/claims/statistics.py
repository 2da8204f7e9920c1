"""Statistics: the figures that somebody must have counted, and where the copy has them from."""

from collections.abc import Iterator

from copydesk.analysis.claims.phrases import ends_at, phrases, places
from copydesk.analysis.claims.support import REACH, Backing, Support, Supports
from copydesk.analysis.page.marked import MarkedCopy
from copydesk.analysis.page.sentences import Sentence, sentence_at
from copydesk.analysis.quantities import things, units
from copydesk.analysis.quantities.figures import Figure
from copydesk.analysis.saying.voices import Voice, Voices
from copydesk.lexicons import either, lexicon
from copydesk.once import once
from copydesk.spans import Span

LISTS = "claims"

FEWEST = 1000
"""Fewer people, homes or cases anybody can count who is there."""

FAR = 10
"""A survey that a story rests on is named so many sentences before its last figures."""

TENS = frozenset({"10", "ten", "100"})
"""Six in 10 are a share; four in eight may be a score."""

NEAR = 6
"""So many words on either side of a number say what it is for."""

LARGE = 1_000_000
"""A smaller sum is a price, a wage or a fine, which stands on a paper in the reporter’s hand."""


def find(page: MarkedCopy, figures: tuple[Figure, ...]) -> Iterator[Figure]:
    """The figures that are statistics: shares, large sums of public money, counts of people and what befell them."""
    return (figure for figure in figures if _is_statistic(page, figure))


def _is_statistic(page: MarkedCopy, figure: Figure) -> bool:
    known = lexicon(LISTS)
    share = figure.unit in ("%", "part")
    money = figure.value >= LARGE and figure.unit in lexicon("figures")["currencies"]
    count = figure.unit == "" and figure.value >= FEWEST and figure.noun in known["counted"]
    if not (share or money or count):
        return False
    near = page.norms[max(0, figure.first - NEAR) : figure.last + 1 + NEAR]
    if not known["planned"].isdisjoint(near) or not known["own"].isdisjoint(near):
        return False
    if share:
        return _is_of_several(page, figure)
    if money:
        spent = known["spent"].intersection(near)
        price = page.norm(figure.first - 1) == "cost" and spent == {"cost"}  # the stand cost £14m
        return bool(spent) and not price
    if any(ends_at(page, i, phrases(LISTS, "atlas")) for i in range(max(0, figure.first - NEAR), figure.first)):
        return False
    before, after = page.norm(figure.first - 1), page.norm(figure.last + 2)
    if before == "'s" or before in either(LISTS, "owners", "keeps"):  # the city’s 11 million people
        return False
    return after not in known["dwell"]


def _is_of_several(page: MarkedCopy, figure: Figure) -> bool:
    """Whether a share is one of people or things: “40% of renters”, “a third of the workforce”, “one in four”."""
    if page.norm(figure.first - 1) in lexicon(LISTS)["tiers"]:
        return False
    behind = page.norms[figure.last + 1 : figure.last + 2 + NEAR]
    if behind[:1] != ("of",):
        words = page.norms[figure.first : figure.last + 1]
        return words[-2:-1] == ("in",) and ("one" in words or words[-1] in TENS) and _several(page, figure)
    owned = page.norm(figure.last + 2) in lexicon(LISTS)["owners"] and "population" not in behind
    return (
        not owned and page.norms[figure.last] != "quarters" and _several(page, figure)
    )  # in some quarters of the city


def _several(page: MarkedCopy, figure: Figure) -> bool:
    """Whether the words behind a share name several of a kind."""
    if not lexicon(LISTS)["several"].isdisjoint(page.norms[figure.last + 1 : figure.last + 2 + NEAR]):
        return True
    noun = things.noun(page.tokens, sentence_at(page.sentences, figure.first), figure.last + 1)
    return noun != "" and noun.removesuffix("s") not in units.SPELLS


class Counted:
    """Who counted: what stands behind the statistics of one story."""

    def __init__(
        self, page: MarkedCopy, supports: Supports, voices: Voices, figures: tuple[Figure, ...], shown: frozenset[int]
    ) -> None:
        self._page, self._supports, self._shown = page, supports, shown
        self._figures, self._voices = figures, voices

    @once
    def _given(self) -> dict[tuple[str, float], tuple[int, Span]]:
        """Where a figure first stands with somebody who answers for it."""
        given: dict[tuple[str, float], tuple[int, Span]] = {}
        for figure in self._figures:
            if self._voices.at(figure.span.start).voice is not Voice.AUTHOR:
                given.setdefault(_key(figure), (figure.first, figure.span))
        return given

    @once
    def _seen(self) -> set[int]:
        """The sentences, by their first tokens, that say that a reporter saw it."""
        return {self._page.sentence_of(first).first for first, _ in places(self._page, LISTS, "seen")}

    @once
    def _records(self) -> dict[int, int]:
        """The last record that a sentence names, by its first token."""
        return {self._page.sentence_of(i).first: i for i in self._page.places(lexicon(LISTS)["records"])}

    @once
    def _surveyed(self) -> set[int]:
        """The sentences, by their first tokens, that name a survey."""
        known = lexicon(LISTS)
        return {self._page.sentence_of(i).first for i in self._page.places(known["records"] - known["books"])}

    def behind(self, figure: Figure, sentence: Sentence) -> Backing:
        """The support of a figure; one that was given a source further up needs no second. Asked in reading order."""
        found = self._supports.behind(sentence)
        if not found.firm:
            found = self._else(figure, sentence) or found
        if found.firm:
            self._given.setdefault(_key(figure), (figure.first, figure.span))
        elif _key(figure) in self._given and self._given[_key(figure)][0] < figure.first:
            return Backing(Support.ESTABLISHED, self._given[_key(figure)][1])
        return found

    def _else(self, figure: Figure, sentence: Sentence) -> Backing | None:
        """What stands in for a source: a record near by, sums that the sentence does itself, a reporter on the spot."""
        near = self._supports.near(sentence, REACH)
        words = range(sentence.first, sentence.last + 1)
        stands = next((i for i in words if self._page.norms[i] in lexicon(LISTS)["on-record"]), None)
        earlier = (one for one in self._supports.before(sentence, FAR) if one.first in self._surveyed)
        record = next((self._records[one.first] for one in (*near, *earlier) if one.first in self._records), stands)
        if record is not None:
            return Backing(Support.RECORD, self._page.tokens.span(record, record))
        if figure.first in self._shown:
            return Backing(Support.SHOWN)
        return Backing(Support.SEEN) if any(one.first in self._seen for one in near) else None


def _key(figure: Figure) -> tuple[str, float]:
    """What one figure has in common with its second mention."""
    return figure.unit, figure.value
