"""Years that stand with an age or a birth: which token is one, and whether it is that of the age."""

from functools import cache

from copydesk.analysis.calendar.date_grammar import numbered
from copydesk.analysis.page.lines import FINITE, INNER_STOP
from copydesk.analysis.page.marked import MarkedCopy
from copydesk.analysis.page.sentences import Sentence
from copydesk.analysis.quantities.figures import Figure
from copydesk.lexicons import lexicon

YEARS = range(1800, 2100)

EVERY = range(1500, YEARS.stop)
"""Years in which people were born or things were built."""

TIMED = frozenset({"in", "during", "died"})
"""Before a year these say that something happened then."""

FAR = 10
"""So many words and marks stand between an age or a birth and its year."""

LINKS = frozenset({"in", "on", "at", "near", "of", "the", ",", "and", "as"})
APART = frozenset({"and", "but", "who", "that", "which", "where", "whose", "whom", "while", "before", "until", "since"})
"""Behind an age, these go on to something else, which has a time of its own."""
SOMEBODY = frozenset({"his", "her", "their"})
"""They lead to somebody else, who may be meant, “16 when her son died in 1990”, or do not: “when her book came out”."""


def year_at(page: MarkedCopy, k: int, years: range = YEARS) -> int:
    """The year that token `k` is, 0 if it is none."""
    norm = page.norms[k]
    year = int(norm) if len(norm) == 4 and norm.isdecimal() else 0
    return year if year in years else 0


def is_capital(page: MarkedCopy, k: int) -> bool:
    """Whether token `k` begins with a capital."""
    return page.text[page.tokens.starts[k]].isupper()


def leads(page: MarkedCopy, k: int, years: range = YEARS) -> bool:
    """Whether token `k` may stand between a birth and its year: the day, the month, the place."""
    small = page.norms[k] in LINKS or page.norms[k].isdecimal()
    return (small or is_capital(page, k)) and not year_at(page, k, years)


def birth_year(page: MarkedCopy, sentence: Sentence, i: int) -> int:
    """The token of the year that belongs to a birth at token `i`; `i` itself where there is none."""
    near = range(i + 1, min(i + FAR, sentence.last) + 1)
    k = next((k for k in near if not leads(page, k, EVERY)), i)
    return k if year_at(page, k, EVERY) else i


def happens(page: MarkedCopy, year: int) -> bool:
    """Whether something is told to have happened in the year at a token, and not since or until."""
    before = page.norm(year - 1)
    if before == "the":  # at the 2016 championships
        return page.norm(year - 2) in ("at", "in", "during")
    return before in TIMED or before in numbered("months")


def beside(page: MarkedCopy, year: int, age: Figure, first: int) -> bool:
    """Whether the year at a token is that of an age, in the sentence that begins at `first`: “39 when she was elected
    in 2024”, “elected in 2024, aged 39”, “in 2024 she was elected at 39”.
    """
    if year > age.last:
        between = page.norms[age.last + 1 : year]
        if between == (",", "in"):  # at 38, in 1941
            return True
        kin = SOMEBODY.intersection(between) and not _kin().isdisjoint(between)
        plain = all(norm[0].isalnum() or norm == INNER_STOP for norm in between) and not kin
        told = _acts(page, age.last + 1, year) and "when" not in between
        return plain and not told and APART.isdisjoint(between)
    between = page.norms[year + 1 : age.first]
    told = _acts(page, first, year) and _acts(page, year + 1, age.first) and "when" not in between
    marks = [norm for norm in between if not norm[0].isalnum()]
    return len(between) < FAR and marks in ([], [","]) and not told and APART.isdisjoint(between)


@cache
def _kin() -> frozenset[str]:
    """Words for one who is somebody’s: son, wife."""
    return frozenset(word for row in lexicon("kinship")["kinds"] for word in row.split()[1:])


def _acts(page: MarkedCopy, first: int, end: int) -> bool:
    """Whether a verb stands between two tokens; “aged” is none."""
    return any(page.verbs[k] == FINITE and page.norms[k] != "aged" for k in range(first, end))
