"""What may be in one place and will be in another, told in the same words: “may delay”, “will delay the ferries”."""

from collections.abc import Iterator

from copydesk.analysis.page.marked import MarkedCopy
from copydesk.analysis.page.sentences import Sentence
from copydesk.analysis.page.topics import STEMS
from copydesk.analysis.retelling.clause_words import links
from copydesk.analysis.retelling.questions import LISTS, Shift
from copydesk.analysis.retelling.statements import Clause, clauses
from copydesk.analysis.saying.voices import Voice, Voices
from copydesk.document import PROSE, TITLES
from copydesk.lexicons import lexicon

SOFT = frozenset({"may", "could"})
"""The moods of what is only possible."""

FEWEST = 3
"""Words of substance beside the verb of two clauses that are one."""


def find(page: MarkedCopy, voices: Voices) -> Iterator[Shift]:
    """The first clause that is flat in one place and only possible in another."""
    known = lexicon(LISTS)
    if known["possible"].isdisjoint(page.words) or known["sure"].isdisjoint(page.words):
        return
    told = [
        clause
        for sentence in _alike(page, known["possible"], known["sure"])
        for clause in clauses(page, sentence, frozenset())
        if not clause.denied
    ]
    soft = [one for one in told if _is(page, one, "possible", SOFT)]
    flat = [one for one in told if _is(page, one, "sure", frozenset({"will"})) and _is_own(page, voices, one)]
    for firm in flat:
        other = next((one for one in soft if _is_same(page, one, firm)), None)
        if other:
            here, there = sorted((firm, other), key=lambda one: -one.first)
            yield Shift("surer", (here.first, here.last), (there.first, there.last))
            return


def _alike(page: MarkedCopy, possible: frozenset[str], sure: frozenset[str]) -> list[Sentence]:
    """The sentences with a word of either kind that share words of substance with one that has a word of the other."""
    conditions = lexicon(LISTS)["conditions"]
    soft, flat = (
        [
            (k, page.topics(one.first, one.last))
            for k in page.holding(words)
            if (one := page.sentences[k]).paragraph.role in PROSE | TITLES
            and conditions.isdisjoint(page.norms[one.first : one.last + 1])
        ]
        for words in (possible, sure)
    )
    alike = {k for one in soft for two in flat if len(one[1] & two[1]) >= FEWEST - 1 for k in (one[0], two[0])}
    return [page.sentences[k] for k in sorted(alike)]


def _is(page: MarkedCopy, one: Clause, key: str, moods: frozenset[str]) -> bool:
    """Whether a clause says by its auxiliary, or by what it calls likely, how sure it is."""
    called = page.norms[one.verb] in lexicon(LISTS)[key]
    linked = one.mood == "now" and STEMS[page.norms[one.verb - 1]] in links() | {""}
    return (called and linked) or (not called and one.mood in moods)


def _is_own(page: MarkedCopy, voices: Voices, one: Clause) -> bool:
    return voices.at(page.tokens.starts[one.verb]).voice is Voice.AUTHOR


def _is_same(page: MarkedCopy, one: Clause, two: Clause) -> bool:
    """Whether two clauses are of the same, at the same time."""
    sure = lexicon(LISTS)["sure"] | lexicon(LISTS)["possible"]
    verbs = one.stem == two.stem or {page.norms[one.verb], page.norms[two.verb]} <= sure
    numbers, others = (
        {norm for norm in page.norms[clause.first : clause.last + 1] if norm[0].isdigit()} for clause in (one, two)
    )
    apart = one.sentence is two.sentence or numbers != others
    enough = len(one.about) >= FEWEST - (one.stem != two.stem)
    return verbs and not apart and enough and one.head == two.head != "" and one.about == two.about
