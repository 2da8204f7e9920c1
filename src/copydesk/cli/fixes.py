"""What `--fix` and `--diff` of `copydesk check` do: make the mechanical edits, or show them."""

from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING

import click
from msgspec import Struct

from copydesk.cli.common import complain, gathered, printed

if TYPE_CHECKING:
    from copydesk.desk.files import Source
    from copydesk.desk.fixing import Fixes
    from copydesk.desk.run import Desk
    from copydesk.findings import Report, Trouble


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


def made(desk: "Desk", sources: "list[Source]", *, quiet: bool) -> "Report":
    """Make the edits and report what is left. The text of standard input goes to standard output, edited or not."""
    from copydesk.desk.fixing import fix, save

    fixes = save(fix(desk, sources), desk, sources)
    streamed = {one.path: one.after for one in fixes.fixed if one.streamed}
    for one in sources:
        if one.data is not None:
            printed(streamed.get(one.path, one.data))
    _say(fixes, "made", quiet=quiet)
    return fixes.report


def shown(
    desk: "Desk",
    sources: "list[Source]",
    errors: "Iterable[Trouble]",
    output: Path | None,
    *,
    fix: bool,
    quiet: bool,
) -> int:
    """Print what the edits would change, and change nothing. The exit code: 1 if there is something, 2 for faults.

    Raises:
        click.UsageError: the edits are to be made as well, or `output` cannot be written.
    """
    if fix:
        raise click.UsageError("--fix changes the files and --diff only shows how: give one of them")
    from copydesk.desk.fixing import fix as mend
    from copydesk.reports import diff

    fixes = mend(desk, sources)
    patch = b"".join(diff.render(one.path, one.before, one.after) for one in fixes.fixed)
    if output is None:
        printed(patch)
    else:
        try:
            output.write_bytes(patch)
        except OSError as error:
            raise click.UsageError(f"{output}: cannot be written: {(error.strerror or str(error)).lower()}") from error
    faults = (*errors, *fixes.report.errors)
    complain(faults)
    _say(fixes, "to make", quiet=quiet)
    return 2 if faults else int(bool(fixes.fixed))


def _say(fixes: "Fixes", done: str, *, quiet: bool) -> None:
    """How many edits in how many files, and what was left alone; a line each."""
    for line in fixes.left:
        click.echo(f"copydesk: {line}", err=True)
    if fixes.edits or not quiet:
        files = f" in {len(fixes.fixed)} file{'s' * (len(fixes.fixed) != 1)}" if fixes.fixed else ""
        edits = f"{fixes.edits or 'no'} edit{'s' * (fixes.edits != 1)}"
        click.echo(f"copydesk: {edits} {done}{files}", err=True)
