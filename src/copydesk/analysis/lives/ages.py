"""How old people are: ages of today, ages at an event of a known year, years of birth, each with whose it is.

All of them come down to when somebody can have been born. What cannot be bound to one person is left out.
"""

import datetime
from collections.abc import Iterator
from math import inf

from msgspec.structs import replace

from copydesk.analysis.lives.age import Age
from copydesk.analysis.lives.age_forms import GROWN_UP, AgeForms, Time
from copydesk.analysis.lives.age_years import FAR, beside, leads, year_at
from copydesk.analysis.lives.bearers import Bearer, Bearers
from copydesk.analysis.page.marked import MarkedCopy
from copydesk.analysis.page.sentences import Sentence
from copydesk.analysis.quantities.figures import OLDEST, Figure
from copydesk.analysis.saying.voices import Voice, Voices
from copydesk.document import Role
from copydesk.lexicons import lexicon
from copydesk.spans import Span

LIFE = 20
"""In years: fewer in brackets behind a name may be a term of office."""

NEAR = 24
"""In characters: so close to its age a name is shown with it."""

NOT_COPY = frozenset({Role.NOTE, Role.TABLE, Role.BOILERPLATE})
DASHES = frozenset({"-", "–", "—"})


def find(
    page: MarkedCopy, figures: tuple[Figure, ...], voices: Voices, bearers: Bearers, today: datetime.date | None
) -> tuple[Age, ...]:
    """Every age and birth that belongs to somebody who is named, in order. `today` is the date of the article."""
    reader = _Reader(page, figures, bearers, today.year if today else None)
    found = sorted(reader.ages(), key=lambda one: (one.span.start, one.span.end))
    return tuple(_whose(one, bearers) for age in found for one in _spoken(page, voices, age))


def _whose(age: Age, bearers: Bearers) -> Age:
    """The age with the name of its bearer. A number behind a lone word may be the volume of a journal."""
    lone = not (age.about.given or age.about.title or bearers.is_named(age.about.surname))
    loose = age.present is not None or age.latest - age.earliest > 1
    return replace(age, who="" if lone and loose else bearers.full_name(age.about))


def _spoken(page: MarkedCopy, voices: Voices, age: Age) -> Iterator[Age]:
    """The age with who answers for it; none in a quotation whose speaker is not known."""
    passage = voices.at(age.span.end - 1)
    if passage.voice is not Voice.QUOTED or age.about.own:  # of themselves they know
        yield age
    elif passage.speaker:
        yield replace(age, speaker=passage.speaker.of(page.text).lower())


