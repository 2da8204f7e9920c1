"""Acronyms where the text defines them: “Expanded Name (EN)” and “EN (Expanded Name)”.

A name that does not spell its letters, such as the English name of a foreign party, defines nothing here. One that
misses them by a slip of the pen does, and says so.
"""

import unicodedata
from functools import lru_cache

from msgspec import Struct

from copydesk.analysis.page.tokens import Tokens, is_word
from copydesk.document import Paragraph, Role
from copydesk.lexicons import lexicon
from copydesk.patterns import pattern
from copydesk.spans import Span

LETTERS = pattern(r"([A-Z](?:[a-z]?[A-Z]){1,6}|(?:[A-Z]\.){2,7})s?")
PARTS = pattern(r"(?<=[^\W\d_A-Z])(?=[A-Z])|\W+")
APOSTROPHES = pattern("['’]")
OPENING = frozenset("\"“‘'")
CLOSING = frozenset("\"”’'")
POSSESSIVES = frozenset({"'s", "'"})
INSIDE_NAMES = POSSESSIVES | {",", "&"}
BEFORE_THE = frozenset({"of", "for", "in", "on", "to", "against"})
LONGEST_NAME = 14
"""In words and commas."""

MOST_PARTS = 20
"""In the parts of its words."""

MOST_INITIALS = 3
"""A word of so few capitals is made of initials itself: high-definition TV, US Government."""

SHORTEST_SLIP = 3
"""With fewer letters a slip cannot be told from a translation: the National Front is the FN."""


class Acronym(Struct, frozen=True):
    """Letters, and the name they stand for.

    `span` is the whole definition with its brackets. `letters` are folded, without stops and plural s. `spelled` is
    what the name gives: the same letters, or others where two neighbours are exchanged or one is wrong. `parts` are
    the words of the name as letters are read off them; a part that need not lend one begins with a hyphen.
    """

    span: Span
    short: Span
    name: Span
    letters: str
    spelled: str
    parts: tuple[str, ...]

    @property
    def fits(self) -> bool:
        """Whether the name spells the letters."""
        return self.letters == self.spelled

    def names_same(self, other: "Acronym") -> bool:
        """Whether both names are one: plurals, spellings, light words and words that only one has left aside."""
        short, long = sorted((weighty(self.parts), weighty(other.parts)), key=len)
        return all(any(_alike(word, candidate) for candidate in long) for word in short)


def find(text: str, paragraphs: tuple[Paragraph, ...], tokens: Tokens) -> tuple[Acronym, ...]:
    """Every definition, in order. None crosses a paragraph, and none stands in a table."""
    found: list[Acronym] = []
    for paragraph in paragraphs:
        if paragraph.role is not Role.TABLE and "(" in paragraph.span.of(text):
            words = _Words(text, tokens, tokens.within(paragraph.span))
            brackets = (i for i in words.inside if tokens.norms[i] == "(")
            found += (one for i in brackets if (one := words.before(i) or words.after(i)))
    return tuple(found)


def weighty(parts: tuple[str, ...]) -> list[str]:
    """Those that must lend a letter."""
    return [part for part in parts if not part.startswith("-")]


def spells(parts: tuple[str, ...], letters: str, most: int = 1) -> bool:
    """Whether `letters` can be read off the parts in order: from each its first, or up to `most`; none if optional."""
    read = {0}
    for part in parts:
        head = part.lstrip("-")
        further = {at + n for at in read for n in range(1, min(most, _shared(head, letters[at:])) + 1)}
        read = further | read if head != part else further
    return len(letters) in read


def spelling(parts: tuple[str, ...], letters: str) -> str:
    """What a name of capitalised words gives for its letters; nothing if it gives others altogether."""
    initials = "".join(part[0] for part in weighty(parts))
    if not 1 < len(initials) <= MOST_PARTS or len(letters) < SHORTEST_SLIP:
        return ""
    if len(initials) < len(letters) and spells(parts, letters, most=len(letters)):  # the Survivors Fund, SURF
        return letters
    if len(initials) > len(letters) and any(spells(parts[:i] + parts[i + 1 :], letters) for i in range(1, len(parts))):
        return letters  # the CDC, and Prevention
    return initials if one_slip(initials, letters) else ""


def one_slip(spelled: str, letters: str) -> bool:
    """Whether the two differ by one letter, or by two neighbours that are exchanged."""
    if len(spelled) != len(letters):
        return False
    apart = [i for i, letter in enumerate(letters) if spelled[i] != letter]
    if len(apart) == 2:
        i, k = apart
        return k == i + 1 and spelled[i] == letters[k] and spelled[k] == letters[i]
    return len(apart) == 1


