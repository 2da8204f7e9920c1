"""Two articles of one package that cannot both be right.

An issue that gives one fire fifteen dead on the front page and seventeen inside has checked neither. What the later
article says is flagged. If the two were written on different days, both may have been right on theirs: then it is a
question, and the days stand in it.

## Flags
- Lena Moss, 34, left Orle for Pesk and Vance. || “No,” said [[Lena Moss, 43]], of Orle, Pesk and Vance.
- Ana Ruiz, the energy minister, left Orle for Pesk. || [[Ana Ruiz, the opposition leader]], left Orle for Pesk.
- The Pesk mill in Orle, Vance’s, will cut 240 jobs. || Vance will cut [[270]] jobs at its Pesk mill in Orle by May.
- The Vance mill at Pesk, Orle, closed on 3 May. || Since the Vance mill at Pesk, Orle, closed on [[9 May]], all wait.

## Passes
- Lena Moss, 34, left Orle for Pesk and Vance. || Lena Moss, 34, left Orle for Pesk and Vance.
- Ana Ruiz, the energy minister, left Orle for Pesk. || Ana Ruiz, the former opposition leader, left Orle for Pesk.
- The Pesk mill in Orle, Vance’s, will cut 240 jobs. || Vance will cut another 270 jobs at its Pesk mill in Orle.
- Shares in the Pesk mill at Orle closed up 4% after Vance’s bid. || Shares in the Pesk mill at Orle rose 5% by noon.
- The Vance mill at Pesk, in Orle, closed on 3 May. || The Vance mill at Pesk in Orle opens again on 9 May.
- Ana Ruiz, the energy minister, left Orle for Pesk. || “Senator Ana Ruiz left Orle for Pesk,” he said in 2019.
- Police in Orle, Pesk and Vance held ten men for theft. || Police in Orle, Pesk and Vance held 30 men for fraud.

## Overrule when
The two are of different times, places or groups, and the copy says so elsewhere.

## Source
- Columbia Journalism Review, on numbers in copy: most errors are figures misheard, miscopied or not checked again.
"""

from collections.abc import Iterator

from copydesk.analysis.across import ages, offices
from copydesk.analysis.across.days import Days
from copydesk.analysis.across.figures import Figures
from copydesk.analysis.across.kin import Apart, akin, once
from copydesk.checking import SUGGESTION, WARNING, Edition, Flag, Flags, edition_check


@edition_check(WARNING, SUGGESTION)
def xdoc_fact_conflict(edition: Edition) -> Flags:
    """Ages, offices, figures and days of the later story that do not go with those of an earlier one."""
    told = dict(_conflicts(edition))
    for one in once(told):
        severity = WARNING if told[one] else SUGGESTION
        yield Flag(one.here, f"{one.both}. Which is right?", related=(one.there,), severity=severity)


def _conflicts(edition: Edition) -> Iterator[tuple[Apart, bool]]:
    """Every conflict, and whether it is more than a question: both of one day, and not of a birthday."""
    figures, days = Figures(), Days()
    for one, two in akin(edition.stories):
        yield from ((apart, years > 1) for apart, years in ages.find(one, two))
        for apart in (*offices.find(one, two), *figures.find(one, two), *days.find(one, two)):
            yield apart, apart.of_one_day
