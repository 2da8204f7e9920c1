"""TOML files to typed values. A fault is one line with the file, the line and what to write instead."""

import datetime
import re
import types
import typing
from collections.abc import Iterable
from typing import Any, TypeVar

import msgspec

from copydesk.messages import listed, nearest
from copydesk.patterns import pattern
from copydesk.spans import excerpt

T = TypeVar("T")
Step = str | int

UNKNOWN = pattern(r"unknown field `(?P<key>[^`]+)`")
MISSING = pattern(r"missing required field `(?P<key>[^`]+)`")
AT = pattern(r" - at `(?:key in )?\$(?P<path>[^`]*)`")
STEP = pattern(r"\.([\w-]+)|\[(\d+|\.\.\.)\]")
SPOT = pattern(r"\s*\(at (?:line (?P<line>\d+), column (?P<column>\d+)|end of document)\)")
MOST = 60
"""Characters of a value that a message repeats."""

CURLY = pattern(r"(?:^|[=\[,]\s*)[“”„«‘’]|^[^“]*[”»]\s*[\],]*$")
"""A curly mark where a straight one must stand: round a key or a value, not inside one."""

PLAINLY = (
    (
        r"(?:Illegal|invalid) character '\\[nr]'|Unterminated string|Expected \"'\"",
        "a quotation mark is not closed on this line",
    ),
    (r"Cannot declare \(.*\) twice|Cannot mutate immutable namespace \(.*\)", "[{table}] stands twice; keep one"),
    (r"Cannot overwrite a value", "“{key}” stands twice; keep one"),
    (r"Expected '\]'", "put ] at the end of {row}"),
    (r"Invalid value", "“{key}” has no value"),
    (r"Unclosed array", "a list has a comma between its entries, and ] at its end"),
    (r"Unclosed inline table", "put }} at the end of the table"),
    (r"Unescaped '\\'", "“\\” has a meaning of its own in quotation marks; write / or \\\\"),
    (
        r"Expected '=' after a key|Invalid statement|Invalid initial character",
        'write a key, an equals sign and a value, as in genre = "news"',
    ),
    (r"Expected newline or end of document", "one setting a line; what follows the value must stand behind a #"),
)
"""What tomli says, and what is said in its place."""

KINDS = {
    str: "text: put it in quotation marks",
    bool: "true or false, without quotation marks",
    datetime.date: "a day: write it as 2026-03-12",
    datetime.date | int | None: "a day or a year: write it as 2026-03-12 or as 2026",
}


class TomlError(Exception):
    """A fault in a TOML file: one line that names the file, the line, and what to write."""


def decode(text: str, kind: type[T], name: str, *, table: str = "") -> T:
    """The values of `text`, or of one dotted `table` in it, as a `kind`.

    Raises:
        TomlError: the text is no TOML, or does not fit.
    """
    import tomli

    try:
        values: Any = tomli.loads(text)
    except tomli.TOMLDecodeError as error:
        raise TomlError(f"{name}:{not_toml(text, str(error))}") from error
    prefix = tuple(filter(None, table.split(".")))
    for key in prefix:
        values = values.get(key, {}) if isinstance(values, dict) else {}
    try:
        return msgspec.convert(values, kind)
    except msgspec.ValidationError as error:
        raise TomlError(f"{name}:{_unfit(str(error), text, kind, values, prefix)}") from error


def line_of(text: str, path: str, key: str = "") -> int:
    """The line on which the value at a path such as `.term[2].words` stands, or `key` in the table there; from 1."""
    steps = [name or int(index) for name, index in STEP.findall(path)]
    return line_at(text, (*steps, *([key] if key else ())))


def line_at(text: str, steps: Iterable[Step], word: str = "") -> int:
    """The line of what stands at `steps`, or of the first `word` in quotation marks from there on; from 1."""
    rows, at = text.splitlines(), 0
    path = [*steps]
    for i, step in enumerate(path):
        if isinstance(step, str):
            name, after = rf"[\"']?{re.escape(step)}[\"']?", path[i + 1 : i + 2]
            nth = after[0] if after and isinstance(after[0], int) else 0
            many = _nth(rows, rf"\s*\[\[(?:.*\.)?{name}\]\]", at, nth)
            one = _nth(rows, rf"\s*\[(?:.*\.)?{name}\]|\s*{name}\s*=", at, 0)
            at = many if many is not None else one if one is not None else at
    value = re.compile(rf"[\"']{re.escape(word)}[\"']") if word else re.compile("")
    return 1 + next((i for i in range(at, len(rows)) if value.search(rows[i])), at)


def _nth(rows: list[str], written: str, start: int, number: int) -> int | None:
    """The `number`th row from `start` on that is `written` so, counted from 0."""
    hits = [i for i in range(start, len(rows)) if re.match(written, rows[i])]
    return hits[number] if number < len(hits) else None


def not_toml(text: str, message: str) -> str:
    """The line, and what is wrong with it, of what tomli says of a text."""
    m = SPOT.search(message)
    rows = text.splitlines() or [""]
    line = min(int(m["line"]), len(rows)) if m and m["line"] else _last_opened(rows)
    ahead = rows[line - 1][int(m["column"]) - 1 :] if m and m["column"] else ""
    return f"{line}: {_misspelt(rows[line - 1].strip(), ahead, message[: m.start()] if m else message)}"


