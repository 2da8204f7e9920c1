"""The sides of a story that are called by different kinds of word for the same: one has a government, one a regime.

A side is a country, a people or a capital. It has the word of one kind only, in the author’s voice; the other side
only the other.
"""

from collections.abc import Iterator

from msgspec import Struct

from copydesk.analysis.facts import Facts
from copydesk.analysis.names import known
from copydesk.analysis.page.sentences import sentence_at
from copydesk.analysis.saying.attribution import Kind
from copydesk.lexicons import lexicon
from copydesk.spans import Span

LISTS = "asymmetry"

STEM = 4
"""So many letters tell a country from another, and a country from its people: Syria, Syrians."""

PEOPLES = ("ian", "ians", "ese")
"""The endings of peoples that no list has."""

REACH = 4
"""So many words may stand between a people and what became of it."""


class Asymmetry(Struct, frozen=True):
    """The loaded word with its side, and the plain one with the other."""

    loaded: Span
    plain: Span


class _Said(Struct, frozen=True):
    """A word said of a side: whether it takes a side itself, and where it stands with the words for the side."""

    side: str
    loaded: bool
    span: Span


def find(facts: Facts) -> Iterator[Asymmetry]:
    """Every two sides for which the story has different kinds of word, the first places of each."""
    for kind, read in (("rule", _rules), ("death", _deaths), ("speech", _speeches)):
        loaded_words = lexicon(LISTS)[f"{kind}-loaded"]
        said = () if loaded_words.isdisjoint(facts.marked.words) else tuple(read(facts))
        loaded, plain = ({one.side for one in said if one.loaded is side} for side in (True, False))
        first = next((one for one in said if one.loaded and one.side not in plain), None)
        other = next((one for one in said if not one.loaded and one.side not in loaded), None)
        if first and other:
            yield Asymmetry(first.span, other.span)


def _rules(facts: Facts) -> Iterator[_Said]:
    """“The Velmoran regime”, “Orsania’s government”."""
    words, norms = lexicon(LISTS), facts.marked.norms
    for i in facts.marked.places(words["rule-plain"] | words["rule-loaded"]):
        k = i - 1
        while k > 0 and norms[k] in words["between"]:
            k -= 1
        if facts.marked.norm(i + 1) not in words["unless-behind"] and (side := _side(facts, k)) and facts.is_own(i):
            yield _Said(side, norms[i] in words["rule-loaded"], facts.tokens.span(k, i))


def _deaths(facts: Facts) -> Iterator[_Said]:
    """“Twelve Velmorans were murdered”, “killed 12 Orsanians”."""
    words, norms = lexicon(LISTS), facts.marked.norms
    for i in facts.marked.places(words["death-plain"] | words["death-loaded"]):
        sentence = sentence_at(facts.sentences, i)
        inside = norms[sentence.first : sentence.last + 1]
        if not words["status"].isdisjoint(inside) or not facts.is_own(i):
            continue
        k = i - 1
        while k > sentence.first and norms[k] in words["auxiliaries"]:
            k -= 1
        behind = next((j for j in range(i + 1, min(i + 1 + REACH, sentence.last + 1)) if _people(facts, j)), None)
        at = k if _people(facts, k) else behind
        if at is not None and (side := _side(facts, at)):
            span = facts.tokens.span(min(at, i), max(at, i))
            yield _Said(side, norms[i] in words["death-loaded"], span)


def _speeches(facts: Facts) -> Iterator[_Said]:
    """“Velmora claimed that …”, “Orsania said …”."""
    words = lexicon(LISTS)
    for passage in facts.voices.passages:
        if passage.kind is not Kind.SPEECH or not passage.speaker or not passage.cue:
            continue
        inside, cue = facts.marked.inside(passage.speaker), passage.cue.of(facts.text).lower()
        loaded = cue in words["speech-loaded"]
        if len(inside) == 1 and (loaded or cue in words["speech-plain"]) and (side := _side(facts, inside[0])):
            span = Span(min(passage.speaker.start, passage.cue.start), max(passage.speaker.end, passage.cue.end))
            yield _Said(side, loaded, span)


def _side(facts: Facts, i: int) -> str:
    """The country or the people that a word names, by its first letters; empty for any other word."""
    norm = facts.marked.norm(i)
    place = norm in known.nations() or norm.removesuffix("s") in known.nations() or norm.endswith(PEOPLES)
    return norm[:STEM] if place and facts.text[facts.tokens.starts[i]].isupper() else ""


def _people(facts: Facts, i: int) -> bool:
    """Whether a word names the people of a country: Velmorans."""
    norm = facts.marked.norm(i)
    return norm.endswith("s") and norm.removesuffix("s") in lexicon("places")["demonyms"]
