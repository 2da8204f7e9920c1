"""Offices that a verb tells of: “Lund chairs the trust”, “the inquiry is led by Lund”, “Lund, who edits the paper”."""

from collections.abc import Iterator
from functools import cache

from msgspec import Struct

from copydesk.analysis.names.mentions import Mention
from copydesk.analysis.names.posts import LISTS, NOWHERE, Seat, seat_of
from copydesk.analysis.page.lines import cues
from copydesk.analysis.page.marked import MarkedCopy
from copydesk.lexicons import lexicon

BODY = 6
"""So many words behind the verb say what somebody leads."""


class Leading(Struct, frozen=True):
    """A verb, the office of whoever does it, and what that is of."""

    token: int
    office: str
    seat: Seat


def find(page: MarkedCopy, one: Mention) -> Iterator[Leading]:
    """The offices that verbs beside a mention tell of."""
    k = one.last + 1
    k += 2 * (page.norm(k) == "," and page.norm(k + 1) == "who")
    lasting = page.norm(k) == "has" and "since" in page.norms[k : one.sentence.last + 1]
    k += lasting
    office = (_done() if lasting else _does()).get(page.norm(k), "")
    if office and k < one.sentence.last and _is_body(page, k + 1):
        if page.norms[k + 1 : k + 3] == ("the", "opposition"):
            yield Leading(k, "opposition leader", NOWHERE)
        else:
            yield Leading(k, office, seat_of(page, "of", range(k + 1, min(k + 1 + BODY, one.sentence.last + 1))))
    by = one.first - 1 - len(one.titles)
    if page.norm(by) == "by" and page.norm(by - 2) == "is" and (office := _done().get(page.norm(by - 1), "")):
        yield Leading(by - 1, office, NOWHERE)


def _is_body(page: MarkedCopy, k: int) -> bool:
    """Whether a token begins what somebody leads: the trust, its board, Orle Rovers."""
    named = page.text[page.tokens.starts[k]].isupper()
    return named or page.norms[k] in cues("articles") or page.norms[k] in lexicon("sameness")["definite"]


def verbs() -> frozenset[str]:
    """Every form by which an office is told so."""
    return frozenset((*_does(), *_done()))


@cache
def _does() -> dict[str, str]:
    """By the form in -s the office."""
    return {does: office for does, _, office in _rows()}


@cache
def _done() -> dict[str, str]:
    """By the participle the office."""
    return {done: office for _, done, office in _rows()}


@cache
def _rows() -> tuple[tuple[str, str, str], ...]:
    rows = (row.split(" | ") for row in sorted(lexicon(LISTS)["leading"]))
    return tuple((does, done, office) for does, done, office in rows)
