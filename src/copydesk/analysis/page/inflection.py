"""The regular and irregular forms of an English word, made from its lemma."""

from functools import cache

from copydesk.lexicons import lexicon
from copydesk.patterns import pattern

VOWELS = "aeiou"
PLURALS = ("men", "children", "people")
SHORT = pattern(r"[^aeiou]*[aeiou][^aeiouwxy]$")


@cache
def forms(lemma: str) -> frozenset[str]:
    """The lemma itself, its -s, -ed and -ing forms, and the irregular ones that the lexicon names.

    A noun's plural is among them; forms that the word does not have do no harm, since no copy holds them.
    """
    known = _irregular().get(lemma)
    made = _ed_ing(lemma)
    if known:  # “see” has “saw”; “seed” is another word
        made = tuple(form for form in made if form.endswith("ing"))
    return frozenset({lemma, _s(lemma), *made, *(known or ())})


def number_like(noun: str, other: str) -> str:
    """A noun in the number of another: “gunmen” for “terrorists”, “killing” for “elimination”."""
    if not (other.endswith(PLURALS) or looks_plural(other)):
        return noun
    return next((form for form in _rows().get(noun, ()) if form.endswith(("s", *PLURALS))), _s(noun))


def form_like(verb: str, other: str) -> str:
    """A verb in the form of another: “says” for “insists”, “denied” for “overthrew”."""
    known, regular = _rows().get(verb, ()), _ed_ing(verb)
    if other.endswith("ing"):
        return next((form for form in known if form.endswith("ing")), regular[1])
    if looks_plural(other):
        return next((form for form in known if form.endswith("s")), _s(verb))
    if other.endswith("ed") or other in irregular_pasts():
        return next((form for form in known if not form.endswith(("s", "ing"))), regular[0])
    return verb


@cache
def all_forms(name: str, *keys: str) -> frozenset[str]:
    """The forms of every lemma of a lexicon’s lists."""
    return frozenset(form for key in keys for lemma in lexicon(name)[key] for form in forms(lemma))


@cache
def plural_forms(name: str, key: str) -> frozenset[str]:
    """The forms of a list of verbs that go with several people: “say” and “said”, not “says”."""
    return frozenset(form for form in all_forms(name, key) if not form.endswith("s") or form.endswith("ss"))


def looks_plural(word: str) -> bool:
    """Whether a word, in small letters, has the form of a plural in -s; some verbs have it too."""
    return len(word) > 3 and word.endswith("s") and not word.endswith(("ss", "'s", "us", "is"))


NO_VERBS = frozenset({"people", "children"})
"""Irregular plurals, and no forms of verbs."""


@cache
def irregular_pasts() -> frozenset[str]:
    """The irregular past forms of verbs, such as “rose” and “fell”."""
    known = (form for forms in _irregular().values() for form in forms if form not in NO_VERBS)
    return frozenset(form for form in known if not form.endswith(("s", "ing", "men")))


@cache
def lemmas() -> dict[str, str]:
    """The lemma of every irregular form."""
    return {form: lemma for lemma, known in _irregular().items() for form in known}


@cache
def _irregular() -> dict[str, frozenset[str]]:
    return {lemma: frozenset(known) for lemma, known in _rows().items()}


@cache
def _rows() -> dict[str, tuple[str, ...]]:
    """The irregular forms of every word that has some, in their order: of a verb the past comes first."""
    rows = (row.split() for row in lexicon("inflection")["irregular"])
    return {lemma: tuple(known) for lemma, *known in rows}


def _s(lemma: str) -> str:
    if lemma.endswith("y") and lemma[-2:-1] not in VOWELS:
        return lemma[:-1] + "ies"
    return lemma + ("es" if lemma.endswith(("s", "sh", "ch", "x", "z")) else "s")


def _ed_ing(lemma: str) -> tuple[str, ...]:
    if lemma.endswith("e"):
        return lemma + "d", (lemma if lemma.endswith(("ee", "oe", "ye")) else lemma[:-1]) + "ing"
    if lemma.endswith("y") and lemma[-2:-1] not in VOWELS:
        return lemma[:-1] + "ied", lemma + "ing"
    doubled = lemma + lemma[-1]
    if lemma in lexicon("inflection")["doubling"]:  # “labelled” in one spelling, “labeled” in the other
        return doubled + "ed", doubled + "ing", lemma + "ed", lemma + "ing"
    stem = doubled if SHORT.fullmatch(lemma) else lemma
    return stem + "ed", stem + "ing"
