"""copydesk: an editorial linter for news, opinion, NGO and think-tank articles."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from copydesk.api import (
        CheckError,
        Document,
        DocumentReport,
        Edit,
        Finding,
        Genre,
        ParagraphReport,
        Place,
        SettingsError,
        Severity,
        UnreadableError,
        check_file,
        check_text,
        read,
    )

__version__ = "0.1.0"

__all__ = [
    "CheckError",
    "Document",
    "DocumentReport",
    "Edit",
    "Finding",
    "Genre",
    "ParagraphReport",
    "Place",
    "SettingsError",
    "Severity",
    "UnreadableError",
    "__version__",
    "check_file",
    "check_text",
    "read",
]


def __getattr__(name: str) -> object:
    """What programs use, loaded when it is first asked for: the command does not wait for it."""
    if name in __all__:
        from copydesk import api

        return getattr(api, name)
    raise AttributeError(f"module “{__name__}” has no “{name}”")


def __dir__() -> list[str]:
    """The names that programs use."""
    return __all__
