"""The fact checker’s worksheet: one row a fact, in reading order. The formats of `copydesk facts` print these rows."""

from collections.abc import Iterator
from itertools import groupby

from msgspec import Struct
from msgspec.structs import replace

from copydesk.analysis.calendar.moments import Moment
from copydesk.analysis.claims.claim import ClaimKind
from copydesk.analysis.claims.support import Support
from copydesk.analysis.facts import Facts
from copydesk.analysis.page.sentences import sentence_at
from copydesk.analysis.page.tokens import is_word
from copydesk.analysis.quantities.figures import Figure
from copydesk.analysis.saying.sources import SourceKind
from copydesk.analysis.saying.uses import Use
from copydesk.analysis.saying.voices import Passage, Voice
from copydesk.reports.lines import Lines
from copydesk.spans import Span, excerpt

KINDS = {
    "claim": "Claims to check",
    "quotation": "Quotations",
    "speech": "Said by others",
    "document": "Said by documents",
    "belief": "Thought or wanted by others",
    "stance": "Judged by others",
    "date": "Dates",
    "time": "Times",
    "figure": "Figures",
}
"""The kinds of rows, in the order in which they are shown, with their headings."""

UNSPOKEN = frozenset({"claim", "date", "time", "figure"})
"""The kinds of rows that are nobody’s words."""

CLOSE = 5
"""So many words and marks on either side of a figure or a date are shown with it."""

MISSING = {
    ClaimKind.STATISTIC: "who counted, and when",
    ClaimKind.COMPARISON: "the ranking",
    ClaimKind.CAUSE: "what shows the cause",
    ClaimKind.FORECAST: "whose forecast",
    ClaimKind.MOTIVE: "whose account of it",
    ClaimKind.ACCUSATION: "the charge, the ruling or the source",
    ClaimKind.SWEEPING: "the record",
    ClaimKind.EVALUATION: "whose view",
    ClaimKind.STUDY: "whose study, and of what year",
    ClaimKind.EVENT: "who saw or recorded it",
}
"""What an editor asks for where nothing stands behind a claim."""

NAMELESS = {
    Support.DESCRIBED: "a name",
    Support.COLLECTIVE: "a name or two",
    Support.ANONYMOUS: "why there is no name",
}
"""What an editor asks for where somebody does whom the copy does not name."""

LONGEST = 240
"""Characters of a claim’s sentence that are shown."""

UNKNOWN = "?"
"""Stands for a speaker whom the copy does not name."""

NOT_NAMED: dict[str, str] = {
    SourceKind.DESCRIBED: "not named",
    SourceKind.COLLECTIVE: "several, not named",
    SourceKind.ANONYMOUS: "anonymous",
    SourceKind.UNKNOWN: "who?",
}
"""What is said of a speaker whose name the copy does not give. A body answers for itself, a document can be read."""


class Row(Struct, frozen=True):
    """One fact. `who` is the speaker as the copy names them, empty where it does not, `name` whom a pronoun means, and
    `source` how much the copy gives of them; offsets are of the source.
    """

    kind: str
    paragraph: int
    line: int
    column: int
    start: int
    end: int
    who: str
    name: str
    source: str
    cue: str
    text: str
    about: str = ""
    """What a figure counts, whose age it is, or the words close to it; the days that a time means, where it is counted
    from another.
    """
    claim: str = ""
    """What is claimed: statistic, cause, forecast …, one after the other."""
    support: str = ""
    """What stands behind a claim."""
    missing: str = ""
    """What an editor would still ask for."""

    @property
    def backing(self) -> str:
        """What stands behind a claim, with the words that name it: “named: Ida Brandt”; a dash for nothing."""
        who = f"{self.who} ({self.name})" if self.name else self.who
        return f"{self.support}: {who}" if who else self.support or "—"

    @property
    def fact(self) -> str:
        """Its words, and what it is about: “12 (women)”, “34 (Lena Moss)”, “last year (2025-01-01 to 2025-12-31)”."""
        return f"{self.text} ({self.about})" if self.about else self.text

    @property
    def speaker(self) -> str:
        """The speaker as the worksheet shows them: “she (Ana Ruiz)”, “a source (anonymous)”; “?” for nobody."""
        aside = self.name or NOT_NAMED.get(self.source, "")
        return f"{self.who or UNKNOWN} ({aside})" if aside else self.who or UNKNOWN


