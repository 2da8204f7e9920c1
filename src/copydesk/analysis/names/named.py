"""The names of a story: who and what it names, and where it does so in two ways."""

from collections.abc import Iterable

from copydesk.analysis.calendar import dates, moments
from copydesk.analysis.calendar.dates import Date
from copydesk.analysis.names import (
    acronyms,
    bodies,
    elsewhere,
    firsts,
    headlined,
    introductions,
    letter_slips,
    mentions,
    misnamed,
    places,
    pronouns,
    relations,
    respelt,
    rivals,
    roles,
    states,
    tenures,
    titles,
    undefined,
    variants,
)
from copydesk.analysis.names.acronyms import Acronym
from copydesk.analysis.names.cast import Cast
from copydesk.analysis.names.contrary import Contrary
from copydesk.analysis.names.forerunners import Forerunners
from copydesk.analysis.names.house import House, house
from copydesk.analysis.names.identity import Identities
from copydesk.analysis.names.introductions import Unintroduced
from copydesk.analysis.names.letter_slips import LetterSlip
from copydesk.analysis.names.mentions import Mention, TwoForms, plain
from copydesk.analysis.names.misnamed import Misnamed
from copydesk.analysis.names.pronouns import TwoPronouns
from copydesk.analysis.names.roles import Clash
from copydesk.analysis.names.tenures import OutOfOffice
from copydesk.analysis.names.titles import Mistitled
from copydesk.analysis.names.undefined import Undefined
from copydesk.analysis.retelling import misquoted, requoted
from copydesk.analysis.retelling.misquoted import Misquoted
from copydesk.analysis.retelling.requoted import Requoted
from copydesk.analysis.saying.hearing import Hearing
from copydesk.document import Paragraph
from copydesk.once import once


