"""What fails on one file: each cause is one line that names the rule, and the rest is reported."""

from copydesk.findings import Trouble
from copydesk.rulebook.rule import Rule
from copydesk.spans import excerpt

MOST_NAMED = 3
"""Of the rules that fail for one cause, so many are named: a fault in what all rules look at stops them all."""

LONGEST = 120
"""Characters of what Python says of a fault."""


def told(error: Exception) -> str:
    """What Python says of a fault, on one line."""
    return excerpt(f"{type(error).__name__}: {error}", LONGEST)


def failed(path: str, error: Exception) -> Trouble:
    """The line for a file on which the desk itself failed."""
    return Trouble(path, f"copydesk failed on this file ({told(error)}); report it")


class Failures:
    """The rules that fail on one file, by what Python says of it."""

    def __init__(self, path: str) -> None:
        self._path = path
        self._rules: dict[str, list[str]] = {}

    def of_rule(self, rule: Rule, error: Exception) -> None:
        """Note that a rule failed."""
        self._rules.setdefault(told(error), []).append(rule.id)

    def lines(self) -> tuple[Trouble, ...]:
        """A line for each cause."""
        return tuple(
            Trouble(self._path, f"{_listed(rules)} failed here ({cause}); report it")
            for cause, rules in self._rules.items()
        )


def _listed(rules: list[str]) -> str:
    if len(rules) == 1:
        return f"the rule {rules[0]}"
    more = len(rules) - MOST_NAMED
    return f"the rules {', '.join(rules[:MOST_NAMED])}" + (f" and {more} more" if more > 0 else "")
