"""What `docs/security.md` promises: no network, no code of anybody’s but ours, one fault never more than one line."""

import ast
from collections.abc import Callable
from pathlib import Path

import pytest

from conftest import Command
from copydesk.cli.reporting import FORMATS
from copydesk.reading.front_matter import split
from copydesk.reports.lines import Lines
from test_docx import docx, p, r

HOUSE = Path(__file__).parents[1]

OFFLINE = """
import socket

def refused(*arguments, **keywords):
    open({log!r}, "a").write(f"{{arguments}}\\n")
    raise OSError("there is no network here")

class Refused(socket.socket):
    def __init__(self, family=-1, *rest, **keywords):
        if family != getattr(socket, "AF_UNIX", None):  # processes of one run talk over a pair of these
            refused(family)
        super().__init__(family, *rest, **keywords)

socket.socket = Refused
socket.getaddrinfo = socket.gethostbyname = socket.create_connection = refused
"""
"""Python runs a module of this name, `sitecustomize`, before anything else."""

CRASHING = """
from msgspec.structs import replace
from copydesk.checks.loaded import scare_quotes as module

def fail(facts):
    if facts.document.path == "b.txt":
        raise ZeroDivisionError("no such luck")
    return iter(())

module.scare_quotes = replace(module.scare_quotes, run=fail)
"""

NETWORK = {"socket", "ssl", "http", "ftplib", "smtplib", "asyncio", "xmlrpc", "requests", "httpx", "aiohttp", "urllib3"}
RUNS_CODE = {"eval", "exec", "compile", "__import__"}
UNPACKS_CODE = {"pickle", "marshal", "shelve", "dill"}
HANDED_OVER = {"desk/changed.py", "cli/init.py"}
"""The two that call git, and nothing else."""

Before = Callable[[str], dict[str, str]]


@pytest.fixture
def before(tmp_path: Path) -> Before:
    """The environment in which some code runs before copydesk does."""

    def environment(code: str) -> dict[str, str]:
        folder = tmp_path / "before"
        folder.mkdir()
        (folder / "sitecustomize.py").write_text(code, encoding="utf-8")
        return {"PYTHONPATH": f"{folder}:{HOUSE / 'src'}"}

    return environment


def imported(path: Path) -> set[str]:
    """The modules that a file of ours imports, anywhere in it."""
    nodes = list(ast.walk(ast.parse(path.read_text(encoding="utf-8"))))
    plain = {alias.name for node in nodes if isinstance(node, ast.Import) for alias in node.names}
    return plain | {str(node.module) for node in nodes if isinstance(node, ast.ImportFrom)}


def called(path: Path) -> set[str]:
    """The functions that a file of ours calls by their bare names."""
    calls = (node for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))) if isinstance(node, ast.Call))
    return {call.func.id for call in calls if isinstance(call.func, ast.Name)}


FILES = {path.relative_to(HOUSE / "src" / "copydesk").as_posix(): path for path in (HOUSE / "src").rglob("*.py")}


def test_no_module_of_ours_knows_a_network():
    found = {name: imported(path) for name, path in FILES.items()}
    assert {name for name, modules in found.items() if {one.split(".")[0] for one in modules} & NETWORK} == set()
    assert {name for name, modules in found.items() if "urllib.request" in modules or "urllib" in modules} == set()


def test_no_module_of_ours_runs_what_it_reads():
    assert {name for name, path in FILES.items() if called(path) & RUNS_CODE} == set()
    assert {name for name, path in FILES.items() if imported(path) & UNPACKS_CODE} == set()
    assert {name for name, path in FILES.items() if "subprocess" in imported(path)} == HANDED_OVER


def test_no_run_looks_for_a_network(copydesk: Command, before: Before, tmp_path: Path):
    log = tmp_path / "looked.log"
    offline = before(OFFLINE.format(log=str(log)))
    (tmp_path / "story.docx").write_bytes(
        docx(p(r("The regime met on Friday, sources said. See https://example.org.")))
    )
    samples = [str(HOUSE / "samples" / name) for name in ("loud", "formats", "editions")]
    for name in FORMATS:
        done = copydesk("check", *samples, "story.docx", "--no-cache", "--jobs", "2", "--format", name, **offline)
        assert (done.code, done.err) == (1, "")
    for call in (["facts", samples[1]], ["rules"], ["explain", "scare-quotes"]):
        assert copydesk(*call, **offline).err == ""
    assert not log.exists()


@pytest.mark.parametrize("jobs", ["1", "2"])
def test_a_rule_that_crashes_is_one_line_of_the_command_and_the_rest_is_reported(
    copydesk: Command, before: Before, tmp_path: Path, jobs: str
):
    story = "The fee will rise, sources said.\n\n" + "It met again in the old hall. " * 700
    for name in ("a", "b", "c"):
        (tmp_path / f"{name}.txt").write_text(story, encoding="utf-8")
    call = ("check", "a.txt", "b.txt", "c.txt", "--no-cache", "--jobs", jobs, "--severity", "suggestion")
    done = copydesk(*call, "--format", "github", **before(CRASHING))
    said = "the rule scare-quotes failed here (ZeroDivisionError: no such luck); report it"
    assert (done.code, done.err) == (2, f"copydesk: b.txt: {said}\n")
    found = [line.partition(",")[0] for line in done.out.splitlines() if "title=anonymous-source" in line]
    assert found == [f"::warning file={name}.txt" for name in "abc"]


def unfolding(levels: int) -> str:
    """Front matter that has twice as many keys with every level."""
    rows = [f"a{i}: &a{i} {{<<: [*a{i - 1}, *a{i - 1}]}}" for i in range(1, levels)]
    return "\n".join(["---", "a0: &a0 {k: 1}", *rows, "title: Fees", "---", "", "It met."])


def test_front_matter_does_not_unfold():
    _, meta, notices = split(unfolding(40), "date")
    assert meta.title is None
    assert notices == ("front matter left aside: line 3: only plain values are read",)


def test_front_matter_that_is_no_front_matter_is_not_read():
    source = "---\ntitle: Fees\n" + "key: value\n" * 2_000 + "---\n\nIt met."
    start, _, notices = split(source, "date")
    assert (source[start:].strip(), notices) == ("It met.", ("front matter left aside: it is far too long",))


def test_places_on_one_line_are_counted_as_in_the_whole():
    line = "é🎈a" * 2_000
    lines = Lines(f"x\n{line}\n")
    for column in (0, 1, 1_022, 1_023, 3_071, 5_999):
        before = line[:column]
        assert lines.position_utf16(2 + column) == (2, len(before.encode("utf-16-le")) // 2 + 1)
        assert lines.position_utf8(2 + column) == (2, len(before.encode()) + 1)
