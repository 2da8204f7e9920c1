"""Crimes that are alleged, and that the copy then tells as done: “police allege that he stole it”, “Hale stole it”."""

from collections.abc import Iterator
from functools import cache

from copydesk.analysis.page.inflection import forms
from copydesk.analysis.page.marked import MarkedCopy
from copydesk.analysis.page.sentences import Sentence, sentence_at
from copydesk.analysis.retelling.questions import LISTS, Shift
from copydesk.analysis.retelling.statements import clauses
from copydesk.analysis.saying.voices import Voice, Voices
from copydesk.document import PROSE
from copydesk.lexicons import lexicon


def find(page: MarkedCopy, voices: Voices) -> Iterator[Shift]:
    """The first crime of somebody that the copy tells as a fact, once it has said that he is accused of it."""
    known = lexicon(LISTS)
    accused = page.places(known["alleged"])
    if not accused or not _proven(page):
        return
    for k in page.places(_told()):
        sentence = sentence_at(page.sentences, k)
        flat = voices.at(page.tokens.starts[k]).voice is Voice.AUTHOR and sentence.paragraph.role in PROSE
        if flat and page.verbs[k] and known["alleged"].isdisjoint(page.norms[sentence.first : sentence.last + 1]):
            who = _who(page, sentence, k)
            charge = next((one for one in accused if one < k and _is_charge(page, one, k, who)), None) if who else None
            if charge is not None:
                told = sentence_at(page.sentences, charge)
                yield Shift("charge", (_first(page, sentence, k, who), k), (told.first, told.last))
                return


def _proven(page: MarkedCopy) -> bool:
    """Whether nobody in the copy has found it proved, or admits it; a plea of not guilty admits nothing."""
    proven = page.places(lexicon(LISTS)["proven"])
    return all(page.norm(k) == "guilty" and page.norm(k - 1) == "not" for k in proven)


@cache
def _told() -> frozenset[str]:
    """The past forms of verbs of crime."""
    return frozenset(
        form for row in lexicon(LISTS)["crimes"] for form in forms(row.split()[0]) if not form.endswith(("s", "ing"))
    )


@cache
def _charges(verb: str) -> frozenset[str]:
    """The words of an accusation of what a form of a verb tells."""
    rows = (row.split() for row in lexicon(LISTS)["crimes"])
    words = (word for row in rows if verb in forms(row[0]) for word in row)
    return frozenset(form for word in words for form in forms(word))


def _who(page: MarkedCopy, sentence: Sentence, verb: int) -> frozenset[str]:
    """The names of the subject of an active verb, as its clause has them."""
    for clause in clauses(page, sentence, frozenset()):
        if clause.verb == verb and not clause.denied and clause.mood == "past" and page.verbs[verb - 1] == 0:
            return frozenset(
                norm
                for k, norm in enumerate(page.norms[clause.first : verb], clause.first)
                if norm in page.proper and page.text[page.tokens.starts[k]].isupper()
            )
    return frozenset()


def _is_charge(page: MarkedCopy, alleged: int, verb: int, who: frozenset[str]) -> bool:
    """Whether an accusation is of the same crime, in a paragraph that names the same person."""
    sentence = sentence_at(page.sentences, alleged)
    if _charges(page.norms[verb]).isdisjoint(page.norms[sentence.first : sentence.last + 1]):
        return False
    near = (one for one in page.sentences if one.paragraph is sentence.paragraph)
    return any(not who.isdisjoint(page.norms[one.first : one.last + 1]) for one in near)


def _first(page: MarkedCopy, sentence: Sentence, verb: int, who: frozenset[str]) -> int:
    return next(k for k in range(sentence.first, verb) if page.norms[k] in who)
