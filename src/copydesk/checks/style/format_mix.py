"""Dates, times, sums or numbers in two forms.

Most houses choose one form. A text that mixes them looks pasted from two sources, and figures that are written
unlike are hard to compare: a real conflict between them goes unseen.

## Flags
- He was born on 24 April 1984 and left on 3 June. The board met on [[February 10, 2024]].
- The clinic opened on Feb. 10, closed on Sept. 2 and reopened on [[October 4]].
- Work began on 7 March and ended on [[9th August]]. The hall opened on 12 August.
- Rents rose by 12% in May and by 9% in June. Wages rose by [[4 per cent]].
- Some 12,000 people came, then 15,500, and in May [[11.500]] visitors.
- It lost $3m in May, $4.5m in June and [[$2 million]] in July. The loss was [[€10,5m]] in all.
- The gates open at 3 p.m. and shut at 6 p.m., and the bar at [[9pm.]]
- She spoke to three teachers, seven pupils and [[4 parents]] at the school.
- The hall opens at 7:15 a.m. and shuts at 9:30 p.m. The bar shuts at [[7.30 p.m.]]

## Passes
- It has lost $3m, and three million people know. It was 5pm on 12 March, and 12 May came soon.
- The clinic opened on Feb. 10 and closed in February 2024. It reopened on April 3. The 31 February 2024 is no day.
- He spoke of the September 11 attacks on 7 March 2024. “It was March 7,” she said, “and 12 per cent came.”
- LEEDS, March 5 (AP) — The mayor left on 4 March at 3pm (15:00 in Paris, 1400 GMT). He returned on 9 March.
- He saw Robot Wars 2 three times and took two films home. Some 2,000 fans watched. House Bill 1523 was dropped.
- The 9-year-old swam 5 kilometres (3 km of it at night), 6.2 km in all, 8 to 12 laps a day, in three heats.
- The pound bought $1.341, and 1,200 dealers were at work. Ann Cole won the 1.500 metres.

## Overrule when
One of the forms belongs to a name or to a document that is cited.

## Source
- The Guardian style guide, “dates”, “numbers”; The Associated Press Stylebook, “months”, “numerals”, “times”.
"""

from collections import Counter
from itertools import chain

from copydesk.analysis.style import amounts, forms
from copydesk.analysis.style.forms import Form
from copydesk.checking import SUGGESTION, Facts, Flag, Flags, Spot, document_check, lexicon

WHAT = {
    "percent": "percentage", "money": "sum", "dollar": "sum", "unit": "measure", "order": "date", "month": "date",
    "ordinal": "date", "half": "time", "hours": "time", "minutes": "time",
}  # fmt: skip
"""What a kind is to the reader; any other is a number."""

USUAL = {"small": "words", "teens": "figures"}
FEWEST = 2
"""So many numbers show whether the house writes words or figures."""


@document_check(SUGGESTION)
def format_mix(facts: Facts) -> Flags:
    """One flag a kind of form, on the first of the rarer; where both are as rare, on the later."""
    found: dict[str, list[Form]] = {}
    for form in chain(forms.find(facts), amounts.find(facts)):
        found.setdefault(form.kind, []).append(form)
    mixes = {kind: mix for kind, written in found.items() if (mix := _mix(kind.partition(",")[0], written, facts))}
    odd = Counter(form.span.start for few, _, _ in mixes.values() for form in few)
    flagged: set[int] = set()
    for kind, (rare, like, usual) in mixes.items():
        if few := [form for form in rare if form.span.start not in flagged]:
            flagged |= {form.span.start for form in few}
            spot, *others = (facts.spot(form.span.start, form.span.end) for form in (few[0], like, *few[1:]))
            what = WHAT.get(kind.partition(",")[0], "number")
            message = f"“{spot.words}” and “{others[0].words}”: two forms of a {what}. Keep to one."
            # what is odd in two ways would still be in one, and a tie decides nothing
            sure = odd[spot.span.start] == 1 and len(rare) < usual
            spot, better = _mended(spot, few[0].write(like.mark) if sure else "", facts)
            yield Flag(spot, message, instead=better, related=(*others,))


def _mix(kind: str, written: list[Form], facts: Facts) -> tuple[list[Form], Form, int] | None:
    """The forms of rarer styles, one of the commonest and how many those are; `None` for one style or a mix meant."""
    styles = [form.style for form in written]
    if styles.count(styles[0]) == len(styles):
        return None
    house, usual = Counter(styles).most_common(1)[0]
    if _meant(kind, written, house, facts):
        return None
    few = [form for form in written if form.style != house]
    return few, next(form for form in written if form.style == house), usual


def _meant(kind: str, written: list[Form], house: str, facts: Facts) -> bool:
    """Whether the mix may have a reason: a unit in full at first mention, another dollar, figures for all numbers."""
    spelled = [form.style == "full" for form in written]
    if kind == "unit":
        return spelled == sorted(spelled, reverse=True)
    if kind in ("small", "teens"):
        return house != USUAL[kind] or sum(form.style == house for form in written) < FEWEST
    return kind == "dollar" and not lexicon("forms")["dollar-lands"].isdisjoint(facts.tokens.norms)


def _mended(spot: Spot, words: str, facts: Facts) -> tuple[Spot, tuple[str, ...]]:
    """The better words, if there are any, and their place. The stop that ends a sentence stays, and stands once."""
    start, end = spot.span.start, spot.span.end
    if not words:
        return spot, ()
    if words.endswith(".") and facts.text[end : end + 1] == ".":
        return facts.spot(start, end + 1), (words,)
    ends = spot.words.endswith(".") and any(sentence.span.end == end for sentence in facts.sentences)
    return spot, (words.removesuffix(".") + "." if ends else words,)
