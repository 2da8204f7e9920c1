"""Slips of the article’s own sums to plant: a thousandfold off, another currency, another figure in the headline."""

import random
import re

from own_sentences import MONEY, Held, fitting, held, other_within
from planting import Plant, Planted, told, twins
from restated_faults import retelling
from wording import filled, numbers, person, towns

SLIPPED = {"million": "billion", "billion": "million", "bn": "m", "m": "bn", "trillion": "billion"}
UNITS = (" million", " million", "m", "m", " billion", "bn")
SIGNS = "£$€"
# Two sentences on one sum; {n} with {unit}, and {m} with {other}.
MAGNITUDE_PAIRS = (
    ("The new pier at {here} will cost £{n}{unit}.", "The [[£{n}{other}]] for the pier will come from a levy."),
    ("{name} sold the brewery for ${n}{unit}.", "The [[${n}{other} sale]] of the brewery made {surname} rich."),
    ("The port of {here} has debts of €{n}{unit}.", "One bank is owed half of the [[€{n}{other} of debt]]."),
    ("The storm did ${n}{unit} of damage in {here}.", "Insurers will not pay all of the [[${n}{other} in damage]]."),
    ("The quarry near {here} sold {n}{unit} tonnes of stone.",
     "Of the [[{n}{other} tonnes]] of stone that the quarry sold, most went by rail."),
    ("The appeal for {here} has raised £{n}{unit}.", "The appeal’s [[£{n}{other}]] will be spent by June."),
    ("{name} won a contract worth ${n}{unit} in {here}.", "The [[${n}{other} contract]] is not yet signed."),
    ("Oil spills have cost {here} £{n}{unit} so far.", "The [[£{n}{other} cost]] of the spills will rise."),
    ("The union’s pension fund is worth £{n}{unit}.", "{name} runs the fund, which holds [[£{n}{other}]]."),
    ("The state set aside ${n}{unit} for the tunnel at {here}.",
     "Not one cent of the [[${n}{other}]] set aside for the tunnel has been spent."),
)  # fmt: skip
CURRENCY_PAIRS = (
    ("The new pier at {here} will cost {sign}{n}m.", "The [[{other}{n}m]] for the pier will come from a levy."),
    ("{name} sold the brewery for {sign}{n} million.", "The [[{other}{n} million]] sale made {surname} rich."),
    ("The port of {here} has debts of {sign}{n}bn.", "One bank is owed half of the port’s [[{other}{n}bn]] of debt."),
    ("The storm did {sign}{n}m of damage in {here}.", "Insurers will not pay all of the [[{other}{n}m]] in damage."),
    ("The appeal for {here} has raised {sign}{n},000.", "The appeal’s [[{other}{n},000]] will be spent by June."),
    ("The painting was bought for {sign}{n},000 by {name}.",
     "At [[{other}{n},000]], said {surname}, the painting was a bargain."),
    ("Ferry tickets to {here} will cost {sign}{n}.", "At [[{other}{n}]] a ticket, few will take the ferry."),
    ("{name} left {sign}{n}m to the hospital.", "The hospital has not said how it will use the [[{other}{n}m]]."),
    ("{name} was fined {sign}{n},000 in {here}.", "{surname} has a month to pay the [[{other}{n},000 fine]]."),
)  # fmt: skip
# A headline, the story’s sentence, and the least and the greatest number.
HEADLINES = (
    ("[[{m}]] boats lost in storm", "The storm took {n} boats, the council of {here} said.", 12, 90),
    ("{here} to lose [[{m}]] jobs", "A total of {n} jobs will go at the glassworks in {here}.", 120, 900),
    ("Bus crash kills [[{m}]]", "{n} people were killed when a bus left the road near {here} on Monday.", 12, 60),
    ("Council backs [[£{m}m]] stadium", "The council of {here} voted for a stadium that will cost £{n}m.", 12, 90),
    ("[[{m}%]] of pupils fail swimming test", "In {here}, {n}% of pupils could not pass the swimming test.", 20, 80),
    ("Storm leaves [[{m}]] homeless in {here}", "The storm left {n} people without a home in {here}.", 120, 900),
    ("{name} jailed for [[{m:p}]] years", "A court in {here} sent {name} to prison for {n:p} years.", 3, 18),
    ("[[{m}]] arrested after march in {here}", "Police arrested {n} people after the march in {here}.", 12, 90),
    ("Brewery sold for [[${m} million]]", "The brewery in {here} was sold for ${n} million, {name} said.", 12, 90),
    ("Rents up [[{m} per cent]]", "Rents in {here} rose by {n} per cent, the survey shows.", 5, 30),
)  # fmt: skip
SMALL = re.compile(r"\b(?:[Tt]he|[Aa]n?|has|have|had) ")


