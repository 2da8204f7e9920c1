"""The house book: how it is read, what is refused in it, and what the rules make of it."""

import datetime

import pytest

from copydesk.analysis.facts import Facts
from copydesk.desk.files import sources
from copydesk.desk.run import Desk
from copydesk.house_book import BookName, BookPerson, HouseBook, Tenure
from copydesk.reading.read import read_text
from copydesk.rulebook.book import rulebook
from copydesk.settings import Settings, load
from copydesk.strict_toml import TomlError

BOOK = """
[[people]]
name = "Ana Torvik"
aliases = ["Ana Holm"]
wrong = ["Torvick"]
roles = [{title = "energy minister", from = 2019, until = 2022-05-14}, {title = "mayor of Ostrey", from = 2023}]

[[organisations]]
name = "Norrin Institute for Seabed Studies"
aliases = ["NISS"]

[[places]]
name = "Kyiv"
"""
TORVIK = '[[people]]\nname = "Ana Torvik"\n'


@pytest.fixture
def said(tmp_path):
    """What the rules say of a story, as (rule, words), with the book or without."""

    def check(story, *, book=BOOK, date="2024-05-02"):
        (tmp_path / "desk").mkdir(exist_ok=True)
        (tmp_path / "desk" / "book.toml").write_text(book, encoding="utf-8")
        settings = Settings()
        if book:
            (tmp_path / "copydesk.toml").write_text('book = "desk/book.toml"\n', encoding="utf-8")
            settings = load(tmp_path / "copydesk.toml")
        front = f"---\ndate: {date}\n---\n\n" if date else ""
        (tmp_path / "story.md").write_text(front + story.replace(" // ", "\n\n"), encoding="utf-8")
        report = Desk(rulebook(), settings).check(sources([str(tmp_path / "story.md")], settings, []))
        return [(finding.rule, finding.text) for finding in report.documents[0].findings]

    return check


def test_a_book_is_read_as_it_is_written(tmp_path):
    (tmp_path / "book.toml").write_text(BOOK, encoding="utf-8")
    (tmp_path / "copydesk.toml").write_text('book = "book.toml"\n', encoding="utf-8")
    book = load(tmp_path / "copydesk.toml").book
    roles = (Tenure("energy minister", 2019, datetime.date(2022, 5, 14)), Tenure("mayor of Ostrey", 2023))
    assert book.people == (BookPerson("Ana Torvik", ("Ana Holm",), ("Torvick",), roles),)
    assert book.organisations == (BookName("Norrin Institute for Seabed Studies", ("NISS",)),)
    assert book.places == (BookName("Kyiv"),)


@pytest.mark.parametrize("book, fault", [
    ('[[person]]\nname = "Ana Torvik"', "1: unknown key “person”; the keys here are people, organisations, places"),
    (TORVIK + '[[people]]\nname = "Tom Hale"\nalias = []', "5: unknown key “alias”; did you mean “aliases”?"),
    (TORVIK + '[[people]]\nwrong = ["Hael"]', "3: the key “name” is missing here"),
    (TORVIK + 'wrong = "Torvick"', '3: “wrong” is a list: wrong = ["Torvick"]'),
    (TORVIK + 'roles = [{title = "mayor", til = 2022}]', "3: unknown key “til”; did you mean “until”?"),
    (TORVIK + '[[people.roles]]\ntitle = "mayor"\nuntil = "May"',
        "5: “until” is a day or a year: write it as 2026-03-12 or as 2026"),
    (TORVIK + 'roles = ["mayor"]', "3: “roles” is a list of tables: write [[people.roles]]"),
    (TORVIK + 'roles = [{title = "mayor", from = 2023, until = 2022}]',
        "3: “Ana Torvik”, “mayor”: “until” lies before “from”; exchange them"),
    (TORVIK + 'roles = [{title = "mayor", from = 23}]',
        "3: “Ana Torvik”, “mayor”: 23 is no year; write it as 2026"),
    (TORVIK + 'roles = [{title = "The mayor"}]', "3: “Ana Torvik”, “The mayor”: leave out “the”"),
    (TORVIK + 'roles = [{title = "minister of energy and climate"}]',
        "3: “Ana Torvik”, “minister of energy and climate”: copy is looked through for offices of up to 4 words; "
        "write the heart of it"),
    (TORVIK + 'roles = [{title = "--"}]', "3: “Ana Torvik”, “--”: that is no title; write it as the copy does"),
    (TORVIK + '[[places]]\nname = "Ana Torvik"', "4: “Ana Torvik” is a name of “Ana Torvik” already; keep one"),
    (TORVIK + 'aliases = ["Ana"]\n[[people]]\nname = "Ana Holm"\naliases = [\n  "Ana",\n]',
        "7: “Ana” is a name of “Ana Torvik” already; keep one"),
    (TORVIK + '[[people]]\nname = "Ana Torvick"\nwrong = ["Ana Torvik"]',
        "5: “Ana Torvik” is wrong for “Ana Torvick” and right for “Ana Torvik”; take one out"),
    (TORVIK + 'wrong = ["--"]', "3: “Ana Torvik”: “--” is no name; take it out"),
    ('[[places]]\nname = "  "', "2: “  ” is no name; write it as the paper prints it"),
    ('[[places]]\nname = Ostrey', "2: put “Ostrey” in quotation marks"),
])  # fmt: skip
def test_a_fault_in_the_book_is_a_line_with_its_number_and_what_to_do(tmp_path, book, fault):
    path = tmp_path / "book.toml"
    path.write_text(book, encoding="utf-8")
    (tmp_path / "copydesk.toml").write_text('book = "book.toml"\n', encoding="utf-8")
    with pytest.raises(TomlError) as raised:
        load(tmp_path / "copydesk.toml")
    assert str(raised.value) == f"{path}:{fault}"


