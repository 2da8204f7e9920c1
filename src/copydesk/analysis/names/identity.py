"""Who a mention is, by all the words of the name: “Venn” is Carol Venn where no other Venn is named."""

from collections import defaultdict

from copydesk.analysis.names.cast import Cast
from copydesk.analysis.names.mentions import Mention

Who = frozenset[str]
"""The words of somebody’s longest name."""

PEERS = frozenset({"lady", "lord"})
"""Lord Orr is Tom Orr only where the copy calls him Lord Tom Orr, too: there may be a family."""


class Identities:
    """The bearers of the names of one story."""

    def __init__(self, cast: Cast) -> None:
        self._full: dict[str, list[Who]] = defaultdict(list)
        self._titled: dict[tuple[str, str], Who] = {}
        for words, mentions in cast.forms.items():
            if len(words) > 1:
                full = frozenset(words)
                for word in full:
                    self._full[word].append(full)
                for title in (title for one in mentions for title in one.titles):
                    self._titled[title, words[-1]] = full

    def who(self, one: Mention) -> Who | None:
        """Whose name it is; `None` if it may be that of several. Senator Moran is the one who is so called in full."""
        words = frozenset(one.words)
        titled = (self._titled.get((title, one.surname)) for title in one.titles if len(words) == 1)
        if called := next(filter(None, titled), None):
            return called
        if not PEERS.isdisjoint(one.titles):
            return frozenset((*one.titles, *one.words))
        longer = [full for full in self._full.get(one.words[-1], ()) if words <= full]
        longest = max(longer, key=len, default=words)
        return longest if all(full <= longest for full in longer) else None

    def other(self, one: Mention, than: Who) -> Who | None:
        """Whose name it is, if it is not that of somebody: “Mr Sand’s son, Alec Sand”."""
        who = self.who(one)
        return frozenset((*one.titles, *one.words)) if who == than and len(one.words) == 1 and one.titles else who
