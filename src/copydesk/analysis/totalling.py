"""Words that call a figure a total: “a total of 21”, “21 in all”, “In all, 21 came”, “of the 21 boats”."""

from functools import cache

from copydesk.analysis.figures import Figure
from copydesk.analysis.sentences import Sentence
from copydesk.analysis.tokens import Tokens
from copydesk.lexicons import lexicon

NEAR = 4
"""They stand so close to it."""


def opens(tokens: Tokens, sentence: Sentence) -> bool:
    """Whether a sentence begins as one that gives a total: “In all, …”, “Together they …”."""
    if tokens.norms[sentence.first] not in _openers():
        return False
    words = " ".join(tokens.norms[sentence.first : min(sentence.first + NEAR, sentence.last + 1)])
    return any(f"{words} ".startswith(f"{phrase} ") for phrase in _phrases("opens"))


def is_marked(tokens: Tokens, sentence: Sentence, figure: Figure, row: tuple[Figure, ...]) -> bool:
    """“A total of 21”, “21 in all”, “21 people altogether”; “making 21” of the things before it."""
    words = lexicon("sums")
    after = " ".join(tokens.norms[figure.last + 1 : min(sentence.last, figure.last + NEAR) + 1])
    if any(f" {phrase} " in f" {after} " for phrase in words["totals"]):
        return True
    if tokens.norms[figure.first - 1] in ("making", "makes"):
        return not figure.noun or figure.noun in {part.noun for part in row}
    if tokens.norms[figure.first - 1] == "all" and row and figure.noun == row[0].noun != "":
        return True
    return is_led(tokens, sentence, figure)


def is_led(tokens: Tokens, sentence: Sentence, figure: Figure) -> bool:
    """“A total of 21”, “totalling 21”, “altogether 21”."""
    before = " ".join(tokens.norms[max(sentence.first, figure.first - 3) : figure.first])
    return any(f" {before}".endswith(f" {phrase}") for phrase in _phrases("leads"))


def is_owner(tokens: Tokens, sentence: Sentence, total: Figure) -> bool:
    """“Of the 21 boats”, “lost 12 of its 21 matches”, and “Of 21 boats” at the start."""
    k = (
        total.first
        - 1
        - (total.first > sentence.first and tokens.norms[total.first - 1] in lexicon("announcing")["owners"])
    )
    of = k >= sentence.first and tokens.norms[k] == "of"
    return of and (k < total.first - 1 or k == sentence.first or tokens.norms[k - 1] in (",", "“", '"'))


@cache
def _openers() -> frozenset[str]:
    return frozenset(phrase.split()[0] for phrase in _phrases("opens"))


@cache
def _phrases(name: str) -> frozenset[str]:
    """The phrases of a list, and those that call a figure a total behind it as well."""
    return frozenset(lexicon("sums")[name]) | lexicon("sums")["totals"]
