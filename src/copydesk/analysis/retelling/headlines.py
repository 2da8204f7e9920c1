"""Figures of the headline, and those of the story that count or measure the same and are not the same."""

from collections import defaultdict
from collections.abc import Iterator
from itertools import pairwise

from msgspec import Struct
from msgspec.structs import replace

from copydesk.analysis.page.sentences import Sentence, sentence_at
from copydesk.analysis.page.tokens import Tokens
from copydesk.analysis.page.topics import content
from copydesk.analysis.quantities.figures import OLDEST, Figure, between
from copydesk.analysis.quantities.tolls import counted
from copydesk.document import PROSE, Role
from copydesk.lexicons import lexicon

HEADLINE = Role.HEADLINE
LEAD = 2
"""So many paragraphs under the headline tell what it is of: one shared word is enough."""

BEHIND = 2
"""So many words behind a figure that counts nothing say what they do: 300 attend vigil."""

COARSEST = 8
"""No headline rounds off more than one part in so many."""

HEDGED = 4
"""One that says “at least” may stay farther behind."""

ITEM = 4
"""So many words has one more person: “, a retired clerk and three men”."""

ONE = frozenset({"a", "an", "his", "her", "their"})

NARROW = 0.04
"""Fractions in words that are no farther apart may be one."""


class Mismatch(Struct, frozen=True):
    """A figure of the headline that no figure of the story can be, and the first figure of the same in the story."""

    headline: Figure
    body: Figure


def find(tokens: Tokens, sentences: tuple[Sentence, ...], figures: tuple[Figure, ...]) -> Iterator[Mismatch]:
    """Every such figure. Where the story has none of the same kind, the headline is left alone."""
    heads = [
        (_aged(tokens, figure, sentence), sentence)
        for sentence in sentences
        if sentence.paragraph.role is HEADLINE
        for figure in between(figures, sentence.first, sentence.last)
    ]
    placed = [(figure, sentence_at(sentences, figure.first)) for figure in figures] if heads else []
    body = [(figure, sentence) for figure, sentence in placed if sentence.paragraph.role in PROSE]
    for figure, headline in heads:
        alike = [(one, sentence) for one, sentence in body if one.unit == figure.unit]
        same_kind = [pair for pair in alike if _bears_out(tokens, figure, headline, *pair)]
        told = any(_may_be(figure, one) for one, _ in same_kind)
        if not told and not _adds_up(tokens, figure, same_kind):
            same = (one for one, sentence in alike if _is_same(tokens, figure, headline, one, sentence))
            found = next(same, None)
            if found:
                yield Mismatch(figure, found)


def _aged(tokens: Tokens, figure: Figure, headline: Sentence) -> Figure:
    """The figure, as an age where it ends the headline behind “at”: “Poet dies at 78”."""
    ends = tokens.norms[figure.first - 1] == "at" and headline.last - figure.last <= 1
    bare = not figure.unit and not figure.noun and figure.value <= OLDEST and not figure.value % 1
    return replace(figure, unit="age") if ends and bare and figure.first > headline.first else figure


def _may_be(headline: Figure, body: Figure) -> bool:
    """Whether the story’s figure may be the headline’s, rounded to the last figure that the headline gives."""
    if headline.unit == body.unit == "part" and headline.exact and body.exact:  # two-thirds, three-quarters
        return abs(headline.value - body.value) <= NARROW
    finer = body.place < headline.place or not body.exact
    if not finer and headline.exact:  # “up 5%” is no 4%
        return headline.value == body.value
    room = _room(headline)
    if headline.exact and body.exact:
        return abs(headline.value - body.value) <= room
    return body.low - room <= headline.high and headline.low <= body.high + room


def _adds_up(tokens: Tokens, headline: Figure, alike: list[tuple[Figure, Sentence]]) -> bool:
    """Whether the figures of one sentence are the headline’s in parts: four in the house, and another in hospital."""
    parts: dict[int, float] = defaultdict(float)
    for one, sentence in alike:
        parts[sentence.first] += one.value
    for one, sentence in alike:
        more = not lexicon("sameness")["one-more"].isdisjoint(tokens.norms[sentence.first : sentence.last + 1])
        more |= _with_one(tokens, one)
        total = parts[sentence.first] + more
        if total > one.value and headline.low <= total <= headline.high:
            return True
    return False


