"""Where the copy hands a quotation to its speaker: behind it (“…,” she said), before it (She said: “…”), or in the
sentence that announces it.
"""

from functools import cache

from msgspec import Struct

from copydesk.analysis.page.agents import BE, OWNERS
from copydesk.analysis.page.lines import SPOKEN, Line, cues
from copydesk.analysis.page.marked import MarkedCopy
from copydesk.analysis.page.naming import names
from copydesk.analysis.page.quotations import Quotation
from copydesk.analysis.page.sentences import Sentence
from copydesk.analysis.page.subjects import before_subject, subject
from copydesk.spans import Span

FAR = 18
"""A verb that many words behind a quotation does not speak it."""

LONGEST = 24
"""A speaker who stands behind the verb has at most so many words and marks."""

LONGEST_LEAD = 120
"""In words and marks: what stands farther before a quotation hands over nothing."""

SAID = frozenset({"said", "says", "told", "tells", "that"})
"""Before these another clause stands."""

ADJACENT = 2
"""Verbs that are often something else speak only what stands so close, in words and marks from the verb on."""

WORDS_OF = ("in", "the", "words", "of")

BREAKS = frozenset({";", ":", "—", "”", '"', "''", "»"})
ENDS = frozenset({";", ":", "—", "“", "”", '"', "''", "‘‘", "«", "("})


class Bond(Struct, frozen=True):
    """The words that name a speaker, and the cue. `cue` is `None` where the copy goes on with the last speaker."""

    speaker: Span
    cue: Span | None = None


@cache
def _verbs() -> frozenset[str]:
    return cues("say", "tell", "quote") | {"according"}


@cache
def _wide_verbs() -> frozenset[str]:
    """Verbs that speak a quotation which they stand before: also those of thought and judgement."""
    return _verbs() | cues("think", "judge", "find")


def handed(page: MarkedCopy, quotation: Quotation) -> Bond | None:
    """Who speaks a quotation by the words beside it; `None` if they do not tell."""
    return _behind(page, quotation) or _before(page, quotation) or announced(page, quotation.span)


def _behind(page: MarkedCopy, quotation: Quotation) -> Bond | None:
    """“…,” Ana Ruiz said. “…,” said Ana Ruiz."""
    inside = page.inside(quotation.span)
    if not inside:
        return None
    first, last = inside[-1] + 1, _end_behind(page, quotation, inside[-1])
    while first <= last and page.norms[first] == ",":
        first += 1
    if first > last:
        return None
    line = page.line(first, min(last, first + FAR + LONGEST + 1))
    if not _governs(page, quotation, line):
        return None
    verbs, wide = _verbs(), _wide_verbs()
    is_how = line.norms[0] in BE and line.norm(1) in ("how", "what")
    for i, norm in enumerate(line.norms[: FAR + 1]):
        adds = norm.endswith("ing") and norm != "according" and i == 0  # “a folly”, adding that
        if (line.quoted[i] == SPOKEN) or (norm in BREAKS and not line.quoted[i]) or adds:
            return None
        if is_how and norm in wide:
            return _bond(line, subject(line, i), i)  # “A folly” is how Vale described it
        if norm in verbs and not (i and line.capital(i)):
            return _named_before(line, i) if i else _named_behind(line, i)
    return None


def _governs(page: MarkedCopy, quotation: Quotation, line: Line) -> bool:
    """Whether a verb behind a quotation may speak it. A fragment without a stop of its own is part of another clause,
    and what follows its comma is none of it: The “reform” bill failed, and Korda said …
    """
    ended = quotation.inner.of(page.text).rstrip(r"’'\”) ")[-1:] in ",.?!…—–-"
    verb = line.find(_verbs(), 0, len(line)) or 0
    joined = any(line.norms[i] == "," and line.norm(i + 1) in ("and", "but", "which") for i in range(verb))
    return ended or line.norms[0] in BE or not joined


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
    small = not page.text[following.span.start].isupper()
    return following.last if small or inner.endswith(("?", "!", ",", "…", "—", "–", "...")) else last


def _named_before(line: Line, verb: int) -> Bond | None:
    """The subject between the quotation, behind which the line begins, and its verb."""
    if line.norms[0] in cues("no-speakers") and "," not in line.norms[:verb]:
        return None
    return _bond(line, subject(line, verb), verb)


