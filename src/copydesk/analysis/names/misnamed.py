"""Names of the house book in another form: one that the book calls wrong, or a slip of a right one.

Where the form may be somebody else’s name, nothing is said: a person of the story with another first name, a longer
name, a word that is known for itself.
"""

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterator
from itertools import islice, takewhile

from msgspec import Struct

from copydesk.analysis.names import bodies
from copydesk.analysis.names.cast import Cast
from copydesk.analysis.names.house import Form, House, Somebody
from copydesk.analysis.names.known import given_names
from copydesk.analysis.names.mentions import Mention
from copydesk.analysis.names.variants import is_known, slips
from copydesk.analysis.page.marked import MarkedCopy
from copydesk.document import Role
from copydesk.lexicons import lexicon
from copydesk.spans import Span

NOT_COPY = frozenset({Role.NOTE, Role.BOILERPLATE})

LONG, HEAD, TAIL = 7, 2, 3
"""In letters: a word of which a slip is told by itself, and what of it stays as it is."""

NEAR = 3
"""So many words before and behind a name may say that it is spelt so on purpose."""


class Misnamed(Struct, frozen=True):
    """A form that is not the book’s, wherever it stands, in order; and the form that is."""

    spans: tuple[Span, ...]
    right: str


def find(page: MarkedCopy, cast: Cast, mentions: tuple[Mention, ...], house: House) -> tuple[Misnamed, ...]:
    """Every such form, by its first place."""
    reader = _Reader(page, cast, mentions, house)
    told: dict[tuple[str, str], list[Span]] = defaultdict(list)
    taken = bytearray(len(page.text))
    for span, right in (*reader.wrong(), *reader.people(), *reader.others(), *reader.long()):
        if not any(taken[span.start : span.end]):
            taken[span.start : span.end] = bytes([1]) * len(span)
            told[span.of(page.text), right].append(span)
    found = [Misnamed(tuple(sorted(spans)), right) for (_, right), spans in told.items()]
    return tuple(sorted(found, key=lambda one: one.spans))


