"""Whether the verb of a date tells of what was or of what will be; neither where that is a guess."""

from collections.abc import Iterator
from enum import StrEnum

from msgspec import Struct

from copydesk.analysis.calendar.moment_copy import Way
from copydesk.analysis.calendar.moments import Moment
from copydesk.analysis.calendar.periods import Grain
from copydesk.analysis.page.inflection import all_forms
from copydesk.analysis.page.lines import DASH, MARKS, Line, cues
from copydesk.analysis.page.marked import MarkedCopy
from copydesk.document import PROSE
from copydesk.lexicons import lexicon
from copydesk.spans import Span

REACH = 14
"""The verb stands no further from its date, in words and marks."""

BESIDE = 3
"""Over more words, the date may be that of a noun: “tickets went on sale for the show in Leeds on 12 June”."""

PAST_AIDS = frozenset({"was", "were", "been", "had", "has", "have"})
WILL = frozenset({"will", "shall"})
LEADS = {Grain.DAY: "on", Grain.MONTH: "in"}
NO_VERB = frozenset({"the", "a", "an", "its", "his", "her", "their", "this", "all"})
"""Behind “to”, these open no infinitive."""

PLACED = frozenset({"in", "at", "near"})
NO_WILL = frozenset({"not", "never", "to", "would", "have"})


class Tense(StrEnum):
    """Whether a clause tells of what was or of what will be."""

    PAST = "past"
    FUTURE = "future"


class Told(Struct, frozen=True):
    """A time, and the tense of the verb whose time it is."""

    span: Span
    moment: Moment
    tense: Tense


def find(marked: MarkedCopy, moments: tuple[Moment, ...]) -> Iterator[Told]:
    """Every day or month with the tense of its clause, in order."""
    for moment in moments:
        if moment.grain in LEADS and moment.period and moment.way in (Way.WRITTEN, Way.YEARLESS):
            sentence = marked.sentence_of(moment.first)
            if sentence.paragraph.role in PROSE:
                line = marked.line_of(sentence)
                told = _told(line, moment, moment.first - sentence.first, moment.last - sentence.first)
                if told:
                    yield told


def _told(line: Line, moment: Moment, first: int, last: int) -> Told | None:
    """The tense of the clause that holds the time at the words `first` to `last`; `None` where it is not sure."""
    led = line.norm(first - 1) == LEADS[moment.grain]
    if led and first == 1:
        verb = _verb_behind(line, last + 1 + (line.norm(last + 1) == ","))
        tense = _tense(line, verb, verb + 1) if verb else None
        return Told(line.words(0, verb) or line.span, moment, tense) if verb and tense else None
    at = first - 1 - led
    verb = _verb_before(line, at) if led or line.finite(at, at + 1) else None
    if verb is None and led and _names_agent(line, at, last + 1):
        tense = _tense(line, last + 1, len(line))
        return Told(line.words(first - 1, last + 1) or line.span, moment, tense) if tense else None
    if verb is None:
        return None
    known, between = lexicon("tenses"), line.norms[verb + 1 : at + 1]
    plans = line.norms[verb] in all_forms("tenses", "objects-ahead") and not _is_plain(line.norms[verb], between)
    struck = line.norms[verb] in all_forms("tenses", "befalls") and known["ahead"].isdisjoint(between)
    loose = len(between) > BESIDE and not (struck or _is_object(line, verb + 1, at + 1))
    held = between[:1] == ("place",) and len(between) <= BESIDE and line.norms[verb] in ("took", "taken")
    if loose or (between and not held and (plans or (between[-1] in known["events"] and not struck))):
        return None
    tense = _tense(line, verb, last + 1)
    return Told(line.words(_start(line, verb), last) or line.span, moment, tense) if tense else None


def _names_agent(line: Line, at: int, verb: int) -> bool:
    """“A judge on 6 March ordered”: who decides, and no thing that has a date of its own, as “tickets for the show”."""
    known, begin = lexicon("tenses"), at
    while begin > 0 and not _parts(line, begin - 1):
        begin -= 1
    subject = line.norms[begin : at + 1]
    decides = line.norm(verb) in all_forms("tenses", "decides") and line.finite(verb, verb + 1)
    return decides and bool(subject) and known["events"].union(cues("prepositions")).isdisjoint(subject)


