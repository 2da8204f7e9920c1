"""What a story says that its people are: “Ana Ruiz, the energy minister”, “Judge Mora”, “was one of nine senators”."""

from collections import Counter
from collections.abc import Iterator
from functools import cache
from itertools import takewhile

from msgspec import Struct

from copydesk.analysis.names import leading
from copydesk.analysis.names.cast import Cast, Person
from copydesk.analysis.names.colleagues import exclude, offices
from copydesk.analysis.names.known import places
from copydesk.analysis.names.mentions import Mention, plain
from copydesk.analysis.names.moving import gets_another
from copydesk.analysis.names.posts import LINKS, Seat, club_words, seat
from copydesk.analysis.page.lines import DASH, cues
from copydesk.analysis.page.marked import MarkedCopy
from copydesk.analysis.page.reach import reached
from copydesk.analysis.quantities import numbers
from copydesk.house_book import LONGEST
from copydesk.lexicons import lexicon

LISTS = "offices"
AFTER = 7
"""So many words behind a comma or “was” the office is named at the furthest."""

NOW = 3
"""So near a name, “now” or “becomes” says that somebody has another office than before."""

TITLED = 6
"""Words before a name that are an office and what it is of."""

OPENS = frozenset({"the", "as", "a", "its", "his", "her", "their", "'s", "."})
"""Before the office of “Its foreign minister, Ana Ruiz, …”."""

IS = frozenset({"is", "was"})
ENTERED = frozenset({("was", "made"), ("was", "appointed"), ("was", "elected")})
"""So an office begins, as with “became”."""

OVER = frozenset({"ago", "before", "earlier", "until", "when", "years"})
ENDS = frozenset({",", ".", ";", "who", "and", "?", "!", DASH})


class Role(Struct, frozen=True):
    """An office that a mention gives to somebody: the mention, the tokens of the office, and what it is of."""

    person: Person
    mention: Mention
    office: str
    first: int
    last: int
    seat: Seat

    @property
    def ends(self) -> tuple[int, int]:
        """The first and the last token of the office and the name together."""
        return min(self.mention.first, self.first), max(self.mention.last, self.last)


class Clash(Struct, frozen=True):
    """Two offices that do not go together: nobody holds both at one time, or one is said of two first names."""

    here: Role
    there: Role


def find(page: MarkedCopy, cast: Cast) -> Iterator[Clash]:
    """The first clash of every person."""
    telling = Counter(page.sentence_of(i).first for i in page.places(_telling()))
    if telling.total() < 2:
        return
    for person in cast.people.values():
        if person.is_one and _may_be_two(person, telling):
            named = (one for one in person.mentions if telling[one.sentence.first])
            told = [role for one in named for role in (*held(page, person, one), *_led(page, person, one))]
            found = ((two, one) for k, two in enumerate(told) for one in reached(told, k) if apart(one, two))
            clash = next((Clash(*both) for both in found), None)
            if clash:
                yield clash


def _may_be_two(person: Person, telling: Counter[int]) -> bool:
    """Whether the sentences that name somebody have two words that tell an office; `telling` counts those by the first
    token of their sentence.
    """
    return sum(telling[first] for first in {one.sentence.first for one in person.mentions}) > 1


def apart(one: Role, two: Role) -> bool:
    """Whether nobody holds both offices at one time."""
    return exclude(one.office, one.seat, two.office, two.seat)


def _led(page: MarkedCopy, person: Person, one: Mention) -> Iterator[Role]:
    """The offices that verbs beside a mention tell of."""
    return (Role(person, one, of.office, of.token, of.token, of.seat) for of in leading.find(page, one))


def held(page: MarkedCopy, person: Person, one: Mention, *, known: frozenset[str] | None = None) -> Iterator[Role]:
    """The offices that stand beside a mention and are held now; of those that are `known`, or else in the lists."""
    known = offices() if known is None else known
    if _ends(known).isdisjoint(page.norms[one.sentence.first : one.sentence.last + 1]):
        return
    near = page.norms[max(one.sentence.first, one.first - NOW) : one.last + NOW]
    if not lexicon(LISTS)["changes"].isdisjoint(near):  # and was not before
        return
    for first, last in (*_before(page, one, known), *_behind(page, one, known)):
        around = (*page.norms[max(one.sentence.first, first - 3) : first], page.norm(last + 1))
        past = lexicon(LISTS)["past"]
        if page.norm(first - 1) == "became" or page.norms[first - 2 : first] in ENTERED:
            if not _is_new(page, one, last):
                continue
            past -= {"became"}
        if past.isdisjoint(around) and not (_is_over(page, one, first, last) or gets_another(page, one, last)):
            of = seat(page, first, last, one.sentence.last, one.last)
            yield Role(person, one, _singular(page.norms[first : last + 1], known), first, last, of)


def _is_over(page: MarkedCopy, one: Mention, first: int, last: int) -> bool:
    """Whether the words behind an office say that it is over: “was a prosecutor for 12 years”, “senator in 1988”."""
    behind = page.norms[last + 1 : one.sentence.last + 1]
    if "was" in page.norms[one.last + 1 : first]:
        return any(map(_tells_of_then, behind))
    inside = tuple(takewhile(lambda norm: norm != ",", behind)) if first > one.last else ()
    return "since" not in inside and any(map(_tells_of_then, inside))


