"""Faults planted in sound articles, one in each copy: how many are caught, by kind.

    python benchmarks/planted.py FOLDER_OR_JSONL… [--each 40] [--show 3]

Every article is checked as it is and with one fault in it. A fault is caught when a warning or an error of a
consistency rule, or any finding of a style rule, that the sound article does not have touches the planted words, by
itself or as a related place. Every kind has a seed of its own: one more kind leaves the others as they are.
"""

import argparse
import datetime
import random
from collections import defaultdict

import figure_faults
import style_faults
from noise import articles
from planting import Plant, Planted, joined, sentence

from copydesk.desk.files import Source
from copydesk.desk.run import Desk
from copydesk.findings import Finding, Severity
from copydesk.rulebook.book import rulebook

DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
FRAMES = (
    "The hearing is set for {}.",
    "The council will meet again on {}, its clerk said.",
    "It opened on {} in the old hall.",
)
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
COUNTS = ("two", "three", "four", "five", "six", "seven")
ITEMS = ("cost", "timing", "staffing", "morale", "weather", "public safety", "noise")
NOUNS = ("reasons", "demands", "conditions", "priorities", "questions", "proposals")


def weekday_date(paragraphs: list[str], dice: random.Random) -> Planted | None:
    """A full date with the day after the right one, in one of four forms."""
    day = datetime.date(2015, 1, 1) + datetime.timedelta(days=dice.randrange(4000))
    wrong, month = DAYS[(day.weekday() + dice.choice((1, 6))) % 7], f"{day:%B}"
    forms = (
        f"{wrong}, {day.day} {month} {day.year}",
        f"{wrong} {day.day} {month} {day.year}",
        f"{wrong}, {month} {day.day}, {day.year}",
        f"{wrong}, {day:%b}. {day.day}, {day.year}" if len(month) > 4 else f"{wrong}, {month} {day.day}, {day.year}",
    )
    return sentence(paragraphs, dice, dice.choice(FRAMES), dice.choice(forms))


def impossible_date(paragraphs: list[str], dice: random.Random) -> Planted | None:
    """A day that its month does not have, or an hour that the day does not have."""
    forms = (
        "31 June 2024",
        "June 31, 2023",
        "30 February",
        "31 April 2022",
        "29 February 2023",
        "31 September",
        "Nov. 31, 2021",
    )
    return sentence(paragraphs, dice, dice.choice(FRAMES), dice.choice((*forms, "8 p.m. this morning")))


def announced_count(paragraphs: list[str], dice: random.Random) -> Planted | None:
    """A number of things announced, and one more or one fewer listed, in the sentence or as bullets."""
    said, noun = dice.randrange(3, 6), dice.choice(NOUNS)
    items = dice.sample(ITEMS, said + dice.choice((-1, 1)))
    if dice.random() < 0.5:
        return sentence(
            paragraphs, dice, "{}.", f"There were {COUNTS[said - 2]} {noun}: {', '.join(items[:-1])} and {items[-1]}"
        )
    at = dice.randrange(1, len(paragraphs))
    lead = f"The report set out {COUNTS[said - 2]} {noun}:"
    return joined(paragraphs[:at], [lead, *(f"- {item.capitalize()}" for item in items)], paragraphs[at:])


def acronym_conflict(paragraphs: list[str], dice: random.Random) -> Planted | None:
    """One acronym, spelled out in two ways."""
    if len(paragraphs) < 4:
        return None
    first, second = dice.choice(BODIES)
    letters = "".join(word[0] for word in first.split())
    at = dice.randrange(1, len(paragraphs) - 1)
    early = [*paragraphs[:at], f"The {first} ({letters}) declined to comment."]
    return joined([*early, *paragraphs[at:-1]], [f"The {second} ({letters}) welcomed the decision."], paragraphs[-1:])


def dangling_both(paragraphs: list[str], dice: random.Random) -> Planted | None:
    """A “Both” at the head of a paragraph, with nobody named before it."""
    frames = (
        "Both insist that the plan is sound.",
        "Both said they would appeal.",
        "The two said they had not been told.",
    )
    return joined([paragraphs[0], "Rain fell through the night."], [dice.choice(frames)], paragraphs[1:])


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
    return Planted(f"{text[: at + 1]}{word} {text[at + 1 :]}", ((at + 1, at + 2 + 2 * len(word)),))


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
    weekday_date, impossible_date, announced_count, acronym_conflict, dangling_both, quote_unbalanced,
    repeated_paragraph, doubled_word, dangling_list, us_periods, boilerplate_in_body,
    *figure_faults.KINDS, *style_faults.KINDS,
)  # fmt: skip


def findings(desk: Desk, text: str) -> list[Finding]:
    """What counts of the report on one article."""
    found = desk.check([Source("planted.md" if "\n## " in text else "planted.txt", text.encode())]).findings
    return [
        f for f in found if f.group == "style" or (f.group == "consistency" and f.severity is not Severity.SUGGESTION)
    ]


def main() -> None:
    """Plant every kind in `--each` articles and print the share that is caught."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("paths", nargs="+")
    parser.add_argument("--each", type=int, default=40)
    parser.add_argument("--show", type=int, default=0)
    args = parser.parse_args()
    desk = Desk(rulebook())
    sound = [(source.data or b"").decode().split("\n\n") for source in articles(args.paths)]
    sound = [[p for p in paragraphs if p.strip()] for paragraphs in sound]
    sound = [paragraphs for paragraphs in sound if len(paragraphs) > 3]
    shares = []
    for plant in KINDS:
        dice, missed, tried = random.Random(plant.__name__), [], 0
        for paragraphs in dice.sample(sound, len(sound)):
            planted = plant(paragraphs, dice)
            if planted is None:
                continue
            tried += 1
            twin = {(f.rule, f.text) for f in findings(desk, "\n\n".join(paragraphs))}
            places = defaultdict(list)
            for f in findings(desk, planted.text):
                if (f.rule, f.text) not in twin:
                    places[f.rule] += [(f.start, f.end), *((place.start, place.end) for place in f.related)]
            touched = any(s < b and a < e for found in places.values() for s, e in found for a, b in planted.spans)
            missed += [] if touched else [planted]
            if tried == args.each:
                break
        shares.append(1 - len(missed) / tried if tried else 0.0)
        print(f"{plant.__name__:22} {tried:4} planted, {shares[-1]:.2f} caught")
        for one in missed[: args.show]:
            print("      missed:", " … ".join(repr(one.text[max(0, s - 60) : e + 30]) for s, e in one.spans))
    print(f"mean over {len(shares)} kinds: {sum(shares) / len(shares):.3f}")


if __name__ == "__main__":
    main()
