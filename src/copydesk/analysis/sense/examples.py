"""Examples that are none: a claim about one country’s ministers, and behind “similarly” what another country did.

A name stands for a country if it is one of the list, or if the story joins it by “and” to the name that the claim is
about. Everything else that may follow “for example” may be of the class of the claim, and nothing is said of it.
"""

from collections.abc import Iterator
from functools import cache

from msgspec import Struct

from copydesk.analysis.facts import Facts
from copydesk.analysis.names.known import countries
from copydesk.analysis.page.inflection import looks_plural
from copydesk.analysis.page.lines import FINITE
from copydesk.analysis.page.sentences import Sentence
from copydesk.analysis.saying.voices import Voice
from copydesk.document import Role
from copydesk.lexicons import lexicon
from copydesk.spans import Span

ONE = frozenset({"similarly", "likewise"})
PHRASES = (("for", "example"), ("for", "instance"), ("in", "the", "same", "way"))
OPENERS = ONE | {phrase[0] for phrase in PHRASES}

BACK = 3
"""The claim stands at most so many sentences before its example, in the same paragraph."""


class Example(Struct, frozen=True):
    """The country that an example is about, its words, and whom the claim is about."""

    span: Span
    name: str
    claim: Span


def find(facts: Facts) -> Iterator[Example]:
    """Every such example, in order."""
    page = facts.marked
    for i in page.places(OPENERS):
        sentence = page.sentence_of(i)
        subject = _behind_opener(facts, sentence) if i == sentence.first else None
        if subject is None or sentence.paragraph.role is not Role.BODY:
            continue
        name = page.norms[subject]
        claim = _claim(facts, sentence, name)
        if claim is not None and facts.voices.in_span(sentence.span) == {Voice.AUTHOR}:
            words = facts.tokens.span(i, subject + 1)
            yield Example(words, facts.tokens.span(subject, subject).of(facts.text), claim)


def _behind_opener(facts: Facts, sentence: Sentence) -> int | None:
    """The name of one word that is the subject of an example, as far as the verb behind it tells."""
    page, first = facts.marked, sentence.first
    norms = page.norms[first : first + 6]
    length = 1 if norms[0] in ONE else next((len(p) for p in PHRASES if norms[: len(p)] == p), 0)
    subject = first + length + (page.norm(first + length) == ",")
    if not length or subject + 1 >= sentence.last or not facts.text[facts.tokens.starts[subject]].isupper():
        return None
    return subject if page.verbs[subject + 1] == FINITE else None


def _claim(facts: Facts, example: Sentence, name: str) -> Span | None:
    """Whose ministers, firms or voters the nearest sentence before an example is about that is about some; `None` if
    they may be those of the name, or the name stands there already.
    """
    page = facts.marked
    place = page.place_of(example)
    for sentence in reversed(facts.sentences[max(0, place - BACK) : place]):
        if sentence.paragraph is not example.paragraph or name in page.norms[sentence.first : sentence.last + 1]:
            return None
        if (last := _group(facts, sentence)) is not None:
            owner = page.norms[sentence.first]
            other = name in countries() and name not in _own_names().get(owner, ())
            rivals = name != owner and (other or _joined(facts, name, owner))
            people = not {name, owner}.isdisjoint(facts.cast.people)
            return facts.tokens.span(sentence.first, last) if rivals and not people else None
    return None


def _group(facts: Facts, sentence: Sentence) -> int | None:
    """The last word of a subject such as “Norrin’s ministers” and “British ministers” that opens a sentence."""
    page, first = facts.marked, sentence.first
    owned = page.norm(first + 1) == "'s"
    last = first + 1 + owned
    if last >= sentence.last or not looks_plural(page.norms[last]) or page.verbs[last + 1] != FINITE:
        return None
    return last if page.norms[first] in _own_names() or (owned and first in page.capitals) else None


def _joined(facts: Facts, one: str, two: str) -> bool:
    """Whether the story joins two names by “and”."""
    page = facts.marked
    return any({page.norm(i - 1), page.norm(i + 1)} == {one, two} for i in page.at("and"))


@cache
def _own_names() -> dict[str, frozenset[str]]:
    """The names of a country by the word for who is from there."""
    rows = (row.split() for row in lexicon("places")["of-countries"])
    return {row[0]: frozenset(row[1:]) for row in rows}
