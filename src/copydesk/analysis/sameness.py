"""Whether two places of a text tell of the same: a ladder of evidence, from the words around them.

`docs/sameness.md` says what each rung asks for, and what speaks against it.
"""

from copydesk.analysis.contexts import Context
from copydesk.analysis.topics import content

ALIKE = 0.8
"""Two sentences that share so much of what they speak of are one sentence told twice."""

FEWEST_ALIKE, FEWEST = 4, 3
"""Words of substance that two sentences share at the least: told twice, and told again in other words."""

KEPT = 0.7
"""The share of the words beside the one that the other sentence has, where it tells the same again."""


def told_twice(one: Context, two: Context) -> bool:
    """Whether the sentences are the same but for a word or two."""
    shared = len(one.topics & two.topics)
    alike = shared >= ALIKE * len(one.topics | two.topics) and shared >= FEWEST_ALIKE
    return alike and one.names == two.names and one.periods == two.periods and not _apart(one.times, two.times)


def told_again(one: Context, two: Context, *, vague: bool) -> bool:
    """Whether the words beside two figures or dates are of the same thing, and nothing says that they are of two.

    `vague` says that what is counted could be of many things: it takes more.
    """
    beside = one.beside & two.beside
    if one.cautions != two.cautions or one.periods != two.periods:
        return False
    if _apart(one.names, two.names) or _apart(one.times, two.times):
        return False
    if len(beside) < 1 + vague or len(one.topics & two.topics) < FEWEST or _parted(one.after, two.after):
        return False
    return max(_kept(one, two), _kept(two, one)) >= KEPT


def other_speakers(one: Context, two: Context) -> bool:
    """Whether two who are named speak: that they disagree is news."""
    return bool(one.speaker and two.speaker and one.speaker != two.speaker)


def _kept(one: Context, two: Context) -> float:
    return len(one.beside & two.topics) / len(one.beside)


def _apart(one: frozenset[str], two: frozenset[str]) -> bool:
    """Whether each side has what the other lacks."""
    return not (one <= two or two <= one)


def _parted(one: tuple[str, ...], two: tuple[str, ...]) -> bool:
    """Whether the words behind run alike and then part: “of men under 30 …”, “of men over 30 …”."""
    k = next((i for i, (a, b) in enumerate(zip(one, two, strict=False)) if a != b), None)
    return k is not None and bool(content([one[k]])) and bool(content([two[k]]))
