"""Places that the copy spells in two ways: “in Karvelo”, and then “refugees from Karvello”.

A place is what stands behind “in” or “near”, or beside a word for a place. Two that one sentence names are two places.
"""

from collections import defaultdict
from collections.abc import Iterator

from copydesk.analysis.names import known
from copydesk.analysis.names.alike import heard, is_alike
from copydesk.analysis.names.cast import Cast
from copydesk.analysis.names.mentions import Mention, TwoForms
from copydesk.analysis.page.marked import MarkedCopy
from copydesk.lexicons import lexicon

NEAR = 3
"""So many words before and behind a name may say that it is another name for the same."""

LONG = 6
"""In letters: two names of so many that are a slip apart are hardly two."""

Told = list[Mention]


def find(page: MarkedCopy, cast: Cast, mentions: tuple[Mention, ...]) -> Iterator[TwoForms]:
    """Every place in two spellings, one of which stands once; the rarer, or else the later, is the odd one."""
    forms: dict[str, Told] = defaultdict(list)
    for one in mentions:
        if not (one.titles or _is_somebody(page, cast, one) or _is_glossed(page, one)):
            forms[spelt(page, one)].append(one)
    alike: dict[tuple[int, str], list[Told]] = defaultdict(list)
    for told in forms.values():
        words = told[0].words
        others = alike[len(words), heard(words[0])[0]]
        other = next((other for other in others if _is_one(page, other, told)), None)
        if other:
            usual, odd = sorted((other, told), key=len, reverse=True)
            yield TwoForms(odd[0].span, usual[0].span, len(usual))
        others.append(told)


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


def spelt(page: MarkedCopy, one: Mention) -> str:
    """A name letter by letter: small letters, hyphens as blanks, diacritics kept."""
    return one.span.of(page.text).lower().replace("-", " ")


def _is_one(page: MarkedCopy, some: Told, others: Told) -> bool:
    """Whether two spellings are one place’s, as far as the letters tell, and no sentence has both."""
    one, two = some[0].words, others[0].words
    odd = [pair for pair in zip(one, two, strict=True) if pair[0] != pair[1]]
    if len(odd) > 1 or (odd and not is_alike(*odd[0], alone=len(one) == 1)):
        return False
    if odd and (min(len(some), len(others)) > 1 or known.places().issuperset((one[-1], two[-1]))):
        return False
    if {named.sentence.first for named in some} & {named.sentence.first for named in others}:
        return False
    placed = [any(is_placed(page, named) for named in told) for told in (some, others)]
    return all(placed) or (any(placed) and not any(map(_may_be_another, (some, others))))


def _may_be_another(told: Told) -> bool:
    """Whether a name may be another’s, if one of the two does not stand as a place does: it is short or known, or only
    the start of a sentence gives it its capital.
    """
    first = told[0]
    lone = len(first.words) == 1 and (first.surname in known.famous() or first.surname in known.places())
    return lone or first.opens or sum(map(len, first.words)) < LONG
