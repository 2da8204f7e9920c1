"""What the rules of an edition say of stories that are checked together."""

import datetime
from collections.abc import Callable, Iterable

from copydesk.analysis.facts import Edition, Facts
from copydesk.rulebook.review import Failed, Raised, review
from copydesk.rulebook.rule import Rule, Scope


def rules_alone(rules: Iterable[Rule]) -> tuple[Rule, ...]:
    """The rules that look at one story."""
    return tuple(rule for rule in rules if rule.scope is not Scope.EDITION)


class Across:
    """What the rules of an edition say of each of its stories; `active` gives the rules that are on for a path."""

    def __init__(self, active: Callable[[str], Iterable[Rule]], failed: Callable[[str], Failed]) -> None:
        self._active, self._failed = active, failed
        self._raised: dict[int, list[Raised]] = {}
        self._packed: set[int] = set()

    def review(self, stories: Iterable[Facts]) -> None:
        """Look at the stories of one edition, the oldest first."""
        known = sorted((one for one in stories if one.english), key=_age)
        if len(known) < 2:
            return
        on = {id(facts): [*self._active(facts.document.path)] for facts in known}
        rules = {rule.id: rule for several in on.values() for rule in several if rule.scope is Scope.EDITION}
        raised = review(Edition(tuple(known)), rules.values(), self._failed(known[0].document.path))
        self._packed |= on.keys()
        for one in raised:
            story = id(one.flag.spot.facts)
            if one.rule in on[story] and one not in self.of(one.flag.spot.facts):
                self._raised.setdefault(story, []).append(one)

    def of(self, facts: Facts) -> list[Raised]:
        """What is said of one story."""
        return self._raised.get(id(facts), [])

    def has(self, facts: Facts) -> bool:
        """Whether a story was looked at together with another."""
        return id(facts) in self._packed


def _age(facts: Facts) -> tuple[datetime.date, str]:
    """The order of stories, which does not hang on that of the command line; those of no known day come first."""
    return facts.times.written_on or datetime.date.min, facts.document.path
