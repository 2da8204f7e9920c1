"""Names where they stand in the copy: “Ms Ana Ruiz”, “Ruiz”, “the Farm Wages Board”.

A capital that the start of a sentence may have given makes no name by itself; the same word with a capital inside
some sentence does.
"""

import unicodedata
from collections.abc import Iterator
from functools import cache

from msgspec import Struct

from copydesk.analysis.page.lines import FINITE, INNER_STOP, cues
from copydesk.analysis.page.marked import MarkedCopy
from copydesk.analysis.page.sentences import Sentence
from copydesk.document import PROSE
from copydesk.lexicons import lexicon
from copydesk.spans import Span

UNFOLDED = str.maketrans({"ø": "o", "ł": "l", "đ": "d", "ı": "i", "ß": "ss", "æ": "ae", "œ": "oe", "-": " "})

ARTICLES = ("al-", "el-", "ul-")
ARTICLE = 3
"""Letters of the article that an Arabic name is written with, and its hyphen: Saleh al-Rifai, Al-Rifai."""

SHORT = 3
"""In words: a line of so few has names, whatever its capitals."""

LONGEST = 8
"""In words: a longer run of capitals is a heading or a list."""

GRACES = frozenset({"right", "rt", "most", "very"})
"""Before “Rev” these belong to the title: the Right Rev Ana Ruiz."""

DEPUTY = "deputy "
SAID = frozenset({"said", "says", "told"})
"""Behind a word that opens a sentence these make a name of it, whatever its ending: Harding said."""

LONGEST_OFFICE, MOST_WORDS = 3, 3
"""Words of an office with capitals, and of the name behind it."""


class Mention(Struct, frozen=True):
    """One name where it stands, from token `first` to `last`, titles left out.

    `words` are folded: small letters without diacritics. `titles` stand before them: “mr”, “prime minister”. `opens`
    says that only the start of the sentence may have given the capital of the first word.
    """

    span: Span
    first: int
    last: int
    words: tuple[str, ...]
    titles: tuple[str, ...]
    sentence: Sentence
    opens: bool

    @property
    def surname(self) -> str:
        """The last word, by which a person is called."""
        return self.words[-1]

    @property
    def given(self) -> str:
        """The first of several words; empty for a lone name."""
        return self.words[0] if len(self.words) > 1 else ""


class TwoForms(Struct, frozen=True):
    """A name in two forms: the rarer and the usual one, where each first stands, and how often the usual one stands."""

    odd: Span
    usual: Span
    times: int


@cache
def plain(word: str) -> str:
    """A word of a name as it is compared: small letters, no diacritics, hyphens as blanks, no Arabic article before."""
    small = word.lower()
    if small.startswith(ARTICLES) and small[ARTICLE:].isalpha():
        small = small[ARTICLE:]
    small = small.translate(UNFOLDED)
    if small.isascii():
        return small
    apart = unicodedata.normalize("NFKD", small)
    return "".join(letter for letter in apart if not unicodedata.combining(letter))


def find(page: MarkedCopy) -> tuple[Mention, ...]:
    """Every name in running copy, in order; none in a line whose words all have capitals."""
    reader = _Reader(page)
    return tuple(
        one for sentence in page.sentences if sentence.paragraph.role in PROSE for one in reader.read(sentence)
    )


