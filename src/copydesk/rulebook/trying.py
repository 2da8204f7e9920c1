"""How the phrases of a pack are tried where a word of theirs is met: step by step, so that the word beside it nearly
always tells that they do not stand there.
"""

from collections.abc import Iterator, Sequence

from copydesk.rulebook.matcher import Lines, Phrases, ends_of, opening, words_of
from copydesk.rulebook.phrases import Phrase, compile_phrase
from copydesk.rulebook.terms import Term

Try = tuple[frozenset[str] | None, bool, int, int, Phrase, Term, int]
"""A phrase that may stand round a word: the words one of which must stand beside it, if that is known, and whether
behind it; how many steps of the phrase are before it, and how many more words the gaps among those hold; the phrase,
its entry and its form.
"""


Tried = tuple[list[Try], list[tuple[Phrases, int, Term, int]], int]
"""The same for all phrases of a word; those phrases as they are written, each with its reach before the word, its entry
and its form; and the farthest reach.
"""


def tried(part: str, forms: Sequence[tuple[Term, int, int]]) -> Tried:
    """How the forms of some entries, each with its reach, are tried where `part` is met."""
    steps = [one for term, form, _ in forms for one in _tries(part, term, form)]
    whole = [(opening((term.words[form],)), reach, term, form) for term, form, reach in forms]
    return steps, whole, max(reach for _, _, reach in forms)


def _tries(part: str, term: Term, form: int) -> Iterator[Try]:
    """How a form of an entry is tried where `part` is met, which is a whole word and not one part of it."""
    for phrase in compile_phrase(term.words[form]):
        for k, step in enumerate(phrase):
            if part in words_of(step):
                gaps = sum(one.gap for one in phrase[1 : k + 1])
                yield *_beside(phrase, k), k, gaps, phrase, term, form


def _beside(phrase: Phrase, k: int) -> tuple[frozenset[str] | None, bool]:
    """The words one of which stands right behind step `k` of a phrase, or else before it, and whether behind it."""
    for j in (k + 1, k - 1):
        if 0 <= j < len(phrase) and phrase[j].words is not None and not phrase[max(j, k)].gap:
            return words_of(phrase[j]), j > k
    return None, False


def found_at(likely: list[Try], lines: Lines, i: int) -> Iterator[tuple[Term, int, int, int]]:
    """The entries that stand round token `i`, no word with hyphens being near, each with its form and its tokens."""
    end = len(lines.tokens)
    for _, _, back, gap, phrase, term, form in likely:
        for first in range(max(i - back - gap, 0), i - back + 1):
            for last in ends_of(phrase, lines, first, end):
                yield term, form, first, last


def found_loosely(
    whole: list[tuple[Phrases, int, Term, int]], lines: Lines, i: int
) -> Iterator[tuple[Term, int, int, int]]:
    """The same near words with hyphens, each of which may be one step of a phrase or several."""
    norms, end = lines.tokens.norms, len(lines.tokens)
    for phrases, reach, term, form in whole:
        for first in range(max(i - reach, 0), i + 1):
            for phrase in phrases.at(norms[first]):
                for last in ends_of(phrase, lines, first, end):
                    yield term, form, first, last
