"""Claims to be the first, the only or the largest that the same copy takes back."""

from collections.abc import Iterable, Iterator

from copydesk.analysis.names import superlatives
from copydesk.analysis.names.cast import Cast
from copydesk.analysis.names.contrary import Contrary, Tokens
from copydesk.analysis.names.forerunners import Forerunners
from copydesk.analysis.names.identity import Identities
from copydesk.analysis.names.superlatives import LISTS, Claim, Superlatives, stem
from copydesk.analysis.page.marked import MarkedCopy
from copydesk.analysis.page.reach import reached
from copydesk.analysis.page.topics import STEMS, content
from copydesk.analysis.quantities import numbers
from copydesk.document import PROSE
from copydesk.lexicons import lexicon

AFTER = 4
"""So many words behind “other” or a number its noun stands."""

NEAR = 6
"""So many words before “other” may deny it."""

AGES = frozenset({"youngest", "oldest"})
"""Who became the youngest to have done a thing is so still."""

COUNTS = frozenset({"two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "several"})


def find(page: MarkedCopy, cast: Cast, known: Identities) -> Iterator[Contrary]:
    """Every claim that something in the copy speaks against, once."""
    claims = [one for one in Superlatives(page, cast, known).claims() if one.sentence.paragraph.role in PROSE]
    forerunners = Forerunners(page)
    named = lexicon(LISTS)["other"] | COUNTS | {"second"}
    others = _before(page, page.places(named)) if any(one.measure == "only" for one in claims) else {}
    for k, one in enumerate(claims):
        ranked = next(((two.first, two.last) for two in reached(claims, k) if _rank_apart(page, two, one)), None)
        alone = one.measure == "only" and one.scope and not ranked
        other = next(_others(page, others.get(one.head, ()), one), None) if alone else None
        found = ranked or other or forerunners.of(one)
        if found:
            yield Contrary((one.first, one.last), found)


def _rank_apart(page: MarkedCopy, one: Claim, two: Claim) -> bool:
    """Whether one thing has two ranks, or two have the first."""
    if one.measure != two.measure or one.head != two.head or one.sentence is two.sentence or one.measure == "only":
        return False
    kinds = one.kind <= two.kind or two.kind <= one.kind
    scopes = one.scope <= two.scope or two.scope <= one.scope
    if not (kinds and scopes and one.subject and two.subject):
        return False
    low, high = (one, two) if one.rank > two.rank else (two, one)
    if one.measure == "first" and low.near <= high.scope < low.scope:  # the third to cross it in winter
        return False
    if one.measure != "first" and _is_past(page, one) != _is_past(page, two):
        return False
    said_of_it = two.subject <= superlatives.PRONOUNS and one.sentence.last + 1 == two.sentence.first
    if said_of_it or one.subject <= two.subject or two.subject <= one.subject:
        return one.rank != two.rank and bool(one.scope and two.scope)
    rivals = one.rank == two.rank == 1 and one.named and two.named and one.subject.isdisjoint(two.subject)
    return rivals and one.kind == two.kind and one.scope == two.scope and len(one.scope) > (one.measure == "first")


def _is_past(page: MarkedCopy, one: Claim) -> bool:
    """Whether a claim is of an earlier time, as far as its sentence tells."""
    words = page.norms[one.sentence.first : one.last + 2]
    past = lexicon(LISTS)["past"] - ({"became"} if one.measure in AGES else frozenset())
    return not past.isdisjoint(words) or any(map(numbers.is_year, words))


def _before(page: MarkedCopy, others: list[int]) -> dict[str, list[int]]:
    """Those tokens by the stem of every word that stands near behind them, in order."""
    found: dict[str, list[int]] = {}
    for k in others:
        for head in dict.fromkeys(map(stem, page.norms[k + 1 : k + 1 + AFTER])):
            found.setdefault(head, []).append(k)
    return found


def _others(page: MarkedCopy, others: Iterable[int], one: Claim) -> Iterator[Tokens]:
    """Where the copy tells of another of what is called the only one."""
    for k in others:
        sentence = page.sentence_at(k)
        if sentence is None or sentence is one.sentence or page.quoted[k] or sentence.paragraph.role not in PROSE:
            continue
        noun = page.norms[k + 1 : min(k + 1 + AFTER, sentence.last + 1)]
        head = next((i for i, norm in enumerate(noun) if stem(norm) == one.head), None)
        if head is None or not all(STEMS[norm] or norm in COUNTS or norm == "other" for norm in noun[:head]):
            continue
        last = k + 1 + head
        stop = next((i for i in range(last + 1, sentence.last + 1) if page.norms[i] in superlatives.BREAKS), last)
        end = sentence.last if page.norms[stop] == "," else stop  # another cinema, the Regal, closed
        around = page.norms[max(sentence.first, k - NEAR) : end]
        inside = content(page.norms[sentence.first : sentence.last + 1])
        gone = page.norm(k - 1) in ("had", "were") and not _is_past(page, one)
        same = one.kind <= frozenset(map(stem, noun[: head + 1])) and (one.scope <= inside or one.near <= inside)
        harmless = lexicon(LISTS)["harmless"]
        if same and not gone and not any(norm in harmless and norm not in page.proper for norm in around):
            yield k, last
