"""Two figures that a comparison sets beside one another across clauses: “at £4.20 it is cheaper than at Orle, where it
costs £3.90”, “with 900 people it is ten times the size of Vance, which has 120”.
"""

from collections.abc import Iterator
from functools import cache

from msgspec import Struct

from copydesk.analysis.page.sentences import Sentence
from copydesk.analysis.page.tokens import Tokens
from copydesk.analysis.quantities.figures import Figure
from copydesk.analysis.quantities.hedges import Hedge, hedge_at
from copydesk.analysis.trends.change_words import Direction
from copydesk.lexicons import lexicon

BEFORE, BEHIND, NEAR = 12, 16, 6
"""So many words and marks stand between a comparison and the figure before it, and the one behind it: fewer where no
clause leads to that.
"""

FACTORS = {
    "times": 0.0,
    "half": 0.5,
    "third": 0.0,
    "quarter": 0.0,
    "twice": 2.0,
    "double": 2.0,
    "treble": 3.0,
    "triple": 3.0,
}
"""What a word multiplies by; 0 where the figure before it tells."""

SIGNS = frozenset({"than", *FACTORS})

LED = 3
"""“Which makes it far cheaper than”: so near before it stands the verb."""


class Comparison(Struct, frozen=True):
    """A comparison, from token `first` to token `last`, and its two figures: that of the subject, and the other.

    `factor` is what “ten times the size of” multiplies by, `None` where it only says more or less.
    """

    first: int
    last: int
    direction: Direction | None
    factor: float | None
    hedge: Hedge
    subject: Figure
    other: Figure


def find(tokens: Tokens, sentence: Sentence, figures: tuple[Figure, ...]) -> Iterator[Comparison]:
    """Every comparison of one sentence. `figures` are those of the sentence, at least two."""
    norms, hedged = tokens.norms, {one.first for one in figures}  # more than 60
    if SIGNS.isdisjoint(norms[sentence.first : sentence.last]):
        return
    for i in range(sentence.first + 1, sentence.last):
        if norms[i] in _comparatives() and norms[i + 1] == "than" and i not in hedged:
            ways = _comparatives()[norms[i]]
            pair = _pair(tokens, figures, i, i + 1)
            way = ways.get(_class(pair[0])) if pair else None
            if pair and way and _is_told(tokens, pair[0].last + 1, i):
                yield Comparison(i, i + 1, way, None, Hedge.EXACT, *pair)
        elif norms[i] in FACTORS:
            yield from _multiple(tokens, sentence, figures, i)


def _multiple(tokens: Tokens, sentence: Sentence, figures: tuple[Figure, ...], i: int) -> Iterator[Comparison]:
    """“Ten times the size of”, “twice as many as”, “half that of”, “four times what it was”."""
    said = next((one for one in figures if one.last == i or (one.last == i - 1 and tokens.norms[i] == "times")), None)
    factor, first = (said.value, said.first) if said else (FACTORS[tokens.norms[i]], i)
    last = _last(tokens.norms[i + 1 : min(i + 4, sentence.last)], i)
    pair = _pair(tokens, tuple(one for one in figures if one is not said), first, last) if factor and last else None
    if pair and _is_told(tokens, pair[0].last + 1, first):
        yield Comparison(first, last, None, factor, said.hedge if said else hedge_at(tokens, first), *pair)


def _last(words: tuple[str, ...], i: int) -> int:
    """The last token of what makes a multiple at token `i` one of something else; 0 where nothing does."""
    if (words[:1] == ("the",) and words[2:] == ("of",)) or (words[:1] == ("as",) and words[2:] == ("as",)):
        return i + 3
    return i + 2 if words[:2] == ("that", "of") else i + 1 if words[:1] == ("what",) else 0


def _pair(tokens: Tokens, figures: tuple[Figure, ...], first: int, last: int) -> tuple[Figure, Figure] | None:
    """The figure before a comparison and the one behind it, if they are of one kind and no third is."""
    subject = next((one for one in reversed(figures) if one.last < first), None)
    other = next((one for one in figures if one.first > last), None)
    if subject is None or other is None or not _are_alike(tokens, subject, other):
        return None
    if sum(one.unit == subject.unit for one in figures) > 2 or first - subject.last > BEFORE:
        return None
    known, words = lexicon("comparisons"), tokens.norms[last + 1 : other.first]
    before = tokens.norms[subject.last + 1 : first]
    if not known["breaks"].isdisjoint((*before, *words)) or not _is_other(words):
        return None
    return subject, other


def _are_alike(tokens: Tokens, subject: Figure, other: Figure) -> bool:
    """Whether two figures measure the same; an age may stand bare behind “who is”."""
    bare = subject.unit == "age" and other.unit == "" and tokens.norms[other.first - 1] in ("is", "was")
    return (subject.unit == other.unit or bare) and subject.scaled == other.scaled


def _is_other(words: tuple[str, ...]) -> bool:
    """Whether the words behind “than” lead to the figure of what is compared: “the nearby Anchor, where it costs”."""
    known = lexicon("comparisons")
    if words[-1:] == (",",) and "," not in words[:-1]:
        return len(words) <= LED  # older than Lee, 65
    clause = next((k for k in range(len(words) - 1, -1, -1) if words[k] in known["clauses"]), -1)
    if clause >= 0:
        return len(words) <= BEHIND and words.count(",") <= 2 and "," not in words[clause:]
    return len(words) <= NEAR and "," not in words


def _is_told(tokens: Tokens, behind: int, first: int) -> bool:
    """Whether words behind the subject’s figure say it of the subject, and do not deny or ask it."""
    known, lead = lexicon("comparisons"), tokens.norms[max(behind, first - LED - 1) : first]
    denied = any(norm in ("no", "not", "never", "if", "or") or norm.endswith("n't") for norm in lead)
    return not denied and not known["verbs"].isdisjoint(lead)


def _class(figure: Figure) -> str:
    """What sort of measure a figure is: “length”, “money”, “age” …; empty where none is known."""
    return _classes().get(figure.unit, "")


@cache
def _classes() -> dict[str, str]:
    rows = (row.split() for row in lexicon("comparisons")["measures"])
    return {unit: name for name, *units in rows for unit in units}


@cache
def _comparatives() -> dict[str, dict[str, Direction]]:
    """Every comparative, and which way it goes in figures of each sort."""
    found: dict[str, dict[str, Direction]] = {}
    for key, way in (("more", Direction.UP), ("less", Direction.DOWN)):
        for row in lexicon("comparisons")[key]:
            name, *words = row.split()
            for word in words:
                found.setdefault(word, {})[name] = way
    return found
