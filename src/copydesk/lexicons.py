"""Word lists: where they are kept, and each of them loaded once."""

import re
from collections.abc import Iterable, Iterator
from functools import cache

import msgspec

from copydesk.house import rules_folder
from copydesk.standing_type import standing


class Words(frozenset[str]):
    """The words of a list: looked up as in a set, gone through as they stand in the file, whatever the run."""

    _in_order: tuple[str, ...]

    def __new__(cls, words: Iterable[str]) -> "Words":
        """A list of words, each counted once."""
        words = tuple(dict.fromkeys(words))
        made = super().__new__(cls, words)
        made._in_order = words
        return made

    def __iter__(self) -> Iterator[str]:
        return iter(self._in_order)


@cache
def lexicon(name: str) -> dict[str, frozenset[str]]:
    """The lists of `rules/lexicons/NAME.toml`, by name: lower-case words, straight apostrophes.

    Raises:
        KeyError: no lexicon has that name.
    """
    lists = msgspec.msgpack.decode(_all()[name], type=dict[str, tuple[str, ...]])
    return {key: Words(words) for key, words in lists.items()}


@cache
def _all() -> dict[str, msgspec.Raw]:
    """The lists of every lexicon, each decoded when it is asked for."""
    return standing("lexicons", dict[str, msgspec.Raw], _read)


def _read() -> dict[str, msgspec.Raw]:
    import tomli  # only a run that finds no standing type pays for it

    files = {path.stem: path.read_text(encoding="utf-8") for path in (rules_folder() / "lexicons").glob("*.toml")}
    tables = {name: tomli.loads(text).get("lists") for name, text in files.items()}
    return {name: msgspec.Raw(msgspec.msgpack.encode(lists)) for name, lists in tables.items() if lists}


@cache
def either(name: str, *keys: str) -> frozenset[str]:
    """Several lists of a lexicon as one."""
    return frozenset[str]().union(*(lexicon(name)[key] for key in keys))


@cache
def one_of(name: str, key: str) -> str:
    """A list as alternatives of a regular expression, longest first, blanks matching any white space."""
    words = sorted(lexicon(name)[key], key=lambda word: (-len(word), word))
    return "|".join(re.escape(word).replace(r"\ ", r"\s+").replace("'", "['’]") for word in words)
