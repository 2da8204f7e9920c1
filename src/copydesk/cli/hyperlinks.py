"""Whether a terminal can make a word lead to a file, and the address that it leads to.

The sequence is OSC 8. No terminal can be asked for it, so those that have it are known by what they put into the
environment. FORCE_HYPERLINK=1 says that this one has it, FORCE_HYPERLINK=0 that it has not.
"""

import os
from collections.abc import Mapping
from pathlib import Path

PROGRAMS = frozenset({"vscode", "iTerm.app", "WezTerm", "ghostty", "Hyper", "rio"})
KINDS = frozenset({"xterm-kitty", "xterm-ghostty", "alacritty", "foot"})
OWN_MARKS = frozenset({"KITTY_WINDOW_ID", "WT_SESSION"})
FIRST_VTE = 5000
"""The version of the library behind GNOME Terminal and others from which on links do no harm."""

BETWEEN = frozenset({"TMUX", "STY"})
"""A multiplexer stands between, and may not pass a link on."""


def can_link(stream: object, environment: Mapping[str, str] = os.environ) -> bool:
    """Whether to write links: to a terminal that is known to have them, or where FORCE_HYPERLINK says so."""
    if forced := environment.get("FORCE_HYPERLINK"):
        return forced != "0"
    terminal, version = environment.get("TERM", ""), environment.get("VTE_VERSION", "")
    if terminal == "dumb" or BETWEEN & environment.keys() or not getattr(stream, "isatty", bool)():
        return False
    return (
        environment.get("TERM_PROGRAM") in PROGRAMS
        or terminal in KINDS
        or bool(OWN_MARKS & environment.keys())
        or (version.isdecimal() and int(version) >= FIRST_VTE)
    )


def address(path: str, line: int) -> str:
    """Where a line of a file is, for a terminal: the host is named, for the terminal may run on another one.

    Empty for what is no file, such as standard input.
    """
    import platform

    try:
        whole = Path(path).absolute()
        return whole.as_uri().replace("//", f"//{platform.node()}", 1) + f"#{line}" if whole.is_file() else ""
    except (OSError, ValueError):
        return ""
