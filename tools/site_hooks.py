"""What mkdocs cannot do by itself for the site of the documentation: a page for every rule, and bars in tables.

The pages are made from the rulebook while mkdocs builds, and kept nowhere; the list of rules links to them.
"""

import html
import re
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from copydesk.analysis.saying.voices import EVERY_VOICE, Voice
from copydesk.rulebook.book import Rulebook, rulebook
from copydesk.rulebook.page import parse
from copydesk.rulebook.rule import Rule

if TYPE_CHECKING:
    from mkdocs.config.defaults import MkDocsConfig
    from mkdocs.structure.files import Files
    from mkdocs.structure.pages import Page

HEARS = {
    frozenset({Voice.AUTHOR}): "the author alone",
    frozenset({Voice.AUTHOR, Voice.ATTRIBUTED}): "the author, and paraphrase",
    EVERY_VOICE: "every voice",
}
LISTED = re.compile(r"^\| `([^`]+)` \|", re.MULTILINE)
"""The first cell of a row in the list of rules."""
CODE = re.compile(r"`[^`\n]+`")


def on_files(files: "Files", config: "MkDocsConfig") -> "Files":
    """The files of the site, and one more for each rule."""
    from mkdocs.structure.files import File, InclusionLevel

    book = rulebook()
    for rule in book.rules:
        page = "\n".join(written(book, rule))
        files.append(File.generated(config, address(rule.id), content=page, inclusion=InclusionLevel.NOT_IN_NAV))
    return files


def on_page_markdown(markdown: str, page: "Page", config: "MkDocsConfig", files: "Files") -> str:
    """The page as mkdocs is to read it: GitHub wants a stroke before a bar in the code of a table, and mkdocs none."""
    if page.file.src_uri == "rules.md":
        markdown = LISTED.sub(lambda m: f"| [`{m[1]}`]({address(m[1])}) |", markdown)
    return CODE.sub(lambda m: m[0].replace("\\|", "|"), markdown)


def address(rule_id: str) -> str:
    """Where the page of a rule stands, as seen from the list. It has no colon, so that every system takes the name."""
    return f"rules/{rule_id.replace(':', '-')}.md"


def written(book: Rulebook, rule: Rule) -> Iterator[str]:
    """The lines of a rule’s page, in Markdown; examples and entries as HTML, so that their marks stay as they are."""
    page = parse(rule.doc)
    group = "style, from proselint" if rule.family == "proselint" else rule.group
    yield from (f"# {rule.id}", "", f"**{page.title.removesuffix('.')}.**", "")
    yield from ("| group | level | looks at | listens to | by default |", "|---|---|---|---|---|")
    levels, state = ", ".join(rule.severities), "off" if rule.off else "on"
    yield from (f"| {group} | {levels} | one {rule.scope} | {HEARS[rule.voices]} | {state} |", "", page.why, "")
    for title, examples in (("Flags", page.flags), ("Passes", page.passes)):
        yield from (f"## {title}", "", *listed(examples), "") if examples else ()
    yield from ("## Overrule when", "", page.overrule, "")
    yield from (f"`copydesk: allow {rule.id} — your reason` ([where to write it](../guide/overruling.md))", "")
    yield from ("## Source", "", *(f"- {source}" for source in page.source), "")
    yield from entries(book, rule)
    yield "[All rules](../rules.md)"


def listed(examples: Iterable[str]) -> Iterator[str]:
    """Examples as a list: a line a paragraph, with a rule between stories."""
    yield "<ul>"
    for example in examples:
        shown = html.escape(example, quote=False).replace("[[", "<mark>").replace("]]", "</mark>")
        yield f"<li>{shown.replace(' || ', '<hr>').replace(' // ', '<br>')}</li>"
    yield "</ul>"


def entries(book: Rulebook, rule: Rule) -> Iterator[str]:
    """The table of the entries of a pack; nothing for a check."""
    terms = [term for pack in book.packs if pack.rule_id == rule.id for term in pack.file.term]
    if not terms:
        return
    heads = "".join(f"<th>{head}</th>" for head in ("entry", "level", "words", "instead", "why"))
    yield from ("## Entries", "", f"<table><thead><tr>{heads}</tr></thead><tbody>")
    for term in terms:
        level = term.severity or rule.severity.value
        texts = (term.id, level, ", ".join(term.words), ", ".join(term.instead), term.why)
        yield "".join(["<tr>", *(f"<td>{html.escape(text, quote=False)}</td>" for text in texts), "</tr>"])
    yield from ("</tbody></table>", "")
