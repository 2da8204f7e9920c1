"""Lists that a count announces in names, or without a colon: “two scientists – A, B and C – for …”, “three towns (…)”,
“her five rivals are …”, “two children, Peter, Hannah and Joel”, “A, B and C, the four who …”.
"""

from collections.abc import Callable, Iterator

from copydesk.analysis.page.sentences import Sentence, sentence_at
from copydesk.analysis.page.tokens import Tokens
from copydesk.analysis.quantities import lists
from copydesk.analysis.quantities.figures import Figure
from copydesk.analysis.quantities.lists import Announcement, RunIn
from copydesk.lexicons import lexicon
from copydesk.spans import Span

COUNTS = range(2, 21)
GAP = 8
"""So many words may stand between what is counted and the mark before the list."""

LONGEST = 5
"""An item of more words, without an article at its head, is a clause."""

CLOSES = {"(": (")",), "–": ("–",), "—": ("—",)}
ARTICLES = frozenset({"a", "an", "the", "my", "his", "her", "its", "our", "their", "one", "to"})

Listed = tuple[Announcement, RunIn, Span]

Count = tuple[Sentence, Figure, int, Announcement]
"""A count of things that a list may follow, with its sentence and the token of what is counted."""

BEHIND = frozenset({"who", "that", "in", "on", ",", "which"})
"""What may follow a count that sums up the names before it."""


def find(text: str, tokens: Tokens, counted: tuple[Count, ...]) -> Iterator[Listed]:
    """Every count of things with the items that are listed beside it, and where the list ends."""
    for sentence, figure, noun, said in counted:
        yield from _beside(text, tokens, sentence, figure, noun, said)


def counts(text: str, tokens: Tokens, sentences: tuple[Sentence, ...], figures: tuple[Figure, ...]) -> Iterator[Count]:
    """Every count of things that a list may follow, with its sentence and the token of what is counted."""
    known = lexicon("announcing")
    for figure in figures:
        if figure.unit or not figure.noun or not figure.exact or figure.value not in COUNTS or figure.scaled:
            continue
        sentence = sentence_at(sentences, figure.first)
        if figure.noun in known["no-plurals"] or figure.noun in known["uncounted"]:
            continue
        noun = next((k for k in range(figure.last + 1, sentence.last + 1) if tokens.norms[k] == figure.noun), 0)
        if not noun or lists.counts_part(text, sentence.span.start, figure.span.start):  # the 12-seat bus
            continue
        span = tokens.span(figure.first, noun)
        yield (
            sentence,
            figure,
            noun,
            Announcement(span, int(figure.value), " ".join(span.of(text).split()), names=False),
        )


def _beside(
    text: str, tokens: Tokens, sentence: Sentence, figure: Figure, noun: int, said: Announcement
) -> Iterator[Listed]:
    known = lexicon("announcing")
    if _leads_back(tokens, sentence, figure, noun):
        listed = lists.run_in(text, sentence.span.start, tokens.starts[figure.first - 1] - 1)
        last_ones = listed is not None and said.count < len(listed.items) and not _all(text, listed, _is_bare)
        if listed and len(listed.items) > 2 and _all(text, listed, _is_name) and not last_ones:
            yield said, listed, sentence.span
        return
    for k in range(noun + 1, min(noun + GAP + 1, sentence.last)):
        norm = tokens.norms[k]
        if norm in (":", "(", "–", "—", ",", "are", "were"):
            end = _end(tokens, sentence, k)
            listed = lists.run_in(text, tokens.ends[k], end)
            judged = norm in (":", "–", "—") and figure.noun in known["nouns"]
            if listed and not judged and _fits(text, listed, norm, k - noun, figure.noun):
                yield said, listed, Span(tokens.ends[k], end)
        if norm in known["stops"] or (norm in (":", "(", "–", "—", ",")) or norm[0].isdigit():
            return


def _leads_back(tokens: Tokens, sentence: Sentence, figure: Figure, noun: int) -> bool:
    """Whether a count sums up the names before it: “A, B and C, the four teenagers who …”."""
    before = tokens.norms[max(sentence.first, figure.first - 2) : figure.first]
    behind = tokens.norms[noun + 1 : noun + 2]
    return before in ((",", "the"), (",", "all")) and not BEHIND.isdisjoint(behind)


def _end(tokens: Tokens, sentence: Sentence, mark: int) -> int:
    """Where a list ends that begins behind a mark: at the mark that closes it, at the end of a quote or sentence."""
    closers = (*CLOSES.get(tokens.norms[mark], ()), "”")
    until = next((k for k in range(mark + 1, sentence.last + 1) if tokens.norms[k] in closers), sentence.last + 1)
    last = until - 1
    return tokens.ends[last] - (tokens.norms[last] in (",", "."))


def _fits(text: str, listed: RunIn, mark: str, gap: int, noun: str) -> bool:
    """Whether the items are what such a mark lists: names behind a comma, names and things with articles elsewhere."""
    if mark == ",":
        things = noun in lexicon("sums")["kinds"] and _all(text, listed, lambda words: words[0] in ("a", "an"))
        return gap == 1 and len(listed.items) > 1 and (things or _all(text, listed, _is_name))
    if mark in ("are", "were"):
        return len(listed.items) > 2 and _all(text, listed, lambda words: words[0][0].isupper() or words[0] in ARTICLES)
    return _all(text, listed, lambda words: len(words) <= LONGEST or words[0] in ARTICLES)


def _all(text: str, listed: RunIn, test: Callable[[list[str]], bool]) -> bool:
    words = [item.of(text).split() for item in listed.items]
    return all(test(one) and "each" not in one for one in words)  # two mills (Leeds, York and Bath each want a third)


def _is_name(words: list[str]) -> bool:
    """Whether an item is a name: capitals at both ends, and few words."""
    return len(words) <= LONGEST and words[0][0].isupper() and words[-1][0].isupper()


def _is_bare(words: list[str]) -> bool:
    """Whether a name has no title in small letters: of “Prime minister Ann Orr, Bo Lee and Cy Vale” two may do."""
    particles = lexicon("ages")["particles"]
    return all(word[0].isupper() or word.lower() in particles for word in words)
