"""TOML files to typed values. A fault is one line with the file, the line and the nearest legal word."""

import re
import types
import typing
from collections.abc import Iterable
from typing import Any, TypeVar

import msgspec
import tomli

T = TypeVar("T")

UNKNOWN = re.compile(r"unknown field `(?P<key>[^`]+)`")
MISSING = re.compile(r"missing required field `(?P<key>[^`]+)`")
AT = re.compile(r" - at `(?:key in )?\$(?P<path>[^`]*)`")
QUOTED = re.compile(r"[`']([^`']*)[`']")
VALUE = re.compile(r"'([^']*)'")
STEP = re.compile(r"\.([\w-]+)(?:\[(\d+)\])?")


class TomlError(Exception):
    """A fault in a TOML file: one line that names the file, the line, and what to write."""


def decode(text: str, kind: type[T], name: str, *, table: str = "") -> T:
    """The values of `text`, or of one dotted `table` in it, as a `kind`.

    Raises:
        TomlError: the text is no TOML, or does not fit.
    """
    try:
        values: Any = tomli.loads(text)
    except tomli.TOMLDecodeError as error:
        raise TomlError(_not_toml(name, str(error))) from error
    for key in filter(None, table.split(".")):
        values = values.get(key, {}) if isinstance(values, dict) else {}
    try:
        return msgspec.convert(values, kind)
    except msgspec.ValidationError as error:
        raise TomlError(_explained(str(error), text, kind, name, table)) from error


def nearest(word: str, legal: Iterable[str]) -> str:
    """“; did you mean “…”?”, or nothing where no legal word is close."""
    import difflib  # only a wrong word pays for it

    close = difflib.get_close_matches(word, list(legal), n=1, cutoff=0.6)
    return f"; did you mean “{close[0]}”?" if close else ""


def line_of(text: str, path: str, key: str = "") -> int:
    """The line on which the value at a path such as `.term[2].words` stands, or `key` in the table there; from 1."""
    lines = text.splitlines()
    at = 0
    for name, index in STEP.findall(path):
        header = rf"\[\[(?:.*\.)?{re.escape(name)}\]\]" if index else rf"\[(?:.*\.)?{re.escape(name)}\]|{_key(name)}"
        at = _nth(lines, header, at, int(index or 0))
    return (_nth(lines, _key(key), at, 0) if key else at) + 1


def _key(name: str) -> str:
    return rf"\s*[\"']?{re.escape(name)}[\"']?\s*=|\s*\[+(?:.*\.)?{re.escape(name)}\]"


def _nth(lines: list[str], header: str, start: int, number: int) -> int:
    """The `number`th line from `start` on that `header` fits, counted from 0; `start` where there is none."""
    hits = [i for i in range(start, len(lines)) if re.match(header, lines[i])]
    return hits[number] if number < len(hits) else start


def _not_toml(name: str, message: str) -> str:
    m = re.search(r"\s*\(at (?:line (\d+), column \d+|end of document)\)", message)
    said = message[: m.start()] if m else message
    line = f":{m[1]}" if m and m[1] else ":1" if not m else ""
    return f"{name}{line}: not TOML: {said[0].lower()}{said[1:]}"


def _explained(message: str, text: str, kind: type, name: str, table: str) -> str:
    """What msgspec says of a value, with the line and what would be legal there."""
    at = AT.search(message)
    path = at["path"] if at else ""
    said = QUOTED.sub(r"“\1”", AT.sub("", message))
    prefix = "".join(f".{part}" for part in table.split(".") if part)
    if m := UNKNOWN.search(message):
        legal = _fields(_type_at(kind, path))
        hint = nearest(m["key"], legal) or f"; the keys here are {', '.join(legal)}"
        return f"{name}:{line_of(text, prefix + path, m['key'])}: unknown key “{m['key']}”{hint}"
    if m := MISSING.search(message):
        return f"{name}:{line_of(text, prefix + path)}: the key “{m['key']}” is missing here"
    choices = typing.get_args(_type_at(kind, path))
    listed = f"; legal are {', '.join(choices)}" if choices and all(isinstance(c, str) for c in choices) else ""
    line = _line_of_value(text, line_of(text, prefix + path), message)
    keys = re.findall(r"\.([\w-]+)", path)
    return f"{name}:{line}: {f'“{keys[-1]}”: ' if keys else ''}{said[0].lower()}{said[1:]}{listed}"


def _line_of_value(text: str, line: int, message: str) -> int:
    """The line of a value that the message names, at `line` or below: the path of a table does not name its keys."""
    m = VALUE.search(message)
    rows = text.splitlines()
    value = re.compile(rf"[\"']{re.escape(m[1])}[\"']") if m else re.compile("$^")
    return next((i for i in range(line, len(rows) + 1) if value.search(rows[i - 1])), line)


def _type_at(kind: Any, path: str) -> Any:
    """The type of the value at `path` inside a `kind`."""
    for step in re.findall(r"\.([\w-]+)|\[(?:\d+|\.\.\.)\]", path):
        if step:
            kind = next(field.type for field in msgspec.structs.fields(kind) if field.encode_name == step)
        else:
            kind = typing.get_args(kind)[-1 if typing.get_origin(kind) is dict else 0]
        kind = _plain(kind)
    return kind


def _plain(kind: Any) -> Any:
    """The type itself, without “or none” and without its constraints."""
    if typing.get_origin(kind) is typing.Annotated:
        return typing.get_args(kind)[0]
    inner = [part for part in typing.get_args(kind) if part is not type(None)]
    return inner[0] if typing.get_origin(kind) in (typing.Union, types.UnionType) and len(inner) == 1 else kind


def _fields(kind: Any) -> list[str]:
    return [field.encode_name for field in msgspec.structs.fields(kind)]
