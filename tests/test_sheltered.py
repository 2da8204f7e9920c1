"""Whatever a loaded pack flags, it says nothing where the words are another’s: quoted, attributed, talked about.

The sentences are made from the examples of the packs, so that a new term is tried in every frame as it comes.
"""

import re
from functools import cache

import pytest

from copydesk.analysis.facts import Edition, Facts
from copydesk.reading.read import read_text
from copydesk.rulebook.book import rulebook
from copydesk.rulebook.rule import flags

RULES = [rule for rule in rulebook().rules if rule.group == "loaded" and rule.id != "scare-quotes"]
"""All that judge a word. Marks that doubt one are judged by a rule of their own, which has its own examples."""

TERMS = [
    (pack, term) for pack in rulebook().packs if pack.rule_id in {rule.id for rule in RULES} for term in pack.file.term
]

MARKED = re.compile(r"\[\[(.*?)\]\]")
PLAIN = re.compile(r"[A-Z0-9’][^“”‘\"/;]*[.!]")
"""An example that is one sentence, with no voice of its own in it."""

FRAMES = {
    "a quotation": "“{said},” said Ana Ruiz, the mayor.",
    "a quotation behind its speaker": "Ana Ruiz, the mayor, said: “{whole}”",
    "quoted words": "Ana Ruiz, the mayor, spoke of “{words}” on Monday.",
    "straight marks": '"{said}," said Ana Ruiz, the mayor.',
    "single marks": "‘{said},’ said Ana Ruiz, the mayor.",
    "straight single marks": "'{said},' said Ana Ruiz, the mayor.",
    "angle marks": "«{said}», said Ana Ruiz, the mayor.",
    "low and high marks": "„{said}“, said Ana Ruiz, the mayor.",
    "a quotation of several paragraphs": "“It is late,” said Ana Ruiz. “We met.\n\n“{whole}\n\n“We meet on Monday.”",
    "a quotation that goes on": "“It is late,” Ana Ruiz, the mayor, said. “{whole}”",
    "a block quotation": "The letter, in full:\n\n> {whole}\n\nIt was sent on Monday.",
    "a clause with that": "The minister said that {lower}.",
    "a clause without that": "Ana Ruiz said {lower}.",
    "a clause behind a day": "Ana Ruiz said on Monday {lower}.",
    "a clause behind a hearer": "The minister told parliament on Monday that {lower}.",
    "according to, before it": "According to the ministry, {lower}.",
    "according to, behind it": "{said}, according to the ministry.",
    "a cue behind it": "{said}, the mayor claimed.",
    "a word as a word": "The term “{words}” is one that both sides know.",
    "a statement behind a colon": "The ministry said in a statement: {whole}",
    "a page behind a colon": "Ana Ruiz, the mayor, wrote on her page: {whole}",
    "a post in marks": "The minister tweeted: “{whole}”",
}

EVERY = 4
"""Of so many terms one is tried in a frame, the others in the frames that follow: each has its turn several times."""


def sentences() -> list[tuple[str, str]]:
    """The first plain example of every term, with the term’s name."""
    found = ((f"{pack.rule_id}/{term.id}", next(filter(PLAIN.fullmatch, term.flags), "")) for pack, term in TERMS)
    return [(name, written) for name, written in found if written]


@cache
def small() -> frozenset[str]:
    """The words that some example has in small letters, and that are no names where a sentence opens with them."""
    words = (word for _, term in TERMS for written in (*term.flags, *term.passes) for word in written.split())
    return frozenset(word for word in words if word[0].islower())


def framed(frame: str, written: str) -> str:
    """An example as somebody else’s words."""
    whole = MARKED.sub(r"\1", written)
    said = whole.rstrip(".!")
    lower = said[0].lower() + said[1:] if said.split()[0].lower() in small() else said
    return FRAMES[frame].format(whole=whole, said=said, lower=lower, words=MARKED.search(written)[1])


def test_nearly_every_term_is_tried():
    assert len(sentences()) > 0.9 * len(TERMS)


@pytest.mark.parametrize("frame", FRAMES)
def test_nothing_loaded_is_said_of_words_that_are_somebody_elses(frame: str):
    fired = {}
    plain = frame != "a clause behind a day"  # what has no article there may be part of the day
    turn = sentences()[list(FRAMES).index(frame) % EVERY :: EVERY]
    for name, written in (one for one in turn if plain or one[1].startswith("The ")):
        edition = Edition((Facts(read_text(framed(frame, written), "story.md")),))
        said = MARKED.search(written)[1]
        found = [flag for rule in RULES for flag in flags(rule, edition) if flag.spot.words in said]
        if found:
            fired[name] = framed(frame, written)
    assert fired == {}
