"""What is kept from one run to the next: used where nothing has changed, and never in the way."""

import os
import resource
import signal
import sqlite3
import stat
import subprocess
import sys
import tempfile
import time
from contextlib import contextmanager
from pathlib import Path

import pytest

from copydesk import house
from copydesk.cli.common import settings_of
from copydesk.desk import cache as caching
from copydesk.desk import fingerprint
from copydesk.desk.assignment import Assignment, names
from copydesk.desk.cache import FILE, Cache
from copydesk.desk.files import Source
from copydesk.desk.run import Desk
from copydesk.desk.shift import Shift
from copydesk.document import Genre, Meta
from copydesk.findings import Report
from copydesk.settings import Settings, SettingsFile, WaiverEntry

STORY = "# Harbour\n\nThe council met on Tuesday, 5 March 2025. It shut\nthe *old* baths, experts believe.\n"
PLAIN = "The council met on Tuesday, 5 March 2025. It shut the old baths, experts believe.\n"
SOURCES = [Source("a.md", STORY.encode()), Source("b.txt", PLAIN.encode()), Source("c.txt", b"\xff\xfe\0")]


NOBODY = 65534
"""A user to whom nothing belongs."""


class CheckedError(AssertionError):
    """An article was checked that should have been known."""


@pytest.fixture
def no_desk(monkeypatch: pytest.MonkeyPatch):
    """From when it is called on, no article can be checked."""

    def forbid() -> None:
        def outcomes(*_: object) -> None:
            raise CheckedError

        monkeypatch.setattr(Desk, "outcomes", outcomes)

    return forbid


def checked(folder: Path | None, assignment: Assignment | None = None, sources: list[Source] = SOURCES) -> Report:
    cache = Cache(folder)
    try:
        return Shift(assignment or Assignment(), cache, 1).check(sources, lambda _: None)
    finally:
        cache.close()


GOOD = SOURCES[:2]


def test_a_second_run_gives_the_same_report_and_checks_nothing(tmp_path, no_desk):
    first = checked(tmp_path, sources=GOOD)
    assert first.findings
    no_desk()
    assert checked(tmp_path, sources=GOOD) == first


def test_what_could_not_be_read_is_looked_at_again(tmp_path):
    first = checked(tmp_path)
    assert [error.path for error in first.errors] == ["c.txt"]
    assert checked(tmp_path) == first


def test_editions_are_known_as_a_whole_and_checked_again_as_a_whole(tmp_path, no_desk):
    together = Assignment(together=True)
    first = checked(tmp_path, together, GOOD)
    changed = [GOOD[0], Source("b.txt", f"{PLAIN}It rained.\n".encode())]
    second = checked(tmp_path, together, changed)
    no_desk()
    assert checked(tmp_path, together, GOOD) == first
    assert checked(tmp_path, together, changed) == second
    with pytest.raises(CheckedError):
        checked(tmp_path, together, [GOOD[0]])


@pytest.mark.parametrize(
    "other",
    [
        Assignment(select=("style",)),
        Assignment(ignore=("style",)),
        Assignment(meta=Meta(genre=Genre.OPINION)),
        Assignment(graded=False),
        Assignment(together=True),
        Assignment(Settings(SettingsFile(severity={"style": "error"}))),
        Assignment(Settings(SettingsFile(allow=("the baths",)))),
        Assignment(Settings(SettingsFile(waiver=(WaiverEntry("loaded", "the old baths", "it is so"),)))),
    ],
)
def test_other_settings_are_another_run(tmp_path, no_desk, other):
    checked(tmp_path, sources=GOOD)
    no_desk()
    with pytest.raises(CheckedError):
        checked(tmp_path, other, GOOD)


@pytest.mark.parametrize("other", [Source("other.txt", PLAIN.encode()), Source("b.txt", f"{PLAIN} ".encode())])
def test_another_name_and_other_words_are_another_article(tmp_path, no_desk, other):
    checked(tmp_path, sources=GOOD)
    no_desk()
    with pytest.raises(CheckedError):
        checked(tmp_path, sources=[other])


def test_a_pack_and_a_book_that_changed_are_another_run(tmp_path, own_pack):
    (tmp_path / "book.toml").write_text('places = [{ name = "Ostrey" }]\n', encoding="utf-8")
    written = tmp_path / "copydesk.toml"
    written.write_text('packs = ["packs"]\nbook = "book.toml"\n', encoding="utf-8")
    keys = {Assignment(settings_of(written)).key()}
    own_pack.write_text(own_pack.read_text(encoding="utf-8").replace("2019", "2020"), encoding="utf-8")
    keys.add(Assignment(settings_of(written)).key())
    (tmp_path / "book.toml").write_text('places = [{ name = "Ostray" }]\n', encoding="utf-8")
    keys.add(Assignment(settings_of(written)).key())
    assert len(keys) == 3


