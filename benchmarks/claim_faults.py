"""Faults of statements to plant: what is denied further down, and words that two people are said to have spoken."""

import random
import re

from own_sentences import ENDS_LATER, sentences
from planting import Plant, Planted, retold

AID = re.compile(r"\b(will|is|are|was|were|has|have|had|would|can)\b(?! (?:not|no|never|also|only|now|still|being)\b)")
OPPOSITES = (
    ("approved", "rejected"), ("rejected", "approved"), ("backed", "opposed"), ("supported", "opposed"),
    ("won", "lost"), ("lost", "won"), ("opened", "closed"), ("closed", "opened"), ("accepted", "rejected"),
    ("confirmed", "denied"), ("denied", "confirmed"), ("welcomed", "condemned"), ("increased", "decreased"),
    ("improved", "worsened"), ("upheld", "overturned"), ("joined", "left"), ("guilty", "innocent"),
    ("legal", "illegal"), ("possible", "impossible"), ("likely", "unlikely"),
)  # fmt: skip
SAID = re.compile(r'(?:(?<=\n)|^)"([A-Z][^"\n]{40,200}),?" (?:said|added) ([A-Z][a-z]+ [A-Z][a-z]+|M[rs]+ [A-Z][a-z]+)')
OTHERS = (
    "Priya Dhillon, a local shopkeeper,",
    "Luca Marchetti, who chairs the union,",
    "Helen Ostrander, a former judge,",
)


def negated_restatement(paragraphs: list[str], dice: random.Random) -> Planted | None:
    """A sentence of the article told again, with “not”; in the twin as it was."""
    found = [(words, m) for words in sentences(paragraphs) if (m := AID.search(words)) and "not" not in words.split()]
    if not found:
        return None
    words, m = dice.choice(found)
    cut = ENDS_LATER.search(words, m.end() + 12) if dice.random() < 0.5 else None
    tail = words[m.end() : cut.start() if cut else len(words)]
    return retold(paragraphs, dice, f"[[{words[: m.end()]} not{tail}]].", f"[[{words[: m.end()]}{tail}]].")


def antonym_restatement(paragraphs: list[str], dice: random.Random) -> Planted | None:
    """A sentence of the article told again with the opposite of its verb or adjective."""
    found = [
        (words, m, other)
        for words in sentences(paragraphs)
        for one, other in OPPOSITES
        if (m := re.search(rf"\b{one}\b", words))
    ]
    if not found:
        return None
    words, m, other = dice.choice(found)
    told = words[: m.start()], words[m.end() :]
    return retold(paragraphs, dice, f"[[{other.join(told)}]].", f"[[{m[0].join(told)}]].")


def two_speakers(paragraphs: list[str], dice: random.Random) -> Planted | None:
    """A quotation of the article given to somebody else; in the twin to the one who said it."""
    found = list(SAID.finditer("\n\n".join(paragraphs)))
    if not found:
        return None
    m = dice.choice(found)
    frames = ('[["{}"]] {} said.', '[["{}"]] said {}.')
    frame, quote = dice.choice(frames), m[1].rstrip(",")
    told = (frame.format(f"{quote},", who).replace(",.", ".") for who in (dice.choice(OTHERS), m[2]))
    return retold(paragraphs, dice, *told)


KINDS: tuple[Plant, ...] = (negated_restatement, antonym_restatement, two_speakers)
