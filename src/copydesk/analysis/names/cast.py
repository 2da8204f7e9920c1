"""The people of a story: every name that is somebody’s, and which mentions mean the same person.

A person is somebody whom the copy gives a title, an age, a known first name, or words of their own. A name that may be
a firm’s or a place’s is nobody’s.
"""

from bisect import bisect_left, bisect_right
from collections import Counter
from functools import cache
from itertools import chain, pairwise

from msgspec import Struct

from copydesk.analysis.names import known
from copydesk.analysis.names.mentions import Mention, plain
from copydesk.analysis.names.near import Near
from copydesk.analysis.page.lines import DASH, cues
from copydesk.analysis.page.marked import MarkedCopy
from copydesk.analysis.page.sentences import Sentence
from copydesk.lexicons import lexicon
from copydesk.once import once

ENOUGH = 2
"""So much evidence makes somebody of a full name."""

DESCRIBES = frozenset({"who", "the", "a", "an", "has", "had", "is", "was", "said", "says", "told"})
"""Behind a name and a comma: what somebody is or does."""

SINGULAR = frozenset({"has", "is", "was"})
THINGS = frozenset({"a", "an", "at", "from", "in", "near", "of", "the", "to"})
ONE = (("that", "he"), ("that", "she"))

MOST_WORDS = 4
"""Of a person’s name."""

SIC = 4
"""So close behind a name the copy says that it is so written: “Colmor’s [sic] letter”."""


class Person(Struct, frozen=True, dict=True):
    """Everybody of one surname: the mentions in full by first name, and those by surname alone. Who has only a title
    has none in full.
    """

    surname: str
    full: dict[str, list[Mention]]
    bare: list[Mention]

    @property
    def is_one(self) -> bool:
        """Whether the names in full may all be one person’s: George W. Bush is George Bush, and not George H. Bush."""
        names = sorted({one.words for told in self.full.values() for one in told}, key=len)
        return all(set(short) <= set(long) for short, long in pairwise(names))

    @once
    def mentions(self) -> list[Mention]:
        """All of them, in order."""
        return sorted([*self.bare, *(one for named in self.full.values() for one in named)], key=_at)


