"""What `--fix` and `--diff` of `copydesk check` do: make the mechanical edits, or show them."""

from collections.abc import Callable, Iterable
from pathlib import Path
from typing import TYPE_CHECKING

import click
from msgspec import Struct

from copydesk.cli.common import gathered
from copydesk.cli.printing import complain, printed, saved

if TYPE_CHECKING:
    from copydesk.desk.assignment import Assignment
    from copydesk.desk.files import Source
    from copydesk.desk.fixing import Check, Fixes
    from copydesk.findings import Report, Trouble

    Due = Callable[[Report], Report]


class Fixing(Struct, frozen=True):
    """Whether the mechanical edits are to be made, or shown."""

    fix: bool
    diff: bool


fixing_options = gathered(
    "fixing",
    Fixing,
    click.option("--fix", is_flag=True, help="Make the edits that need no judgement, and report what is left."),
    click.option("--diff", is_flag=True, help="Show those edits as a patch, and change nothing."),
)


def made(assignment: "Assignment", check: "Check", sources: "list[Source]", due: "Due", *, quiet: bool) -> "Report":
    """Make the edits that are due and report what is left.

    The text of standard input goes to standard output, edited or not.
    """
    from copydesk.desk.fixing import fix, save

    fixes = save(fix(assignment.desk, sources, due, check), check, sources)
    streamed = {one.path: one.after for one in fixes.fixed if one.streamed}
    for one in sources:
        if one.data is not None:
            printed(streamed.get(one.path, one.data))
    _say(fixes, "made", quiet=quiet)
    return fixes.report


def shown(
    assignment: "Assignment",
    check: "Check",
    sources: "list[Source]",
    due: "Due",
    errors: "Iterable[Trouble]",
    output: Path | None,
    *,
    quiet: bool,
) -> int:
    """Print what the edits that are due would change, and change nothing.

    The exit code: 1 if there is something, 2 for faults.

    Raises:
        click.UsageError: `output` cannot be written.
    """
    from copydesk.desk.fixing import fix
    from copydesk.reports import diff

    fixes = fix(assignment.desk, sources, due, check)
    patch = b"".join(diff.render(one.path, one.before, one.after) for one in fixes.fixed)
    if output is None:
        printed(patch)
    else:
        saved(output, patch)
    faults = (*errors, *fixes.report.errors)
    complain(faults)
    _say(fixes, "to make", quiet=quiet)
    return 2 if faults else int(bool(fixes.fixed))


def _say(fixes: "Fixes", done: str, *, quiet: bool) -> None:
    """How many edits in how many files, and what was left alone; a line each."""
    from copydesk.messages import counted

    for line in fixes.left:
        click.echo(f"copydesk: {line}", err=True)
    if fixes.edits or not quiet:
        files = f" in {counted(len(fixes.fixed), 'file')}" if fixes.fixed else ""
        edits = counted(fixes.edits, "edit") if fixes.edits else "no edits"
        click.echo(f"copydesk: {edits} {done}{files}", err=True)
