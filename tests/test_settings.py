"""The settings of a project: where they are found, and what each key does."""

from pathlib import Path

import pytest

from copydesk.desk.files import sources
from copydesk.desk.run import Desk
from copydesk.document import Genre
from copydesk.rulebook.book import rulebook
from copydesk.settings import Settings, find, load, refuse_unknown

HOUSE = Path(__file__).parents[1] / "samples" / "house"

FISH, COAL, TIN = "old-name/fish-hall", "old-name/coal-harbour", "old-name/tin-church"
ALL = {FISH: "warning", COAL: "error", TIN: "suggestion"}
STORY = "Fish hall traders met.\n\nIt will dredge the coal harbour.\n\nA choir sang in the tin church.\n"
PACKS = 'packs = ["packs"]\n'
WAIVER = '[[waiver]]\nrule = "{rule}"\nwords = "Fish hall traders"\nreason = "It is an old story."\n'


@pytest.fixture
def checked(tmp_path, own_pack):
    """The findings of each file under settings: `{path: {rule: severity}}`. Files are written first."""

    def check(settings, *paths, genre=None):
        (tmp_path / "copydesk.toml").write_text(settings, encoding="utf-8")
        for path in paths or ("story.md",):
            (tmp_path / path).parent.mkdir(parents=True, exist_ok=True)
            front = f"---\ngenre: {genre}\n---\n" if genre else ""
            (tmp_path / path).write_text(front + STORY, encoding="utf-8")
        loaded = load(tmp_path / "copydesk.toml")
        book = rulebook(loaded.packs())
        refuse_unknown(loaded, book.names())
        report = Desk(book, loaded).check(sources([str(tmp_path)], loaded, []))
        return {
            document.path.removeprefix(f"{tmp_path}/"): {
                "/".join(filter(None, (finding.rule, finding.entry))): str(finding.severity)
                for finding in document.findings
            }
            for document in report.documents
        }

    return check


def test_a_house_style_switches_off_reweighs_adds_and_prefers(copydesk):
    story = HOUSE / "night-bus.md"
    plain = Desk(rulebook()).check(sources([str(story)], Settings(), []))
    style = load(HOUSE / "copydesk.toml")
    book = rulebook(style.packs()).preferring(style.file.instead)
    ours = Desk(book, style).check(sources([str(story)], style, []))

    def said(report):
        return [(f"{one.rule}/{one.entry}", str(one.severity), one.instead) for one in report.findings]

    papers = ("person without papers", "people without papers")
    assert said(plain) == [
        ("euphemism/passed-away", "suggestion", ("died",)),
        ("actor-label/thug", "suggestion", ("Attackers", "Suspects")),
        ("migration-label/illegal-immigrant", "suggestion", ("people without legal status",)),
    ]
    assert said(ours) == [
        ("house-name/the-warrens", "warning", ("the Weir Street estate",)),
        ("house-name/incomer", "suggestion", ("new residents",)),
        ("actor-label/thug", "error", ("Attackers", "Suspects")),
        ("migration-label/illegal-immigrant", "suggestion", papers),
    ]
    assert copydesk("test", str(HOUSE / "desk" / "packs"))[0] == 0
    _, page, _ = copydesk("explain", "migration-label/illegal-immigrant", "--config", str(HOUSE / "copydesk.toml"))
    assert "copydesk.toml has it\n  - person without papers\n" in page


def test_the_nearest_settings_upwards_are_taken(tmp_path):
    inner = tmp_path / "a" / "b" / "c"
    inner.mkdir(parents=True)
    (tmp_path / "copydesk.toml").write_text("", encoding="utf-8")
    assert find(inner) == tmp_path / "copydesk.toml"
    (inner.parent / "pyproject.toml").write_text("[tool.copydesk]\n", encoding="utf-8")
    assert find(inner) == inner.parent / "pyproject.toml"
    (inner.parent / "copydesk.toml").write_text("", encoding="utf-8")
    assert find(inner) == inner.parent / "copydesk.toml"


