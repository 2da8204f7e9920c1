"""One place by two names, or in two spellings.

A reader who does not know that both are the same looks for the second one on the map, and a changed name may be taken
for the paper’s opinion. The rarer name is flagged; which of them to use, the house decides.

## Flags
- Talks in Kyiv ended on Monday. The mayor of Kyiv was there. // Trains to [[Kiev]] were late.
- The head office is in Mumbai, and 40 people work in Mumbai. // The [[Bombay]] office was closed.
- The army of Myanmar withdrew. // [[Burma]] has 40 prisoners.
- The army said it had retaken the town of Karvelo. // Refugees from [[Karvello]] told of houses burning.
- The minaret in Qasr Halil fell. // Tents were put up in [[Kasr Halil]].
- The race starts in Grünwaldau. // About 6,000 runners are expected in [[Grunwaldau]], the clerk said.
- Police in Buenavilla are looking for two men. // The robbery happened in [[Buena Villa]] on Sunday.
- Workers at the Dunfarrow steelworks vote. // The [[Dunfarow]] plant employs 900.

## Passes
- Talks in Kyiv (formerly Kiev) ended on Monday. // Trains to Kyiv were late.
- The head office is in Mumbai. // The Bombay Stock Exchange was closed. // They ate chicken Kiev in Kyiv.
- Talks in Kyiv ended on Monday. // “I love Kiev,” she said.
- The city, then called Bombay, had 40 mills. // Mumbai has none.
- Trains from Orle to Marton stopped. // The road between Marton and Morton is closed. // Morton has no shop.
- Miners in Argentina struck. // Angry Argentines filled the streets. // They were in favour of Communism in Argentina.
- The slopes of Velmora are steep. // The Velmara, a film, was shot on them. // He spoke to Marlow, and lives in Marlos.
- The army of Myanmar withdrew. // A novel set in Burma in 1942 won. // They ate Peking duck in Beijing.

## Overrule when
The text tells of both times and the reader can see it.

## Source
- AP Stylebook, 2019: Kyiv, and Kiev only in the dish and in history.
"""

from copydesk.checking import WARNING, Facts, Flag, Flags, document_check


@document_check(WARNING)
def place_variant(facts: Facts) -> Flags:
    """The rarer of two names of one place."""
    for place in facts.two_names:
        here, there = (facts.spot(one.start, one.end) for one in (place.odd, place.usual))
        often = f", {place.times} times" if place.times > 1 else ""
        message = (
            f"“{here.words}” here, “{there.words}” in ¶{there.paragraph.number}{often}. Use one name for the place."
        )
        yield Flag(here, message, related=(there,))
