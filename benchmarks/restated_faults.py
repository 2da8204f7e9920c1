"""Facts to plant that are told twice and not alike: figures and dates of the article’s own or of an invented event."""

import random
import re

from own_sentences import DATE, MONTHS, Held, clause, fitting, held, other_within, shortened
from planting import Plant, Planted, retold, told
from restated_pairs import DATE_PAIRS, FIGURE_PAIRS
from wording import filled, numbers, person, towns

AGAIN = (
    "{fact}.",
    "As was reported earlier, {clause}.",
    "It emerged earlier that {clause}.",
    "{name}, who has followed the story, noted that {clause}.",
    "{fact}, as was noted above.",
    "To recall: {clause}.",
    "The week began with the news that {clause}.",
)
FACT_ALONE = tuple(frame for frame in AGAIN if "{clause}" not in frame)
REFERENCES = (
    "Nothing more was known about the {thing} by the evening.",
    "There was no further word on the {thing}.",
    "Much of the talk since has been about the {thing}.",
    "{name} would not be drawn on the {thing}.",
    "The {thing} had been mentioned in a first report too.",
    "Asked about the {thing}, a spokesman had no comment.",
)
DEATHS = ("The deaths of the {thing} are still being looked into.", "A service for the {thing} will be held in May.")
LOSSES = ("The loss of the {thing} was felt at once.", "Unions called the plan to cut the {thing} a mistake.")
NAMED = re.compile(
    r"^ ((?:[a-z]+ )?(?:deal|bid|offer|loan|fine|takeover|fund|stake|rise|drop|fall|increase|cut|loss|profit|grant"
    r"|budget|deficit|debt|project|scheme|payment|tax|fee|contract|lead|majority|surplus|share|gain|jump))\b"
)
ARTICLE = re.compile(r"\b(?:an?|the|its|his|her|their) $")


def _thing(one: Held) -> tuple[str, tuple[str, ...]] | None:
    """What follows the figure where a later sentence can speak of it as “the 30 houses”, and frames for it."""
    words = one.lead + one.figure + one.tail
    if one.noun and re.search(r"\b(?:killed|died|dead|drowned)\b", words):
        return f" {one.noun}", DEATHS
    if "jobs" in one.noun and re.search(r"\b(?:los[es]|lost|loss|cut|axed?|go)\b", words):
        return f" {one.noun}", LOSSES
    if one.noun:
        return f" {one.noun}", REFERENCES
    named = NAMED.search(one.tail)
    return (named[0], REFERENCES) if named and ARTICLE.search(one.lead) else None


def retelling(paragraphs: list[str], dice: random.Random, one: Held, wrong: str) -> Planted:
    """A fact of the article told again, whole, shortened or as a thing, with a figure that is not its own."""
    thing = _thing(one)
    if thing and dice.random() < 0.4:
        tail, frames = thing
        frame, rest = dice.choice(frames), person(dice)
        return retold(
            paragraphs, dice, *(filled(frame, rest | {"thing": f"[[{said}]]{tail}"}) for said in (wrong, one.figure))
        )
    one = one if dice.random() < 0.4 else shortened(one)
    rest, text = person(dice), " ".join(paragraphs)
    versions = [{"fact": fact, "clause": clause(fact, text)} for fact in map(one.told, (wrong, one.figure))]
    frame = dice.choice(AGAIN if versions[0]["clause"] else FACT_ALONE)
    return retold(paragraphs, dice, *(filled(frame, rest | version) for version in versions))


def figure_restated(paragraphs: list[str], dice: random.Random) -> Planted | None:
    """A count, a sum of money or a percentage, told again as another; most of them from the article’s own sentences."""
    facts = held(paragraphs)
    if dice.random() < 0.25:
        first, second, least, most = dice.choice(FIGURE_PAIRS)
        n = dice.randrange(least, most)
        m = other_within(n, least, most, dice)
        rest = {**person(dice), **towns(dice)}
        return told(paragraphs, dice, (first, second), rest | numbers(n=n, m=m), rest | numbers(n=n, m=n))
    if not facts:
        return None
    one = dice.choice(facts)
    wrong = fitting(one, paragraphs, dice)
    return retelling(paragraphs, dice, one, wrong) if wrong else None


def date_restated(paragraphs: list[str], dice: random.Random) -> Planted | None:
    """A day of a month told again as another day; most of them from the article’s own sentences."""
    facts = held(paragraphs, (DATE,))
    if facts and dice.random() < 0.75:
        one = dice.choice(facts)
        day = re.search(r"\d+", one.figure)
        assert day
        wrong = one.figure.replace(day[0], str(other_day(int(day[0]), dice)))
        if wrong not in "\n".join(paragraphs):
            return retelling(paragraphs, dice, one, wrong)
    if dice.random() < 0.9:
        return None
    first, second = dice.choice(DATE_PAIRS)
    day, month = dice.randrange(1, 29), dice.choice(MONTHS.split("|"))
    rest = {"month": month, "day": day, **person(dice), **towns(dice)}
    return told(paragraphs, dice, (first, second), rest | {"other": other_day(day, dice)}, rest | {"other": day})


def other_day(day: int, dice: random.Random) -> int:
    """Another day of any month, often a near one."""
    return dice.choice([n for n in (day - 2, day - 1, day + 1, day + 2, day + 7, day - 7, day + 10) if 0 < n < 29])


KINDS: tuple[Plant, ...] = (figure_restated, date_restated)
