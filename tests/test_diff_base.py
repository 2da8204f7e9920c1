"""`--diff-base REV`: only what has changed since a revision of git is reported."""

import os
import subprocess

import pytest

from copydesk.desk.changed import RevisionError, Since
from copydesk.desk.files import Source
from copydesk.desk.run import Desk
from copydesk.rulebook.book import rulebook

STORY = """The council met in the fish hall on Monday.

It voted to dredge the coal harbour before winter.

A choir sang in the tin church.
"""
ODD = "odd: “naïve” \n-story.txt" if os.name == "posix" else "odd story.txt"


def git(folder, *arguments):
    """Call git as somebody, with the settings of nobody."""
    somebody = {f"GIT_{role}_{what}": "somebody" for role in ("AUTHOR", "COMMITTER") for what in ("NAME", "EMAIL")}
    plain = {**os.environ, **somebody, "GIT_CONFIG_GLOBAL": os.devnull, "GIT_CONFIG_NOSYSTEM": "1"}
    subprocess.run(["git", *arguments], cwd=folder, check=True, capture_output=True, env=plain)


def committed(folder):
    """All that the folder holds, as one commit."""
    git(folder, "add", "--all")
    git(folder, "commit", "--message", "news")


@pytest.fixture
def newsroom(tmp_path):
    """A repository with a story in a folder."""
    git(tmp_path, "init", "--quiet")
    (tmp_path / "news").mkdir()
    (tmp_path / "news" / "story.txt").write_text(STORY, encoding="utf-8")
    committed(tmp_path)
    return tmp_path


@pytest.fixture
def desk(own_pack):
    """A desk with one more pack, and no other rule."""
    return Desk(rulebook([own_pack]), select=("old-name",))


def left(desk, *paths, since="HEAD"):
    """What is reported of files that differ: the paragraph, the entry and the name of the file."""
    base = Since(since)
    differing = [source for path in paths if base.differs(source := Source(str(path)))]
    found = base.left(desk.check(differing)).findings
    return [(finding.paragraph, finding.entry) for finding in found]


def test_an_article_that_is_as_it_was_is_not_read(newsroom):
    assert not Since("HEAD").differs(Source(str(newsroom / "news" / "story.txt")))


@pytest.mark.parametrize("old, new, shown", [
    ("on Monday", "on Tuesday", [(1, "fish-hall")]),
    ("A choir sang", "A choir of eleven sang", [(3, "tin-church")]),
    ("The council met", "It snowed.\n\nThe council met", []),
    ("dredge the coal\x20", "dredge the\ncoal ", []),
    (STORY, "\n\n".join(STORY.strip().split("\n\n")[::-1]), []),
    (STORY, STORY + "\n" + STORY, [(4, "fish-hall"), (5, "coal-harbour"), (6, "tin-church")]),
])  # fmt: skip
def test_only_changed_paragraphs_are_reported(newsroom, desk, old, new, shown):
    story = newsroom / "news" / "story.txt"
    story.write_text(STORY.replace(old, new), encoding="utf-8")
    assert left(desk, story) == shown


def test_a_changed_link_makes_a_paragraph_new_though_its_words_are_the_same(newsroom, desk):
    story = newsroom / "story.md"
    story.write_text("The [fish hall](a.html) opens.\n\nThe coal harbour froze.\n", encoding="utf-8")
    committed(newsroom)
    story.write_text("The [fish hall](b.html) opens.\n\nThe coal harbour froze.\n", encoding="utf-8")
    assert left(desk, story) == [(1, "fish-hall")]


def test_a_conflict_is_reported_where_either_end_has_changed(newsroom):
    desk = Desk(rulebook(), select=("acronym-conflict",))
    story = newsroom / "story.md"
    copy = "The {} (JBC) met.\n\nThe Judicial Boundary Chamber (JBC) ruled in {}.\n\nNothing else.\n"
    story.write_text(copy.format("Joint Border Committee", 2023), encoding="utf-8")
    committed(newsroom)
    for changed in (("Joint Border Commission", 2023), ("Joint Border Committee", 2024)):
        story.write_text(copy.format(*changed), encoding="utf-8")
        assert left(desk, story) == [(2, None)]
    story.write_text(copy.format("Joint Border Committee", 2023).replace("else", "more"), encoding="utf-8")
    assert left(desk, story) == []


def test_a_waiver_that_is_new_and_idle_is_reported_though_its_paragraph_is_old(newsroom, own_pack):
    story = newsroom / "story.md"
    story.write_text("<!-- a note -->\nIt met.\n\nIt rained.\n", encoding="utf-8")
    committed(newsroom)
    waiver = "<!-- copydesk: allow old-name — it is a name -->"
    story.write_text(f"<!-- a note -->\n{waiver}\n\nIt met.\n\nIt rained.\n", encoding="utf-8")
    base = Since("HEAD")
    report = base.left(Desk(rulebook([own_pack])).check([Source(str(story))]))
    assert [(one.rule, one.text) for one in report.findings] == [("unused-waiver", waiver)]


