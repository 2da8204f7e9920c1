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
BOOK, HOUSE = (SAMPLES / name / "copydesk.toml" for name in ("book", "house"))
"""The settings of the samples that are read with a house book, and as a house style has it."""

GOLDEN = Path(__file__).parent / "golden"
EDITIONS = sorted((SAMPLES / "editions").iterdir())
STORIES = sorted(path for path in SAMPLES.rglob("*") if path.suffix in SUFFIXES and path.parent not in EDITIONS)

NOISE_BUDGET = {Severity.ERROR: 0, Severity.WARNING: 0, Severity.SUGGESTION: 0}
"""The most that copydesk may say about the sound copy in samples/quiet. Raise it on purpose or not at all."""


def checked(*paths, together=False):
    """The report on files or folders, each by itself or all together."""
    errors = []
    own = next((one for one in (BOOK, HOUSE) if {path.parent for path in paths} == {one.parent}), None)
    settings = load(own) if own else Settings()
    book = rulebook(settings.packs()).preferring(settings.file.instead)
    desk = Desk(book, settings, together=together)
    report = desk.check(sources([str(path) for path in paths], settings, errors))
    assert (errors, report.errors) == ([], ())
    return report


def golden(sample):
    """The file that holds what is to be found in a sample."""
    return GOLDEN / f"{sample.parent.name}-{sample.stem}.txt"


def found(sample):
    """A line for each finding in a story, or in the stories of an edition."""
    out = []
    for document in checked(sample, together=sample in EDITIONS).documents:
        lines = Lines(document.source)
        for finding in document.findings:
            line, column = lines.position(finding.start)
            words = " ".join(finding.text.split())
            out.append(f"{Path(document.path).name}:{line}:{column} {finding.severity} {finding.name} “{words}”\n")
    return "".join(out)


@pytest.mark.parametrize("sample", [*STORIES, *EDITIONS], ids=lambda sample: str(sample.relative_to(SAMPLES)))
def test_a_sample_gets_the_findings_of_its_golden_report(sample, request):
    if request.config.getoption("--bless"):
        golden(sample).parent.mkdir(exist_ok=True)
        golden(sample).write_text(found(sample), encoding="utf-8")
    assert found(sample) == golden(sample).read_text(encoding="utf-8")


def test_every_golden_report_has_one_sample():
    assert sorted(golden(sample).name for sample in [*STORIES, *EDITIONS]) == sorted(
        path.name for path in GOLDEN.iterdir()
    )


def test_sound_copy_stays_within_the_noise_budget():
    report = checked(SAMPLES / "quiet")
    over = {level: report.count(level) for level, most in NOISE_BUDGET.items() if report.count(level) > most}
    assert over == {}


def test_the_samples_with_faults_show_every_rule_of_the_house():
    house = {rule.id for rule in rulebook().rules if not rule.off and not rule.gives_way and rule != UNUSED_WAIVER}
    booked = checked(*(story for story in STORIES if story.parent == BOOK.parent))
    alone = {finding.rule for finding in (*checked(SAMPLES / "loud").findings, *booked.findings)}
    across = {finding.rule for one in EDITIONS for finding in checked(one, together=True).findings}
    assert alone | across >= house


@pytest.mark.parametrize("edition", EDITIONS, ids=lambda edition: edition.name)
def test_the_articles_of_an_edition_are_sound_one_by_one(edition):
    assert checked(edition).findings == ()
