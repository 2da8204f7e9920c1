"""The two figures of a change that stand apart from its word: “it fell last year: 60 came, against 70 the year before”.

A sentence with two figures and no third tells what each was, then or now. That a word of change is of these two, and
not of another thing, its place in the sentence tells.
"""

from itertools import combinations

from copydesk.analysis.page.sentences import Sentence
from copydesk.analysis.page.tokens import Tokens
from copydesk.analysis.quantities.figures import Figure, between
from copydesk.analysis.trends import change_sizes as sizes
from copydesk.analysis.trends.change_roles import BREAKS, TIMES, Ends, Role, alike, crosses, one_unit, role
from copydesk.analysis.trends.change_times import Era, earlier, when
from copydesk.analysis.trends.change_words import Cue, Kind
from copydesk.lexicons import lexicon

LINK = 4
"""So many words and marks part a word of change from a pair that needs no other sign that it is its own."""

NEAR = 8
"""So many words stand between a word of change and the colon or dash before its pair, or between “from” and “to”."""

SIGNS = frozenset({":", "–", "—", "from", "going", "moving"})
"""Behind a word of change these lead on to its figures."""

STEM = 4
"""Words with so many letters in common at their start are of one thing: members and membership."""

VERSUS = frozenset({"against", "as", "to", "versus", "and"})
RESUMES = frozenset({"we", "i", "he", "she", "it", "they", "there"})
OPENS = frozenset({",", "(", "–", "—", "-", ":"})

UNCOUNTED = frozenset({"part", "point", "age"})


def ends(tokens: Tokens, sentence: Sentence, figures: tuple[Figure, ...], cue: Cue) -> Ends | None:
    """The two figures of a sentence as the ends of a change, the earlier first, if the change is theirs."""
    pair = _pair(figures, cue)
    tells = cue.by or cue.factor or (pair and tells_way(tokens, cue, Ends(*pair)))
    if pair is None or not tells or not alike(*pair) or crosses(tokens, *pair):
        return None
    ordered = _likened(tokens, cue, pair)
    if cue.kind is not Kind.LIKE:
        ordered = _ordered(tokens, sentence, *pair)
        if ordered is None and cue.by and role(tokens, pair[1], pair[0].last)[0] is Role.AGAINST:
            ordered = (pair[1], pair[0])
    by = cue.by
    if ordered is None or not _linked(tokens, sentence, cue, pair):
        return None
    if by and by.unit == pair[0].unit == "%":
        exact = abs(abs(pair[0].value - pair[1].value) - by.value) < sizes.ROUNDING
        return Ends(*ordered, by) if exact else None
    return Ends(*ordered, None if by and sizes.is_of_another(tokens, cue, by, ordered) else by)


def may_stand_in(figures: tuple[Figure, ...]) -> bool:
    """Whether two of the figures of a sentence may measure the same, by their units: else it tells of no change."""
    alike = len({one.unit for one in figures}) < len(figures)
    return alike or any(one_unit(*lent(one, two)) for one, two in combinations(figures, 2))


def _pair(figures: tuple[Figure, ...], cue: Cue) -> tuple[Figure, Figure] | None:
    """The two figures of a sentence that measure something, if there are two besides the size of the change."""
    others = [one for one in figures if one != cue.by and not cue.first <= one.first <= cue.last]
    others = [one for one in others if one.unit not in TIMES]
    rates = [one for one in others if one.unit == "%"]
    if cue.by and cue.by.unit == "%" and len(rates) == 2:
        others = rates
    if len(others) != 2 or others[0].unit in UNCOUNTED:
        return None
    return lent(*others)


def _likened(tokens: Tokens, cue: Cue, pair: tuple[Figure, Figure]) -> tuple[Figure, Figure] | None:
    """“Twice as many women as men: 64 against 32”, “he paid 40, and got twice as much: 80”."""
    one, two = pair
    if cue.kind is not Kind.LIKE:
        return None
    if one.last < cue.first and cue.last < two.first:
        near = two.first - cue.last <= LINK and tokens.norms[two.first - 1] in OPENS | {"or"}
        return (one, two) if near else None
    if one.first > cue.last and role(tokens, two, one.last)[0] is Role.AGAINST:
        return two, one  # three times the average: 60 came, compared with 20
    words = tokens.norms[one.last + 1 : two.first]
    opened = tokens.norms[one.first - 1] in OPENS and one.first > cue.last
    return (two, one) if opened and len(words) <= LINK and not VERSUS.isdisjoint(words) else None


def _ordered(tokens: Tokens, sentence: Sentence, one: Figure, two: Figure) -> tuple[Figure, Figure] | None:
    """The earlier figure and the later one, `None` where the words do not tell."""
    first = when(tokens, one, sentence.first, two.first - 1)
    second = when(tokens, two, one.last + 1, sentence.last)
    if first.led is Role.FROM and second.led is Role.TO and two.first - one.last <= NEAR:
        return one, two
    if earlier(first, second):
        return one, two
    return (two, one) if earlier(second, first) else None


def _linked(tokens: Tokens, sentence: Sentence, cue: Cue, pair: tuple[Figure, Figure]) -> bool:
    """Whether the words between a word of change and its pair lead from one to the other."""
    first, last = sizes.extent(cue)
    rates = cue.by is not None and cue.by.unit == pair[0].unit == "%"
    if pair[0].first > last:
        words = tokens.norms[last + 1 : pair[0].first]
        apart = cue.kind is not Kind.LIKE and not rates
        if apart and not (_leads_on(words) and _is_told(tokens, sentence, cue, pair[0])):
            return False
    else:
        words = tokens.norms[pair[1].last + 1 : first]
    if "ranging" in words:
        return False
    return ";" not in words and (rates or lexicon("change")["apart"].isdisjoint(words))


