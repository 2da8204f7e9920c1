"""The command as a user meets it: options, exit codes, streams, and one clear line for whatever goes wrong."""

import json
import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

from copydesk import __version__
from copydesk.desk.files import sources
from copydesk.desk.run import Desk
from copydesk.findings import Trouble
from copydesk.reports.json import render
from copydesk.rulebook.book import Rulebook, rulebook
from copydesk.settings import Settings

SAMPLES = Path(__file__).parents[1] / "samples"
STORY = """The council met in the fish hall on Monday.

It voted to dredge the coal harbour before winter.

A choir sang in the tin church.
"""
ALL = {"old-name/coal-harbour": "error", "old-name/fish-hall": "warning", "old-name/tin-church": "suggestion"}
CHURCH = {"old-name/tin-church": "suggestion"}


@pytest.fixture(autouse=True)
def story(tmp_path, own_pack):
    """A story with one finding of every severity, and nothing else in it for any rule."""
    (tmp_path / "story.md").write_text(STORY, encoding="utf-8")
    return tmp_path / "story.md"


def found(run):
    """What a JSON report has findings of, and how grave each is."""
    paragraphs = [paragraph for document in json.loads(run.out)["documents"] for paragraph in document["paragraphs"]]
    findings = [finding for paragraph in paragraphs for finding in paragraph["findings"]]
    return {"/".join(filter(None, (f["rule"], f["entry"]))): f["severity"] for f in findings}


@pytest.mark.parametrize("options, code", [
    ("coal-harbour", 1), ("coal-harbour --fail-on error", 1), ("coal-harbour --fail-on never", 0),
    ("coal-harbour --fail-on suggestion", 1), ("coal-harbour --severity error --quiet", 1), ("fish-hall", 0),
    ("fish-hall --fail-on warning", 1), ("fish-hall --fail-on warning --severity error", 1),
    ("tin-church --fail-on warning", 0), ("tin-church --fail-on suggestion", 1),
])  # fmt: skip
def test_the_exit_code_tells_the_gravest_finding(copydesk, options, code):
    run = copydesk("check", "story.md", *f"--select old-name/{options}".split())
    assert (run.code, run.err) == (code, "")


@pytest.mark.parametrize("options, shown", [
    ("", ["fish-hall", "coal-harbour"]), ("--severity error", ["coal-harbour"]),
    ("--severity suggestion", ["fish-hall", "coal-harbour", "tin-church"]),
    ("--fail-on suggestion", ["fish-hall", "coal-harbour", "tin-church"]),
])  # fmt: skip
def test_the_text_report_leaves_milder_findings_out(copydesk, options, shown):
    out = copydesk("check", "story.md", *options.split()).out
    assert [word[10:-1] for word in out.split() if word.startswith("[old-name/")] == shown
    assert ("hidden" in out) is (len(shown) < 3)


@pytest.mark.parametrize("options, left", [
    ([], ALL), (["--severity", "suggestion"], ALL), (["--severity", "error"], {"old-name/coal-harbour": "error"}),
    (["--select", "loaded"], ALL), (["--select", "old-name"], ALL), (["--select", "consistency"], {}),
    (["--select", "old-name/fish-hall"], {"old-name/fish-hall": "warning"}),
    (["--select", "consistency", "--select", "old-name/tin-church"], CHURCH),
    (["--select", "actor-label, old-name/tin-church"], CHURCH),
    (["--ignore", "loaded"], {}), (["--ignore", "old-name"], {}),
    (["--ignore", "old-name/coal-harbour", "--ignore", "old-name/fish-hall"], CHURCH),
    (["--select", "loaded", "--ignore", "old-name/coal-harbour,old-name/fish-hall"], CHURCH),
])  # fmt: skip
def test_rules_are_chosen_by_group_rule_and_entry(copydesk, options, left):
    assert found(copydesk("check", "story.md", "--format", "json", *options)) == left


@pytest.mark.parametrize("day, findings", [("2026-03-12", {"weekday-date": "warning"}), ("2022-03-12", {})])
def test_the_day_of_the_article_settles_a_date_without_a_year(copydesk, story, day, findings):
    story.write_text("Council leaders meet on Thursday (19 May) to settle the budget.\n", encoding="utf-8")
    assert found(copydesk("check", "story.md", "--format", "json", "--article-date", day)) == findings


@pytest.mark.parametrize("copy, rule, levels", [
    ("It met in the fish hall.", "old-name/fish-hall", ["warning", "suggestion"]),
    ("It met in the tin church.", "old-name/tin-church", ["suggestion", None]),
    ("It met in the coal harbour.", "old-name/coal-harbour", ["error", "error"]),
    ("Many experts believe the plan will fail.", "weasel-attribution", ["warning", "suggestion"]),
    ("He was born on Tuesday, 6 March 2025.", "weekday-date", ["error", "error"]),
    ("He promised to “resign on Friday.", "quote-unbalanced", ["warning", "warning"]),
    ("The council’s “consultation” ran for nine days.", "scare-quotes", ["suggestion", "suggestion"]),
])  # fmt: skip
def test_opinion_is_judged_one_level_milder_on_support_and_loaded_words(copydesk, story, copy, rule, levels):
    judged = []
    for genre, own in (("news", "comment"), ("opinion", "news")):  # the command line wins over the front matter
        story.write_text(f"---\ngenre: {own}\n---\n{copy} The council meets in May, it was told.\n", encoding="utf-8")
        judged.append(found(copydesk("check", "story.md", "--format", "json", "--genre", genre)))
    assert judged == [{rule: level} if level else {} for level in levels]


