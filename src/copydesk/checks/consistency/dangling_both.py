"""“Both”, “the two” or “the latter”, and no two before it.

A cut took away the people or things that the word points back to. The reader is left with an unnamed speaker, or
with a pair that is not there.

## Flags
- The weather is to blame. The road has been closed since March 4. // [[Both insist]] that the line is legal.
- Trade was slow on Monday. // [[The two said]] they would close early.
- The rain has stopped. // [[Neither was]] open on Friday.
- The Civic Union lost ground. They won 12 and 9 seats, [[respectively]].
- The plan is late. [[The latter is]] no surprise.
- Anna Weld, Peter Holm and Mira Sand were arrested on Monday. [[Both men]] deny the charges.
- Lomar, Skarn and Tevel have signed. [[Both countries]] will send observers.
- Three ministers resigned on Friday. // [[Both]] had opposed the budget.
- The grants go to a school, a clinic and a library. [[The former]] wants a kitchen, the latter a lift.
- The film follows Ana Seln, a boxer from Lomar. [[The pair]] trained for eight months.
- Trade was slow. // The medals went to Ana Seln, Mira Sand and Petra Weld. [[The pair]] train together in Lomar.
- It rained. // The letter was signed by Paul Holm and sent to the board. [[The two]] have served on it since 2011.
- It rained. // Lord Weld-Holm walked out before the vote. [[Both peers]] oppose the bill.

## Passes
- Ana Seln is a friend of Mr Balik. Both women live in Lomar. A judge released Oren Balik. The two men met outside.
- The mayor and the bishop met on Friday. Both insist that the line is legal.
- Ana Seln wrote to Oren Balik. // The letter was short. Both said it was a start.
- Traders met on Monday. // The two said they would close early.
- The trade body blames the council, and its chairman the mayor. Both deny it.
- Both the mayor and the bishop came. Both sides said little. Both of them left.
- The former president said no. The two-day strike is over. The two said to be missing are safe.
- Anna Weld met the twins, Peter Holm and Mira Sand. Both men had come by boat.
- In Lomar, Ana Seln and Oren Balik met. Both were early. Three ministers met Ana Seln and Oren Balik. Both were late.
- Three ministers resigned on Friday. Both sides in parliament cheered. Two ministers have asked to stay.
- “It is over. Both said so,” the mayor said.
- Neither has the mayor said a word. Neither the road nor the bridge is open. Either way, it is closed.
- He may pay or leave. The latter is likely.
- Hull and Leeds won 12 and 9 seats respectively. France won 12 seats and Spain nine, respectively.
- He was driven there by a companion. // The two had been hunting. Neither was hurt.
- He has a month. // - Leave // - Stay // Both said it would be hard.
- It rained. // Paul Holm wrote to the minister. Both men had served in the navy.
- It rained. // Paul Holm came with a friend. The pair of keys was his. The two have known each other for years.

## Overrule when
The two stand in a picture, a headline or a box beside the story.

## Source
- Editorial practice; no guide is cited.
"""

from copydesk.analysis.sense import dangling, mispaired
from copydesk.analysis.sense.dangling import Lack
from copydesk.checking import ERROR, WARNING, Facts, Flag, Flags, Voice, document_check, excerpt

SAYS = {
    Lack.LISTS: "“respectively” needs two lists of equal length. Say which belongs to which.",
    Lack.PEOPLE: "“{}”: nobody has been named. Say who or what is meant.",
    Lack.TWO: "“{}”: no two come before it. Say who or what is meant.",
}


@document_check(WARNING, ERROR, voices=frozenset({Voice.AUTHOR, Voice.ATTRIBUTED}))
def dangling_both(facts: Facts) -> Flags:
    """Bare subjects at the start of a sentence, “respectively” anywhere, and a word for two behind three or more."""
    found = list(dangling.find(facts))
    for one in found:
        spot = facts.spot(one.span.start, one.span.end)
        yield Flag(spot, SAYS[one.lack].format(spot.words), severity=ERROR if one.sure else WARNING)
    for two in mispaired.find(facts.marked, facts.figured):
        if not any(two.span.overlaps(one.span) for one in found):
            spot, others = facts.spot(two.span.start, two.span.end), facts.spot(two.others.start, two.others.end)
            message = f"“{spot.words}” stands behind “{excerpt(others.words, 48)}”. Who or what is meant?"
            yield Flag(spot, message, related=(others,))
