"""Faults of the text to plant: names, quotation marks, words and paragraphs that are lost, doubled or out of place."""

import random

from planting import Plant, Planted, joined, replaced, sentence, twins

BODIES = (
    ("Regional Transport Authority", "Rural Tenants’ Association"),
    ("Northern Fisheries Board", "National Farming Bureau"),
    ("Coastal Safety Commission", "Citizens’ Savings Council"),
)
SITE_TEXT = (
    "Subscribe to our newsletter for the latest news every morning.",
    "Read more: Ten things to know about the new budget",
    "© 2024 The Daily Example. All rights reserved.",
    "Sign up for our free weekly briefing",
    "Follow us on Facebook and Twitter",
)


def _spelled_out(paragraphs: list[str], body: str, dice: random.Random) -> tuple[list[str], str]:
    """All but the last paragraph, with one that spells a body out, and its letters."""
    letters = "".join(word[0] for word in body.split())
    at = dice.randrange(1, len(paragraphs) - 1)
    return [*paragraphs[:at], f"The {body} ({letters}) declined to comment.", *paragraphs[at:-1]], letters


def acronym_conflict(paragraphs: list[str], dice: random.Random) -> Planted | None:
    """One acronym, spelled out in two ways."""
    if len(paragraphs) < 4:
        return None
    first, second = dice.choice(BODIES)
    early, letters = _spelled_out(paragraphs, first, dice)
    late = [f"The [[{name} ({letters})]] welcomed the decision." for name in (second, first)]
    return twins(*([*early, words, paragraphs[-1]] for words in late))


def dangling_both(paragraphs: list[str], dice: random.Random) -> Planted | None:
    """A “Both” at the head of a paragraph, with nobody named before it."""
    frames = (
        "Both insist that the plan is sound.",
        "Both said they would appeal.",
        "The two said they had not been told.",
    )
    weather = "The mountain road has been closed by heavy snow since the beginning of the month."
    return joined([paragraphs[0], weather], [dice.choice(frames)], paragraphs[1:])


def acronym_letters(paragraphs: list[str], dice: random.Random) -> Planted | None:
    """An acronym that is spelled out, and further down two of its letters have changed places."""
    if len(paragraphs) < 4:
        return None
    first, _ = dice.choice(BODIES)
    early, letters = _spelled_out(paragraphs, first, dice)
    late = dice.choice(("Last year the [[{}]] said no.", "According to the [[{}]], the work will take a year."))
    mixed = letters[0] + letters[:0:-1]
    return twins(*([*early, late.format(words), paragraphs[-1]] for words in (mixed, letters)))


def both_behind_three(paragraphs: list[str], dice: random.Random) -> Planted | None:
    """“Both” or “the two” behind three who are named, or three that are counted."""
    frame, three, two = dice.choice((
        ("Police hold {}. [[Both men]] deny it.", "Dan Colt, Ivan Pell and Tom Grau", "Dan Colt and Tom Grau"),
        ("{} firms made a bid. [[Both firms]] declined to comment.", "Three", "Two"),
        ("The prize goes to {}. [[The two]] met in May.", "a baker, a nurse and a clerk", "a baker and a clerk"),
    ))  # fmt: skip
    at = dice.randrange(1, len(paragraphs))
    return twins(*([*paragraphs[:at], frame.format(words), *paragraphs[at:]] for words in (three, two)))


def quote_unbalanced(paragraphs: list[str], dice: random.Random) -> Planted | None:
    """The closing mark of a quotation lost, or its opening mark."""
    said = '"The vote was close and the count was slow,"'
    broken = said[:-1] if dice.random() < 0.5 else said[1:]
    return sentence(paragraphs, dice, "{} the clerk said.", broken)


def repeated_paragraph(paragraphs: list[str], dice: random.Random) -> Planted | None:
    """A paragraph pasted a second time."""
    long = [i for i, paragraph in enumerate(paragraphs[1:], 1) if len(paragraph.split()) >= 25]
    if not long:
        return None
    return joined(paragraphs, [paragraphs[dice.choice(long)]], [])


def doubled_word(paragraphs: list[str], dice: random.Random) -> Planted | None:
    """A little word twice."""
    text = "\n\n".join(paragraphs)
    places = [i for word in (" the ", " to ", " of ", " and ", " in ") if (i := text.find(word, len(text) // 4)) > 0]
    if not places:
        return None
    at = dice.choice(places)
    word = text[at + 1 :].split()[0]
    return replaced(paragraphs, at + 1, at + 1 + len(word), f"{word} {word}")


def dangling_list(paragraphs: list[str], dice: random.Random) -> Planted | None:
    """An empty bullet, or an announced list that is not there."""
    at = dice.randrange(1, len(paragraphs))
    lost = dice.choice((["-"], ["-", "-"], ["The conditions are as follows:"]))
    after = paragraphs[at:] if lost != ["The conditions are as follows:"] else []
    return joined(paragraphs[:at], lost, after)


def us_periods(paragraphs: list[str], dice: random.Random) -> Planted | None:
    """U.S. in an article that has US, or the other way round."""
    text = " ".join(paragraphs)
    ours, other = ("U.S.", "US") if text.count("U.S.") > text.count(" US ") else ("US", "U.S.")
    if text.count(f" {ours} ") < 2:
        return None
    return sentence(paragraphs, dice, "A {} official declined to comment.", other)


def boilerplate_in_body(paragraphs: list[str], dice: random.Random) -> Planted | None:
    """A line of the web site among the paragraphs."""
    at = dice.randrange(1, len(paragraphs) + 1)
    return joined(paragraphs[:at], [dice.choice(SITE_TEXT)], paragraphs[at:])


KINDS: tuple[Plant, ...] = (
    acronym_conflict, acronym_letters, dangling_both, both_behind_three, quote_unbalanced, repeated_paragraph,
    doubled_word, dangling_list, us_periods, boilerplate_in_body,
)  # fmt: skip
