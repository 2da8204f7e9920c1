"""Whose words a quotation holds: the speaker and the verb that hands the words over.

The verb stands behind the quotation (“…,” she said), before it (She said: “…”), or in an earlier sentence: a quotation
that stands alone goes on with the last speaker. What is bound are the words of the copy, pronouns as they stand.
"""

from dataclasses import dataclass
from functools import cache

from copydesk.analysis.inflection import all_forms
from copydesk.analysis.marked import MarkedCopy
from copydesk.analysis.naming import BREAKS, LONGEST, SAID, names, subject
from copydesk.analysis.quotations import Quotation
from copydesk.analysis.sentences import Sentence
from copydesk.analysis.tokens import Tokens
from copydesk.document import Paragraph
from copydesk.lexicons import lexicon
from copydesk.spans import Span

FAR = 18
"""A verb that many words behind a quotation does not speak it."""

FEWEST_WORDS = 4
"""Of speech that no verb hands to anybody."""

ENDS = frozenset({";", ":", "—", "–", "“", "”", '"', "''", "‘‘", "«", "("})


@dataclass(frozen=True, slots=True)
class Bond:
    """The words that name a speaker, and the cue. `cue` is `None` where the copy goes on with the last speaker."""

    speaker: Span
    cue: Span | None = None


@cache
def _verbs() -> frozenset[str]:
    lists = ("say", "tell", "quote")
    return frozenset().union(*(all_forms("attribution", key) for key in lists)) | {"according"}


@cache
def _wide_verbs() -> frozenset[str]:
    """Verbs that speak a quotation which they stand before: also those of thought and judgement."""
    return _verbs().union(*(all_forms("attribution", key) for key in ("think", "judge", "find")))


def bind(
    text: str,
    paragraphs: tuple[Paragraph, ...],
    tokens: Tokens,
    sentences: tuple[Sentence, ...],
    quotations: tuple[Quotation, ...],
) -> dict[Span, Bond]:
    """The bond of every quotation that has one, by its span."""
    page = MarkedCopy(text, tokens, sentences, quotations)
    found: dict[Span, Bond] = {}
    last: tuple[Bond, Quotation] | None = None
    for quotation in quotations:
        bond = _behind(page, quotation) or _before(page, quotation) or _announced(page, quotation)
        if bond is None and last and _goes_on(page, quotation, last[1]):
            bond = Bond(last[0].speaker)
        if bond is not None and (bond.cue or _is_speech(quotation, text)):
            found[quotation.span] = bond
            last = bond, quotation
    return found


def _is_speech(quotation: Quotation, text: str) -> bool:
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


def _behind(page: MarkedCopy, quotation: Quotation) -> Bond | None:
    """“…,” Ana Ruiz said. “…,” said Ana Ruiz."""
    inside = page.inside(quotation.span)
    if not inside:
        return None
    end = _end_behind(page, quotation, inside[-1])
    first = inside[-1] + 1
    while first <= end and page.norms[first] == ",":
        first += 1
    for i in range(first, min(end, first + FAR) + 1):
        if page.quoted[i] or page.norms[i] in BREAKS:
            return None
        if page.norms[i].endswith("ing") and page.norms[i] != "according" and i == first:  # “a folly”, adding that
            return None
        if page.norms[i] in _verbs():
            return _named_before(page, first, i) if i > first else _named_behind(page, i, end)
    return None


def _end_behind(page: MarkedCopy, quotation: Quotation, last: int) -> int:
    """The last token of the sentence that goes on behind the quotation; `last` itself where it is over."""
    sentence = page.sentence_at(last)
    end = sentence.last if sentence else last
    if end > last:
        return end
    inner = quotation.inner.of(page.text).rstrip("’'\"”) ")
    following = page.sentence_after(last)
    if following is None or following.paragraph.number != quotation.paragraph.number:
        return last
    goes_on = inner.endswith(("?", "!", ",", "…", "—", "–", "...")) or not page.capital(following.first)
    return following.last if goes_on else last


def _named_before(page: MarkedCopy, first: int, verb: int) -> Bond | None:
    """The subject between the quotation and its verb."""
    known = lexicon("attribution")
    if page.norms[first] in known["no-speakers"] and "," not in page.norms[first:verb]:
        return None
    _, speaker = subject(page, first, verb)
    return Bond(speaker, page.tokens.span(verb, verb)) if speaker else None


def _named_behind(page: MarkedCopy, verb: int, end: int) -> Bond | None:
    """The subject behind an inverted verb: “said Ana Ruiz, the minister, in Leeds”."""
    known = lexicon("attribution")
    first = verb + 1 + (page.norms[verb] == "according")
    last, described = first - 1, False
    for i in range(first, min(end, first + LONGEST) + 1):
        norm = page.norms[i]
        if page.quoted[i] or norm in ENDS or (norm in known["after-speaker"] and i > first and not described):
            break
        if norm == ",":
            if i < end and page.norms[i + 1] in known["leaves-speaker"]:
                break
            described = True  # Ana Ruiz, a nurse at the clinic
        last = i
    speaker = page.span(first, last)
    return Bond(speaker, page.tokens.span(verb, verb)) if speaker else None


def _before(page: MarkedCopy, quotation: Quotation) -> Bond | None:
    """Ana Ruiz said: “…”. Its subject would be the “…”."""
    inside = page.inside(quotation.span)
    sentence = page.sentence_at(inside[0]) if inside else None
    if sentence is None or sentence.first >= inside[0]:
        return None
    return _lead(page, sentence.first, inside[0] - 1)


def _announced(page: MarkedCopy, quotation: Quotation) -> Bond | None:
    """Ana Ruiz wrote this: / “…”."""
    inside = page.inside(quotation.span)
    if not inside or not inside[0]:
        return None
    before = page.sentence_at(inside[0] - 1)
    if before is None or page.norms[before.last] != ":":
        return None
    return _lead(page, before.first, before.last)


def _lead(page: MarkedCopy, first: int, last: int) -> Bond | None:
    """The speaker of what follows token `last`, by the last verb of speech or thought from `first` on."""
    verbs = [i for i in range(first, last + 1) if _speaks(page, i, first)]
    while verbs:
        verb = verbs.pop()
        if page.norms[verb] == "according":
            return _named_behind(page, verb, last)
        hangs = page.norms[verb].endswith("ing") and (verbs or page.norms[max(first, verb - 1)] == ",")
        start, speaker = subject(page, first, verb)
        inner = start > first and page.norms[start - 1] in SAID and any(page.norms[i] in _verbs() for i in verbs)
        if speaker and not (hangs or inner or _told(page, speaker, verbs)):  # Ana Ruiz called it a lie, adding that
            return Bond(speaker, page.tokens.span(verb, verb))
    name = next(names(page, first, last), None)
    return Bond(name) if name else None


def _speaks(page: MarkedCopy, i: int, first: int) -> bool:
    """Whether token `i`, in a sentence that begins at `first`, is a verb that may speak what follows it."""
    if page.quoted[i] or page.norms[i] not in _wide_verbs() or (i > first and page.capital(i)):
        return False
    return i == first or page.norms[i - 1] not in lexicon("attribution")["articles"]


def _told(page: MarkedCopy, speaker: Span, verbs: list[int]) -> bool:
    """Whether an earlier verb hands over the words of this one too: “Ana Ruiz said she hoped …”."""
    i = page.inside(speaker)[0]
    pronoun = page.norms[i] in lexicon("attribution")["pronouns"]
    return pronoun and any(page.norms[verb] in _verbs() for verb in verbs if verb < i)
