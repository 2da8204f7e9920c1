"""A spokesman or a statement without a name, a date or a quoted word.

A named person’s statement of a given day can be checked, and answered for. “A spokesman confirmed” cannot.

## Flags
- [[A spokesman]] said the plan had been withdrawn. The board meets again in May.
- The plan was withdrawn, [[a ministry spokeswoman]] confirmed.
- [[A spokesman for the ministry]] said in a statement that the contract had been dead since 2019.

## Passes
- A spokesman, Jon Vale, said the plan had been withdrawn.
- “We have withdrawn the plan,” a spokesman said.
- A spokesman said the plan had been withdrawn. Jon Vale, who speaks for the ministry, said there would be another.
- A spokesman said on 4 March that the plan had been withdrawn.
- The plan, a spokesman said on 4 March, had been withdrawn.
- The Bank of Orle said in its quarterly report that the plan had been withdrawn.
- The official said the plan had been withdrawn.
- An official, who asked not to be named, said the plan had been withdrawn.
- An official, who was not authorised to speak, said the plan had been withdrawn.
- Asked about the plan, a spokesman declined to comment.
- “A spokesman said the plan was dead,” she wrote.

## Overrule when
The desk knows who it was, and the office gives no names.

## Source
- Associated Press, Statement of News Values and Principles: name the source, close to the first use.
"""

import re
from itertools import takewhile

from copydesk.analysis.claims.support import Support
from copydesk.analysis.page.lines import cues
from copydesk.analysis.page.sentences import sentence_at
from copydesk.analysis.saying.attribution import Kind
from copydesk.analysis.saying.sources import SourceKind
from copydesk.analysis.saying.voices import Passage
from copydesk.checking import PROSE, SUGGESTION, Facts, Flag, Flags, document_check, lexicon, one_of

KNOWN = frozenset({"the", "that", "this"})
"""Before somebody whom the copy brought in further up."""


@document_check(SUGGESTION)
def thin_official_source(facts: Facts) -> Flags:
    """The first statement of somebody who speaks for an office and has no name, and of whom no word is quoted."""
    for passage in facts.voices.passages:
        if passage.kind is Kind.SPEECH and passage.speaker and _is_thin(passage, facts):
            spot = facts.spot(passage.speaker.start, passage.speaker.end)
            yield Flag(spot, f"“{spot.words}”: who, and when? Name them, date it, or quote it.")
            return


def _is_thin(passage: Passage, facts: Facts) -> bool:
    speaker = passage.speaker
    if speaker is None:
        return False
    inside = facts.tokens.within(speaker)
    words = facts.tokens.norms[inside.start : inside.stop]
    head = list(takewhile(lambda norm: norm not in cues("prepositions"), words))
    if not head or head[-1] not in lexicon("sources")["officials"] or head[0] in KNOWN:
        return False
    sentence = sentence_at(facts.sentences, inside[0])
    excused = re.search(one_of("anonymity", "reasons"), sentence.span.of(facts.text), re.IGNORECASE)
    if excused or sentence.paragraph.role not in PROSE:
        return False
    after = facts.supports.near(sentence, 1)[-1]
    near = {sentence, after} if after.paragraph is sentence.paragraph else {sentence}
    firm = any(facts.supports.source(one).kind in (Support.NAMED, Support.DOCUMENT) for one in near)
    said = (one for one in facts.times.moments if not passage.span.overlaps(one.span))  # when they spoke
    dated = any(sentence.first <= one.first <= sentence.last for one in said)
    quoted = any(one.kind is Kind.QUOTATION and sentence.span.overlaps(one.span) for one in facts.voices.passages)
    return not (firm or dated or quoted) and facts.sources[speaker].kind is not SourceKind.ANONYMOUS
