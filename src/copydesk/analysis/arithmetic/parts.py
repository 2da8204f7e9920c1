"""Figures in a row that may be the parts of one total, and what the words around them say of that.

“One” and “none” count here, though they are no figures elsewhere: “12 men, eight women and one child”.
"""

from functools import cache
from itertools import pairwise, takewhile

from msgspec import Struct

from copydesk.analysis.calendar.date_grammar import numbered
from copydesk.analysis.page.sentences import Sentence
from copydesk.analysis.page.tokens import Tokens
from copydesk.analysis.quantities.figures import Figure
from copydesk.analysis.quantities.hedges import Hedge
from copydesk.analysis.quantities.numbers import is_year, may_begin
from copydesk.lexicons import lexicon

COUNTS = {"one": 1.0, "none": 0.0, "nothing": 0.0}
CLOSERS = frozenset({")", "–", "—", ";", ".", ":", "”"})

LAX = frozenset({"to", "when", "where", "who"})
"""These end no list of which the total is told: “£18m to build and £3m to equip, a total of £21m”."""

ARTICLES = frozenset({"a", "an"})

ITEM = 4
"""So many words has an item that is led by an article, and more only a clause."""

APART = 9
"""So many words and marks stand between two parts at the most."""

TAIL = 12
"""So many words and marks behind the last part show whether another thing is listed."""


class Row(Struct, frozen=True):
    """Figures that are listed one after the other, in order."""

    figures: tuple[Figure, ...]
    closed: bool
    """Whether the last takes up all that is left: “and the other 78”."""
    keys: frozenset[str]
    """The words of a division without remainder that stand with them, one for each: men, women."""

    @property
    def complete(self) -> bool:
        """Whether the parts are all the parts there are."""
        return self.closed or self.keys in partitions()


def counted(tokens: Tokens, sentence: Sentence, figures: tuple[Figure, ...]) -> tuple[Figure, ...]:
    """The figures of a sentence, and each “one” and “none” that stands as an item of their list, in order. What only
    describes the next word, as in “a 72-hole total”, counts nothing.
    """
    joints = lexicon("sums")["joints"]
    found = [one for one in figures if one.unit or "-" not in tokens.norms[one.first : one.last + 1]]
    inside = tokens.norms[sentence.first + 1 : sentence.last + 1]
    elides = bool(found) and found[0].noun != "" and found[0].unit == ""
    if not elides and COUNTS.keys().isdisjoint(inside):
        return tuple(found)
    words = enumerate(inside, sentence.first + 1)
    for i, norm in [(i, norm) for i, norm in words if norm in COUNTS or (elides and norm[0].isdigit())]:
        if norm in COUNTS and (tokens.norms[i - 1] in joints or norm == "none"):
            value, unit = COUNTS[norm], found[0].unit if found else ""
            span = tokens.span(i, i)
            found.append(Figure(span, i, i, value, value, value, unit, Hedge.EXACT, "", scaled=False, digits=""))
        elif elides and found[0].last < i and _is_elided(tokens, i, found):
            value = float(norm.replace(",", ""))
            found.append(
                Figure(tokens.span(i, i), i, i, value, value, value, "", Hedge.EXACT, "", scaled=False, digits=norm)
            )
    return tuple(sorted(found, key=lambda one: one.first))


def _is_elided(tokens: Tokens, i: int, found: list[Figure]) -> bool:
    """Whether bare figures behind a name count what the first figure does: “412 votes, Rudd 388 and Lisle 57”."""
    norm, before, after = tokens.norms[i].replace(",", ""), tokens.norms[i - 1], tokens.norms[i + 1 : i + 2]
    if (
        not norm.isdecimal()
        or not before.isalpha()
        or is_year(norm)
        or any(one.first <= i <= one.last for one in found)
    ):
        return False
    known = before in lexicon("figures")["numbered"] or before in numbered("months")
    return not known and bool(after) and (after[0] in CLOSERS or after[0] in lexicon("sums")["joints"])


def row(
    tokens: Tokens, sentence: Sentence, figures: tuple[Figure, ...], unit: str, end: int, *, added: bool = False
) -> Row | None:
    """The parts that stand from the first of `figures` on, up to token `end`; `None` where no list of at least two ends
    cleanly. `added`: that it is a sum is said, and “another 95” is a part of it.
    """
    parts: list[Figure] = []
    for figure in figures:
        if parts and not follows(tokens, parts[-1], figure, added=added):
            break
        if figure.unit != unit and (figure.unit or figure.noun or unit in lexicon("figures")["currencies"]):
            return None
        if not figure.exact or _is_rate(tokens, figure, sentence):
            return None
        parts.append(figure)
    if len(parts) < 2 or _runs_on(tokens, parts[-1].last + 1, end):
        return None
    last = tokens.norms[parts[-2].last + 1 : parts[-1].first]
    enclosed = not {")", "–", "—"}.isdisjoint(tokens.norms[parts[-1].last + 1 : parts[-1].last + 5])
    if "and" not in last and not enclosed:
        return None
    stretch = tokens.norms[parts[0].last + 1 : parts[-1].first]
    stretch = stretch[2:] if stretch[:2] in (("of", "whom"), ("of", "which")) else stretch
    closed = not lexicon("sums")["remainders"].isdisjoint(last)
    if _is_led_by_one(tokens, parts[0], sentence.first):
        return None
    left_over = lexicon("sums")["open"] if added else _open()
    if not left_over.isdisjoint(stretch) or (closed and "the" not in last and "remaining" not in last):
        return None
    return Row(tuple(parts), closed, keys(tokens, sentence, parts))


