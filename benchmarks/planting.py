"""Ways to put a fault into a sound article, shared by the kinds of faults."""

import random
from collections.abc import Callable
from dataclasses import dataclass


@dataclass(frozen=True)
class Planted:
    """A faulty article and where its fault stands."""

    text: str
    spans: tuple[tuple[int, int], ...]


Plant = Callable[[list[str], random.Random], Planted | None]


def sentence(paragraphs: list[str], dice: random.Random, frame: str, words: str) -> Planted:
    """A sentence added to one of the paragraphs; the fault is `words`, which take the place of {} in the frame."""
    at = dice.randrange(1, len(paragraphs))
    lead, tail = frame.split("{}")
    before = "\n\n".join([*paragraphs[:at], paragraphs[at]]) + " " + lead
    text = "\n\n".join([before + words + tail, *paragraphs[at + 1 :]])
    return Planted(text, ((len(before), len(before) + len(words)),))


def joined(before: list[str], fault: list[str], after: list[str]) -> Planted:
    """Paragraphs put among the others; the fault is all of them."""
    start = len("\n\n".join(before)) + 2
    return Planted("\n\n".join([*before, *fault, *after]), ((start, start + len("\n\n".join(fault))),))


def replaced(paragraphs: list[str], start: int, end: int, words: str) -> Planted:
    """Other words in the place of some of the article’s own; the fault is those words."""
    text = "\n\n".join(paragraphs)
    return Planted(text[:start] + words + text[end:], ((start, start + len(words)),))
