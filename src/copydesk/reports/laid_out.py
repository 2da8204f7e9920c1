"""A report laid out for a page: every paragraph in pieces, its notes, and the ids that links lead to. Data alone."""

from collections import Counter
from collections.abc import Iterator
from itertools import groupby
from pathlib import PurePath

from msgspec import Struct

from copydesk.findings import DocumentReport, Finding, ParagraphReport, Place, Report, Severity
from copydesk.once import once
from copydesk.reports.lines import unlined
from copydesk.reports.marking import Mark, Piece, keys, marks, pieces
from copydesk.reports.wording import lines_of
from copydesk.spans import excerpt

LONGEST_WORDS = 90
"""More of a place’s words than this are cut, in characters."""

LABELS = {"note": "editor’s note", "boilerplate": "site text", "headline": "", "heading": "", "body": "", "list": ""}
"""What the page calls a role, where that is not the role’s own name; empty where the type says it."""

SUPPORT = {
    "named": "backed by a named source",
    "shown": "by a document or by the copy itself",
    "unnamed": "by nobody named",
    "unsupported": "unsupported",
}
"""What the page says of the claims that are supported so."""

BULLETS = ("-", "*", "+")
"""How bullets are typed in Markdown."""


class Other(Struct, frozen=True):
    """The far end of a conflict: what it says, where, and the id to jump to; no id where the page does not show it."""

    place: Place
    where: str
    target: str

    @property
    def words(self) -> str:
        """What stands there, shortened."""
        return excerpt(self.place.text, LONGEST_WORDS)


class Note(Struct, frozen=True):
    """A finding in the margin. `target` is the id of its words, or of its paragraph where no reader sees them.

    `line` is `None` where no reader sees lines. `elsewhere` is set where the note only says that a finding is about
    this paragraph too, and where that one stands.
    """

    key: str
    finding: Finding
    start: int
    line: int | None
    target: str
    others: tuple[Other, ...] = ()
    elsewhere: str = ""

    @property
    def quoted(self) -> str:
        """The words, shortened; empty where the message gives them."""
        words = excerpt(self.finding.text, LONGEST_WORDS)
        return "" if words.strip("“”\"'‘’") in self.finding.message else words


class Row(Struct, frozen=True):
    """A paragraph with what stands beside it."""

    report: ParagraphReport
    id: str
    tag: str
    pieces: tuple[Piece, ...]
    notes: tuple[Note, ...]

    @property
    def label(self) -> str:
        """What the paragraph is to the page; empty where the type says it."""
        return LABELS.get(self.report.role, self.report.role)

    @property
    def marker(self) -> str:
        """The bullet or number of a list item."""
        return "•" if self.report.marker in BULLETS else self.report.marker

    @property
    def depth(self) -> int:
        """How deep a list item stands, from 1 to 4."""
        return min(max(self.report.level, 1), 4)

    @property
    def own(self) -> tuple[Finding, ...]:
        """The findings that stand here, the gravest first."""
        return tuple(sorted(self.report.findings, key=lambda one: one.severity.rank))


class Article(Struct, frozen=True):
    """One document as the page shows it: its rows, those of one list together."""

    number: int
    report: DocumentReport
    rows: tuple[Row, ...]

    @property
    def blocks(self) -> Iterator[tuple[bool, list[Row]]]:
        """The rows; the items of one list with `True`."""
        for is_list, rows in groupby(self.rows, key=lambda row: row.report.role == "list"):
            yield is_list, list(rows)

    @property
    def asked(self) -> int:
        """How many findings of other articles are about this one."""
        notes = (note for row in self.rows for note in row.notes)
        return len({note.key for note in notes if note.finding.path != self.report.path})

    @property
    def claims(self) -> tuple[str, ...]:
        """What stands behind its claims, what there is of each kind."""
        support = self.report.support
        return tuple(f"{support[kind]:,} {said}" for kind, said in SUPPORT.items() if support.get(kind))

    def count(self, severity: Severity) -> int:
        """How many findings have that severity."""
        return sum(finding.severity is severity for finding in self.report.findings)


