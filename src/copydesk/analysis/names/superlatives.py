"""What the copy calls the first, the only or the largest of its kind: “the only hospital in the county”."""

from collections.abc import Iterator

from msgspec import Struct

from copydesk.analysis.names import ranked_words
from copydesk.analysis.names.acting import Acting
from copydesk.analysis.names.cast import Cast
from copydesk.analysis.names.identity import Identities
from copydesk.analysis.page.inflection import looks_plural
from copydesk.analysis.page.lines import DASH, cues
from copydesk.analysis.page.marked import MarkedCopy
from copydesk.analysis.page.sentences import Sentence
from copydesk.analysis.page.topics import STEMS, content
from copydesk.analysis.quantities import numbers
from copydesk.lexicons import lexicon

LISTS = "superlatives"
KIND = 5
"""Words of what is ranked, at the most."""

REACH = 12
"""So many words behind it say where it is so."""

RANKS = 10
"""No claim ranks anything further down."""

OWNER = 4
"""So many words before ’s are the owner."""

IS = frozenset({"is", "was", "became", "becomes", "remains", "remained", "are", "were", "be", "been", "become"})
PRONOUNS = frozenset({"it", "she", "he"})
VERBS = frozenset({"also", "still", "now", "has", "had", "have", "will", "would", "to", "proud", "delighted", *IS})
"""Between who is ranked and the last “be”: she “is proud to have” been."""

BREAKS = frozenset({",", ".", ";", ":", "(", ")", "?", "!", DASH, '"', "“", "”"})


class Claim(Struct, frozen=True):
    """What has rank `rank` by `measure` (“only”, “first”, “largest”) among `kind`, where `scope` says.

    `head` is the stem of the last word of the kind, `near` are the stems of the scope that stand first, or its names:
    who repeats the claim may leave out the others. `subject` are the words for what is ranked; empty where the copy
    does not tell. `named` says that they are a name. The claim stands from token `first` to `last`.
    """

    measure: str
    rank: int
    kind: frozenset[str]
    head: str
    scope: frozenset[str]
    near: frozenset[str]
    subject: frozenset[str]
    named: bool
    sentence: Sentence
    first: int
    last: int


