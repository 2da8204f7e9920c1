"""Stretches of text, and the words that are shown of them."""

import pytest

from copydesk.spans import excerpt


@pytest.mark.parametrize(
    "text, most, shown",
    [
        ("short enough", 20, "short enough"),
        ("over\n two   lines", 20, "over two lines"),
        ("the council met on Monday", 16, "the council…"),
        ("the council, which met", 14, "the council…"),
        ("a" * 30, 10, "a" * 9 + "…"),
        ("of " + "a" * 30, 10, "of aaaaaa…"),
    ],
)
def test_an_excerpt_is_cut_between_words_where_it_can_be(text: str, most: int, shown: str):
    assert excerpt(text, most) == shown
    assert len(shown) <= most
