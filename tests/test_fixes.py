"""`--fix` and `--diff`: exact, idempotent, whole or not at all, and never in another’s words."""

import json
import os
import re
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from copydesk.desk.files import Source
from copydesk.desk.fixing import fix
from copydesk.desk.run import Desk
from copydesk.desk.writing import written
from copydesk.rulebook.book import rulebook
from copydesk.rulebook.examples import stories
from copydesk.settings import Settings, SettingsFile
from word_documents import docx, p, r

ROOT = Path(__file__).parents[1]
BOOK = rulebook()
MENDING = ("us-periods", "spelling-variety", "repeated-text", "dangling-list", "punctuation-case")
DESK = Desk(BOOK, graded=False)

STORY = (
    "The U.S. envoy met a US team and the the U.S. consul.\n\nThe list:\n\n- Peace\n- \n- Trade\n\n"
    "The plan works in theory; However, in practice it failed. It rained , then it snowed."
)
MENDED = (
    "The U.S. envoy met a U.S. team and the U.S. consul.\n\nThe list:\n\n- Peace\n- Trade\n\n"
    "The plan works in theory; however, in practice it failed. It rained, then it snowed."
)

PIECES = [
    "The U.S. envoy left. ", "No US envoy came. ", "The neighbours organised a march. ", "The colour faded. ",
    "Its favourite color is grey. ", "The the board sat. ", "It sat for for hours. ", "It works; However, it fails. ",
    "It rained , then it snowed. ", "“No US plan , and and no color,” she said. ", "It is *the* the hall. ", "\n\n",
    "\n- Peace\n- \n- Trade\n", "\r\n", "\n", "Café Łódź 🎈 reopened. ",
    "<!-- copydesk: allow us-periods — a name -->\n",
    "**U.S.** and `US the the` ", "Read [the the paper](https://a.b/US). ", "&amp; "
]  # fmt: skip
pieces = st.lists(st.sampled_from(PIECES), min_size=3, max_size=25)
sources = pieces.map("".join)
some = settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])


def fixed(source: str | bytes, path: str = "story.md", desk: Desk = DESK) -> bytes:
    """The bytes of a story with its edits made."""
    data = source if isinstance(source, bytes) else source.encode()
    return next((one.after for one in fix(desk, [Source(path, data)]).fixed), data)


def rules_with_edits() -> set[str]:
    """The rules that bring edits in one of their own examples."""
    found = set()
    for rule in BOOK.rules:
        checked = rule.group in ("style", "consistency") and not (rule.entries or rule.gives_way)
        for example in BOOK.examples(rule) if checked else ():
            edition, _ = stories(example.written)
            report = Desk(BOOK, select=(rule.id,), graded=False).check(
                Source(f"{i}.txt", one.document.source.encode()) for i, one in enumerate(edition.stories)
            )
            found |= {finding.rule for finding in report.findings if finding.edits}
    return found


@pytest.mark.parametrize("path", ["story.txt", "story.md"])
def test_what_needs_no_judgement_is_mended(path):
    assert fixed(STORY, path) == MENDED.encode()


@some
@given(sources, st.sampled_from(["story.txt", "story.md"]))
def test_a_second_fix_changes_no_byte(source, path):
    once = fixed(source, path)
    assert fixed(once, path) == once


@some
@given(pieces, st.sampled_from(["story.txt", "story.md"]))
def test_mended_faults_are_gone_where_paragraphs_are_parted(parts, path):
    """Where they are not, an edit may change what is a paragraph; it is then not made."""
    report = DESK.check([Source(path, fixed("\n\n".join(parts), path))])
    assert [finding for finding in report.findings if finding.edits] == []


@some
@given(sources, st.sampled_from(["story.txt", "story.md"]))
def test_every_edit_is_of_words_that_stand_alike_in_source_and_text(source, path):
    for document in DESK.check([Source(path, source.encode())]).documents:
        for finding in document.findings:
            assert all(0 <= edit.start < edit.end <= len(source) for edit in finding.edits)
            assert not any("“" in source[edit.start : edit.end] for edit in finding.edits)


