"""By which word a phrase is noticed in copy: of those that must stand in it, the one met least often."""

from collections.abc import Iterator

from msgspec import Struct

from copydesk.analysis.page.tokens import fold
from copydesk.lexicons import lexicon
from copydesk.rulebook.matcher import ELEMENT, LONGEST_GAP, WILD, PhraseError, Step, choices, steps_of


class Anchor(Struct, frozen=True):
    """The folded words by which a phrase is noticed, and how many tokens may stand before them in it.

    `least` counts no hyphens: where the copy has some, fewer tokens may stand there.
    """

    words: frozenset[str]
    least: int
    reach: int

    def starts(self, norms: tuple[str, ...], i: int, first: int) -> range:
        """Where the phrase may begin, no earlier than token `first`, if token `i` is one of the words."""
        start = max(first, i - self.reach)
        if not self.least:
            return range(start, i + 1)
        hyphens = any("-" in norm for norm in norms[start : i + 1])
        return range(start, i + 1 if hyphens else i + 1 - self.least)


def anchor(written: str) -> Anchor:
    """The anchor of a phrase, found without compiling it: of the words that must stand there, the one met least often.

    Raises:
        PhraseError: no word must stand there, so the phrase cannot be looked up.
    """
    best: tuple[int, Anchor] | None = None
    least = reach = 0
    for element in ELEMENT.findall(written):
        written_so = choices(element)
        steps = [steps_of(choice) for choice in written_so if choice and choice not in WILD]
        if steps and "" not in written_so:
            rarest = [_rarest(choice) for choice in steps]
            held = [choice[j] for choice, j in zip(steps, rarest, strict=True)]
            rarity = min(map(_rarity_of, held))
            if best is None or rarity > best[0]:
                words = frozenset(word for step in held for word in _noticed(step))
                best = rarity, Anchor(words, least + min(rarest), reach + max(rarest))
        least += 0 if element == "..." or "" in written_so else min(map(len, steps), default=1)
        reach += LONGEST_GAP if element == "..." else max(map(len, steps), default=1)
    if best is None:
        raise PhraseError(f"“{written}” must hold a word that always stands there")
    return best[1]


def _rarest(steps: tuple[Step, ...]) -> int:
    """Which of the steps is met least often."""
    rarities = [_rarity_of(step) for step in steps]
    return rarities.index(max(rarities))


def _rarity_of(step: Step) -> int:
    """How seldom one of the words of a step is met: as often as its commonest."""
    return min(map(_rarity, _noticed(step)))


def _rarity(word: str) -> int:
    """How seldom a word is met, roughly: the longer the rarer, and those that hold sentences together often."""
    return 0 if word in lexicon("function-words")["common"] else len(word)


def _noticed(step: Step) -> Iterator[str]:
    """How a word is looked up: folded, and by the rarest part of one with hyphens."""
    for word in step.words or (fold(capital) for capital in step.capitals):
        yield max(word.split("-"), key=_rarity) or word
