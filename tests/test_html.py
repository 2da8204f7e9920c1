"""A web page to a Document: the story and nothing else, as a browser shows it, every word at its place."""

import datetime
import html
import re

import pytest

from copydesk.analysis.page.tokens import is_word, tokenise
from copydesk.document import Document, Genre, Meta
from copydesk.reading.blocks import INVISIBLE
from copydesk.reading.read import read, read_text

WORDS = {
    "inline markup": ("<p>The <i>council</i> of <b>A<u>y</u>r</b> met.</p>", "The council of Ayr met."),
    "blanks are folded": ("<p>\n  It <b> met </b>\r\n\tand\n  left. </p>", "It met and left."),
    "blanks without paragraphs": ("  It\n met ", "It met"),
    "entities": ("<p>&pound;5 &amp; 6 at the caf&eacute;&hellip; AT&T &#233;&#x1F388;", "£5 & 6 at the café… AT&T é🎈"),
    "entities without a semicolon": ("<p>It &copy2024 &pound5 &ampersand &unknown; &#233",
        "It ©2024 £5 &ersand &unknown; é"),
    "entities of Windows-1252": ("<p>&#147;It&#146;s&#148; &#150; so", "“It’s” – so"),
    "two entities that are one letter each": ("<p>&quot;x&quot;", '"x"'),
    "no-break spaces": ("<p>&nbsp;&nbsp;5&nbsp;km &nbsp;</p><p>&nbsp;</p>", "5\u00a0km"),
    "invisible characters": ("<p>co&shy;oper\u00adate zero\u200bwidth&#8203;&zwnj;ly", "cooperate zerowidth\u200cly"),
    "stray angles": ("<p>5 < 6 and x<3 and 4>3 </", "5 < 6 and x<3 and 4>3 </"),
    "a line break": ("<p>It met<br>and<br/>\nvoted.", "It met and voted."),
    "two line breaks": ("It met.<br><br>It<br>voted.<br>&nbsp;<br />It left.", "It met. // It voted. // It left."),
    "two line breaks in a headline": ("<h1>Fares<br><br>rise</h1>", "headline: Fares rise"),
    "q": ("<p>It <q>met <q>twice</q></q>.", "It “met ‘twice’”."),
    "struck out": ("<p>It <del>met</del> <s>sat</s> <ins>voted</ins>.", "It voted."),
    "no alternative text": ('<p>It <img src="a.png" alt="A pier">met.', "It met."),
    "text kept as typed": ("<pre>It met\nand left.\n\nIt  voted.</pre>", "It met and left. // It voted."),
    "code blocks are not read": ("<p>It met.<pre><code>x = 1</code></pre><p>It left.", "It met. // It left."),
    "marks in tags": ("<p title='a > b' data-x=\"it's\" don't>It met.", "It met."),
    "a value that stays open": ("<p>It met.<p title=\"x>It voted.</p><p>It left.</p>",
        "It met. // It voted. // It left."),
    "a head that stays open": ("<head><title>x</title><p>It met.", "It met."),
    "a closed dialogue": ("<dialog>Accept</dialog><p>It met.", "It met."),
    "processing marks": ("<?xml version='1.0'?><!DOCTYPE html><![if x]><p>It met.<![endif]>", "It met."),
    "stray ampersands and tags behind": ("<p>a &#; b.<p>c &#; d.<p>It met.", "a &#; b. // c &#; d. // It met."),
}  # fmt: skip

