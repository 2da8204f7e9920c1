"""The one import that the author of a check needs."""

import re
from collections.abc import Callable, Iterator
from typing import Any

from copydesk.analysis.facts import Edition, Facts
from copydesk.analysis.page.sentences import Sentence
from copydesk.analysis.page.tokens import is_word
from copydesk.analysis.saying.voices import EVERY_VOICE, Voice
from copydesk.analysis.spots import Spot
from copydesk.document import PROSE, TITLES, Genre, Paragraph, Role, Spelling
from copydesk.findings import Severity
from copydesk.lexicons import lexicon, one_of
from copydesk.patterns import pattern
from copydesk.rulebook.rule import Flag, Flags, Rule, Scope, check
from copydesk.spans import Span, excerpt

ERROR, WARNING, SUGGESTION = Severity.ERROR, Severity.WARNING, Severity.SUGGESTION

Declare = Callable[[Callable[..., Flags]], Rule]


def sentence_check(*severities: Severity, **settings: Any) -> Declare:
    """Declare a check that is run on each sentence: `def check(sentence, facts)`. Its default severity comes first."""
    return check(Scope.SENTENCE, severities, **settings)


def paragraph_check(*severities: Severity, **settings: Any) -> Declare:
    """Declare a check that is run on each paragraph: `def check(paragraph, facts)`."""
    return check(Scope.PARAGRAPH, severities, **settings)


def document_check(*severities: Severity, **settings: Any) -> Declare:
    """Declare a check that is run on each story: `def check(facts)`."""
    return check(Scope.DOCUMENT, severities, **settings)


def edition_check(*severities: Severity, **settings: Any) -> Declare:
    """Declare a check that is run on all stories together: `def check(edition)`."""
    return check(Scope.EDITION, severities, **settings)


def hits(wanted: re.Pattern[str], unit: Paragraph | Sentence, facts: Facts) -> Iterator[Spot]:
    """Where `wanted` stands in a paragraph or a sentence. The pattern sees nothing beyond it."""
    for m in wanted.finditer(facts.text, unit.span.start, unit.span.end):
        yield facts.spot(m.start(), m.end())


def word_count(span: Span, facts: Facts) -> int:
    """How many words and numbers stand in `span`."""
    return sum(is_word(facts.tokens.norms[i]) for i in facts.tokens.within(span))


__all__ = [
    "ERROR",
    "EVERY_VOICE",
    "PROSE",
    "SUGGESTION",
    "TITLES",
    "WARNING",
    "Edition",
    "Facts",
    "Flag",
    "Flags",
    "Genre",
    "Paragraph",
    "Role",
    "Sentence",
    "Span",
    "Spelling",
    "Spot",
    "Voice",
    "document_check",
    "edition_check",
    "excerpt",
    "hits",
    "is_word",
    "lexicon",
    "one_of",
    "paragraph_check",
    "pattern",
    "sentence_check",
    "word_count",
]