def test_what_git_does_not_follow_is_all_new(newsroom, desk):
    story = newsroom / "news" / "new.txt"
    story.write_text(STORY, encoding="utf-8")
    assert left(desk, story) == [(1, "fish-hall"), (2, "coal-harbour"), (3, "tin-church")]


def test_a_file_that_could_not_be_read_then_is_all_new(newsroom, desk):
    story = newsroom / "late.txt"
    story.write_bytes(b"\0\1")
    committed(newsroom)
    story.write_text("It met in the fish hall.\n", encoding="utf-8")
    assert left(desk, story) == [(1, "fish-hall")]


def test_a_renamed_file_is_compared_with_what_it_was(newsroom, desk):
    git(newsroom, "mv", "news/story.txt", "moved.txt")
    story = newsroom / "moved.txt"
    story.write_text(STORY.replace("on Monday", "on Tuesday"), encoding="utf-8")
    assert left(desk, story) == [(1, "fish-hall")]


def test_odd_names_are_names_like_others(newsroom, desk):
    story = newsroom / ODD
    story.write_text(STORY, encoding="utf-8")
    committed(newsroom)
    assert left(desk, story) == []
    story.write_text(STORY.replace("A choir", "One choir"), encoding="utf-8")
    assert left(desk, story) == [(3, "tin-church")]


def test_any_name_of_a_revision_will_do(newsroom, desk):
    story = newsroom / "news" / "story.txt"
    git(newsroom, "tag", "printed")
    story.write_text(STORY.replace("on Monday", "on Tuesday"), encoding="utf-8")
    committed(newsroom)
    assert [left(desk, story, since=revision) for revision in ("HEAD", "printed", "HEAD~1")] == [
        [], [(1, "fish-hall")], [(1, "fish-hall")]
    ]  # fmt: skip


@pytest.mark.parametrize("revision", ["nowhere", "--output=taken", "-h", "", "HEAD:news", "HEAD..HEAD", "HEAD^{tree}"])
def test_a_revision_that_is_none_is_one_line_and_no_option_of_git(newsroom, revision):
    with pytest.raises(RevisionError, match=r"\Agit knows no revision “.*” here\Z"):
        Since(revision).differs(Source(str(newsroom / "news" / "story.txt")))
    assert not (newsroom / "taken").exists()


def test_an_article_outside_of_every_repository_is_one_line(tmp_path, monkeypatch):
    monkeypatch.setenv("GIT_CEILING_DIRECTORIES", str(tmp_path.parent))
    (tmp_path / "story.txt").write_text(STORY, encoding="utf-8")
    with pytest.raises(RevisionError, match=r"story\.txt: it is in no git repository, so nothing says what"):
        Since("HEAD").differs(Source(str(tmp_path / "story.txt")))


def test_without_git_there_is_one_line(newsroom, monkeypatch):
    monkeypatch.setenv("PATH", str(newsroom))
    with pytest.raises(RevisionError, match=r"git is not installed, and only git knows"):
        Since("HEAD").differs(Source(str(newsroom / "news" / "story.txt")))


def test_it_works_inside_a_hook_where_git_says_where_it_is(newsroom, desk, monkeypatch):
    monkeypatch.setenv("GIT_DIR", ".git")
    monkeypatch.setenv("GIT_INDEX_FILE", ".git/index")
    assert left(desk, newsroom / "news" / "story.txt") == []


def test_the_command_reports_what_is_new_and_says_what_it_leaves_out(copydesk, newsroom, own_pack):
    story = newsroom / "news" / "story.txt"
    story.write_text(STORY.replace("on Monday", "on Tuesday"), encoding="utf-8")
    run = copydesk("check", "news", "--diff-base", "HEAD")
    assert (run.code, run.err) == (0, "")
    assert "[old-name/fish-hall]" in run.out
    assert "[old-name/coal-harbour]" not in run.out
    assert "Paragraphs that have not changed since HEAD are left out.\n" in run.out


def test_what_is_accepted_stays_accepted_beside_what_is_new(copydesk, newsroom, own_pack):
    story = newsroom / "news" / "story.txt"
    copydesk("check", "news", "--write-baseline", "base.json")
    story.write_text(STORY + "\nA choir sang in the tin church. The fish hall burned.\n", encoding="utf-8")
    run = copydesk("check", "news", "--diff-base", "HEAD", "--baseline", "base.json", "--severity", "suggestion")
    assert [line.split()[-2] for line in run.out.splitlines() if "[old-name" in line] == ["7:37", "7:21"]
    assert "left out by the baseline" not in run.out


def test_a_wrong_revision_is_one_line_of_the_command(copydesk, newsroom):
    run = copydesk("check", "news", "--diff-base", "nowhere")
    assert run == (2, "", "copydesk: --diff-base: git knows no revision “nowhere” here\n")


def test_standard_input_is_compared_with_the_file_of_its_name(copydesk, newsroom, own_pack):
    copy = STORY.replace("on Monday", "on Tuesday").encode()
    run = copydesk("check", "-", "--stdin-filename", "news/story.txt", "--diff-base", "HEAD", stdin=copy)
    assert "[old-name/fish-hall]" in run.out
    assert "[old-name/coal-harbour]" not in run.out
