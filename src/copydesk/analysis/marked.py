"""Copy with its quotations marked: which tokens stand in one, which are in a sentence, which name somebody."""

from bisect import bisect_left, bisect_right

from copydesk.analysis.quotations import Quotation
from copydesk.analysis.sentences import Sentence
from copydesk.analysis.tokens import Tokens, is_word
from copydesk.spans import Span


class MarkedCopy:
    """The tokens of a text, and which of them stand in quotations."""

    def __init__(
        self, text: str, tokens: Tokens, sentences: tuple[Sentence, ...], quotations: tuple[Quotation, ...]
    ) -> None:
        self.text, self.tokens, self.sentences = text, tokens, sentences
        self.norms = tokens.norms
        self.quoted = bytearray(len(tokens))
        for quotation in quotations:
            inside = self.inside(quotation.span)
            self.quoted[inside.start : inside.stop] = b"\1" * len(inside)

    def inside(self, span: Span) -> range:
        """The tokens that begin in `span`."""
        return range(bisect_left(self.tokens.starts, span.start), bisect_left(self.tokens.starts, span.end))

    def sentence_at(self, token: int) -> Sentence | None:
        """The sentence that holds a token."""
        k = bisect_right(self.sentences, token, key=lambda sentence: sentence.first) - 1
        return self.sentences[k] if k >= 0 and token <= self.sentences[k].last else None

    def sentence_after(self, token: int) -> Sentence | None:
        """The first sentence that begins behind a token."""
        k = bisect_right(self.sentences, token, key=lambda sentence: sentence.first)
        return self.sentences[k] if k < len(self.sentences) else None

    def capital(self, i: int) -> bool:
        """Whether token `i` has a capital."""
        return self.text[self.tokens.starts[i]].isupper()

    def span(self, first: int, last: int) -> Span | None:
        """The span of tokens, marks at its edges left out; `None` if no word is left."""
        while first <= last and not is_word(self.norms[first]):
            first += 1
        while last >= first and not is_word(self.norms[last]) and self.norms[last] != "'s":
            last -= 1
        return self.tokens.span(first, last) if first <= last else None
