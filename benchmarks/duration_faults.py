"""Faults of duration to plant: a length of time that the two ends named beside it do not make."""

import datetime
import random

from planting import Plant, Planted, told
from wording import numbers, person, towns

# {a} and {b} are years, {n} the years between them.
YEARS = (
    "The [[{n}-year]] scheme, [[which began in {a} and ended in {b}]], cost more than was said.",
    "The drought [[lasted from {a} to {b}, {n} years in all]].",
    "It [[ran from {a} to {b}, a period of {n} years]].",
    "{name}’s [[{n:w}-year reign, from {a} to {b}]], was a quiet one.",
    "{name} led the port of {here} [[for {n} years, from {a} until {b}]].",
    "[[Between {a} and {b}]], a span of [[{n:w} years]], no ship called at {here}.",
    "After [[{n:w} years in prison ({a}–{b})]], {name} came home to {there}.",
    "[[Founded in {a}, the paper closed {n} years later, in {b}]].",
    "The war [[broke out in {a} and ended {n:w} years later in {b}]].",
    "{name} [[was hired in {a} and left in {b} after {n} years]] at the works.",
    "The house in {here} stood [[empty for {n:w} years, between {a} and {b}]].",
    "The mine [[opened in {a} and shut in {b}, having worked for {n} years]].",
)
# {a} and {b} are days, {n} the months from the one to the other.
MONTHS = (
    "The [[{n}-month inquiry, from {a:%B %Y} to {b:%B %Y}]], heard sixty witnesses.",
    "{name} spent [[{n} months at sea, from {a:%B %Y} until {b:%B %Y}]].",
    "The strike, which [[began in {a:%B %Y} and ended in {b:%B %Y}, lasted {n:w} months]].",
    "The bridge at {here} was shut [[for {n:w} months, between {a:%B %Y} and {b:%B %Y}]].",
    "[[From {a:%B %Y} to {b:%B %Y}]], or [[{n} months]], {name} sent no word home.",
    "Work [[started in {a:%B %Y} and was done {n} months later, in {b:%B %Y}]].",
)
# {a} and {b} are days, {n} the days or weeks from the one to the other.
DAYS = (
    ("The siege of {here} [[lasted {n} days, from {a.day} {a:%B} to {b.day} {b:%B} {b.year}]].", 1),
    ("The [[{n}-day hunt, from {a:%B} {a.day} to {b:%B} {b.day}, {b.year}]], ended in {there}.", 1),
    ("{name} was held [[for {n} days, between {a.day} {a:%B} {a.year} and {b.day} {b:%B} {b.year}]].", 1),
    ("The show [[ran for {n:w} weeks, from {a.day} {a:%B} to {b.day} {b:%B} {b.year}]].", 7),
    (
        "The [[{n}-week trial, which began on {a:%B} {a.day} and ended on {b:%B} {b.day}, {b.year}]], was costly.",
        7,
    ),
)


def duration(paragraphs: list[str], dice: random.Random) -> Planted:
    """A number of years, months, weeks or days that is not that between the two ends, however one counts."""
    rest = {**person(dice), **towns(dice)}
    sort = dice.random()
    if sort < 0.6:
        frame, first, n = dice.choice(YEARS), dice.randrange(1890, 1985), dice.randrange(3, 19)
        rest |= {"a": first, "b": first + n}
        off = (-10, -5, -4, -3, 3, 4, 5, 10)
    elif sort < 0.8:
        frame, n = dice.choice(MONTHS), dice.randrange(5, 40)
        start = dice.randrange(12 * 1950, 12 * 2005)
        a, b = (datetime.date(months // 12, months % 12 + 1, 1) for months in (start, start + n))
        rest |= {"a": a, "b": b}
        off = (-18, -12, -6, -4, 4, 5, 6, 12, 18)
    else:
        (frame, size), n = dice.choice(DAYS), dice.randrange(5, 19)
        a = datetime.date(dice.randrange(1950, 2005), 1, 1) + datetime.timedelta(days=dice.randrange(200))
        rest |= {"a": a, "b": a + datetime.timedelta(days=size * n)}
        off = (-9, -7, -4, -3, 3, 4, 6, 10)
    wrong = n + dice.choice([step for step in off if n + step > 1])
    return told(paragraphs, dice, frame, rest | numbers(n=wrong), rest | numbers(n=n))


KINDS: tuple[Plant, ...] = (duration,)