class _Reader:
    """Reads the runs of capitals of a page, sentence by sentence."""

    def __init__(self, page: MarkedCopy) -> None:
        self._page, self._norms = page, page.norms
        self._never, self._joins = _never(), _particles() | {INNER_STOP}
        self._titles, self._behind = lexicon("sources")["titles"], lexicon("sources")["behind-names"]
        self._known_offices, self._given = lexicon("offices")["offices"], lexicon("given-names")["given"]
        capital = bytearray(len(self._norms))
        for i in page.capitals:
            capital[i] = 1
        tied = any(one in page.text for one in ("d'", "d’", *ARTICLES))  # few texts hold one
        for i in page.places({norm for norm in page.words if norm.startswith(("d'", *ARTICLES))}) if tied else ():
            text = page.text[page.tokens.starts[i] : page.tokens.ends[i]]
            capital[i] |= text[2:3].isupper() or text[3:4].isupper()
        self._capital = bytes(capital)
        self._small: dict[str, bool] = {}

    def read(self, sentence: Sentence) -> Iterator[Mention]:
        """Every name of one sentence."""
        if self._is_heading(sentence):
            return
        capital, norms, end = self._capital, self._norms, sentence.last + 1
        i = capital.find(1, sentence.first, end)
        while i >= 0:
            k = i + 1
            last = self._end(i, sentence.last) if k < end and (capital[k] or norms[k] in self._joins) else i
            named = last > i or norms[i] not in self._never
            if named and (found := self._name(sentence, i, last)):
                yield found
            i = capital.find(1, last + 1, end)

    def _is_heading(self, sentence: Sentence) -> bool:
        """Whether it is a heading or a list of names: hardly a word without capital, and no verb."""
        first, end = sentence.first, sentence.last + 1
        if FINITE in self._page.verbs[first:end]:
            return False
        words = sum(norm[0].isalnum() for norm in self._norms[first:end])
        return words > SHORT and 3 * self._capital.count(1, first, end) > 2 * words

    def _end(self, first: int, end: int) -> int:
        """The last token of the run of capitals that begins at `first`: particles and stops of initials inside."""
        last, k = first, first + 1
        while k <= end and (self._capital[k] or self._norms[k] in self._joins):
            last = k if self._capital[k] else last
            k += 1
        return last

    def _name(self, sentence: Sentence, first: int, last: int) -> Mention | None:
        """The name in a run: what opens the sentence and the titles left out."""
        norms, opens = self._norms, self._is_opening(sentence, first)
        if first == last:
            if opens and self._is_plain(first):
                return None
            span = self._page.tokens.span(first, first)
            return Mention(span, first, first, (plain(norms[first]),), (), sentence, opens)
        words = [k for k in range(first, last + 1) if norms[k] != INNER_STOP]
        while words and (norms[words[0]] in self._never or (opens and len(words) > 1 and self._is_plain(words[0]))):
            words.pop(0)
            opens = False
        titles = self._titled(words) if len(words) > 1 else []
        while len(words) > 1 and self._leads_surname(words[0]):
            words.pop(0)
        while len(words) > 1 and norms[words[-1]] in self._behind:
            words.pop()
        if not words or len(words) > LONGEST or not self._capital[words[0]]:
            return None
        if opens and len(words) == 1 and not titles and self._is_plain(words[0]):
            return None
        span = self._page.tokens.span(words[0], words[-1])
        folded = tuple([plain(norms[k]) for k in words])
        return Mention(span, words[0], words[-1], folded, tuple(titles), sentence, opens and not titles)

    def _leads_surname(self, first: int) -> bool:
        """Whether what is left of a name begins with a particle: Mr van der Meulen, de La Tour; not: La Paz."""
        particles, small = _particles(), not self._capital[first]
        return self._norms[first] in particles and (small or self._norms[first - 1] in particles)

    def _titled(self, words: list[int]) -> list[str]:
        """The titles and the office before a name of several words, taken from it: Finance Minister Ana Ruiz."""
        norms = self._norms
        if norms[words[0]] in GRACES and norms[words[1]] in ("rev", "revd", "reverend"):
            words.pop(0)
        titles = self._offices(words) if len(words) >= LONGEST_OFFICE else []  # Chief Superintendent Ruiz
        while words and norms[words[0]] in self._titles and (len(words) > 1 or titles):
            titles.append(norms[words.pop(0)])
        return titles + (self._offices(words) if len(words) > 1 else [])

    def _offices(self, words: list[int]) -> list[str]:
        """The words of an office with capitals before a name, taken from it."""
        if self._norms[words[0]] not in _office_openers():
            return []
        for count in range(min(LONGEST_OFFICE, len(words) - 1), 0, -1):
            office = [self._norms[k] for k in words[:count]]
            named = len(words) - count
            full = " ".join(office).removeprefix(DEPUTY)
            if full in self._known_offices and 1 < named + (count > 1) <= MOST_WORDS:
                del words[:count]
                return office
        return []

    def _is_opening(self, sentence: Sentence, first: int) -> bool:
        """Whether a token is the first word of a sentence, or of speech in it."""
        return first == sentence.first or (not self._norms[first - 1][0].isalnum() and self._norms[first - 1] not in (
            ",", "(", "'s", INNER_STOP, "/", "&"
        ))  # fmt: skip

    def _is_plain(self, token: int) -> bool:
        """Whether a word that opens a sentence is no name, as far as the rest of the copy tells."""
        norm = self._norms[token]
        small = self._small.get(norm)
        if small is None:
            small = not all(self._capital[i] for i in self._page.at(norm))
            self._small[norm] = small
        if small:  # it is written so elsewhere
            return True
        if not norm.endswith(("ing", "ly", "ed")):
            return False
        behind = self._page.norm(token + 1)
        aged = behind == "," and self._page.norm(token + 2).isdecimal()  # Addersly, 22,
        foreign = not norm.isascii()  # Bjørnsted has
        return not (norm in self._page.proper or norm in self._given or aged or foreign or behind in SAID)  # Ned, Emily


@cache
def _office_openers() -> frozenset[str]:
    """The first words of offices."""
    return frozenset(office.split()[0] for office in lexicon("offices")["offices"])


@cache
def _particles() -> frozenset[str]:
    return lexicon("ages")["particles"] | {"y", "bint", "ibn", "af", "zu", "'t"}


@cache
def _never() -> frozenset[str]:
    """Words that begin no name, whatever their capital says."""
    calendar = (word for key in ("months", "weekdays") for row in lexicon("calendar")[key] for word in row.split())
    opening = lexicon("capitals")["openers"] | cues("openers", "times", "articles", "fronted")
    return frozenset(calendar) | lexicon("function-words")["common"] | opening
