"""A measure given twice that is not the same in both units.

Ten miles are 16 kilometres and not 26. Readers who think in the second unit get another fact than the others. Two sums
of money in one story that are converted at two rates cannot both be right.

## Flags
- The road runs [[10 miles (26 km)]] to the coast.
- “We dug [[six feet (3.2 metres)]] down,” he said.
- The field is [[40 acres (61 hectares)]] large, and the wall [[180 feet (5.5 metres)]] long.
- The firm sold its mill for $90m (£70m). // A last payment of [[$45m (£42m)]] is due in June.
- It cost $22m (£11.7m) in Leeds, [[$6.3 (£3.4m)]] in York and $8m (£4.2m) in Bath.
- The mill was sold for [[£40m ($7.5m)]], and Ms Orr won [[£25,000 (€3,500)]] in damages.
- The fine of [[£350,000 ($1.2m]]; €505,000) was paid; [[€2m ($5.2m)]] is owed.
- The coast is [[12 miles, or about 25 kilometres]], away; it was [[30C (96F)]] there, in winds of [[60mph (130 km/h)]].
- The fish weighed [[50 pounds (35 kg)]], and he is [[6ft 2in (1.58m)]] tall.
- It was minus [[10C (minus 30F)]]. The wall is [[85 metres high (26 feet)]] and the bear weighed
  [[500 pounds – 1,102 kilograms]] – in all.
- The ranch is [[1,200 hectares, almost 500 acres]]. It is [[104 degrees Fahrenheit, that’s 54 Celsius]].
- A [[five-kilometre (8-mile)]] zone was shut in winds of [[70 miles an hour (43km/h)]].
- He is [[6ft 2in (1.98m)]] tall and weighs [[12 stone (96kg)]]. [[Five inches of rain – some 17mm]] – fell.
- They camped at [[3,000 metres, almost 19,850 feet]] above sea level. She weighed [[14st 6lb (102kg)]].

## Passes
- It was minus 10 degrees Celsius (14 degrees Fahrenheit), or −40C (-40F). He is 6 feet 2 inches (188 cm) tall.
- The road runs 10 miles (16 km) to the coast. “We dug six feet (1.8 metres) down,” he said.
- The field is 40 acres (16 hectares) large, and the tank holds 100 gallons (455 litres), or 100 gallons (380 litres).
- He ran five miles (8km) a day and weighed 180lb (82kg).
- The firm sold its mill for $90m (£70m). // A last payment of $45m (£35m) is due, and $100 (£80) a day after that.
- The firm sold its mill for $90m (£70m). // It had paid $45m (£27m) for it in 2007.
- The mill was sold for £40m ($75m). In 1950 it cost £200 ($560).
- It opened in Hong Kong and cost $90m (£7m).
- The fine of £350,000 ($660,000; €505,000) was paid, and prizes of £10 or $50 are due. It cost HK$90m (£7m).
- The sea will warm by 3.6 degrees Fahrenheit, or 2 degrees Celsius, and it was 86F (30C) in the bay.
- He is 6ft 2in (1.88m) tall and weighs 12st 4lb (78kg); fares of $10 or £7 are paid there.
- A swing of 60F (33C) in a day is rare; the lit side is 100C (180F) hotter than the dark one.
- The race is 26 miles 385 yards (42.2km) long. He is 6ft 2 inches (1.88 metres) tall and weighs 7st 4 lb (46kg).
- It paid A$90m (£47m) for the mill. // The mill made US$90m (£71m). // It cost $90m (£50m) a decade ago.
- She weighed 14st 6lb (92kg). They camped at 3,000 metres, almost 500 feet above the hut. It is 35 miles (55km) off.
- It is 10 miles from the coast (26 km by road).

## Overrule when
The two measure different things, or the rates are of different days, and the copy says so.

## Source
- NIST Special Publication 811: conversion factors.
"""

from copydesk.analysis.arithmetic.rates import Rate
from copydesk.checking import ERROR, WARNING, Facts, Flag, Flags, document_check

ROOM = 0.08
"""A conversion may be rounded by so much: five miles are eight kilometres, and six feet 1.8 metres."""

DAILY = 0.05
"""Rates of one week differ by less, as a part of the lower, beyond what rounding hides."""

FINE = 0.1
"""A conversion with decimals is rounded no more than so; a whole one by one."""

GROSS = 1.5
"""A rate that misses all there ever were by such a factor is a slip; by less, it may be of another dollar."""


@document_check(WARNING, ERROR)
def conversion_conflict(facts: Facts) -> Flags:
    """One flag a conversion that no definition of the units and no rounding allows, or that takes a rate of its own."""
    for one in facts.conversions:
        given, converted = one.given.span.of(facts.text), one.converted.span.of(facts.text)
        least = 1.0 if one.converted.value % 1 == 0 else min(FINE, one.converted.place)
        room = min(ROOM, one.room)
        if not any(abs(one.converted.value - right) <= max(room * abs(right), least) for right in one.right):
            unit = one.unit(facts.text)
            message = f"{given} is {one.right[0]:.3g} {unit}, not {converted}. Correct it or drop it."
            yield Flag(facts.spot(one.span.start, one.span.end), message)
    sound = [rate for rate in facts.rates if rate.daily and rate.beyond == 1]
    for pair in dict.fromkeys(rate.currencies for rate in sound):
        yield from _odd([rate for rate in sound if rate.currencies == pair], facts)
    for rate in facts.rates:
        if rate.beyond > 1:
            spot = facts.spot(rate.span.start, rate.span.end)
            message = f"“{spot.words}”: the two currencies have not been at such a rate since 1980. Check both sums."
            yield Flag(spot, message, severity=ERROR if rate.beyond >= GROSS else WARNING)


def _odd(rates: list[Rate], facts: Facts) -> Flags:
    """The sums that are not converted as most of their currencies are; of two, the second."""
    usual = max(rates, key=lambda one: sum(one.apart(other) <= DAILY for other in rates))
    there = facts.spot(usual.span.start, usual.span.end)
    for rate in rates:
        if rate.apart(usual) > DAILY:
            here = facts.spot(rate.span.start, rate.span.end)
            message = (
                f"“{here.words}” is another rate than “{there.words}” in ¶{there.paragraph.number}. Which is right?"
            )
            yield Flag(here, message, related=(there,))
