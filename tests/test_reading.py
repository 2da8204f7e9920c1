"""Bytes to a Document: encodings, the shapes of plain text, Markdown, front matter, roles, and the way back."""

import codecs
import datetime
import html
import re

import pytest

from copydesk.analysis.facts import Edition, Facts
from copydesk.analysis.page.tokens import is_word, tokenise
from copydesk.document import Document, Genre, Meta
from copydesk.reading.blocks import INVISIBLE
from copydesk.reading.decoding import UnreadableError
from copydesk.reading.read import read, read_text
from copydesk.rulebook.book import rulebook
from copydesk.rulebook.review import review
from copydesk.rulebook.rule import Rule

WRAPPED = """The council met on Monday and agreed to raise the fares
of the ferry by a tenth, and to look again in the spring
at what the islanders pay."""
JOINED = " ".join(WRAPPED.split("\n"))
LONG = f"After an evening in which nineteen rose to speak against the plan, and two for it, it was over. {JOINED}"
LONGER = f"A clerk wrote the minutes, which run to forty pages and were printed on Tuesday. {LONG}"

PLAIN = {
    "blank lines part paragraphs": ("Fares rise\n\nIt met.\n \t\nIt voted.",
        "headline: Fares rise // It met. // It voted."),
    "a line is a paragraph": ("Fares rise\nIt met.\nIt voted.", "headline: Fares rise // It met. // It voted."),
    "hard-wrapped lines are one paragraph": (WRAPPED, JOINED),
    "hard-wrapped paragraphs": (f"Fares rise\n\n{WRAPPED}\n\nIt left.",
        f"headline: Fares rise // {JOINED} // It left."),
    "a pasted page": (f"Fares rise\n\n{LONGER}\n{LONG}\nIt left.",
        f"headline: Fares rise // {LONGER} // {LONG} // It left."),
    "furniture": ("Skip to main content\nHome\nNews\nFares rise\nBy Ana Ruiz\nIt met.\nShare on X\nIt voted.",
        "boilerplate: Skip to main content // boilerplate: Home // boilerplate: News // headline: Fares rise // "
        "byline: By Ana Ruiz // It met. // boilerplate: Share on X // It voted."),
    "furniture in a row": ("Home | News | Sport\n\nNews > UK Politics\n\nFares rise\n\nIt met.",
        "boilerplate: Home | News | Sport // boilerplate: News > UK Politics // headline: Fares rise // It met."),
    "a headline of one word": ("News\n\nIt met.\n\nSport\n\nIt voted.",
        "headline: News // It met. // heading: Sport // It voted."),
    "returns with line feeds": ("Fares rise\r\n\r\nIt met\r\nand left.\r\n",
        "headline: Fares rise // It met and left."),
    "bare returns": ("Fares rise\r\rIt met\rand voted.\r", "headline: Fares rise // It met and voted."),
    "line separators": ("Fares rise\n\nIt met\u2028and voted.", "headline: Fares rise // It met and voted."),
    "two line separators": ("Fares rise\u2028\u2028It met.", "headline: Fares rise // It met."),
    "emoji and accents": ("Fête 🎈 Day\n\nA 👩‍🚒 came.", "headline: Fête 🎈 Day // A 👩‍🚒 came."),
    "right to left": ("It read \u2067שלום עולם\u2069 \u200fand مرحبا\u200e.", "It read שלום עולם and مرحبا."),
    "soft hyphens and zero width": ("They co\u00adoper\u00adated, zero\u200bwidth.", "They cooperated, zerowidth."),
    "a byte-order mark inside": ("It met.\n\n\ufeffIt voted.", "It met. // It voted."),
    "bullets": ("It has:\n\n- a ferry\n• a road\n2. a toll\n(3) a gate",
        "It has: // list: a ferry // list: a road // list: a toll // list: a gate"),
    "bare bullets": ("It has:\n-\n*\nIt voted.", "It has: // list: - // list: * // It voted."),
    "bare bullets among others": ("It has:\n\n- a ferry\n-\n- a road\n\nIt voted.",
        "It has: // list: a ferry // list: - // list: a road // It voted."),
    "hard-wrapped items": ("It has:\n\n- a ferry that sails\n  twice a day\n- a road",
        "It has: // list: a ferry that sails twice a day // list: a road"),
    "items right after a colon": ("It has:\n- a ferry that\nsails\n- a road\n\nIt voted.",
        "It has: // list: a ferry that sails // list: a road // It voted."),
    "a wrapped dash is no bullet": ("The council met\n- as it does in May -\nand left.\n\nIt voted.",
        "The council met - as it does in May - and left. // It voted."),
    "a quotation by marks": ("It met.\n\n> We will\n> not pay.\n\nIt left.",
        "It met. // quote: We will not pay. // It left."),
    "rules are no front matter": ("---\n\nIt met.\n\n---\n\nIt voted.", "It met. // It voted."),
    "no key, no front matter": ("---\nIt met.\n---\nIt voted.", "It met. // It voted."),
}  # fmt: skip

