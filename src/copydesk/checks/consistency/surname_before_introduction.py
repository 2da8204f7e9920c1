"""Somebody who speaks or acts before the copy has said who they are.

The reader cannot tell who that is. Most often a paragraph was cut or moved, and the introduction with it. At first
mention a person has a full name and a part in the story.

## Flags
- The vote is on Monday. // [[Duval]] argues that this could delay the plan.
- The vote is near. // “It is late,” [[Duval]] told reporters. // Health commissioner Ngozi Duval was elected in May.
- The road stays closed. [[Okafor]] declined to comment. // It was late, and [[Ferrolo]] told us it was raining.
- The jury met again. // It had praised [[Ohlmar]] for a recording of rare power.
- The bakery shut on Saturday. // [[Peckover]] blamed the price of flour.
- The trial was moved. // The judge told [[Prothero-Lane]] that she would decide by Monday.
- The firm will close its warehouse in June. // Mr [[Tolvey]] told staff that other posts would be found.
- The hospice needs £2m. // It would close without the money, according to Dr [[Farthingoe]].
- It rained. // [[Ollershaw]] took three wickets in his first two overs.
- The play opens in May. // Critics say [[Wendelstein]]’s conducting is too slow.
- Three walkers were found at dawn. // Mrs [[Haverstoke]], 58, had a broken ankle.
- The accident was on Monday. // Witnesses said that [[Fennimoor]] had been driving too fast.

## Passes
- Marie Duval, a professor of law, came. // Duval argues that this could delay the plan.
- The vote is on Monday. // Microsoft said it would wait. // Analysts said nothing. // Labour says it will vote.
- The vote is on Monday. // The lawyer Duval said so. // “I’ve said so,” he said.
- Shakespeare said it first. // Lula said he would come. // Rights group Ferrol said it was wrong.
- It is late. // Okafor said so. // Lindholm said nothing. // Duval said she would come.
- It is late. // Rowers praised Ferrol, a guild. // He told Ferrol that he was ill. // Angry waves hit the pier.
- It is late. // The Growers’ Ferrol said it was sorry. // And Ferrolo said it's making a film of it.
- It is late. // According to Ferrol, sales rose. // They thanked Ferrol staff. // In June Ferrol raised its price.
- It is late. // Marc Duval beat Tom Orr. // Duval said so. // Webb & Ferrol grew. // Ferrol said sales rose.
- The panto opens in May. // She plays Mrs Tolvey. // Mr Lumby bought the mill in 1998. // Mr Ruddle’s shop shut.
- Tom Tolvey runs the firm. // Mr Tolvey told staff that it would close. // “Mrs Lumby said so,” he told them.
- It is late. // Fishermen had hoped to see him. // The Lord’s Prayer had its words. // Ferrol sacked a man and his son.

## Overrule when
Every reader of the paper knows the name.

## Source
- AP style: full name and role at first reference.
"""

from copydesk.checking import WARNING, Facts, Flag, Flags, document_check


@document_check(WARNING)
def surname_before_introduction(facts: Facts) -> Flags:
    """The first mention of everybody who is named by surname alone."""
    for one in facts.unintroduced:
        here = facts.spot(one.here.span.start, one.here.span.end)
        if one.later:
            later = facts.spot(one.later.span.start, one.later.span.end)
            message = f"“{here.words}” comes in here; the introduction stands in ¶{later.paragraph.number}. Move it up?"
            yield Flag(here, message, related=(later,))
        else:
            yield Flag(here, f"The copy names “{here.words}” and does not say who that is. Full name and role?")