def _leads_on(words: tuple[str, ...]) -> bool:
    """Whether no other subject stands between a word of change and its figures: “grew – we had”, “grew, from”."""
    marks = [k for k, norm in enumerate(words) if norm in OPENS]
    times = (lexicon("change")[key] for key in ("once", "then", "now", "nowadays"))
    light = lexicon("function-words")["common"].union(SIGNS, RESUMES, *times)
    near = len(words) <= LINK or not SIGNS.isdisjoint(words)
    return near and all(norm in light for norm in (words[marks[-1] + 1 :] if marks else words))


def _is_told(tokens: Tokens, sentence: Sentence, cue: Cue, figure: Figure) -> bool:
    """Whether what a figure counts was named before: “lost members – we had 40 members”, or is people."""
    words = tokens.norms[sentence.first : figure.first]
    if not {"from", "going", "moving"}.isdisjoint(words[cue.last + 1 - sentence.first :]):
        return True
    if words[-2:] == (",", "with"):
        return True  # down 20%, with 80 thefts against 100 in May
    stem = figure.noun[:STEM]
    return figure.noun in ("", "people") or any(norm.startswith(stem) for norm in words) or figure.first - cue.last <= 2


def tells_way(tokens: Tokens, cue: Cue, found: Ends) -> bool:
    """Whether the way of a change is that of figures which stand apart from its word, behind it."""
    if cue.kind not in (Kind.VERB, Kind.LOOSE) or cue.by:
        return False
    first = min(found.start.first, found.end.first)
    words = tokens.norms[cue.last + 1 : first]
    return first > cue.last and len(words) <= NEAR and not (SIGNS - {"from"}).isdisjoint(words)


def part(tokens: Tokens, sentence: Sentence, figures: tuple[Figure, ...], cue: Cue) -> Ends | None:
    """A whole and the part of it that the copy names and counts: “half of the 1,240 homes – 620 –”."""
    if cue.kind is not Kind.PART and not (cue.kind is Kind.TIMES and cue.factor and cue.factor < 1):
        return None
    whole = next(between(figures, cue.last + 1, sentence.last), None)
    said = _apposed(tokens, sentence, figures, whole) if whole else None
    return Ends(whole, said) if whole and said else None


def _apposed(tokens: Tokens, sentence: Sentence, figures: tuple[Figure, ...], whole: Figure) -> Figure | None:
    """The figure that says a part of a whole once more: “half of the 1,240 homes – 620 –”, “a fifth of 50, or 10”."""
    figure = next(iter(between(figures, whole.last + 1, sentence.last)), None)
    if figure is None or figure.unit != whole.unit or figure.first - whole.last > NEAR:
        return None
    words = tokens.norms[whole.last + 1 : figure.first]
    said = words[-1:] == ("or",)
    mark = words[-1 - said :][:1]
    if not mark or mark[0] not in OPENS - {":"} or any(not word.isalpha() for word in words[: -1 - said]):
        return None
    behind = tokens.norms[figure.last + 1 : min(figure.last + 1 + LINK, sentence.last + 1)]
    if behind[:2] in (("in", "all"), ("in", "total")):
        return figure
    closed = next((k for k, norm in enumerate(behind) if not norm.isalpha()), -1)
    inside = behind[:closed] if closed >= 0 else behind
    bare = inside in ((), (figure.noun,))  # not: (310 last year), – ten of them women –, (20 new)
    same = said or figure.noun in ("", whole.noun, "people")
    return figure if (closed >= 0 or said) and bare and same else None


def lent(start: Figure, end: Figure) -> tuple[Figure, Figure]:
    """Two figures in one unit, where one counts pence and the other pounds: “from 90p to £1.10”."""
    coins = {("p", "£"), ("c", "$"), ("c", "€")}
    if (start.unit, end.unit) in coins:
        return start.hundredth(end.unit), end
    return (start, end.hundredth(start.unit)) if (end.unit, start.unit) in coins else (start, end)


def across(tokens: Tokens, before: Sentence, sentence: Sentence, figures: tuple[Figure, ...], cue: Cue) -> Ends | None:
    """“Last year it had 400. This year it has 500, 25% more”: the ends in two sentences, one figure in each."""
    told = [one for one in between(figures, before.first, before.last) if one.unit not in TIMES]
    here = [one for one in between(figures, sentence.first, sentence.last) if one != cue.by and one.unit not in TIMES]
    if cue.by is None or len(told) != 1 or len(here) != 1 or not alike(told[0], here[0]):
        return None
    start, end = told[0], here[0]
    words = tokens.norms[end.last + 1 : cue.first]
    one, two = when(tokens, start, before.first, before.last), when(tokens, end, sentence.first, sentence.last)
    if end.unit == "%":
        pointed = abs(abs(end.value - start.value) - cue.by.value) < sizes.ROUNDING
        return Ends(start, end, cue.by) if pointed and earlier(one, two) else None
    if end.unit in UNCOUNTED or end.last > cue.first or len(words) > NEAR or ";" in words:
        return None
    later = one.year >= 1 and two.era is Era.THEN and not two.year
    if not (later or earlier(one, two)) or sizes.is_of_another(tokens, cue, cue.by, (start, end)):
        return None
    return Ends(start, end, cue.by) if not BREAKS & frozenset(words) - {"–", "—", "("} else None
