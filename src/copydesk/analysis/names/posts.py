"""What an office is of, and which two offices nobody holds at one time: a judge prosecutes nobody, and the mayor of
Orle is not the mayor of Pesk.
"""

from functools import cache

from msgspec import Struct

from copydesk.analysis.names import known
from copydesk.analysis.names.mentions import plain
from copydesk.analysis.page.inflection import looks_plural
from copydesk.analysis.page.lines import INNER_STOP, cues
from copydesk.analysis.page.marked import MarkedCopy
from copydesk.lexicons import lexicon

LISTS = "offices"

LONGEST = 6
"""Words that say of what an office is."""

LINKS = frozenset({"of", "to", "for", "at", "in"})
PAIR = 2
"""Words of a body, one of which says of what sort it is."""

THEIRS = frozenset({"their", "his", "her", "its"})


class Seat(Struct, frozen=True):
    """What an office is of, and how that is linked to it: by “of”, “to” or “for”, by “’s”, or as a word before it. The
    words are folded; `named` are those with a capital. Empty if the copy does not say.
    """

    link: str = ""
    words: tuple[str, ...] = ()
    named: frozenset[str] = frozenset()


NOWHERE = Seat()


def seat(page: MarkedCopy, first: int, last: int, end: int, name: int) -> Seat:
    """What an office from token `first` to `last` is of. No word beyond token `end` says so. `name` is the last token
    of a name that follows: Bishop Ruiz of Orle.
    """
    link = last + 1 if page.norm(last + 1) in LINKS else name + 1 if name > last else end
    before = page.norm(first - 1)
    if page.norm(link) in LINKS and link < end:
        return seat_of(page, page.norm(link), range(link + 1, min(link + 1 + LONGEST, end + 1)))
    if before == "'s":
        return seat_of(page, "'s", range(max(first - 2, 0), first - 1))
    if before in THEIRS:
        return Seat("'s")
    if plain(before) in known.places():
        return seat_of(page, "-", range(first - 1, first))
    club = club_words(page, first, name if name < first else -1) if page.norm(last) in _club_offices() else ()
    return seat_of(page, "-", club) if club else NOWHERE


def club_words(page: MarkedCopy, first: int, name: int = -1) -> range:
    """The words with capitals before an office, with an article before them: “the Aldwick Rovers manager”."""
    begin = first
    while (
        begin - 1 > name and page.norms[begin - 1][0].isalpha() and page.text[page.tokens.starts[begin - 1]].isupper()
    ):
        begin -= 1
    begin += begin < first and page.norms[begin] in cues("articles")  # The Marston headteacher
    return range(begin, first if page.norm(begin - 1) in cues("articles") else begin)


@cache
def _club_offices() -> frozenset[str]:
    return frozenset(office.split()[-1] for office in lexicon(LISTS)["of-one-body"])


def seat_of(page: MarkedCopy, link: str, tokens: range) -> Seat:
    """What stands behind an office or its verb, from its first words on."""
    found: list[str] = []
    named: set[str] = set()
    for k in tokens:
        norm = page.norms[k]
        if norm in cues("articles") or norm == INNER_STOP:
            continue
        if norm == "'s":  # of Orle’s harbour
            return NOWHERE
        if not norm[0].isalnum() or norm in cues("prepositions", "pronouns") or page.verbs[k] or norm in ("and", "or"):
            break
        found.append(plain(norm))
        if page.text[page.tokens.starts[k]].isupper() and norm not in lexicon(LISTS)["seats-of"]:
            named.add(plain(norm))
    return Seat(link, tuple(found), frozenset(named))


def are_apart(one: str, here: Seat, two: str, there: Seat) -> bool:
    """Whether two offices, and what they are of, say that nobody holds both."""
    if frozenset({kind(one, here), kind(two, there)}) in _apart():
        return True
    services = _service(one, here), _service(two, there)
    if all(services):
        return services[0] != services[1]
    if frozenset({_portfolio(one), _portfolio(two)} - {""}) in _portfolios():
        return True
    same = one == two or (one.endswith(" minister") and two.endswith(" minister"))
    single = one.split()[-1] in lexicon(LISTS)["seated"] and kind(one, here) not in ("bank", "bench")
    if one == two and (
        _are_two_bodies(here, there) or (one in lexicon(LISTS)["of-one-body"] and _are_rivals(here, there))
    ):
        return True
    placed = _are_two(here.named, there.named) if here.link == there.link else _are_two_nations(here, there)
    return same and single and placed


