"""Word documents: what Word shows is read, what it does not show is not, and no file can do harm."""

import random
import time
import zipfile
from io import BytesIO
from itertools import pairwise

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from copydesk.analysis.facts import Facts
from copydesk.analysis.page.tokens import is_word
from copydesk.document import Document, Meta
from copydesk.reading.decoding import UnreadableError
from copydesk.reading.docx import package
from copydesk.reading.read import read
from copydesk.spans import Span
from word_documents import KINDS, NUMBERING, STRICT, W, docx, item, p, r, styled, table, zipped


def field(instruction: str, result: str) -> str:
    begin, separate, end = (f'<w:r><w:fldChar w:fldCharType="{kind}"/></w:r>' for kind in ("begin", "separate", "end"))
    return f"{begin}<w:r><w:instrText>{instruction}</w:instrText></w:r>{separate}{result}{end}"


def style(name: str, inside: str = "", identity: str = "") -> str:
    return (
        f'<w:style w:styleId="{identity or name.title().replace(" ", "")}"><w:name w:val="{name}"/>{inside}</w:style>'
    )


STYLES = "".join([
    style("heading 1", identity="berschrift1"), style("heading 2"), style("Title"), style("Subtitle"), style("Author"),
    style("Quote"), style("Caption"), style("toc 1"), style("Source Code"), style("Verbatim Char"),
        style("footnote text"),
    style("House head", '<w:basedOn w:val="Heading2"/>'), style("Deep", '<w:pPr><w:outlineLvl w:val="3"/></w:pPr>'),
    style("Loop", '<w:basedOn w:val="Loop"/>'), style("Secret", "<w:rPr><w:vanish/></w:rPr>"),
    style("List Bullet 2", '<w:pPr><w:numPr><w:ilvl w:val="1"/><w:numId w:val="1"/></w:numPr></w:pPr>'),
])  # fmt: skip


