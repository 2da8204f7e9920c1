"""What a command says, and where it goes: onto a stream or into a file, in lines that no name can break."""

import os
import shutil
import sys
import textwrap
from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING, TextIO

import click

from copydesk.patterns import pattern

if TYPE_CHECKING:
    from copydesk.findings import Trouble

NARROWEST_TITLE = 16
NOTHING_CAME = "standard input is empty"
CONTROL = pattern(r"[\x00-\x1f\x7f-\x9f]")


def colour(stream: object) -> bool:
    """Whether to paint: on a terminal that is not dumb, unless NO_COLOR is set."""
    if os.environ.get("NO_COLOR") or os.environ.get("TERM") == "dumb":
        return False
    return bool(os.environ.get("FORCE_COLOR")) or bool(getattr(stream, "isatty", bool)())


def printed(text: str | bytes, stream: TextIO | None = None) -> None:
    """Print to a stream, by default standard output. A reader that went away early is no fault; a full disk is.

    Raises:
        click.ClickException: the text cannot be written.
    """
    stream = stream or sys.stdout
    try:
        if isinstance(text, bytes):
            stream.buffer.write(text)
        else:
            stream.write(text)
        stream.flush()
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), stream.fileno())
    except OSError as error:
        from copydesk.messages import cause

        raise click.UsageError(f"the report cannot be written: {cause(error)}") from error


def saved(path: Path, text: str | bytes) -> None:
    """Write a file, whole or not at all. What is no file, such as a pipe, takes the text as it comes.

    Raises:
        click.UsageError: it cannot be written.
    """
    from copydesk.desk.writing import written
    from copydesk.messages import cause, seen

    data = text if isinstance(text, bytes) else text.encode("utf-8", "replace")
    try:
        if path.exists() and not path.is_file():
            path.write_bytes(data)
        else:
            written(path, data)
    except OSError as error:
        why = f"there is no folder {seen(path.parent)}" if isinstance(error, FileNotFoundError) else cause(error)
        raise click.UsageError(f"{seen(path)}: cannot be written: {why}") from error


def complain(errors: "Iterable[Trouble]") -> None:
    """One line on standard error for each file that could not be checked."""
    for trouble in errors:
        name = "" if trouble.message == NOTHING_CAME else f"{trouble.path}: "
        click.echo(f"copydesk: {one_line(name + trouble.message)}", err=True)


def one_line(words: str) -> str:
    """The words without what would end the line: a file’s name must not give orders to a terminal or a CI."""
    return CONTROL.sub("\ufffd", words)


def columns(piped: int, widest: int) -> int:
    """How wide a line may be: as the terminal, or `piped` where there is none, and never above `widest`."""
    return max(40, min(shutil.get_terminal_size((piped, 24)).columns, widest))


def rows(cells: Iterable[tuple[str, str, str]], width: int) -> list[str]:
    """Name, level and title in three columns. A title is wrapped in its own; a long name has a line to itself."""
    listed = [*cells]
    second = max((len(level) for _, level, _ in listed), default=0) + 2
    first = _narrowest([(len(name) + 4, len(title)) for name, _, title in listed], width - second)
    out: list[str] = []
    for name, level, title in listed:
        head = f"  {name}  "
        if len(head) > first:
            out.append(head.rstrip())
            head = ""
        inset = " " * (first + second)
        lines = textwrap.wrap(title, width - len(inset), break_on_hyphens=False) or [""]
        out += [f"{head:<{first}}{level:<{second}}{lines[0]}".rstrip(), *(inset + line for line in lines[1:])]
    return out


def _narrowest(sizes: list[tuple[int, int]], width: int) -> int:
    """The width of the column of names that makes the list shortest: long names against titles in many lines."""

    def lines(first: int) -> int:
        return sum((name > first) + -(-title // (width - first)) for name, title in sizes)

    fitting = {min(name, width - NARROWEST_TITLE) for name, _ in sizes}
    return min(sorted(fitting, reverse=True), key=lines, default=0)
