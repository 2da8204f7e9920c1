"""Which rules are on for a file, and how grave each is: what the settings and the command line say together."""

from collections.abc import Iterable

from copydesk.rulebook.rule import Rule
from copydesk.settings import PathEntry


def configured(rule: Rule, entry: str | None, own: PathEntry) -> str | None:
    """The level, or “off”, that the settings give to a rule or an entry; `None` where they say nothing."""
    names = (f"{rule.id}/{entry}", rule.id, *rule.formerly, rule.family, rule.group)
    return next((own.severity[name] for name in names if name in own.severity), None)


def is_on(rule: Rule, own: PathEntry, selected: Iterable[str] = (), ignored: Iterable[str] = ()) -> bool:
    """Whether a rule is run: one of those selected, or all of them where nothing is, without those ignored.

    A rule that is off by default needs its own name among the selected, or a level in the settings. `selected` and
    `ignored` are of the command line: the first wins over the settings, the second adds to them.
    """
    chosen = {*selected} or {*own.select}
    if rule.names() & {*ignored, *own.ignore}:
        return False
    by_name = {rule.id, *rule.formerly, *rule.entry_names()}
    if rule.off and not (by_name & chosen or _configured_by_name(rule, own)):
        return False
    return not chosen or bool(chosen & {*rule.names(), *by_name})


def _configured_by_name(rule: Rule, own: PathEntry) -> bool:
    """Whether the settings give the rule itself, not only its group, a level other than “off”."""
    return any(own.severity.get(name, "off") != "off" for name in (rule.id, *rule.formerly))