class _Reader:
    """Reads the ages of one story."""

    def __init__(self, page: MarkedCopy, figures: tuple[Figure, ...], bearers: Bearers, today: int | None) -> None:
        self._page, self._figures, self._bearers, self._today = page, figures, bearers, today
        self._norms = page.norms
        self._counted = {figure.first for figure in figures}
        self._died: dict[str, int] = {}
        self._aged: set[str] = set()
        self._births_at: set[int] = set()

    def ages(self) -> Iterator[Age]:
        """Years of birth first: a death may have its year from “(1931–2004)”."""
        words = lexicon("ages")["grown-up"] | {"born", "died", "("}
        for i in self._page.places(words):
            if sentence := self._sentence(i):
                yield from self._life(sentence, i) if self._norms[i] == "(" else self._event(sentence, i)
        forms = AgeForms(self._page, self._bearers)
        able = (one for one in self._figures if one.unit in ("age", "") and one.exact and 0 < one.value <= OLDEST)
        for figure in able:
            if (sentence := self._sentence(figure.first)) and (told := forms.read(sentence, figure)):
                yield from self._age(sentence, figure, *told)

    def _sentence(self, token: int) -> Sentence | None:
        """The sentence that holds a token, if it is running copy."""
        sentence = self._page.sentence_at(token)
        return sentence if sentence and sentence.paragraph.role not in NOT_COPY else None

    def _year(self, k: int) -> int:
        """The year that token `k` is, 0 if it is none."""
        return 0 if k in self._counted else year_at(self._page, k)

    def _event(self, sentence: Sentence, i: int) -> Iterator[Age]:
        """A birth, or what only the grown-up do, with its year."""
        born = self._norms[i] == "born"
        near = range(i + 1, min(i + FAR, sentence.last) + 1)
        at = next((k for k in near if not (leads(self._page, k) if born else self._tells(k))), i)
        year, span = self._year(at), self._page.tokens.span(i, at)
        if year and born:
            self._births_at.add(at)
            yield from self._made(self._born(sentence, i, at), span, year, year)
        elif self._norms[i] == "died":
            who = self._bearers.subject(sentence, i - 1) if year else None
            self._died |= {who.surname: year} if who else {}
        elif year and self._norms[at - 1] == "in":
            youngest = 0 if self._norms[i] == "retired" else GROWN_UP  # so do horses
            yield from self._made(self._bearers.subject(sentence, i - 1), span, -inf, year - youngest)

    def _tells(self, k: int) -> bool:
        """Whether a token goes on telling what was done, and no year is given yet."""
        return self._norms[k][0].isalnum() and not self._page.verbs[k] and not self._year(k)

    def _born(self, sentence: Sentence, born: int, year: int) -> Bearer | None:
        """Who was born: “Moss was born in 1981”, “Moss (born 1981)”, “Born in 1981, Moss …”."""
        if born == sentence.first:
            follows = year + 2 <= sentence.last and self._norms[year + 1] == ","
            return self._bearers.beginning(sentence, year + 2) if follows else None
        before = self._norms[born - 1]
        if before in ("(", ","):
            return self._bearers.ending(sentence, born - 2)
        if before == "was":
            return self._bearers.subject(sentence, born - 1)
        if before == "been":  # having been born in 1981
            return self._bearers.doer(sentence, born - 2)
        return self._bearers.described(sentence, born - 1)

    def _life(self, sentence: Sentence, i: int) -> Iterator[Age]:
        """“(1931–2004)” behind a name."""
        if i + 4 <= sentence.last and self._norms[i + 2] in DASHES and self._norms[i + 4] == ")":
            birth, death = self._year(i + 1), self._year(i + 3)
            self._births_at |= {i + 1, i + 3}
            who = self._bearers.ending(sentence, i - 1) if birth and death - birth >= LIFE else None
            if who and who.title not in lexicon("ages")["royal"]:  # those may be the years of a reign
                self._died[who.surname] = death
                yield from self._made(who, self._page.tokens.span(i, i + 4), birth, birth)

    def _age(self, sentence: Sentence, figure: Figure, who: Bearer, time: Time) -> Iterator[Age]:
        """An age, by the year in which somebody was so old."""
        age = int(figure.value)
        if not self._is_sure(who, figure) or (time is Time.BRACKET and not self._is_age(sentence, who, age)):
            return
        span = self._page.tokens.span(figure.first, figure.last)
        years = self._years(sentence, figure)
        near = [k for k in years if beside(self._page, k, figure, sentence.first)]
        near = near or [k for k in years[:1] if k < sentence.first + 3]
        if len(near) == 1 and time is Time.TURN:
            year = self._year(near[0])
            yield from self._made(who, self._with(span, near[0]), year - age, year - age)
        elif len(near) == 1 and time in (Time.EVENT, Time.DEATH):
            yield from self._made(who, self._with(span, near[0]), *self._births(self._year(near[0]), age))
        elif time is Time.DEATH and who.surname in self._died:
            yield from self._made(who, span, *self._births(self._died[who.surname], age))
        elif years and time in (Time.PRESENT, Time.NOW, Time.BRACKET):  # so old then, or today
            first = min(self._year(k) for k in years)
            latest = max(first, self._today) - age if self._today else inf
            whole = self._with(span, years[0]) if len(years) == 1 else span
            then = age if time is Time.PRESENT else 0
            yield from self._made(who, whole, first - age - 1, latest, least=then)
        elif time is Time.DEATH or (not years and time not in (Time.EVENT, Time.TURN)):
            born = self._births(self._today, age) if self._today else (-inf, inf)
            born = (born[0] - (time is Time.DEATH), born[1])  # who died in December is in the paper in January
            yield from self._made(who, span, *born, present=age, plain=time is Time.PRESENT)

    def _years(self, sentence: Sentence, figure: Figure) -> list[int]:
        """The years of a sentence that may be that of an age: no birth, but “30 when her son was born in 1990”."""
        every = (k for k in range(sentence.first, sentence.last + 1) if self._year(k) and self._norms[k - 1] != "since")
        return [k for k in every if k not in self._births_at or "when" in self._norms[figure.last + 1 : k]]

    def _is_sure(self, who: Bearer, figure: Figure) -> bool:
        """Whether an age belongs to a person: “the 43-year-old” only to the one who had an age before."""
        anaphor = who.span.end >= self._page.tokens.ends[figure.last] and who.span.start <= figure.span.start
        if not anaphor:
            self._aged.add(who.surname)
        return not anaphor or self._aged == {who.surname}

    def _is_age(self, sentence: Sentence, who: Bearer, age: int) -> bool:
        """Whether a number in brackets is an age, and no score, time or number on a shirt."""
        alone = self._norms[sentence.first : sentence.last + 1].count("(") == 1
        return alone and who.given != "" and age >= GROWN_UP

    def _births(self, year: int, age: int) -> tuple[int, int]:
        """The years in which somebody was born who was so old in a year."""
        return year - age - 1, year - age

    def _with(self, span: Span, year: int) -> Span:
        """The words of an age with those up to its year."""
        at = self._page.tokens.span(year, year)
        return Span(min(span.start, at.start), max(span.end, at.end))

    def _made(
        self,
        who: Bearer | None,
        span: Span,
        earliest: float,
        latest: float,
        *,
        present: int | None = None,
        plain: bool = False,
        least: int = 0,
    ) -> Iterator[Age]:
        """The age, if somebody is meant; its words begin with the name where that is near."""
        if who:
            near = max(span.start - who.span.end, who.span.start - span.end) <= NEAR
            whole = Span(min(span.start, who.span.start), max(span.end, who.span.end)) if near else span
            if self._page.text[whole.end : whole.end + 1] == ")" and "(" in whole.of(self._page.text):
                whole = Span(whole.start, whole.end + 1)
            yield Age(whole, who, earliest, latest, present, plain, least=least)
