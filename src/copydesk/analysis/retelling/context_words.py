"""Words around a figure or a date that say when it is, of which time, or that it rose or fell."""

import re
from functools import cache

from copydesk.analysis.calendar import date_grammar
from copydesk.analysis.page.inflection import all_forms
from copydesk.lexicons import lexicon

YEAR = re.compile(r"(?:1[5-9]|20)[0-9]{2}s?")
ORDINAL = re.compile(r"[0-9]+(?:st|nd|rd|th)")


@cache
def says_when(norm: str) -> bool:
    """Whether a word says when something was; a place may leave it out."""
    return norm in lexicon("sameness")["times"] or ORDINAL.fullmatch(norm) is not None


@cache
def days() -> frozenset[str]:
    """The names of months and weekdays, long and short."""
    return frozenset((*date_grammar.numbered("months"), *date_grammar.numbered("weekdays")))


@cache
def says_of_when(norm: str) -> bool:
    """Whether a word says that it was another time: last, ago, a year."""
    return norm in lexicon("sameness")["periods"] or YEAR.fullmatch(norm) is not None


@cache
def changes() -> frozenset[str]:
    """Verbs of rise and fall."""
    return all_forms("change", "up") | all_forms("change", "down")