SHAPES = {
    "unclosed paragraphs": ("<p>It met.<p>It voted.<div>It left.", "It met. // It voted. // It left."),
    "stray end tags": ("</div></b>It</i> met.</p>It voted.</br>", "It met. // It voted."),
    "marks that overlap": ("<p><b>It <i>met</b>.</i></p><p>It voted.", "It met. // It voted."),
    "a mark that is never closed": ("<p><code>It met.<p>It voted.", "It met. // It voted."),
    "headings": ("<h2>Home</h2><h1>Fares rise</h1><h3>Next</h3><p>It met.</p><h1>More</h1>",
        "heading: Home // headline: Fares rise // heading: Next // It met. // heading: More"),
    "a heading that stays open": ("<h2>Next<p>It met.<p>It left.", "heading: Next // It met. // It left."),
    "lists": ("<ul><li>a road<ol><li><p>a toll</p><p>It pays.</p></ol><li>a ferry</ul>",
        "list: a road // list: a toll // list: It pays. // list: a ferry"),
    "empty items": ("<ul><li>a road</li><li></li><li><img></li></ul>", "list: a road // list: -"),
    "definitions": ("<dl><dt>Toll<dd>What it costs to cross.</dl>", "headline: Toll // What it costs to cross."),
    "quotations": ("<blockquote><p>Pay.</p><h3>No</h3><ul><li>x</ul><footer>— A</footer></blockquote>He left.",
        "quote: Pay. // quote: No // quote: x // quote: — A // He left."),
    "captions": ("<p>It met.<figure><img><figcaption>The <a href=x>pier</a>.</figcaption></figure><p>It left.",
        "It met. // caption: The pier. // It left."),
    "tables": ("<table><caption>Fares</caption><thead><tr><th>Port<th>Fare<tbody><tr><td>Ayr<td><b>5</b><tr><td><td>6"
        "</table>It met.", "caption: Fares // table: Port | Fare // table: Ayr | 5 // table: 6 // It met."),
    "paragraphs in cells": ("<table><tr><td><p>Ayr</p></td><td><p>5</p></td></tr></table>", "table: Ayr | 5"),
    "a table that lays out the page": ("<table><tr><td>Menu<td><h2>Fares</h2><p>It met.<p>It left.</table>",
        "headline: Menu // heading: Fares // It met. // It left."),
    "tables in a table": ("<table><tr><td><table><tr><td>Ayr<td>5</table><td>It met.</table>",
        "table: Ayr | 5 // It met."),
    "a cell of prose": (f"<table><tr><td>Ayr<td>{'It met and it left. ' * 6}</table>",
        f"headline: Ayr // {'It met and it left. ' * 6}".rstrip()),
    "footnotes": ('<p>It met.<sup><a href="#fn1">1</a></sup> It left.<section class="footnotes"><ol><li id="fn1">'
        '<p>Minutes.<a href="#fnref1">↩︎</a></ol></section>', "It met. It left. // footnote: Minutes."),
    "footnotes in an aside": ('<p>It met.<a href="#fn1"><sup>1</sup></a><aside role="doc-endnotes"><ol><li>Minutes.'
        "</ol></aside>", "It met. // footnote: Minutes."),
    "footnotes of Word": ('<p>It met.<a href="#_ftn1"><span>[1]</span></a><div id=ftn1><p class=MsoFootnoteText>'
        '<a href="#_ftnref1"><span>[1]</span></a> Minutes.</div>', "It met. // footnote: Minutes."),
    "several marks": ('<p>It met.<sup><a href="#fn1">1</a>, <a href="#fn2">2</a></sup> It left.<sup>3</sup>',
        "It met. It left."),
    "raised words that are no mark": ("<p>The 1<sup>st</sup> has 5 km<sup>2</sup>.", "The 1st has 5 km2."),
}  # fmt: skip

