"""What stands in a pack’s file: its head, its terms with their contexts and examples, and the words it gave up."""

import datetime
from typing import Annotated, Literal

import msgspec
from msgspec import Meta

Id = Annotated[str, Meta(pattern=r"^[a-z0-9]+(-[a-z0-9]+)*$")]
Some = Annotated[tuple[str, ...], Meta(min_length=1)]
Level = Literal["error", "warning", "suggestion"]
Answer = Literal["source", "source-in-sight", "figure"]
"""What may stand by words that ask for support: somebody who answers for them, somebody near who is reported, or a
number in the sentence.
"""


class Term(msgspec.Struct, frozen=True, forbid_unknown_fields=True, rename="kebab"):
    """One entry of a pack. The context keys tell the loaded sense from the others by the words beside it; `plural` is
    for words that are meant of several, and not of one or of what has no number.
    """

    id: Id
    words: Some
    why: str
    flags: Some
    passes: Some
    instead: tuple[str, ...] = ()
    severity: Level | None = None
    source: str | None = None
    leans: str | None = None
    unless_before: tuple[str, ...] = ()
    unless_after: tuple[str, ...] = ()
    unless_near: tuple[str, ...] = ()
    only_before: tuple[str, ...] = ()
    only_after: tuple[str, ...] = ()
    only_near: tuple[str, ...] = ()
    answered_by: tuple[Answer, ...] | None = None
    plural: bool = False

    def contexts(self) -> dict[str, tuple[str, ...]]:
        """The context phrases by their key in the file."""
        return {
            "unless-before": self.unless_before,
            "unless-after": self.unless_after,
            "unless-near": self.unless_near,
            "only-before": self.only_before,
            "only-after": self.only_after,
            "only-near": self.only_near,
        }


class Retired(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Words that were weighed and left out, so that they do not come back by another hand."""

    words: Some
    date: datetime.date
    why: str


class Head(msgspec.Struct, frozen=True, forbid_unknown_fields=True, rename="kebab"):
    """What a pack says of itself. `message` may hold {words}, the words found.

    Where every term has an `instead`, it may hold {instead}, the better words, with “ and ” of its own around them.

    In a pack that is `paired`, a term with as many `instead` as `words` offers for each of its words the one that
    stands at the same place; otherwise all that it has are offered.

    A pack that `gives_way` is silent on words of which another rule of its group has spoken.

    `answered_by` says what silences the entries that name nothing of their own there.
    """

    title: str
    severity: Level
    why: str
    overrule: str
    message: str = "“{words}” is the article’s own word. Describe, or attribute it."
    source: tuple[str, ...] = ()
    paired: bool = False
    gives_way: bool = False
    off: bool = False
    answered_by: tuple[Answer, ...] = ()


class PackFile(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A pack as it is written. `lists` are words that several phrases share."""

    pack: Head
    lists: dict[str, Some] = {}
    term: tuple[Term, ...] = ()
    retired: tuple[Retired, ...] = ()
