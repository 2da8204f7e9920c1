"""Whose words a quotation holds: the speaker and the verb that hands the words over.

The verb stands behind the quotation (“…,” she said), before it (She said: “…”), or in an earlier sentence: a quotation
that stands alone goes on with the last speaker. What is bound are the words of the copy, pronouns as they stand.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from copydesk.analysis.inflection import all_forms
from copydesk.analysis.marked import MarkedCopy
from copydesk.analysis.quotations import Quotation
from copydesk.analysis.sentences import Sentence
from copydesk.analysis.tokens import Tokens, is_word
from copydesk.document import Paragraph
from copydesk.lexicons import lexicon
from copydesk.spans import Span

FAR = 18
"""A verb that many words behind a quotation does not speak it."""

FEWEST_WORDS = 4
"""Of speech that no verb hands to anybody."""

LONGEST, WITH_DESCRIPTION = 24, 40
"""A subject has at most so many words and marks; more where a description ends in a comma before its verb."""

SAID = frozenset({"said", "says", "told", "tells", "that"})
"""Before these another clause stands."""

BREAKS = frozenset({";", ":", "—", "–", "”", '"', "''", "»"})
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
    _, speaker = _subject(page, first, verb)
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
        start, speaker = _subject(page, first, verb)
        inner = start > first and page.norms[start - 1] in SAID and any(page.norms[i] in _verbs() for i in verbs)
        if speaker and not (hangs or inner or _told(page, speaker, verbs)):  # Ana Ruiz called it a lie, adding that
            return Bond(speaker, page.tokens.span(verb, verb))
    name = next(_names(page, first, last), None)
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


def _subject(page: MarkedCopy, first: int, verb: int) -> tuple[int, Span | None]:
    """Where the subject of a verb begins, and its words: back to the nearest mark; an apposition is part of it."""
    known = lexicon("attribution")
    last = verb - 1
    while last >= first and page.norms[last] in known["auxiliaries"]:
        last -= 1
    longest = WITH_DESCRIPTION if last >= first and page.norms[last] == "," else LONGEST
    start = last
    while start >= first and last - start < longest and not page.quoted[start] and page.norms[start] not in BREAKS:
        apart = page.norms[start] == "," and longest == LONGEST and not _apposed(page, first, start, last)
        if apart or page.norms[start] in SAID:
            break
        start -= 1
    begins = start + 1
    return begins, _without_lead(page, begins, last)


def _without_lead(page: MarkedCopy, start: int, last: int) -> Span | None:
    """The words of a subject without what leads to it: “In March, the board …”, “But the board …”."""
    known = lexicon("attribution")
    if start <= last and page.norms[start] in known["fronted"]:
        comma = next((i for i in range(start, last) if page.norms[i] == ","), None)
        start = comma + 1 if comma is not None else start
    while start <= last and page.norms[start] in known["openers"]:
        start += 1
    return page.span(start, last) if start <= last else None


def _apposed(page: MarkedCopy, first: int, comma: int, last: int) -> bool:
    """Whether the words behind a comma describe the name before it, close such a description, or name what it says."""
    known = lexicon("attribution")
    follows = page.norms[comma + 1] if comma < last else ","
    if follows in known["appositions"] or comma == last or follows.isdigit():
        return True
    start = comma
    while start > first and is_word(page.norms[start - 1]) and not page.quoted[start - 1]:
        start -= 1
    return page.capital(comma + 1) and page.norms[start] in known["articles"]  # the mayor, Jon Vale, said


def _names(page: MarkedCopy, first: int, last: int) -> Iterator[Span]:
    """Names and pronouns that may speak, in order: capitals that no start of a sentence gave."""
    known = lexicon("attribution")
    never = known["openers"] | known["times"] | known["articles"]
    i = first
    while i <= last:
        norm = page.norms[i]
        if norm in ("he", "she", "they"):
            yield page.tokens.span(i, i)
        elif page.capital(i) and not page.quoted[i] and norm not in never and not _opens_only(page, i, first):
            start = i
            while (
                i < last and (page.capital(i + 1) or page.norms[i + 1] in (".", "of", "the")) and not page.quoted[i + 1]
            ):
                i += 1
            span = page.span(start, i)
            if span:
                yield span
        i += 1


def _opens_only(page: MarkedCopy, i: int, first: int) -> bool:
    """Whether a capital may be that of the sentence: “Asked …”, “Conceding …”, “I’m …”."""
    norm = page.norms[i]
    return i == first and (norm.endswith(("ing", "ed")) or "'" in norm or norm in lexicon("function-words")["common"])
