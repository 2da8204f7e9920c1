"""Offices that the copy gives to people of the house book on a day when they did not hold them.

Only what the author says of the present counts: no “former”, no “was”, no paragraph that tells of another year.
"""

import datetime
from collections.abc import Iterator

from msgspec import Struct
from msgspec.structs import replace

from copydesk.analysis.names.cast import Cast, Person
from copydesk.analysis.names.house import House, Somebody
from copydesk.analysis.names.mentions import Mention
from copydesk.analysis.names.roles import OPENS, Role, held
from copydesk.analysis.page.lines import INNER_STOP
from copydesk.analysis.page.marked import MarkedCopy
from copydesk.document import Paragraph
from copydesk.house_book import YEARS, Tenure, told
from copydesk.lexicons import lexicon
from copydesk.spans import Span, excerpt

AROUND = 40
"""So many words before and behind a name may say that another time is meant."""


class OutOfOffice(Struct, frozen=True):
    """A name with an office that its bearer held no more on that day, and the nearest time that the book gives."""

    span: Span
    day: datetime.date
    tenure: Tenure

    @property
    def on(self) -> str:
        """The day in words."""
        return told(self.day)

    @property
    def held(self) -> str:
        """What the book says, in words: until when."""
        return f"{excerpt(self.tenure.title, 24)} until {told(self.tenure.until)}"


def find(page: MarkedCopy, cast: Cast, house: House, day: datetime.date) -> Iterator[OutOfOffice]:
    """The first such office of everybody."""
    for surname, known in house.surnames.items():
        who = known[0][0]
        may_be = len(known) == 1 and who.tenures and surname in cast.words
        person = _called(page, cast, surname, who, house) if may_be else None
        if person and person.is_one:
            yield from _first(page, who, person, house, day)


def _called(page: MarkedCopy, cast: Cast, surname: str, who: Somebody, house: House) -> Person | None:
    """Everybody in the story of a surname, by what is left of the names without an office; `None` if nobody is."""
    full: dict[str, list[Mention]] = {}
    bare: list[Mention] = []
    for words, mentions in cast.forms.items():
        if words[-1] == surname:
            begin = house.begin(words, who.givens)
            left = [_from(page, one, begin) for one in mentions]
            if begin < len(words) - 1:
                full.setdefault(words[begin], []).extend(left)
            else:
                bare += left
    return Person(surname, full, bare) if full or bare else None


def _from(page: MarkedCopy, one: Mention, begin: int) -> Mention:
    """A mention without the words of its name before one of them."""
    tokens = [k for k in range(one.first, one.last + 1) if page.norms[k] != INNER_STOP]
    first = tokens[begin]
    span = page.tokens.span(first, one.last)
    return replace(one, span=span, first=first, words=one.words[begin:], titles=() if begin else one.titles)


def _first(page: MarkedCopy, who: Somebody, person: Person, house: House, day: datetime.date) -> Iterator[OutOfOffice]:
    if not all(who.is_called(given) for given in person.full):
        return
    elsewhen: dict[int, bool] = {}
    for mention in person.mentions:
        for role in held(page, person, mention, known=house.offices):
            tenures = who.held_as(role.office)
            whole = any(title == role.office for title, _ in who.tenures)
            over = bool(tenures) and _nearest(tenures, day).is_over(day)  # before it began, copy may look ahead
            if not over or any(one.covers(day) for one in tenures) or not _is_theirs(page, role, whole=whole):
                continue
            paragraph = mention.sentence.paragraph
            if paragraph.number not in elsewhen:
                elsewhen[paragraph.number] = _tells_of_another_year(page, paragraph, day)
            if _is_present(page, role) and not elsewhen[paragraph.number]:
                yield OutOfOffice(page.tokens.span(*role.ends), day, _nearest(tenures, day))
                return


def _is_present(page: MarkedCopy, role: Role) -> bool:
    """Whether the author says that the office is held now."""
    one = role.mention
    near = slice(max(one.sentence.first, one.first - AROUND), min(one.sentence.last, one.last + AROUND) + 1)
    was = "was" in page.norms[min(one.last, role.last) : max(one.first, role.first)]
    past = not lexicon("offices")["another-time"].isdisjoint(page.norms[near])
    theirs = page.norm(one.last + 1) == "'s"  # President Moss’s war
    return not (page.quoted[role.first] or page.quoted[one.first] or was or past or theirs)


def _tells_of_another_year(page: MarkedCopy, paragraph: Paragraph, day: datetime.date) -> bool:
    inside = page.inside(paragraph.span)
    years = {norm for norm in page.norms[inside.start : inside.stop] if len(norm) == 4 and norm.isdecimal()}
    return any(int(year) in YEARS and int(year) != day.year for year in years)


def _is_theirs(page: MarkedCopy, role: Role, *, whole: bool) -> bool:
    """Whether no word beside the office makes another one of it: “the minister for fish”, “the zoning minister”."""
    of_another = page.norm(role.last + 1) in lexicon("offices")["of"]
    before = page.norm(role.first - 1)
    opens = role.first == role.mention.sentence.first or before in OPENS or not before[0].isalnum()
    return not of_another and (whole or opens)


def _nearest(tenures: list[Tenure], day: datetime.date) -> Tenure:
    return min(tenures, key=lambda one: one.distance(day))