def test_an_edited_file_of_the_program_is_another_program(tmp_path, monkeypatch):
    (tmp_path / "rule.py").write_text("ONE = 1\n", encoding="utf-8")
    monkeypatch.setattr(house, "rules_folder", lambda: tmp_path)

    def today():
        house.files.cache_clear()
        return fingerprint.of_program.__wrapped__()

    before = today()
    assert today() == before
    (tmp_path / "rule.py").write_text("ONE = 22\n", encoding="utf-8")
    assert today() != before
    house.files.cache_clear()


def test_a_rule_that_failed_is_tried_again(tmp_path, no_desk, monkeypatch):
    assignment = Assignment()
    from copydesk.desk import run

    def review(*_: object) -> None:
        raise ValueError("no such luck")

    with monkeypatch.context() as broken:
        broken.setattr(run, "review", review)
        assert len(checked(tmp_path, assignment, GOOD).errors) == 2
    assert checked(tmp_path, assignment, GOOD).errors == ()


def test_names_are_known_without_loading_a_rule(tmp_path, monkeypatch):
    from copydesk.rulebook import book

    cache = Cache(tmp_path)
    known = names(Settings(), cache)
    monkeypatch.setattr(book, "rulebook", None)
    assert names(Settings(), cache) == known
    assert {"style", "dangling-both", "actor-label/terrorist"} <= known


def test_the_file_holds_no_article_and_is_its_owner_s_alone(tmp_path):
    checked(tmp_path / "new", sources=[Source("a.txt", f"{PLAIN}\n\nThe kettle was green.\n".encode())])
    file = tmp_path / "new" / FILE
    assert stat.S_IMODE(file.stat().st_mode) == 0o600
    assert stat.S_IMODE(file.parent.stat().st_mode) == 0o700
    with sqlite3.connect(file) as known:
        kept = [caching.zlib.decompress(value) for (value,) in known.execute("SELECT value FROM kept")]
    assert kept
    assert not any(b"kettle" in value for value in kept)


def test_without_a_folder_nothing_is_kept():
    cache = Cache(None)
    cache.put([(b"key", b"value")])
    assert cache.get(b"key") is None


@pytest.mark.parametrize("damage", [b"", b"garbage" * 2000, b"SQLite format 3\0" + b"\1" * 9000])
def test_a_damaged_file_is_no_fault_and_is_replaced(tmp_path, damage):
    first = checked(tmp_path, sources=GOOD)
    (tmp_path / FILE).write_bytes(damage)
    assert checked(tmp_path, sources=GOOD) == first
    checked(tmp_path, sources=GOOD)
    cache = Cache(tmp_path)
    cache.put([(b"key", b"value")])
    assert cache.get(b"key") == b"value"


def test_damage_in_the_middle_of_the_file_is_no_fault(tmp_path):
    cache = Cache(tmp_path)
    cache.put([(b"%d" % i, os.urandom(900)) for i in range(100)])
    cache.close()
    first = checked(tmp_path, sources=GOOD)
    whole = (tmp_path / FILE).read_bytes()
    for place in range(4096, len(whole), 8192):
        (tmp_path / FILE).write_bytes(whole[:place] + b"\xa5" * 4096 + whole[place + 4096 :])
        assert checked(tmp_path, sources=GOOD) == first


def test_a_value_that_is_no_outcome_is_as_good_as_none(tmp_path):
    first = checked(tmp_path, sources=GOOD)
    with sqlite3.connect(tmp_path / FILE) as known:
        known.execute("UPDATE kept SET value = ?", (caching.zlib.compress(b"\x93\1\2\3"),))
    assert checked(tmp_path, sources=GOOD) == first


def test_a_folder_that_cannot_be_made_is_no_fault(tmp_path):
    (tmp_path / "file").write_bytes(b"")
    assert checked(tmp_path / "file" / "folder", sources=GOOD).findings


@contextmanager
def nothing_may_be_written(folder):
    """A folder and what is in it may be read and not written. Nothing is closed to root, who is nobody meanwhile."""
    for place in (*folder.iterdir(), folder):
        place.chmod(0o555 if place.is_dir() else 0o444)
    root = os.geteuid() == 0
    if root:
        os.seteuid(NOBODY)
    try:
        yield
    finally:
        if root:
            os.seteuid(0)
        folder.chmod(0o700)


def test_a_folder_that_may_only_be_read_is_read(no_desk):
    with tempfile.TemporaryDirectory() as made:  # in a place that is open to all, as the folders of pytest are not
        first = checked(Path(made), sources=GOOD)
        no_desk()
        with nothing_may_be_written(Path(made)):
            with pytest.raises(PermissionError):
                (Path(made) / "new").touch()
            assert checked(Path(made), sources=GOOD) == first


