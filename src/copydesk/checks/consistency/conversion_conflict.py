"""A measure in brackets that is not the measure before them.

Ten miles are 16 kilometres and not 26. Readers who think in the second unit get another fact than the others.

## Flags
- The road runs [[10 miles (26 km)]] to the coast.
- “We dug [[six feet (3.2 metres)]] down,” he said.
- The field is [[40 acres (61 hectares)]] large, and the wall [[180 feet (5.5 metres)]] long.

## Passes
- The road runs 10 miles (16 km) to the coast. “We dug six feet (1.8 metres) down,” he said.
- The field is 40 acres (16 hectares) large, and the tank holds 100 gallons (455 litres), or 100 gallons (380 litres).
- He ran five miles (8km) a day and weighed 180lb (82kg).
- It is 10 miles from the coast (26 km by road).

## Overrule when
The two measure different things, and the copy says so.

## Source
- NIST Special Publication 811: conversion factors.
"""

from copydesk.checking import WARNING, Facts, Flag, Flags, document_check

ROOM = 0.08
"""A conversion may be rounded by so much: five miles are eight kilometres, and six feet 1.8 metres."""


@document_check(WARNING)
def conversion_conflict(facts: Facts) -> Flags:
    """One flag a conversion that no definition of the units and no rounding allows."""
    for one in facts.conversions:
        given, converted = one.given.span.of(facts.text), one.converted.span.of(facts.text)
        if not any(abs(one.converted.value - right) <= max(ROOM * right, 1.0) for right in one.right):
            unit = converted.lstrip("0123456789., ")
            message = f"{given} is {one.right[0]:.3g} {unit}, not {converted}. Correct it or drop it."
            yield Flag(facts.spot(one.span.start, one.span.end), message)
