"""The `copydesk` command. Each subcommand is a module of its own and imports what it needs when it is called."""

import sys
from typing import Annotated

import typer

from copydesk import __version__
from copydesk.cli import check, explain, facts, rules, test

app = typer.Typer(
    name="copydesk",
    help="Where an article contradicts itself, asserts what it does not support, or takes sides by its words.",
    epilog="Exit codes: 0 nothing to report, 1 findings, 2 a wrong call, setting or unreadable file.",
    add_completion=False,
    no_args_is_help=True,
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["-h", "--help"]},
)


def _version(wanted: bool) -> None:
    if wanted:
        typer.echo(f"copydesk {__version__}")
        raise typer.Exit


@app.callback()
def _options(
    version: Annotated[
        bool, typer.Option("--version", callback=_version, is_eager=True, help="Print the version and stop.")
    ] = False,
) -> None:
    pass


for command in (check.check, facts.facts, rules.rules, explain.explain, test.test):
    app.command()(command)


def main() -> None:
    """Run the command line. Output is UTF-8 whatever the locale says: quotation marks are this tool’s daily bread."""
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding="utf-8", errors="replace")
    app()