def _named_behind(line: Line, verb: int) -> Bond | None:
    """The subject behind an inverted verb: “said Ana Ruiz, the minister, in Leeds”."""
    first = verb + 1 + (line.norms[verb] == "according")
    last, described = first - 1, False
    for i in range(first, min(len(line), first + LONGEST + 1)):
        norm = line.norms[i]
        if line.quoted[i] or norm in ENDS or (norm in cues("after-speaker") and i > first and not described):
            break
        if norm == ",":
            if line.norm(i + 1) in cues("leaves-speaker"):
                break
            described = True  # Ana Ruiz, a nurse at the clinic
        last = i
    return _bond(line, line.words(first, last), verb)


def _bond(line: Line, speaker: Span | None, verb: int) -> Bond | None:
    return Bond(speaker, Span(line.starts[verb], line.ends[verb])) if speaker else None


def _before(page: MarkedCopy, quotation: Quotation) -> Bond | None:
    """Ana Ruiz said: “…”. Its subject would be the “…”."""
    inside = page.inside(quotation.span)
    sentence = page.sentence_at(inside[0]) if inside else None
    if sentence is None or sentence.first >= inside[0]:
        return None
    line = page.line(max(sentence.first, inside[0] - LONGEST_LEAD), inside[0] - 1)
    if line.norms[:4] == WORDS_OF:
        return next((Bond(name) for name in names(line)), None)
    opens = line.norms[0].endswith("ing") and line.norms[0] in _wide_verbs()
    return (_headed(page, sentence, inside[-1]) if opens else None) or _lead(line)


def _headed(page: MarkedCopy, sentence: Sentence, last: int) -> Bond | None:
    """Calling it “a dark day,” Vale resigned: the subject of the sentence speaks what the participle says of it."""
    if last >= sentence.last:
        return None
    line = page.line(last + 1, sentence.last)
    verb = next((i for i in range(1, len(line)) if line.finite(i, i + 1) or line.norms[i] in _wide_verbs()), None)
    speaker = subject(line, verb) if verb else None
    return Bond(speaker, page.tokens.span(sentence.first, sentence.first)) if speaker else None


def announced(page: MarkedCopy, span: Span) -> Bond | None:
    """Ana Ruiz wrote this: / “…”."""
    inside = page.inside(span)
    if not inside or not inside[0]:
        return None
    before = page.sentence_at(inside[0] - 1)
    return _lead(page.line_of(before)) if before and page.norms[before.last] == ":" else None


def _lead(line: Line) -> Bond | None:
    """The speaker of what follows the line, by its last verb of speech or thought."""
    wide = _wide_verbs()
    verbs = [i for i, norm in enumerate(line.norms) if norm in wide and _speaks(line, i)]
    while verbs:
        verb = verbs.pop()
        if line.norms[verb] == "according":
            return _named_behind(line, verb)
        hangs = line.norms[verb].endswith("ing") and (verbs or line.norm(verb - 1) == ",")
        if (
            verb and line.quoted[verb - 1] == SPOKEN and not line.finite(verb + 1, len(line))
        ):  # “…,” said the mayor, “…”
            return _named_behind(line, verb)
        speaker = subject(line, verb)
        inner = line.norm(before_subject(line, verb)) in SAID and any(line.norms[i] in _verbs() for i in verbs)
        if speaker and not (hangs or inner or _told(line, speaker, verbs)):  # Ana Ruiz called it a lie, adding that
            return _bond(line, speaker, verb)
    owned = line.norms[0] in OWNERS and line.norm(1) in cues("nouns", "replies") and line.norms[-1] == ":"
    if owned:  # His answer was simple: “…”
        return Bond(Span(line.starts[0], line.ends[0]))
    name = next(names(line), None)
    return Bond(name) if name else None


def _speaks(line: Line, i: int) -> bool:
    """Whether a word that has the form of a verb is one that may speak what follows it."""
    if line.quoted[i] or (i > 0 and line.capital(i)):
        return False
    if line.norms[i] in cues("quote") and line.norms[i] not in cues("say", "tell", "judge", "find"):
        return len(line) - i <= ADJACENT  # it began: “…”; not: the start of the “recovery”
    return i == 0 or line.norms[i - 1] not in cues("articles")


def _told(line: Line, speaker: Span, verbs: list[int]) -> bool:
    """Whether an earlier verb hands over the words of this one too: “Ana Ruiz said she hoped …”."""
    i = line.starts.index(speaker.start)
    return line.norms[i] in cues("pronouns") and any(line.norms[verb] in _verbs() for verb in verbs if verb < i)
