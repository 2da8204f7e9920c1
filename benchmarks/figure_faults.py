"""Faults of arithmetic to plant: a sentence whose figures do not agree, or a figure that the article has otherwise."""

import random
import re

from planting import Planted, twins

MAGNITUDE = re.compile(r"(?P<sum>[£$€]\d{1,3}(?:\.\d+)?) ?(?P<unit>million|billion|bn|m)\b")
SLIPPED = {"million": "billion", "billion": "million", "bn": "m", "m": "bn"}
POUNDS = re.compile(r"(?P<sign>[£$€])(?P<number>\d{1,3}(?:\.\d+)? ?(?:million|billion|bn|m))\b")


def magnitude(paragraphs: list[str], dice: random.Random) -> Planted | None:
    """A sum of the article told a second time, a thousandfold off."""
    found = MAGNITUDE.search("\n\n".join(paragraphs))
    if not found:
        return None
    space = " " if found["unit"][1:] not in ("", "n") else ""
    return _told_again(paragraphs, found, f"{found['sum']}{space}{SLIPPED[found['unit']]}")


def currency(paragraphs: list[str], dice: random.Random) -> Planted | None:
    """A sum of the article told a second time, in another currency."""
    found = POUNDS.search("\n\n".join(paragraphs))
    if not found:
        return None
    return _told_again(paragraphs, found, f"{'€' if found['sign'] != '€' else '£'}{found['number']}")


def headline_figure(paragraphs: list[str], dice: random.Random) -> Planted | None:
    """A number of the headline that the story counts otherwise."""
    said, thing = dice.randrange(12, 90), dice.choice(("boats", "houses", "trees", "jobs", "schools"))
    head = f"{said} {thing} lost in storm"
    told = f"The storm took {said + dice.choice((-5, -2, 2, 7))} {thing}, the council said."
    return twins([f"[[{head}]]", told, *paragraphs[1:]], paragraphs)


def _told_again(paragraphs: list[str], found: re.Match[str], words: str) -> Planted:
    """The sentence around a figure of the article again at its end, with other words for the figure."""
    text = "\n\n".join(paragraphs)
    start = max(text.rfind(stop, 0, found.start()) + len(stop) for stop in (". ", "\n\n"))
    end = min(at for stop in (". ", "\n\n") if (at := f"{text}\n\n".find(stop, found.end())) >= 0)
    lead, tail = text[start : found.start()], text[found.end() : end].rstrip(".")
    return twins(*([*paragraphs, f"{lead}[[{told}]]{tail}."] for told in (words, found[0])))


KINDS = (magnitude, currency, headline_figure)
