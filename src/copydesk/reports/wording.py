"""What several reports say in the same words: counts, other places, better words. Nothing here knows a format."""

from collections.abc import Mapping

from copydesk.findings import Finding, Place, Report, Severity
from copydesk.messages import counted
from copydesk.patterns import pattern
from copydesk.reports.lines import Lines, unlined

CONTROL = pattern(r"[\x00-\x1f\x7f-\x9f\ud800-\udfff]")
MARKS = "“”\"‘’'«»„"
LONE = pattern(r"[\ud800-\udfff]")


def by_level(counts: Mapping[Severity, int]) -> str:
    """The counts of the levels that there are, the gravest first; empty where there is nothing."""
    return ", ".join(counted(counts[level], level.value) for level in Severity if counts.get(level))


def levels(findings: tuple[Finding, ...]) -> dict[Severity, int]:
    """How many findings there are of each level."""
    return {level: sum(finding.severity is level for finding in findings) for level in Severity}


def closing(report: Report) -> str:
    """One line: how much was read, what was found, and how many files were not checked."""
    words = sum(document.words for document in report.documents)
    found = by_level(levels(report.findings)) or "nothing found"
    missed = len({trouble.path for trouble in report.errors})
    left = f" Not checked, or not wholly: {counted(missed, 'file')}." if missed else ""
    return f"{counted(len(report.documents), 'article')}, {counted(words, 'word')}: {found}.{left}"


def looked_at(checked: Mapping[str, int | None]) -> list[str]:
    """“4 figures”, “1 date”, “2 quotations”, “1 person”; no people where nobody looked for any."""
    looked = [counted(checked.get(f"{kind}s") or 0, kind) for kind in ("figure", "date", "quotation")]
    people = checked.get("people")
    return looked if people is None else [*looked, counted(people, "person", "people")]


def flat(text: str) -> str:
    """The text on one line, what could steer a terminal or break a format as “�”."""
    return CONTROL.sub("\ufffd", " ".join(text.split()))


def whole(text: str) -> str:
    """The text with lone surrogates, which no UTF-8 can hold, as “�”."""
    return LONE.sub("\ufffd", text)


def quoted(words: str) -> str:
    """The words on one line, in marks of the report’s own unless they bring some."""
    return flat(words) if words[:1] in MARKS else f"“{flat(words)}”"


def instead(finding: Finding) -> str:
    """The better words, or nothing."""
    return ", or ".join(map(quoted, finding.instead))


def seen(place: Place, lines: Mapping[str, Lines], path: str) -> str:
    """Another place, for the reader of the file `path`: `¶2, line 3: “12 March”`."""
    where = "" if place.path == path else f"{flat(place.path)}, "
    where += f"¶{place.paragraph}"
    where += "" if unlined(place.path) else f", line {lines[place.path].position(place.start)[0]}"
    note = f" ({flat(place.note)})" if place.note else ""
    return f"{where}: {quoted(place.text)}{note}"


def told(finding: Finding, lines: Mapping[str, Lines]) -> str:
    """All that a finding has to say, a line each: the message, the other places, the better words, the reason."""
    out = [flat(finding.message)]
    out += [f"See {seen(place, lines, finding.path)}" for place in finding.related]
    out += [f"Instead: {instead(finding)}"] if finding.instead else []
    out += [flat(finding.why)] if finding.why else []
    return "\n".join(out)


def lines_of(report: Report) -> dict[str, Lines]:
    """The lines of every file that was read, by path."""
    return {document.path: Lines(document.source) for document in report.documents}
