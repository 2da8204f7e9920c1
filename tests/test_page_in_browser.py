"""The html report in a real Chromium, and before an HTML validator: what a reader sees and can do.

Both come from npm: `npm ci --prefix tests/outside`. Where they or Chromium are missing these tests are skipped, but
not in continuous integration.
"""

import json
import os
import shutil
import subprocess
from itertools import pairwise
from pathlib import Path

import pytest

from copydesk.findings import Severity
from test_page import HOSTILE, STORY, checked, dam, names, render

OUTSIDE = Path(__file__).parent / "outside"
MODULES = OUTSIDE / "node_modules"
CHROMIUM = next(filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))), None)
NODE = shutil.which("node")


def needs(*what: object) -> None:
    """Skip where a part is missing; in continuous integration that is a fault."""
    if all(what):
        return
    if os.environ.get("CI"):
        pytest.fail("Chromium, node or the packages of tests/outside are missing")
    pytest.skip("needs Chromium, node and npm ci --prefix tests/outside")


def outside(*command: object) -> subprocess.CompletedProcess[str]:
    return subprocess.run([str(part) for part in command], capture_output=True, text=True, cwd=OUTSIDE, check=False)


@pytest.fixture(scope="module")
def report():
    return checked(("ferry.md", STORY), ("</title><script>.txt", HOSTILE))


@pytest.fixture(scope="module")
def seen(report, tmp_path_factory):
    """What the browser saw of two articles, one of them hostile."""
    needs(CHROMIUM, NODE, (MODULES / "playwright-core").is_dir())
    page = tmp_path_factory.mktemp("page") / "report.html"
    page.write_text(render(report), encoding="utf-8")
    done = outside(NODE, "page.mjs", CHROMIUM, page)
    assert done.returncode == 0, done.stderr
    return {**json.loads(done.stdout), "address": page.as_uri()}


def ids(report, *levels: Severity) -> list[str]:
    return [f"n{key}" for key, finding in names(report).items() if finding.severity in levels]


def test_nothing_of_an_article_runs_and_nothing_is_complained_of(seen):
    assert (seen["injected"], seen["console"]) == (None, [])


def test_no_request_leaves_the_page(seen):
    assert set(seen["requests"]) == {seen["address"]}


def test_suggestions_are_one_click_away_where_something_graver_was_found(seen, report):
    grave = ids(report, Severity.ERROR, Severity.WARNING)
    assert 0 < len(grave) < len(report.findings)
    assert seen["first"]["notes"] == grave
    assert seen["suggestions"]["notes"] == ids(report, *Severity)
    assert len(seen["suggestions"]["marked"]) > len(seen["first"]["marked"])


def test_the_filters_are_kept_in_the_address(seen):
    assert seen["suggestions"]["hash"] == "#hide="
    assert seen["reloaded"]["notes"] == seen["suggestions"]["notes"]


def test_a_filter_takes_the_notes_and_the_marks_away(seen, report):
    assert seen["first"]["error"] != []
    assert seen["withoutErrors"]["error"] == []
    assert seen["withoutErrors"]["notes"] == ids(report, Severity.WARNING)


def test_letters_walk_through_the_findings_and_to_the_other_end_and_back(seen, report):
    notes = ids(report, Severity.ERROR, Severity.WARNING)
    first, second = notes[:2]
    far = f"o{second[1:]}-1"
    walked = [first, second, first, second, first, second, far, second, second]
    assert [place for _, place in seen["keys"]][:9] == walked
    assert seen["dialog"] is True
    assert seen["outline"] == "solid"


def test_tab_reaches_every_mark_and_every_note(seen, report):
    marks = {f"m{note[1:]}" for note in ids(report, Severity.ERROR, Severity.WARNING)}
    assert marks <= set(seen["tabs"])


def test_a_conflict_links_both_ends_and_lights_them_together(seen):
    conflict = seen["conflict"]
    assert conflict["to"] == conflict["href"][1:]
    assert conflict["inView"] is True
    assert {one.split()[0] for one in conflict["lit"]} >= {"mark", "li"}
    assert conflict["back"] == "n" + conflict["to"][1:].rpartition("-")[0]


@pytest.mark.parametrize("width", ["320", "375", "820", "1440"])
def test_the_page_never_scrolls_sideways(seen, width):
    assert seen["overflow"][width] == 0


def test_on_a_wide_screen_notes_stand_beside_their_words_and_apart(seen):
    notes = seen["aside"]
    assert [note for note in notes if not note["right"] or note["below"] > 400] == []
    assert [b["top"] - a["bottom"] for a, b in pairwise(notes) if b["top"] < a["bottom"]] == []


def test_dark_and_light_follow_the_system_until_the_reader_says_otherwise(seen):
    paper = seen["paper"]
    assert paper["light"] != paper["dark"]
    assert (paper["light toggled"], paper["dark toggled"]) == (paper["dark"], paper["light"])


def test_without_scripts_all_is_shown_and_the_links_work(seen, report):
    assert seen["plain"]["notes"] == len(report.findings)
    assert seen["plain"]["filters"] == 0
    assert seen["plain"]["address"] == seen["conflict"]["href"][1:]


def test_paper_has_the_notes_and_no_strip(seen, report):
    assert seen["print"] == {"notes": len(report.findings), "strip": 0}


@pytest.mark.parametrize("kind", ["hostile", "edition", "nothing"])
def test_a_validator_finds_nothing_to_correct(kind, report, tmp_path):
    needs(NODE, (MODULES / "html-validate").is_dir())
    shown = {"hostile": report, "edition": dam(), "nothing": checked()}[kind]
    page = tmp_path / "report.html"
    page.write_text(render(shown), encoding="utf-8")
    validator = MODULES / "html-validate" / "bin" / "html-validate.mjs"
    done = outside(NODE, validator, "--config", OUTSIDE / "htmlvalidate.json", "--formatter", "text", page)
    assert (done.returncode, done.stdout + done.stderr) == (0, "")