@pytest.mark.parametrize("other", ["[tool.ruff]\n", "", "tool = 3\n", "not toml", '[copydesk]\nselect = ["x"]\n'])
def test_a_pyproject_without_our_table_is_passed_over(tmp_path, other):
    inner = tmp_path / "inner"
    inner.mkdir()
    (tmp_path / "pyproject.toml").write_text('[tool.copydesk]\ngenre = "opinion"\n', encoding="utf-8")
    (inner / "pyproject.toml").write_text(other, encoding="utf-8")
    assert find(inner) == tmp_path / "pyproject.toml"
    assert load(tmp_path / "pyproject.toml").file.genre == "opinion"


def test_the_command_reads_the_settings_of_the_folder_it_is_called_in(copydesk, tmp_path, own_pack):
    inner = tmp_path / "desk" / "today"
    inner.mkdir(parents=True)
    (inner / "story.md").write_text(STORY, encoding="utf-8")
    settings = '[tool.copydesk]\npacks = ["../packs"]\nignore = ["old-name/fish-hall"]\nfail-on = "suggestion"\n'
    (inner.parent / "pyproject.toml").write_text(settings, encoding="utf-8")
    run = copydesk("check", "story.md", cwd=inner)
    assert (run.code, [word for word in run.out.split() if "[" in word]) == (1, [f"[{COAL}]", f"[{TIN}]"])
    assert copydesk("check", "story.md", "--fail-on", "never", cwd=inner).code == 0
    explained = copydesk("explain", FISH, cwd=inner).out.splitlines()[-1]
    assert explained == f"Off here: ignore has “{FISH}” in ../pyproject.toml."


@pytest.mark.parametrize("settings, left", [
    ("", {}), (PACKS, ALL), ('packs = ["packs/loaded/old-name.toml"]', ALL),
    (PACKS + 'select = ["consistency"]', {}), (PACKS + 'select = ["loaded"]', ALL),
    (PACKS + 'select = ["old-name"]', ALL), (PACKS + f'select = ["{TIN}"]', {TIN: "suggestion"}),
    (PACKS + 'ignore = ["loaded"]', {}), (PACKS + 'ignore = ["old-name"]', {}),
    (PACKS + f'ignore = ["{TIN}", "{COAL}"]', {FISH: "warning"}),
    (PACKS + f'severity = {{"{FISH}" = "error", "{TIN}" = "off"}}', {FISH: "error", COAL: "error"}),
    (PACKS + '[severity]\nold-name = "suggestion"', {FISH: "suggestion", COAL: "suggestion", TIN: "suggestion"}),
    (PACKS + '[severity]\nloaded = "warning"', {FISH: "warning", COAL: "warning", TIN: "warning"}),
    (PACKS + '[severity]\nloaded = "off"', {}), (PACKS + '[severity]\nloaded = "off"\nold-name = "warning"',
        {FISH: "warning", COAL: "warning", TIN: "warning"}),
    (PACKS + f'[severity]\n"{FISH}" = "suggestion"\nold-name = "off"', {FISH: "suggestion"}),
    (PACKS + 'genre = "opinion"', {FISH: "suggestion", COAL: "error"}), (PACKS + 'genre = "news"', ALL),
    (PACKS + f'genre = "opinion"\n[severity]\n"{FISH}" = "error"', {FISH: "error", COAL: "error"}),
    (PACKS + 'allow = ["FISH HALL", "choir"]', {COAL: "error", TIN: "suggestion"}),
    (PACKS + 'exclude = ["other.md"]', ALL),
])  # fmt: skip
def test_a_key_of_the_settings_does_what_it_says(checked, settings, left):
    assert checked(settings) == {"story.md": left}


@pytest.mark.parametrize("written, left", [
    ("Comment", {FISH: "suggestion", COAL: "error"}), ("opinion", {FISH: "suggestion", COAL: "error"}),
    ("op-ed", {FISH: "suggestion", COAL: "error"}), ("editorial", {FISH: "suggestion", COAL: "error"}),
    ("column", {FISH: "suggestion", COAL: "error"}), ("news", ALL), ("feature", ALL),
])  # fmt: skip
def test_the_genre_that_an_article_gives_itself_wins_over_the_settings(checked, written, left):
    assert checked(PACKS + 'genre = "opinion"', genre=written) == {"story.md": left}
    assert checked(PACKS, genre=written) == {"story.md": left}


