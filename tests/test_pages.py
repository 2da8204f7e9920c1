"""`copydesk rules` and `copydesk explain`: lists and pages that fit the terminal, and say what holds here."""

import json
import re

import pytest

from copydesk.findings import GROUPS
from copydesk.rulebook.book import rulebook
from copydesk.rulebook.borrowed import FAMILY

BORROWED = [rule for rule in rulebook().rules if rule.family == FAMILY]
ON, OFF = sum(not rule.off for rule in BORROWED), sum(rule.off for rule in BORROWED)
OFF_BY_DEFAULT = f"{FAMILY}:weasel_words.very"


@pytest.fixture(autouse=True)
def pack(own_pack):
    """Every page is read where a desk has a pack of its own."""
    return own_pack


def listed(run):
    """The names in a list, those of each heading together."""
    parts = re.split(r"^(\w+)$", run.out, flags=re.MULTILINE)[1:]
    names = [re.findall(r"^  (\S+)", rows, re.MULTILINE) for rows in parts[1::2]]
    return dict(zip(parts[::2], names, strict=True))


def test_rules_as_json_has_every_rule_with_its_state(copydesk):
    rows = json.loads(copydesk("rules", "--format", "json").out)
    assert rows == json.loads(copydesk("rules", "--format", "json", "--all").out)
    assert [row["rule"] for row in rows] == sorted([*(rule.id for rule in rulebook().rules), "old-name"])
    assert next(row for row in rows if row["rule"] == "old-name") == {
        "rule": "old-name", "group": "loaded", "severity": "warning", "scope": "document", "state": "on",
        "title": "Old names for parts of the town",
    }  # fmt: skip


@pytest.mark.parametrize("options, states", [([], {"on"}), (["--all"], {"on", "off"})])
def test_rules_lists_what_is_on_under_its_group_from_any_folder_of_the_project(copydesk, pack, options, states):
    rows = json.loads(copydesk("rules", "--format", "json").out)
    heads = {group.capitalize(): [] for group in GROUPS} | {FAMILY: []}
    for row in rows:
        if row["state"] in states:
            heads[FAMILY if row["rule"].startswith(FAMILY) else row["group"].capitalize()].append(row["rule"])
    assert listed(copydesk("rules", *options, cwd=pack.parent)) == heads


@pytest.mark.parametrize("width, columns", [("60", 60), ("80", 80), ("300", 120), (None, 100)])
def test_a_list_of_rules_fits_the_terminal_and_titles_keep_to_their_column(copydesk, width, columns):
    run = copydesk("rules", "--all", COLUMNS=width)
    lines = run.out.splitlines()
    assert max(map(len, lines)) <= columns
    row = next(i for i, line in enumerate(lines) if line.startswith("  weasel-attribution"))
    column = lines[row].index("A claim")
    assert {len(line) - len(line.lstrip()) for line in lines[row + 1 : lines.index("", row)]} <= {column}
    assert [line for line in lines[:-1] if re.search(r"\w\.$", line)] == []


SUPPORT = [rule for rule in rulebook().rules if rule.group == "support"]
LOADED = sum(rule.group == "loaded" for rule in rulebook().rules)
ASKED = f"Support: {sum(not rule.off for rule in SUPPORT)} on, {sum(rule.off for rule in SUPPORT)} off"


@pytest.mark.parametrize("settings, options, counted", [
    ("", [], f"{ASKED}; {FAMILY}: {ON} on, {OFF} off. Off rules: copydesk rules --all"),
    ("", ["--all"], f"{ASKED}; {FAMILY}: {ON} on, {OFF} off."),
    ('[severity]\nold-name = "off"', [],
        f"{ASKED}; Loaded: {LOADED} on, 1 off; {FAMILY}: {ON} on, {OFF} off. Off rules: copydesk rules --all"),
    (f'[severity]\nold-name = "error"\n"{OFF_BY_DEFAULT}" = "warning"', [],
        f"{ASKED}; {FAMILY}: {ON + 1} on, {OFF - 1} off. Off rules: copydesk rules --all"),
])  # fmt: skip
def test_the_last_line_counts_what_is_off_and_levels_are_those_of_the_settings(
    copydesk, tmp_path, settings, options, counted
):
    (tmp_path / "copydesk.toml").write_text(f'packs = ["packs"]\n{settings}\n', encoding="utf-8")
    lines = copydesk("rules", *options, COLUMNS="300").out.splitlines()
    assert lines[-1] == counted
    said = [line.split(None, 2) for line in lines if line.startswith("  old-name ")]
    level = "error" if "error" in settings else "warning"
    assert said == ([] if "off" in settings else [["old-name", level, "Old names for parts of the town"]])


