"""`copydesk init`: settings that are true, a hook that is the hook, and no file of anybody’s overwritten."""

import os
import re
import subprocess
from pathlib import Path

import msgspec
import pytest
import yaml

from copydesk import __version__
from copydesk.cli.init import INSTALLED, PINNED, SETTINGS, lacks_tag
from copydesk.rulebook.book import rulebook
from copydesk.settings import PathEntry, SettingsFile, WaiverEntry, load, refuse_unknown

ROOT = Path(__file__).parents[1]
SWITCH = re.compile(r"^#(?=\S)", re.MULTILINE)
SAID_AT_THE_END = "Now try: copydesk check .\n"
WROTE_SETTINGS = "copydesk.toml: written. It holds every setting, explained and switched off.\n"
WROTE_HOOK = ".pre-commit-config.yaml: written. Once in each clone: pip install pre-commit && pre-commit install\n"
LEFT_SETTINGS = "copydesk.toml: left as it is. There was one already.\n"
HIDDEN = "copydesk.toml: not written. {} has the settings{}; a copydesk.toml here would hide them.\n"


@pytest.fixture
def repository(tmp_path):
    """The top folder of a git repository."""
    (tmp_path / ".git").mkdir()
    return tmp_path


def names(folder):
    return sorted(path.name for path in folder.iterdir())


def keys(kind):
    return [field.encode_name for field in msgspec.structs.fields(kind)]


def switched_on(folder):
    """The settings of the file that is written, with every # before a setting taken away."""
    path = folder / "copydesk.toml"
    path.write_text(SWITCH.sub("", SETTINGS), encoding="utf-8")
    settings = load(path)
    refuse_unknown(settings, rulebook().names())
    return settings.file


def test_all_that_is_written_is_switched_off(tmp_path):
    path = tmp_path / "copydesk.toml"
    path.write_text(SETTINGS, encoding="utf-8")
    assert load(path).file == SettingsFile()


def test_switched_on_every_setting_is_legal_and_has_its_default(tmp_path):
    on, tables = switched_on(tmp_path), {"severity", "instead", "paths", "editions", "waiver"}
    assert on.genre == "news"  # what an article counts as that nobody gave a page
    differ = {key for key in SettingsFile.__struct_fields__ if getattr(on, key) != getattr(SettingsFile(), key)}
    assert differ == {"genre", *tables}


@pytest.mark.parametrize(
    "kind, table", [(SettingsFile, r"\A"), (PathEntry, r"#\[paths"), (WaiverEntry, r"#\[\[waiver")]
)
def test_every_setting_is_in_the_file(kind, table):
    begin = re.search(table, SETTINGS)
    written = re.findall(r"^#\[*([\w-]+)", SETTINGS[begin.start() :], re.MULTILINE)
    assert set(keys(kind)) <= set(written)


def test_every_setting_is_explained_and_its_legal_values_are_named(tmp_path):
    for block in re.split(r"\n\n", SETTINGS)[1:]:
        assert block.startswith("# "), block
    for field in msgspec.structs.fields(SettingsFile):
        kind = getattr(field.type, "__origin__", field.type) if hasattr(field.type, "__metadata__") else field.type
        legal = [name for part in (kind, *getattr(kind, "__args__", ())) for name in choices(part)]
        block = next(
            block for block in SETTINGS.split("\n\n") if re.search(rf"^#\[*{field.encode_name}\b", block, re.M)
        )
        assert [name for name in legal if f'"{name}"' not in block] == []


def choices(kind):
    return [name for name in getattr(kind, "__args__", ()) if isinstance(name, str)]


def test_in_a_new_repository_both_files_are_written(copydesk, repository):
    run = copydesk("init")
    assert run == (0, WROTE_SETTINGS + WROTE_HOOK + SAID_AT_THE_END, "")
    assert names(repository) == [".git", ".pre-commit-config.yaml", "copydesk.toml"]
    assert (repository / "copydesk.toml").read_text(encoding="utf-8") == SETTINGS
    assert (repository / ".pre-commit-config.yaml").read_text(encoding="utf-8") == INSTALLED


