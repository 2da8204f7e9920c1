"""“Both men”, “the pair” behind a sentence with one person in it: Tomas Reed was held on Monday. Both men deny it."""

from functools import cache

from copydesk.analysis.names.known import given_names, places
from copydesk.analysis.names.mentions import plain
from copydesk.analysis.page.inflection import all_forms, looks_plural
from copydesk.analysis.page.lines import cues
from copydesk.analysis.page.marked import MarkedCopy
from copydesk.analysis.page.sentences import Sentence
from copydesk.analysis.sense.pair_words import THEY, PairWord, people, twos
from copydesk.lexicons import lexicon
from copydesk.spans import Span

SECOND = THEY | {"he", "she", "his", "her", "him", "who", "whose", "with", "against"}
"""Words that may bring a second person in, beside those for two and for people."""

TOGETHER = frozenset({
    "known", "married", "met", "plan", "played", "served", "share", "train", "want", "work", "worked",
})  # fmt: skip
"""What two people do or have done."""

DESCRIBES = frozenset({",", "is", "was", "of", "from"})
"""Behind a name these say who that is."""

ACTS = 4
"""So many words from “two” stands what they do."""

APART = 4
"""So many words from a name, a word for somebody is said of it: the nurse Ana Seln; Ana Seln, a boxer from Lomar."""


def the_only_one(page: MarkedCopy, before: Sentence, said: PairWord) -> Span | None:
    """The one person whom the sentence before names, where it opens its paragraph; `None` where there may be two."""
    inside = range(before.first, before.last + 1)
    earlier = page.sentence_at(before.first - 1) if before.first else None
    opens = earlier is None or earlier.paragraph is not before.paragraph
    if (
        not opens
        or not _means_people(page, said)
        or not (twos() | people() | SECOND).isdisjoint(page.norms[before.first : before.last + 1])
    ):
        return None
    if any(page.norms[i] == "and" and not page.verbs[i + 1] for i in inside):
        return None
    runs = [run for run in _runs(page, inside) if not _is_place_or_time(page, run)]
    if len(runs) != 1 or len(runs[0]) < 2:
        return None
    name = runs[0]
    behind = APART if page.norm(name.stop) in DESCRIBES else 0  # Ana Seln, a boxer from Lomar
    strangers = (i for i in inside if i not in name and not name.start - 2 <= i <= name.stop + behind)
    if any(_is_somebody(page.norms[i]) for i in strangers) or any(
        looks_plural(page.norms[i]) and _is_somebody(page.norms[i][:-1]) for i in inside
    ):
        return None
    known = plain(page.norms[name.start]) in _given() or any(_is_somebody(page.norms[i]) for i in name)
    return page.tokens.span(name.start, name.stop - 1) if known else None


def _means_people(page: MarkedCopy, said: PairWord) -> bool:
    """Whether two people are meant."""
    if not said.noun:
        acts = page.norms[said.last] == "two" and not _acts().isdisjoint(page.norms[said.last + 1 : said.last + ACTS])
        return acts or page.norms[said.last] in ("pair", "duo")
    return said.noun in people() or _is_somebody(said.noun.removesuffix("s"))


def _is_somebody(norm: str) -> bool:
    nobody = norm in lexicon("sources")["bodies"] or norm in cues("documents") or norm == "police"
    return norm in lexicon("announcing")["agents"] and not nobody


@cache
def _given() -> frozenset[str]:
    """What somebody’s name begins with: a first name, “Dr”, “Lord”."""
    return (
        given_names()
        | lexicon("given-names")["doubtful"]
        | lexicon("sources")["titles"]
        | {"viscount", "earl", "countess"}
    )


@cache
def _acts() -> frozenset[str]:
    """What only people do, as a rule."""
    return all_forms("people", "does") | TOGETHER


def _runs(page: MarkedCopy, inside: range) -> list[range]:
    """The runs of capitals; what only opens the sentence is none."""
    found: list[range] = []
    for i in inside:
        if not page.text[page.tokens.starts[i]].isupper() or (i == inside.start and page.norms[i] in page.small):
            continue
        if found and found[-1].stop == i:
            found[-1] = range(found[-1].start, i + 1)
        else:
            found.append(range(i, i + 1))
    if found and found[0].start == inside.start and len(found[0]) == 1 and _is_no_name(page.norms[inside.start]):
        del found[0]
    return found


def _is_no_name(norm: str) -> bool:
    return norm in cues("articles", "openers") or norm in lexicon("sources")["bodies"] or norm == "police"


def _is_place_or_time(page: MarkedCopy, run: range) -> bool:
    words = " ".join(plain(page.norms[i]) for i in run)
    before = page.norm(run.start - 1)
    return (
        words in places() or words in cues("times") or (len(run) == 1 and before in ("in", "from", "at", "near", "on"))
    )