DELETED = '<w:rPr><w:del w:id="1"/></w:rPr>'
CONTROLLED = f"<w:sdt><w:sdtContent><w:bdo><w:smartTag>{r('met.')}</w:smartTag></w:bdo></w:sdtContent></w:sdt>"
BOX = f"<w:txbxContent>{p(r('Boxed.'))}</w:txbxContent>"
PAGES = {
    "runs are one line": (p(r("The coun"), r("cil ", "<w:b/>"), r("met.")), "The council met."),
    "blanks that are not to be kept": (p("<w:r><w:t> It \n met. </w:t></w:r>"), "It   met."),
    "tabs, breaks and hyphens": (
        p("<w:r><w:t>A</w:t><w:tab/><w:t>12</w:t><w:noBreakHyphen/><w:t>day co</w:t><w:softHyphen/><w:t>op</w:t>"
          '<w:br/><w:t>met</w:t><w:br w:type="page"/></w:r>', properties='<w:tabs><w:tab w:val="left"/></w:tabs>'),
        "A 12-day coop met"),
    "two line breaks part paragraphs": (p("<w:r><w:t>It met.</w:t><w:br/><w:br/><w:t>It left.</w:t></w:r>"),
        "It met. // It left."),
    "signs": (p(r("5"), '<w:r><w:sym w:font="Symbol" w:char="F0B0"/><w:sym w:font="Wingdings" w:char="F0FC"/>'
        '<w:sym w:font="Arial" w:char="20AC"/><w:sym w:char="D800"/></w:r>'), "5° €"),
    "insertions and deletions": (
        p(r("It "), f"<w:ins>{r('duly ')}</w:ins>", f"<w:del>{r('gladly ')}</w:del>",
        "<w:r><w:delText>x</w:delText></w:r>",
          f"<w:moveFrom>{r('sat')}</w:moveFrom>", f"<w:moveTo>{r('met.')}</w:moveTo>"), "It duly met."),
    "a deleted end joins paragraphs": (p(r("It met"), properties=DELETED) + p(r(" and left.")) + p(r("It rained.")),
        "It met and left. // It rained."),
    "a deleted end before a table": (p(r("It met."), properties=DELETED) + table([p(r("a")), p(r("b"))]),
        "It met. // table: a | b"),
    "a deleted row": (table([p(r("a")), p(r("b"))], ["<w:p/>", p(r("c"))]).replace("<w:tr>",
        "<w:tr><w:trPr><w:del/></w:trPr>", 1),
        "table: c"),
    "former looks": (p(r("It met."), properties='<w:pPrChange><w:pPr><w:pStyle w:val="Title"/></w:pPr></w:pPrChange>'),
        "It met."),
    "hidden words": (p(r("It "), r("secretly ", "<w:vanish/>"), r("never ", '<w:rStyle w:val="Secret"/>'),
        r("met.", '<w:vanish w:val="0"/>')), "It met."),
    "fields": (p(r("On "), field(' DATE \\@ "d MMM" ', r("4 May")), '<w:fldSimple w:instr="PAGE">' + r(" (9)")
        + "</w:fldSimple>",
        field(f"IF {field('PAGE', r('1'))} = 1", r(" it met"))), "On 4 May (9) it met"),
    "a field that never ends": (p('<w:r><w:fldChar w:fldCharType="begin"/></w:r>', r("TOC")) + p(r("It met.")),
        "It met."),
    "controls, tags and directions": (
        f"<w:sdt><w:sdtPr/><w:sdtContent>{p(r('It '), CONTROLLED)}</w:sdtContent></w:sdt>"
        f"<w:customXml>{p(r('It left.'))}</w:customXml>", "It met. // It left."),
    "a control that nobody filled in": (
        p(r("It met."),
        f"<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>{r('Click here')}</w:sdtContent></w:sdt>"),
        "It met."),
    "a text box, once": (
        p(r("It met"),
        f"<w:r><mc:AlternateContent><mc:Choice><x:s>{BOX}</x:s></mc:Choice><mc:Fallback>{BOX}</mc:Fallback>"
          "</mc:AlternateContent></w:r>", r(" again:")) + item("a road"), "It met again: // list: a road // Boxed."),
    "sums": (p(r("So "), "<m:oMath><m:r><m:t>2+2=4</m:t></m:r></m:oMath>", r(".")), "So 2+2=4."),
    "reading aids": (p("<w:r><w:ruby><w:rt><w:r><w:t>x</w:t></w:r></w:rt><w:rubyBase><w:r><w:t>It met.</w:t></w:r>"
        "</w:rubyBase></w:ruby></w:r>"), "It met."),
    "tables": (table([p(r("Port")), p(r("Fare"))], [p(r("Ayr")) + p(r("pier")), p(r("5"))]),
        "table: Port | Fare // table: Ayr pier | 5"),
    "rows and cells in controls": (
        f"<w:tbl><w:sdt><w:sdtContent><w:tr><w:sdt><w:sdtContent><w:tc>{p(r('Ayr'))}</w:tc></w:sdtContent></w:sdt>"
        f"<w:tc>{p(r('5'))}</w:tc></w:tr></w:sdtContent></w:sdt></w:tbl>", "table: Ayr | 5"),
    "a table that is a frame": (table([p(r("It met.")) + p(r("It left."))], [table([p(r("a")), p(r("b"))])]),
        "It met. // It left. // table: a | b"),
    "a table in a table": (table([p(r("a")), table([p(r("b")), p(r("c"))])]), "table: a | b | c"),
    "headings": (styled("berschrift1", "Fares rise") + styled("Author", "Ana Ruiz") + styled("HouseHead", "Next")
        + styled("Deep", "Later") + p(r("Then"), properties='<w:outlineLvl w:val="1"/>') + styled("Loop", "It met."),
        "headline: Fares rise // byline: Ana Ruiz // heading: Next // heading: Later // heading: Then // It met."),
    "a title and its headings": (styled("Title", "Fares rise") + styled("Subtitle", "Who pays.")
        + styled("berschrift1", "Why")
        + p(r("It met.")), "headline: Fares rise // standfirst: Who pays. // heading: Why // It met."),
    "headings of an article whose title has no style": (p(r("Fares rise on both ferries")) + p(r("It met.")) +
        styled("berschrift1", "Why") + p(r("It left.")),
        "headline: Fares rise on both ferries // It met. // heading: Why // It left."),
    "styles of words": (styled("TocOne", "It met.") + styled("Toc1", "Why 3") + styled("Quote", "“No.”")
        + styled("Caption", "The pier.")
        + styled("SourceCode", "x = 1"), "It met. // boilerplate: Why 3 // quote: “No.” // caption: The pier."),
    "a list typed by hand": (p(r("It has:")) + p(r("•\u00a0a road")) + p(r("2."), "<w:r><w:tab/></w:r>", r("a ferry")),
        "It has: // list: a road // list: a ferry"),
    "an empty item": (p(r("It has:")) + item("") + item("a road"), "It has: // list: - // list: a road"),
    "an item that is a picture": (p(r("It has.")) + item("").replace("</w:p>", "<w:r><w:drawing/></w:r></w:p>"),
        "It has."),
    "empty paragraphs": (p() + p(r(" ")) + p(r("It met.")), "It met."),
}  # fmt: skip
each_page = pytest.mark.parametrize("body, page", PAGES.values(), ids=PAGES)