def test_what_is_written_is_open_to_those_to_whom_new_files_are(copydesk, repository):
    (repository / "mine").touch()
    copydesk("init")
    assert {(repository / name).stat().st_mode for name in names(repository)[1:]} == {
        (repository / "mine").stat().st_mode
    }


def test_called_again_it_leaves_everything_and_says_so(copydesk, repository):
    copydesk("init")
    (repository / "copydesk.toml").write_text('genre = "opinion"\n', encoding="utf-8")
    left = ".pre-commit-config.yaml: left as it is. It calls copydesk already.\n"
    assert copydesk("init") == (2, LEFT_SETTINGS + left, "")
    assert (repository / "copydesk.toml").read_text(encoding="utf-8") == 'genre = "opinion"\n'


@pytest.mark.parametrize("dashes", ["- ", "-   ", "  - ", "    - "])
def test_the_hook_to_paste_fits_the_file_that_is_there(copydesk, repository, dashes):
    path = repository / ".pre-commit-config.yaml"
    written = f"repos:\n{dashes}repo: ../other\n{' ' * len(dashes)}rev: v1\n{' ' * len(dashes)}hooks: []\n"
    path.write_text(written, encoding="utf-8")
    code, out, err = copydesk("init")
    said = WROTE_SETTINGS + ".pre-commit-config.yaml: left as it is. Paste this into it, under “repos:”.\n\n"
    assert (code, err, out.startswith(said), out.endswith(SAID_AT_THE_END)) == (0, "", True, True)
    assert path.read_text(encoding="utf-8") == written
    pasted = yaml.safe_load(written + out.removeprefix(said).removesuffix(SAID_AT_THE_END))
    assert pasted["repos"][1:] == yaml.safe_load(INSTALLED)["repos"]


@pytest.mark.parametrize("inner, said", [
    ("", "not written, as it needs a git repository."),
    ("desk/today", "not written, as it belongs to the top folder of the repository."),
])  # fmt: skip
def test_elsewhere_the_hook_is_printed(copydesk, tmp_path, inner, said):
    here = tmp_path / inner
    here.mkdir(parents=True, exist_ok=True)
    if inner:
        (tmp_path / ".git").write_text("gitdir: elsewhere\n", encoding="utf-8")
    place = "../../.pre-commit-config.yaml" if inner else ".pre-commit-config.yaml"
    told = f"{place}: {said} It would hold:\n\n{INSTALLED}\n"
    assert copydesk("init", cwd=here) == (0, WROTE_SETTINGS + told + SAID_AT_THE_END, "")
    assert names(here)[0] == "copydesk.toml"


@pytest.mark.parametrize("address, written", [
    ("https://git.example.org/desk/copydesk", "https://git.example.org/desk/copydesk"),
    ("git@git.example.org:desk/copydesk.git", "git@git.example.org:desk/copydesk.git"),
    ("../copydesk", "../copydesk"), ("C:\\my desk", '"C:\\\\my desk"'), ("# no", '"# no"'), ("a: b", '"a: b"'),
])  # fmt: skip
def test_a_known_address_gives_a_hook_that_installs_this_version(copydesk, repository, address, written):
    assert copydesk("init", "--repo", address, PATH="").code == 0
    text = (repository / ".pre-commit-config.yaml").read_text(encoding="utf-8")
    assert text == PINNED.format(repo=written, version=__version__)
    hook = {"repo": address, "rev": f"v{__version__}", "hooks": [{"id": "copydesk"}]}
    assert yaml.safe_load(text) == {"repos": [hook]}


ASKED = f"ls-remote --tags -- ../desk v{__version__}"


@pytest.mark.parametrize("answer, lacks", [
    (f"echo 1234 refs/tags/v{__version__}", False), ("true", True), ("exit 128", False),
])  # fmt: skip
def test_an_address_without_the_tag_of_this_version_is_said(copydesk, repository, tmp_path, answer, lacks):
    git = tmp_path / ".git" / "git"
    git.write_text(f'#!/bin/sh\ncase "$*" in "{ASKED}") {answer};; *) echo "$*" >&2; exit 0;; esac\n', encoding="utf-8")
    git.chmod(0o755)
    run = copydesk("init", "--repo", "../desk", PATH=f"{git.parent}{os.pathsep}{os.environ['PATH']}")
    line = f"../desk has no tag v{__version__}: put the tag or commit that you want after “rev:”.\n"
    assert run == (0, WROTE_SETTINGS + WROTE_HOOK + line * lacks + SAID_AT_THE_END, "")
    text = (repository / ".pre-commit-config.yaml").read_text(encoding="utf-8")
    assert text == PINNED.format(repo="../desk", version=__version__)