def _with_one(tokens: Tokens, figure: Figure) -> bool:
    """“Three men and a woman”, “a woman and three men”, “Orr and her three sons”: one more than the figure says."""
    behind = tokens.norms[figure.last + 1 : figure.last + 2 + ITEM]
    before = tokens.norms[max(0, figure.first - ITEM) : figure.first]
    led = (before[-1:] == ("and",) and not ONE.isdisjoint(before)) or before[-2:] in (("and", "her"), ("and", "his"))
    return led or any(joint == "and" and article in ONE for joint, article in pairwise(behind))


def _bears_out(tokens: Tokens, one: Figure, headline: Sentence, two: Figure, sentence: Sentence) -> bool:
    """Whether the story’s figure may be of what the headline’s is of."""
    what, told = counted(tokens.norms, one), counted(tokens.norms, two)
    alike = len({what, told} - {""}) < 2
    if one.unit == told == "" != what:  # three further penalties
        led = two.first > 0 and tokens.norms[two.first - 1] in lexicon("sameness")["definite"]
        return led or bool(_shared(tokens, headline, sentence))
    if one.unit == "" and (alike or one.noun):  # “arrests 20” may be “20 people” or “20 drivers”
        return alike
    return bool(_shared(tokens, headline, sentence))


def _shared(tokens: Tokens, headline: Sentence, sentence: Sentence) -> frozenset[str]:
    return _topics(tokens, headline) & _topics(tokens, sentence)


def _topics(tokens: Tokens, sentence: Sentence) -> frozenset[str]:
    return content(tokens.norms[sentence.first : sentence.last + 1])


def _room(figure: Figure) -> float:
    """The place of its last significant figure, an eighth of it at the most, and nothing for a count given to the unit.
    A number in words is as good as one in figures.
    """
    room = min(figure.place, figure.value / (COARSEST if figure.exact else HEDGED))
    return 0.0 if room <= 1 and figure.unit == "" else room


def _is_same(tokens: Tokens, one: Figure, headline: Sentence, two: Figure, sentence: Sentence) -> bool:
    """Whether two figures are of the same: they count the same, or measure what shares words."""
    if one.unit == "":
        what = counted(tokens.norms, one)
        if not one.noun and one.scaled is two.scaled and _does_the_same(tokens, one, two.noun, sentence):
            return two.noun != "" or counted(tokens.norms, two) != ""
        return what != "" and what == counted(tokens.norms, two)
    shared = _shared(tokens, headline, sentence)
    if one.unit == "%" and _is_share(tokens, one) != _is_share(tokens, two):
        return False
    led = sentence.paragraph.number - headline.paragraph.number <= LEAD
    if one.unit in ("age", "part"):
        return led and len(shared) > 1
    return len(shared) > (0 if led else 1)


def _does_the_same(tokens: Tokens, headline: Figure, told: str, sentence: Sentence) -> bool:
    """Whether a sentence has what so many do or suffer in the headline: “Nine charged after riot”. `told` are those of
    whom it says so.
    """
    behind = tokens.norms[headline.last + 1 : headline.last + 1 + BEHIND]
    if behind[:1] == ("held",):  # four held after raid
        behind = ("arrested", *behind[1:])
    if behind[:1] == ("homeless",) and told in lexicon("sameness")["populace"]:  # 40 people have lost their homes
        behind = ("home", *behind[1:])
    said = content(behind)
    led = behind[:1] == ("without",) or bool(content(behind[:1]))
    return led and bool(said) and said <= _topics(tokens, sentence)


def _is_share(tokens: Tokens, figure: Figure) -> bool:
    """Whether a percentage is one of something, and no size of a change."""
    return tokens.norms[figure.last + 1 : figure.last + 2] == ("of",)
