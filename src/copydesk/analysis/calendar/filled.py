"""Whether a length of time in hours is said to lie between two times of day of its sentence."""

from copydesk.analysis.calendar.durations import LATER
from copydesk.analysis.calendar.lengths import Length
from copydesk.analysis.page.inflection import all_forms
from copydesk.analysis.page.tokens import Tokens
from copydesk.lexicons import lexicon

VERB = 3
"""A verb stands so close before its time, in words."""

NAMED = 6
"""Words between “the six-hour” and its beginning."""

LOOSE = 10
"""And between two times and “for eight hours”."""

MARKS = frozenset({",", ".", ";", ":", "(", ")", "–", "—", "!", "?"})
WHOLLY = (("in", "all"), ("in", "total"))
DETERMINERS = frozenset({"the", "a", "an", "his", "her", "their", "another"})
SAT = (("after",), (",", "after"), ("and", "after"), (",", "and", "after"))
THE = (("and", "the"), (",", "and", "the"), (",", "the"))
A = ((",", "a"), (",", "an"))


def is_tied(tokens: Tokens, length: Length, one: range, two: range, *, opens: bool, exceeds: bool) -> bool:
    """Whether a length of time is said to lie between two times of day.

    `opens` says that the verbs before them tell that the first comes before the second, `exceeds` that the length is
    longer than the time between, and so no part of it.
    """
    norms = tokens.norms
    joint, led = norms[one[-1] + 1 : two[0]], norms[one[0] - 1] if one[0] else ""
    runs = (led == "from" and joint in (("to",), ("until",), ("till",))) or (led == "between" and joint == ("and",))
    if length.first > two[-1]:
        near = norms[max(0, one[0] - VERB) : one[0]]
        begins = not all_forms("spells", "begins").isdisjoint(near)
        pauses = not (
            all_forms("spells", "pauses").isdisjoint(near) or all_forms("spells", "resumes").isdisjoint(joint)
        )
        ends = not (all_forms("spells", "ends") | {"over", "out"}).isdisjoint(joint)
        bounds = runs or opens or pauses or (begins and ends)
        told = norms[two[-1] + 1 : length.first]
        told = told[3:] if told[:3] == ("the", "same", "day") else told
        behind = (*norms[length.last + 1 : length.last + 3], ".", ".")[:2]
        if told in SAT and behind[0] == "of":  # after five hours of talks
            return behind[1] in lexicon("spells")["sessions"] and (begins or (bounds and exceeds))
        if length.describes:
            return bounds and _recalls(told, behind[0], runs=runs, exceeds=exceeds)
        return _measures(told, behind, runs=runs) or (bounds and behind[0] in MARKS and _names(told, exceeds=exceeds))
    return length.last < one[0] and _leads(norms, length, one, joint, runs=runs)


def _recalls(told: tuple[str, ...], noun: str, *, runs: bool, exceeds: bool) -> bool:
    """“From 3pm to 3.45pm, and the 45-minute delay”, “…, a six-hour closure”; a show that is shorter may be a part."""
    known = lexicon("spells")
    if told in A:
        return noun in known["closures"] | known["wholes"] | known["sessions"]
    able = known["sessions"] | known["events"] if exceeds else known["sessions"] if runs else frozenset[str]()
    return told in THE and noun in able


def _measures(told: tuple[str, ...], behind: tuple[str, ...], *, runs: bool) -> bool:
    """“…, lasted nine hours.”, “…, six hours later”, “from 9am to 5pm, eight hours in all”."""
    lasts = all_forms("spells", "lasts")
    if told[1:2] and told[-1] != "of" and (told[1] in lasts or (len(told) <= NAMED and told[-1] in lasts)):
        return behind[0] in MARKS
    if not (MARKS | lexicon("spells")["hedges"] | ({"or"} if runs else set())).issuperset(told):
        return False
    later, closed = behind[0] in LATER and behind[1] in MARKS, behind[0] in MARKS or behind in WHOLLY
    return later or (runs and closed)


def _names(told: tuple[str, ...], *, exceeds: bool) -> bool:
    """“…, a journey of two hours”; “…, leaving homes without power for eight hours”, which may be a part if shorter."""
    known = lexicon("spells")
    if told[-1:] == ("for",):
        return exceeds and len(told) <= LOOSE and not any(norm[0].isdigit() for norm in told)
    named = told[:1] in ((",",), ("–",), ("—",)) and told[1:2] in (("a",), ("an",)) and len(told) in (4, 5)
    return (
        named and told[-1] == "of" and (exceeds or told[-2] in known["wholes"] | known["lengths"] | known["closures"])
    )


def _leads(norms: tuple[str, ...], length: Length, one: range, joint: tuple[str, ...], *, runs: bool) -> bool:
    """“For nine hours, from 9am to 6pm”, “the six-hour siege began at 2pm and was over by 11pm”."""
    between, led = norms[length.last + 1 : one[0]], norms[one[0] - 1]
    if not length.describes:
        return runs and between in ((",", led), (led,), (":", led)) and (led == "from" or len(between) > 1)
    begins = not all_forms("spells", "begins").isdisjoint(between[-VERB:])
    ends = not (all_forms("spells", "ends") | {"over"}).isdisjoint(joint)
    return begins and ends and DETERMINERS.isdisjoint(joint) and len(between) <= NAMED and "," not in between
