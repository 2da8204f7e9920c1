"""What becomes of people: who is dead, in custody, acquitted, on the run, where the copy says so."""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from copydesk.analysis.names.cast import Cast
from copydesk.analysis.names.identity import Identities, Who
from copydesk.analysis.names.mentions import Mention
from copydesk.analysis.page.marked import MarkedCopy
from copydesk.analysis.page.sentences import Sentence
from copydesk.analysis.page.topics import content
from copydesk.lexicons import lexicon

LISTS = "standings"
DESCRIBED = 10
"""So many words and marks describe somebody between the name and the comma before the verb."""

CHARGED = 7
"""So many words behind “convicted” say of what."""

NEAR = 5
"""So many words behind may say that it is so in a film only."""

NAMED = 5
"""So many words and marks stand between “the late” and the name."""

LATE = ("late",)
THEIRS = frozenset({"the", "his", "her", "their", "'s"})
NO_NOUNS = frozenset({"and", "or", "of", "in", "at", "on", "by", "for", "with", "to", "his", "her", "a", "an", "their"})
OF = frozenset({"of", "to", "for", "with"})
RELATIVES = frozenset({"who", "whose"})
PRONOUNS = frozenset({"he", "she"})
BEHIND = frozenset({"s", "'s", "'"})


@dataclass(frozen=True, slots=True)
class Standing:
    """What is said of somebody, from token `first` to `last`: the state, whether it is so now, and of what charge."""

    who: Who
    mention: Mention
    state: str
    now: bool
    charge: frozenset[str]
    sentence: Sentence
    first: int
    last: int


@dataclass(frozen=True, slots=True)
class _Cue:
    state: str
    how: str
    words: tuple[str, ...]


