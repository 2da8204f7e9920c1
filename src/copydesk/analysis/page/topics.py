"""The words of substance, by which two places are seen to talk of the same."""

from collections.abc import Iterable
from functools import cache

from copydesk.analysis.page.inflection import VOWELS, lemmas
from copydesk.lexicons import lexicon

ENDINGS = ("ing", "ed", "es", "s")
NOUN_ENDINGS = ("ation", "ion")
SHORTEST = 5
"""Letters that are left of a word without the ending that makes a noun of its verb: elect-ion, resign-ation."""

DOUBLED = 6
"""Letters of a word that may end in “ll” only because of its ending: travelled, and not called."""


def content(norms: Iterable[str]) -> frozenset[str]:
    """The stems of the words of substance among `norms`."""
    return frozenset(filter(None, map(STEMS.__getitem__, norms)))


class _Stems(dict[str, str]):
    """The stem of every word that was met; empty for one that does not say what is talked of."""

    def __missing__(self, norm: str) -> str:
        self[norm] = stem = _stem(norm) if _is_content(norm) else ""
        return stem


STEMS = _Stems()


def _is_content(norm: str) -> bool:
    """Whether a word says what is talked of: no function word, no number, no mark."""
    plain = len(norm) > 2 and norm.replace("-", "").isalpha() and norm not in lexicon("sameness")["light"]
    return plain and norm not in lexicon("function-words")["common"] and norm not in _quantities()


@cache
def _quantities() -> frozenset[str]:
    """Units, magnitudes and numbers in words."""
    known = lexicon("figures")
    return frozenset(row.split()[0] for row in (*known["units"], *known["magnitudes"], *known["numbers"]))


def _stem(norm: str) -> str:
    """What stands for a word: its own stem, or that of the word that its kin go by."""
    bare = _bare(norm)
    return _kin().get(bare, bare)


@cache
def _kin() -> dict[str, str]:
    """Words for one thing, by their stems."""
    rows = [row.split() for row in lexicon("sameness")["kin"]]
    return {_bare(word): _bare(first) for first, *others in rows for word in others}


def _bare(norm: str) -> str:
    """A word without its ending, so that “sales” and “sale”, “fined” and “fine”, “sank” and “sinking” meet."""
    word = lemmas().get(norm, norm)
    noun = word.removesuffix("s")
    end = next((end for end in NOUN_ENDINGS if noun.endswith(end) and len(noun) >= len(end) + SHORTEST), "")
    if end:
        return noun.removesuffix(end)
    ends = () if word.endswith("ss") else ENDINGS  # pass, business
    bare = next((word.removesuffix(end) for end in ends if word.endswith(end) and len(word) > len(end) + 2), word)
    if len(bare) > 3 and bare[-1] == bare[-2] and (bare[-1] not in "ls" or (bare[-1] == "l" and len(bare) >= DOUBLED)):
        bare = bare[:-1]  # planned, planning, travelled
    bare = bare.removesuffix("e") if len(bare) > 3 else bare
    return bare[:-1] + "i" if len(bare) > 3 and bare[-1] == "y" and bare[-2] not in VOWELS else bare  # party, parties
