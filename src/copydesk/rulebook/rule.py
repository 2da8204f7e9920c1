"""What a rule is: one check or one pack of words, as a value. Declaring one has no side effect."""

import sys
from collections.abc import Callable, Iterable, Iterator
from enum import StrEnum
from typing import Any

from msgspec import Struct, field

from copydesk.analysis.facts import Edition
from copydesk.analysis.saying.voices import EVERY_VOICE, PROSE_VOICES, Voice
from copydesk.analysis.spots import Spot
from copydesk.findings import Severity
from copydesk.spans import Span


class Scope(StrEnum):
    """How much of the copy a rule looks at in one go."""

    SENTENCE = "sentence"
    PARAGRAPH = "paragraph"
    DOCUMENT = "document"
    EDITION = "edition"


class Flag(Struct, frozen=True):
    """What a rule says about one spot.

    `why` is empty where the rule’s own page says it. `related` are the other ends of a conflict, each with a note or
    none. `severity` is given only by a rule that declares several. `edits` are stretches of the text and the words that
    belong there: all together they mend the fault, and they are given only where no judgement is needed.
    """

    spot: Spot
    message: str
    instead: tuple[str, ...] = ()
    related: tuple[Spot, ...] = ()
    severity: Severity | None = None
    entry: str | None = None
    why: str = ""
    edits: tuple[tuple[Span, str], ...] = ()


Flags = Iterator[Flag]

LISTENS_TO = {
    "consistency": EVERY_VOICE,
    "support": frozenset({Voice.AUTHOR}),
    "loaded": frozenset({Voice.AUTHOR}),
    "style": PROSE_VOICES,
}
"""Whose words each group judges, unless a rule says otherwise."""


def family_of(group: str, rule_id: str) -> str:
    """The family of a rule that names none: all of support ask who says so, and ask it once of the same words."""
    return group if group == "support" else rule_id


class Rule(Struct, frozen=True):
    """One idea, with an id that reads well after “allow”.

    `severities` lists what it may say, its default first. `family` names rules that speak of one thing: of their flags
    on the same words, the longest stands. `any_language` holds for a rule that needs no English; `every_genre` for one
    of the support or loaded groups that is no milder on the opinion pages. A rule is silent on words of which a rule
    has spoken that gives way to none, and whose group is one that it `gives_way` to.
    """

    id: str
    group: str
    scope: Scope
    severities: tuple[Severity, ...]
    voices: frozenset[Voice]
    family: str
    doc: str
    run: Callable[..., Flags]
    any_language: bool = False
    every_genre: bool = False
    gives_way: frozenset[str] = frozenset()
    off: bool = False
    formerly: tuple[str, ...] = ()
    entries: tuple[str, ...] = field(default=())

    @property
    def severity(self) -> Severity:
        """What it says by default."""
        return self.severities[0]

    def names(self) -> frozenset[str]:
        """What settings and options may call the rule: its id, its former ids, its family, its group."""
        return frozenset({self.id, self.family, self.group, *self.formerly})

    def entry_names(self) -> frozenset[str]:
        """What they may call its entries."""
        return frozenset(f"{self.id}/{entry}" for entry in self.entries)

    @property
    def title(self) -> str:
        """The first line of its page: the fault."""
        return self.doc.strip().splitlines()[0]


def flags(rule: Rule, edition: Edition) -> list[Flag]:
    """What `rule` says, in the voices it listens to."""
    return said(rule, units(rule.scope, edition))


def said(rule: Rule, units: Iterable[tuple[Any, ...]]) -> list[Flag]:
    """The same, of what the rule is run on. Code is nobody’s copy."""
    heard, run = rule.voices, rule.run
    return [flag for unit in units for flag in run(*unit) if flag.spot.voices <= heard and not flag.spot.is_code]


def units(scope: Scope, edition: Edition) -> Iterable[tuple[Any, ...]]:
    """What a rule of this scope is run on, one call each. One story alone is no edition."""
    if scope is Scope.DOCUMENT:
        return [(facts,) for facts in edition.stories]
    if scope is Scope.EDITION:
        return [(edition,)] if edition.stories[1:] else ()
    if scope is Scope.PARAGRAPH:
        return [(paragraph, facts) for facts in edition.stories for paragraph in facts.paragraphs]
    return [(sentence, facts) for facts in edition.stories for sentence in facts.sentences]


def check(
    scope: Scope,
    severities: tuple[Severity, ...],
    *,
    voices: frozenset[Voice] | None = None,
    family: str = "",
    any_language: bool = False,
    every_genre: bool = False,
    off: bool = False,
    formerly: tuple[str, ...] = (),
) -> Callable[[Callable[..., Flags]], Rule]:
    """The decorator behind `sentence_check` and its kin: the file’s name is the id, its folder the group."""

    def declare(run: Callable[..., Flags]) -> Rule:
        *_, group, name = run.__module__.split(".")
        rule_id = name.replace("_", "-")
        return Rule(
            id=rule_id,
            group=group,
            scope=scope,
            severities=severities,
            voices=voices or LISTENS_TO[group],
            family=family or family_of(group, rule_id),
            doc=sys.modules[run.__module__].__doc__ or "",
            run=run,
            any_language=any_language,
            every_genre=every_genre,
            off=off,
            formerly=formerly,
        )

    return declare
