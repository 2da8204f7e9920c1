"""The html report: nothing in it that an article put there, every finding with its words, its note and its links."""

import base64
import hashlib
import re
import time
from collections import Counter
from html.parser import HTMLParser
from itertools import pairwise
from pathlib import Path

import pytest
from msgspec.structs import replace

from copydesk import __version__
from copydesk.desk.files import Source, sources
from copydesk.desk.run import Desk
from copydesk.findings import DocumentReport, Finding, ParagraphReport, Place, Report, Severity, Stretch, Trouble
from copydesk.reports.html import render
from copydesk.rulebook.book import rulebook
from copydesk.settings import Settings

ROOT = Path(__file__).parents[1]
SAMPLES = ROOT / "samples"
GOLDEN = Path(__file__).parent / "golden_formats" / "editions-dam.html"
EMPTY = ("meta", "input", "br", "link", "img")

STORY = """# Ferry fares to rise on the lake

By Ann Cole

The *council* met on **Tuesday, 5 March 2026** and gave three reasons: fuel, wages, ice and a new pier.

Many experts believe that it hit 4,100 “*passengers*” on [Saturday, 7 March 2026](https://lake.example/ferry), clearly.

- The [Lake Ferry Office (LFO)](x.html) carried 40 cars.
- The Low Fares Order (LFO) allows it.

> “The fares are *fair*,” the mayor said.
"""
"""Markup in and around the flagged words, a conflict across paragraphs, every level."""

HOSTILE = """Council </title><script>window.hit = 1</script> rises

By <img src=x onerror=window.hit=2>

It met on Tuesday, 5 March 2026 </style><script>window.hit = 3</script>, "onmouseover="window.hit=4" said.

Many experts believe that the fares are <a href="javascript:window.hit=5">fair</a>, &lt;b&gt; {{ 7 * 7 }} <!-- --> \x07.

The council had been asked by the people of the town to say what it would do when the lake is frozen, and it did not.

The clerk, “<b onclick=window.hit=6>Ann</b>”, was there, and she said that it would be the last time for all of them.
"""


class Element:
    """An element of a page with its text, that of elements inside it included."""

    def __init__(self, tag: str, attributes: dict[str, str | None]) -> None:
        self.tag, self.attributes, self.text = tag, attributes, ""

    def __getitem__(self, name: str) -> str:
        return self.attributes.get(name) or ""


