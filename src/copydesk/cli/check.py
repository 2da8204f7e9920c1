"""`copydesk check`: lint articles."""

import os
import sys
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

import click
from msgspec.structs import replace

from copydesk.cli import fixes
from copydesk.cli.adopting import Adoption, Sieve, adoption_options
from copydesk.cli.asking import LEVELS, Asked, asked_options
from copydesk.cli.common import FilePath, asked_for, paths_argument, settings_and_names, stdin_option
from copydesk.cli.fixes import Fixing, fixing_options
from copydesk.cli.manual import CHECK
from copydesk.cli.printing import complain
from copydesk.cli.progress import progress
from copydesk.cli.reporting import (
    FORMATS,
    STATISTICS,
    WITH_PAGES,
    is_graded,
    lowest_shown,
    refuse_over_article,
    rendered,
    write,
)

if TYPE_CHECKING:
    from copydesk.desk.assignment import Assignment
    from copydesk.desk.files import Source
    from copydesk.desk.shift import Shift
    from copydesk.findings import Report, RuleCard

IN_THE_HOOK = """\
To let this commit through, mend the article and add it again, or overrule the finding where it stands:
    <!-- copydesk: allow RULE — your reason -->      (in plain text: a [[waiver]] in copydesk.toml)
To skip the hook once: SKIP=copydesk git commit"""
"""Who commits may have no copydesk to ask, and may never have heard of a hook."""


@click.command(short_help="Lint articles.", epilog=CHECK)
@paths_argument
@click.option(
    "--format", "format_", type=click.Choice(FORMATS), default="text", help="How to report.", show_default=True
)
@click.option("--output", type=FilePath(path_type=Path), help="Write the report to a file.")
@click.option(
    "--severity", type=click.Choice(LEVELS), help="Lowest level shown; in text and github, warning by default."
)
@click.option(
    "--fail-on", type=click.Choice((*LEVELS, "never")), help="Lowest level that exits with 1; error by default."
)
@asked_options
@fixing_options
@adoption_options
@stdin_option
@click.option("--statistics", is_flag=True, help="Instead, how often each rule spoke, by 1,000 words and by article.")
@click.option("--quiet", "-q", is_flag=True, help="Print nothing where nothing was found.")
def check(
    paths: tuple[str, ...],
    format_: str,
    output: Path | None,
    severity: str | None,
    fail_on: str | None,
    stdin_filename: str,
    statistics: bool,
    quiet: bool,
    asked: Asked,
    fixing: Fixing,
    adoption: Adoption,
) -> None:
    """Say where articles contradict themselves, assert without support, or use loaded terms.

    PATH is an article (.txt, .md, .html, .docx), a folder, or - for standard input.
    """
    from copydesk.desk.shift import Shift
    from copydesk.findings import Severity, Trouble

    _refuse_two_results(format_, output, statistics=statistics, fixing=fixing, adoption=adoption)
    format_ = STATISTICS if statistics else format_
    cache = asked.cache()
    settings, legal = settings_and_names(asked.config, cache)
    failing = fail_on or settings.file.fail_on
    errors: list[Trouble] = []
    sources = asked_for(paths, stdin_filename, settings, errors)
    refuse_over_article(output, sources)
    assignment = asked.assignment(settings, legal, graded=is_graded(format_, len(sources)))
    sieve = Sieve(adoption, assignment)
    look = partial(_checked, Shift(assignment, cache, asked.jobs))
    wanted = sieve.sources(sources)
    if fixing.diff:
        sys.exit(fixes.shown(assignment, look, wanted, sieve.left, errors, output, quiet=quiet))
    whole = fixes.made(assignment, look, wanted, sieve.left, quiet=quiet) if fixing.fix else look(wanted)
    whole = replace(whole, errors=(*errors, *whole.errors))
    if adoption.write:
        sys.exit(_accepted(sieve, whole, adoption.write))
    report = replace(sieve.left(whole), rules=_pages(format_, assignment, whole))
    shown = Severity(severity) if severity else lowest_shown(format_, failing)
    stream = sys.stderr if fixing.fix and "-" in paths else sys.stdout  # standard output holds the mended article
    write(rendered(report, format_, shown, quiet=quiet, stream=None if output else stream), output or stream)
    complain(report.errors)
    told = report.idle if _tells_of_waivers(paths, report) else ()
    for line in () if quiet else (*told, *sieve.unmet(whole)):
        click.echo(f"copydesk: {line}", err=True)
    code = _exit_code(report, failing)
    if code == 1 and os.environ.get("PRE_COMMIT"):
        click.echo(IN_THE_HOOK, err=True)
    sys.exit(code)


def _checked(shift: "Shift", sources: "list[Source]") -> "Report":
    """What is found in the sources."""
    with progress(len(sources)) as done:
        return shift.check(sources, done)


def _refuse_two_results(
    format_: str, output: Path | None, *, statistics: bool, fixing: Fixing, adoption: Adoption
) -> None:
    """A run has one result.

    Raises:
        click.UsageError: two are asked for.
    """
    if fixing.fix and fixing.diff:
        raise click.UsageError("--fix changes the files and --diff only shows how: give one of them")
    asked = {
        "--diff": fixing.diff,
        "--write-baseline": adoption.write,
        "--statistics": statistics,
        f"--format {format_}": format_ != "text",
        "--output": output and adoption.write,
    }
    given = [name for name, value in asked.items() if value]
    if given[1:]:
        raise click.UsageError(f"{given[0]} comes in place of a report; leave out {given[1]}")


def _pages(format_: str, assignment: "Assignment", report: "Report") -> "tuple[RuleCard, ...]":
    """The pages of the rules that found something, for the reports that bring them along."""
    if format_ not in WITH_PAGES:
        return ()
    from copydesk.desk.cards import cards

    return cards(assignment.desk.book, report)


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
