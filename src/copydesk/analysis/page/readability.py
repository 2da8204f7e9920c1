"""How hard copy is to read: its Flesch–Kincaid grade.

The grade is 0.39 × words in a sentence + 11.8 × syllables in a word − 15.59 (Kincaid, Fishburne, Rogers and Chissom,
1975): the year of American schooling that such copy asks for. Flesch’s instructions say what is counted: running copy
alone, a hyphenated word or a figure as one word, and a figure as one syllable.
"""

from copydesk.analysis.page.sentences import Sentence
from copydesk.analysis.page.syllables import syllables
from copydesk.analysis.page.tokens import Tokens, is_word
from copydesk.document import Role

RUNNING = frozenset({Role.STANDFIRST, Role.BODY, Role.LIST, Role.QUOTE})

FEWEST_WORDS = 100
"""Of fewer, the grade says more about one long name than about the writing."""

SHORTEST = 3
"""No sentence is counted as one where there are fewer words than this to each: “Yes. No. Why?” is not easy reading."""


def grade(tokens: Tokens, sentences: tuple[Sentence, ...]) -> float | None:
    """The grade of the running copy among `sentences`; `None` where it has fewer than a hundred words."""
    if sum(sentence.last + 1 - sentence.first for sentence in sentences) < FEWEST_WORDS:
        return None  # too few even with the marks among them
    running = [_words(tokens, sentence) for sentence in sentences if sentence.paragraph.role in RUNNING]
    words = [word for found in running for word in found]
    if len(words) < FEWEST_WORDS:
        return None
    stops = max(1, min(sum(map(bool, running)), len(words) // SHORTEST))
    return round(0.39 * len(words) / stops + 11.8 * sum(map(syllables, words)) / len(words) - 15.59, 1)


def _words(tokens: Tokens, sentence: Sentence) -> list[str]:
    """The words of a sentence, a possessive with its noun, “U.S.” as one. An address counts as a figure does."""
    norms = tokens.norms[sentence.first : sentence.last + 1]
    kept = ("0" if "/" in norm or "@" in norm else norm for norm in norms if is_word(norm) or norm == "'s")
    return " ".join(kept).replace(" 's", "'s").replace(".", "").split()
