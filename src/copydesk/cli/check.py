"""`copydesk check`: lint articles."""

import datetime
import os
import sys
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import click

from copydesk.cli.adopting import Adoption, Sieve, adoption_options
from copydesk.cli.common import asked_for, complain, config_option, desk_of, known, paths_argument, stdin_option
from copydesk.cli.completion import rule_names
from copydesk.cli.manual import CHECK
from copydesk.cli.reporting import FORMATS, STATISTICS, WITH_PAGES, is_graded, lowest_shown, rendered, write

if TYPE_CHECKING:
    from copydesk.findings import Report, RuleCard
    from copydesk.rulebook.book import Rulebook

LEVELS = ("error", "warning", "suggestion")

IN_THE_HOOK = """\
To let this commit through, mend the article and add it again, or overrule the finding where it stands:
    <!-- copydesk: allow RULE — your reason -->      (in plain text: a [[waiver]] in copydesk.toml;
    in Word: the same words, from “copydesk” on, as a comment)
To skip the hook once: SKIP=copydesk git commit"""
"""Who commits may have no copydesk to ask, and may never have heard of a hook."""


@click.command(short_help="Lint articles.", epilog=CHECK)
@paths_argument
@click.option(
    "--format", "format_", type=click.Choice(FORMATS), default="text", help="How to report.", show_default=True
)
@click.option("--output", type=click.Path(path_type=Path), help="Write the report to a file.")
@click.option(
    "--select", multiple=True, shell_complete=rule_names, help="Only these groups, rules or entries; repeatable."
)
@click.option(
    "--ignore", multiple=True, shell_complete=rule_names, help="Not these groups, rules or entries; repeatable."
)
@click.option(
    "--severity", type=click.Choice(LEVELS), help="Lowest level shown; in text and github, warning by default."
)
@click.option(
    "--fail-on", type=click.Choice((*LEVELS, "never")), help="Lowest level that exits with 1; error by default."
)
@click.option("--edition", is_flag=True, help="Check the articles against each other too, as one package.")
@click.option("--article-date", help="The day of the article, as 2026-03-12.")
@click.option("--genre", type=click.Choice(("news", "opinion")), help="The page that the articles stand on.")
@adoption_options
@stdin_option
@click.option("--statistics", is_flag=True, help="Instead, how often each rule spoke, by 1,000 words and by article.")
@click.option("--quiet", "-q", is_flag=True, help="Print nothing where nothing was found.")
@config_option
def check(
    paths: tuple[str, ...],
    format_: str,
    output: Path | None,
    select: tuple[str, ...],
    ignore: tuple[str, ...],
    severity: str | None,
    fail_on: str | None,
    edition: bool,
    article_date: str | None,
    genre: str | None,
    stdin_filename: str,
    statistics: bool,
    quiet: bool,
    config: Path | None,
    adoption: Adoption,
) -> None:
    """Say where articles contradict themselves, assert without support, or use loaded terms.

    PATH is an article (.txt, .md, .html, .docx), a folder, or - for standard input.
    """
    from copydesk.desk.run import Desk
    from copydesk.document import Genre, Meta
    from copydesk.findings import Severity, Trouble

    format_ = _statistics(format_) if statistics else format_
    book, settings = desk_of(config)
    failing = fail_on or settings.file.fail_on
    meta = Meta(date=_day(article_date), genre=Genre(genre) if genre else None)
    legal = book.names()
    chosen = known(select, legal, "--select"), known(ignore, legal, "--ignore")
    errors: list[Trouble] = []
    sources = asked_for(paths, stdin_filename, settings, errors)
    desk = Desk(book, settings, *chosen, meta, graded=is_graded(format_, len(sources)), together=edition)
    sieve = Sieve(adoption, desk)
    whole = desk.check(sieve.sources(sources))
    whole = replace(whole, errors=(*errors, *whole.errors))
    if adoption.write:
        sys.exit(_accepted(sieve, whole, adoption.write))
    report = replace(sieve.left(whole), rules=_pages(format_, book, whole))
    shown = Severity(severity) if severity else lowest_shown(format_, failing)
    write(rendered(report, format_, shown, quiet=quiet, stream=None if output else sys.stdout), output)
    complain(report.errors)
    told = report.idle if _tells_of_waivers(paths, report) else ()
    for line in () if quiet else (*told, *sieve.unmet(whole)):
        click.echo(f"copydesk: {line}", err=True)
    code = _exit_code(report, failing)
    if code == 1 and os.environ.get("PRE_COMMIT"):
        click.echo(IN_THE_HOOK, err=True)
    sys.exit(code)


def _statistics(format_: str) -> str:
    """The report that `--statistics` asks for.

    Raises:
        click.UsageError: another one is asked for too.
    """
    if format_ != "text":
        raise click.UsageError(f"--statistics is a report of its own; leave out --format {format_}")
    return STATISTICS


def _pages(format_: str, book: "Rulebook", report: "Report") -> "tuple[RuleCard, ...]":
    """The pages of the rules that found something, for the reports that bring them along."""
    if format_ not in WITH_PAGES:
        return ()
    from copydesk.desk.cards import cards

    return cards(book, report)


def _accepted(sieve: Sieve, whole: "Report", path: Path) -> int:
    """Write the baseline in place of a report; the exit code."""
    click.echo(sieve.accepted(whole, path))
    complain(whole.errors)
    return 2 if whole.errors else 0


def _tells_of_waivers(paths: tuple[str, ...], report: "Report") -> bool:
    """Whether the run saw enough for a waiver to be called idle: more than one article, and not just a commit’s."""
    from copydesk.settings import is_folder

    return not os.environ.get("PRE_COMMIT") and (len(report.documents) > 1 or any(map(is_folder, paths)))


def _exit_code(report: "Report", failing: str) -> int:
    from copydesk.findings import Severity

    if report.errors:
        return 2
    return int(failing != "never" and any(finding.severity.at_least(Severity(failing)) for finding in report.findings))


def _day(written: str | None) -> datetime.date | None:
    if written is None:
        return None
    try:
        return datetime.datetime.strptime(written, "%Y-%m-%d").date()
    except ValueError as error:
        raise click.UsageError(f"--article-date: “{written}” is not a date; write it as 2026-03-12") from error