def test_an_address_that_does_not_answer_is_given_the_benefit_of_the_doubt(monkeypatch):
    def wait(call, timeout, **_):
        raise subprocess.TimeoutExpired(call, timeout)

    monkeypatch.setattr(subprocess, "run", wait)
    assert lacks_tag("../desk") is False


@pytest.mark.parametrize("there, where", [("pyproject.toml", " in [tool.copydesk]"), ("copydesk.toml", "")])
def test_settings_that_hold_here_already_are_not_hidden(copydesk, repository, there, where):
    inner = repository / "desk"
    inner.mkdir()
    (repository / there).write_text('[tool.copydesk]\ngenre = "news"\n' if where else "", encoding="utf-8")
    (repository / ".pre-commit-config.yaml").write_text("repos:\n  - hooks:\n    - id: copydesk\n", encoding="utf-8")
    left = "../.pre-commit-config.yaml: left as it is. It calls copydesk already.\n"
    assert copydesk("init", cwd=inner) == (2, HIDDEN.format(f"../{there}", where) + left, "")
    assert names(inner) == []
    if where:
        assert copydesk("init") == (2, HIDDEN.format(there, where) + left.removeprefix("../"), "")
        assert names(repository) == [".git", ".pre-commit-config.yaml", "desk", "pyproject.toml"]


def test_a_pyproject_without_our_table_is_no_hindrance(copydesk, repository):
    (repository / "pyproject.toml").write_text("[tool.ruff]\n", encoding="utf-8")
    assert copydesk("init").out == WROTE_SETTINGS + WROTE_HOOK + SAID_AT_THE_END


@pytest.mark.parametrize("make", [Path.mkdir, lambda path: path.symlink_to("nowhere")])
def test_whatever_has_the_name_is_left_as_it_is(copydesk, repository, make):
    for name in ("copydesk.toml", ".pre-commit-config.yaml"):
        make(repository / name)
    assert copydesk("init") == (
        2,
        LEFT_SETTINGS + LEFT_SETTINGS.replace("copydesk.toml", ".pre-commit-config.yaml"),
        "",
    )
    assert names(repository) == [".git", ".pre-commit-config.yaml", "copydesk.toml"]


def test_a_folder_that_takes_no_file_is_a_line_for_each(copydesk, repository, monkeypatch, capsys):
    import click

    from copydesk.cli.init import init

    def full(*_, **__):
        raise OSError(28, "No space left on device")

    monkeypatch.chdir(repository)
    monkeypatch.setattr(Path, "replace", full)
    with pytest.raises(SystemExit) as ended:
        click.Command.main(init, [], standalone_mode=False)
    lines = [f"copydesk: {name}: cannot be written: no space left on device" for name in
             ("copydesk.toml", ".pre-commit-config.yaml")]  # fmt: skip
    assert (ended.value.code, capsys.readouterr()) == (2, ("", "\n".join(lines) + "\n"))
    assert names(repository) == [".git"]


def test_the_hook_that_is_written_is_the_hook_of_this_repository():
    (own,) = yaml.safe_load((ROOT / ".pre-commit-hooks.yaml").read_text(encoding="utf-8"))
    (local,) = yaml.safe_load(INSTALLED)["repos"][0]["hooks"]
    how_to_install = {"language", "description", "minimum_pre_commit_version"}
    assert {key: value for key, value in own.items() if key not in how_to_install} == {
        key: value for key, value in local.items() if key not in how_to_install
    }


def test_the_hook_in_the_guide_is_the_one_that_is_written():
    page = (ROOT / "docs" / "guide" / "hook.md").read_text(encoding="utf-8")
    shown, *_ = re.findall(r"```yaml\n(.*?)```", page, re.DOTALL)
    assert shown == PINNED.format(repo="ADDRESS", version=__version__)
