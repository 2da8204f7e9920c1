"""What copy says of change: a word for it, where the quantity began, where it ended, and by how much it changed."""

from bisect import bisect_left
from collections.abc import Iterator
from operator import attrgetter

from msgspec.structs import replace

from copydesk.analysis.page.sentences import Sentence
from copydesk.analysis.page.tokens import Tokens
from copydesk.analysis.quantities.figured import Figured
from copydesk.analysis.quantities.figures import Figure
from copydesk.analysis.trends import change_ends, change_pairs, change_words, comparisons
from copydesk.analysis.trends.change import Change
from copydesk.analysis.trends.change_reading import Reading
from copydesk.analysis.trends.change_roles import Ends, is_movement
from copydesk.analysis.trends.change_sizes import is_of_another
from copydesk.analysis.trends.change_words import Cue, Direction, Kind

_FIRST = attrgetter("first")

FEWEST = 2
"""A change has two ends."""

LONGEST = 4
"""In figures: a longer sentence is not read for a change that began in the one before it."""

LINK = 8
"""So many words and marks stand at the most between a change and its size behind it."""

WEAK = frozenset({Kind.LOOSE, Kind.LIKE, Kind.PART})
"""These words end no other change, and tell none without both ends."""


def find(
    tokens: Tokens, sentences: tuple[Sentence, ...], figures: tuple[Figure, ...], figured: Figured
) -> tuple[Change, ...]:
    """Every change of which the copy gives both ends."""
    found: list[Change] = []
    for first, inside in figured.items():
        if len(inside) < FEWEST:
            continue
        k = bisect_left(sentences, first, key=_FIRST)
        before, sentence = sentences[max(0, k - 1)], sentences[k]
        told = list(_in_sentence(tokens, sentence, inside)) if change_pairs.may_stand_in(inside) else []
        told = told or list(_compared(tokens, sentence, inside))
        sized = not told and len(inside) <= LONGEST and any(one.unit == "%" for one in inside)
        if sized and k and before.first in figured and before.paragraph is sentence.paragraph:
            told = list(_across(tokens, before, sentence, figures, inside))
        found += told
    return tuple(found)


def _compared(tokens: Tokens, sentence: Sentence, figures: tuple[Figure, ...]) -> Iterator[Change]:
    """The comparisons of one sentence, from the figure of the other to that of the subject."""
    for one in comparisons.find(tokens, sentence, figures):
        words = tokens.span(one.first, one.last)
        yield Change(words, one.direction, one.factor, one.hedge, one.other, one.subject, None)


def _across(
    tokens: Tokens, before: Sentence, sentence: Sentence, figures: tuple[Figure, ...], inside: tuple[Figure, ...]
) -> Iterator[Change]:
    """The changes that a sentence tells of its own figure and of that of the sentence before it."""
    for cue in change_words.find(tokens, sentence, inside):
        ends = change_pairs.across(tokens, before, sentence, figures, cue)
        if ends:
            yield _change(tokens, replace(cue, direction=None), ends)


def _in_sentence(tokens: Tokens, sentence: Sentence, figures: tuple[Figure, ...]) -> Iterator[Change]:
    """The changes of one sentence. What two words tell of the same two figures is one change if they go one way."""
    told: dict[tuple[Figure, Figure], Change] = {}
    every = list(change_words.find(tokens, sentence, figures))
    if not every:
        return
    cues = [cue for cue in every if cue.kind not in WEAK]
    reading = Reading(tokens, sentence, figures)
    for k, cue in enumerate(cues):
        ends = change_ends.ends(reading, cue, cues[k + 1].first if k + 1 < len(cues) else sentence.last + 1)
        if ends is None:
            _add_size(tokens, cue, told)
            continue
        way = _way(reading, cue, cues[k - 1] if k else None, ends)
        change = _change(tokens, replace(cue, direction=way), ends)
        if not change.sound and any(
            replace(change, end=rival).sound for rival in change_ends.rivals(reading, cue, ends)
        ):
            continue
        first = told.get((ends.start, ends.end))
        if first is None:
            told[ends.start, ends.end] = change
        elif None in (first.direction, way) or first.direction is way:
            told[ends.start, ends.end] = _joined(first, change)
        else:
            yield replace(change, by=None, factor=None)
    if len(reading.figures) == 1:
        return
    read = {change.verb.start for change in told.values()}
    for before, cue in zip((None, *every), every, strict=False):
        if tokens.starts[cue.first] not in read:
            _add_apart(reading, cue, before, told)
    yield from told.values()


