"""Faults of names to plant: surnames misspelt or never introduced, titles and offices that do not agree, places."""

import random
import re
from collections import Counter

from planting import Plant, Planted, replaced, told

FULL = re.compile(r"(?<![.\w] )\b([A-Z][a-z]+) ([A-Z][a-z]{3,})\b")
TITLED = re.compile(r"\bMr ([A-Z][a-z]{3,})\b")
SURNAMES = (
    "Okafor", "Duval", "Brannock", "Telfer", "Marchetti", "Ostrander", "Kowalik", "Vasquez", "Lindholm", "Achterberg",
    "Penhale", "Rautio", "Dhillon", "Mbeki-Stone", "Haverstock", "Szabo", "Quintero", "Abernethy", "Falconer",
    "Nakashima",
)  # fmt: skip
GIVEN = ("Ngozi", "Marie", "Peter", "Anna", "Luca", "Susan", "Daniel", "Helen", "Robert", "Priya")
ROLES = ("a professor of law", "who runs the charity", "the union’s regional secretary", "a former inspector of mines")
INTRODUCED = (
    "[[{who}]] argues that this could delay the vote by a year.",
    "“We were never asked,” said [[{who}]].",
    "[[{who}]] said the plan would cost more than anybody had admitted.",
    "But [[{who}]] told reporters that nothing had been decided.",
    "According to [[{who}]], the figures were wrong from the start.",
    "[[{who}]] declined to comment.",
    "“It is far too late for that,” [[{who}]] said on Monday.",
)
OFFICES = (
    ("the governor", "one of the nine senators who signed the letter"),
    ("the energy minister", "the leader of the opposition"),
    ("the foreign minister", "the opposition leader"),
    ("the vice president", "a senator from the north of the country"),
    ("the judge in the case", "the prosecutor in the case"),
    ("the plaintiff", "the defendant"),
    ("the prime minister", "the leader of the opposition"),
)
PLACES = (
    ("Mumbai", "Bombay"), ("Kyiv", "Kiev"), ("Myanmar", "Burma"), ("Beijing", "Peking"), ("Kolkata", "Calcutta"),
    ("the Netherlands", "Holland"), ("Chennai", "Madras"), ("Londonderry", "Derry"), ("Turkey", "Türkiye"),
    ("the Ivory Coast", "Côte d’Ivoire"),
    ("Odesa", "Odessa"), ("the Falkland Islands", "the Malvinas"),
)  # fmt: skip
THERE = (
    "The company has had an office in {} since the spring.",
    "Talks in {} ended without a result.",
    "A second team was sent to {} last week.",
    "Nobody in {} would say who had paid.",
)
VOWELS = {"a": "e", "e": "a", "i": "y", "o": "u", "u": "o", "y": "i"}


def misspelt_surname(paragraphs: list[str], dice: random.Random) -> Planted | None:
    """One later mention of somebody’s surname with a slip: a letter lost, doubled, exchanged or another vowel."""
    text = "\n\n".join(paragraphs)
    people = []
    for m in FULL.finditer(text):
        later = [n.start() for n in re.finditer(rf"\b{m[2]}\b", text) if n.start() > m.end()]
        if later and re.search(rf"(?:\bM[rs]+ {m[2]}|said {m[2]}|\b{m[2]},? (?:said|added|told|was|has))\b", text):
            people.append((m[2], later))
    if not people:
        return None
    surname, places = dice.choice(people)
    at = dice.choice(places)
    return replaced(paragraphs, at, at + len(surname), _slip(surname, dice))


def _slip(word: str, dice: random.Random) -> str:
    k = dice.randrange(1, len(word) - 1)
    vowels = [i for i, letter in enumerate(word) if i and letter in VOWELS]
    doubles = [i for i in range(1, len(word) - 1) if word[i] == word[i + 1]]
    swaps = [i for i in range(1, len(word) - 1) if word[i] != word[i + 1]]
    ways = [f"{word[: k + 1]}{word[k]}{word[k + 1 :]}"]
    ways += [f"{word[:i]}{VOWELS[word[i]]}{word[i + 1 :]}" for i in vowels[:1]]
    ways += [word[:i] + word[i + 1 :] for i in doubles]
    ways += [word[:i] + word[i + 1] + word[i] + word[i + 2 :] for i in dice.sample(swaps, min(1, len(swaps)))]
    return dice.choice(ways)


def surname_unintroduced(paragraphs: list[str], dice: random.Random) -> Planted | None:
    """Somebody who speaks by surname alone; in the twin with first name and part."""
    text = "\n\n".join(paragraphs)
    surname = dice.choice([name for name in SURNAMES if name not in text])
    full = f"{dice.choice(GIVEN)} {surname}, {dice.choice(ROLES)},"
    frame = dice.choice(INTRODUCED)
    right = full.removesuffix(",") if frame.rstrip(".").endswith("]]") else full
    return told(paragraphs, dice, frame, {"who": surname}, {"who": right})


def honorific_changed(paragraphs: list[str], dice: random.Random) -> Planted | None:
    """A “Mr” of the article made “Mrs” or “Ms” once."""
    text = "\n\n".join(paragraphs)
    often = Counter(TITLED.findall(text))
    places = [m for m in TITLED.finditer(text) if often[m[1]] > 1]
    if not places:
        return None
    m = dice.choice(places)
    return replaced(paragraphs, m.start(), m.end(), f"{dice.choice(('Mrs', 'Ms'))} {m[1]}")


def two_offices(paragraphs: list[str], dice: random.Random) -> Planted | None:
    """One person with two offices that nobody holds at one time."""
    surname = dice.choice([name for name in SURNAMES if name not in " ".join(paragraphs)])
    one, two = dice.choice(OFFICES)
    first = f"{dice.choice(GIVEN)} {surname}, {one}, spoke first."
    second = dice.choice(
        (
            "[[{who}, {office}]], disagreed.",
            "[[{who}, {office}]], had left by then.",
            "[[{who}, {office}]], called it a start.",
        )
    )
    return told(paragraphs, dice, (first, second), {"who": surname, "office": two}, {"who": surname, "office": one})


def place_variant(paragraphs: list[str], dice: random.Random) -> Planted | None:
    """One place by two names."""
    one, two = dice.choice(PLACES)
    if any(name in " ".join(paragraphs) for name in (one, two)):
        return None
    first, second = dice.sample(THERE, 2)
    return told(paragraphs, dice, (first.format(one), second.format("[[{place}]]")), {"place": two}, {"place": one})


KINDS: tuple[Plant, ...] = (misspelt_surname, surname_unintroduced, honorific_changed, two_offices, place_variant)
