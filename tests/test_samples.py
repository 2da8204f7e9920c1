"""The faulty drafts in samples/loud against their key: what is planted is found, and nothing else is.

A fault of the key names the rule that must report it, or the subject of the work that will bring such a rule. As soon
as a new rule reports the words of such a fault, a test here asks for the rule in place of the subject.
"""

from collections import Counter
from functools import cache
from pathlib import Path
from typing import Literal

import msgspec
import pytest

from copydesk.desk.files import sources
from copydesk.desk.run import Desk
from copydesk.findings import Finding
from copydesk.rulebook.book import rulebook
from copydesk.settings import Settings
from copydesk.strict_toml import decode

LOUD = Path(__file__).parents[1] / "samples" / "loud"
KEY = LOUD / "key.toml"
DRAFTS = {path.name: path.read_text(encoding="utf-8") for path in sorted(LOUD.iterdir()) if path != KEY}

FEWEST, MOST = 12, 30
"""Faults in a draft: fewer show too little, more and nobody would have written it."""

Subject = Literal[
    "who is speaking",
    "figures, dates and arithmetic",
    "people, names, quotations and verdicts",
    "unsupported assertions",
    "loaded terminology",
    "formats and reports",
]
"""What is still to be built, as it may stand in the key."""


class Fault(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Words that are wrong, and who reports them: a rule that there is, or one that a subject will bring."""

    file: str
    words: str
    what: str
    rule: str | None = None
    subject: Subject | None = None

    @property
    def start(self) -> int:
        """Where the words begin in their file."""
        return DRAFTS[self.file].index(self.words)

    def __str__(self) -> str:
        return f"{self.file}: “{' '.join(self.words.split())}”"


class Key(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """All of key.toml."""

    fault: tuple[Fault, ...]


FAULTS = decode(KEY.read_text(encoding="utf-8"), Key, KEY.name).fault
BUILT = [fault for fault in FAULTS if fault.rule]
WAITING = [fault for fault in FAULTS if fault.subject]


@cache
def findings() -> tuple[Finding, ...]:
    """What copydesk says about the drafts, at every severity."""
    errors = []
    report = Desk(rulebook()).check(sources([str(LOUD)], Settings(), errors))
    assert (errors, report.errors) == ([], ())
    return report.findings


def touches(finding: Finding, fault: Fault) -> bool:
    """Whether a finding, or the other place that it names, stands on the words of a fault."""
    return Path(finding.path).name == fault.file and any(
        place.start < fault.start + len(fault.words) and fault.start < place.end
        for place in (finding, *finding.related)
    )


@cache
def unclaimed() -> tuple[Finding, ...]:
    """The findings that no fault of the key asks for by their rule."""
    return tuple(
        finding
        for finding in findings()
        if not any(fault.rule == finding.rule and touches(finding, fault) for fault in BUILT)
    )


def test_every_draft_has_its_faults_in_the_key():
    counted = Counter(fault.file for fault in FAULTS)
    assert set(counted) == set(DRAFTS)
    assert {name: count for name, count in counted.items() if not FEWEST <= count <= MOST} == {}


def test_a_fault_stands_once_in_its_draft_and_the_key_in_reading_order():
    assert [str(fault) for fault in FAULTS if DRAFTS[fault.file].count(fault.words) != 1] == []
    assert list(FAULTS) == sorted(FAULTS, key=lambda fault: (fault.file, fault.start))


def test_a_fault_has_either_a_rule_that_there_is_or_a_subject():
    legal = {rule.id for rule in rulebook().rules}
    assert [str(fault) for fault in FAULTS if bool(fault.rule) == bool(fault.subject)] == []
    assert [f"{fault}: {fault.rule}" for fault in BUILT if fault.rule not in legal] == []


@pytest.mark.parametrize("fault", BUILT, ids=lambda fault: f"{fault.rule}-{fault}")
def test_a_planted_fault_is_reported_by_its_rule(fault):
    here = {finding.rule for finding in findings() if touches(finding, fault)}
    assert fault.rule in here, f"{fault.what} Reported there: {sorted(here) or 'nothing'}."


@pytest.mark.parametrize("fault", WAITING, ids=str)
def test_a_fault_that_waits_for_its_rule_is_not_reported_yet(fault):
    here = {finding.rule for finding in unclaimed() if touches(finding, fault)}
    assert here == set(), f"write rule = … in place of subject = … in {KEY.name}, if this is the fault that is meant"


def test_nothing_but_the_planted_faults_is_reported():
    unplanned = [
        f"{Path(finding.path).name}:{finding.paragraph} {finding.rule} “{finding.text}”"
        for finding in unclaimed()
        if not any(touches(finding, fault) for fault in WAITING)
    ]
    assert unplanned == [], f"false alarms, or faults that {KEY.name} lacks"