def opened(body: str, **parts: str) -> Document:
    return read("story.docx", docx(body, styles=STYLES, numbering=NUMBERING, **parts))


def seen(document: Document) -> str:
    """The paragraphs with their roles; a paragraph without one is body."""
    lines = [f"{one.role.value}: {one.span.of(document.text)}" for one in document.paragraphs]
    return " // ".join(line.removeprefix("body: ") for line in lines)


def assert_lawful(document: Document) -> None:
    """What holds for any document of any format, and that a paragraph of a Word document is a line."""
    text, source, runs = document.text, document.source, document.map.runs
    assert source == "\n".join(paragraph.span.of(text) for paragraph in document.paragraphs)
    assert [run.text.of(text) for run in runs] == [run.source.of(source) for run in runs]
    assert all(one.text.end <= other.text.start for one, other in pairwise(runs))
    facts = Facts(document)
    words = [facts.tokens.span(i, i) for i in range(len(facts.tokens)) if is_word(facts.tokens.norms[i])]
    assert [document.map.to_source(word).of(source) for word in words] == [word.of(text) for word in words]
    lines = [source.count("\n", 0, document.map.to_source(one.span).start) + 1 for one in document.paragraphs]
    assert lines == [one.number for one in document.paragraphs]
    assert all(0 <= one.source.start < one.source.end <= len(source) for one in document.comments)
    assert all(1 <= one.paragraph <= len(document.paragraphs) for one in document.comments)


@each_page
def test_a_page_is_read_as_word_shows_it(body: str, page: str):
    document = opened(body)
    assert seen(document) == page
    assert_lawful(document)


def test_strict_documents_are_read_like_others():
    document = read("story.docx", docx(p(r("It met."))))
    strict = {"word/document.xml": f'<w:document xmlns:w="{STRICT}"><w:body>{p(r("It met."))}</w:body></w:document>'}
    assert read("story.docx", zipped(strict)).text == document.text == "It met."


def test_items_keep_their_bullets_numbers_and_depths():
    body = [item("a"), item("b", level=1), item("c", 2), item("d", 2, 1), item("e", 2, 1), item("on", 3), item("f", 2)]
    body += [item("g", 2, 1), item("h", 4), item("i", 4), item("none", 0), item("none", 99), styled("ListBullet2", "j")]
    items = [(one.marker, one.level) for one in opened("".join(body)).paragraphs if one.role.value == "list"]
    assert items == [
        ("-", 1), ("-", 2), ("1.", 1), ("3.", 2), ("4.", 2), ("", 0), ("2.", 1), ("3.", 2), ("7.", 1), ("8.", 1),
        ("-", 2),
    ]  # fmt: skip


NOTE = '<w:{0}note w:id="{1}"><w:p><w:r><w:{0}noteRef/></w:r><w:r><w:t> {2}</w:t></w:r></w:p></w:{0}note>'


def refer(kind: str, number: int) -> str:
    return f'<w:r><w:{kind}noteReference w:id="{number}"/></w:r>'


def test_notes_are_read_last_in_the_order_of_their_marks():
    footnotes = (
        NOTE.format("foot", 1, "Minutes, page 3.") + NOTE.format("foot", 2, "Ibid.") + NOTE.format("foot", 3, "Cut.")
    )
    body = p(r("Fares rose."), refer("foot", 2), f"<w:del>{refer('foot', 3)}</w:del>") + p(
        r("It met."), refer("end", 1), refer("foot", 1)
    )
    document = opened(body, footnotes=footnotes, endnotes=NOTE.format("end", 1, "Act 5."))
    notes = "footnote: Ibid. // footnote: Act 5. // footnote: Minutes, page 3."
    assert seen(document) == f"Fares rose. // It met. // {notes}"
    met = document.text.index("It met.") + len("It met.")
    assert document.links == (Span(11, 11), Span(met, met), Span(met, met))


