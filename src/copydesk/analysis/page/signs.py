"""Marks as the analysis of voices compares them."""

from copydesk.analysis.page.lines import DASH, INNER_STOP
from copydesk.analysis.page.sentences import Sentence
from copydesk.analysis.page.tokens import Tokens, is_word

SIGNS = frozenset({".", "-", "–", "—", "―"})


def signs(tokens: Tokens, sentences: tuple[Sentence, ...]) -> tuple[str, ...]:
    """The norms, every dash as one sign, and the stop of an abbreviation as one that is no mark: Gov. Vale said."""
    norms, last = list(tokens.norms), {sentence.last for sentence in sentences}
    for i in [i for i, norm in enumerate(norms) if norm in SIGNS]:
        if norms[i] != ".":
            if norms[i] in "—―" or i == 0 or tokens.starts[i] > tokens.ends[i - 1]:  # “2-1” has none
                norms[i] = DASH
        elif 0 < i < len(norms) - 1 and i not in last:
            inside = is_word(norms[i + 1]) or norms[i + 1] in (",", "'s", ")")
            if inside and is_word(norms[i - 1]) and tokens.starts[i] == tokens.ends[i - 1]:
                norms[i] = INNER_STOP
    return tuple(norms)
