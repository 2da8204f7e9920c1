"""How phrases are tried where a word of theirs is met: step by step, so that the word beside it nearly always tells
that they do not stand there.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from typing import Any

from copydesk.rulebook.matcher import Lines, ends_of, opening, words_of
from copydesk.rulebook.phrases import Phrase, compile_phrase

Try = tuple[frozenset[str] | None, bool, int, int, Phrase, Any]
"""A phrase that may stand round a word: the words one of which must stand beside it, if that is known, and whether
behind it; how many steps of the phrase are before it, and how many more words the gaps among those hold; the phrase,
and what it is tried for.
"""

Beside = tuple[frozenset[str], frozenset[str]]
"""The words of which one must stand right before a word or right behind it, for any of its phrases to stand there."""

Tried = tuple[list[Try], Beside | None, Sequence[tuple[str, int, Any]], int]
"""The same for all phrases of a word; the words beside it, if all phrases ask for some; those phrases as they are
written, each with its reach before the word and what it is tried for; and the farthest reach.
"""

Found = tuple[int, Any, int, int]
"""The token that was met, what a phrase was tried for there, and the tokens at which it begins and ends."""


class Ways(dict[str, Tried]):
    """How phrases are tried where a word is met, made out when it is first met: `written` gives the phrases."""

    def __init__(self, written: Callable[[str], Sequence[tuple[str, int, Any]]]) -> None:
        super().__init__()
        self._written = written

    def __missing__(self, part: str) -> Tried:
        self[part] = made = tried(part, self._written(part))
        return made


def tried(part: str, written: Sequence[tuple[str, int, Any]]) -> Tried:
    """How some phrases, each with its reach and what it is tried for, are tried where `part` is met."""
    steps = [one for phrase, _, what in written for one in _tries(part, phrase, what)]
    sides = [[one[0] for one in steps if one[0] is not None and one[1] is behind] for behind in (False, True)]
    asked = sum(map(len, sides)) == len(steps)
    beside = (frozenset().union(*sides[0]), frozenset().union(*sides[1])) if asked else None
    return steps, beside, written, max(reach for _, reach, _ in written)


def _tries(part: str, written: str, what: Any) -> Iterator[Try]:
    """How a phrase is tried where `part` is met, which is a whole word and not one part of it."""
    for phrase in compile_phrase(written):
        for k, step in enumerate(phrase):
            if part in words_of(step):
                yield *_beside(phrase, k), k, sum(one.gap for one in phrase[1 : k + 1]), phrase, what


def _beside(phrase: Phrase, k: int) -> tuple[frozenset[str] | None, bool]:
    """The words one of which stands right behind step `k` of a phrase, or else before it, and whether behind it."""
    for j in (k + 1, k - 1):
        if 0 <= j < len(phrase) and phrase[j].words is not None and not phrase[max(j, k)].gap:
            return words_of(phrase[j]), j > k
    return None, False


def found(met: Iterable[tuple[int, str]], ways: Mapping[str, Tried], lines: Lines, untied: bytes) -> Iterator[Found]:
    """The phrases that stand round some tokens, each given with the word that was met there. `untied` says how far the
    last word with hyphens is from every token.
    """
    norms = lines.tokens.norms
    last = len(norms) - 1
    for i, part in met:
        steps, beside, whole, farthest = ways[part]
        if untied[i] <= farthest:
            yield from _found_loosely(whole, lines, i)
            continue
        before, behind = norms[i - 1], norms[i + 1] if i < last else ""
        if beside and before not in beside[0] and behind not in beside[1]:  # nearly always
            continue
        likely = [one for one in steps if one[0] is None or (behind if one[1] else before) in one[0]]
        yield from _found(likely, lines, i) if likely else ()


def _found(likely: list[Try], lines: Lines, i: int) -> Iterator[Found]:
    """The phrases that stand round token `i`, no word with hyphens being near."""
    end = len(lines.tokens)
    for _, _, back, gap, phrase, what in likely:
        for first in range(max(i - back - gap, 0), i - back + 1):
            for last in ends_of(phrase, lines, first, end):
                yield i, what, first, last


def _found_loosely(whole: Sequence[tuple[str, int, Any]], lines: Lines, i: int) -> Iterator[Found]:
    """The same near words with hyphens, each of which may be one step of a phrase or several."""
    norms, end = lines.tokens.norms, len(lines.tokens)
    for written, reach, what in whole:
        for first in range(max(i - reach, 0), i + 1):
            for phrase in opening((written,)).at(norms[first]):
                for last in ends_of(phrase, lines, first, end):
                    yield i, what, first, last
