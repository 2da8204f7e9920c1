"""Faults of parts and wholes to plant: sums, shares, conversions, and lists that are not as long as announced."""

import random

from planting import Plant, Planted, told, twins
from wording import Number, filled, numbers, person, towns

JOBS = ("jobs", "posts", "staff", "beds", "homes", "desks", "places", "workers")
SUMS_OF_TWO = (
    "The letter says that [[{total} {things} in all will go: {a} at {here} and {b} at {there}]].",
    "[[{a} {things} will go at {here} and {b} at {there}, {total} in all]], the union said.",
    "[[A total of {total} {things} will be lost, {a} in {here} and {b} in {there}]].",
    "The firm is to cut [[{total} {things}, with {a} going in {here} and {b} in {there}]].",
    "There were [[{a} {things} at {here} and {b} at {there}, making {total}]] altogether.",
    "Of the [[{total} {things}, {a} are in {here} and the other {b} in {there}]].",
    "{name} said that [[{a} {things} in {here} and {b} in {there}, or {total} together]], would be spared.",
    "Altogether [[{total} {things} were affected ({a} in {here}, {b} in {there})]].",
)
SUMS_OF_THREE = (
    "The plan covers [[{total} {things}: {a} in {here}, {b} in {there} and {c} in {yonder}]].",
    "[[{a} {things} went in {here}, {b} in {there} and {c} in {yonder}, a total of {total}]].",
    "[[{total} {things} are at risk – {a} in {here}, {b} in {there} and {c} in {yonder}]].",
    "It counted [[{a} {things} in {here}, {b} in {there} and {c} in {yonder}, for a total of {total}]].",
)
SUMS_OF_MONEY = (
    "The bill came to [[£{total}m: £{a}m for the road and £{b}m for the bridge]].",
    "The county will pay [[£{a}m and the state £{b}m, a total of £{total}m]].",
    "[[${total} million was raised: ${a} million from members and ${b} million from the lottery]].",
    "It spent [[€{a}m on the hall and €{b}m on the harbour, or €{total}m in all]].",
    "[[The £{total}m grant is made up of £{a}m for repairs and £{b}m for new vehicles]].",
)
VOTES = (
    "[[All {total} members voted: {a} for the motion and {b} against]].",
    "The club won [[{a} and lost {b} of its {total} matches, and drew none]].",
    "[[The crew of {total} – {a} men and {b} women]] – was taken off by helicopter.",
    "[[{total} people died, {a} of them adults and the other {b} children]].",
    "The class of [[{total} pupils, {a} girls and {b} boys]], had moved to {here}.",
)
SHARES = (
    "Bread took [[{a}% of {whole}, cakes {b}% and pies {c}%]].",
    "Bread took [[{a} per cent of {whole}, and cakes {b} per cent and pies {c} per cent]].",
    "In the survey [[{a}% were for the plan, {b}% were against and {c}% did not know]].",
    "[[{a} percent said yes, {b} percent said no and {c} percent had no view]].",
    "The shares are held by [[the founder ({a}%), the bank ({b}%) and the staff ({c}%)]].",
    "{name} took [[{a}% of the vote, with {b}% for the Harbour Party and {c}% for the Farmers’ League]].",
    "[[Fees account for {a}% of its income, grants for {b}% and gifts for {c}%]].",
    "Of those asked, [[{a} per cent walk to work, {b} per cent drive and {c} per cent take the bus]].",
    "Power came from [[wind ({a} per cent), water ({b} per cent) and coal ({c} per cent)]].",
    "[[Some {a}% of the land is forest, {b}% is pasture and {c}% is built on]], the survey says.",
    "[[{a}% of {whole} went to the north, {b}% to the south and {c}% to the islands]].",
    "The mixture is [[{a}% sand, {b}% lime and {c}% clay]], said {name}.",
)
WHOLES = ("sales", "its income", "the market", "all spending", "the budget")
# One unit, how many of the other it makes, the frame, and the least and the greatest number of the first.
MEASURES = (
    (1.609, "The road runs for [[{a} miles ({b} km)]] along the river.", 4, 90),
    (1.609, "{here} lies [[{a} miles, or {b} kilometres]], to the north.", 12, 300),
    (1.609, "Winds of [[{a} mph ({b} km/h)]] were measured at {here}.", 50, 120),
    (0.6214, "The pipeline, [[{a} km ({b} miles) long]], leaks.", 40, 900),
    (0.3048, "The tower is [[{a} feet ({b} metres)]] high.", 60, 900),
    (3.281, "It stood on a ledge [[{a} metres ({b} feet)]] above the harbour.", 20, 400),
    (2.471, "The fire burned [[{a} hectares ({b} acres)]] of heath.", 30, 800),
    (0.4047, "The estate of [[{a} acres ({b} hectares)]] was sold to {name}.", 60, 900),
    (2.205, "The stone weighs [[{a} kg ({b} lb)]].", 30, 400),
    (0.4536, "A fish of [[{a} pounds ({b} kilograms)]] was caught off {here}.", 40, 300),
    (3.785, "The tanker lost [[{a} gallons ({b} litres)]] of fuel.", 200, 900),
    (2.54, "Snow lay [[{a} inches ({b} cm)]] deep at {here}.", 8, 40),
)
LISTS = (
    "There were {said:w} {things}: {items}.",
    "{said:w} {things} were given for the delay: {items}.",
    "The inquiry looked at {said:w} {things} – {items}.",
    "{name} named {said:w} {things}: {items}.",
    "The union has {said:w} {things}: {items}.",
    "The letter lists {said:w} {things}, namely {items}.",
    "It comes down to {said:w} {things}, {name} said: {items}.",
    "The board agreed on {said:w} {things}: {items}.",
)
LEADS = (
    "The report set out {said:w} {things}:", "The {said:w} {things} are:", "{name} has {said:w} {things}:",
    "Here are the {said:w} {things} in full:", "The town was asked about {said:w} {things}:",
)  # fmt: skip
ITEMS = (
    "cost", "timing", "staffing", "morale", "the weather", "public safety", "noise", "access for the old",
    "the state of the roof", "parking",
)  # fmt: skip
THINGS = ("reasons", "demands", "conditions", "priorities", "questions", "issues", "concerns", "points")


