"""Figures of the copy: what they are worth, what room their words leave, what they count, and what is no figure."""

import pytest

from copydesk.analysis.facts import Facts
from copydesk.reading.read import read_text


def figures(copy: str) -> list[tuple[str, float, str, str]]:
    """The words, the value, the unit and the noun of every figure."""
    facts = Facts(read_text(copy))
    return [(one.span.of(facts.text), one.value, one.unit, one.noun) for one in facts.figures]


READ = [
    ("The fee is £1,250.", [("£1,250", 1250.0, "£", "")]),
    ("It cost $14.2 million.", [("$14.2 million", 14_200_000.0, "$", "")]),
    ("It cost 4.2bn euros.", [("4.2bn euros", 4_200_000_000.0, "€", "")]),
    ("Two hundred and fifty people came.", [("Two hundred and fifty", 250.0, "", "people")]),
    ("Twenty-one boats sank.", [("Twenty-one", 21.0, "", "boats")]),
    ("Three dozen armed young men left.", [("Three dozen", 36.0, "", "men")]),
    ("Support is at 40 per cent.", [("40 per cent", 40.0, "%", "")]),
    ("It fell 3 percentage points.", [("3 percentage points", 3.0, "point", "")]),
    ("One in four homes is empty.", [("One in four", 0.25, "part", "homes")]),
    ("It lost a tenth of its crest.", [("a tenth", 0.1, "part", "")]),
    ("A 12-mile walk.", [("12-mile", 12.0, "mile", "")]),
    ("Ray Pelkey, 62, keeps a boat.", [("62", 62.0, "age", "")]),
    ("They had as many as 40 boats.", [("as many as 40", 40.0, "", "boats")]),
    ("It opened in 1987, on 5 March 2024 and at 9.30am.", []),
    ("They won 2-1 on the 5th, in Room 204 of Flight 370.", []),
    ("One of the boats sank, the one that leaked.", []),
    (
        "A 1,000-strong crowd met a six-strong team.",
        [("1,000-strong", 1000.0, "", "crowd"), ("six-strong", 6.0, "", "team")],
    ),
    ("A crowd 1,000 strong left.", [("1,000 strong", 1000.0, "", "crowd")]),
    (
        "He is in his mid-40s, she in her late fifties.",
        [("mid-40s", 45.0, "age", ""), ("late fifties", 58.0, "age", "")],
    ),
    ("It rained in the mid-40s. The third-largest bank is ranked 12th, the world’s No. 2.", []),
    ("She carried 4 , 748 boxes and 25 home runs years.", [("25", 25.0, "", "years")]),
    ("The wall is 139. 8 metres long.", [("139", 139.0, "", "")]),
]


@pytest.mark.parametrize(("copy", "wanted"), READ, ids=[copy for copy, _ in READ])
def test_a_figure_is_read_with_its_unit_and_what_it_counts(copy, wanted):
    assert figures(copy) == wanted


RANKS = [
    ("It is the third-largest bank.", [("third-largest", 3.0, "bank")]),
    ("She is the world’s No. 2, ranked 12th at home.", [("No. 2", 2.0, ""), ("12th", 12.0, "")]),
    (
        "It is the second most populous state. No 10 said so. The third sank.",
        [("second most populous", 2.0, "state")],
    ),
]


@pytest.mark.parametrize(("copy", "wanted"), RANKS, ids=[copy for copy, _ in RANKS])
def test_a_place_in_an_order_is_no_figure_and_is_kept(copy, wanted):
    facts = Facts(read_text(copy))
    assert [(one.span.of(facts.text), one.value, one.noun) for one in facts.ranks] == wanted
    assert {one.unit for one in facts.ranks} == {"rank"}


GOVERNED = [
    ("The blast killed 15 people.", ("killed", "The blast")),
    ("At least 15 people were killed.", ("killed", "At least 15 people")),
    ("The mill will cut 240 jobs by May.", ("cut", "The mill")),
    ("Blast kills 15 in Orle.", ("kills", "Blast")),
    ("The judge fined him £500.", ("fined", "The judge")),
    ("He plans to build 240 homes.", ("build", None)),
    ("Sales fell by 12%.", ("fell", "Sales")),
    ("With 12 goals, she is the best.", (None, None)),
]


@pytest.mark.parametrize(("copy", "wanted"), GOVERNED, ids=[copy for copy, _ in GOVERNED])
def test_a_figure_has_the_verb_that_it_stands_with_and_its_subject(copy, wanted):
    facts = Facts(read_text(copy))
    told = facts.governed(facts.figures[0])
    assert tuple(span.of(facts.text) if span else None for span in (told.verb, told.subject)) == wanted


