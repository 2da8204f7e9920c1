"""Regular expressions that are compiled late are right all the same."""

import importlib
import pkgutil
import re
from collections.abc import Iterator

import pytest

import copydesk
from copydesk.patterns import METHODS, _Pattern, pattern


def within(value: object) -> Iterator[_Pattern]:
    """The patterns that a constant is, or holds."""
    if isinstance(value, _Pattern):
        yield value
    elif isinstance(value, tuple | frozenset | list):
        for part in value:
            yield from within(part)


def test_every_pattern_of_the_house_can_be_compiled():
    names = [name for _, name, _ in pkgutil.walk_packages(copydesk.__path__, "copydesk.") if "__main__" not in name]
    constants = [value for name in names for value in vars(importlib.import_module(name)).values()]
    found = {id(one): one for value in constants for one in within(value)}
    assert len(found) > 150
    for one in found.values():
        assert isinstance(one.flags, int)


def test_one_behaves_as_if_it_had_been_compiled_at_once():
    late, soon = pattern(r"(\w)o", re.IGNORECASE), re.compile(r"(\w)o", re.IGNORECASE)
    assert late.sub("-", "Solo, no") == soon.sub("-", "Solo, no") == "--, -"
    for method in METHODS:
        assert getattr(late, method) == getattr(soon, method)


def test_it_has_no_more_than_it_says():
    with pytest.raises(AttributeError):
        pattern("a").groupindex  # noqa: B018
    with pytest.raises(re.error):
        pattern("(").search("a")
