"""Words and marks, in parallel arrays. `norms` is the only place where text is folded."""

import re
from bisect import bisect_left, bisect_right

from msgspec import Struct

from copydesk.patterns import pattern
from copydesk.spans import Span

_LETTER = r"[^\W_]|[̀-ͯ]"
_WORD = f"(?:{_LETTER})+"

TOKEN = pattern(
    rf"""
    \s*+(                                                       # no blank is begun at twice
      [A-Za-z]++(?=[ ,\n])                                      # nearly all words
    | (?:https?://|www\.)\S*[\w/] | (?<![\w.+-])[\w.+-]+@[\w-]+(?:\.[\w-]+)+   # addresses are one word
    | (?<![^\W_])(?:[^\W\d_]\.){{2,}}(?:-{_WORD})*              # U.S., a.m., U.S.-led
    | \d+(?:[.,:/]\d+)*+(?:{_WORD})?                            # 1,200  10.30  5th  4.2bn
    | (?:(?<=[^\W_])|(?<=[^\W\d_]\.))['’][sS](?![^\W_])        # the possessive stands alone
    | {_WORD}(?:(?:[-‐‑]|['’](?![sS](?![^\W_]))){_WORD})*       # O’Brien, don’t, long-term
    | \.{{2,}} | \S
    )
    """,
    re.VERBOSE,
)


def fold(word: str) -> str:
    """The word as it is compared: lower case, straight apostrophes, plain hyphens."""
    return word.lower().replace("’", "'").replace("‐", "-").replace("‑", "-")


class Tokens(Struct, frozen=True):
    """Disjoint stretches in order that cover every character but white space."""

    starts: tuple[int, ...]
    ends: tuple[int, ...]
    norms: tuple[str, ...]

    def __len__(self) -> int:
        return len(self.starts)

    def span(self, first: int, last: int) -> Span:
        """From the start of token `first` to the end of token `last`."""
        return Span(self.starts[first], self.ends[last])

    def within(self, span: Span) -> range:
        """The indexes of the tokens that lie wholly inside `span`."""
        return range(bisect_left(self.starts, span.start), bisect_right(self.ends, span.end))

    def touching(self, span: Span) -> range:
        """The indexes of the tokens that share a character with `span`."""
        return range(bisect_right(self.ends, span.start), bisect_left(self.starts, span.end))


def tokenise(text: str) -> Tokens:
    """Every word, number and mark of `text`."""
    spans = [m.span(1) for m in TOKEN.finditer(text.rstrip())]
    if not spans:
        return Tokens((), (), ())
    starts, ends = zip(*spans, strict=True)
    folded = fold(text)
    if len(folded) != len(text):  # “İ” is two characters when small
        return Tokens(starts, ends, tuple(fold(text[start:end]) for start, end in spans))
    return Tokens(starts, ends, tuple([folded[start:end] for start, end in spans]))


def is_word(norm: str) -> bool:
    """Whether a token is a word or a number and not a mark."""
    return norm[0].isalnum()


def words(tokens: Tokens, span: Span) -> list[int]:
    """The indexes of the words in `span`, marks and possessives left out."""
    norms = tokens.norms
    return [i for i in tokens.within(span) if norms[i][0].isalnum()]