@some
@given(sources, st.sampled_from(["utf-8", "utf-8-sig", "utf-16"]), st.sampled_from(["\n", "\r\n"]))
def test_encodings_and_line_ends_stay(source, codec, end):
    lines = re.sub(r"\r\n|\n", end, source)
    after = fixed(lines.encode(codec), "story.txt").decode(codec)
    assert after == fixed(lines, "story.txt").decode()
    assert end == "\n" or not re.search(r"(?<!\r)\n", after)


def test_windows_1252_stays_windows_1252():
    before, after = (story.replace("Trade", "Café – “trade”").encode("cp1252") for story in (STORY, MENDED))
    assert fixed(before, "story.txt") == after


def test_an_edit_that_would_make_another_page_of_the_article_is_not_made():
    source = "The board met in the\nthe - hall by the harbour."
    assert fixed(source) == source.encode()


@pytest.mark.parametrize(
    "source",
    [
        "The U.S. envoy met the U.S. consul. “The US will pay,” she said. “It is the the end.”",
        "The U.S. envoy met the U.S. consul. A **U**S team left.",
        "The U.S. envoy met the U.S. consul.\n\n<!-- copydesk: allow us-periods — a name -->\nUS Tide left.",
        "He ran `the the` and left.",
    ],
)
def test_quotations_markup_code_and_waived_places_are_left_alone(source):
    assert fixed(source) == source.encode()


def test_an_allowed_name_is_left_alone_wherever_it_stands():
    desk = Desk(BOOK, Settings(SettingsFile(allow=("US Tide",))), graded=False)
    source = "The U.S. envoy met the U.S. consul of the U.S. team. A US team left. The boat of US Tide sank."
    assert fixed(source, desk=desk).decode() == source.replace("A US team", "A U.S. team")


def test_the_houses_spelling_wins_over_the_majority():
    desk = Desk(BOOK, Settings(SettingsFile(spelling="us")), graded=False)
    assert fixed("The neighbours favour the colour. Gray it is.", desk=desk) == (
        b"The neighbors favor the color. Gray it is."
    )


def test_the_guide_lists_the_rules_that_mend():
    page = (ROOT / "docs" / "guide" / "mending.md").read_text(encoding="utf-8")
    assert rules_with_edits() == set(MENDING) == set(re.findall(r"^- `([\w-]+)`", page, re.MULTILINE))


def test_fix_writes_the_file_keeps_its_mode_and_link_and_says_how_much(copydesk, tmp_path):
    real, link = tmp_path / "real.txt", tmp_path / "link.txt"
    real.write_bytes(STORY.encode())
    real.chmod(0o640)
    link.symlink_to(real)
    run = copydesk("check", "--fix", "link.txt")
    assert (run.code, real.read_bytes(), link.is_symlink()) == (0, MENDED.encode(), True)
    assert real.stat().st_mode & 0o777 == 0o640
    assert run.err == "copydesk: 5 edits made in 1 file\n"
    assert sorted(path.name for path in tmp_path.iterdir()) == ["link.txt", "real.txt"]


@pytest.mark.parametrize("ending", ["", "\n", "\r\n"])
def test_the_diff_changes_nothing_and_git_applies_it(copydesk, tmp_path, ending):
    path = tmp_path / "a story.txt"
    data = (STORY.replace("\n", "\r\n") if ending == "\r\n" else STORY).encode() + ending.encode()
    path.write_bytes(data)
    run = copydesk("check", "--diff", "a story.txt", "--output", "a.diff")
    assert (run.code, path.read_bytes()) == (1, data)
    subprocess.run(["git", "apply", "--whitespace=nowarn", "a.diff"], cwd=tmp_path, check=True)
    assert path.read_bytes() == fixed(data, "story.txt")
    assert copydesk("check", "--diff", "a story.txt").code == 0


def test_standard_input_comes_back_mended_and_the_report_stands_aside(copydesk):
    run = copydesk("check", "--fix", "-", stdin=STORY.encode())
    assert (run.code, run.out) == (0, MENDED)
    assert "1 article" in run.err


def test_what_a_baseline_accepts_is_not_mended(copydesk, tmp_path):
    (tmp_path / "a.txt").write_text(STORY)
    copydesk("check", "a.txt", "--write-baseline", "base.json")
    assert copydesk("check", "a.txt", "--fix", "--baseline", "base.json").err == "copydesk: no edits made\n"
    (tmp_path / "a.txt").write_text(f"{STORY}\n\nIt is the the end.")
    assert copydesk("check", "a.txt", "--diff", "--baseline", "base.json").code == 1
    copydesk("check", "a.txt", "--fix", "--baseline", "base.json")
    assert (tmp_path / "a.txt").read_text() == f"{STORY}\n\nIt is the end."


