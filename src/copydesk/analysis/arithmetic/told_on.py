"""Lists that a count announces and later sentences tell: “two reasons. First, … Second, …”, “four demands. … Their
demands were for A, B and C”; and days of the week: “twice a week, on Mondays and Fridays”.
"""

import re
from bisect import bisect_right
from collections.abc import Callable, Iterator
from functools import cache

from copydesk.analysis.calendar import date_grammar
from copydesk.analysis.page.marked import MarkedCopy
from copydesk.analysis.page.sentences import Sentence, sentence_at
from copydesk.analysis.page.tokens import Tokens
from copydesk.analysis.quantities import lists, numbers
from copydesk.analysis.quantities.figures import Figure
from copydesk.analysis.quantities.lists import Announcement, RunIn
from copydesk.document import PROSE
from copydesk.lexicons import lexicon
from copydesk.patterns import pattern
from copydesk.spans import Span

FIRST = pattern(r"(?:The first|First|Firstly)(?:,| (?=was|is))")

THE_FIRST = pattern(r"The first(?= [a-z]+s\s)")

FOLLOWING = 3
"""So many sentences behind the count its list is told."""

FEWEST = 2
"""So many items make a list."""

GAP = 10
"""So many words stand between “twice a week” and its days."""

WEEK = frozenset({"week", "weekly"})
TIMES = frozenset({"times", "days", "nights", "evenings", "mornings"})

Listed = tuple[Announcement, RunIn, Span]


def find(page: MarkedCopy, sentences: tuple[Sentence, ...], figures: tuple[Figure, ...]) -> Iterator[Listed]:
    """Every such count with its items, and where the list ends."""
    text, tokens = page.text, page.tokens
    nouns = lexicon("announcing")["nouns"]
    counting = {figure.first for figure in figures if not figure.unit and figure.noun in nouns}
    for sentence in {sentence_at(sentences, first): None for first in sorted(counting)}:
        if sentence.paragraph.role in PROSE:
            said = lists.announcement(text, sentence.span.start, sentence.span.end - 1, loose=True)
            k = bisect_right(sentences, sentence.first, key=lambda one: one.first)
            if said and not said.names:
                yield from _told(text, said, sentences[k : k + FOLLOWING])
    for k in page.places(WEEK):
        yield from _weekly(tokens, k)
    for k in page.at("times"):
        count = numbers.worth(tokens.norms[k - 1]) if k else None
        if count and FEWEST <= count <= len(numbers.words()):
            yield from _yearly(tokens, k, int(count))


def _told(text: str, said: Announcement, behind: tuple[Sentence, ...]) -> Iterator[Listed]:
    if not behind:
        return
    end = behind[0].paragraph.span.end
    if marks := _ordinals(text, behind[0].span.start, end):
        yield said, RunIn(marks, len(marks)), Span(marks[0].start, marks[-1].end)
        return
    marks = _ordinals(text, behind[0].span.start, end, of_things=True)
    if len(marks) > said.count:
        yield said, RunIn(marks, len(marks)), Span(marks[0].start, marks[-1].end)
        return
    noun = said.words.split()[-1].lower()
    for sentence in behind:
        if m := _again(noun).match(text, sentence.span.start, sentence.span.end):
            listed = lists.run_in(text, m.end(), sentence.span.end)
            if listed and len(listed.items) > FEWEST:
                yield said, listed, Span(m.end(), sentence.span.end)
            return


@cache
def _again(noun: str) -> re.Pattern[str]:
    """“The guards’ demands were for …”, “Their demands are …”."""
    return re.compile(rf"(?:The|Their|Its|His|Her)(?: [\w’']+){{0,4}} {noun} (?:are|were)(?: for| to)?\s")


def _ordinals(text: str, start: int, end: int, *, of_things: bool = False) -> tuple[Span, ...]:
    """The marks of “First, … Second, … And third, …” where sentences tell a list one by one; `of_things`: of “The
    first deals with …, the second with …”.
    """
    end = min(end, start + lists.EXTENT)
    opening = (THE_FIRST if of_things else FIRST).match(text, start, end)
    marks = [Span(*opening.span())] if opening else []
    for ordinal in lists.ORDINALS[1:] if opening else ():
        m = _behind(ordinal, of_things=of_things).search(text, marks[-1].end, end)
        if m is None:
            break
        marks.append(Span(*m.span()))
    return tuple(marks) if len(marks) > 1 else ()


@cache
def _behind(ordinal: str, *, of_things: bool) -> re.Pattern[str]:
    if of_things:
        return re.compile(rf"(?:(?<=[.;,]\s)|(?<=\sand\s))the {ordinal}(?=\s\w)", re.IGNORECASE)
    joined = r"(?<=[.;,\w]\s)(?:and |the |and the )?"
    return re.compile(rf"{joined}{ordinal}(?:ly)?(?:,|\s(?=was|is|to\b))", re.IGNORECASE)


def _weekly(tokens: Tokens, week: int) -> Iterator[Listed]:
    """“Twice a week in the old town, on Mondays and Fridays.”"""
    norms = tokens.norms
    first, count = _often(norms, week)
    if count < FEWEST:
        return
    k = next((k for k in range(week + 1, min(week + GAP, len(norms))) if norms[k] in _days() | STOPS), 0)
    if k and (days := _row(norms, k, _days().__contains__)):
        yield _counted(tokens, (first, week), int(count), days)


STOPS = frozenset({".", ";", "but", "except", "from", "instead", "until"})


def _yearly(tokens: Tokens, times: int, count: int) -> Iterator[Listed]:
    """“Won it three times, in 1961, 1974 and 1983.”"""
    norms = tokens.norms
    k = times + 1 + (norms[times + 1 : times + 2] in ((",",), (":",), ("–",), ("(",)))
    k += norms[k : k + 1] == ("in",)
    if years := _row(norms, k, numbers.is_year):
        yield _counted(tokens, (times - 1, times), count, years)


def _row(norms: tuple[str, ...], k: int, is_item: Callable[[str], bool]) -> tuple[int, ...]:
    """The tokens of a list of single words, from token `k` to the one behind “and”; none where no “and” ends it."""
    items, joined = list[int](), False
    while k < len(norms) and is_item(norms[k]):
        items.append(k)
        if joined:
            return tuple(items)
        k += 1 + (norms[k + 1 : k + 2] == (",",))
        joined = norms[k : k + 1] == ("and",)
        k += joined
    return ()


def _counted(tokens: Tokens, said: tuple[int, int], count: int, items: tuple[int, ...]) -> Listed:
    """A count, from its first token to its last, with the tokens that are its items."""
    spans = tuple(tokens.span(i, i) for i in items)
    words = " ".join(tokens.norms[said[0] : said[1] + 1])
    announced = Announcement(tokens.span(*said), count, words, names=False)
    return announced, RunIn(spans, len(spans)), spans[-1]


def _often(norms: tuple[str, ...], week: int) -> tuple[int, float]:
    """The first token of how often a week, and the number; 0 where none stands there."""
    if week < FEWEST or norms[week - 1] not in ("a", "each", "every", "per"):
        return week, 0
    if norms[week - 2] == "twice":
        return week - 2, 2
    known = numbers.worth(norms[week - 3]) if week > FEWEST and norms[week - 2] in TIMES else None
    return week - 3, known or 0


@cache
def _days() -> frozenset[str]:
    """The days of the week, one and several."""
    names = {name for name in date_grammar.numbered("weekdays") if name.endswith("day")}
    return frozenset(names | {f"{name}s" for name in names}) - lexicon("sameness")["times"]
