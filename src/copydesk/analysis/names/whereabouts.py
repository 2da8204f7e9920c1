"""Where the copy puts a place: “Maple Fork, in Tolliver County”, “the Duvall County town of Sorrel”."""

from collections.abc import Iterator
from functools import cache
from itertools import pairwise

from msgspec import Struct

from copydesk.analysis.names import known
from copydesk.analysis.names.cast import Cast
from copydesk.analysis.names.mentions import Mention, plain
from copydesk.analysis.page.lines import DASH
from copydesk.analysis.page.marked import MarkedCopy
from copydesk.analysis.page.sentences import Sentence
from copydesk.lexicons import lexicon

LISTS = "whereabouts"
LONGEST = 7
"""Words and marks between a place and what holds it: “, a fishing village in the”."""

LEADS = frozenset({",", "(", "is", "lies", "sits", "was"})
ENDS = frozenset({",", ".", ";", ":", ")", "?", "!", DASH})
SAYS_WHERE = frozenset({"a", "an", "the", "in", "is", "lies", "sits", "stands", "was", ",", "(", "of", "small", "'s"})
Words = tuple[str, ...]


class Lying(Struct, frozen=True):
    """A place and what holds it: a county, a country, or the north of one. Only holders of one sort are compared."""

    place: Words
    sort: str
    holder: Words
    sentence: Sentence
    first: int
    last: int


class Whereabouts:
    """Reads where the places of one story lie."""

    def __init__(self, page: MarkedCopy, cast: Cast) -> None:
        self._page, self._cast = page, cast

    def told(self) -> Iterator[Lying]:
        """Every place that stands more than once, with what holds it, in order."""
        twice = (one for mentions in self._cast.forms.values() if len(mentions) > 1 for one in mentions)
        led = (one for one in twice if self._is_led(one) and self._may_lie(one))
        for one in sorted(led, key=lambda one: one.first):
            yield from self._quarter(one)
            for near, other in pairwise(self._cast.within(one.sentence)):
                if one is near or one is other:
                    yield from self._pair(near, other)

    def _is_led(self, one: Mention) -> bool:
        """Whether the words beside a name may say where it lies."""
        return self._page.norm(one.last + 1) in LEADS or self._page.norm(one.first - 1) == "of"

    def _pair(self, one: Mention, two: Mention) -> Iterator[Lying]:
        """Two names of which one may hold the other."""
        behind = self._page.norm(two.last + 1)
        district = behind if behind in lexicon(LISTS)["holders"] else ""  # in the Lasko district
        sort, end = sort_of(two.words) or district, two.last + bool(district)
        between = self._page.norms[one.last + 1 : two.first]
        if sort and between and self._may_lie(one) and self._page.norm(end + 1) in ENDS:
            direct = between in ((",",), ("(",))
            if self._leads(between) or (direct and not self._is_list(one, two)):
                yield Lying(one.words, sort, holder(two.words), one.sentence, one.first, end)
        sort = sort_of(one.words)
        named = len(between) == 2 and between[0] in lexicon(LISTS)["sorts"] and between[1] == "of"
        if sort and named and not sort_of(two.words):
            yield Lying(two.words, sort, holder(one.words), one.sentence, one.first, two.last)

    def _leads(self, between: Words) -> bool:
        """Whether the words between two names say that one lies in the other."""
        if between[0] not in LEADS or len(between) > LONGEST:
            return False
        inside = between[-1] == "in" or between[-2:] == ("in", "the")
        middle = between[1 : between.index("in")] if "in" in between else between
        described = not middle or middle[-1] in lexicon(LISTS)["sorts"] or between[0] in ("lies", "sits")
        return inside and described

    def _is_list(self, one: Mention, two: Mention) -> bool:
        """Whether a comma only parts two of several: Halden, Norway, and Sweden; not Halden, Ohio, and Halden, Iowa."""
        before, behind = self._page.norm(one.first - 1), self._page.norms[two.last + 1 : two.last + 4]
        goes_on = behind[:2] in ((",", "and"), (",", "or")) and behind[2:] != (self._page.norms[one.first],)
        return before == "," or goes_on

    def _may_lie(self, one: Mention) -> bool:
        """Whether a name may be that of a place, as far as nothing says that it is somebody’s."""
        person = one.titles or one.words[-1] in self._cast.people or one.words[0] in known.given_names()
        return not person and not sort_of(one.words)

    def _quarter(self, one: Mention) -> Iterator[Lying]:
        """“Wexcombe, in southern Portugal,” “Marra lies in the south of the country.”"""
        norms = self._page.norms
        ahead = range(one.last + 2, min(one.last + 2 + LONGEST, one.sentence.last + 1))
        k = next((k for k in ahead if norms[k] in _quarters()), None)
        if k is None or self._page.text[self._page.tokens.starts[k]].isupper():
            return
        between = norms[one.last + 1 : k]
        words = tuple(norm for norm in between if norm not in SAYS_WHERE)
        whole = self._whole(k)
        described = all(word in lexicon(LISTS)["sorts"] or word == "country" for word in words)
        if whole and between[0] in LEADS and "in" in between and described:
            yield Lying(one.words, "quarter of " + whole, (_quarters()[norms[k]],), one.sentence, one.first, k)

    def _whole(self, k: int) -> str:
        """What a quarter is part of: northern Portugal, the north of the country, the country’s north."""
        norm = self._page.norm
        if norm(k - 1) == "'s":
            return norm(k - 2)
        i = k + 1 + (norm(k + 1) == "of")
        i += norm(i) == "the"
        return norm(i) if norm(i)[0].isalpha() and i > k else ""


def holder(words: Words) -> Words:
    """What tells one holder from another: its name without “county”."""
    return words[:-1] if words[-1] in lexicon(LISTS)["holders"] and len(words) > 1 else words


@cache
def sort_of(words: Words) -> str:
    """Of what sort a holder is: a country, a state of the US, a county by that word; empty for another name."""
    name = " ".join(words)
    if words[-1] in lexicon(LISTS)["holders"] and len(words) > 1:
        return words[-1]
    if name in _folded("us-states"):
        return "us-state"
    if name in _folded("uk-counties"):
        return "uk-county"
    return "country" if name in frozenset(map(plain, lexicon("places")["countries"])) else ""


@cache
def _folded(key: str) -> frozenset[str]:
    return frozenset(map(plain, lexicon(LISTS)[key]))


@cache
def _quarters() -> dict[str, str]:
    """The quarter of “north” and of “northern”."""
    quarters = [word for row in lexicon(LISTS)["quarters"] for word in row.split()]
    return {form: word for word in quarters for form in (word, word + "ern")}
