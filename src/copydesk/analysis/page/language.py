"""Whether the copy is English: the share of its commonest function words."""

from copydesk.analysis.page.tokens import Tokens, is_word
from copydesk.lexicons import lexicon

ENOUGH_WORDS = 20
"""Below this many words nothing can be said, and the copy is taken for English."""

LEAST_SHARE = 0.12
"""English prose has 30 to 50 function words of this list in 100; other languages under 8."""


def is_english(tokens: Tokens) -> bool:
    """Whether at least 12 words in 100 are English function words, or the copy is too short to say."""
    common = sum(map(lexicon("function-words")["common"].__contains__, tokens.norms))
    if common >= LEAST_SHARE * len(tokens):  # even with the marks and figures
        return True
    words = sum(is_word(norm) and not norm[0].isdigit() for norm in tokens.norms)
    return words < ENOUGH_WORDS or common >= LEAST_SHARE * words
