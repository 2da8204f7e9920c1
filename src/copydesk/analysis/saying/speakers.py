"""Whose words a quotation holds: of those beside it, of the sentence before, or of the last speaker, who goes on.

What is bound are the words of the copy, pronouns as they stand; `sources` says whom a pronoun means.
"""

from bisect import bisect_left

from copydesk.analysis.page.marked import MarkedCopy
from copydesk.analysis.page.naming import opening_name
from copydesk.analysis.page.quotations import Quotation
from copydesk.analysis.page.sentences import Sentence
from copydesk.analysis.saying.attribution import Attribution, Kind
from copydesk.analysis.saying.spoken import Bond, announced, handed
from copydesk.document import Paragraph, Role
from copydesk.spans import Span

MOST = 4
"""So many claims at the most are sought in one sentence."""

FEWEST_WORDS = 4
"""Of speech that no verb hands to anybody."""


def bind(
    page: MarkedCopy,
    quotations: tuple[Quotation, ...],
    paragraphs: tuple[Paragraph, ...],
    attributions: tuple[Attribution, ...],
) -> dict[Span, Bond]:
    """The bond of every quotation and block quote that has one, by its span."""
    found = _block_quotes(page, paragraphs)
    last: tuple[Bond, Quotation] | None = None
    for quotation in quotations:
        if quotation.span in page.named or not quotation.inner.of(page.text).strip():
            continue
        bond = handed(page, quotation)
        if bond is None and is_speech(quotation, page.text):
            bond = _introduced(page, quotation, last, attributions)
        if bond is not None and (bond.cue or is_speech(quotation, page.text)):
            found[quotation.span] = bond
            last = bond, quotation
    return found


def _block_quotes(page: MarkedCopy, paragraphs: tuple[Paragraph, ...]) -> dict[Span, Bond]:
    """The speakers of block quotes: whoever announces the first paragraph speaks them all."""
    found: dict[Span, Bond] = {}
    bond: Bond | None = None
    for i, paragraph in enumerate(paragraphs):
        if paragraph.role is not Role.QUOTE:
            bond = None
            continue
        if i and paragraphs[i - 1].role is not Role.QUOTE:
            bond = announced(page, paragraph.span)
        if bond:
            found[paragraph.span] = bond
    return found


def _introduced(
    page: MarkedCopy,
    quotation: Quotation,
    last: tuple[Bond, Quotation] | None,
    attributions: tuple[Attribution, ...],
) -> Bond | None:
    """The speaker of a quotation without a verb: whom the sentence before it is about, or the last one."""
    inside = page.inside(quotation.span)
    sentence = page.sentence_at(inside[0]) if inside else None
    named = None
    if sentence and sentence.first == inside[0]:
        before = page.sentence_at(sentence.first - 1)
        if before and before.paragraph.number == quotation.paragraph.number:
            line = page.line_of(before)
            named = None if any(line.quoted) else _speaks_in(before, attributions) or opening_name(line)
    if named:
        return Bond(named)
    return Bond(last[0].speaker) if last and _goes_on(page, quotation, last[1]) else None


def _speaks_in(sentence: Sentence, attributions: tuple[Attribution, ...]) -> Span | None:
    """Who says what a sentence hands over: Ana Ruiz said the tests had failed. “Nobody told us.”"""
    k = bisect_left(attributions, sentence.span.start, key=lambda one: one.span.start)
    for one in attributions[k : k + MOST]:
        if (
            one.kind is Kind.SPEECH
            and one.speaker
            and sentence.span.holds(one.speaker)
            and sentence.span.holds(one.span)
        ):
            return one.speaker
    return None


def is_speech(quotation: Quotation, text: str) -> bool:
    """Whether a quotation without a verb is long enough for speech, or a sentence: terms and titles are quoted too."""
    words = quotation.inner.of(text).rstrip("’'")
    return len(words.split()) >= FEWEST_WORDS or (words[:1].isupper() and words.endswith((".", "?", "!")))


def _goes_on(page: MarkedCopy, quotation: Quotation, earlier: Quotation) -> bool:
    """Whether a quotation without a verb goes on with the speaker of an earlier one.

    In the same paragraph it does; in the next one if it is opened again there, or opens that paragraph.
    """
    apart = quotation.paragraph.number - earlier.paragraph.number
    opens = page.text[quotation.paragraph.span.start : quotation.span.start].strip() == ""
    return apart == 0 or (apart == 1 and (earlier.continues or opens))
