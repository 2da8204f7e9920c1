"""Ages of somebody, or something, that one sentence tells with the year of birth and the year of an event, and no name
is needed: “the pianist, born in 1963, turned 60 in 2013”, “the oak, planted in 1720, was 400 years old in 2020”.
"""

from collections.abc import Iterator

from copydesk.analysis.calendar.date_grammar import numbered
from copydesk.analysis.lives import birthdays, plain_ages
from copydesk.analysis.lives.age import Age
from copydesk.analysis.lives.age_forms import ARTICLES, SOFT
from copydesk.analysis.lives.age_years import EVERY, FAR, beside, birth_year, happens, is_capital, year_at
from copydesk.analysis.lives.ages import NOT_COPY
from copydesk.analysis.lives.bearers import Bearer, Bearers
from copydesk.analysis.page.marked import MarkedCopy
from copydesk.analysis.page.sentences import Sentence
from copydesk.analysis.quantities.figures import OLDEST, Figure, between
from copydesk.lexicons import either, lexicon

SHORT = 6
"""In words and marks: “He was just 37.” is a sentence of its own behind the one that has the years."""

CLAUSE = 6
"""In words: “when her only son was” before “born”."""

LED = frozenset({"aged", "at", "turned", "turning", "was"})
GOES_ON = frozenset({",", "–", "—", ")", "and", "he", "she", "i", "it"})
"""Before “was 37” these go on about whoever the sentence is of."""

SELVES = frozenset({"he", "she", "they", "i"})
PLACED = frozenset({"in", "at", "of", "from", "near", "to", "the"})
"""A name behind these is a place or a thing."""


def find(page: MarkedCopy, figures: tuple[Figure, ...], bearers: Bearers, named: tuple[Age, ...]) -> Iterator[Age]:
    """The births and the ages, two by two. What `named` has of a person already is left out."""
    births = page.places(either("ages", "births", "beginnings"))
    reader = _Reader(page, figures, bearers)
    known = {age.span.start for age in named if age.who} if births else set()
    for i in births:
        sentence = page.sentence_at(i)
        if sentence and sentence.paragraph.role not in NOT_COPY:
            told = sum(sentence.span.start <= start < sentence.span.end for start in known)
            found = [*reader.pair(sentence, i)] if told < 2 else []
            yield from found or (reader.plain(i) if told < 2 else ())


