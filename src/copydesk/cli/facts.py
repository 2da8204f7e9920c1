"""`copydesk facts`: what the article says, as the rules see it."""

import sys
from pathlib import Path
from typing import Annotated

import typer

from copydesk.cli.common import CONFIG_HELP, PATHS_HELP, STDIN_HELP, desk_of, one_of, standard_input


def facts(
    paths: Annotated[list[str], typer.Argument(metavar="PATH...", help=PATHS_HELP)],
    format_: Annotated[str, typer.Option("--format", help="json.")] = "json",
    stdin_filename: Annotated[str, typer.Option(help=STDIN_HELP)] = "standard-input.txt",
    config: Annotated[Path | None, typer.Option(help=CONFIG_HELP)] = None,
) -> None:
    """Print sentences, passages with their voice, dates and quotations."""
    from copydesk.desk.files import Source, sources
    from copydesk.desk.run import Desk
    from copydesk.findings import Trouble
    from copydesk.reports.facts import render

    one_of(format_, ("json",), "--format")
    book, settings = desk_of(config)
    errors: list[Trouble] = []
    asked = list(sources([path for path in paths if path != "-"], settings, errors))
    if "-" in paths:
        asked.append(Source(stdin_filename, standard_input()))
    desk = Desk(book, settings)
    stories = [story for source in asked if (story := desk.read(source, errors))]
    sys.stdout.write(render(stories, errors))
    for trouble in errors:
        typer.echo(f"copydesk: {trouble.path}: {trouble.message}", err=True)
    raise typer.Exit(2 if errors else 0)
