"""People who get another office in the sentence that gives them one: “the health minister was moved to finance”."""

from functools import cache

from copydesk.analysis.names.mentions import Mention
from copydesk.analysis.page.marked import MarkedCopy
from copydesk.lexicons import lexicon

LISTS = "offices"
BEHIND = 6
"""So many words behind “appointed” stands the new office."""


def gets_another(page: MarkedCopy, one: Mention, last: int) -> bool:
    """Whether the words behind a name and its office, which ends with token `last`, say that there is a new one; in
    the copy on a reshuffle everybody may have two.
    """
    known, norms, end = lexicon(LISTS), page.norms, one.sentence.last
    if not known["reshuffles"].isdisjoint(page.words):
        return True
    for k in range(max(one.last, last) + 1, end):
        if norms[k] in known["moved"] and norms[k + 1] == "to":
            return True
        if norms[k] in known["made"] and not _heads().isdisjoint(norms[k + 1 : min(k + 1 + BEHIND, end + 1)]):
            return True
    return False


@cache
def _heads() -> frozenset[str]:
    """The last words of offices."""
    return frozenset(office.split()[-1] for office in lexicon(LISTS)["offices"])