class _Reader:
    """Looks the names of one story up in the book."""

    def __init__(self, page: MarkedCopy, cast: Cast, mentions: tuple[Mention, ...], house: House) -> None:
        self._page, self._cast, self._mentions, self._house = page, cast, mentions, house
        self._ending: dict[str, list[tuple[str, ...]]] = defaultdict(list)
        """The names of the story by their last word."""
        for words in cast.forms:
            self._ending[words[-1]].append(words)

    def wrong(self) -> Iterator[tuple[Span, str]]:
        """The forms that the book calls wrong, letter by letter, in every line that is copy."""
        for i, norm in enumerate(self._page.tokens.norms):
            for form in self._house.wrong.get(norm, ()):
                last = i + len(form.norms) - 1
                if self._page.tokens.norms[i : last + 1] == form.norms and self._is_meant(form, i, last):
                    yield self._page.tokens.span(i, last), form.right

    def _is_meant(self, form: Form, first: int, last: int) -> bool:
        """Whether a form stands there by itself, and is not another’s name or spelt so on purpose."""
        page, sentence = self._page, self._page.sentence_at(first)
        if sentence is None or sentence.paragraph.role in NOT_COPY or self._is_explained(first, last):
            return False
        if _straight(page.tokens.span(first, last).of(page.text)) != _straight(form.written):
            return False
        k = bisect_left(self._mentions, first, key=lambda one: one.last)
        around = [*takewhile(lambda one: one.first <= last, islice(self._mentions, k, None))]
        if form.who is None:
            return not page.quoted[first] and all(first <= one.first and one.last <= last for one in around)
        return all(self._may_be(form.who, one, first, last) for one in around)

    def _may_be(self, who: Somebody, one: Mention, first: int, last: int) -> bool:
        """Whether a mention in which a wrong form stands may be theirs: no first name says otherwise."""
        given = self._house.given(one.words, who.givens) if one.first < first else ""
        firsts = {given} - {""} if one.given else self._firsts(one.surname, who.givens)
        return one.last <= last and all(who.is_called(given) for given in firsts)

    def people(self) -> Iterator[tuple[Span, str]]:
        """The names of people of the book with a slip in the surname, or in the first name."""
        near = {word: self._house.slip_of(word) for word in self._ending}
        means: dict[tuple[tuple[str, ...], tuple[str, ...]], bool] = {}
        for one in self._mentions:
            if one.surname in self._house.surnames:
                yield from self._first_name(one)
            known = self._house.surnames.get(near[one.surname], [])
            form = one.words, one.titles
            if known and form not in means:
                means[form] = self._is_slip(one, [who for who, _ in known], near[one.surname])
            if known and means[form] and not self._is_explained(one.first, one.last):
                yield self._page.tokens.span(one.last, one.last), known[0][1]

    def _is_slip(self, one: Mention, known: list[Somebody], right: str) -> bool:
        """Whether a name with another surname means somebody of the book: the first name is theirs, or the story has
        the right form too, or a title of theirs stands before it.
        """
        givens = frozenset[str]().union(*(who.givens for who in known))
        if given := self._house.given(one.words, givens):
            return given in givens
        firsts, own = self._firsts(right, givens), self._firsts(one.surname, givens)
        ends = sum(len(self._cast.forms[words]) for words in self._ending[one.surname])
        if not own <= givens or is_known(one.surname) or self._cast.words[one.surname] > ends:
            return False
        is_told = own or firsts or right in self._cast.lone
        theirs = all(any(who.is_called(given) for who in known) for given in firsts)
        title = " ".join((*one.titles, *one.words[:-1]))
        titled = bool(title) and any(who.held_as(title) for who in known)
        return theirs and (titled or bool(is_told and not self._may_be_word(one, right)))

    def _may_be_word(self, one: Mention, right: str) -> bool:
        """Whether only the start of a sentence gives a short name its capital, everywhere."""
        told = sorted(one.surname) == sorted(right) or len(one.surname) >= LONG
        return not told and all(other.opens for other in self._cast.lone.get(one.surname, ()))

    def _first_name(self, one: Mention) -> Iterator[tuple[Span, str]]:
        """A first name with a slip, where the surname is right and no first name is known that reads so."""
        if one.given and one.given not in given_names():
            known = [who for who, _ in self._house.surnames[one.surname]]
            near = [(who, given) for who in known for given in sorted(who.givens) if slips(one.given, given)]
            if len(near) == 1 and not any(one.given in who.givens for who in known):
                yield one.span, near[0][0].name

    def others(self) -> Iterator[tuple[Span, str]]:
        """The names of organisations and places with a slip in one word."""
        for words, told in self._cast.forms.items():
            slipped = [*self._house.slips_of(words)] if len(words) > 1 else [*self._lone(words[0])]
            for name, right, odd in slipped:
                known = is_known(odd) or self._house.knows(odd) or odd in lexicon("spelling")["names"]
                if slips(odd, right) and not known:
                    yield from ((one.span, name) for one in told if self._is_plain(one, odd, right))
                    break

    def _lone(self, word: str) -> Iterator[tuple[str, str, str]]:
        """The name of one word of which a word is a slip, unless it is somebody’s or stands in longer names."""
        own = word not in self._cast.people and self._cast.words[word] == len(self._cast.lone[word])
        right = self._house.slip_of(word) if own else ""
        if right and _is_inside(word, right) and (right,) in self._house.names and right not in self._house.surnames:
            yield self._house.names[right,], right, word

    def _is_plain(self, one: Mention, odd: str, right: str) -> bool:
        """Whether a mention is nobody’s, is not explained, and has its capital of its own."""
        shuffled = sorted(odd) == sorted(right)
        return (
            not one.titles
            and not self._is_explained(one.first, one.last)
            and (shuffled or not one.opens or odd != one.words[0])
        )

    def long(self) -> Iterator[tuple[Span, str]]:
        """The long names of organisations whose small words are not those of the book."""
        for one in bodies.long_names(self._page, self._mentions):
            forms = self._house.long.get(one.capitals, {})
            if forms and one.whole not in forms:
                yield self._page.tokens.span(one.first, one.last), next(iter(forms.values()))

    def _firsts(self, surname: str, givens: frozenset[str]) -> set[str]:
        """The first names that the story gives to a surname."""
        return {self._house.given(words, givens) for words in self._ending.get(surname, ())} - {""}

    def _is_explained(self, first: int, last: int) -> bool:
        """Whether the words around say that it is another or an old form, or how it sounds."""
        around = self._page.norms[max(first - NEAR, 0) : last + 1 + NEAR]
        return not lexicon("places")["renamed"].isdisjoint(around) or self._page.norm(first - 1) == "pronounced"


def _is_inside(odd: str, right: str) -> bool:
    """Whether a slip is one of letters exchanged, or is inside a long word: other endings make other words."""
    long = len(right) >= LONG and odd[:HEAD] == right[:HEAD] and odd[-TAIL:] == right[-TAIL:]
    return long or sorted(odd) == sorted(right)


def _straight(written: str) -> str:
    return " ".join(written.replace("’", "'").split())
