"""The opposite told in fewer words: the council approved the plans … the plans were rejected; the hostages were freed
… the hostages have not been freed.

The later clause points back with “the” or a name, and has nothing of its own but how it came about.
"""

from functools import cache

from copydesk.analysis.page.lines import cues
from copydesk.analysis.page.marked import MarkedCopy
from copydesk.analysis.page.opposites import LISTS, bodies, opposites
from copydesk.analysis.page.topics import STEMS
from copydesk.analysis.retelling.account import Account
from copydesk.analysis.retelling.clause_words import links, main_word
from copydesk.analysis.retelling.complements import narrowed
from copydesk.analysis.retelling.segments import BREAKS, DAY, is_day
from copydesk.analysis.retelling.statements import Clause
from copydesk.lexicons import lexicon

BEING = frozenset({"be", "been", "being", "is", "are", "was", "were"})
NARROWING = frozenset({"for", "of", "on"})
LASTING = frozenset({"all", "since"})


def undoes(story: Account, one: Clause, two: Clause) -> bool:
    """Whether a later clause `two` says shortly that what `one` says is not so."""
    page = story.page
    if not _is_definite(page, two) or "had" in page.norms[two.first : two.verb]:
        return False
    turned = one.denied != two.denied if one.stem == two.stem else one.stem in decisions().get(two.stem, frozenset())
    whole = one.denied != two.denied and _is_whole(page, one, two)
    again = turned and one.mood == two.mood == "past" and _decides_again(page, one, two)
    plainly = _is_contrary(page, one, two) or stays(page, one, two) or (whole or again)
    ever = whole and (story.is_ever(one) or story.is_ever(two))
    return ever or (plainly and not story.adds(two, one) and not narrowed(page, one, two))


def _is_contrary(page: MarkedCopy, one: Clause, two: Clause) -> bool:
    """Whether two clauses say of one thing that it is this, and that it is the opposite: cheap, and expensive."""
    turned = one.stem in opposites().get(two.stem, frozenset()) and one.denied == two.denied is False
    return turned and one.mood == two.mood == "now" and one.about == two.about and _is_definite(page, one)


def stays(page: MarkedCopy, one: Clause, two: Clause) -> bool:
    """Whether one says that something will be closed, and the other that it will stay open."""
    turned = one.stem in staying().get(two.stem, frozenset()) and one.mood == two.mood == "will"
    if not turned or one.denied or two.denied:
        return False
    kept, gone = (one, two) if _is_led(page, one) else (two, one)
    if not _is_led(page, kept) or _is_led(page, gone) or kept.about - kept.subject - links():
        return False
    if gone.head == kept.head:
        return gone.subject == kept.subject and gone.about == gone.subject
    first = gone.verb + 1
    thing = page.norms[first : _end(page, first, gone.last) + 1]
    return main_word(thing) == kept.head and kept.subject <= gone.about


def _is_led(page: MarkedCopy, clause: Clause) -> bool:
    """Whether a verb such as “stay” leads to what is so."""
    return STEMS[page.norms[clause.verb - 1]] in links()


@cache
def staying() -> dict[str, frozenset[str]]:
    """The stems of what something stays or ceases to be, each with those of the opposite."""
    known = frozenset(STEMS[word] for word in lexicon(LISTS)["staying"])
    return {stem: others & known for stem, others in opposites().items() if stem in known}


def _is_definite(page: MarkedCopy, clause: Clause) -> bool:
    """Whether a clause begins with what has been named."""
    first = clause.led[0]
    named = page.text[page.tokens.starts[first]].isupper()
    pointing = page.norms[first] in lexicon("sameness")["definite"] - {"all"}
    return pointing or page.norms[first] == "there" or (named and page.norms[first] in page.proper)


def _is_whole(page: MarkedCopy, one: Clause, two: Clause) -> bool:
    """Whether two clauses say all the same, of which one denies it: nothing shows what else it could deny."""
    denied, told = (one, two) if one.denied else (two, one)
    there = page.norms[one.first] == page.norms[two.first] == "there"
    named = page.norms[two.led[0]] in page.proper and STEMS[page.norms[two.led[0]]] == two.head  # Lund, a goalkeeper,
    same = one.stem == two.stem and (there or (one.head == two.head != "" and (two.subject <= one.subject or named)))
    ever = "never" in page.norms[denied.first : denied.verb]
    return (
        same
        and denied.about - denied.subject - _beside() <= told.about
        and (ever or two.about - two.subject - _beside() <= one.about)
    )


def _decides_again(page: MarkedCopy, one: Clause, two: Clause) -> bool:
    """Whether two clauses tell of one decision, from either side."""
    passive = _is_passive(page, two)
    if passive == _is_passive(page, one):
        mine, others = _object(page, two), one.about
        fits = one.head == two.head and two.subject <= one.subject and (bool(mine) or passive)
        return fits and mine <= others and _rest(page, two, others)
    if not passive:
        return False
    return two.head in one.about - one.subject and two.subject <= one.about and _rest(page, two, one.about)


def _is_passive(page: MarkedCopy, clause: Clause) -> bool:
    return not BEING.isdisjoint(page.norms[clause.led[1] + 1 : clause.verb])


def _object(page: MarkedCopy, clause: Clause) -> frozenset[str]:
    """The stems of what stands right behind a verb, if it points back."""
    first = clause.verb + 1
    if page.norm(first) not in lexicon("sameness")["definite"]:
        return frozenset()
    return page.topics(first, _end(page, first, clause.last))


def _end(page: MarkedCopy, first: int, last: int) -> int:
    """The last token before a preposition or a mark."""
    ends = cues("prepositions") | BREAKS | {","}
    return next((k for k in range(first, last + 1) if page.norms[k] in ends), last + 1) - 1


def _rest(page: MarkedCopy, clause: Clause, known: frozenset[str]) -> bool:
    """Whether what follows only says how it came about: in a vote, by three judges, by the council."""
    if page.norm(_end(page, clause.verb + 1, clause.last) + 1) in NARROWING:
        end = _end(page, clause.verb + 1, clause.last) + 1
        if not page.topics(end, clause.last) and not is_day(page.norms[end : end + DAY]):
            return False  # the offer on hours
    rest = page.topics(clause.verb + 1, clause.last) - known - _beside()
    return bodies(rest) <= bodies(known)


@cache
def decisions() -> dict[str, frozenset[str]]:
    """The stems of verbs that decide of something, each with those of the opposite decision."""
    deciding = frozenset(STEMS[word] for word in lexicon(LISTS)["deciding-verbs"])
    return {stem: others & deciding for stem, others in opposites().items() if stem in deciding}


@cache
def _beside() -> frozenset[str]:
    """The stems of how and when something came about."""
    return frozenset(STEMS[word] for word in lexicon(LISTS)["circumstances"])


def lasts(page: MarkedCopy, clause: Clause) -> bool:
    """Whether a clause says that something has been so until now: has been open all week, since Monday."""
    words = page.norms[clause.first : clause.last + 1]
    return "been" in words and "had" not in words and not LASTING.isdisjoint(words)
