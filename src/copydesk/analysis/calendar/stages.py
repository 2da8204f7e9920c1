"""Events of one sentence whose order lies in their verbs: what “had” happened came first, and who died was born."""

from collections.abc import Iterator

from copydesk.analysis.calendar.dated import of_one_year
from copydesk.analysis.calendar.events import GROUP, PRONOUNS, THE, Event, event, is_verb
from copydesk.analysis.calendar.happened import ENDS
from copydesk.analysis.calendar.moments import Moment
from copydesk.analysis.page.inflection import all_forms, forms
from copydesk.analysis.page.marked import MarkedCopy
from copydesk.analysis.page.reach import pairs
from copydesk.analysis.page.sentences import Sentence
from copydesk.lexicons import lexicon

SUBJECT = 6
"""Words of a subject behind “Born in 1962,”."""

WITH_IT = 3
"""“Crossed it in”: what else stands with the verb may be another thing."""

NOT_YET = frozenset({"was", "were", "not"})
ROW = (("and",), (",", "and"), ("but",), (",", "but"), (",", "then"), ("then",))
ASIDE = ((",", "was"), (",", "were"))
VERDICTS = ["convict", "acquit", "sentence", "jail", "clear"]
AGAIN = ["build", "open", "form", "found"]
"""What may come once more after the end."""

SINCE = frozenset({"then", "later", "already", "since", "only", "just"})
HERS = frozenset({"his", "her", "its", "their"})


def find(marked: MarkedCopy, sentence: Sentence, inside: list[Moment]) -> Iterator[tuple[Event, Event]]:
    """Every two events of a sentence of which the verbs tell that the first came after the second."""
    events = [told for one in inside if (told := event(marked, sentence, one))]
    threes = list(zip(events, events[1:], events[2:], strict=False))
    rows = [three[1] for three in threes if _rises(marked, *three)]
    falls = [three[2] for three in threes if _falls(marked, *three)]
    for one, two in pairs(events):
        hung = _hangs(marked, one, two) or _undone(marked, one, two) or _succeeds(marked, one, two)
        if (two.past and not one.past and hung) or _aside(marked, one, two):
            yield one, two
        elif (
            _leads(marked, sentence, one, two)
            or _ends(marked, one, two)
            or _begins(marked, sentence, one, two)
            or (two not in falls and _then(marked, one, two, listed=two in rows))
        ):
            yield two, one


def across(
    marked: MarkedCopy, before: tuple[Sentence, list[Moment]], after: tuple[Sentence, list[Moment]]
) -> Iterator[tuple[Event, Event]]:
    """“He resigned in 2016. He had been appointed in 2014”: an end, and the beginning in the sentence behind it; or “he
    was arrested on 9 May. He was charged on 12 May”.
    """
    if len(before[1]) != 1 or len(after[1]) != 1 or marked.norms[after[0].first] not in PRONOUNS | HERS:
        return
    days = [before[1][0], after[1][0]]
    early, late = of_one_year(days) or days if not any(one.period for one in days) else days
    one, two = event(marked, before[0], early), event(marked, after[0], late)
    own = 1 + (marked.norms[after[0].first] in HERS)
    if one is None or two is None or one.past or two.group != after[0].first + own:
        return
    ends = marked.norms[two.moment.last + 1] in ENDS and two.verb < two.moment.first
    plain = ends and one.first == before[0].first and SINCE.isdisjoint(marked.norms[two.group : two.verb])
    if two.past and (_undone(marked, one, two) or (plain and marked.norms[two.group] == "had")):
        yield one, two
    told = marked.norms[before[0].first : one.verb]
    tried = _is(marked, one, ["open", "begin", "start"]) and "trial" in told and _is(marked, two, VERDICTS)
    if not two.past and (tried or (_undone(marked, two, one) and _is_beside(marked, two) and _is_beside(marked, one))):
        yield two, one


def _lead(marked: MarkedCopy, one: Event) -> str:
    """The word or mark right before the clause of an event."""
    return marked.norms[one.first - 1] if one.first else "."


