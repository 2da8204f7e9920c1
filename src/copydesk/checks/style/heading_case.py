"""Headings in two cases, or some with a colon and some without.

Most houses choose one. A page that mixes them looks pasted from two sources, and the reader takes the difference
for a difference of rank.

## Flags
- Few complaints: The hall was warm and nobody left. // [[Causes and Effects]]: The survey of the wall found a fault. //
  Waiting for approval: The clerk has asked for patience.
- The mayor spoke first and the clerk after her. // A long wait for answers // The clerk read the file aloud in the
  hall. // [[The Road Ahead]] // The road to the mine will be shut for nine weeks, she said. // What the survey found //
  It found nine cracks in the wall of the harbour.
- The mayor spoke first and the clerk after her. // The Cost of Delay // The cost to the town is not yet known, she
  said. // [[Reaction from residents]] // Nobody in the hall was against the plan of the mayor.
- The mayor spoke first and the clerk after her. // Next steps // The clerk will read the file to the town in May. //
  [[Who will pay:]] // The town will pay for nine tenths of the new wall. // Open questions // Nobody knows what the
  survey of the harbour wall found.

## Passes
- The mayor spoke first and the clerk after her. // A long wait in Ostrey // The clerk of Ostrey read the file to the
  town. // The Orle Bank // Ana Seln of the Orle Bank lent the town nine million pounds.
- The mayor spoke first and the clerk after her. // THE ROAD AHEAD // The road to the mine is shut for nine weeks. //
  Timing // The work on the road begins in May and ends in June. // 5 Things to Know // The first of the things is
  plain to all. // Reaction from residents // Nobody in the hall was against the plan of the mayor.
- The reason: The town has no money for it. // He had one aim: Win. // Ana Seln: The wall must go. // She said: “The
  Cost of Delay: The town pays,” and left. // “Causes and Effects: The survey found a fault,” she said.
- What did you find in the wall of the harbour? // We found nine cracks, and the rust of nine decades. // The Early
  Years // She was born in Ostrey, in a house by the harbour wall. // Did you know what it meant for the town? // We had
  been told of the rust, and not of the cracks.

## Overrule when
The capitals belong to a name that stands nowhere else in the copy: a work, a law, a campaign.

## Source
- Editorial practice; no guide is cited.
"""

from copydesk.analysis.style import headings, title_case
from copydesk.analysis.style.headings import Heading
from copydesk.checking import EVERY_VOICE, SUGGESTION, Facts, Flag, Flags, Span, document_check, excerpt

ENOUGH = 3
"""Of fewer headings, each must have two words that could show its case."""

MARKS = {"": "no mark at the end", ":": "a colon", ".": "a full stop"}
Forms = list[tuple[str, list[Span]]]


@document_check(SUGGESTION, voices=EVERY_VOICE)
def heading_case(facts: Facts) -> Flags:
    """One flag a level, on the first heading of the rarer form; where both are as rare, of the later."""
    levels: dict[str, list[Heading]] = {}
    for heading in headings.find(facts):
        levels.setdefault(heading.level, []).append(heading)
    for same in levels.values():
        if flag := _cases(same, facts) or _marks(same, facts):
            yield flag


def _cases(same: list[Heading], facts: Facts) -> Flag | None:
    written = [(one, how) for one, how in zip(same, title_case.written(facts, same), strict=True) if how]
    forms = _forms([(how.case, one.span) for one, how in written])
    enough = len(written) >= ENOUGH or all(title_case.telling(one, facts) for one, _ in written)
    if len(forms) < 2 or not enough:
        return None
    other = next(how.other for one, how in written if one.span == forms[-1][1][0])
    return _flag(forms, other, same[0].level, facts)


def _marks(same: list[Heading], facts: Facts) -> Flag | None:
    marked = headings.marks(facts, same)
    forms = _forms([(one.mark, Span(one.span.start, one.span.end + len(one.mark))) for one in marked])
    if len(forms) < 2 or len(marked) < ENOUGH:
        return None
    words = next(one.span.of(facts.text) for one in marked if one.span.start == forms[-1][1][0].start)
    return _flag([(MARKS[mark], spans) for mark, spans in forms], words + forms[0][0], same[0].level, facts)


def _forms(labelled: list[tuple[str, Span]]) -> Forms:
    """The forms and where they stand, the commonest first; of two as common, the earlier."""
    forms: dict[str, list[Span]] = {}
    for label, span in labelled:
        forms.setdefault(label, []).append(span)
    return sorted(forms.items(), key=lambda form: (-len(form[1]), form[1][0].start))


def _flag(forms: Forms, instead: str, level: str, facts: Facts) -> Flag:
    (usual, many), (rare, few) = forms[0], forms[-1]
    spot, *others = (facts.spot(span.start, span.end) for span in (*few, many[0]))
    noun = "run-in heading" if level == headings.RUN_IN else "heading"
    counts = f"{rare} in {len(few)}, {usual} in {len(many)} {noun}{'s' * (len(many) > 1)}"
    message = f"“{excerpt(spot.words, 20)}”: {counts}. Keep to one."
    sure = instead and len(few) < len(many)  # a tie decides nothing
    return Flag(spot, message, instead=(instead,) if sure else (), related=tuple(others))