PAGES = {
    "article": ("<body><nav>Home</nav><p>Ad.</p><article><h1>Fares rise</h1><p>It met.</p></article><p>More.</p>",
        "headline: Fares rise // It met."),
    "the largest article": ("<article><p>Short.</p></article><article><p>It met and it left.</p></article>",
        "It met and it left."),
    "main": ("<div>Home</div><main><p>It met.</p></main><div>Links</div>", "It met."),
    "the part with the role": ("<div>Home</div><div role=main><p>It met.</p></div>", "It met."),
    "the body of the article": ("<div>Home</div><div itemprop=articleBody><p>It met.</p></div>", "It met."),
    "a teaser is not the story": (f"<main><p>{'It met. ' * 20}</p></main><article>More.</article>",
        ("It met. " * 20).strip()),
    "an article without a headline": ("<h1>The Post</h1><h1>Fares rise</h1><p>It costs more.</p><article>It met."
        " It left.</article>", "headline: Fares rise // It costs more. // It met. It left."),
    "the header of an article": ("<article><header><h1>Fares rise</h1><p>It costs more</p><p>By Ana Ruiz</p></header>"
        "<p>It met.</p></article>",
        "headline: Fares rise // standfirst: It costs more // byline: By Ana Ruiz // It met."),
    "the masthead of a site": ("<header><p>The Post</p></header><p>It met.</p>", "It met."),
    "a headline in the masthead": ("<header><p>The Post</p><h1>Fares rise</h1></header><p>It met.</p>",
        "headline: Fares rise // It met."),
    "the site’s name and a headline": ("<header><h1>The Post</h1></header><h1>Fares rise</h1><p>It met.</p>",
        "headline: Fares rise // It met."),
    "furniture": ("<nav>a</nav><aside>b</aside><footer>c</footer><script>d</script><style>e</style><noscript>f"
        "</noscript><template>g</template><svg><text>h</text></svg><button>i</button><iframe>j</iframe><p>It met.</p>"
        "<form><p>k</p></form>", "It met."),
    "furniture by its role": ("<div role=navigation>a</div><div role=complementary>b</div><p>It met.</p>", "It met."),
    "hidden elements": ("<p hidden>a<p aria-hidden=true>b<p style='color: red; Display : none'>c<span class='sr-only'>d"
        "</span><p>It <span hidden>e<span>f</span></span>met.", "It met."),
    "a page in one form": ("<form><p>It met and it left.</p></form><p>Home</p>", "It met and it left. // Home"),
    "a mark that hides ends with its block": ("<div><span hidden>a</div><p>It met.", "It met."),
    "a title in a drawing": ("<p>It <svg><title>x</title></svg>met.", "It met."),
}  # fmt: skip

CASES = {**WORDS, **SHAPES, **PAGES}
each_case = pytest.mark.parametrize("source, page", CASES.values(), ids=CASES)


def seen(document: Document) -> str:
    """The paragraphs with their roles; a paragraph without one is body."""
    read = [f"{p.role.value}: {p.span.of(document.text)}" for p in document.paragraphs]
    return " // ".join(line.removeprefix("body: ") for line in read)


@each_case
def test_a_page_is_read_as_a_reader_sees_it(source: str, page: str):
    assert seen(read_text(source, "story.html")) == page


@each_case
def test_every_verbatim_run_equals_its_source(source: str, page: str):
    document = read_text(source, "story.html")
    runs = [run for run in document.map.runs if run.verbatim]
    assert [run.text.of(document.text) for run in runs] == [run.source.of(source) for run in runs]


@each_case
def test_every_word_points_at_itself_in_the_source(source: str, page: str):
    document = read_text(source, "story.html")
    tokens = tokenise(document.text)
    words = [tokens.span(i, i) for i in range(len(tokens)) if is_word(tokens.norms[i])]
    stands = [document.map.to_source(word).of(source) for word in words]
    bare = [INVISIBLE.sub("", html.unescape(re.sub("<[^>]*>", "", words))) for words in stands]
    assert bare == [word.of(document.text) for word in words]


def test_an_entity_is_one_letter_with_the_place_of_the_whole():
    source = "<p>The caf&eacute; &amp; bar</p>"
    document = read_text(source, "story.html")
    whole = [(run.text.of(document.text), run.source.of(source)) for run in document.map.runs if not run.verbatim]
    assert whole == [("é", "&eacute;"), ("&", "&amp;")]


