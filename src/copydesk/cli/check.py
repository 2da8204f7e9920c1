"""`copydesk check`: lint articles."""

import datetime
import os
import sys
from dataclasses import replace
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING

import click

from copydesk.cli.common import (
    asked_for,
    colour,
    complain,
    config_option,
    known,
    paths_argument,
    printed,
    settings_and_names,
    stdin_option,
)
from copydesk.cli.progress import progress

if TYPE_CHECKING:
    from copydesk.findings import Report, Severity

FORMATS = ("text", "json")
"""The reports, each a module of that name."""

LEVELS = ("error", "warning", "suggestion")

IN_THE_HOOK = """\
To let this commit through, mend the article and add it again, or overrule the finding where it stands:
    <!-- copydesk: allow RULE — your reason -->      (in plain text: a [[waiver]] in copydesk.toml)
To skip the hook once: SKIP=copydesk git commit"""
"""Who commits may have no copydesk to ask, and may never have heard of a hook."""


@click.command(short_help="Lint articles.")
@paths_argument
@click.option(
    "--format", "format_", type=click.Choice(FORMATS), default="text", help="How to report.", show_default=True
)
@click.option("--output", type=click.Path(path_type=Path), help="Write the report to a file.")
@click.option("--select", multiple=True, help="Only these groups, rules or entries; repeatable.")
@click.option("--ignore", multiple=True, help="Not these groups, rules or entries; repeatable.")
@click.option("--severity", type=click.Choice(LEVELS), help="Lowest level shown; in text, warning by default.")
@click.option(
    "--fail-on", type=click.Choice((*LEVELS, "never")), help="Lowest level that exits with 1; error by default."
)
@click.option("--edition", is_flag=True, help="Check the articles against each other too, as one package.")
@click.option("--article-date", help="The day of the article, as 2026-03-12.")
@click.option("--genre", type=click.Choice(("news", "opinion")), help="The page that the articles stand on.")
@stdin_option
@click.option("--jobs", type=click.IntRange(min=1), help="How many processes; by default one a processor.")
@click.option("--no-cache", is_flag=True, help="Check every article anew, and keep nothing for the next run.")
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
    jobs: int | None,
    no_cache: bool,
    quiet: bool,
    config: Path | None,
) -> None:
    """Say where articles contradict themselves, assert without support, or use loaded terms.

    PATH is an article (.txt, .md), a folder, or - for standard input.
    """
    from copydesk.desk.assignment import Assignment
    from copydesk.desk.cache import Cache, folder
    from copydesk.desk.shift import Shift
    from copydesk.document import Genre, Meta
    from copydesk.findings import Severity, Trouble

    cache = Cache(None if no_cache else folder())
    settings, legal = settings_and_names(config, cache)
    failing = fail_on or settings.file.fail_on
    meta = Meta(date=_day(article_date), genre=Genre(genre) if genre else None)
    chosen = known(select, legal, "--select"), known(ignore, legal, "--ignore")
    errors: list[Trouble] = []
    sources = asked_for(paths, stdin_filename, settings, errors)
    graded = format_ != "text" or len(sources) == 1
    assignment = Assignment(settings, *chosen, meta, graded=graded, together=edition)
    with progress(len(sources)) as done:
        report = Shift(assignment, cache, jobs).check(sources, done)
    report = replace(report, errors=(*errors, *report.errors))
    shown = Severity(severity) if severity else _shown(format_, failing)
    painted = output is None and colour(sys.stdout)
    _write(_rendered(report, format_, shown, quiet=quiet, painted=painted), output)
    complain(report.errors)
    if not quiet and _tells_of_waivers(paths, report):
        for line in report.idle:
            click.echo(f"copydesk: {line}", err=True)
    code = _exit_code(report, failing)
    if code == 1 and os.environ.get("PRE_COMMIT"):
        click.echo(IN_THE_HOOK, err=True)
    sys.exit(code)


def _shown(format_: str, failing: str) -> "Severity":
    """The text report leaves suggestions out, unless they are what fails the run; programs get everything."""
    from copydesk.findings import Severity

    return Severity.WARNING if format_ == "text" and failing != "suggestion" else Severity.SUGGESTION


def _rendered(report: "Report", format_: str, shown: "Severity", *, quiet: bool, painted: bool) -> str:
    kept = _at_least(report, shown)
    nothing_read = report.errors and not report.documents
    if format_ == "text" and (nothing_read or (quiet and not kept.findings)):
        return ""
    if format_ != "text":
        return str(import_module(f"copydesk.reports.{format_}").render(kept))
    import shutil

    from copydesk.findings import Severity
    from copydesk.reports import text

    style = text.Style(width=shutil.get_terminal_size((80, 24)).columns, colour=painted)
    hidden = {level: report.count(level) - kept.count(level) for level in Severity}
    return text.render(kept, hidden=hidden, style=style)


def _tells_of_waivers(paths: tuple[str, ...], report: "Report") -> bool:
    """Whether the run saw enough for a waiver to be called idle: more than one article, and not just a commit’s."""
    from copydesk.settings import is_folder

    return not os.environ.get("PRE_COMMIT") and (len(report.documents) > 1 or any(map(is_folder, paths)))


def _at_least(report: "Report", shown: "Severity") -> "Report":
    documents = tuple(
        replace(
            document,
            paragraphs=tuple(
                replace(paragraph, findings=tuple(f for f in paragraph.findings if f.severity.at_least(shown)))
                for paragraph in document.paragraphs
            ),
        )
        for document in report.documents
    )
    return replace(report, documents=documents)


def _exit_code(report: "Report", failing: str) -> int:
    from copydesk.findings import Severity

    if report.errors:
        return 2
    return int(failing != "never" and any(finding.severity.at_least(Severity(failing)) for finding in report.findings))


def _write(rendered: str, output: Path | None) -> None:
    if output is None:
        printed(rendered)
        return
    try:
        output.write_text(rendered, encoding="utf-8", errors="replace")
    except OSError as error:
        raise click.UsageError(f"{output}: cannot be written: {(error.strerror or str(error)).lower()}") from error


def _day(written: str | None) -> datetime.date | None:
    if written is None:
        return None
    try:
        return datetime.datetime.strptime(written, "%Y-%m-%d").date()
    except ValueError as error:
        raise click.UsageError(f"--article-date: “{written}” is not a date; write it as 2026-03-12") from error
