"""What the speed is measured of: articles in a folder, and copydesk, proselint and the peers over them."""

import json
import sys
from collections.abc import Iterator, Sequence
from functools import cache
from itertools import cycle
from pathlib import Path

import peers
from proselint.checks import __register__
from proselint.registry import CheckRegistry
from proselint.tools import LintFile
from timing import Command, Subject, inside

from copydesk.desk.files import Source
from copydesk.desk.run import Desk
from copydesk.rulebook.book import rulebook

MEGABYTE = 1_000_000
USUAL = 1000
"""Words of an article, as the gates have it."""

PROSELINT = "proselint check"
COLD = "copydesk check, cold"
CACHED = "copydesk check, cached"
EMPTY = "copydesk check, one word, cached"


def texts(paths: Sequence[Path]) -> Iterator[tuple[str, str]]:
    """The text of every article, with the ending of its file."""
    for path in paths:
        if path.suffix == ".jsonl":
            with path.open(encoding="utf-8") as lines:
                yield from ((".txt", json.loads(line)["text"]) for line in lines)
        elif path.is_dir():
            yield from texts(sorted(one for one in path.rglob("*") if one.suffix in (".txt", ".md")))
        else:
            yield path.suffix, path.read_text(encoding="utf-8")


def length(text: str) -> int:
    """Words, as blanks part them."""
    return len(text.split())


def copied(paths: Sequence[Path], count: int, folder: Path) -> dict[Path, int]:
    """The `count` articles that are nearest in length to the usual, as files of `folder`, and the words of each."""
    known = [*texts(paths)]
    near = sorted(range(len(known)), key=lambda i: abs(length(known[i][1]) - USUAL))[:count]
    written = {}
    for i in sorted(near):
        suffix, text = known[i]
        path = folder / f"{i:04}{suffix}"
        path.write_text(text, encoding="utf-8")
        written[path] = length(text)
    return written


def joined(articles: Sequence[Path], size: float, path: Path) -> Path:
    """A file of `size` MB or a little more that holds the articles one after the other, from the first again if short.

    Raises:
        SystemExit: the articles are empty.
    """
    parts = [article.read_text(encoding="utf-8").strip() + "\n\n" for article in articles]
    lengths = [len(part.encode()) for part in parts]
    if not any(part.strip() for part in parts):
        raise SystemExit("there is not a word in the articles that were given")
    written = 0
    with path.open("w", encoding="utf-8") as file:
        for part, own in cycle(zip(parts, lengths, strict=True)):
            if written >= size * MEGABYTE:
                return path
            file.write(part)
            written += own
    return path


def python(cwd: Path, *words: str | Path) -> Command:
    """A module as a command. What Python has compiled and copydesk has found is kept in `cwd`, whoever runs this."""
    own = {"COPYDESK_CACHE_DIR": str(cwd / "cache"), "PYTHONPYCACHEPREFIX": str(cwd / "compiled")}
    return Command([sys.executable, "-m", *words], cwd, {**own, "PYTHONDONTWRITEBYTECODE": ""})


def copydesk(cwd: Path, *words: str | Path) -> Command:
    """`copydesk` with these words."""
    return python(cwd, "copydesk", *words)


def processes(cwd: Path, articles: dict[Path, int], installed: Path | None) -> Iterator[Subject]:
    """Whole processes over the articles: copydesk in its ways, proselint, the peers."""
    words = sum(articles.values())
    many = len(articles) > 1
    yield Subject(COLD, words, copydesk(cwd, "check", "--no-cache", *articles))
    if many:
        yield Subject(f"{COLD}, --jobs 1", words, copydesk(cwd, "check", "--no-cache", "--jobs", "1", *articles))
    (cwd / "word.txt").write_text("Word\n", encoding="utf-8")
    known, empty = copydesk(cwd, "check", *articles), copydesk(cwd, "check", cwd / "word.txt")
    known(), empty()
    yield Subject(CACHED, words, known)
    yield Subject(EMPTY, 1, empty)
    if not many:
        yield Subject("copydesk --help", 0, copydesk(cwd, "--help"))
    yield Subject(PROSELINT, words, python(cwd, "proselint", "check", *articles))
    for name, command in peers.commands(installed, cwd, [*articles]):
        yield Subject(name, words, command)


@cache
def linter() -> type[LintFile]:
    """proselint in this process. What is registered twice is run twice."""
    CheckRegistry().register_many(__register__)
    return LintFile


def inner(articles: dict[Path, int]) -> Iterator[Subject]:
    """The same articles in this process, with all that a start costs behind it."""
    words, desk = sum(articles.values()), Desk(rulebook(), graded=len(articles) == 1)
    own = [Source(str(path), path.read_bytes()) for path in articles]
    others = [(path.name, path.read_text(encoding="utf-8")) for path in articles]
    yield Subject("copydesk", words, inside(lambda: desk.check(own)))
    yield Subject(PROSELINT, words, inside(lambda: [linter()(name, text).lint() for name, text in others]))
