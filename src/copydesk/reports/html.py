"""The `html` format: one page that needs nothing else, for editors. What it looks like stands in the folder `page`."""

import base64
import hashlib
from pathlib import Path

import jinja2
from markupsafe import Markup
from msgspec.structs import replace

from copydesk import __version__
from copydesk.findings import GROUPS, Report, Severity
from copydesk.messages import counted
from copydesk.reports.laid_out import Layout
from copydesk.reports.text import safe
from copydesk.reports.wording import looked_at
from copydesk.spans import excerpt

PAGE = Path(__file__).parent / "page"
LONGEST_TITLE = 50
"""More of an article’s title than this does not go into the name of the window."""


def render(report: Report) -> str:
    """The whole report as one page of HTML. A file that was named twice is shown once."""
    report = replace(report, documents=tuple({one.path: one for one in report.documents}.values()))
    environment = jinja2.Environment(
        loader=jinja2.FileSystemLoader(PAGE),
        autoescape=True,
        undefined=jinja2.StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        finalize=_printable,
    )
    environment.filters["counted"] = counted
    environment.filters["looked_at"] = looked_at
    sizes = sorted({paragraph.words for document in report.documents for paragraph in document.paragraphs})
    style = _part("page.css") + "".join(f".w{size}{{flex-grow:{max(1, size)}}}\n" for size in sizes)
    script = _part("page.js")
    layout = Layout(report)
    page = environment.get_template("page.html.jinja").render(
        title=_title(report),
        report=report,
        first=layout.first(),
        articles=layout.articles(),
        levels=tuple(Severity),
        groups=[(group, sum(finding.group == group for finding in report.findings)) for group in GROUPS],
        style=Markup(style),  # ours alone: nothing of an article is in it
        script=Markup(script),
        policy=f"default-src 'none'; style-src '{_hash(style)}'; script-src '{_hash(script)}'; base-uri 'none'; "
        "form-action 'none'",
        version=__version__,
    )
    return page + "\n"


def _title(report: Report) -> str:
    """What the window is called: the article, or how many there are."""
    if len(report.documents) != 1:
        return counted(len(report.documents), "article")
    only = report.documents[0]
    return excerpt(only.title or only.path, LONGEST_TITLE)


def _part(name: str) -> str:
    return (PAGE / name).read_text(encoding="utf-8")


def _hash(part: str) -> str:
    """What a Content-Security-Policy calls this script or style."""
    return "sha256-" + base64.b64encode(hashlib.sha256(part.encode()).digest()).decode()


def _printable(value: object) -> object:
    """Words without what no page may hold: control characters, and halves of a character pair."""
    return safe(value) if type(value) is str else value
