"""Names and pronouns in a stretch of copy: who may speak there, where no verb tells."""

from collections.abc import Iterable, Iterator

from copydesk.analysis.page.lines import INNER_STOP, Line, cues
from copydesk.lexicons import lexicon
from copydesk.spans import Span

PRONOUNS = frozenset({"he", "she", "they"})

WITHIN = frozenset({INNER_STOP, "of", "the"})
"""These stand between the words of one name."""


def names(line: Line) -> Iterator[Span]:
    """Names and pronouns that may speak, in order: capitals that no start of a sentence gave."""
    text, norms = line.text, line.norms
    led = [i for i, start in enumerate(line.starts) if text[start].isupper() or norms[i] in PRONOUNS]
    return _led_by(led, line)


def proper_names(line: Line, capitals: Iterable[int]) -> Iterator[Span]:
    """The names alone, of a line whose words with `capitals` are known."""
    return _led_by((i for i in capitals if line.norms[i] not in PRONOUNS), line)


def _led_by(words: Iterable[int], line: Line) -> Iterator[Span]:
    """The names and pronouns that begin with some of the words."""
    never, norms, quoted = cues("openers", "times", "articles"), line.norms, line.quoted
    end = 0
    for i in words:
        if i < end:
            continue
        if norms[i] in PRONOUNS:
            yield Span(line.starts[i], line.ends[i])
        elif not quoted[i] and norms[i] not in never and not _opens_only(line, i):
            end = i + 1
            while end < len(norms) and (line.capital(end) or norms[end] in WITHIN) and not quoted[end]:
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