def rows(facts: Facts) -> list[Row]:
    """Every claim, quotation, passage handed to others, date, other time and figure, in reading order."""
    lines = Lines(facts.document.source)
    found = [*_claims(facts, lines), *_passages(facts, lines)]
    found += [
        replace(_row("date", date.span, None, facts, lines), about=_around(date.span, facts)) for date in facts.dates
    ]
    days = {date.span for date in facts.dates}
    found += [_time(one, facts, lines) for one in facts.times.moments if one.span not in days]
    found += [replace(_row("figure", one.span, None, facts, lines), about=_of(one, facts)) for one in counted(facts)]
    return sorted(found, key=lambda row: (row.start, row.end, row.kind))


def _claims(facts: Facts, lines: Lines) -> Iterator[Row]:
    """The claims of each sentence in one row, with the weakest support that one of them has."""
    for _, several in groupby(facts.claims, key=lambda one: one.sentence.first):
        claims = list(several)
        row = _row("claim", claims[0].sentence.span, None, facts, lines)
        weakest = max(claims, key=lambda one: one.support.strength).support
        asked = dict.fromkeys(MISSING[one.kind] for one in claims if one.support == weakest)
        yield replace(
            row,
            text=excerpt(row.text, LONGEST),
            who=_words(weakest.by, facts),
            name=_meant(weakest.by, facts),
            claim=", ".join(dict.fromkeys(one.kind.value for one in claims)),
            support="" if weakest.kind is Support.NONE else weakest.kind.value,
            missing="" if weakest.firm else NAMELESS.get(weakest.kind) or "; ".join(asked),
        )


def counted(facts: Facts) -> list[Figure]:
    """Every figure and every place in an order, in reading order."""
    return sorted((*facts.figures, *facts.ranks), key=lambda one: one.first)


def about(figure: Figure, facts: Facts) -> str:
    """What a figure counts, or whose age it is; empty where the copy does not say."""
    ages = facts.ages if figure.unit == "age" else ()
    return next((_words(age.about.span, facts) for age in ages if age.span.holds(figure.span)), figure.noun)


def _of(figure: Figure, facts: Facts) -> str:
    what = about(figure, facts) or _around(figure.span, facts)
    verb = facts.governed(figure).verb
    return f"{what}: {_words(verb, facts)}" if verb and _words(verb, facts) not in what.split() else what


def _around(span: Span, facts: Facts) -> str:
    """The words of the sentence close to a sum, a measure or a date: they say what it is of."""
    inside = facts.tokens.within(span)
    if not inside:
        return ""
    sentence = sentence_at(facts.sentences, inside[0])
    first, last = max(sentence.first, inside[0] - CLOSE), min(sentence.last, inside[-1] + CLOSE)
    worded = [i for i in range(first, last + 1) if is_word(facts.tokens.norms[i]) or i in inside]
    return _words(facts.tokens.span(worded[0], worded[-1]), facts)


def _time(moment: Moment, facts: Facts, lines: Lines) -> Row:
    """A time that is no day of the calendar, with its days where they were counted from another time."""
    period = None if moment.written else moment.period
    about = "" if period is None else f"{period.first} to {period.last}"
    return replace(_row("time", moment.span, None, facts, lines), about=about)


def _passages(facts: Facts, lines: Lines) -> Iterator[Row]:
    for passage in facts.voices.passages:
        spoken = facts.uses.get(passage.span, Use.SPEECH) is Use.SPEECH
        spoken &= passage.voice is Voice.QUOTED or " " in passage.span.of(facts.text).strip()  # “described it as”
        if passage.voice is not Voice.AUTHOR and passage.kind and spoken:
            yield _row(passage.kind.value, passage.span, passage, facts, lines)


def _row(kind: str, span: Span, passage: Passage | None, facts: Facts, lines: Lines) -> Row:
    source = facts.document.map.to_source(span)
    line, column = lines.position(source.start)
    paragraph = facts.spot(span.start, span.end).paragraph.number
    said = _who(passage, facts) if passage else ("", "", "", "")
    return Row(kind, paragraph, line, column, source.start, source.end, *said, _words(span, facts))


def _who(passage: Passage, facts: Facts) -> tuple[str, str, str, str]:
    """The speaker, whom a pronoun means, how much the copy gives of them, and the cue."""
    cue = _words(passage.cue, facts) if passage.cue else ""
    if passage.speaker is None:
        return "", "", "", cue
    kind = facts.sources[passage.speaker].kind
    return _words(passage.speaker, facts), _meant(passage.speaker, facts), kind.value, cue


def _meant(speaker: Span | None, facts: Facts) -> str:
    """Whom the words for a speaker stand for, where they are a pronoun that means one person."""
    source = facts.sources.get(speaker) if speaker else None
    return _words(source.name, facts) if source and source.name not in (None, speaker) else ""


def _words(span: Span | None, facts: Facts) -> str:
    return " ".join(span.of(facts.document.text).split()) if span else ""
