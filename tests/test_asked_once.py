"""A word is asked about once: what a loaded rule has named, support does not suggest to name again."""

import pytest

from copydesk.desk.files import Source
from copydesk.desk.run import Desk
from copydesk.rulebook.book import rulebook
from copydesk.settings import Settings, SettingsFile

COPY = "The clerk sat.\n\nThe mayor disingenuously came to the hall on Monday.\n"
LOADED, SUPPORT = "evaluative/dishonest", "mind-reading/cynically"
WAIVER = f"<!-- copydesk: allow {LOADED} — the judge’s word -->\n\n"


@pytest.mark.parametrize("copy, settings, options, said", [
    (COPY, {}, {}, {LOADED}),
    (COPY, {}, {"ignore": ("loaded",)}, {SUPPORT}),
    (COPY, {}, {"ignore": (LOADED,)}, {SUPPORT}),
    (COPY, {"severity": {LOADED: "off"}}, {}, {SUPPORT}),
    (COPY, {"severity": {"mind-reading": "warning"}}, {}, {LOADED, SUPPORT}),
    (COPY, {}, {"select": ("support",)}, {SUPPORT}),
    (COPY.replace("\n\n", f"\n\n{WAIVER}", 1), {}, {}, set()),
])  # fmt: skip
def test_support_suggests_nothing_on_words_of_which_a_loaded_rule_speaks(copy, settings, options, said):
    desk = Desk(rulebook(), Settings(SettingsFile(**settings)), **options)
    report = desk.check([Source("story.md", copy.encode())])
    assert report.errors == ()
    assert {finding.name for finding in report.findings} == said


def test_support_speaks_where_a_loaded_rule_names_a_part_of_its_words():
    report = Desk(rulebook()).check([Source("story.md", b"The two plans have absolutely nothing in common.")])
    assert {finding.rule for finding in report.findings} == {"intensifier", "sweeping-claim"}
