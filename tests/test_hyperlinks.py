"""Where a finding stands is a link, in terminals that have links and nowhere else."""

import platform
import re

import pytest

from copydesk.cli.hyperlinks import address, can_link
from copydesk.findings import DocumentReport, Finding, ParagraphReport, Report, Severity
from copydesk.reports import text

LINK = re.compile(r"\x1b\]8;;(.*?)\x1b\\(.*?)\x1b\]8;;\x1b\\")


class Stream:
    """Something that may be a terminal."""

    def __init__(self, terminal):
        self._terminal = terminal

    def isatty(self):
        return self._terminal


@pytest.mark.parametrize("environment, terminal, linked", [
    ({"TERM_PROGRAM": "vscode"}, True, True), ({"TERM_PROGRAM": "iTerm.app"}, True, True),
    ({"TERM_PROGRAM": "Apple_Terminal"}, True, False), ({}, True, False), ({"TERM": "xterm-256color"}, True, False),
    ({"VTE_VERSION": "5000"}, True, True), ({"VTE_VERSION": "4999"}, True, False), ({"VTE_VERSION": "?"}, True, False),
    ({"KITTY_WINDOW_ID": "1"}, True, True), ({"WT_SESSION": "a"}, True, True), ({"TERM": "foot"}, True, True),
    ({"TERM_PROGRAM": "vscode"}, False, False), ({"TERM_PROGRAM": "vscode", "TERM": "dumb"}, True, False),
    ({"VTE_VERSION": "6800", "TMUX": "pane"}, True, False),
    ({"FORCE_HYPERLINK": "1"}, False, True), ({"FORCE_HYPERLINK": "0", "TERM_PROGRAM": "vscode"}, True, False),
    ({"FORCE_HYPERLINK": "", "TERM_PROGRAM": "vscode"}, True, True),
])  # fmt: skip
def test_links_are_for_terminals_that_are_known_to_have_them(environment, terminal, linked):
    assert can_link(Stream(terminal), environment) is linked


def test_an_address_names_the_host_and_the_whole_path_and_can_steer_no_terminal(tmp_path):
    story = tmp_path / "fête \x1b\x07#1.txt"
    story.touch()
    expected = f"file://{platform.node()}{tmp_path.as_posix()}/f%C3%AAte%20%1B%07%231.txt#12"
    assert address(str(story), 12) == expected


def test_what_is_no_file_has_no_address(tmp_path):
    assert [address(name, 1) for name in ("standard-input.txt", str(tmp_path), "a\0b")] == ["", "", ""]


@pytest.mark.parametrize("message", ["The hall burned.", "At 1:5, it was said, and 1:5 again, on and on.", "x" * 60])
@pytest.mark.parametrize("width", [40, 80])
def test_the_place_of_a_finding_is_the_link_and_the_words_are_the_same(message, width):
    found = Finding("a.md", 1, 4, 8, "old-name", None, "style", Severity.ERROR, message, "", "hall")
    source = "The hall burned."
    paragraph = ParagraphReport(1, "body", 0, len(source), 3, source, (found,))
    report = Report((DocumentReport("a.md", source, None, 3, (paragraph,)),))
    plain = text.render(report, style=text.Style(width))
    linked = text.render(report, style=text.Style(width, address=lambda path, line: f"to {path} {line}"))
    assert [m.groups() for m in LINK.finditer(linked)] == [("to a.md 1", "1:5")]
    assert LINK.sub(r"\2", linked) == plain


def test_the_command_links_where_it_is_told_to_and_not_into_a_file(copydesk, tmp_path):
    (tmp_path / "story.txt").write_text("It met.\n\nIt met on Friday, 4 March 2026.\n", encoding="utf-8")
    assert "/story.txt#3\x1b\\3:11\x1b]8;;" in copydesk("check", "story.txt", FORCE_HYPERLINK="1").out
    copydesk("check", "story.txt", "--output", "report.txt", FORCE_HYPERLINK="1")
    assert "\x1b" not in (tmp_path / "report.txt").read_text(encoding="utf-8")
