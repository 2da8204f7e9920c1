"""What several commands share: settings, the rulebook, the options that name articles."""

import codecs
import sys
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from functools import wraps
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click
from msgspec import Struct

from copydesk.cli.printing import NOTHING_CAME, one_line

if TYPE_CHECKING:
    from copydesk.desk.cache import Cache
    from copydesk.desk.files import Source
    from copydesk.findings import Trouble
    from copydesk.rulebook.book import Rulebook
    from copydesk.settings import Settings

Command = Callable[..., Any]


class FilePath(click.Path):
    """A path on the command line. Half a character is none that a system can be asked for.

    Whether it can be opened is for whoever opens it to say: one closed file must not keep the others from being read.
    """

    def __init__(self, path_type: type[Path] | None = None) -> None:
        super().__init__(readable=False, path_type=path_type)

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> Any:
        """The path.

        Raises:
            click.UsageError: no file can have that name.
        """
        try:
            return super().convert(value, param, ctx)
        except (UnicodeEncodeError, ValueError):
            raise click.UsageError(f"no file can be called “{one_line(str(value))}”", ctx) from None


config_option = click.option(
    "--config",
    type=FilePath(path_type=Path),
    help="The settings; by default the nearest copydesk.toml, or [tool.copydesk] in pyproject.toml, upwards.",
)
stdin_option = click.option(
    "--stdin-filename",
    metavar="NAME",
    default="standard-input.txt",
    help="The name, and so the format, of standard input.",
)
paths_argument = click.argument("paths", nargs=-1, required=True, metavar="PATH...", type=FilePath())


def gathered(name: str, kind: type[Struct], *options: Callable[[Command], Command]) -> Callable[[Command], Command]:
    """A decorator for a command: `options`, each named as a field of the struct `kind`, come to it as one `name`."""
    own = kind.__struct_fields__

    def decorate(command: Command) -> Command:
        @wraps(command)
        def called(*arguments: object, **given: object) -> object:
            value = kind(**{field: given.pop(field) for field in own})
            return command(*arguments, **{name: value}, **given)

        asking: Command = called
        for option in reversed(options):
            asking = option(asking)
        return asking

    return decorate


@contextmanager
def faults_told() -> Iterator[None]:
    """Say in one line what is wrong with the settings or a pack.

    Raises:
        click.UsageError: they are faulty.
    """
    from copydesk.strict_toml import TomlError

    try:
        yield
    except TomlError as error:
        raise click.UsageError(str(error)) from error


def settings_of(config: Path | None) -> "Settings":
    """The settings that hold here.

    Raises:
        click.UsageError: there are none where `config` says.
        TomlError: they are faulty.
    """
    from copydesk import settings as configuration

    if config is not None and not configuration.is_file(config):
        raise click.UsageError(f"{config}: no such settings file")
    path = config or configuration.find(working_folder())
    return configuration.load(path) if path else configuration.Settings()


def settings_and_names(config: Path | None, cache: "Cache") -> "tuple[Settings, frozenset[str]]":
    """The settings, and the names of all rules; none is loaded if the cache knows them.

    Raises:
        click.UsageError: the settings or a pack are faulty.
    """
    from copydesk.desk.assignment import names
    from copydesk.settings import refuse_unknown

    with faults_told():
        settings = settings_of(config)
        legal = names(settings, cache)
        refuse_unknown(settings, legal)
    return settings, legal


def desk_of(config: Path | None) -> "tuple[Rulebook, Settings]":
    """The rulebook and the settings.

    Raises:
        click.UsageError: the settings or a pack are faulty.
    """
    from copydesk.desk.assignment import book_of
    from copydesk.settings import refuse_unknown

    with faults_told():
        settings = settings_of(config)
        book = book_of(settings)
        refuse_unknown(settings, book.names())
    return book, settings


def working_folder() -> Path:
    """The folder in which the command was given.

    Raises:
        click.UsageError: there is none any more.
    """
    try:
        return Path.cwd()
    except OSError as error:
        from copydesk.messages import cause

        raise click.UsageError(f"the folder you are in: {cause(error)}") from error


def asked_for(
    paths: Iterable[str], stdin_filename: str, settings: "Settings", errors: "list[Trouble]"
) -> "list[Source]":
    """The sources that the command line names; what is not there is a line in `errors`.

    Files that are named and that the settings leave out are a line on standard error, and no fault.
    """
    from copydesk.desk.files import Source, excluded, sources
    from copydesk.findings import Trouble
    from copydesk.messages import seen
    from copydesk.settings import is_file

    named = list(paths)
    if left := [path for path in named if is_file(path) and excluded(path, settings)]:
        files = "1 file" if len(left) == 1 else f"{len(left)} files"
        origin = seen(settings.origin) if settings.origin else "the settings"
        click.echo(f"copydesk: {files} left out, as “exclude” in {origin} says: {one_line(', '.join(left))}", err=True)
    asked = list(sources([path for path in named if path != "-"], settings, errors))
    if "-" in named:
        data = sys.stdin.buffer.read() if sys.stdin else b""
        if data.removeprefix(codecs.BOM_UTF8).strip():
            asked.append(Source(stdin_filename, data))
        else:
            errors.append(Trouble(stdin_filename, NOTHING_CAME))
    return asked


def known(names: Iterable[str], legal: frozenset[str], option: str) -> tuple[str, ...]:
    """The names as given, commas parting several.

    Raises:
        click.UsageError: one is none of `legal`; the message has the nearest that is.
    """
    from copydesk.messages import nearest

    wanted = tuple(part.strip() for name in names for part in name.split(",") if part.strip())
    for name in wanted:
        if name not in legal:
            raise click.UsageError(f"{option}: no rule “{name}”{nearest(name, legal) or '; copydesk rules lists them'}")
    return wanted