class _Reader:
    """Reads the births of one story that stand with an age."""

    def __init__(self, page: MarkedCopy, figures: tuple[Figure, ...], bearers: Bearers) -> None:
        self._page, self._norms, self._figures, self._bearers = page, page.norms, figures, bearers

    def pair(self, sentence: Sentence, i: int) -> Iterator[Age]:
        """The birth at token `i` with its year, and the age with the year of its event."""
        thing = self._norms[i] in lexicon("ages")["beginnings"]
        birth = birth_year(self._page, sentence, i)
        if birth == i or not self._is_birth(i) or (thing and self._norms[i - 1] not in (",", "(", "was")):
            return
        others = [k for k in range(sentence.first, sentence.last + 1) if k != birth and self._year(k)]
        ages = [one for one in between(self._figures, sentence.first, sentence.last) if self._is_age(one, thing=thing)]
        if not ages and len(others) == 1 and (kept := self._kept(sentence, others[0])):
            yield from self._births((i, birth), (kept[0], others[0]), kept[1], kept[1])
            return
        year = next((k for k in others if ages and beside(self._page, k, ages[0], sentence.first)), None)
        if not ages and len(others) == 1:
            ages, year = self._behind(sentence), others[0]
        if len(ages) != 1 or not year or not happens(self._page, year):
            return
        if self._is_alone(sentence, max(i, year, ages[0].first)):
            yield from self._made((i, birth), ages[0], year)

    def plain(self, i: int) -> Iterator[Age]:
        """The same where the copy has nobody else and no other age."""
        told = plain_ages.read(self._page, self._figures, i) if self._is_birth(i) else None
        if told and self._norms[i] == "born":
            yield from self._made((i, told[0]), told[1], told[2])

    def _is_birth(self, i: int) -> bool:
        """Whether a word for a birth is one, “into the world”, and not somebody else’s: “her son was born”."""
        close = self._norms[max(0, i - CLAUSE) : i]
        if close[-1:] == ("was",) and {"when", "his", "her", "their"} & {*close} and not self._opens_with_kin(i):
            return False
        return self._norms[i] != "world" or self._norms[i - 2 : i] == ("into", "the")

    def _opens_with_kin(self, i: int) -> bool:
        """“Her father, who was born in 1917, joined at 19”: the sentence of a birth is of nobody else."""
        sentence = self._page.sentence_at(i)
        if sentence is None or self._norms[sentence.first] not in ("his", "her", "their"):
            return False
        told = self._norms[sentence.first + 1 : sentence.last + 1]
        return {"he", "she", "they", "when", "his", "her", "their"}.isdisjoint(told)

    def _kept(self, sentence: Sentence, year: int) -> tuple[int, int] | None:
        """The token of a birthday or an anniversary that was kept in a year, and the year of birth by it."""
        for k in range(sentence.first + 3, year):
            if self._norms[k] in ("birthday", "anniversary") and birthdays.celebrates(self._page, k - 2):
                told = birthdays.read(self._page, sentence, k)
                return (k - 1, self._year(year) - told[0]) if told and told[1] == year else None
        return None

    def _made(self, birth: tuple[int, int], age: Figure, year: int) -> Iterator[Age]:
        first, last = (age.first, max(age.last, year)) if year > age.first else (year, age.last)
        latest = self._year(year) - int(age.value)
        turned = self._norms[age.first - 1] in lexicon("ages")["turning"]
        yield from self._births(birth, (first, last), latest - (not turned), latest)

    def _births(self, birth: tuple[int, int], told: tuple[int, int], first: int, last: int) -> Iterator[Age]:
        """The birth by its year, and by what else is told, both by their first and last tokens."""
        who, year = f"somebody at {birth[0]}", self._year(birth[1])
        for (start, end), earliest, latest in ((birth, year, year), (told, first, last)):
            span = self._page.tokens.span(start, end)
            yield Age(span, Bearer(span, "", ""), earliest, latest, who=who)

    def _year(self, k: int) -> int:
        return year_at(self._page, k, EVERY)

    def _is_age(self, figure: Figure, *, thing: bool) -> bool:
        """Whether a figure is the age of whoever the sentence is of: nobody’s in apposition, “Moss, 34,”."""
        first = figure.first
        while first > 1 and self._norms[first - 1] in SOFT:
            first -= 1
        old = self._norms[figure.last] == "old" or self._norms[figure.last + 1 : figure.last + 2] == ("old",)
        before, second = (self._norms[first - 1], self._norms[first - 2]) if first > 1 else ("", "")
        if not figure.exact or (before == "was" and second not in GOES_ON):
            return False
        if thing:
            return old and figure.unit in ("age", "year") and before == "was"
        if figure.unit == "age":
            return before in LED or before in ARTICLES or (old and before == "was") or before == "of"
        after = self._norms[figure.last + 1 : figure.last + 2] or (".",)
        able = not figure.unit and 0 < figure.value <= OLDEST and before in LED
        first = figure.last + 2
        timed = after[0] in ("in", "on") and any(map(self._year, range(first, min(first + 3, len(self._norms)))))
        return able and bool(after[0] in (",", ".", "when") or timed)

    def _behind(self, sentence: Sentence) -> list[Figure]:
        """The age of “He was 37.” right behind a sentence, in its paragraph."""
        first = sentence.last + 1
        after = self._page.sentence_at(first) if first < len(self._norms) else None
        if after is None or after.paragraph != sentence.paragraph or after.last - after.first >= SHORT:
            return []
        if self._norms[first : first + 2] not in (("he", "was"), ("she", "was")):
            return []
        return [one for one in between(self._figures, first, after.last) if self._is_age(one, thing=False)]

    def _is_alone(self, sentence: Sentence, end: int) -> bool:
        """Whether there is one person or thing at the most up to a token, by names, callings and pronouns."""
        norms = self._norms
        inside = range(sentence.first, min(end, sentence.last))
        people = {norms[k] for k in inside if norms[k] not in SELVES and self._is_person(sentence, k)}
        pronouns = {norms[k] for k in inside if norms[k] in SELVES}
        return len(people) < 2 and len(pronouns) < 2

    def _is_person(self, sentence: Sentence, k: int) -> bool:
        """Whether a token is the last word of a name, or says what somebody is who is nobody named before."""
        before = self._norms[k - 1] if k > sentence.first else ""
        if not is_capital(self._page, k):
            near = self._norms[max(sentence.first, k - FAR // 2) : k]
            return self._bearers.is_kind(k) and self._norms[k].isalpha() and not {"became", "as"} & set(near)
        start = k
        while start > sentence.first and is_capital(self._page, start - 1):
            start -= 1
        lead = self._norms[start - 1] if start > sentence.first else ""
        goes_on = k < sentence.last and is_capital(self._page, k + 1)
        return (
            not goes_on
            and start > sentence.first
            and lead not in PLACED
            and before not in numbered("months")
            and (self._norms[k] not in numbered("months"))
        )
