"""Regular expressions that are compiled when they are first used: the house has 230, and an article meets 90."""

import re
from typing import Any, cast

METHODS = ("search", "match", "fullmatch", "finditer", "findall", "split", "sub", "subn", "pattern", "flags", "groups")


class _Pattern:
    """Stands in for a pattern. Once compiled, its methods are those of the compiled one, found without a detour."""

    def __init__(self, written: str, flags: int) -> None:
        self._written, self._flags = written, flags

    def __getattr__(self, name: str) -> Any:
        if name not in METHODS:
            raise AttributeError(name)
        compiled = re.compile(self._written, self._flags)
        self.__dict__.update({method: getattr(compiled, method) for method in METHODS})
        return getattr(compiled, name)


def pattern(written: str, flags: int = 0) -> re.Pattern[str]:
    """The regular expression `written`. One that is faulty raises `re.error` where it is first used."""
    return cast("re.Pattern[str]", _Pattern(written, flags))
