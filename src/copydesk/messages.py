"""How a message to the user names things: a path, a choice, a number, what the system says of a file."""

import errno
import os
from collections.abc import Iterable
from pathlib import Path

from copydesk.patterns import pattern

PART = pattern(r"[:./]")

IN_OUR_WORDS = {
    errno.ENOENT: "no such file or folder",
    errno.EISDIR: "it is a folder",
    errno.ENOTDIR: "a folder in its path is a file",
}
"""What the system says in other words, or in words that this tool does not use."""


def seen(path: Path) -> str:
    """The path as one would write it from the folder where one stands."""
    try:
        return min(os.path.relpath(path), str(path), key=len)
    except (OSError, ValueError):  # another drive, or a folder that is gone
        return str(path)


def listed(words: Iterable[str], last: str = "or") -> str:
    """“news or opinion”; “error, warning or off”."""
    *most, end = words
    return f"{', '.join(most)} {last} {end}" if most else end


def nearest(word: str, legal: Iterable[str]) -> str:
    """“; did you mean “…”?”, or nothing where no legal word is close.

    A part of a longer name is looked for first: “proselint:very” means “proselint:weasel_words.very”.
    """
    import difflib  # only a wrong word pays for it

    known, folded = sorted(legal), word.lower()
    last = PART.split(folded)[-1]
    within = [name for name in known if last in PART.split(name)[1:]]
    close = difflib.get_close_matches(folded, within or known, n=1, cutoff=0 if within else 0.6)
    return f"; did you mean “{close[0]}”?" if close else ""


def counted(number: int, noun: str, many: str = "") -> str:
    """`1 article`, `1,200 articles`, `2 people`."""
    return f"{number:,} {noun if number == 1 else many or f'{noun}s'}"


def cause(error: OSError | UnicodeDecodeError) -> str:
    """What the system says of a file, as it reads behind a colon; of a file of ours that is not UTF-8, what to do."""
    if isinstance(error, UnicodeDecodeError):
        return "it is not UTF-8; save it again as UTF-8"
    return IN_OUR_WORDS.get(error.errno or 0) or (error.strerror or str(error)).lower()
