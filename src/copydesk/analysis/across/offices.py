"""Offices of one person, each in a story of its own, that nobody holds at one time."""

from collections.abc import Iterator

from copydesk.analysis.across.kin import Apart
from copydesk.analysis.facts import Facts
from copydesk.analysis.names.cast import Person
from copydesk.analysis.names.roles import Role, apart, held


def find(one: Facts, two: Facts) -> Iterator[Apart]:
    """The first two offices of everybody that exclude each other."""
    for surname, person in two.cast.people.items():
        other = one.cast.people.get(surname)
        if other and person.is_one and other.is_one and person.full.keys() & other.full.keys():
            roles = ((role, known) for role in _held(two, person) for known in _held(one, other))
            clash = next((pair for pair in roles if apart(*pair)), None)
            if clash:
                here, there = two.spot_of(*clash[0].ends), one.spot_of(*clash[1].ends)
                yield Apart(here, there, *(role.office for role in clash))


def _held(story: Facts, person: Person) -> list[Role]:
    """The offices that the copy itself gives somebody: in a quotation they may be of another time."""
    mentions = (one for one in person.mentions if not story.marked.quoted[one.first])
    return [role for mention in mentions for role in held(story.marked, person, mention)]
