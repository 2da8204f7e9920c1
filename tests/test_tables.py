"""Tables: columns that are added up, and those that are left alone."""

import pytest

from copydesk.analysis.facts import Edition, Facts
from copydesk.reading.read import read_text
from copydesk.rulebook.book import rulebook
from copydesk.rulebook.rule import flags

RULES = {rule.id: rule for rule in rulebook().rules}


def flagged(rule: str, table: str, after: str = "The council meets on Monday.") -> list[str]:
    """The words that a rule flags in a story with a table; its rows are parted by semicolons, its cells by commas."""
    head, *rows = [f"| {' | '.join(cell.strip() for cell in row.split('/'))} |" for row in table.split(";")]
    rule_off = "|" + "---|" * head.count(" | ") + "---|"
    story = Facts(read_text("\n".join(["A story.", "", head, rule_off, *rows, "", after]), "story.md"))
    return [flag.spot.words for flag in flags(RULES[rule], Edition((story,)))]


@pytest.mark.parametrize("table, total", [
    ("Ward/Votes; North/1,204; South/987; West/411; Total/2,612", "2,612"),
    ("Item/Cost (£m); Roads/£2.1m; Parks/£3.0m; Schools/£4.4m; Total/£9.8m", "£9.8m"),
    ("Post/Staff; Nurses/12*; Doctors/9; All/24", "24"),
])  # fmt: skip
def test_a_total_that_its_column_does_not_come_to_is_flagged(table: str, total: str):
    assert flagged("sum-mismatch", table) == [total]


@pytest.mark.parametrize("table", [
    "Ward/Votes; North/1,204; South/987; West/411; Total/2,602",
    "Item/Cost (£m); Roads/£2.1m; Parks/£3.0m; Schools/£4.4m; Total/£9.6m",
    "Item/Cost (£m); Roads/£2.1m; Parks/–; Schools/£4.4m; Total/£9.6m",
    "Ward/Average age; North/41; South/38; Total/40",
    "Ward/Opened; North/1998; South/2004; Total/2001",
    "Item/Spent (£); Roads/2,100,000; Parks/3,000,000; Total/5,000,000",
    "Ward/Voters; North/1,200; of which women/640; South/900; Total/2,100",
    "Ward/Members; North/120; South/90; West/80; Total/160",
    "Ward/Mean; North/4; South/6; Total/5",
    "Ward/Votes; North/1,204; South/987; West/411",
])  # fmt: skip
def test_what_adds_up_or_need_not_is_left_alone(table: str):
    assert flagged("sum-mismatch", table) == []


def test_a_story_that_speaks_of_rounding_may_be_off():
    table = "Post/Staff; Nurses/12; Doctors/9; All/22"
    assert flagged("sum-mismatch", table, after="Figures may not add up because of rounding.") == []


@pytest.mark.parametrize("table, last", [
    ("Firm/Market share; Orle/41%; Kestrel/38%; Vance/31%", "31%"),
    ("Firm/Share of sales (%); Orle/41.2; Kestrel/38.1; Vance/12.7; Total/100", "100"),
    ("Party/%; Orange/48%; Green/39%; Others/9%; Total/100%", "100%"),
])  # fmt: skip
def test_shares_that_miss_their_whole_are_flagged(table: str, last: str):
    assert flagged("share-total", table) == [last]


@pytest.mark.parametrize("table", [
    "Firm/Market share; Orle/41%; Kestrel/38%; Vance/21%",
    "Firm/Market share; Orle/41%; Kestrel/38%; Vance/22%",
    "Firm/Market share; Orle/41%; Kestrel/38%",
    "Firm/Share of sales (%); Orle/41.2; Kestrel/38.1; Vance/20.8; Total/100",
    "Reason/Named by (%); Price/71%; Time/54%; Place/33%",
    "Year/Growth (%); 2023/71%; 2024/54%",
])  # fmt: skip
def test_shares_that_come_to_all_of_it_are_left_alone(table: str):
    assert flagged("share-total", table) == []
