"""Faults of arithmetic to plant: a sentence whose figures do not agree, or a figure that the article has otherwise."""

import random
import re

from planting import Planted, joined, sentence

GREW, SHRANK = ("rose", "grew", "climbed"), ("fell", "dropped", "shrank")
WHAT = ("Spending", "Revenue", "The deficit", "Membership", "Rent")
PLACES = (("Ashford", "Burton"), ("the north", "the south"), ("the works", "the depot"), ("the port", "the yard"))
FACTORS = {"doubled": 2, "tripled": 3, "quadrupled": 4}
MAGNITUDE = re.compile(r"(?P<sum>[£$€]\d{1,3}(?:\.\d+)?) ?(?P<unit>million|billion|bn|m)\b")
SLIPPED = {"million": "billion", "billion": "million", "bn": "m", "m": "bn"}
POUNDS = re.compile(r"(?P<sign>[£$€])(?P<number>\d{1,3}(?:\.\d+)? ?(?:million|billion|bn|m))\b")


def direction(paragraphs: list[str], dice: random.Random) -> Planted | None:
    """A rise between two figures of which the second is lower, or a fall where it is higher."""
    low = dice.randrange(20, 400)
    high = low + dice.randrange(5, 200)
    up = dice.random() < 0.5
    verb, first, second = (dice.choice(GREW), high, low) if up else (dice.choice(SHRANK), low, high)
    return sentence(paragraphs, dice, f"{dice.choice(WHAT)} {{}}.", f"{verb} from £{first}m to £{second}m")


def percentage(paragraphs: list[str], dice: random.Random) -> Planted | None:
    """A percentage that the two figures beside it do not make."""
    first = dice.randrange(100, 900)
    said, real = dice.sample(range(8, 60, 4), 2)
    second = round(first * (1 + real / 100))
    words = dice.choice((
        f"{dice.choice(GREW)} {said}%, from {first} to {second}",
        f"{dice.choice(GREW)} by {said} per cent from {first} to {second}",
        f"{dice.choice(GREW)} from {first} to {second}, an increase of {said}%",
    ))  # fmt: skip
    return sentence(paragraphs, dice, "The number of visitors {}.", words)


def ratio(paragraphs: list[str], dice: random.Random) -> Planted | None:
    """A “doubled” or “tripled” that the two figures beside it do not make."""
    verb, said = dice.choice(list(FACTORS.items()))
    first = dice.randrange(20, 300)
    real = dice.choice([factor for factor in (1.4, 2, 3, 4, 5) if factor != said])
    return sentence(paragraphs, dice, "The fee income {}.", f"{verb} from ${first}m to ${round(first * real)}m")


def total(paragraphs: list[str], dice: random.Random) -> Planted | None:
    """Parts that do not add up to the total beside them."""
    one, two = dice.randrange(12, 90), dice.randrange(12, 90)
    wrong, (here, there) = one + two + dice.choice((-10, -9, -1, 1, 9, 10)), dice.choice(PLACES)
    words = dice.choice((
        f"{wrong} jobs in all will go: {one} at {here} and {two} at {there}",
        f"{one} jobs will go at {here} and {two} at {there}, {wrong} in all",
        f"a total of {wrong} jobs will go, {one} at {here} and {two} at {there}",
    ))  # fmt: skip
    return sentence(paragraphs, dice, "The letter says that {}.", words)


def points(paragraphs: list[str], dice: random.Random) -> Planted | None:
    """Percentage points called per cent."""
    first, step = dice.randrange(20, 60), dice.randrange(2, 9)
    return sentence(paragraphs, dice, "Its share of the vote {}.", f"fell {step}%, from {first}% to {first - step}%")


def share(paragraphs: list[str], dice: random.Random) -> Planted | None:
    """Shares of one whole that pass 100 per cent."""
    whole = dice.choice(("sales", "the vote", "its income", "the market", "all spending"))
    one, two = dice.randrange(36, 55), dice.randrange(30, 36)
    three = 100 - one - two + dice.randrange(4, 20)
    words = dice.choice((
        f"{one}% of {whole}, cakes {two}% and pies {three}%",
        f"{one} per cent of {whole}, and cakes {two} per cent and pies {three} per cent",
        f"{one}% of {whole}, cakes had {two}%, and pies had {three}%",
        f"{one}% of {whole}; cakes took {two}%, pies {three}%",
    ))  # fmt: skip
    return sentence(paragraphs, dice, "Bread took {}.", words)


def conversion(paragraphs: list[str], dice: random.Random) -> Planted | None:
    """A measure beside its conversion, which is that of another measure."""
    miles = dice.randrange(4, 90)
    km = round(miles * 1.609 * dice.choice((0.7, 1.35, 1.6)))
    return sentence(paragraphs, dice, "The road runs for {} along the river.", f"{miles} miles ({km} km)")


def backward_range(paragraphs: list[str], dice: random.Random) -> Planted | None:
    """Years or numbers from the later to the earlier, the greater to the lesser."""
    first = dice.randrange(1950, 2020)
    last = first - dice.randrange(2, 20)
    words = dice.choice((f"from {first} to {last}", f"({first}–{last})"))
    return sentence(paragraphs, dice, "The mill was run by one family {}, and then by the town.", words)


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
    text = "\n\n".join([head, told, *paragraphs[1:]])
    return Planted(text, ((0, len(head)),))


def _told_again(paragraphs: list[str], found: re.Match[str], words: str) -> Planted:
    """The sentence around a figure of the article again at its end, with other words for the figure."""
    text = "\n\n".join(paragraphs)
    start = max(text.rfind(stop, 0, found.start()) + len(stop) for stop in (". ", "\n\n"))
    end = min(at for stop in (". ", "\n\n") if (at := f"{text}\n\n".find(stop, found.end())) >= 0)
    lead, tail = text[start : found.start()], text[found.end() : end].rstrip(".")
    planted = joined(paragraphs, [f"{lead}{words}{tail}."], [])
    at = len(text) + 2 + len(lead)
    return Planted(planted.text, ((at, at + len(words)),))


KINDS = (
    direction, percentage, ratio, total, points, share, conversion, backward_range, magnitude, currency,
    headline_figure,
)  # fmt: skip
