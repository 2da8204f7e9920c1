"""What the headline says to be so, or not to be so, and the first lines of the story that say the opposite.

A headline has no articles; it tells the past in the present tense, and the future with “to”.
"""

from collections.abc import Iterator
from functools import cache
from itertools import islice, takewhile

from msgspec import Struct

from copydesk.analysis.page.lines import DASH, cues
from copydesk.analysis.page.marked import MarkedCopy
from copydesk.analysis.page.opposites import LISTS, bodies, meaning, opposites, particles, phrased
from copydesk.analysis.page.sentences import Sentence
from copydesk.analysis.page.topics import STEMS
from copydesk.analysis.retelling.clause_words import negators
from copydesk.analysis.retelling.contexts import Contexts
from copydesk.analysis.retelling.segments import tells_who
from copydesk.analysis.retelling.statements import Clause, clauses, fails, is_link
from copydesk.document import PROSE, Role
from copydesk.lexicons import lexicon

LEAD, SENTENCES = 2, 3
"""So many paragraphs under the headline, and so many sentences of them, tell what it tells."""

KEPT = 0.6
"""So much of what the headline speaks of, the sentence speaks of too."""

FEWEST = 2
"""Words and numbers that the two share at the least."""

SHORTEST = 3
"""Words of a headline, at the least."""

SOFT = frozenset({"may", "could"})
"""The moods of what is only possible."""

ASIDE = frozenset({":", DASH, "“", "”", "‘", '"', "?", "(", ";"})
"""With one of these a headline may give somebody’s words, or ask."""

PRONOUNS = frozenset({("he",), ("it",), ("she",), ("they",)})


class Unborne(Struct, frozen=True):
    """Words of the headline, and a clause of the story that says the opposite: tokens from the first to the last."""

    here: tuple[int, int]
    there: tuple[int, int]


class _Head(Struct, frozen=True):
    """A headline: the sentence, the stems and numbers that it speaks of, who says so, what each word says and where.

    `denied` is the token behind a word that denies it, or 0 if nothing is denied, `since` that word.
    """

    sentence: Sentence
    about: frozenset[str]
    speaker: frozenset[str]
    said: dict[str, int]
    denied: int
    since: int


def find(page: MarkedCopy, contexts: Contexts) -> Iterator[Unborne]:
    """The headline, if a clause near the top of the story says the opposite, and no other says what it says."""
    sentence = next((one for one in page.sentences if one.paragraph.role is Role.HEADLINE), None)
    head = _head(page, contexts, sentence) if sentence else None
    if head is None:
        return
    known = opposites("antonyms", "events")
    verbs = head.about.union(*(known[stem] for stem in head.said.keys() & known.keys()))
    lead = [(one, _speaks_of(page, contexts, one)) for one in _lead(page, head)]
    yield from _overstated(page, head, lead)
    if not any(_may_oppose(page, one, about, head, verbs) for one, about in lead):
        return
    near = ((one, about) for one, about in lead if len(about & head.about) >= FEWEST)
    told = ((clause, about) for one, about in near for clause in clauses(page, one, verbs))
    opposed = [(clause, words) for clause, about in told if (words := _against(page, head, clause, about))]
    if opposed and not any(_bears_out(head, clause) for one, _ in lead for clause in clauses(page, one, verbs)):
        clause, words = opposed[0]
        yield Unborne(words, (clause.first, clause.last))


def _head(page: MarkedCopy, contexts: Contexts, sentence: Sentence) -> _Head | None:
    """The headline, if it says something itself."""
    commas = (k for k in range(sentence.first, sentence.last) if page.norms[k] == ",")
    last = next((k - 1 for k in commas if tells_who(page.norms[k + 1 : sentence.last + 1])), sentence.last)
    inside, norms = range(sentence.first, last + 1), page.norms[sentence.first : last + 1]
    known = lexicon(LISTS)
    if len(norms) < SHORTEST or not ASIDE.isdisjoint(norms) or _aims(norms):
        return None
    if not _vague().isdisjoint(norms) and any(page.norms[k] in _vague() and not _is_month(page, k) for k in inside):
        return None
    flat = next((k for k in inside if page.norms[k] in known["disowned"]), last)  # behind it somebody only denies it
    said = {meaning(page, k, last): k for k in inside if k <= flat and STEMS[page.norms[k]]}
    negated = next((k for k in inside if _negates(page, k)), -1)
    denied = next((k for k in inside if k > negated and STEMS[page.norms[k]] not in ("", "longer")), 0)
    speaker = page.topics(last + 1, sentence.last) - _saying()
    denial = (denied, negated) if negated >= 0 else (0, 0)
    return _Head(sentence, _speaks_of(page, contexts, sentence), speaker, said, *denial)


def _aims(norms: tuple[str, ...]) -> bool:
    """Whether a headline only says what somebody wants to do: plans to."""
    known = lexicon(LISTS)["headline-aims"]
    return not known.isdisjoint(norms) and any(
        norm in known and behind == "to" and (STEMS[before], norm) not in particles()
        for before, norm, behind in zip(norms, norms[1:], norms[2:], strict=False)
    )


@cache
def _vague() -> frozenset[str]:
    """Words by which a headline says nothing for certain."""
    known = lexicon(LISTS)
    return known["headline-hedges"] | known["supposing"] - known["disowned"] - {"than"}


def _is_month(page: MarkedCopy, k: int) -> bool:
    return page.norms[k] == "may" and page.text[page.tokens.starts[k]].isupper()