def test_a_file_that_another_run_writes_is_no_fault(tmp_path, monkeypatch):
    monkeypatch.setattr(caching, "PATIENCE", 0.05)
    first = checked(tmp_path, sources=GOOD)
    other = sqlite3.connect(tmp_path / FILE)
    other.execute("BEGIN EXCLUSIVE")
    assert checked(tmp_path, sources=GOOD) == first
    other.close()
    assert (tmp_path / FILE).stat().st_size > 0


def test_the_oldest_go_where_there_is_no_more_room(tmp_path, monkeypatch):
    monkeypatch.setattr(caching, "MOST_ROWS", 10)
    cache = Cache(tmp_path)
    for i in range(12):
        cache.put([(b"%d" % i, b"value")])
    assert [i for i in range(12) if cache.get(b"%d" % i)] == [*range(2, 12)]
    monkeypatch.setattr(caching, "MOST_BYTES", 40_000)
    for i in range(12, 60):
        cache.put([(b"%d" % i, os.urandom(8000))])
    assert (tmp_path / FILE).stat().st_size < 120_000
    assert cache.get(b"59")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder of a few articles."""
    articles = tmp_path / "articles"
    articles.mkdir()
    for i in range(3):
        (articles / f"{i}.md").write_text(f"{STORY}\nItem {i}.\n", encoding="utf-8")
    return articles


def test_the_command_keeps_what_it_found_and_no_cache_leaves_no_trace(copydesk, tmp_path, folder):
    kept = {"COPYDESK_CACHE_DIR": str(tmp_path / "kept")}
    plain = copydesk("check", str(folder), "--no-cache", **kept)
    assert not (tmp_path / "kept").exists()
    assert copydesk("check", str(folder), **kept) == plain
    assert (tmp_path / "kept" / FILE).is_file()
    assert copydesk("check", str(folder), **kept) == plain


def test_nothing_of_the_analysis_is_loaded_where_all_is_known(tmp_path, folder):
    call = [sys.executable, "-X", "importtime", "-m", "copydesk", "check", str(folder)]
    environment = {**os.environ, "COPYDESK_CACHE_DIR": str(tmp_path / "kept")}
    for heavy in (True, False):
        done = subprocess.run(call, capture_output=True, env=environment, check=False)
        loaded = done.stderr.decode()
        rooms = ("copydesk.analysis", "copydesk.rulebook", "proselint", "multiprocessing")
        assert any(room in loaded for room in rooms) is heavy


def test_a_full_disk_is_no_fault(tmp_path, folder):
    def no_room() -> None:
        signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
        resource.setrlimit(resource.RLIMIT_FSIZE, (2048, 2048))

    call = [sys.executable, "-m", "copydesk", "check", "--fail-on", "never", str(folder)]
    environment = {**os.environ, "COPYDESK_CACHE_DIR": str(tmp_path / "kept"), "PYTHONDONTWRITEBYTECODE": "1"}
    done = subprocess.run(call, capture_output=True, env=environment, preexec_fn=no_room, check=False)
    assert (done.returncode, done.stderr) == (0, b"")
    assert b"3 articles" in done.stdout


WRITER = """
import sys
from pathlib import Path
from copydesk.desk.cache import Cache
cache = Cache(Path(sys.argv[1]))
print("ready", flush=True)
for i in range(1_000_000):
    cache.put((b"%d/%d" % (i, k), b"value %d" % i * 500) for k in range(32))
"""


def test_a_kill_while_it_writes_loses_nothing_that_was_kept(tmp_path):
    cache = Cache(tmp_path)
    cache.put([(b"old", b"value")])
    cache.close()
    for i in range(8):
        run = subprocess.Popen([sys.executable, "-c", WRITER, str(tmp_path)], stdout=subprocess.PIPE)
        run.stdout.readline()
        time.sleep(0.02 + 0.013 * i)
        run.kill()
        run.wait()
        cache = Cache(tmp_path)
        assert cache.get(b"old") == b"value"
        with sqlite3.connect(tmp_path / FILE) as known:
            assert known.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
            counts = known.execute("SELECT count(*) FROM kept WHERE key != ? GROUP BY value", (b"old",)).fetchall()
            assert {count for (count,) in counts} <= {32}
        cache.close()


def test_two_runs_at_once_both_report_everything(tmp_path, folder):
    call = [sys.executable, "-m", "copydesk", "check", str(folder)]
    environment = {**os.environ, "COPYDESK_CACHE_DIR": str(tmp_path / "kept")}
    runs = [subprocess.Popen(call, stdout=subprocess.PIPE, stderr=subprocess.PIPE, env=environment) for _ in "ab"]
    first, second = [run.communicate() for run in runs]
    assert first == second
    assert b"3 articles" in first[0]
