"""What the documents say is what the tool does. `pytest --bless` rewrites the generated parts."""

import re
import tomllib
from pathlib import Path

import pytest

from copydesk.findings import GROUPS
from copydesk.rulebook import pack
from copydesk.rulebook.book import Rulebook, rulebook
from copydesk.rulebook.examples import failures
from copydesk.rulebook.page import parse
from copydesk.settings import load, refuse_unknown

ROOT = Path(__file__).parents[1]
EXAMPLE = re.compile(r"(\$ copydesk check (?P<path>\S+)\n)(?P<report>.*?)(?=```)", re.DOTALL)
TOML = re.compile(r"```toml\n(.*?)```", re.DOTALL)


def rule_list() -> str:
    """docs/rules.md as the rulebook gives it."""
    rows = ["# The rules", "", "Made from the rules themselves. `copydesk explain RULE` shows the whole page.", ""]
    for group in GROUPS:
        rows += [f"## {group.capitalize()}", "", "| rule | level | what it finds | why |", "|---|---|---|---|"]
        for rule in rulebook().rules:
            if rule.group == group:
                page = parse(rule.doc)
                why = page.why.split("\n\n")[0]
                rows.append(f"| `{rule.id}` | {', '.join(rule.severities)} | {page.title} | {why} |")
        rows.append("")
    return "\n".join(rows)


def test_the_list_of_rules_is_the_rulebooks(request):
    path = ROOT / "docs" / "rules.md"
    if request.config.getoption("--bless"):
        path.write_text(rule_list(), encoding="utf-8")
    assert path.read_text(encoding="utf-8") == rule_list()


def test_the_report_in_the_readme_is_the_one_that_is_printed(request, copydesk):
    path = ROOT / "README.md"
    shown = EXAMPLE.search(path.read_text(encoding="utf-8"))
    _, printed, _ = copydesk("check", shown["path"], cwd=ROOT)
    if request.config.getoption("--bless"):
        text = path.read_text(encoding="utf-8")
        path.write_text(text[: shown.start("report")] + printed + text[shown.end("report") :], encoding="utf-8")
        shown = EXAMPLE.search(path.read_text(encoding="utf-8"))
    assert shown["report"] == printed


def test_the_commands_in_the_readme_are_those_that_there_are(copydesk):
    listed = re.findall(r"^copydesk (\w+) ", (ROOT / "README.md").read_text(encoding="utf-8"), re.MULTILINE)
    _, printed, _ = copydesk("--help")
    assert sorted(set(listed)) == re.findall(
        r"^  (\w+)  +\S", printed.split("Commands:")[1].split("\n\n")[0], re.MULTILINE
    )


def test_the_settings_in_the_guide_are_legal(tmp_path):
    written = TOML.search((ROOT / "docs" / "guide.md").read_text(encoding="utf-8"))[1]
    path = tmp_path / "copydesk.toml"
    path.write_text(written, encoding="utf-8")
    settings = load(path)
    refuse_unknown(settings, rulebook().names())
    assert settings.file.paths["comment/**"].genre == "opinion"


def test_the_pack_in_the_guide_passes_its_own_examples(tmp_path):
    written = TOML.search((ROOT / "docs" / "packs.md").read_text(encoding="utf-8"))[1]
    path = tmp_path / "police-jargon.toml"
    path.write_text(written, encoding="utf-8")
    rule, own = pack.load(path, "style")
    book = Rulebook((rule,), (own,))
    assert [str(failure) for failure in failures(rule, book.examples(rule))] == []


@pytest.mark.parametrize("name", ["README.md", "CONTRIBUTING.md", "docs/guide.md", "docs/packs.md"])
def test_every_rule_that_a_document_names_exists(name):
    text = (ROOT / name).read_text(encoding="utf-8")
    named = re.findall(r"allow ([\w-]+(?:/[\w-]+)?)|rule   = \"([\w-]+)\"|--(?:select|ignore) ([\w-]+)", text)
    legal = rulebook().names() | {"RULE"}
    assert {word for words in named for word in words if word} <= legal


def test_the_version_is_the_packages(copydesk):
    from copydesk import __version__

    _, printed, _ = copydesk("--version")
    assert printed == f"copydesk {__version__}\n"
    assert tomllib.loads((ROOT / "pyproject.toml").read_text())["project"]["dynamic"] == ["version"]