def _add_size(tokens: Tokens, cue: Cue, told: dict[tuple[Figure, Figure], Change]) -> None:
    """Adds a size that stands behind a change as another word for it: “fell from 150 to 120 in May, a loss of 20%”."""
    key = next(reversed(told), None)
    if key is None or cue.by is None or told[key].by or told[key].factor:
        return
    change, lead = told[key], tokens.norms[max(0, cue.first - 2) : cue.first]
    between_them = tokens.norms[change.end.last + 1 : cue.first]
    near = len(between_them) <= LINK and lead in ((",", "a"), (",", "an")) and ";" not in between_them
    if near and cue.direction is change.direction and not is_of_another(tokens, cue, cue.by, key):
        told[key] = replace(change, by=cue.by)


def _add_apart(reading: Reading, cue: Cue, before: Cue | None, told: dict[tuple[Figure, Figure], Change]) -> None:
    """Adds the change whose ends stand apart from its word, or that a weak word tells."""
    tokens = reading.tokens
    ends = change_ends.ends(reading, cue, reading.sentence.last + 1) if cue.kind in WEAK else None
    sure = ends is not None
    if ends is None and cue.kind is Kind.LIKE and len(told) == 1 and cue.last == cue.first + 1:
        ends = Ends(*next(iter(told)))  # it is treble what it was: 21, up from 7
    if ends is None:
        ends = change_pairs.ends(tokens, reading.sentence, reading.figures, cue)
        parted = cue.by is not None and cue.by.unit == "part"  # lost half its members
        sure = ends is not None and (parted or change_pairs.tells_way(tokens, cue, ends))
    if ends is None:
        return
    first = told.get((ends.start, ends.end))
    apart = first and cue.kind is not Kind.LIKE and ends.start.unit != "%"
    if first and apart and tokens.ends[cue.last] < first.verb.start < ends.start.span.start:
        return  # a 20% rise in fares cut the number of passengers from 40 to 30
    way = _way(reading, cue, before, ends) if sure else None
    change = _change(tokens, replace(cue, direction=way), ends)
    borne = cue.direction is (Direction.UP if ends.end.value > ends.start.value else Direction.DOWN)
    if change.by and not borne and ends.end.low > 0 and replace(change, start=ends.end, end=ends.start).agrees:
        return
    told[ends.start, ends.end] = _joined(first, change) if first else change


def _way(reading: Reading, cue: Cue, before: Cue | None, ends: Ends) -> Direction | None:
    """Which way a change goes; `None` where its word may mean the other, as it may of a depth."""
    doubtful = change_ends.doubtful(reading, cue, before) or is_movement(reading.tokens.norms[cue.first], ends)
    return None if doubtful else cue.direction


def _change(tokens: Tokens, cue: Cue, ends: Ends) -> Change:
    """A change by its word and its ends. A size that is a part is told as a factor: “down by half”, “up by a third”."""
    by, factor, hedge = ends.by, cue.factor, cue.hedge
    if by is not None and by.unit == "part":
        signed = -by.value if cue.direction is Direction.DOWN else by.value
        factor, hedge, by = (1 + signed if cue.direction else None), by.hedge, None
    return Change(tokens.span(cue.first, cue.last), cue.direction, factor, hedge, ends.start, ends.end, by)


def _joined(first: Change, second: Change) -> Change:
    """One change of two that tell it of the same figures: what the first leaves out is taken from the second."""
    by, way = first.by or second.by, first.direction or second.direction
    if first.factor or not second.factor:
        return replace(first, by=by, direction=way)
    return replace(second, by=by, direction=way)
