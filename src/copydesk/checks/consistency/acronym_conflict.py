"""One acronym for two names, or letters that its name does not give.

Two names for one acronym leave the reader to guess which body acted, and exchanged letters name another body
altogether. A second definition of the same one makes readers think that it is new.

## Flags
- The Joint Border Commission (JBC) met. // The [[Judicial Boundary Chamber (JBC)]] ruled in 2023.
- The Palestinian Authority (PA) objected. // The [[PA (Prisoners’ Association)]] did not.
- The figures come from the International Organization for Migration ([[IMO]]).
- The Farm Wages Board ([[FBW]]) met on Monday. The FWB has nine members.
- The Farm Wages Board (FWB) met on Monday. // Its chair said that the [[FBW]] had no choice.
- A loan from the IMF has run out. // The terms set by the [[IFM]] were too hard for any government to bear.
- The National Union of Carers ([[NCU]]) has nine members.
- The World Health Organization (WHO) sent a team. // The [[World Health Organisation (WHO)]] sent two.

## Passes
- Médecins Sans Frontières (MSF) runs the clinic. // Doctors Without Borders (MSF) has asked for fuel.
- The Department of Justice (DOJ), the National Health Service (NHS) and the Food and Drug Administration (FDA) agreed.
- The Social Democratic Party (SPD) lost to the Freedom Party (FPÖ), and the Federal Security Service (FSB) watched.
- The Centers for Disease Control and Prevention (CDC) met UniCredit (UC) and the Ministry of Defence (MoD).
- “The Farm Wages Board (FWB) failed us,” she said. // The Farm Wages Board (FWB) declined to comment.
- The Hungarian National Bank (MNB) and the Croatian National Bank (HNB) met the National Rally (RN) in Paris.
- Ann Cole (NY) and Raj Nath Patel (TEX) voted against. // Her note (PDF) is public.
- The International Organization for Standardization (ISO) sets Coordinated Universal Time (UTC) formats.
- The Police Liaison Service (PLS) met the press, and the PSL met nobody. The PSL has its own office, and the PSL pays.
- The Baltic Broadcasting Service (BBS) and the National Broadcasting Company (NBC) met staff of the BBC.
- Photo: the Harbour Users Group (HUG). // The Harbour Users Group (HUG) met on Monday.

## Overrule when
A long report defines its short forms again in each chapter.

## Source
- The Guardian style guide, “abbreviations and acronyms”: the short form stands in brackets at first mention.
"""

from copydesk.analysis.names.acronyms import Acronym
from copydesk.checking import ERROR, SUGGESTION, WARNING, Facts, Flag, Flags, Role, Spot, Voice, document_check, excerpt

NOT_COPY = frozenset({Role.NOTE, Role.BOILERPLATE})


@document_check(ERROR, WARNING, SUGGESTION)
def acronym_conflict(facts: Facts) -> Flags:
    """Each definition against the earlier ones of the same letters; a name against its own letters."""
    yield from _slips(facts)
    defined: dict[str, list[tuple[Acronym, Spot, bool]]] = {}
    for acronym in facts.acronyms:
        spot = facts.spot(acronym.span.start, acronym.span.end)
        role, letters = spot.paragraph.role, acronym.short.of(facts.text)
        if role in NOT_COPY or not acronym.fits:
            continue
        running = role is Role.BODY and Voice.QUOTED not in spot.voices
        earlier = defined.setdefault(acronym.letters, [])
        same = [(other, told) for name, other, told in earlier if name.names_same(acronym)]
        first = next((other for other, told in same if told), None)
        if earlier and not same:
            name = excerpt(earlier[0][0].name.of(facts.text), 48)
            message = f"“{letters}” is “{name}” above. Use it for one of them only."
            yield Flag(spot, message, related=(earlier[0][1],))
        elif first and running:
            message = f"“{letters}” was spelled out before. Let the letters stand alone."
            yield Flag(spot, message, related=(first,), severity=SUGGESTION)
        if not same or (running and not first):
            earlier.append((acronym, spot, running))


def _slips(facts: Facts) -> Flags:
    """Letters that the initials of the name contradict, or the same acronym elsewhere."""
    for slip in facts.letter_slips:
        short = facts.spot(slip.span.start, slip.span.end)
        if short.paragraph.role not in NOT_COPY:
            where = "is not what its name spells" if slip.right is None else "has the letters mixed up"
            related = (facts.spot(slip.right.start, slip.right.end),) if slip.right else ()
            message = f"“{short.words}” {where}: “{slip.meant}”. Which one is meant?"
            yield Flag(short, message, related=related, severity=ERROR if slip.sure else WARNING)
