"""A number announces a list, and the list has more items or fewer.

The reader counts along. Either an item was cut or added and the number was left, or the number was wrong from the
start; it is the first catch that copy editors are taught, because the copy alone shows it.

## Flags
- He defended the rise for [[three reasons]]: energy bills, insurance, a leaking roof and the cost of cleaning.
- The strike has [[two causes]]: unpaid overtime; pensions; and the new rota.
- The union made [[four demands]]: a pay rise, a shorter week and safer machines.
- She named [[two conditions]]: (1) a new vote, (2) a new chair and (3) an apology.
- The letter makes [[two demands]]: // - The return of the posts // - The release of the guards // - A new map
- Ships now call at [[three countries]]: Norway, Iceland, Sweden and Denmark.
- He faced [[four questions]] – cost, noise and time. [[Three people]] were hurt: Al Orr, Bo Lee, Cy Vale and Di Poe.
- [[Five reasons]] were given for the delay: cost, noise, the weather and parking.
- The plan: // 1. Buy the land // 2. Clear it // 4. [[Build]]

## Passes
- He defended the rise for three reasons: energy bills, insurance and the cost of cleaning.
- She accepted three of the five conditions: a new vote and an apology.
- There are at least two reasons: cost, timing, staffing and morale.
- After three years of talks: silence, distrust, anger and a closed border.
- He wants two things: the council must pay, the school must open and the road must be mended.
- The court heard two reasons: cost, the main one, and time.
- “We had three reasons: cost, health and safety,” the mayor said. “Time was a fourth, I admit.”
- The club has four priorities: health and safety, law and order, food and drink and parking.
- She gave four reasons: cost, noise and safety. The fourth was time. He asked about two points: price and speed.
- They have two options: fight and lose, run and hide, or wait.
- She has four goals: Peace for the valley and the coast. Better roads. New schools. Lower rents.
- It sets two tests: // - Price // - Speed // - // The council meets on Friday.
- It lists three aims: // 1. Peace // The talks open in May. // 2. Trade // They may fail. // 3. Travel
- 1. Hull // 2. Leeds // 2. York // 4. Bath

## Overrule when
The list is a sample and the copy says so elsewhere, or two of its items are one thing to the reader.

## Source
- University of Kansas editing course, edit.dept.ku.edu/~edit/accurate.html: four priorities announced, three named.
"""

import re

from copydesk.analysis import lists, numbers
from copydesk.checking import ERROR, WARNING, Facts, Flag, Flags, Paragraph, Role, Span, document_check

MARK = re.compile(r":(?=\s)|(?<=\s)[–—](?=\s)|(?<=\w)—(?=\w)|,(?=\s+namely\b)")
NESTED = re.compile(r"\s[-•*–]\s|:$")
SHORT = 3
"""“A and B” of longer items is as often one clause."""

FARTHEST = 3
"""A list that is farther from its count is a sample, or not the list that was announced."""


@document_check(ERROR, WARNING)
def announced_count(facts: Facts) -> Flags:
    """Lists in the sentence, lists in the paragraphs below it, and numbers that do not count on."""
    for sentence in facts.sentences:
        for m in MARK.finditer(facts.text, sentence.span.start, sentence.span.end):
            if said := lists.announcement(facts.text, sentence.span.start, m.start()):
                yield from _in_line(said, Span(m.end(), sentence.span.end), sentence.paragraph, facts)
    for paragraph in facts.paragraphs:
        yield from _below(paragraph, facts)
    for run in lists.numbered_runs(facts.document):
        yield from _numbers(run, facts)


def _in_line(said: lists.Announcement, rest: Span, paragraph: Paragraph, facts: Facts) -> Flags:
    if marks := lists.numbered_run_in(facts.text, rest.start, paragraph.span.end):
        if len(marks) > said.count or not lists.goes_on(len(marks), marks[-1].end, paragraph, facts.document):
            yield from _differs(said, marks, facts, sure=len(marks) > said.count)
        return
    listed = lists.run_in(facts.text, rest.start, rest.end)
    if listed is None or listed.fewest <= said.count <= len(listed.items):
        return
    loose = any("," in item.of(facts.text) for item in listed.items) or lists.goes_on(
        len(listed.items), rest.end, paragraph, facts.document
    )
    if len(listed.items) < said.count and loose:
        return
    if len(listed.items) == 2 and any(len(item.of(facts.text).split()) > SHORT for item in listed.items):
        return
    if not said.names or all(facts.text[item.start].isupper() for item in listed.items):
        yield from _differs(said, listed.items, facts, sure=not said.names and len(listed.items) > 2)


def _below(paragraph: Paragraph, facts: Facts) -> Flags:
    if paragraph.role in (Role.LIST, Role.TABLE):
        return
    last = facts.sentences_in(paragraph)[-1].span
    said = lists.announcement(facts.text, last.start, last.end - 1)
    items = lists.items_after(facts.document, paragraph.number) if said else ()
    if not said or not items or any(NESTED.search(item.span.of(facts.text)) for item in items):
        return
    spots = tuple(facts.sentences_in(item)[0].span for item in items)
    later = facts.paragraphs[items[-1].number : items[-1].number + FARTHEST]
    resumes = any(other.role is Role.LIST and not lists.empty(other, facts.text) for other in later)
    if len(items) > said.count or not resumes:
        yield from _differs(said, spots, facts, sure=facts.text[last.end - 1] == ":")


def _differs(said: lists.Announcement, items: tuple[Span, ...], facts: Facts, *, sure: bool) -> Flags:
    if 0 < abs(len(items) - said.count) <= FARTHEST and len(items) <= len(numbers.words()):
        message = f"Announces “{said.words}”, lists {numbers.words()[len(items) - 1]}. Correct the count or the list."
        related = tuple(facts.spot(item.start, item.end) for item in (items[0], items[-1]))
        spot = facts.spot(said.span.start, said.span.end)
        yield Flag(spot, message, related=related, severity=ERROR if sure else WARNING)


def _numbers(run: list[tuple[int, Paragraph]], facts: Facts) -> Flags:
    """A skip or a repetition, if it is the only one: ties and excerpts of a longer list have several."""
    odd = [i for i in range(1, len(run)) if run[i][0] != run[i - 1][0] + 1]
    if len(run) < 3 or len(odd) != 1:
        return
    (before, previous), (number, item) = run[odd[0] - 1], run[odd[0]]
    between = facts.text[previous.span.start : item.span.start]
    if not 0 <= number - before <= FARTHEST or re.search(rf"(?<!\d){before + 1}(?!\d)", between):
        return
    spots = [facts.sentences_in(paragraph)[0].span for paragraph in (item, previous)]
    message = f"“{item.marker}” follows “{previous.marker}”. Renumber the list, or restore what is missing."
    yield Flag(facts.spot(spots[0].start, spots[0].end), message, related=(facts.spot(spots[1].start, spots[1].end),))