def test_standard_input_is_read_in_the_format_of_its_name(copydesk):
    runs = [copydesk("check", "-", "--format", "json", *name, stdin="# The _fête_\n\nIt met.\n".encode())
            for name in ([], ["--stdin-filename", "x.md"])]  # fmt: skip
    documents = [document for run in runs for document in json.loads(run.out)["documents"]]
    named = [(document["path"], document["title"]) for document in documents]
    assert named == [("standard-input.txt", "# The _fête_"), ("x.md", "The fête")]


def test_output_holds_what_would_have_been_printed(copydesk, tmp_path):
    printed, written = copydesk("check", "story.md"), copydesk("check", "story.md", "--output", "report of today.txt")
    assert (written.code, written.out, written.err) == (printed.code, "", "")
    assert (tmp_path / "report of today.txt").read_text(encoding="utf-8") == printed.out


@pytest.mark.skipif(os.name != "posix", reason="permissions and pipes of POSIX")
def test_output_is_written_whole_through_a_link_and_a_pipe_takes_it_as_it_comes(copydesk, tmp_path):
    (tmp_path / "report.txt").write_text("of yesterday")
    (tmp_path / "latest.txt").symlink_to("report.txt")
    before = (tmp_path / "report.txt").stat().st_ino
    printed = copydesk("check", "story.md")
    copydesk("check", "story.md", "--output", "latest.txt")
    assert (tmp_path / "latest.txt").is_symlink()
    assert (tmp_path / "report.txt").read_text(encoding="utf-8") == printed.out
    assert (tmp_path / "report.txt").stat().st_ino != before
    assert copydesk("check", "story.md", "--output", "/dev/stdout").out == printed.out


def test_quiet_prints_nothing_where_nothing_is_shown(copydesk):
    assert copydesk("check", "story.md", "--quiet", "--ignore", "old-name").out == ""
    assert copydesk("check", "story.md", "--quiet").out == copydesk("check", "story.md").out != ""


def test_version_and_help_are_printed_and_stop(copydesk):
    assert copydesk("--version").out == f"copydesk {__version__}\n"
    for command in ([], ["check"], ["facts"], ["rules"], ["explain"], ["test"], ["init"]):
        run = copydesk(*command, "--help")
        assert (run.code, run.err, run.out) == (0, "", copydesk(*command, "-h").out)
        assert run.out.startswith(f"Usage: {' '.join(['copydesk', *command])} [")
        assert max(map(len, run.out.splitlines())) <= 80


@pytest.mark.parametrize("name, data, message", [
    ("nowhere.md", None, "no such file or folder"),
    ("photo.md", b"PNG\0",
        "this is not a text file: give a .txt, .md or .html file, or save the article as plain text"),
    ("empty.md", b"", "the file is empty: nothing to check"),
    ("blank.txt", b"\xef\xbb\xbf \r\n", "the file is empty: nothing to check"),
    ("bare", "folder", "no article in this folder; copydesk reads "
        ".docx, .htm, .html, .markdown, .md, .mdown, .mkd, .text, .txt, .xhtml"),
    ("old.txt", b"caf\xe9 \x81", "the encoding is neither UTF-8 nor Windows-1252: save the file as UTF-8"),
    ("cut.txt", b"\xff\xfea", "the file begins like UTF-16 and is damaged: save it again as UTF-8"),
    ("story.odt", b"PK\3\4", ".odt files cannot be read: save the article as .docx, .md, .html or .txt"),
    ("story.docx", b"PK\3\4", "this is no Word document, or a damaged one: open it in Word and save it again as .docx"),
    ("loop.md", "loop", "no such file or folder"),
])  # fmt: skip
def test_what_cannot_be_read_is_one_line_and_the_others_are_checked(copydesk, tmp_path, name, data, message):
    path = tmp_path / name
    if data == "folder":
        path.mkdir()
    elif data == "loop":
        path.symlink_to(name)
    elif data is not None:
        path.write_bytes(data)
    run = copydesk("check", name, "story.md", "--format", "json")
    assert (run.code, run.err) == (2, f"copydesk: {name}: {message}\n")
    assert (found(run), json.loads(run.out)["errors"]) == (ALL, [{"path": name, "message": message}])


def test_the_summary_counts_one_word_as_one(copydesk):
    assert copydesk("check", "-", stdin=b"Rain.\n").out.startswith("1 article, 1 word: nothing found.")


