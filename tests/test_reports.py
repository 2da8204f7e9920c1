"""Reports: the JSON contract, lines and columns as editors count them, and a text report that fits the terminal."""

import json
from html import unescape
from pathlib import Path

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from copydesk import __version__
from copydesk.desk.files import Source
from copydesk.desk.run import Desk
from copydesk.findings import DocumentReport, Finding, ParagraphReport, Place, Report, Severity, Trouble
from copydesk.reading.read import SUFFIXES
from copydesk.reports import facts_json as facts_report
from copydesk.reports import json as json_report
from copydesk.reports import text as text_report
from copydesk.reports.lines import Lines
from copydesk.rulebook.book import rulebook

SAMPLES = Path(__file__).parents[1] / "samples"
ODD = "".join((
    "Fête 🎈 in town\r\n\r\n", "It met 🎈🎈 in the fish\u2028hall, née Høll.\r\n\r\n",
    "The élan of the\r\ncoal harbour 👩‍🚒 is gone.\r\r", "Nothing here.\n\n", "A choir\rsang in the tin\nchurch.",
))  # fmt: skip
SOURCE = "A hall, a hall.\nAnd “more”.\n"
FOUND = Finding(
    path="a.md", paragraph=1, start=8, end=14, rule="repeated-hall", entry="hall", group="style",
    severity=Severity.WARNING, message="“a hall” twice.", why="It tires.", text="a hall", instead=("one", "it"),
    related=(Place("a.md", 1, 0, 6, "A hall", "first"), Place("a.md", 2, 16, 19, "And")),
)  # fmt: skip
REPORT = Report(
    (DocumentReport("a.md", SOURCE, "Halls", 6, (
        ParagraphReport(1, "body", 0, 15, 4, "A hall, a hall.", (FOUND,)),
        ParagraphReport(2, "list", 16, 27, 2, "And “more”."),
    ), {"figures": None, "dates": 0, "people": None, "quotations": 1}, ("a notice",)),),
    (Trouble("b.docx", "cannot be read"),),
)  # fmt: skip
STORY = """Market to move in spring

By Ann Cole

The council met in the fish hall on Monday, 2 March 2026, and sent for a list of the old names of its quarters.

- It will dredge the coal harbour, and the fish hall beside it will be shut while the work goes on.

“I was baptised in the tin church,” the mayor said. A choir sang in the tin church on the night of the vote.
"""
PRINTED = """\
story.md · Market to move in spring

¶3, line 5: The council met in the fish hall on…
  warning    “fish hall” is an old name. 5:24 [old-name/fish-hall]
             instead: “market hall”, or “the hall”
             The hall was renamed in 2019.

¶4 (list), line 7: It will dredge the coal harbour, and the…
  error      “coal harbour” is an old name. 7:22 [old-name/coal-harbour]
             instead: “north harbour”
             The harbour was renamed in 2019.
  warning    “fish hall” is an old name. 7:44 [old-name/fish-hall]
             instead: “market hall”, or “the hall”

¶5, line 9: “I was baptised in the tin church,” the…
  suggestion “tin church” is an old name. 9:73 [old-name/tin-church]
             Some readers know it as the mission.

"""
SUMMARY = """\
1 article, 75 words: 1 error, 2 warnings, 1 suggestion.
Looked at 1 figure, 1 date, 1 quotation and 0 people. A clean run is not a fact check.
2 claims in the author’s voice: 0 backed by a named source, 0 by a document or
by the copy itself, 2 by nobody named; 0 unsupported.
Why, and how to overrule it: copydesk explain old-name
"""
FACTS = {
    "sentences": ["start", "end"],
    "passages": ["start", "end", "voice", "kind", "speaker", "cue", "source"],
    "dates": ["start", "end", "text"],
    "times": ["start", "end", "text", "first", "last", "grain", "way"],
    "figures": ["start", "end", "text", "value", "low", "high", "unit", "noun", "about", "hedge", "verb", "subject"],
    "claims": ["start", "end", "text", "kind", "strength", "support", "by"],
    "quotations": ["start", "end", "text", "closed", "use"],
}  # fmt: skip

copy = st.text(st.sampled_from("ab é🎈👩\u200d\u2028\u0085\r\n\t\ud800"), max_size=60)
words = st.text(st.sampled_from("abc“”é🎈\u2028\n \u00a0-—"), max_size=200) | st.just("x" * 300)


