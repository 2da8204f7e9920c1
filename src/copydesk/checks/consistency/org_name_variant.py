"""One body with its name in two forms.

A body has one name, and its letterhead shows which. Two forms of it look like two bodies, or like a name typed from
memory.

## Flags
- The Norrin Institute for Seabed Studies met. // The [[Norrin Institute of Seabed Studies]] has nine members.
- The Ministry of Public Works pays. The Ministry of Public Works said so. // The [[Ministry for Public Works]] did not.
- The Lomar Consumer Protection Board fined it. // The [[Lomar Consumers Protection Board]] said so.
- The Harbour Industry Authority met. The Harbour Industry Authority paid. // The [[Harbour Industries Authority]] left.

## Passes
- The Lomar Sea Rescue Club met. // Lomar Sea Rescue Clubs in the north did not. // The Lomar Sea Rescue Fund paid.
- The Institute for Seabed Studies met. // The Institute for Seabed Research did not. // The institute paid.
- The Bank of Norrin raised rates. The Bank for Norrin Farmers did not.

## Overrule when
Both bodies exist.

## Source
- NPR: the agency is Customs and Border Protection, not Patrol; check the body’s own form.
"""

from copydesk.checking import WARNING, Facts, Flag, Flags, document_check, excerpt


@document_check(WARNING)
def org_name_variant(facts: Facts) -> Flags:
    """The rarer of two forms of a long name."""
    for one in facts.two_forms:
        here, there = facts.spot(one.odd.start, one.odd.end), facts.spot(one.usual.start, one.usual.end)
        message = f"Not the form of ¶{there.paragraph.number}: “{excerpt(there.words, 48)}”. Which is the body’s own?"
        yield Flag(here, message, related=(there,))
