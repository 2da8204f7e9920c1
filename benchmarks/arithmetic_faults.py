"""Faults of arithmetic to plant: a sentence whose figures do not agree with one another."""

import random

from planting import Plant, Planted, told
from wording import Number, numbers, person, towns

# What may rise and fall, its unit, and the least that it may be.
AMOUNTS = (
    ("spending on roads", "£{}m", 120), ("annual revenue", "${} million", 140), ("the fund’s debt", "€{}bn", 110),
    ("the number of pupils", "{}", 1300), ("membership", "{}", 2400), ("grain traffic", "{} tonnes", 5200),
    ("the average rent", "£{} a month", 460), ("advertising income", "£{},000", 210), ("net profit", "${}m", 230),
    ("the waiting list", "{} patients", 640), ("the town’s population", "{}", 34000),
    ("the average crowd", "{}", 11000),
)  # fmt: skip
RISES = (
    "{what} [[rose from {a} to {b}]] in the year to March.",
    "{what} [[climbed to {b} last year from {a}]] the year before.",
    "{what} stood at [[{b}, up from {a}]] twelve months earlier.",
    "The trust said that {what} had [[grown from {a} to {b}]] since the merger.",
    "After two flat years, {what} [[jumped from {a} in the spring to {b} in the autumn]].",
    "Between 1998 and 2003 {what} [[went up from {a} to {b}]], according to the accounts.",
    "The figures show that {what} [[increased to {b}, compared with {a}]] a year ago.",
    "“We saw {what} [[go up from {a} to {b}]],” said {name}, the treasurer.",
    "At {here}, {what} [[edged up to {b} from {a}]] in the third quarter.",
    "The report, published in {here}, put {what} at [[{b}, higher than the {a}]] of the year before.",
    "There was an [[increase in {what} from {a} to {b}]], {name} told the meeting.",
    "{what} has [[risen to {b}; it was {a}]] when {name} took over.",
)
FALLS = (
    "{what} [[fell from {a} to {b}]] in the year to March.",
    "{what} [[dropped to {b} last year from {a}]] the year before.",
    "{what} stood at [[{b}, down from {a}]] twelve months earlier.",
    "The trust said that {what} had [[shrunk from {a} to {b}]] since the merger.",
    "After two good years, {what} [[slumped from {a} in the spring to {b} in the autumn]].",
    "Between 1998 and 2003 {what} [[went down from {a} to {b}]], according to the accounts.",
    "The figures show that {what} [[declined to {b}, compared with {a}]] a year ago.",
    "“We saw {what} [[come down from {a} to {b}]],” said {name}, the treasurer.",
    "At {here}, {what} [[slipped to {b} from {a}]] in the third quarter.",
    "The report, published in {here}, put {what} at [[{b}, lower than the {a}]] of the year before.",
    "There was a [[cut in {what} from {a} to {b}]], {name} told the meeting.",
    "{what} has [[fallen to {b}; it was {a}]] when {name} took over.",
)
GROWTH = (
    "{what} [[rose {p}%, from {a} to {b}]].",
    "{what} [[grew by {p} per cent, from {a} to {b}]], in the year to June.",
    "{what} [[rose from {a} to {b}, an increase of {p}%]].",
    "The company said that {what} was [[up {p}% at {b}, compared with {a}]] a year earlier.",
    "[[There was a {p}% rise in {what}, from {a} to {b}]], the auditors found.",
    "{what} [[went from {a} to {b} in three years, a jump of {p} percent]].",
    "In {here}, {what} [[increased by {p}% to {b}, from {a}]] in 2001.",
    "{name} said that {what} had [[climbed {p} percent, to {b} from {a}]].",
    "[[From {a} in 1999, {what} rose to {b} in 2004, which is {p}% more]].",
    "{what} reached [[{b} last year, {p} per cent more than the {a}]] of the year before.",
)
DECLINE = (
    "{what} [[fell {p}%, from {a} to {b}]].",
    "{what} [[shrank by {p} per cent, from {a} to {b}]], in the year to June.",
    "{what} [[fell from {a} to {b}, a drop of {p}%]].",
    "The company said that {what} was [[down {p}% at {b}, compared with {a}]] a year earlier.",
    "[[There was a {p}% fall in {what}, from {a} to {b}]], the auditors found.",
    "{what} [[went from {a} to {b} in three years, a decline of {p} percent]].",
    "In {here}, {what} was [[cut by {p}% to {b}, from {a}]] in 2001.",
    "{name} said that {what} had [[dropped {p} percent, to {b} from {a}]].",
    "{what} came to [[{b} last year, {p} per cent less than the {a}]] of the year before.",
)
TIMES = {
    2: (
        "{what} has [[doubled from {a} to {b}]] in a decade.",
        "{what} [[doubled in two years, to {b} from {a}]].",
        "At {b}, {what} is [[twice the {a}]] of 1999.",
        "There was a [[doubling of {what}, from {a} to {b}]], {name} said.",
        "{what} was {b}, [[double the {a}]] forecast in the spring.",
        "{what} [[went from {a} to {b}, a twofold increase]].",
    ),
    3: (
        "{what} has [[tripled from {a} to {b}]] in a decade.",
        "{what} has [[trebled, to {b}, from {a}]] when the scheme began.",
        "At {b}, {what} is [[three times the {a}]] of 1999.",
        "{what} [[went from {a} to {b}, a threefold rise]].",
    ),
    4: (
        "{what} has [[quadrupled from {a} to {b}]] since {name} took charge.",
        "{what} has [[increased fourfold, from {a} to {b}]].",
    ),
    0.5: (
        "{what} has [[halved from {a} to {b}]] in a decade.",
        "{what} was [[cut in half, from {a} to {b}]], after the review.",
        "{what} is [[down by half, to {b} from {a}]], {name} said.",
    ),
}
POINTS = (
    "Its share of the vote [[fell {step}{sort}, from {a}% to {b}%]].",
    "Turnout [[dropped by {step}{sort}, from {a}% to {b}%]], officials in {here} said.",
    "Support for the plan [[slipped {step}{sort} to {b}%, from {a}%]] in May.",
    "The approval rating of the mayor [[fell from {a}% to {b}%, a drop of {step}{sort}]].",
    "The jobless rate in {here} [[went down from {a}% to {b}%, a fall of {step}{sort}]].",
    "The proportion of pupils with a pass [[was {b}%, down {step}{sort} from {a}%]].",
    "{name} saw {his} lead [[shrink by {step}{sort}, from {a}% to {b}%]], the poll found.",
    "Its market share [[declined from {a}% to {b}%, or by {step}{sort}]].",
)