class Superlatives:
    """Reads the claims of one story."""

    def __init__(self, page: MarkedCopy, cast: Cast, known: Identities) -> None:
        self._page, self._cast, self._known = page, cast, known
        self._acting = Acting(page, cast)

    def claims(self) -> Iterator[Claim]:
        """Every claim of the author’s, in order."""
        for k in self._page.places(ranked_words.opening()):
            leads = self._page.norm(k - 1) in lexicon(LISTS)["leads"] and not self._page.quoted[k]
            sentence = self._page.sentence_at(k) if leads else None
            if sentence is None or self._is_weak(sentence, k):
                continue
            if found := self._measure(k):
                measure, rank, last = found
                if claim := self._claim(sentence, measure, rank, k, last):
                    yield claim

    def _is_weak(self, sentence: Sentence, k: int) -> bool:
        return not lexicon(LISTS)["weak"].isdisjoint(self._page.norms[max(sentence.first, k - 4) : k])

    def _measure(self, k: int) -> tuple[str, int, int] | None:
        """By what the words from token `k` on rank, the rank, and their last token."""
        norm, behind = self._page.norms[k], self._page.norm(k + 1)
        if norm in lexicon(LISTS)["only"]:
            return "only", 1, k
        best = ranked_words.measures().get(norm)
        if best:
            return best, 1, k
        head, _, tail = norm.partition("-")
        rank = int(numbers.ordinal(head) or 0)
        if not rank:
            return None
        best = ranked_words.measures().get(tail or behind)
        if best:
            return best, rank, k if tail else k + 1
        return None if tail else ("first", rank, k)

    def _claim(self, sentence: Sentence, measure: str, rank: int, k: int, last: int) -> Claim | None:
        end = last
        while end < min(last + KIND, sentence.last) and self._is_kind(end + 1):
            end += 1
        kind = self._page.norms[last + 1 : end + 1]
        if kind and self._says_little(measure, rank, k, kind[-1]):
            return None
        if not kind or kind in (("one",), ("ones",)):
            kind = self._plain_subject(sentence, k)
        if not kind or looks_plural(kind[-1]):
            return None
        stop = self._stop(sentence, end + 1)
        subject, named = self._subject(sentence, k)
        if not subject:
            subject, named = self._behind(sentence, stop)
        scope, near = self._scope(k, end + 1, stop)
        heads, end = tuple(map(stem, kind)), max(stop - 1, last)
        return Claim(measure, rank, frozenset(heads), heads[-1], scope, near, subject, named, sentence, k, end)

    def _says_little(self, measure: str, rank: int, k: int, noun: str) -> bool:
        """Whether a claim ranks stages of an affair, or what stands nowhere else."""
        stage = measure == "first" and (noun in lexicon(LISTS)["stages"] or rank > RANKS)
        lately = self._page.norms[k] == "last" and self._page.norm(k - 2) not in ("is", "remains")
        return stage or lately or (noun not in ("one", "ones") and not self._is_repeated(noun))

    def _scope(self, k: int, first: int, stop: int) -> tuple[frozenset[str], frozenset[str]]:
        """The stems of where a claim is so, and those that whoever repeats it keeps."""
        norms = self._page.norms
        scope = content(norms[first:stop]) | self._owner(k)
        near = content(norms[first : self._part(first + 1, stop)]) or scope
        names = frozenset(STEMS[norm] for norm in norms[first:stop] if norm in self._page.proper) - {""}
        return scope - content(lexicon(LISTS)["light"]), names or near

    def _is_repeated(self, noun: str) -> bool:
        """Whether the noun of a claim stands in the copy again, in the singular or the plural."""
        plurals = {f"{noun}s", f"{noun}es", f"{noun[:-1]}ies", noun.replace("man", "men")} - {noun}
        return not plurals.isdisjoint(self._page.words) or len(self._page.at(noun)) > 1

    def _is_kind(self, i: int) -> bool:
        """Whether a token is part of the noun that is ranked."""
        norm = self._page.norm(i)
        plain = norm[0].isalpha() and norm not in cues("prepositions") and norm not in lexicon(LISTS)["ends"]
        verb = norm.endswith("ed") or self._page.verbs[i] or norm in ("to", "ever", "on", "at", "across", "left")
        return plain and not verb

    def _stop(self, sentence: Sentence, i: int) -> int:
        """The first token behind what says where a claim is so."""
        end = min(i + REACH, sentence.last + 1)
        return next((j for j in range(i, end) if self._ends(j) or (j > i and self._acts(j))), end)

    def _ends(self, j: int) -> bool:
        return self._page.norms[j] in BREAKS or self._page.norms[j] in lexicon(LISTS)["ends"]

    def _acts(self, j: int) -> bool:
        return self._page.norms[j] in cues("finite") and self._page.norm(j - 1) != "to"

    def _part(self, i: int, stop: int) -> int:
        """Where the first part of a scope ends: the cabinet / of the republic."""
        return next((j for j in range(i + 1, stop) if self._page.norms[j] in cues("prepositions")), stop)

    def _owner(self, k: int) -> frozenset[str]:
        """The stems of what stands before ’s: the county’s only hospital."""
        if self._page.norm(k - 1) not in ("'s", "'"):
            return frozenset()
        first = k - 2
        while k - first <= OWNER and self._is_kind(first) and self._page.norm(first) not in cues("articles"):
            first -= 1
        return content(self._page.norms[first + 1 : k - 1])

    def _subject(self, sentence: Sentence, k: int) -> tuple[frozenset[str], bool]:
        """What is ranked, before the claim: “Orle Steel is the”, “Orle Steel, the”, “the tower is the”, “it is the”."""
        opening = k - 1
        if self._page.norm(opening) in ("'s", "'"):
            opening -= 1
            while opening > sentence.first and self._page.norms[opening] not in ("the", ",", *IS):
                opening -= 1
            opening += self._page.norms[opening] in (",", *IS)
        before = self._page.norm(opening - 1)
        linked = before in IS or before in ("has", "have", "had")
        if not (linked or before == ",") or opening <= sentence.first:
            return frozenset(), False
        end = opening - 2
        while linked and end > sentence.first and self._page.norms[end] in VERBS:
            end -= 1
        if linked and self._page.norm(end) == "which" and (noun := self._noun_before(sentence, end - 1)):
            return noun, False
        acting = self._acting.subject(sentence, self._cast.within(sentence), end + 1)
        end -= self._page.norm(end) == "who"
        end -= self._page.norm(end) == "," and linked
        named = next((one for one in self._cast.within(sentence) if one.last == end), acting if linked else None)
        if named:
            return self._known.who(named) or frozenset(), True
        if linked and self._page.norm(end) in PRONOUNS:
            return self._meant(sentence, self._page.norms[end])
        noun = frozenset(self._plain_subject(sentence, k))
        names = frozenset(word for one in self._cast.within(sentence) if one.last < k for word in one.words)
        closes = sentence.first + 1 + len(noun) == opening - 1  # The bank, the country’s oldest,
        return (noun | names if noun else noun, False) if linked else (noun if closes else frozenset(), False)

    def _noun_before(self, sentence: Sentence, comma: int) -> frozenset[str]:
        """The noun right before “, which”: “they say the tower, which”."""
        first = comma
        while first > max(comma - KIND, sentence.first) and self._is_kind(first - 1):
            first -= 1
            if self._page.norms[first] == "the":
                return frozenset(self._page.norms[first + 1 : comma])
        return frozenset()

    def _meant(self, sentence: Sentence, pronoun: str) -> tuple[frozenset[str], bool]:
        """What “it” or “she” is: the name or the noun that opens the sentence before."""
        before = self._page.sentence_at(sentence.first - 1)
        if before is None or before.paragraph is not sentence.paragraph:
            return frozenset({pronoun}), False
        names = self._cast.within(before)
        if names and names[0].first - len(names[0].titles) <= before.first + 1:
            return self._known.who(names[0]) or frozenset(), True
        plain = frozenset(self._plain_subject(before, before.last))
        return plain or frozenset({pronoun}), False

    def _plain_subject(self, sentence: Sentence, k: int) -> tuple[str, ...]:
        """The noun that opens a sentence, up to its verb: “the tower is”."""
        first = sentence.first
        if self._page.norms[first] not in ("the", "this"):
            return ()
        end = first + 1
        while end < min(first + KIND, k) and self._is_kind(end):
            end += 1
        ends = self._page.verbs[end] or self._page.norm(end) in IS or self._page.norm(end) in cues("prepositions")
        return self._page.norms[first + 1 : end] if ends or self._page.norm(end) == "," else ()

    def _behind(self, sentence: Sentence, stop: int) -> tuple[frozenset[str], bool]:
        """The name behind a claim: “the second woman on the board, Ruth Lyle,”, “the deepest lake is Lake Tarn”."""
        if self._page.norm(stop) != "," and self._page.norm(stop) not in IS:
            return frozenset(), False
        first = stop + 1 + (self._page.norm(stop + 1) == "the")
        named = next((one for one in self._cast.within(sentence) if one.first - len(one.titles) == first), None)
        return (self._known.who(named) or frozenset(), True) if named else (frozenset(), False)


def stem(norm: str) -> str:
    """What stands for a word, be it one that counts or measures elsewhere: the highest point."""
    return STEMS[norm] or norm
