"""Faults of age to plant: an age that birth, death and the years do not make, a person who has two ages."""

import random

from planting import Plant, Planted, told
from wording import numbers, person, towns

# {birth}, {year} and {age}, of which one is wrong.
AGES = (
    "{name}, [[born in {birth}, was {age} when {he} was elected in {year}]].",
    "[[Born in {birth}]], {name} died in {here} [[in {year}, aged {age}]].",
    "{name} ([[{birth}–{year}]]) died in {here} [[at the age of {age}]].",
    "{surname}, who was [[born in {birth}, won {his} first race in {year} at the age of {age}]].",
    "{name} was [[born in {here} in {birth} and died in {year} at {age}]].",
    "In [[{year}, when {he} was {age}]], {name}, [[born in {birth}]], moved to {there}.",
    "{name} was [[{age} when {he} joined the navy in {year}, having been born in {birth}]].",
    "[[{name} was born in {birth}. {He} was {age} when {he} took over the farm in {year}]].",
    "At [[{age}, in {year}]], {name} became the youngest judge in {here}; {he} was [[born in {birth}]].",
    "The painter {name}, [[born {birth}, died {year}, aged {age}]], had a studio in {here}.",
    "{name}, [[a {age}-year-old when {he} came to {here} in {year}, was born in {birth}]].",
    "{surname} was [[born in {there} in {birth}, and was only {age} when {his} first book came out in {year}]].",
)
# Two sentences on one person: {n} is the age in the first, {m} in the second.
TWICE = (
    ("{name}, {n}, was found on the beach at {here}.", "{surname}, [[{m}]], is in hospital."),
    ("{name}, {n}, of {here}, denies the charge.",
     "{surname} spoke only to give {his} name. The [[{m}-year-old]] is to appear in court again in May."),
    ("{name}, {n}, has run the ferry since 1998.", "{surname}, [[who is {m}]], wants to retire."),
    ("The winner was {name}, a {n}-year-old baker from {here}.", "“I never win,” said {surname}, [[{m}]]."),
    ("{name}, aged {n}, was named as the driver.", "{name}, [[aged {m}]], had lived in {here} all {his} life."),
    ("{n}-year-old {name} swam from {here} to {there}.", "{surname}, [[{m}]], trained for three years."),
    ("Police named the victim as {name}, {n}, of {here}.", "Friends of {name}, [[{m}]], laid flowers at {there}."),
    ("{name}, {n}, the chair of the board, will leave in June.", "At [[{m}]], {surname} is the oldest on the board."),
    ("A jury cleared {name}, {n}, of theft.",
     "{surname}, [[a {m}-year-old]] from {here}, wept as the verdict was read."),
    ("{name} ({n}) scored twice for {here}.", "{name} ([[{m}]]) has played for {here} since school."),
    ("{name}, {n} years old, will lead the orchestra.", "{surname} is [[{m} years old]] and began as a cellist."),
    ("The mayor, {name}, {n}, opened the hall.", "{surname}, [[now {m}]], has been mayor since 2001."),
)  # fmt: skip


def age_arithmetic(paragraphs: list[str], dice: random.Random) -> Planted:
    """An age that the year of birth and the year of an event do not make, by at least three years."""
    frame = dice.choice(AGES)
    died = "die" in frame
    birth = dice.randrange(1880, 1905) if died else dice.randrange(1900, 1965)
    age = dice.randrange(58, 95) if died else dice.randrange(19, 36)
    year, off = birth + age, dice.choice((-20, -11, -10, -10, -5, -4, -3, 3, 4, 5, 8, 10, 10))
    who = person(dice)
    rest = {"birth": birth, "year": year, "He": str(who["he"]).capitalize(), **who, **towns(dice)}
    wrong = dice.choice(({"age": age + off}, {"age": age + off}, {"birth": birth + off}, {"year": year + off}))
    wrong = wrong if age + off > 8 and wrong.get("birth", birth) < year - 8 else {"age": age + abs(off)}
    return told(paragraphs, dice, frame, rest | {"age": age} | wrong, rest | {"age": age})


def two_ages(paragraphs: list[str], dice: random.Random) -> Planted:
    """A person of one age who has another further down."""
    n = dice.randrange(19, 83)
    turned = n % 10 * 10 + n // 10
    others = [m for m in (turned, n + 10, n - 10, n + 2, n - 2, n + 5, n + 1) if 17 < m < 99 and m != n]
    rest = {**person(dice), **towns(dice)}
    m = dice.choice(others)
    return told(paragraphs, dice, dice.choice(TWICE), rest | numbers(n=n, m=m), rest | numbers(n=n, m=n))


KINDS: tuple[Plant, ...] = (age_arithmetic, two_ages)
