"""Answers and sorts that shut one another out: yes and no, men and women, those who have not made up their minds."""

from functools import cache

from copydesk.lexicons import lexicon


def exclude(items: tuple[frozenset[str], ...], name: str) -> bool:
    """Whether each item is of another side of one row of the list `name` of `shares.toml`, or of none by its words."""
    for row in _sides(name):
        sides = [next((k for k, side in enumerate(row) if side & item and not _is_neither(item)), -1) for item in items]
        known = [side for side in sides if side >= 0]
        left = all(side >= 0 or _is_neither(item) for side, item in zip(sides, items, strict=True))
        if left and len(known) > 1 and len(set(known)) == len(known):
            return True
    return False


def _is_neither(item: frozenset[str]) -> bool:
    """Whether an item is of those who have not made up their minds, or saw no change."""
    known = lexicon("shares")
    return not known["undecided"].isdisjoint(item) or (
        not known["denials"].isdisjoint(item) and not known["decisions"].isdisjoint(item)
    )


@cache
def _sides(name: str) -> tuple[tuple[frozenset[str], ...], ...]:
    rows = (row.split(" / ") for row in sorted(lexicon("shares")[name]))
    return tuple(tuple(frozenset(side.split()) for side in row) for row in rows)