def test_links_lead_elsewhere_and_bookmarks_do_not():
    runs = [
        f'<w:hyperlink r:id="rId1">{r("the act")}</w:hyperlink>', r(" and "), field('HYPERLINK "https://a.example"',
        r("a map")),
        f'<w:fldSimple w:instr="HYPERLINK https://b.example">{r(" b")}</w:fldSimple>', r(" but "),
        f'<w:hyperlink w:anchor="x">{r("above")}</w:hyperlink>', field('HYPERLINK \\l "x"', r(" below")),
    ]  # fmt: skip
    document = opened(p(*runs))
    assert [link.of(document.text) for link in document.links] == ["the act", "a map", " b"]


def test_code_is_nobodys_copy():
    document = opened(p(r("Set "), r("U.S.", '<w:rStyle w:val="VerbatimChar"/>'), r(" off.")))
    assert [span.of(document.text) for span in document.code] == ["U.S."]


def edge(kind: str, number: int) -> str:
    return f'<w:comment{kind} w:id="{number}"/>'


REMARK = '<w:comment w:id="{}"><w:p><w:r><w:annotationRef/></w:r><w:r><w:t>{}</w:t></w:r></w:p></w:comment>'


def test_a_comment_belongs_to_the_paragraph_and_the_words_that_it_was_put_at():
    cell = p(edge("RangeStart", 3), r("b"), edge("RangeEnd", 3))
    body = "".join([
        p(r("It "), edge("RangeStart", 1), r("met."), edge("RangeEnd", 1), f"<w:r>{edge('Reference', 1)}</w:r>"),
        edge("RangeStart", 2), p(), p(r("It left.")), p(r("It rained."), edge("RangeEnd", 2)), table([p(r("a")), cell]),
        p(r("The end."), f"<w:r>{edge('Reference', 4)}</w:r>", f"<w:del>{edge('Reference', 5)}</w:del>"),
    ])  # fmt: skip
    remarks = "".join(REMARK.format(i, f"note {i}") for i in (4, 3, 2, 1, 5))
    document = opened(body, comments=remarks)
    assert [(one.words, one.paragraph, one.source.of(document.source)) for one in document.comments] == [
        ("note 1", 1, "met."), ("note 2", 2, "It left."), ("note 3", 4, "b"), ("note 4", 5, "The end."),
    ]  # fmt: skip
    assert_lawful(document)


@pytest.mark.parametrize("dash", ["—", "–", "-", "--"])
def test_a_comment_waives_a_finding_with_any_dash_that_word_makes(copydesk, tmp_path, dash: str):
    body = p(edge("RangeStart", 1), r("The board met on Friday 4 March 2026."), edge("RangeEnd", 1))
    (tmp_path / "open.docx").write_bytes(docx(body))
    waived = docx(body, comments=REMARK.format(1, f"Copydesk: allow weekday-date {dash} as printed"))
    (tmp_path / "waived.docx").write_bytes(waived)
    assert [copydesk("check", f"{name}.docx").code for name in ("open", "waived")] == [1, 0]


def test_the_desk_is_told_of_what_word_shows_in_another_way():
    pasted = "a part that was put in as a whole file was not read: open the document in Word and save it again"
    body = p(r("It "), f"<w:ins>{r('met')}</w:ins>", r("x", "<w:vanish/>")) + '<w:altChunk r:id="rId9"/>'
    told = ("tracked changes: read as if all were accepted", "hidden text was not read", pasted)
    assert (opened(body).notices, opened(p(r("It met."))).notices) == (told, ())


def test_the_title_of_the_properties_counts_only_where_the_text_has_none():
    plain, headed = p(r("It met.")), styled("Title", "Tolls") + p(r("It met."))
    titles = [read("s.docx", docx(plain, title=title)).meta for title in ("Fares  rise", "Microsoft Word - x", "")]
    assert titles == [Meta("Fares rise"), Meta(), Meta()]
    assert read("s.docx", docx(headed, title="Fares", styles=STYLES)).title == "Tolls"


def test_the_text_report_counts_paragraphs_for_word_shows_no_lines(copydesk, tmp_path):
    (tmp_path / "story.docx").write_bytes(docx(p(r("It met.")) + p(r("The board met on Friday 4 March 2026."))))
    said = copydesk("check", "story.docx").out
    assert "¶2: The board met on Friday 4 March 2026.\n" in said
    assert " [weekday-date]" in said
    assert "line 2" not in said