def test_a_folder_of_excluded_articles_is_said_to_be_so(copydesk, tmp_path, story):
    (tmp_path / "desk" / "bare").mkdir(parents=True)
    story.rename(tmp_path / "desk" / "story.md")
    (tmp_path / "copydesk.toml").write_text('exclude = ["desk/**"]\n', encoding="utf-8")
    left = "every article here is excluded by copydesk.toml"
    assert copydesk("check", "desk") == (2, "", f"copydesk: desk: {left}\n")
    assert copydesk("check", ".", cwd=tmp_path / "desk").err == f"copydesk: .: {left.replace('by ', 'by ../')}\n"
    assert copydesk("check", "desk/bare").err.startswith("copydesk: desk/bare: no article in this folder; ")


@pytest.mark.parametrize("named", [".", "closed"])
def test_a_folder_that_cannot_be_opened_is_a_line_and_the_rest_is_checked(tmp_path, story, monkeypatch, named):
    scan = os.scandir
    (tmp_path / "closed").mkdir()
    monkeypatch.chdir(tmp_path)

    def refuse(path):
        if Path(path).name == "closed":
            raise PermissionError(13, "Permission denied", str(path))
        return scan(path)

    monkeypatch.setattr(os, "scandir", refuse)
    errors = []
    found = [source.path for source in sources([named], Settings(), errors)]
    assert errors == [Trouble("closed", "cannot be opened: permission denied")]
    assert found == ([] if named == "closed" else ["story.md"])


@pytest.mark.parametrize("environment, painted", [
    ({"NO_COLOR": None}, False), ({"NO_COLOR": None, "FORCE_COLOR": "1"}, True), ({"FORCE_COLOR": "1"}, False),
    ({"NO_COLOR": "", "FORCE_COLOR": "1"}, True), ({"NO_COLOR": None, "FORCE_COLOR": "1", "TERM": "dumb"}, False),
])  # fmt: skip
def test_colour_is_for_terminals_and_for_those_who_force_it(copydesk, environment, painted):
    run = copydesk("check", "story.md", **{"TERM": "xterm", **environment})
    assert ("\x1b[" in run.out) is painted
    assert re.sub(r"\x1b\[[\d;]*m", "", run.out).split() == copydesk("check", "story.md").out.split()


@pytest.mark.parametrize("command", ["check story.md", "facts story.md", "rules"])
def test_a_reader_that_goes_away_early_gets_no_complaint(tmp_path, command):
    call = [sys.executable, "-m", "copydesk", *command.split()]
    with subprocess.Popen(call, stdout=subprocess.PIPE, stderr=subprocess.PIPE, cwd=tmp_path) as process:
        process.stdout.close()
        assert process.stderr.read() == b""


def test_folders_are_walked_in_order_whatever_they_are_called_and_whatever_loops(copydesk, tmp_path, story):
    names = ["a [b] c/fête 🎈 [1].md", "a [b] c/note.txt", "a [b] c/{x}.markdown"]
    (tmp_path / "a [b] c" / ".hidden").mkdir(parents=True)
    for name in [*names, "a [b] c/photo.png", "a [b] c/.draft.md", "a [b] c/.hidden/story.md"]:
        (tmp_path / name).write_text(STORY, encoding="utf-8")
    (tmp_path / "a [b] c" / "again").symlink_to(tmp_path / "a [b] c")
    walked, named = copydesk("check", "a [b] c", "--format", "json"), copydesk("check", *names, "--format", "json")
    assert [document["path"] for document in json.loads(walked.out)["documents"]] == names
    assert (walked.err, walked.out) == ("", named.out)


def test_the_examples_of_all_rules_pass(copydesk):
    run = copydesk("test")
    assert (run.code, run.out.splitlines()[1:], run.out.split()[-2:]) == (0, [], ["0", "failed."])


def test_a_failing_pack_shows_the_words_wanted_and_found(copydesk, own_pack):
    changed = own_pack.read_text(encoding="utf-8").replace("[[fish hall]]", "[[fish]] hall")
    own_pack.write_text(changed, encoding="utf-8")
    assert copydesk("test", "packs") == (1, (
        "old-name/fish-hall: The [[fish]] hall opens at six.\n    wanted: “fish”\n    found:  “fish hall”\n"
        "6 examples of 1 rule: 5 passed, 1 failed.\n"
    ), "")  # fmt: skip


def test_the_report_depends_on_neither_the_run_nor_the_order_of_the_rules(copydesk):
    runs = [copydesk("check", str(SAMPLES), "--format", "json", PYTHONHASHSEED=seed) for seed in ("1", "2")]
    book = rulebook()
    shuffled = Rulebook(book.rules[::-1], book.packs[::-1])
    reports = [render(Desk(one).check(sources([str(SAMPLES)], Settings(), []))) for one in (book, shuffled)]
    assert (runs[0], reports[0]) == (runs[1], reports[1])
