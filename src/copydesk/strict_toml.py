"""TOML files to typed values. A fault is one line with the file, the line and the nearest legal word."""

import re
import tomllib
from collections.abc import Iterable
from typing import Any, TypeVar

import msgspec

T = TypeVar("T")

UNKNOWN = re.compile(r"unknown field `(?P<key>[^`]+)`")
MISSING = re.compile(r"missing required field `(?P<key>[^`]+)`")
AT = re.compile(r" - at `(?:key in )?\$(?P<path>[^`]*)`")
STEP = re.compile(r"\.([\w-]+)(?:\[(\d+)\])?")


class TomlError(Exception):
    """A fault in a TOML file: one line that names the file, the line, and what to write."""


def decode(text: str, kind: type[T], name: str, *, table: str = "") -> T:
    """The values of `text`, or of one dotted `table` in it, as a `kind`.

    Raises:
        TomlError: the text is no TOML, or does not fit.
    """
    try:
        values: Any = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise TomlError(_not_toml(name, str(error))) from error
    for key in filter(None, table.split(".")):
        values = values.get(key, {})
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
    return rf"\s*[\"']?{re.escape(name)}[\"']?\s*="


def _nth(lines: list[str], header: str, start: int, number: int) -> int:
    """The `number`th line from `start` on that `header` fits, counted from 0; `start` where there is none."""
    hits = [i for i in range(start, len(lines)) if re.match(header, lines[i])]
    return hits[number] if number < len(hits) else start


def _not_toml(name: str, message: str) -> str:
    m = re.search(r"\s*\(at line (\d+), column \d+\)", message)
    return f"{name}:{m[1]}: {message[: m.start()].lower()}" if m else f"{name}: {message.lower()}"


def _explained(message: str, text: str, kind: type, name: str, table: str) -> str:
    at = AT.search(message)
    path = at["path"] if at else ""
    said = AT.sub("", message)
    prefix = "".join(f".{part}" for part in table.split(".") if part)
    if m := UNKNOWN.search(message):
        legal = _fields(kind, path)
        line = line_of(text, prefix + path, m["key"])
        return f"{name}:{line}: unknown key “{m['key']}”{nearest(m['key'], legal) or _listed(legal)}"
    line = line_of(text, prefix + path)
    if m := MISSING.search(message):
        return f"{name}:{line}: the key “{m['key']}” is missing here"
    return f"{name}:{line}: {_value(path)}{said[0].lower()}{said[1:]}".replace("`", "“", 1).replace("`", "”", 1)


def _listed(legal: list[str]) -> str:
    return f"; the keys here are {', '.join(legal)}"


def _value(path: str) -> str:
    last = re.findall(r"\.([\w-]+)", path)
    return f"“{last[-1]}”: " if last else ""


def _fields(kind: Any, path: str) -> list[str]:
    """The legal keys of the table at `path` inside a `kind`."""
    for step, _ in STEP.findall(path):
        field = next(field for field in msgspec.structs.fields(kind) if field.encode_name == step)
        kind = _inner(field.type)
    return [field.encode_name for field in msgspec.structs.fields(kind)]


def _inner(kind: Any) -> Any:
    """The struct inside a container or an option."""
    for part in getattr(kind, "__args__", ()):
        found = _inner(part)
        if isinstance(found, type) and issubclass(found, msgspec.Struct):
            return found
    return kind