@pytest.mark.parametrize("name, lines", [
    ("old-name", ["old-name (loaded, warning or error or suggestion, by document)", "Old names for parts of the town",
        "The council renamed the quarter in 2019.", "  - The [[fish hall]] opens at six.",
        "  The story is set before 2019.", "  coal-harbour  error", "  fish-hall     warning",
        "  tin-church    suggestion"]),
    ("old-name/fish-hall", ["old-name/fish-hall (loaded, warning)", "The hall was renamed in 2019.", "  fish hall",
        "  - The market hall opens at six.", "  - market hall", "  - the hall"]),
    (OFF_BY_DEFAULT, ["Off by default. A level of its own in copydesk.toml turns it on:", "  [severity]",
        f'  "{OFF_BY_DEFAULT}" = "suggestion"']),
])  # fmt: skip
def test_explain_shows_the_page_of_a_rule_and_of_an_entry(copydesk, name, lines):
    run = copydesk("explain", name)
    assert (run.code, [line for line in run.out.splitlines() if line in lines]) == (0, lines)
    recipe = [f"    <!-- copydesk: allow {name} — your reason -->", "    [[waiver]]", f'    rule = "{name}"']
    assert [line for line in run.out.splitlines() if line in recipe] == recipe
    assert f"    copydesk: allow {name} — your reason" in run.out.splitlines()  # for Word, which has no markup
    assert "No setting" not in run.out


def test_an_entry_tells_better_words_that_several_of_its_phrases_have_once(copydesk):
    section = copydesk("explain", "migration-label/illegal-immigrant").out.split("Instead\n")[1].split("\n\n")[0]
    assert section == "  - person without legal status\n  - people without legal status"


@pytest.mark.parametrize("width, columns", [("70", 70), ("200", 88), (None, 88)])
def test_a_page_fits_the_terminal_and_breaks_no_word_at_its_hyphen(copydesk, width, columns):
    for name in ("actor-label", "preferred-form", "weasel-attribution", "style", FAMILY):
        lines = copydesk("explain", name, COLUMNS=width).out.splitlines()
        assert max(map(len, lines)) <= columns
        assert [line for line in lines if re.search(r"\w-$", line) and " or en-" not in line] == []


def test_the_sources_of_a_pack_stand_together_by_work(copydesk, pack):
    sources = ['source = "The Book, “hall”"', 'source = "The Book, “hall”; The Map (2019)"',
               'source = "The Book, “church; chapel” (as quoted, 2020)"']  # fmt: skip
    text = pack.read_text(encoding="utf-8")
    for source in sources:
        text = text.replace("\nflags ", f"\n{source}\nflags_ ", 1)
    pack.write_text(text.replace("flags_", "flags"), encoding="utf-8")
    section = copydesk("explain", "old-name").out.split("Source\n")[1].split("\n\n")[0]
    assert section == "  - The Book: “church; chapel” (as quoted, 2020), “hall”\n  - The Map (2019)"


@pytest.mark.parametrize("name, head, voices, on", [
    ("loaded", f"loaded (a group of {LOADED + 1} rules: all on)",
        "Most of its rules listen to the author’s own words; quotations and paraphrase are not judged.",
        ["  actor-label    suggestion  Labels that take a side on who is fighting",
         "  old-name       warning     Old names for parts of the town"]),
    (FAMILY, f"{FAMILY} (a group of {ON + OFF} rules: {ON} on, {OFF} off)",
        "Its rules listen to the author’s words and to paraphrase; what stands in quotation marks is not judged.",
        [f"  {FAMILY}:spelling.able_ible          suggestion  -able and -ible confused"]),
])  # fmt: skip
def test_explain_shows_what_a_group_is_about_and_which_of_its_rules_are_on(copydesk, name, head, voices, on):
    code, out, err = copydesk("explain", name)
    assert (code, err, out.splitlines()[0]) == (0, "", head)
    assert voices in " ".join(out.split())
    shown, wanted = ([" ".join(line.split()) for line in lines] for lines in (out.splitlines(), on))
    assert [line for line in shown if line in wanted] == wanted
    assert ("To see those that are off: copydesk rules --all" in out) is (name == FAMILY)
    assert OFF_BY_DEFAULT not in out
