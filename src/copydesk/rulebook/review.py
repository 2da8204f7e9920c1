"""All active rules over one edition: their flags, families settled, one crash kept to one rule."""

from bisect import bisect_left
from collections.abc import Callable, Iterable, Iterator
from itertools import accumulate
from typing import Any

from msgspec import Struct

from copydesk.analysis.facts import Edition, Facts
from copydesk.rulebook.rule import Flag, Rule, Scope, said, units
from copydesk.spans import Span

Failed = Callable[[Rule, Exception], None]


class Raised(Struct, frozen=True):
    """A flag and the rule that raised it."""

    rule: Rule
    flag: Flag

    @property
    def order(self) -> tuple[int, int, str]:
        """Flags of one story in reading order, whatever the order of the rules."""
        return self.flag.spot.span.start, self.flag.spot.span.end, self.rule.id


def review(edition: Edition, rules: Iterable[Rule], failed: Failed) -> list[Raised]:
    """What the rules say of the edition. A rule that raises is handed to `failed`, and the others go on."""
    raised: list[Raised] = []
    parts: dict[Scope, Iterable[tuple[Any, ...]]] = {}
    for rule in rules:
        try:
            if rule.scope not in parts:
                parts[rule.scope] = units(rule.scope, edition)
            raised += [Raised(rule, flag) for flag in said(rule, parts[rule.scope])]
        except Exception as error:
            failed(rule, error)
    return sorted(_after_others(list(_longest_of_family(raised))), key=lambda one: one.order)


def _longest_of_family(raised: list[Raised]) -> Iterator[Raised]:
    """Within one family, of flags that overlap, the longest; of equally long ones the first."""
    families: dict[tuple[int, str], list[Raised]] = {}
    for one in raised:
        families.setdefault((id(one.flag.spot.facts), one.rule.family), []).append(one)
    for rivals in (rivals for family in families.values() for rivals in _in_touch(family)):
        kept: list[Raised] = []
        for one in sorted(rivals, key=lambda one: (-len(one.flag.spot.span), one.order)):
            if not any(other.flag.spot.span.overlaps(one.flag.spot.span) and other.rule != one.rule for other in kept):
                kept.append(one)
                yield one


def _in_touch(family: list[Raised]) -> Iterator[list[Raised]]:
    """The flags in lots, so that no flag overlaps one of another lot: a story may have thousands, a lot has few."""
    lot: list[Raised] = []
    reach = 0
    for one in sorted(family, key=lambda one: one.order):
        if lot and one.flag.spot.span.start >= reach:
            yield lot
            lot = []
        lot.append(one)
        reach = max(reach, one.flag.spot.span.end)
    if lot:
        yield lot


def _after_others(raised: list[Raised]) -> Iterator[Raised]:
    """All flags but those of rules that give way, on words of which a rule that they give way to has spoken."""
    own: dict[tuple[int, str], list[Span]] = {}
    for one in raised:
        if not one.rule.gives_way:
            own.setdefault((id(one.flag.spot.facts), one.rule.group), []).append(one.flag.spot.span)
    starts = {key: sorted(span.start for span in spans) for key, spans in own.items()}
    reach = {key: [*accumulate((span.end for span in sorted(spans)), max)] for key, spans in own.items()}

    def spoken_of(span: Span, key: tuple[int, str]) -> bool:
        before = bisect_left(starts.get(key, []), span.end)
        return before > 0 and reach[key][before - 1] > span.start

    for one in raised:
        story, span = id(one.flag.spot.facts), one.flag.spot.span
        if not any(spoken_of(span, (story, group)) for group in one.rule.gives_way):
            yield one


def english_only(rules: Iterable[Rule], facts: Facts) -> tuple[Rule, ...]:
    """The rules that can judge the copy: all of them, or those that need no English."""
    return tuple(rule for rule in rules if facts.english or rule.any_language)
