"""Lengths of time that tell again what the copy has just given from end to end: “her six years in office”."""

from collections.abc import Iterator

from copydesk.analysis.calendar.durations import Duration
from copydesk.analysis.calendar.moment_copy import Way
from copydesk.analysis.calendar.moments import Moment, within
from copydesk.analysis.calendar.spells import Spell, Timed, is_finer, is_part, of_one_year
from copydesk.analysis.calendar.stretches import Stretch, stretches
from copydesk.analysis.page.inflection import all_forms
from copydesk.analysis.page.marked import MarkedCopy
from copydesk.analysis.page.sentences import Sentence
from copydesk.lexicons import lexicon

OPENING = 3
"""A length of time takes up the sentence before it with one of its first words: “In her six years in office, …”."""

STEM = 4
"""Letters by which a role and its verb are one: he edited, as editor."""

SAME_YEAR = frozenset({"of", "that", "the", "same", "year"})
THOSE = frozenset({"those", "these", "that"})
OVER = frozenset({"in", "over", "during", "throughout", "for", "across"})

SELVES = frozenset({"he", "she", "it", "they", "this"})
CLOSES = frozenset({".", ",", ";"})

HERS = {"his": frozenset({"she", "her"}), "her": frozenset({"he", "his"})}
"""With one of these, the sentence tells of somebody else."""


def find(marked: MarkedCopy, timed: tuple[Timed, ...], moments: tuple[Moment, ...]) -> Iterator[Spell]:
    """Every such length of time behind the only stretch of its sentence, or of the one before, in order."""
    for sentence, stated, inside in timed:
        told = sentence
        if not inside and (before := _before(marked, sentence)):
            told, inside = before, within(moments, before.first, before.last)
            stated = [one for one in stated if one.first <= sentence.first + OPENING]
        stretch = _only(marked, inside) if stated else None
        if stretch is None:
            continue
        behind = (one for one in stated if one.first > stretch.last and not is_finer(one, stretch))
        for one in behind:
            tied = _recalls(marked, one, told) or (told is sentence and _after(marked, one, stretch))
            if tied and not is_part(marked, one):
                yield Spell(marked.tokens.span(stretch.first, one.last), one, stretch.begin, stretch.end, stretch.grain)
                break


def _before(marked: MarkedCopy, sentence: Sentence) -> Sentence | None:
    """The sentence before, of the same paragraph."""
    before = marked.sentence_of(sentence.first - 1) if sentence.first else None
    return before if before and before.paragraph is sentence.paragraph else None


def _only(marked: MarkedCopy, inside: tuple[Moment, ...]) -> Stretch | None:
    """What the times of a sentence make, where they are all of one stretch."""
    found = list(stretches(marked.tokens, of_one_year(inside)))
    others = [one for one in inside if one.way is not Way.CARRIED]
    if len(found) != 1 or any(not found[0].first <= one.first <= found[0].last for one in others):
        return None
    return found[0]


def _recalls(marked: MarkedCopy, duration: Duration, told: Sentence) -> bool:
    """“The two-month show”, “her six years in office”: it is that of what was told, and of the same person."""
    known, norms, behind = lexicon("spells"), marked.norms, duration.last + 1
    if _goes_on(marked, duration, told):
        return True
    before, words = norms[duration.first - 1], norms[told.first : min(told.last + 1, duration.first)]
    if before in THOSE:  # she was mayor from 1998 to 2009; in those 11 years
        return norms[duration.first - 2] in OVER | {",", "and"} and marked.norm(behind) not in ("of", "before", "after")
    if before not in known["recalls"] or not HERS.get(before, frozenset[str]()).isdisjoint(words):
        return False
    if duration.describes:
        named = next((norm for norm in norms[behind : behind + 2] if norm in known["events"]), "")
        return named in known["any-event"] or named in words
    if norms[behind : behind + 1] == ("as",):
        role = marked.norm(behind + 1 + (marked.norm(behind + 1) in ("a", "the", "its")))
        return any(norm[:STEM] == role[:STEM] for norm in words) or (role == "leader" and "led" in words)
    return norms[behind : behind + 1] == ("in",) and marked.norm(behind + 1) in known["offices"]


def _goes_on(marked: MarkedCopy, duration: Duration, told: Sentence) -> bool:
    """“It lasted six years.” “She left after six years in the job.” A sentence of its own about what was told."""
    norms, first = marked.norms, told.last + 1
    said, behind = norms[first : duration.first], marked.norm(duration.last + 1)
    if len(said) not in (2, 3) or said[0] not in SELVES or duration.describes:
        return False
    if said[1] in all_forms("spells", "lasts") and said[2:] in ((), ("for",)):
        return said[0] in ("it", "they", "this") and not behind[0].isalnum()
    left = said[1] in all_forms("spells", "ends") and said[2:] == ("after",)
    return left and (not behind[0].isalnum() or behind in ("in", "as"))


def _after(marked: MarkedCopy, duration: Duration, stretch: Stretch) -> bool:
    """“Opened in 1902 and closed in 1982 after 80 years of production”."""
    norms, behind = marked.norms, duration.last + 1
    between = norms[stretch.last + 1 : duration.first]  # in November of that year, after
    led = [norm for norm in between if norm not in SAME_YEAR] in (["after"], [",", "after"])
    known = lexicon("spells")
    posted = norms[stretch.first] in all_forms("spells", "postings")  # an office has its years, service has more
    things = known["held"] if posted else known["activities"]
    said = marked.norm(behind) in ("of", "in") and marked.norm(behind + 1) in things
    said = said or marked.norm(behind) in CLOSES or (posted and marked.norm(behind) == "as")
    return stretch.told and led and said
