"""One name in two spellings: a slip of the pen, or two people?

Two letters exchanged, one dropped, doubled or wrong. Two who have each a first name of their own are two people.
"""

from collections import defaultdict
from collections.abc import Iterator

from copydesk.analysis.names import known
from copydesk.analysis.names.cast import Cast, Person
from copydesk.analysis.names.mentions import Mention, TwoForms
from copydesk.analysis.page.reach import pairs, reached

SHORTEST = 5
"""In letters: shorter names differ by one letter too easily."""

ADJECTIVES = ("ian", "ean", "ese", "ish", "ist", "ism", "ite")
"""What ends so is of somebody, and not somebody: Palladian."""

TAIL = 3
"""The last letters of a word, in which it may have another ending."""

OFTEN = 2
"""A name that is nobody’s stands more often than this, if another is a slip of it."""

TWO_SLIPS = 8
"""A name of so many letters may hold two slips."""

ENDINGS = frozenset({"s", "es", "n", "an", "i", "y", "ish", "a"})
"""What makes another word of a name: the Clintons, Iranian, Paula."""

FULL = 2
"""Words of a name in full, as a rule."""

Name = tuple[str, ...]
Told = tuple[list[Mention], list[Mention]]
"""All mentions in the rarer spelling, and all in the usual one."""


def find(cast: Cast) -> Iterator[TwoForms]:
    """Every name that the story spells in two ways."""
    told: set[int] = set()
    people = (both for person in cast.people.values() for both in (*_surnames(cast, person), *_first_names(person)))
    for odd, usual in (*people, *_others(cast)):
        meant = any(cast.is_spelled_out(one) for one in (odd[0], usual[0]))
        if odd[0].first not in told and not meant:
            told.add(odd[0].first)
            yield TwoForms(odd[0].span, usual[0].span, len(usual))


def _surnames(cast: Cast, person: Person) -> Iterator[Told]:
    """Words that differ by a slip from somebody’s surname, and are nobody else’s name."""
    several = person.surname + "s"
    for word in cast.near_lone.of(person.surname):
        lone = cast.lone[word]
        slip = slips(word, person.surname) or (word == several and cast.is_one(lone[0]))
        if not slip or word in cast.people or _is_elsewhere(cast, word, lone):
            continue
        bare = word.removesuffix("s")
        if bare == person.surname or bare not in cast.people:
            yield _of(lone, person.mentions)
    yield from _nameless(cast, person)
    yield from _doubles(cast, person)
    for other in map(cast.people.__getitem__, cast.near_people.of(person.surname)):
        if other.surname > person.surname and slips(other.surname, person.surname):
            odd, usual = sorted((other, person), key=lambda one: len(one.mentions))
            shared = other.full.keys() & person.full.keys()
            may_be_one = shared or not odd.full or not usual.full
            if may_be_one and not _are_two(odd.mentions, usual.mentions):
                yield _of(odd.mentions, usual.mentions)


def _doubles(cast: Cast, person: Person) -> Iterator[Told]:
    """Words that differ by a slip from the first of somebody’s two surnames: Luis Arrieta Quintana, Arieta said."""
    for told in person.full.values():
        for word in {word for one in told for word in one.words[1:-1] if word not in cast.people}:
            for odd in cast.near_lone.of(word):
                lone = cast.lone[odd]
                slip = slips(odd, word) and odd not in cast.people and not _is_elsewhere(cast, odd, lone)
                if slip and any(map(cast.is_one, lone)):
                    yield lone, [*cast.lone.get(word, ()), *told]


def _nameless(cast: Cast, person: Person) -> Iterator[Told]:
    """Names in full that differ by a slip from the surname of somebody who has none: Gwenda Hartsmead, Mrs Hartmead."""
    if person.full:
        return
    for last in cast.near_names.of(person.surname):
        if last in cast.people or not slips(last, person.surname):
            continue
        for words in reached(cast.ending[last]):
            told = cast.forms[words]
            if len(words) == FULL and not any(map(known.is_known, words)) and not cast.is_thing(told[0]):
                yield _of(person.mentions, told)


