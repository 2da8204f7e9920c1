"""Bullets that do not match, or a list of one.

Readers of a list expect each item to go on as the first did. Where one is a sentence and the next a bare noun, or
one ends with a full stop and the next with nothing, readers stop and read again.

## Flags
- The paper asks for this. // - The council should pay its fees by May. // - [[A list of the tenants]] // - The clerk
  must read the file. // - The doors should open at nine.
- Nine in ten complain. // - The council has cut its grant. // - [[Growing anger over parking.]] // - The fee is due.
- The plan has three parts. // - A new bridge // - [[A ferry to the island.]] // - A school
- What is known: // • The mill has shut. // • [[The union has not been told]] // • A vote is due in May. It is secret.
- The party says that the town must: // - mend the roads // - reopen the school // - [[it will close the mine]]
- The demands of the union are these: // - [[A shorter week]] // The board met on Friday.
- The plan is short. //     - [[Two new ferries]] // - Bridges // - Schools

## Passes
- The plan has three parts: // - A new bridge // - A ferry to the island // - A school.
- The plan has three parts: // - a new bridge; // - a ferry, which sails at nine; and // - a school.
- The town needs three things. // - Buses: They stop at nine. // - Ferries: none after dark // - Roads: mended by May.
- Sources // - Council minutes, 12 January // - The survey was made by Dunmore Pell.
- The dead were named. // - Ana Seln // - Oren Balik, of Hull. // - Ida Holm
- How it went. // - 2019: The mill shuts. // - May 2021: a vote // - 1 June 2022: The union is told.
- She was asked three things. // - Who pays? // - “Nobody has told us.” // - “We have had no letter from the bank”
- The board met on Friday. // - The match is on television at nine. // He said: // - We will not go.
- The survey is done. It costs £4. // - Bids close at 5 p.m. // - The board has met // - The fee is due in the U.S.
- The plan: // 1. Buy the land // It costs £4m. // 2. Clear it. // Bids close in May.

## Overrule when
The list stands so in a document that is cited, or its items follow the form of a table.

## Source
- Editorial practice; no guide is cited.
"""

from copydesk.analysis.page.clauses import Form, form
from copydesk.analysis.style import items
from copydesk.analysis.style.items import Listing
from copydesk.checking import EVERY_VOICE, SUGGESTION, Facts, Flag, Flags, Paragraph, Spot, document_check, excerpt

LONGEST_MENDED = 12
"""An item of more words is not written out again for the sake of its stop."""


@document_check(SUGGESTION, voices=EVERY_VOICE)
def list_form(facts: Facts) -> Flags:
    """One flag a list and cause, on the first item of the rarer form; where both are as rare, of the later."""
    for listing in items.listings(facts.document):
        first = facts.sentences_in(listing.items[0])[0].span
        spot = facts.spot(first.start, first.end)
        words = excerpt(spot.words, 40)
        if listing.orphan:
            yield Flag(spot, f"“{words}” is indented under no item. Restore its parent, or move it out.")
        elif len(listing.items) == 1:
            if items.alone(listing, facts):
                yield Flag(spot, f"“{words}” is a list of one. Run it on, or restore the others.")
        elif not items.special(listing, facts):
            yield from _mixed(listing, facts)


def _mixed(listing: Listing, facts: Facts) -> Flags:
    forms = {item: form(_norms(item, facts)) for item in listing.items}
    whole, parts = ([i for i in listing.items if forms[i] is kind] for kind in Form)
    stops = {i: None if i.number in listing.leading else items.stopped(i, facts) for i in listing.items}
    with_stop, bare = ([i for i in listing.items if stops[i] is value] for value in (True, False))
    agree = not any(stops[i] is False for i in whole) and not any(stops[i] for i in parts)
    if whole and parts:
        if agree and with_stop and bare:  # then its stop tells what an item is, where its words do not
            whole, parts = with_stop, bare
        message = f"The list mixes {_count(whole, 'sentence')} with {_count(parts, 'fragment')}. Make them alike."
        yield _flag((whole, parts), message, facts)
        if agree:
            return
    elif odd := items.unled(listing, facts):
        spot, *others = _spots(odd, facts)
        message = f"“{excerpt(spot.words, 40)}” does not follow from the lead-in. Recast it."
        yield Flag(spot, message, related=tuple(others))
    if with_stop and bare and with_stop != listing.items[-1:]:
        share = f"{len(with_stop)} of {len(stops)} items {'ends' if len(with_stop) == 1 else 'end'}"
        message = f"{share} with a full stop. Punctuate them alike."
        yield _flag((with_stop, bare), message, facts, last=True)


def _norms(item: Paragraph, facts: Facts) -> tuple[str, ...]:
    sentence = facts.sentences_in(item)[0]
    return facts.tokens.norms[sentence.first : sentence.last + 1]


def _count(found: list[Paragraph], noun: str) -> str:
    return f"{len(found)} {noun}{'s' * (len(found) > 1)}"


def _flag(forms: tuple[list[Paragraph], ...], message: str, facts: Facts, *, last: bool = False) -> Flag:
    many, few = sorted(forms, key=lambda form: (-len(form), form[0].number))
    spot, *others = _spots([few[0], many[0], *few[1:]], facts, last=last)
    return Flag(spot, message, instead=_mended(spot) if last else (), related=tuple(others))


def _spots(found: list[Paragraph], facts: Facts, *, last: bool = False) -> tuple[Spot, ...]:
    """Their first sentences, or their last."""
    spans = [facts.sentences_in(item)[-1 if last else 0].span for item in found]
    return tuple(facts.spot(span.start, span.end) for span in spans)


def _mended(spot: Spot) -> tuple[str, ...]:
    words = spot.words
    if len(words.split()) > LONGEST_MENDED or not words.rstrip(".")[-1].isalnum():
        return ()
    return (words[:-1] if words.endswith(".") else f"{words}.",)
