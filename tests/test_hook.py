"""The hook as a newsroom meets it: pre-commit itself builds it and calls it in a repository of articles."""

import json
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
import yaml
from identify.extensions import EXTENSIONS

from copydesk import __version__
from copydesk.reading.read import SUFFIXES

ROOT = Path(__file__).parents[1]
(HOOK,) = yaml.safe_load((ROOT / ".pre-commit-hooks.yaml").read_text(encoding="utf-8"))
SOUND = "# Fee row\n\nThe board met on Wednesday 4 March 2026 to set the fee.\n"
WRONG = SOUND.replace("Wednesday", "Friday")
WAIVED = WRONG.replace("The board", "<!-- copydesk: allow weekday-date — as printed on the notice -->\nThe board")
PIP_AT_HOME = (".config/pip", ".pip", ".cache/pip", "Library/Application Support/pip", "Library/Caches/pip")
OF_THE_CALLER = ("GIT_", "PRE_COMMIT", "SKIP", "FORCE_COLOR", "PYTHONPATH")
"""A test run may itself be started by git, by a hook, or from a checkout."""


@pytest.fixture(scope="module")
def surroundings(tmp_path_factory):
    """An environment with a home of its own: no git settings of the caller’s, but those of pip."""
    home = tmp_path_factory.mktemp("home")
    for place in PIP_AT_HOME:
        if (Path.home() / place).exists():
            (home / place).parent.mkdir(parents=True, exist_ok=True)
            (home / place).symlink_to(Path.home() / place)
    (home / ".gitconfig").write_text("[user]\nname = Night desk\nemail = desk@example.org\n", encoding="utf-8")
    kept = {name: value for name, value in os.environ.items() if not name.startswith(OF_THE_CALLER)}
    scripts = f"{Path(sys.executable).parent}{os.pathsep}{kept.get('PATH', '')}"
    own = {"HOME": str(home), "USERPROFILE": str(home), "PRE_COMMIT_HOME": str(home / "pre-commit"), "PATH": scripts}
    return {**kept, **own, "PRE_COMMIT_COLOR": "never", "COLUMNS": "80"}


@pytest.fixture(scope="module")
def call(surroundings):
    """A command, its exit code and all that it says. Keywords are environment variables."""

    def run(*command, cwd, **environment):
        done = subprocess.run(
            command,
            cwd=cwd,
            env={**surroundings, **environment},
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            encoding="utf-8",
            check=False,
        )
        return done.returncode, done.stdout

    return run


@pytest.fixture(scope="module")
def house(call, tmp_path_factory):
    """This project as it stands, committed and tagged in a repository of its own."""
    house = tmp_path_factory.mktemp("house")
    if not shutil.which("git"):
        pytest.skip("git is not installed")
    pip = (sys.executable, "-m", "pip", "download", "--quiet", "--no-deps", "--retries", "1", "--timeout", "10")
    if call(*pip, "--dest", "wheels", "hatchling", cwd=house.parent)[0]:
        pytest.skip("pip reaches no package index, so that pre-commit can build no environment")
    for command in (
        ["init", "--quiet"], ["--git-dir=.git", f"--work-tree={ROOT}", "add", "--all"],
        ["commit", "--quiet", "--message=As it stands"], ["reset", "--quiet", "--hard"], ["tag", f"v{__version__}"],
    ):  # fmt: skip
        assert call("git", *command, cwd=house) == (0, "")
    return house


@pytest.fixture
def newsroom(call, house, tmp_path):
    """A repository with a sound article in it, as `copydesk init` sets it up."""
    for command in (["git", "init", "--quiet"], [sys.executable, "-m", "copydesk", "init", "--repo", str(house)]):
        assert call(*command, cwd=tmp_path)[0] == 0
    written(tmp_path, "articles/fee.md", SOUND)
    assert call("git", "add", ".", cwd=tmp_path) == (0, "")
    return tmp_path


def written(folder, name, text):
    (folder / name).parent.mkdir(parents=True, exist_ok=True)
    (folder / name).write_text(text, encoding="utf-8")


def pre_commit(call, newsroom, *arguments, **environment):
    call("git", "add", ".", cwd=newsroom)
    return call(sys.executable, "-m", "pre_commit", *arguments, cwd=newsroom, **environment)


def takes(name):
    return not re.search(HOOK["exclude"], name)


@pytest.mark.parametrize("which", [["--files", "articles/fee.md"], ["--all-files"]])
def test_a_planted_slip_fails_and_the_reporter_reads_where_it_is_and_what_to_do(call, house, newsroom, which):
    written(newsroom, "articles/fee.md", WRONG)
    code, said = pre_commit(call, newsroom, "try-repo", str(house), "copydesk", *which)
    report = said[said.index("copydesk reads the articles") :]
    assert code == 1
    assert re.match(r"copydesk reads the articles\.+Failed\n- hook id: copydesk\n- exit code: 1\n", report)
    assert "articles/fee.md · Fee row\n\n¶2, line 3: The board met" in report
    assert "error      4 March 2026 is a Wednesday, not a Friday. Correct the day or the\n" in report
    assert "[weekday-date]" in report
    assert "instead: “Wednesday 4 March 2026”" in report
    assert "<!-- copydesk: allow RULE — your reason -->" in report
    assert "SKIP=copydesk git commit" in report


