"""People who speak before the copy has said who they are: “Duval argues that …”, and no Duval before."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from copydesk.analysis.names import known
from copydesk.analysis.names.cast import Cast
from copydesk.analysis.names.house import House
from copydesk.analysis.names.mentions import Mention
from copydesk.analysis.names.variants import slips
from copydesk.analysis.page.inflection import irregular_pasts, looks_plural
from copydesk.analysis.page.lines import DASH, NAMED, cues
from copydesk.analysis.page.marked import MarkedCopy
from copydesk.analysis.page.topics import STEMS
from copydesk.document import PROSE
from copydesk.lexicons import lexicon

MOST = 2
"""A story with more such people leaves introductions to its readers, as a match report does."""

OTHERS = frozenset({"another", "mine", "others", "labour", "both", "many", "most", "some", "few", "half"})

JOINS = frozenset({"and", "but", "while", "as", "that", "though", "although", "because", "if", "when", "said", "then"})
"""Before a name that is the subject of its clause."""

THEIRS = frozenset({"its", "their", "our"})
"""Near behind its verb these show that a body speaks."""

NO_NAMES = ("ing", "tion", "sion", "ment", "ness", "body", "thing", "one")
"""Endings of words that name nobody."""

NEAR = 12
"""So many words behind a name “he” or “its” tells whether it is somebody."""


@dataclass(frozen=True, slots=True)
class Unintroduced:
    """Somebody’s first mention, by surname alone, and the later one that says who it is; `None` where none does."""

    here: Mention
    later: Mention | None


def find(page: MarkedCopy, cast: Cast, house: House | None) -> tuple[Unintroduced, ...]:
    """Everybody who speaks by surname alone at the first mention. Whom the house book has, readers know."""
    found = tuple(one for one in _unintroduced(page, cast) if not (house and house.knows(one.here.surname)))
    return found if len(found) <= MOST else ()


def _unintroduced(page: MarkedCopy, cast: Cast) -> Iterator[Unintroduced]:
    earlier = {
        norm
        for sentence in page.sentences
        if sentence.paragraph.role not in PROSE
        for norm in page.norms[sentence.first : sentence.last + 1]
    }
    for word, lone in cast.lone.items():
        first = lone[0]
        person = cast.people.get(word)
        full = [one for told in person.full.values() for one in told] if person else []
        norm = page.norms[first.first]
        headed = first.sentence is page.sentences[0] or norm in earlier or norm in page.norms[: first.first]
        before = any(one.first < first.first for one in full) or first.titles or headed
        slip = any(slips(word, surname) for surname in cast.people if surname != word)
        if before or slip or cast.first(word) is not first or _is_known(word) or not _is_somebody(page, first):
            continue
        if full or cast.words[word] == len(lone):
            yield Unintroduced(first, full[0] if full else None)


def _is_somebody(page: MarkedCopy, one: Mention) -> bool:
    """Whether a lone name speaks as a person does, and nothing near says what it is."""
    before, word = page.norm(one.first - 1), one.span.of(page.text)
    described = before[0].isalnum() and (before not in JOINS or STEMS[before] != "")
    joined = before == "&" or (before == "and" and page.norm(one.first - 2) in page.proper)
    quoted = page.quoted[one.first] or page.quoted[max(one.first - 1, 0)] == NAMED
    plain = word[1:].isalpha() and word[1:].islower() and before != "@" and not quoted
    odd = not plain or looks_plural(word.lower()) or word.endswith(NO_NAMES)
    behind = page.norms[one.last + 1 : min(one.last + NEAR, one.sentence.last + 1)]
    signs = behind[:2] == ("reported", "from")
    several = not THEIRS.isdisjoint(behind)
    return _speaks(page, one) and not (described or joined or odd or signs or several)


def _speaks(page: MarkedCopy, one: Mention) -> bool:
    """Whether a verb of speech that goes with one person stands behind, or “said” between the words and the name."""
    behind = page.norm(one.last + 1)
    acts = behind in _verbs()
    told = page.norm(one.first - 1) == "said" and behind in (".", ",", ";", DASH) and not one.opens
    return acts or told or (behind in ("declined", "refused") and page.norm(one.last + 2) == "to")


@cache
def _verbs() -> frozenset[str]:
    """Forms of verbs of speech that no plural has, and that are no nouns."""
    forms = cues("say", "tell") - cues("verb-or-noun")
    past = (form for form in forms if form.endswith("ed") or (form in irregular_pasts() and not form.endswith("en")))
    return frozenset((*past, *(form for form in forms if form.endswith("s"))))


def _is_known(word: str) -> bool:
    """Whether readers know the name, or it is a place’s, a body’s or a first name, or no name at all."""
    common = word in cues("pronouns", "articles") or word in lexicon("function-words")["common"] or word in OTHERS
    return common or known.is_known(word) or word in known.short_names() or word in known.famous()