ROLES = [
    "headline: Fares rise", "standfirst: Two islands pay more from May", "byline: By Ana Ruiz",
    "dateline: 12 March 2026", "The council met.", "heading: What comes next", "It voted.",
    "caption: Photo: The pier at dawn.", "list: • a ferry", "footnote: [1] Minutes, page 3.",
    "note: Correction: an earlier version said 15.", "boilerplate: Subscribe to our newsletter", "boilerplate: Share",
]  # fmt: skip
PAGE = "\n\n".join(re.sub(r"^[a-z]+: ", "", line) for line in ROLES)
PLAIN["every role"] = (PAGE, " // ".join(ROLES).replace("• ", ""))
MARKED_UP = PAGE.replace("Fares", "# Fares").replace("What", "## What").replace("•", "*").replace("[1]", "\\[1\\]")

MARKDOWN = {
    "every role": (MARKED_UP, " // ".join(ROLES).replace("• ", "")),
    "inline markup": ('The *council* of **Ayr** met [in town](a.b "t"), `by` ~~law~~ ![on](s.png).',
        "The council of Ayr met in town, by law on."),
    "entities and escapes": ("It cost &pound;5 &amp; 6 at the caf&eacute;, \\*no\\* \\[less\\], AT&T.",
        "It cost £5 & 6 at the café, *no* [less], AT&T."),
    "links": ("At <https://c.d> see [the act][a] and [b].\n\n[a]: e.f\n[b]: g.h",
        "At https://c.d see the act and b."),
    "line breaks": ("It met\nand  \nvoted\\\nagain.", "It met and voted again."),
    "code blocks are not read": ("It met.\n\n```\nx = 1\n```\n\n    y = 2\n\nIt voted.", "It met. // It voted."),
    "headings": ("Fares rise\n===\n\n# It met\n\n### Next day\n\nIt left.",
        "headline: Fares rise // heading: It met // heading: Next day // It left."),
    "nested lists": ("- a road\n  - a toll\n    on it\n\n  It pays.\n- a ferry\n\n1. one",
        "list: a road // list: a toll on it // list: It pays. // list: a ferry // list: one"),
    "empty items": ("🎈 has:\n\n-\n- a road", "🎈 has: // list: - // list: a road"),
    "tables": ("| Port | Fare |\n|--|--|\n| Ayr | *5* |\n\nIt met.",
        "table: Port | Fare // table: Ayr | 5 // It met."),
    "footnotes": ("Fares rose.[^1]\n\n[^1]: Minutes,\n    page 3.", "Fares rose. // footnote: Minutes, page 3."),
    "block quotes": ("> We will\n> not pay.\n>\n> Never.\n\nHe left.",
        "quote: We will not pay. // quote: Never. // He left."),
    "rules": ("It met.\n\n***\n\nIt voted.", "It met. // It voted."),
    "odd line ends and letters": ("It 🎈 met\r\nat *Fête*.\r\n\r\nIt co\u00ad*op\u00aderated*.\r",
        "It 🎈 met at Fête. // It cooperated."),
}  # fmt: skip

CASES = [("story.txt", *case) for case in PLAIN.values()] + [("story.md", *case) for case in MARKDOWN.values()]
NAMES = [*(f"plain text: {name}" for name in PLAIN), *(f"Markdown: {name}" for name in MARKDOWN)]
each_case = pytest.mark.parametrize("path, source, page", CASES, ids=NAMES)


def crash(rule: Rule, error: Exception) -> None:
    raise AssertionError(f"{rule.id} failed") from error


def seen(document: Document) -> str:
    """The paragraphs with their roles; a paragraph without one is body."""
    read = [f"{p.role.value}: {p.span.of(document.text)}" for p in document.paragraphs]
    return " // ".join(line.removeprefix("body: ") for line in read)


@each_case
def test_a_page_is_read_as_an_editor_sees_it(path: str, source: str, page: str):
    assert seen(read_text(source, path)) == page


@each_case
def test_every_verbatim_run_equals_its_source(path: str, source: str, page: str):
    document = read_text(source, path)
    runs = [run for run in document.map.runs if run.verbatim]
    assert [run.text.of(document.text) for run in runs] == [run.source.of(source) for run in runs]


@each_case
def test_every_word_points_at_itself_in_the_source(path: str, source: str, page: str):
    document = read_text(source, path)
    tokens = tokenise(document.text)
    words = [tokens.span(i, i) for i in range(len(tokens)) if is_word(tokens.norms[i])]
    stands = [document.map.to_source(word).of(source) for word in words]
    bare = [INVISIBLE.sub("", html.unescape(words)).replace("*", "") for words in stands]
    assert bare == [word.of(document.text) for word in words]


