"""A house book as the names of a story are looked up in it: who is in it, and which forms are right and which wrong."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from functools import cache

from msgspec import Struct

from copydesk.analysis.names.colleagues import offices
from copydesk.analysis.names.mentions import plain
from copydesk.analysis.names.variants import TWO_SLIPS, slips
from copydesk.analysis.page.tokens import fold, is_word, tokenise
from copydesk.house_book import BookName, BookPerson, HouseBook, Tenure
from copydesk.lexicons import lexicon

Words = tuple[str, ...]

STEM = 3
"""In letters: where two slips may be in a word, it begins alike."""


class Somebody(Struct, frozen=True):
    """A person of the book: the name, the first names by which the copy may call them, and their offices."""

    name: str
    givens: frozenset[str]
    tenures: tuple[tuple[str, Tenure], ...]

    def is_called(self, given: str) -> bool:
        """Whether a first name or an initial is theirs."""
        return given in self.givens or (len(given) == 1 and any(one.startswith(given) for one in self.givens))

    def held_as(self, office: str) -> list[Tenure]:
        """Their tenures of an office that the copy names, or of one of its kind: an energy minister is a minister, and
        a mayor of Orle a mayor.
        """
        past = lexicon("offices")["past"]
        return [
            tenure
            for title, tenure in self.tenures
            if title == office
            or title.startswith(f"{office} of ")
            or (title.endswith(f" {office}") and past.isdisjoint(title.split()))
        ]


class Form(Struct, frozen=True):
    """One way of writing a name of the book, word by word, and the right one; `who` is `None` for no person."""

    written: str
    right: str
    norms: Words
    who: Somebody | None


class House:
    """The book by the words of its names, folded as those of mentions are."""

    def __init__(self, book: HouseBook) -> None:
        self.surnames: dict[str, list[tuple[Somebody, str]]] = defaultdict(list)
        """Who has a surname, and how the paper writes it."""
        self.names: dict[Words, str] = {}
        """Every right form of an organisation or a place, by its words."""
        self.wrong: dict[str, list[Form]] = defaultdict(list)
        """The forms to catch, by their first word."""
        titles: set[str] = set()
        for person in book.people:
            self._enter(person, titles)
        for entry in (*book.organisations, *book.places):
            self.names |= {words: form for form in (entry.name, *entry.aliases) if (words := words_of(form))}
            self._catch(entry, None)
        self.offices = offices() | titles
        """Every office that the lists or the book know."""
        self._near = _Near((*self.surnames, *(words[0] for words in self.names if len(words) == 1)))
        self._slips: dict[str, str] = {}
        """What was looked up: stories of one day share their names."""
        self._gaps: dict[tuple[int, Words], list[Words]] = defaultdict(list)
        self.long: dict[Words, dict[Words, str]] = defaultdict(dict)
        """The names of bodies by their words with a capital, and then by all of them."""
        for words, form in self.names.items():
            self.long[_capitals(form)][tokenise(form).norms] = form
            for i in range(len(words) if len(words) > 1 else 0):
                self._gaps[i, (*words[:i], *words[i + 1 :])].append(words)

    def _enter(self, person: BookPerson, titles: set[str]) -> None:
        forms = {form: _called(words) for form in (person.name, *person.aliases) if (words := words_of(form))}
        givens = frozenset(words[0] for words in forms.values() if len(words) > 1)
        tenures = tuple((" ".join(tokenise(role.title).norms), role) for role in person.roles)
        titles |= {title for title, _ in tenures}
        somebody = Somebody(person.name, givens, tenures)
        for form, words in forms.items():
            if somebody not in [one for one, _ in self.surnames[words[-1]]]:
                self.surnames[words[-1]].append((somebody, _last(form, words[-1])))
        self._catch(person, somebody)

    def _catch(self, entry: BookPerson | BookName, somebody: Somebody | None) -> None:
        for written in entry.wrong:
            norms = tokenise(written).norms
            right = entry.name
            if somebody and len(norms) == 1 and words_of(entry.name):
                right = _last(entry.name, _called(words_of(entry.name))[-1])
            self.wrong[norms[0]].append(Form(written, right, norms, somebody))

    def begin(self, words: Words, givens: frozenset[str]) -> int:
        """Which word of a run of capitals opens the name: the first name of somebody, or what follows an office."""
        *before, _ = words
        first = next((i for i, word in enumerate(before) if word in givens), 0)
        office = any(" ".join(before[i:]) in self.offices for i in range(len(before)))
        return first or (len(before) if office and before[0] not in givens else 0)

    def given(self, words: Words, givens: frozenset[str]) -> str:
        """The first name in a run of capitals; empty for none."""
        begin = self.begin(words, givens)
        return words[begin] if begin < len(words) - 1 else ""

    def knows(self, word: str) -> bool:
        """Whether a word is a surname or a whole name of the book."""
        return word in self.surnames or (word,) in self.names

    def slip_of(self, word: str) -> str:
        """The one surname or name of one word of which a word is a slip; empty for none, several, or itself."""
        if word not in self._slips:
            found = () if self.knows(word) else self._near.to(word)
            self._slips[word] = found[0] if len(found) == 1 else ""
        return self._slips[word]

    def slips_of(self, words: Words) -> Iterator[tuple[str, str, str]]:
        """The names of several words from which these differ in one: that name, its word, and the other."""
        if words in self.names:
            return
        for i, word in enumerate(words):
            for right in self._gaps.get((i, (*words[:i], *words[i + 1 :])), ()):
                yield self.names[right], right[i], word


class _Near:
    """Words by what a slip may leave of them: all but one letter, or the beginning of a long one."""

    def __init__(self, words: Iterable[str]) -> None:
        self._lots: dict[str, set[str]] = defaultdict(set)
        for word in words:
            for left in _left_of(word):
                self._lots[left].add(word)

    def to(self, word: str) -> list[str]:
        """The words of which one is a slip, in order."""
        return sorted({one for left in _left_of(word) for one in self._lots.get(left, ()) if slips(word, one)})


def _left_of(word: str) -> Iterator[str]:
    """A word, what is left of it without any one letter, and the first letters of a long one."""
    yield word
    yield from (word[:i] + word[i + 1 :] for i in range(len(word)))
    if len(word) >= TWO_SLIPS:
        yield f"{word[:STEM]}-"


@cache
def house(book: HouseBook) -> House:
    """What a book is looked up in, made once."""
    return House(book)


def words_of(form: str) -> Words:
    """The words of a name, folded as those of a mention."""
    return tuple(plain(norm) for norm in tokenise(form).norms if is_word(norm))


def _capitals(form: str) -> Words:
    """The folded words of a name that have a capital."""
    return tuple(plain(fold(word)) for word in form.split() if word[0].isupper())


def _called(words: Words) -> Words:
    """The words of a person’s name up to the surname."""
    behind = lexicon("sources")["behind-names"]
    while len(words) > 1 and words[-1] in behind:
        words = words[:-1]
    return words


def _last(form: str, surname: str) -> str:
    """A surname as a form has it."""
    return next((word for word in reversed(form.split()) if words_of(word)[-1:] == (surname,)), form)