def direction(paragraphs: list[str], dice: random.Random) -> Planted:
    """A rise between two figures of which the second is lower, or a fall where it is higher."""
    what, unit, least = dice.choice(AMOUNTS)
    low = dice.randrange(least, 2 * least)
    high = low + dice.randrange(low // 8, low // 2)
    up = dice.random() < 0.5
    low_said, high_said = unit.format(Number(low)), unit.format(Number(high))
    good, bad = {"a": low_said, "b": high_said}, {"a": high_said, "b": low_said}
    wrong, right = (bad, good) if up else (good, bad)
    rest = {"what": what, **person(dice), **towns(dice)}
    return told(paragraphs, dice, dice.choice(RISES if up else FALLS), wrong | rest, right | rest)


def percentage(paragraphs: list[str], dice: random.Random) -> Planted:
    """A percentage that the two figures beside it do not make."""
    what, unit, least = dice.choice(AMOUNTS)
    up = dice.random() < 0.5
    a = dice.randrange(least, 3 * least)
    b = round(a * (1 + dice.randrange(6, 80) / 100)) if up else round(a * (1 - dice.randrange(6, 60) / 100))
    real, other_base = round(100 * abs(b - a) / a), round(100 * abs(b - a) / b)
    others = [
        p for p in (other_base, real + 10, 2 * real, real // 2, real + 7, real - 6) if abs(p - real) > 5 and p > 1
    ]
    rest = {"what": what, "a": unit.format(Number(a)), "b": unit.format(Number(b)), **person(dice), **towns(dice)}
    return told(
        paragraphs, dice, dice.choice(GROWTH if up else DECLINE), rest | {"p": dice.choice(others)}, rest | {"p": real}
    )


def ratio(paragraphs: list[str], dice: random.Random) -> Planted:
    """A “doubled”, “three times” or “halved” that the two figures beside it do not make."""
    said = dice.choice((2, 2, 2, 3, 3, 4, 0.5))
    real = dice.choice([factor for factor in (0.5, 0.7, 1.4, 2, 3, 4) if factor != said and (factor < 1) == (said < 1)])
    what, unit, least = dice.choice(AMOUNTS)
    a = 2 * dice.randrange(least // 2, least)
    rest = {"what": what, "a": unit.format(Number(a)), **person(dice), **towns(dice)}
    wrong, right = ({"b": unit.format(Number(round(a * factor)))} for factor in (real, said))
    frame = dice.choice(TIMES[said]).replace("[[", "").replace("]]", "")
    return told(paragraphs, dice, f"[[{frame[:-1]}]].", wrong | rest, right | rest)


def points(paragraphs: list[str], dice: random.Random) -> Planted:
    """Percentage points called per cent."""
    a, step = dice.randrange(24, 60), dice.randrange(2, 9)
    rest = numbers(a=a, b=a - step) | {"step": step, **person(dice), **towns(dice)}
    sorts = dice.choice(((" per cent", " percentage points"), ("%", " points"), (" percent", " percentage points")))
    return told(paragraphs, dice, dice.choice(POINTS), *(rest | {"sort": sort} for sort in sorts))


KINDS: tuple[Plant, ...] = (direction, percentage, ratio, points)
