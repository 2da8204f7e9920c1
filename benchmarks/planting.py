"""Ways to put a fault into a sound article, shared by the kinds of faults.

A frame is a sentence with slots for values, {…}, and marks around the words that hold the fault, [[…]]. It is filled
twice: with values that do not agree for the faulty article, with values that agree for its twin.
"""

import random
import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from wording import filled

Spans = tuple[tuple[int, int], ...]
Values = Mapping[str, object]
MARKED = re.compile(r"\[\[(.*?)\]\]", re.DOTALL)
ENDED = re.compile(r"[.!?]$")


@dataclass(frozen=True)
class Planted:
    """A faulty article, its sound twin, and where the planted words stand in each, in code points.

    The twin is the article as it was, without spans, or the same insertion with values that agree.
    """

    text: str
    spans: Spans
    clean: str
    clean_spans: Spans = ()


Plant = Callable[[list[str], random.Random], Planted | None]


def unmarked(text: str) -> tuple[str, Spans]:
    """A text without its marks, and the places that they stood around."""
    plain, spans = "", []
    for i, piece in enumerate(MARKED.split(text)):
        if i % 2:
            spans.append((len(plain), len(plain) + len(piece)))
        plain += piece
    return plain, tuple(spans)


def twins(faulty: Sequence[str], clean: Sequence[str]) -> Planted:
    """The two articles, from their paragraphs with marks."""
    return Planted(*unmarked("\n\n".join(faulty)), *unmarked("\n\n".join(clean)))


def told(
    paragraphs: list[str], dice: random.Random, frames: str | Sequence[str], wrong: Values, right: Values
) -> Planted:
    """One sentence put into the article, or several into paragraphs further and further down.

    Each is added to a paragraph or stands as one.
    """
    frames = [frames] if isinstance(frames, str) else frames
    places = sorted(dice.sample(range(1, len(paragraphs)), len(frames)))
    alone = [dice.random() < 0.5 or not ENDED.search(paragraphs[place]) for place in places]
    versions = []
    for values in (wrong, right):
        out = list(paragraphs)
        for place, frame, own in zip(places, frames, alone, strict=True):
            out[place] += ("\n\n" if own else " ") + filled(frame, values)
        versions.append(out)
    return twins(*versions)


def retold(paragraphs: list[str], dice: random.Random, sentence: str, again: str) -> Planted:
    """A sentence in the lower half of the article; `sentence` for the fault, `again` for the twin, both with marks."""
    at = dice.randrange(len(paragraphs) // 2 + 1, len(paragraphs) + 1)
    return twins(*([*paragraphs[:at], words, *paragraphs[at:]] for words in (sentence, again)))


def sentence(paragraphs: list[str], dice: random.Random, frame: str, words: str) -> Planted:
    """A sentence added to one of the paragraphs; the fault is `words`, which take the place of {} in the frame."""
    at = dice.randrange(1, len(paragraphs))
    added = frame.replace("{}", f"[[{words}]]")
    return twins([*paragraphs[:at], f"{paragraphs[at]} {added}", *paragraphs[at + 1 :]], paragraphs)


def joined(before: list[str], fault: list[str], after: list[str]) -> Planted:
    """Paragraphs put among the others; the fault is all of them."""
    return twins([*before, "[[" + "\n\n".join(fault) + "]]", *after], [*before, *after])


def replaced(paragraphs: list[str], start: int, end: int, words: str) -> Planted:
    """Other words in the place of some of the article’s own; the fault is those words."""
    text = "\n\n".join(paragraphs)
    return twins([f"{text[:start]}[[{words}]]{text[end:]}"], [text])
