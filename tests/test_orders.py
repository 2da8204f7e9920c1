"""Two dated events and the word between them: which came first, and when nobody says."""

import pytest

from copydesk.analysis.facts import Facts
from copydesk.reading.read import read_text


def orders(copy: str) -> list[tuple[str, bool]]:
    """Every two events that are put in an order, and whether their dates have it."""
    facts = Facts(read_text(copy))
    return [(one.span.of(facts.text), one.agrees) for one in facts.times.orders]


@pytest.mark.parametrize(
    "marked",
    [
        "She was hired in [2010, shortly after the 2012] merger.",
        "The law was passed in [June 2019, following the riots of August 2019].",
        "The [2018 treaty preceded the 2016] summit.",
        "The school opened in [1970, long before its first head was hired in 1950].",
        "The bridge opened in [2001, after a vote in 2004].",
        "[Before the 1998 accord, the river was closed in 2003].",
        "He was held on [5 May 2019, a day before the vote on 3 May 2019].",
        "The mill closed in [May 2004 prior to the fire of 2003].",
    ],
)
def test_dates_that_lie_the_other_way_round_conflict(marked: str):
    words = marked[marked.index("[") + 1 : marked.index("]")]
    assert orders(marked.replace("[", "").replace("]", "")) == [(words, False)]


@pytest.mark.parametrize(
    "copy",
    [
        "She was hired in 2012, shortly after the 2010 merger.",
        "She was hired in 2012, after the 2012 merger.",
        "The mill closed in May 2004 after the fire of 2004.",
        "The man was arrested on 4 June and charged on 7 June.",
        "He was jailed in 2010 for his part in the robbery in 2008.",
        "Ms Orr retired in 2010. She had been appointed to the post in 2002.",
    ],
)
def test_dates_that_may_lie_so_agree(copy: str):
    assert [agrees for _, agrees in orders(copy)] == [True]


@pytest.mark.parametrize(
    "copy",
    [
        "The board met in 2019, before the law of 2018 was repealed.",
        "She led the firm founded in 2019, before leaving for Leeds in 2018.",
        "The report of 2019, published after the flood of 2021, is late.",
        "After the 2021 vote, the police examined payments in 2019.",
        "The man was arrested on 28 December and charged on 3 January.",
        "He was jailed in 2004 over a plot to attack the summit in 2005.",
        "He was jailed in 2009. He had been released in 2012 when he struck again.",
        "The 2020 games came after the 2021 vote.",
    ],
)
def test_a_date_of_something_else_puts_nothing_in_order(copy: str):
    assert orders(copy) == []
