"""A measure given twice that is not the same in both units.

Ten miles are 16 kilometres and not 26. Readers who think in the second unit get another fact than the others.

## Flags
- The road runs [[10 miles (26 km)]] to the coast.
- “We dug [[six feet (3.2 metres)]] down,” he said.
- The field is [[40 acres (61 hectares)]] large, and the wall [[180 feet (5.5 metres)]] long.
- The coast is [[12 miles, or about 25 kilometres]], away; it was [[30C (96F)]] there, in winds of [[60mph (130 km/h)]].
- The fish weighed [[50 pounds (35 kg)]], and he is [[6ft 2in (1.58m)]] tall.

## Passes
- The road runs 10 miles (16 km) to the coast. “We dug six feet (1.8 metres) down,” he said.
- The field is 40 acres (16 hectares) large, and the tank holds 100 gallons (455 litres), or 100 gallons (380 litres).
- He ran five miles (8km) a day and weighed 180lb (82kg).
- The sea will warm by 3.6 degrees Fahrenheit, or 2 degrees Celsius, and it was 86F (30C) in the bay.
- He is 6ft 2in (1.88m) tall and weighs 12st 4lb (78kg); fares of $10 or £7 are paid there.
- It is 10 miles from the coast (26 km by road).

## Overrule when
The two measure different things, and the copy says so.

## Source
- NIST Special Publication 811: conversion factors.
"""

import re

from copydesk.checking import WARNING, Facts, Flag, Flags, document_check

UNIT = re.compile(r"^.*\d\s*|^\S+\s+")
ROOM = 0.08
"""A conversion may be rounded by so much: five miles are eight kilometres, and six feet 1.8 metres."""

FINE = 0.1
"""A conversion with decimals is rounded no more than so; a whole one by one."""


@document_check(WARNING)
def conversion_conflict(facts: Facts) -> Flags:
    """One flag a conversion that no definition of the units and no rounding allows."""
    for one in facts.conversions:
        given, converted = one.given.span.of(facts.text), one.converted.span.of(facts.text)
        least = 1.0 if one.converted.value % 1 == 0 else FINE
        if not any(abs(one.converted.value - right) <= max(ROOM * right, least) for right in one.right):
            unit = UNIT.sub("", converted)
            message = f"{given} is {one.right[0]:.3g} {unit}, not {converted}. Correct it or drop it."
            yield Flag(facts.spot(one.span.start, one.span.end), message)
