"""Events that a clause brings up as known, with a time, and that another sentence dates to another: “since the Orle Act
was passed in 1996”, “the departure of the last tram from Orle in May 1966”.
"""

from collections.abc import Iterator
from functools import cache

from msgspec import Struct

from copydesk.analysis.calendar.acts import OPENS, WHICH, act_nouns, acts, clause, stems
from copydesk.analysis.calendar.events import MARKS, THE
from copydesk.analysis.calendar.moments import Moment
from copydesk.analysis.calendar.periods import Grain
from copydesk.analysis.calendar.stretches import AT
from copydesk.analysis.page.inflection import all_forms
from copydesk.analysis.page.marked import MarkedCopy
from copydesk.analysis.page.sentences import Sentence
from copydesk.analysis.retelling.contexts import Contexts
from copydesk.analysis.retelling.redated import Redated, by_grain, is_copy, meet
from copydesk.analysis.retelling.sameness import other_speakers
from copydesk.lexicons import lexicon

FEWEST = 3
"""Stems by which a clause says which event it is, its verb among them, at the least."""

CLAUSE = 20
"""Words and marks of a clause before its time, at the most."""

WHOM = 3
"""So many words behind a time and “by” say who did it."""

NAME = 6
"""Words of a name before its “which”, at the most."""

THE_TIME = (("the", "day"), ("the", "month"), ("the", "year"))


class Occasion(Struct, frozen=True):
    """A time with the stems of its clause. `acts` are those of what happened then, `ranks` the words that say which of
    several it is: the last, the second; `cautions` those that make it another day.
    """

    moment: Moment
    sentence: Sentence
    stems: frozenset[str]
    acts: frozenset[str]
    ranks: frozenset[str]
    cautions: frozenset[str]


def find(page: MarkedCopy, moments: tuple[Moment, ...], contexts: Contexts) -> Iterator[Redated]:
    """Every event that is brought up with another time than the one that the text tells it with."""
    for _, told in by_grain(moments):
        known = [one for two in told if (one := _known(page, two))]
        plain = [one for two in told if known and (one := _plain(page, two))]
        for one in known:
            same = [two for two in plain if _is_same(one, two) and not _apart(contexts, one.moment, two.moment)]
            if len(same) == 1 and not meet(one.moment, same[0].moment):
                first, second = sorted((one.moment, same[0].moment), key=lambda moment: moment.first)
                yield Redated(first, second)


def _is_same(one: Occasion, two: Occasion) -> bool:
    """Whether the second tells all that the clause of the first says, and nothing makes it another."""
    apart = one.sentence is two.sentence or one.cautions != two.cautions
    told = not one.acts.isdisjoint(two.acts)
    return told and one.stems <= two.stems and one.ranks == two.ranks and not apart


def _apart(contexts: Contexts, one: Moment, two: Moment) -> bool:
    """Whether two speakers give the times."""
    return other_speakers(contexts.around(one.first, one.last), contexts.around(two.first, two.last))


def _known(page: MarkedCopy, moment: Moment) -> Occasion | None:
    """A clause that brings up an event with its time."""
    sentence, behind = page.sentence_of(moment.first), moment.last + 1
    where = _behind(page, moment, sentence) or _before(page, moment, sentence)
    led = page.norms[behind : behind + 1] == ("by",)
    place = range(behind + 1, min(behind + 1 + WHOM, sentence.last)) if led and where else ()
    made = _made(page, moment, sentence, [*where, *place], known=True) if where else None
    return made if made and len(made.stems) >= FEWEST and not _repeats(page, where, made) else None


def _behind(page: MarkedCopy, moment: Moment, sentence: Sentence) -> list[int]:
    """The words of the clause that follows a time: “since 13 May, the day the pact was signed”, “in 2001, when …”."""
    norms, k = page.norms, moment.last + 1
    k += norms[k : k + 1] == (",",)
    if norms[k : k + 2] in THE_TIME:
        k += 2
        k += norms[k : k + 1] in (("that",), ("when",))
    elif norms[k : k + 1] == ("when",):
        k += 1
    else:
        return []
    end = next((i for i in range(k, sentence.last + 1) if norms[i] in MARKS), sentence.last)
    return list(range(k, end))


def _before(page: MarkedCopy, moment: Moment, sentence: Sentence) -> list[int]:
    """The words of the clause, or of what has a noun of an event, right before a time."""
    norms, at = page.norms, moment.first - 1
    if page.norm(at) not in AT:
        return []
    first = max(sentence.first, at - CLAUSE)
    k = next((k for k in range(at - 1, first - 1, -1) if norms[k] in MARKS | OPENS | WHICH), first)
    verbs = [i for i in range(k + 1, at) if page.verbs[i]]
    if norms[k] in OPENS and verbs:
        return list(range(k + 1, at))
    if norms[k] in WHICH and verbs:
        end = k - (norms[k - 1] == ",")
        start = next((i for i in range(end - 1, max(sentence.first, end - NAME) - 1, -1) if _bounds(page, i)), -1)
        return [*range(start + 1, end), *range(k + 1, at)] if start >= 0 or end < NAME else []
    return next((list(range(i, at)) for i in range(max([k, *verbs]), at) if _names_act(page, i, at)), [])


def _names_act(page: MarkedCopy, the: int, end: int) -> bool:
    """Whether an article opens what has a noun of an event: “the cup final between …”."""
    norms = page.norms
    link = next((i for i in range(the, end) if norms[i] in lexicon("sameness")["links"]), end)
    return norms[the] == "the" and norms[link - 1] in act_nouns()


def _bounds(page: MarkedCopy, k: int) -> bool:
    """Whether a token stands before the name of what “which” is about, and is none of it."""
    norm = page.norms[k]
    linked = norm in lexicon("sameness")["links"] or norm in lexicon("tenses")["cuts"]
    return linked or norm in THE or norm in MARKS or bool(page.verbs[k])


def _plain(page: MarkedCopy, moment: Moment) -> Occasion | None:
    """What happened at a time, by all the words of its clause."""
    sentence = page.sentence_of(moment.first)
    return _made(page, moment, sentence, clause(page, sentence, moment), known=False)


def _made(page: MarkedCopy, moment: Moment, sentence: Sentence, where: list[int], *, known: bool) -> Occasion | None:
    """The event of a clause, unless it was planned, did not happen, or has another figure."""
    norms, lists = frozenset(page.norms[k] for k in where), lexicon("sameness")
    if not lists["unsure"].isdisjoint(norms) or not is_copy(page.tokens, moment, sentence):
        return None
    if any(norm[0].isdigit() for norm in norms):
        return None
    said = stems(page, [k for k in where if page.norms[k] not in lists["links"]])
    done = acts(page, moment, where, known=known)
    return Occasion(moment, sentence, said, done, norms & lists["ranks"], norms & lists["another-day"])


def _repeats(page: MarkedCopy, where: list[int], one: Occasion) -> bool:
    """Whether it may have happened again; of years, all but what is done once may have."""
    norms = [page.norms[k] for k in where]
    if one.moment.grain is Grain.YEAR:
        return _once().isdisjoint(norms)
    return not one.ranks and not (all_forms("sameness", "repeats") | all_forms("sameness", "often")).isdisjoint(norms)


@cache
def _once() -> frozenset[str]:
    return all_forms("sameness", "once") | all_forms("sameness", "once-a-year") | frozenset(act_nouns())
