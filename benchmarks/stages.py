"""Where the time of a check goes: CPU milliseconds per 1,000 words, by stage, in one process that is warm."""

import gc
import statistics
import time
from collections import Counter, deque
from collections.abc import Iterator, Sequence

from subjects import MEGABYTE

from copydesk.analysis.facts import Edition, Facts
from copydesk.desk.files import Source, contents
from copydesk.reading.read import read
from copydesk.rulebook.book import rulebook
from copydesk.rulebook.borrowed import FAMILY
from copydesk.rulebook.review import english_only
from copydesk.rulebook.rule import Rule, Scope, said, units
from copydesk.rulebook.senses import Pack

READING = "reading"
WORDS = "tokens and sentences"
VOICES = "voices"
FIGURES = "figures and dates"
PEOPLE = "people and propositions"
CLAIMS = "claims"
RULES = "packs and rules"
PROSELINT = "proselint’s checks"
GRADE = "reading grade"
LETTING_GO = "letting go of a story"

FACTS = {
    WORDS: ("text", "tokens", "sentences"),
    VOICES: (
        "quotations", "marked", "attributions", "voices", "speaking", "people", "kinds", "sources", "uses", "english",
    ),
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

NOTICED, TRIED = "words noticed", "words noticed and phrases tried"

LEAST_OF_TRIED = 15.0
"""MB a second, at the least."""

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


def matcher(sources: Sequence[Source], runs: int) -> dict[str, float]:
    """How many MB of copy a second all packs that are on are held against, once it is read: the words noticed alone,
    and with their phrases tried. Medians; a first run, not counted, warms up.
    """
    held = rulebook()
    on = {rule.id for rule in held.rules if not rule.off}
    packs = [pack for pack in held.packs if pack.rule_id in on]
    size = sum(len(contents(source)) for source in sources) / MEGABYTE
    rounds = [_matched(sources, packs) for _ in range(runs + 1)][1:]
    return {what: size / statistics.median(one[what] for one in rounds) for what in rounds[0]}


def _matched(sources: Sequence[Source], packs: Sequence[Pack]) -> dict[str, float]:
    stories = [Facts(read(source.path, contents(source))) for source in sources]
    for story in stories:  # what the voices and the marks of the copy cost is not the matcher’s
        _ = story.speaking, story.marked.words, story.marked.untied
    watch = Stopwatch()
    for story in stories:
        for pack in packs:
            pack.shelf.met(pack.rule_id, story)
    watch.ended(NOTICED)
    for story in stories:
        for pack in packs:
            deque(pack.phrases(story), maxlen=0)
    watch.ended(TRIED)
    return {NOTICED: watch.spent[NOTICED], TRIED: watch.spent[NOTICED] + watch.spent[TRIED]}


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
    ours, others = _ours(rules), [rule for rule in rules if rule.family == FAMILY]
    watch = Stopwatch()
    for source in sources:
        facts = Facts(read(source.path, contents(source)))
        watch.ended(READING)
        for stage, names in FACTS.items():
            for name in names:
                getattr(facts, name)
            watch.ended(stage)
        _judge(facts, ours)
        watch.ended(RULES)
        _judge(facts, others)
        watch.ended(PROSELINT)
        del facts
        watch.ended(LETTING_GO)
    return watch.spent


def _as_in_a_run(sources: Sequence[Source], rules: Sequence[Rule]) -> float:
    """CPU seconds of the rules of ours, all sources together, the reading left out."""
    gc.collect()
    gc.freeze()  # as the command does when all is loaded
    ours = _ours(rules)
    watch = Stopwatch()
    for source in sources:
        facts = Facts(read(source.path, contents(source)))
        watch.ended(READING)
        _judge(facts, ours)
        watch.ended(OWN)
        del facts
        watch.ended(LETTING_GO)
    return watch.spent[OWN]


def _ours(rules: Sequence[Rule]) -> list[Rule]:
    return [rule for rule in rules if rule.family != FAMILY]


def _judge(facts: Facts, rules: Sequence[Rule]) -> None:
    """Run the rules on a story, as the desk does: what they are run on is put together once."""
    parts = {scope: units(scope, Edition((facts,))) for scope in Scope}
    for rule in english_only(rules, facts):
        said(rule, parts[rule.scope])
