"""Words that relate two people, and the kind of each: “niece” and “nephew” are one."""

from functools import cache

from copydesk.lexicons import lexicon

LISTS = "kinship"


@cache
def kind_of() -> dict[str, str]:
    """The kind of every word for a relation."""
    rows = (row.split() for row in lexicon(LISTS)["kinds"])
    return {word: kind for kind, *words in rows for word in words}


@cache
def several() -> dict[str, str]:
    """The kind of “brothers”, “cousins”."""
    return dict(row.split() for row in lexicon(LISTS)["several"])


@cache
def bound() -> dict[str, str]:
    """The kind of “married to”, “engaged to”."""
    return dict(row.split() for row in lexicon(LISTS)["bound"])


@cache
def relating() -> frozenset[str]:
    """Every word that may tie two people."""
    return frozenset((*kind_of(), *several(), *bound()))
