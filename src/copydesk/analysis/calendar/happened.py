"""Whether the words before a time tell of what happened then: “the great flood of 2021”, “she left in 2021”."""

from copydesk.analysis.calendar.moments import Moment
from copydesk.analysis.calendar.stretches import AT
from copydesk.analysis.page.lines import cues
from copydesk.analysis.page.marked import MarkedCopy
from copydesk.analysis.quantities import numbers
from copydesk.lexicons import lexicon

EVENT = 4
"""Words that describe an event: “the great flood of 2021”."""

CLAUSE = 12
"""Words of a clause that tells of an event."""

THE = frozenset({"the", "its", "his", "her", "their"})
PASSIVE = frozenset({"was", "were", "is", "are", "been", "took", "only", "had", "his", "her"})
ENDS = frozenset({",", ".", ";", ":", ")", "—", "–", "!", "?", "and", "but"})
HAD = (("had",), ("in", "which"), ("of", "the", "same", "year"), ("of", "that", "year"))
"""Behind a time, these go on about its event: “after a fire in 1926 had gutted it”, “a raid on 9 May in which …”."""


def is_event(marked: MarkedCopy, k: int, other: Moment, *, after: bool) -> bool:
    """Whether what the word at `k` leads to happened at that time: “the 2021 flood”, “the flood of 2021”, “she left in
    2021”. In “before the law of 1985 was repealed” it did not.
    """
    norms, between = marked.norms, marked.norms[k + 1 : other.first]
    end = next((i for i in range(other.last + 1, len(norms)) if norms[i] in ENDS), len(norms))
    if any(norms[other.last + 1 : other.last + 1 + len(words)] == words for words in (HAD if after else HAD[1:])):
        end = other.last + 1
    if marked.norm(other.last + 1) in cues("prepositions") and not any(marked.verbs[other.last + 1 : end]):
        end = other.last + 1  # after leaving port on 12 May with a cargo of ore
    if end > other.last + 1 + EVENT or any(marked.verbs[other.last + 1 : end]):
        return False
    if len(between) == 1 and between[0] in THE:
        named = norms[other.last + 1 : end]
        return bool(named) and is_once(named, led=True)
    start = k + 1 + _counted(between)
    between = norms[start : other.first]
    between = _without_who(marked, start, _plain(marked, start, between))
    verbs = groups(marked, k + 1, other.first)
    if not verbs and end == other.last + 1 and _is_named(between):
        return True
    breaks = lexicon("orders")["breaks"] - PASSIVE
    if end > other.last + 1 or not between or not breaks.isdisjoint(between[:-1]) or "," in between:
        return False
    if verbs:
        leads = between[0] in ("being", "having") or not between[0].endswith("ing") or marked.verbs[k + 2]
        return bool(verbs == 1 and between[-1] in AT and len(between) <= CLAUSE and leads)
    phrase = between[0] in THE | {"a", "an"} and len(between) <= EVENT + 2 and between[-1] in ("of", "in", "on", "(")
    lost = between[-1] == "of" and between[-2] in lexicon("orders")["events"] and between[0].endswith("ing")
    return lost or (phrase and is_once(between)) or (between[0].endswith("ing") and between[-1] in AT)


def _counted(words: tuple[str, ...]) -> int:
    """How many words say how long it took: “eight years of” before “work that began in 1964”."""
    count = words[0].isdigit() or numbers.may_begin(words[0]) if words else False
    return 3 if count and words[2:3] == ("of",) else 0


def _plain(marked: MarkedCopy, first: int, words: tuple[str, ...]) -> tuple[str, ...]:
    """The words from token `first` without a name between commas: “the member, Ida Brandt, resigned on”."""
    commas = [i for i, norm in enumerate(words) if norm == ","]
    if len(commas) != 2 or not commas[0] + 1 < commas[1] <= commas[0] + EVENT:
        return words
    named = all(marked.text[marked.tokens.starts[first + i]].isupper() for i in range(commas[0] + 1, commas[1]))
    return (*words[: commas[0]], *words[commas[1] + 1 :]) if named else words


def _without_who(marked: MarkedCopy, first: int, words: tuple[str, ...]) -> tuple[str, ...]:
    """The words from token `first` without the joint of “a review that ended on”."""
    joint = next((i for i, norm in enumerate(words) if norm in ("that", "which", "who")), 0)
    plain = 0 < joint <= EVENT and (marked.verbs[first + joint + 1] or words[joint + 1 : joint + 2] == ("was",))
    if not plain:
        return words
    end = joint - (words[joint - 1] == ",")  # his wife, who died in
    return (*words[:end], *words[joint + 1 :])


def _is_named(between: tuple[str, ...]) -> bool:
    """“The birth of their first son in”: a noun that tells of what happened has the time."""
    nouns = lexicon("orders")["events"]
    named = between[:1] and between[0] in THE | {"a", "an"} and not nouns.isdisjoint((*between[1:3], *between[-2:-1]))
    return bool(named) and between[-1] in AT and len(between) <= CLAUSE and "," not in between and "and" not in between


def is_once(named: tuple[str, ...], *, led: bool = False) -> bool:
    """Whether a thing has its year from when it happened, and not as its name; `led`: the year stands first."""
    known = lexicon("orders")
    return (known["yearly"] | (known["yearly-led"] if led else frozenset())).isdisjoint(named)


def groups(marked: MarkedCopy, first: int, end: int) -> int:
    """How many verbs stand in [first, end), each with its auxiliaries."""
    aids = cues("auxiliaries") | {"last", "first"}
    return sum(
        bool(marked.verbs[i]) and not (i > first and (marked.verbs[i - 1] or marked.norms[i - 1] in aids))
        for i in range(first, end)
    )
