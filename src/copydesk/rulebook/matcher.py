"""Phrases held against copy, token by token, in time that grows with the copy alone."""

from collections.abc import Iterator
from functools import cache

from msgspec import Struct

from copydesk.analysis.page.tokens import Tokens, fold, is_word
from copydesk.rulebook.phrases import Phrase, Step, compile_phrase


class Lines(Struct, frozen=True):
    """What a phrase is held against: the text and its tokens."""

    text: str
    tokens: Tokens

    def written(self, i: int) -> str:
        """Token `i` as it stands."""
        return self.text[self.tokens.starts[i] : self.tokens.ends[i]]


class Phrases(Struct, frozen=True):
    """Phrases by the folded word at one of their ends, those that any word may stand at, and those with hyphens."""

    known: dict[str, tuple[Phrase, ...]]
    others: tuple[Phrase, ...]
    tied: tuple[Phrase, ...]

    def at(self, norm: str) -> tuple[Phrase, ...]:
        """Those that may have the folded word `norm` there."""
        found = self.known.get(norm, self.others)
        return (*found, *self.tied) if self.tied and "-" in norm else found


@cache
def opening(written: tuple[str, ...]) -> Phrases:
    """The phrases that `written` stands for, by the word that opens them."""
    return _by_step(written, 0)


@cache
def closing(written: tuple[str, ...]) -> Phrases:
    """The phrases that `written` stands for, by the word that ends them."""
    return _by_step(written, -1)


def _by_step(written: tuple[str, ...], place: int) -> Phrases:
    phrases = [phrase for one in written for phrase in compile_phrase(one)]
    others = tuple(phrase for phrase in phrases if phrase[place].words is None)
    known: dict[str, list[Phrase]] = {}
    for phrase in phrases:
        step = phrase[place]
        for word in {*(step.words or ()), *map(fold, step.capitals)}:
            known.setdefault(word, [*others]).append(phrase)
    tied = tuple(phrase for phrase in phrases if phrase[place].tied)
    return Phrases({word: tuple(found) for word, found in known.items()}, others, tied)


def ends_of(phrase: Phrase, lines: Lines, first: int, end: int) -> Iterator[int]:
    """The tokens at which `phrase` ends if it begins at token `first`; nothing from token `end` on is looked at."""
    here = first
    for number, step in enumerate(phrase):
        if step.gap and number:
            yield from _loose_ends(phrase[number:], lines, here, end)
            return
        if here >= end or not _fits(step, lines, here):  # nearly always
            return
        here += 1
    yield here - 1


def _loose_ends(phrase: Phrase, lines: Lines, first: int, end: int) -> Iterator[int]:
    """The same for a phrase whose first word may have others before it."""
    places = {first}
    for step in phrase:
        reached: set[int] = set()
        for place in places:
            for i in range(place, min(place + step.gap + 1, end)):
                if _fits(step, lines, i):
                    reached.add(i + 1)
                if not is_word(lines.tokens.norms[i]):  # a gap holds words, not commas
                    break
        places = reached
    yield from (place - 1 for place in places)


def starts_of(phrase: Phrase, lines: Lines, last: int, first: int) -> bool:
    """Whether `phrase` ends at token `last`, beginning no earlier than token `first`."""
    if not _fits(phrase[-1], lines, last):  # nearly always
        return False
    longest = sum(1 + step.gap for step in phrase)
    return any(
        last in ends_of(phrase, lines, start, last + 1) for start in range(max(first, last - longest + 1), last + 1)
    )


def _fits(step: Step, lines: Lines, i: int) -> bool:
    norm = lines.tokens.norms[i]
    if step.words is None:
        return is_word(norm)
    if norm in step.words:
        return True
    if step.tied and "-" in norm:
        parts = norm.split("-")
        return len(parts) == len(step.tied) and all(map(frozenset.__contains__, step.tied, parts))
    if not step.capitals or norm not in {fold(word) for word in step.capitals}:
        return False
    written = lines.written(i)
    return written in step.capitals or (written.isupper() and len(written) > 1)
