"""Words that call a figure a total: “a total of 21”, “21 in all”, “In all, 21 came”, “of the 21 boats”."""

from functools import cache
from itertools import takewhile

from copydesk.analysis.page.sentences import Sentence
from copydesk.analysis.page.tokens import Tokens
from copydesk.analysis.quantities.figures import Figure
from copydesk.lexicons import lexicon

NEAR = 6
"""They stand so close to it."""

RAISED = 9
"""In words: “bringing the total for the week to”."""

OPENING = frozenset({("together",), ("altogether",), ("combined",), ("in", "all"), ("in", "total"), ("all", "told")})
OPENED = 8
"""“Together, the two mines dug 9 tonnes”: so near their total stand these at the start of a sentence."""


def opens(tokens: Tokens, sentence: Sentence) -> bool:
    """Whether a sentence begins as one that gives a total: “In all, …”, “Together they …”."""
    if tokens.norms[sentence.first] not in _openers():
        return False
    words = " ".join(tokens.norms[sentence.first : min(sentence.first + NEAR, sentence.last + 1)])
    return f"{words} ".startswith(_openings())


def is_marked(tokens: Tokens, sentence: Sentence, figure: Figure, row: tuple[Figure, ...]) -> bool:
    """“A total of 21”, “21 in all”, “21 people altogether”; “making 21” of the things before it."""
    behind = tokens.norms[figure.last + 1 : min(sentence.last, figure.last + NEAR) + 1]
    after = f" {' '.join(takewhile(lambda norm: norm not in (',', ';', 'and'), behind))} "
    if any(phrase in after for phrase in _totals()):
        return True
    if tokens.norms[figure.first - 1] in ("making", "makes"):
        return not figure.noun or figure.noun in {part.noun for part in row}
    if tokens.norms[figure.first - 1] == "all" and row and figure.noun == row[0].noun != "":
        return True
    return is_led(tokens, sentence, figure)


def is_led(tokens: Tokens, sentence: Sentence, figure: Figure) -> bool:
    """“A total of 21”, “totalling 21”, “altogether 21”."""
    lead = tokens.norms[max(sentence.first, figure.first - 3) : figure.first]
    if is_opened(tokens, sentence, figure) or _total_of(tokens, sentence, figure):
        return True
    return f" {' '.join(lead)}".endswith(_leads())


def begins(tokens: Tokens, sentence: Sentence, total: Figure) -> int:
    """Where the words begin that call a figure a total of what stands before it: “, and all 21”, “, bringing the total
    to 21”.
    """
    k = total.first
    if is_all(tokens, sentence, total):
        k -= 1
        k -= tokens.norms[k - 1] == "and"
        return k - (tokens.norms[k - 1] == ",")
    if is_whole(tokens, sentence, total):
        return k - 4
    return _raise(tokens, sentence, total) or _total_of(tokens, sentence, total) or k


def is_all(tokens: Tokens, sentence: Sentence, total: Figure) -> bool:
    """“…, and all 21 were saved”: a clause of its own."""
    k = total.first - 1
    led = k > sentence.first + 1 and tokens.norms[k] == "all"
    return led and tokens.norms[k - 1] in (",", ";", "and", "–", "—") and total.unit == ""


def is_whole(tokens: Tokens, _: Sentence, total: Figure) -> bool:
    """“…, a fleet of 21”: all of the things before it, by one word."""
    mark, article, noun, of = ("", "", "", "", *tokens.norms[max(0, total.first - 4) : total.first])[-4:]
    return mark == "," and article in ("a", "its") and noun in lexicon("sums")["collections"] and of == "of"


def is_raised(tokens: Tokens, sentence: Sentence, total: Figure) -> bool:
    """“…, bringing the total for the week to 21”."""
    return _raise(tokens, sentence, total) > 0


def _raise(tokens: Tokens, sentence: Sentence, total: Figure) -> int:
    """Where “bringing the total for the week to” begins before a figure; 0 where it does not."""
    first = max(sentence.first + 1, total.first - RAISED)
    if tokens.norms[total.first - 1] != "to":
        return 0
    at = (k for k in range(total.first - 2, first, -1) if tokens.norms[k] in lexicon("sums")["raises"])
    k = next(at, 0)
    words = tokens.norms[k + 1 : total.first - 1]
    named = words[:1] in (("the",), ("its",), ("their",)) and not lexicon("sums")["tallies"].isdisjoint(words)
    return k if k and named and tokens.norms[k - 1] in (",", "–", "—") else 0


def _total_of(tokens: Tokens, sentence: Sentence, figure: Figure) -> int:
    """Where “a total enrolment of”, “a total for the two months of” begins before a figure; 0 where it does not."""
    first = max(sentence.first + 1, figure.first - RAISED)
    if tokens.norms[figure.first - 1] != "of" or "total" not in tokens.norms[first : figure.first]:
        return 0
    at = max(k for k in range(first, figure.first) if tokens.norms[k] == "total")
    listed = not lexicon("sums")["joints"].isdisjoint(tokens.norms[at : figure.first])
    return 0 if listed else at - (tokens.norms[at - 1] == "a")


def is_opened(tokens: Tokens, sentence: Sentence, figure: Figure) -> bool:
    """“Together, the two mines dug 9 tonnes”, “In all, the club has 21 boats”."""
    words = tokens.norms[sentence.first : figure.first]
    opened = len(words) <= OPENED and (words[:1] in OPENING or words[:2] in OPENING)
    return opened and {":", "and", "with"}.isdisjoint(words)


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
    return frozenset(phrase.split()[0] for phrase in _openings())


@cache
def _openings() -> tuple[str, ...]:
    """What may open a sentence that gives a total, each up to the blank behind it."""
    return tuple(f"{phrase} " for phrase in _phrases("opens"))


@cache
def _totals() -> tuple[str, ...]:
    """What calls a figure before it a total, each between blanks."""
    return tuple(f" {phrase} " for phrase in lexicon("sums")["totals"])


@cache
def _leads() -> tuple[str, ...]:
    """What may end right before a total, each from the blank before it."""
    return tuple(f" {phrase}" for phrase in _phrases("leads"))


@cache
def _phrases(name: str) -> frozenset[str]:
    """The phrases of a list, and those that call a figure a total behind it as well."""
    return frozenset(lexicon("sums")[name]) | lexicon("sums")["totals"]
