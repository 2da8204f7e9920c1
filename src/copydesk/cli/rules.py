"""`copydesk rules`: every rule, a line each."""

import json
from pathlib import Path

import click

from copydesk.cli.common import config_option, desk_of, printed


@click.command(short_help="List every rule.")
@click.option("--format", "format_", type=click.Choice(("text", "json")), default="text", help="How to print.")
@config_option
def rules(format_: str, config: Path | None) -> None:
    """List every rule: id, group, severity, scope, on or off, and the fault it finds."""
    from copydesk.desk.choosing import configured, is_on

    book, settings = desk_of(config)
    own = settings.everywhere()
    rows = []
    for rule in book.rules:
        level = configured(rule, None, own)
        off = level == "off" or not is_on(rule, own)
        rows.append(
            (
                rule.id,
                rule.group,
                rule.severity.value if level in (None, "off") else level,
                rule.scope.value,
                "off" if off else "on",
                rule.title,
            )
        )
    if format_ == "json":
        keys = ("rule", "group", "severity", "scope", "state", "title")
        printed(json.dumps([dict(zip(keys, row, strict=True)) for row in rows], ensure_ascii=False, indent=1) + "\n")
        return
    widths = [max(len(row[column]) for row in rows) for column in range(5)]
    for row in rows:
        click.echo("  ".join([*(cell.ljust(width) for cell, width in zip(row[:5], widths, strict=True)), row[5]]))
