"""“Both”, “the two men”, “the pair”, “the former … the latter”: where a sentence points back to two."""

from functools import cache

from msgspec import Struct

from copydesk.analysis.page.inflection import looks_plural
from copydesk.analysis.page.lines import FINITE, cues
from copydesk.analysis.page.marked import MarkedCopy
from copydesk.analysis.page.sentences import Sentence
from copydesk.lexicons import lexicon

RARE = frozenset({"both", "two", "pair", "duo", "former"})
"""One of these stands wherever two are pointed back to."""

THEY = frozenset({"they", "them", "their", "we", "us", "our"})
"""Words that may mean two who stand further up."""

JOINS = frozenset({"and", "but", "yet", "still"})
PARTS = frozenset({"and", "or", "of", "who", "which", "that", "whose", "from", ",", "'s", "'"})
"""Behind “both ministers” these open another list, or say which two are meant."""


class PairWord(Struct, frozen=True):
    """From its first to its last token; `noun` says what the two are, and is empty where only the two are meant."""

    first: int
    last: int
    noun: str


def pair_word(page: MarkedCopy, sentence: Sentence) -> PairWord | None:
    """Where a sentence points back to two: as its subject, or with “both” at its end; `None` where it does not."""
    norms = page.norms
    apart = _former_and_latter(page, sentence)
    if apart:
        return apart
    end = sentence.last - 1
    if norms[end] == "both" and sentence.first < end and norms[end - 1] not in PARTS | cues("articles", "prepositions"):
        return PairWord(end, end, "")
    first = sentence.first + (norms[sentence.first] in JOINS)
    if norms[first] == "both":
        return _with_noun(page, sentence, first, first)
    if norms[first] != "the" or first + 2 > sentence.last:
        return None
    if norms[first + 1] == "two":
        return _with_noun(page, sentence, first, first + 1)
    alone = norms[first + 1] in ("pair", "duo") and _goes_on(page, first + 2)
    return PairWord(first, first + 1, "") if alone else None


def _former_and_latter(page: MarkedCopy, sentence: Sentence) -> PairWord | None:
    """“The former … the latter”, in either order."""
    inside = range(sentence.first, sentence.last)
    found = [i for i in inside if page.norms[i] == "the" and page.norms[i + 1] in ("former", "latter")]
    if len(found) != 2 or page.norms[found[0] + 1] == page.norms[found[1] + 1]:
        return None
    return PairWord(found[0], found[0] + 1, "")


def _with_noun(page: MarkedCopy, sentence: Sentence, first: int, last: int) -> PairWord | None:
    """“Both said”, “both men deny”; nothing where the sentence goes on to say who the two are."""
    norms, noun = page.norms, last + 1
    if noun + 2 > sentence.last or page.text[page.tokens.starts[noun]].isupper():
        return None
    if _is_verb(page, noun):
        return PairWord(first, last, "")
    plural = looks_plural(norms[noun]) or norms[noun] in lexicon("announcing")["plurals"]
    known = (
        lexicon("announcing")["no-plurals"]
        | lexicon("announcing")["units"]
        | lexicon("announcing")["everywhere-two"]
        | cues("say")
    )
    follows, then = norms[noun + 1 : noun + 3]
    if not plural or norms[noun] in known or follows in PARTS or then in ("and", "or") or not follows[0].isalpha():
        return None
    return PairWord(first, noun, norms[noun])


def _goes_on(page: MarkedCopy, i: int) -> bool:
    """Whether the sentence of “the pair” goes on with its verb or an adverb: “the pair train together”."""
    norm = page.norm(i)
    small = norm.isalpha() and page.text[page.tokens.starts[i]].islower()
    return small and norm not in PARTS and norm not in cues("prepositions", "articles", "pronouns")


def _is_verb(page: MarkedCopy, i: int) -> bool:
    """Whether word `i` is a verb of its own: “both are”, “the two said”, and not “both alleged victims”."""
    norm, follows = page.norm(i), page.norm(i + 1)
    if norm in cues("auxiliaries"):
        return True
    if norm in ("said", "told") and follows == "to":
        return False
    if norm.endswith("ed"):
        return not looks_plural(follows) and follows not in lexicon("announcing")["plurals"]
    return page.verbs[i] == FINITE or (norm in cues("say") and not looks_plural(norm))


@cache
def twos() -> frozenset[str]:
    """Words that tell of two, without those for whoever was named before."""
    known = lexicon("announcing")
    return (known["twos"] | known["joint"]) - THEY - {"themselves"}


def people() -> frozenset[str]:
    """What two people are called."""
    return lexicon("announcing")["people"]
