"""What the copy asks and answers with yes or no, and what it says of the same elsewhere: “The answer is no.”"""

from collections.abc import Iterator

from msgspec import Struct

from copydesk.analysis.page.marked import MarkedCopy
from copydesk.analysis.page.opposites import antonyms
from copydesk.analysis.page.sentences import Sentence, sentence_at
from copydesk.analysis.retelling.statements import Clause, clauses
from copydesk.analysis.saying.voices import Voice, Voices
from copydesk.document import PROSE
from copydesk.lexicons import either, lexicon

LISTS = "certainty"

ALIKE = 0.6
"""So much of what the shorter of two questions asks, the longer one asks too: they are one question."""

FEW = 3
"""Of so few words that are asked, a clause that bears on them has all."""

FEWEST = 2
"""Words and numbers that an answer shares with its question at the least."""

REACH = 12
"""So many words behind “the answer” stands yes or no at the furthest."""

SHORT = 5
"""An answer right behind the question has so many words and marks at the most: “It will not.”"""

OPENING = frozenset({"“", '"', "‘", "'"})


class Shift(Struct, frozen=True):
    """Words, and others that are surer of the same, or less sure: tokens from the first to the last.

    `kind` is “answer”, “charge” for what is alleged, or “surer” for what may be and will be.
    """

    kind: str
    here: tuple[int, int]
    there: tuple[int, int]


class _Asked(Struct, frozen=True):
    """What is asked, once or more often: where each question ends, and the stems and numbers of all."""

    ends: tuple[int, ...]
    about: frozenset[str]


class _Answer(Struct, frozen=True):
    """The words of an answer, from token `first` to `last`, and whether it is yes."""

    first: int
    last: int
    yes: bool


def find(page: MarkedCopy, voices: Voices) -> Iterator[Shift]:
    """For every question what the copy says that its own answer denies, once."""
    asked = _questions(page)
    if not asked:
        return
    spoken = list(_answers(page, voices, asked))
    for one in asked:
        plain = [answer for answer, what in spoken if what is one]
        if plain:
            known = [*_statements(page, voices, one, plain), *plain]
            other = next((answer for answer in known if answer.yes != plain[0].yes), None)
            if other:
                yield Shift("answer", (other.first, other.last), (plain[0].first, plain[0].last))


def _questions(page: MarkedCopy) -> list[_Asked]:
    """What the copy asks."""
    found: list[_Asked] = []
    for end in page.at("?"):
        sentence = sentence_at(page.sentences, end)
        opens = [k + 1 for k in range(sentence.first, end) if page.norms[k] in OPENING]
        first = opens[-1] if opens else sentence.first
        about = _about(page, first, end)
        if page.norms[first] in lexicon(LISTS)["asking"] and len(about) >= FEWEST:
            known = next((one for one in found if _is_same(one.about, about)), None)
            if known:
                found.remove(known)
            found.append(_Asked((*known.ends, end), known.about | about) if known else _Asked((end,), about))
    return found


def _about(page: MarkedCopy, first: int, last: int) -> frozenset[str]:
    """The stems and numbers of some tokens."""
    numbers = frozenset(norm for norm in page.norms[first : last + 1] if norm[0].isdigit())
    return page.topics(first, last) - lexicon("denials")["between"] | numbers


def _is_same(one: frozenset[str], two: frozenset[str]) -> bool:
    shared = len(one & two)
    return shared >= FEWEST and shared >= ALIKE * min(len(one), len(two))


def _answers(page: MarkedCopy, voices: Voices, asked: list[_Asked]) -> Iterator[tuple[_Answer, _Asked]]:
    """What the copy answers with yes or no, and the last question before it."""
    for k in page.places(lexicon(LISTS)["answers"]):
        sentence = sentence_at(page.sentences, k)
        answer = _said(page, k, sentence)
        if answer and _is_own(page, voices, k):
            before = [(end, one) for one in asked for end in one.ends if end < k]
            if before:
                yield answer, max(before, key=lambda pair: pair[0])[1]
    for one in asked:
        for end in one.ends:
            behind = page.sentence_after(end)
            answer = _short(page, behind) if behind else None
            if answer and _is_own(page, voices, answer.first):
                yield answer, one