def test_paths_have_settings_of_their_own(checked):
    settings = (
        PACKS
        + f"""genre = "opinion"
ignore = ["{TIN}"]
severity = {{"{COAL}" = "warning"}}
[paths."news/*"]
genre = "news"
ignore = ["{COAL}"]
[paths."archive"]
ignore = ["old-name"]
[paths."*.txt"]
select = ["{FISH}"]
[paths."*.t*xt"]
severity = {{"{FISH}" = "error"}}
"""
    )
    assert checked(settings, "a.md", "news/b.md", "news/c.txt", "archive/2025/d.md", "e.txt", "f.text") == {
        "a.md": {FISH: "suggestion", COAL: "warning"},
        "archive/2025/d.md": {},
        "e.txt": {FISH: "error"},
        "f.text": {FISH: "error", COAL: "warning"},
        "news/b.md": {FISH: "warning"},
        "news/c.txt": {FISH: "error"},
    }


@pytest.mark.parametrize("settings, flagged", [
    ("", None), ('spelling = "auto"', None), ('spelling = "uk"', ("color", "British")),
    ('spelling = "us"', ("harbour", "American")), ('[paths."*.md"]\nspelling = "us"', ("harbour", "American")),
    ('spelling = "us"\n[paths."story.md"]\nspelling = "uk"', ("color", "British")),
    ('spelling = "us"\n[paths."*.md"]\nspelling = "auto"', None),
    ('spelling = "uk"\n[paths."*.txt"]\nspelling = "us"', ("color", "British")),
])  # fmt: skip
def test_the_spelling_that_a_desk_sets_is_held_against_the_first_word_of_another(tmp_path, settings, flagged):
    story = tmp_path / "story.md"
    story.write_text("They walked round the harbour. The color of the sky was pale.\n", encoding="utf-8")
    (tmp_path / "copydesk.toml").write_text(settings, encoding="utf-8")
    loaded = load(tmp_path / "copydesk.toml")
    report = Desk(rulebook(), loaded, select=("spelling-variety",)).check(sources([str(story)], loaded, []))
    said = [(finding.text, finding.message) for finding in report.documents[0].findings]
    found = {"color": "“color” is American", "harbour": "“harbour” is British"}
    want = [(flagged[0], f"{found[flagged[0]]}; this text is {flagged[1]}.")] if flagged else []
    assert said == want


def test_excluded_files_are_not_read(checked):
    settings = PACKS + 'exclude = ["archive/**", "draft-*", "old.md"]\n'
    files = ("a.md", "archive/b.md", "archive/2025/may/c.md", "draft-d.txt", "in/draft-e.md", "in/old.md", "in/f.md")
    assert checked(settings, *files) == {"a.md": ALL, "in/f.md": ALL}


def test_the_front_matter_key_of_the_date_is_the_desks_choice(tmp_path):
    story, settings = tmp_path / "story.md", tmp_path / "copydesk.toml"
    story.write_text("---\nday: 2026-03-12\ngenre: comment\ntitle: T\n---\nIt met.\n", encoding="utf-8")
    settings.write_text('article-date = "day"\n', encoding="utf-8")
    (source,) = sources([str(story)], load(settings), [])
    meta = Desk(rulebook(), load(settings)).read(source, []).document.meta
    assert (str(meta.date), meta.genre, meta.title) == ("2026-03-12", Genre.OPINION, "T")
    assert Desk(rulebook()).read(source, []).document.meta.date is None


@pytest.mark.parametrize("waiver, left", [
    (WAIVER.format(rule="old-name"), {COAL: "error", TIN: "suggestion"}),
    (WAIVER.format(rule=FISH), {COAL: "error", TIN: "suggestion"}),
    (WAIVER.format(rule=COAL), ALL), (WAIVER.format(rule="actor-label"), ALL),
    (WAIVER.format(rule="old-name").replace("hall", "market"), ALL),
    (WAIVER.format(rule="old-name") + 'path = "story.md"\nby = "night desk"\n', {COAL: "error", TIN: "suggestion"}),
    (WAIVER.format(rule="old-name") + 'path = "other.md"\n', ALL),
])  # fmt: skip
def test_a_waiver_of_the_settings_covers_the_sentence_that_holds_its_words(checked, waiver, left):
    assert checked(PACKS + waiver) == {"story.md": left}
