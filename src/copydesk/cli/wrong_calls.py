"""What click says of a wrong call, in the words of this tool: what is wrong, and what to write."""

import re
import shlex

import click

from copydesk.messages import listed, nearest
from copydesk.patterns import pattern
from copydesk.settings import is_file, is_folder

WANTED = {
    "check": "name an article, a folder, or - for standard input, as in: copydesk check story.md",
    "facts": "name an article, a folder, or - for standard input, as in: copydesk facts story.md",
    "explain": "name a rule or a group, as in: copydesk explain scare-quotes",
}
"""What the command needs that was called with nothing."""

OFTEN_SAID = {"lint": "check", "list": "rules", "help": "explain"}
"""Commands of other tools, and ours for the same. “lint” looks most like “init”."""

NOUNS = {"severity": "level", "fail_on": "level", "format_": "format", "genre": "genre", "jobs": "number of processes"}
NO_CHOICE = pattern(r"'(?P<value>.*?)' is not one of ", re.DOTALL)
NO_NUMBER = pattern(r"'?(?P<value>.*?)'? is not (?:in the range|a valid integer)", re.DOTALL)
NO_COMMAND = pattern(r"No such command '(?P<value>.*?)'", re.DOTALL)
NEEDS = pattern(r"Option '(?P<option>.*?)' requires an argument")
TAKES_NONE = pattern(r"Option '(?P<option>.*?)' does not take a value")
TOO_MANY = pattern(r"Got unexpected extra arguments? \((?P<values>.*)\)", re.DOTALL)


def in_our_words(error: click.ClickException) -> str:
    """One line. What a command itself has said stays as it is."""
    context = error.ctx if isinstance(error, click.UsageError) else None
    command = context.command.name or "" if context and context.parent else ""
    said = f"{command}: " if command else ""
    if isinstance(error, click.MissingParameter):
        return f"{said}{WANTED.get(command) or error.format_message()}"
    if isinstance(error, click.NoSuchOption):
        options = [name for one in context.command.params for name in one.opts] if context else []
        help_ = f"; copydesk {command} --help lists them" if command else "; copydesk --help lists them"
        return f"{said}no option “{error.option_name}”{nearest(error.option_name, options) or help_}"
    if isinstance(error, click.BadParameter) and (m := NO_CHOICE.search(error.message)):
        return _no_choice(error.param, m["value"])
    if isinstance(error, click.BadParameter) and (m := NO_NUMBER.match(error.message)):
        return f"{_unfit(error.param, m['value'])}; write 1 or more"
    return _usage(error.format_message(), said, context)


def _no_choice(parameter: click.Parameter | None, value: str) -> str:
    """A value that is none of those that an option takes."""
    legal = list(parameter.type.choices) if parameter and isinstance(parameter.type, click.Choice) else []
    return f"{_unfit(parameter, value)}{nearest(value, legal) or f'; write {listed(legal)}'}"


def _unfit(parameter: click.Parameter | None, value: str) -> str:
    option = parameter.opts[0] if parameter else ""
    noun = NOUNS.get(parameter.name or "", "value") if parameter else "value"
    return f"{option}: “{value}” is no {noun}"


def _usage(message: str, said: str, context: click.Context | None) -> str:
    if (m := NO_COMMAND.match(message)) and context and isinstance(context.command, click.Group):
        if is_file(m["value"]) or is_folder(m["value"]):
            return f"no command “{m['value']}”; to check it: copydesk check {shlex.quote(m['value'])}"
        legal = context.command.list_commands(context)
        meant = OFTEN_SAID.get(m["value"], m["value"])
        there = nearest(meant, legal) or f"; there are {listed(legal, 'and')}"
        return f"no command “{m['value']}”{there}"
    if m := NEEDS.match(message):
        return f"{said}{m['option']} needs a value after it"
    if m := TAKES_NONE.match(message):
        return f"{said}{m['option']} takes no value"
    if m := TOO_MANY.match(message):
        return f"{said}“{m['values']}” is more than it takes"
    return message