def test_no_report_for_readers_tells_the_lines_that_word_does_not_show(copydesk, tmp_path):
    (tmp_path / "story.docx").write_bytes(docx(p(r("It met.")) + p(r("The board met on Friday 4 March 2026."))))
    page = copydesk("check", "story.docx", "--format", "html").out
    assert 'class="line"' not in page
    assert "**¶2:** The board" in copydesk("check", "story.docx", "--format", "markdown").out
    worksheet = copydesk("facts", "story.docx").out
    assert "  ¶2 " in worksheet
    assert "line" not in worksheet.partition("\n")[2]


def test_a_folder_gives_its_documents_and_not_the_files_that_word_locks_them_with(copydesk, tmp_path):
    (tmp_path / "drafts").mkdir()
    (tmp_path / "drafts" / "fee.docx").write_bytes(docx(p(r("It met."))))
    (tmp_path / "drafts" / "~$fee.docx").write_bytes(b"\x05desk")
    (tmp_path / "linked").symlink_to(tmp_path / "drafts", target_is_directory=True)
    assert [copydesk("check", folder).out[:18] for folder in ("drafts", "linked")] == ["1 article, 2 words"] * 2


MAIN = "word/document.xml"
DECLARED = package.DECLARED
BOMB = (
    "<!DOCTYPE x ["
    + '<!ENTITY a0 "ha">'
    + "".join(f'<!ENTITY a{i} "{f"&a{i - 1};" * 10}">' for i in range(1, 12))
    + "]>"
)
XXE = '<!DOCTYPE x [<!ENTITY secret SYSTEM "secret.txt">]>'


def with_head(head: str, inside: str) -> bytes:
    return zipped({MAIN: f'{head}<w:document xmlns:w="{W}"><w:body>{p(r(inside))}</w:body></w:document>'})


def lying(size: int) -> bytes:
    """A document whose main part says that it is much smaller than it is."""
    data = bytearray(docx(p(r("It met. " * 1000))))
    for mark, place in ((b"PK\3\4", 22), (b"PK\1\2", 24)):
        at = data.index(MAIN.encode()) if mark == b"PK\3\4" else data.rindex(MAIN.encode())
        start = data.rindex(mark, 0, at)
        data[start + place : start + place + 4] = size.to_bytes(4, "little")
    return bytes(data)


SOON = 10
"""Seconds of computing; a bomb that went off would take hours, or all memory."""

REFUSED = {
    "nothing": (b"", package.DAMAGED),
    "text": (b"It met.", package.DAMAGED),
    "an old or encrypted document": (package.OLE + b"\0" * 600, package.LOCKED),
    "another zip": (zipped({"content.xml": "<x/>"}), package.OTHER),
    "a cut zip": (docx(p(r("It met.")))[:-40], package.DAMAGED),
    "a part that is no XML": (zipped({MAIN: "It met."}), package.DAMAGED),
    "a part that breaks off": (zipped({MAIN: f'<w:document xmlns:w="{W}"><w:body>'}), package.DAMAGED),
    "an unknown encoding": (with_head('<?xml version="1.0" encoding="klingon"?>', "It met."), package.DAMAGED),
    "no words": (docx(p()), "the document has no words: nothing to check"),
    "entities in entities": (with_head(BOMB, "&a11;"), DECLARED),
    "an entity from outside": (with_head(XXE, "&secret;"), DECLARED),
    "a declaration without entities": (with_head("<!DOCTYPE x>", "It met."), DECLARED),
    "a bomb": (zipped({MAIN: b" " * 80_000_000}), package.TOO_LARGE),
    "a size that is a lie": (lying(100), package.DAMAGED),
    "depth": (docx("<w:sdt>" * 10_000 + "</w:sdt>" * 10_000), package.TOO_DEEP),
}


@pytest.mark.parametrize("data, message", REFUSED.values(), ids=REFUSED)
def test_what_cannot_be_read_is_refused_with_advice_and_soon(data: bytes, message: str):
    begun = time.process_time()
    with pytest.raises(UnreadableError) as refused:
        read("story.docx", data)
    assert str(refused.value) == message
    assert time.process_time() - begun < SOON


