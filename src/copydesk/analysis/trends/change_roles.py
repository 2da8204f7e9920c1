"""Which figure is where a change began and which where it ended, as the words that lead to each of them tell."""

from enum import StrEnum

from msgspec import Struct

from copydesk.analysis.page.inflection import all_forms
from copydesk.analysis.page.tokens import Tokens
from copydesk.analysis.quantities.figures import Figure
from copydesk.analysis.quantities.numbers import is_year
from copydesk.lexicons import lexicon

TIMES = frozenset({"year", "month", "week", "day", "hour", "minute", "second", "age"})
"""Units of figures that say how long a change took, beside figures of another unit."""

BESIDE = 5
"""A figure stands so close to the word that leads to it."""

AFTER = 6
"""So many words behind a figure say of when it is."""

ASIDE = 9
"""“Sales fell, the company said, from 9 to 7”: words between two commas."""

NOUN = 3
"""“A $5m net loss”: what a figure is of stands among so many words."""

BREAKS = frozenset({";", ":", ".", "(", "—", "–", "?", "!"})


class Role(StrEnum):
    """What a figure is to a change, by the word that leads to it."""

    FROM = "from"
    TO = "to"
    BY = "by"
    AT = "at"
    ON = "on"
    THAN = "than"
    AGAINST = "against"
    WAS = "was"
    NONE = ""


class Ends(Struct, frozen=True):
    """Where a change began and where it ended. `by` is the size that is told between them, `None` if none is."""

    start: Figure
    end: Figure
    by: Figure | None = None


def role(tokens: Tokens, figure: Figure, floor: int = 0) -> tuple[Role, int]:
    """What leads to a figure, not before token `floor`, and where that word stands."""
    words = lexicon("change")
    k = figure.first - 1
    while k >= max(floor, figure.first - BESIDE):
        norm, before = tokens.norms[k], tokens.norms[k - 1] if k else ""
        if norm == "of" and before in words["of-nouns"]:
            k -= 2
        elif norm in ("to", "with") and before in ("compared", "contrast"):
            return Role.AGAINST, k - 1
        elif norm in ("against", "versus"):
            return Role.AGAINST, k
        elif norm in ("from", "to", "by", "at", "on", "than"):
            return Role(norm), k
        elif norm == ":" and is_year(before) and tokens.norms[k - 2] == "(":
            return Role.FROM, k - 2  # 40 (2019: 31)
        elif norm == "over":
            return Role.ON, k
        elif norm in words["was"] or norm in words["once"]:
            return Role.WAS, k
        elif norm in words["reaches"]:
            return Role.TO, k
        elif norm == "'s" and before.isalpha():
            k -= 2 if before not in words["leads"] else 1  # from Friday’s 40
        elif norm in words["leads"] or is_year(norm):
            k -= 1
        else:
            return Role.NONE, k
    return Role.NONE, k


def timed(tokens: Tokens, figure: Figure, last: int) -> bool:
    """Whether the words right behind a figure say of when it is: “a year ago”, “in 2003”."""
    for k in range(figure.last + 1, min(figure.last + AFTER, last) + 1):
        norm = tokens.norms[k]
        if norm in BREAKS or (norm == "," and k > figure.last + 1):
            return False
        if is_time(norm):
            return True
    return False


def is_time(norm: str) -> bool:
    """Whether a word says when: “ago”, “2003”."""
    known = lexicon("change")
    return norm in known["time"] or norm in known["short"] or is_year(norm)


def reach(tokens: Tokens, first: int, last: int) -> int:
    """Up to which token a change is told that begins before token `first`: another thing begins there."""
    norms, joins, parts = tokens.norms, lexicon("change")["joins"], lexicon("change")["parts"]
    k = first
    while k <= last:
        norm, after = norms[k], norms[k + 1] if k < last else "."
        if norm == "(" and after not in joins:
            closed = next((c for c in range(k, min(k + ASIDE, last) + 1) if norms[c] == ")"), -1)
            if closed < 0:
                return k
            k = closed
        elif norm in (",", "(", "—", "–") or (norm == "-" and tokens.starts[k] > tokens.ends[k - 1]):
            aside = 0 if after in joins else _aside(tokens, k, last)
            if aside < 0:
                return k
            k += aside
        elif norm == "compared" and after in ("with", "to"):
            k += 1
        elif norm in BREAKS or (norm in parts and not _belongs(tokens, k, after)):
            return k
        k += 1
    return last + 1


def _belongs(tokens: Tokens, k: int, after: str) -> bool:
    """“Between May and June”, “by more than 600”: words that begin nothing else."""
    hedged = tokens.norms[k] in ("than", "as") and (after[0].isdigit() or after in lexicon("figures")["currencies"])
    return hedged or tokens.norms[k - 2] == "between"


def _aside(tokens: Tokens, comma: int, last: int) -> int:
    """How many words, without figures, stand between a comma and another that leads on to an end; -1 if none does."""
    for k in range(comma + 1, min(comma + ASIDE, last - 1) + 1):
        if tokens.norms[k] == ",":
            return k - comma if tokens.norms[k + 1] in lexicon("change")["joins"] else -1
        if not tokens.norms[k].isalpha() and not is_year(tokens.norms[k]) and tokens.norms[k] not in ("'s", "’s"):
            return -1
    return -1


def _side(tokens: Tokens, figure: Figure) -> str:
    """Which side of nought the words beside a figure put it on, empty for neither: “a $5m loss”, “a loss of $5m”."""
    led = tokens.norms[max(0, figure.first - 2) : figure.first]
    beside = (*tokens.norms[figure.last + 1 : figure.last + NOUN], *(led[:1] if led[1:] == ("of",) else ()))
    words = lexicon("change")
    return next((key for key in ("losses", "profits") if not words[key].isdisjoint(beside)), "")


def crosses(tokens: Tokens, start: Figure, end: Figure) -> bool:
    """Whether a change may begin below nought: “a profit of $5m, up from a $9m loss”."""
    began = _side(tokens, start)
    return began != "" and began != _side(tokens, end)


def is_movement(word: str, ends: Ends) -> bool:
    """Whether a word of change may tell of a depth, which grows as it sinks: “sank from 12 metres to 40”."""
    lengths = lexicon("change")["lengths"]
    return not lengths.isdisjoint((ends.start.unit, ends.end.unit)) and word in all_forms("change", "sinking")


def alike(start: Figure | None, end: Figure | None) -> bool:
    """Whether both ends measure the same. A figure without a magnitude beside one that has it is not sure to."""
    if start is None or end is None:
        return False
    if not one_unit(start, end) or (start.noun and end.noun and start.noun != end.noun):
        return False
    return end.scaled == start.scaled or max(start.value, end.value) <= 1000 * min(start.value, end.value)


def one_unit(start: Figure, end: Figure) -> bool:
    """Whether both have one unit, or the one takes it from the other: “40 km, up from 30”, “from 12 to 9 per cent”."""
    first, second = sorted((start, end), key=lambda one: one.first)
    if first.unit == second.unit:
        return True
    if first.unit and (second.unit or second.noun or not first.unit[0].isalpha()):
        return False
    beside = second.first - first.last == 2 and not first.noun
    return first.unit not in UNSHARED if first.unit else beside and second.unit not in UNSHARED


UNSHARED = frozenset({"age", "part", "point"})
"""Units that no other figure takes."""