class Page(HTMLParser):
    """A page as read by a parser that no one here wrote."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.elements: list[Element] = []
        self._open: list[Element] = []
        self.feed(page)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        element = Element(tag, dict(attrs))
        self.elements.append(element)
        if tag not in EMPTY:
            self._open.append(element)

    def handle_endtag(self, tag: str) -> None:
        assert self._open.pop().tag == tag

    def handle_data(self, data: str) -> None:
        for element in self._open:
            element.text += data

    def all(self, tag: str, **having: str) -> list[Element]:
        """The elements of a name, in order, that have these words in their attributes."""
        wanted = {name.rstrip("_"): value for name, value in having.items()}
        return [
            one
            for one in self.elements
            if one.tag == tag and all(value in one[name].split() for name, value in wanted.items())
        ]


def checked(*stories: tuple[str, str], together: bool = False) -> Report:
    given = [Source(path, text.encode()) for path, text in stories]
    return Desk(rulebook(), Settings(), together=together).check(given)


def dam() -> Report:
    """An edition of two articles that contradict each other."""
    errors: list[Trouble] = []
    paths = sources([str(SAMPLES / "editions" / "dam")], Settings(), errors)
    stories = [(Path(one.path).name, Path(one.path).read_text(encoding="utf-8")) for one in paths]
    return checked(*stories, together=True)


REPORTS = {
    "a story in Markdown": lambda: checked(("ferry.md", STORY)),
    "a hostile article": lambda: checked(("</title><script>.txt", HOSTILE)),
    "an edition": dam,
    "every sample with faults": lambda: checked(
        *((path.name, path.read_text(encoding="utf-8")) for path in sorted((SAMPLES / "loud").glob("*[.md,.txt]")))
    ),
}


@pytest.fixture(scope="module", params=REPORTS, ids=str)
def shown(request):
    """A report and its page."""
    report = REPORTS[request.param]()
    return report, Page(render(report))


def names(report: Report) -> dict[str, Finding]:
    """Every finding by its name on the page."""
    return {f"{i}-{k}": one for i, doc in enumerate(report.documents, 1) for k, one in enumerate(doc.findings, 1)}


def test_every_finding_has_one_note_with_all_that_it_says(shown):
    report, page = shown
    notes = {note["data-key"]: note for note in page.all("li", class_="note")}
    assert report.findings
    assert list(notes) == list(names(report))
    for key, finding in names(report).items():
        said = " ".join(notes[key].text.split())
        name = f"{finding.rule}/{finding.entry}" if finding.entry else finding.rule
        for words in (finding.message, finding.why, name, *finding.instead):
            assert " ".join(words.replace("\x07", "\ufffd").split()) in said
        assert (notes[key]["data-level"], notes[key]["data-group"]) == (finding.severity, finding.group)


def test_the_marks_of_a_finding_carry_exactly_the_flagged_words(shown):
    report, page = shown
    for key, finding in names(report).items():
        marked = "".join(mark.text for mark in page.all("mark", **{"data-own": key}))
        assert marked == finding.text.replace("\n\n", "").replace("\x07", "\ufffd"), finding.rule


def test_the_far_ends_of_a_conflict_are_marked_too(shown):
    report, page = shown
    for key, finding in names(report).items():
        marks = page.all("mark", **{"data-others": key})
        far = "".join(mark.text for mark in marks)
        assert all(place.text.replace("\n\n", "").replace("\x07", "\ufffd") in far for place in finding.related)


def test_the_articles_are_shown_in_full(shown):
    report, page = shown
    copies = [element for element in page.elements if "copy" in element["class"].split()]
    texts = [paragraph for document in report.documents for paragraph in document.paragraphs]
    for copy, paragraph in zip(copies, texts, strict=True):
        assert copy.text.endswith(paragraph.text.replace("\x07", "\ufffd"))


def test_every_id_is_given_once_and_every_link_leads_to_one(shown):
    _, page = shown
    ids = Counter(element["id"] for element in page.elements if "id" in element.attributes)
    assert [name for name, times in ids.items() if times > 1] == []
    links = [element["href"] for element in page.all("a")]
    assert [link for link in links if link[:1] != "#" or link[1:] not in ids] == []
    for attribute in ("aria-describedby", "aria-labelledby"):
        described = [name for element in page.elements for name in element[attribute].split()]
        assert [name for name in described if name not in ids] == []


def test_the_strip_has_a_cell_for_every_paragraph_with_its_gravest_level(shown):
    report, page = shown
    paragraphs = [paragraph for document in report.documents for paragraph in document.paragraphs]
    for cell, paragraph in zip(page.all("a", class_="cell"), paragraphs, strict=True):
        levels = sorted((finding.severity for finding in paragraph.findings), key=lambda level: level.rank)
        looks = ["cell", f"w{paragraph.words}", *([levels[0].value] if levels else [])]
        assert cell["class"].split() == looks
        assert f"¶{paragraph.number}: " in cell.text


def test_headings_never_skip_a_level(shown):
    _, page = shown
    levels = [int(element.tag[1]) for element in page.elements if re.fullmatch("h[1-6]", element.tag)]
    assert levels[0] == 1
    assert [(a, b) for a, b in pairwise(levels) if b > a + 1] == []


def test_nothing_of_an_article_becomes_an_element_or_an_attribute(shown):
    _, page = shown
    assert len(page.all("script")) == len(page.all("style")) == len(page.all("title")) == 1
    assert page.all("img") == page.all("link") == page.all("iframe") == page.all("b") == []
    names = {name for element in page.elements for name in element.attributes}
    assert [name for name in names if name.startswith("on") or name in ("style", "src", "srcset", "action")] == []


def test_the_page_asks_for_nothing_outside_itself(shown):
    report, _ = shown
    page = render(report)
    assert re.findall(r"""(?:src|href|action|data|poster)\s*=\s*["']?(?!#)[^\s"'#]*:""", page) == []
    assert re.findall(r"@import|url\(|https?://(?![^<]*</(?:a|p|li|h\d|mark))", page.replace("lake.example", "")) == []


def test_the_policy_allows_the_pages_own_style_and_script_and_nothing_else(shown):
    _, page = shown
    (policy,) = (meta["content"] for meta in page.all("meta") if meta["http-equiv"])
    (style,), (script,) = page.all("style"), page.all("script")
    hashes = [
        "sha256-" + base64.b64encode(hashlib.sha256(one.text.encode()).digest()).decode() for one in (style, script)
    ]
    assert policy == (
        f"default-src 'none'; style-src '{hashes[0]}'; script-src '{hashes[1]}'; base-uri 'none'; form-action 'none'"
    )


def test_the_command_writes_the_page_and_still_says_what_failed(copydesk, tmp_path):
    (tmp_path / "ferry.md").write_text(STORY, encoding="utf-8")
    done = copydesk("check", "ferry.md", "gone.md", "--format", "html", "--output", "report.html")
    assert (done.code, done.out, done.err) == (2, "", "copydesk: gone.md: no such file or folder\n")
    page = Page((tmp_path / "report.html").read_text(encoding="utf-8"))
    assert [note["id"] for note in page.all("li", class_="note")][:1] == ["n1-1"]
    assert len(page.all("section", class_="unread")) == 1


def test_no_other_format_loads_the_templates(copydesk, tmp_path):
    (tmp_path / "ferry.txt").write_text(STORY, encoding="utf-8")
    loaded = copydesk("check", "ferry.txt", PYTHONPROFILEIMPORTTIME="1").err
    assert "copydesk.reports.wording" in loaded
    assert "jinja2" not in loaded


def test_the_same_report_is_the_same_page():
    assert render(checked(("ferry.md", STORY))) == render(checked(("ferry.md", STORY)))


def finding(number: int, **changes: object) -> Finding:
    values = {
        "path": "a.txt", "paragraph": 1, "start": 0, "end": 4, "rule": "tide-table", "entry": None, "group": "style",
        "severity": Severity.WARNING, "message": f"Note {number}.", "why": "It tires.", "text": "Tide",
        "shown": (Stretch(1, 0, 4),),
    }  # fmt: skip
    return Finding(**{**values, **changes})


def paragraph(text: str, *findings: Finding, number: int = 1, **changes: object) -> ParagraphReport:
    return ParagraphReport(number, "body", 0, len(text), len(text.split()), text, findings, **changes)


def page_of(*paragraphs: ParagraphReport, path: str = "a.txt", **changes: object) -> str:
    text = "\n\n".join(one.text for one in paragraphs)
    document = DocumentReport(path, text, "Tides", 9, paragraphs, **changes)
    return render(Report((document,)))


def test_the_first_link_skips_to_the_first_finding_that_is_graver_than_a_suggestion():
    mild = finding(1, severity=Severity.SUGGESTION)
    first = [
        Page(page_of(paragraph("Tide.", *found))).all("a")[0]["href"] for found in ([mild, finding(2)], [mild], [])
    ]
    assert first == ["#n1-2", "#n1-1", "#main"]


def test_words_of_overlapping_findings_are_marked_for_each():
    tide = finding(1, severity=Severity.SUGGESTION, text="Tide and", shown=(Stretch(1, 0, 8),))
    time_ = finding(2, severity=Severity.ERROR, text="and time", shown=(Stretch(1, 5, 13),))
    page = Page(page_of(paragraph("Tide and time wait.", tide, time_)))
    assert [(mark.text, mark["class"], mark["data-own"]) for mark in page.all("mark")] == [
        ("Tide ", "suggestion", "1-1"),
        ("and", "error over-suggestion", "1-2 1-1"),
        (" time", "error", "1-2"),
    ]


def test_words_that_run_into_the_next_paragraph_are_marked_in_both():
    one = finding(1, text="Tide.\n\nAnd", shown=(Stretch(1, 0, 5), Stretch(2, 0, 3)))
    page = Page(page_of(paragraph("Tide.", one), paragraph("And time.", number=2)))
    assert [mark.text for mark in page.all("mark")] == ["Tide.", "And"]
    assert [spot["id"] for spot in page.all("span", class_="spot")] == ["m1-1"]


def test_a_finding_on_what_no_reader_sees_links_to_its_paragraph():
    page = Page(page_of(paragraph("Tide.", finding(1, shown=()))))
    assert [link["href"] for link in page.all("a", class_="level")] == ["#p1-1"]
    assert page.all("mark") == []


def test_a_far_end_in_an_article_that_is_not_on_the_page_is_named_and_no_link():
    far = Place("b.txt", 4, 0, 4, "Ebb", "the leader", (Stretch(4, 0, 3),))
    page = Page(page_of(paragraph("Tide.", finding(1, related=(far,)))))
    (others,) = page.all("ul", class_="others")
    assert " ".join(others.text.split()) == "b.txt ¶4 Ebb (the leader)"
    assert [link["href"] for link in page.all("a") if link["href"].startswith("#o")] == []


def test_each_end_of_a_conflict_names_the_other():
    far = Place("a.txt", 2, 7, 10, "Ebb", "", (Stretch(2, 0, 3),))
    page = Page(page_of(paragraph("Tide.", finding(1, related=(far,))), paragraph("Ebb.", number=2)))
    (there,) = (link for link in page.all("a") if link["href"] == "#o1-1-1")
    (echo,) = page.all("li", class_="echo")
    assert (there.text, echo.text) == ("¶2 Ebb", "See ¶1: Note 1.")
    assert [link["href"] for link in page.all("a") if link["href"] == "#n1-1"] != []


def test_messages_and_paths_are_shown_as_they_are():
    bad = "</script><script>window.hit=1</script>\"'&amp;\ud800\x1b[31m"
    one = finding(1, message=bad, why=bad, instead=(bad,), related=(Place(bad, 1, 0, 1, bad, bad),))
    page = Page(page_of(paragraph("Tide.", one), path="a.txt", notices=(bad,)))
    safe = "</script><script>window.hit=1</script>\"'&amp;\ufffd\ufffd[31m"
    (note,) = page.all("li", class_="note")
    assert note.text.count(safe) == 5
    assert len(page.all("script")) == 1


def test_a_sound_article_says_what_was_checked_and_that_it_is_no_fact_check():
    report = checked(("quiet.txt", (SAMPLES / "quiet" / "court-story.txt").read_text(encoding="utf-8")))
    page = Page(render(report))
    (about,) = page.all("dl")[:1]
    said = " ".join(about.text.split())
    assert said.startswith("FoundNothing. A clean run is not a fact check")
    assert f"{report.documents[0].words} words" in said
    assert page.all("mark") == page.all("section", class_="bar") == []


@pytest.mark.parametrize("people, said", [
    (None, "2 words, 3 figures, 1 date, 0 quotations"),
    (1, "2 words, 3 figures, 1 date, 0 quotations, 1 person"),
    (5, "2 words, 3 figures, 1 date, 0 quotations, 5 people"),
])  # fmt: skip
def test_what_was_looked_at_is_counted_in_english(people, said):
    (document,) = checked(("met.txt", "It met.")).documents
    counts = {"figures": 3, "dates": 1, "people": people, "quotations": 0}
    page = Page(render(Report((replace(document, checked=counts),))))
    looked = page.all("dl")[0].text.split("Looked at")[1].split("Claims")[0]
    assert " ".join(looked.split()) == said


def test_what_could_not_be_read_is_named():
    page = Page(render(Report((), (Trouble("scan.pdf", ".pdf files cannot be read"),))))
    (unread,) = page.all("section", class_="unread")
    assert " ".join(unread.text.split()) == "Not checked, or not wholly scan.pdf .pdf files cannot be read"
    assert page.all("p", class_="nothing")[0].text == "No article was read, so nothing was checked."


def test_a_file_that_was_named_twice_is_shown_once():
    (document,) = checked(("ferry.md", STORY)).documents
    assert render(Report((document, document))) == render(Report((document,)))


def test_a_report_of_two_hundred_findings_is_made_in_well_under_a_second():
    text = "Tide and time wait for none, as the pilots of the lower lake say every year. " * 4
    rows = [
        paragraph(text, *(finding(k, shown=(Stretch(i, 5 * k, 5 * k + 9),), paragraph=i) for k in range(4)), number=i)
        for i in range(1, 51)
    ]
    render(Report())  # the library is loaded
    begun = time.process_time()
    page = page_of(*rows)
    assert time.process_time() - begun < 0.5
    assert page.count('class="note ') == 200


def test_the_colours_of_words_stand_out_from_every_ground():
    style = (ROOT / "src" / "copydesk" / "reports" / "page" / "page.css").read_text(encoding="utf-8")
    colours = {m[1]: m.groups()[1:] for m in re.finditer(r"--([\w-]+): light-dark\((#\w{6}), (#\w{6})\);", style)}
    levels = [level.value for level in Severity]
    pairs = [(ink, ground) for ink in ("ink", "quiet", *levels) for ground in ("paper", "raised")]
    pairs += [("ink", f"{level}-wash") for level in levels] + [("quiet", "other-wash")]
    weak = [
        (ink, ground, mode)
        for ink, ground in pairs
        for mode in (0, 1)
        if contrast(colours[ink][mode], colours[ground][mode]) < 4.5
    ]
    assert weak == []


def contrast(one: str, other: str) -> float:
    """The contrast of two colours, as WCAG 2 reckons it."""

    def luminance(colour: str) -> float:
        parts = [int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5)]
        red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
        return 0.2126 * red + 0.7152 * green + 0.0722 * blue

    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def test_the_page_of_an_edition_is_the_golden_one(request):
    page = render(dam()).replace(f"copydesk {__version__}", "copydesk VERSION")
    page = re.sub(r"(<(style|script)>).*?(</\2>)", r"\1…\3", page, flags=re.DOTALL)
    page = re.sub(r"sha256-[\w+/=]+", "sha256-…", page)
    if request.config.getoption("--bless"):
        GOLDEN.parent.mkdir(exist_ok=True)
        GOLDEN.write_text(page, encoding="utf-8")
    assert page == GOLDEN.read_text(encoding="utf-8")
