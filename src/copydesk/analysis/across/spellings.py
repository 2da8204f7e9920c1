"""One person’s name in two spellings, each in a story of its own."""

from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import product

from copydesk.analysis.across.kin import Apart, akin, apart
from copydesk.analysis.facts import Facts
from copydesk.analysis.names.cast import Person, acts_as_person
from copydesk.analysis.names.mentions import Mention
from copydesk.analysis.names.variants import slips
from copydesk.analysis.spots import Spot

OTHERS = 2
"""Telling words that the two stories share beside the name itself, at the least."""

LONG = 7
"""In letters: of a shorter name the first name must be the same too."""

Told = tuple[Facts, list[Mention]]
Both = tuple[list[Mention], list[Mention]]


def find(stories: Sequence[Facts]) -> Iterator[Apart]:
    """The rarer spelling of every name where a story first has it; of two that are as rare, the later."""
    often, people = _often(stories), _People()
    seen: set[tuple[int, int]] = set()
    for (one, mentions), (two, others) in people.pairs(stories):
        given = mentions[0].surname == others[0].surname
        told = (one, mentions), (two, others)
        usual, odd = sorted(told, key=lambda each: -often[_key(each[1][0], given=given)])
        at = id(odd[0]), odd[1][0].first
        if at not in seen and not odd[0].cast.is_spelled_out(odd[1][0]):
            seen.add(at)
            yield apart(_spot(*odd), _spot(*usual))


class _People:
    """The people of stories by the first letter of their surname, and the long names that may be somebody’s, each story
    read once.
    """

    def __init__(self) -> None:
        self._known: dict[int, tuple[dict[str, list[Person]], dict[str, list[str]]]] = {}

    def pairs(self, stories: Sequence[Facts]) -> Iterator[tuple[Told, Told]]:
        """The mentions of one person in two stories that spell the name in two ways."""
        for one, two in akin(stories, OTHERS):
            yield from (((one, some), (two, others)) for some, others in self._full(one, two))
        for one, two in akin(stories):
            yield from (((one, some), (two, others)) for some, others in self._likely(one, two))

    def _full(self, one: Facts, two: Facts) -> Iterator[Both]:
        """Surnames that differ by a slip, of two who have a first name in common."""
        for person, other in self._alike(one, two):
            if person.full.keys() & other.full.keys() and _differ(one, person.surname, two, other.surname):
                yield person.mentions, other.mentions

    def _likely(self, one: Facts, two: Facts) -> Iterator[Both]:
        """First names that do, and surnames of which one stands alone: of these the stories share more."""
        for person, other in self._alike(one, two):
            long = min(len(person.surname), len(other.surname)) >= LONG
            if person.surname == other.surname:
                yield from _first_names(person, other)
            elif bool(person.full) != bool(other.full) and long and _differ(one, person.surname, two, other.surname):
                yield person.mentions, other.mentions
        (people, bare), (others, rest) = self._of(one), self._of(two)
        yield from _bare(one, people, two, rest)
        yield from ((lone, mentions) for mentions, lone in _bare(two, others, one, bare))

    def _alike(self, one: Facts, two: Facts) -> Iterator[tuple[Person, Person]]:
        people, others = self._of(one)[0], self._of(two)[0]
        for letter in sorted(people.keys() & others.keys()):
            yield from product(people[letter], others[letter])

    def _of(self, story: Facts) -> tuple[dict[str, list[Person]], dict[str, list[str]]]:
        if id(story) not in self._known:
            people: dict[str, list[Person]] = {}
            bare: dict[str, list[str]] = {}
            for surname, person in story.cast.people.items():
                people.setdefault(surname[0], []).append(person)
            for word, lone in story.cast.lone.items():
                if _is_bare(story, word, lone):
                    bare.setdefault(word[0], []).append(word)
            self._known[id(story)] = people, bare
        return self._known[id(story)]


def _bare(one: Facts, people: dict[str, list[Person]], two: Facts, bare: dict[str, list[str]]) -> Iterator[Both]:
    """The people whom one story names in full, and what may be their surname in another."""
    for letter in sorted(people.keys() & bare.keys()):
        for person, word in product(people[letter], bare[letter]):
            if person.full and len(person.surname) >= LONG and _differ(one, person.surname, two, word):
                yield person.mentions, two.cast.lone[word]


def _differ(one: Facts, name: str, two: Facts, other: str) -> bool:
    """Whether two surnames differ by a slip, and no story has both."""
    return slips(name, other) and not (_names(one, other) or _names(two, name))


def _first_names(person: Person, other: Person) -> Iterator[Both]:
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