def _hangs(marked: MarkedCopy, one: Event, two: Event) -> bool:
    """“Paid in 2009 for what it had bought in 2013”: the clause of the second hangs on that of the first."""
    known, lead = lexicon("stages"), _lead(marked, two)
    apart = any(is_verb(marked, i) for i in range(max(one.moment.last, one.verb) + 1, two.first))
    if apart or _lead(marked, one) in known["relative"] or one.verb == one.first:
        return False
    bare = marked.norms[two.first] in PRONOUNS and lead.isalpha() and lead not in lexicon("tenses")["cuts"]
    if ";" in marked.norms[one.moment.last : two.first] and lead != ";":  # her diary, which had been lost
        return False
    again = marked.norms[two.first : two.first + 1] + marked.norms[two.verb + 1 : two.moment.first]
    joined = lead == ";" and not (PRONOUNS | {"him", "them"}).isdisjoint(again)
    own = lead == "and" and two.first < two.group and marked.norms[two.group] == "had" and two.verb < two.moment.first
    return lead in known["hangs"] or joined or own or marked.norms[two.group] == "having" or bare


def _undone(marked: MarkedCopy, one: Event, two: Event) -> bool:
    """“Divorced in 2003, they had married in 2008”: an end, and the beginning that it undoes."""
    rows = (row.split() for row in lexicon("stages")["undone"])
    return any(_is(marked, two, row[:1]) and _is(marked, one, row[1:]) for row in rows)


def _succeeds(marked: MarkedCopy, one: Event, two: Event) -> bool:
    """“Elected in 2012, he succeeded somebody who had stepped down in 2015”."""
    between = range(one.moment.last + 1, two.first)
    verbs = [i for i in between if is_verb(marked, i)]
    follows = len(verbs) == 1 and marked.norms[verbs[0]] in all_forms("stages", "successions")
    left = marked.norms[two.verb] in all_forms("spells", "ends") | all_forms("stages", "leavings")
    return follows and left and one.verb == one.first and _lead(marked, two) == "who"


def _begins(marked: MarkedCopy, sentence: Sentence, one: Event, two: Event) -> bool:
    """Whether the first is what comes before all that the second may be."""
    return _lives(marked, sentence, one, two) or _works(marked, one, two)


def _works(marked: MarkedCopy, one: Event, two: Event) -> bool:
    """“Work on the bridge started in 1934, and the first cars crossed it in 1931”: the work comes first."""
    norms, known = marked.norms, lexicon("stages")
    begun = norms[one.verb] in all_forms("spells", "begins") and not known["works"].isdisjoint(
        norms[one.first : one.first + 2]
    )
    first = "first" in norms[two.first : two.verb] and len(norms[two.verb : two.moment.first]) <= WITH_IT
    used = (first and marked.norm(two.moment.last + 1) in ENDS) or _is(marked, two, ["open", "complete", "finish"])
    return begun and used and norms[one.moment.last + 1 : two.first] in ((",", "and"), ("and",)) and not two.past


def _aside(marked: MarkedCopy, one: Event, two: Event) -> bool:
    """“The report, published in 2016, was commissioned in 2017”: an end as an aside, and then the beginning."""
    said = marked.norms[one.moment.last + 1 : two.verb] in ASIDE and two.moment.first == two.verb + 2
    lead = _lead(marked, one) in (",", "which", "who")
    return said and lead and not _is(marked, two, AGAIN) and _undone(marked, one, two)


def _is(marked: MarkedCopy, one: Event, lemmas: list[str]) -> bool:
    lost = marked.norms[one.verb + 1 : one.verb + 2] == ("missing",)  # went missing, was reported missing
    return (lost and "vanish" in lemmas) or any(marked.norms[one.verb] in forms(lemma) for lemma in lemmas)


def _leads(marked: MarkedCopy, sentence: Sentence, one: Event, two: Event) -> bool:
    """“Once it had closed in 1985, the last shop shut in 1979”, “having closed in 1985, he died in 1979”."""
    known, norms = lexicon("stages"), marked.norms
    fronted = norms[one.group] == "having" or _lead(marked, one) in known["fronts"]
    main = two.verb > two.first or _lead(marked, two) == "and"
    joined = not any(norms[i] in known["relative"] for i in range(one.moment.last + 1, two.first))
    return one.past and not two.past and fronted and one.first <= sentence.first + 1 and main and joined


