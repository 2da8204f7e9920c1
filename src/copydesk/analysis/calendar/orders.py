"""Two dated events of one sentence, and which the copy says came first: “the survey of 2019, ordered after …”."""

from collections.abc import Iterator
from functools import cache

from msgspec import Struct

from copydesk.analysis.calendar import aftermaths, ensuing, stages
from copydesk.analysis.calendar.dated import dated
from copydesk.analysis.calendar.events import Event
from copydesk.analysis.calendar.happened import ENDS, EVENT, PASSIVE, THE, groups, is_event, is_once
from copydesk.analysis.calendar.moments import Moment
from copydesk.analysis.calendar.stretches import AT
from copydesk.analysis.page.inflection import all_forms
from copydesk.analysis.page.lines import cues
from copydesk.analysis.page.marked import MarkedCopy
from copydesk.analysis.page.sentences import Sentence
from copydesk.analysis.quantities import numbers
from copydesk.lexicons import lexicon
from copydesk.spans import Span

SUBJECT = 4
"""A verb without an auxiliary stands so close behind the comma: “, the old bridge closed in”."""

OBJECT = 7
"""And so close before the time: “she made her maiden speech in”."""

WITH = frozenset({"by", "with", "to", "for", "at"})


class Order(Struct, frozen=True):
    """The time of what is told first, that of what it is measured by, and whether it came `after` that."""

    span: Span
    one: Moment
    other: Moment
    after: bool
    word: str
    joint: int = -1
    """The token of the word that joins them; -1 where their verbs do."""

    @property
    def agrees(self) -> bool:
        """Whether the two can have come in that order."""
        early, late = (self.other, self.one) if self.after else (self.one, self.other)
        return not (early.period and late.period and late.period.is_before(early.period))

    @property
    def by_date(self) -> tuple[Moment, Moment]:
        """The two times, the later one last, if they do not agree with what is told."""
        return (self.one, self.other) if self.after else (self.other, self.one)


def find(marked: MarkedCopy, moments: tuple[Moment, ...]) -> Iterator[Order]:
    """Every two such events, in order."""
    before: tuple[Sentence, list[Moment]] | None = None
    for sentence, inside in dated(marked, moments):
        if before and before[0].last + 1 == sentence.first and before[0].paragraph is sentence.paragraph:
            yield from _by_stages(marked, stages.across(marked, before, (sentence, inside)))
        before = sentence, inside
        if len(inside) > 1:
            found = [
                order
                for k in range(sentence.first, sentence.last)
                if marked.norms[k] in _words() or marked.norms[k] in _phrases()
                for order in _joined(marked, sentence, inside, k)
            ]
            yield from found
            if not found:
                yield from _by_stages(marked, stages.find(marked, sentence, inside))
                for one, other, k in aftermaths.answers(marked, inside):
                    span = marked.tokens.span(one.first, other.last)
                    yield Order(span, one, other, after=True, word=marked.norms[k], joint=k)
                for early, late, k in ensuing.find(marked, sentence, inside):
                    span = marked.tokens.span(min(early.first, late.first), max(early.last, late.last))
                    yield Order(span, late, early, after=True, word=marked.norms[k])


def _by_stages(marked: MarkedCopy, found: Iterator[tuple[Event, Event]]) -> Iterator[Order]:
    """The events whose verbs tell which came first."""
    for late, early in found:
        first, last = sorted((late.moment, early.moment), key=lambda one: one.first)
        word = marked.tokens.span(early.group, early.verb).of(marked.text)
        yield Order(marked.tokens.span(first.first, last.last), late.moment, early.moment, after=True, word=word)


@cache
def _words() -> dict[str, bool]:
    known = lexicon("orders")
    words = dict.fromkeys(known["before"] | all_forms("orders", "precedes"), False)
    return words | dict.fromkeys(known["after"] | all_forms("orders", "follows"), True)


@cache
def _phrases() -> dict[str, tuple[tuple[str, ...], ...]]:
    """The phrases that name a cause, by their last word."""
    phrases = [tuple(phrase.split()) for phrase in lexicon("orders")["causes"]]
    return {last: tuple(one for one in phrases if one[-1] == last) for last in {one[-1] for one in phrases}}


def _phrase(marked: MarkedCopy, k: int) -> tuple[str, ...]:
    """The words that join two events, the last of them at token `k`; none if they do not."""
    found = (one for one in _phrases().get(marked.norms[k], ()) if marked.norms[k - len(one) + 1 : k + 1] == one)
    return next(found, (marked.norms[k],) if marked.norms[k] in _words() else ())


def _joined(marked: MarkedCopy, sentence: Sentence, inside: list[Moment], k: int) -> Iterator[Order]:
    """The two events that the word at token `k`, or the phrase that ends there, joins."""
    phrase = _phrase(marked, k)
    if not phrase:
        return
    other = next((one for one in inside if one.first > k), None)
    word, after = " ".join(phrase), _words().get(phrase[0], True)
    if other is None or not is_event(marked, k + (marked.norms[k] == "prior"), other, after=after):
        return
    k -= len(phrase) - 1
    one = next((one for one in reversed(inside) if one.last < k), None)
    found = one is not None and (
        (not _acts(word) and _told(marked, sentence, one, k))
        or _named(marked, one, k, after=after)
        or (not after and aftermaths.is_outlived(marked, one, k))
        or (after and aftermaths.is_made(marked, one, k))
    )
    if one and found:
        yield Order(marked.tokens.span(one.first, other.last), one, other, after, word, k)
    elif _is_near(marked.norms[sentence.first : k]) and not _acts(word):
        late = next((one for one in inside if one.first > other.last), None)
        if late and _is_main(marked, other, late):
            yield Order(marked.tokens.span(k, late.last), late, other, after, word, k)
    elif after and (late := aftermaths.outcome(marked, inside, k, other)):
        yield Order(marked.tokens.span(other.first, late.last), late, other, after, word, k)