def _sums(paragraphs: list[str]) -> list[tuple[Held, str, str]]:
    """Sentences with one sum of money of the article’s own, and its sign and its unit, "" for none."""
    found = []
    for one in held(paragraphs, (MONEY,)):
        m = MONEY.fullmatch(one.figure)
        if m:
            found.append((one, m["sign"], m["unit"] or ""))
    return found


def magnitude(paragraphs: list[str], dice: random.Random) -> Planted | None:
    """A sum told a second time, a thousandfold off; of the article’s own where it has one."""
    facts = [(one, unit) for one, _, unit in _sums(paragraphs) if unit]
    if facts and dice.random() < 0.7:
        one, unit = dice.choice(facts)
        return retelling(paragraphs, dice, one, one.figure.removesuffix(unit) + SLIPPED[unit])
    if dice.random() < 0.9:
        return None
    pair, unit = dice.choice(MAGNITUDE_PAIRS), dice.choice(UNITS)
    slipped = unit.replace(unit.strip(), SLIPPED[unit.strip()])
    rest = {"unit": unit, **numbers(n=dice.randrange(12, 95)), **person(dice), **towns(dice)}
    return told(paragraphs, dice, pair, rest | {"other": slipped}, rest | {"other": unit})


def currency(paragraphs: list[str], dice: random.Random) -> Planted | None:
    """A sum told a second time, in another currency; of the article’s own where it has one."""
    facts = [(one, sign) for one, sign, _ in _sums(paragraphs)]
    if facts and dice.random() < 0.7:
        one, sign = dice.choice(facts)
        return retelling(paragraphs, dice, one, one.figure.replace(sign, dice.choice(SIGNS.replace(sign, ""))))
    if dice.random() < 0.9:
        return None
    sign, other = dice.sample(SIGNS, 2)
    rest = {"sign": sign, **numbers(n=dice.randrange(12, 95)), **person(dice), **towns(dice)}
    return told(paragraphs, dice, dice.choice(CURRENCY_PAIRS), rest | {"other": other}, rest | {"other": sign})


def headline_figure(paragraphs: list[str], dice: random.Random) -> Planted | None:
    """A figure of the headline that the story has otherwise: the article’s own, or of an invented story."""
    own = _own_headlines(paragraphs)
    if own and dice.random() < 0.8:
        one = dice.choice(own)
        wrong = fitting(one, paragraphs, dice)
        return twins(*([one.told(figure), *paragraphs[1:]] for figure in (wrong, one.figure))) if wrong else None
    if dice.random() < 0.9:
        return None
    head, story, least, most = dice.choice(HEADLINES)
    n = dice.randrange(least, most)
    rest = {**numbers(n=n), **person(dice), **towns(dice)}
    m = other_within(n, least, most, dice)
    heads = (filled(head, rest | numbers(m=said)) for said in (m, n))
    return twins(*([words, filled(story, rest), *paragraphs[1:]] for words in heads))


def _own_headlines(paragraphs: list[str]) -> list[Held]:
    """The headline, where the story has its figure too; the first paragraph with small words left out."""
    found = [one for one in held(["", f"{paragraphs[0]}."]) if _has(paragraphs[1:], one)]
    for one in held(paragraphs[:2]):
        if one.lead + one.figure + one.tail == paragraphs[1].removesuffix("."):
            lead, tail = SMALL.sub("", one.lead), SMALL.sub("", one.tail)
            found.append(Held(lead[:1].upper() + lead[1:], one.figure, tail, one.noun, one.number))
    return found


def _has(paragraphs: list[str], one: Held) -> bool:
    """Whether the story has the figure of its headline, with what it counts."""
    return bool(
        re.search(rf"(?<![\d,.]){re.escape(one.figure)}\b.{{,12}}{one.noun.rpartition(' ')[2]}", " ".join(paragraphs))
    )


KINDS: tuple[Plant, ...] = (magnitude, currency, headline_figure)
