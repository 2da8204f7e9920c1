"""What becomes of people: who is dead, in custody, acquitted, on the run, where the copy says so."""

from collections import defaultdict
from collections.abc import Iterator
from functools import cache

from msgspec import Struct

from copydesk.analysis.names.acting import Acting
from copydesk.analysis.names.cast import Cast
from copydesk.analysis.names.identity import Identities, Who
from copydesk.analysis.names.mentions import Mention
from copydesk.analysis.page.lines import MARKS
from copydesk.analysis.page.marked import MarkedCopy
from copydesk.analysis.page.sentences import Sentence
from copydesk.analysis.page.topics import content
from copydesk.lexicons import lexicon

LISTS = "standings"
CHARGED = 7
"""So many words behind “convicted” say of what."""

NEAR = 5
"""So many words behind may say that it is so in a film only."""

LEFT = 3
"""So many words behind “resigned from” say what somebody left."""

NAMED = 5
"""So many words and marks stand between “the late” and the name."""

TRIED = frozenset({"acquitted", "convicted"})
LATE = ("late",)
THEIRS = frozenset({"the", "his", "her", "their", "'s"})
NO_NOUNS = frozenset({"and", "or", "of", "in", "at", "on", "by", "for", "with", "to", "his", "her", "a", "an", "their"})
SMALL = frozenset({"a", "at", "being", "behind", "in", "on", "under"})
OF = frozenset({"of", "to", "for", "with"})
ENDS = frozenset({"and", "in", "on", "at", "by", "after", "last", "this", "earlier", "yesterday"})
"""Behind a charge these say when it was tried, and where."""

BEHIND = frozenset({"s", "'s", "'"})


class Standing(Struct, frozen=True):
    """What is said of somebody, from token `first` to `last`: the state, whether it is so now, and of what charge."""

    who: Who
    mention: Mention
    state: str
    now: bool
    charge: frozenset[str]
    sentence: Sentence
    first: int
    last: int


class _Cue(Struct, frozen=True):
    state: str
    how: str
    words: tuple[str, ...]

    @property
    def anchor(self) -> int:
        """Which of the words is looked for: the first, or the last that is not small behind a small one."""
        return max(i for i, word in enumerate(self.words) if word not in SMALL) if self.words[0] in SMALL else 0


