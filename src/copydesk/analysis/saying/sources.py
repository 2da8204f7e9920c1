"""Who answers for a passage: somebody named, a body, somebody described, several people, nobody named, or a paper.

A pronoun stands for the last person it can mean, where only one is possible; else it stays unknown.
"""

import re
from bisect import bisect_left
from enum import StrEnum

from msgspec import Struct

from copydesk.analysis.page.inflection import looks_plural
from copydesk.analysis.page.lines import Line, cues
from copydesk.analysis.page.marked import MarkedCopy
from copydesk.analysis.saying.people import LISTS, People, is_source
from copydesk.analysis.saying.voices import Passage
from copydesk.lexicons import lexicon, one_of
from copydesk.spans import Span


class SourceKind(StrEnum):
    """How much of a speaker the copy gives. `UNKNOWN` is a pronoun that may mean several, or nobody at all."""

    NAMED = "named"
    BODY = "body"
    DESCRIBED = "described"
    COLLECTIVE = "collective"
    ANONYMOUS = "anonymous"
    DOCUMENT = "document"
    UNKNOWN = "unknown"


class Source(Struct, frozen=True):
    """Who speaks. `name` is the mention that says most: the speaker’s own words, or those a pronoun stands for; `None`
    where the copy does not tell whom it means.
    """

    kind: SourceKind
    name: Span | None


class Kinds:
    """What the words that name a speaker give of them, found out when first asked for."""

    def __init__(self, page: MarkedCopy) -> None:
        self.page = page
        self._known: dict[Span, SourceKind] = {}

    def of(self, speaker: Span) -> SourceKind:
        """The kind of a speaker."""
        kind = self._known.get(speaker)
        if kind is None:
            kind = self._known[speaker] = _kind_of(self.page, speaker)
        return kind


def find(kinds: Kinds, passages: tuple[Passage, ...], people: People) -> dict[Span, Source]:
    """The source of every passage that has a speaker, by the span of that speaker."""
    found: dict[Span, Source] = {}
    last: Source | None = None
    for passage in passages:
        if passage.speaker and passage.speaker not in found:
            found[passage.speaker] = _source(kinds, passage.speaker, people, last)
        last = found[passage.speaker] if passage.speaker else last
    return found


def _source(kinds: Kinds, speaker: Span, people: People, last: Source | None) -> Source:
    norm = speaker.of(kinds.page.text).lower()
    known = lexicon(LISTS)
    if norm in known["one"]:
        meant = people.meant(speaker)
        return Source(SourceKind.NAMED, meant) if meant else Source(SourceKind.UNKNOWN, None)
    if norm in known["several"]:
        goes_on = last is not None and last.kind in (SourceKind.BODY, SourceKind.COLLECTIVE, SourceKind.DOCUMENT)
        return last if last and goes_on else Source(SourceKind.UNKNOWN, None)
    if norm in cues("pronouns"):
        return Source(SourceKind.UNKNOWN, None)
    return Source(kinds.of(speaker), speaker)


def _kind_of(page: MarkedCopy, speaker: Span) -> SourceKind:
    inside = page.inside(speaker)
    line = page.line(inside[0], inside[-1])
    known = lexicon(LISTS)
    end = next((k for k in range(1, len(line)) if line.norms[k] == "," and not line.quoted[k]), len(line))
    head = _head(line, end)
    norm = line.norms[head]
    if norm in cues("documents"):
        return SourceKind.DOCUMENT
    if norm in known["unnamed"] or _wants_no_name(page, speaker):
        return SourceKind.ANONYMOUS
    if _opens_as_plural(page, line, head):  # Drivers said
        return SourceKind.COLLECTIVE
    proper = any(_is_proper(page, line, k) for k in range(head + 1) if line.norms[k] not in known["titles"])
    if norm in known["bodies"] and norm not in known["collectives"]:
        return SourceKind.NAMED if proper else SourceKind.BODY
    if norm in known["collectives"]:
        return SourceKind.COLLECTIVE
    single = norm + "s" in known["collectives"]  # a Democrat
    if (proper and line.capital(head) and not single) or _is_name(page, line, end + 1):
        return SourceKind.NAMED
    plural = looks_plural(norm) and norm not in known["persons"] and not line.capital(head)
    return SourceKind.COLLECTIVE if plural else SourceKind.DESCRIBED


def _head(line: Line, end: int) -> int:
    """The last word of the first phrase: the spokesman for …, US officials, two of the judges."""
    first = next((k for k in range(end) if line.norms[k] not in cues("articles")), 0)
    for k in range(first + 1, end):
        counted = line.norms[k] == "of" and (line.norms[k - 1].isdigit() or line.norms[k - 1] in COUNTS)
        described = line.norms[k].endswith(("ed", "ing")) and not line.capital(k)  # an audit released on Thursday
        if described or (not counted and (line.norms[k] in ENDS or line.norms[k] in cues("prepositions"))):
            return _word(line, k - 1)
    return _word(line, end - 1)


COUNTS = frozenset(
    {"two", "three", "four", "five", "six", "several", "some", "many", "most", "dozens", "hundreds", "all"}
)
ENDS = frozenset({"and", "that", "who", "which", "whose", "whom", "(", "—", "speaking", "close", "familiar"})


def _word(line: Line, k: int) -> int:
    while k > 0 and not line.norms[k][0].isalnum():
        k -= 1
    return k


def _is_proper(page: MarkedCopy, line: Line, k: int) -> bool:
    """Whether word `k` has a capital that the start of a sentence did not give it."""
    if not line.capital(k) or line.norms[k] in cues("articles"):
        return False
    token = bisect_left(page.tokens.starts, line.starts[k])
    sentence = page.sentence_at(token)
    opens = sentence is not None and sentence.first == token
    return not (opens and (is_source(line.norms[k]) or line.norms[k] in lexicon("function-words")["common"]))


def _opens_as_plural(page: MarkedCopy, line: Line, head: int) -> bool:
    """Whether a lone word in -s has its capital from the start of the sentence alone."""
    norm = line.norms[head]
    if head or len(line) > 1 or not looks_plural(norm) or norm in page.proper:
        return False
    token = bisect_left(page.tokens.starts, line.starts[0])
    sentence = page.sentence_at(token)
    return sentence is not None and sentence.first == token


def _is_name(page: MarkedCopy, line: Line, first: int) -> bool:
    """Whether a name stands behind the description: the mayor, Jon Vale, …"""
    end = next((k for k in range(first, len(line)) if line.norms[k] == ","), len(line))
    words = [k for k in range(first, end) if line.norms[k][0].isalnum()]
    return len(words) > 1 and all(line.capital(k) for k in words)


def _wants_no_name(page: MarkedCopy, speaker: Span) -> bool:
    """Whether the sentence says that the speaker is not to be named."""
    sentence = page.sentence_at(page.inside(speaker)[0])
    if sentence is None:
        return False
    granted = lexicon("anonymity")["granted"]
    if granted.isdisjoint(page.norms[sentence.first : sentence.last + 1]):
        return False
    pattern = re.compile(one_of("anonymity", "anonymity"), re.IGNORECASE)
    return pattern.search(page.text, sentence.span.start, sentence.span.end) is not None
