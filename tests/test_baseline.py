"""A baseline holds what a desk accepts today; only what is new is reported."""

import json
import os
import sys

import pytest

STORY = """The council met in the fish hall on Monday.

It voted to dredge the coal harbour before winter.

A choir sang in the tin church.
"""
EDITED = """A new first paragraph stands here.

It voted to dredge the coal harbour
before winter. The mayor was there.

The council met in the fish hall on Monday.

A choir sang in the tin church.
"""


@pytest.fixture(autouse=True)
def story(tmp_path, own_pack):
    """A story with one finding of every severity, accepted in `base.json`, which the settings do not name."""
    (tmp_path / "news").mkdir()
    (tmp_path / "news" / "story.txt").write_text(STORY, encoding="utf-8")
    return tmp_path / "news" / "story.txt"


@pytest.fixture
def base(copydesk, tmp_path):
    """The baseline of that story."""
    run = copydesk("check", "news", "--write-baseline", "base.json")
    assert (run.code, run.err) == (0, "")
    return tmp_path / "base.json"


def entries(base):
    return [(one["path"], one["rule"], one["count"]) for one in json.loads(base.read_bytes())["findings"]]


def found(run):
    paragraphs = [paragraph for document in json.loads(run.out)["documents"] for paragraph in document["paragraphs"]]
    return [finding["entry"] for paragraph in paragraphs for finding in paragraph["findings"]]


def left(copydesk, *options):
    return found(copydesk("check", "news", "--format", "json", "--baseline", "base.json", *options))


def test_writing_says_what_is_accepted_and_prints_no_report(copydesk):
    run = copydesk("check", "news", "--write-baseline", "base.json")
    assert (run.code, run.out) == (0, "base.json: written. It accepts 3 findings in 1 article.\n")


def test_the_file_has_a_line_for_each_entry_in_order_and_no_word_of_the_copy(base):
    lines = base.read_text(encoding="utf-8").splitlines()
    assert entries(base) == [
        ("news/story.txt", "old-name/coal-harbour", 1), ("news/story.txt", "old-name/fish-hall", 1),
        ("news/story.txt", "old-name/tin-church", 1),
    ]  # fmt: skip
    assert [line[:36] for line in lines if line.startswith("  ")] == ['  {"path": "news/story.txt", "rule":'] * 3
    assert "council" not in base.read_text(encoding="utf-8")


def test_written_again_it_is_the_same_to_the_byte(copydesk, base):
    before = base.read_bytes()
    copydesk("check", "news", "--write-baseline", "base.json")
    assert base.read_bytes() == before


def test_what_is_accepted_is_left_out_counted_and_fails_no_run(copydesk, base):
    run = copydesk("check", "news", "--baseline", "base.json")
    assert (run.code, run.err) == (0, "")
    assert "nothing found" in run.out
    assert "2 known ones left out by the baseline.\n" in run.out
    assert "3 known ones" in copydesk("check", "news", "--baseline", "base.json", "--severity", "suggestion").out


def test_edits_elsewhere_moved_paragraphs_and_new_line_breaks_make_nothing_new(copydesk, base, story):
    story.write_text(EDITED, encoding="utf-8")
    assert left(copydesk) == []


@pytest.mark.parametrize("old, new, shown", [
    ("on Monday", "on Tuesday", ["fish-hall"]),
    ("A choir", "A choir of eleven", ["tin-church"]),
    ("before winter.", "before winter. It voted to dredge the coal harbour before winter.", ["coal-harbour"]),
    ("the coal harbour", "the coal harbour, the old coal harbour", ["coal-harbour", "coal-harbour"]),
])  # fmt: skip
def test_a_sentence_that_is_written_anew_or_a_second_time_is_new(copydesk, base, story, old, new, shown):
    story.write_text(STORY.replace(old, new), encoding="utf-8")
    assert left(copydesk) == shown


def test_of_two_that_are_alike_the_second_is_new(copydesk, base, story):
    story.write_text(f"{STORY}\n{STORY}", encoding="utf-8")
    run = copydesk("check", "news", "--baseline", "base.json")
    assert [line.split()[-2] for line in run.out.splitlines() if "[old-name" in line] == ["7:24", "9:24"]


def test_another_file_with_the_same_sentence_is_new(copydesk, base, story):
    story.with_name("other.txt").write_text(STORY, encoding="utf-8")
    assert left(copydesk) == ["fish-hall", "coal-harbour", "tin-church"]


def test_it_holds_from_whatever_folder_the_command_is_called(copydesk, base, tmp_path):
    run = copydesk("check", "story.txt", "--baseline", "../base.json", "--format", "json", cwd=tmp_path / "news")
    assert found(run) == []
    run = copydesk("check", str(tmp_path / "news"), "--baseline", str(base), "--format", "json")
    assert found(run) == []


def test_the_settings_may_name_it_and_the_command_line_wins(copydesk, base, tmp_path):
    (tmp_path / "desk").mkdir()
    base.rename(tmp_path / "desk" / "all.json")
    settings = 'packs = ["packs"]\nbaseline = "{}"\n'
    (tmp_path / "copydesk.toml").write_text(settings.format("desk/none.json"), encoding="utf-8")
    run = copydesk("check", "news")
    assert (run.code, run.out) == (2, "")
    assert run.err == "copydesk: desk/none.json: no such baseline; copydesk check --write-baseline writes one\n"
    copydesk("check", "news", "--write-baseline", "desk/none.json")
    assert found(copydesk("check", "news", "--format", "json")) == []
    (tmp_path / "desk" / "empty.json").write_text('{"copydesk-baseline": 1, "findings": []}', encoding="utf-8")
    shown = copydesk("check", "news", "--format", "json", "--baseline", "desk/empty.json")
    assert found(shown) == ["fish-hall", "coal-harbour", "tin-church"]


