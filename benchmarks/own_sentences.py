"""The article’s own sentences that hold one figure or one date, to be told again further down."""

import random
import re
from collections.abc import Iterator
from dataclasses import dataclass

from wording import ONES, TENS, spelled

NUMBER = r"\d{1,3}(?:,\d{3})+|\d+(?:\.\d+)?"
SPELLED = "|".join((*ONES[2:], *(f"{ten}(?:-(?:{'|'.join(ONES[1:10])}))?" for ten in TENS)))
MONEY = re.compile(rf"(?P<figure>(?P<sign>[£$€])(?P<number>{NUMBER}) ?(?P<unit>(?:million|billion|trillion|bn|m)\b)?)")
PERCENT = re.compile(rf"(?P<figure>(?P<number>{NUMBER}) ?(?:%|per ?cent\b))")
COUNT = re.compile(
    rf"\b(?P<figure>(?P<number>{NUMBER}|{SPELLED})) (?P<noun>(?:[a-z][a-z-]+ )?(?:[a-z]{{3,}}s|people|children|men|women))\b"
)
FACTS = (MONEY, PERCENT, COUNT)
MONTHS = "January|February|March|April|May|June|July|August|September|October|November|December"
DATE = re.compile(rf"\b(?P<figure>(?P<day>\d{{1,2}}) (?P<month>{MONTHS})|(?P<us>{MONTHS}) (?P<us_day>\d{{1,2}}))\b")
ANY_NUMBER = re.compile(rf"\d[\d,.]*|\b(?:{SPELLED})\b|\b(?:hundred|thousand|million|half|third|quarter)s?\b", re.I)
WEEKDAY = re.compile(r"\b(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b")
# Sentences that lean on the one before, and figures that are bounds, measures, ages or names, cannot be told again.
LEANS = re.compile(
    r"(?:It|He|She|They|This|That|These|Those|His|Her|Their|Its|But|And|Both|However|Meanwhile|Another|Also|Or|So|Such"
    r"|Then|There|Of|If|One|Instead|Yet|Nor|I|We|You|Some|Others?|Similarly|Elsewhere)\b"
)
BEFORE = re.compile(
    r"(?:more than|less than|fewer than|at least|at most|up to|over|under|below|above|another|other|further|extra|every"
    r"|first|last|next|top|final|aged?|number|no|group|each|per|past|previous|than|or|and|to|between|[A-Z]\w*|\d|[-–])$",
)
NO_THINGS = re.compile(
    r"\b(?:seconds|minutes|hours|days|weeks|months|years|times|points|seeds?|metres|miles|runs|decades|terms|degrees"
    r"|goals|wins|sets|games|is|was|has|does|says|this|its|plus|years?|thousands|millions|hundreds)$"
)
ENDS_LATER = re.compile(r", | (?:after|because|while|following|despite|although|when|since|before)\b")
STOP = re.compile(r"(?<=[.!?])\s+(?=[A-Z])")


@dataclass(frozen=True)
class Held:
    """A sentence with one figure, parted around it and without its stop; `noun` is what it counts, "" for none."""

    lead: str
    figure: str
    tail: str
    noun: str
    number: str

    def told(self, figure: str) -> str:
        """The sentence with another figure, marked."""
        return f"{self.lead}[[{figure}]]{self.tail}"


def sentences(paragraphs: list[str]) -> Iterator[str]:
    """Sentences in the paper’s own voice that can stand alone, without their stops."""
    for paragraph in paragraphs[1:]:
        for words in STOP.split(paragraph):
            plain = not re.search(r"[\"“”‘()\[\]{}:;\n]|'[A-Za-z]+ | - |\b(?:I|we|our|you)\b", words)
            if plain and words[0].isupper() and words.endswith(".") and not words.endswith("..") and "?" not in words:
                if 6 <= len(words.split()) <= 30 and not LEANS.match(words) and paragraph.count('"') % 2 == 0:
                    yield words[:-1]


def held(paragraphs: list[str], patterns: tuple[re.Pattern[str], ...] = FACTS) -> list[Held]:
    """The sentences with one figure and no other number."""
    found = []
    for words in sentences(paragraphs):
        for pattern in patterns:
            matches = list(pattern.finditer(words))
            if len(matches) != 1 or len(ANY_NUMBER.findall(words)) > 1 + bool(re.search(r"\d (?:m|b|tr)illion", words)):
                continue
            m, groups = matches[0], matches[0].groupdict()
            noun = groups.get("noun") or ""
            lead = words[: m.start("figure")]
            if not BEFORE.search(lead.rstrip()) and not NO_THINGS.search(noun):
                found.append(Held(lead, m["figure"], words[m.end("figure") :], noun, groups.get("number") or ""))
                break
    return found


def shortened(one: Held) -> Held:
    """The same without what is said before its subject or after the figure and the thing that it counts."""
    cut = ENDS_LATER.search(one.tail, len(one.noun) + 1 if one.noun else 0)
    tail = one.tail[: cut.start()] if cut else one.tail
    opening, comma, rest = one.lead.partition(", ")
    lead = rest[0].upper() + rest[1:] if comma and len(opening.split()) <= 4 and len(rest.split()) > 2 else one.lead
    return Held(lead, one.figure, tail, one.noun, one.number)


def lowered(words: str) -> str:
    """A sentence as a clause: a small letter at its head, unless a name stands there."""
    first = words.split()[0]
    return words[0].lower() + words[1:] if first in ("The", "A", "An", "In", "At", "On", "More", "Last") else words


def other_number(number: str, dice: random.Random) -> str:
    """A number that no rounding makes of this one, in the same form."""
    if number in (*ONES, *TENS) or "-" in number:
        value = sum(ONES.index(part) if part in ONES else 10 * (TENS.index(part) + 2) for part in number.split("-"))
        return spelled(_other(value, dice))
    places = len(number.partition(".")[2])
    value = float(number.replace(",", ""))
    if places:
        return f"{_far(value, dice):.{places}f}"
    changed = _other(int(value), dice)
    return f"{changed:,}" if "," in number or (changed >= 10_000 and value < 10_000) else str(changed)


def _far(value: float, dice: random.Random) -> float:
    return value * dice.choice((0.55, 0.65, 0.7, 1.35, 1.45, 1.6, 1.8)) + 0.2


def _other(value: int, dice: random.Random) -> int:
    """Another whole number, as round as this one."""
    if value < 12:
        return max(2, value + dice.choice((-3, -2, 2, 3, 4))) if value > 4 else value + dice.choice((2, 3, 4))
    if value < 100 and value // 10 != value % 10 and value % 10 > 1 and dice.random() < 0.5:
        return value % 10 * 10 + value // 10
    size = 10 ** (len(str(value)) - len(str(value).rstrip("0")))
    step = max(size, 1)
    changed = round(_far(value, dice) / step) * step
    return changed if changed != value and changed > 1 else value + 3 * step
