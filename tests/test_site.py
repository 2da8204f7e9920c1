"""The site of the documentation: it is built without a warning, leads nowhere that is not, and loads nothing."""

import os
import re
import subprocess
import sys
from dataclasses import dataclass, field
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import unquote, urlsplit

import pytest

from copydesk.rulebook.book import rulebook
from test_floors import FLOORS, WINGS

ROOT = Path(__file__).parents[1]
LOADING = {"src", "srcset", "data", "poster", "background"}
OUTSIDE = re.compile(r"^(?:\w+:)?//")
STYLED = re.compile(r"url\(\s*[\"']?([^\"')]+)|@import\s+[\"']([^\"']+)")
LINK = re.compile(r"\]\(([^)\s]+)\)")
ROW = re.compile(r"^\| (`[^|]+) \|", re.MULTILINE)


@dataclass
class Read(HTMLParser):
    """One page: the ids in it, where it leads, what it loads, and what the scripts of the theme look for."""

    ids: set[str] = field(default_factory=set)
    leads: list[str] = field(default_factory=list)
    loads: list[str] = field(default_factory=list)
    looked_for: set[str] = field(default_factory=set)

    def __post_init__(self):
        super().__init__()

    def handle_starttag(self, tag, attrs):
        for name, value in attrs:
            if name in ("id", "name") and tag != "meta":
                self.ids.add(value)
            elif name in LOADING or (name == "href" and tag == "link"):
                self.loads.append(value)
            elif name == "href":
                self.leads.append(value)
            elif name == "style":
                self.loads += styled(value)
            elif name in ("class", "data-md-component"):
                self.looked_for.update(value.split())


def styled(css):
    """What a style loads, but for what it holds itself."""
    return [one for m in STYLED.finditer(css) if not (one := m[1] or m[2]).startswith(("data:", "#"))]


@pytest.fixture(scope="module")
def site(tmp_path_factory):
    if not os.environ.get("CI"):
        pytest.importorskip("material", reason="mkdocs-material is not installed")
    folder = tmp_path_factory.mktemp("site")
    # Without --quiet: the warnings that it keeps back are not counted by --strict.
    call = [sys.executable, "-m", "mkdocs", "build", "--strict", "--site-dir", str(folder)]
    quiet = {"NO_MKDOCS_2_WARNING": "1", "PYTHONDONTWRITEBYTECODE": "1"}
    built = subprocess.run(call, cwd=ROOT, env={**os.environ, **quiet}, capture_output=True, text=True)
    assert built.returncode == 0, built.stderr
    return folder


@pytest.fixture(scope="module")
def pages(site):
    pages = {}
    for path in sorted(site.rglob("*.html")):
        pages[path] = Read()
        pages[path].feed(path.read_text(encoding="utf-8"))
    return pages


def target(site, page, address):
    """The file that an address of a page means, and the place in it; an address may count from the top of the site."""
    parts = urlsplit(address)
    path = unquote(parts.path)
    file = site / path.lstrip("/") if path.startswith("/") else (page.parent / path if path else page)
    return Path(os.path.normpath(file)), unquote(parts.fragment)


def test_every_link_and_every_anchor_leads_somewhere(site, pages):
    lost = []
    for page, read in pages.items():
        for address in (*read.leads, *read.loads):
            if urlsplit(address).scheme or OUTSIDE.match(address):
                continue
            file, place = target(site, page, address)
            if not file.is_file() or (place and file in pages and place not in pages[file].ids | {"__top"}):
                lost.append((page.name, address))
    assert lost == []


@pytest.mark.parametrize("name", ["README.md", "CONTRIBUTING.md"])
def test_every_link_of_the_readme_leads_somewhere(name, site, pages):
    links = [link for link in LINK.findall((ROOT / name).read_text(encoding="utf-8")) if not urlsplit(link).scheme]
    assert [link for link in links if not (ROOT / link.partition("#")[0]).is_file()] == []
    for file, _, place in (link.partition("#") for link in links if "#" in link):
        assert place in pages[site / Path(file).relative_to("docs").with_suffix(".html")].ids


def test_no_page_and_no_style_loads_anything_from_outside(site, pages):
    loaded = {(page.name, address) for page, read in pages.items() for address in read.loads}
    for sheet in site.rglob("*.css"):
        loaded |= {(sheet.name, address) for address in styled(sheet.read_text(encoding="utf-8"))}
    assert {
        (where, address) for where, address in loaded if urlsplit(address).scheme or OUTSIDE.match(address)
    } == set()


def test_no_page_has_what_makes_the_scripts_of_the_theme_ask_another_host(pages):
    # Diagrams are drawn by a script from outside, and the source of a repository is asked for its stars.
    assert {page.name for page, read in pages.items() if {"mermaid", "source"} & read.looked_for} == set()


def test_every_rule_has_a_page_and_the_list_links_to_it(site, pages):
    listed = {address for address in pages[site / "rules.html"].leads if address.startswith("rules/")}
    assert listed == {f"rules/{rule.id.replace(':', '-')}.html" for rule in rulebook().rules}
    assert "<mark>three reasons</mark>" in (site / "rules" / "announced-count.html").read_text(encoding="utf-8")


def test_the_architecture_page_has_the_floors_and_the_wings_in_their_order():
    text = (ROOT / "docs" / "architecture.md").read_text(encoding="utf-8")
    rows = [set(re.findall(r"`([\w]+)`", cells)) for cells in ROW.findall(text)]
    assert [row for row in rows if row <= set().union(*FLOORS)] == [floor for floor in FLOORS if floor != {"__main__"}]
    assert [row for row in rows if row <= set().union(*WINGS)] == [*WINGS]
