"""The article’s own sentences that hold one figure or one date, to be told again further down."""

import random
import re
from collections.abc import Iterator
from dataclasses import dataclass

from wording import ONES, TENS, spelled

NUMBER = r"\d{1,3}(?:,\d{3})+|\d+(?:\.\d+)?"
SPELLED = "|".join((*ONES[2:], *(f"{ten}(?:-(?:{'|'.join(ONES[1:10])}))?" for ten in TENS)))
MONEY = re.compile(
    rf"(?P<figure>(?P<sign>[£$€])(?P<number>{NUMBER})(?: ?(?P<unit>(?:million|billion|trillion|bn|m)\b))?)"
)
PERCENT = re.compile(rf"(?P<figure>(?P<number>{NUMBER}) ?(?:%|per ?cent\b))")
COUNT = re.compile(
    rf"\b(?P<figure>(?P<number>{NUMBER}|{SPELLED})) (?P<noun>(?:[a-z][a-z-]+ )?"
    r"(?:[a-z]{3,}s|people|children|men|women))\b"
)
FACTS = (MONEY, PERCENT, COUNT)
MONTHS = "January|February|March|April|May|June|July|August|September|October|November|December"
DATE = re.compile(rf"\b(?P<figure>(?P<day>\d{{1,2}}) (?P<month>{MONTHS})|(?P<us>{MONTHS}) (?P<us_day>\d{{1,2}}))\b")
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
UNPLAIN = re.compile(r"[\"“”‘()\[\]{}:;?\n]|\.\.|(?<!\w)'| - |\b(?:I|we|our|you)\b")
NO_NOUN = re.compile(r"(?:million|billion|saw|was|were|has|have|had|will|would|in|of|on|for|to|and|or|is|are)\b")
KNOWN = re.compile(r"\b(?:the|these|those|his|her|their|its|both|all)$", re.IGNORECASE)
OPENS = re.compile(r"(?:In|On|At|By|Last|Earlier|During|Since|After|Under|Later|Before|Next)\b")
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
        quotes = 0
        for words in STOP.split(paragraph):
            whole = words[:1].isupper() and words.endswith(".") and 6 <= len(words.split()) <= 30
            if whole and quotes % 2 == 0 and not LEANS.match(words) and not UNPLAIN.search(words):
                yield words[:-1]
            quotes += words.count('"')


def held(paragraphs: list[str], patterns: tuple[re.Pattern[str], ...] = FACTS) -> list[Held]:
    """The figures of the sentences that can be told again; of one kind no sentence has two."""
    found = []
    for words in sentences(paragraphs):
        for pattern in patterns:
            matches = list(pattern.finditer(words))
            if len(matches) != 1:
                continue
            m, groups = matches[0], matches[0].groupdict()
            noun = groups.get("noun") or ""
            lead = words[: m.start("figure")]
            if noun and (NO_THINGS.search(noun) or NO_NOUN.match(noun) or KNOWN.search(lead.rstrip())):
                continue
            if not BEFORE.search(lead.rstrip()) and not lead.endswith(" an ") and not _dated(pattern, words):
                found.append(Held(lead, m["figure"], words[m.end("figure") :], noun, groups.get("number") or ""))
    return found


def _dated(pattern: re.Pattern[str], words: str) -> bool:
    """Whether a weekday stands with the day of the month, which would then be wrong too."""
    return pattern is DATE and bool(WEEKDAY.search(words))


def shortened(one: Held) -> Held:
    """The same without what is said before its subject or after the figure and the thing that it counts."""
    cut = ENDS_LATER.search(one.tail, len(one.noun) + 1 if one.noun else 0)
    tail = one.tail[: cut.start()] if cut else one.tail
    opening, comma, rest = one.lead.partition(", ")
    opens = comma and OPENS.match(opening) and len(opening.split()) <= 4 and len(rest.split()) > 2
    lead = rest[0].upper() + rest[1:] if opens else one.lead
    return Held(lead, one.figure, tail, one.noun, one.number)


def clause(words: str, text: str) -> str | None:
    """A sentence as a clause: a small letter at its head where the article writes its first word so elsewhere.

    `None` where the article has the first word nowhere else, and does not show whether it is a name.
    """
    first = re.escape(words.split()[0])
    if OPENS.match(words) or re.search(rf"[a-z,] {first.lower()} ", text):
        return words[0].lower() + words[1:]
    return words if re.search(rf"[a-z,] {first}\b", text) else None


def fitting(one: Held, paragraphs: list[str], dice: random.Random) -> str | None:
    """The figure with another number; `None` where that stands in the article, passes all or needs another article."""
    number = other_number(one.number, dice)
    over = one.figure.endswith(("%", "cent")) and float(number) >= 100
    vowel = one.lead.endswith((" a ", "A ")) and re.match(r"8|11\b|18\b|eight", number)
    return None if over or vowel or number in "\n".join(paragraphs) else one.figure.replace(one.number, number)


def other_number(number: str, dice: random.Random) -> str:
    """A number that no rounding makes of this one, in the same form."""
    if number in (*ONES, *TENS) or "-" in number:
        value = sum(ONES.index(part) if part in ONES else 10 * (TENS.index(part) + 2) for part in number.split("-"))
        changed = _other(value, dice)
        return spelled(changed) if changed < 11 else str(changed)
    places = len(number.partition(".")[2])
    value = float(number.replace(",", ""))
    if places:
        changed, least = _far(value, dice), 3 * 10**-places
        return f"{changed if abs(changed - value) >= least else value + least:.{places}f}"
    changed = _other(int(value), dice)
    return f"{changed:,}" if "," in number or value < 1000 else str(changed)


def other_within(number: int, least: int, most: int, dice: random.Random) -> int:
    """The same within bounds."""
    while not least <= (other := _other(number, dice)) <= most:
        pass
    return other


def _far(value: float, dice: random.Random) -> float:
    return value * dice.choice((0.55, 0.65, 0.7, 1.35, 1.45, 1.6, 1.8))


def _other(value: int, dice: random.Random) -> int:
    """Another whole number, as round as this one."""
    if value < 12:
        return value + dice.choice((-4, -3, 3, 4) if value > 5 else (2, 3, 4))
    if value < 100 and value // 10 != value % 10 and value % 10 > 1 and dice.random() < 0.5:
        return value % 10 * 10 + value // 10
    size = 10 ** (len(str(value)) - len(str(value).rstrip("0")))
    step = max(size, 1)
    changed = round(_far(value, dice) / step) * step
    return changed if changed != value and changed > 1 else value + 3 * step
