"""“Both”, “the two”, “the pair” behind one or three or more: Lomar, Skarn and Tevel have signed. Both countries …

Only the sentence just before is looked at, and only where it lists or counts nothing else that two may be.
"""

from collections.abc import Iterator
from itertools import pairwise

from msgspec import Struct

from copydesk.analysis.names.known import given_names, places
from copydesk.analysis.names.mentions import plain
from copydesk.analysis.page.inflection import looks_plural
from copydesk.analysis.page.lines import FINITE, MARKS, cues
from copydesk.analysis.page.marked import MarkedCopy
from copydesk.analysis.page.sentences import Sentence
from copydesk.analysis.page.tokens import is_word
from copydesk.analysis.quantities.figured import Figured
from copydesk.analysis.sense.alone import the_only_one
from copydesk.analysis.sense.pair_words import RARE, THEY, PairWord, pair_word, people, twos
from copydesk.analysis.sense.pairs import AGENT
from copydesk.document import PROSE
from copydesk.lexicons import lexicon
from copydesk.spans import Span

LONGEST = 6
"""In words: no item of such a list has more."""

FEWEST, MOST = 3, 20
PARTICLES = frozenset({"van", "von", "de", "der", "da", "al", "el", "bin", "ten"})
PLACED = frozenset({"in", "at", "near", "on", "from", "after", "before", "since", "for", "by", "to", "during"})


class Mispaired(Struct, frozen=True):
    """A word for two, and who or what stands just before it: the list or the count of more, or the one."""

    span: Span
    others: Span


class _Group(Struct, frozen=True):
    """From its first to its last token; `noun` is what they are called, if they are, and `people` what they are."""

    first: int
    last: int
    noun: str
    people: bool
    leads: bool
    """Whether they are the subject of their sentence."""


def find(page: MarkedCopy, figured: Figured) -> Iterator[Mispaired]:
    """Every word for two behind one, or behind three or more."""
    opened = {id(sentence): sentence for i in page.places(RARE) if (sentence := page.sentence_at(i))}
    for sentence in opened.values():
        said = pair_word(page, sentence) if sentence.paragraph.role in PROSE else None
        before = page.sentence_at(sentence.first - 1) if said and sentence.first else None
        if said is None or before is None or page.quoted[said.first] or not _adjoin(before, sentence):
            continue
        group = _listed(page, before) or _counted(page, before, figured)
        if group and _fits(page, said, group) and not _has_two(page, before, group, said):
            yield Mispaired(page.tokens.span(said.first, said.last), page.tokens.span(group.first, group.last))
        elif group is None and before.paragraph is sentence.paragraph and (one := the_only_one(page, before, said)):
            yield Mispaired(page.tokens.span(said.first, said.last), one)


def _adjoin(before: Sentence, sentence: Sentence) -> bool:
    """Whether nothing stands between two sentences but the break between two paragraphs of running copy."""
    return before.paragraph.role in PROSE and sentence.paragraph.number - before.paragraph.number <= 1


def _fits(page: MarkedCopy, said: PairWord, group: _Group) -> bool:
    """Whether what is called two is what was listed or counted."""
    if not said.noun:
        subject = page.norms[said.first] == "both" and page.norm(said.first + 1) not in MARKS
        return group.people or group.leads or not subject
    if group.noun:
        return said.noun == group.noun
    before = page.norm(group.first - 1)
    if before in cues("prepositions") and page.norm(group.first - 2) == said.noun:  # the ministers of Chile, Peru …
        return True
    if _are_people(said.noun):
        return group.people
    return not group.people and (group.leads or before in cues("prepositions"))


def _are_people(noun: str) -> bool:
    return noun in people() or noun.removesuffix("s") in lexicon("announcing")["agents"] or noun.endswith("men")


def _has_two(page: MarkedCopy, before: Sentence, group: _Group, said: PairWord) -> bool:
    """Whether two may be meant all the same: by a word, a second list or two names, or further up."""
    outside = [i for i in range(before.first, before.last + 1) if not group.first <= i <= group.last]
    outside = [i for i in outside if page.norms[i] != "between" or i != group.first - 1]
    known = twos() if said.noun else twos() | THEY
    if any(page.norms[i] in known or (page.norms[i] in ("and", "&") and _joins(page, i)) for i in outside):
        return True
    if len({page.norms[i] for i in outside if i != before.first and _capital(page, i)} - cues("times")) > 1:
        return True
    return _is_known(page, said)


def _joins(page: MarkedCopy, i: int) -> bool:
    """Whether a noun opens behind an “and”, and not a verb."""
    return not page.verbs[i + 1] and page.norm(i + 1) not in cues("auxiliaries", "pronouns")


def _is_known(page: MarkedCopy, said: PairWord) -> bool:
    """Whether the copy speaks of two such people or things further up."""
    words = {said.noun, said.noun.removesuffix("s")} if said.noun else {"pair", "duo", "couple"}
    if not said.noun and (said.first == said.last or page.norms[said.last] in ("former", "latter")):
        return False
    for i in range(said.first - 1, -1, -1):
        near = page.norms[i : i + 4]
        if near[0] in RARE | {"2", "couple"} and (not words.isdisjoint(near) or near[1:2] in (("said",), ("men",))):
            return True
    return False


def _capital(page: MarkedCopy, i: int) -> bool:
    return page.text[page.tokens.starts[i]].isupper()


