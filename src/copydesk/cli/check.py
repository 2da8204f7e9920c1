"""`copydesk check`: lint articles."""

import datetime
import sys
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from copydesk.cli.common import (
    CONFIG_HELP,
    PATHS_HELP,
    STDIN_HELP,
    colour,
    desk_of,
    known,
    one_of,
    refuse,
    standard_input,
)

if TYPE_CHECKING:
    from copydesk.findings import Report, Severity

FORMATS = ("text", "json")
LEVELS = ("error", "warning", "suggestion")


def check(
    paths: Annotated[list[str], typer.Argument(metavar="PATH...", help=PATHS_HELP)],
    format_: Annotated[str, typer.Option("--format", help="text or json.")] = "text",
    output: Annotated[Path | None, typer.Option(help="Write the report to a file.")] = None,
    select: Annotated[list[str] | None, typer.Option(help="Only these groups, rules or entries; repeatable.")] = None,
    ignore: Annotated[list[str] | None, typer.Option(help="Not these groups, rules or entries; repeatable.")] = None,
    severity: Annotated[str | None, typer.Option(help="Lowest level shown: error, warning or suggestion.")] = None,
    fail_on: Annotated[str | None, typer.Option(help="Lowest level that exits with 1, or never.")] = None,
    article_date: Annotated[str | None, typer.Option(help="The day of the article, as 2026-03-12.")] = None,
    genre: Annotated[str | None, typer.Option(help="news or opinion.")] = None,
    stdin_filename: Annotated[str, typer.Option(help=STDIN_HELP)] = "standard-input.txt",
    quiet: Annotated[bool, typer.Option("--quiet", "-q", help="Print nothing where nothing was found.")] = False,
    config: Annotated[Path | None, typer.Option(help=CONFIG_HELP)] = None,
) -> None:
    """Say where articles contradict themselves, assert without support, or use loaded terms."""
    from copydesk.desk.files import Source, sources
    from copydesk.desk.run import Desk
    from copydesk.document import Genre, Meta
    from copydesk.findings import Report, Severity, Trouble

    one_of(format_, FORMATS, "--format")
    book, settings = desk_of(config)
    failing = one_of(fail_on or settings.file.fail_on, (*LEVELS, "never"), "--fail-on")
    shown = Severity(one_of(severity, LEVELS, "--severity")) if severity else _shown(format_, failing)
    meta = Meta(
        date=_day(article_date) if article_date else None,
        genre=Genre(one_of(genre, ("news", "opinion"), "--genre")) if genre else None,
    )
    legal = book.names()
    desk = Desk(book, settings, known(select or (), legal, "--select"), known(ignore or (), legal, "--ignore"), meta)

    errors: list[Trouble] = []
    asked = list(sources([path for path in paths if path != "-"], settings, errors))
    if "-" in paths:
        asked.append(Source(stdin_filename, standard_input()))
    report = desk.check(asked)
    report = Report(report.documents, (*errors, *report.errors))
    _write(_rendered(report, format_, shown, quiet=quiet), output)
    for trouble in report.errors:
        typer.echo(f"copydesk: {trouble.path}: {trouble.message}", err=True)
    raise typer.Exit(_exit_code(report, failing))


def _shown(format_: str, failing: str) -> "Severity":
    """The text report leaves suggestions out, unless they are what fails the run; programs get everything."""
    from copydesk.findings import Severity

    return Severity.WARNING if format_ == "text" and failing != "suggestion" else Severity.SUGGESTION


def _rendered(report: "Report", format_: str, shown: "Severity", *, quiet: bool) -> str:
    kept = _at_least(report, shown)
    if quiet and not kept.findings and format_ == "text":
        return ""
    if format_ == "json":
        from copydesk.reports import json

        return json.render(kept)
    import shutil

    from copydesk.reports import text

    style = text.Style(width=shutil.get_terminal_size((80, 24)).columns, colour=colour(sys.stdout))
    return text.render(kept, hidden=len(report.findings) - len(kept.findings), style=style)


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
        sys.stdout.write(rendered)
        return
    try:
        output.write_text(rendered, encoding="utf-8")
    except OSError as error:
        refuse(f"{output}: cannot be written: {error.strerror}")


def _day(written: str) -> datetime.date:
    try:
        return datetime.date.fromisoformat(written)
    except ValueError:
        refuse(f"--article-date: “{written}” is not a date; write it as 2026-03-12")