def _are_two_nations(here: Seat, there: Seat) -> bool:
    """Whether offices are of two nations, one by its people’s name: Denmark’s minister is the Danish one, and names
    that begin alike may be of one country. An ambassador to a country is not its own.
    """
    named = here.named | there.named
    owned = {here.link, there.link} <= {"of", "'s", "-"} and known.places() >= named
    several = not lexicon(LISTS)["many-named"].isdisjoint(named)
    return owned and not several and len(named) == PAIR == len({word[0] for word in named})


def _are_two_bodies(here: Seat, there: Seat) -> bool:
    """Whether an office is of two bodies of one sort: the Velden clinic and the Harmsen clinic, two ministries."""
    some, others = set(here.words), set(there.words)
    ministries = not lexicon(LISTS)["ministries"].isdisjoint(some & others)
    sort = here.words[-1:] == there.words[-1:] and here.words[-1:] != () and here.words[-1] not in here.named
    apart = (here.named and there.named and here.named.isdisjoint(there.named)) or ministries
    linked = {here.link, there.link} <= LINKS
    return linked and sort and bool(apart) and len(some & others) == 1 and len(some) == len(others) == PAIR


def _are_rivals(here: Seat, there: Seat) -> bool:
    """Whether an office is of two clubs or schools, both by a name that is whole; none is the short form of another."""
    some, others = here.words, there.words
    whole = all(of.named and _is_whole(of.words) for of in (here, there))
    return whole and set(some).isdisjoint(others) and some[0][0] != others[0][0]


def _is_whole(words: tuple[str, ...]) -> bool:
    """Whether words name a club, and are not its nickname, its people’s or its country’s name."""
    clubs = lexicon(LISTS)["clubs"]
    nick = looks_plural(words[-1]) and words[-1] not in clubs
    return not (nick or clubs.issuperset(words) or known.places() >= set(words))


def _are_two(some: frozenset[str], others: frozenset[str]) -> bool:
    """Whether names are of two places: two countries, or two that are none. A capital may stand for its country."""
    several = not lexicon(LISTS)["many-named"].isdisjoint(some | others)
    countries = [not known.countries().isdisjoint(named) for named in (some, others)]
    return bool(some and others) and some.isdisjoint(others) and not several and countries[0] == countries[1]


def kind(office: str, of: Seat) -> str:
    """On which side of the state an office is: the bench, the police, the cabinet; empty for none of them."""
    head = office.split()[-1]
    for name, heads, words in _of():
        if head in heads and not words.isdisjoint(of.words):
            return name
    if head in lexicon(LISTS)["pleads"] and (of.link in ("'s", "for") or of.words):
        return "defence"
    return _kinds().get(office, "cabinet" if head == "minister" and office != "prime minister" else "")


def _service(office: str, of: Seat) -> str:
    """The service that an office commands; empty for none."""
    *before, head = office.split()
    if head not in lexicon(LISTS)["commands"] and office != "chief of staff":
        return ""
    said = (*before, *of.words)
    return next((word for word in said if word in lexicon(LISTS)["services"]), "")


def _portfolio(office: str) -> str:
    """The first word of a minister’s office; empty for any other office."""
    words = office.split()
    return words[0] if len(words) == 2 and words[1] in ("minister", "secretary") else ""


@cache
def _portfolios() -> frozenset[frozenset[str]]:
    """Every two portfolios that are apart."""
    rows = lexicon(LISTS)["portfolios"]
    groups = [row.split() for row in sorted(rows)]
    return frozenset(frozenset({a, b}) for one in groups for two in groups if one is not two for a in one for b in two)


@cache
def _apart() -> frozenset[frozenset[str]]:
    return frozenset(frozenset(row.split()) for row in lexicon(LISTS)["apart"])


@cache
def _kinds() -> dict[str, str]:
    rows = (row.split(" | ") for row in sorted(lexicon(LISTS)["kinds"]))
    return {office: name for name, *offices in rows for office in offices}


@cache
def _of() -> tuple[tuple[str, frozenset[str], frozenset[str]], ...]:
    """Kinds of offices by their last word and by what they are of."""
    rows = (row.split(" | ") for row in sorted(lexicon(LISTS)["kinds-of"]))
    return tuple((name, frozenset(heads.split()), frozenset(words.split())) for name, heads, words in rows)


def posts() -> frozenset[str]:
    """Every office whose kind is known by its own words."""
    return frozenset(_kinds())
