"""One finding a cause: a word is asked about once, and what one rule asks of several words of a sentence is asked once,
and names them all.
"""

from bisect import bisect_right
from collections.abc import Iterable, Iterator
from itertools import accumulate

from msgspec.structs import replace

from copydesk.analysis.facts import Facts
from copydesk.findings import Finding, Place, Severity
from copydesk.rulebook.review import Raised
from copydesk.spans import Span

Counted = tuple[Raised, Finding]
"""A flag, and the finding with the severity that counts here."""

MERGED = "support"
"""The group whose rules ask the same of every word: who says so?"""

FIRST = "loaded"
"""The group whose question about a word stands for that of the other."""


def asked_once(found: list[Counted], waived: Iterable[Raised]) -> Iterator[Counted]:
    """The findings but suggestions of support on words of which a loaded rule speaks, or a waiver of it: a plainer word
    answers both.
    """
    told = (*(one for one, _ in found), *waived)
    spans = sorted(one.flag.spot.span for one in told if one.rule.group == FIRST)
    starts, reach = [span.start for span in spans], [*accumulate((span.end for span in spans), max)]

    def named(span: Span) -> bool:
        before = bisect_right(starts, span.start)
        return before > 0 and reach[before - 1] >= span.end

    for one, finding in found:
        suggests = finding.group == MERGED and finding.severity is Severity.SUGGESTION
        if not (suggests and named(one.flag.spot.span)):
            yield one, finding


def merged(found: Iterable[Counted], facts: Facts) -> list[Finding]:
    """The findings, those of one support rule in one sentence as one, at the first of its words."""
    starts = [sentence.span.start for sentence in facts.sentences]
    kept: dict[tuple[str, int], list[Finding]] = {}
    for raised, finding in found:
        together = bisect_right(starts, raised.flag.spot.span.start) if finding.group == MERGED else id(raised)
        kept.setdefault((finding.rule, together), []).append(finding)
    return [_one(several) for several in kept.values()]


def _one(several: list[Finding]) -> Finding:
    """The first of them, in its message the words of all, and as grave as the gravest."""
    first, *others = sorted(several, key=lambda one: one.key)
    if not others:
        return first
    words = list(dict.fromkeys(" ".join(one.text.split()) for one in (first, *others)))
    listed = "“" + "”, “".join(words[:-1]) + f"” and “{words[-1]}”" if len(words) > 1 else f"“{words[0]}”"
    places = tuple(Place(one.path, one.paragraph, one.start, one.end, one.text, shown=one.shown) for one in others)
    return replace(
        first,
        message=first.message.replace(f"“{words[0]}”", listed, 1),
        severity=min((one.severity for one in several), key=lambda level: level.rank),
        related=(*first.related, *places),
    )
