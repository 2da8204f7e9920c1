"""What the documents say is what the tool does. `pytest --bless` rewrites the generated parts."""

import io
import re
import tomllib
from pathlib import Path
from xml.etree import ElementTree

import pytest
from rich.console import Console
from rich.text import Text

from copydesk.findings import GROUPS
from copydesk.rulebook import pack
from copydesk.rulebook.book import Rulebook, rulebook
from copydesk.rulebook.borrowed import FAMILY, OFF
from copydesk.rulebook.examples import failures
from copydesk.rulebook.page import parse
from copydesk.rulebook.rule import Rule
from copydesk.settings import PathEntry, WaiverEntry, load, refuse_unknown

ROOT = Path(__file__).parents[1]
SHOWN = "copydesk check samples/loud/fee-row.txt"
SCREEN = 100
TERMINAL = """\
<svg viewBox="0 0 {width} {height}" xmlns="http://www.w3.org/2000/svg">
<style>
.{unique_id}-matrix {{ font: {char_height}px ui-monospace, Menlo, Consolas, "DejaVu Sans Mono", monospace; }}
{styles}
</style>
<defs>{lines}</defs>
<rect width="{width}" height="{height}" rx="8" fill="#292929"/>
<g transform="translate({terminal_x}, {terminal_y})">
{backgrounds}
<g class="{unique_id}-matrix">
{matrix}
</g></g></svg>
"""
TOML = re.compile(r"```toml\n(.*?)```", re.DOTALL)
DOCUMENTS = ("README.md", "CONTRIBUTING.md", "docs/packs.md", "docs/book.md", "docs/limits.md")
WAIVER = WaiverEntry(
    "announced-count", "for three reasons", "The fourth item belongs to the quotation.", "2026/fees.txt", "night desk"
)
GUIDE = sorted(path.relative_to(ROOT).as_posix() for path in (ROOT / "docs" / "guide").glob("*.md"))


def rule_list() -> str:
    """docs/rules.md as the rulebook gives it."""
    rows = ["# The rules", "", "Made from the rules themselves. `copydesk explain RULE` shows the whole page.", ""]
    for group in GROUPS:
        rows += [f"## {group.capitalize()}", "", "| rule | level | what it finds | why |", "|---|---|---|---|"]
        for rule in rulebook().rules:
            if rule.group == group and rule.family != FAMILY:
                levels = ", ".join(rule.severities) + "; off by default" * rule.off
                rows.append(f"| `{rule.id}` | {levels} | {title(rule)} | {reason(rule)} |")
        rows.append("")
    return "\n".join(rows + borrowed())


def borrowed() -> list[str]:
    """The part on proselint: what is on with what it finds, what is off with the reason."""
    rules = [rule for rule in rulebook().rules if rule.family == FAMILY]
    rows = [
        "## proselint’s checks", "",
        f"Of the {len(rules)} checks of proselint, those that suit news copy are on, all of them suggestions. "
        "They are held to the author’s own words, to running copy and to whole words, leave names alone, and are "
        "silent where a rule above speaks. A level of its own in the settings turns one on that is off: "
        "`[severity]`, `\"proselint:weasel_words.very\" = \"suggestion\"`.", "",
    ]  # fmt: skip
    for off, head in ((False, "| on | what it finds | why |"), (True, "| off | what it would find | why it is off |")):
        rows += [head, "|---|---|---|"]
        rows += [f"| `{r.id}` | {title(r)} | {reason(r)} |" for r in rules if r.off is off]
        rows.append("")
    return rows


def title(rule: Rule) -> str:
    """What a rule finds, with the full stop that titles of packs do without."""
    return parse(rule.doc).title.removesuffix(".") + "."


def reason(rule: Rule) -> str:
    """The first paragraph of the why of a rule, or why it is off, fit for a cell of a table."""
    paragraphs = parse(rule.doc).why.split("\n\n")
    return (paragraphs[-1].removeprefix(OFF) if rule.off else paragraphs[0]).replace("|", "\\|")


def test_the_list_of_rules_is_the_rulebooks(request):
    path = ROOT / "docs" / "rules.md"
    if request.config.getoption("--bless"):
        path.write_text(rule_list(), encoding="utf-8")
    assert path.read_text(encoding="utf-8") == rule_list()