def _is_object(line: Line, first: int, end: int) -> bool:
    """“A new leisure centre”, “a school in Leeds”: no second noun that the date may belong to."""
    while first < end and line.capital(end - 1):
        end -= 1
    end -= line.norms[end - 1] in PLACED and end < len(line)
    events = cues("prepositions") | lexicon("tenses")["events"] | {"of"}
    return events.isdisjoint(line.norms[first:end])


def _is_plain(verb: str, between: tuple[str, ...]) -> bool:
    """“Approved the plan”: an object that is decided on and has no date of its own."""
    return verb in ("approved", "rejected", "backed") and between[:1] == ("the",) and len(between) <= BESIDE


def _verb_before(line: Line, at: int) -> int | None:
    """The verb of the clause that ends with word `at`; `None` where another clause or an infinitive comes first."""
    known = lexicon("tenses")
    for k in range(at, max(0, at - REACH) - 1, -1):
        norm = line.norms[k]
        if line.finite(k, k + 1):
            return k
        infinitive = norm == "to" and line.norm(k + 1) not in NO_VERB and not line.capital(k + 1)
        acts = norm.endswith("ing") and norm not in known["events"] and line.norm(k - 1) not in NO_VERB
        if _parts(line, k) or infinitive or acts:
            return None
    return None


def _verb_behind(line: Line, first: int) -> int | None:
    """The verb of the clause that a time opens: “On 2 June the court ruled”, “… the court was shut”."""
    for k in range(first, min(first + REACH, len(line) - 1)):
        if line.finite(k, k + 1):
            last = k
            while line.norm(last + 1) in cues("auxiliaries") or (last > k and line.finite(last + 1, last + 2)):
                last += 1
            acts = line.finite(last + 1, last + 2) and line.norms[last] in cues("auxiliaries")
            return (last + acts) if k > first else None
        if line.norms[k] in MARKS or line.quoted[k] or line.norms[k] in lexicon("tenses")["cuts"]:
            return None
    return None


def _tense(line: Line, verb: int, behind: int) -> Tense | None:
    """The tense of a verb. The clause goes on at word `behind`; another verb in it makes the tense a guess."""
    aids, known, word = cues("auxiliaries"), lexicon("tenses"), line.norms[verb]
    start = begin = _start(line, verb)
    while begin > 0 and not _parts(line, begin - 1):
        begin -= 1
    chain = {*line.norms[start:verb], word}
    lead = line.norms[begin - 1] if begin > 0 else ""
    real = lead == "when" and known["no-event"].isdisjoint(line.norms[:begin])
    befell = real and word in all_forms("tenses", "befalls")
    if lead in known["supposed"] | {"?"} and not befell:
        return None
    if not chain.isdisjoint(WILL):
        return Tense.FUTURE if chain.isdisjoint(NO_WILL) and word not in all_forms("tenses", "arranged") else None
    if not chain.isdisjoint(known["no-event"]) or word in aids or word in all_forms("tenses", "arranged"):
        return None
    if not chain.isdisjoint(PAST_AIDS):
        return Tense.PAST
    end = behind
    while end < len(line) and not _parts(line, end):
        end += 1
    if line.norm(behind) in ("and", "or") and not line.finite(behind + 1, behind + 2):  # lots sold on 2 and 3 June
        return None
    others = [*range(begin, start), *(() if word in cues("say") else range(behind, end))]
    alone = all(line.norms[k] in cues("say") for k in others if line.finite(k, k + 1))
    sure = alone and word not in known["alike"] and line.norms[start - 1] not in NO_VERB
    return Tense.PAST if sure and _has_subject(line, begin, start) else None


def _has_subject(line: Line, begin: int, start: int) -> bool:
    """Whether a subject stands before the verb of a clause: “the court ruled”, “who ruled”."""
    before = line.norms[start - 1] if start else "."
    related = start == begin and before in ("who", "which")
    return related or (start > begin and before[0].isalnum() and before not in cues("prepositions"))


def _start(line: Line, verb: int) -> int:
    """The first of the auxiliaries and adverbs before a verb."""
    while verb > 0 and line.norms[verb - 1] in cues("auxiliaries"):
        verb -= 1
    return verb


def _parts(line: Line, k: int) -> bool:
    """Whether a clause ends at word `k`."""
    norm = line.norms[k]
    grown = norm == "by" and line.norm(k + 1)[0].isdigit()  # sales rose by 4% in May
    cuts = norm in lexicon("tenses")["cuts"] and not grown
    return norm in MARKS or norm in ("(", ")", DASH) or cuts or line.quoted[k] > 0
