"""The checks of proselint as rules of the style group, each under its own id: `proselint:redundancy.ras_syndrome`.

`rules/lexicons/proselint.toml` says which are on for news copy, and why the others are off. proselint looks at the
words; who speaks them, and whether they are a name, is asked here.
"""

import re
from collections.abc import Iterator
from functools import cache, partial
from typing import TYPE_CHECKING

import msgspec

from copydesk.analysis.facts import Facts, Spot
from copydesk.document import Role
from copydesk.findings import Severity
from copydesk.lexicons import rules_folder
from copydesk.rulebook.rule import LISTENS_TO, Flag, Flags, Rule, Scope
from copydesk.strict_toml import decode

if TYPE_CHECKING:
    from proselint.registry.checks import Check

FAMILY = "proselint"
COPY = frozenset({Role.BODY, Role.LIST, Role.STANDFIRST})
TABLE = "proselint.toml"

JOINTS = frozenset(".,:")
"""What may stand inside a number: 10:12, 1,200."""

PLAIN = str.maketrans({"’": "'", "\u00a0": " "})
"""proselint knows straight apostrophes and plain blanks alone. No offset moves."""

EITHER = re.compile(r" / |' or '")
"""Between two replacements in one."""

WORD = re.compile(r"[^\W\d_]+")

PAGE = """{title}

{why}

## Flags
{flags}

## Passes
{passes}

## Overrule when
The words are meant, and no plainer ones say the same.

## Source
- proselint (BSD-3-Clause), `{path}`; {state}.
"""


class Entry(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """One check of proselint: whether it suits news copy, and why. `silent` are matches that it must keep to itself."""

    path: str
    on: bool
    title: str
    why: str
    message: str = ""
    flags: tuple[str, ...] = ()
    passes: tuple[str, ...] = ()
    silent: tuple[str, ...] = ()


class Table(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Every check that proselint has."""

    check: tuple[Entry, ...]


def rules() -> Iterator[Rule]:
    """One rule for each check of proselint. Those that do not suit news copy are off until an editor names them."""
    text = (rules_folder() / "lexicons" / TABLE).read_text(encoding="utf-8")
    for entry in decode(text, Table, TABLE).check:
        yield Rule(
            id=f"{FAMILY}:{entry.path}",
            group="style",
            scope=Scope.DOCUMENT,
            severities=(Severity.SUGGESTION,),
            voices=LISTENS_TO["style"],
            family=FAMILY,
            doc=_page(entry),
            run=partial(_flags, entry),
            gives_way=True,
            off=not entry.on,
        )


def _page(entry: Entry) -> str:
    flags, passes = ("\n".join(f"- {written}" for written in some) for some in (entry.flags, entry.passes))
    state = "on for news copy" if entry.on else "off for news copy"
    return PAGE.format(title=entry.title, why=entry.why, flags=flags, passes=passes, path=entry.path, state=state)


def _flags(entry: Entry, facts: Facts) -> Flags:
    """What one check says of the story, in whole words of its running copy."""
    padded = f"\n{facts.text.translate(PLAIN)}\n"  # proselint’s patterns ask for something on either side
    seen: set[Spot] = set()
    for check in _checks()[entry.path]:
        for result in check.check_with_flags(padded):
            spot = _spot(result.span[0] - 1, result.span[1] - 1, facts)
            if spot is None or spot in seen or spot.words.lower() in entry.silent:
                continue
            seen.add(spot)
            better = tuple(_as_written(one, spot.words) for one in EITHER.split(result.replacements or "") if one)
            if spot.words.lower() in map(str.lower, better) or not _is_name(spot):
                yield Flag(spot, _message(entry, spot.words, better), instead=better)


@cache
def _checks() -> "dict[str, list[Check]]":
    """proselint’s checks by their path; some have several parts. Its own registry and files are not needed."""
    from proselint.checks import __register__  # a tenth of a run: only those who use it pay

    checks: dict[str, list[Check]] = {}
    for check in __register__:
        checks.setdefault(check.path, []).append(check)
    return checks


def _spot(start: int, end: int, facts: Facts) -> Spot | None:
    """Where a match stands without the blanks at its edges; `None` for parts of words and what is no running copy."""
    words = facts.text[max(0, start) : end]
    start = max(0, start) + len(words) - len(words.lstrip())
    end = start + len(words.strip())
    if start >= end or _inside_a_word(facts.text, start) or _inside_a_word(facts.text, end):
        return None
    spot = facts.spot(start, end)
    paragraph = spot.paragraph
    return spot if paragraph.role in COPY and end <= paragraph.span.end else None


def _inside_a_word(text: str, place: int) -> bool:
    """Whether a word or a number goes on across this place: proselint also reports a word inside longer ones."""
    before, after = text[max(0, place - 2) : place], text[place : place + 2]
    if before[-1:].isalnum() and after[:1].isalnum():
        return True
    number = before[:1].isdigit() and before[1:] in JOINTS and after[:1].isdigit()
    return number or (before[-1:].isdigit() and after[:1] in JOINTS and after[1:].isdigit())


def _is_name(spot: Spot) -> bool:
    """Whether one of the words has a capital that no start of a sentence gave it: Leyton Orient, Future Plans Ltd."""
    starts = {sentence.span.start for sentence in spot.facts.sentences_in(spot.paragraph)}
    opening = spot.span.start in starts
    return any(word[0].isupper() and not word.isupper() for word in WORD.findall(spot.words)[opening:])


def _as_written(better: str, words: str) -> str:
    """The better words, with the capital that the sentence gave to the first."""
    return better[:1].upper() + better[1:] if words[:1].isupper() else better


def _message(entry: Entry, words: str, better: tuple[str, ...]) -> str:
    said = " ".join(words.split())
    if entry.message:
        return entry.message.replace("{words}", said)
    remedy = f"Write “{better[0]}”?" if better else "Is there a plainer word?"
    return f"“{said}”: {entry.title[0].lower()}{entry.title[1:]} {remedy}"
