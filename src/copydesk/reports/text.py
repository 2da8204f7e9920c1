"""The `text` format: what an editor reads in a terminal, paragraph by paragraph."""

import re
import textwrap
from collections import Counter
from collections.abc import Callable, Mapping

from msgspec import Struct, field

from copydesk.findings import DocumentReport, Finding, ParagraphReport, Report, Severity
from copydesk.messages import counted, listed
from copydesk.patterns import pattern
from copydesk.reports.lines import Lines, unlined
from copydesk.reports.wording import MARKS, by_level, closing, looked_at
from copydesk.spans import excerpt

WIDEST = 110
"""Lines longer than this are hard to read, however wide the terminal."""

DETAIL = " " * 13
"""Where a message begins, and what is said below it."""

COLOURS = {Severity.ERROR: "31;1", Severity.WARNING: "33;1", Severity.SUGGESTION: "36"}
BOLD, DIM, GREEN = "1", "2", "32"
FIRST_WORDS = 8
SHORTEST_TITLE = 20
"""Less of a title tells nobody which article it is."""

SENTENCES_OF_WHY = 2
MOST_PLACES = 4
"""More other places than this are counted, not shown."""

CONTROL = pattern(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\ud800-\udfff]")
AHEAD = 40
"""Where a lone mark is flagged, this many characters from there on show which one."""


class Style(Struct):
    """How wide and in what colours. `explained` remembers the reasons that were given already.

    `address` says where a line of a file is, for links; `None` for a terminal that has none.
    """

    width: int = 80
    colour: bool = False
    address: Callable[[str, int], str] | None = None
    explained: set[str] = field(default_factory=set)

    def paint(self, words: str, code: str) -> str:
        """The words in a colour, where there is colour."""
        return f"\x1b[{code}m{words}\x1b[0m" if self.colour else words

    def link(self, words: str, path: str, line: int) -> str:
        """The words as a link to a line of a file, where there are links."""
        address = safe(self.address(path, line)) if self.address else ""
        return f"\x1b]8;;{address}\x1b\\{words}\x1b]8;;\x1b\\" if address else words

    @property
    def columns(self) -> int:
        """How wide a line may be."""
        return max(40, min(self.width, WIDEST))

    def head(self, path: str, title: str | None) -> str:
        """The file and its title on one line, the title as far as there is room."""
        room = self.columns - len(safe(path)) - len(" · ")
        shown = f" · {_short(title, room)}" if title and room >= SHORTEST_TITLE else ""
        return self.paint(safe(path), BOLD) + shown

    def wrap(self, words: str, indent: str, hanging: str | None = None) -> list[str]:
        """The words in lines of the width, indented."""
        return textwrap.wrap(
            safe(words),
            self.columns,
            initial_indent=indent,
            subsequent_indent=hanging or indent,
            break_on_hyphens=False,
        )


def render(
    report: Report, *, hidden: Mapping[Severity, int] | None = None, mends: int = 0, style: Style | None = None
) -> str:
    """Every document with findings or notices, and closing lines.

    `hidden` counts what was filtered out, by level, and `mends` the findings, hidden or not, that `--fix` would mend.
    """
    style = style or Style()
    parts = [_document(document, style) for document in report.documents if document.findings or document.notices]
    return "\n".join([*parts, *_summary(report, hidden or {}, mends, style)]) + "\n"


def _document(document: DocumentReport, style: Style) -> str:
    lines = Lines(document.source)
    style.explained.clear()
    out = [style.head(document.path, document.title)]
    out += [line for notice in document.notices for line in style.wrap(f"note: {notice}", "  ", "        ")]
    for paragraph in document.paragraphs:
        if paragraph.findings:
            out += ["", *_paragraph(paragraph, lines, document.path, style)]
    return "\n".join(out) + "\n"


def _paragraph(paragraph: ParagraphReport, lines: Lines, path: str, style: Style) -> list[str]:
    words = paragraph.text.split()
    opening = " ".join(words[:FIRST_WORDS])
    opening = opening.rstrip(".,;:") + "…" if len(words) > FIRST_WORDS else opening
    role = "" if paragraph.role == "body" else f" ({paragraph.role})"
    line = "" if unlined(path) else f", line {lines.position(paragraph.start)[0]}"
    head = f"¶{paragraph.number}{role}{line}: "
    room = max(20, style.columns - len(head))
    out = [style.paint(head, BOLD) + style.paint(_short(opening, room), DIM)]
    for finding in sorted(paragraph.findings, key=lambda one: one.severity.rank):  # the gravest first
        out += _finding(finding, lines, path, style)
    return out


