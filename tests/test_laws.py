"""Laws that hold for any text and any story. They need no expected output, and catch what examples cannot."""

import random
import re
import textwrap
from collections.abc import Iterator
from itertools import pairwise

import hypothesis
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from copydesk.analysis.facts import Edition, Facts
from copydesk.document import Document, Role
from copydesk.reading.decoding import UTF16, UnreadableError
from copydesk.reading.read import read, read_text
from copydesk.rulebook.book import rulebook
from copydesk.rulebook.examples import stories as stories_of
from copydesk.rulebook.review import Raised, review
from copydesk.rulebook.rule import Rule, Scope
from copydesk.spans import Span

BOOK = rulebook()
LOCAL = [
    rule
    for rule in BOOK.rules
    if rule.group != "support" and (rule.entries or rule.scope in (Scope.SENTENCE, Scope.PARAGRAPH))
]
"""Rules that look at nothing beyond a paragraph. Who answers for a claim may stand in the next one."""

PIECES = [
    "\n", "\r\n", "\r", "\n\n", "\u2028", "\u2029", "\x85", "\x0c", "\t", " ", "\u00a0", "\u00ad", "\u200b", "\ufeff",
    "\u200f", "\u202e", "\u2067", "\u0301", "é", "ﬁ", "İ", "🎈", "👩‍🚒", "שלום", "“", "”", "‘", "’", '"', "'", "«", "»",
    "„", "''", "…", "...", ".", "!", "?", ",", ";", ":", "—", "-", "(", ")", "[", "]", "# ", "## ", "- ", "* ", "1. ",
    "> ", "    ", "---\n", "+++\n", "title: x\n", "date = 1\n", "```\n", "`", "*", "**", "_", "~~", "\\", "&amp;",
    "&#8220;", "&", "<!-- a -->", "<!--", "-->", "<b>", "</b>", "<div>\n", "[a](b)", "![a](b)", "[^1]", "[^1]: ", "|",
    "|--|--|\n", "https://a.b/c", "a", "I", "x", "The ", "police ", "said ", "that ", "told ", "reporters ", "says ",
    "according ", "to ", "U.S. ", "No. ", "5", "10.5 ", "9 a.m. ", "’90s ", "experts ", "terrorists ", "fled", "both ",
    "By Ana Ruiz", "Share", "5 March 2025", "source ",
    "<p>", "</p>", "<p hidden>", "<br>", "<h1>", "</h1>", "<h2>", "<ul>", "<li>", "</li>", "<ol start=4>", "</ul>",
    "<table>", "<tr>", "<td>", "<th>", "</table>", "<article>", "</article>", "<nav>", "</nav>", "<header>", "<main>",
    "<blockquote>", "</blockquote>", "<a href='#fn1'>", "<a href=x>", "</a>", "<sup>", "</sup>", "<q>", "</q>",
    "<code>", "<pre>", "</pre>", "<del>", "<script>", "</script>", "<form>", "<title>", "</title>", "<p id=fn1>",
    "<![CDATA[", "&#146;", "&nbsp;", "&shy;", "&copy2", "&#x1F388;", "&#", "<a b=\"", "=\">",
    "<time datetime=2026-03-12 pubdate>",
]  # fmt: skip

texts = st.one_of(st.lists(st.sampled_from(PIECES), min_size=3, max_size=40).map("".join), st.text(max_size=60))
utf16 = st.builds(
    bytes.__add__, st.sampled_from(UTF16), st.one_of(st.binary(), texts.map(lambda text: text.encode("utf-16-le")))
)
paths = st.sampled_from(["story.txt", "story.md", "story.html"])
documents = st.builds(read_text, texts, paths)
many = settings(max_examples=300, deadline=None)
some = settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.too_slow])


@many
@given(documents)
def test_passages_tile_the_text(document: Document):
    passages = [passage.span for passage in Facts(document).voices.passages]
    edges = [0, *(span.end for span in passages)]
    assert [span.start for span in passages] == edges[:-1]
    assert edges[-1] == len(document.text)
    assert all(span.start < span.end for span in passages)


@many
@given(documents)
def test_tokens_are_in_order_and_cover_every_letter(document: Document):
    text, tokens = document.text, Facts(document).tokens
    ends = [0, *tokens.ends]
    assert all(start < end for start, end in zip(tokens.starts, tokens.ends, strict=True))
    assert all(end <= start for end, start in zip(ends, tokens.starts, strict=False))
    between = [text[end:start] for end, start in zip(ends, [*tokens.starts, len(text)], strict=True)]
    assert "".join(between).strip() == ""


@many
@given(documents)
def test_sentences_lie_apart_inside_their_paragraphs(document: Document):
    facts = Facts(document)
    spans = [sentence.span for sentence in facts.sentences]
    assert all(sentence.paragraph.span.holds(sentence.span) for sentence in facts.sentences)
    assert all(one.end <= other.start for one, other in pairwise(spans))
    assert [facts.tokens.span(sentence.first, sentence.last) for sentence in facts.sentences] == spans
    held = [i for sentence in facts.sentences for i in range(sentence.first, sentence.last + 1)]
    assert held == list(range(len(facts.tokens)))


@many
@given(documents)
def test_paragraphs_lie_apart_and_every_run_inside_one(document: Document):
    spans = [paragraph.span for paragraph in document.paragraphs]
    assert document.text == "\n\n".join(span.of(document.text) for span in spans)
    assert [paragraph.number for paragraph in document.paragraphs] == list(range(1, len(spans) + 1))
    assert all(any(span.holds(run.text) for span in spans) for run in document.map.runs)


