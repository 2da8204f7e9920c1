"""A capital or a mark that no sentence has there.

Words in capitals shout and look like names. A doubled mark, a space before one, a missing full stop: each is small,
and each tells the reader that nobody read the copy.

## Flags
- The plan works in theory[[; However]], in practice it has failed twice.
- The board has said that the answer is [[NO]]. It will NEVER sell the pier.
- The bridge has closed again[[!!]] The town asked why it was built?!
- The ferry sails at noon[[..]] It was full.
- The mayor left the [[hall ,]] and the vote was put off.
- The mayor left the [[hall.The]] vote was put off.
- The ferry sails at noon and is full on most days. // The mayor, who was ill, has not said when she will be [[back]]

## Passes
- She read three papers; The Hague was not in them. He wrote to Leeds; Hull never answered; I did.
- The NGO measured NO2 and NO levels for NASA, the US and IT firms. BREAKING NEWS: it rose. Henry VIII left at 5pm.
- “The answer is NO!!” he said. “We will NEVER go ,” she wrote.
- The town will vote, and the NO campaign leads. Does it matter ... or not? It paid .50 for it. Yahoo! left.
- He bought the paper (LEFT) and the THE WALL IS NEAR poster.
- Book at Harbour.Com or write to Mrs.Vale. The U.S.Army left, and Will.I.Am sang. She said, “It is late.Go.”
- The clinic has three aims for the next year, and the board has named them // - Peace // - Trade

## Overrule when
The text shows words as they stood: a sign, a message, a poem.

## Source
- The Guardian style guide, “capitals”; The Associated Press Stylebook, punctuation guide.
"""

from collections.abc import Callable, Iterator

from copydesk.analysis.style import slips
from copydesk.analysis.style.slips import Slip
from copydesk.checking import SUGGESTION, Facts, Flag, Flags, Span, Voice, document_check, excerpt, lexicon, pattern

Edits = tuple[tuple[Span, str], ...]
WORD_BEFORE = pattern(r"(?:\A|[\s(“\"])[^\W\d_]+(?:[’'-][^\W\d_]+)*\)?\Z")
LONGEST = 60
"""Characters of a word before a mark, at the most."""

GOES_ON = pattern(r"\.\s+[^\W\d_a-z]|\.\s*\Z|[,;:]\s+[^\W_]")


def _lowered(slip: Slip, facts: Facts) -> Edits:
    """The letter behind the semicolon, small, where its word can be no name."""
    word = slip.better.split()[-1]
    start = slip.span.end - len(word)
    return ((Span(start, start + 1), word[0]),) if word in lexicon("capitals")["openers"] else ()


def _closed_up(slip: Slip, facts: Facts) -> Edits:
    """The blank between a word and a mark taken out; none behind an address, a figure or a lost picture."""
    end = slip.span.end - 1
    word = slip.span.start + len(facts.text[slip.span.start : end].rstrip())
    after = facts.text[end : min(end + 3, facts.spot(end, end + 1).paragraph.span.end)]
    sure = WORD_BEFORE.search(facts.text, max(0, word - LONGEST), word) and GOES_ON.match(after)
    return ((Span(word, end), ""),) if sure else ()


def _parted(slip: Slip, facts: Facts) -> Edits:
    """A blank between the two sentences."""
    second = slip.span.start + slip.better.rindex(" ")
    return ((Span(second - 1, second), facts.text[second - 1] + " "),)


def _asks(slip: Slip, facts: Facts) -> Edits:
    """None: what the writer meant is not sure."""
    return ()


KINDS: tuple[tuple[Callable[[Facts], Iterator[Slip]], Callable[[Slip, Facts], Edits], str, str], ...] = (
    (slips.semicolons, _lowered, "has a capital after a semicolon. Lower it, or write two sentences.",
     "A semicolon does not end the sentence. A capital after it looks like a name, or like a full stop mistyped."),
    (slips.shouts, _asks, "shouts. Write it in small letters.",
     "Words in capitals shout, and look like names or abbreviations."),
    (slips.doubled, _asks, "is one mark too many. Keep one.",
     "One mark ends a sentence. A second looks like a slip, or raises the voice."),
    (slips.spaced, _closed_up, "has a space before the mark. Close it up.",
     "A mark belongs to the word before it, and alone may slip to the start of a line."),
    (slips.glued, _parted, "runs two sentences together. Put a space between them.",
     "The space was lost, often in pasting. Readers and machines take the two words for one."),
    (slips.unended, _asks, "ends without a full stop. Add one, or what is missing.",
     "Readers cannot tell whether the sentence is over or its end was lost."),
)  # fmt: skip


@document_check(SUGGESTION)
def punctuation_case(facts: Facts) -> Flags:
    """One flag a kind of slip, on the first, with the others beside it. They are mended all, or none."""
    for find, mend, fault, why in KINDS:
        found = [(facts.spot(slip.span.start, slip.span.end), slip) for slip in find(facts)]
        found = [(spot, slip) for spot, slip in found if Voice.QUOTED not in spot.voices]
        if found:
            (spot, first), *others = found
            more = f" (and {len(others)} more)" if others else ""
            message = f"“{excerpt(spot.words, 18)}”{more} {fault}"
            instead, related = (first.better,) if first.better else (), tuple(other for other, _ in others)
            edits = [mend(slip, facts) for _, slip in found]
            mended = sum(edits, ()) if all(edits) else ()
            yield Flag(spot, message, instead=instead, related=related, why=why, edits=mended)
