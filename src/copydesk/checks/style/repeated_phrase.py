"""A joining phrase, or an opening, that comes again and again.

Read once, “with this in mind” passes. Read three times it is a tic: it reads as machine output, and it says less each
time. Two sentences in a row that begin alike make the reader think that the line has slipped.

## Flags
- With this in mind, the fee rose. // [[With this in mind]], the hall was shut. // The mayor, with this in mind, left.
- It is worth noting that it rained. It was cold. // [[It is also worth noting that]] it snowed. // We slept. // It was
  worth noting that nobody came.
- In the wake of the flood the school shut. // [[In the wake of]] the vote it opened; in the wake of the fire it shut.
- Despite all the warnings, the ferry sailed at nine. // It rolled. // [[Despite all the warnings]], nobody stayed on
  the quay. // She sat down. // Despite all the warnings, it sailed again.
- In both cases the pilot spoke first. [[In both cases]] the tower took two minutes to answer him.
- It is clear that the dam will hold. [[It is clear that]] the town below it does not believe the engineers.
- The survey of the old harbour wall took nine weeks. [[The survey of the old harbour wall]] cost the town £40,000.

## Passes
- “With this in mind, we sold,” she said. “With this in mind, we left.” // “With this in mind,” he said, “we went home.”
- With this in mind, the fee rose. // The hall was shut, and nobody was told. // With this in mind, the mayor left.
- In this town nobody votes on the fee. In this town nobody reads the minutes. In this town nobody asks who paid.
- He was elected to mend the roads of the county. He was elected to keep its schools open until the summer.
- If he takes the train, he will be late for the count. If he takes the boat, he will miss the whole of it.
- Will the new bridge hold in a flood of that kind? Will the new bridge hold when the trucks of the mine come?
- The company said the mine would shut in May. The company said its loss was £4m. // The Orle Bank has lent it money for
  nine years. The Orle Bank has a seat on the board.
- The vote was close. The vote was fair. // For those who stayed there was soup in the hall. For those who left there
  was nothing but rain.

## Overrule when
The repetition is meant: a refrain, a formula of law, a list in running copy.

## Source
- Editorial practice; no guide is cited.
"""

from collections import defaultdict
from functools import cache
from operator import itemgetter

from copydesk.analysis.style import openings
from copydesk.checking import SUGGESTION, Facts, Flag, Flags, Role, Span, document_check, excerpt, lexicon
from copydesk.rulebook.anchors import anchor
from copydesk.rulebook.matcher import Lines
from copydesk.rulebook.trying import Ways, found
from copydesk.standing_type import standing

COPY = frozenset({Role.BODY, Role.LIST})
HABIT = 3
"""So often a phrase is a habit; in a text of more than three thousand words and marks, as often as it has thousands."""

Index = dict[str, list[tuple[str, str, int]]]  # by the word that is noticed: a list, its phrase, its reach before that
REMEDY = {"context": "Cut it, or name the context.", "filler": "Cut it where it adds nothing."}


@document_check(SUGGESTION)
def repeated_phrase(facts: Facts) -> Flags:
    """One flag a phrase, on its second place: the first may stand, and there the reader meets it again."""
    often = max(HABIT, len(facts.tokens) // 1000)
    alike = openings.alike(facts)
    phrases = _phrases(facts)
    used = ((spans, REMEDY[key]) for (key, _), spans in phrases.items() if len(spans) >= often)
    habits = [(spans, f"is used {len(spans)} times. {remedy}") for spans, remedy in used]
    opened = openings.find(facts, alike, frozenset(span.start for spans in phrases.values() for span in spans))
    habits += [(spans, f"opens {len(spans)} sentences. Recast some.") for spans in openings.often(opened, often, facts)]
    habits += [(spans, "opens two sentences in a row. Recast one.") for spans in openings.twice(opened, facts)]
    told: set[int] = set()
    for spans, fault in habits:
        if told.isdisjoint(span.start for span in spans):
            told |= {span.start for span in spans}
            first, spot, *others = (facts.spot(span.start, span.end) for span in spans)
            yield Flag(spot, f"“{excerpt(spot.words, 48)}” {fault}", related=(first, *others))


@cache
def _index() -> Index:
    """The phrases and their lists, by the words that are looked for."""
    return standing("connectives", Index, _noticed)


@cache
def _words() -> frozenset[str]:
    """The words that are looked for."""
    return frozenset(_index())


def _noticed() -> Index:
    index: Index = {}
    phrases = ((key, written, anchor(written)) for key in REMEDY for written in sorted(lexicon("connectives")[key]))
    for key, written, held in phrases:
        for word in sorted(held.words):
            index.setdefault(word, []).append((key, written, held.reach))
    return index


def _phrases(facts: Facts) -> dict[tuple[str, str], list[Span]]:
    """Where each phrase stands in running copy and outside quotation marks, in its longest form."""
    lines, untied, norms = Lines(facts.text, facts.tokens), facts.marked.untied, facts.tokens.norms
    longest: dict[tuple[tuple[str, str], int], int] = {}
    heard = facts.heard(repeated_phrase.voices)
    met = [(i, norms[i]) for i in facts.marked.places(_words()) if heard[i]]
    for i, phrase, first, last in found(met, WAYS, lines, untied):
        sentence = facts.marked.sentence_of(i)
        if sentence.first <= first and last <= sentence.last and sentence.paragraph.role in COPY:
            longest[phrase, first] = max(longest.get((phrase, first), last), last)
    stands: dict[tuple[str, str], dict[int, Span]] = defaultdict(dict)
    for (phrase, first), last in sorted(longest.items(), key=itemgetter(1)):
        stands[phrase].setdefault(last, facts.tokens.span(first, last))
    return {phrase: list(spans.values()) for phrase, spans in stands.items()}


WAYS = Ways(lambda word: [(written, reach, (key, written)) for key, written, reach in _index()[word]])
