"""All active rules over one edition: their flags, families settled, one crash kept to one rule."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

from copydesk.analysis.facts import Edition, Facts
from copydesk.rulebook.rule import Flag, Rule, flags

Failed = Callable[[Rule, Exception], None]


@dataclass(frozen=True, slots=True)
class Raised:
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
    for rule in rules:
        try:
            raised += [Raised(rule, flag) for flag in flags(rule, edition)]
        except Exception as error:
            failed(rule, error)
    return sorted(_after_the_house(list(_longest_of_family(raised))), key=lambda one: one.order)


def _longest_of_family(raised: list[Raised]) -> Iterator[Raised]:
    """Within one family, of flags that overlap, the longest; of equally long ones the first."""
    kept: dict[tuple[int, str], list[Raised]] = {}
    for one in sorted(raised, key=lambda one: (-len(one.flag.spot.span), one.order)):
        rivals = kept.setdefault((id(one.flag.spot.facts), one.rule.family), [])
        if not any(other.flag.spot.span.overlaps(one.flag.spot.span) and other.rule != one.rule for other in rivals):
            rivals.append(one)
            yield one


def _after_the_house(raised: list[Raised]) -> Iterator[Raised]:
    """All flags but those of borrowed rules on words of which a rule of the house speaks."""
    own = [one.flag.spot for one in raised if not one.rule.gives_way]
    for one in raised:
        spot = one.flag.spot
        if not one.rule.gives_way or not any(
            other.facts is spot.facts and other.span.overlaps(spot.span) for other in own
        ):
            yield one


def english_only(rules: Iterable[Rule], facts: Facts) -> tuple[Rule, ...]:
    """The rules that can judge the copy: all of them, or those that need no English."""
    return tuple(rule for rule in rules if facts.english or rule.any_language)