def test_paragraphs_are_numbered_from_one_and_two_line_breaks_apart():
    document = read_text(PAGE)
    assert [paragraph.number for paragraph in document.paragraphs] == list(range(1, len(ROLES) + 1))
    assert document.text == PAGE.replace("• ", "")


@pytest.mark.parametrize(
    "path, source, items",
    [
        ("s.txt", "It has:\n\n- a\n• b\n2) c\n-\n", [("-", 1), ("•", 1), ("2)", 1), ("-", 0)]),
        ("s.md", "- a\n  - b\n    - c\n\n3. d\n4. e\n", [("-", 1), ("-", 2), ("-", 3), ("3.", 1), ("4.", 1)]),
    ],
)  # fmt: skip
def test_an_item_keeps_its_bullet_and_its_depth(path: str, source: str, items: list[tuple[str, int]]):
    document = read_text(source, path)
    assert [(p.marker, p.level) for p in document.paragraphs if p.role.value == "list"] == items


ANYWAY = "whatever its name says: save it as .docx, .md, .html or .txt"
BINARY = "this is not a text file: give a .txt, .md or .html file, or save the article as plain text"
WINDOWS = ("not UTF-8: read as Windows-1252; save it as UTF-8 to be sure of every letter",)


@pytest.mark.parametrize(
    "data, notices",
    [
        ("“Fête” — £5 🎈".encode(), ()),
        (codecs.BOM_UTF8 + "“Fête” — £5 🎈".encode(), ()),
        (codecs.BOM_UTF16_LE + "“Fête” — £5 🎈".encode("utf-16-le"), ()),
        (codecs.BOM_UTF16_BE + "“Fête” — £5 🎈".encode("utf-16-be"), ()),
        ("“Fête” — £5 ".encode("cp1252"), WINDOWS),
    ],
    ids=["UTF-8", "UTF-8 with a mark", "UTF-16 LE", "UTF-16 BE", "Windows-1252"],
)
def test_every_encoding_gives_the_same_letters(data: bytes, notices: tuple[str, ...]):
    document = read("story.txt", data)
    assert (document.source.rstrip("🎈"), document.notices) == ("“Fête” — £5 ", notices)


@pytest.mark.parametrize(
    "path, data, message",
    [
        ("a.txt", b"", "the file is empty: nothing to check"),
        ("a.md", codecs.BOM_UTF8 + b" \r\n\t", "the file is empty: nothing to check"),
        ("a.txt", b"It met. " * 50 + b"\0", BINARY),
        ("a.txt", bytes(range(1, 9)) * 4, BINARY),
        ("a.txt", codecs.BOM_UTF16_LE + b"\0", "the file begins like UTF-16 and is damaged: save it again as UTF-8"),
        ("a.txt", b"caf\xe9 \x81", "the encoding is neither UTF-8 nor Windows-1252: save the file as UTF-8"),
        ("a.txt", b"%PDF-1.7\n1 0 obj", f"this is a PDF, {ANYWAY}"),
        ("a", b"{\\rtf1\\ansi The council met.}", f"this is rich text (RTF), {ANYWAY}"),
        ("a.gdoc", b'{"url": "x"}', ".gdoc files cannot be read: save the article as .docx, .md, .html or .txt"),
        ("a.PDF", b"text", ".pdf files cannot be read: save the article as .docx, .md, .html or .txt"),
    ],
)  # fmt: skip
def test_what_cannot_be_read_is_refused_with_advice(path: str, data: bytes, message: str):
    with pytest.raises(UnreadableError) as refused:
        read(path, data)
    assert str(refused.value) == message


DAY = datetime.date(2026, 3, 12)
IN_MARKS = 'put the value in quotation marks, as in title: "Fares: what is next"'


@pytest.mark.parametrize(
    "block, meta, notices",
    [
        ("---\ntitle: Fares rise\ndate: 2026-03-12\ngenre: op-ed\n---\n", Meta("Fares rise", DAY, Genre.OPINION), ()),
        ("---\r\ndate: 2026-03-12T09:30:00Z\r\ngenre: sport\r\n...\r\n", Meta(None, DAY, Genre.NEWS), ()),
        ('+++\ntitle = "Fares rise"\ndate = 2026-03-12\n+++\n', Meta("Fares rise", DAY), ()),
        ("---\ndate: soon\n---\n", Meta(), ("front matter: “soon” is not a date; write it as 2026-03-12",)),
        *((f"---\ngenre: news\n{row}\n---\n", Meta(), (f"front matter left aside: {said}",)) for row, said in (
            ("title: Fares: what is next", f"line 3: {IN_MARKS}"), ("title: 'It's dear'", f"line 3: {IN_MARKS}"),
            ("title: [Fares", f"line 3: {IN_MARKS}"), ("title: @home", f"line 3: {IN_MARKS}"),
            ('title: "Fares', "line 3: a quotation mark is not closed"),
            ("\ttitle: x", "line 3: use spaces, and no tab"), ("title: !x y", "line 3: only plain values are read"),
            ("date: 2026-02-30", "a day in it stands in no calendar"),
        )),
        ("+++\ntitle = Fares\n+++\n", Meta(),
            ("front matter left aside: line 2: put “Fares” in quotation marks",)),
    ],
)  # fmt: skip
@pytest.mark.parametrize("path", ["story.txt", "story.md"])
def test_front_matter_is_read_and_is_no_part_of_the_article(path: str, block: str, meta: Meta, notices: tuple[str]):
    document = read_text(f"{block}It met.\n\nIt voted.", path)
    assert (seen(document), document.meta, document.notices) == ("It met. // It voted.", meta, notices)


