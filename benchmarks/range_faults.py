"""Ranges to plant that run backwards: from the later year to the earlier, from the greater number to the lesser."""

import random

from planting import Plant, Planted, told
from wording import numbers, person, towns

YEARS = (
    "The mill was run by one family [[from {a} to {b}]], and then by the town.",
    "The mill ({place}, [[{a}–{b}]]) was run by one family.",
    "{name} ([[{a}-{b}]]) painted the harbour at {here} many times.",
    "[[Between {a} and {b}]] the line carried coal to {here}.",
    "{name}, who led the college [[from {a} until {b}]], died last week.",
    "The diaries, kept [[from {a} to {b}]], were found in {here}.",
    "It is a history of the {here} docks, [[{a}–{b}]].",
    "The firm traded as {surname} and Sons ([[{a} to {b}]]).",
    "{name} served as harbour master [[from {a} through {b}]].",
    "The drought of [[{a}-{b}]] emptied three villages.",
    "Rainfall was recorded at {here} [[between {a} and {b}]].",
    "{he} taught in {here} [[from {a} till {b}]] and then in {there}.",
)
RANGES = (
    ("The course is for children [[aged {a} to {b}]].", 4, 16, 2, 6),
    ("The survey asked adults [[aged between {a} and {b}]].", 18, 60, 5, 20),
    ("It is open to [[{a}-{b}-year-olds]] from {here}.", 7, 18, 2, 9),
    ("Temperatures of [[between {a}C and {b}C]] are expected at {here}.", 8, 30, 3, 9),
    ("Highs will be [[from {a} to {b} degrees]] along the coast.", 8, 30, 3, 9),
    ("Fines will be [[between £{a} and £{b}]].", 40, 400, 20, 200),
    ("Tickets cost [[from ${a} to ${b}]], {name} said.", 15, 80, 10, 60),
    ("Repairs will cost [[£{a}m to £{b}m]].", 20, 80, 5, 40),
    ("It will take [[{a} to {b} weeks]] to mend the roof.", 3, 12, 2, 8),
    ("The wait is [[between {a} and {b} days]], the clinic in {here} said.", 5, 40, 5, 30),
    ("[[Between {a} and {b} people]] live in each block.", 120, 600, 40, 300),
    ("Rents [[range from £{a} to £{b}]] a week.", 60, 200, 30, 200),
    ("Growth of [[{a}% to {b}%]] is forecast for next year.", 2, 6, 2, 4),
    ("The tank holds [[{a}–{b} litres]], depending on its age.", 20, 90, 10, 60),
)


def backward_years(paragraphs: list[str], dice: random.Random) -> Planted:
    """Years from the later to the earlier."""
    first = dice.randrange(1880, 1990)
    last = first + dice.randrange(2, 20)
    rest = {"place": dice.choice(("built of brick", "on the east bank")), **person(dice), **towns(dice)}
    frame = dice.choice(YEARS)
    return told(paragraphs, dice, frame, rest | {"a": last, "b": first}, rest | {"a": first, "b": last})


def backward_range(paragraphs: list[str], dice: random.Random) -> Planted:
    """Ages, degrees, money or other numbers from the greater to the lesser."""
    frame, least, most, short, long = dice.choice(RANGES)
    low = dice.randrange(least, most)
    high = low + dice.randrange(short, long)
    rest = {**person(dice), **towns(dice)}
    return told(paragraphs, dice, frame, rest | numbers(a=high, b=low), rest | numbers(a=low, b=high))


KINDS: tuple[Plant, ...] = (backward_years, backward_range)
