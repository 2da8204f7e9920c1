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

LONG = 7
"""In letters: of a shorter name the first name must be the same too."""

Told = tuple[Facts, list[Mention]]


def find(stories: Sequence[Facts]) -> Iterator[Apart]:
    """The rarer spelling of every name where a story first has it; of two that are as rare, the later."""
    often, people = _often(stories), _People()
    seen: set[tuple[int, int]] = set()
    for one, two in akin(stories):
        for mentions, others in people.pairs(one, two):
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

    def pairs(self, one: Facts, two: Facts) -> Iterator[tuple[list[Mention], list[Mention]]]:
        """The mentions of one person in two stories that spell the name in two ways."""
        (people, bare), (others, rest) = self._of(one), self._of(two)
        for letter in sorted(people.keys() & others.keys()):
            for person, other in product(people[letter], others[letter]):
                if person.surname == other.surname:
                    yield from _first_names(person, other)
                elif slips(person.surname, other.surname) and _is_one(one, person, two, other):
                    yield person.mentions, other.mentions
        yield from _bare(one, people, two, rest)
        yield from ((lone, mentions) for mentions, lone in _bare(two, others, one, bare))

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


def _bare(
    one: Facts, people: dict[str, list[Person]], two: Facts, bare: dict[str, list[str]]
) -> Iterator[tuple[list[Mention], list[Mention]]]:
    """The people whom one story names in full, and what may be their surname in another."""
    for letter in sorted(people.keys() & bare.keys()):
        for person, word in product(people[letter], bare[letter]):
            named = person.full and len(person.surname) >= LONG
            if named and slips(word, person.surname) and not (_names(two, person.surname) or _names(one, word)):
                yield person.mentions, two.cast.lone[word]


def _is_one(one: Facts, person: Person, two: Facts, other: Person) -> bool:
    """Whether two who are called almost alike have a first name in common, or one of them none; no story has both."""
    shared = person.full.keys() & other.full.keys()
    bare = bool(person.full) != bool(other.full) and min(len(person.surname), len(other.surname)) >= LONG
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