def test_an_item_keeps_its_bullet_and_its_depth():
    source = "<ul><li>a<ul><li>b</ul></ul><ol start=3><li>c<li>d<li value=9>e</ol>"
    document = read_text(source, "story.html")
    assert [(p.marker, p.level) for p in document.paragraphs] == [
        ("-", 1), ("-", 2), ("3.", 1), ("4.", 1), ("9.", 1),
    ]  # fmt: skip


def test_links_code_and_the_marks_of_footnotes_are_known():
    source = (
        '<p>See <a href="a.html">the <b>act</b></a> and <a name="x">this</a>, <code>x = 1</code>.'
        '<sup><a href="#fn1">1</a></sup>'
    )
    document = read_text(source, "story.html")
    assert document.text == "See the act and this, x = 1."
    assert [span.of(document.text) for span in document.links] == ["the", "act", ""]
    assert document.links[-1].start == len(document.text)
    assert [span.of(document.text) for span in document.code] == ["x = 1"]


@pytest.mark.parametrize(
    "source, comments",
    [
        ("<h1>H</h1><!-- before --><p>First.</p><p>Second.</p>", [("before", 2)]),
        ("<h1>H</h1><p>First <!-- inside -->one.</p><p>Second.</p>", [("inside", 2)]),
        ("<p>First.</p><!-- over\nlines --><!----><!-- two --><p>Second.</p>", [("over lines", 2), ("two", 2)]),
        ("<p>First.</p><p>Second.</p><!-- last -->", [("last", 3)]),
        ("<nav><!-- menu --></nav><p>Ad.</p><article><!-- a --><p>First, and long enough.</article>", [("a", 1)]),
    ],
)  # fmt: skip
def test_a_comment_belongs_to_its_paragraph(source: str, comments: list[tuple[str, int]]):
    document = read_text(source, "story.html")
    assert [(comment.words, comment.paragraph) for comment in document.comments] == comments
    stands = [" ".join(comment.source.of(source).split()) for comment in document.comments]
    assert stands == [f"<!-- {words} -->" for words, _ in comments]


@pytest.mark.parametrize(
    "tail, notice",
    [
        ("<p>It left.\n<!-- open <p>Gone.", "a comment is never closed: nothing behind line 2 was read"),
        ("<p>It left.<script>if (a</p>", "a <script> is never closed: nothing behind line 1 was read"),
    ],
)
def test_what_swallows_the_rest_of_a_page_is_told(tail: str, notice: str):
    document = read_text(f"<p>It met.{tail}", "story.html")
    assert (seen(document), document.notices) == ("It met. // It left.", (notice,))


DAY = datetime.date(2026, 3, 12)
STORY = "<h1>Fares rise</h1><p>It met.</p>"
LINKED = '<script type="application/ld+json">{}</script>'


@pytest.mark.parametrize(
    "head, meta",
    [
        ('<meta property="article:published_time" content="2026-03-12T09:30:00+01:00">', Meta(date=DAY)),
        ('<meta name="date" content="2026-03-12"/>', Meta(date=DAY)),
        ('<meta name="date" content="12 March">', Meta()),
        (LINKED.replace("{}", '{"@type": "NewsArticle", "datePublished": "2026-03-12T09:30Z"}'), Meta(date=DAY)),
        (LINKED.replace("{}", '[{"@graph": [{"@type": ["Article"], "datePublished": "2026-03-12"}]}]'), Meta(date=DAY)),
        (LINKED.replace("{}", '{"@type": "Event", "datePublished": "2026-03-12"}'), Meta()),
        (LINKED.replace("{}", "{oops"), Meta()),
        (LINKED.replace("{}", "[" * 100_000), Meta()),
        ("<header><time datetime=2026-03-12>Thursday</time></header>", Meta(date=DAY)),
        ('<meta property="article:section" content="Opinion">', Meta(genre=Genre.OPINION)),
        ('<meta property="article:section" content="Sport">', Meta()),
        ('<title>Fares rise | The Post</title><meta property="og:title" content="Fares">', Meta()),
    ],
)  # fmt: skip
def test_the_head_of_a_page_tells_its_day_and_its_genre(head: str, meta: Meta):
    assert read_text(f"<html><head>{head}</head><body>{STORY}", "story.html").meta == meta


