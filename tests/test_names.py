"""Names: where they stand, whose they are, and which are slips of one another."""

import pytest

from copydesk.analysis.facts import Facts
from copydesk.analysis.names.mentions import plain
from copydesk.analysis.names.variants import slips
from copydesk.reading.read import read_text


def facts(copy: str) -> Facts:
    return Facts(read_text(copy.replace(" // ", "\n\n")))


@pytest.mark.parametrize(
    "copy, names",
    [
        ("Yesterday Ana Ruiz met Mr. Jean-Luc de la Tour of Orle.", ["ana ruiz", "mr: jean luc de la tour", "orle"]),
        ("Gov. Tom Hale’s aides left on Monday.", ["gov: tom hale"]),
        ("However, prices rose in Côte d’Ivoire.", ["cote d'ivoire"]),
        ("He met Karel Novák KC and O’Brien.", ["karel novak", "o'brien"]),
        ("ANA RUIZ WINS THE VOTE IN ORLE", []),
        ("Orr, Moss, Hale, Vale, Lee.", []),
    ],
)
def test_a_name_is_a_run_of_capitals_without_what_opens_the_sentence(copy: str, names: list[str]) -> None:
    found = facts(f"It rained. {copy}").mentions
    assert [": ".join([*one.titles, " ".join(one.words)]) for one in found] == names


def test_a_name_points_at_its_characters() -> None:
    copy = facts("It rained. The mayor, Ms Ana Ruiz, left.")
    (one,) = copy.mentions
    assert one.span.of(copy.text) == "Ana Ruiz"
    assert copy.tokens.span(one.first, one.last) == one.span
    assert (one.given, one.surname, one.opens) == ("ana", "ruiz", False)


@pytest.mark.parametrize(
    "copy, people",
    [
        ("Ana Ruiz, 34, left. Ruiz had no comment.", {"ruiz": 2}),
        ("Mr Hale left. The Bank of Orle did not, said Hale.", {"hale": 2}),
        ("New York is cold. Downing Street said nothing. Red Bull won.", {}),
    ],
)
def test_a_person_has_a_title_an_age_or_a_known_first_name(copy: str, people: dict[str, int]) -> None:
    assert {name: len(person.mentions) for name, person in facts(copy).cast.people.items()} == people


@pytest.mark.parametrize(
    "copy, one",
    [
        ("George Bush, 60, left. George W. Bush, 60, came.", True),
        ("George W. Bush, 60, left. George H. Bush, 80, came.", False),
        ("Ana Ruiz, 34, left. Tom Ruiz, 30, came.", False),
    ],
)
def test_names_in_full_are_one_persons_where_one_holds_the_other(copy: str, one: bool) -> None:
    (person,) = facts(copy).cast.people.values()
    assert person.is_one is one


SLIPS = ["torvik torvick", "netarin netairn", "hallett hallet", "bush buhs", "katherine catherine", "salmon salomon"]
NO_SLIPS = ["moss mess", "clinton clintons", "paul paula", "miller tiller", "robinson robertson", "ruiz ruiz"]


@pytest.mark.parametrize("pair", SLIPS)
def test_a_slip_is_a_letter_lost_doubled_wrong_or_exchanged(pair: str) -> None:
    one, two = pair.split()
    assert slips(one, two)
    assert slips(two, one)


@pytest.mark.parametrize("pair", NO_SLIPS)
def test_short_names_endings_and_other_beginnings_are_no_slips(pair: str) -> None:
    one, two = pair.split()
    assert not slips(one, two)
    assert not slips(two, one)


@pytest.mark.parametrize(
    "word, folded", [("Erdoğan", "erdogan"), ("Øster", "oster"), ("Łódź", "lodz"), ("Jean-Luc", "jean luc")]
)
def test_names_are_compared_without_their_accents(word: str, folded: str) -> None:
    assert plain(word) == folded
