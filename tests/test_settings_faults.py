"""A fault in the settings is one line: the file as seen from here, the number of the line, and what to write."""

import pytest

from copydesk.rulebook.book import rulebook
from copydesk.settings import load, refuse_unknown
from copydesk.strict_toml import TomlError

WAIVER = '[[waiver]]\nrule = "{rule}"\nwords = "Fish hall traders"\nreason = "It is an old story."\n'


@pytest.mark.parametrize("settings, fault", [
    ('genre = "news"\nignor = []', "2: unknown key “ignor”; did you mean “ignore”?"),
    ('\nzz = 1', "2: unknown key “zz”; the keys here are genre, spelling, article-date, select, ignore, severity, "
         "instead, packs, book, baseline, allow, paths, editions, fail-on, exclude, waiver"),
    ("article_date = 1", "1: unknown key “article_date”; did you mean “article-date”?"),
    ('fail-on = "errors"', "1: “fail-on” is “errors”; write error, warning, suggestion or never"),
    ('select = "loaded"', '1: “select” is a list: select = ["loaded"]'),
    ('\nignore = "us-periods, style"', '2: “ignore” is a list: ignore = ["us-periods", "style"]'),
    ("packs = [3]", "1: “packs” is text: put it in quotation marks"),
    ('severity = "off"', '1: “severity” is a table: write [severity], then scare-quotes = "suggestion"'),
    ('[paths]\n"x/*" = "off"', '2: “x/*” is a table: write [paths."x/*"]'),
    ('genre = "news"\n[waiver]\nrule = "style"', "2: “waiver” is a list of tables: write [[waiver]]"),
    ('waiver = ["style"]', "1: “waiver” is a list of tables: write [[waiver]]"),
    ("genre = true", "1: “genre” is “True”; write news or opinion"),
    ('genre = "feature"', "1: “genre” is “feature”; write news or opinion"),
    *((f"\narticle-date = {day}", "2: “article-date” names the key in the front matter; give the day itself with "
        "--article-date") for day in ('"2026-03-12"', "2026-03-12", "'2026-3-1'")),
    ('[severity]\nloaded = "error"\nstyle = "loud"',
        "3: “style” is “loud”; write error, warning, suggestion or off"),
    ('[severity]\nloaded = "error"\nstile = "off"', "3: no rule “stile”; did you mean “style”?"),
    ('\nselect = ["loaded", "lodaed"]', "2: no rule “lodaed”; did you mean “loaded”?"),
    ('ignore = ["actor-label/terorist"]', "1: no rule “actor-label/terorist”; did you mean “actor-label/terrorist”?"),
    ('[instead]\n"actor-label/thugg" = ["attacker"]',
        "2: no rule “actor-label/thugg”; did you mean “actor-label/thug”?"),
    ('[instead]\nactor-label = ["attacker"]',
        "2: instead: “actor-label” is a whole rule; name one entry, as in actor-label/terrorist"),
    ('[instead]\n"actor-label/thug" = []', "2: “actor-label/thug” is empty: it wants one or more"),
    ('[instead]\n"actor-label/thug" = "attacker"',
        '2: “actor-label/thug” is a list: "actor-label/thug" = ["attacker"]'),
    ('[paths."x/*"]\nexclude = []', "2: unknown key “exclude”; the keys here are genre, spelling, select, ignore, "
        "severity"),
    ('spelling = "gb"', "1: “spelling” is “gb”; write auto, us or uk"),
    ('[paths."x/*"]\nspelling = "british"', "2: “spelling” is “british”; write auto, us or uk"),
    ('[paths."x/*"]\n\nignore = ["stlye"]', "3: no rule “stlye”; did you mean “style”?"),
    ('ignore = ["style"]\n[paths."x/*"]\nignore = [\n"loaded",\n"stlye"]', "5: no rule “stlye”; did you mean “style”?"),
    ('ignore = [\n"terrorist"]', "2: no rule “terrorist”; did you mean “actor-label/terrorist”?"),
    ('[[waiver]]\nrule = "loaded"\nwords = "the hall"', "1: the key “reason” is missing here"),
    ('[[waiver]]\nrule = "style"\nwords = "the hall"\nreason = ""',
        "4: “reason” is too short: three characters or more"),
    (WAIVER.format(rule="style") + WAIVER.format(rule="stile"), "6: no rule “stile”; did you mean “style”?"),
    (WAIVER.format(rule="style") + "pat = 4", "5: unknown key “pat”; did you mean “path”?"),
    ('genre = "news"\ngenre = "news"\nignore = []', "2: “genre” stands twice; keep one"),
    ('[severity]\nstyle = "off"\n[severity]\nloaded = "off"', "3: [severity] stands twice; keep one"),
    ('genre = "news\nignore = []', "1: a quotation mark is not closed on this line"),
    ('genre = "news"\nspelling = \'us', "2: a quotation mark is not closed on this line"),
    ("genre = 'news\n", "1: a quotation mark is not closed on this line"),
    ("\ngenre = “news”", '2: use straight quotation marks: genre = "news"'),
    ('genre = "news”', '1: use straight quotation marks: genre = "news"'),
    ("ignore = [‘style’]", '1: use straight quotation marks: ignore = ["style"]'),
    ("genre = news", "1: put “news” in quotation marks"), ("genre =", "1: “genre” has no value"),
    ("ignore = [\n  us-periods,\n]", "2: put “us-periods” in quotation marks"),
    ('ignore = ["style" "loaded"]', "1: a list has a comma between its entries, and ] at its end"),
    ('\nignore = ["style",', "2: a list has a comma between its entries, and ] at its end"),
    ('packs = ["C:\\desk"]', "1: “\\” has a meaning of its own in quotation marks; write / or \\\\"),
    ('genre: "news"', '1: write a key, an equals sign and a value, as in genre = "news"'),
    ('genre = "news" spelling = "us"', "1: one setting a line; what follows the value must stand behind a #"),
])  # fmt: skip
def test_a_fault_in_the_settings_is_a_line_with_its_number_and_what_is_legal(tmp_path, settings, fault):
    path = tmp_path / "copydesk.toml"
    path.write_text(settings, encoding="utf-8")
    with pytest.raises(TomlError) as raised:
        refuse_unknown(load(path), rulebook().names())
    assert str(raised.value) == f"{path}:{fault}"


