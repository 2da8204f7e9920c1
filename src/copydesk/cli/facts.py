"""`copydesk facts`: what the article says, as the rules see it."""

import shutil
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import click

from copydesk.cli.common import asked_for, config_option, desk_of, paths_argument, stdin_option
from copydesk.cli.manual import FACTS
from copydesk.cli.printing import colour, complain, printed

if TYPE_CHECKING:
    from copydesk.analysis.facts import Facts
    from copydesk.findings import Trouble

FORMATS = ("text", "json", "markdown", "csv")


@click.command(short_help="What an article says, as the rules see it.", epilog=FACTS)
@paths_argument
@click.option(
    "--format", "format_", type=click.Choice(FORMATS), default="text", help="How to print.", show_default=True
)
@stdin_option
@config_option
def facts(paths: tuple[str, ...], format_: str, stdin_filename: str, config: Path | None) -> None:
    """Print every claim with what supports it and what is missing, who says what, dates, times and figures: the fact
    checker’s worksheet.

    --format markdown has boxes to tick, csv is for a spreadsheet; json also has every sentence, and every passage with
    its voice.
    """
    from copydesk.desk.run import Desk

    book, settings = desk_of(config)
    desk = Desk(book, settings)
    errors: list[Trouble] = []
    asked = asked_for(paths, stdin_filename, settings, errors)
    stories = [story for source in asked if (story := desk.read(source, errors))]
    printed(_rendered(stories, errors, format_))
    complain(errors)
    sys.exit(2 if errors else 0)


def _rendered(stories: "list[Facts]", errors: "list[Trouble]", format_: str) -> str:
    if format_ == "json":
        from copydesk.reports import facts_json

        return facts_json.render(stories, errors)
    if format_ == "markdown":
        from copydesk.reports import facts_markdown

        return facts_markdown.render(stories)
    if format_ == "csv":
        from copydesk.reports import facts_csv

        return facts_csv.render(stories)
    from copydesk.reports import facts_text
    from copydesk.reports.text import Style

    return facts_text.render(stories, Style(shutil.get_terminal_size((80, 24)).columns, colour(sys.stdout)))
