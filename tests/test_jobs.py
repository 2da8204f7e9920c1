"""Articles over several processes: the same report, one line for what dies, nothing half-written on Ctrl-C."""

import io
import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from msgspec.structs import replace

from copydesk.analysis.facts import Facts
from copydesk.cli import progress as showing
from copydesk.desk import cores, shift
from copydesk.desk.assignment import Assignment
from copydesk.desk.cache import Cache
from copydesk.desk.cores import over_cores
from copydesk.desk.files import Source
from copydesk.desk.shift import Shift
from copydesk.desk.units import units
from copydesk.findings import Report
from copydesk.rulebook.book import Rulebook
from copydesk.settings import Settings, SettingsFile

STORY = "The council met on Tuesday, 5 March 2025. It closed the regime’s bath house, experts believe.\n"
ARTICLES = 12


@pytest.fixture
def articles(tmp_path: Path) -> list[Source]:
    """Articles that are not the same, one of them no text at all."""
    written = [Source(f"{i:02}.txt", f"Item {i}.\n\n{STORY}\n\nBoth conclude {i}.\n".encode()) for i in range(ARTICLES)]
    return [*written, Source("picture.txt", b"\0\1\2"), Source(str(tmp_path / "gone.txt"))]


@pytest.fixture(autouse=True)
def _small_work_pays(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(shift, "WORTH_IT", 0)


def checked(sources: list[Source], jobs: int, assignment: Assignment | None = None) -> Report:
    return Shift(assignment or Assignment(), Cache(None), jobs).check(sources, lambda _: None)


def breaking(deed: Callable[[Facts], Any], rule_id: str = "sweeping-claim") -> Assignment:
    """An assignment with one rule that does something else than it should."""
    assignment = Assignment()
    desk = assignment.desk
    rules = tuple(replace(rule, run=deed) if rule.id == rule_id else rule for rule in desk.book.rules)
    vars(assignment)["desk"] = replace(desk, book=Rulebook(rules, desk.book.packs))
    return assignment


def on_the_fifth(deed: Callable[[], Any]) -> Callable[..., Any]:
    """A rule that does `deed` where the article is the fifth, and finds nothing."""

    def run(facts: Facts, *_: Any) -> Any:
        if facts.document.path == "04.txt":
            deed()
        return iter(())

    return run


def fail() -> None:
    raise ValueError("no such luck")


def die() -> None:
    os.kill(os.getpid(), signal.SIGKILL)


def paths(report: Report) -> list[str]:
    return [document.path for document in report.documents]


NAMES = [f"{i:02}.txt" for i in range(ARTICLES)]


def test_any_number_of_processes_gives_the_same_report_in_the_order_of_the_sources(articles):
    alone = checked(articles, 1)
    assert paths(alone) == NAMES
    assert [error.path for error in alone.errors] == ["picture.txt", articles[-1].path]
    assert alone.findings
    assert checked(articles, 2) == alone
    assert checked(articles, 5) == alone


def test_a_report_over_processes_is_that_of_the_desk_itself(articles):
    assignment = Assignment()
    assert checked(articles, 2, assignment) == assignment.desk.check(articles)


def test_articles_of_an_edition_are_one_piece_and_the_others_are_not():
    settings = Settings(SettingsFile(editions={"march": ("a*", "c*"), "dam": ("c*", "e*"), "lone": ("f*",)}))
    sources = [Source(f"{name}.txt", b"") for name in ("a", "b", "c", "d", "e", "f")]
    assert units(sources, settings, together=False) == ((0, 2, 4), (1,), (3,), (5,))
    assert units(sources, settings, together=True) == ((0, 1, 2, 3, 4, 5),)


@pytest.mark.parametrize("jobs", [1, 2])
def test_a_rule_that_crashes_is_one_line_with_rule_and_file_and_the_rest_is_reported(articles, jobs):
    report = checked(articles, jobs, breaking(on_the_fifth(fail)))
    assert paths(report) == NAMES
    assert (report.errors[0].path, report.errors[0].message) == (
        "04.txt",
        "the rule sweeping-claim failed here (ValueError: no such luck); report it",
    )


@pytest.mark.parametrize("jobs", [1, 2])
def test_a_crash_in_what_all_rules_share_costs_one_line_and_one_article(articles, jobs, monkeypatch):
    found = Facts.english

    def english(facts: Facts) -> bool:
        if facts.document.path == "04.txt":
            raise RecursionError("too deep")
        return bool(found.work(facts))

    monkeypatch.setattr(Facts, "english", property(english))
    report = checked(articles, jobs)
    assert paths(report) == [name for name in NAMES if name != "04.txt"]
    assert (report.errors[0].path, report.errors[0].message) == (
        "04.txt",
        "copydesk failed on this file (RecursionError: too deep); report it",
    )


@pytest.mark.parametrize("jobs", [1, 2])
def test_a_crash_in_reading_costs_one_line_and_one_article(articles, jobs, monkeypatch):
    from copydesk.desk import run

    def read(path: str, *arguments: Any, **keywords: Any) -> Any:
        if path == "04.txt":
            fail()
        return run_read(path, *arguments, **keywords)

    run_read = run.read
    monkeypatch.setattr(run, "read", read)
    report = checked(articles, jobs)
    assert paths(report) == [name for name in NAMES if name != "04.txt"]
    assert report.errors[0].message == "copydesk failed on this file (ValueError: no such luck); report it"


def test_a_fault_that_stops_every_rule_is_one_line(articles):
    assignment = breaking(on_the_fifth(fail))
    desk = assignment.desk
    rules = tuple(replace(rule, run=lambda *_: fail()) for rule in desk.book.rules[:5])
    vars(assignment)["desk"] = replace(desk, book=Rulebook(rules, desk.book.packs))
    (error,) = checked(articles[:1], 1, assignment).errors
    first = ", ".join(rule.id for rule in rules[:3])
    assert error.message == f"the rules {first} and 2 more failed here (ValueError: no such luck); report it"


@pytest.mark.skipif(sys.platform != "linux", reason="a rule that kills must reach the process by a fork")
def test_a_process_that_dies_costs_the_article_it_was_at_and_no_other(articles):
    report = checked(articles, 2, breaking(on_the_fifth(die)))
    assert paths(report) == [name for name in NAMES if name != "04.txt"]
    assert (report.errors[0].path, report.errors[0].message) == (
        "04.txt",
        "the process that checked it was ended by SIGKILL; check it by itself",
    )


def doubled(number: int) -> int:
    """Work that another process can be sent."""
    return number * 2


def test_processes_that_are_not_forked_do_the_same():
    assert sorted(over_cores(doubled, range(5), 2, "spawn")) == [(i, 2 * i) for i in range(5)]


def test_a_file_whose_name_is_no_text_is_checked_like_any_other(tmp_path):
    named = Source("caf\udce9.txt", STORY.encode())
    plain = Source("cafe.txt", STORY.encode())
    odd, usual = (Shift(Assignment(), Cache(tmp_path), 2).check([one], lambda _: None) for one in (named, plain))
    assert [one.message for one in odd.findings] == [one.message for one in usual.findings]
    assert paths(odd) == ["caf\udce9.txt"]


def children(pid: int) -> list[int]:
    """The processes that a process has started, on Linux."""
    found = Path(f"/proc/{pid}/task/{pid}/children").read_text(encoding="utf-8")
    return [int(child) for child in found.split()]


@pytest.mark.skipif(sys.platform != "linux", reason="it looks for the processes in /proc")
@pytest.mark.parametrize("end, code", [(signal.SIGINT, 130), (signal.SIGKILL, -signal.SIGKILL)])
def test_a_run_that_is_broken_off_prints_nothing_and_leaves_no_process(tmp_path, end, code):
    for i in range(400):
        (tmp_path / f"{i:03}.txt").write_text(f"Item {i}.\n\n{STORY * 30}", encoding="utf-8")
    call = [sys.executable, "-m", "copydesk", "check", "--no-cache", "--jobs", "2", str(tmp_path)]
    run = subprocess.Popen(call, stdout=subprocess.PIPE, stderr=subprocess.PIPE, start_new_session=True)
    try:
        late = time.monotonic() + 60
        while len(workers := children(run.pid)) < 2 and time.monotonic() < late:
            time.sleep(0.05)
        assert len(workers) == 2
        (os.killpg if end is signal.SIGINT else os.kill)(run.pid, end)  # a terminal sends Ctrl-C to all
        out, err = run.communicate(timeout=60)
    finally:
        run.kill()
    assert (run.returncode, out, err.strip()) == (code, b"", b"")
    late = time.monotonic() + 20
    while any(map(alive, workers)) and time.monotonic() < late:
        time.sleep(0.05)
    assert not any(map(alive, workers))


@pytest.mark.parametrize("error", [EOFError, BrokenPipeError, ConnectionResetError])
def test_a_process_ends_without_a_word_when_the_one_that_hired_it_is_gone(monkeypatch, error):
    class Gone:
        send = None

        def recv(self):
            raise error

    monkeypatch.setattr(cores.signal, "signal", lambda *_: None)
    cores._serve(Gone(), lambda piece: b"", [])


def alive(pid: int) -> bool:
    """Whether a process works; one that is done and waits to be counted does not."""
    try:
        return ") Z" not in Path(f"/proc/{pid}/stat").read_text(encoding="utf-8")
    except OSError:
        return False


class Terminal(io.StringIO):
    """Standard error as a terminal has it."""

    def isatty(self) -> bool:
        return True


@pytest.mark.parametrize(
    "seconds, shown", [(0.9, ""), (1.1, "\r\x1b[K" + "#" * 15 + "." * 15 + " 2 of 4 articles\r\x1b[K")]
)
def test_a_long_run_says_on_a_terminal_how_far_it_is_and_takes_that_away(monkeypatch, seconds, shown):
    clock = iter([0.0, seconds, seconds])
    monkeypatch.setattr(showing, "monotonic", lambda: next(clock))
    monkeypatch.setattr(sys, "stderr", Terminal())
    monkeypatch.setenv("TERM", "xterm")
    with showing.progress(4) as done:
        done(2)
    assert sys.stderr.getvalue() == shown


def test_where_there_is_no_terminal_nothing_is_said_of_how_far_a_run_is(monkeypatch):
    monkeypatch.setattr(sys, "stderr", io.StringIO())
    monkeypatch.setattr(showing, "LATE", 0.0)
    with showing.progress(4) as done:
        done(2)
    assert sys.stderr.getvalue() == ""


def test_no_process_is_begun_for_one_article_or_for_little_work(monkeypatch):
    monkeypatch.setattr(shift, "WORTH_IT", 30_000)
    monkeypatch.setattr(cores, "_hired", None)
    few = [Source(f"{i}.txt", STORY.encode()) for i in range(3)]
    long = [Source("long.txt", (f"{STORY}\n\n" * 400).encode())]
    assert paths(checked(few, 2)) == ["0.txt", "1.txt", "2.txt"]
    assert paths(checked(long, 2)) == ["long.txt"]