def _acts(word: str) -> bool:
    """Whether it is a verb and no preposition."""
    known = lexicon("orders")
    return word not in known["before"] | known["after"]


def _is_near(words: tuple[str, ...]) -> bool:
    """Whether words only say how long after or before: “six years”, “soon”, or nothing."""
    near = lexicon("orders")["nearly"]
    return all(norm in near or norm[0].isdigit() or numbers.may_begin(norm) for norm in words)


def _told(marked: MarkedCopy, sentence: Sentence, one: Moment, k: int) -> bool:
    """Whether a verb tells what happened at the first time, right before the word: “died in 1990, years before”."""
    norms = marked.norms
    if not _is_near(norms[one.last + 1 : k]):
        return False
    return norms[one.first - 1] in AT and _one_verb(marked, sentence.first, one)


def _one_verb(marked: MarkedCopy, first: int, one: Moment) -> bool:
    """Whether the clause up to a time has one verb, and nothing between them to which the time may belong."""
    norms = marked.norms
    start = next((i + 1 for i in range(one.first - 1, first - 1, -1) if norms[i] in ENDS | {"that"}), first)
    verbs = [i for i in range(start, one.first) if marked.verbs[i]]
    if not verbs or groups(marked, start, one.first) != 1:
        return False
    behind = norms[verbs[-1] + 1 : one.first]
    placed = behind[:1] == ("from",) and behind[1:2] and behind[1] in lexicon("stages")["places"]
    return lexicon("orders")["breaks"].isdisjoint(_unbroken(behind[1:] if placed else behind))


def _unbroken(behind: tuple[str, ...]) -> tuple[str, ...]:
    """The words between a verb and its time without “for bankruptcy”, “for a second time”, “down as leader”."""
    once_more = behind[-2:-1] == ("time",) and len(behind) <= OBJECT
    if behind[-3:-2] == ("as",):
        return behind[:-3]
    return behind[1:] if behind[:1] == ("for",) and (len(behind) == 3 or once_more) else behind


def _named(marked: MarkedCopy, one: Moment, k: int, *, after: bool) -> bool:
    """Whether an event named with its time is said to come so: “the 2024 talks came before”, “the survey of 2019,
    ordered after”.
    """
    norms, led = marked.norms, marked.norms[one.first - 1]
    aside = one.first - 3 - (norms[one.first - 3] == "which")
    if led in AT and _acts(norms[k]) and k == one.last + 2 and norms[aside] == norms[one.last + 1] == ",":
        return bool(marked.verbs[one.first - 2])  # the pact, signed in 1993, followed
    first = one.last + 1 + (led == "(" and marked.norm(one.last + 1) == ")")
    if led in THE:
        start, first = first, next((i for i in range(first, k) if norms[i] in ENDS or marked.verbs[i]), k)
        name = norms[start:first]
    elif led in ("of", "in", "on", "("):
        near = range(one.first - 2, max(0, one.first - 2 - EVENT) - 1, -1)
        start = next((i for i in near if norms[i] in THE), one.first)
        name = norms[start + 1 : one.first - 1]
    else:
        return False
    known = lexicon("orders")
    if not 0 < len(name) <= EVENT or not is_once(name, led=led in THE) or any(not norm[0].isalpha() for norm in name):
        return False
    rest = [norm for norm in norms[first:k] if norm not in known["nearly"]]
    if _acts(norms[k]) or not rest:
        return _acts(norms[k]) and not rest
    rest = rest[1:] if rest[0] in PASSIVE and len(rest) == 2 else rest
    if len(rest) == 1 and rest[0] in (known["begun"] | known["planned"] if after else known["begun"]):
        return True
    return not known["came"].isdisjoint(rest) and all(norm in known["came"] or norm in PASSIVE for norm in rest)


def _is_main(marked: MarkedCopy, other: Moment, late: Moment) -> bool:
    """Whether the clause behind a fronted event has one verb, and the time right behind it: “it was shut in 2019”."""
    norms = marked.norms
    comma = next((i for i in range(other.last + 1, late.first) if norms[i] == ","), None)
    verb = next((i for i in range(late.first - 2, other.last, -1) if marked.verbs[i]), None)
    if comma is None or verb is None or norms[late.first - 1] not in AT or late.first - verb > OBJECT:
        return False
    if late.first - verb > 2 and norms[verb + 1] not in THE | {"a", "an", "to"}:  # they examined payments in
        return False
    acts = norms[verb - 1] in cues("auxiliaries") or verb - comma <= SUBJECT  # it rehung the bells cast in 1890
    if not acts:
        return False
    plain = lexicon("orders")["breaks"].isdisjoint(set(norms[comma + 1 : late.first]) - PASSIVE)
    end = next((i for i in range(late.last + 1, len(norms)) if norms[i] in ENDS), len(norms))
    alone = groups(marked, comma + 1, late.first) == 1 and not any(marked.verbs[late.last + 1 : end])
    return plain and alone and marked.norm(late.last + 1) in ENDS | WITH
