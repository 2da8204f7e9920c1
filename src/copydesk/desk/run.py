"""One run: every source read, reviewed and signed; what fails is reported, and the others go on."""

from collections.abc import Iterable, Sequence

from msgspec import Struct, field, structs
from msgspec.structs import replace

from copydesk.analysis.facts import Edition, Facts
from copydesk.desk.choosing import configured, is_on
from copydesk.desk.editions import Across, rules_alone
from copydesk.desk.edits import edits
from copydesk.desk.failures import Failures, failed
from copydesk.desk.files import Source, contents
from copydesk.desk.merging import Counted, asked_once, merged
from copydesk.desk.outcome import Outcome, assembled
from copydesk.desk.signing import reported, severity_of, signed
from copydesk.desk.units import editions_of, units
from copydesk.desk.waiving import covering, is_faulty, unused, waivers_for
from copydesk.document import Document, Genre, Meta, Spelling
from copydesk.findings import DocumentReport, Report, Severity, Trouble
from copydesk.once import once
from copydesk.reading.decoding import UnreadableError
from copydesk.reading.read import read
from copydesk.rulebook.book import Rulebook
from copydesk.rulebook.review import Raised, english_only, review
from copydesk.rulebook.rule import Rule
from copydesk.rulebook.waivers import UNUSED_WAIVER, Waiver
from copydesk.settings import PathEntry, Settings

NOT_ENGLISH = "this does not look like English: only the rules that need no English were run"