def follows(tokens: Tokens, one: Figure, two: Figure, *, added: bool = False) -> bool:
    """Whether the second figure goes on with the list of the first. `added`: that both are added up is said."""
    words = tokens.norms[one.last + 1 : two.first]
    known = lexicon("sums")
    ends = known["ends"] - ({"up", "down"} if words[-1:] in (("other",), ("remaining",)) else set())
    ends -= LAX if added and words[-1:] != ("to",) else frozenset()
    torn = words == (",",) and tokens.starts[one.last + 1] > tokens.ends[one.last]  # 8 , 300
    goes_on = ends.isdisjoint(_given(timeless(words))) and not known["joints"].isdisjoint(words)
    return len(words) <= APART and goes_on and not torn and not skips(words)


def skips(words: tuple[str, ...]) -> bool:
    """Whether an item without a figure stands between two parts: “four women, a boy and seven men”."""
    at = [k for k, norm in enumerate(words) if norm in lexicon("sums")["joints"]]
    return any(end - k > 1 and words[k + 1] in ARTICLES for k, end in pairwise(at))


def _is_led_by_one(tokens: Tokens, part: Figure, start: int) -> bool:
    """Whether an item without a figure stands before the first part: “a man, two women and three children”."""
    joints, common = lexicon("sums")["joints"], lexicon("function-words")["common"]
    k = part.first - 1
    if k <= start or tokens.norms[k] not in joints:
        return False
    for i in range(k - 1, max(start, k - ITEM) - 1, -1):
        if tokens.norms[i] in ARTICLES:
            before = tokens.norms[i - 1] if i > start else ""
            return before in joints or before not in common  # not: after a fire, 12 men
        if tokens.norms[i] in joints or may_begin(tokens.norms[i]):
            return False
    return False


def timeless(words: tuple[str, ...]) -> tuple[str, ...]:
    """Words without those that end no list there: the “year” of “last year”, the “down” of “houses burned down, …”."""
    whose, joints = lexicon("sums")["which-year"], lexicon("sums")["joints"]
    return tuple(
        norm
        for before, norm, behind in zip(("", *words), words, (*words[1:], ","), strict=False)
        if not (norm == "year" and before in whose)
        and not (norm in ("up", "down") and before.endswith("ed") and behind in joints)
    )


def _given(words: tuple[str, ...]) -> tuple[str, ...]:
    """Words without the “to” of who gets a part, which ends no list: “£5m goes to Orle, £3m to Vance”."""
    joints = [k for k, norm in enumerate(words) if norm in lexicon("sums")["joints"]]
    last = joints[-1] if joints else 0
    return tuple(norm for k, norm in enumerate(words) if norm != "to" or k > last)


def bare(tokens: Tokens, figures: tuple[Figure, ...]) -> bool:
    """Whether nothing but commas and “and” parts some of the figures: “£3m, £4m and £5m”."""
    joints = lexicon("sums")["joints"]
    return any(joints >= set(tokens.norms[one.last + 1 : two.first]) for one, two in pairwise(figures))


def leaves_out(tokens: Tokens, figures: tuple[Figure, ...]) -> bool:
    """Whether a number that is no figure stands between some as an item: “The Reds have 21, the Greens 13 and …”."""
    joints = lexicon("sums")["joints"]
    for one, two in pairwise(figures):
        words = tokens.norms[one.last + 1 : two.first]
        if any(norm.isdecimal() and after in joints for norm, after in pairwise(words)):
            return True
    return False


def _is_rate(tokens: Tokens, figure: Figure, sentence: Sentence) -> bool:
    """“£5 a day”, “12 per week”."""
    behind = tokens.norms[figure.last + 1 : min(figure.last + 2, sentence.last) + 1]
    return bool(behind) and (behind[0] in lexicon("sums")["rates"] or "per" in behind)


def _runs_on(tokens: Tokens, first: int, end: int) -> bool:
    """Whether another thing is listed behind the last part, without a figure: “and a few guests”."""
    first += first < end and tokens.norms[first] in lexicon("sums")["withheld"]
    for i in range(first, min(first + TAIL, end)):
        norm = tokens.norms[i]
        if norm in CLOSERS:
            return False
        if norm == ",":
            return i + 1 < end and tokens.norms[i + 1] in ("and", "as", "plus", "but", "with")
        if norm in _open() or norm in ("and", "or"):
            return True
    return False


def keys(tokens: Tokens, sentence: Sentence, parts: list[Figure]) -> frozenset[str]:
    """The word of each part that belongs to a division without remainder; none where one has no such word."""
    joints, found = lexicon("sums")["joints"], list[str]()
    for i, part in enumerate(parts):
        start = max(sentence.first, part.first - 2)
        end = parts[i + 1].first if i + 1 < len(parts) else sentence.last + 1
        behind = takewhile(lambda norm: norm not in joints, tokens.norms[part.last + 1 : min(end, part.last + 4)])
        item = (part.noun, *behind, *tokens.norms[start : part.first])
        found.append(next((norm for norm in item if norm in divisions() and norm not in found), ""))
    return frozenset(found) if all(found) and len(set(found)) == len(found) else frozenset()


@cache
def _open() -> frozenset[str]:
    """What says that something is left over, counted twice or added."""
    return lexicon("sums")["open"] | lexicon("sums")["adding"]


@cache
def partitions() -> frozenset[frozenset[str]]:
    """The sets of words that divide a whole without remainder."""
    return frozenset(frozenset(line.split()) for line in lexicon("sums")["partitions"])


@cache
def divisions() -> frozenset[str]:
    """Every word of those sets."""
    return frozenset().union(*partitions())