class Layout:
    """The report, with names for all that links lead to."""

    def __init__(self, report: Report) -> None:
        self._documents = report.documents
        self._lines = lines_of(report)
        self._number = {document.path: i for i, document in enumerate(report.documents, 1)}
        self._names = Counter(PurePath(document.path).name for document in report.documents)
        self._found = list(keys(report.documents))

    @once
    def _marks(self) -> dict[tuple[str, int], list[Mark]]:
        return marks(self._found)

    @once
    def _notes(self) -> dict[tuple[str, int], list[Note]]:
        """The notes of each paragraph, those on findings elsewhere among them."""
        out: dict[tuple[str, int], list[Note]] = {}
        for key, finding in self._found:
            line = None if unlined(finding.path) else self._lines[finding.path].position(finding.start)[0]
            target = f"m{key}" if finding.shown else self._paragraph(finding.path, finding.paragraph)
            start = finding.shown[0].start if finding.shown else 0
            note = Note(key, finding, start, line, target, tuple(self._others(key, finding)))
            out.setdefault((finding.path, finding.paragraph), []).append(note)
            for place in self._echoed(finding):
                where = self._where(finding, place.path)
                echo = Note(key, finding, place.shown[0].start, line, f"n{key}", elsewhere=where)
                out.setdefault((place.path, place.paragraph), []).append(echo)
        return out

    def first(self) -> str:
        """The id of the first note that is shown at first: of a suggestion only where there is nothing graver."""
        grave = (key for key, finding in self._found if finding.severity is not Severity.SUGGESTION)
        key = next(grave, None) or next((key for key, _ in self._found), None)
        return f"n{key}" if key else ""

    def articles(self) -> tuple[Article, ...]:
        """Every document, in order."""
        return tuple(Article(i, document, tuple(self._rows(document))) for i, document in enumerate(self._documents, 1))

    def _rows(self, document: DocumentReport) -> Iterator[Row]:
        titled = False
        for one in document.paragraphs:
            at = document.path, one.number
            notes = sorted(self._notes.get(at, ()), key=lambda note: (note.start, bool(note.elsewhere)))
            shown = tuple(pieces(one.text, self._marks.get(at, ())))
            yield Row(one, self._paragraph(*at), _tag(one.role, titled=titled), shown, tuple(notes))
            titled = titled or one.role == "headline"

    def _others(self, key: str, finding: Finding) -> Iterator[Other]:
        for k, place in enumerate(finding.related, 1):
            target = f"o{key}-{k}" if place.shown else self._paragraph(place.path, place.paragraph)
            yield Other(place, self._where(place, finding.path), target if place.path in self._number else "")

    def _echoed(self, finding: Finding) -> list[Place]:
        """One place for each other paragraph that a finding is about."""
        own = finding.path, finding.paragraph
        places = {(place.path, place.paragraph): place for place in reversed(finding.related) if place.shown}
        return [place for at, place in sorted(places.items()) if at != own and place.path in self._number]

    def _where(self, end: Finding | Place, seen_from: str) -> str:
        """A paragraph, and of another article the name of its file, or its path where two have that name."""
        name = PurePath(end.path).name
        other = "" if end.path == seen_from else f"{name if self._names[name] < 2 else end.path} "
        return f"{other}¶{end.paragraph}"

    def _paragraph(self, path: str, number: int) -> str:
        return f"p{self._number.get(path, 0)}-{number}"


def _tag(role: str, *, titled: bool) -> str:
    """The element that a paragraph becomes; below the page’s and the article’s own headings."""
    if role == "headline":
        return "h3"
    if role == "heading":
        return "h4" if titled else "h3"
    return "blockquote" if role == "quote" else "p"
