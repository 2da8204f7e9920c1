"""Words that rank: superlatives, and “second-largest”."""

from functools import cache

from copydesk.lexicons import lexicon


@cache
def measures() -> dict[str, str]:
    """The measure of every superlative."""
    return {word: row.split()[0] for row in lexicon("superlatives")["alike"] for word in row.split()}


@cache
def opening() -> frozenset[str]:
    """The first words of claims."""
    ranks = ("first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth")
    joined = (f"{rank}-{best}" for rank in ranks for best in measures())
    return frozenset({*lexicon("superlatives")["only"], *measures(), *ranks, *joined})
