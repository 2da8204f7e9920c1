"""Words for relations where they stand, and the names that they tie: “her sister, Tilda Crowe”, “Crowe, Venn’s aunt”.

An owner that is a pronoun is the one who acts in the sentence, or in the one before; an owner without a name goes by
its words: “the victim’s sister”.
"""

from collections.abc import Iterator
from itertools import pairwise

from msgspec import Struct
from msgspec.structs import replace

from copydesk.analysis.names import aliases, kin_words, known
from copydesk.analysis.names.acting import PRONOUNS, Acting
from copydesk.analysis.names.cast import Cast
from copydesk.analysis.names.identity import Identities, Who
from copydesk.analysis.names.mentions import Mention
from copydesk.analysis.page.lines import DASH, cues
from copydesk.analysis.page.marked import MarkedCopy
from copydesk.analysis.page.sentences import Sentence
from copydesk.lexicons import lexicon

PLACED = frozenset({"in", "at", "near", "from"})
"""Before the name of a place."""

ENDS = frozenset({",", ".", ";", ":", "(", ")", "and", "who", "?", "!", DASH})
THEIRS = frozenset({"his", "her"})
OWNS = frozenset({"'s", "'"})
LINKS = frozenset({"is", "was", "were", "are", "remains"})
STOPS = frozenset({"and", "or", "who", "which", "that", "but", "the", "a", "an", "not", "his", "her"})
QUALIFIERS = 3
"""So many words stand between an owner and the relation: “her much younger half sister”."""

DESCRIBED = 4
"""So many words stand between the relation and the name: “her sister, the dentist Tilda Crowe”."""

Owner = Mention | Who
"""Whose relation somebody is: a name where it stands, or the words that stand for one."""


class Tie(Struct, frozen=True):
    """What somebody is to somebody else, from token `first` to `last`, the name of the former among them.

    `theirs` is the “his” or “her” that says whose, `loose` that the paragraph does not tell who that is.
    """

    holder: Who
    owner: Who
    word: str
    kind: str
    first: int
    last: int
    theirs: str = ""
    loose: bool = False


