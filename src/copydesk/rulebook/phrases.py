"""How a phrase is written, and the steps that it stands for: words with inflection, alternatives and short gaps.

    terrorist            that word in any case, alone; not inside “counter-terrorist”
    ~claim               the word and its forms: claim, claims, claimed, claiming
    (critics|~expert)    one of these words
    (the|)               that word or none
    _                    any one word
    ...                  up to three words

A word with a capital must be written so. A phrase of several words also matches with hyphens between them. All is
compiled to sets of words and counted steps, so that no phrase can make a run slow.
"""

import itertools
import re
from collections.abc import Iterable
from functools import cache

from msgspec import Struct

from copydesk.analysis.page.inflection import forms
from copydesk.analysis.page.tokens import fold, tokenise
from copydesk.patterns import pattern

ELEMENT = pattern(r"\([^()]*\)|\S+")
LONGEST_GAP = 3
WILD = frozenset({"_", "..."})


class PhraseError(ValueError):
    """A phrase that cannot be understood. The message quotes it and says why."""


class Step(Struct, frozen=True):
    """One word of a phrase: the folded words that fit, and those that must be written with their capital.

    `words` is `None` where any word fits. `gap` is how many words may stand before this one.
    """

    words: frozenset[str] | None
    capitals: frozenset[str] = frozenset()
    gap: int = 0


Phrase = tuple[Step, ...]

GAP: Phrase = (Step(None, gap=LONGEST_GAP),)
"""Stands for “...” until the phrase is put together."""


@cache
def compile_phrase(written: str) -> tuple[Phrase, ...]:
    """The phrases that `written` stands for, one for each choice of optional words.

    Raises:
        PhraseError: the phrase is empty, begins or ends with a gap, or has a stray bracket.
    """
    elements = ELEMENT.findall(written)
    if not elements or elements[0] == "..." or elements[-1] == "...":
        raise PhraseError(f"“{written}” must begin and end with a word")
    if re.search(r"[()|]", re.sub(r"\([^()]*\)", "", written)):
        raise PhraseError(f"“{written}” has a stray bracket or bar")
    phrases: list[Phrase] = []
    for chosen in itertools.product(*(_alternatives(element) for element in elements)):
        if any(part not in (GAP, ()) for part in chosen):
            phrases.append(_steps(chosen))
    return tuple(dict.fromkeys(phrases))


def choices(element: str) -> list[str]:
    """What may stand for one element of a phrase, as written; nothing is one of the choices."""
    return element[1:-1].split("|") if element.startswith("(") else [element]


def _alternatives(element: str) -> list[Phrase]:
    """What may stand for one element: one step for all its single words, the longer ones each, nothing if optional."""
    if element == "...":
        return [GAP]
    written = choices(element)
    all_plain = _is_plain("".join(written))
    plain = set(filter(None, written)) if all_plain else {choice for choice in written if _is_plain(choice)}
    others = [steps_of(choice) for choice in written if choice and choice not in plain]
    single = [Step(frozenset(plain)), *(steps[0] for steps in others if len(steps) == 1)]
    several: list[Phrase] = [steps for steps in others if len(steps) > 1]
    if plain or len(single) > 1:
        any_word = any(step.words is None for step in single)
        words = None if any_word else frozenset().union(*(step.words or () for step in single))
        several.append((Step(words, frozenset().union(*(step.capitals for step in single))),))
    return several + ([()] if "" in written else [])


def _is_plain(word: str) -> bool:
    return word.isascii() and word.isalpha() and word.islower()


def _steps(parts: Iterable[Phrase]) -> Phrase:
    steps: list[Step] = []
    gap = 0
    for part in parts:
        if part == GAP:
            gap = LONGEST_GAP
            continue
        for step in part:
            steps.append(Step(step.words, step.capitals, gap))
            gap = 0
    return tuple(steps)


def steps_of(word: str) -> tuple[Step, ...]:
    """The steps of one word of a phrase."""
    if word == "_":
        return (Step(None),)
    if word.startswith("~"):
        lemma = word[1:]
        if lemma[:1].isupper():
            return (Step(frozenset(), frozenset(form[0].upper() + form[1:] for form in forms(lemma.lower()))),)
        return (Step(forms(lemma)),)
    if word == "'s" or _is_plain(word):
        return (Step(frozenset({word})),)
    tokens = tokenise(word)
    parts = [word[start:end] for start, end in zip(tokens.starts, tokens.ends, strict=True)]
    return tuple(
        Step(frozenset(), frozenset({part.replace("’", "'")})) if part[0].isupper() else Step(frozenset({fold(part)}))
        for part in parts
    )
