"""`copydesk check` on copy that is there already: what a baseline accepts and what has not changed is left out."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

import click
from msgspec import Struct

from copydesk.cli.common import FilePath, gathered
from copydesk.cli.printing import saved

if TYPE_CHECKING:
    from copydesk.desk.assignment import Assignment
    from copydesk.desk.baseline import Baseline
    from copydesk.desk.changed import Since
    from copydesk.desk.files import Source
    from copydesk.findings import Report


class Adoption(Struct, frozen=True):
    """What the command line asks for: two files and a revision, each `None` where it asks for none."""

    baseline: Path | None
    write: Path | None
    revision: str | None


adoption_options = gathered(
    "adoption",
    Adoption,
    click.option("--baseline", type=FilePath(path_type=Path), help="Leave out the findings that this file accepts."),
    click.option(
        "--write-baseline", "write", type=FilePath(path_type=Path), help="Accept all findings of today, in this file."
    ),
    click.option(
        "--diff-base", "revision", metavar="REV", help="Only paragraphs that changed since this git revision."
    ),
)


class Sieve:
    """What a run leaves out because it is old: accepted in a baseline, or as it was at a revision.

    Every method raises click.UsageError, one line, where a baseline or git is of no use.
    """

    def __init__(self, adoption: Adoption, assignment: "Assignment") -> None:
        """Read the baseline, so that a faulty one is said before any article is read."""
        self._asked = assignment
        path = None if adoption.write else adoption.baseline or assignment.settings.baseline
        self._baseline = self._loaded(path) if path else None
        self._since = _since(adoption.revision)

    def sources(self, sources: "list[Source]") -> "list[Source]":
        """The sources to check: those that changed, and all that are held against each other."""
        if self._since is None:
            return sources
        from copydesk.desk.changed import RevisionError
        from copydesk.desk.units import editions_of

        with _said(RevisionError, "--diff-base: "):
            return [
                one
                for one in sources
                if self._since.differs(one)
                or editions_of(one.path, self._asked.settings, together=self._asked.together)
            ]

    def left(self, report: "Report") -> "Report":
        """What is new in a report."""
        if self._baseline:
            report = self._baseline.left(report)
        if self._since is None:
            return report
        from copydesk.desk.changed import RevisionError

        with _said(RevisionError, "--diff-base: "):
            return self._since.left(report)

    def unmet(self, report: "Report") -> Iterator[str]:
        """A line on the entries of the baseline that nothing meets any more, where there are some."""
        if self._baseline is None:
            return
        from copydesk.desk.baseline import judged_by
        from copydesk.messages import seen

        if unmet := self._baseline.unmet(report, judged_by(self._asked.desk)):
            entries = f"{len(unmet):,} entries of the baseline are" if unmet[1:] else "1 entry of the baseline is"
            path = seen(self._baseline.path)
            yield f"{path}: {entries} no longer met; --write-baseline {path} shortens it"

    def accepted(self, report: "Report", path: Path) -> str:
        """Write a baseline of all that a report holds, and say so. Of one that is there, what was not judged stays."""
        from copydesk.desk.baseline import Baseline, judged_by
        from copydesk.messages import counted, seen

        there = self._loaded(path) if path.exists() else Baseline(path, {})
        renewed = there.renewed(report, judged_by(self._asked.desk))
        saved(path, renewed.to_json())
        findings, articles = sum(renewed.counts.values()), len({entry.path for entry in renewed.counts})
        accepts = f"{counted(findings, 'finding')} in {counted(articles, 'article')}"
        return f"{seen(path)}: written. It accepts {accepts}."

    def _loaded(self, path: Path) -> "Baseline":
        from copydesk.desk import baseline

        with _said(baseline.BaselineError):
            return baseline.load(path, self._asked.desk.book.name_of_today)


def _since(revision: str | None) -> "Since | None":
    if revision is None:
        return None
    from copydesk.desk.changed import Since

    return Since(revision)


@contextmanager
def _said(kind: type[Exception], before: str = "") -> Iterator[None]:
    """An error of the kind, as a line on standard error."""
    try:
        yield
    except kind as error:
        raise click.UsageError(f"{before}{error}") from error
