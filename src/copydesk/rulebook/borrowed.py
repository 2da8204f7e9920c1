"""The checks of proselint as rules of the style group, each under its own id: `proselint:redundancy.ras_syndrome`.

`rules/lexicons/proselint.toml` says which are on for news copy, and why the others are off. proselint looks at the
words; who speaks them, and whether they are a name, is asked here.
"""

from bisect import bisect_left
from collections.abc import Iterator
from functools import cache, lru_cache, partial
from typing import TYPE_CHECKING

import msgspec

from copydesk.analysis.facts import Facts
from copydesk.analysis.spots import Spot
from copydesk.document import Role
from copydesk.findings import GROUPS, Severity
from copydesk.house import rules_folder
from copydesk.patterns import pattern
from copydesk.rulebook.anchors import rarest
from copydesk.rulebook.rule import LISTENS_TO, Flag, Flags, Rule, Scope
from copydesk.spans import excerpt
from copydesk.standing_type import standing
from copydesk.strict_toml import decode

if TYPE_CHECKING:
    from proselint.registry.checks import Check

FAMILY = "proselint"
COPY = frozenset({Role.BODY, Role.LIST, Role.STANDFIRST})
TABLE = "proselint.toml"

JOINTS = frozenset(".,:")
"""What may stand inside a number: 10:12, 1,200."""

LONGEST_WORD = 100
LONG = pattern(rf"\w{{{LONGEST_WORD},}}")
"""No word of any language: proselint would look for a repetition from each letter on."""

EITHER = pattern(r" / |' or '")
"""Between two replacements in one."""

WORD = pattern(r"[^\W\d_]+")

JOINTS_OF_WORDS = str.maketrans(dict.fromkeys(",'-", " "))
EDGES = pattern(r"\A[a-z]+(?=[ ,'-](?![?*{]))|(?<=[ '-])[a-z]+\Z")
"""The first word of a pattern that is not of letters alone, and the last, where a blank must stand beside them."""

INNER = pattern(r"\([^()]*\)")

LONGEST = 40
"""Characters of the words that a message shows."""

HYPHENATED = pattern(r"(?<=-)\w+(?!\w|[-’'])")

OFF = "Off by default: "

PAGE = """{title}

{why}
{examples}
## Overrule when
The words are meant, and no plainer ones say the same.

## Source
- proselint (BSD-3-Clause), `{path}`; {state}.
"""


