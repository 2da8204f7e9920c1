"""What one run is asked to do, as plain data."""

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from copydesk.desk import fingerprint
from copydesk.desk.cache import Cache
from copydesk.desk.outcome import packed
from copydesk.desk.units import Piece
from copydesk.document import Meta
from copydesk.once import once
from copydesk.settings import Settings

if TYPE_CHECKING:
    from copydesk.desk.run import Desk
    from copydesk.rulebook.book import Rulebook


def names(settings: Settings, cache: Cache) -> frozenset[str]:
    """Everything that settings and options may name. The rules are loaded only where the cache does not know.

    Raises:
        TomlError: the settings name a pack that is faulty or does not exist.
    """
    key = fingerprint.key([fingerprint.of_settings(settings), "names"])
    if known := cache.get(key):
        return frozenset(known.decode().splitlines())
    found = book_of(settings).names()
    cache.put([(key, "\n".join(sorted(found)).encode())])
    return found


def book_of(settings: Settings) -> "Rulebook":
    """The rules with the packs and the better words of the settings.

    Raises:
        TomlError: the settings name a pack that is faulty or does not exist.
    """
    from copydesk.rulebook.book import rulebook

    book = rulebook(settings.packs())
    return book.preferring(settings.file.instead) if settings.file.instead else book


@dataclass(frozen=True)
class Assignment:
    """What the settings and the command line ask for: all that findings hang on but the articles and the program.

    `graded` and `together` are as for a `Desk`.
    """

    settings: Settings = field(default_factory=Settings)
    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    meta: Meta = field(default_factory=Meta)
    graded: bool = True
    together: bool = False

    @once
    def desk(self) -> "Desk":
        """The desk with all rules: a second’s work, done when the first article needs it."""
        from copydesk.desk.run import Desk

        return Desk(
            book_of(self.settings), self.settings, self.select, self.ignore, self.meta, self.graded, self.together
        )

    def __getstate__(self) -> dict[str, object]:
        """What travels to another process: all but the desk."""
        return {name: value for name, value in self.__dict__.items() if name != "desk"}

    def work(self, piece: Piece) -> bytes:
        """What comes of a piece, packed."""
        return packed(self.desk.outcomes(piece.sources), piece.sources)

    def key(self) -> bytes:
        """What all outcomes of this assignment have in common in the cache."""
        asked = [self.select, self.ignore, self.meta.date, self.meta.genre, self.graded, self.together]
        return fingerprint.key([fingerprint.of_settings(self.settings), *asked])
