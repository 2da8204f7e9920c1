"""Word lists: where they are kept, and each of them loaded once."""

import re
from collections.abc import Iterable, Iterator
from functools import cache
from pathlib import Path

import tomli


@cache
def rules_folder() -> Path:
    """The folder of packs and lexicons: inside the wheel, or at the top of the checkout."""
    inside = Path(__file__).parent / "rules"
    return inside if inside.is_dir() else Path(__file__).parents[2] / "rules"


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
        FileNotFoundError: no lexicon has that name.
    """
    path = rules_folder() / "lexicons" / f"{name}.toml"
    tables = tomli.loads(path.read_text(encoding="utf-8"))["lists"]
    return {key: Words(words) for key, words in tables.items()}


@cache
def either(name: str, *keys: str) -> frozenset[str]:
    """Several lists of a lexicon as one."""
    return frozenset[str]().union(*(lexicon(name)[key] for key in keys))


@cache
def one_of(name: str, key: str) -> str:
    """A list as alternatives of a regular expression, longest first, blanks matching any white space."""
    words = sorted(lexicon(name)[key], key=lambda word: (-len(word), word))
    return "|".join(re.escape(word).replace(r"\ ", r"\s+").replace("'", "['’]") for word in words)