def test_a_book_that_is_not_there_or_is_faulty_stops_the_run_with_one_line(copydesk, tmp_path):
    (tmp_path / "copydesk.toml").write_text('genre = "news"\nbook = "desk.toml"\n', encoding="utf-8")
    (tmp_path / "story.md").write_text("It met.\n", encoding="utf-8")
    line = "copydesk: copydesk.toml:2: book: “desk.toml” is no file that is there\n"
    assert copydesk("check", "story.md") == (2, "", line)
    (tmp_path / "desk.toml").write_text("[[people]]\nnam = 3\n", encoding="utf-8")
    line = "copydesk: desk.toml:2: unknown key “nam”; did you mean “name”?\n"
    assert copydesk("facts", "story.md") == (2, "", line)


@pytest.mark.parametrize("story, flagged", [
    ("Minister Torvick left. Bob Stone, a baker, came.", ["Torvick"]),
    ("Bob Torvick, a baker, came. Torvick was glad.", []),
    ("Foreign Secretary Ana Torvik left. Foreign Secretary Torvki came.", ["Torvki"]),
    ("Mayor of Ostrey Ana Torvik came.", []), ("The mayor of Orle, Ana Torvik, came.", []),
    ("Energy Minister Torvik came. Ana Torvik left.", ["Energy Minister Torvik"]),
    ("Energy minister Ana Torvik was told.", ["Energy minister Ana Torvik"]),
    ("The minister, Ana Torvik, came.", ["minister, Ana Torvik"]), ("The zoning minister, Ana Torvik, came.", []),
    ("The energy minister for Ostrey, Ana Torvik, came.", []),
    ("Ana Holm, the energy minister, left.", ["Ana Holm, the energy minister"]),
    ("The report of 2020 is out. The energy minister, Ana Torvik, read it.", []),
    ("The mayor, Ana Torvik, came.", []), ("Deputy energy minister Ana Torvik came.", []),
    ("“The energy minister, Ana Torvik, lied,” he said.", []), ("Energy minister Ana Torvik’s house burned.", []),
    ("The Norrin Institute of Seabed Studies met.", ["Norrin Institute of Seabed Studies"]),
    ("The Norrin Institute for Seabed Studies met.", []), ("The Royal Norrin Institute of Seabed Studies met.", []),
])  # fmt: skip
def test_names_and_offices_are_held_against_the_book(said, story, flagged):
    assert said(story) == [("not-as-in-book", words) for words in flagged]


@pytest.mark.parametrize("date, flagged", [
    ("2018-12-31", False), ("2019-01-01", False), ("2022-05-14", False), ("2022-05-15", True), ("", False),
])  # fmt: skip
def test_an_office_is_not_held_after_its_last_day(said, date, flagged):
    story = "Energy minister Ana Torvik opened the plant."
    assert said(story, date=date) == [("not-as-in-book", "Energy minister Ana Torvik")] * flagged


@pytest.mark.parametrize("story, without, with_", [
    ("The vote is on Monday. // Torvik argues that it is late.", [("surname-before-introduction", "Torvik")], []),
    ("The plan was drawn up by NISS after the storm of last winter.", [("acronym-undefined", "NISS")], []),
    ("Talks in Kiev ended. The mayor of Kiev was there. // Trains to Kyiv were late.",
        [("territory-status", "Kiev"), ("place-variant", "Kyiv")],
        [("place-variant", "Kiev"), ("territory-status", "Kiev"), ("territory-status", "Kiev")]),
    ("Ana Torvik, a judge, left. // Mr Torvick came. Mr Torvick sat. Mr Torvick rose.",
        [("name-variant", "Torvik")], [("not-as-in-book", "Torvick")] * 3),
    ("The Norrin Institute of Seabed Studies met. // The Norrin Institute for Seabed Studies did not.",
        [("org-name-variant", "Norrin Institute for Seabed Studies")],
        [("not-as-in-book", "Norrin Institute of Seabed Studies")]),
])  # fmt: skip
def test_other_rules_go_by_the_book(said, story, without, with_):
    assert {rule for rule, _ in said(story, book="")} == {rule for rule, _ in without}
    assert said(story) == with_


def test_no_book_costs_nothing_and_says_nothing():
    facts = Facts(read_text("Ana Torvick, the energy minister, came."))
    assert (facts.house, facts.misnamed, facts.out_of_office) == (None, (), ())
    assert vars(facts).keys() & {"mentions", "cast", "dates"} == set()


def test_a_long_story_takes_time_in_proportion(said):
    story = "Torvick said that it was late, and the hall was told of it. " * 2000
    assert said(story).count(("not-as-in-book", "Torvick")) == 2000


@pytest.mark.parametrize("name", ["’s", "_a", "KC", "\u0301a", "A’", "of the"])
def test_an_odd_name_breaks_nothing(said, name):
    book = f'[[people]]\nname = "{name}"\nwrong = ["x{name}"]\n[[places]]\nname = "The {name}"\n'
    assert said("It met. Ana Torvick KC came.", book=book) == []


def test_an_empty_book_is_a_book(said):
    assert said("Ana Torvick, the energy minister, came.", book="# none yet\n") == []
    assert HouseBook() != HouseBook()