class Cast:
    """The people of a story, by surname."""

    def __init__(self, page: MarkedCopy, mentions: tuple[Mention, ...]) -> None:
        self._page, self._mentions = page, mentions
        self.words = Counter(chain.from_iterable(one.words for one in mentions))
        """How often each word stands in a name."""
        self.forms: dict[tuple[str, ...], list[Mention]] = {}
        """The mentions of every name, by its words."""
        for one in mentions:
            self.forms.setdefault(one.words, []).append(one)
        self.lone = {words[0]: told for words, told in self.forms.items() if len(words) == 1}
        """The mentions of one word, by that word."""
        self._first: dict[str, Mention] = {}
        for words, told in self.forms.items():
            for word in words:
                self._first.setdefault(word, told[0])
        self.people = self._people()

    @once
    def near_lone(self) -> Near:
        """The names of one word, by what a slip leaves of them."""
        return Near(self.lone)

    @once
    def near_people(self) -> Near:
        """The surnames, in the same way."""
        return Near(self.people)

    @once
    def near_names(self) -> Near:
        """The last words of the names of several words, in the same way."""
        return Near(self.ending)

    @once
    def ending(self) -> dict[str, list[tuple[str, ...]]]:
        """The names of several words, by the last."""
        found: dict[str, list[tuple[str, ...]]] = {}
        for words in self.forms:
            if len(words) > 1:
                found.setdefault(words[-1], []).append(words)
        return found

    @property
    def count(self) -> int:
        """How many people there are: for one surname as many as have first names, unless all may be one person’s."""
        return sum(1 if one.is_one else len(one.full) for one in self.people.values())

    def within(self, sentence: Sentence) -> list[Mention]:
        """The names of one sentence."""
        return self.between(sentence.first, sentence.last)

    def between(self, first: int, last: int) -> list[Mention]:
        """The names that begin from token `first` to `last`."""
        return list(
            self._mentions[bisect_left(self._mentions, first, key=_at) : bisect_right(self._mentions, last, key=_at)]
        )

    def first(self, word: str) -> Mention | None:
        """The first name that has a word; `None` if none has."""
        return self._first.get(word)

    def speaks(self, one: Mention) -> bool:
        """Whether a name is the subject of a verb of speech, with nothing before it that makes several of it."""
        return speaks(self._page, one) and self._page.norm(one.first - 1) not in cues("articles")

    def is_one(self, one: Mention) -> bool:
        """Whether a lone name that looks like a plural is somebody’s: Marchbanks has, told Marchbanks that he."""
        norms, k = self._page.norms, one.last + 1
        acts = norms[k : k + 1] and norms[k] in SINGULAR and norms[one.first - 1] not in cues("articles")
        return bool(acts or one.titles) or self.speaks(one) or norms[k : k + 2] in ONE

    def is_thing(self, one: Mention) -> bool:
        """Whether the words before a name say that it is no person’s."""
        return self._page.norm(one.first - 1) in THINGS

    def is_spelled_out(self, one: Mention) -> bool:
        """Whether the copy tells how a name sounds, or knows that it is wrong: “(pronounced Calmer)”, “[sic]”."""
        told = self._page.norm(one.first - 1) in ("pronounced", "spelled", "spelt")
        return told or "sic" in self._page.norms[one.last + 1 : one.last + 1 + SIC]

    def _people(self) -> dict[str, Person]:
        full: dict[str, dict[str, list[Mention]]] = {}
        for words, told in self.forms.items():
            if 1 < len(words) <= MOST_WORDS and _no_surnames().isdisjoint(words[1:]):
                full.setdefault(words[-1], {}).setdefault(words[0], []).extend(told)
        titled = {word for word, lone in self.lone.items() for one in lone if one.titles}
        found = {}
        for surname in sorted(full.keys() | titled):
            named = full.get(surname, {})
            acts = max(map(self._acts, self.lone.get(surname, ())), default=0)
            somebody = {given: sorted(told, key=_at) for given, told in named.items() if self._are_somebody(told, acts)}
            if somebody or surname in titled:
                found[surname] = Person(surname, somebody, self.lone.get(surname, []))
        return found

    def _acts(self, one: Mention) -> int:
        """How much says that a lone name is somebody’s."""
        return 2 * bool(one.titles) or speaks(self._page, one)

    def _are_somebody(self, told: list[Mention], acts: int) -> bool:
        """Whether one mention of a full name says enough, beside what those of the surname alone say."""
        return any(self._evidence(one) + acts >= ENOUGH for one in told)

    def _evidence(self, one: Mention) -> int:
        """How much says that a full name is somebody’s."""
        page, doubtful = self._page, lexicon("given-names")["doubtful"]
        before, behind = page.norm(one.first - 1), page.norm(one.last + 1)
        given = 2 * (one.given in known.given_names()) or one.given in doubtful
        persons = lexicon("sources")["persons"]
        headed = before == "," and page.norm(one.first - 2) in persons  # the foreign minister, Ana Ruiz
        titled = 2 * bool(one.titles or headed) or before in persons
        described = behind == "," and (page.norm(one.last + 2)[0].isdigit() or page.norm(one.last + 2) in DESCRIBES)
        against = 2 * (before == "the") + (before in ("in", "at", "near") and not titled)
        return given + titled + 2 * (described or behind == "who") + speaks(page, one) - against


def speaks(page: MarkedCopy, one: Mention) -> bool:
    """Whether a name is the subject of a verb of speech right beside it: “Ruiz said”, “said Ruiz”."""
    said = cues("say", "tell")
    behind = page.norm(one.last + 1)
    return behind in said or (page.norm(one.first - 1) in said and behind in (".", ",", ";", DASH, '"', "“"))


def acts_as_person(page: MarkedCopy, one: Mention) -> bool:
    """Whether a lone name has a title or speaks."""
    return bool(one.titles) or speaks(page, one)


@cache
def _no_surnames() -> frozenset[str]:
    """Words that are no surnames, and stand in no name of a person behind the first: those for bodies and places."""
    sources, places = lexicon("sources"), lexicon("places")
    bodies = sources["things"] | sources["bodies"] | sources["outlets"]
    return frozenset(map(plain, bodies | places["countries"] | places["demonyms"] | places["regions"]))


def _at(one: Mention) -> int:
    return one.first