@pytest.mark.parametrize("data, line", [
    (b"", "base.json: this is no baseline, or a damaged one; take it back from git, or delete it and write it anew"),
    (b"The council met.", "base.json: this is no baseline, or a damaged one; take it back from git, or delete it and "
     "write it anew"),
    (b'{"copydesk-baseline": 1, "findings": [{"path": "a.md"}]}', "base.json: this is no baseline, or a damaged one; "
     "take it back from git, or delete it and write it anew"),
    (b'{"copydesk-baseline": 1, "find\xff', "base.json: this is no baseline, or a damaged one; take it back from git, "
     "or delete it and write it anew"),
    (b'{"copydesk-baseline": 2, "chapters": {}}', "base.json: a later copydesk wrote this baseline; update copydesk, "
     "or write it anew"),
])  # fmt: skip
@pytest.mark.parametrize("option", ["--baseline", "--write-baseline"])
def test_what_is_no_baseline_of_this_version_is_one_line_and_is_not_overwritten(copydesk, tmp_path, data, line, option):
    (tmp_path / "base.json").write_bytes(data)
    run = copydesk("check", "news", option, "base.json")
    assert (run.code, run.out, run.err) == (2, "", f"copydesk: {line}\n")
    assert (tmp_path / "base.json").read_bytes() == data


def test_where_it_cannot_be_written_is_one_line(copydesk):
    run = copydesk("check", "news", "--write-baseline", "none/base.json")
    assert (run.code, run.err) == (2, "copydesk: none/base.json: cannot be written: there is no folder none\n")


def test_entries_that_nothing_meets_are_said_and_writing_again_drops_them(copydesk, base, story):
    story.write_text(STORY.replace("fish hall", "market hall").replace("tin church", "mission"), encoding="utf-8")
    run = copydesk("check", "news", "--baseline", "base.json")
    assert (run.code, run.err) == (
        0, "copydesk: base.json: 2 entries of the baseline are no longer met; --write-baseline base.json shortens it\n",
    )  # fmt: skip
    copydesk("check", "news", "--write-baseline", "base.json")
    assert entries(base) == [("news/story.txt", "old-name/coal-harbour", 1)]


def test_the_entries_of_an_article_that_is_gone_are_met_no_longer(copydesk, base, story):
    story.rename(story.with_name("renamed.txt"))
    assert "3 entries of the baseline are no longer met" in copydesk("check", "news", "--baseline", "base.json").err


@pytest.mark.parametrize("options", ["--select style", "--ignore old-name"])
def test_what_a_run_leaves_out_it_neither_misses_nor_drops(copydesk, base, options):
    assert copydesk("check", "news", "--baseline", "base.json", *options.split()).err == ""
    before = base.read_bytes()
    copydesk("check", "news", "--write-baseline", "base.json", *options.split())
    assert base.read_bytes() == before


def test_a_run_over_other_articles_neither_misses_nor_drops_the_entries_of_this_one(copydesk, base, tmp_path):
    (tmp_path / "other.txt").write_text("The coal harbour froze.\n", encoding="utf-8")
    assert copydesk("check", "other.txt", "--baseline", "base.json").err == ""
    copydesk("check", "other.txt", "--write-baseline", "base.json")
    assert [path for path, _, _ in entries(base)] == ["news/story.txt"] * 3 + ["other.txt"]


def test_a_file_that_cannot_be_read_keeps_its_entries_and_the_run_exits_with_2(copydesk, base, story):
    story.write_bytes(b"\0\1\2")
    run = copydesk("check", "news", "--write-baseline", "base.json")
    assert (run.code, len(entries(base))) == (2, 3)
    assert run.err.startswith("copydesk: news/story.txt: this is not a text file")


def test_a_rule_that_was_renamed_keeps_its_entries(copydesk, base):
    text = base.read_text(encoding="utf-8")
    base.write_text(text.replace("old-name/fish-hall", "no-such-rule"), encoding="utf-8")
    run = copydesk("check", "news", "--baseline", "base.json")
    assert "1 entry of the baseline is no longer met" in run.err
    assert "[old-name/fish-hall]" in run.out


def test_a_conflict_across_articles_is_accepted_where_it_stands(copydesk, tmp_path):
    (tmp_path / "a.md").write_text("Minister Ana Torvik left Orle for talks in Pesk and Vance.\n", encoding="utf-8")
    (tmp_path / "b.md").write_text("Ms Ana Torvick left Orle for Pesk and Vance.\n", encoding="utf-8")
    call = ("check", "a.md", "b.md", "--select", "xdoc-name-variant")
    written = copydesk(*call, "--edition", "--write-baseline", "across.json")
    assert written.out == "across.json: written. It accepts 1 finding in 1 article.\n"
    again = copydesk(*call, "--edition", "--baseline", "across.json")
    assert "nothing found.\n1 known one left out by the baseline.\n" in again.out
    assert copydesk(*call, "--baseline", "across.json").err == ""


def test_an_article_that_is_named_twice_is_accepted_twice(copydesk, base):
    run = copydesk("check", "news", "news/story.txt", "--baseline", "base.json", "--severity", "suggestion")
    assert "6 known ones left out by the baseline.\n" in run.out


@pytest.mark.skipif(os.name != "posix" or sys.platform == "darwin", reason="only here a name may be any bytes")
def test_a_name_that_is_no_unicode_makes_no_baseline_that_cannot_be_read(copydesk, story):
    story.rename(story.with_name(os.fsdecode(b"caf\xe9.txt")))
    assert copydesk("check", "news", "--write-baseline", "base.json").code == 0
    assert "nothing found" in copydesk("check", "news", "--baseline", "base.json").out
