"""Whether capitals begin all the words of a heading, or only the first.

A word is known as a name or a plain word by how the copy writes it elsewhere; what cannot be known shows nothing.
"""

from collections.abc import Callable
from enum import StrEnum
from itertools import pairwise

from msgspec import Struct

from copydesk.analysis.facts import Facts
from copydesk.analysis.page.sentences import Sentence
from copydesk.analysis.page.tokens import is_word
from copydesk.analysis.style.headings import COPY, PLAIN_TEXT, RUN_IN, Heading
from copydesk.lexicons import lexicon
from copydesk.patterns import pattern

NAME, PLAIN, UNKNOWN = "name", "plain", "unknown"

QUESTION_WORDS = 6
"""A question of more words is put to somebody: it is part of an interview, and a sentence."""

TELLING = 3
"""So many words show the case if one of them is no small word; fewer, if none is."""

UNSURE = frozenset({PLAIN_TEXT, RUN_IN})
"""Lines that only their look makes headings."""

ODD = pattern(r"[@|/&]|\.\s|\.\w|[A-Z]\.|\d{4}|\d%|\bQ:")
"""Marks of a caption, a dateline, a fixture or an address."""

RESTARTS = frozenset({":", "—", "–", "-", "?", "!", ".", ";", "“", "‘", '"', "'", "(", "…", "..."})
SUFFIX = pattern(r".{3,}(?:ing|tion|sion|ness|ment|ings|tions|sions|ments)")


class Case(StrEnum):
    """How the words of a heading begin."""

    TITLE = "title case"
    SENTENCE = "sentence case"


class Written(Struct, frozen=True):
    """The case of a heading, and its words in the other one: empty where nobody can know which are names."""

    case: Case
    other: str


class _Words(Struct, frozen=True):
    """How the copy writes its words, openings and headings left out: `ends` says where a heading that runs in ends, by
    the place where it starts.
    """

    facts: Facts
    ends: dict[int, int]

    def _places(self, norm: str) -> list[tuple[Sentence, int]]:
        """The tokens of running copy that are a word, each with its sentence."""
        facts = self.facts
        found = ((facts.marked.sentence_of(i), i) for i in facts.marked.places({norm}))
        inside = ((one, i) for one, i in found if one.paragraph.role in COPY)
        return [(one, i) for one, i in inside if facts.tokens.starts[i] >= self.ends.get(one.span.start, 0)]

    def _is_small(self, norm: str) -> bool:
        """Whether the copy writes a word small somewhere."""
        return any(self.facts.text[self.facts.tokens.starts[i]].islower() for _, i in self._places(norm))

    def _is_large(self, norm: str) -> bool:
        """Whether it writes it with a capital, or as a number or a mark, where no sentence or speech begins."""
        norms, text, starts = self.facts.tokens.norms, self.facts.text, self.facts.tokens.starts
        inside = (i for one, i in self._places(norm) if i > one.first and not text[starts[i]].islower())
        return any(norms[i - 1] not in RESTARTS and not _capitals(i, self.facts) for i in inside)

    def kind(self, norm: str) -> str:
        """What a word with a capital is: a name if it has one in the copy, plain if it or its like has none."""
        if self._is_large(norm):
            return NAME
        alike = {norm, norm + "s", norm.removesuffix("s"), norm.removesuffix("es"), norm.removesuffix("ed")}
        known = norm in lexicon("title-case")["plain"] or SUFFIX.fullmatch(norm) or any(map(self._is_small, alike))
        return PLAIN if known else UNKNOWN


def written(facts: Facts, headings: list[Heading]) -> list[Written | None]:
    """How each heading of a level is written. `None`: a name, one word, all capitals, a question put to somebody."""
    known = _Words(facts, {heading.span.start: heading.span.end for heading in headings})
    interview = sum(facts.text[heading.span.end - 1] == "?" for heading in headings) > len(headings) / 2
    return [_written(heading, facts, known, interview=interview) for heading in headings]


def _written(heading: Heading, facts: Facts, known: _Words, *, interview: bool) -> Written | None:
    tokens, lists = facts.tokens, lexicon("title-case")
    places = list(tokens.within(heading.span))
    if not places or not _told(heading, places, facts, interview=interview):  # a heading may be a colon
        return None
    inner = [i for before, i in pairwise(places) if tokens.norms[before] not in RESTARTS and is_word(tokens.norms[i])]
    shown = [i for i in inner if tokens.norms[i] not in lists["small"] and not _capitals(i, facts)]
    kinds = [known.kind(tokens.norms[i]) for i in shown if facts.text[tokens.starts[i]].isupper()]
    if len(kinds) < len(shown):
        return Written(Case.SENTENCE, _titled(heading, inner, facts)) if PLAIN not in kinds else None
    opens = known.kind(tokens.norms[places[0]]) == PLAIN
    if not _is_title(kinds, opens=opens, linked=len(inner) > len(shown), marked=heading.level not in UNSURE):
        return None
    lowered = [i for i in inner if not _capitals(i, facts)]
    return Written(Case.TITLE, _changed(heading, lowered, facts, str.lower) if {*kinds} == {PLAIN} else "")


def _told(heading: Heading, places: list[int], facts: Facts, *, interview: bool) -> bool:
    """Whether its case is the house’s choice. In plain text, a question may be a sentence of the story."""
    words = heading.span.of(facts.text)
    long = interview or len(places) > QUESTION_WORDS + 1 or heading.level == PLAIN_TEXT
    credit = facts.tokens.norms[places[0]] in lexicon("title-case")["credits"]
    return words[0].isalpha() and not (words.isupper() or ODD.search(words) or credit or (words.endswith("?") and long))


def _is_title(kinds: list[str], *, opens: bool, linked: bool, marked: bool) -> bool:
    """Whether words with capitals make a title and not a name.

    Words that are in the copy neither way are no names of the story: they count where the heading begins with a plain
    word, where a small word links them, or where the page marks it as a heading.
    """
    if not kinds or (len(kinds) > 1 and NAME in kinds[-2:] and PLAIN not in kinds[-2:]):
        return False
    if PLAIN in kinds and kinds.count(PLAIN) + linked > kinds.count(NAME):
        return True
    return NAME not in kinds and (linked or opens or (marked and len(kinds) > 1))


def _capitals(i: int, facts: Facts) -> bool:
    return facts.tokens.span(i, i).of(facts.text).isupper()


def _titled(heading: Heading, inner: list[int], facts: Facts) -> str:
    """In title case, unless it has a word that houses write in two ways."""
    norms, lists = facts.tokens.norms, lexicon("title-case")
    open_words = [i for i in inner if norms[i] not in lists["always-small"]]
    if any(norms[i] in lists["small"] or "-" in norms[i] for i in open_words):
        return ""
    return _changed(heading, open_words, facts, str.upper)


def _changed(heading: Heading, places: list[int], facts: Facts, change: Callable[[str], str]) -> str:
    """Its words with the first letters of those at `places` changed."""
    letters = list(heading.span.of(facts.text))
    for i in places:
        at = facts.tokens.starts[i] - heading.span.start
        letters[at] = change(letters[at])
    return "".join(letters)


def telling(heading: Heading, facts: Facts) -> bool:
    """Whether it is no question, and long enough to show its case beyond doubt."""
    norms = [facts.tokens.norms[i] for i in facts.tokens.within(heading.span)]
    shown = sum(norm not in lexicon("title-case")["small"] for norm in norms)
    return norms[-1] != "?" and shown > (len(norms) < TELLING)
