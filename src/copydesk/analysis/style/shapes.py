"""Sentences as shapes: one letter a word, so that a small grammar of word classes is one regular expression.

A pattern names its classes in angle brackets: `<of>` is one word of that class, `<many,others>` of one of them,
`<!mark,verb>` of none of them. All else is the language of `re`. Some classes need no list: `mark`, `own` (the
possessive ’s), `figure`, `name` (a capital), and for any other word `adverb` (it ends in -ly) or `word`.
"""

import re
from collections.abc import Iterable, Mapping
from string import ascii_letters

from msgspec import Struct

from copydesk.analysis.page.sentences import Sentence
from copydesk.analysis.page.tokens import Tokens, is_word
from copydesk.patterns import pattern

WITHOUT_LIST = {"mark": ".", "own": "'", "figure": "#", "name": "X", "adverb": "a", "word": "j"}
CLASS = pattern(r"<(!?)([\w,-]+)>")


class Shapes(Struct, frozen=True):
    """The letters of the classes, and the letter of every word that a list has."""

    letters: Mapping[str, str]
    words: Mapping[str, str]

    def pattern(self, written: str) -> re.Pattern[str]:
        """A grammar, to be held against `line`.

        Raises:
            KeyError: it names a class that there is not.
        """
        return re.compile(CLASS.sub(lambda m: f"[{'^' if m[1] else ''}{self._letters(m[2])}]", written))

    def line(self, sentence: Sentence, text: str, tokens: Tokens) -> str:
        """The shape of a sentence: its letters stand where its tokens do."""
        inside, known = slice(sentence.first, sentence.last + 1), self.words.get
        words = zip(tokens.norms[inside], tokens.starts[inside], strict=True)
        return "".join([known(norm) or self._letter(norm, text[start]) for norm, start in words])

    def has(self, line: str, name: str) -> bool:
        """Whether a word of the class is in a piece of a shape."""
        return self.letters[name] in line

    def _letters(self, names: str) -> str:
        return "".join(self.letters[name] for name in names.split(","))

    def _letter(self, norm: str, initial: str) -> str:
        """The letter of a word that no list has."""
        if not is_word(norm):
            return self.letters["own" if norm == "'s" else "mark"]
        if norm[0].isdigit() or initial.isupper():
            return self.letters["figure" if norm[0].isdigit() else "name"]
        return self.letters["adverb" if norm.endswith("ly") else "word"]


def shapes(classes: Mapping[str, Iterable[str]]) -> Shapes:
    """The shapes made of these classes of words. A word of several counts for the last of them."""
    free = (letter for letter in ascii_letters if letter not in WITHOUT_LIST.values())
    letters = dict(WITHOUT_LIST)
    for name in classes:
        letters.setdefault(name, next(free))
    return Shapes(letters, {word: letters[name] for name, words in classes.items() for word in words})
