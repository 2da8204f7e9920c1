"""Whole articles against their golden reports. `pytest --bless` rewrites them; a human reads the diff.

One line a finding, of every severity: `story.md:4:12 warning rule-id/entry “words”`.
"""

from pathlib import Path

import pytest

from copydesk.desk.files import sources
from copydesk.desk.run import Desk
from copydesk.findings import Severity
from copydesk.reading.read import SUFFIXES
from copydesk.reports.lines import Lines
from copydesk.rulebook.book import rulebook
from copydesk.rulebook.waivers import UNUSED_WAIVER
from copydesk.settings import Settings, load

SAMPLES = Path(__file__).parents[1] / "samples"
BOOK = SAMPLES / "book" / "copydesk.toml"
"""The settings of the one sample that is read with a house book."""

GOLDEN = Path(__file__).parent / "golden"
STORIES = sorted(path for path in SAMPLES.rglob("*") if path.suffix in SUFFIXES)

NOISE_BUDGET = {Severity.ERROR: 0, Severity.WARNING: 0, Severity.SUGGESTION: 0}
"""The most that copydesk may say about the sound copy in samples/quiet. Raise it on purpose or not at all."""


def checked(*paths):
    """The report on files or folders."""
    errors = []
    settings = load(BOOK) if {path.parent for path in paths} == {BOOK.parent} else Settings()
    report = Desk(rulebook(), settings).check(sources([str(path) for path in paths], settings, errors))
    assert (errors, report.errors) == ([], ())
    return report


def golden(story):
    """The file that holds what is to be found in a sample."""
    return GOLDEN / f"{story.parent.name}-{story.stem}.txt"


def found(story):
    """A line for each finding."""
    (document,) = checked(story).documents
    lines = Lines(document.source)
    out = []
    for finding in document.findings:
        line, column = lines.position(finding.start)
        name = f"{finding.rule}/{finding.entry}" if finding.entry else finding.rule
        out.append(f"{story.name}:{line}:{column} {finding.severity} {name} “{' '.join(finding.text.split())}”\n")
    return "".join(out)


@pytest.mark.parametrize("story", STORIES, ids=[str(path.relative_to(SAMPLES)) for path in STORIES])
def test_a_sample_gets_the_findings_of_its_golden_report(story, request):
    if request.config.getoption("--bless"):
        golden(story).parent.mkdir(exist_ok=True)
        golden(story).write_text(found(story), encoding="utf-8")
    assert found(story) == golden(story).read_text(encoding="utf-8")


def test_every_golden_report_has_one_sample():
    assert sorted(golden(story).name for story in STORIES) == sorted(path.name for path in GOLDEN.iterdir())


def test_sound_copy_stays_within_the_noise_budget():
    report = checked(SAMPLES / "quiet")
    over = {level: report.count(level) for level, most in NOISE_BUDGET.items() if report.count(level) > most}
    assert over == {}


def test_the_loud_samples_show_every_rule_of_the_house():
    house = {rule.id for rule in rulebook().rules if not rule.gives_way and rule != UNUSED_WAIVER}
    booked = checked(*(story for story in STORIES if story.parent == BOOK.parent))
    assert {finding.rule for finding in (*checked(SAMPLES / "loud").findings, *booked.findings)} >= house
