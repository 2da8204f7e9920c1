"""Earlier ones of what the copy calls the first of its kind, or says that there never was."""

from collections.abc import Iterator
from collections.abc import Set as AbstractSet

from copydesk.analysis.names.contrary import Contrary, Tokens
from copydesk.analysis.names.superlatives import BREAKS, LISTS, Claim, stem
from copydesk.analysis.page.marked import MarkedCopy
from copydesk.analysis.page.sentences import Sentence
from copydesk.analysis.page.topics import STEMS, content
from copydesk.analysis.quantities import numbers
from copydesk.analysis.retelling.clause_words import negators
from copydesk.document import PROSE
from copydesk.lexicons import lexicon
from copydesk.once import once

LAST = frozenset({"last", "previous", "earlier", "another"})
TIMES = frozenset({"between", "before", "until", "previously", "ever"})
KIND = 4
"""So many words before a noun may say that it is an earlier one."""

FEWEST = 2
"""Words of substance that say what there never was, at the least."""


class Forerunners:
    """Reads what one story tells of earlier years."""

    def __init__(self, page: MarkedCopy) -> None:
        self._page = page

    def of(self, one: Claim) -> Tokens | None:
        """Where the copy tells of an earlier one of what is called the first."""
        page = self._page
        told = page.norms[one.sentence.first : one.sentence.last + 1]
        if (
            one.measure != "first"
            or one.rank != 1
            or not one.scope
            or not {"since", "for"}.isdisjoint(told)
            or _years(told)
        ):
            return None
        subject = one.subject if one.named else frozenset[str]()
        now = not lexicon(LISTS)["present"].isdisjoint(told)
        for sentence in self._earlier(one.sentence, {one.head, *one.kind, *one.near}):
            norms = page.norms[sentence.first : sentence.last + 1]
            k = next(i for i in range(sentence.first, sentence.last + 1) if stem(page.norms[i]) == one.head)
            before = frozenset(page.norms[max(sentence.first, k - KIND) : k])
            earlier = not before.isdisjoint(lexicon(LISTS)["earlier"] if now else LAST)
            whole = one.scope <= content(norms) or not LAST.isdisjoint(page.norms[k - 1 : k])
            if (
                whole
                and earlier
                and "first" not in norms
                and subject.isdisjoint(norms)
                and not self._is_part(one, norms)
            ):
                return sentence.first, sentence.last
        return None

    def _is_part(self, one: Claim, norms: tuple[str, ...]) -> bool:
        """Whether words tell of a part only of what a claim is about: “the women’s race”, where it says “the race”."""
        owned = ((norms[k - 1], norms[k + 1]) for k in range(1, len(norms) - 1) if norms[k] == "'s")
        said = self._page.norms[one.sentence.first : one.sentence.last + 1]
        return any(STEMS[what] in one.scope and owner not in said for owner, what in owned)

    def denied(self) -> Iterator[Contrary]:
        """What the copy says has no precedent or never was, and an earlier one of it."""
        page = self._page
        for k in page.places(frozenset({"precedent", "never", "ever"})):
            sentence = page.sentence_at(k)
            first = None if page.quoted[k] else _first(page, k)
            if sentence is None or first is None or sentence.paragraph.role not in PROSE:
                continue
            end = next((i for i in range(first + 1, sentence.last + 1) if page.norms[i] in BREAKS), sentence.last)
            about = content(page.norms[first:end]) - TIMES
            theirs = content(page.norms[sentence.first : k]) if page.norms[k] == "never" else frozenset[str]()
            if len(about | theirs) < FEWEST:
                continue
            for one in self._earlier(sentence, about):
                norms = page.norms[one.first : one.last + 1]
                theirs_too = theirs <= content(norms) or not {"its", "their"}.isdisjoint(norms)
                if theirs_too and negators().isdisjoint(norms):
                    yield Contrary((min(k, first), end - 1), (one.first, one.last))
                    break

    def _earlier(self, here: Sentence, about: AbstractSet[str]) -> Iterator[Sentence]:
        """The sentences that tell of the same in an earlier year, or of a last or previous one."""
        return (one for one, stems in self._told if one is not here and about <= stems)

    @once
    def _told(self) -> list[tuple[Sentence, frozenset[str]]]:
        """The sentences with a year or with “last” and the like, and the stems of their words."""
        page, found = self._page, list[tuple[Sentence, frozenset[str]]]()
        for one in page.sentences:
            norms = page.norms[one.first : one.last + 1]
            told = one.paragraph.role in PROSE and norms[-1] != "?" and not page.quoted[one.first]
            if told and (_years(norms) or not LAST.isdisjoint(norms)):
                found.append((one, frozenset(map(stem, norms))))
        return found


def _first(page: MarkedCopy, k: int) -> int | None:
    """The first word of what has no precedent or never was: “no precedent for a treaty”, “has never had a mayor”."""
    norm, before, behind = page.norms[k], page.norm(k - 1), page.norm(k + 1)
    article = page.norm(k + 2) in ("a", "an")
    if norm == "precedent":
        return k + 3 if before == "no" and behind == "for" and article else None
    if norm == "never":
        return k + 3 if before in ("has", "have") and behind in ("had", "been", "seen", "held") and article else None
    return k - 2 if before in ("has", "had") and page.norm(k - 3) == "no" else None


def _years(norms: tuple[str, ...]) -> bool:
    return any(map(numbers.is_year, norms))
