"""One person’s name in two spellings, each in a story of its own."""

from collections import Counter
from collections.abc import Iterator, Sequence

from copydesk.analysis.across.kin import Apart, akin, apart
from copydesk.analysis.facts import Facts
from copydesk.analysis.names.cast import Person, acts_as_person
from copydesk.analysis.names.mentions import Mention
from copydesk.analysis.names.variants import slips
from copydesk.analysis.spots import Spot

LONG = 7
"""In letters: of a shorter name the first name must be the same too."""

Told = tuple[Facts, list[Mention]]


def find(stories: Sequence[Facts]) -> Iterator[Apart]:
    """The rarer spelling of every name where a story first has it; of two that are as rare, the later."""
    often = _often(stories)
    seen: set[tuple[int, int]] = set()
    for one, two in akin(stories):
        for mentions, others in _pairs(one, two):
            given = mentions[0].surname == others[0].surname
            told = (one, mentions), (two, others)
            usual, odd = sorted(told, key=lambda each: -often[_key(each[1][0], given=given)])
            at = id(odd[0]), odd[1][0].first
            if at not in seen and not odd[0].cast.is_spelled_out(odd[1][0]):
                seen.add(at)
                yield apart(_spot(*odd), _spot(*usual))


def _pairs(one: Facts, two: Facts) -> Iterator[tuple[list[Mention], list[Mention]]]:
    """The mentions of one person in two stories that spell the name in two ways."""
    for person in one.cast.people.values():
        for other in two.cast.people.values():
            if person.surname == other.surname:
                yield from _first_names(person, other)
            elif slips(person.surname, other.surname) and _is_one(one, person, two, other):
                yield person.mentions, other.mentions
    for story, rest, turned in ((one, two, False), (two, one, True)):
        for person in story.cast.people.values():
            for word, lone in rest.cast.lone.items():
                if slips(word, person.surname) and _is_bare(rest, word, lone) and not _names(rest, person.surname):
                    yield (lone, person.mentions) if turned else (person.mentions, lone)


def _is_one(one: Facts, person: Person, two: Facts, other: Person) -> bool:
    """Whether two who are called almost alike have a first name in common, or one of them none; no story has both."""
    shared = person.full.keys() & other.full.keys()
    bare = not (person.full and other.full) and min(len(person.surname), len(other.surname)) >= LONG
    return bool(shared or bare) and not (_names(one, other.surname) or _names(two, person.surname))


def _first_names(person: Person, other: Person) -> Iterator[tuple[list[Mention], list[Mention]]]:
    """Two first names of one surname that differ by a slip, neither of which the other story has."""
    for given in sorted(person.full.keys() - other.full.keys()):
        for name in sorted(other.full.keys() - person.full.keys()):
            if slips(given, name):
                yield person.full[given], other.full[name]


def _is_bare(story: Facts, word: str, lone: list[Mention]) -> bool:
    """Whether a long lone word is nobody’s name but speaks as somebody does."""
    cast = story.cast
    apart = word not in cast.people and cast.words[word] == len(lone) and len(word) >= LONG
    return apart and any(acts_as_person(story.marked, one) for one in lone)


def _names(story: Facts, word: str) -> bool:
    """Whether a story has a word in a name."""
    return story.cast.words[word] > 0


def _often(stories: Sequence[Facts]) -> Counter[str]:
    """How often the edition has every surname, and every first name with its surname."""
    mentions = [one for story in stories for one in story.mentions]
    return Counter(_key(one, given=given) for one in mentions for given in (False, True) if one.given or not given)


def _key(one: Mention, *, given: bool) -> str:
    return f"{one.given} {one.surname}" if given else one.surname


def _spot(story: Facts, mentions: list[Mention]) -> Spot:
    span = mentions[0].span
    return story.spot(span.start, span.end)
