"""A study, a survey or “research” that readers cannot look up.

A finding is worth what its study is worth. Without authors, a place and a year nobody can find it, and often enough it
is a press release.

## Flags
- The clinic opened in May. [[Recent studies show]] that tea calms the nerves of the old.
- [[A new study found]] that coffee keeps the old awake. The cafe opens at six.
- Rents have doubled, [[according to a survey]]. The landlords meet on Friday.
- [[A recent report says]] the dam will not last.

## Passes
- Research shows that tea calms nerves. The study, by Dunmore Pell, ran for nine years. His research shows that too.
- Studies show the tide first, and a paper by Ida Holm of Tolland University says why. Research, she found, is slow.
- A study by Tolland University found that coffee keeps the old awake.
- Rents have doubled, according to a survey by Haven.
- A new study found that coffee keeps the old awake.[1] The cafe opens at six.
- Haven counted the empty flats last year. According to figures for May, there are fewer now.
- Police opened a study into the fire. The study took a year.
- “Studies show it works,” he said.

## Overrule when
The field is so sure of it that no single study would be the one to name.

## Source
- National Public Radio, Ethics Handbook, on accuracy: say where a finding is from.
"""

from copydesk.analysis.style import studies
from copydesk.checking import SUGGESTION, WARNING, Facts, Flag, Flags, document_check


@document_check(WARNING, SUGGESTION)
def unlinked_study(facts: Facts) -> Flags:
    """One flag a sentence: milder where it speaks of studies at large."""
    for span, single in studies.unlinked(facts):
        spot, severity = facts.spot(span.start, span.end), WARNING if single else SUGGESTION
        ask = "which? Say whose it is and of what year, or link to it." if single else "whose? Name one, or link to it."
        yield Flag(spot, f"“{spot.words}”: {ask}", severity=severity)