def test_the_title_is_the_headline_or_else_what_the_head_says():
    pages = (
        f"<title>Post</title>{STORY}",
        '<title>Fares &amp; tolls</title><meta property="og:title" content="Tolls"><p>It met.</p><p>It left.</p>',
        "<title> Fares &amp;\n tolls</title><p>It met.</p><p>It left.</p>",
    )
    assert [read_text(page, "story.html").title for page in pages] == ["Fares rise", "Tolls", "Fares & tolls"]


def test_front_matter_wins_over_the_head():
    page = f'---\ndate: 2026-03-12\n---\n<meta name="date" content="2020-01-01">{STORY}'
    document = read_text(page, "story.html")
    assert (document.meta, seen(document)) == (Meta(date=DAY), "headline: Fares rise // It met.")


@pytest.mark.parametrize(
    "named, written, letters, notices",
    [
        ('<meta charset="utf-8">', "utf-8", "“Fête”", ()),
        ("<meta charset=iso-8859-1>", "cp1252", "“Fête”", ()),
        ("<meta http-equiv=Content-Type content='text/html; charset=windows-1252'>", "cp1252", "“Fête”", ()),
        ('<meta charset="koi8-r">', "koi8-r", "Привет", ("not UTF-8: read as koi8-r, which the page names",)),
        ('<meta charset="Shift_JIS">', "cp932", "港の料金", ("not UTF-8: read as cp932, which the page names",)),
        ('<?xml version="1.0" encoding="windows-1251"?>', "cp1251", "Привет",
            ("not UTF-8: read as cp1251, which the page names",)),
        ('<meta charset="koi8-r">', "utf-8", "Привет", ()),
        ('<meta charset="unknown">', "cp1252", "“Fête”",
            ("not UTF-8: read as Windows-1252; save it as UTF-8 to be sure of every letter",)),
        ('<meta charset="rot13">', "cp1252", "“Fête”",
            ("not UTF-8: read as Windows-1252; save it as UTF-8 to be sure of every letter",)),
    ],
)  # fmt: skip
def test_the_encoding_that_a_page_names_counts_where_it_is_not_utf_8(
    named: str, written: str, letters: str, notices: tuple[str, ...]
):
    document = read("story.html", f"{named}<p>It read {letters}.</p>".encode(written))
    assert (document.text, document.notices) == (f"It read {letters}.", notices)


@pytest.mark.parametrize("path", ["a.html", "a.HTM", "a.xhtml"])
def test_every_ending_of_a_page_is_read(path: str):
    assert seen(read(path, STORY.encode())) == "headline: Fares rise // It met."


HARD = ["<", "<p>", "<b>", "<!", "<!--", '<a b="', '<a b=">" ', "</p>", "&", "&#", "<div>a", "</a", "<table>", "<td>a",
    "<ul><li>a", "<script>", "<form>a", "<article>a", "<sup>1", "<a href=#fn1>1", "<q>a", "a\n", "<h1>a", "<i><p>",
    "<header><h1>a", "<table><tr><td>a<td>b</table>", "<![CDATA[ x ]]>", "<p style=';;;;'>a", "<a href=#x><sup>1",
]  # fmt: skip


@pytest.mark.parametrize("unit", HARD)
def test_a_long_page_of_nothing_but_faults_is_read_to_its_end(unit: str):
    source = unit * (100_000 // len(unit)) + """ '">--></script></h1></sup></header><p>It met."""
    assert read_text(source, "story.html").text.endswith("It met.")


def test_ten_thousand_levels_are_no_trouble():
    source = "<div><b>" * 10_000 + "It met." + "</b></div>" * 10_000
    assert seen(read_text(source, "story.html")) == "It met."
