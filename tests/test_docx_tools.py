"""Word documents as pandoc and LibreOffice write them: the same story, whatever it is saved as, is judged alike."""

import os
import shutil
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest

from copydesk.desk.files import Source
from copydesk.desk.run import Desk
from copydesk.document import Document, Meta
from copydesk.reading import front_matter
from copydesk.reading.read import read
from copydesk.rulebook.book import rulebook

SAMPLES = Path(__file__).parents[1] / "samples"
STORIES = sorted(path for folder in ("loud", "quiet") for path in (SAMPLES / folder).glob("*.md"))
Tool = Callable[..., None]


def tool(name: str, *, needed: bool) -> Tool:
    """A command; the test is skipped where there is none, but fails in CI for one that is `needed`."""

    def run(*arguments: str | Path) -> None:
        path = shutil.which(name)
        if path is None and not (needed and os.environ.get("CI")):
            pytest.skip(f"{name} is not installed")
        assert path is not None, f"{name} is not installed"
        subprocess.run([path, *arguments], check=True, capture_output=True, timeout=300)

    return run


@pytest.fixture
def pandoc() -> Tool:
    return tool("pandoc", needed=True)


@pytest.fixture
def soffice(tmp_path: Path) -> Tool:
    """LibreOffice without a window, with a profile of its own."""
    office = tool("soffice", needed=False)  # half a gigabyte, for what pandoc’s files show as well
    profile = f"-env:UserInstallation={(tmp_path / 'profile').as_uri()}"

    def convert(source: Path) -> None:
        office(profile, "--headless", "--convert-to", "docx:MS Word 2007 XML", "--outdir", source.parent, source)

    return convert


def findings(path: Path, meta: Meta) -> list[tuple[str, str | None, str, str, str]]:
    report = Desk(rulebook(), meta=meta).check([Source(str(path))])
    assert report.errors == ()
    return sorted(
        (one.rule, one.entry or "", one.severity.value, " ".join(one.text.split()), one.message)
        for one in report.findings
    )


def seen(document: Document) -> list[str]:
    return [f"{one.role.value}: {one.span.of(document.text)}" for one in document.paragraphs]


@pytest.mark.parametrize("path", STORIES, ids=lambda path: path.stem)
def test_a_story_from_pandoc_gives_the_findings_of_its_markdown(path: Path, pandoc: Tool, tmp_path: Path):
    source = path.read_text(encoding="utf-8")
    start, meta, _ = front_matter.split(source, "date")
    plain, word = tmp_path / "story.md", tmp_path / "story.docx"
    plain.write_text(source[start:], encoding="utf-8")
    pandoc("--from=markdown-smart", plain, "-o", word)
    known = Meta(date=meta.date, genre=meta.genre)
    assert findings(word, known) == findings(plain, known)


@pytest.mark.parametrize("path", STORIES[:1], ids=lambda path: path.stem)
def test_a_story_from_libreoffice_gives_the_findings_of_its_markdown(path: Path, pandoc, soffice, tmp_path: Path):
    source = path.read_text(encoding="utf-8")
    start, meta, _ = front_matter.split(source, "date")
    plain, page = tmp_path / "story.md", tmp_path / "story.odt"
    plain.write_text(source[start:], encoding="utf-8")
    pandoc("--from=markdown-smart", plain, "-o", page)
    soffice(page)
    known = Meta(date=meta.date, genre=meta.genre)
    assert findings(page.with_suffix(".docx"), known) == findings(plain, known)


MARKED = """# Fares rise

The council [duly]{.insertion author="A" date="2026-03-04T10:00:00Z"}[gladly ]{.deletion author="A"
date="2026-03-04T10:00:00Z"} met.[^1] See [the act](https://a.example) and `off`.

[copydesk: allow weekday-date – as printed]{.comment-start id="0" author="A" date="2026-03-04T10:00:00Z"}It met on
Friday 4 March 2026.[]{.comment-end id="0"}

1. a road

   It pays.

2. a ferry
    - by night

> We will not pay.

| Port | Fare |
|------|------|
| Ayr  | 5    |

```
x = 1
```

[^1]: Minutes, page 3.
"""


def test_what_pandoc_marks_is_read_with_its_roles(pandoc: Tool, tmp_path: Path):
    plain, word = tmp_path / "story.md", tmp_path / "story.docx"
    plain.write_text(MARKED, encoding="utf-8")
    pandoc("--from=markdown-smart", plain, "-o", word)
    document = read(str(word), word.read_bytes())
    assert seen(document) == [
        "headline: Fares rise", "body: The council duly met. See the act and off.",
        "body: It met on Friday 4 March 2026.",
        "list: a road", "list: It pays.", "list: a ferry", "list: by night", "quote: We will not pay.",
        "table: Port | Fare", "table: Ayr | 5", "footnote: Minutes, page 3.",
    ]  # fmt: skip
    items = [(one.marker, one.level) for one in document.paragraphs if one.role.value == "list"]
    assert items == [("1.", 1), ("", 0), ("2.", 1), ("-", 2)]
    assert [(one.words, one.paragraph, one.source.of(document.source)) for one in document.comments] == [
        ("copydesk: allow weekday-date – as printed", 3, "It met on Friday 4 March 2026.")
    ]
    assert [span.of(document.text) for span in (*document.links, *document.code)] == ["", "the act", "off"]
    assert document.notices == ("tracked changes: read as if all were accepted",)


PAGE = """<html><head><title>x</title></head><body><h1>Fares rise</h1><p>It <b>met</b> on <i>4&nbsp;March</i>, see <a
href="https://a.example">the act</a>.</p><h2>Why</h2><ul><li>a road<ul><li>a toll</li></ul></li><li>a ferry</li></ul>
<ol><li>one</li><li>two</li></ol><table border="1"><tr><th>Port</th><th>Fare</th></tr>
<tr><td>Ayr</td><td>5</td></tr></table>
<blockquote>We will not pay.</blockquote><p>It left.<br>It rained.</p></body></html>
"""


def test_what_libreoffice_makes_of_a_page_is_read_with_its_roles(soffice: Tool, tmp_path: Path):
    page = tmp_path / "page.html"
    page.write_text(PAGE, encoding="utf-8")
    soffice(page)
    word = page.with_suffix(".docx")
    document = read(str(word), word.read_bytes())
    assert seen(document) == [
        "headline: Fares rise", "body: It met on 4\u00a0March, see the act.", "heading: Why", "list: a road",
        "list: a toll", "list: a ferry", "list: one", "list: two", "table: Port | Fare", "table: Ayr | 5",
        "quote: We will not pay.", "body: It left. It rained.",
    ]  # fmt: skip
    items = [(one.marker, one.level) for one in document.paragraphs if one.role.value == "list"]
    assert items == [("-", 1), ("-", 2), ("-", 1), ("1.", 1), ("2.", 1)]
    assert [span.of(document.text) for span in document.links] == ["the act"]
