"""Names and pronouns in a stretch of copy: who may speak there, where no verb tells."""

from collections.abc import Iterator

from copydesk.analysis.page.lines import INNER_STOP, Line, cues
from copydesk.lexicons import lexicon
from copydesk.spans import Span

WITHIN = frozenset({INNER_STOP, "of", "the"})
"""These stand between the words of one name."""


def names(line: Line) -> Iterator[Span]:
    """Names and pronouns that may speak, in order: capitals that no start of a sentence gave."""
    never = cues("openers", "times", "articles")
    i = 0
    while i < len(line):
        norm = line.norms[i]
        if norm in ("he", "she", "they"):
            yield Span(line.starts[i], line.ends[i])
        elif line.capital(i) and not line.quoted[i] and norm not in never and not _opens_only(line, i):
            start = i
            while (line.capital(i + 1) or line.norm(i + 1) in WITHIN) and i + 1 < len(line) and not line.quoted[i + 1]:
                i += 1
            span = line.words(start, i)
            if span:
                yield span
        i += 1


def opening_name(line: Line) -> Span | None:
    """The name that a sentence begins with, as its subject: “Vale was blunt.” `None` if it begins otherwise."""
    i = 0
    while line.capital(i) or line.norm(i) in WITHIN:
        i += 1
    if not i or _opens_only(line, 0) or line.norms[0] in cues("openers", "times", "articles", "fronted"):
        return None
    acts = line.finite(i, i + 1) or line.adverb(i) or line.norm(i) in cues("auxiliaries")
    return line.words(0, i - 1) if acts else None


def _opens_only(line: Line, i: int) -> bool:
    """Whether a capital may be that of the sentence: “Asked …”, “Conceding …”, “I’m …”."""
    norm = line.norms[i]
    return i == 0 and (norm.endswith(("ing", "ed")) or "'" in norm or norm in lexicon("function-words")["common"])