def _is_new(page: MarkedCopy, one: Mention, last: int) -> bool:
    """Whether somebody “became” what stands up to token `last` so lately that no year says when: “in May”."""
    end = next((i for i in range(last, one.sentence.last) if page.norms[i] == ","), one.sentence.last)
    behind = page.norms[last + 1 : end]
    over = "and" in behind or any(map(_tells_of_then, behind))
    entered = page.norms[one.last + 1 : one.last + 3] == (",", "who")
    return entered and not over and not _lately().isdisjoint(behind)


@cache
def _lately() -> frozenset[str]:
    """Words for a time that is not long ago: “in May”, “in the autumn”, “last month”."""
    months = (word for row in lexicon("calendar")["months"] for word in row.split() if word.isalpha())
    return frozenset({"last", "this", "yesterday", "spring", "summer", "autumn", "winter", *months})


def _tells_of_then(norm: str) -> bool:
    """Whether a word behind “was a prosecutor” says that it is over: “for 12 years”, “until May”, “in 1988”."""
    return norm in OVER or numbers.is_year(norm)


def _before(page: MarkedCopy, one: Mention, known: frozenset[str]) -> Iterator[tuple[int, int]]:
    """The office right before a name, its title, or the one of “the governor of Orle, Ana Ruiz”."""
    end = one.first - 1
    nearest = max(one.sentence.first, end - LONGEST + 1) if page.norm(end) in _ends(known) else one.first
    for first in range(nearest, end + 1):
        if office := _singular(page.norms[first : end + 1], known):
            yield first, end
            if office not in lexicon(LISTS)["ranks"]:
                return
            break  # the army chief, General Ruiz
    yield from _titled(page, one, end - len(one.titles), known)
    comma = one.first - 1
    while comma > one.sentence.first and (
        page.norm(comma) in one.titles or page.norm(comma) in lexicon(LISTS)["graces"]
    ):
        comma -= 1
    if page.norm(comma) == ",":
        for first in range(max(one.sentence.first, comma - AFTER), comma):
            last = _office(page, first, comma - 1, known)
            led = (
                page.norm(first - 1) in OPENS
                or plain(page.norm(first - 1)) in places()
                or bool(club_words(page, first))
            )
            led = led or (page.norm(first - 1) == "and" and page.norm(first - 2) in _ends(known))
            if last is not None and (page.norm(last + 1) == "," or page.norm(last + 1) in LINKS) and led:
                yield first, last
                return


def _titled(page: MarkedCopy, one: Mention, end: int, known: frozenset[str]) -> Iterator[tuple[int, int]]:
    """The office of “Speaker of parliament Ana Ruiz”, where what it is of has no capital and opens the sentence."""
    first = one.sentence.first
    if 0 < end - first < TITLED and "of" in page.norms[first : end + 1]:
        last = _office(page, first, end, known)
        if last is not None and page.norm(last + 1) == "of" and not any(page.verbs[last + 1 : end + 1]):
            yield first, last


def _behind(page: MarkedCopy, one: Mention, known: frozenset[str]) -> Iterator[tuple[int, int]]:
    """The office of an apposition or behind “was”: “Ruiz, one of the nine senators”."""
    k = one.last + 1
    k += page.norm(k) == "," and page.norm(k + 1) in IS  # The governor, Ana Ruiz, was
    k += 2 * (page.norm(k) == "," and page.norm(k + 1) == "who" and page.norm(k + 2) in (*IS, "became"))
    k += page.norms[k : k + 2] in ENTERED
    if page.norm(k) not in (",", "became", *IS) and page.norms[k - 1 : k + 1] not in ENTERED:
        return
    for first in range(k + 1, min(k + 1 + AFTER, one.sentence.last + 1)):
        last = _office(page, first, one.sentence.last, known)
        if last is not None and _is_anothers(page, (first, last), known):
            return
        if last is not None and page.norm(last + 1) != "'s":
            behind = page.norm(last + 1)
            ends = behind in ENDS | {"last", "since", "this"} or behind in cues("prepositions")
            lasts = behind in LINKS or behind == "since"
            if ends and (page.norm(first - 1) not in (",", *IS) or lasts):
                yield first, last
            return
        if page.verbs[first] or page.norms[first] in _stops() or page.norms[first].endswith(("ing", "ed")):
            return


def _is_anothers(page: MarkedCopy, office: tuple[int, int], known: frozenset[str]) -> bool:
    """Whether somebody is only something to the holder of an office: the nephew of the mayor, one of the senators."""
    first, last = office
    led = page.norm(first - 2) == "of" and page.norm(first - 1) in cues("articles")
    return led and " ".join(page.norms[first : last + 1]) in known


@cache
def _stops() -> frozenset[str]:
    """What ends the search for an office."""
    return (cues("prepositions") | {",", ";", ":", "who", "and", "or", "not", "to", "himself", "herself", "when"}) - {
        "of"
    }


def _office(page: MarkedCopy, first: int, end: int, known: frozenset[str]) -> int | None:
    """The last token of the longest office that begins at a token."""
    last = min(first + LONGEST - 1, end)
    return next((k for k in range(last, first - 1, -1) if _singular(page.norms[first : k + 1], known)), None)


@cache
def _singular(words: tuple[str, ...], known: frozenset[str]) -> str:
    """The office that words name, in the singular; empty for other words."""
    office = " ".join(words)
    return next((form for form in (office, office.removesuffix("s")) if form in known), "")


@cache
def _telling() -> frozenset[str]:
    """The words of which one stands where an office is told."""
    return _ends(offices()) | leading.verbs()


@cache
def _ends(known: frozenset[str]) -> frozenset[str]:
    """The last words of offices, one or several of them."""
    ends = {office.split()[-1] for office in known}
    return frozenset(ends | {f"{end}s" for end in ends})