def _misspelt(row: str, ahead: str, said: str) -> str:
    """What to change in a row that is no TOML. `ahead` is the part of it that could not be read."""
    if CURLY.search(row):
        straight = re.sub("[“”„«»]", '"', re.sub("‘([^’]*)’", r'"\1"', row))
        return f"use straight quotation marks: {straight}"
    key = row.partition("=")[0].strip()
    if said == "Invalid value":
        bare = re.match(r"[^\W\d][\w/:.-]*", ahead)
        if bare and bare[0].lower() in ("true", "false"):
            return f"write {bare[0].lower()} in small letters"
        if bare:
            return f"put “{bare[0]}” in quotation marks"
        said = "Unclosed array" if row.count("[") > row.count("]") else said
    for written, plain in PLAINLY:
        if m := re.search(written, said):
            return plain.format(table=".".join(re.findall(r"'([^']*)'", m[0])), key=key, row=row)
    return f"not TOML: {said[0].lower()}{said[1:]}"


def _last_opened(rows: list[str]) -> int:
    """The line at fault where the end of the file comes too soon: the last that opens a quotation, or else a list."""
    odd = [i for i, row in enumerate(rows, 1) if row.count('"') % 2 or row.count("'") % 2]
    opening = [i for i, row in enumerate(rows, 1) if re.search(r"=\s*[\[{]", row)]
    return (odd or opening or [len(rows)])[-1]


def _unfit(message: str, text: str, kind: Any, values: Any, prefix: tuple[str, ...]) -> str:
    """What msgspec says of a value, with the line and what would be legal there."""
    at = AT.search(message)
    steps, kind, value = _place(kind, values, at["path"] if at else "")
    path = (*prefix, *steps)
    if m := UNKNOWN.search(message):
        legal = [field.encode_name for field in msgspec.structs.fields(_plain(kind))]
        hint = nearest(m["key"], legal) or f"; the keys here are {', '.join(legal)}"
        return f"{line_at(text, (*path, m['key']))}: unknown key “{m['key']}”{hint}"
    if m := MISSING.search(message):
        return f"{line_at(text, path)}: the key “{m['key']}” is missing here"
    names = [excerpt(step, MOST) for step in path if isinstance(step, str)] or ["this"]
    line = line_at(text, path, value if isinstance(value, str) else "")
    if isinstance(path[-1] if path else "", int) and hasattr(_plain(kind), "__struct_fields__"):
        return f"{line}: “{names[-1]}” is a list of tables: write [[{'.'.join(names)}]]"
    return f"{line}: “{names[-1]}” {_too_little(message) or _wanted(names, kind, value)}"


def _place(kind: Any, values: Any, path: str) -> tuple[list[Step], Any, Any]:
    """The steps to the value at `path` inside a `kind`, its type, and the value."""
    steps: list[Step] = []
    for name, index in STEP.findall(path):
        plain = _plain(kind)
        step: Step = name or 0
        if name:
            kind = next(field.type for field in msgspec.structs.fields(plain) if field.encode_name == name)
        elif index == "...":  # msgspec does not say which of the keys
            kind = typing.get_args(plain)[-1]
            step = next((key for key, value in values.items() if not _fits(value, kind)), next(iter(values)))
        else:
            kind, step = typing.get_args(plain)[0], int(index)
        values = values[step]
        steps.append(step)
    return steps, kind, values


def _fits(value: Any, kind: Any) -> bool:
    try:
        msgspec.convert(value, kind)
    except msgspec.ValidationError:
        return False
    return True


def _too_little(message: str) -> str:
    """Where the kind is right, and the value is too short or is written in other letters than it may be."""
    if "matching regex" in message:
        return "is written in small letters, figures and hyphens"
    if m := re.search(r"`(\w+)` of length >= (\d+)", message):
        least = {1: "one", 2: "two", 3: "three"}.get(int(m[2]), m[2])
        return f"is too short: {least} characters or more" if m[1] == "str" else f"is empty: it wants {least} or more"
    return ""


def _wanted(names: list[str], kind: Any, value: Any) -> str:
    """What a value of the wrong kind should have been."""
    plain, origin, key = _plain(kind), typing.get_origin(_plain(kind)), names[-1]
    if origin is typing.Literal:
        return f"is “{excerpt(str(value), MOST)}”; write {listed(typing.get_args(plain))}"
    if origin is tuple and hasattr(typing.get_args(plain)[0], "__struct_fields__"):
        return f"is a list of tables: write [[{'.'.join(names)}]]"
    if origin is tuple:
        words = [excerpt(part, MOST) for part in value.split(",")] if isinstance(value, str) else ["…"]
        return f"is a list: {_key(key)} = [" + ", ".join(f'"{word}"' for word in words) + "]"
    if plain in KINDS:
        return f"is {KINDS[plain]}"
    table = ".".join(map(_key, names))
    shown = [extra.examples[0] for extra in getattr(kind, "__metadata__", ()) if extra.examples]
    return f"is a table: write [{table}]{f', then {shown[0]}' if shown else ''}"


def _key(name: str) -> str:
    """A key as TOML wants it: in quotation marks where it holds more than letters, figures and hyphens."""
    return f'"{name}"' if re.search(r"[^\w-]", name) else name


def _plain(kind: Any) -> Any:
    """The type itself, without “or none” and without its constraints."""
    if typing.get_origin(kind) is typing.Annotated:
        return typing.get_args(kind)[0]
    inner = [part for part in typing.get_args(kind) if part is not type(None)]
    return inner[0] if typing.get_origin(kind) in (typing.Union, types.UnionType) and len(inner) == 1 else kind