def test_the_json_report_is_the_contract():
    assert json.loads(json_report.render(REPORT)) == {
        "copydesk": __version__,
        "documents": [{
            "path": "a.md", "title": "Halls", "words": 6, "readability": None,
            "paragraphs": [
                {"number": 1, "role": "body", "start": 0, "end": 15, "line": 1, "words": 4, "readability": None,
                 "findings": [{
                     "rule": "repeated-hall", "entry": "hall", "group": "style", "severity": "warning",
                     "message": "“a hall” twice.", "why": "It tires.", "text": "a hall", "start": 8, "end": 14,
                     "line": 1, "column": 9, "end_line": 1, "end_column": 15, "instead": ["one", "it"],
                    "edits": [],
                     "related": [
                         {"path": "a.md", "paragraph": 1, "start": 0, "end": 6, "line": 1, "column": 1,
                          "text": "A hall", "note": "first"},
                         {"path": "a.md", "paragraph": 2, "start": 16, "end": 19, "line": 2, "column": 1,
                          "text": "And", "note": ""},
                     ],
                 }]},
                {"number": 2, "role": "list", "start": 16, "end": 27, "line": 2, "words": 2, "readability": None,
                 "findings": []},
            ],
            "checked": {"figures": None, "dates": 0, "people": None, "quotations": 1},
            "support": None,
            "notices": ["a notice"],
        }],
        "summary": {"documents": 1, "words": 6, "findings": {"error": 0, "warning": 1, "suggestion": 0}},
        "errors": [{"path": "b.docx", "message": "cannot be read"}],
    }  # fmt: skip


def reports(own_pack):
    """What is found in an odd story, and in every sample."""
    samples = [Source(path.name, path.read_bytes()) for path in sorted(SAMPLES.rglob("*.*")) if path.suffix in SUFFIXES]
    return Desk(rulebook([own_pack])).check([*samples, Source("odd.txt", ODD.encode())])


def test_offsets_lines_and_columns_lead_to_the_words(own_pack):
    report = reports(own_pack)
    for document, written in zip(json.loads(json_report.render(report))["documents"], report.documents, strict=True):
        source, lines = written.source, Lines(written.source)
        for paragraph in document["paragraphs"]:
            assert lines.position(paragraph["start"])[0] == paragraph["line"]
            for found in paragraph["findings"]:
                assert lines.offset(found["line"], found["column"]) == found["start"]
                assert lines.offset(found["end_line"], found["end_column"]) == found["end"]
                for place in (found, *found["related"]):
                    assert lines.offset(place["line"], place["column"]) == place["start"]
                    if not document["path"].endswith(".md"):
                        stands = unescape(source[place["start"] : place["end"]])
                        assert "".join(stands.split()) == "".join(place["text"].split())


def test_the_findings_of_an_odd_story_are_where_an_editor_would_look(own_pack):
    (document,) = [document for document in reports(own_pack).documents if document.path == "odd.txt"]
    lines = Lines(ODD)
    places = [(one.entry, *lines.position(one.start), *lines.position(one.end)) for one in document.findings]
    assert places == [
        ("fish-hall", 3, 18, 3, 27), ("coal-harbour", 6, 1, 6, 13), ("tin-church", 11, 13, 12, 7),
    ]  # fmt: skip
    flagged = [ODD[finding.start : finding.end] for finding in document.findings]
    assert flagged == ["fish\u2028hall", "coal harbour", "tin\nchurch"]
    listed = [(one.number, one.role, lines.position(one.start)[0], one.words) for one in document.paragraphs]
    assert listed == [
        (1, "headline", 1, 3), (2, "body", 3, 8), (3, "body", 5, 8), (4, "body", 8, 2), (5, "body", 10, 7),
    ]  # fmt: skip


def test_a_conflict_names_the_other_place():
    copy = "The Joint Border Commission (JBC) met.\r\n\r\nThe Judicial Boundary Chamber (JBC) ruled in 2023."
    report = Desk(rulebook(), select=("acronym-conflict",)).check([Source("a.md", copy.encode())])
    related = [found["related"] for document in json.loads(json_report.render(report))["documents"]
               for paragraph in document["paragraphs"] for found in paragraph["findings"]]  # fmt: skip
    assert related == [[{
        "path": "a.md", "paragraph": 1, "start": 4, "end": 33, "line": 1, "column": 5,
        "text": "Joint Border Commission (JBC)", "note": "",
    }]]  # fmt: skip


