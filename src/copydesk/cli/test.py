"""`copydesk test`: run the examples of the rules, the desk’s own packs among them."""

import sys
from pathlib import Path
from typing import TYPE_CHECKING

import click

from copydesk.cli.common import FilePath, config_option, desk_of
from copydesk.cli.manual import TEST

if TYPE_CHECKING:
    from copydesk.rulebook.book import Rulebook


@click.command(short_help="Run the examples of the rules.", epilog=TEST)
@click.argument("paths", nargs=-1, type=FilePath(path_type=Path), metavar="[PATH...]")
@config_option
def test(paths: tuple[Path, ...], config: Path | None) -> None:
    """Run every Flags and Passes example of the rules, or of the packs at PATH alone.

    A failure shows the words that were wanted and those that were found.
    """
    from copydesk.messages import counted
    from copydesk.rulebook.examples import failures
    from copydesk.rulebook.waivers import UNUSED_WAIVER

    book = _packs(paths) if paths else desk_of(config)[0]
    count, failed = 0, 0
    tested = [rule for rule in book.rules if rule.id != UNUSED_WAIVER.id]  # the desk says that one
    for rule in tested:
        asked = book.examples(rule)
        count += len(asked)
        for failure in failures(rule, asked):
            failed += 1
            click.echo(str(failure))
    said = f"{counted(count, 'example')} of {counted(len(tested), 'rule')}"
    click.echo(f"{said}: {count - failed} passed, {failed} failed.")
    sys.exit(1 if failed else 0)


def _packs(paths: tuple[Path, ...]) -> "Rulebook":
    """The packs at `paths` alone."""
    from copydesk.rulebook import book, pack
    from copydesk.strict_toml import TomlError

    found: list[Path] = []
    for path in paths:
        if not path.exists():
            raise click.UsageError(f"{path}: no such file or folder")
        found += book.packs_in(path) if path.is_dir() else [path]
    if not found:
        raise click.UsageError(f"{', '.join(map(str, paths))}: no packs here; a pack is a .toml file")
    try:
        loaded = [pack.load(path, book.group_of(path)) for path in found]
    except TomlError as error:
        raise click.UsageError(str(error)) from error
    return book.Rulebook(tuple(rule for rule, _ in loaded), tuple(own for _, own in loaded))
