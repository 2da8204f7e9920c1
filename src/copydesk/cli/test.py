"""`copydesk test`: run the examples of the rules, the desk’s own packs among them."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from copydesk.cli.common import CONFIG_HELP, desk_of, refuse

if TYPE_CHECKING:
    from copydesk.rulebook.book import Rulebook


def test(
    paths: Annotated[
        list[Path] | None, typer.Argument(metavar="[PATH...]", help="Packs; without any, every rule.")
    ] = None,
    config: Annotated[Path | None, typer.Option(help=CONFIG_HELP)] = None,
) -> None:
    """Run every Flags and Passes example through the real reader; a failure shows the words wanted and found."""
    from copydesk.rulebook.examples import failures

    book = _packs(paths) if paths else desk_of(config)[0]
    count, failed = 0, 0
    for rule in book.rules:
        if rule.id == "unused-waiver":  # the desk says it, not the rule itself
            continue
        asked = book.examples(rule)
        count += len(asked)
        for failure in failures(rule, asked):
            failed += 1
            typer.echo(str(failure))
    typer.echo(f"{count} examples of {len(book.rules)} rules: {count - failed} passed, {failed} failed.")
    raise typer.Exit(1 if failed else 0)


def _packs(paths: list[Path]) -> "Rulebook":
    """The packs at `paths` alone."""
    from copydesk.rulebook import book, pack
    from copydesk.strict_toml import TomlError

    found: list[Path] = []
    for path in paths:
        if not path.exists():
            refuse(f"{path}: no such file or folder")
        found += sorted(path.glob("**/*.toml")) if path.is_dir() else [path]
    if not found:
        refuse(f"{', '.join(map(str, paths))}: no packs here; a pack is a .toml file")
    try:
        loaded = [pack.load(path, book.group_of(path)) for path in found]
    except TomlError as error:
        refuse(str(error))
    return book.Rulebook(tuple(rule for rule, _ in loaded), tuple(own for _, own in loaded))