def _ends(marked: MarkedCopy, one: Event, two: Event) -> bool:
    """“Opened in 2003 and was closed in 2001”: one thing begins and ends."""
    norms, known = marked.norms, lexicon("stages")
    lasts = norms[one.verb] in all_forms("spells", "begins") and norms[two.verb] in all_forms("spells", "ends")
    if not (lasts or _undone(marked, two, one) or _is(marked, two, ["die"])):
        return False
    between = norms[one.moment.last + 1 : two.verb]
    joint = next((i for i, norm in enumerate(between) if norm in (",", "and", "but", ";")), None)
    same = joint is not None and joint < GROUP and known["same"].issuperset(between[joint:])
    return same and _is_beside(marked, two)


def _joint(marked: MarkedCopy, one: Event, two: Event) -> tuple[str, ...]:
    """The words between what is told of one event and of the next."""
    return marked.norms[one.moment.last + 1 : two.first]


def _rises(marked: MarkedCopy, one: Event, two: Event, three: Event) -> bool:
    """Whether a row of three ends later than it began: “joined in 1996, rose to sergeant in 2002 and left in 2021”."""
    early, late = one.moment.period, three.moment.period
    row = _joint(marked, two, three) in ROW and three.first == three.group
    return row and bool(early and late and early.is_before(late))


def _falls(marked: MarkedCopy, one: Event, two: Event, three: Event) -> bool:
    """Whether a row of three runs backwards, by choice: “won in 2016, came third in 2012 and lost in 2008”."""
    late, middle, early = one.moment.period, two.moment.period, three.moment.period
    row = _joint(marked, one, two) == (",",) and _joint(marked, two, three) in ROW
    return row and bool(early and middle and late and early.is_before(middle) and middle.is_before(late))


def _then(marked: MarkedCopy, one: Event, two: Event, *, listed: bool) -> bool:
    """“He left in 2019 and returned in 2021”: what copy tells of one thing in a row came in that order. `listed`: both
    are of a row of three.
    """
    norms, joint = marked.norms, _joint(marked, one, two)
    comma = listed and joint == (",",) and two.first == two.group
    if not (comma or joint in ROW) or one.past or two.past or one.verb > one.moment.first:
        return False
    own = [norm for norm in norms[two.first : two.group] if norm not in NOT_YET]
    own = [] if own == ["it"] or (own == [norms[one.first]] and own[0] in PRONOUNS) else own  # she moved, and she left
    if two.verb > two.moment.first or (own and (own[0] not in THE - HERS or "first" in own)):
        return False
    return marked.norms[one.verb] != marked.norms[two.verb]


def _is_beside(marked: MarkedCopy, two: Event) -> bool:
    """Whether a time stands right behind its verb, or behind what it is tied to: “charged with theft on 9 May”."""
    between = marked.norms[two.verb + 1 : two.moment.first]
    short = len(between) < 3 and PRONOUNS.isdisjoint(between)  # became law in
    return short or (len(between) <= GROUP and between[0] in lexicon("stages")["ties"])


def _lives(marked: MarkedCopy, sentence: Sentence, one: Event, two: Event) -> bool:
    """“Born in 1962, the singer made a record in 1959”: nobody acts before birth, and no club before it is founded."""
    norms, known = marked.norms, lexicon("stages")
    if norms[one.verb] not in all_forms("stages", "births") or not known["planned"].isdisjoint(
        norms[two.first : two.verb + 1]
    ):
        return False
    subject, lead = norms[two.first : two.group], _lead(marked, two)
    if lead == "and" or _lead(marked, one) in ("who", "which"):
        return not subject and lead in (",", "and") and two.first <= one.moment.last + GROUP
    opens = one.verb == one.first <= sentence.first + 1 and lead == "," and 0 < len(subject) <= SUBJECT
    other = any(norm in known["others"] or (norm.endswith("s") and len(norm) > 3) for norm in subject)
    return opens and not other and two.first <= one.moment.last + 2
