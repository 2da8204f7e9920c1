"""Names and pronouns in a stretch of copy: who may speak there, where no verb tells."""

from collections.abc import Iterator

from copydesk.analysis.page.lines import INNER_STOP, Line, cues
from copydesk.lexicons import lexicon
from copydesk.spans import Span

PRONOUNS = frozenset({"he", "she", "they"})

WITHIN = frozenset({INNER_STOP, "of", "the"})
"""These stand between the words of one name."""


def names(line: Line) -> Iterator[Span]:
    """Names and pronouns that may speak, in order: capitals that no start of a sentence gave."""
    never, norms, quoted = cues("openers", "times", "articles"), line.norms, line.quoted
    capital = [line.text[start].isupper() for start in line.starts]
    end = 0
    for i, norm in enumerate(norms):
        if i < end:
            continue
        if norm in PRONOUNS:
            yield Span(line.starts[i], line.ends[i])
        elif capital[i] and not quoted[i] and norm not in never and not _opens_only(line, i):
            end = i + 1
            while end < len(norms) and (capital[end] or norms[end] in WITHIN) and not quoted[end]:
                end += 1
            span = line.words(i, end - 1)
            if span:
                yield span


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