def test_sound_copy_passes(call, house, newsroom):
    written(newsroom, "articles/note.txt", "Experts say it will rain.\n")  # a warning fails nothing
    code, said = pre_commit(call, newsroom, "try-repo", str(house), "copydesk", "--all-files")
    assert (code, said.splitlines()[-1]) == (0, "copydesk reads the articles".ljust(73, ".") + "Passed")


def test_a_commit_is_held_until_the_slip_is_mended_waived_or_skipped(call, newsroom):
    assert pre_commit(call, newsroom, "install")[0] == 0
    outcomes = []
    for text, environment in ((WRONG, {}), (WAIVED, {}), (WRONG, {"SKIP": "copydesk"}), (SOUND, {})):
        written(newsroom, "articles/fee.md", text)
        call("git", "add", ".", cwd=newsroom)
        code, said = call("git", "commit", "--message=Fees", cwd=newsroom, **environment)
        outcomes.append((code, re.findall(r"^copydesk reads the articles\.*(?:\(.*\))?(\w+)", said, re.MULTILINE)))
    assert outcomes == [(1, ["Failed"]), (0, ["Passed"]), (0, ["Skipped"]), (0, ["Passed"])]


def test_what_the_settings_exclude_is_not_read_though_git_hands_it_over(call, newsroom):
    written(newsroom, "archive/1998/fee.md", WRONG)
    assert pre_commit(call, newsroom, "run", "--all-files")[0] == 1
    written(newsroom, "copydesk.toml", 'exclude = ["archive/**"]\n')
    assert pre_commit(call, newsroom, "run", "--all-files")[0] == 0


def test_exclude_holds_for_files_that_are_named_and_says_so(copydesk, tmp_path):
    for name in ("archive/fee.md", "fee.md"):
        written(tmp_path, name, WRONG)
    written(tmp_path, "copydesk.toml", 'exclude = ["archive/**"]\n')
    run = copydesk("check", "--format", "json", "archive/fee.md", "fee.md")
    assert [document["path"] for document in json.loads(run.out)["documents"]] == ["fee.md"]
    code, _, said = copydesk("check", "archive/fee.md")
    assert (code, said.partition(" as ")[0]) == (0, "copydesk: 1 file left out,")


def test_a_newsroom_names_its_folder_without_naming_the_endings(call, newsroom):
    config = newsroom / ".pre-commit-config.yaml"
    config.write_text(config.read_text(encoding="utf-8").replace("# files: ^art", "files: ^art"), encoding="utf-8")
    written(newsroom, "notes/fee.md", WRONG)
    (newsroom / "articles" / "photo.png").write_bytes(b"PNG\0")
    assert pre_commit(call, newsroom, "run", "--all-files")[0] == 0
    written(newsroom, "articles/fee.mkd", WRONG)
    assert pre_commit(call, newsroom, "run", "--all-files")[0] == 1


def test_the_hook_of_an_installed_copydesk_reads_the_same(call, newsroom):
    (newsroom / ".pre-commit-config.yaml").unlink()
    assert call(sys.executable, "-m", "copydesk", "init", cwd=newsroom)[0] == 0
    assert pre_commit(call, newsroom, "run", "--all-files") == (
        0,
        "copydesk reads the articles".ljust(73, ".") + "Passed\n",
    )
    written(newsroom, "articles/fee.md", WRONG)
    code, said = pre_commit(call, newsroom, "run", "--all-files")
    assert (code, "[weekday-date]" in said) == (1, True)


def test_the_hook_takes_every_ending_that_a_walk_takes_and_no_other():
    endings = {f".{known}" for known in EXTENSIONS} | SUFFIXES
    assert {ending for ending in endings if takes(f"articles/fee{ending}")} == SUFFIXES
    assert all(takes(f"FEE{ending.upper()}") for ending in SUFFIXES)


@pytest.mark.parametrize("name", [
    "fee.md", "articles/2026/03/fee row.txt", "licence-fees-rise.md", "readme-if-you-can.md", "news.md", "History.TXT",
    "articles/requirements-of-a-visa.txt", "archive/changelogs.md", "a.b.md", "security/notice.md",
    "robots-at-work.txt", "articles/fee.html", "2026/fee/index.html", "themes-of-the-year.htm",
    "index-linked-fees.html",
])  # fmt: skip
def test_articles_are_taken_whatever_they_are_about(name):
    assert takes(name)


@pytest.mark.parametrize("name", [
    "README.md", "docs/readme.txt", "README.de.md", "LICENSE", "LICENSE.txt", "licence.md", "AUTHORS", "NOTICE",
    "CHANGELOG.md", "CONTRIBUTING.md", "CODE_OF_CONDUCT.md", "COPYING.txt", "requirements.txt", "requirements-dev.txt",
    "constraints.txt", "site/robots.txt", "CMakeLists.txt", ".github/PULL_REQUEST_TEMPLATE.md", "articles/.draft.md",
    "site/node_modules/left/pad.md", "photo.jpg", "index.html", "404.html", "data.csv", "mdfile",
    "site/templates/article.html", "_layouts/story.html", "web/partials/byline.htm", "_site/fee.html",
    "articles/~$fee.docx",
])  # fmt: skip
def test_the_papers_of_a_repository_are_no_articles(name):
    assert not takes(name)
