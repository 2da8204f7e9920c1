"""Whether words are a whole clause or a phrase without its verb, as far as their forms tell."""

from enum import StrEnum
from itertools import takewhile

from copydesk.analysis.page.inflection import irregular_pasts
from copydesk.analysis.page.tokens import is_word
from copydesk.lexicons import lexicon
from copydesk.patterns import pattern

LONGEST_FRAGMENT = 14
"""In a longer stretch without a verb, one was not recognised."""

PHRASE = 4
"""A preposition so near the start has its noun before it."""

DOUBTFUL = frozenset({":", "?", "“", '"', "—", "–"})
"""Marks that part two things in an item."""

PARTICIPLE = pattern(r"\w{3,}ing")


class Form(StrEnum):
    """What an item is: a whole clause, or a phrase without its verb."""

    SENTENCE = "sentence"
    FRAGMENT = "fragment"


def form(norms: tuple[str, ...]) -> Form | None:
    """What the words of a sentence or item are. `None`: they do not tell for sure."""
    known = lexicon("list-form")
    main = list(takewhile(lambda norm: norm not in known["relatives"], norms))
    if not main or not is_word(main[0]) or not DOUBTFUL.isdisjoint(main) or ":" in norms:
        return None
    if _is_clause(main):
        return Form.SENTENCE if main[0] not in known["finite"] or _orders(main) else None
    begins = (
        is_participle(main[0])
        or main[0] in known["determiners"]
        or not known["prepositions"].isdisjoint(main[1:PHRASE])
    )
    begins = begins and not _stem(main[0])
    cut = len(main) < len(norms) and ("." in norms or "," in main or len(norms) > LONGEST_FRAGMENT)
    verbs = any(_may_be_verb(main, i) for i in range(1 + (main[0] in known["determiners"]), len(main)))
    return Form.FRAGMENT if begins and not (cut or verbs) and len(main) <= LONGEST_FRAGMENT else None


def is_participle(norm: str) -> bool:
    """Whether it is a form in -ing."""
    return PARTICIPLE.fullmatch(norm) is not None and norm not in lexicon("list-form")["no-participles"]


def _is_clause(norms: list[str]) -> bool:
    """Whether a finite verb, a pronoun as subject, or a verb before its object shows a clause."""
    known = lexicon("list-form")
    if norms[0] in known["pronouns"] or _orders(norms):
        return True
    for before, norm, after in zip(norms, norms[1:], [*norms[2:], "."], strict=False):
        stem = _stem(norm)
        third = norm.endswith("s") and stem not in ("", norm)
        acts = third and is_word(after) and (stem in known["verbs"] or after[0].isdigit())
        takes = after in known["objects"] and (_is_past(norm) or stem)
        if (norm in known["finite"] and before != "to") or ((acts or takes) and not _is_noun(before)):
            return True
    return False


def _is_noun(before: str) -> bool:
    """Whether the word after this one is no finite verb."""
    known = lexicon("list-form")
    return before in known["prepositions"] or before in known["determiners"]


def _orders(norms: list[str]) -> bool:
    """“Send 40 inspectors”, “Open the road”."""
    after = norms[1] if len(norms) > 1 else "."
    return _stem(norms[0]) == norms[0] and (after in lexicon("list-form")["determiners"] or after[0].isdigit())


def _is_past(norm: str) -> bool:
    return norm in irregular_pasts() or (norm.endswith("ed") and len(norm) > 4)


def _stem(norm: str) -> str:
    """The verb that a word is or may be in the present tense, if it is one of the lists."""
    known = lexicon("list-form")
    stems = (norm, norm.removesuffix("s"), norm.removesuffix("es"), norm.removesuffix("ies") + "y")
    return next((stem for stem in stems if stem in known["verbs"] or stem in known["verbs-and-nouns"]), "")


def _may_be_verb(norms: list[str], i: int) -> bool:
    """Whether word `i` may be the verb of a clause, as far as its form and the next word tell."""
    known, norm, stem = lexicon("list-form"), norms[i], _stem(norms[i])
    after = norms[i + 1] if i + 1 < len(norms) else "."
    if _is_noun(norms[i - 1]) or norm in known["determiners"]:
        return False
    if norm.endswith("s") and not norm.endswith("ss"):
        noun = stem not in known["verbs"] and (not stem or after in known["after-nouns"])
        return not noun or after in known["determiners"] or after[0].isdigit()
    if stem and stem not in known["verbs"] and (after == "of" or norms[0] in known["singular"]):
        return False
    return _is_past(norm) or stem != ""
