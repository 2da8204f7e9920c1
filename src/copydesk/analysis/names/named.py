"""The names of a story: who and what it names, and where it does so in two ways."""

from functools import cached_property

from copydesk.analysis import acronyms, requoted
from copydesk.analysis.acronyms import Acronym
from copydesk.analysis.hearing import Hearing
from copydesk.analysis.names import (
    bodies,
    firsts,
    introductions,
    mentions,
    places,
    pronouns,
    roles,
    titles,
    undefined,
    variants,
)
from copydesk.analysis.names.bodies import TwoForms
from copydesk.analysis.names.cast import Cast
from copydesk.analysis.names.introductions import Unintroduced
from copydesk.analysis.names.mentions import Mention
from copydesk.analysis.names.places import TwoNames
from copydesk.analysis.names.pronouns import TwoPronouns
from copydesk.analysis.names.roles import Clash
from copydesk.analysis.names.titles import Mistitled
from copydesk.analysis.names.undefined import Undefined
from copydesk.analysis.names.variants import Variant
from copydesk.analysis.requoted import Requoted


class Named(Hearing):
    """One story as read, its words and voices, and its names. Never changed."""

    @cached_property
    def mentions(self) -> tuple[Mention, ...]:
        """Every name in running copy."""
        return mentions.find(self.marked)

    @cached_property
    def cast(self) -> Cast:
        """The people of the story."""
        return Cast(self.marked, self.mentions)

    @cached_property
    def variants(self) -> tuple[Variant, ...]:
        """Every name that the story spells in two ways."""
        return tuple(variants.find(self.cast))

    @cached_property
    def requoted(self) -> tuple[Requoted, ...]:
        """Every quotation that the copy gives to two speakers."""
        return tuple(requoted.find(self.marked, self.quotations.found, self.voices, self.sources))

    @cached_property
    def clashes(self) -> tuple[Clash, ...]:
        """Every person whom the copy gives two offices that nobody holds at one time."""
        return tuple(roles.find(self.marked, self.cast))

    @cached_property
    def unintroduced(self) -> tuple[Unintroduced, ...]:
        """Everybody who speaks by surname alone at the first mention."""
        return introductions.find(self.marked, self.cast)

    @cached_property
    def two_names(self) -> tuple[TwoNames, ...]:
        """Every place that the copy calls by two names."""
        return tuple(places.find(self.marked, self.cast))

    @cached_property
    def mistitled(self) -> tuple[Mistitled, ...]:
        """Everybody who is called “Mr” in one place and “Mrs” in another."""
        return tuple(titles.find(self.marked, self.cast))

    @cached_property
    def renamed(self) -> tuple[Clash, ...]:
        """Every holder of an office whose first name changes."""
        return tuple(firsts.find(self.marked, self.cast))

    @cached_property
    def two_forms(self) -> tuple[TwoForms, ...]:
        """Every long name of a body that the copy has in two forms."""
        return tuple(bodies.find(self.marked, self.mentions))

    @cached_property
    def two_pronouns(self) -> tuple[TwoPronouns, ...]:
        """Everybody who is “he” in one place and “she” in another."""
        return tuple(pronouns.find(self.marked, self.cast))

    @cached_property
    def acronyms(self) -> tuple[Acronym, ...]:
        """Every acronym where the text defines it."""
        return acronyms.find(self.text, self.paragraphs, self.tokens)

    @cached_property
    def undefined(self) -> tuple[Undefined, ...]:
        """Every acronym that is never spelled out."""
        return undefined.find(self.marked, self.acronyms)