def test_paragraphs_that_have_not_changed_are_not_mended(copydesk, tmp_path):
    def git(*arguments):
        subprocess.run(["git", "-c", "user.name=a", "-c", "user.email=a", *arguments], cwd=tmp_path, check=True)

    (tmp_path / "a.txt").write_text("It was the the start.")
    git("init", "--quiet")
    git("add", "a.txt")
    git("commit", "--quiet", "--message", "news")
    (tmp_path / "a.txt").write_text("It was the the start.\n\nIt is the the end.")
    copydesk("check", "a.txt", "--fix", "--diff-base", "HEAD")
    assert (tmp_path / "a.txt").read_text() == "It was the the start.\n\nIt is the end."


def test_a_word_document_is_left_as_it_is_and_no_report_offers_to_change_it(copydesk, tmp_path):
    story = docx(p(r("It is the the end of it.")))
    (tmp_path / "a.docx").write_bytes(story)
    fixed = copydesk("check", "a.docx", "--fix")
    assert (tmp_path / "a.docx").read_bytes() == story
    line = "copydesk: a.docx: --fix does not change .docx files; 1 edit is left to make by hand\n"
    assert fixed.err == f"{line}copydesk: no edits made\n"
    assert "--fix" not in copydesk("check", "a.docx").out
    assert "suggestions" not in copydesk("check", "a.docx", "--format", "rdjson").out
    assert "fixes" not in copydesk("check", "a.docx", "--format", "sarif").out


def test_the_json_report_has_the_edits(copydesk):
    run = copydesk("check", "--format", "json", "--select", "repeated-text", "-", stdin=b"It is the the end of it.")
    (finding,) = json.loads(run.out)["documents"][0]["paragraphs"][0]["findings"]
    assert finding["edits"] == [{"start": 10, "end": 14, "words": ""}]


def test_a_file_that_changed_meanwhile_is_not_written(tmp_path):
    path = tmp_path / "a.txt"
    path.write_text("new")
    with pytest.raises(OSError, match="changed meanwhile"):
        written(path, b"mended", before=b"old")
    assert [(one.name, one.read_text()) for one in tmp_path.iterdir()] == [("a.txt", "new")]


def test_a_kill_at_any_moment_leaves_the_old_file_or_the_new_one(tmp_path):
    path = tmp_path / "a.txt"
    old, new = b"old " * 50_000, b"new " * 60_000
    path.write_bytes(old)
    code = (
        "from pathlib import Path; from copydesk.desk.writing import written\n"
        "old, new = b'old ' * 50_000, b'new ' * 60_000\nprint(flush=True)\n"
        "while True: written(Path('a.txt'), new); written(Path('a.txt'), old)"
    )
    for i in range(12):
        writer = subprocess.Popen([sys.executable, "-c", code], cwd=tmp_path, stdout=subprocess.PIPE)
        writer.stdout.readline()
        time.sleep(0.003 * i)
        os.kill(writer.pid, signal.SIGKILL)
        writer.communicate()
        assert path.read_bytes() in (old, new)
    assert [one.name for one in tmp_path.iterdir() if not one.name.startswith(".")] == ["a.txt"]


def test_what_was_known_before_is_mended_too_and_by_several_processes(copydesk, tmp_path):
    names = [f"{letter}.txt" for letter in "abcd"]
    for name in names:
        dull = " ".join(f"Ward {n} sent {n} letters to the hall." for n in range(3, 500))
        (tmp_path / name).write_text(f"The the vote is on Friday.\n\n{dull}\n", encoding="utf-8")
    cache = {"COPYDESK_CACHE_DIR": str(tmp_path / "cache")}
    called = ("check", "--select", "repeated-text", *names)
    assert "stands twice" in copydesk(*called, **cache).out
    done = copydesk(*called, "--fix", "--jobs", "2", **cache)
    assert (done.code, done.err) == (0, "copydesk: 4 edits made in 4 files\n")
    assert {(tmp_path / name).read_text(encoding="utf-8")[:23] for name in names} == {"The vote is on Friday.\n"}
