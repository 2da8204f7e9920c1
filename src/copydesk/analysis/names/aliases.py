"""Who “the victim” is: the one whose name the copy puts beside the words, as in “named the victim as Ana Ruiz”."""

from copydesk.analysis.names.cast import Cast
from copydesk.analysis.names.mentions import Mention
from copydesk.analysis.page.marked import MarkedCopy

BESIDE = frozenset({",", "as"})
"""Between the words and the name: “the dead man, Tom Hale,”, “named the dead man as Tom Hale”."""

ENDS = frozenset({",", ".", "and"})
"""Behind such a name: no verb of which it is the subject."""


def named(page: MarkedCopy, cast: Cast, words: tuple[str, ...]) -> Mention | None:
    """Whose name stands beside words for somebody; `None` if none does, or those of two."""
    found: dict[str, Mention] = {}
    for k in page.places(frozenset(words[-1:])):
        if page.norms[k - len(words) + 1 : k + 1] == words and page.norm(k + 1) in BESIDE:
            for one in cast.between(k + 2, k + 3):
                stands = one.first - len(one.titles) == k + 2 and page.norm(one.last + 1) in ENDS
                if stands and len(one.words) > 1:
                    found.setdefault(one.surname, one)
    return next(iter(found.values())) if len(found) == 1 else None
