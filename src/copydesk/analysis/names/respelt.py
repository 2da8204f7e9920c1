"""Places that the copy spells in two ways: “in Karvelo”, and then “refugees from Karvello”.

A place is what stands behind “in” or “near”, or beside a word for a place. Two that one sentence names are two places.
"""

from collections import defaultdict
from collections.abc import Iterator

from copydesk.analysis.names import known
from copydesk.analysis.names.alike import LETTERS, is_alike
from copydesk.analysis.names.cast import Cast
from copydesk.analysis.names.mentions import Mention, TwoForms
from copydesk.analysis.page.marked import MarkedCopy
from copydesk.analysis.page.reach import pairs as every_two
from copydesk.analysis.page.reach import reached
from copydesk.lexicons import lexicon

NEAR = 3
"""So many words before and behind a name may say that it is another name for the same."""

LONG = 6
"""In letters: two names of so many that are a slip apart are hardly two."""

ENDS = 2
"""A slip leaves so many letters at the one end of a word or the other."""

Mentions = list[Mention]
Words = tuple[str, ...]


def find(page: MarkedCopy, cast: Cast) -> Iterator[TwoForms]:
    """Every place in two spellings, one of which stands once; the rarer, or else the later, is the odd one."""
    alike: dict[tuple[int, str], list[Words]] = defaultdict(list)
    for words, told in cast.forms.items():
        others = alike[len(words), words[0][0].translate(LETTERS)]
        pairs = [(cast.forms[other], told) for other in reached(others) if _may_be_one(other, words)]
        if len(told) > 1 and len({one.span.of(page.text) for one in told}) > 1:
            pairs += every_two(_spellings(page, told))
        for pair in pairs:
            if found := _of_place(page, cast, *pair):
                yield found
        others.append(words)
    for words, told in cast.forms.items():
        whole = cast.lone.get("".join(words)) if len(words) > 1 else None
        if whole and (found := _of_place(page, cast, whole, told)):
            yield found


def _spellings(page: MarkedCopy, told: Mentions) -> list[Mentions]:
    """The mentions of one name by the letters of it as they stand, diacritics and all."""
    spelt: dict[str, Mentions] = defaultdict(list)
    for one in told:
        spelt[one.span.of(page.text).lower().replace("-", " ")].append(one)
    return list(spelt.values())


def _may_be_one(one: Words, two: Words) -> bool:
    """Whether two names differ in one word, and its letters may be a slip or another way of writing it."""
    odd = [pair for pair in zip(one, two, strict=True) if pair[0] != pair[1]] if one[1:] else [(one[0], two[0])]
    if len(odd) != 1:
        return False
    (a, b), alone = odd[0], len(one) == 1
    near = abs(len(a) - len(b)) <= ENDS and (a[:ENDS] == b[:ENDS] or a[-ENDS:] == b[-ENDS:])
    return near and is_alike(a, b, alone=alone) and not known.places() >= {one[-1], two[-1]}


def _of_place(page: MarkedCopy, cast: Cast, some: Mentions, others: Mentions) -> TwoForms | None:
    """Two spellings as one place’s; `None` if they may be of somebody, or of two places, as those of one sentence."""
    told = [
        [one for one in named if not (one.titles or _is_somebody(page, cast, one) or _is_glossed(page, one))]
        for named in (some, others)
    ]
    usual, odd = sorted(told, key=len, reverse=True)
    if not odd or (len(odd) > 1 and odd[0].words != usual[0].words):
        return None
    if {one.sentence.first for one in usual} & {one.sentence.first for one in odd}:
        return None
    placed = [any(is_placed(page, one) for one in named) for named in told]
    if all(placed) or (any(placed) and not any(map(_may_be_another, told))):
        return TwoForms(odd[0].span, usual[0].span, len(usual))
    return None


def _is_somebody(page: MarkedCopy, cast: Cast, one: Mention) -> bool:
    """Whether a name is a person’s: a surname of the story, unless it only ever stands as a place does."""
    person = cast.people.get(one.surname)
    return person is not None and not all(is_placed(page, named) for named in person.mentions)


def _is_glossed(page: MarkedCopy, one: Mention) -> bool:
    """Whether somebody else is speaking, or the words beside a name say that it is another name for the place."""
    near = page.norms[max(one.sentence.first, one.first - NEAR) : one.last + 1 + NEAR]
    return bool(page.quoted[one.first]) or not lexicon("places")["renamed"].isdisjoint(near)


def is_placed(page: MarkedCopy, one: Mention) -> bool:
    """Whether the words beside a name say that it is a place’s."""
    before, behind = page.norm(one.first - 1), page.norm(one.last + 1)
    of = before == "of" and page.norm(one.first - 2) in lexicon("places")["of"]
    return before in lexicon("places")["before"] or of or behind in lexicon("places")["behind"]


def _may_be_another(told: Mentions) -> bool:
    """Whether a name may be another’s, if one of the two does not stand as a place does: it is short or known, or only
    the start of a sentence gives it its capital.
    """
    first = told[0]
    lone = len(first.words) == 1 and (first.surname in known.famous() or first.surname in known.places())
    return lone or first.opens or sum(map(len, first.words)) < LONG