class Named(Hearing):
    """One story as read, its words and voices, and its names. Never changed."""

    @once
    def mentions(self) -> tuple[Mention, ...]:
        """Every name in running copy."""
        return mentions.find(self.marked)

    @once
    def cast(self) -> Cast:
        """The people of the story."""
        return Cast(self.marked, self.mentions)

    @once
    def identities(self) -> Identities:
        """Whose every name is."""
        return Identities(self.cast)

    @once
    def variants(self) -> tuple[TwoForms, ...]:
        """Every name that the story spells in two ways, and those of the headline that it spells otherwise."""
        headed = headlined.find(self.marked, self.cast, self.mentions)
        return self._unsettled((*variants.find(self.cast), *headed))

    @once
    def misquoted(self) -> tuple[Misquoted, ...]:
        """Every quotation that the copy has in two wordings."""
        return tuple(misquoted.find(self.marked, self.quotations.found, self.voices))

    @once
    def requoted(self) -> tuple[Requoted, ...]:
        """Every quotation that the copy gives to two speakers."""
        return tuple(requoted.find(self.marked, self.quotations.found, self.voices, lambda: self.sources))

    @once
    def clashes(self) -> tuple[Clash, ...]:
        """Every person whom the copy gives two offices that nobody holds at one time."""
        return tuple(roles.find(self.marked, self.cast))

    @once
    def unintroduced(self) -> tuple[Unintroduced, ...]:
        """Everybody who is named by surname alone at the first mention."""
        return introductions.find(self.marked, self.cast, self.house)

    @once
    def two_names(self) -> tuple[TwoForms, ...]:
        """Every place that the copy calls by two names, or spells in two ways."""
        slips = {one.odd for one in self.variants}
        spelt = (one for one in respelt.find(self.marked, self.cast) if one.odd not in slips)
        return self._unsettled((*places.find(self.marked, self.cast, self.house), *spelt))

    @once
    def mistitled(self) -> tuple[Mistitled, ...]:
        """Everybody who is called “Mr” in one place and “Mrs” in another."""
        return tuple(titles.find(self.marked, self.cast))

    @once
    def renamed(self) -> tuple[Clash, ...]:
        """Every holder of an office whose first name changes."""
        return tuple(firsts.find(self.marked, self.cast))

    @once
    def two_forms(self) -> tuple[TwoForms, ...]:
        """Every long name of a body that the copy has in two forms."""
        return self._unsettled(bodies.find(self.marked, self.mentions))

    @once
    def two_pronouns(self) -> tuple[TwoPronouns, ...]:
        """Everybody who is “he” in one place and “she” in another."""
        return tuple(pronouns.find(self.marked, self.cast))

    @once
    def two_ties(self) -> tuple[Contrary, ...]:
        """Every two people whom the copy relates in two ways."""
        return tuple(relations.find(self.marked, self.cast, self.identities))

    @once
    def two_states(self) -> tuple[Contrary, ...]:
        """Everybody of whom the copy says what cannot both be so."""
        return tuple(states.find(self.marked, self.cast, self.identities))

    @once
    def rivals(self) -> tuple[Contrary, ...]:
        """Every claim to be the first, the only or the largest that the copy takes back."""
        return tuple(rivals.find(self.marked, self.cast, self.identities))

    @once
    def unheard(self) -> tuple[Contrary, ...]:
        """Everything that the copy says there never was, and tells of."""
        return tuple(Forerunners(self.marked).denied())

    @once
    def two_places(self) -> tuple[Contrary, ...]:
        """Every place that the copy puts in two, and everybody who was born in two."""
        return tuple(elsewhere.find(self.marked, self.cast, self.identities))

    @once
    def acronyms(self) -> tuple[Acronym, ...]:
        """Every acronym where the text defines it."""
        return acronyms.find(self.text, self.paragraphs, self.tokens)

    @once
    def letters(self) -> tuple[int, ...]:
        """The tokens that are written with capitals alone, as acronyms are."""
        return undefined.acronyms(self.marked)

    @once
    def letter_slips(self) -> tuple[LetterSlip, ...]:
        """Every acronym whose letters are not those of its name, or are mixed up."""
        return tuple(letter_slips.find(self.marked, self.acronyms, self.letters))

    @once
    def undefined(self) -> tuple[Undefined, ...]:
        """Every acronym that is never spelled out, but for slips. Those that the house book has, readers know."""
        found, page = undefined.find(self.marked, self.acronyms, self.letters), self.marked
        slips = {slip.span.start for slip in self.letter_slips} if found else set()
        asked = (one for one in found if page.tokens.starts[one.token] not in slips)
        return tuple(one for one in asked if not (self.house and self.house.knows(plain(page.norms[one.token]))))

    @once
    def numbered(self) -> tuple[Paragraph, ...]:
        """The paragraphs that have a number in figures: no date, no time of day stands in another."""
        return dates.numbered(self.text, self.paragraphs)

    @once
    def dates(self) -> tuple[Date, ...]:
        """Every full or partial calendar date."""
        return dates.find(self.text, self.paragraphs, self.numbered)

    @once
    def house(self) -> House | None:
        """The house book; `None` where the desk keeps none."""
        return house(self.document.meta.book) if self.document.meta.book else None

    @once
    def misnamed(self) -> tuple[Misnamed, ...]:
        """Every name of the house book in a form that is not the book’s."""
        return misnamed.find(self.marked, self.cast, self.mentions, self.house) if self.house else ()

    @once
    def out_of_office(self) -> tuple[OutOfOffice, ...]:
        """Everybody of the house book with an office that was not theirs on the day of the article."""
        day = moments.written_on(self.document, self.dates) if self.house else None
        return tuple(tenures.find(self.marked, self.cast, self.house, day)) if self.house and day else ()

    def _unsettled(self, found: Iterable[TwoForms]) -> tuple[TwoForms, ...]:
        """Those names of which the house book does not say that one form is wrong."""
        wrong = [span for one in self.misnamed for span in one.spans]
        return tuple(one for one in found if not any(s.overlaps(one.odd) or s.overlaps(one.usual) for s in wrong))
