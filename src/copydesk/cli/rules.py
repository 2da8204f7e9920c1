"""`copydesk rules`: every rule, a line each."""

import json
from pathlib import Path
from typing import Annotated

import typer

from copydesk.cli.common import CONFIG_HELP, desk_of, one_of


def rules(
    format_: Annotated[str, typer.Option("--format", help="text or json.")] = "text",
    config: Annotated[Path | None, typer.Option(help=CONFIG_HELP)] = None,
) -> None:
    """List every rule: id, group, severity, scope, on or off, and the fault it finds."""
    one_of(format_, ("text", "json"), "--format")
    book, settings = desk_of(config)
    rows = []
    for rule in book.rules:
        configured = settings.file.severity.get(rule.id) or settings.file.severity.get(rule.group)
        off = configured == "off" or rule.off or bool(rule.names() & set(settings.file.ignore))
        level = configured if configured and configured != "off" else rule.severity.value
        rows.append((rule.id, rule.group, level, rule.scope.value, "off" if off else "on", rule.title))
    if format_ == "json":
        keys = ("rule", "group", "severity", "scope", "state", "title")
        typer.echo(json.dumps([dict(zip(keys, row, strict=True)) for row in rows], ensure_ascii=False, indent=1))
        return
    widths = [max(len(row[column]) for row in rows) for column in range(5)]
    for row in rows:
        typer.echo("  ".join([*(cell.ljust(width) for cell, width in zip(row[:5], widths, strict=True)), row[5]]))