class Standings:
    """Reads what becomes of the people of one story."""

    def __init__(self, page: MarkedCopy, cast: Cast) -> None:
        self._page, self._cast, self.known = page, cast, Identities(cast)

    def told(self) -> Iterator[Standing]:
        """Every state that the author gives to somebody, in order."""
        for k in self._page.places(frozenset(_cues())):
            for cue in _cues()[self._page.norms[k]]:
                if self._page.norms[k : k + len(cue.words)] == cue.words and not self._page.quoted[k]:
                    if found := self._read(cue, k):
                        yield from found
                        break

    def _read(self, cue: _Cue, k: int) -> list[Standing]:
        sentence = self._page.sentence_at(k)
        end = k + len(cue.words) - 1
        if sentence is None or self._page.norms[sentence.last] == "?" or self._is_unsure(sentence, end):
            return []
        names = self._cast.within(sentence)
        if cue.how == "object":
            if cue.words == LATE and self._page.norm(k - 1) not in THEIRS:
                return []
            between = self._verb(sentence, k)[1]
            return [told for one in self._objects(names, end) for told in self._stand(one, cue, k, end, between)]
        if cue.how == "owned":
            owned = next((one for one in names if one.last == k - 2 and self._page.norm(k - 1) == "'s"), None)
            return self._stand(owned, cue, k, end)
        first, between = self._verb(sentence, k)
        bare = not between and self._page.norm(first - 1) == ","
        if cue.how != "active" and lexicon(LISTS)["be"].isdisjoint(between) and not bare:
            return []
        named = self._subject(sentence, names, first)
        return self._stand(named, cue, k, end, between)

    def _stand(
        self, one: Mention | None, cue: _Cue, k: int, end: int, between: tuple[str, ...] = ()
    ) -> list[Standing]:
        who = self.known.who(one) if one else None
        if one is None or who is None or (cue.how == "object" and self._page.norm(one.last + 1) in BEHIND):
            return []
        denied = "not" in between or "never" in between
        state = dict(row.split() for row in lexicon(LISTS)["denied"]).get(cue.state, "") if denied else cue.state
        acts = cue.how == "active" and cue.words[0].endswith("s")  # lives in exile
        now = acts or not lexicon(LISTS)["present"].isdisjoint((*between, *cue.words)) or cue.how == "object"
        charge = self._charge(end)
        first, last = min(one.first, k), max(one.last, end)
        return [Standing(who, one, state, now, charge, one.sentence, first, last)] if state else []

    def _objects(self, names: list[Mention], end: int) -> list[Mention]:
        """The names behind a verb or “the late”: “killed Orr”, “killed the driver, Tom Orr”, “the bodies of Tom and Ana Orr”."""
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
        words = self._page.norms[sentence.first : min(end + NEAR, sentence.last) + 1]
        doubts = [i for i in range(sentence.first, end + 1) if self._page.norms[i] in lexicon(LISTS)["unsure"]]
        small = any(self._page.text[self._page.tokens.starts[i]].islower() for i in doubts)  # in May
        return small or not lexicon(LISTS)["fiction"].isdisjoint(words)

    def _charge(self, end: int) -> frozenset[str]:
        """The stems of what somebody is tried for."""
        if self._page.norm(end + 1) not in OF:
            return frozenset()
        words = self._page.norms[end + 2 : end + 2 + CHARGED]
        ends = next((i for i, norm in enumerate(words) if not norm[0].isalnum() or norm in ("and", "in", "on", "at")), CHARGED)
        return content(words[:ends])

    def _verb(self, sentence: Sentence, k: int) -> tuple[int, tuple[str, ...]]:
        """The first word of the verb that ends before token `k`, and its words."""
        first = k
        known = lexicon(LISTS)["between"] | {"not", "never"}
        while first > sentence.first and (self._page.norms[first - 1] in known or self._is_adverb(first - 1)):
            first -= 1
        return first, self._page.norms[first:k]

    def _is_adverb(self, i: int) -> bool:
        return self._page.norms[i].endswith("ly") and self._page.text[self._page.tokens.starts[i]].islower()

    def _subject(self, sentence: Sentence, names: list[Mention], first: int) -> Mention | None:
        """The name before a verb: “Ana Ruiz was”, “Ana Ruiz, 52, was”, “Ana Ruiz, who was”, “she was”."""
        k = first - 1
        if self._page.norm(k) == "and" and names and self._is_opening(sentence, names[0]):
            return names[0]
        if self._page.norm(k) in PRONOUNS:
            return self._meant(sentence, names, k)
        k -= self._page.norm(k) == "who"
        named = next((one for one in names if one.last == k), None)
        if named or self._page.norm(k) != ",":
            return named
        near = [one for one in names if one.last < k and k - one.last <= DESCRIBED]
        return next((one for one in near if one.last == k - 1 or self._is_described(one, k)), None)

    def _is_described(self, one: Mention, k: int) -> bool:
        """Whether only a description stands between a name and a comma."""
        inside = range(one.last + 2, k)
        relative = self._page.norm(one.last + 2) in RELATIVES
        return self._page.norm(one.last + 1) == "," and (relative or not any(self._page.verbs[i] for i in inside))

    def _is_opening(self, sentence: Sentence, one: Mention) -> bool:
        return one.first - len(one.titles) == sentence.first and self._page.norm(one.last + 1) not in (",", "'s", "and")

    def _meant(self, sentence: Sentence, names: list[Mention], k: int) -> Mention | None:
        """Who “he” is: the only name before it in the sentence, or of the one before in the paragraph."""
        inside = [one for one in names if one.last < k]
        before = self._page.sentence_at(sentence.first - 1)
        if not inside and before and before.paragraph is sentence.paragraph:
            inside = self._cast.within(before)
        return inside[0] if len(inside) == 1 else None


@cache
def _cues() -> dict[str, list[_Cue]]:
    """The words that say what becomes of somebody, by the first of them, the longest first."""
    found: dict[str, list[_Cue]] = defaultdict(list)
    for row in lexicon(LISTS)["said"]:
        state, how, *words = row.split()
        found[words[0]].append(_Cue(state, how, tuple(words)))
    return {word: sorted(cues, key=lambda cue: -len(cue.words)) for word, cues in found.items()}
