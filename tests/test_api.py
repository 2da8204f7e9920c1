"""copydesk in a program: what goes in, what comes out, what is raised."""

import ast
import datetime
import io
import re
import subprocess
import sys
from contextlib import redirect_stdout
from pathlib import Path

import pytest

import copydesk
from copydesk import api
from copydesk.document import Role
from copydesk.rulebook import review

ROOT = Path(__file__).parents[1]
BLOCK = re.compile(r"```(?:python)?\n(.*?)```", re.DOTALL)
COPY = "Many experts believe the fee will fall. The council met, it was told, on Friday, 4 March 2026."


def rules(report):
    return [finding.rule for finding in report.findings]


def test_the_example_of_the_page_prints_what_the_page_says():
    example, printed = BLOCK.findall((ROOT / "docs" / "api.md").read_text(encoding="utf-8"))
    assert len(example.strip().splitlines()) <= 10
    with redirect_stdout(io.StringIO()) as out:
        exec(example, {})
    assert out.getvalue() == printed


def test_every_name_of_the_package_is_on_the_page_and_is_declared_for_type_checkers():
    page = (ROOT / "docs" / "api.md").read_text(encoding="utf-8")
    names = [name for name in copydesk.__all__ if name != "__version__"]
    assert [name for name in names if f"`{name}" not in page] == []
    lines = ast.walk(ast.parse(Path(copydesk.__file__).read_text(encoding="utf-8")))
    imports = [node for node in lines if isinstance(node, ast.ImportFrom) and node.module == "copydesk.api"]
    declared = {alias.name for node in imports for alias in node.names}
    assert (sorted(declared), sorted(names)) == (sorted(api.__all__), sorted(api.__all__))
    assert all(getattr(copydesk, name) is getattr(api, name) for name in names)


def test_importing_the_package_loads_nothing_more():
    asked = "import sys, copydesk; print([name for name in sys.modules if name.startswith('copydesk.')])"
    assert subprocess.run([sys.executable, "-c", asked], capture_output=True, check=True).stdout == b"[]\n"


def test_a_name_that_is_none_is_an_attribute_error():
    with pytest.raises(AttributeError, match="has no “check_texts”"):
        print(copydesk.check_texts)


@pytest.mark.parametrize("before", ["", "\ufeff", "é🎈\r\n\r\n", "\ud800 "])
def test_offsets_are_those_of_the_text_that_was_given(before):
    text = before + COPY
    report = copydesk.check_text(text, select=["support", "consistency"])
    assert [text[one.start : one.end] for one in report.findings] == ["Many experts believe", "Friday, 4 March 2026"]


def test_a_file_gives_what_its_text_gives(tmp_path):
    story = tmp_path / "story.md"
    story.write_text(f"# The fee\n\n{COPY}\n", encoding="utf-8")
    report = copydesk.check_file(story)
    assert report == copydesk.check_text(f"# The fee\n\n{COPY}\n", str(story))
    assert (report.title, report.findings[0].severity) == ("The fee", copydesk.Severity.WARNING)


def test_rules_are_chosen_as_on_the_command_line():
    assert rules(copydesk.check_text(COPY, select="consistency")) == ["weekday-date"]
    assert rules(copydesk.check_text(COPY, select=["support"], ignore=["weasel-attribution"])) == []


def test_the_day_and_the_page_of_an_article_may_be_given():
    copy = "Council leaders meet on Thursday (19 May) to settle the budget. Many experts believe it, he was told."
    day = datetime.date(2026, 3, 12)
    (wrong,) = copydesk.check_text(copy, select=["weekday-date"], article_date=day).findings
    assert wrong.text.startswith("Thursday")
    noon = datetime.datetime(2026, 3, 12, 12, 0)
    assert copydesk.check_text(copy, select=["weekday-date"], article_date=noon).findings == (wrong,)
    (mild,) = copydesk.check_text(copy, select=["weasel-attribution"], genre="opinion").findings
    assert mild.severity is copydesk.Severity.SUGGESTION


def test_settings_count_only_where_they_are_named(tmp_path, monkeypatch):
    config = tmp_path / "copydesk.toml"
    config.write_text('ignore = ["weasel-attribution"]\n', encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    named = (None, config, str(config))
    found = [rules(copydesk.check_text(COPY, select=["support"], config=given)) for given in named]
    assert found == [["weasel-attribution"], [], []]


def test_read_gives_the_article_with_its_paragraphs(tmp_path):
    document = copydesk.read("story.md", b"# The fee\n\nIt _fell_.\n")
    assert [(one.role, one.span.of(document.text)) for one in document.paragraphs] == [
        (Role.HEADLINE, "The fee"), (Role.BODY, "It fell."),
    ]  # fmt: skip
    (tmp_path / "story.txt").write_text("It fell.\n", encoding="utf-8")
    assert copydesk.read(tmp_path / "story.txt").text == "It fell."


@pytest.mark.parametrize("call, error, message", [
    (lambda: copydesk.check_text(" \n"), copydesk.UnreadableError, "story.txt: the file is empty: nothing to check"),
    (lambda: copydesk.check_text("a\0b"), copydesk.UnreadableError, "story.txt: this is not a text file"),
    (lambda: copydesk.check_text(COPY, "a.pdf"), copydesk.UnreadableError, "a.pdf: .pdf files cannot be read"),
    (lambda: copydesk.check_text(COPY, select=["weekday-dat"]), ValueError, "no rule “weekday-dat”; did you mean “we"),
    (lambda: copydesk.check_text(COPY, ignore="styl"), ValueError, "no rule “styl”; did you mean “style”?"),
    (lambda: copydesk.check_text(COPY, genre="essay"), ValueError, "genre: “essay” is none; write news or opinion"),
    (lambda: copydesk.check_text(COPY, article_date="2026-03-12"), ValueError, "“2026-03-12” is no datetime.date"),
    (lambda: copydesk.check_text(COPY, config=Path("none.toml")), copydesk.SettingsError, "none.toml: cannot be read"),
    (lambda: copydesk.check_file("none.txt"), FileNotFoundError, "none.txt"),
    (lambda: copydesk.read("none.txt"), FileNotFoundError, "none.txt"),
    (lambda: copydesk.read("a.txt", b""), copydesk.UnreadableError, "the file is empty"),
])  # fmt: skip
def test_what_goes_wrong_is_a_documented_exception_of_one_line(call, error, message, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    with pytest.raises(error) as raised:
        call()
    assert message in str(raised.value)
    assert len(str(raised.value).splitlines()) == 1


def test_a_rule_that_fails_is_said(monkeypatch):
    def fails(*_):
        raise ZeroDivisionError("none left")

    monkeypatch.setattr(review, "said", fails)
    with pytest.raises(copydesk.CheckError, match=r"story\.txt: the rule weekday-date failed here \(ZeroDivisionError"):
        copydesk.check_text(COPY, select=["weekday-date"])


def test_the_settings_give_the_better_words_that_the_desk_writes(tmp_path):
    (tmp_path / "copydesk.toml").write_text('[instead]\n"actor-label/thug" = ["attacker"]\n', encoding="utf-8")
    report = copydesk.check_text("The thugs left the square.", config=tmp_path / "copydesk.toml")
    assert [finding.instead for finding in report.findings] == [("attacker",)]