class Standings:
    """Reads what becomes of the people of one story."""

    def __init__(self, page: MarkedCopy, cast: Cast, known: Identities) -> None:
        self._page, self._cast, self.known = page, cast, known
        self._acting = Acting(page, cast)
        self.tried_for: set[frozenset[str]] = set()
        """Every charge of which somebody is convicted or acquitted, be it known who."""

    def told(self) -> Iterator[Standing]:
        """Every state that the author gives to somebody, in order."""
        for at in self._page.places(_anchors()):
            for cue in _cues()[self._page.norms[at]]:
                k = at - cue.anchor
                stands = self._page.norms[k : k + len(cue.words)] == cue.words and not self._page.quoted[k]
                if stands and (found := self._read(cue, k)):
                    yield from found
                    break

    def _read(self, cue: _Cue, k: int) -> list[Standing]:
        sentence = self._page.sentence_at(k)
        end = k + len(cue.words) - 1
        if sentence is None or self._page.norms[sentence.last] == "?" or self._is_unsure(sentence, end):
            return []
        if cue.state in TRIED and (charge := self._charge(end)):
            self.tried_for.add(charge)
        if self._page.norm(end + 1) == "from" and not lexicon(LISTS)["besides"].isdisjoint(
            self._page.norms[end + 2 : end + 2 + LEFT]
        ):
            return []
        names = self._cast.within(sentence)
        if cue.how == "object":
            if cue.words == LATE and self._page.norm(k - 1) not in THEIRS:
                return []
            between = self._acting.verb(sentence, k)[1]
            return [told for one in self._objects(names, end) for told in self._stand(one, cue, k, end, between)]
        if cue.how == "owned":
            owned = next((one for one in names if one.last == k - 2 and self._page.norm(k - 1) == "'s"), None)
            return self._stand(owned, cue, k, end)
        first, between = self._acting.verb(sentence, k)
        bare = not between and self._page.norm(first - 1) == ","
        if cue.how != "active" and lexicon(LISTS)["be"].isdisjoint(between) and not bare:
            return []
        named = self._acting.subject(sentence, names, first)
        return self._stand(named, cue, k, end, between)

    def _stand(self, one: Mention | None, cue: _Cue, k: int, end: int, between: tuple[str, ...] = ()) -> list[Standing]:
        who = self.known.who(one) if one else None
        if one is None or who is None or (cue.how == "object" and self._page.norm(one.last + 1) in BEHIND):
            return []
        denied = "not" in between or "never" in between
        state = _denied().get(cue.state, "") if denied else cue.state
        acts = cue.how == "active" and cue.words[0].endswith("s")  # lives in exile
        now = acts or self._is_now(cue, between)
        charge = self._charge(end)
        first, last = min(one.first, k), max(one.last, end - (cue.words[-1] in MARKS))
        return [Standing(who, one, state, now, charge, one.sentence, first, last)] if state else []

    def _is_now(self, cue: _Cue, between: tuple[str, ...]) -> bool:
        """Whether the words between subject and verb leave it at that: police had been hunting Orr, Orr was a nurse."""
        if cue.how == "object":
            return "had" not in between
        return (cue.how == "be" and not between) or not lexicon(LISTS)["present"].isdisjoint((*between, *cue.words))

    def _objects(self, names: list[Mention], end: int) -> list[Mention]:
        """The names behind a verb or “the late”: “killed Orr”, “the bodies of Tom and Ana Orr”."""
        named, other = [*(one for one in names if one.first > end), None, None][:2]
        between = range(end + 1, named.first - len(named.titles)) if named else range(0)
        plain = (self._page.norms[i] in ("the", ",") or self._is_noun(i) for i in between)
        if named is None or len(between) > NAMED or not all(plain):
            return []
        joined = other is not None and self._page.norms[named.last + 1 : other.first] == ("and",)
        return [named, other] if joined and other else [named]

    def _is_noun(self, i: int) -> bool:
        norm = self._page.norms[i]
        return norm[0].isalpha() and not self._page.verbs[i] and norm not in NO_NOUNS

    def _is_unsure(self, sentence: Sentence, end: int) -> bool:
        """Whether a sentence up to token `end` tells what may be, or what somebody made up."""
        near = range(sentence.first, min(end + NEAR, sentence.last) + 1)
        words = {self._page.norms[i] for i in near if self._page.norm(i - 1) not in ("not", "will", "to", "again")}
        doubts = [i for i in range(sentence.first, end + 1) if self._page.norms[i] in lexicon(LISTS)["unsure"]]
        unsure = any(self._page.norms[i] != "may" or self._is_small(i) for i in doubts)  # in May
        return unsure or not lexicon(LISTS)["fiction"].isdisjoint(words)

    def _is_small(self, i: int) -> bool:
        return self._page.text[self._page.tokens.starts[i]].islower()

    def _charge(self, end: int) -> frozenset[str]:
        """The stems of what somebody is tried for."""
        if self._page.norm(end + 1) not in OF:
            return frozenset()
        words = self._page.norms[end + 2 : end + 2 + CHARGED]
        ends = next((i for i, norm in enumerate(words) if not norm[0].isalnum() or norm in ENDS), CHARGED)
        return content(words[:ends]) - {"charg"}  # of all charges


@cache
def _denied() -> dict[str, str]:
    """What somebody is of whom a state is denied."""
    return dict(row.split() for row in lexicon(LISTS)["denied"])


@cache
def _cues() -> dict[str, list[_Cue]]:
    """The words that say what becomes of somebody, by the one that is looked for, the longest first."""
    found: dict[str, list[_Cue]] = defaultdict(list)
    for row in lexicon(LISTS)["said"]:
        state, how, *words = row.split()
        cue = _Cue(state, how, tuple(words))
        found[words[cue.anchor]].append(cue)
    return {word: sorted(cues, key=lambda cue: -len(cue.words)) for word, cues in found.items()}


@cache
def _anchors() -> frozenset[str]:
    """The words that are looked for."""
    return frozenset(_cues())
