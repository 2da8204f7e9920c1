"""British and American spellings in one text.

Either is right, and most houses choose one. A mix looks pasted from two sources, and a search finds half of it.

## Flags
- Labor costs have risen. The color faded. Employers say that [[labour]] is dear.
- The tour was canceled, the boxes were labeled, and the crew walked [[towards]] the harbor.
- Neighbours of the theatre organised a march. The [[color]] of the signs was grey.
- The organisation apologised and the programme went on. Nobody had [[authorized]] it.
- [[Travellers]] left the theater at noon. Its favorite color is gray.
- Mr Cole and Mrs Bray met in the garden. Neither liked the new [[center]].
- They favoured the plan. Nobody else [[favored]] it.

## Passes
- The World Health Organization and the Labour Party organised it, and neighbours in Pearl Harbor favoured it.
- The neighbours apologised. “My favorite color is gray,” the owner said.
- The color of the theater is gray. Labour won in the north.
- The centre’s behaviour was organized and authorized: Oxford University Press would print it so.
- Neighbours read color.example and #color in the centre, and @theater answered.
- He paid by cheque for the tyres of the neighbours, and they tire of the programme on a computer program.

## Overrule when
The house writes a variety of its own, such as Canadian, or a name is written small.

## Source
- Editorial practice. `spelling` in the settings says which variety the desk writes.
"""

from copydesk.analysis.style import spellings
from copydesk.analysis.style.spellings import Spelt
from copydesk.checking import SUGGESTION, Facts, Flag, Flags, Spelling, document_check

LEAST = 2
"""Forms and signs that show the variety of a text, and as many to each form that speaks against it."""

SURE = 3
"""Words and signs of one variety to each word of the other, that leave no doubt of which is the rarer."""

NAMES = {Spelling.UK: "British", Spelling.US: "American"}


@document_check(SUGGESTION)
def spelling_variety(facts: Facts) -> Flags:
    """One flag a text, on the first form of the other variety; else on a word that stands in both spellings."""
    found = spellings.find(facts)
    asked = facts.document.meta.spelling
    if not found or (not asked and _of_one_mind(found)):
        return
    ours, shown = (asked, []) if asked else _variety(found, facts)
    if ours is None:
        yield from _both_ways(found, facts)
        return
    # “towards” shows nothing and is no American; “organize” shows nothing and is good British
    sure = asked or any(one.tells and one.variant.variety is ours for one in found)
    other = [one for one in found if one.variant.variety != ours and (one.tells or (sure and ours is Spelling.US))]
    if other:
        first, *more = (facts.spot(one.span.start, one.span.end) for one in other)
        rest = f"the rest is {NAMES[ours]} (“{shown[0]}”, “{shown[1]}”)" if shown else f"this text is {NAMES[ours]}"
        message = f"“{first.words}” is {NAMES[other[0].variant.variety]}; {rest}."
        better = (other[0].other(facts.text),)
        mend = other if _mendable(other, ours, found, facts) else []
        edits = tuple((one.span, one.other(facts.text)) for one in mend)
        yield Flag(first, message, instead=better, related=tuple(more), edits=edits)


def _mendable(other: list[Spelt], ours: Spelling, found: list[Spelt], facts: Facts) -> bool:
    """Whether no judgement is needed: the desk chose the variety or the text leaves no doubt, and no sense is asked."""
    told = {side: {one.variant.word for one in found if one.variant.variety is side and one.tells} for side in Spelling}
    shown = len(told[ours]) + len(spellings.signs(facts.marked)[ours])
    theirs = max(1, sum(len(words) for side, words in told.items() if side is not ours))
    chosen = facts.document.meta.spelling is not None
    # “a license” is a licence, and “to license” is right in both
    plain = all(one.variant.kind != "same-word" or ours is Spelling.US for one in other)
    return plain and (chosen or shown >= SURE * theirs)


def _of_one_mind(found: list[Spelt]) -> bool:
    """Whether several words of one variety stand alone, so that no sign can speak against them."""
    return len({one.variant.variety for one in found}) == 1 and len({one.variant.word for one in found}) > 1


def _variety(found: list[Spelt], facts: Facts) -> tuple[Spelling | None, list[str]]:
    """The variety of the text, and what shows it; `None` where there is too little of one, or too much of both."""
    told = {side: _words(found, side, facts) for side in Spelling}
    signs = spellings.signs(facts.marked)
    shown = {side: told[side] + signs[side] for side in Spelling}
    if shown[Spelling.US]:
        shown[Spelling.US] += _words(found, Spelling.US, facts, tells=False)
    theirs, ours = sorted(Spelling, key=lambda side: len(shown[side]))
    clear = len(shown[ours]) >= max(LEAST, LEAST * len(told[theirs]), len(shown[theirs]) + 1)
    return (ours if clear else None), shown[ours]


def _words(found: list[Spelt], side: Spelling, facts: Facts, *, tells: bool = True) -> list[str]:
    """The forms of one side that show it, or those that do so only beside others; the shortest first."""
    words = {one.span.of(facts.text).lower() for one in found if one.variant.variety is side and one.tells is tells}
    return sorted(words, key=lambda word: (len(word), word))


def _both_ways(found: list[Spelt], facts: Facts) -> Flags:
    """The first word that has a form of either side: a flag on the rarer, else the later."""
    sides: dict[str, dict[Spelling, list[Spelt]]] = {}
    for one in found:
        sides.setdefault(one.variant.word, {}).setdefault(one.variant.variety, []).append(one)
    for forms in sides.values():
        if len(forms) == len(Spelling):
            many, few = sorted(forms.values(), key=lambda form: (-len(form), form[0].span))
            first, *more = (facts.spot(one.span.start, one.span.end) for one in (*few, many[0]))
            message = f"“{first.words}” here, “{more[-1].words}” elsewhere. Keep to one spelling."
            better = (few[0].other(facts.text),) if len(few) < len(many) else ()  # a tie decides nothing
            yield Flag(first, message, instead=better, related=tuple(more))
            return
