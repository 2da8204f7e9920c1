"""Where the time of a check goes: CPU milliseconds per 1,000 words, by stage, in one process that is warm."""

import gc
import statistics
import time
from collections import Counter
from collections.abc import Iterator, Sequence

from copydesk.analysis.facts import Edition, Facts
from copydesk.desk.files import Source, contents
from copydesk.reading.read import read
from copydesk.rulebook.book import rulebook
from copydesk.rulebook.borrowed import FAMILY
from copydesk.rulebook.review import english_only
from copydesk.rulebook.rule import Rule, Scope, said, units

READING = "reading"
WORDS = "tokens and sentences"
VOICES = "voices"
FIGURES = "figures and dates"
PEOPLE = "people and propositions"
CLAIMS = "claims"
RULES = "packs and rules"
PROSELINT = "proselint’s checks"
GRADE = "reading grade"

FACTS = {
    WORDS: ("text", "tokens", "sentences"),
    VOICES: ("quotations", "marked", "attributions", "voices", "people", "sources", "uses", "english"),
    FIGURES: (
        "numbered", "dates", "clocks", "calendar", "numerals", "figures", "figured", "ranks", "ranges", "times",
        "hours", "backward", "sums", "margins", "products", "columns", "shares", "conversions", "rates", "changes",
        "rankings", "portions", "miscounts", "misnumbered",
    ),
    PEOPLE: (
        "house", "mentions", "cast", "identities", "misnamed", "out_of_office", "variants", "clashes", "unintroduced",
        "two_names", "mistitled", "renamed", "two_forms", "two_pronouns", "two_ties", "two_states", "rivals", "unheard",
        "two_places", "acronyms", "letters", "letter_slips", "undefined", "ages", "contexts", "misquoted", "requoted",
        "restated", "redated", "twins", "denials", "shifts", "headline_mismatches", "unborne",
    ),
    CLAIMS: ("supports", "charges", "claims"),
    GRADE: ("grade",),
}  # fmt: skip
"""The facts that each stage computes, in this order: what a fact rests on stands before it."""

OF_PROSELINT = 6.0
"""What is run of proselint, in milliseconds per 1,000 words."""

OWN = "our own analysis and rules, as in a run"
"""All rules of ours, one after the other, of a story of which nothing is known yet: each fact when a rule asks for it,
and none that no rule asks for.
"""

MOST_OF_OWN, BEST_OF_OWN = 12.0, 6.0
"""The gate of that, and the moonshot."""

GATES = {WORDS: 1.5, VOICES: 2.5, FIGURES: 2.5, PEOPLE: 3.0, PROSELINT: OF_PROSELINT}
"""Milliseconds per 1,000 words, one core."""

OF_RULES = 2.5
"""The same for claims with packs and rules."""


def profile(sources: Sequence[Source], words: int, runs: int) -> dict[str, float]:
    """The median CPU milliseconds per 1,000 words of every stage; a first run, not counted, warms up."""
    rules = [rule for rule in rulebook().rules if not rule.off]
    rounds = [{**_round(sources, rules), OWN: _as_in_a_run(sources, rules)} for _ in range(runs + 1)][1:]
    return {stage: 1000 * 1000 / words * statistics.median(one[stage] for one in rounds) for stage in rounds[0]}


def rows(found: dict[str, float]) -> Iterator[tuple[str, float, str]]:
    """The table: the stage, its time, its gate."""
    for stage, cost in found.items():
        if stage != OWN:
            yield stage, cost, str(GATES.get(stage, ""))
    yield f"{CLAIMS}, {RULES}", found[CLAIMS] + found[RULES], str(OF_RULES)
    yield OWN, found[OWN], str(MOST_OF_OWN)


class Stopwatch:
    """CPU seconds by stage."""

    def __init__(self) -> None:
        self.spent: Counter[str] = Counter()
        self._at = time.process_time()

    def ended(self, stage: str) -> None:
        """What has passed since a stage last ended was this one’s."""
        before, self._at = self._at, time.process_time()
        self.spent[stage] += self._at - before


def _round(sources: Sequence[Source], rules: Sequence[Rule]) -> Counter[str]:
    """CPU seconds by stage, all sources together. What a rule works out for itself counts as the rule’s."""
    gc.collect()
    gc.freeze()  # as the command does when all is loaded
    watch = Stopwatch()
    for source in sources:
        facts = Facts(read(source.path, contents(source)))
        watch.ended(READING)
        for stage, names in FACTS.items():
            for name in names:
                getattr(facts, name)
            watch.ended(stage)
        parts = {scope: units(scope, Edition((facts,))) for scope in Scope}
        for rule in english_only(rules, facts):
            said(rule, parts[rule.scope])
            watch.ended(PROSELINT if rule.family == FAMILY else RULES)
    return watch.spent


def _as_in_a_run(sources: Sequence[Source], rules: Sequence[Rule]) -> float:
    """CPU seconds of the rules of ours, all sources together, the reading left out."""
    gc.collect()
    gc.freeze()  # as the command does when all is loaded
    watch, ours = Stopwatch(), [rule for rule in rules if rule.family != FAMILY]
    for source in sources:
        facts = Facts(read(source.path, contents(source)))
        watch.ended(READING)
        parts = {scope: units(scope, Edition((facts,))) for scope in Scope}
        for rule in english_only(ours, facts):
            said(rule, parts[rule.scope])
        watch.ended(OWN)
    return watch.spent[OWN]