@many
@given(documents)
def test_every_verbatim_run_equals_its_source(document: Document):
    runs = document.map.runs
    verbatim = [run for run in runs if run.verbatim]
    assert [run.text.of(document.text) for run in verbatim] == [run.source.of(document.source) for run in verbatim]
    assert all(one.text.end <= other.text.start for one, other in pairwise(runs))


@many
@given(documents)
def test_every_letter_points_into_the_source(document: Document):
    letters = [i for i, letter in enumerate(document.text) if letter.isalnum()]
    inside = [document.map.to_source(Span(i, i + 1)) for i in letters]
    assert all(0 <= span.start < span.end <= len(document.source) for span in inside)


def refusal(path: str, data: bytes) -> str:
    """Why the file cannot be read; nothing if it can."""
    try:
        read(path, data)
    except UnreadableError as refused:
        return str(refused)
    return ""


@many
@given(paths, st.one_of(st.binary(max_size=80), texts.map(str.encode), utf16))
def test_no_bytes_raise_anything_but_one_line_of_advice(path: str, data: bytes):
    assert "\n" not in refusal(path, data)


@many
@given(documents)
@hypothesis.example(read_text("\n<h2>:", "story.md"))
def test_no_rule_stumbles_over_any_text(document: Document):
    failed = {}
    review(Edition((Facts(document),)), BOOK.rules, lambda rule, error: failed.update({rule.id: repr(error)}))
    assert failed == {}


PACKED_ONE_IN = 5
"""All packs run one matcher: of their thousands of examples, one in five is enough to cut."""


def copies(rules: list[Rule], every: int = 1) -> list[str]:
    """Every so many examples of the rules that are one story without front matter, read as body wherever they stand."""
    kept = []
    for example in [example for rule in rules for example in BOOK.examples(rule)][::every]:
        if " || " not in example.written and not example.written.startswith(("{", "<")):
            document = stories_of(f"It met. // {example.written} // It left.")[0].stories[0].document
            if all(paragraph.role is Role.BODY for paragraph in document.paragraphs):
                kept.append(document.text.removeprefix("It met.\n\n").removesuffix("\n\nIt left."))
    return kept


def torn(story: str) -> Iterator[str]:
    """Pieces of a story that begin and end where no sentence does, and what breaks off behind its last opening mark."""
    words = story.split(" ")
    half = len(words) // 2
    yield from (" ".join(piece) for piece in (words[:half], words[1:-1]))
    if marks := [*re.finditer(r"[“(]", story)]:
        yield story[: marks[-1].end()]


def test_no_rule_stumbles_over_a_story_that_was_cut_anywhere():
    checks, packs = ([rule for rule in BOOK.rules if bool(rule.entries) is packed] for packed in (False, True))
    whole = (*copies(checks), *copies(packs, PACKED_ONE_IN))
    failed = {}
    for piece in (piece for story in whole for piece in torn(story) if piece):
        edition = Edition((Facts(read_text(piece)),))
        review(edition, BOOK.rules, lambda rule, error, piece=piece: failed.update({(rule.id, piece): repr(error)}))
    assert failed == {}


PADDING = "It rained on Monday, and the market stayed shut until the bell rang at noon."
"""Some rules read a sentence or a paragraph further: what stands round a story must be alike each time."""

stories = st.lists(st.sampled_from(copies(list(BOOK.rules))), min_size=1, max_size=5).map(
    lambda paragraphs: "\n\n".join([PADDING, *paragraphs, PADDING])
)


def raised(story: str, rules: list[Rule]) -> list[Raised]:
    def failed(rule: Rule, error: Exception) -> None:
        raise AssertionError(f"{rule.id} failed") from error

    return review(Edition((Facts(read_text(story)),)), rules, failed)


def spots(story: str, rules: list[Rule], shift: int = 0) -> list[tuple[str, str | None, int, int]]:
    return [
        (one.rule.id, one.flag.entry, one.flag.spot.span.start + shift, one.flag.spot.span.end + shift)
        for one in raised(story, rules)
    ]


def words(story: str) -> list[tuple[str, str | None, str]]:
    found = raised(story, list(BOOK.rules))
    return [(one.rule.id, one.flag.entry, " ".join(one.flag.spot.words.split())) for one in found]


@some
@given(stories)
def test_a_story_printed_twice_is_flagged_twice(story: str):
    twice = spots(f"{story}\n\n{story}", LOCAL)
    assert twice == spots(story, LOCAL) + spots(story, LOCAL, shift=len(story) + 2)


@some
@given(stories, st.integers(30, 100))
def test_rewrapping_changes_no_finding(story: str, width: int):
    paragraphs = story.split("\n\n")
    wrapped = [textwrap.fill(one, width, break_long_words=False, break_on_hyphens=False) for one in paragraphs]
    assert words("\n\n".join(wrapped)) == words(story)


@some
@given(stories)
def test_straight_quotes_and_curly_ones_give_the_same_findings(story: str):
    straight = story.translate(str.maketrans("“”’", '""\''))
    rules = [rule for rule in BOOK.rules if rule.id != "quote-marks"]  # a mix of the two is what that one looks for
    assert spots(straight, rules) == spots(story, rules)


@some
@given(stories, st.randoms(use_true_random=False))
def test_shuffling_the_rules_changes_nothing(story: str, chance: random.Random):
    shuffled = list(BOOK.rules)
    chance.shuffle(shuffled)
    assert spots(story, shuffled) == spots(story, list(BOOK.rules))
