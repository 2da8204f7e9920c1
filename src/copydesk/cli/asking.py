"""What `copydesk check` is asked to look at, and by which rules: the options that change what is found."""

import datetime
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

import click

from copydesk.cli.common import config_option, desk_of, gathered, known
from copydesk.cli.completion import rule_names

if TYPE_CHECKING:
    from copydesk.desk.run import Desk
    from copydesk.rulebook.book import Rulebook
    from copydesk.settings import Settings

LEVELS = ("error", "warning", "suggestion")


@dataclass(frozen=True, slots=True)
class Asked:
    """These options, as they were given."""

    select: tuple[str, ...]
    ignore: tuple[str, ...]
    edition: bool
    article_date: str | None
    genre: str | None
    config: Path | None

    def book_and_settings(self) -> "tuple[Rulebook, Settings]":
        """The rulebook and the settings.

        Raises:
            click.UsageError: they are faulty.
        """
        return desk_of(self.config)

    def desk(self, book: "Rulebook", settings: "Settings", *, graded: bool) -> "Desk":
        """The desk that does what is asked.

        Raises:
            click.UsageError: an option names no rule, or no day.
        """
        from copydesk.desk.run import Desk
        from copydesk.document import Genre, Meta

        legal = book.names()
        chosen = known(self.select, legal, "--select"), known(self.ignore, legal, "--ignore")
        meta = Meta(date=_day(self.article_date), genre=Genre(self.genre) if self.genre else None)
        return Desk(book, settings, *chosen, meta, graded=graded, together=self.edition)


asked_options = gathered(
    "asked",
    Asked,
    click.option(
        "--select", multiple=True, shell_complete=rule_names, help="Only these groups, rules or entries; repeatable."
    ),
    click.option(
        "--ignore", multiple=True, shell_complete=rule_names, help="Not these groups, rules or entries; repeatable."
    ),
    click.option("--edition", is_flag=True, help="Check the articles against each other too, as one package."),
    click.option("--article-date", help="The day of the article, as 2026-03-12."),
    click.option("--genre", type=click.Choice(("news", "opinion")), help="The page that the articles stand on."),
    config_option,
)


def _day(written: str | None) -> datetime.date | None:
    if written is None:
        return None
    try:
        return datetime.datetime.strptime(written, "%Y-%m-%d").date()
    except ValueError as error:
        raise click.UsageError(f"--article-date: “{written}” is not a date; write it as 2026-03-12") from error
