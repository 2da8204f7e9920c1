"""Phrases held against copy, token by token, in time that grows with the copy alone."""

from collections.abc import Collection
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
    """Phrases by the folded word at one of their ends, and those that any word may stand at."""

    known: dict[str, tuple[Phrase, ...]]
    others: tuple[Phrase, ...]
    place: int

    def at(self, norm: str) -> tuple[Phrase, ...]:
        """Those that may have the folded word `norm` there, or the word that stands at that end of its hyphens."""
        found = self.known.get(norm, self.others)
        if "-" not in norm:
            return found
        return (*found, *self.known.get(norm.split("-")[self.place], ()))


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
    known: dict[str, tuple[Phrase, ...]] = {}
    for phrase in phrases:
        step = phrase[place]
        found = dict.fromkeys((*(step.words or ()), *_folded(step.capitals)), (*others, phrase))
        for word in known.keys() & found.keys():
            found[word] = (*known[word], phrase)
        known |= found
    return Phrases(known, others, place)


def ends_of(phrase: Phrase, lines: Lines, first: int, end: int) -> Collection[int]:
    """The tokens at which `phrase` ends if it begins at token `first`; nothing from token `end` on is looked at."""
    here, number, steps, norms = first, 0, len(phrase), lines.tokens.norms
    while number < steps:
        step = phrase[number]
        if step.gap and number:
            return _loose_ends(phrase, number, lines, here, end)
        if here >= end:
            return ()
        words, norm = step.words, norms[here]
        if words and norm in words:  # nearly always, behind the first
            number += 1
        elif words and not step.capitals and "-" not in norm:
            return ()
        elif taken := _taken(phrase, number, lines, here):
            number += taken
        else:
            return ()
        here += 1
    return (here - 1,)


def _loose_ends(phrase: Phrase, number: int, lines: Lines, first: int, end: int) -> Collection[int]:
    """The same from the step `number` on, before which others may stand."""
    reached: list[set[int]] = [set() for _ in range(len(phrase) + 1)]
    reached[number].add(first)
    for k in range(number, len(phrase)):
        for place in reached[k]:
            for i in range(place, min(place + phrase[k].gap + 1, end)):
                if taken := _taken(phrase, k, lines, i):
                    reached[k + taken].add(i + 1)
                if not is_word(lines.tokens.norms[i]):  # a gap holds words, not commas
                    break
    return {place - 1 for place in reached[-1]}


def starts_of(phrase: Phrase, lines: Lines, last: int, first: int) -> bool:
    """Whether `phrase` ends at token `last`, beginning no earlier than token `first`."""
    norms, steps = lines.tokens.norms, len(phrase)
    if not _taken(phrase, steps - 1, lines, last) and "-" not in norms[last]:  # nearly always
        return False
    longest = sum(1 + step.gap for step in phrase)
    start = last - longest + 1
    if longest == steps and not any("-" in norm for norm in norms[max(start, first) : last + 1]):  # one word a step
        return start >= first and last in ends_of(phrase, lines, start, last + 1)
    return any(last in ends_of(phrase, lines, k, last + 1) for k in range(max(first, start), last + 1))


def _taken(phrase: Phrase, number: int, lines: Lines, i: int) -> int:
    """How many steps of a phrase token `i` stands for, from `number` on: one, as many as it has words between hyphens,
    or none.
    """
    step, norm = phrase[number], lines.tokens.norms[i]
    if step.words is None:
        return is_word(norm)
    if norm in step.words:
        return 1
    if step.capitals and norm in _folded(step.capitals):
        written = lines.written(i)
        return written in step.capitals or (written.isupper() and len(written) > 1)
    return _tied(phrase[number:], norm.split("-")) if "-" in norm else 0


def words_of(step: Step) -> frozenset[str]:
    """The folded words that a step may be; none where it may be any."""
    words = step.words or frozenset()
    return words | _folded(step.capitals) if step.capitals else words


@cache
def _folded(capitals: frozenset[str]) -> frozenset[str]:
    """Words with a capital as tokens have them."""
    return frozenset(map(fold, capitals))


def _tied(phrase: Phrase, parts: list[str]) -> int:
    """How many words there are between hyphens, if they are the first words of a phrase."""
    steps = phrase[: len(parts)]
    if len(steps) < len(parts) or any(step.gap for step in steps[1:]):
        return 0
    return len(parts) if all(part in (step.words or ()) for step, part in zip(steps, parts, strict=True)) else 0