ROOM = [
    ("They had 200 boats.", (200.0, 200.0)),
    ("They had 15,000 boats.", (14_500.0, 15_500.0)),
    ("It cost £1.2m.", (1_150_000.0, 1_250_000.0)),
    ("It rose by 12%.", (11.5, 12.5)),
    ("They had about 200 boats.", (180.0, 220.0)),
    ("They had more than 200 boats.", (200.0, 220.0)),
    ("They had nearly 200 boats.", (180.0, 200.0)),
]


@pytest.mark.parametrize(("copy", "room"), ROOM, ids=[copy for copy, _ in ROOM])
def test_the_words_of_a_figure_leave_it_room(copy, room):
    (figure,) = Facts(read_text(copy)).figures
    assert (figure.low, figure.high) == pytest.approx(room)


CHANGES = [
    ("The fee rose 25% from £200 to £250.", ("rose", "£200", "£250", "25%")),
    ("Revenue fell 4% to $51.2bn from $53.3bn.", ("fell", "$53.3bn", "$51.2bn", "4%")),
    ("Visits dropped from 7,600 to 6,650, or 12.5%.", ("dropped", "7,600", "6,650", "12.5%")),
    ("Boats were up from 12 to 19.", ("up", "12", "19", None)),
    ("It nearly doubled to 780 from 400.", ("doubled", "400", "780", None)),
    ("At 812, it was down 44% on the 1,450 of 2019.", ("down", "1,450", "812", "44%")),
    ("Visits were 812, against 1,450 a year ago, a fall of 44%.", ("fall", "1,450", "812", "44%")),
    ("It edged up to 12 from 9.", ("up", "9", "12", None)),
    ("It went from 40 to 60 last year, an increase of 50%.", ("increase", "40", "60", "50%")),
    ("From 40 in 1999, it grew to 60.", ("grew", "40", "60", None)),
    ("It was 40 then, but has risen to 60; it was 50 in May.", ("risen", "40", "60", None)),
    ("It was £40 ($52), half the £80 of May.", ("half the", "£80", "£40", None)),
    ("Sales, the firm said, rose, despite the rain, to 60 from 40.", ("rose", "40", "60", None)),
    ("We lost boats – we had 40 boats and now we have 30.", ("lost", "40", "30", None)),
    ("The flock tripled, 20 sheep becoming 45.", ("tripled", "20", "45", None)),
    ("Half of the 60 boats, or 20, were lost.", ("Half of the", "60", "20", None)),
    ("In 2019 it had 500 ships. Now it has 400, a drop of 20%.", ("drop", "500", "400", "20%")),
    ("Half of the 60 boats, 20 of them new, were lost.", None),
    ("Profits fell 5% last year: the firm had 40 shops in 2019 and now has 60.", None),
    ("The hall cost £1m less than the £6m that it had.", None),
    ("It rose to 12, compared with 9 at Orle.", None),
    ("Its debt fell to £40m (2019: £51m).", ("fell", "£51m", "£40m", None)),
    ("It is worth £60m now, up from £80m.", ("up", "£80m", "£60m", None)),
    ("Worth £80m in 2018, it is now worth £60m, a fall of 25%.", ("fall", "£80m", "£60m", "25%")),
    ("The path was cut to 30 km, from 40.", ("cut", "40", "30 km", None)),
    ("It rose from 9 to 12 per cent.", ("rose", "9", "12 per cent", None)),
    ("A year ago it was 310; it has now dropped to 220.", ("dropped", "310", "220", None)),
    ("Sales rose from 12m; profits fell.", None),
    ("They grew by 25 to 30 seats.", None),
    ("It was the increase, ranging from 50 to 20 boats.", None),
    ("The rate rose from 5 to 4.25 million.", None),
]


@pytest.mark.parametrize(("copy", "wanted"), CHANGES, ids=[copy for copy, _ in CHANGES])
def test_a_change_is_read_with_its_ends_and_its_size(copy, wanted):
    facts = Facts(read_text(copy))
    read = [
        (one.verb.of(facts.text), *(end.span.of(facts.text) if end else None for end in (one.start, one.end, one.by)))
        for one in facts.changes
    ]
    assert read == ([wanted] if wanted else [])


FRAGMENTS = [
    "A 16-year-old boy,",
    "38C (130F) in the",
    "Wray, Ben Tarrant and Jo Falkner, the four teenagers",
    "born on a Thursday – 8 January 2017, to be exact",
    "produced 14.27 million tonnes of crops in 2004, 24% higher than in 2003",
]


@pytest.mark.parametrize("copy", FRAGMENTS)
def test_copy_that_begins_or_ends_anywhere_is_read(copy):
    facts = Facts(read_text(copy))
    assert facts.figures or facts.times.moments
    assert all(one.span.end <= len(copy) for one in (*facts.ages, *facts.conversions, *facts.times.spells))
    assert (facts.miscounts, facts.redated, facts.times.adrift) == ((), (), ())


def test_a_figure_that_only_describes_a_word_is_no_part_of_a_sum():
    assert Facts(read_text("It rained. He signed for a 72-hole round of golf, 280 on the card.")).sums == ()
