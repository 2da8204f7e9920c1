"""Which reports there are, and how one of them gets onto the screen or into a file."""

import shutil
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING, TextIO

import click

from copydesk.cli.printing import colour, one_line, printed, saved

if TYPE_CHECKING:
    from copydesk.desk.files import Source
    from copydesk.findings import Report, Severity

FORMATS = ("text", "json", "jsonl", "sarif", "github", "rdjson", "junit", "markdown", "html")
"""The reports, each a module of that name."""

FEWER = ("text", "github")
"""Those that a person reads at once: they leave suggestions out, and say how many."""

GRADED = ("text", "json", "html")
"""Those that show a reading grade, which takes its time. In text, one article alone has one."""

WITH_PAGES = ("sarif",)
"""Those that bring the pages of the rules along."""

STATISTICS = "statistics"
"""The module of the report that `--statistics` asks for."""


def is_graded(format_: str, articles: int) -> bool:
    """Whether a report on so many articles shows reading grades."""
    return format_ in GRADED and (format_ != "text" or articles == 1)


def lowest_shown(format_: str, failing: str) -> "Severity":
    """A report that a person reads at once has no suggestions, unless they fail the run; programs get everything."""
    from copydesk.findings import Severity

    return Severity.WARNING if format_ in FEWER and failing != "suggestion" else Severity.SUGGESTION


def refuse_over_article(output: Path | None, sources: "list[Source]") -> None:
    """What is written must not take the place of an article.

    Raises:
        click.UsageError: it would.
    """
    from copydesk.settings import is_file

    if output is None or not is_file(output):
        return
    name = output.name.casefold()
    alike = [one.path for one in sources if one.data is None and Path(one.path).name.casefold() == name]
    if any(is_file(path) and output.samefile(path) for path in alike):
        raise click.UsageError(f"--output: {one_line(str(output))} is one of the articles; name another file")


def rendered(report: "Report", format_: str, shown: "Severity", *, quiet: bool, stream: TextIO | None) -> str:
    """The report as it is shown, down to a severity; `stream` is what it goes to, `None` for a file."""
    from copydesk.findings import Severity

    kept = report.only(lambda finding: finding.severity.at_least(shown))
    nothing_read = format_ == "text" and report.errors and not report.documents
    if nothing_read or (quiet and format_ in FEWER and not kept.findings):
        return ""
    module = import_module(f"copydesk.reports.{format_}")
    more: dict[str, object] = {}
    if format_ in FEWER:
        more["hidden"] = {level: report.count(level) - kept.count(level) for level in Severity}
    if format_ == "text":
        from copydesk.cli.hyperlinks import address, can_link
        from copydesk.reading.read import is_text

        more["mends"] = sum(bool(finding.edits) and is_text(finding.path) for finding in report.findings)
        more["style"] = module.Style(
            width=shutil.get_terminal_size((80, 24)).columns,
            colour=bool(stream and colour(stream)),
            address=address if stream and can_link(stream) else None,
        )
    return str(module.render(kept, **more))


def write(text: str, where: Path | TextIO) -> None:
    """Print a report to a stream, or write it to a file.

    Raises:
        click.UsageError: it cannot be written.
    """
    if isinstance(where, Path):
        saved(where, text)
    else:
        printed(text, where)
