"""Studies that nobody can look up: “studies show”, “a new study found”, “according to a survey”, and no word whose."""

import re
from collections.abc import Iterator
from functools import cache

from copydesk.analysis.facts import Facts
from copydesk.analysis.page.inflection import all_forms
from copydesk.analysis.retelling.context_words import days
from copydesk.document import PROSE
from copydesk.lexicons import either, one_of
from copydesk.spans import Span

WORDS = "vague-sources"

BETWEEN = r"(?:(?:has|have|had|also|now|\w+ly)\s+){0,2}"

NEAR = 1
"""So many sentences before or after one may say whose studies they are."""


def unlinked(facts: Facts) -> Iterator[tuple[Span, bool]]:
    """What sentences have from studies that neither they nor those beside them name, and whether it is from one."""
    told = frozenset(facts.marked.holding(_needed()))
    for k in facts.marked.holding(either(WORDS, "studies", "papers")):
        if k in told and facts.sentences[k].paragraph.role in PROSE:
            yield from _unlinked(k, facts)


def _unlinked(k: int, facts: Facts) -> Iterator[tuple[Span, bool]]:
    sentences, own = facts.sentences, facts.sentences[k].span
    several = _several().search(own.of(facts.text))
    found = several or _one().search(own.of(facts.text))
    if found is None or (not several and _names(k, facts)) or facts.supports.linked(own) is not None:
        return
    first, last = sentences[max(k - NEAR, 0)].span.start, sentences[min(k + NEAR, len(sentences) - 1)].span.end
    if not _whose().search(facts.text, first, last):
        yield Span(own.start + found.start(1), own.start + found.end(1)), not several


def _names(k: int, facts: Facts) -> bool:
    """Whether sentence `k` names somebody: the authors, their college, their paper."""
    sentence, norms = facts.sentences[k], facts.tokens.norms
    inside = range(sentence.first + 1, sentence.last + 1)
    capitals = (norms[i] for i in inside if facts.text[facts.tokens.starts[i]].isupper())
    return any(len(norm) > 1 and norm not in days() for norm in capitals)


@cache
def _whose() -> re.Pattern[str]:
    """The words that say whose studies they are."""
    research, papers, sources = (one_of(WORDS, key) for key in ("studies", "papers", "sources"))
    known = rf"\b(?:the|this|that|these|those|its|their|his|her|our)\s+(?:[\w’'-]+\s+){{0,4}}(?:{research}|{papers})\b"
    return re.compile(rf"\b(?:{sources})\b|https?:|\[[0-9]|{known}", re.IGNORECASE)


@cache
def _several() -> re.Pattern[str]:
    """What several studies do."""
    kinds, research = one_of(WORDS, "qualities"), one_of(WORDS, "studies")
    find = "|".join(form for form in _finding() if not form.endswith("ing"))
    opens = r"(?:\A|[,;:–—]\s|\b(?:and|but|yet|because|while|as|that)\s)"
    return re.compile(rf"{opens}((?:(?:{kinds})\s+){{0,2}}(?:{research})\s+{BETWEEN}(?:{find}))(?=\s)", re.IGNORECASE)


@cache
def _one() -> re.Pattern[str]:
    """What one does, or what is so according to one."""
    kinds, research, papers, houses = (one_of(WORDS, key) for key in ("qualities", "studies", "papers", "houses"))
    article = r"(?:an?|another|one)"
    single = rf"\b({article}\s+(?:[\w-]+\s+){{0,2}}(?:{papers})\s+{BETWEEN}(?:{'|'.join(_finding())})|"
    single += (
        rf"according\s+to\s+(?:(?:{article}|{kinds})\s+){{1,3}}(?:{research}|{papers}))(?=[\s,.])(?!\s+(?:{houses})\b)"
    )
    return re.compile(single, re.IGNORECASE)


@cache
def _needed() -> frozenset[str]:
    """The words of which every such sentence has one."""
    return frozenset({"according", *_finding()})


def _finding() -> list[str]:
    return sorted(all_forms(WORDS, "finds"))
