"""The `copydesk` command. Each subcommand is a module of its own, loaded when it is called."""

import gc
import sys
from importlib import import_module
from typing import cast

import click

from copydesk import __version__
from copydesk.cli.manual import APP

COMMANDS = ("check", "explain", "facts", "init", "rules", "test")

WRONG_CALL = 2

FEWER_COLLECTIONS = 100_000
"""Objects made between two looks for rubbish. A run makes many that stay; looking at them over and over costs 5 %.

Before all is loaded there is no look: on one article that is a tenth.
"""


class _Commands(click.Group):
    """The commands by the names of their modules."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        if cmd_name not in COMMANDS:
            return None
        return cast("click.Command", getattr(import_module(f"copydesk.cli.{cmd_name}"), cmd_name))


@click.group(
    cls=_Commands,
    help="Where an article contradicts itself, asserts what it does not support, or takes sides by its words.",
    epilog=APP,
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100},
)
@click.version_option(__version__, message="copydesk %(version)s")
def app() -> None:
    """The group of all commands."""


def main() -> None:
    """Run the command line. Output is UTF-8 whatever the locale says: quotation marks are this tool’s daily bread.

    A wrong call is one line on standard error and exit code 2.
    """
    gc.disable()
    gc.set_threshold(FEWER_COLLECTIONS)
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding="utf-8", errors="replace")
    try:
        sys.exit(app.main(prog_name="copydesk", standalone_mode=False))
    except click.exceptions.NoArgsIsHelpError as error:
        click.echo(error.format_message())
        sys.exit(WRONG_CALL)
    except click.ClickException as error:
        from copydesk.cli.wrong_calls import in_our_words

        click.echo(f"copydesk: {in_our_words(error)}", err=True)
        sys.exit(WRONG_CALL)
    except click.Abort:
        sys.exit(130)
    finally:
        gc.freeze()  # or the end of the process would look at all that is left, which is a fifth of one article
