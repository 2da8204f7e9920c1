"""A claim handed to experts, critics or others, and to nobody by name.

Readers cannot weigh a view without knowing whose it is, and a writer can hide a view of their own behind “many”.

## Flags
- [[Many experts believe]] the crossings will open before the spring.
- [[Critics say]] the museum is too expensive. Mr Amory opened the east wing on Friday.
- The hall will be sold for flats, [[a growing number of local observers now argue]].
- The fleet is too small, [[according to some experts]], and too old.
- [[There are those who]] say that the harbour was never deep enough. [[Others point out]] that it silts up.

## Passes
- Five of the seven judges said the law was clear, and no experts disagreed.
- Critics such as Ana Ruiz of Stillwater Trust say the museum is too expensive.
- Gartner analysts say sales will fall, and observers from the OSCE agree.
- Analysts said the bid was low. “It will not do,” said Ida Brandt, an economist at Tolland Bank.
- Most readers say the fee is too high, according to a poll by the Echo.
- Analysts had expected a profit of £40m. Some refugees speak Turkish.
- “Many people think I am mad,” she said. He said critics say the same of him.
- What economists call a liquidity trap is rare. Critics called for a vote.

## Overrule when
The view is common knowledge in the field, or the story has just shown how many hold it.

## Source
- Wikipedia Manual of Style, “Words to watch”: unsupported attributions.
"""

import re
from bisect import bisect_left
from collections.abc import Iterator
from functools import cache

from copydesk.analysis.page.inflection import all_forms
from copydesk.analysis.page.tokens import fold
from copydesk.analysis.style import vague
from copydesk.analysis.style.vague import WORDS
from copydesk.checking import PROSE, WARNING, Facts, Flag, Flags, document_check, lexicon, one_of

HEADS = ("kinds", "partisans", "counted", "many", "others", "there")
NAME = r"(?!(?:Mr|Mrs|Ms|Miss|Sir)\b)[A-Z][\w.’'-]+\s+(?:[A-Z]\.\s+|(?:al|bin|de|van|von)\s+)?(?P<{}>[A-Z][\w’'-]+)"


@document_check(WARNING)
def weasel_attribution(facts: Facts) -> Flags:
    """The first claim of a sentence that is nobody’s, unless somebody is named or counted near it."""
    for k in facts.marked.holding(_heads(), facts.heard(weasel_attribution.voices)):
        for sided, first, last in _claims(k, facts):
            if not _somebody(k, facts, answered=sided):
                out = [*facts.tokens.norms[last + 1 : last + 2]] == ["out"]
                span = facts.tokens.span(first, last + out)
                yield Flag(facts.spot(span.start, span.end), f"“{span.of(facts.text)}”: who? Name one or two.")
                break


def _claims(k: int, facts: Facts) -> Iterator[tuple[bool, int, int]]:
    """The claims of a sentence that are nobody’s: whether they take a side, their first and last token."""
    sentence, words, norms = facts.sentences[k], lexicon(WORDS), facts.tokens.norms
    if sentence.paragraph.role not in PROSE or facts.text[sentence.span.end - 1] == "?":
        return
    if vague.needed().isdisjoint(norms[sentence.first : sentence.last + 1]):
        return
    grammar, claim = vague.grammar()
    for m in claim.finditer(grammar.line(sentence, facts.text, facts.tokens)):
        first, last = sentence.first + m.start(), sentence.first + m.end() - 1
        awaited = norms[last] in all_forms(WORDS, "consensus") and not words["market"].isdisjoint(norms[first:last])
        if not awaited and " ".join(norms[last : last + 2]) not in words["acts"]:
            yield grammar.has(m[0], "partisans"), first, last


def _somebody(k: int, facts: Facts, *, answered: bool) -> bool:
    """Whether a name or a poll stands near. Who was met before critics spoke may only have `answered` them."""
    sentences, text, quotations = facts.sentences, facts.text, facts.quotations.found
    last = sentences[min(k + (4 if k < 4 else 1), len(sentences) - 1)]  # a lead sums up what comes after it
    i = bisect_left(quotations, last.span.end, key=lambda quotation: quotation.span.start)
    end = max(last.span.end, quotations[i - 1].span.end if i else 0)  # the speaker’s name follows the quotation
    end = sentences[min(bisect_left(sentences, end, key=lambda s: s.span.end), len(sentences) - 1)].span.end
    own, before = sentences[k], sentences[max(k - 1, 0)].span.start
    poll, example, speaker = _patterns()
    speakers = (fold(m["a"] or m["b"]) for m in speaker.finditer(text, own.span.start if answered else before, end))
    if any(not answered or _is_new(name, own.first, facts) for name in speakers):
        return True
    return bool(example.search(own.span.of(text)) or poll.search(text, before, end))


def _is_new(name: str, first: int, facts: Facts) -> bool:
    """Whether a word stands nowhere before token `first`."""
    places = facts.marked.places({name})
    return not places or places[0] >= first


@cache
def _heads() -> frozenset[str]:
    """The words without which no sentence hands a claim to nobody."""
    return frozenset().union(*(lexicon(WORDS)[head] for head in HEADS))


@cache
def _patterns() -> tuple[re.Pattern[str], ...]:
    says, polls, some = (one_of(WORDS, key) for key in ("speaks", "polls", "examples"))
    after = rf"{NAME.format('a')}(?:,[^,.;:]{{1,90}},|\s+\([^)]*\))?\s+(?:\w+ly\s+|also\s+|has\s+)?(?:{says})\b"
    before = rf"[,”\"'’?!]\s+(?:said|says|according\s+to)\s+(?:[\w’'-]+\s+){{0,5}}{NAME.format('b')}"
    return tuple(map(re.compile, (rf"\b(?:{polls})\b", rf"\b(?:{some})\s+(?:the\s+)?[A-Z]", f"{after}|{before}")))
