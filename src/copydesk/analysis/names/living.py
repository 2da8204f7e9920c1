"""Who does what only the living do: “Orr says”, “Orr is recovering”, “Orr said on Friday”."""

from collections.abc import Iterator
from functools import cache

from copydesk.analysis.names.cast import Cast
from copydesk.analysis.names.mentions import Mention
from copydesk.analysis.names.standings import LISTS, Standing, Standings
from copydesk.analysis.page.lines import cues
from copydesk.analysis.page.marked import MarkedCopy
from copydesk.lexicons import lexicon

AHEAD = 12
"""So many words behind “is” say how somebody is."""

DESCRIBED = 9
"""So many words and marks describe somebody between two commas."""

SAID_ON = 5
"""So many words behind “said” the day stands."""


def find(page: MarkedCopy, cast: Cast, standings: Standings, dead: frozenset[frozenset[str]]) -> Iterator[Standing]:
    """Where one of the dead is alive."""
    surnames = frozenset(word for who in dead for word in who)
    for words, mentions in cast.forms.items():
        for one in mentions if words[-1] in surnames else ():
            who = standings.known.who(one)
            if who in dead and not page.quoted[one.first]:
                last = _alive(page, one)
                if who and last is not None:
                    yield Standing(who, one, "alive", True, frozenset(), one.sentence, one.first, last)


def _alive(page: MarkedCopy, one: Mention) -> int | None:
    """The last word of what only the living do; `None` where nothing of the kind is said."""
    sentence, known = one.sentence, lexicon(LISTS)
    words = page.norms[sentence.first : sentence.last + 1]
    if not known["fiction"].isdisjoint(words) or words[-1] == "?":
        return None
    return next((end for k in _verbs(page, one) if (end := _lives(page, k, sentence.last)) is not None), None)


def _verbs(page: MarkedCopy, one: Mention) -> list[int]:
    """The tokens at which a verb of somebody may begin: behind the name, behind “who”, behind what describes it."""
    k = one.last + 1
    if page.norm(k) != ",":
        return [k]
    close = next((i for i in range(k + 1, min(k + 1 + DESCRIBED, one.sentence.last)) if page.norms[i] == ","), None)
    inside = k + 2 if page.norm(k + 1) == "who" else k + 1
    others = page.norm(k + 1) in cues("say", "tell")  # Orr, says the vicar, is
    return [k for k in (None if others else inside, close + 1 if close else None) if k]


def _lives(page: MarkedCopy, k: int, last: int) -> int | None:
    """The last word of a verb of the living that begins at token `k`, adverbs before it."""
    while page.norm(k) in ("also", "now", "still", "himself", "herself"):
        k += 1
    if k > last:
        return None
    behind = page.norms[k : min(k + AHEAD, last) + 1]
    return _does(page, k, behind) if lexicon(LISTS)["posthumous"].isdisjoint(behind[1:]) else None


def _does(page: MarkedCopy, k: int, behind: tuple[str, ...]) -> int | None:
    """The last word of a verb of the living that begins at token `k`."""
    norm, known = behind[0], lexicon(LISTS)
    if page.norm(k - 1) == "still" and norm.endswith("s") and len(norm) > 3:
        return k
    if norm in known["lively"] or (norm in known["survived"] and behind[1:2] != ("by",)):
        return k
    if norm in ("is", "remains", "has", "was"):
        end = next((i for i, word in enumerate(behind) if i and word in known["recovering"]), None)
        aged = norm == "is" and behind[1:2] and behind[1].isdecimal() and behind[2:3] in ((",",), (".",), ("and",))
        now = norm != "was" or "is" in behind[1:] or "stable" in behind
        return k + 2 if behind[1:3] == ("expected", "to") or aged else (k + end if end and now else None)
    if norm == "will":
        return k + 1 if behind[1:2] and behind[1] not in ("be", "not", "never", "always", "have", "go") else None
    said = norm in cues("say", "tell") and not _days().isdisjoint(behind[1:SAID_ON])
    return k if said else None


@cache
def _days() -> frozenset[str]:
    days = (word for row in lexicon("calendar")["weekdays"] for word in row.split())
    return frozenset({*days, "today", "yesterday"})
