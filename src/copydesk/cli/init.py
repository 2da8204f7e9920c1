"""`copydesk init`: a commented copydesk.toml, and the hook that reads what is committed."""

import os
import re
import sys
import textwrap
from pathlib import Path

import click

from copydesk import __version__
from copydesk.cli.common import working_folder
from copydesk.cli.manual import INIT
from copydesk.cli.printing import saved

WROTE_NOTHING = 2
PATIENCE = 5
"""Seconds that a repository has to answer in."""

SETTINGS = """\
# The settings of copydesk for the articles in this folder and the folders in it.
# A # with no space after it switches a setting off; what stands there is the default.
# Take the # away to change it. “copydesk rules” lists the rules and their groups.

# The page of articles whose front matter does not say: "news" or "opinion".
#genre = "news"

# The spelling of the house: "us", "uk", or "auto" for the variety that an article shows itself.
#spelling = "auto"

# The front-matter key that holds the day of the article.
#article-date = "date"

# Only these groups, rules or entries, as in ["consistency", "scare-quotes"]; [] means all.
#select = []

# Not these groups, rules or entries, as in ["us-periods"].
#ignore = []

# Your own rule packs, files or folders, as in ["desk/packs"].
#packs = []

# Your book of names, as in "desk/book.toml"; "" means none.
#book = ""

# The file of the findings that are accepted today, as in "desk/baseline.json"; "" means none.
# “copydesk check --write-baseline FILE” writes it.
#baseline = ""

# Names and terms that are never flagged, as in ["Freedom Fighters FC"].
#allow = []

# The lowest level that fails a run: "error", "warning", "suggestion" or "never".
#fail-on = "error"

# Files that are never read, written as in .gitignore: ["archive/**", "README.md"].
#exclude = []

# The tables come last. What stands in them is an example; take the # from the [line] too.

# The level of a group, a rule or an entry: "error", "warning", "suggestion" or "off".
#[severity]
#scare-quotes = "suggestion"
#"actor-label/terrorist" = "error"

# What the desk writes in place of the words of an entry.
#[instead]
#"actor-label/thug" = ["attacker"]

# What is different for some files, written as in .gitignore; one table for each pattern.
#[paths."comment/**"]
#genre = "opinion"
#spelling = "uk"
#select = []
#ignore = ["certainty-booster"]
#severity = { loaded = "suggestion" }

# Articles that are checked against each other too, as one package; a line for each package.
#[editions]
#march = ["2026-03/**", "leaders/march.md"]

# A finding overruled in plain text; one table for each. Markdown has comments for it:
# <!-- copydesk: allow RULE — reason -->
#[[waiver]]
#rule = "announced-count"
#words = "for three reasons"  # some words of the sentence
#reason = "The fourth item belongs to the quotation."
#path = "2026/fees.txt"  # may be left out: the file
#by = "night desk"  # may be left out: who decided
"""
"""What is switched off stands behind a # with no space, so that a test can switch all of it on."""

INSTALLED = r"""repos:
  - repo: local  # runs the copydesk that is installed, so whoever commits needs one
    hooks:
      - id: copydesk
        name: copydesk reads the articles
        entry: copydesk check
        language: system
        # files: ^articles/  # to read this folder alone
        exclude: |
          (?xi)
            ^ (?! .* \. (docx|htm|html|markdown|md|mdown|mkd|text|txt|xhtml) $ )
          | (^|/) ( \. | ~\$ | node_modules/ )
          | (^|/) (readme|licen[cs]e|copying|changelog|contributing|code_of_conduct) (\.[\w-]+)* $
          | (^|/) (templates? | _?layouts | _?includes | _?partials | themes? | _site | htmlcov) / .* \.x?html? $
          | ^ (index | 404) \.x?html? $
          | (^|/) ((requirements|constraints) (-\w+)? | robots | cmakelists) \.txt $
        require_serial: true
"""
"""The hook of .pre-commit-hooks.yaml, for as long as pre-commit is not told where copydesk can be had."""

PINNED = """repos:
  - repo: {repo}
    rev: v{version}
    hooks:
      - id: copydesk
        # files: ^articles/  # to read this folder alone
"""

