"""The rulebook: every check and every pack that there is. Rules are found, not registered."""

import importlib
import pkgutil
from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from pathlib import Path

from msgspec import Struct
from msgspec.structs import replace

from copydesk import checks
from copydesk.findings import GROUPS
from copydesk.house import rules_folder
from copydesk.messages import seen
from copydesk.rulebook import borrowed, examples, pack
from copydesk.rulebook.anchors import Noticed
from copydesk.rulebook.examples import Example
from copydesk.rulebook.rule import Rule
from copydesk.rulebook.senses import Pack
from copydesk.rulebook.shelf import Shelf
from copydesk.rulebook.terms import PackFile
from copydesk.rulebook.waivers import UNUSED_WAIVER
from copydesk.standing_type import standing
from copydesk.strict_toml import TomlError


class Rulebook(Struct, frozen=True):
    """All rules, sorted by id, and the packs among them."""

    rules: tuple[Rule, ...]
    packs: tuple[Pack, ...]

    def rule(self, rule_id: str) -> Rule | None:
        """The rule of that id, or of that former id."""
        return next((rule for rule in self.rules if rule_id == rule.id or rule_id in rule.formerly), None)

    def name_of_today(self, name: str) -> str:
        """The name that a rule or an entry has today, for one that it had; any other name as it is."""
        head, slash, entry = name.partition("/")
        rule = self.rule(head)
        return f"{rule.id}{slash}{entry}" if rule else name

    def names(self) -> frozenset[str]:
        """Everything that `--select`, `ignore` and a waiver may name: groups, rules and entries."""
        return frozenset(GROUPS).union(*(rule.names() | rule.entry_names() for rule in self.rules))

    def preferring(self, instead: Mapping[str, tuple[str, ...]]) -> "Rulebook":
        """The same rules, with the desk’s own words in place of those that its entries offer, by the entry’s name."""
        own = {name.partition("/")[0] for name in instead}
        packs = {one.rule_id: one.preferring(instead) for one in self.packs if one.rule_id in own}
        rules = (replace(rule, run=packs[rule.id].flags) if rule.id in packs else rule for rule in self.rules)
        return Rulebook(tuple(rules), tuple(packs.get(one.rule_id, one) for one in self.packs))

    def examples(self, rule: Rule) -> tuple[Example, ...]:
        """The examples of one rule."""
        own = next((pack for pack in self.packs if pack.rule_id == rule.id), None)
        return tuple(pack.examples(own)) if own else examples.of_rule(rule)


def rulebook(extra: Iterable[Path] = ()) -> Rulebook:
    """The rules that ship with copydesk and those of the packs in `extra`.

    Raises:
        TomlError: a pack is faulty, or two rules have one id.
    """
    shipped = _shipped()
    files = [*extra]
    added = [pack.load(path, group_of(path)) for path in files]
    rules = [*shipped.rules, *(rule for rule, _ in added)]
    for path, (rule, _) in zip(files, added, strict=True):
        if sum(other.id == rule.id for other in rules) > 1:
            raise TomlError(f"{seen(path)}: a rule “{rule.id}” exists already; rename the file")
    return Rulebook(tuple(sorted(rules, key=lambda rule: rule.id)), (*shipped.packs, *(own for _, own in added)))


@cache
def _shipped() -> Rulebook:
    groups = {path.stem: group for group in GROUPS for path in sorted((rules_folder() / group).glob("*.toml"))}
    files = standing("packs", dict[str, tuple[PackFile, Noticed]], lambda: _ready(groups))
    loaded = [pack.made(rule_id, groups[rule_id], *files[rule_id]) for rule_id in groups]
    shelf = Shelf(own.shelved for _, own in loaded)
    for _, own in loaded:
        own.shelf = shelf
    rules = [*_checks(), *borrowed.rules(), UNUSED_WAIVER, *(rule for rule, _ in loaded)]
    return Rulebook(tuple(sorted(rules, key=lambda rule: rule.id)), tuple(own for _, own in loaded))


def _ready(groups: Mapping[str, str]) -> dict[str, tuple[PackFile, Noticed]]:
    return {rule_id: pack.ready(rules_folder() / group / f"{rule_id}.toml") for rule_id, group in groups.items()}


def _checks() -> Iterator[Rule]:
    for _, name, package in pkgutil.walk_packages(checks.__path__, f"{checks.__name__}."):
        if not package:
            declared = [value for value in vars(importlib.import_module(name)).values() if isinstance(value, Rule)]
            if len(declared) != 1:
                raise TypeError(f"{name} declares {len(declared)} rules; a file of checks/ declares one")
            yield declared[0]


def packs_in(folder: Path) -> list[Path]:
    """The files of a folder, and of those in it, that are packs by their ending."""
    return sorted(path for path in folder.glob("**/*.toml") if path.is_file())


def group_of(path: Path) -> str:
    """The group of a pack of the desk’s own: the folder it lies in, or else style."""
    return path.parent.name if path.parent.name in GROUPS else "style"
