"""How the sentences of running copy open, and which of them open alike."""

from collections import defaultdict
from collections.abc import Iterator
from itertools import pairwise

from msgspec import Struct

from copydesk.analysis.facts import Facts
from copydesk.analysis.page.inflection import all_forms
from copydesk.analysis.page.sentences import Sentence
from copydesk.analysis.page.tokens import is_word
from copydesk.analysis.saying.voices import Voice
from copydesk.document import Role
from copydesk.lexicons import lexicon
from copydesk.spans import Span

LIKE, SAME = 3, 5
"""So many words in common make two plain openings alike; the larger number, two with a name or a verb of speech."""

LONGEST = 8
"""An opening has at most so many words."""

SHORT = 8
"""Sentences of no more words and marks in a row are made alike for effect."""

RHETORIC = 3
"""So many openings alike in a row are meant."""

LOOSE = frozenset({"a", "an", "and", "at", "by", "for", "from", "in", "of", "on", "the", "to", "with"})
"""No phrase ends on these words."""


class Opening(Struct, frozen=True):
    """The first words of a sentence, up to a mark. `lead` says that a comma sets them off from the sentence.

    `enough` is how many words it must have in common with another; 0 where no number is.
    """

    sentence: Sentence
    words: tuple[str, ...]
    places: tuple[int, ...]
    enough: int
    lead: bool
    subject: bool

    def span(self, facts: Facts, count: int) -> Span:
        """Its first `count` words."""
        return facts.tokens.span(self.places[0], self.places[count - 1])


def alike(facts: Facts) -> frozenset[int]:
    """The first tokens of the sentences that begin with the same words as some other: no others can open alike."""
    norms = facts.tokens.norms
    led: dict[tuple[str, str], list[Sentence]] = defaultdict(list)
    for sentence in facts.sentences:
        led[_two(norms, sentence)].append(sentence)
    begun: dict[tuple[str, ...], list[int]] = defaultdict(list)
    for sentence in (one for (word, _), several in led.items() if is_word(word) and several[1:] for one in several):
        places, _ = _places(sentence, norms, LIKE)
        begun[tuple([norms[i] for i in places])].append(sentence.first)
    return frozenset(first for firsts in begun.values() if firsts[1:] for first in firsts)


def _two(norms: tuple[str, ...], sentence: Sentence) -> tuple[str, str]:
    """The first word of a sentence and the next, if that stands beside it or behind one mark."""
    first = sentence.first
    return norms[first], next((norm for norm in norms[first + 1 : first + 3] if norm[0].isalnum()), "")


def find(facts: Facts, some: frozenset[int], plain: frozenset[int]) -> list[Opening]:
    """The opening of every sentence of the copy, in order; without its words where it is none of `some`.

    One that begins at an offset in `plain` is no rhetoric.
    """
    return [
        _opening(one, facts, plain) if one.first in some else Opening(one, (), (), 0, lead=False, subject=True)
        for one in facts.sentences
    ]


def often(openings: list[Opening], times: int, facts: Facts) -> Iterator[list[Span]]:
    """Leads that open so many sentences, and first words that open so many paragraphs; not the subject of the story."""
    leads, paragraphs = defaultdict(list), defaultdict(list)
    for i, one in enumerate(openings):
        if one.enough == LIKE and not one.subject:
            if one.lead:
                leads[one.words].append(i)
            if one.sentence.span.start == one.sentence.paragraph.span.start:
                paragraphs[one.words[:LIKE]].append(i)
    for places in (*leads.values(), *paragraphs.values()):
        numbers = [openings[i].sentence.paragraph.number for i in places]
        if len(places) >= times and not (_in_a_row(places) or _in_a_row(numbers)):
            count = len(openings[places[0]].words) if places in leads.values() else LIKE
            yield [openings[i].span(facts, count) for i in places]


def twice(openings: list[Opening], facts: Facts) -> Iterator[list[Span]]:
    """Two sentences in a row that open alike, and no third; two short ones are a pair, made for effect."""
    alike = [0, *(_alike(one, two) for one, two in pairwise(openings)), 0]
    for i in range(1, len(alike) - 1):
        pair = openings[i - 1 : i + 1]
        if alike[i] and not (alike[i - 1] or alike[i + 1]) and any(_length(one) > SHORT for one in pair):
            count = alike[i]
            while count > LIKE and pair[0].words[count - 1] in LOOSE:
                count -= 1
            yield [one.span(facts, count) for one in pair]


def _in_a_row(places: list[int]) -> bool:
    return any(third - first == RHETORIC - 1 for first, third in zip(places, places[RHETORIC - 1 :], strict=False))


def _alike(one: Opening, two: Opening) -> int:
    """How many words two openings have in common, if that is enough."""
    if not (one.enough and two.enough):
        return 0
    pairs = enumerate(zip(one.words, two.words, strict=False))
    count = next((i for i, (word, other) in pairs if word != other), min(len(one.words), len(two.words)))
    return count if count >= max(one.enough, two.enough) else 0


def _length(opening: Opening) -> int:
    return opening.sentence.last - opening.sentence.first


def _opening(sentence: Sentence, facts: Facts, plain: frozenset[int]) -> Opening:
    norms = facts.tokens.norms
    places, end = _places(sentence, norms, LONGEST)
    words = tuple(norms[i] for i in places)
    lead = len(words) >= LIKE and end <= sentence.last and norms[end] == ","
    subject = not words or words[0] in lexicon("connectives")["determiners"]
    return Opening(sentence, words, tuple(places), _enough(sentence, places, facts, plain), lead, subject)


def _places(sentence: Sentence, norms: tuple[str, ...], most: int) -> tuple[list[int], int]:
    """The tokens of its first words, so many at the most, up to a mark; and the token behind them."""
    places: list[int] = []
    end = sentence.first
    while end <= sentence.last and len(places) < most:
        if is_word(norms[end]):
            places.append(end)
        elif norms[end] != "'s" and (norms[end] != "," or not 0 < len(places) < LIKE):  # “However, the vote was …”
            break
        end += 1
    return places, end


def _enough(sentence: Sentence, places: list[int], facts: Facts, plain: frozenset[int]) -> int:
    known, tokens = lexicon("connectives"), facts.tokens
    if len(places) < LIKE or sentence.paragraph.role is not Role.BODY or facts.text[sentence.span.end - 1] == "?":
        return 0
    opening = tokens.span(places[0], places[LIKE - 1])
    if Voice.QUOTED in facts.voices.in_span(opening) or not facts.text[opening.start].isupper():
        return 0
    if opening.start in plain:
        return LIKE
    words = [tokens.norms[i] for i in places[:LIKE]]
    if words[0] in known["effect"] or not known["contrast"].isdisjoint(words):
        return 0
    written = opening.of(facts.text)[1:]
    told = not all_forms("attribution", "say").isdisjoint(words)
    listed = words[0] in known["openers"] or words[0] in known["determiners"]
    return LIKE if listed and written.islower() and not told and not any(map(str.isdigit, written)) else SAME
