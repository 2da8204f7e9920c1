"""Whether the clauses of two times say themselves that they are of two events, or one of them of a plan."""

from copydesk.analysis.calendar.acts import clause
from copydesk.analysis.calendar.moments import Moment
from copydesk.analysis.calendar.stretches import AT
from copydesk.analysis.page.lines import cues
from copydesk.analysis.page.marked import MarkedCopy
from copydesk.analysis.page.topics import STEMS, content
from copydesk.analysis.retelling.contexts import Context
from copydesk.lexicons import lexicon

CLOSE = 5
"""So close before an event stands what is told of it: “an inquiry into the sinking”."""

PAST = frozenset({"was", "were"})
MODALS = frozenset({"could", "hoped", "might", "should", "supposed"})


def parts(page: MarkedCopy, one: Moment, here: Context, two: Moment, there: Context) -> bool:
    """Whether one verb is told of two things: “met the miners on 3 May”, “met the bankers on 4 May”."""
    (verb, here_said), (other, there_said) = _told(page, one, here), _told(page, two, there)
    apart = here_said.isdisjoint(there.topics) and there_said.isdisjoint(here.topics)
    return verb == other and bool(here_said and there_said) and apart


def other_deeds(page: MarkedCopy, one: Moment, here: Context, two: Moment, there: Context) -> bool:
    """Whether the clauses of two times have two verbs, of which neither sentence has the other’s: “in 1998 she became
    head”, “the head retired in 2016”.
    """
    verb, other = _verb(page, one, here), _verb(page, two, there)
    return bool(verb and other) and verb not in there.topics and other not in here.topics and verb != other


def _verb(page: MarkedCopy, moment: Moment, context: Context) -> str:
    """The stem of the last verb before a time, else of the first behind it, in its clause; no auxiliary."""
    where = clause(page, context.sentence, moment)
    verbs = [k for k in where if page.verbs[k] and page.norms[k] not in cues("auxiliaries")]
    before = [k for k in verbs if k < moment.first]
    k = next(iter([*before[-1:], *verbs]), -1)
    return STEMS[page.norm(k)] or page.norm(k) if k >= 0 else ""


def _told(page: MarkedCopy, moment: Moment, context: Context) -> tuple[str, frozenset[str]]:
    """The stem of the verb before a time, and those of what stands between."""
    where = clause(page, context.sentence, moment)
    verb = next((k for k in reversed(where) if k < moment.first and page.verbs[k]), -1)
    return STEMS[page.norm(verb)], content(page.norms[k] for k in where if moment.first > k > verb >= 0)


def is_of(page: MarkedCopy, moment: Moment, here: Context, event: frozenset[str]) -> bool:
    """Whether a time may be that of an event, and not of “the inquiry into the sinking”, “tickets for the final”."""
    first, concerns = here.sentence.first, lexicon("sameness")["concerns"]
    told = [k for k in range(first, here.sentence.last + 1) if STEMS[page.norms[k]] in event]
    for k in told:
        near = range(k - 1, max(first, k - CLOSE) - 1, -1)
        lead = next((page.norms[i] for i in near if page.verbs[i] or page.norms[i] in concerns), "")
        if page.verbs[k] or lead not in concerns or AT.issuperset(page.norms[k + 1 : moment.first]):
            return True
    return not told


def is_another(page: MarkedCopy, one: Moment, here: Context, two: Moment, there: Context) -> bool:
    """Whether the clauses say that they are of two things, or one of them of what was only planned."""
    clauses = [
        [k for k in clause(page, at.sentence, each) if k < each.first] for each, at in ((one, here), (two, there))
    ]
    for where, other in zip(clauses, (there, here), strict=True):
        elsewhere = page.norms[other.sentence.first : other.sentence.last + 1]
        if not _ranks(page, where).issubset(elsewhere):
            return True
    return _is_planned(page, clauses[0]) != _is_planned(page, clauses[1])


def _ranks(page: MarkedCopy, where: list[int]) -> frozenset[str]:
    """The words of a clause that say which of several it is of, or which part: the second, the north side."""
    norms = page.norms
    named = (norms[k] for k in where if norms[k] != "opening" or norms[k + 1] != "of")  # the opening of the bridge
    return frozenset(named) & lexicon("sameness")["ranks"]


def _is_planned(page: MarkedCopy, where: list[int]) -> bool:
    """Whether a clause tells of what was to be, and may have come otherwise: “was due to leave on 3 May”."""
    norms, unsure = page.norms, lexicon("sameness")["unsure"]
    return any((norms[k] in PAST and norms[k + 1] in unsure | {"to"}) or norms[k] in MODALS for k in where)
