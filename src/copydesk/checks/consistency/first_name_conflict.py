"""One office, one surname, two first names.

The right surname with the wrong first name is somebody else: a reader may think of a relative, and the person named
did not say it.

## Flags
- Alison Reeve, the chief executive, spoke. // [[Helen Reeve, the chief executive]], will meet the guild on Friday.
- Energy minister Carla Ruiz came late. // [[Clara Ruiz, the energy minister]], left early.

## Passes
- Robert Hale, the mayor, spoke. // Rob Hale, the mayor, left. // R. Hale, the mayor, came back.
- Alison Reeve, the chief executive, spoke. // Helen Reeve, the former chief executive, and her sister Ann left.
- Analyst Carla Ruiz spoke. // Analyst Tom Ruiz did not. // President George W. Bush left.
- Tom Orr, the mayor of Orle, left. // Lena Orr, the mayor of Pesk, came. // Mayor Ina Holt met Mayor Ada Holt.

## Overrule when
Two people of the same name hold the office one after the other, or in two places.

## Source
- Editorial practice; no guide is cited.
"""

from copydesk.checking import WARNING, Facts, Flag, Flags, document_check, excerpt


@document_check(WARNING)
def first_name_conflict(facts: Facts) -> Flags:
    """The later of two first names for the holder of one office."""
    for clash in facts.renamed:
        spot, other = facts.spot_of(*clash.here.ends), facts.spot_of(*clash.there.ends)
        words, others = excerpt(spot.words, 48), excerpt(other.words, 48)
        yield Flag(spot, f"“{words}” here, “{others}” in ¶{other.paragraph.number}. Which name?", related=(other,))