class Kinsfolk:
    """Reads the relations of one story."""

    def __init__(self, page: MarkedCopy, cast: Cast, known: Identities) -> None:
        self._page, self._cast, self._known = page, cast, known
        self._acting = Acting(page, cast)

    def ties(self) -> Iterator[Tie]:
        """Every tie between two who can be told, in order."""
        for k in self._page.places(kin_words.relating()):
            sentence = self._page.sentence_at(k)
            if sentence is None or self._page.norm(k + 1) in OWNS or self._goes_on(k):
                continue
            names = self._cast.within(sentence)
            if self._page.norms[k] in kin_words.several():
                yield from self._joined(names, k)
            elif self._page.norms[k] in kin_words.bound():
                yield from self._bound(names, k)
            elif k != sentence.first and not self._is_title(k):
                yield from self._read(sentence, names, k)

    def _goes_on(self, k: int) -> bool:
        """Whether another relation follows: father and daughter."""
        return self._page.norm(k + 1) in ("and", "or") and self._page.norm(k + 2) in kin_words.relating()

    def _joined(self, names: list[Mention], k: int) -> Iterator[Tie]:
        """Two who are “brothers”, by the names right before or behind the word."""
        for one, two in pairwise(names):
            behind = one.first - (self._page.norm(k + 1) == ",") == k + 1
            before = self._page.norm(k - 1) in LINKS and self._page.norms[two.last + 1 : k - 1] in ((), (",",))
            if one.first == k and len(one.words) > 1:  # Sisters Emma and Kate Orr
                one, behind = replace(one, first=k + 1, words=one.words[1:]), True
            if self._page.norms[one.last + 1 : two.first] == ("and",) and (behind or before):
                yield from self._tie(one, two, k, kin_words.several()[self._page.norms[k]], two.last)

    def _bound(self, names: list[Mention], k: int) -> Iterator[Tie]:
        """Two of whom one is “married to” the other, or “married” the other."""
        linked = self._page.norm(k - 1) in LINKS
        if self._page.norm(k + 1) != "to" or not linked:
            return
        one = next((one for one in names if one.last == k - 2), None)
        two = next((two for two in names if two.first > k), None)
        if one and two and self._is_description(k + 2, two.first - len(two.titles)):
            yield from self._tie(one, two, k, kin_words.bound()[self._page.norms[k]], two.last)

    def _tie(self, holder: Mention, owner: Owner | None, k: int, kind: str, last: int) -> Iterator[Tie]:
        who = self._known.who(holder)
        whose = self._known.other(owner, than=who) if isinstance(owner, Mention) and who else owner
        if who and whose and who != whose and not isinstance(whose, Mention):
            first, end = min(holder.first, k), max(holder.last, k, last)
            yield Tie(who, whose, self._page.norms[k], kind, first, end)

    def _is_title(self, k: int) -> bool:
        """Whether it is part of a name: Father Orr, Sister Lena, Big Brother."""
        return self._page.text[self._page.tokens.starts[k]].isupper()

    def _read(self, sentence: Sentence, names: list[Mention], k: int) -> Iterator[Tie]:
        start = self._opening(sentence, k)
        if start is None or not lexicon(kin_words.LISTS)["once"].isdisjoint(self._page.norms[start:k]):
            return
        of = self._of(sentence, names, k) if self._page.norm(start) in ("a", "an", "the") or start == k else None
        if start == k and not of:
            return
        end = of[1] if of else k
        theirs = self._page.norm(start) == "whose"
        holder = None if theirs else self._before(sentence, names, start)
        holder = holder or self._behind(sentence, names, end, described=of is None)
        if holder is None:
            return
        owner = of[0] if of else self._owner(sentence, names, start, holder)
        for tie in self._tie(holder, owner, k, kin_words.kind_of()[self._page.norms[k]], end):
            said = self._page.norm(start) if self._page.norm(start) in THEIRS else ""
            loose = bool(said) and self._is_loose(sentence, tie.holder, start)
            yield replace(tie, first=min(tie.first, start), theirs=said, loose=loose)

    def _is_loose(self, sentence: Sentence, holder: Who, start: int) -> bool:
        """Whether the paragraph, up to token `start`, names nobody else whose relation it may be."""
        before = self._cast.between(self._page.inside(sentence.paragraph.span).start, start)
        return not any(self._may_be_somebody(one) and not holder.issuperset(one.words) for one in before)

    def _opening(self, sentence: Sentence, k: int) -> int | None:
        """The pronoun, article or possessive that the words of the relation begin with."""
        for i in range(k - 1, max(sentence.first - 1, k - 2 - QUALIFIERS), -1):
            norm = self._page.norms[i]
            if norm in THEIRS or norm == "whose" or norm in ("a", "an", "the", *OWNS):
                return i
            if norm == "," and i == k - 1:
                return k
            if not norm[0].isalpha() or self._page.verbs[i] or norm in cues("prepositions"):
                return None
        return None

    def _of(self, sentence: Sentence, names: list[Mention], k: int) -> tuple[Owner, int] | None:
        """Whose relation “a cousin of Hutchins” is, and the last token of it."""
        if self._page.norm(k + 1) not in ("of", "to"):
            return None
        named = next((one for one in names if one.first > k), None)
        if named and self._is_description(k + 2, named.first - len(named.titles)):
            return (named, named.last) if self._page.norm(named.last + 1) != "'s" else None
        if self._page.norm(k + 2) != "the":
            return None
        end = next((i for i in range(k + 4, sentence.last + 1) if not self._is_part(i)), sentence.last + 1)
        return (self._described(k + 2, end), end - 1) if end - k - 3 <= QUALIFIERS else None

    def _owner(self, sentence: Sentence, names: list[Mention], start: int, holder: Mention) -> Owner | None:
        """Whose relation it is, by what stands at its opening."""
        norm = self._page.norm(start)
        if norm == "whose":
            comma = self._page.norm(start - 1) == ","
            return next((one for one in names if one.last == start - 1 - comma), None)
        if norm not in OWNS:
            return self._owning(sentence, start, holder, norm)
        named = next((one for one in names if one.last == start - 1), None)
        if named:
            return named
        first = start - 1
        while first > sentence.first and self._is_part(first) and start - first <= QUALIFIERS:
            first -= 1
        return self._described(first, start) if self._page.norm(first) == "the" else None

    def _described(self, first: int, end: int) -> Owner:
        """Whoever the words from token `first` stand for: a name beside them elsewhere, or the words themselves."""
        words = self._page.norms[first:end]
        return aliases.named(self._page, self._cast, words) or frozenset(words) - {"late"}  # the late king is the king

    def _is_part(self, i: int) -> bool:
        return self._is_plain(i) or self._page.norms[i] == "late"

    def _owning(self, sentence: Sentence, start: int, holder: Mention, norm: str) -> Owner | None:
        """Who is meant by “his” or “a” at token `start`: the first name of the sentence, or of those before."""
        before = self._page.sentence_at(sentence.first - 1)
        further = self._page.sentence_at(before.first - 1) if before else None
        for place in (sentence, before, further if further and further.paragraph is sentence.paragraph else None):
            names = self._cast.within(place) if place else []
            named = [one for one in names if one.last < start and self._may_be_somebody(one)]
            if others := [one for one in named if not set(holder.words) <= set(one.words)]:  # Crowe is Tilda Crowe
                return others[0]
        return frozenset({norm}) if norm in THEIRS else None

    def _before(self, sentence: Sentence, names: list[Mention], start: int) -> Mention | None:
        """The name that the relation is said of: “Crowe, who is Venn’s cousin”, “Crowe is a cousin of Venn”."""
        first = start
        if self._page.norm(start) in OWNS:
            first = next((one.first - len(one.titles) for one in names if one.last == start - 1), start - 1)
            while first > sentence.first and self._page.norm(first) not in ("the", ","):
                ahead = self._page.norm(first - 1) in (",", *LINKS) or self._page.verbs[first - 1]
                if ahead or (first < start - 1 and not self._is_plain(first)):
                    break
                first -= 1
        k = first - 1
        linked = self._page.norm(k) in LINKS
        k -= linked
        said = linked and self._page.norm(k) in PRONOUNS and self._page.norm(k - 1) in cues("say", "tell")
        k -= 2 * said  # Nand said she was her aunt
        if linked and not said:
            return self._acting.subject(sentence, names, first - 1)
        k -= self._page.norm(k) == "who"
        k -= self._page.norm(k) == ","
        if k == first - 1:
            return None
        one = next((one for one in names if one.last == k and self._may_be_somebody(one)), None)
        listed = one and self._page.norm(one.first - 1) in kin_words.relating()  # his father Walter, his mother, his
        return None if listed else one

    def _behind(self, sentence: Sentence, names: list[Mention], end: int, *, described: bool) -> Mention | None:
        """The name behind the relation: “her sister, the dentist Tilda Crowe”."""
        named = next((one for one in names if one.first > end), None)
        if named is None or not self._may_be_somebody(named):
            return None
        first = named.first - len(named.titles)
        comma = self._page.norm(end + 1) in (",", *LINKS)
        between = self._page.norms[end + 1 + comma : first]
        plainly = not between or (comma and described and len(between) <= DESCRIBED and between[0] == "the")
        plainly = plainly and all(norm[0].isalpha() and norm not in cues("prepositions") for norm in between)
        closed = self._page.norm(end + 1) != "," or self._page.norm(named.last + 1) in ENDS  # for his son, Orr resigned
        return named if plainly and closed and self._page.norm(named.last + 1) not in OWNS else None

    def _is_description(self, first: int, end: int) -> bool:
        """Whether the tokens before a name only say what somebody is: “of the founder, Walt Pruitt”."""
        return end - first <= DESCRIBED + 1 and all(
            self._is_plain(i) or self._page.norms[i] in (",", "the", "a", "an", "late") for i in range(first, end)
        )

    def _is_plain(self, i: int) -> bool:
        """Whether a token is a noun or an adjective, as far as its form tells."""
        norm = self._page.norm(i)
        verb = self._page.verbs[i] if i < len(self._page.verbs) else 0
        return norm[0].isalpha() and not verb and norm not in cues("prepositions") and norm not in STOPS

    def _may_be_somebody(self, one: Mention) -> bool:
        """Whether a name may be a person’s, by where it stands and what it is."""
        named = any(len(word) > 1 for word in one.words)
        nobody = known.nations().issuperset(one.words) or known.bodies().issuperset(one.words)
        return named and self._page.norm(one.first - 1) not in PLACED and not nobody
