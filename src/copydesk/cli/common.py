"""What several commands share: settings, the rulebook, one line for a wrong call."""

import os
import sys
from collections.abc import Iterable
from pathlib import Path
from typing import NoReturn, TypeVar

import typer

CONFIG_HELP = "The settings; by default the nearest copydesk.toml, or [tool.copydesk] in pyproject.toml, upwards."
PATHS_HELP = "Articles (.txt, .md), folders, or - for standard input."
STDIN_HELP = "The name, and so the format, of standard input."

T = TypeVar("T")


def refuse(message: str) -> NoReturn:
    """One line on standard error, and exit code 2."""
    typer.echo(f"copydesk: {message}", err=True)
    raise typer.Exit(2)


def desk_of(config: Path | None) -> "tuple[Rulebook, Settings]":
    """The rulebook and the settings, or one line that says what is wrong with them."""
    from copydesk import settings as configuration
    from copydesk.rulebook.book import rulebook
    from copydesk.strict_toml import TomlError

    try:
        if config is not None and not config.is_file():
            refuse(f"{config}: no such settings file")
        path = config or configuration.find(Path.cwd())
        settings = configuration.load(path) if path else configuration.Settings()
        book = rulebook(settings.packs())
        configuration.refuse_unknown(settings, book.names())
    except TomlError as error:
        refuse(str(error))
    return book, settings


def known(names: Iterable[str], legal: frozenset[str], option: str) -> tuple[str, ...]:
    """The names as given, commas parting several; one line if a name is none of `legal`."""
    from copydesk.strict_toml import nearest

    wanted = tuple(part.strip() for name in names for part in name.split(",") if part.strip())
    for name in wanted:
        if name not in legal:
            refuse(f"{option}: no rule “{name}”{nearest(name, legal) or '; copydesk rules lists them'}")
    return wanted


def one_of(value: str, legal: Iterable[str], option: str) -> str:
    """The value, if it is legal; else one line that lists what is."""
    from copydesk.strict_toml import nearest

    choices = tuple(legal)
    if value not in choices:
        refuse(f"{option}: “{value}” is none of {', '.join(choices)}{nearest(value, choices)}")
    return value


def colour(stream: object) -> bool:
    """Whether to paint: on a terminal that is not dumb, unless NO_COLOR is set."""
    if os.environ.get("NO_COLOR") or os.environ.get("TERM") == "dumb":
        return False
    return bool(os.environ.get("FORCE_COLOR")) or bool(getattr(stream, "isatty", bool)())


def standard_input() -> bytes:
    """All of standard input, as bytes."""
    return sys.stdin.buffer.read()


TYPE_CHECKING = False
if TYPE_CHECKING:
    from copydesk.rulebook.book import Rulebook
    from copydesk.settings import Settings
