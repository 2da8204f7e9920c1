"""The baseline: the findings that a desk accepts today, so that only new ones are reported.

An entry is a path, a rule and a sentence, with how often the rule speaks there. The sentence is a digest of its words:
a baseline is committed and passed round, and a draft may be under embargo. It names the file and the rule, and
`copydesk check FILE --select RULE` shows the words to whoever may read them.
"""

import hashlib
import json
import os
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import suppress
from pathlib import Path
from typing import Annotated, NamedTuple

import msgspec
from msgspec import Struct
from msgspec.structs import replace

from copydesk.desk.run import Desk
from copydesk.findings import DocumentReport, Finding, Report
from copydesk.messages import cause, seen
from copydesk.rulebook.rule import Scope
from copydesk.rulebook.waivers import UNUSED_WAIVER

VERSION = 1
DIGITS = 16
"""Hexadecimal digits of a digest: two of a million sentences share one once in 37 million baselines."""


class BaselineError(Exception):
    """A baseline that cannot be used: one line that names the file and says what to do."""


class Entry(NamedTuple):
    """What a rule, or an entry of it, says of a sentence of a file, whose path is seen from the baseline."""

    path: str
    rule: str
    sentence: str


class _Row(msgspec.Struct, forbid_unknown_fields=True):
    path: str
    rule: str
    sentence: str
    count: Annotated[int, msgspec.Meta(ge=1)]


class _Head(msgspec.Struct, rename={"version": "copydesk-baseline"}):
    version: int


class _File(msgspec.Struct, forbid_unknown_fields=True, rename={"version": "copydesk-baseline"}):
    version: int
    findings: tuple[_Row, ...]


class Baseline(Struct, frozen=True):
    """How often each entry is accepted; `path` is the file that holds, or will hold, the entries."""

    path: Path
    counts: dict[Entry, int]

    def left(self, report: Report) -> Report:
        """The report without what is accepted. Of several that are alike the first are left out."""
        known: dict[int, Finding] = {}
        for document in report.documents:
            met: Counter[Entry] = Counter()
            for finding, entry in entries(document, self.path):
                met[entry] += 1
                if met[entry] <= self.counts.get(entry, 0):
                    known[id(finding)] = finding
        return replace(report.only(lambda finding: id(finding) not in known), known=tuple(known.values()))

    def unmet(self, report: Report, judged: Callable[[str], bool]) -> list[Entry]:
        """The entries that stand for more than was found, in files that were checked or are gone.

        `judged` says whether the run would have found what a rule or an entry of that name says.
        """
        found = accepted(report, self.path).counts
        return [entry for entry in self._judged(report, judged) if found.get(entry, 0) < self.counts[entry]]

    def renewed(self, report: Report, judged: Callable[[str], bool]) -> "Baseline":
        """What a run accepts, beside the entries that it could not judge: of other files, or of other rules."""
        over = {*self._judged(report, judged)}
        beside = {entry: count for entry, count in self.counts.items() if entry not in over}
        return Baseline(self.path, beside | accepted(report, self.path).counts)

    def _judged(self, report: Report, judged: Callable[[str], bool]) -> list[Entry]:
        """The entries that a run can say something about."""
        looked = {_as_seen(document.path, self.path) for document in report.documents}
        others = {entry.path for entry in self.counts} - looked
        gone = {path for path in others if not (self.path.parent / path).exists()}
        reached = looked | gone
        return [entry for entry in self.counts if entry.path in reached and judged(entry.rule)]

    def to_json(self) -> bytes:
        """The file: a line an entry, in order, so that two of them differ where their entries do."""
        rows = (
            json.dumps({**entry._asdict(), "count": count}, ensure_ascii=False)
            for entry, count in sorted(self.counts.items())
        )
        listed = ",\n".join(f"  {row}" for row in rows)
        inside = f"\n{listed}\n " if listed else ""
        written = f'{{\n "copydesk-baseline": {VERSION},\n "findings": [{inside}]\n}}\n'
        return written.encode()


def accepted(report: Report, path: Path) -> Baseline:
    """A baseline, to be kept at `path`, of all that a report holds."""
    counts: dict[Entry, int] = {}
    for document in report.documents:
        counts |= Counter(entry for _, entry in entries(document, path))
    return Baseline(path, counts)


def entries(document: DocumentReport, path: Path) -> Iterator[tuple[Finding, Entry]]:
    """The findings of one file, each with the entry that stands for it in the baseline at `path`."""
    own = _as_seen(document.path, path)
    for finding in document.findings:
        digest = hashlib.sha256(finding.sentence.encode("utf-8", "surrogatepass")).hexdigest()
        yield finding, Entry(own, finding.name, digest[:DIGITS])


def judged_by(desk: Desk) -> Callable[[str], bool]:
    """Whether a run finds what there is of a rule or an entry, by its name.

    It does not where the command line leaves the rule out, or where it looks across articles that are checked alone.
    """

    def judged(name: str) -> bool:
        rule = desk.book.rule(name.partition("/")[0])
        if rule is None:  # it is gone, and will never speak again
            return True
        names = {name, *rule.names()}
        across = rule.scope is Scope.EDITION and rule.id != UNUSED_WAIVER.id
        chosen = not desk.select or not names.isdisjoint(desk.select)
        return chosen and names.isdisjoint(desk.ignore) and (desk.together or not across)

    return judged


def load(path: Path, of_today: Callable[[str], str] = str) -> Baseline:
    """The baseline in a file; `of_today` gives the name that a rule or an entry has today.

    Raises:
        BaselineError: there is none, it is damaged, or a later copydesk wrote it.
    """
    try:
        data = path.read_bytes()
    except FileNotFoundError as error:
        hint = "copydesk check --write-baseline writes one"
        raise BaselineError(f"{seen(path)}: no such baseline; {hint}") from error
    except OSError as error:
        raise BaselineError(f"{seen(path)}: cannot be read: {cause(error)}") from error
    try:
        version = msgspec.json.decode(data, type=_Head).version
        if version > VERSION:
            raise BaselineError(
                f"{seen(path)}: a later copydesk wrote this baseline; update copydesk, or write it anew"
            )
        rows = msgspec.json.decode(data, type=_File).findings
    except (msgspec.DecodeError, UnicodeDecodeError) as error:
        hint = "take it back from git, or delete it and write it anew"
        raise BaselineError(f"{seen(path)}: this is no baseline, or a damaged one; {hint}") from error
    counts: Counter[Entry] = Counter()
    for row in rows:
        counts[Entry(row.path, of_today(row.rule), row.sentence)] += row.count
    return Baseline(path, dict(counts))


def _as_seen(path: str, baseline: Path) -> str:
    """The path of an article as written in the baseline: from its folder, with forward slashes, always Unicode."""
    article = Path(path)
    whole = article.parent.resolve() / article.name
    with suppress(ValueError):  # on another drive the whole path it is
        whole = Path(os.path.relpath(whole, baseline.parent.resolve()))
    return os.fsencode(whole.as_posix()).decode("utf-8", "replace")