def total(paragraphs: list[str], dice: random.Random) -> Planted:
    """Parts that do not add up to the total beside them."""
    frame = dice.choice((*SUMS_OF_TWO, *SUMS_OF_THREE, *SUMS_OF_MONEY, *VOTES))
    a, b, c = dice.randrange(12, 90), dice.randrange(12, 90), dice.randrange(12, 90)
    real = a + b + (c if "{c}" in frame else 0)
    rest = {"things": dice.choice(JOBS), **numbers(a=a, b=b, c=c), **person(dice), **towns(dice)}
    wrong = real + dice.choice((-10, -9, -2, -1, 1, 2, 9, 10, 20))
    return told(paragraphs, dice, frame, rest | numbers(total=wrong), rest | numbers(total=real))


def share(paragraphs: list[str], dice: random.Random) -> Planted:
    """Shares of one whole that pass 100 per cent."""
    a, b = dice.randrange(36, 52), dice.randrange(24, 36)
    c = 100 - a - b
    over = dice.randrange(4, 20)
    rest = {"whole": dice.choice(WHOLES), **person(dice)}
    right = numbers(a=a, b=b, c=c)
    wrong = right | dice.choice((numbers(a=a + over), numbers(b=b + over), numbers(c=c + over)))
    return told(paragraphs, dice, dice.choice(SHARES), wrong | rest, right | rest)


def conversion(paragraphs: list[str], dice: random.Random) -> Planted:
    """A measure beside its conversion, which is that of another measure, or made the wrong way round."""
    factor, frame, least, most = dice.choice(MEASURES)
    a = dice.randrange(least, most)
    wrong = a * factor * dice.choice((0.6, 0.75, 1.3, 1.5)) if dice.random() < 0.7 else a / factor
    rest = {"a": Number(a), **person(dice), **towns(dice)}
    return told(paragraphs, dice, frame, *(rest | numbers(b=max(1, round(other))) for other in (wrong, a * factor)))


def announced_count(paragraphs: list[str], dice: random.Random) -> Planted:
    """A number of things announced, and one or two more or fewer listed, in the sentence or as bullets."""
    said = dice.randrange(3, 7)
    items = dice.sample(ITEMS, len(ITEMS))
    found = said + dice.choice((-1, -1, 1, 1, 2))
    rest = {"things": dice.choice(THINGS), **numbers(said=said), **person(dice)}
    if dice.random() < 0.6:
        frame = dice.choice(LISTS)
        listed = [{"items": f"{', '.join(items[: n - 1])} and {items[n - 1]}"} for n in (found, said)]
        return told(paragraphs, dice, f"[[{frame[:-1]}]].", *(rest | values for values in listed))
    at = dice.randrange(1, len(paragraphs))
    lead = filled(dice.choice(LEADS), rest)
    bullet = dice.choice(("- ", "• ", "* "))
    bullets = ["\n\n".join([lead, *(bullet + item.capitalize() for item in items[:n])]) for n in (found, said)]
    return twins(*([*paragraphs[:at], f"[[{listed}]]", *paragraphs[at:]] for listed in bullets))


KINDS: tuple[Plant, ...] = (total, share, conversion, announced_count)