@lru_cache(maxsize=4096)
def parts_of(word: str) -> tuple[str, ...]:
    """The parts of a word that may lend a letter: bare of accents; the later ones, and words such as “of”, optional."""
    plain = "".join(c for c in unicodedata.normalize("NFD", APOSTROPHES.sub("", word)) if not unicodedata.combining(c))
    parts = [part.lower() for part in PARTS.split(plain) if part]
    if word.isupper() and len(word) <= MOST_INITIALS:
        parts = [letter.lower() for letter in plain if letter.isalpha()]
    if len(parts) == 1 and parts[0] in lexicon("acronyms")["skipped"]:
        return ("-" + parts[0],)
    return (*parts[:1], *("-" + part for part in parts[1:]))


def _alike(word: str, other: str) -> bool:
    """Whether two words are forms of one: organisations, Organization’s."""
    shared = _shared(word.replace("z", "s"), other.replace("z", "s"))
    return shared >= 0.6 * min(len(word), len(other))


def _shared(word: str, other: str) -> int:
    """How many letters two words have in common at their beginnings."""
    both = zip(word, other, strict=False)
    return next((i for i, (one, two) in enumerate(both) if one != two), min(len(word), len(other)))


class _Words(Struct, frozen=True):
    """The words of one paragraph."""

    text: str
    tokens: Tokens
    inside: range

    def before(self, bracket: int) -> Acronym | None:
        """“Expanded Name (EN)”: the letters stand in the brackets that open at `bracket`."""
        short = bracket + 1 + (self.norm(bracket + 1) in OPENING)
        close = short + 1 + (self.norm(short + 1) in CLOSING)
        letters = self.letters(short)
        if not letters or self.norm(close) != ")":
            return None
        last = bracket - 1
        while self.norm(last) in POSSESSIVES:
            last -= 1
        first, spelled = self.name(last, letters)
        return self.definition((first, close), short, (first, last), spelled) if spelled else None

    def after(self, bracket: int) -> Acronym | None:
        """“EN (Expanded Name)”: the name fills the brackets, or stands in them up to a comma."""
        letters, last = self.letters(bracket - 1), bracket
        if not letters:
            return None
        while last - bracket < LONGEST_NAME and (is_word(self.norm(last + 1)) or self.norm(last + 1) in POSSESSIVES):
            last += 1
        mark, name = self.norm(last + 1), (bracket + 1, last)
        parts = self.parts(*name) if mark in (")", ",") else ()
        if len(weighty(parts)) > 1 and spells(parts, letters):
            spelled = letters
        else:
            spelled = spelling(parts, letters) if self.capitals(last) == bracket + 1 else ""
        whole = bracket - 1, last + (mark == ")")
        return self.definition(whole, bracket - 1, name, spelled) if spelled else None

    def norm(self, i: int) -> str:
        """Word `i`, folded; a line break beyond the paragraph."""
        return self.tokens.norms[i] if self.inside.start <= i < self.inside.stop else "\n"

    def word(self, i: int) -> str:
        """Word `i` as it stands; empty beyond the paragraph."""
        return self.text[self.tokens.starts[i] : self.tokens.ends[i]] if self.norm(i) != "\n" else ""

    def letters(self, i: int) -> str:
        """The letters of an acronym, folded; empty if word `i` is none."""
        m = LETTERS.fullmatch(self.word(i))
        return m[1].replace(".", "").lower() if m else ""

    def parts(self, first: int, last: int) -> tuple[str, ...]:
        """The parts of the words from `first` to `last`."""
        words = (self.word(k) for k in range(first, last + 1) if is_word(self.norm(k)))
        return tuple(part for word in words for part in parts_of(word))

    def name(self, last: int, letters: str) -> tuple[int, str]:
        """Where the name that ends at word `last` begins, and what it spells: nothing if it is no such name."""
        first = last
        parts: tuple[str, ...] = ()
        while len(parts) < MOST_PARTS and (is_word(self.norm(first)) or self.norm(first) in INSIDE_NAMES):
            own = self.parts(first, first)
            parts = own + parts
            begins = self.word(first)[0].isupper() or len(letters) > 2
            if begins and weighty(own) and len(weighty(parts)) > 1 and spells(parts, letters):
                return first, letters
            first -= 1
        first = self.capitals(last)
        return first, spelling(self.parts(first, last), letters)

    def capitals(self, last: int) -> int:
        """Where the run of capitalised words that ends at word `last` begins; “and the” begins another name."""
        first, k = last + 1, last
        while last - k < LONGEST_NAME and (self.word(k)[:1].isupper() or self.norm(k) in INSIDE_NAMES or self.light(k)):
            if self.norm(k) == "the" and self.norm(k - 1) not in BEFORE_THE:
                break
            if self.word(k)[:1].isupper() and not self.light(k):
                first = k
            k -= 1
        return first

    def light(self, k: int) -> bool:
        """Whether word `k` is one of those that need not lend a letter."""
        return self.norm(k) in lexicon("acronyms")["skipped"]

    def definition(self, whole: tuple[int, int], short: int, name: tuple[int, int], spelled: str) -> Acronym:
        """The acronym at word `short`; whole definition and name are given as first and last word."""
        spans = self.tokens.span(*whole), self.tokens.span(short, short), self.tokens.span(*name)
        return Acronym(*spans, self.letters(short), spelled, self.parts(*name))
