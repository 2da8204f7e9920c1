"""How many syllables a word has: by CMUdict where it has the word, else by a rule of thumb.

`rules/lexicons/syllables.txt` holds the words of CMUdict for which the rule is wrong, a seventeenth of them; rule and
list together give the count of every word there. `tools/syllable_list.py` makes the list.
"""

import re
from collections.abc import Mapping
from functools import cache, lru_cache

from copydesk.house import rules_folder
from copydesk.patterns import pattern

VOWELS = pattern("[aeiouyáàâäãåéèêëíìîïóòôöõúùûüýÿøœæ]+")

MUTE = pattern(
    r"""
      (?<=[a-z][^aeiouy]) e (?=(?:ly|less|ness|ful|ment|some|ville|land|wood|man|town|field|house|worth)(?:ly|ness|s)?$)
      # safely, Nashville
    | (?<=^for) e | (?<=^(?:her|hom|som|wid|lif|wis)) e            # forecast, lifetime
    | e (?=s?$) (?<=[^aeiouycgsxz]e) (?<![cs]he|[^aeiouylr][lr]e)  # homes, but not pa-ges, ta-bles
    | e $ (?<=[^aeiou]e) (?<![^aeiouylr]le) (?<![bcdgtv]re)        # grade, but not ta-ble, cen-tre
    | e (?=d$) (?<=[^aeioudt]e) (?<![^aeiouylrw]le|[bcdgtv]re)     # called, but not want-ed
    | (?<=[gq]) ue (?=s?$) | (?<=[gq]) u (?=[aeio])                # league, quite
    | y (?=[aeiou]) (?<![^aeiou]y)                                 # yes, may-or
    | (?<=[cgstx]) i (?=[ao][nlu]|ent|a$)                          # nation, special, patient
    | (?<=ll) i (?=on) | (?<=[aeo]n) i (?=on) | (?<=g) e (?=o[nu]) # million, union, gorgeous
    | (?<=ic) a (?=lly)                                            # basically
    """,
    re.VERBOSE,
)
"""Vowels that are not spoken, or not as a vowel. They part those at their sides."""

APART = pattern(
    r"""
      i (?=a|o|um|us|er(?!i)|es?t|en[^d])                          # so-cial-ist, me-di-um, sci-ence
    | e (?=o|um|[im]us|in[gs]|is[mt]|al[^tms]|(?<=cre)at)          # vid-e-o, be-ing, cre-ate
    | u (?=a|o|ing|ist|el|en|er) | [aoy] (?=ing|is[mt])            # us-u-al, do-ing, cop-y-ing
    | (?<=^re) (?=[aeiou]) (?!ad|al|a[ps]o|in|[io])                # re-enter
    | e (?=as?$) (?<=[^aeiouyhlt]e) | o (?=as?$) | o (?=e[fm])     # ar-e-a, po-em
    | (?=sms?$) | ^ (?=mc) | (?<=[bdgkpt]) (?=ling$)               # prism, McCall, strug-gling
    """,
    re.VERBOSE,
)
"""Where a syllable more is spoken than there are groups of vowels."""

HISSING = pattern("(?:[sxz]|[cs]h|[cgsz]e)$")


@lru_cache(maxsize=20_000)
def syllables(word: str) -> int:
    """The syllables of a word in lower case with straight apostrophes, or of those between its hyphens."""
    return sum(count(part, _known()) for part in word.split("-"))


def count(word: str, known: Mapping[str, int]) -> int:
    """The syllables of a word by `known`, else by the rule of thumb. “’s” is a syllable after a hissing sound."""
    word = word.removesuffix("'")
    if word in known:
        return known[word]
    if word.endswith("'s"):
        stem = word[:-2]
        return count(stem, known) + bool(HISSING.search(stem))
    return by_rule(word.replace("'", ""))


def by_rule(word: str) -> int:
    """The syllables as the letters let one guess: right for 94 words of CMUdict in 100.

    What has a figure in it counts as one, as Flesch counted.
    """
    if not word.isalpha():
        return 1
    if not VOWELS.search(word):
        return len(word) if word.isascii() else 1  # BBC is spelt out
    spoken = MUTE.sub("-", word)
    return max(1, len(VOWELS.findall(spoken)) + len(APART.findall(spoken)))


@cache
def _known() -> dict[str, int]:
    """The words that the rule gets wrong. In the list, a count stands before all words that have so many syllables."""
    text = (rules_folder() / "lexicons" / "syllables.txt").read_text(encoding="utf-8")
    known: dict[str, int] = {}
    number = 0
    for word in text.partition("\n\n")[2].split():  # what stands before the first blank line says where it is from
        if word.isdigit():
            number = int(word)
        else:
            known[word] = number
    return known
