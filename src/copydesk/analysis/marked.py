"""Copy with its quotations marked: every word and mark of a text, as the analysis of voices sees it, cut into lines."""

from bisect import bisect_left, bisect_right

from copydesk.analysis.lines import DASH, INNER_STOP, Line
from copydesk.analysis.quotations import Quotation
from copydesk.analysis.sentences import Sentence
from copydesk.analysis.tokens import Tokens, is_word
from copydesk.spans import Span

DASHES = frozenset({"-", "–", "—", "―"})


class MarkedCopy:
    """The tokens of a text, which of them stand in quotations, and the stops that end no sentence."""

    def __init__(
        self, text: str, tokens: Tokens, sentences: tuple[Sentence, ...], quotations: tuple[Quotation, ...]
    ) -> None:
        self.text, self.tokens, self.sentences = text, tokens, sentences
        self.norms = _signs(tokens, sentences)
        self.quoted = bytearray(len(tokens))
        for quotation in quotations:
            inside = self.inside(quotation.span)
            self.quoted[inside.start : inside.stop] = b"\1" * len(inside)

    def inside(self, span: Span) -> range:
        """The tokens that begin in `span`."""
        return range(bisect_left(self.tokens.starts, span.start), bisect_left(self.tokens.starts, span.end))

    def sentence_at(self, token: int) -> Sentence | None:
        """The sentence that holds a token."""
        k = bisect_right(self.sentences, token, key=_first) - 1
        return self.sentences[k] if k >= 0 and token <= self.sentences[k].last else None

    def sentence_after(self, token: int) -> Sentence | None:
        """The first sentence that begins behind a token."""
        k = bisect_right(self.sentences, token, key=_first)
        return self.sentences[k] if k < len(self.sentences) else None

    def line(self, first: int, last: int) -> Line:
        """The tokens from `first` up to and with `last`."""
        within = slice(first, last + 1)
        starts, ends = self.tokens.starts[within], self.tokens.ends[within]
        quoted = tuple(map(bool, self.quoted[within]))
        return Line(self.text, Span(starts[0], ends[-1]), self.norms[within], starts, ends, quoted)


def _first(sentence: Sentence) -> int:
    return sentence.first


def _signs(tokens: Tokens, sentences: tuple[Sentence, ...]) -> tuple[str, ...]:
    """The norms, every dash as one sign, and the stop of an abbreviation as one that is no mark: Gov. Vale said."""
    norms, last = list(tokens.norms), {sentence.last for sentence in sentences}
    for i, norm in enumerate(norms):
        if norm in DASHES and (norm in "—―" or i == 0 or tokens.starts[i] > tokens.ends[i - 1]):  # “2-1” has none
            norms[i] = DASH
        elif norm == "." and 0 < i < len(norms) - 1 and i not in last:
            inside = is_word(norms[i + 1]) or norms[i + 1] in (",", "'s", ")")
            if inside and is_word(norms[i - 1]) and tokens.starts[i] == tokens.ends[i - 1]:
                norms[i] = INNER_STOP
    return tuple(norms)
