"""“Doubled”, “tripled” or “halved”, and figures that say otherwise.

Four hundred to seven hundred is not double. The round word stays with the reader, and the figures
beside it disprove it.

## Flags
- The number of berths [[doubled from 400 to 700]].
- The club [[halved its debt from £9m to £6m]].
- There were [[90 calls, three times the 40]] of a year ago.
- At [[£900, the rent is twice the £640]] of 1999.
- The staff went from [[40 to 70, a twofold rise]].
- The debt is [[down by half, to £6m from £9m]].
- “We [[tripled the fleet from 12 to 30]],” she said.
- [[Half of the 60 boats, or 20]], were lost.
- [[Twice as many women as men applied: 64 against 47]].
- At [[400 acres, the farm is twice the size of Vale Farm, which has 150 acres]].
- The hall holds [[600, three times as many as the old one, which held 300]].
- At [[£90, it costs three times what it did in 2010, when it was £45]].

## Passes
- The number of berths doubled from 400 to 800, and the club halved its debt from £9m to £4.6m.
- “We nearly tripled the fleet from 12 to 34,” she said.
- It more than doubled from 400 to 970.
- The number almost doubled to 780 from 400.
- There were 78 calls, nearly twice the 40 of a year ago, and not twice the 60 of May.
- The staff went from 20 to 61, a threefold rise. It is down by half, to £4.6m from £9m.
- Of the 400 members, half of the 100 women voted.
- At 40 mph, nine times out of ten the brake fails.
- Prices doubled, and rents rose from £400 to £700.
- The bank cut its rate by half a percentage point to 5%, from 5.5%, and then by a quarter point to 4.75%, from 5%.
- Half of the 24 sailors – ten women among them – were saved. Half of the 400 berths (310 last year) are free.
- Half of the 60 boats, 20 of them new, were lost. Twice as many women as men applied: 64 against 32.
- The hall holds 900, three times as many as the old one, which held 300. It has 40 staff, half of whom earn £300.

## Overrule when
The copy rounds on purpose, and says so.

## Source
- Arithmetic, with what the rounding of the figures allows.
"""

from copydesk.analysis.quantities.hedges import Hedge
from copydesk.checking import WARNING, Facts, Flag, Flags, document_check

ROOM = 0.06
"""“Doubled” stands for so much more or less than double."""

NEARLY = 0.25
"""“Nearly” leaves so much below, and “more than” so much and above."""


@document_check(WARNING)
def ratio_conflict(facts: Facts) -> Flags:
    """One flag a change whose ends are another multiple than its verb says."""
    for change in facts.changes:
        (start, end), factor = change.fine, change.factor
        if factor is None or start.low <= 0:
            continue
        below = NEARLY if change.hedge in (Hedge.UNDER, Hedge.ABOUT) else ROOM
        above = NEARLY if change.hedge is Hedge.ABOUT else 1.0 if change.hedge is Hedge.OVER else ROOM
        if end.high / start.low < factor * (1 - below) or end.low / start.high > factor * (1 + above):
            spot = facts.spot(change.span.start, change.span.end)
            verb, first, second = (span.of(facts.text) for span in (change.verb, start.span, end.span))
            ratio = f"{end.value / start.value:.3g}"
            yield Flag(spot, f"“{verb}”? From {first} to {second} is {ratio} times. Use the actual ratio.")