class Entry(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """One check of proselint and why a reader would object. `silent` are matches that it must keep to itself.

    `off` is the reason why it does not suit news copy, empty where it does.
    """

    path: str
    title: str
    why: str
    off: str = ""
    message: str = ""
    flags: tuple[str, ...] = ()
    passes: tuple[str, ...] = ()
    silent: tuple[str, ...] = ()


class Table(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Every check that proselint has."""

    check: tuple[Entry, ...]


def rules() -> Iterator[Rule]:
    """One rule for each check of proselint. Those that do not suit news copy are off until an editor names them."""
    for entry in standing("proselint", Table, _table).check:
        yield Rule(
            id=f"{FAMILY}:{entry.path}",
            group="style",
            scope=Scope.DOCUMENT,
            severities=(Severity.SUGGESTION,),
            voices=LISTENS_TO["style"],
            family=FAMILY,
            doc=_page(entry),
            run=partial(_flags, entry),
            gives_way=frozenset(GROUPS),
            off=bool(entry.off),
        )


def _table() -> Table:
    return decode((rules_folder() / "lexicons" / TABLE).read_text(encoding="utf-8"), Table, TABLE)


def _page(entry: Entry) -> str:
    why = f"{entry.why}\n\n{OFF}{entry.off}" if entry.off else entry.why
    sections = [("Flags", entry.flags), ("Passes", entry.passes)]
    shown = ["\n".join([f"\n## {name}", *(f"- {one}" for one in some), ""]) for name, some in sections if some]
    state = "off for news copy" if entry.off else "on for news copy"
    return PAGE.format(title=entry.title, why=why, examples="".join(shown), path=entry.path, state=state)


def _flags(entry: Entry, facts: Facts) -> Flags:
    """What one check says of the story, in whole words of its running copy."""
    words = _words(facts)
    checks = [check for check, needed in _parts(entry.path) if needed is None or not needed.isdisjoint(words)]
    if not checks:  # nearly always
        return
    padded = _padded(facts.text)
    found: dict[Spot, tuple[str, ...]] = {}
    for check in checks:
        for result in check.check_with_flags(padded):
            spot = _spot(result.span[0] - 1, result.span[1] - 1, facts)
            if spot is None or spot in found or spot.words.lower() in entry.silent:
                continue
            better = tuple(_as_written(one, spot) for one in EITHER.split(result.replacements or "") if one)
            if spot.words not in better and (spot.words.lower() in map(str.lower, better) or not _is_name(spot)):
                spot, better = _whole(spot, better)
                found[spot] = better
    reach = 0
    for spot in sorted(found, key=lambda spot: (spot.span.start, -spot.span.end)):
        if spot.span.end > reach:  # “point in time” is told of with “at this point in time”
            reach = spot.span.end
            yield Flag(spot, _message(entry, spot.words, found[spot]), instead=found[spot], why=entry.why)


@lru_cache(maxsize=1)
def _padded(text: str) -> str:
    """The text as proselint gets it, made once for all its checks, and no offset moves but by one.

    It knows straight apostrophes and plain blanks alone, and its patterns ask for something on either side.
    """
    plain = text.replace("’", "'").replace("\u00a0", " ")
    if max(map(len, plain.split()), default=0) >= LONGEST_WORD:
        plain = LONG.sub(lambda m: "\0" * len(m[0]), plain)
    return f"\n{plain}\n"


def _whole(spot: Spot, better: tuple[str, ...]) -> tuple[Spot, tuple[str, ...]]:
    """With the word after a hyphen at its end: “highly-” of “highly-paid”, for “highly paid”."""
    after = HYPHENATED.match(spot.facts.text, spot.span.end)
    if not after:
        return spot, better
    whole = spot.facts.spot(spot.span.start, after.end())
    return whole, better or (f"{spot.words[:-1]} {after[0]}",)


@cache
def _parts(path: str) -> "tuple[tuple[Check, frozenset[str] | None], ...]":
    """The parts of one of proselint’s checks; beside each the words of which one must stand in the copy, or `None`."""
    return tuple((check, _needed(check)) for check in _checks()[path])


def _needed(check: "Check") -> frozenset[str] | None:
    kind = check.check_type
    written = getattr(kind, "items", None) or ([pattern] if (pattern := getattr(kind, "pattern", "")) else [])
    sure = [_sure(one.lower()) for one in written]
    return frozenset(sure) if sure and all(sure) else None


def _sure(pattern: str) -> str:
    """The rarest word that every match of a pattern holds, as far as its letters alone tell; else nothing."""
    plain = pattern.translate(JOINTS_OF_WORDS).split()
    if not "".join(plain).isalpha():
        plain = EDGES.findall(pattern) if "|" not in INNER.sub("", pattern) else []
    return rarest(plain) if plain else ""


def _words(facts: Facts) -> frozenset[str]:
    """The words of a story, and those between the marks in them, made once for all checks."""
    words = facts.marked.words
    inside = (part for word in words if not word.isalpha() for part in WORD.findall(word))
    return facts.keep(_words, lambda: words.union(inside))


@cache
def _checks() -> "dict[str, list[Check]]":
    """proselint’s checks by their path. Its own registry and files are not needed."""
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
    return any(word[0].isupper() and not word.isupper() for word in WORD.findall(spot.words)[_opens(spot) :])


def _opens(spot: Spot) -> bool:
    """Whether a sentence begins there."""
    sentences, start = spot.facts.sentences, spot.span.start
    k = bisect_left(sentences, start, key=lambda sentence: sentence.span.start)
    return k < len(sentences) and sentences[k].span.start == start


def _as_written(better: str, spot: Spot) -> str:
    """The better words, with the capital that the sentence gave to the first; any other may be the fault itself."""
    capital = spot.words[0].isupper() and (better.lower() != spot.words.lower() or _opens(spot))
    return better[:1].upper() + better[1:] if capital else better


def _message(entry: Entry, words: str, better: tuple[str, ...]) -> str:
    said = excerpt(words, LONGEST)
    if entry.message:
        return entry.message.replace("{words}", said)
    remedy = f" Write “{better[0]}”?" if better else "" if entry.off else " Is there a plainer word?"
    return f"“{said}”: {entry.title[0].lower()}{entry.title[1:]}{remedy}"
