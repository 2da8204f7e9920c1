"""Whether a figure is of then or of now, as the words beside it tell: “last year’s 40”, “now 50”, “it had 30 then”."""

from enum import StrEnum
from itertools import pairwise

from msgspec import Struct

from copydesk.analysis.calendar.date_grammar import numbered
from copydesk.analysis.page.tokens import Tokens
from copydesk.analysis.quantities.figures import Figure
from copydesk.analysis.quantities.numbers import is_year
from copydesk.analysis.trends.change_roles import BREAKS, Role, is_time, role
from copydesk.lexicons import lexicon

AROUND = 8
"""So many words before and behind a figure may say of when it is."""


class Era(StrEnum):
    """Then, now, or not told."""

    THEN = "then"
    NOW = "now"
    NONE = ""


class When(Struct, frozen=True):
    """Of when a figure is. `year` is 0 where none is named; a month without a year counts as a part of one.

    `sure` says that the words by themselves set it before another: “compared with 40 last year”. `turned` says that
    another turned into it: “becoming 45”.
    """

    era: Era
    year: float
    led: Role
    sure: bool
    turned: bool


def when(tokens: Tokens, figure: Figure, floor: int, ceiling: int) -> When:
    """Of when a figure is, told by tokens from `floor` up to and with `ceiling`."""
    led, at = role(tokens, figure, floor)
    before, behind = _before(tokens, figure, floor), _behind(tokens, figure, ceiling)
    later, sooner = _era(behind), _era(before)
    era = later or sooner or {Role.TO: Era.NOW, Role.WAS: Era.THEN}.get(led, Era.NONE)
    timed = any(is_time(norm) for norm in behind) or sooner is Era.THEN
    sure = (led is Role.AGAINST and timed and later is not Era.NOW) or "having" in before
    turned = tokens.norms[at] == "becoming" if at >= 0 else False
    return When(Era.THEN if sure else era, _year(behind) or _year(before), led, sure, turned)


def earlier(one: When, two: When) -> bool:
    """Whether one figure is sure to be of an earlier time than another."""
    if one.year and two.year and one.year != two.year and (one.year < 1) is (two.year < 1):
        return one.year < two.year
    if one.era is Era.THEN and two.era is Era.NOW:
        return True
    if one.year and one.era is Era.NONE and two.era is Era.NOW and not two.year:
        return True
    if one.year >= 1 and two.era is Era.THEN and not two.year:
        return True  # in 2003 it had 40, last year 50
    if one.sure and two.era is not Era.THEN and not two.year:
        return True
    return one.era is Era.NONE and two.turned


def _before(tokens: Tokens, figure: Figure, floor: int) -> tuple[str, ...]:
    """The words of its clause before a figure."""
    k = figure.first
    while k > max(floor, figure.first - AROUND) and tokens.norms[k - 1] not in BREAKS | {",", "and", "but"}:
        k -= 1
    return tokens.norms[k : figure.first]


def _behind(tokens: Tokens, figure: Figure, ceiling: int) -> tuple[str, ...]:
    """The words of its clause behind a figure; a comma right behind it parts nothing: “40, then”."""
    k, known = figure.last, lexicon("change")
    aside = tokens.norms[k + 1 : k + 3]
    times = known["now"] | known["nowadays"] | known["then"] | known["once"]
    if k + 2 <= ceiling and aside[0] == "," and aside[1] in times - {"had", "was", "were"}:
        return aside[1:]
    while k < min(ceiling, figure.last + AROUND) and tokens.norms[k + 1] not in BREAKS | {
        ",",
        "and",
        "but",
        "compared",
    }:
        k += 1
    return tokens.norms[figure.last + 1 : k + 1]


def _era(words: tuple[str, ...]) -> Era:
    """Then or now; neither if the words tell both or none."""
    known = lexicon("change")
    pairs = tuple(pairwise(words))
    ordinal = words[-1] if words[-2:-1] == ("the",) else ""
    then = not (known["then"] | known["once"]).isdisjoint(words) or ordinal == "first"
    then = then or any(one in known["then-of"] and two in known["periods"] for one, two in pairs)
    now = not (known["now"] | known["nowadays"]).isdisjoint(words) or ordinal == "second"
    now = now or any(one in known["now-of"] and two in known["periods"] for one, two in pairs)
    if then is now:
        return Era.NONE
    return Era.THEN if then else Era.NOW


def _year(words: tuple[str, ...]) -> float:
    """The year that words name, or the month as a part of a year; 0 for none, and for several."""
    years = [int(norm) for norm in words if is_year(norm)]
    if years:
        return years[0] if len(years) == 1 else 0
    known = numbered("months")
    months = [known[two] for one, two in pairwise(words) if one in ("in", "by") and two in known]
    return months[0] / 100 if len(months) == 1 else 0
