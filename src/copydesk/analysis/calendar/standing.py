"""Whether a length of time is how long something stood, ran or was in use between the two ends that stand before it."""

from copydesk.analysis.calendar.durations import Duration
from copydesk.analysis.calendar.stretches import Stretch
from copydesk.analysis.page.inflection import all_forms
from copydesk.analysis.page.lines import cues
from copydesk.analysis.page.marked import MarkedCopy
from copydesk.lexicons import lexicon

APART = 10
"""Words and marks between the two ends and the length of time."""

STAYED = frozenset({"with", "there"})


def is_tied(marked: MarkedCopy, duration: Duration, stretch: Stretch) -> bool:
    """“From 1952 to 1992 the reactor ran for 60 years”; a shorter time may be a part, but for one that was spent there:
    “joined the firm in 1979, retired in 2014 and spent 25 years with it”.
    """
    norms, first = marked.norms, duration.first
    between = norms[stretch.last + 1 : first]
    led = stretch.told or norms[stretch.first] in ("from", "between")
    if not led or duration.describes or not 0 < len(between) <= APART or not _is_plain(between):
        return False
    verbs = [k for k in range(stretch.last + 1, first) if marked.verbs[k]]
    if len(verbs) != 1 or (stretch.told and between[0] not in (",", "and")):
        return False
    spent = norms[first - 1] in all_forms("spells", "fills")
    if spent and stretch.told:
        return duration.exceeds(stretch.most) or marked.norm(duration.last + 1) in STAYED
    used = lexicon("spells")["uses"]
    lasts = norms[verbs[0]] in all_forms("spells", "stands") or (norms[first - 2] in used and norms[first - 3] == "in")
    return between[-1] == "for" and lasts and duration.exceeds(stretch.most)


def _is_plain(between: tuple[str, ...]) -> bool:
    """Whether one clause goes on there, without another time or number."""
    stops = cues("relatives") | lexicon("spells")["breaks"] - {"and", "for"}
    return stops.isdisjoint(between) and between.count(",") < 2 and not any(norm[0].isdigit() for norm in between)