@pytest.mark.parametrize("settings, fault", [
    ("[tool.copydesk]\nignor = []", "3: unknown key “ignor”; did you mean “ignore”?"),
    ("[tool.copydesk]\nselect = 3", "3: “select” is a list: select = [\"…\"]"),
    ('[tool.copydesk]\n[tool.copydesk.severity]\nstile = "off"', "4: no rule “stile”; did you mean “style”?"),
    ('[[tool.copydesk.waiver]]\nrule = "style"\nwords = "the hall"', "2: the key “reason” is missing here"),
    ("[tool.copydesk\n", "2: put ] at the end of [tool.copydesk"),
])  # fmt: skip
def test_a_fault_in_a_pyproject_has_its_line_too(tmp_path, settings, fault):
    path = tmp_path / "pyproject.toml"
    path.write_text(f"[build-system]\n{settings}\n", encoding="utf-8")
    with pytest.raises(TomlError) as raised:
        refuse_unknown(load(path), rulebook().names())
    assert str(raised.value) == f"{path}:{fault}"


def test_a_broken_pack_and_a_config_typo_stop_the_run_with_one_line(copydesk, tmp_path, own_pack):
    own_pack.write_text(own_pack.read_text(encoding="utf-8").replace("instead", "instaed"), encoding="utf-8")
    line = "copydesk: packs/loaded/old-name.toml:13: unknown key “instaed”; did you mean “instead”?\n"
    assert [copydesk(*call) for call in (["check", "story.md"], ["test", "packs"])] == [(2, "", line)] * 2
    (tmp_path / "copydesk.toml").write_text('genre = "news"\nignor = []\n', encoding="utf-8")
    line = "copydesk: copydesk.toml:2: unknown key “ignor”; did you mean “ignore”?\n"
    assert copydesk("check", "story.md") == (2, "", line)


def test_settings_packs_and_books_that_are_not_utf_8_are_a_line_that_says_what_to_do(copydesk, tmp_path, own_pack):
    written, own = "genre = “news”".encode("utf-16"), tmp_path / "copydesk.toml"
    line = "cannot be read: it is not UTF-8; save it again as UTF-8\n"
    own.write_bytes(written)
    assert copydesk("rules") == (2, "", f"copydesk: copydesk.toml: {line}")
    (tmp_path / "book.toml").write_bytes(written)
    own.write_text('book = "book.toml"\n', encoding="utf-8")
    assert copydesk("rules") == (2, "", f"copydesk: book.toml: {line}")
    own.write_text('packs = ["packs"]\n', encoding="utf-8")
    own_pack.write_bytes(written)
    assert copydesk("rules") == (2, "", f"copydesk: packs/loaded/old-name.toml: {line}")


def test_packs_that_are_not_there_or_have_a_name_twice_are_a_line_with_the_place(copydesk, tmp_path, own_pack):
    again = tmp_path / "packs" / "style" / own_pack.name
    again.parent.mkdir()
    again.write_text(own_pack.read_text(encoding="utf-8"), encoding="utf-8")
    line = "packs/loaded/old-name.toml: a rule “old-name” exists already; rename the file\n"
    assert copydesk("rules", cwd=tmp_path / "packs").err == f"copydesk: {line.removeprefix('packs/')}"
    (tmp_path / "copydesk.toml").write_text('packs = [\n  "packs/loaded",\n  "nope",\n]\n', encoding="utf-8")
    assert copydesk("rules") == (2, "", "copydesk: copydesk.toml:3: packs: “nope” does not exist\n")
