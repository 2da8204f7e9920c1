"""Words around a figure or a date that say when it is, of which time, or that it rose or fell."""

from functools import cache

from copydesk.analysis.calendar import date_grammar
from copydesk.analysis.page.inflection import all_forms
from copydesk.lexicons import lexicon
from copydesk.patterns import pattern

YEAR = pattern(r"(?:1[5-9]|20)[0-9]{2}s?")
ORDINAL = pattern(r"[0-9]+(?:st|nd|rd|th)")


def says_when(words: frozenset[str]) -> frozenset[str]:
    """Those words that say when something was; a place may leave them out."""
    return (words & lexicon("sameness")["times"]).union(filter(ORDINAL.fullmatch, words))


@cache
def days() -> frozenset[str]:
    """The names of months and weekdays, long and short."""
    return frozenset((*date_grammar.numbered("months"), *date_grammar.numbered("weekdays")))


def says_of_when(words: frozenset[str]) -> frozenset[str]:
    """Those words that say that it was another time: last, ago, a year."""
    return (words & lexicon("sameness")["periods"]).union(filter(YEAR.fullmatch, words))


@cache
def changes() -> frozenset[str]:
    """Verbs of rise and fall."""
    return all_forms("change", "up") | all_forms("change", "down")
