"""Ages of those who are meant by what they are: “a 16-year-old boy … The boy, who is 15,”, “Lena Moss, 91, … The
94-year-old pilot …”.
"""

from collections.abc import Iterator
from math import inf

from msgspec import Struct

from copydesk.analysis.lives.age import Age
from copydesk.analysis.lives.ages import NOT_COPY
from copydesk.analysis.lives.bearers import Bearer, Bearers
from copydesk.analysis.page.lines import cues
from copydesk.analysis.page.marked import MarkedCopy
from copydesk.analysis.page.topics import content
from copydesk.analysis.quantities.figures import OLDEST, Figure
from copydesk.lexicons import lexicon

DESCRIBED = 4
"""So many words may follow an age, the last of which says what somebody is."""

BACK = 2
"""“The 94-year-old pilot” is somebody of its own paragraph, or of so many before it."""

LED = frozenset({"a", "an", "the"})


class _Told(Struct, frozen=True):
    """An age with the word for what somebody is, and whether the copy introduces them or points back."""

    age: Figure
    noun: int
    new: bool
    first: int


def find(
    page: MarkedCopy, figures: tuple[Figure, ...], bearers: Bearers, named: tuple[Age, ...], today: int | None
) -> Iterator[Age]:
    """Such ages of one who has another age, or the same one, elsewhere."""
    able = [one for one in figures if one.unit in ("age", "") and one.exact and 0 < one.value <= OLDEST]
    told = [one for figure in able if (one := _told(page, bearers, figure))]
    whose = {one.first: who for one in told if not one.new and (who := _who(page, one, named))}
    for one in told:
        if one.new:
            yield from (age for first, age in _again(page, told, one, today) if first not in whose)
        elif one.first in whose:
            yield _made(page, one, whose[one.first], today)


def _told(page: MarkedCopy, bearers: Bearers, figure: Figure) -> _Told | None:
    """“The 94-year-old glider pilot”, “the boy, who is 15”, “the boy, 15,”."""
    norms, sentence = page.norms, page.sentence_at(figure.first)
    if sentence is None or sentence.paragraph.role in NOT_COPY or page.quoted[figure.first]:
        return None
    before, last = page.norm(figure.first - 1), figure.last
    if norms[last].endswith("year-old") and before in LED:
        noun = last + 1
        while noun < last + DESCRIBED and _describes(page, noun + 1):
            noun += 1
        kind = _describes(page, last + 1) and bearers.is_kind(noun)
        return _Told(figure, noun, before != "the", figure.first - 1) if kind and _ends(page, noun + 1) else None
    k = figure.first - 1
    k -= page.norm(k) == "aged"
    k -= 2 if norms[max(0, k - 1) : k + 1] == ("who", "is") else 0
    plain = page.norm(last + 1) in (",", ".", "and") or figure.unit == "age"
    if plain and page.norm(k) == "," and page.norm(k - 2) == "the" and bearers.is_kind(k - 1):
        return _Told(figure, k - 1, False, k - 2)
    return None


def _describes(page: MarkedCopy, k: int) -> bool:
    """Whether a word may be part of what somebody is called."""
    norm, small = page.norm(k), cues("prepositions", "auxiliaries", "relatives", "say")
    return norm.isalpha() and not page.verbs[k] and norm not in small and page.text[page.tokens.starts[k]].islower()


def _ends(page: MarkedCopy, k: int) -> bool:
    """Whether what somebody is called ends before token `k`."""
    return k < len(page.norms) and not (page.norm(k).isalpha() and page.text[page.tokens.starts[k]].isupper())


def _again(page: MarkedCopy, told: list[_Told], one: _Told, today: int | None) -> Iterator[tuple[int, Age]]:
    """Who is introduced by age, and then meant by the same word, each with its first token; none of two."""
    noun = page.norms[one.noun]
    alike = [other for other in told if page.norms[other.noun] == noun]
    if f"{noun}s" in page.norms or sum(other.new for other in alike) > 1 or len(alike) < 2 or alike[0] is not one:
        return
    yield from ((other.first, _made(page, other, f"the {noun}", today)) for other in alike)


def _who(page: MarkedCopy, one: _Told, named: tuple[Age, ...]) -> str:
    """The name of the only one who has an age close before, of whom the copy says what it says of this one."""
    here = page.sentence_at(one.first)
    said = content(page.norms[one.age.last + 1 : one.noun + 1]) - content(lexicon("ages")["anybody"])
    if here is None or not said:
        return ""
    near = [(age, page.sentence_at(page.inside(age.span)[0])) for age in named if age.span.end < one.age.span.start]
    since = here.paragraph.number - BACK
    near = [(age, there) for age, there in near if there and there.paragraph.number >= since]
    if len({age.who for age, _ in near}) != 1 or any(not age.who or age.speaker for age, _ in near):
        return ""
    age, there = near[-1]
    shared = there is not None and not said.isdisjoint(content(page.norms[there.first : there.last + 1]))
    return age.who if shared and there is not here else ""


def _made(page: MarkedCopy, one: _Told, who: str, today: int | None) -> Age:
    span, years = page.tokens.span(one.first, max(one.noun, one.age.last)), int(one.age.value)
    first, last = (today - years - 1, today - years) if today else (-inf, inf)
    return Age(span, Bearer(span, "", ""), first, last, present=years, plain=True, who=who)
