"""A paragraph or a sentence that stands twice, or a word that does.

Text that was pasted and not cut shows that nobody read the page to its end, and often that two drafts were merged.

## Flags
- The survey of the old hall cost the town £40,000 and found nine cracks. // Bids close on Friday. // [[The survey of
  the old hall cost the town £40,000 and found nine cracks.]]
- The bridge will shut for nine weeks while the deck is rebuilt, the council said. Buses stop. // Ferries will run.
  [[The bridge will shut for nine weeks while the whole deck is rebuilt, the council said.]]
- [[The the]] committee sat [[for for]] nine hours, and one that [[is is]] smaller met NEAR [[THE THE]] old hall.
- The judge [[said said]] the case would go on, because [[he he]] had read [[of of]] it.
- They found mites [[in in]] nine hives, and [[it it]] rained all day.
- “We cannot afford [[to to]] lose the school,” she said. He [[was born in was born in]] Leeds, and I left.

## Passes
- She had had enough, she said, that that day came. What it is is not clear. He moved in in May and gave her her badge.
- It did Hale in in May. When I saw it it rained.
- Boutros Boutros-Ghali flew to Bora Bora, Duran Duran sang Spend Spend Spend, and Theresa May may resign.
- “I I never said that, and waited for for years,” he told the court. When is enough enough?
- “I was there I was there,” he said. It rose day by day by day, over and over and over. The more the more it rains.
- Drought hits shares // Shares in the mill fell. // A dozen firms are on the list: ha ha ha, she wrote.
- Visitors to the old harbour will be asked to pay a fee of two pounds from May. // The council met on Monday. // Some
  objected. // Visitors to the old harbour will be asked to pay a fee of two pounds from May. It falls in the winter.
- “Nobody in this town was asked before the trees on the square were cut,” Ann Cole said. // “Nobody in this town was
  asked before the trees on the square were cut.” // She sued.
- “So proud of a wall that stands after nine years of work,” she wrote. // So proud of a wall that stands after nine
  years of work. Thank you! // — Ana Ruiz (@anaruiz) 3 May 2026 // She won.
- Harbour walls across the county will be raised by two feet before next winter // Engineers met. // Harbour walls
  across the county will be raised by two feet before next winter. Work starts in May.
- The man, 46, from Leeds was held for nine days and then freed without any charge. // The man, 52, from Leeds was held
  for nine days and then freed without any charge.
- We shall build the school on the hill, and the hill shall have its school. // Then the mayor spoke. // We shall build
  the school on the hill, and the hill shall have its school. // The choir sang. // We shall build the school on the
  hill, and the hill shall have its school.

## Overrule when
The repetition is meant: a chorus, a formula of a record, a live page that carries its updates again.

## Source
- Editorial practice; no guide is cited.
"""

from collections import Counter

from copydesk.analysis.style import doubles
from copydesk.analysis.style.repeats import copies, stutters
from copydesk.checking import WARNING, Facts, Flag, Flags, Role, Span, Spot, Voice, document_check, excerpt

COPY = frozenset({Role.BODY, Role.LIST})
GAP = 3
"""Between two copies of one run at most two units are new. A run has one cause."""

DOUBLED = "The eye glides over a word that stands twice. Readers who stop at it wonder whether another is missing."
TOP = 3
"""A sentence alone among so many first paragraphs is a standfirst, and may be told again."""


@document_check(WARNING, any_language=True)
def repeated_text(facts: Facts) -> Flags:
    """Paragraphs, then the sentences of the others, then words."""
    held = [inside for one in facts.paragraphs if one.role in COPY and (inside := facts.sentences_in(one))]
    again = copies(facts.marked, [range(inside[0].first, inside[-1].last + 1) for inside in held])
    yield from _flags([inside[0].paragraph.span for inside in held], again, facts)
    rest = [one for k, inside in enumerate(held) if k not in again for one in inside]
    twice = copies(facts.marked, [range(one.first, one.last + 1) for one in rest])
    yield from _flags([one.span for one in rest], twice, facts)
    if facts.english:
        yield from _doubles(facts)
        for both, once in stutters(facts.marked):
            spot, words = facts.spot(both.start, both.end), once.of(facts.text)
            if Voice.QUOTED not in spot.voices and spot.paragraph.role in COPY:
                message = f"“{excerpt(words, 48)}” stands twice. Delete one."
                edits = doubles.cut(both, once.end, facts.text)
                yield Flag(spot, message, instead=(words,), why=DOUBLED, edits=edits)


def _flags(spans: list[Span], again: dict[int, int], facts: Facts) -> Flags:
    """One flag a run of copies. What stands three times is a formula."""
    times = Counter(again.values())
    quoted = {quotation.span for quotation in facts.quotations.found} if again else set()
    last = -GAP
    for place, first in again.items():
        follows = place - last <= GAP and 0 < first - again.get(last, first) <= GAP
        last = place
        if follows or times[first] > 1:
            continue
        spot, earlier = (facts.spot(spans[i].start, spans[i].end) for i in (place, first))
        if not _meant(spot, earlier, quoted):
            words = excerpt(spot.words.strip('“”"'), 48)
            message = f"“{words}” stands in ¶{earlier.paragraph.number} already. Delete one."
            yield Flag(spot, message, related=(earlier,))


def _meant(spot: Spot, earlier: Spot, quoted: set[Span]) -> bool:
    """Whether the two are a standfirst and the story, a pull quote and its source, or a caption and the copy."""
    top, block = earlier.paragraph, spot.paragraph
    standfirst = top.number <= TOP and earlier.span == top.span and spot.span != block.span
    return standfirst or _dress(spot, quoted) != _dress(earlier, quoted)


def _dress(spot: Spot, quoted: set[Span]) -> tuple[bool, ...]:
    """How a unit is set: as another’s words, in marks, alone in them, in capitals, with a stop at its end."""
    words, page = spot.words.split(), spot.facts.marked
    return (
        Voice.QUOTED in spot.voices,
        any(page.quoted[i] for i in page.inside(spot.span)),
        spot.paragraph.span in quoted,
        sum(word[0].isupper() for word in words) > len(words) / 2,
        spot.words.rstrip("\"'”’) ")[-1:] in ".?!",
    )


def _doubles(facts: Facts) -> Flags:
    """Words that stand twice."""
    for spot in doubles.find(facts):
        one = spot.words.split()[0]
        edits = doubles.cut(spot.span, spot.span.start + len(one), facts.text)
        yield Flag(spot, f"“{one.lower()}” stands twice. Delete one.", instead=(one,), why=DOUBLED, edits=edits)