def _listed(page: MarkedCopy, sentence: Sentence) -> _Group | None:
    """“A, B and C”, if nothing else in the sentence is listed."""
    inside = range(sentence.first, sentence.last + 1)
    joins = [i for i in inside if page.norms[i] in ("and", "or") and _comma_before(page, sentence, i) is not None]
    if len(joins) != 1:
        return None
    commas = [joins[0]]
    while (comma := _comma_before(page, sentence, commas[0])) is not None:
        commas.insert(0, comma)
    kind = _kind(page, commas[0] + 1, commas[1] - 1 - (page.norms[commas[1] - 1] == ","))
    first, last = _opens(page, sentence, commas[0], kind), _ends(page, sentence, joins[0], kind)
    edges = [first - 1, *commas, last + 1]
    items = [(one + 1, other - 1 - (page.norms[other - 1] == ",")) for one, other in pairwise(edges)]
    opening = kind == "bare" and items[0] == (sentence.first, sentence.first)
    if not kind or any(_kind(page, *item) != kind for item in items[opening:]):
        return None
    persons = [_is_person(page, *item) for item in items]
    enough = all(persons) or (kind == "noun" and any(persons)) or (kind == "name" and sum(persons) > 1)
    are_people = enough or page.norm(first - 1) in people()
    return _Group(first, last, "", are_people, leads=first == sentence.first)


def _comma_before(page: MarkedCopy, sentence: Sentence, i: int) -> int | None:
    """The comma before the item that ends at word `i`; `None` where no short item without a verb stands there."""
    k = i - 1 - (page.norms[i - 1] == "," and page.norms[i] != ",")
    end = k
    while k > sentence.first and end - k < LONGEST and is_word(page.norms[k]) and page.verbs[k] != FINITE:
        k -= 1
    return k if page.norms[k] == "," and sentence.first < k < end else None


def _opens(page: MarkedCopy, sentence: Sentence, comma: int, kind: str) -> int:
    """Where the first item of a list begins, of which the comma and the kind are given."""
    k = comma - 1
    if kind == "noun":
        reach = range(k, max(sentence.first - 1, k - LONGEST), -1)
        return next((n for n in reach if page.norms[n] in cues("articles")), k)
    while kind == "name" and k > sentence.first and _in_name(page, k - 1):
        k -= 1
    return k


def _ends(page: MarkedCopy, sentence: Sentence, join: int, kind: str) -> int:
    """Where the last item of a list ends, of which the “and” and the kind are given."""
    k = join + 1
    while kind != "bare" and k < sentence.last - 1 and k - join < LONGEST and _goes_on(page, k):
        k += 1
    return k


def _goes_on(page: MarkedCopy, k: int) -> bool:
    """Whether the last item of a list goes on behind its word `k`."""
    norm = page.norms[k + 1]
    ended = norm in MARKS or norm in cues("auxiliaries", "finite", "prepositions") or page.verbs[k + 1] == FINITE
    return not ended and (not _capital(page, k) or _in_name(page, k + 1))


def _in_name(page: MarkedCopy, i: int) -> bool:
    """Whether word `i` may be part of a name, and does not put it somewhere: “In Lomar, …”."""
    return page.norms[i] in PARTICLES or (_capital(page, i) and page.norms[i] not in PLACED)


def _kind(page: MarkedCopy, first: int, last: int) -> str:
    """What an item is: a noun with an article, a name, or a bare word; empty if it is none of these."""
    if first > last or not is_word(page.norms[first]):
        return ""
    if page.norms[first] in cues("articles"):
        return "noun"
    if _capital(page, last):
        placed = page.norm(first - 1) in PLACED and page.text[page.tokens.starts[first - 1]].isupper()
        return "" if placed or not _capital(page, first) else "name"
    return "bare" if last == first and page.norms[first].isalpha() else ""


def _is_person(page: MarkedCopy, first: int, last: int) -> bool:
    """Whether an item is somebody: an agent, two words of a name that are no place, or a first name."""
    if any(_is_agent(page.norms[k]) for k in range(first, last + 1) if not _capital(page, k)):
        return True
    names = [plain(page.norms[k]) for k in range(first, last + 1) if _capital(page, k)]
    return bool(names) and (names[0] in given_names() or (len(names) > 1 and " ".join(names) not in places()))


def _is_agent(norm: str) -> bool:
    """Whether a word is somebody who acts: a mayor, a driver."""
    known = lexicon("announcing")
    return norm in known["agents"] or (norm.endswith(AGENT) and norm not in known["no-agents"])


def _counted(page: MarkedCopy, sentence: Sentence, figured: Figured) -> _Group | None:
    """“Three ministers”, if the sentence counts nothing else."""
    counts = [f for f in figured.get(sentence.first, ()) if f.noun and not f.unit]
    if len(counts) != 1:
        return None
    one = counts[0]
    known = lexicon("announcing")["no-plurals"] | lexicon("announcing")["uncounted"] | lexicon("announcing")["units"]
    if not (one.exact and FEWEST <= one.value <= MOST and not one.scaled) or one.noun in known:
        return None
    noun = next((k for k in range(one.last + 1, sentence.last) if page.norms[k] == one.noun), None)
    if noun is None or not (looks_plural(one.noun) or _are_people(one.noun)):
        return None
    plurals = [k for k in range(noun + 1, sentence.last) if looks_plural(page.norms[k]) and not _capital(page, k)]
    leads = one.first - sentence.first < FEWEST or not plurals
    return _Group(one.first, noun, one.noun, people=_are_people(one.noun) and leads, leads=leads)
