"""What a shell offers when a rule is half written. The rulebook is loaded only then.

Groups and rules are offered first; the entries of a rule once its “/” is written, for there are a thousand.
"""

from typing import TYPE_CHECKING

import click

if TYPE_CHECKING:
    from click.shell_completion import CompletionItem


def rule_names(context: click.Context, parameter: click.Parameter, incomplete: str) -> "list[CompletionItem]":
    """The groups, rules or entries that begin as what is written does; of several with commas, the last."""
    from click.shell_completion import CompletionItem

    before, comma, begun = incomplete.rpartition(",")
    return [
        CompletionItem(before + comma + name, help=title)
        for name, title in sorted(_titles(context, entries="/" in begun).items())
        if name.startswith(begun)
    ]


def _titles(context: click.Context, *, entries: bool) -> dict[str, str]:
    """The names, and what each is for the shells that show it; of the shipped rules where the settings are faulty."""
    from copydesk.cli.common import desk_of
    from copydesk.findings import GROUPS
    from copydesk.rulebook.book import rulebook
    from copydesk.rulebook.borrowed import FAMILY

    try:
        book, _ = desk_of(context.params.get("config"))
    except click.ClickException:
        book = rulebook()
    if entries:
        return {name: rule.title for rule in book.rules for name in rule.entry_names()}
    return dict.fromkeys((*GROUPS, FAMILY), "all rules of the group") | {rule.id: rule.title for rule in book.rules}