def _may_oppose(
    page: MarkedCopy, sentence: Sentence, about: frozenset[str], head: _Head, verbs: frozenset[str]
) -> bool:
    """Whether a sentence shares enough with the headline, and one of them denies or has the opposite of a word."""
    if len(about & head.about) < FEWEST - 1:
        return False
    words = page.norms[sentence.first : sentence.last + 1]
    turned = not (about & verbs <= head.about) or not phrased().isdisjoint((*about, *words))
    return turned or head.denied > 0 or not negators().isdisjoint(words)


def _negates(page: MarkedCopy, k: int) -> bool:
    """Whether a word denies what follows."""
    return page.norms[k] in lexicon(LISTS)["not"] or page.norms[k].endswith("n't") or fails(page, k) > 0


def _speaks_of(page: MarkedCopy, contexts: Contexts, sentence: Sentence) -> frozenset[str]:
    """The stems and the numbers of a sentence, without those by which it denies."""
    numbers = frozenset(norm for norm in page.norms[sentence.first : sentence.last + 1] if norm[0].isdigit())
    return _plain(contexts.about(sentence) - _denying()) | numbers


@cache
def _denying() -> frozenset[str]:
    """The stems of words that deny."""
    return frozenset(STEMS[word] for word in (*lexicon(LISTS)["not"], *lexicon(LISTS)["fails"], "longer"))


@cache
def _saying() -> frozenset[str]:
    """The stems of verbs by which somebody says so: a study finds."""
    return frozenset(STEMS[word] for word in cues("say", "find", "tell"))


def _plain(stems: frozenset[str]) -> frozenset[str]:
    """Stems, that of an ex-governor as that of a governor, that of councillors as that of their council."""
    return bodies(frozenset(stem.removeprefix("ex-") for stem in stems))


def _lead(page: MarkedCopy, head: _Head) -> list[Sentence]:
    """The sentences under the headline that tell what it tells."""
    prose = (one for one in page.sentences if one.first > head.sentence.last and one.paragraph.role in PROSE)
    first = head.sentence.paragraph.number
    near = islice(takewhile(lambda one: one.paragraph.number - first <= LEAD, prose), SENTENCES)
    return [one for one in near if page.norms[one.last] != "?"]


def _against(page: MarkedCopy, head: _Head, clause: Clause, about: frozenset[str]) -> tuple[int, int] | None:
    """The words of the headline that a clause says the opposite of; `about` is what its sentence speaks of."""
    core = _denies(page, head, clause) or _turns(head, clause)
    if core is None or (_is_coming(page, core) and clause.mood == "past"):
        return None
    return core if _tells_of(page, head, core, clause, about) else None


def _overstated(page: MarkedCopy, head: _Head, lead: list[tuple[Sentence, frozenset[str]]]) -> Iterator[Unborne]:
    """What the headline says will be so, where the story only has it that it may be, and says nowhere that it will."""
    coming = {stem: k for stem, k in head.said.items() if _is_coming(page, (k, k)) and not head.denied}
    near = [one for one in lead if len(one[1] & head.about) >= FEWEST] if coming else []
    told = [(clause, about) for one, about in near for clause in clauses(page, one, frozenset(coming))]
    same = [(clause, about) for clause, about in told if clause.stem in coming and not clause.denied]
    if same and all(clause.mood in SOFT for clause, _ in same):
        clause, about = same[0]
        k = coming[clause.stem]
        if _tells_of(page, head, (k, k), clause, about):
            yield Unborne((k - 1, k), (clause.first, clause.last))


def _tells_of(page: MarkedCopy, head: _Head, core: tuple[int, int], clause: Clause, about: frozenset[str]) -> bool:
    """Whether a clause tells of what the headline speaks of beside its core; `about` is what its sentence speaks of."""
    rest = head.about - {STEMS[page.norms[k]] for k in core} - clause.told
    shared = rest & about
    opens = _plain(page.topics(head.sentence.first, max(core[0] - 1, head.sentence.first)))
    enough = len(shared) >= FEWEST and len(shared) >= KEPT * len(rest) and head.speaker <= shared
    pronoun = page.norms[clause.led[0] : clause.led[1] + 1] in PRONOUNS
    known = shared if pronoun else _plain(clause.words)  # the owners of the mill said that it was for sale
    return enough and not opens.isdisjoint(known)


def _is_coming(page: MarkedCopy, core: tuple[int, int]) -> bool:
    """Whether the headline says that it will be so: to close, will not close."""
    before = page.norms[core[0] - 1 : core[1]]
    return "will" in before or before[:1] == ("to",)


def _denies(page: MarkedCopy, head: _Head, clause: Clause) -> tuple[int, int] | None:
    """What the headline denies and the clause asserts, or the other way round."""
    if head.denied and not clause.denied:
        stem = STEMS[page.norms[head.denied]]
        says = stem == clause.stem or (stem in clause.about and is_link(page, clause))
        return (head.since, head.denied) if says else None
    said = head.said.get(clause.stem)
    return (said, said) if said is not None and clause.denied and not head.denied else None


def _turns(head: _Head, clause: Clause) -> tuple[int, int] | None:
    """A word of the headline whose opposite the clause has as a verb."""
    known = opposites("antonyms", "events")
    if clause.denied:
        return None
    turned = (k for stem, k in head.said.items() if known.get(stem, frozenset()) & clause.told and k != head.denied)
    return next(((k, k) for k in turned), None)


def _bears_out(head: _Head, clause: Clause) -> bool:
    """Whether a clause says what the headline says."""
    return clause.stem in head.said and clause.denied == bool(head.denied)
