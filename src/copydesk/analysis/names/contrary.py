"""Two places of one story that do not go together."""

from msgspec import Struct

Tokens = tuple[int, int]
"""The first and the last token of some words."""


class Contrary(Struct, frozen=True):
    """Words that do not go with others of the same story: those that are flagged, and those they are held against."""

    here: Tokens
    there: Tokens
