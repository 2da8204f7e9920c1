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

NEAR = 1
"""So many sentences before or after one may say whose studies they are."""


def unlinked(facts: Facts) -> Iterator[tuple[Span, bool]]:
    """What sentences have from studies that neither they nor those beside them name, and whether it is from one."""
    for k in facts.marked.holding(either(WORDS, "studies", "papers")):
        if facts.sentences[k].paragraph.role in PROSE:
            yield from _unlinked(k, facts)


def _unlinked(k: int, facts: Facts) -> Iterator[tuple[Span, bool]]:
    sentences, own = facts.sentences, facts.sentences[k].span
    several, one, source = _grammar()
    first, last = sentences[max(k - NEAR, 0)].span.start, sentences[min(k + NEAR, len(sentences) - 1)].span.end
    if facts.supports.linked(own) is not None or source.search(facts.text, first, last):
        return
    if m := several.search(own.of(facts.text)):
        yield Span(own.start + m.start(1), own.start + m.end(1)), False
    elif (m := one.search(own.of(facts.text))) and not _names(k, facts):
        yield Span(own.start + m.start(1), own.start + m.end(1)), True


def _names(k: int, facts: Facts) -> bool:
    """Whether sentence `k` names somebody: the authors, their college, their paper."""
    sentence, norms = facts.sentences[k], facts.tokens.norms
    inside = range(sentence.first + 1, sentence.last + 1)
    capitals = (norms[i] for i in inside if facts.text[facts.tokens.starts[i]].isupper())
    return any(len(norm) > 1 and norm not in days() for norm in capitals)


@cache
def _grammar() -> tuple[re.Pattern[str], re.Pattern[str], re.Pattern[str]]:
    """What several studies do, what one does, and the words that say whose they are."""
    lists = ("qualities", "studies", "papers", "sources", "houses")
    kinds, research, papers, sources, houses = (one_of(WORDS, key) for key in lists)
    forms = sorted(all_forms(WORDS, "finds"))
    find, found = "|".join(form for form in forms if not form.endswith("ing")), "|".join(forms)
    between = r"(?:(?:has|have|had|also|now|\w+ly)\s+){0,2}"
    opens = r"(?:\A|[,;:–—]\s|\b(?:and|but|yet|because|while|as|that)\s)"
    many = rf"{opens}((?:(?:{kinds})\s+){{0,2}}(?:{research})\s+{between}(?:{find}))(?=\s)"
    article = r"(?:an?|another|one)"
    single = rf"\b({article}\s+(?:[\w-]+\s+){{0,2}}(?:{papers})\s+{between}(?:{found})|"
    single += (
        rf"according\s+to\s+(?:(?:{article}|{kinds})\s+){{1,3}}(?:{research}|{papers}))(?=[\s,.])(?!\s+(?:{houses})\b)"
    )
    known = rf"\b(?:the|this|that|these|those|its|their|his|her|our)\s+(?:[\w’'-]+\s+){{0,4}}(?:{research}|{papers})\b"
    whose = rf"\b(?:{sources})\b|https?:|\[[0-9]|{known}"
    return tuple(re.compile(written, re.IGNORECASE) for written in (many, single, whose))  # type: ignore[return-value]
