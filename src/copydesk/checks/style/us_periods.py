"""“U.S.” in one place and “US” in another.

Both forms are right, and most houses choose one. A text that mixes them was written by two hands and read by none.

## Flags
- U.S. envoys landed on Monday, and a second U.S. team on Tuesday. The [[US]] delegation has not said why.
- The UK vetoed the draft, [[U.K.]] officials said. The UK abstained later.
- A UN-led convoy left at noon. It had been stopped by [[U.N.]] guards, a UN driver said.
- She moved from Washington, D.C., in May. Rents in [[DC]] had doubled.
- The U.S.-led talks failed. No U.S. envoy spoke. Nobody from Dravia will go to the [[US.]]

## Passes
- US envoys land in Geneva // The U.S. envoys landed on Monday and met the U.S. consul.
- The U.S. team left. “The US has no plan,” the envoy said, and paid US$40 for a cab.
- U.S. readers bought US Weekly and U.S. fliers flew US Airways, and he drove down US 31 in the U.S. summer.
- The U.S. senator said that they hate US, and that it is about US and THEM.
- WASHINGTON, D.C. — The mayor of Washington DC spoke.
- The U.S. and the UK signed it at the U.N. in the EU’s name.
- BREAKING: US TROOPS LEAVE. The U.S. side confirmed it on www.US.example.

## Overrule when
The form belongs to a name that this rule does not know.

## Source
- The Associated Press Stylebook, “U.S.”: stops in the text, none in headlines.
- The Guardian style guide, “abbreviations and acronyms”: no stops.
"""

from copydesk.analysis.style.country_letters import find
from copydesk.checking import SUGGESTION, Facts, Flag, Flags, Spot, document_check


@document_check(SUGGESTION)
def us_periods(facts: Facts) -> Flags:
    """One flag an abbreviation, on the first of the rarer form; where both are as rare, of the later."""
    for spots in find(facts).values():
        stopped, plain = ([spot for spot in spots if ("." in spot.words) is dots] for dots in (True, False))
        if stopped and plain:
            many, few = sorted((stopped, plain), key=lambda form: (-len(form), form[0].span.start))
            forms = f"“{many[0].words}” ({len(many)}) and “{few[0].words}” ({len(few)})"
            mended = [_mended(spot, many[0].words, facts) for spot in few]
            spot, instead = mended[0]
            sure = len(few) < len(many)  # a tie decides nothing
            better = (instead,) if sure else ()
            edits = tuple((one.span, words) for one, words in mended if sure)
            yield Flag(spot, f"Mixed {forms}. Keep to one.", instead=better, related=(many[0], *few[1:]), edits=edits)


def _mended(spot: Spot, form: str, facts: Facts) -> tuple[Spot, str]:
    """The other form in the place of `spot`. The stop that ends a sentence stays, and never stands twice."""
    end = spot.span.end
    if "." in form:
        ends = facts.text[end : end + 2].strip() == "."
        return (facts.spot(spot.span.start, end + 1) if ends else spot), form
    ends = any(sentence.span.end == end for sentence in facts.sentences)
    return spot, form + "." * ends
