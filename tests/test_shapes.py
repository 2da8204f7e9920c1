"""Sentences as shapes: one letter a word, and grammars over them."""

import re

import pytest

from copydesk.analysis.facts import Facts
from copydesk.analysis.style.shapes import shapes
from copydesk.reading.read import read_text

SHAPES = shapes({"many": ["many", "some"], "of": ["of"], "say": ["say", "said"], "adverb": ["also"]})


def shape(copy: str) -> str:
    facts = Facts(read_text(copy))
    return SHAPES.line(facts.sentences[0], facts.text, facts.tokens)


def test_every_word_and_mark_has_its_letter():
    many, of, say = (SHAPES.letters[name] for name in ("many", "of", "say"))
    assert shape("Many of Ruiz’s 12 aides openly also said no.") == f"{many}{of}X'#jaa{say}j."


@pytest.mark.parametrize(
    "grammar, copy, found",
    [
        ("<many><word>?<say>", "Some aides said no.", (0, 3)),
        ("<many><word>?<say>", "Some young aides said no.", None),
        ("<many,of><!mark,say>{1,3}<adverb>*<say>", "Most of the young aides also said no.", (1, 7)),
        ("<name><own><word>", "The plan is Ruiz’s idea.", (3, 6)),
    ],
)
def test_a_grammar_finds_its_words(grammar: str, copy: str, found: tuple[int, int] | None):
    m = SHAPES.pattern(grammar).search(shape(copy))
    assert (m.span() if m else None) == found


def test_a_class_that_there_is_not_is_refused():
    with pytest.raises(KeyError, match=re.escape("few")):
        SHAPES.pattern("<few>")


def test_a_piece_of_a_shape_is_asked_for_a_class():
    assert SHAPES.has(shape("Some said no."), "many")
    assert not SHAPES.has(shape("They said no."), "many")
