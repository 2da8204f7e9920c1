"""One side has the plain word, the other the loaded one, for the same.

Slant is in the pattern: a government here and a regime there, “said” for one and “claimed” for the other. Readers of
the other side see it at once.

## Flags
- The Turkish government sent an envoy. He will meet the [[Syrian regime]] on Friday.
- Russia’s government has closed the border, and the [[Ukrainian regime]] has answered.
- Three [[Israelis were murdered]] on Monday. On Tuesday 12 Palestinians were killed.
- Ukraine said the bridge was open. [[Russia claimed]] it was shut.

## Passes
- The Turkish government sent an envoy to the Syrian government.
- The Syrian regime met the Iraqi regime.
- The Turkish government backed regime change in Syria.
- The Turkish government met “the Syrian regime”, as it calls it.
- Three Israelis were killed on Monday. On Tuesday 12 Palestinians were killed.
- Three Israelis were murdered, the court found, and 12 Palestinians were killed.
- Ukraine said the bridge was open. Russia said it was shut. Russia claimed it twice.
- The tax regime in France is older than the German government.

## Overrule when
The two differ in fact, and the copy says how.

## Source
- International Press Institute, “Use with Care”, a glossary of loaded language in the Israeli-Palestinian conflict.
"""

from copydesk.analysis.sense import asymmetry
from copydesk.checking import SUGGESTION, Facts, Flag, Flags, document_check


@document_check(SUGGESTION)
def asymmetric_pair(facts: Facts) -> Flags:
    """The first loaded word of each pair, with the plain one of the other side."""
    for one in asymmetry.find(facts):
        spot, other = facts.spot(one.loaded.start, one.loaded.end), facts.spot(one.plain.start, one.plain.end)
        message = f"“{spot.words}”, but “{other.words}”: why two words?"
        yield Flag(spot, message, related=(other,))
