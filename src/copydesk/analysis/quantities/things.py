"""What a figure counts: the noun behind it, and who are so many strong."""

from itertools import takewhile

from copydesk.analysis.page.inflection import looks_plural
from copydesk.analysis.page.sentences import Sentence
from copydesk.analysis.page.tokens import Tokens
from copydesk.analysis.quantities import numbers
from copydesk.analysis.quantities.numbers import Number
from copydesk.lexicons import lexicon

BETWEEN = 3
"""So many words may describe what a figure counts: 12 armed young men."""

FEWEST = 10
"""Of fewer, such a word is often a kind: a two-horse race, a four-wheel drive."""

DESCRIBING = frozenset({"the", "other", "more", "new", "her", "his", "its", "my", "our", "their"})
"""Small words that may stand before what is counted."""


def noun(tokens: Tokens, sentence: Sentence, first: int) -> str:
    """What is counted: the first plural behind the number, over a few words that describe it."""
    if first <= sentence.last and tokens.norms[first] == "of":
        first += 1
    for k in range(first, min(first + BETWEEN + 1, sentence.last + 1)):
        if part := PARTS[tokens.norms[k]]:
            return _head(tokens, k, sentence.last) if part == COUNTED else ""
    return ""


class _Parts(dict[str, int]):
    """For every word that was met behind a number COUNTED, ENDS, or 0 where it only describes what is counted."""

    def __missing__(self, norm: str) -> int:
        self[norm] = part = ENDS if _ends(norm) else COUNTED if is_plural(norm) else ENDS if _is_small(norm) else 0
        return part


PARTS = _Parts()
COUNTED, ENDS = 1, 2


def _ends(norm: str) -> bool:
    """Whether nothing is counted behind a word: 440 six months ago, 12 in the highlands."""
    mark = not norm.isalpha() and "-" not in norm
    return mark or numbers.may_begin(norm) or norm in lexicon("figures")["noun-ends"]


def _is_small(norm: str) -> bool:
    return norm in lexicon("function-words")["common"] and norm not in DESCRIBING


def strong(tokens: Tokens, sentence: Sentence, number: Number) -> tuple[int, str] | None:
    """The last token of “1,000-strong” and who are so many: a 1,000-strong crowd, a crowd 1,000 strong."""
    last = number.last + 1 + (tokens.norms[number.last + 1 : number.last + 2] == ("-",))
    if last > sentence.last or tokens.norms[last] != "strong" or number.part:
        return None
    led = tokens.norms[number.first - 1] if last == number.last + 1 and number.first > sentence.first else ""
    return last, led or behind(tokens, sentence, last)


def compound(tokens: Tokens, sentence: Sentence, number: Number) -> tuple[int, str] | None:
    """The last token of “340-bed” and what is counted, where it describes what follows: the 340-bed hospital."""
    norms, mark = tokens.norms, number.last + 1
    if mark + 2 > sentence.last or norms[mark] != "-" or number.value < FEWEST or number.part or number.scaled:
        return None
    tight = tokens.ends[number.last] == tokens.starts[mark] and tokens.ends[mark] == tokens.starts[mark + 1]
    plural = f"{norms[mark + 1]}s"
    known = lexicon("figures")
    counts = norms[mark + 1].isalpha() and len(norms[mark + 1]) > 2 and is_plural(plural)
    if (
        not (tight and counts)
        or norms[mark + 1] in lexicon("function-words")["common"]
        or norms[mark + 1] in known["no-compounds"]
    ):
        return None
    return (mark + 1, plural) if norms[mark + 2].isalpha() else None


def behind(tokens: Tokens, sentence: Sentence, last: int) -> str:
    """Who are so many, behind “1,000-strong”: the word that follows, over one that describes them."""
    follow = tokens.norms[last + 1 : min(last + 1 + BETWEEN, sentence.last + 1)]
    common = lexicon("function-words")["common"]
    words = list(takewhile(lambda norm: norm.isalpha() and norm not in common, follow))
    described = len(words) > 1 and words[0].endswith(("ed", "y", "ing"))
    return words[described] if words else ""


def is_plural(norm: str) -> bool:
    """Whether a word, in small letters, may name several things that are counted."""
    known = lexicon("figures")
    return norm in known["plurals"] or (looks_plural(norm) and norm not in known["no-nouns"])


def _head(tokens: Tokens, k: int, end: int) -> str:
    """The noun that a plural at token `k` describes, where one follows: 25 home runs years, 12 sports clubs."""
    norm, follows = tokens.norms[k], tokens.norms[k + 1] if k < end else "."
    if not is_plural(follows) or not follows[0].isalpha():
        return norm
    timed = k + 2 <= end and tokens.norms[k + 2] in lexicon("figures")["time-joints"]
    return norm if timed else follows  # killed 200 people days after the vote
