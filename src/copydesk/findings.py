"""What is reported: plain data that travels cheaply between processes and needs no Document."""

from collections.abc import Callable
from enum import StrEnum

from msgspec import Struct, field
from msgspec.structs import replace


class Severity(StrEnum):
    """How sure and how grave. An error leaves no charitable reading; a suggestion is a question."""

    ERROR = "error"
    WARNING = "warning"
    SUGGESTION = "suggestion"

    @property
    def rank(self) -> int:
        """0 for an error, more for what is milder."""
        return _ORDER[self]

    def at_least(self, other: "Severity") -> bool:
        """Whether this is as grave as `other`, or graver."""
        return self.rank <= other.rank


_ORDER = {Severity.ERROR: 0, Severity.WARNING: 1, Severity.SUGGESTION: 2}

GROUPS = ("consistency", "support", "loaded", "style")
"""The groups of rules, in the order in which they are shown."""


class Stretch(Struct, frozen=True):
    """Words as a reader reads them: code points of the `text` of one paragraph, half-open."""

    paragraph: int
    start: int
    end: int


class Place(Struct, frozen=True):
    """The other end of a conflict. Offsets are code points of the source of `path`; `shown` as in a finding."""

    path: str
    paragraph: int
    start: int
    end: int
    text: str
    note: str = ""
    shown: tuple[Stretch, ...] = ()


class Edit(Struct, frozen=True):
    """A mechanical change: the code points from `start` up to `end` of the source become `words`."""

    start: int
    end: int
    words: str


class Finding(Struct, frozen=True):
    """One remark on one stretch of one source file. Offsets are code points of the source, half-open.

    `edits` mend it, all together, where no judgement is needed; for most findings there are none. `sentence` has the
    words of the sentence in which it begins, their blanks folded. `shown` are its words as read, a stretch for each
    paragraph that they run through; none for what no reader sees, such as a waiver.
    """

    path: str
    paragraph: int
    start: int
    end: int
    rule: str
    entry: str | None
    group: str
    severity: Severity
    message: str
    why: str
    text: str
    instead: tuple[str, ...] = ()
    related: tuple[Place, ...] = ()
    edits: tuple[Edit, ...] = ()
    shown: tuple[Stretch, ...] = ()
    sentence: str = ""

    @property
    def name(self) -> str:
        """The rule, with the entry of its pack where there is one: what `explain` and a waiver take."""
        return f"{self.rule}/{self.entry}" if self.entry else self.rule

    @property
    def key(self) -> tuple[str, int, int, str, str]:
        """Findings are sorted by path, span and id, so that a report never depends on the order of rules."""
        return self.path, self.start, self.end, self.rule, self.entry or ""


class ParagraphReport(Struct, frozen=True):
    """A paragraph as reported: source offsets, its words counted, its findings in order.

    `grade` is its reading grade; `None` under a hundred words, and where nobody asked. `marker` is the bullet or number
    of a list item as typed, `level` the depth of a heading or a list item.
    """

    number: int
    role: str
    start: int
    end: int
    words: int
    text: str
    findings: tuple[Finding, ...] = ()
    grade: float | None = None
    marker: str = ""
    level: int = 0


class DocumentReport(Struct, frozen=True):
    """All that a renderer needs to know about one file. `checked` counts what was looked at; `grade` as above.

    `support` counts its claims, those that are supported and how, and those that are not.
    """

    path: str
    source: str
    title: str | None
    words: int
    paragraphs: tuple[ParagraphReport, ...]
    checked: dict[str, int | None] = field(default_factory=dict)
    notices: tuple[str, ...] = ()
    grade: float | None = None
    support: dict[str, int] = field(default_factory=dict)

    @property
    def findings(self) -> tuple[Finding, ...]:
        """All findings, in reading order."""
        return tuple(finding for paragraph in self.paragraphs for finding in paragraph.findings)

    def only(self, kept: Callable[[Finding], bool]) -> "DocumentReport":
        """The same file with those of its findings that are to be kept."""
        paragraphs = (replace(one, findings=tuple(filter(kept, one.findings))) for one in self.paragraphs)
        return replace(self, paragraphs=tuple(paragraphs))


class Trouble(Struct, frozen=True):
    """A file that could not be checked, or a rule that failed on it: one line that says what to do."""

    path: str
    message: str


class RuleCard(Struct, frozen=True):
    """The page of a rule, for reports that bring it along. `level` is what the rule says by default.

    In `flags` the words to be flagged stand in `[[…]]`.
    """

    id: str
    group: str
    level: Severity
    title: str
    why: str
    flags: tuple[str, ...] = ()
    passes: tuple[str, ...] = ()
    overrule: str = ""
    sources: tuple[str, ...] = ()


class Report(Struct, frozen=True):
    """One run: what was read, what was found, what could not be read.

    `idle` are waivers of the settings that covered nothing in any article that they could cover: a line each. `rules`
    are the pages of the rules that found something, by id; empty unless the format shows them. `known` are findings
    that a baseline accepts; they are left out of the documents. `since` is the revision since which alone changes are
    reported, empty where all is.
    """

    documents: tuple[DocumentReport, ...] = ()
    errors: tuple[Trouble, ...] = ()
    idle: tuple[str, ...] = ()
    rules: tuple[RuleCard, ...] = ()
    known: tuple[Finding, ...] = ()
    since: str = ""

    @property
    def findings(self) -> tuple[Finding, ...]:
        """All findings of the run."""
        return tuple(finding for document in self.documents for finding in document.findings)

    def only(self, kept: Callable[[Finding], bool]) -> "Report":
        """The same run with those of its findings, the known ones among them, that are to be kept."""
        documents = tuple(document.only(kept) for document in self.documents)
        return replace(self, documents=documents, known=tuple(filter(kept, self.known)))

    def count(self, severity: Severity) -> int:
        """How many findings have exactly that severity."""
        return sum(finding.severity is severity for finding in self.findings)