def _others(cast: Cast) -> Iterator[Told]:
    """Names that are nobody’s and stand once, a slip from one that stands often: “Fannie Mae”, “Fanine Mae”; those of
    somebody, where the last word alone is mistyped: “Apple Insiedr said”.
    """
    usual: dict[tuple[int, str], list[Name]] = defaultdict(list)
    begun: dict[Name, list[Name]] = defaultdict(list)
    for words, told in cast.forms.items():
        if len(words) > 1 or len(told) > OFTEN or words[-1] in known.places():
            usual[len(words), words[-1][-TAIL:]].append(words)
            begun[*words[:-1], words[-1][:1]].append(words)
    for words, told in cast.forms.items():
        somebody = words[-1] in cast.people
        if len(told) == 1 and (not somebody or len(words) > 1):
            ending = () if somebody else reached(usual.get((len(words), words[-1][-TAIL:]), ()))
            beginning = reached(begun.get((*words[:-1], words[-1][:1]), ()))
            for other in (*ending, *(other for other in beginning if _is_mistyped(words[-1], other[-1]))):
                odd = [(one, two) for one, two in zip(words, other, strict=True) if one != two]
                if len(odd) == 1 and cast.words[odd[0][0]] == 1 and _is_slip(*odd[0], opens=told[0].opens):
                    yield _of(told, cast.forms[other])
                    break


def _is_mistyped(one: str, two: str) -> bool:
    """Whether a word is another of the same first letter with two neighbours exchanged, or with one letter doubled;
    “center” is no slip.
    """
    if one == two or {one[-2:], two[-2:]} == {"er", "re"}:
        return False
    if len(one) == len(two):
        return sorted(one) == sorted(two)
    long, short = (one, two) if len(one) > len(two) else (two, one)
    twice = (k for k in range(1, len(long)) if long[k] == long[k - 1]) if len(long) == len(short) + 1 else ()
    return any(long[:k] + long[k + 1 :] == short for k in twice)


def _is_slip(odd: str, usual: str, *, opens: bool) -> bool:
    """Whether a word is a slip of another, and no name that is known. The first word of a sentence may be any word, but
    for one with the letters of the name.
    """
    return slips(odd, usual) and not is_known(odd) and (not opens or sorted(odd) == sorted(usual))


def _first_names(person: Person) -> Iterator[Told]:
    """Two first names of one surname that differ by a slip."""
    for one, two in pairs(sorted(person.full)):
        if slips(one, two) and not _are_two(person.full[one], person.full[two]):
            yield _of(person.full[one], person.full[two])


def _are_two(some: list[Mention], others: list[Mention]) -> bool:
    """Whether one sentence has both with a first name, or both with a title: “Rhys Davies and Rhys Davis”."""
    full = [[one for one in named if one.given or one.titles] for named in (some, others)]
    told, placed = ({(one.sentence.first, bool(one.given)) for one in named} for named in full)
    return not told.isdisjoint(placed)


def _is_elsewhere(cast: Cast, word: str, lone: list[Mention]) -> bool:
    """Whether a word also stands in longer names, so that it is a place, a firm or somebody’s first name."""
    return cast.words[word] > len(lone) or is_known(word)


def is_known(word: str) -> bool:
    """Whether a word is a place’s, a body’s or a first name, or ends as what is of somebody does."""
    return known.is_known(word) or word.endswith(ADJECTIVES)


def _of(some: list[Mention], others: list[Mention]) -> Told:
    odd, usual = sorted((some, others), key=lambda told: (len(told), -told[0].first))
    return odd, usual


def slips(one: str, two: str) -> bool:
    """Whether two spellings differ by a slip: one letter dropped, doubled or wrong, or two neighbours exchanged; two
    slips in a long name that begins alike.
    """
    if one == two or (one[0] != two[0] and one[1:] != two[1:]):
        return False
    short, long = sorted((one, two), key=len)
    if len(short) < SHORTEST - (sorted(one) == sorted(two)) or len(long) - len(short) > 1 + (len(short) >= TWO_SLIPS):
        return False
    if long.startswith(short) and long[len(short) :] in ENDINGS and long[-2:] != "nn":  # Neuman, Neumann
        return False
    if one[0] != two[0] and len(one) < TWO_SLIPS:
        return False
    most = 1 + (len(short) >= TWO_SLIPS and one[:2] == two[:2])
    return distance(one, two, most) <= most


def distance(one: str, two: str, most: int = 2) -> int:
    """How many letters are inserted, left out, changed or exchanged with their neighbour (Damerau–Levenshtein); if they
    are more than `most`, a number above it.
    """
    while one and two and one[0] == two[0]:
        one, two = one[1:], two[1:]
    while one and two and one[-1] == two[-1]:
        one, two = one[:-1], two[:-1]
    longest = max(len(one), len(two))
    if most == 1 and longest > 1:
        return 1 if longest == 2 and one == two[::-1] else 2
    before: list[int] = []
    row = list(range(len(two) + 1))
    for i, letter in enumerate(one, 1):
        last, before, row = before, row, [i]
        for j, other in enumerate(two, 1):
            cost = min(before[j] + 1, row[j - 1] + 1, before[j - 1] + (letter != other))
            if i > 1 < j and letter == two[j - 2] and one[i - 2] == other:
                cost = min(cost, last[j - 2] + 1)
            row.append(cost)
    return row[-1]
