"""Files are written whole or not at all, whatever happens meanwhile."""

import os
import random
import signal
import subprocess
import sys
import time

import pytest

from copydesk.desk.writing import written

OLD, NEW = b"old\n" * 200_000, b"new\n" * 300_000
FOREVER = """\
import sys
from pathlib import Path
from copydesk.desk.writing import written

print("ready", flush=True)
while True:
    for word, times in ((b"new\\n", 300_000), (b"old\\n", 200_000)):
        written(Path(sys.argv[1]), word * times)
"""
KILLS = 30
LONGEST_LIFE = 0.05
"""Seconds; a file of this size takes a few thousandths."""

posix = pytest.mark.skipif(os.name != "posix", reason="permissions, links and kills of POSIX")


@posix
def test_a_kill_at_any_moment_leaves_the_old_file_or_the_new_one(tmp_path):
    target, moments, left = tmp_path / "story.txt", random.Random(9), set()
    target.write_bytes(OLD)
    for _ in range(KILLS):
        with subprocess.Popen([sys.executable, "-c", FOREVER, target], stdout=subprocess.PIPE) as writer:
            assert writer.stdout.readline() == b"ready\n"
            time.sleep(moments.uniform(0, LONGEST_LIFE))
            writer.send_signal(signal.SIGKILL)
        left.add(target.read_bytes())
    assert left == {OLD, NEW}
    assert all(path.name.startswith(".copydesk-") for path in tmp_path.iterdir() if path != target)


@posix
def test_permissions_and_a_link_stay(tmp_path):
    target, link = tmp_path / "desk" / "story.txt", tmp_path / "today.txt"
    target.parent.mkdir()
    target.write_bytes(OLD)
    target.chmod(0o640)
    link.symlink_to(target)
    written(link, NEW)
    assert (link.is_symlink(), target.read_bytes(), target.stat().st_mode & 0o777) == (True, NEW, 0o640)


@posix
def test_a_new_file_is_open_to_those_to_whom_new_files_are(tmp_path):
    (tmp_path / "like.txt").touch()
    written(tmp_path / "new.txt", NEW)
    assert (tmp_path / "new.txt").stat().st_mode == (tmp_path / "like.txt").stat().st_mode


def test_what_cannot_be_written_leaves_everything_as_it_was(tmp_path, monkeypatch):
    target = tmp_path / "story.txt"
    target.write_bytes(OLD)

    def full(_):
        raise OSError(28, "no space left on device")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(OSError, match="no space left"):
        written(target, NEW)
    assert {path.name: path.read_bytes() for path in tmp_path.iterdir()} == {"story.txt": OLD}


def test_a_folder_is_no_file_to_write(tmp_path):
    (tmp_path / "story.txt").mkdir()
    with pytest.raises(OSError, match="no regular file"):
        written(tmp_path / "story.txt", NEW)
    assert [path.name for path in tmp_path.iterdir()] == ["story.txt"]


@posix
def test_a_file_that_nobody_may_write_stays(tmp_path, monkeypatch):
    target = tmp_path / "story.txt"
    target.write_bytes(OLD)
    monkeypatch.setattr(os, "access", lambda *_: False)  # root may write everything
    with pytest.raises(PermissionError):
        written(target, NEW)
    assert target.read_bytes() == OLD