OURS = r"(?m)^[ -]*id:\s*[\"']?copydesk\b"
FIRST_REPO = r"(?m)^( *)- +repo:"
PLAIN_YAML = r"[\w/.][\w/.@:+~-]*"


@click.command(short_help="Write a commented copydesk.toml and the pre-commit hook.", epilog=INIT)
@click.option("--repo", metavar="ADDRESS", help="A git repository of copydesk, for a hook that installs itself.")
def init(repo: str | None) -> None:
    """Write a commented copydesk.toml, and the pre-commit hook that reads what is committed.

    A file that is there already is left as it is.
    """
    here = working_folder()
    hook = PINNED.format(repo=_yaml(repo), version=__version__) if repo else INSTALLED
    wrote = [_write_settings(here), _write_hook(here, hook)]
    if repo and lacks_tag(repo):
        click.echo(f"{repo} has no tag v{__version__}: put the tag or commit that you want after “rev:”.")
    if any(wrote):
        click.echo("Now try: copydesk check .")
    sys.exit(0 if any(wrote) else WROTE_NOTHING)


def _write_settings(here: Path) -> bool:
    from copydesk import settings as configuration

    found = configuration.find(here)
    own = here / "copydesk.toml"
    if found is None or found == own:
        return _wrote(own, SETTINGS, "It holds every setting, explained and switched off.")
    where = " in [tool.copydesk]" if found.name == "pyproject.toml" else ""
    seen = os.path.relpath(found, here)
    click.echo(f"copydesk.toml: not written. {seen} has the settings{where}; a copydesk.toml here would hide them.")
    return False


def _write_hook(here: Path, hook: str) -> bool:
    """The hook as a file at the top of a repository that has none; anywhere else, what to paste and where."""
    top = next((folder for folder in (here, *here.parents) if os.path.lexists(folder / ".git")), None)
    own = (top or here) / ".pre-commit-config.yaml"
    name = os.path.relpath(own, here)
    if own.is_file():
        return _left_to_paste(own, name, hook)
    if top == here:
        return _wrote(own, hook, "Once in each clone: pip install pre-commit && pre-commit install")
    place = "belongs to the top folder of the repository" if top else "needs a git repository"
    click.echo(f"{name}: not written, as it {place}. It would hold:\n\n{hook}")
    return False


def _left_to_paste(own: Path, name: str, hook: str) -> bool:
    """Say what to paste into a file that is there, indented as the file is."""
    try:
        text = own.read_text(encoding="utf-8", errors="replace")
    except OSError:
        text = ""
    if re.search(OURS, text):
        click.echo(f"{name}: left as it is. It calls copydesk already.")
        return False
    m = re.search(FIRST_REPO, text)
    pasted = textwrap.indent(textwrap.dedent(hook.partition("\n")[2]), m[1] if m else "  ")
    click.echo(f"{name}: left as it is. Paste this into it, under “repos:”.\n\n{pasted}")
    return False


def _wrote(path: Path, text: str, done: str) -> bool:
    """Whether a new file could be written, and a line that says so. What has the name already is left as it is."""
    if os.path.lexists(path):
        click.echo(f"{path.name}: left as it is. There was one already.")
        return False
    try:
        saved(path, text)
    except click.UsageError as error:
        click.echo(f"copydesk: {error.message}", err=True)
        return False
    click.echo(f"{path.name}: written. {done}")
    return True


def lacks_tag(address: str) -> bool:
    """Whether the repository is there and has no tag of this version; no, where git cannot tell."""
    import subprocess

    call = ["git", "ls-remote", "--tags", "--", address, f"v{__version__}"]
    quietly = {"GIT_TERMINAL_PROMPT": "0", "GIT_SSH_COMMAND": "ssh -o BatchMode=yes", **os.environ}
    try:
        asked = subprocess.run(
            call, stdin=subprocess.DEVNULL, capture_output=True, env=quietly, timeout=PATIENCE, check=False
        )
    except (OSError, subprocess.SubprocessError):
        return False
    return asked.returncode == 0 and not asked.stdout.strip()


def _yaml(address: str) -> str:
    """The address as a YAML string, in quotation marks where it could be read as anything else."""
    import json

    return address if re.fullmatch(PLAIN_YAML, address) else json.dumps(address, ensure_ascii=False)
