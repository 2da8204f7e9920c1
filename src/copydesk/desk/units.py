"""What is checked in one go: an article by itself, or all those that editions hold together."""

from collections.abc import Sequence

from msgspec import Struct

from copydesk.desk.files import Source
from copydesk.settings import Settings, fits

GIVEN = ""
"""The name of the edition that the command line makes of all files."""

Unit = tuple[int, ...]
"""The places of its articles among the sources of the run, in order."""


class Piece(Struct, frozen=True):
    """A unit with the bytes of its sources, and what its outcomes are kept under; `None` where they cannot be."""

    unit: Unit
    sources: tuple[Source, ...]
    key: bytes | None


def editions_of(path: str, settings: Settings, *, together: bool) -> tuple[str, ...]:
    """The editions that a file belongs to: those of the settings, and the one of the command line."""
    named = settings.file.editions.items()
    own = (name for name, globs in named if any(fits(path, glob, settings.origin) for glob in globs))
    return (*own, *((GIVEN,) if together else ()))


def units(sources: Sequence[Source], settings: Settings, *, together: bool) -> tuple[Unit, ...]:
    """The sources parted so that none has to do with one of another unit, each where its first article stands."""
    unit_of: list[list[int]] = []
    first_of: dict[str, int] = {}
    for i, source in enumerate(sources):
        unit_of.append([i])
        for name in editions_of(source.path, settings, together=together):
            own, other = unit_of[i], unit_of[first_of.setdefault(name, i)]
            if own is not other:
                other += own
                for member in own:
                    unit_of[member] = other
    return tuple(tuple(sorted(unit)) for unit in {id(unit): unit for unit in unit_of}.values())
