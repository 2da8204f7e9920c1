"""Numbers, amounts and invented people for the frames of planted faults."""

import random
import re
from collections.abc import Mapping

ONES = (
    "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve",
    "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen",
)  # fmt: skip
TENS = ("twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety")
WOMEN = ("Ada", "Ingrid", "Marta", "Oona", "Philippa", "Rosalind", "Thandi", "Winifred", "Leila", "Noor")
MEN = ("Alban", "Casper", "Edmund", "Ivor", "Lucian", "Osman", "Piers", "Rufus", "Tobias", "Anselm")
SURNAMES = (
    "Ainscough", "Brightwell", "Castellan", "Dunmore", "Fennimore", "Hollins", "Ketteridge", "Lindqvist", "Merrow",
    "Naismith", "Oduya", "Pargeter", "Quayle", "Rosebery", "Stannard", "Tavener", "Varga", "Wetherall",
)  # fmt: skip
TOWNS = (
    "Ellerby", "Port Halden", "Wexcombe", "Stannock", "Grayfield", "Tollbridge", "Lower Amden", "Kettle Bay",
    "Dunmarrow", "Ashcombe", "Little Orton", "Marsh Cross",
)  # fmt: skip
# Before these a number takes “an”.
VOWEL = re.compile(r"\b([Aa]) (?=(?:\[\[)?(?:8|11\b|18\b|eight|eleven))")
FIRST = re.compile(r"^((?:\[\[)?[“\"]?)([a-z])")


class Number(int):
    """A whole number of things: {n} has digits, {n:w} words, {n:p} words up to ten as in most papers."""

    def __format__(self, spec: str) -> str:
        """Digits with commas from 1,000, or words."""
        if spec == "w" or (spec == "p" and self <= 10):
            return spelled(self)
        return format(int(self), ",")


def spelled(number: int) -> str:
    """A number below 100 in words; a greater one in digits."""
    if number < 20:
        return ONES[number]
    if number > 99:
        return f"{number:,}"
    return TENS[number // 10 - 2] + (f"-{ONES[number % 10]}" if number % 10 else "")


def numbers(**values: int) -> dict[str, object]:
    """Whole numbers by their slots."""
    return {slot: Number(value) for slot, value in values.items()}


def filled(frame: str, values: Mapping[str, object]) -> str:
    """A sentence from its frame: slots filled, its first letter a capital, “an” before eight and eleven."""
    words = VOWEL.sub(r"\1n ", frame.format(**values))
    return FIRST.sub(lambda m: m[1] + m[2].upper(), words)


def person(dice: random.Random) -> dict[str, object]:
    """An invented person: {name}, {surname}, {he}, {his}."""
    woman = dice.random() < 0.5
    surname = dice.choice(SURNAMES)
    name = f"{dice.choice(WOMEN if woman else MEN)} {surname}"
    he, his = ("she", "her") if woman else ("he", "his")
    return {"name": name, "surname": surname, "he": he, "his": his}


def towns(dice: random.Random) -> dict[str, object]:
    """Three invented towns: {here}, {there} and {yonder}."""
    return dict(zip(("here", "there", "yonder"), dice.sample(TOWNS, 3), strict=True))
