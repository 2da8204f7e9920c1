"""Two places of one story that do not go together."""

from dataclasses import dataclass

Tokens = tuple[int, int]
"""The first and the last token of some words."""


@dataclass(frozen=True, slots=True)
class Contrary:
    """Words that do not go with others of the same story: those that are flagged, and those they are held against."""

    here: Tokens
    there: Tokens