class Desk(Struct, frozen=True, dict=True):
    """What one run is asked to do. `select`, `ignore` and `meta` are of the command line and win over the settings.

    Reading grades are counted unless the report will not show them. `together` makes one edition of all sources.
    """

    book: Rulebook
    settings: Settings = field(default_factory=Settings)
    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    meta: Meta = field(default_factory=Meta)
    graded: bool = True
    together: bool = False

    def check(self, sources: Iterable[Source]) -> Report:
        """Check every source by itself, and those of one edition against each other, in this process."""
        known = [*sources]
        found: dict[int, Outcome] = {}
        for unit in units(known, self.settings, together=self.together):
            found |= zip(unit, self.outcomes([known[i] for i in unit]), strict=True)
        return assembled((found[i] for i in range(len(known))), self.settings)

    def outcomes(self, sources: Sequence[Source]) -> tuple[Outcome, ...]:
        """What comes of the sources of one unit. A fault in one of them is a line of its own, and the others go on."""
        errors: list[list[Trouble]] = [[] for _ in sources]
        read = [self.read(source, own) for source, own in zip(sources, errors, strict=True)]
        failures = {source.path: Failures(source.path) for source in sources}
        across = Across(lambda path: self._active(self.settings.at(path)), lambda path: failures[path].of_rule)
        for stories in self._editions(facts for facts in read if facts):
            try:
                across.review(stories)
            except Exception as error:
                errors[read.index(stories[0])].append(failed(stories[0].document.path, error))
        return tuple(
            self._outcome(facts, own, failures[source.path], across) if facts else Outcome(errors=tuple(own))
            for source, facts, own in zip(sources, read, errors, strict=True)
        )

    def _editions(self, stories: Iterable[Facts]) -> Iterable[list[Facts]]:
        """The stories of each edition."""
        known: dict[str, list[Facts]] = {}
        for facts in stories:
            for name in editions_of(facts.document.path, self.settings, together=self.together):
                known.setdefault(name, []).append(facts)
        return known.values()

    def _outcome(self, facts: Facts, errors: list[Trouble], failures: Failures, across: Across) -> Outcome:
        waivers: dict[int, bool] = {}
        try:
            document = self._document(facts, failures, waivers, across)
        except Exception as error:
            return Outcome(errors=(*errors, failed(facts.document.path, error)))
        return Outcome(document, (*errors, *failures.lines()), waivers)

    def read(self, source: Source, errors: list[Trouble]) -> Facts | None:
        """The facts of one source; `None`, and a line in `errors`, if it cannot be read."""
        try:
            document = read(source.path, contents(source), date_key=self.settings.file.article_date)
            return Facts(replace(document, meta=self._meta(document)))
        except UnreadableError as error:
            errors.append(Trouble(source.path, str(error)))
        except Exception as error:
            errors.append(failed(source.path, error))
        return None

    def _meta(self, document: Document) -> Meta:
        """What the command line says, else the front matter, else the settings."""
        own = self.settings.at(document.path)
        genre = self.meta.genre or document.meta.genre or (Genre(own.genre) if own.genre else None)
        spelling = None if own.spelling in (None, "auto") else Spelling(own.spelling)
        day = self.meta.date or document.meta.date
        return Meta(document.meta.title, day, genre, spelling, self.settings.book)

    def _document(
        self, facts: Facts, failures: Failures, covered_by: dict[int, bool], across: Across
    ) -> DocumentReport:
        """The report on one story; `covered_by` gets the waivers of the settings, and whether each covers something."""
        own = self.settings.at(facts.document.path)
        rules = english_only(self._active(own), facts)
        alone = rules_alone(rules)
        raised = [*review(Edition((facts,)), alone, failures.of_rule), *across.of(facts)]
        waivers = waivers_for(facts, self.settings, self.book)
        counted: list[Counted] = []
        waived: list[Raised] = []
        used: set[int] = set()
        for one in raised:
            finding = signed(one)
            covered = covering(finding, waivers)
            used |= covered
            waived += [one] if covered else []
            severity = None if covered else self._counts_as(one, own)
            if severity:
                mended = edits(one.flag, finding, waivers, self.settings.file.allow)
                counted.append((one, replace(finding, severity=severity, edits=mended)))
        kept = merged(asked_once(counted, waived), facts)
        asked = self._asked(waivers, {rule.id for rule in (rules if across.has(facts) else alone)})
        covered_by |= {number: i in used for i in asked if (number := waivers[i].number) is not None}
        if level := self._unused_level(own):
            said = () if self.select or own.select else asked - used
            idle = [one for i, one in enumerate(waivers) if i in said or is_faulty(one, self.book)]
            kept += unused(idle, facts, self.book, level)
        notices = facts.document.notices if facts.english else (*facts.document.notices, NOT_ENGLISH)
        return reported(facts, sorted(kept, key=lambda finding: finding.key), notices, graded=self.graded)

    def _asked(self, waivers: tuple[Waiver, ...], ran: set[str]) -> set[int]:
        """The indexes of the waivers that could have been used: their rule was run."""
        named = [self.book.rule(waiver.rule.partition("/")[0]) for waiver in waivers]
        return {i for i, rule in enumerate(named) if rule and rule.id in ran}

    def _unused_level(self, own: PathEntry) -> Severity | None:
        """What a waiver that covers nothing counts as; `None` where the desk has turned it off."""
        if not is_on(UNUSED_WAIVER, structs.replace(own, select=()), ignored=self.ignore):
            return None
        level = configured(UNUSED_WAIVER, None, own) or UNUSED_WAIVER.severity
        return None if level == "off" else Severity(level)

    @once
    def _everywhere(self) -> tuple[Rule, ...]:
        """The rules that are on where no glob of the settings says otherwise."""
        return self._on(self.settings.everywhere())

    def _active(self, own: PathEntry) -> tuple[Rule, ...]:
        """The rules that are on for a file: those chosen by name, or all that are not off by default."""
        return self._on(own) if self.settings.file.paths else self._everywhere

    def _on(self, own: PathEntry) -> tuple[Rule, ...]:
        return tuple(rule for rule in self.book.rules if is_on(rule, own, self.select, self.ignore))

    def _counts_as(self, one: Raised, own: PathEntry) -> Severity | None:
        """The severity of a flag here; `None` where the settings leave it out."""
        rule, flag = one.rule, one.flag
        names = rule.names() | ({f"{rule.id}/{flag.entry}"} if flag.entry else set())
        selected = set(self.select or own.select)
        if (selected and not names & selected) or names & {*self.ignore, *own.ignore}:
            return None
        if flag.spot.words.casefold() in {allowed.casefold() for allowed in self.settings.file.allow}:
            return None
        return severity_of(one, own)
