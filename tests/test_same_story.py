"""One story in every format gives the same findings: by hand, and as pandoc writes the samples."""

import os
import shutil
import subprocess
from pathlib import Path

import pytest

from copydesk.desk.files import Source
from copydesk.desk.run import Desk
from copydesk.document import Role
from copydesk.reading import front_matter
from copydesk.reading.read import read_text
from copydesk.rulebook.book import rulebook
from word_documents import NUMBERING, docx, item, p, r, styled

SAMPLES = Path(__file__).parents[1] / "samples"
STORIES = sorted(path for folder in ("loud", "quiet") for path in (SAMPLES / folder).glob("*.[mt][dx]*"))
DESK = Desk(rulebook())

TXT = """Fares rise on the island ferry

By Ana Ruiz

The council met on Tuesday, 4 March 2026, and said that fares would rise by 10%, from £5 to £6.

“The terrorist regime at the pier must go,” the mayor said. Experts say the the ferry is full.

The regime of fares has three parts:

- a single ticket
- a day ticket

Both ships & their crews said they would strike in the U.S. and the US.
"""

MD = """# Fares rise on the island ferry

By **Ana Ruiz**

The council met on *Tuesday, 4 March 2026*, and said that fares
would rise by 10%, from &pound;5 to £6.

&ldquo;The terrorist regime at the pier must go,” the mayor said. Experts say the the ferry is full.

The regime of fares has three parts:

- a single ticket
- a day ticket

Both ships &amp; their crews said they would strike in the U.S. and the US.
"""

HTML = """<!DOCTYPE html>
<html><head><title>Fares rise | The Post</title></head><body><nav>Home</nav>
<article><header><h1>Fares rise on the <em>island</em> ferry</h1>
<p>By <a href="/ana">Ana Ruiz</a>
</header><div>The council met on <b>Tuesday, 4&#32;March</b> 2026, and said that
   fares would rise by 10%, from &pound;5 to £6.</div>
<p><q>The terrorist regime at the pier must go,</q> the <span>mayor</span> said. Experts say the the ferry is full.
<p>The regime of fares has three parts:
<ul><li>a single ticket<li>a day ticket</ul><aside>More on ferries</aside>
Both ships &amp; their crews said they would strike in the U&#46;S. and the US.<script>x("the the")</script>
</article><footer>The Post</footer></body></html>
"""


WORD = docx(
    styled("Title", "Fares rise on the island ferry")
    + p(r("By "), r("Ana Ruiz", "<w:b/>"))
    + p(
        r("The council met on "), r("Tuesday, 4 March", "<w:i/>"),
        f"<w:del>{r(' 2027').replace('w:t', 'w:delText')}</w:del><w:ins>{r(' 2026')}</w:ins>",
        r(", and said that fares would rise by 10%, from £5 to £6."),
    )
    + p(r("“The terrorist regime at the pier must go,” the mayor said. Experts say the the ferry is full."))
    + p(r("The regime of fares has three parts:"))
    + item("a single ticket") + item("a day ticket")
    + p(r("Both ships &amp; their crews said they would strike in the U.S. and the US.")),
    numbering=NUMBERING,
)  # fmt: skip


def findings(path: str, source: str | bytes) -> list[tuple[str, str | None, str, str, str]]:
    """Rule, entry, severity, words and message of every finding in a story."""
    report = DESK.check([Source(path, source if isinstance(source, bytes) else source.encode())])
    assert report.errors == ()
    return [(one.rule, one.entry, one.severity.value, " ".join(one.text.split()), one.message)
            for one in report.findings]  # fmt: skip


def test_a_story_written_four_times_gives_the_same_findings():
    plain = findings("story.txt", TXT)
    assert [(rule, words) for rule, _, _, words, _ in plain] == [
        ("weekday-date", "Tuesday, 4 March 2026"),
        ("percent-arithmetic", "rise by 10%, from £5 to £6"),
        ("weasel-attribution", "Experts say"),
        ("repeated-text", "the the"),
        ("announced-count", "three parts"),
        ("us-periods", "US."),
    ]
    assert findings("story.md", MD) == plain
    assert findings("story.html", HTML) == plain
    assert findings("story.docx", WORD) == plain


@pytest.fixture(scope="module")
def pandoc() -> str:
    """Where pandoc is. It must be there in continuous integration."""
    found = shutil.which("pandoc")
    if not found and os.environ.get("CI"):
        pytest.fail("pandoc is not installed: the gate compares its HTML with the samples")
    return found or pytest.skip("pandoc is not installed")


def as_markdown(source: str, ending: str) -> str:
    """A story in Markdown: plain text paragraph by paragraph, with marks for its headline, headings and items."""
    if ending == ".md":
        return source
    story = read_text(source)
    marks = {Role.HEADLINE: "# ", Role.HEADING: "## ", Role.LIST: "- "}
    lines = [marks.get(p.role, "") + p.span.of(story.text) for p in story.paragraphs]
    return "\n\n".join(lines).replace("- -", "-")  # an empty item is its bullet


@pytest.mark.parametrize("story", STORIES, ids=lambda path: path.name)
def test_the_html_of_pandoc_gives_the_findings_of_its_markdown(pandoc: str, story: Path):
    source = as_markdown(story.read_text(encoding="utf-8"), story.suffix)
    head = source[: front_matter.split(source, "date")[0]]
    command = [pandoc, "--from", "markdown-smart", "--to", "html", "--wrap", "preserve"]
    page = subprocess.run(command, input=source, capture_output=True, encoding="utf-8", check=True).stdout
    assert findings("story.html", head + page) == findings("story.md", source)
