"""What the edits would change, as a unified diff that `git apply` and `patch` take."""

import difflib
import re
from pathlib import PurePath

from copydesk.patterns import pattern
from copydesk.reading.decoding import UTF16, decode

ODD = pattern(r'["\\\x00-\x1f\x7f]')
NO_END = b"\n\\ No newline at end of file\n"


def render(path: str, before: bytes, after: bytes) -> bytes:
    """The difference of two states of a file, in its own encoding and with its own line ends.

    Only UTF-16, which no tool for patches reads, is shown as UTF-8.
    """
    if before.startswith(UTF16):
        before, after = (decode(data)[0].encode() for data in (before, after))
    name = PurePath(path).as_posix().lstrip("/")
    old, new = _name(f"a/{name}"), _name(f"b/{name}")
    lines = difflib.diff_bytes(difflib.unified_diff, _lines(before), _lines(after), old, new)
    return b"".join(line if line.endswith(b"\n") else line + NO_END for line in lines)


def _lines(data: bytes) -> list[bytes]:
    """The lines with their ends. Tools for patches know no other end than a line feed."""
    return re.findall(rb"[^\n]*\n|[^\n]+", data)


def _name(name: str) -> bytes:
    """A file’s name as git writes it: with a tab behind one that has blanks, in marks where it has odd characters."""
    if ODD.search(name):
        name = '"' + ODD.sub(lambda m: f"\\{ord(m[0]):03o}", name) + '"'
    return (name + "\t" * (" " in name)).encode("utf-8", "surrogateescape")
