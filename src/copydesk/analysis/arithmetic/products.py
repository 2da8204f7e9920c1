"""So many times so much: “£1,200 shared by eight, £150 each”, “12 coaches, each with 50 fans: 600 in all”.

Also “three doctors for 4,500 patients, one for every 1,500”.
"""

from collections.abc import Iterator

from msgspec import Struct

from copydesk.analysis.arithmetic import summing
from copydesk.analysis.page.sentences import Sentence
from copydesk.analysis.page.tokens import Tokens
from copydesk.analysis.quantities.figured import Figured
from copydesk.analysis.quantities.figures import Figure
from copydesk.lexicons import lexicon
from copydesk.spans import Span, around

NEAR, FAR = 7, 12
"""So many words and marks stand between two of the figures, and between those that are told apart."""

EACH = frozenset({"each", "apiece"})

ROOM = 0.011
"""Quotients and sums of money are rounded by so much, as a part of them."""


Three = tuple[Figure, Figure, Figure]


class Product(Struct, frozen=True):
    """A total, how many parts it has, and how much each is; `span` are its words."""

    span: Span
    total: Figure
    count: Figure
    each: Figure

    @property
    def value(self) -> float:
        """What the parts come to."""
        return self.count.value * self.each.value

    @property
    def agrees(self) -> bool:
        """Whether the total may be the product, with what rounding allows."""
        low, high = self.count.low * self.each.low * (1 - ROOM), self.count.high * self.each.high * (1 + ROOM)
        return low <= self.total.high and self.total.low <= high


def find(tokens: Tokens, figured: Figured) -> Iterator[Product]:
    """Every total that stands with the number of its equal parts and the size of one."""
    for sentence, inside in figured.several:
        if len(inside) == 3 and all(one.exact for one in inside):
            one, two, three = inside
            ways = (way(tokens, sentence, (one, two, three)) for way in (_shared, _for_every, _added_up))
            yield from (_product(*found) for found in ways if found)
    for before, sentence, listed, totals in figured.paired:
        if len(listed) == 2 and len(totals) == 1:
            whole = summing.names_all(tokens, sentence) and _each(tokens, before, *listed)
            if whole and _may_be(listed, totals[0]):
                yield _product(totals[0], *listed)


def _product(total: Figure, count: Figure, each: Figure) -> Product:
    return Product(around(total.span, count.span, each.span), total, count, each)


def _shared(tokens: Tokens, sentence: Sentence, figures: Three) -> Three | None:
    """“The £1,200 was shared equally between the eight, who got £150 each”: the total, the number, what each has."""
    total, count, each = figures
    words, behind = tokens.norms[total.last + 1 : count.first], tokens.norms[count.last + 1 : each.first]
    about = (*behind[-2:], *tokens.norms[each.last + 1 : min(each.last + 3, sentence.last + 1)])
    known = lexicon("shares")
    split = not known["splits"].isdisjoint((*words, *behind))
    split &= not {"between", "among", "equally", "evenly"}.isdisjoint((*words, *behind))
    near = len(words) <= NEAR and len(behind) <= NEAR and {"and", "but", ";"}.isdisjoint(words)
    alike = total.unit == each.unit and count.unit == "" and total.unit not in ("%", "part")
    return (total, count, each) if split and near and alike and not EACH.isdisjoint(about) else None


def _for_every(tokens: Tokens, sentence: Sentence, figures: Three) -> Three | None:
    """“Three doctors for 4,500 patients, which is one doctor for every 1,500”: the total, the number, what each has."""
    count, total, each = figures
    words, behind = tokens.norms[count.last + 1 : total.first], tokens.norms[total.last + 1 : each.first]
    ratio = "ratio" in behind and behind[-2:] in (("one", "to"), ("1", ":"))
    led = behind[-2:] in (("for", "every"), ("for", "each"), ("to", "every"), ("per", "every"))
    one = ratio or not {"one", "a"}.isdisjoint(behind[-4:-2])
    paired = words[-1:] == ("for",) and len(words) <= 3 and len(behind) <= FAR
    return (
        (total, count, each) if (led or ratio) and one and paired and {"and", ";", "but"}.isdisjoint(behind) else None
    )


def _added_up(tokens: Tokens, sentence: Sentence, figures: Three) -> Three | None:
    """“12 coaches, each with 50 fans, 600 in all”."""
    count, each, total = figures
    words = " ".join(tokens.norms[total.last + 1 : min(total.last + 3, sentence.last + 1)])
    led = " ".join(tokens.norms[max(sentence.first, total.first - 2) : total.first])
    marked = any(words.startswith(phrase) for phrase in lexicon("sums")["totals"])
    marked |= led in ("came to", "comes to") or led.split(" ")[-1] in ("cost", "costs", "costing", "spending")
    marked |= any(led.endswith(phrase) for phrase in lexicon("sums")["leads"])
    close = total.first - each.last <= FAR and tokens.norms[each.last + 1 : each.last + 2] != ("and",)
    alike = total.unit == each.unit and (not total.noun or not each.noun or total.noun == each.noun)
    return (total, count, each) if marked and close and alike and _each(tokens, sentence, count, each) else None


def _each(tokens: Tokens, sentence: Sentence, count: Figure, each: Figure) -> bool:
    """“12 coaches, each with 50 fans”, “12 coaches carrying 50 fans each”."""
    words = tokens.norms[count.last + 1 : each.first]
    behind = tokens.norms[each.last + 1 : min(each.last + 3, sentence.last + 1)]
    plain = count.unit == "" and count.noun != "" and not count.scaled and each.unit not in ("%", "part", "age")
    told = "each" in words[-3:] or ("," not in words and "and" not in words and not EACH.isdisjoint(behind))
    return plain and told and len(words) <= NEAR and count.exact and each.exact


def _may_be(listed: tuple[Figure, ...], total: Figure) -> bool:
    """Whether a total counts what each has: the same, or a kind of it, and not much more or less."""
    known, each = lexicon("sums"), listed[1]
    persons = known["persons"] | {"people"}
    alike = total.noun == each.noun != "" or total.noun in known["kinds"] or {total.noun, each.noun} <= persons
    near = abs(listed[0].value * each.value - total.value) <= summing.FAR * total.value
    return alike and near and total.exact and total.unit == each.unit
