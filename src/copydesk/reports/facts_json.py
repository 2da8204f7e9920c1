"""`copydesk facts --format json`: what analysis found, for programs and for whoever wants to see what the rules see."""

from typing import Any

from copydesk import __version__
from copydesk.analysis.calendar.moments import Moment
from copydesk.analysis.claims.claim import Claim
from copydesk.analysis.facts import Facts
from copydesk.findings import Trouble
from copydesk.reports.json import dumps
from copydesk.reports.worksheet import about, counted
from copydesk.spans import Span


def render(stories: list[Facts], errors: list[Trouble]) -> str:
    """Sentences, passages, dates, times, figures and quotations of every story, by code points of the source."""
    return dumps(
        {
            "copydesk": __version__,
            "documents": [_document(facts) for facts in stories],
            "errors": [{"path": trouble.path, "message": trouble.message} for trouble in errors],
        }
    )


def _document(facts: Facts) -> dict[str, Any]:
    return {
        "path": facts.document.path,
        "title": facts.document.title,
        "written_on": str(facts.times.written_on) if facts.times.written_on else None,
        "sentences": [_at(sentence.span, facts) for sentence in facts.sentences],
        "passages": [
            {
                **_at(passage.span, facts),
                "voice": passage.voice.value,
                "kind": passage.kind.value if passage.kind else None,
                "speaker": _words(passage.speaker, facts),
                "cue": _words(passage.cue, facts),
                "source": _source(passage.speaker, facts),
            }
            for passage in facts.voices.passages
        ],
        "dates": [{**_at(date.span, facts), "text": date.span.of(facts.document.text)} for date in facts.dates],
        "times": [_time(one, facts) for one in facts.times.moments],
        "figures": [
            {
                **_at(one.span, facts),
                "text": one.span.of(facts.document.text),
                "value": one.value,
                "low": one.low,
                "high": one.high,
                "unit": one.unit,
                "noun": one.noun,
                "about": about(one, facts),
                "hedge": one.hedge.value,
                "verb": _words(facts.governed(one).verb, facts),
                "subject": _words(facts.governed(one).subject, facts),
            }
            for one in counted(facts)
        ],
        "claims": [_claim(one, facts) for one in facts.claims],
        "quotations": [
            {
                **_at(quotation.span, facts),
                "text": quotation.inner.of(facts.document.text),
                "closed": quotation.whole,
                "use": facts.uses[quotation.span].value,
            }
            for quotation in facts.quotations.found
        ],
    }


def _claim(claim: Claim, facts: Facts) -> dict[str, Any]:
    """A claim and what stands behind it; `by` are the words that name that, `None` where none do."""
    return {
        **_at(claim.span, facts),
        "text": claim.span.of(facts.document.text),
        "kind": claim.kind.value,
        "strength": claim.strength.value,
        "support": claim.support.kind.value,
        "by": _words(claim.support.by, facts),
    }


def _time(moment: Moment, facts: Facts) -> dict[str, Any]:
    """A time and its days, `None` where it stays open."""
    period = moment.period
    return {
        **_at(moment.span, facts),
        "text": moment.span.of(facts.document.text),
        "first": str(period.first) if period else None,
        "last": str(period.last) if period else None,
        "grain": moment.grain.value,
        "way": moment.way.value,
    }


def _source(speaker: Span | None, facts: Facts) -> dict[str, str | None] | None:
    """How much the copy gives of a speaker, and the mention that says most; `None` where nobody is named."""
    if speaker is None:
        return None
    source = facts.sources[speaker]
    return {"kind": source.kind.value, "name": _words(source.name, facts)}


def _at(span: Span, facts: Facts) -> dict[str, int]:
    source = facts.document.map.to_source(span)
    return {"start": source.start, "end": source.end}


def _words(span: Span | None, facts: Facts) -> str | None:
    return span.of(facts.document.text) if span else None