def picture(printed: str) -> str:
    """What a terminal shows of a report in colour, as a picture that needs no font of its own."""
    console = Console(record=True, width=SCREEN, file=io.StringIO(), force_terminal=True)
    console.print(Text.from_ansi(f"$ {SHOWN}\n{printed}"))
    return console.export_svg(title="", code_format=TERMINAL, unique_id="report")


def lines_of(svg: str) -> list[str]:
    """The lines of text in a picture, from the top down."""
    rows: dict[float, str] = {}
    for words in ElementTree.fromstring(svg).iter("{http://www.w3.org/2000/svg}text"):
        if "y" in words.attrib and words.text:
            y = float(words.attrib["y"])
            rows[y] = rows.get(y, "") + words.text.replace("\xa0", " ")
    return [rows[y].rstrip() for y in sorted(rows)]


def test_the_picture_in_the_readme_is_of_a_real_run(request, copydesk):
    path = ROOT / "docs" / "report.svg"
    _, printed, complaints = copydesk(*SHOWN.split()[1:], cwd=ROOT, NO_COLOR=None, FORCE_COLOR="1", COLUMNS=str(SCREEN))
    assert complaints == ""
    if request.config.getoption("--bless"):
        path.write_text(picture(printed), encoding="utf-8")
    assert lines_of(path.read_text(encoding="utf-8")) == lines_of(picture(printed))
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    assert f"$ {SHOWN}\n" in readme
    assert "(docs/report.svg)" in readme


def test_the_commands_in_the_readme_are_those_that_there_are(copydesk):
    listed = re.findall(r"^copydesk (\w+) ", (ROOT / "README.md").read_text(encoding="utf-8"), re.MULTILINE)
    _, printed, _ = copydesk("--help")
    assert sorted(set(listed)) == re.findall(
        r"^  (\w+)  +\S", printed.split("Commands:")[1].split("\n\n")[0], re.MULTILINE
    )


@pytest.mark.parametrize(
    "name, key, value",
    [
        ("settings", "paths", {"comment/**": PathEntry(genre="opinion", ignore=("certainty-booster",))}),
        ("house", "severity", {"euphemism/passed-away": "off", "actor-label/thug": "error"}),
        ("overruling", "waiver", (WAIVER,)),
    ],
)
def test_the_settings_in_the_guide_are_legal(name, key, value, tmp_path):
    written = TOML.search((ROOT / "docs" / "guide" / f"{name}.md").read_text(encoding="utf-8"))[1]
    path = tmp_path / "copydesk.toml"
    path.write_text(written, encoding="utf-8")
    (tmp_path / "desk").mkdir()
    (tmp_path / "desk" / "book.toml").write_text(book_of("docs/book.md"), encoding="utf-8")
    settings = load(path)
    refuse_unknown(settings, rulebook().names())
    assert getattr(settings.file, key) == value


def book_of(name):
    """The first block of TOML in a document."""
    return TOML.search((ROOT / name).read_text(encoding="utf-8"))[1]


@pytest.mark.parametrize("name, begins", [("docs/book.md", "[[people]]"), ("README.md", "book = ")])
def test_the_house_book_in_a_document_is_legal_and_does_what_it_says(name, begins, tmp_path):
    blocks = [block for block in TOML.findall((ROOT / name).read_text(encoding="utf-8")) if block.startswith(begins)]
    (tmp_path / "book.toml").write_text(book_of("docs/book.md"), encoding="utf-8")
    (tmp_path / "copydesk.toml").write_text(
        blocks[0] if name == "README.md" else 'book = "book.toml"', encoding="utf-8"
    )
    book = load(tmp_path / "copydesk.toml").book
    assert [entry.name for entry in (*book.people, *book.organisations, *book.places)] == [
        "Ana Torvik", "Norrin Institute for Seabed Studies", "Ostrey"
    ]  # fmt: skip


def test_the_pack_in_the_guide_passes_its_own_examples(tmp_path):
    written = TOML.search((ROOT / "docs" / "packs.md").read_text(encoding="utf-8"))[1]
    path = tmp_path / "police-jargon.toml"
    path.write_text(written, encoding="utf-8")
    rule, own = pack.load(path, "style")
    book = Rulebook((rule,), (own,))
    assert [str(failure) for failure in failures(rule, book.examples(rule))] == []


@pytest.mark.parametrize("name", [*DOCUMENTS, *GUIDE])
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
