"""Every claim that the author makes, in reading order, each with the best that stands behind it."""

from collections.abc import Iterable
from itertools import chain
from operator import itemgetter

from copydesk.analysis.calendar.moments import Moment
from copydesk.analysis.claims import told
from copydesk.analysis.claims.claim import Claim, ClaimKind, Strength
from copydesk.analysis.claims.statistics import Counted
from copydesk.analysis.claims.support import Backing, Support, Supports
from copydesk.analysis.page.lines import FINITE
from copydesk.analysis.page.marked import MarkedCopy
from copydesk.analysis.page.sentences import Sentence, sentence_at
from copydesk.analysis.quantities.figures import Figure
from copydesk.document import PROSE, Role
from copydesk.lexicons import lexicon

LISTS = "claims"


class Claims:
    """The claims of one story, of which `own` says for every token 1 or 0: whether the author speaks it."""

    def __init__(self, page: MarkedCopy, own: bytes, supports: Supports, counted: Counted) -> None:
        self._page, self._own, self._supports, self._counted = page, own, supports, counted
        self._on_the_spot = any(one.paragraph.role is Role.DATELINE for one in page.sentences)

    def find(
        self, statistics: Iterable[Figure], charges: Iterable[tuple[int, int]], moments: tuple[Moment, ...]
    ) -> tuple[Claim, ...]:
        """All of them, one for each kind and sentence, in order."""
        figures = {figure.first: figure for figure in statistics}
        every = chain(
            ((ClaimKind.STATISTIC, figure.first, figure.last) for figure in figures.values()),
            ((ClaimKind.ACCUSATION, first, last) for first, last in charges),
            ((ClaimKind.EVENT, moment.first, moment.last) for moment in moments),
            told.find(self._page),
        )
        found: dict[tuple[ClaimKind, int], Claim] = {}
        said = [one for one in every if self._own[one[1]]]
        for kind, first, last in sorted(said, key=itemgetter(1, 2)):
            sentence = sentence_at(self._page.sentences, first)
            if (kind, sentence.first) not in found and self._is_claimed(kind, sentence):
                behind = self._behind(kind, sentence, figures.get(first))
                span = self._page.tokens.span(first, min(last, sentence.last))
                strength = self._strength(sentence)
                found[kind, sentence.first] = Claim(span, first, last, kind, sentence, strength, behind)
        return tuple(sorted(found.values(), key=lambda one: (one.sentence.first, one.first)))

    def _is_claimed(self, kind: ClaimKind, sentence: Sentence) -> bool:
        """Whether a sentence says it is so, in running copy: no question, no item of a list that is no sentence, and
        of a day nothing that is still to come or only supposed.
        """
        page, within = self._page, slice(sentence.first, sentence.last + 1)
        if sentence.paragraph.role not in PROSE or page.norms[sentence.last] == "?":
            return False
        if sentence.paragraph.role is Role.LIST and FINITE not in page.verbs[within]:
            return False
        return kind is not ClaimKind.EVENT or lexicon(LISTS)["unreal"].isdisjoint(page.norms[within])

    def _behind(self, kind: ClaimKind, sentence: Sentence, figure: Figure | None) -> Backing:
        if kind is ClaimKind.STATISTIC and figure:
            return self._counted.behind(figure, sentence)
        found = self._supports.behind(sentence)
        reported = kind is ClaimKind.EVENT and self._on_the_spot and not found.firm
        return Backing(Support.SEEN) if reported else found

    def _strength(self, sentence: Sentence) -> Strength:
        words, known = self._page.norms[sentence.first : sentence.last + 1], lexicon(LISTS)
        if not known["hedges"].isdisjoint(words):
            return Strength.HEDGED
        return Strength.PLAIN if known["boosters"].isdisjoint(words) else Strength.BOOSTED
