"""`copydesk facts`: what the article says, as the rules see it."""

import sys
from pathlib import Path
from typing import TYPE_CHECKING

import click

from copydesk.cli.common import asked_for, complain, config_option, desk_of, paths_argument, printed, stdin_option

if TYPE_CHECKING:
    from copydesk.findings import Trouble


@click.command(short_help="What an article says, as the rules see it.")
@paths_argument
@click.option(
    "--format", "format_", type=click.Choice(("json",)), default="json", help="How to print.", show_default=True
)
@stdin_option
@config_option
def facts(paths: tuple[str, ...], format_: str, stdin_filename: str, config: Path | None) -> None:
    """Print sentences, passages with their voice, dates and quotations."""
    from copydesk.desk.run import Desk
    from copydesk.reports.facts import render

    book, settings = desk_of(config)
    desk = Desk(book, settings)
    errors: list[Trouble] = []
    asked = asked_for(paths, stdin_filename, settings, errors)
    stories = [story for source in asked if (story := desk.read(source, errors))]
    printed(render(stories, errors))
    complain(errors)
    sys.exit(2 if errors else 0)
