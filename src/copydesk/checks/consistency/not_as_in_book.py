"""A name or an office that is not as in the house book.

A misspelt name is what papers correct most often, and an office that somebody has left comes soon after. What the desk
has once looked up stands in its book, and is held against the copy; where the name may be another’s, nothing is said.

## Flags
- {people: Ana Torvik (not Torvick)} Minister [[Torvick]] resigned. // Ana [[Torvick]] had no comment.
- {people: Ngozi Torvik} Ngozi [[Torvki]] resigned on Monday. // [[Torvki]] had no comment. Torvik’s office was closed.
- {date: 2024-05-02; people: Ana Ruiz, energy minister until 2022} [[Energy minister Ana Ruiz]] opened the plant.
- {organisations: Norrin Institute for Seabed Studies} The [[Norrin Institute of Seabed Studies]] met.
- {places: Ostrey (not Ostray); places: Port Hallam} Trains to [[Ostray]] and [[Port Hallma]] were late.

## Passes
- {date: 2024-05-02; people: Ana Ruiz, energy minister from 2025-01-07} The plan by the minister, Ana Ruiz, failed.
- {people: Ana Torvik (not Torvick)} Bob Torvick, a baker, won. Torvick was glad. // Ana Torvik came.
- {people: Ana Torvik} Lena Torvek, 34, left. // Torvek said so. // Ana Torvik (pronounced Torvek) came.
- {date: 2024-05-02; people: Ana Ruiz, energy minister until 2022} The former energy minister, Ana Ruiz, came.
- {date: 2024-05-02; people: Ana Ruiz, energy minister until 2022} In 2021 the energy minister, Ana Ruiz, said no.
- {date: 2024-05-02; people: Ana Ruiz, energy minister until 2022} Ana Ruiz was the energy minister. Tom Ruiz, the
  energy minister, came. “Energy minister Ana Ruiz lied,” he said.
- {date: 2024-05-02; people: Ana Ruiz, president until 2022} Ana Ruiz, the president of the chess club, came.
- {people: Ana Ruiz, energy minister until 2022} Energy minister Ana Ruiz opened the plant.
- {places: Ostrey (not Ostray)} Ostray Rovers lost in Ostrey (formerly Ostray). // “I love Ostray,” she said.

## Overrule when
It is somebody else of that name, or the book is out of date. Then mend the book.

## Source
- NPR, “5 mistakes”: misspelt names and wrong titles are two of the five.
"""

from copydesk.checking import WARNING, Facts, Flag, Flags, document_check, excerpt


@document_check(WARNING)
def not_as_in_book(facts: Facts) -> Flags:
    """Every form that is not the book’s, wherever it stands; the first office that is not held of everybody."""
    for name in facts.misnamed:
        for span in name.spans:
            here = facts.spot(span.start, span.end)
            message = f"“{excerpt(here.words, 36)}”: the house book has “{excerpt(name.right, 36)}”."
            yield Flag(here, message, instead=(name.right,))
    for office in facts.out_of_office:
        here = facts.spot(office.span.start, office.span.end)
        yield Flag(here, f"“{excerpt(here.words, 32)}” on {office.on}? The house book: {office.held}.")
