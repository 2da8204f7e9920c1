"""What a finding says, where examples cannot show it: its message, its reason and what to write instead."""

import pytest

from copydesk.analysis.facts import Edition, Facts
from copydesk.reading.read import read_text
from copydesk.rulebook.book import rulebook
from copydesk.rulebook.rule import Flag, flags

LOST = "“We lost nine boats that night, and nobody was hurt,” she said of it."
SOLD = "It was sold for nine million pounds to a bank in the south of the town."
RULES = {rule.id: rule for rule in rulebook().rules}


def said(rule: str, copy: str) -> list[Flag]:
    return list(flags(RULES[rule], Edition((Facts(read_text(copy, "story.txt")),))))


@pytest.mark.parametrize("rule, copy, message, instead", [
    ("impossible-date", "It opened on February 31.", "February never has 31 days. Correct the date.", ()),
    ("impossible-date", "It opened on 29 February 2025.", "February 2025 has 28 days. Correct the date.", ()),
    ("impossible-date", "It opened on 31 June.", "June has 30 days. Correct the date.", ()),
    ("repeated-text", "She sat in the the hall.", "“the” stands twice. Delete one.", ("the",)),
    ("repeated-text", f"{LOST}\n\nRain fell.\n\nThe rest left.\n\nIt rained.\n\n{LOST}",
        "“We lost nine boats that night, and nobody was…” stands in ¶1 already. Delete one.", ()),
    ("preferred-form", "It could of been sold.", "“could of”: is “could have” meant?", ("could have",)),
    ("weasel-attribution", "Others point out that it is old.", "“Others point out”: who? Name one or two.", ()),
    ("quote-marks", '"I have it," she said. “We go,” he said. “You?” they said.',
        "“I have it,” is in straight marks; 2 other quotations are curly. Make them alike.", ()),
    ("quote-marks", "“I have it,” she said. “We go,” he said. He called it “a deal\", and left.",
        "“a deal” has a straight mark and a curly one. Make them alike.", ()),
    ("quote-marks", "It’s late, and it didn't run. It doesn’t matter.",
        "“didn't” has a straight apostrophe; 2 other apostrophes are curly. Make them alike.", ("didn’t",)),
    ("quote-marks", "It’s late, and it didn't run.",
        "“didn't” has a straight apostrophe; another apostrophe is curly. Make them alike.", ()),
    ("us-periods", "A U.S. team landed. A US plane left.", "Mixed “U.S.” (1) and “US” (1). Keep to one.", ()),
    ("format-mix", "It began on 7 March 2024 and ended on 9 May 2024. It opened on June 4, 2024.",
        "“June 4, 2024” and “7 March 2024”: two forms of a date. Keep to one.", ("4 June 2024",)),
    ("format-mix", "It began on 7 March 2024. It opened on June 4, 2024.",
        "“June 4, 2024” and “7 March 2024”: two forms of a date. Keep to one.", ()),
    ("format-mix", "It opens at 7:15 a.m. and shuts at 9:30 p.m. The bar shuts at 7.30 p.m. He left.",
        "“7.30 p.m.” and “7:15 a.m.”: two forms of a time. Keep to one.", ("7:30 p.m.",)),
    ("punctuation-case", "The mayor left the hall , and the vote was put off.",
        "“hall ,” has a space before the mark. Close it up.", ("hall,",)),
])  # fmt: skip
def test_a_message_names_the_words_and_the_remedy(rule: str, copy: str, message: str, instead: tuple[str, ...]):
    assert [(flag.message, flag.instead) for flag in said(rule, copy)] == [(message, instead)]


@pytest.mark.parametrize("rule, copies", [
    ("punctuation-case", ("The mayor left the hall , and went.", "It paid. The town asked why!!")),
    ("boilerplate-in-body", ("It paid.\n\nSubscribe now\n\nIt left.", "It paid.\n\nРынок откроется снова.")),
    ("quote-marks", ('"I have it," she said. “We go,” he said.', "“He told me “never again” and left,” she said.")),
    ("repeated-text", ("It sat in the the hall.", f"{SOLD}\n\nIt paid.\n\n{SOLD}")),
])  # fmt: skip
def test_each_kind_that_a_rule_finds_has_its_own_reason(rule: str, copies: tuple[str, str]):
    one, two = (flag.why for copy in copies for flag in said(rule, copy))
    assert one != two


def test_the_two_shapes_of_marks_are_shown_by_one_whole_quotation():
    (flag,) = said("quote-marks", '"I have it," she said. “We go,” he said. “You?” they said.')
    assert [spot.words for spot in flag.related] == ["“We go,”"]


def test_a_day_that_is_none_is_no_way_to_write_a_date():
    assert said("format-mix", "It opened on February 31, 2024, and shut on 4 March 2024.") == []
