"""Names of people and places, offices and kin: each list in its form, and none against another."""

import re
from itertools import combinations

import pytest
import tomli

from copydesk.lexicons import lexicon, rules_folder

NAMES = ("given-names", "places", "introduced", "offices", "kinship")
LISTS = [(name, key) for name in NAMES for key in sorted(lexicon(name))]
PARTED = [("places", "variants"), ("offices", "exclusive"), ("kinship", "exclusive")]
FOLDED = re.compile(r"[a-z0-9$&|.' -]*[a-z0-9.]")  # no capitals, no accents, no blanks at the ends


def raw(name: str) -> str:
    return (rules_folder() / "lexicons" / f"{name}.toml").read_text(encoding="utf-8")


def first_words(name: str, key: str) -> set[str]:
    return {entry.split()[0] for entry in lexicon(name)[key]}


@pytest.mark.parametrize("name", NAMES)
def test_a_lexicon_says_where_it_is_from_and_keeps_to_the_line(name: str) -> None:
    text = raw(name)
    assert "# Source: compiled for this project" in text
    assert max(map(len, text.splitlines())) <= 120
    for key in lexicon(name):
        assert re.search(rf"^#.*\n{key} = \[", text, re.MULTILINE), f"{key} does not say what it is for"


@pytest.mark.parametrize("name, key", LISTS)
def test_entries_are_folded_sorted_and_there_once(name: str, key: str) -> None:
    entries = tomli.loads(raw(name))["lists"][key]
    assert entries == sorted(set(entries))
    assert [entry for entry in entries if not FOLDED.fullmatch(entry) or "  " in entry] == []


@pytest.mark.parametrize("name, key", PARTED)
def test_entries_have_their_parts(name: str, key: str) -> None:
    pairs = []
    for entry in lexicon(name)[key]:
        parts = entry.split(" | ")
        assert len(parts) >= 2
        assert all(parts)
        assert len(set(parts)) == len(parts)
        assert not any("|" in part for part in parts)
        pairs += [frozenset(pair) for pair in combinations(parts, 2)]
    assert len(set(pairs)) == len(pairs), "the same pair twice"


def test_exclusive_relations_and_offices_name_each_two() -> None:
    for name in ("offices", "kinship"):
        assert {entry.count(" | ") for entry in lexicon(name)["exclusive"]} == {1}


def test_exclusive_relations_are_kin() -> None:
    parts = {part for entry in lexicon("kinship")["exclusive"] for part in entry.split(" | ")}
    assert parts <= lexicon("kinship")["kin"]


def test_no_place_is_in_two_sets_of_variants_and_each_is_a_place() -> None:
    forms = [form for entry in lexicon("places")["variants"] for form in entry.split(" | ")]
    places = set().union(*(lexicon("places")[key] for key in ("countries", "capitals", "cities", "regions")))
    assert len(set(forms)) == len(forms)
    assert set(forms) <= places


def test_a_nickname_is_two_words_of_which_the_full_one_is_a_name() -> None:
    known = lexicon("given-names")["given"] | lexicon("given-names")["doubtful"]
    for entry in lexicon("given-names")["nicknames"]:
        short, full = entry.split(" ")
        assert short != full
        assert full in known, entry


def test_given_names_are_no_countries_months_or_weekdays() -> None:
    given = lexicon("given-names")["given"]
    assert not given & lexicon("places")["countries"]
    assert not given & (first_words("calendar", "months") | first_words("calendar", "weekdays"))
    assert not given & lexicon("given-names")["doubtful"]


def test_a_list_is_gone_through_as_it_stands_in_its_file() -> None:
    for name in NAMES:
        for key, entries in tomli.loads(raw(name))["lists"].items():
            assert list(lexicon(name)[key]) == entries