def test_every_paragraph_is_listed_and_every_finding_stands_under_its_own(own_pack):
    report = reports(own_pack)
    for document in json.loads(json_report.render(report))["documents"]:
        paragraphs = document["paragraphs"]
        assert [paragraph["number"] for paragraph in paragraphs] == list(range(1, len(paragraphs) + 1))
        assert document["words"] == sum(paragraph["words"] for paragraph in paragraphs)
        for paragraph in paragraphs:
            assert all(paragraph["start"] <= found["start"] < paragraph["end"] for found in paragraph["findings"])
            assert paragraph["findings"] == sorted(paragraph["findings"], key=lambda one: (one["start"], one["end"]))
    levels = [finding.severity for document in report.documents for finding in document.findings]
    assert json.loads(json_report.render(report))["summary"] == {
        "documents": len(report.documents), "words": sum(document.words for document in report.documents),
        "findings": {level.value: levels.count(level) for level in Severity},
    }  # fmt: skip


def test_the_facts_report_has_every_kind_of_fact():
    copy = "“We will pay,” she said on Monday, 2 March 2026. Police said 40 people left. Nobody came back.\n"
    facts = Desk(rulebook()).read(Source("story.md", copy.encode()), [])
    report = json.loads(facts_report.render([facts], [Trouble("b.docx", "cannot be read")]))
    assert (list(report), report["errors"]) == (
        ["copydesk", "documents", "errors"], [{"path": "b.docx", "message": "cannot be read"}],
    )  # fmt: skip
    (document,) = report["documents"]
    assert list(document) == ["path", "title", "written_on", *FACTS]
    assert {kind: list(document[kind][0]) for kind in FACTS} == FACTS
    assert [one["start"] for one in document["passages"]][1:] == [one["end"] for one in document["passages"]][:-1]
    assert [copy[one["start"] : one["end"]] for one in document["dates"]] == ["Monday, 2 March 2026"]


def counted(source, offset, width=lambda _: 1):
    """Line and column, counted character by character."""
    line, column = 1, 1
    for i in range(offset):
        if source[i] == "\n" or (source[i] == "\r" and source[i + 1 : i + 2] != "\n"):
            line, column = line + 1, 1
        else:
            column += width(source[i])
    return line, column


@given(copy)
def test_lines_and_columns_are_counted_as_an_editor_counts_them(source):
    lines = Lines(source)
    for offset in range(len(source) + 1):
        assert lines.position(offset) == counted(source, offset)
        assert lines.position_utf16(offset) == counted(source, offset, lambda point: 1 + (ord(point) > 0xFFFF))
        assert lines.offset(*lines.position(offset)) == offset


@pytest.mark.parametrize("width", [80, 120])
def test_the_text_report_of_a_small_story(own_pack, width):
    report = Desk(rulebook([own_pack]), select=("old-name",)).check([Source("story.md", STORY.encode())])
    shown = text_report.render(report, style=text_report.Style(width=width))
    assert (shown[: len(PRINTED)], shown[len(PRINTED) :].split()) == (PRINTED, SUMMARY.split())


def test_the_other_place_what_was_flagged_and_the_notices_are_shown():
    shown = text_report.render(Report(REPORT.documents)).splitlines()
    assert shown[:-3] == [
        "a.md · Halls", "  note: a notice", "", "¶1, line 1: A hall, a hall.",
        "  warning    “a hall” twice. 1:9 [repeated-hall/hall]", "             see “A hall” (first)",
        "             see ¶2: “And”", "             instead: “one”, or “it”", "             It tires.", "",
    ]  # fmt: skip


@pytest.mark.parametrize("width", [80, 120])
def test_no_line_on_the_samples_is_longer_than_the_terminal(own_pack, width):
    printed = text_report.render(
        reports(own_pack), hidden={Severity.SUGGESTION: 1234}, style=text_report.Style(width=width)
    )
    assert [line for line in printed.split("\n") if len(line) > width] == []


@given(words, words, words, words, words, st.sampled_from([80, 120]))
@example("?", "", "", "", "of several extraordinarilylongwords " * 8, 80)
def test_long_words_and_strange_separators_do_not_break_the_text_report(message, why, text, instead, source, width):
    found = Finding("a.md", 1, 0, 1, "rule", None, "style", Severity.ERROR, message or "?", why, text, (instead,),
                    (Place("a.md", 1, 0, 1, text, why),))  # fmt: skip
    paragraph = ParagraphReport(1, "body", 0, len(source), 1, source, (found,))
    report = Report((DocumentReport("a.md", source, None, 1, (paragraph,), {}, (why,)),))
    printed = text_report.render(report, style=text_report.Style(width=width))
    assert [line for line in printed.split("\n") if len(line) > width] == []
    assert printed.split("\n")[-1] == ""
