"""Faults of style to plant: one form of two, a mark too many, a habit, a list or a heading out of line."""

import random
import re

from planting import Planted, joined, replaced, sentence, twins

BRITISH = ("organisation", "neighbour", "centre", "programme", "defence", "travelled", "colour")
AMERICAN = ("organization", "neighbor", "center", "program", "defense", "traveled", "color")
MARKERS = re.compile(
    r"\b(?:(?P<uk>colour|favour|labour|centre|defence|organisation|behaviour|honour|neighbour)"
    r"|(?P<us>color|favor|labor|center|defense|behavior|honor|neighbor))\w*\b"
)
MONTHS = r"January|February|March|April|May|June|July|August|September|October|November|December"
DAY_FIRST = re.compile(rf"\b\d{{1,2}} (?:{MONTHS})\b")
MONTH_FIRST = re.compile(rf"\b(?:{MONTHS}) \d{{1,2}}\b")
SIGN, WORDS = re.compile(r"\d%"), re.compile(r"\d per ?cent\b")
HABITS = ("It is worth noting that", "With this in mind,", "At the end of the day,", "In light of the above,")
CLAUSES = ("the vote was close.", "the fee had not changed.", "nobody had asked the town.")
HEADINGS = ("What the town wants", "A bridge that nobody uses", "Who pays for the harbour", "Why the vote was lost")


def spelling_variety(paragraphs: list[str], dice: random.Random) -> Planted | None:
    """A word in the other spelling, where the article has at least two words that show its own."""
    found = [m.lastgroup for m in MARKERS.finditer(" ".join(paragraphs))]
    if len(found) < 2 or len({*found}) > 1:
        return None
    other = dice.choice(AMERICAN if found[0] == "uk" else BRITISH)
    return sentence(paragraphs, dice, "The old {} was named in the report.", other)


def format_mix(paragraphs: list[str], dice: random.Random) -> Planted | None:
    """A date or a percentage in the other form."""
    text = " ".join(paragraphs)
    counts = [len(pattern.findall(text)) for pattern in (DAY_FIRST, MONTH_FIRST, SIGN, WORDS)]
    others = ("October 12", "12 October", "14 per cent", "14%")
    pairs = [(0, 1), (1, 0), (2, 3), (3, 2)]
    kinds = [i for i, rival in pairs if counts[i] > 1 and not counts[rival]]
    if not kinds:
        return None
    kind = dice.choice(kinds)
    frame = "The office was open on {} last year." if kind < 2 else "The share rose by {} in a year."
    return sentence(paragraphs, dice, frame, others[kind])


def quote_marks(paragraphs: list[str], dice: random.Random) -> Planted | None:
    """A quotation in the marks of another keyboard."""
    text = "\n\n".join(paragraphs)
    straight, curly = text.count('"'), text.count("“")
    if (straight < 4) == (curly < 2) or (straight and curly):
        return None
    words = "“The vote was close,”" if straight else '"The vote was close,"'
    return sentence(paragraphs, dice, "{} the clerk said.", words)


def repeated_phrase(paragraphs: list[str], dice: random.Random) -> Planted | None:
    """A joining phrase at the head of three paragraphs."""
    if len(paragraphs) < 5:
        return None
    phrase, places = dice.choice(HABITS), sorted(dice.sample(range(1, len(paragraphs)), 3))
    out = list(paragraphs)
    for place, clause in zip(places, CLAUSES, strict=True):
        out[place] = f"[[{phrase}]] {clause} {out[place]}"
    return twins(out, paragraphs)


def list_form(paragraphs: list[str], dice: random.Random) -> Planted | None:
    """A list in which one item is no sentence, or has no stop."""
    items = ["- The town paid for the roof.", "- The county paid for the road.", "- The bank paid for the pier."]
    items[dice.randrange(3)] = dice.choice(("- Growing anger over the fee", "- The port paid for the crane"))
    at = dice.randrange(1, len(paragraphs))
    return joined(paragraphs[:at], ["The report says who paid:", *items], paragraphs[at:])


def heading_case(paragraphs: list[str], dice: random.Random) -> Planted | None:
    """Three headings in sentence case and one in title case."""
    if len(paragraphs) < 6:
        return None
    headings = [f"## {heading}" for heading in HEADINGS]
    odd = dice.randrange(4)
    headings[odd] = f"[[## {HEADINGS[odd].title()}]]"
    out, clean = list(paragraphs), list(paragraphs)
    for place, heading, sound in zip(
        sorted(dice.sample(range(1, len(paragraphs)), 4)), headings, HEADINGS, strict=True
    ):
        out[place] = f"{heading}\n\n{out[place]}"
        clean[place] = f"## {sound}\n\n{clean[place]}"
    return twins(out, clean)


def punctuation_case(paragraphs: list[str], dice: random.Random) -> Planted | None:
    """A capital after a semicolon, a shout, a mark twice, a blank before one, or a stop that is lost."""
    text = "\n\n".join(paragraphs)
    ends = [m.start() for m in re.finditer(r"(?<=[a-z]{3})\.(?=\n\n[A-Z])", text)]
    kind = dice.randrange(5)
    if kind == 0:
        return sentence(paragraphs, dice, "The plan was sound{} the money was not there.", "; However,")
    if kind == 1:
        return sentence(paragraphs, dice, "The answer of the town was {} and it will stay so.", "NEVER")
    if not ends:
        return None
    at = dice.choice(ends)
    start = text.rfind(" ", 0, at) + 1
    better = text[start:at] + ("..", " .", "")[kind - 2]
    return replaced(paragraphs, start, at + 1, better)


KINDS = (spelling_variety, format_mix, quote_marks, repeated_phrase, list_form, heading_case, punctuation_case)
