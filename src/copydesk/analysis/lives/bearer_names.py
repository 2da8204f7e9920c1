"""The names of people as mentions have them, with their titles, and which of several people of one name is meant."""

from bisect import bisect_left
from collections.abc import Iterator

from msgspec import Struct

from copydesk.analysis.page.lines import FINITE, INNER_STOP, cues
from copydesk.analysis.page.marked import MarkedCopy
from copydesk.analysis.page.sentences import Sentence
from copydesk.analysis.saying.people import LISTS, may_be_called
from copydesk.lexicons import lexicon
from copydesk.patterns import pattern
from copydesk.spans import Span

LONGEST = 8
"""Words of a name with its titles, at the most."""

CALLINGS = pattern(r"\w{2,}(?:[eo]r|ist|man|woman|ian|ant|ess)")
"""Words for what somebody does, as far as their form tells."""


class Bearer(Struct, frozen=True):
    """A mention of somebody: surname, first name and title in small letters, the last two empty where none stands."""

    span: Span
    surname: str
    given: str
    title: str = ""
    own: bool = False
    """Whether they speak of themselves."""


class Names:
    """Reads the names of a page where another says that one begins or ends."""

    def __init__(self, page: MarkedCopy) -> None:
        self._page, self._norms = page, page.norms
        self._namesakes: dict[str, frozenset[str]] = {}
        self._known: dict[str, str] = {}
        self._titles: dict[str, frozenset[str]] = {}

    def name_to(self, sentence: Sentence, last: int) -> Bearer | None:
        """The name whose last word is token `last`."""
        first = last + 1
        while first > max(sentence.first, last - LONGEST) and self._in_name(first - 1):
            first -= 1
        return self._named(first, last) if first <= last else None

    def name_from(self, sentence: Sentence, first: int) -> Bearer | None:
        """The name whose first word is token `first`."""
        last = first - 1
        while last < sentence.last and self._in_name(last + 1):
            last += 1
        return self._named(first, last) if first <= last else None

    def is_kind(self, token: int) -> bool:
        """Whether a word says what somebody is: “teacher”, “boy”, as far as its form or the lists tell."""
        norm = self._norms[token]
        ages = lexicon("ages")
        known = norm in lexicon(LISTS)["persons"] or norm in ages["strangers"] or norm in ages["kinds"]
        return known or CALLINGS.fullmatch(norm) is not None

    def full_name(self, bearer: Bearer) -> str:
        """First name and surname in small letters, the surname alone if the story has no first name for it; empty where
        it does not tell which of a surname is meant.
        """
        names = self._names(bearer.surname)
        if not bearer.given and not bearer.title and not names:
            return self._called(bearer.surname)
        royal = self._titles.get(bearer.surname, frozenset()) & lexicon("ages")["royal"]
        if not bearer.given and royal and len(self._titles[bearer.surname]) > 1:  # Queen Ada and Princess Ada
            return ""
        if not bearer.given:
            return " ".join([*names, bearer.surname]) if len(names) < 2 else ""
        alike = [name for name in names if name[0] == bearer.given[0]]  # Jon and Jonathan may be one
        return f"{bearer.given} {bearer.surname}" if alike == [bearer.given] else ""

    def is_named(self, surname: str) -> bool:
        """Whether the story gives somebody of that surname a first name."""
        return bool(self._names(surname)) or " " in self._called(surname)

    def _called(self, given: str) -> str:
        """The full name of the only one whose first name it is; the word itself where there is none, or are several."""
        if given in self._known:
            return self._known[given]
        found = set()
        last = len(self._norms) - 1
        places = [i for i in self._page.at(given) if i < last and self._capital(i)]
        for i in places:
            sentence = self._page.sentence_at(i) if self._capital(i + 1) else None
            who = self.name_from(sentence, i) if sentence else None
            found |= {f"{who.given} {who.surname}"} if who and who.given == given else set()
        self._known[given] = found.pop() if len(found) == 1 else given
        return self._known[given]

    def _names(self, surname: str) -> frozenset[str]:
        if surname not in self._namesakes:
            self._namesakes[surname] = frozenset(self._first_names(surname))
        return self._namesakes[surname]

    def _first_names(self, surname: str) -> Iterator[str]:
        """The first names that stand with a surname, and titles that two people share it by: Mr and Mrs Moss."""
        titles = set()
        for i in self._page.at(surname):
            if self._capital(i) and not (i + 1 < len(self._norms) and self._capital(i + 1)):
                sentence = self._page.sentence_at(i)
                who = self.name_to(sentence, i) if sentence else None
                if who:
                    titles.add(who.title)
                    yield from self._given(who)
        self._titles[surname] = frozenset(titles - {""})
        if not titles.isdisjoint(lexicon(LISTS)["men"]) and not titles.isdisjoint(lexicon(LISTS)["women"]):
            yield from ("mr", "mrs")

    def _given(self, who: Bearer) -> Iterator[str]:
        """The first name of a mention, and that of a couple: “Lena and Tom Moss”."""
        if who.given and all(self._capital(i) for i in self._page.at(who.given)):
            yield who.given
            first = bisect_left(self._page.tokens.starts, who.span.start)
            if first > 1 and self._norms[first - 1] == "and" and self._capital(first - 2):
                yield self._norms[first - 2]

    def _is_calling(self, token: int) -> bool:
        """Whether a word that opens a sentence says what somebody is: “Pensioner Lena Moss”."""
        sentence = self._page.sentence_at(token)
        return sentence is not None and token == sentence.first and self.is_kind(token)

    def _in_name(self, k: int) -> bool:
        norm = self._norms[k]
        inside = self._capital(k) or norm == INNER_STOP or norm in lexicon("ages")["particles"]
        return inside and not norm.endswith("year-old")

    def _capital(self, k: int) -> bool:
        return self._page.text[self._page.tokens.starts[k]].isupper()

    def _verb_in(self, first: int, end: int) -> bool:
        return FINITE in self._page.verbs[first:end]

    def _named(self, first: int, last: int) -> Bearer | None:
        """The name in a run of capitals, its titles and what the start of the sentence put before it left out."""
        known = lexicon(LISTS)
        words = [k for k in range(first, last + 1) if self._norms[k] != INNER_STOP]
        opening = lexicon("function-words")["common"] | cues("openers", "times", "fronted")
        while words and (self._norms[words[0]] in opening or not self._capital(words[0])):
            words.pop(0)
        while len(words) > 1 and (
            self._norms[words[0]] in lexicon("ages")["epithets"] or (len(words) > 2 and self._is_calling(words[0]))
        ):
            words.pop(0)
        start, title = words[0] if words else first, ""
        while any(self._norms[k] in known["titles"] for k in words[:-1]):  # Army Capt. Tom Moss
            title = self._norms[words.pop(0)]
        while len(words) > 1 and self._norms[words[-1]] in known["behind-names"]:
            words.pop()
        if not words or not self._capital(words[-1]) or not may_be_called(self._norms[words[-1]]):
            return None
        given = next((self._norms[k] for k in words[:-1] if self._norms[k] not in lexicon("ages")["particles"]), "")
        return Bearer(self._page.tokens.span(start, last), self._norms[words[-1]], given, title)
