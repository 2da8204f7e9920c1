"""The action as a workflow meets it: the shell steps of action.yml, run in bash as the runner of GitHub runs them."""

import json
import os
import re
import subprocess
import sys
from pathlib import Path

import pytest
import yaml

ROOT = Path(__file__).parents[1]
ACTION = yaml.safe_load((ROOT / "action.yml").read_text(encoding="utf-8"))
STEPS = ACTION["runs"]["steps"]
WRONG = "The board met on Friday 4 March 2026 to set the fee.\n"
SOUND = WRONG.replace("Friday", "Wednesday")
ASKED = re.compile(r"\$\{\{\s*(?P<what>[\w.-]+)\s*\}\}")


def by_name(name):
    (step,) = (step for step in STEPS if step.get("name") == name)
    return step


@pytest.fixture(scope="module")
def runner(tmp_path_factory):
    """Run one shell step in the folder `cwd` with the inputs of a workflow; its exit code, its log and its outputs."""
    temp = tmp_path_factory.mktemp("runner temp")

    def run(name, cwd, outputs=None, **inputs):
        step, written = by_name(name), temp / "output"
        written.write_text("", encoding="utf-8")
        given = {f"inputs.{key}": one["default"] for key, one in ACTION["inputs"].items()}
        given |= {f"inputs.{key.replace('_', '-')}": value for key, value in inputs.items()}
        given |= {"steps.python.outputs.python-path": sys.executable} | (outputs or {})
        own = {key: ASKED.sub(lambda m: given[m["what"]], value) for key, value in step.get("env", {}).items()}
        github = {"GITHUB_ACTION_PATH": str(ROOT), "GITHUB_OUTPUT": str(written), "RUNNER_TEMP": str(temp)}
        (temp / "step.sh").write_text(step["run"], encoding="utf-8")
        kept = {key: value for key, value in os.environ.items() if key not in ("PYTHONPATH", "PRE_COMMIT")}
        done = subprocess.run(
            ["bash", "--noprofile", "--norc", "-e", "-o", "pipefail", temp / "step.sh"],
            cwd=cwd,
            env={**kept, **github, **own},
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            encoding="utf-8",
            check=False,
        )
        return done.returncode, done.stdout, written.read_text(encoding="utf-8").splitlines()

    installed = run("Install copydesk", temp)
    assert installed[0] == 0, installed[1]
    return run


@pytest.fixture
def articles(tmp_path):
    """A repository whose names have blanks, quotation marks and orders for a shell."""
    folder = tmp_path / "our articles"
    folder.mkdir()
    (folder / "fee row.md").write_text(WRONG, encoding="utf-8")
    (folder / "$(touch owned) `touch owned` \"'.md").write_text(WRONG, encoding="utf-8")
    (folder / "sound.md").write_text(SOUND, encoding="utf-8")
    return folder


def test_no_input_is_part_of_a_script():
    assert [step["name"] for step in STEPS if "${{" in step.get("run", "")] == []


def test_the_install_takes_the_checkout_of_the_action_itself():
    assert '"$GITHUB_ACTION_PATH"' in by_name("Install copydesk")["run"]


def test_articles_are_annotated_and_the_last_step_fails(runner, articles):
    code, log, outputs = runner("Check the articles", articles, paths="fee row.md\nsound.md\n")
    assert (code, outputs) == (0, ["exit-code=1"])
    assert log.splitlines()[0].startswith(
        "::error file=fee row.md,line=1,endLine=1,col=18,endColumn=37,title=weekday-date::"
    )
    failed, _, _ = runner("Pass or fail", articles, {"steps.check.outputs.exit-code": "1"})
    passed, _, _ = runner("Pass or fail", articles, {"steps.check.outputs.exit-code": "0"})
    assert (failed, passed) == (1, 0)


def test_a_name_is_never_run(runner, articles):
    code, log, outputs = runner("Check the articles", articles, paths="$(touch owned) `touch owned` \"'.md")
    assert (code, outputs, log.count("::error file=$(touch owned)")) == (0, ["exit-code=1"], 1)
    assert sorted(path.name for path in articles.iterdir() if path.name == "owned") == []


def test_sound_articles_pass(runner, articles):
    assert runner("Check the articles", articles, paths="sound.md")[2] == ["exit-code=0"]


def test_a_path_that_looks_like_an_option_is_a_path(runner, articles):
    (articles / "--help.md").write_text(WRONG, encoding="utf-8")
    _, log, outputs = runner("Check the articles", articles, paths="--help.md")
    assert (outputs, "file=--help.md" in log) == (["exit-code=1"], True)


def test_fail_on_and_more_options_reach_the_command(runner, articles):
    more = {"args": "--select=weekday-date\n--article-date=2026-03-12\n", "fail_on": "never"}
    assert runner("Check the articles", articles, paths="fee row.md", **more)[2] == ["exit-code=0"]


def test_sarif_is_written_where_it_is_asked_for_and_then_handed_on(runner, articles):
    asked = {"paths": ".", "format": "sarif", "sarif_file": "the log.sarif"}
    code, _, outputs = runner("Check the articles", articles, **asked)
    assert (code, outputs) == (0, ["exit-code=1", "written=true"])
    (run,) = json.loads((articles / "the log.sarif").read_bytes())["runs"]
    assert [result["ruleId"] for result in run["results"]] == ["weekday-date", "weekday-date"]
    upload = by_name("Hand the alerts to code scanning")
    assert (upload["if"], upload["with"]["sarif_file"]) == (
        "steps.check.outputs.written == 'true'",
        "${{ inputs.sarif-file }}",
    )


def test_a_wrong_setting_hands_nothing_on_and_exits_with_two(runner, articles):
    (articles / "copydesk.toml").write_text('genre = "poem"\n', encoding="utf-8")
    code, log, outputs = runner("Check the articles", articles, format="sarif")
    assert (code, outputs) == (0, ["exit-code=2"])
    assert "copydesk.toml" in log


def test_an_unknown_format_is_said_in_one_line(runner, articles):
    assert runner("Check the articles", articles, format="html") == (
        2,
        "::error::copydesk: “format” is annotate or sarif\n",
        [],
    )


def test_a_module_among_the_articles_is_not_run(runner, articles):
    (articles / "click.py").write_text("raise SystemExit('run')\n", encoding="utf-8")
    assert runner("Check the articles", articles, paths="sound.md")[2] == ["exit-code=0"]