def test_parts_are_capped_together(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(package, "LARGEST", 20_000)
    body = p(r("It met. " * 1000))
    assert read("story.docx", docx(body)).paragraphs
    with pytest.raises(UnreadableError, match="unpacks to far more"):
        read("story.docx", docx(body, comments=f"<!--{'x' * 20_000}-->"))


def test_fifty_thousand_paragraphs_are_read():
    body = "".join(p(r(f"Paragraph {i} of "), r("many.")) for i in range(50_000))
    assert len(read("story.docx", docx(body)).paragraphs) == 50_000


PIECES = [
    r("It met. "), r("a "), r("  "), r("\u00ad"), r("🎈é"), r("\u200b\u2028x"), r("hidden", "<w:vanish/>"),
        "<w:r><w:tab/></w:r>",
    "<w:r><w:br/></w:r>", "<w:r><w:br/><w:br/></w:r>", "<w:r><w:noBreakHyphen/></w:r>", f"<w:ins>{r('new ')}</w:ins>",
    f"<w:del>{r('old ')}</w:del>", f'<w:hyperlink r:id="r1">{r("link")}</w:hyperlink>', refer("foot", 1),
    edge("RangeStart", 1), edge("RangeEnd", 1), edge("Reference", 1), field("PAGE", r("9")), r("1. "), r("• "),
    '<w:r><w:fldChar w:fldCharType="begin"/></w:r>', '<w:r><w:fldChar w:fldCharType="end"/></w:r>', f"<w:r>{BOX}</w:r>",
    r("x", '<w:rStyle w:val="VerbatimChar"/>'), "<w:r><w:drawing/></w:r>",
]  # fmt: skip
PROPERTIES = ["", DELETED, '<w:pStyle w:val="Title"/>', '<w:pStyle w:val="SourceCode"/>', '<w:pStyle w:val="Quote"/>',
    '<w:numPr><w:numId w:val="1"/></w:numPr>',
        '<w:numPr><w:ilvl w:val="1"/><w:numId w:val="2"/></w:numPr>']  # fmt: skip
paragraphs = st.builds(
    lambda runs, properties: p(*runs, properties=properties),
    st.lists(st.sampled_from(PIECES), max_size=6),
    st.sampled_from(PROPERTIES),
)
cells = st.lists(paragraphs, max_size=2).map("".join)
tables = st.lists(st.lists(cells, max_size=3), max_size=3).map(lambda rows: table(*rows))
bodies = st.lists(st.one_of(paragraphs, paragraphs, tables, st.just(edge("RangeStart", 1))), max_size=8).map("".join)
EXTRA = {"footnotes": NOTE.format("foot", 1, "Page 3."), "comments": REMARK.format(1, "copydesk: allow x — y")}
many = settings(max_examples=200, deadline=None, suppress_health_check=[HealthCheck.too_slow])


@many
@given(bodies)
def test_every_document_keeps_the_laws(body: str):
    assert_lawful(opened(p(r("It met.")) + body, **EXTRA))


def refusal(data: bytes) -> str:
    try:
        read("story.docx", data)
    except UnreadableError as refused:
        return str(refused)
    return ""


WHOLE = docx(
    p(r("It met."), refer("foot", 1), edge("Reference", 1)) + item("a") + table([p(r("a")), p(r("b"))]),
    styles=STYLES, numbering=NUMBERING, **EXTRA,
)  # fmt: skip


@many
@given(st.binary(max_size=200), st.sampled_from([b"", b"PK\3\4", b"PK\5\6", package.OLE]))
def test_no_bytes_raise_anything_but_one_line_of_advice(data: bytes, head: bytes):
    assert "\n" not in refusal(head + data)


@many
@given(st.randoms(use_true_random=False), st.integers(1, 12))
def test_a_damaged_package_is_read_or_refused(chance: random.Random, times: int):
    damaged = bytearray(WHOLE)
    for _ in range(times):
        damaged[chance.randrange(len(damaged))] = chance.randrange(256)
    assert "\n" not in refusal(bytes(damaged[: chance.choice([len(damaged), chance.randrange(len(damaged))])]))


@many
@given(st.randoms(use_true_random=False), st.sampled_from([*KINDS, "document", "_rels/document.xml.rels"]))
def test_a_damaged_part_is_read_or_refused(chance: random.Random, name: str):
    with zipfile.ZipFile(BytesIO(WHOLE)) as archive:
        parts: dict[str, str | bytes] = {one: archive.read(one) for one in archive.namelist()}
    path = f"word/{name}" if "/" in name else f"word/{name}.xml"
    tags = str(parts.get(path, b""), "utf-8").split("<")
    if len(tags) > 4:
        i, j = chance.randrange(1, len(tags)), chance.randrange(1, len(tags))
        tags[i], tags[j] = tags[j], tags[i]
    assert "\n" not in refusal(zipped({**parts, path: "<".join(tags)}))
