"""One person’s name in two spellings, in two articles of one package.

Each article reads well by itself; side by side in one issue, or in the search of the site, they show that nobody read
both. The rarer spelling is flagged; which of the two is right, the copy cannot tell.

## Flags
- Minister Ana Torvik left Orle for talks in Pesk and Vance. || Ms [[Ana Torvick]] left Orle for Pesk and Vance.
- Bo Lindqvist, 34, runs the Pesk mill in Orle for Vance. || The Vance mill in Pesk, Orle, is shut, [[Lindquist]] said.
- Katherine Boyle, a dean, left Orle for Pesk and Vance. || [[Catherine Boyle]], a dean, left Orle for Pesk and Vance.

## Passes
- Minister Ana Torvik left Orle for talks in Pesk and Vance. || Ms Ana Torvik left Orle for Pesk and Vance.
- Minister Ana Torvik left Orle. || Minister Ana Torvick opened a school in Leeds.
- Ana Moser, 34, of Pesk beat Moss in Orle for Vance. || Lena Mosur, 27, lost to Moss in Orle for Pesk and Vance.
- “Yes,” said Minister Ana Torvik in Pesk, Orle and Vance. || “No,” said Tom Torvick, a dean, in Pesk, Orle and Vance.
- Lena Moran, a dean, left Orle for Pesk and Vance. || Baroness Morgan left Orle for Pesk and Vance.
- Bishop Ludwig Müller left Orle for Pesk and Vance. || “It is over,” Mueller said in Orle, Pesk and Vance.

## Overrule when
Both spellings are right: two people, or a name that was changed.

## Source
- NPR, “5 mistakes”: misspelt names head the list of corrections.
"""

from copydesk.analysis.across import spellings
from copydesk.checking import WARNING, Edition, Flag, Flags, edition_check


@edition_check(WARNING)
def xdoc_name_variant(edition: Edition) -> Flags:
    """The rarer of two spellings that are a slip apart."""
    for one in spellings.find(edition.stories):
        yield Flag(one.here, f"{one.both}. Which is right?", related=(one.there,))
