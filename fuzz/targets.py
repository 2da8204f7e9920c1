"""What is fuzzed: each target takes any bytes, and raises only where copydesk is at fault.

They run under a fuzzer with `run.py`, and with Hypothesis in `tests/test_fuzz.py`.
"""

import io
import tempfile
import zipfile
from collections.abc import Callable, Iterator
from contextlib import chdir, contextmanager
from functools import cache
from importlib import import_module
from pathlib import Path

import click
from click.testing import CliRunner

from copydesk import house_book
from copydesk import settings as configuration
from copydesk.analysis.facts import Edition, Facts
from copydesk.cli.app import app
from copydesk.cli.reporting import FORMATS
from copydesk.desk import baseline
from copydesk.desk.assignment import Assignment
from copydesk.desk.files import Source
from copydesk.desk.run import Desk
from copydesk.findings import Report
from copydesk.reading.read import read_text
from copydesk.rulebook import pack
from copydesk.rulebook.rule import flags
from copydesk.strict_toml import TomlError

FAULT = "report it"
"""So ends the line of a trouble that is copydesk’s."""

WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"

ARGUMENTS = (
    "check", "facts", "rules", "explain", "test", "init", "--format", "json", "html", "csv", "--output", "out",
    "--severity", "error", "--fail-on", "never", "--select", "style", "loaded/x", "--ignore", "--edition", "--genre",
    "opinion", "--article-date", "2026-02-30", "--config", "copydesk.toml", "--jobs", "0", "1", "--no-cache", "--fix",
    "--diff", "--baseline", "--write-baseline", "--statistics", "--quiet", "--stdin-filename", "--diff-base", "HEAD",
    "a.txt", "a.docx", ".", "..", "-", "--", "", "no/such", "dead-link", "\ud800", "%s", "$(id)", "a" * 300,
)  # fmt: skip
"""What the command line is made of: an argument a byte. The rest of the bytes stand for themselves."""


class FaultError(Exception):
    """A line of a report in which copydesk says that it failed."""


@cache
def desk() -> Desk:
    """The desk with all rules, the reading grade among them."""
    return Assignment().desk


def article(path: str, data: bytes) -> None:
    """An article is read, every fact of it found, every rule asked, and every report written."""
    (outcome,) = desk().outcomes([Source(path, data)])
    if faults := [error.message for error in outcome.errors if FAULT in error.message]:
        raise FaultError("; ".join(faults))
    report = Report(tuple(one for one in [outcome.document] if one), outcome.errors)
    for name in FORMATS:
        import_module(f"copydesk.reports.{name}").render(report)


def text(data: bytes) -> None:
    """A plain article."""
    article("story.txt", data)


def markdown(data: bytes) -> None:
    """An article in Markdown."""
    article("story.md", data)


def html(data: bytes) -> None:
    """A page."""
    article("story.html", data)


def word(data: bytes) -> None:
    """A Word document: the bytes themselves, and a package with them in the body."""
    article("story.docx", data)
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w") as package:
        head = f'<w:document xmlns:w="{WORD}"><w:body>'.encode()
        package.writestr("word/document.xml", head + data + b"</w:body></w:document>")
    article("story.docx", packed.getvalue())


def pack_file(data: bytes) -> None:
    """A desk’s own pack. One that is a pack finds what it finds in its own examples."""
    with written("own-words.toml", data) as path:
        try:
            rule, loaded = pack.load(path, "loaded")
        except TomlError as error:
            one_line(error)
            return
        for example in pack.examples(loaded):
            story = read_text(example.written)
            list(flags(rule, Edition((Facts(story),))))


def settings_file(data: bytes) -> None:
    """The settings of a project, in both of their places."""
    for name in ("copydesk.toml", "pyproject.toml"):
        with written(name, data) as path:
            try:
                settings = configuration.load(path)
                settings.packs()
                configuration.refuse_unknown(settings, desk().book.names())
            except TomlError as error:
                one_line(error)
                continue
            finally:
                configuration.find(path.parent)
            settings.at("desk/story.txt")
            Desk(desk().book, settings).outcomes([Source("story.txt", b"It met, sources said.")])


def book_file(data: bytes) -> None:
    """A house book, and an article that has names."""
    with written("book.toml", data) as path:
        try:
            book = house_book.load(path)
        except TomlError as error:
            one_line(error)
            return
        kept = Desk(desk().book, configuration.Settings(book=book))
        (outcome,) = kept.outcomes([Source("story.txt", b"Mayor Anna Ruiz of Orle met the Orle Board.")])
        if outcome.errors:
            raise FaultError(outcome.errors[0].message)


def baseline_file(data: bytes) -> None:
    """A file of accepted findings."""
    with written("baseline.json", data) as path:
        try:
            known = baseline.load(path)
        except baseline.BaselineError as error:
            one_line(error)
            return
        known.left(Report())
        known.to_json()


def command(data: bytes) -> None:
    """A call: an argument a byte, in a folder with an article, a damaged document and a link that leads nowhere."""
    arguments = [ARGUMENTS[byte % len(ARGUMENTS)] for byte in data[:12]]
    if len(data) > 12:
        arguments.append(data[12:].decode("utf-8", "surrogateescape").replace("\0", ""))
    runner = CliRunner()
    with tempfile.TemporaryDirectory() as folder, chdir(folder):
        Path("a.txt").write_text("The regime met on Friday, sources said.\n", encoding="utf-8")
        Path("a.docx").write_bytes(b"PK")
        Path("dead-link").symlink_to("nowhere")
        called = runner.invoke(app, arguments, input="It met.", standalone_mode=False)
    known = (SystemExit, click.ClickException, click.Abort, click.exceptions.Exit)
    if called.exception and not isinstance(called.exception, known):
        raise called.exception


@contextmanager
def written(name: str, data: bytes) -> Iterator[Path]:
    """A file of that name and content in a folder of its own, as long as it is needed."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / name
        path.write_bytes(data)
        yield path


def one_line(error: Exception) -> None:
    """A message is one line that names the file.

    Raises:
        FaultError: it is not.
    """
    if "\n" in str(error) or (".toml" not in str(error) and ".json" not in str(error)):
        raise FaultError(f"no line of advice: {error}") from error


TARGETS: dict[str, Callable[[bytes], None]] = {
    target.__name__: target
    for target in (text, markdown, html, word, pack_file, settings_file, book_file, baseline_file, command)
}
"""The targets by their names."""
