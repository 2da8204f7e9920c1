"""Where somebody was born: “was born in Graz”, “born in Zagreb, Ivo Kranj”, “a native of Bergen”."""

from collections.abc import Iterator

from msgspec import Struct

from copydesk.analysis.names import known
from copydesk.analysis.names.acting import Acting
from copydesk.analysis.names.cast import Cast
from copydesk.analysis.names.identity import Identities, Who
from copydesk.analysis.names.mentions import Mention
from copydesk.analysis.names.whereabouts import ENDS, sort_of
from copydesk.analysis.page.marked import MarkedCopy
from copydesk.analysis.page.sentences import Sentence

CUES = frozenset({"born", "native"})
LED = frozenset({"a", "an", "the", "and", "raised", "brought", "up", "also"})


class Birth(Struct, frozen=True):
    """Who was born where, and of what sort the place is: a country, a state, or a town."""

    who: Who
    place: Mention
    sort: str
    sentence: Sentence
    first: int
    last: int


class Births:
    """Reads the places of birth of one story."""

    def __init__(self, page: MarkedCopy, cast: Cast, known: Identities) -> None:
        self._page, self._cast = page, cast
        self._known, self._acting = known, Acting(page, cast)

    def told(self) -> Iterator[Birth]:
        """Every place of birth, in order."""
        for k in self._page.places(CUES):
            sentence = self._page.sentence_at(k)
            if sentence is None or self._page.quoted[k]:
                continue
            names = self._cast.within(sentence)
            place = self._place(names, k)
            one = self._bearer(sentence, names, k, place) if place else None
            who = self._known.who(one) if one else None
            if place and one and who and one is not place:
                for where in (place, self._holder(names, place)):
                    sort = (sort_of(where.words) or self._town(where)) if where else ""
                    if where and sort:
                        first, last = min(one.first, k), max(where.last, one.last, k)
                        yield Birth(who, where, sort, sentence, first, last)

    def _place(self, names: list[Mention], k: int) -> Mention | None:
        """The place of “born in Graz”, “born and raised in Graz”, “a native of Graz”, “a Texas native”."""
        if self._page.norms[k] == "native":
            if self._page.norm(k + 1) != "of":
                return next((one for one in names if one.last == k - 1), None)
            return next((one for one in names if one.first == k + 2), None)
        i = k + 1
        while self._page.norm(i) in LED:
            i += 1
        return next((one for one in names if one.first == i + 1), None) if self._page.norm(i) == "in" else None

    def _holder(self, names: list[Mention], place: Mention) -> Mention | None:
        """What holds the place: born in Tarrant, Texas."""
        named = next((one for one in names if one.first == place.last + 2), None)
        return named if named and self._page.norm(place.last + 1) == "," and sort_of(named.words) else None

    def _bearer(self, sentence: Sentence, names: list[Mention], k: int, place: Mention) -> Mention | None:
        """Who was born there."""
        first = k
        while self._page.norm(first - 1) in ("a", "an") or place.first <= first - 1 <= place.last:
            first -= 1
        opening = first == sentence.first
        if opening:
            behind = next((one for one in names if one.first > max(place.last, k)), None)
            comma = behind and self._page.norm(behind.first - len(behind.titles) - 1) == ","
            return behind if comma else None
        verb, _ = self._acting.verb(sentence, first)
        return self._acting.subject(sentence, names, verb)

    def _town(self, place: Mention) -> str:
        """Whether a place is no part of the world that the lists have: a town or a village, by all that is known."""
        if self._page.norm(place.last + 1) not in ENDS | {"in", "on", "to", "and", "but", "at"}:
            return ""
        bodies = known.bodies() | {"hospital", "clinic", "camp", "street", "island", "islands", "coast", "valley"}
        regions = known.regions()
        return "" if " ".join(place.words) in regions or not bodies.isdisjoint(place.words) else "town"