def _finding(finding: Finding, lines: Lines, path: str, style: Style) -> list[str]:
    line, column = lines.position(finding.start)
    name = finding.name
    label = f"{finding.severity.value:<10}"
    place, tail = (f"[{name}]", "") if unlined(path) else (f"{line}:{column}", f" [{name}]")
    rows = style.wrap(f"{finding.message} {place}{tail}", f"  {label} ", DETAIL)
    rows = _dimmed(rows, place, style.link(place, finding.path, line), style)
    rows[0] = rows[0].replace(label, style.paint(label, COLOURS[finding.severity]), 1)
    lone_mark = not any(map(str.isalnum, finding.text))
    words = _short(lines.ahead(finding.start, 2 * AHEAD), AHEAD) if lone_mark else _short(finding.text)
    details = [] if words.strip(MARKS) in finding.message else [f"at {_quoted(words)}"]
    details += _others(finding, path)
    rows += [row for detail in details for row in style.wrap(detail, DETAIL)]
    if finding.instead:
        better = "instead: " + ", or ".join(f"“{words}”" for words in finding.instead)
        rows += [style.paint(row, GREEN) for row in style.wrap(better, DETAIL)]
    if finding.why and name not in style.explained:
        style.explained.add(name)
        rows += [style.paint(row, DIM) for row in style.wrap(_opening(finding.why), DETAIL)]
    return rows


def _dimmed(rows: list[str], place: str, link: str, style: Style) -> list[str]:
    """The rows of a message: its place, which stands last in it, as a link, and all from there on dimmed."""
    k = max((i for i, row in enumerate(rows) if place in row), default=len(rows))
    out = rows[:k]
    for row in rows[k : k + 1]:
        before, _, behind = row.rpartition(place)
        out.append(before + style.paint(link + behind, DIM))
    return out + [DETAIL + style.paint(row.strip(), DIM) for row in rows[k + 1 :]]


def _others(finding: Finding, path: str) -> list[str]:
    """The other places, those of the same words together, those of the finding’s own paragraph without its number."""
    at: dict[str, list[str]] = {}
    for place in finding.related:
        where = f"¶{place.paragraph}" if place.path == path else f"{place.path} ¶{place.paragraph}"
        here = place.path == path and place.paragraph == finding.paragraph
        if here and not place.note and f"“{' '.join(place.text.split())}”" in finding.message:
            continue
        words = _quoted(_short(place.text)) + (f" ({place.note})" if place.note else "")
        at.setdefault(words, []).append("" if here else where)
    shown = [_seen(words, list(dict.fromkeys(places))) for words, places in list(at.items())[:MOST_PLACES]]
    rest = sum(map(len, list(at.values())[MOST_PLACES:]))
    return [*shown, f"and {counted(rest, 'more place')}"] if rest else shown


def _seen(words: str, places: list[str]) -> str:
    numbers = ", ".join(place for place in places if place)
    return f"see {numbers}: {words}" if numbers else f"see {words}"


def _opening(why: str) -> str:
    """The first sentences of a reason; `copydesk explain` has the rest."""
    return " ".join(re.split(r"(?<=[.?!]) +", why)[:SENTENCES_OF_WHY])


def _quoted(words: str) -> str:
    """The words in marks of the report’s own, unless they bring some."""
    return words if words[:1] in MARKS else f"“{words}”"


def _short(text: str, most: int = 70) -> str:
    return excerpt(safe(text), most)


def safe(text: str) -> str:
    """The text without what could steer a terminal or no UTF-8 can hold: that becomes “�”, line breaks stay."""
    return CONTROL.sub("\ufffd", text)


def _summary(report: Report, hidden: Mapping[Severity, int], mends: int, style: Style) -> list[str]:
    """What was found, what is not shown, how much was looked at, and where to read more."""
    lines = [closing(report)]
    if len(report.documents) == 1 and (grade := report.documents[0].grade) is not None:
        lines.append(f"Reading grade {grade:.1f} (Flesch–Kincaid).")
    if any(hidden.values()):
        lines.append(f"{by_level(hidden)} hidden; --severity suggestion shows all.")
    if mends:
        lines.append(f"Of all these, --fix mends {mends:,}; --diff shows how.")
    if report.known:
        lines.append(f"{counted(len(report.known), 'known one')} left out by the baseline.")
    if report.since:
        lines.append(f"Paragraphs that have not changed since {safe(report.since)} are left out.")
    lines.append(f"Looked at {_looked_at(report)}. A clean run is not a fact check.")
    lines += [_supported(report.documents[0].support)] if len(report.documents) == 1 else []
    if report.findings:
        lines.append(f"Why, and how to overrule it: copydesk explain {report.findings[0].rule}")
    return [_painted(row, style) for line in lines for row in style.wrap(line, "")]


def _looked_at(report: Report) -> str:
    """“4 figures, 1 date, 2 quotations and 1 person”, in all documents."""
    counts: Counter[str] = Counter()
    for document in report.documents:
        counts.update({kind: number for kind, number in document.checked.items() if number is not None})
    return listed(looked_at(counts), "and")


def _supported(support: Mapping[str, int]) -> str:
    """What stands behind the claims of one article; empty where it makes none."""
    if not support.get("claims"):
        return ""
    claims = counted(support["claims"], "claim") + " in the author’s voice"
    backed = f"{support['named']} backed by a named source, {support['shown']} by a document or by the copy itself"
    return f"{claims}: {backed}, {support['unnamed']} by nobody named; {support['unsupported']} unsupported."


def _painted(row: str, style: Style) -> str:
    """A line of the summary with its counts in the colours of their levels."""
    for level in Severity:
        if m := re.search(rf"\d[\d,]* {level.value}s?", row):
            row = row[: m.start()] + style.paint(m[0], COLOURS[level]) + row[m.end() :]
    return row
