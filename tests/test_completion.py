"""Shell completion: the scripts, and what they ask the command for."""

from pathlib import Path

import pytest

GUIDE = Path(__file__).parents[1] / "docs" / "guide" / "terminal.md"
STARTS = {"bash": "_copydesk_completion()", "zsh": "#compdef copydesk", "fish": "function _copydesk_completion"}


def offered(copydesk, line, **environment):
    """What the command offers a shell for the last word of a line, without its kind."""
    words = line.split(" ")
    run = copydesk(_COPYDESK_COMPLETE="bash_complete", COMP_WORDS=line, COMP_CWORD=str(len(words) - 1), **environment)
    assert run.err == ""
    return [one.partition(",")[2] for one in run.out.splitlines()]


@pytest.mark.parametrize("shell", STARTS)
def test_every_shell_gets_a_script_of_its_own(copydesk, shell):
    run = copydesk(_COPYDESK_COMPLETE=f"{shell}_source")
    assert (run.code, run.out.startswith(STARTS[shell])) == (0, True)
    assert f"_COPYDESK_COMPLETE={shell}_source copydesk" in GUIDE.read_text(encoding="utf-8")


@pytest.mark.parametrize("line, names", [
    ("copydesk ex", ["explain"]),
    ("copydesk explain act", ["actor-label"]),
    ("copydesk explain consis", ["consistency"]),
    ("copydesk explain actor-label/terrorist", ["actor-label/terrorist", "actor-label/terrorist-state"]),
    ("copydesk check --select weekd", ["weekday-date"]),
    ("copydesk check --ignore style,weekd", ["style,weekday-date"]),
    ("copydesk facts --format js", ["json"]),
    ("copydesk check --genre n", ["news"]),
    ("copydesk check --write", ["--write-baseline"]),
])  # fmt: skip
def test_names_are_offered(copydesk, line, names):
    assert offered(copydesk, line) == names


def test_the_rules_of_the_desk_are_offered_too(copydesk, own_pack):
    assert offered(copydesk, "copydesk explain old") == ["old-name"]


def test_faulty_settings_do_not_disturb_who_is_typing(copydesk, tmp_path):
    (tmp_path / "copydesk.toml").write_text("genre = 7\n", encoding="utf-8")
    assert offered(copydesk, "copydesk explain act") == ["actor-label"]
