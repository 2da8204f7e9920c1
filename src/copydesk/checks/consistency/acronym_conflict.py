"""One acronym for two names, or letters that its name does not give.

Two names for one acronym leave the reader to guess which body acted, and exchanged letters name another body
altogether. A second definition of the same one makes readers think that it is new.

## Flags
- The Joint Border Commission (JBC) met. // The [[Judicial Boundary Chamber (JBC)]] ruled in 2023.
- The Palestinian Authority (PA) objected. // The [[PA (Prisoners’ Association)]] did not.
- The figures come from the International Organization for Migration ([[IMO]]).
- The Farm Wages Board ([[FBW]]) met on Monday. The FWB has nine members.
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
- Photo: the Harbour Users Group (HUG). // The Harbour Users Group (HUG) met on Monday.

## Overrule when
A long report defines its short forms again in each chapter.

## Source
- The Guardian style guide, “abbreviations and acronyms”: the short form stands in brackets at first mention.
"""

from copydesk.analysis.names.acronyms import Acronym
from copydesk.checking import ERROR, SUGGESTION, Facts, Flag, Flags, Role, Spot, Voice, document_check, excerpt, lexicon

NOT_COPY = frozenset({Role.NOTE, Role.BOILERPLATE})


@document_check(ERROR, SUGGESTION)
def acronym_conflict(facts: Facts) -> Flags:
    """Each definition against the earlier ones of the same letters; a name against its own letters."""
    defined: dict[str, list[tuple[Acronym, Spot, bool]]] = {}
    for acronym in facts.acronyms:
        spot = facts.spot(acronym.span.start, acronym.span.end)
        role, letters = spot.paragraph.role, acronym.short.of(facts.text)
        if role in NOT_COPY or not acronym.fits:
            yield from _slips(acronym, facts) if role not in NOT_COPY else ()
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


def _slips(acronym: Acronym, facts: Facts) -> Flags:
    """Letters that the initials of the name contradict, where the text or common knowledge bears the initials out."""
    initials = acronym.spelled.upper()
    if _meant(acronym, facts):
        short = facts.spot(acronym.short.start, acronym.short.end)
        yield Flag(short, f"“{short.words}” is not what its name spells: “{initials}”. Which one is meant?")


def _meant(acronym: Acronym, facts: Facts) -> bool:
    """Whether the initials, and not the letters of another language, were meant."""
    rivals = [other for other in facts.acronyms if other.letters == acronym.spelled]
    if rivals:
        return any(other.names_same(acronym) for other in rivals)
    norms, spelled = facts.tokens.norms, acronym.spelled
    if any(norm == spelled and facts.tokens.span(i, i).of(facts.text).isupper() for i, norm in enumerate(norms)):
        return True
    if spelled[0] != acronym.letters[0]:
        return False
    known, foreign = lexicon("acronyms")["known"], lexicon("acronyms")["translated"]
    swapped = sorted(spelled) == sorted(acronym.letters)
    return spelled in known or (swapped and not foreign & {*acronym.parts})
