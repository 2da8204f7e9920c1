"""The targets of the fuzzer, given what Hypothesis thinks of: the same laws on every run of the tests."""

import sys
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

sys.path.insert(0, str(Path(__file__).parents[1] / "fuzz"))
import targets

some = settings(max_examples=30, deadline=None, suppress_health_check=[HealthCheck.too_slow])

COPY = [
    "The council ", "Anna Ruiz, 34, ", "said ", "“", "”", '"', "‘", "(", ")", "12% of ", "£5m ", "from 3 to 4 ",
    ". ", "\n\n", "\n", "on 3 May 2021 ", "NATO ", "not ", "the first ", "’s ", "—", "\u202e", "\0", "\ud83c", "🎈",
    "e\u0301", "copydesk: allow x — y", "…", "\r", "\u2028", "9" * 40, "million ", "and ", ":", "- ", "1. ",
]  # fmt: skip
MARKDOWN = [
    "# ", "> ", "*", "**", "_", "`", "```\n", "[a](b)", "[^1]", "\n[^1]: ", "|", "\n|--|\n", "<b>", "<!-- ", "-->",
    "---\n", " ", "\\", "&amp;", "![", "](", "~~", "+++\n", "title: ",
]  # fmt: skip
HTML = [
    "<p>", "</p>", "<b", ">", "<", "</", "<!--", "-->", "<table>", "<td>", "<ul><li>", "&#x", "&amp", ";", '="',
    "'", "<script>", "</script>", "<article>", "<title>", "<br>", "<meta charset=x>", "<![CDATA[", "<?", "<h1>",
]  # fmt: skip
WORD = [
    "<w:p>", "</w:p>", "<w:r><w:t>", "</w:t></w:r>", "<w:tbl>", "<w:tr><w:tc>", "</w:tc></w:tr></w:tbl>",
    "<w:br/>", '<w:fldChar w:fldCharType="begin"/>', "<w:ins>", "<w:del>", "&amp;", "It met.", "<!-- ",
    "<![CDATA[", "]]>",
]  # fmt: skip
TOML = [
    "[", "]", "[[", "]]", "=", '"', "'", '"""', "\n", "pack", "term", "words", "flags", "passes", "why", "id",
    "severity", "title", "people", "name", "wrong", "roles", "from", "places", "paths", "waiver", "rule", "select",
    "packs", "tool.copydesk", "true", "1", "2026-03-12", "9999-12-31", "inf", "9" * 400, "#", ",", "{", "}", ".",
    "“", "\0", "a-b", "editions", "book", "baseline", "allow", "../x", "instead", '["a"]', '"error"',
]  # fmt: skip
JSON = [
    "{", "}", "[", "]", '"copydesk-baseline"', ":", "1", ",", '"findings"', '"path"', '"rule"', '"sentence"',
    '"count"', '"a"', "-1", "1e400", "null", "\n", "\\ud800", '"\\ud800"',
]  # fmt: skip
PIECES = {
    "text": COPY, "markdown": COPY + MARKDOWN, "html": COPY + HTML, "word": COPY + WORD, "pack_file": TOML,
    "settings_file": TOML, "book_file": TOML, "baseline_file": JSON, "command": ["\0", "\x01", "\x0f", "a", "-"],
}  # fmt: skip


@pytest.mark.parametrize("name", targets.TARGETS)
def test_nothing_that_is_given_to_copydesk_makes_it_fail(name: str):
    pieces = st.lists(st.sampled_from(PIECES[name]), max_size=40)
    written = pieces.map(lambda found: "".join(found).encode("utf-8", "surrogatepass"))

    @some
    @given(st.one_of(written, st.binary(max_size=60)))
    def holds(data: bytes) -> None:
        targets.TARGETS[name](data)

    holds()


@pytest.mark.parametrize("name, found", [("command", b"\xd5\x021")])
def test_what_the_fuzzer_found_stays_mended(name: str, found: bytes):
    targets.TARGETS[name](found)
