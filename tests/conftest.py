"""What the tests share: `--bless`, the command as a user runs it, and a desk’s own pack with one entry a severity."""

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

import pytest

PACK = """
[pack]
title    = "Old names for parts of the town"
severity = "warning"
why      = "The council renamed the quarter in 2019."
overrule = "The story is set before 2019."
message  = "“{words}” is an old name."

[[term]]
id       = "coal-harbour"
severity = "error"
words    = ["coal harbour"]
instead  = ["north harbour"]
why      = "The harbour was renamed in 2019."
flags    = ["The [[coal harbour]] froze in January."]
passes   = ["“The coal harbour froze,” the pilot said."]

[[term]]
id       = "fish-hall"
words    = ["fish hall"]
instead  = ["market hall", "the hall"]
why      = "The hall was renamed in 2019."
flags    = ["The [[fish hall]] opens at six."]
passes   = ["The market hall opens at six."]

[[term]]
id       = "tin-church"
severity = "suggestion"
words    = ["tin church"]
why      = "Some readers know it as the mission."
flags    = ["A choir sang in the [[tin church]]."]
passes   = ["A choir sang in the mission."]
"""
"""`old-name`, with an entry of every severity: no rule that ships knows these words."""


class Run(NamedTuple):
    """What a command left behind."""

    code: int
    out: str
    err: str


Command = Callable[..., Run]


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--bless", action="store_true", help="Rewrite the golden files; read the diff.")


@pytest.fixture(scope="session", autouse=True)
def _a_cache_of_the_tests_own(tmp_path_factory: pytest.TempPathFactory) -> None:
    os.environ["COPYDESK_CACHE_DIR"] = str(tmp_path_factory.mktemp("cache"))


@pytest.fixture
def copydesk(tmp_path: Path) -> Command:
    """The command itself, called in an empty folder. Keywords are environment variables, `None` to unset one."""

    def run(*arguments: str, stdin: bytes = b"", cwd: Path = tmp_path, **environment: str | None) -> Run:
        wanted = {**os.environ, "FORCE_COLOR": None, "NO_COLOR": "1", "COLUMNS": "80", **environment}
        done = subprocess.run(
            [sys.executable, "-m", "copydesk", *arguments],
            input=stdin,
            capture_output=True,
            cwd=cwd,
            env={name: value for name, value in wanted.items() if value is not None},
            check=False,
        )
        return Run(done.returncode, done.stdout.decode(), done.stderr.decode())

    return run


@pytest.fixture
def own_pack(tmp_path: Path) -> Path:
    """A pack of the loaded group, and settings in the same folder that name it."""
    path = tmp_path / "packs" / "loaded" / "old-name.toml"
    path.parent.mkdir(parents=True)
    path.write_text(PACK, encoding="utf-8")
    (tmp_path / "copydesk.toml").write_text('packs = ["packs"]\n', encoding="utf-8")
    return path
