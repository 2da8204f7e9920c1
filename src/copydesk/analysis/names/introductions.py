"""People who speak or act before the copy has said who they are: “Duval argues that …”, and no Duval before."""

from collections.abc import Iterator

from msgspec import Struct

from copydesk.analysis.names import known
from copydesk.analysis.names.cast import Cast
from copydesk.analysis.names.house import House
from copydesk.analysis.names.mentions import Mention
from copydesk.analysis.names.personal import acts, does, lives, speaks, suffers
from copydesk.analysis.names.variants import slips
from copydesk.analysis.page.inflection import looks_plural
from copydesk.analysis.page.lines import INNER_STOP, NAMED, cues
from copydesk.analysis.page.marked import MarkedCopy
from copydesk.analysis.page.topics import STEMS
from copydesk.document import PROSE
from copydesk.lexicons import lexicon
from copydesk.patterns import pattern

MOST = 2
"""A story with more such people leaves introductions to its readers, as a match report does."""

OTHERS = frozenset({"another", "mine", "others", "labour", "both", "many", "most", "some", "few", "half"})

JOINS = frozenset({
    "and", "but", "while", "as", "that", "though", "although", "because", "if", "when", "said", "says", "then", "say",
    "until", "before", "after", "where", "how", "why", "believe", "hope", "think",
})  # fmt: skip
"""Before a name that is the subject of its clause."""

RAINS = frozenset({"raining", "snowing", "going", "getting", "coming", "being"})
"""Behind “it was” these say nothing of whoever speaks."""

THEIRS = frozenset({"its", "their", "our"})
"""Near behind its verb these show that a body speaks."""

NO_NAMES = ("ing", "men", "tion", "sion", "ment", "ness", "body", "thing", "one")
"""Endings of words that name nobody."""

CIVIL = frozenset({"mr", "mrs", "ms", "miss", "dr", "prof", "professor"})
"""Who is called so is somebody, and was to be named in full before."""

CLOSE = 5
"""So near behind it, “their” means the name, and farther off somebody else."""

NEAR = 12
"""So many words behind a name “he” or “its” tells whether it is somebody."""

THIS = frozenset({"last", "next", "this", "that"})


YEAR = 4
"""Digits of a year."""

SURNAME = pattern(r"(?:Mc|Mac|O['’])?[^\W\d_][^\W\d_A-Z]+(?:-[A-Z][^\W\d_A-Z]+)?")


class Unintroduced(Struct, frozen=True):
    """Somebody’s first mention, by surname alone, and the later one that says who it is; `None` where none does."""

    here: Mention
    later: Mention | None


def find(page: MarkedCopy, cast: Cast, house: House | None) -> tuple[Unintroduced, ...]:
    """Everybody who is named by surname alone at the first mention. Whom the house book has, readers know."""
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
        if cast.first(word) is not first or _is_known(word) or not _is_somebody(page, first):
            continue
        norm, person = page.norms[first.first], cast.people.get(word)
        headed = first.sentence is page.sentences[0] or norm in earlier or page.places({norm})[0] < first.first
        if headed or any(slips(word, surname) for surname in cast.near_people.of(word) if surname != word):
            continue
        full = [one for told in person.full.values() for one in told] if person else []
        if full or cast.words[word] == len(lone):
            yield Unintroduced(first, full[0] if full else None)


def _is_somebody(page: MarkedCopy, one: Mention) -> bool:
    """Whether a lone name speaks, acts or is treated as a person, and nothing near says what it is."""
    before, word = page.norm(one.first - 1), one.span.of(page.text)
    quoted = page.quoted[one.first] or page.quoted[max(one.first - 1, 0)] == NAMED
    plain = SURNAME.fullmatch(word) is not None and before != "@" and not quoted
    if one.titles:
        behind = page.norm(one.last + 1)
        aged = (behind == "," and page.norm(one.last + 2).isdecimal()) or (behind == "had" and acts(page, one.last + 2))
        return (
            plain
            and len(one.titles) == 1
            and one.titles[0] in CIVIL
            and (aged or _is_heard(page, one) or suffers(page, one))
        )
    if not plain or looks_plural(word.lower()) or word.endswith(NO_NAMES):
        return False
    return suffers(page, one) or (
        (speaks(page, one) or does(page, one) or lives(page, one))
        and not (_is_described(before) and not _is_dated(page, one))
        and not _is_several(page, one)
    )


def _is_heard(page: MarkedCopy, one: Mention) -> bool:
    """Whether somebody with a title speaks, and is not half of a couple."""
    before = tuple(page.norm(one.first - k) for k in range(2, 5) if page.norm(one.first - k) != INNER_STOP)[:2]
    heard = speaks(page, one) or before == ("to", "according")
    return heard and before[:1] not in (("and",), ("or",)) and page.norm(one.last + 1) != "and"


def _is_several(page: MarkedCopy, one: Mention) -> bool:
    """Whether a name is one of two joined, or the words behind it are said of a body."""
    before = page.norm(one.first - 1)
    behind = page.norms[one.last + 1 : min(one.last + NEAR, one.sentence.last + 1)]
    joined = before == "&" or (before == "and" and page.norm(one.first - 2) in page.proper)
    _, it, being, doing = (*behind, "", "", "", "")[:4]
    itself = it == "it" and being in ("is", "was", "'s") and doing.endswith("ing") and doing not in RAINS
    joined |= "its" in behind or not THEIRS.isdisjoint(behind[:CLOSE])
    return joined or behind[:2] == ("reported", "from") or itself  # Norlight said it was planning a sale


def _is_described(before: str) -> bool:
    """Whether the word before a name says what it is, as far as one can tell: it joins no clauses and tells no time."""
    joins = before in JOINS or before in lexicon("people")["times"] or (before.isdecimal() and len(before) == YEAR)
    return before in ("'s", "'") or (before[0].isalnum() and (not joins or (STEMS[before] != "" and before in JOINS)))


def _is_dated(page: MarkedCopy, one: Mention) -> bool:
    """Whether the words before a name only tell when: last year, this week."""
    before, first = page.norm(one.first - 2), one.sentence.first
    return one.first - 2 == first and before in THIS


def _is_known(word: str) -> bool:
    """Whether readers know the name, or it is a place’s, a body’s or a first name, or no name at all."""
    common = word in cues("pronouns", "articles") or word in lexicon("function-words")["common"] or word in OTHERS
    office = word in lexicon("offices")["offices"]
    return common or office or known.is_known(word) or word in known.short_names() or word in known.famous()
