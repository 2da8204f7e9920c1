"""What `copydesk check` is asked to look at, by which rules, and how: the options that the desk works by."""

import datetime
from pathlib import Path
from typing import TYPE_CHECKING

import click
from msgspec import Struct

from copydesk.cli.common import config_option, gathered, known
from copydesk.cli.completion import rule_names

if TYPE_CHECKING:
    from copydesk.desk.assignment import Assignment
    from copydesk.desk.cache import Cache
    from copydesk.settings import Settings

LEVELS = ("error", "warning", "suggestion")


class Asked(Struct, frozen=True):
    """These options, as they were given."""

    select: tuple[str, ...]
    ignore: tuple[str, ...]
    edition: bool
    article_date: str | None
    genre: str | None
    config: Path | None
    jobs: int | None
    no_cache: bool

    def cache(self) -> "Cache":
        """What is known from earlier runs, or a cache that keeps nothing."""
        from copydesk.desk.cache import Cache, folder

        return Cache(None if self.no_cache else folder())

    def assignment(self, settings: "Settings", legal: frozenset[str], *, graded: bool) -> "Assignment":
        """What is asked, for the desk. `legal` are the names that rules have.

        Raises:
            click.UsageError: an option names no rule, or no day.
        """
        from copydesk.desk.assignment import Assignment
        from copydesk.document import Genre, Meta

        chosen = known(self.select, legal, "--select"), known(self.ignore, legal, "--ignore")
        meta = Meta(date=_day(self.article_date), genre=Genre(self.genre) if self.genre else None)
        return Assignment(settings, *chosen, meta, graded=graded, together=self.edition)


asked_options = gathered(
    "asked",
    Asked,
    click.option(
        "--select",
        multiple=True,
        metavar="NAME",
        shell_complete=rule_names,
        help="Only these groups, rules or entries; repeatable.",
    ),
    click.option(
        "--ignore",
        multiple=True,
        metavar="NAME",
        shell_complete=rule_names,
        help="Not these groups, rules or entries; repeatable.",
    ),
    click.option("--edition", is_flag=True, help="Check the articles against each other too, as one package."),
    click.option("--article-date", metavar="DATE", help="The day of the article, as 2026-03-12."),
    click.option("--genre", type=click.Choice(("news", "opinion")), help="The page that the articles stand on."),
    config_option,
    click.option(
        "--jobs", type=click.IntRange(min=1), metavar="N", help="How many processes; by default one a processor."
    ),
    click.option("--no-cache", is_flag=True, help="Check every article anew, and keep nothing for the next run."),
)


def _day(written: str | None) -> datetime.date | None:
    if written is None:
        return None
    try:
        return datetime.datetime.strptime(written, "%Y-%m-%d").date()
    except ValueError as error:
        raise click.UsageError(f"--article-date: “{written}” is not a date; write it as 2026-03-12") from error