def test_the_key_of_the_date_is_the_desks_choice():
    document = read_text("---\npublished: 2026-03-12\n---\nIt met.", date_key="published")
    assert document.meta == Meta(date=DAY)


def test_the_title_is_the_front_matters_or_else_the_headline():
    sources = ("---\ntitle: Tolls\n---\nFares rise\n\nIt met.", "Fares rise\n\nIt met.", "It met.\n\nIt voted.")
    assert [read_text(source).title for source in sources] == ["Tolls", "Fares rise", None]


@pytest.mark.parametrize(
    "source, comments",
    [
        ("# H\n\n<!-- before -->\n\nFirst.\n\nSecond.", [("before", 2)]),
        ("# H\n\nFirst <!-- inside -->one.\n\nSecond.", [("inside", 2)]),
        ("First.\n\n- a <!-- in an item -->\n- b", [("in an item", 2)]),
        ("First <!-- wrapped\nover lines -->.\n\nSecond.", [("wrapped over lines", 1)]),
        ("<!-- one -->\n<!-- two -->\nFirst.", [("one", 1), ("two", 1)]),
        ("First.\n\nSecond.\n\n<!-- last -->", [("last", 3)]),
        ("<!-- a note --> It met.\n\nSecond.", [("a note", 1)]),
        ("First.\n\n<!-- over\nlines --> and on.", [("over lines", 2)]),
    ],
)
def test_a_comment_belongs_to_its_paragraph(source: str, comments: list[tuple[str, int]]):
    document = read_text(source, "story.md")
    assert [(comment.words, comment.paragraph) for comment in document.comments] == comments
    stands = [comment.source.of(source).strip() for comment in document.comments]
    assert [" ".join(one.split()) for one in stands] == [f"<!-- {words} -->" for words, _ in comments]


CODE = """The guide’s first page says: “All is well.”

The line `packs = ["desk/packs"]` has straight marks, `U.S.` has stops and `[` stays open. The US and the UN don’t
mind: `` `x` `` is `x` `x`, set `off`.

```
He said "no" to the U.N.
```
"""


def test_code_is_nobodys_copy():
    facts = Facts(read_text(CODE, "story.md"))
    code = [span.of(facts.document.text) for span in facts.document.code]
    assert code == ['packs = ["desk/packs"]', "U.S.", "[", "`x`", "x", "x", "off"]
    assert "The line xxxxxxxxxxxxxxxxxxxxxx has" in facts.text
    assert [one.flag.spot.words for one in review(Edition((facts,)), rulebook().rules, crash)] == []


def test_code_is_shown_where_words_around_it_are_found():
    facts = Facts(read_text("The the `U.S.` of it.", "story.md"))
    assert [facts.spot(*span).words for span in ((4, 15), (8, 12))] == ["the U.S. of", "U.S."]
    assert [facts.spot(*span).is_code for span in ((4, 15), (8, 12), (0, 3))] == [False, True, False]


def test_html_inside_markdown_is_read_as_on_a_page():
    source = (
        '<h1 align="center">Fares rise</h1>\n\nIt met.\n\n<div>\n<p>It &amp; they\nvoted.</p>\n<aside>Ad</aside>\n'
        "</div>\n\n<!-- a --><figure><img>\n<figcaption>The pier.</figcaption></figure>\n\n<div>\n\nIt left.\n\n</div>"
    )
    document = read_text(source, "story.md")
    assert seen(document) == "headline: Fares rise // It met. // It & they voted. // caption: The pier. // It left."
    assert [(comment.words, comment.paragraph) for comment in document.comments] == [("a", 4)]
    assert document.notices == ()


def test_html_inside_a_quotation_is_left_out_with_a_notice():
    document = read_text("It met.\n\n> <div>\n> hello\n> </div>\n\nIt voted.", "story.md")
    assert (seen(document), document.notices) == (
        "It met. // It voted.",
        ("1 HTML blocks inside quotations were not read",),
    )
