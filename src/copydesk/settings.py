"""The configuration of a project: `copydesk.toml`, or `[tool.copydesk]` in `pyproject.toml`, the nearest upwards."""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Annotated, Literal

import msgspec
from msgspec import Meta, Struct, field
from msgspec.structs import replace

from copydesk import house_book
from copydesk.house_book import HouseBook
from copydesk.messages import cause, nearest, seen
from copydesk.patterns import pattern
from copydesk.strict_toml import TomlError, decode, line_at

Level = Literal["error", "warning", "suggestion", "off"]
FailOn = Literal["error", "warning", "suggestion", "never"]
Variety = Literal["auto", "us", "uk"]
Levels = Annotated[dict[str, Level], Meta(examples=['scare-quotes = "suggestion"'])]
Words = Annotated[tuple[str, ...], Meta(min_length=1)]
"""What the desk writes in place of an entry’s words."""

A_DAY = pattern(r"^\s*article-date\s*=\s*[\"']?\d{4}-\d\d?-\d\d?\b", re.MULTILINE)
NOT_A_DAY = "“article-date” names the key in the front matter; give the day itself with --article-date"


class WaiverEntry(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A `[[waiver]]` table: the rule, the words of the sentence, and the reason."""

    rule: str
    words: Annotated[str, Meta(min_length=3)]
    reason: Annotated[str, Meta(min_length=3)]
    path: str = ""
    by: str = ""


class PathEntry(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """What is different for the files that a glob names."""

    genre: Literal["news", "opinion"] | None = None
    spelling: Variety | None = None
    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    severity: Levels = {}


class SettingsFile(msgspec.Struct, frozen=True, forbid_unknown_fields=True, rename="kebab"):
    """The configuration as it is written."""

    genre: Literal["news", "opinion"] | None = None
    spelling: Variety = "auto"
    article_date: str = "date"
    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    severity: Levels = {}
    instead: Annotated[dict[str, Words], Meta(examples=['"actor-label/thug" = ["attacker"]'])] = {}
    packs: tuple[str, ...] = ()
    book: str = ""
    baseline: str = ""
    allow: tuple[str, ...] = ()
    paths: dict[str, PathEntry] = {}
    editions: Annotated[dict[str, tuple[str, ...]], Meta(examples=['march = ["2026-03/**"]'])] = {}
    fail_on: FailOn = "error"
    exclude: tuple[str, ...] = ()
    waiver: tuple[WaiverEntry, ...] = ()


class Settings(Struct, frozen=True):
    """The configuration as values.

    `origin` is the file it came from, `None` where there is none; `book` the house book, `None` where it names none.
    """

    file: SettingsFile = field(default_factory=SettingsFile)
    origin: Path | None = None
    book: HouseBook | None = None

    @property
    def baseline(self) -> Path | None:
        """The file of findings that are accepted; `None` where the settings name none."""
        folder = self.origin.parent if self.origin else Path()
        return folder / self.file.baseline if self.file.baseline else None

    def packs(self) -> tuple[Path, ...]:
        """The desk’s own packs.

        Raises:
            TomlError: one of the files or folders does not exist.
        """
        folder = self.origin.parent if self.origin else Path()
        found: list[Path] = []
        for written in self.file.packs:
            path = folder / written
            if not path.exists():
                raise TomlError(f"{self.where('packs', word=written)}: packs: “{written}” does not exist")
            found += sorted(one for one in path.glob("**/*.toml") if one.is_file()) if path.is_dir() else [path]
        return tuple(found)

    def where(self, *steps: str | int, word: str = "") -> str:
        """The file and the line of what stands at `steps`, or of a `word` there, as one writes it from here."""
        if self.origin is None:
            return "the settings"
        table = ("tool", "copydesk") if self.origin.name == "pyproject.toml" else ()
        text = self.origin.read_text(encoding="utf-8-sig")
        return f"{seen(self.origin)}:{line_at(text, (*table, *steps), word)}"

    def everywhere(self) -> PathEntry:
        """What files are checked with that no glob names."""
        file = self.file
        return PathEntry(file.genre, file.spelling, file.select, file.ignore, dict(file.severity))

    def at(self, path: str) -> PathEntry:
        """What the file at `path` is checked with: the settings of the project, and of every glob that fits."""
        entry = self.everywhere()
        for glob, own in self.file.paths.items():
            if fits(path, glob, self.origin):
                entry = PathEntry(
                    own.genre or entry.genre,
                    own.spelling or entry.spelling,
                    own.select or entry.select,
                    (*entry.ignore, *own.ignore),
                    {**entry.severity, **own.severity},
                )
        return entry


def fits(path: str, glob: str, origin: Path | None) -> bool:
    """Whether a glob of the settings, written as in .gitignore, names the file as seen from their folder."""
    from pathspec import GitIgnoreSpec  # only projects with globs pay for it

    seen = Path(path).absolute()
    folder = origin.parent.absolute() if origin else Path.cwd()
    inside = seen.relative_to(folder) if seen.is_relative_to(folder) else Path(path)
    return GitIgnoreSpec.from_lines([glob]).match_file(inside.as_posix().lstrip("/"))


def is_file(path: str | Path) -> bool:
    """Whether a file is there. What has too long a name, or lies where nobody may look, is none."""
    try:
        return Path(path).is_file()
    except OSError:
        return False


def is_folder(path: str | Path) -> bool:
    """Whether a folder is there, and may be looked at."""
    try:
        return Path(path).is_dir()
    except OSError:
        return False


def find(start: Path) -> Path | None:
    """The nearest settings upwards from `start`; `None` if there are none."""
    for folder in (start, *start.parents):
        own = folder / "copydesk.toml"
        if is_file(own):
            return own
        project = folder / "pyproject.toml"
        if is_file(project) and "copydesk" in _tools(project):
            return project
    return None


def load(path: Path) -> Settings:
    """The settings in a file.

    Raises:
        TomlError: it, or the house book that it names, cannot be read, or holds an unknown key or value; the message
            names the line and the legal ones.
    """
    try:
        text = path.read_text(encoding="utf-8-sig")
    except (OSError, UnicodeDecodeError) as error:
        raise TomlError(f"{seen(path)}: cannot be read: {cause(error)}") from error
    if m := A_DAY.search(text):
        line = text.count("\n", 0, m.end()) + 1
        raise TomlError(f"{seen(path)}:{line}: {NOT_A_DAY}")
    table = "tool.copydesk" if path.name == "pyproject.toml" else ""
    settings = Settings(decode(text, SettingsFile, seen(path), table=table), path)
    return replace(settings, book=_book(settings, path.parent)) if settings.file.book else settings


def _book(settings: Settings, folder: Path) -> HouseBook:
    """The house book that the settings in a folder name."""
    written = settings.file.book
    if not is_file(folder / written):
        raise TomlError(f"{settings.where('book', word=written)}: book: “{written}” is no file that is there")
    return house_book.load(folder / written)


def refuse_unknown(settings: Settings, names: frozenset[str]) -> None:
    """Refuse rule ids that no rule has, wherever they stand, and better words for what is no entry of a pack.

    Raises:
        TomlError: names the file, the line and the nearest legal id.
    """
    for steps, name in _named(settings.file):
        if name not in names:
            raise TomlError(f"{settings.where(*steps, word=name)}: no rule “{name}”{nearest(name, names)}")
        if steps[0] == "instead" and "/" not in name:
            where = settings.where(*steps, word=name)
            raise TomlError(f"{where}: instead: “{name}” is a whole rule; name one entry, as in actor-label/terrorist")


def _named(file: SettingsFile) -> Iterator[tuple[tuple[str | int, ...], str]]:
    """Every rule that the settings name, and where."""
    tables: list[tuple[tuple[str, ...], SettingsFile | PathEntry]] = [((), file)]
    tables += [(("paths", glob), own) for glob, own in file.paths.items()]
    for steps, own in tables:
        yield from (((*steps, "select"), name) for name in own.select)
        yield from (((*steps, "ignore"), name) for name in own.ignore)
        yield from (((*steps, "severity", name), name) for name in own.severity)
    yield from ((("instead", name), name) for name in file.instead)
    yield from ((("waiver", i, "rule"), waiver.rule) for i, waiver in enumerate(file.waiver))


def _tools(path: Path) -> dict[str, object]:
    import tomli

    try:
        tools = tomli.loads(path.read_text(encoding="utf-8")).get("tool", {})
    except (OSError, ValueError):
        return {}
    return tools if isinstance(tools, dict) else {}
