"""A call that cannot be answered is one line on standard error, in this tool’s own voice, with what to write."""

import os

import pytest

from copydesk.cli.common import FilePath


@pytest.fixture(autouse=True)
def story(tmp_path, own_pack):
    """There is a story to be checked, so that only the call is at fault."""
    (tmp_path / "story.md").write_text("The council met on Monday.\n", encoding="utf-8")


@pytest.mark.parametrize("arguments, line", [
    ("check story.md --select lodaed", "--select: no rule “lodaed”; did you mean “loaded”?"),
    ("check story.md --ignore old-nam", "--ignore: no rule “old-nam”; did you mean “old-name”?"),
    ("check x --select old-name/hall", "--select: no rule “old-name/hall”; did you mean “old-name/fish-hall”?"),
    ("check story.md --select qqqq", "--select: no rule “qqqq”; copydesk rules lists them"),
    ("check story.md --article-date 12/3", "--article-date: “12/3” is not a date; write it as 2026-03-12"),
    ("check story.md --config nope.toml", "nope.toml: no such settings file"),
    ("check story.md --output .", ".: cannot be written: it is a folder"),
    ("check story.md --output none/a.txt", "none/a.txt: cannot be written: there is no folder none"),
    ("check story.md --jobs 0", "--jobs: “0” is no number of processes; write 1 or more"),
    ("check story.md --jobs two", "--jobs: “two” is no number of processes; write 1 or more"),
    ("check story.md --diff --statistics", "--diff comes in place of a report; leave out --statistics"),
    ("check story.md --format json --diff", "--diff comes in place of a report; leave out --format json"),
    ("check story.md --diff --write-baseline b", "--diff comes in place of a report; leave out --write-baseline"),
    ("check story.md --write-baseline b --output c", "--write-baseline comes in place of a report; leave out --output"),
    ("check story.md --fix --diff", "--fix changes the files and --diff only shows how: give one of them"),
    ("explain qqqq", "explain: no rule “qqqq”; copydesk rules lists them"),
    ("explain old-name/fish", "explain: no rule “old-name/fish”; did you mean “old-name/fish-hall”?"),
    ("test nope.toml", "nope.toml: no such file or folder"),
    ("explain fish-hall", "explain: no rule “fish-hall”; did you mean “old-name/fish-hall”?"),
    ("explain proselint:very", "explain: no rule “proselint:very”; did you mean “proselint:weasel_words.very”?"),
    ("check", "check: name an article, a folder, or - for standard input, as in: copydesk check story.md"),
    ("facts", "facts: name an article, a folder, or - for standard input, as in: copydesk facts story.md"),
    ("explain", "explain: name a rule or a group, as in: copydesk explain scare-quotes"),
    ("check story.md --severity eror", "--severity: “eror” is no level; did you mean “error”?"),
    ("check story.md --severity grave", "--severity: “grave” is no level; write error, warning or suggestion"),
    ("check story.md --genre verse", "--genre: “verse” is no genre; write news or opinion"),
    ("check story.md --severty error", "check: no option “--severty”; did you mean “--severity”?"),
    ("check story.md --qqqq", "check: no option “--qqqq”; copydesk check --help lists them"),
    ("--qqqq", "no option “--qqqq”; copydesk --help lists them"),
    ("check story.md --select", "--select needs a value after it"),
    ("check story.md --quiet=3", "--quiet takes no value"),
    ("rules loaded", "rules: “loaded” is more than it takes"),
    ("chekc story.md", "no command “chekc”; did you mean “check”?"),
    ("story.md", "no command “story.md”; to check it: copydesk check story.md"),
    ("lint story.md", "no command “lint”; did you mean “check”?"),
    ("qqqq", "no command “qqqq”; there are check, explain, facts, init, rules and test"),
])  # fmt: skip
def test_a_wrong_call_is_one_line_with_the_nearest_legal_name(copydesk, arguments, line):
    run = copydesk(*arguments.split())
    assert (run.code, run.out, run.err) == (2, "", f"copydesk: {line}\n")


@pytest.mark.parametrize("arguments", [
    "check story.md --format xml", "check story.md --fail-on often", "check -Z", "facts --format xml", "init --repo",
])  # fmt: skip
def test_a_call_that_means_nothing_is_one_line(copydesk, arguments):
    code, out, err = copydesk(*arguments.split())
    assert (code, out, err[:10], err.count("\n")) == (2, "", "copydesk: ", 1)


@pytest.mark.parametrize("call, stdin, line", [
    ("nope.txt", b"", "nope.txt: no such file or folder"), ("-", b"", "standard input is empty"),
    ("https://a.example/b.html", b"",
     "https://a.example/b.html: no page is fetched: save it in your browser, and name the file"),
    ("-", b"\xef\xbb\xbf \n", "standard input is empty"),
    ("- --stdin-filename story.md", b"", "standard input is empty"),
])  # fmt: skip
def test_where_nothing_could_be_read_there_is_no_report(copydesk, call, stdin, line):
    assert copydesk("check", *call.split(), stdin=stdin) == (2, "", f"copydesk: {line}\n")


def test_a_file_that_may_not_be_opened_does_not_keep_the_others_from_being_read(monkeypatch, tmp_path):
    monkeypatch.setattr(os, "access", lambda *_: False)
    assert FilePath().convert(str(tmp_path / "story.md"), None, None) == str(tmp_path / "story.md")


@pytest.mark.parametrize(
    "call", ["story.md --output story.md", ". --output ./story.md", "story.md --diff --output story.md"]
)
def test_no_report_takes_the_place_of_an_article(copydesk, tmp_path, call):
    code, out, err = copydesk("check", *call.split())
    assert (code, out, err) == (2, "", "copydesk: --output: story.md is one of the articles; name another file\n")
    assert (tmp_path / "story.md").read_text(encoding="utf-8") == "The council met on Monday.\n"


def test_a_page_that_we_wrote_is_no_article_of_its_folder(copydesk, tmp_path):
    (tmp_path / "fares.html").write_text("<p>The fares rise on Monday.</p>", encoding="utf-8")
    call = ("check", ".", "--format", "html", "--output", "report.html", "--no-cache")
    pages = [(copydesk(*call).err, (tmp_path / "report.html").read_bytes()) for _ in range(2)]
    assert pages[0] == pages[1]
    assert copydesk("check", ".").out.startswith("2 articles, ")