def _is_own(page: MarkedCopy, voices: Voices, token: int) -> bool:
    """Whether the writer says so: “I fear that …” is his own."""
    passage = voices.at(page.tokens.starts[token])
    return passage.voice is Voice.AUTHOR or (passage.speaker is not None and passage.speaker.of(page.text) == "I")


def _said(page: MarkedCopy, k: int, sentence: Sentence) -> _Answer | None:
    """Yes or no behind “the answer”, where a clause ends behind it."""
    known = lexicon(LISTS)
    words = page.norms[k + 1 : min(k + 1 + REACH, sentence.last + 1)]
    if not known["awaited"].isdisjoint(page.norms[sentence.first : sentence.last + 1]):
        return None
    place = next((i for i, norm in enumerate(words) if norm in either(LISTS, "yes", "no")), -1)
    flat = place >= 0 and ("is" in words[:place] or ":" in words[:place]) and "not" not in words[:place]
    ends = flat and not page.norm(k + 2 + place)[0].isalnum()
    return _Answer(k, k + 1 + place, words[place] in known["yes"]) if ends else None


def _short(page: MarkedCopy, sentence: Sentence) -> _Answer | None:
    """A sentence that only says yes or no, or that it will not."""
    known, norms = lexicon(LISTS), page.norms[sentence.first : sentence.last + 1]
    if not known["narrowing"].isdisjoint(norms):
        return None
    if norms[0] in either(LISTS, "yes", "no") and (len(norms) < 2 or not norms[1][0].isalnum()):
        return _Answer(sentence.first, sentence.first, norms[0] in known["yes"])
    if len(norms) > SHORT or len(norms) < 2 or norms[0] not in ("it", "they", "he", "she"):
        return None
    denies = "cannot" in norms or "not" in norms or norms[1].endswith("n't")
    bare = len(norms) <= SHORT - 1 - (not denies) and (denies or norms[1] in known["asking"])
    return _Answer(sentence.first, sentence.last, not denies) if bare else None


def _statements(page: MarkedCopy, voices: Voices, asked: _Asked, plain: list[_Answer]) -> Iterator[_Answer]:
    """What the copy says elsewhere, in its own voice, of what is asked."""
    taken = {sentence_at(page.sentences, answer.first).first for answer in plain}
    for sentence in page.sentences:
        asks = page.norms[sentence.last] == "?" or any(sentence.first <= k <= sentence.last for k in asked.ends)
        if asks or sentence.paragraph.role not in PROSE or sentence.first in taken:
            continue
        if asked.about.isdisjoint(_about(page, sentence.first, sentence.last)):
            continue
        for clause in clauses(page, sentence, asked.about):
            turned = _bears_on(page, clause, asked)
            narrow = not lexicon(LISTS)["narrowing"].isdisjoint(page.norms[clause.first : clause.last + 2])
            if turned is not None and not narrow and _is_own(page, voices, clause.verb):
                yield _Answer(clause.first, clause.last, clause.denied == turned)


def _bears_on(page: MarkedCopy, clause: Clause, asked: _Asked) -> bool | None:
    """Whether a clause says the opposite of what is asked; `None` if it does not speak of it."""
    about = clause.words | _about(page, clause.first, clause.last)
    turned = bool(antonyms(clause.stem) & asked.about)
    asks = len(asked.about)
    least = max(FEWEST, asks if asks <= FEW else ALIKE * asks) - turned
    if len(about & asked.about) < least or clause.head not in asked.about:
        return None
    if clause.denied and not clause.about <= asked.about:  # it cannot keep a theatre and an opera house
        return None
    return turned if turned or clause.stem in asked.about else None
