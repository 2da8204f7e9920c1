"""One person in two offices that exclude each other, or two titles.

A governor does not sit in the Senate, and whoever prosecutes a case does not judge it: one of the two sentences is
false, or means somebody else.

## Flags
- Ana Ruiz, the energy minister, spoke first. // [[Ruiz, the leader of the opposition]], had left by then.
- The governor of Ostrey, [[Maja Holt, was one of the nine senators]] who voted against it.
- Mr Hale left. Mr Hale’s lawyer said little. // Asked again, [[Mrs Hale]] shrugged.
- Judge Lena Mora opened the case. // [[Mora, the prosecutor]], asked for ten years.
- Finance Minister Tom Hale spoke. // The cuts must come, said [[Hale, the governor]] of the central bank.
- The mayor of Orle, Ana Ruiz, came. // [[Ruiz, mayor]] of Pesk, said the crossing was safe.
- The Danish foreign minister, Bo Holt, came. // [[Holt, Sweden’s foreign minister]], left.
- General Tom Orr, the army’s chief of staff, spoke. // [[Orr, commander]] of the navy, will meet the envoy.
- Dr Lena Moss, director of the Velden clinic, came. // [[Moss, director]] of the Harm clinic, left.
- The Bishop of Orle, the Right Rev Tom Hale, came. // The [[Bishop of Pesk, the Right Rev Tom Hale]], stayed for tea.
- Carl Denn, the manager of Thorne United, was calm. // The referee sent off [[Carl Denn, the Aldwick Rovers manager]].
- Orle’s chief constable, Tom Hale, came. // It is late, said [[Tom Hale, Orle’s police and crime commissioner]].
- The chancellor, Miles Aver, spoke. // [[Aver, who was made foreign secretary]] in the autumn, left.
- Judge Lena Mora left. // The hearing was put off after [[Mora, the prosecuting counsel]], fell ill.
- Lena Mora chairs the hospital trust. // [[Mora, the trust’s treasurer]], said that it had no money.
- Tom Hale is secretary of the garden society. // Mr [[Hale, its chairman]], said thieves had taken a door.
- Ana Ruiz, defence minister since April, flew to Orle. // Ms [[Ruiz, the foreign minister]], met the officers.
- Deputy headteacher Lena Mora opened the door. // Parents praised [[Mora, the headteacher]], for it.
- Detective Inspector Lena Mora spoke. // [[Chief Superintendent Mora]] asked for films of the crash.
- Joost van der Meulen spoke. // Mr van der Meulen left. Mr van der Meulen sat. // [[Mrs van der Meulen]] shrugged.
- Energy minister Ana Ruiz, who was appointed in May, came. // It rained. // [[Ruiz, the transport minister]], sat.
- The opposition’s leader, Tom Hale, came. // It rained. // [[Hale, the energy minister]], said the price was high.

## Passes
- Ana Ruiz, the energy minister, spoke. // Ruiz, then the leader of the opposition, voted against it in 2019.
- Former president Tom Hale spoke. // Hale was a senator in 1988. // Vice-president Ana Ruiz is president of the Senate.
- Ana Ruiz, the energy minister, met the leader of the opposition. // Ruiz, the leader of the opposition’s rival, left.
- The chancellor, Miles Aver, spoke. // Aver, who became foreign secretary in May 2016, left. // Judge Lena Mora left.
  // Mora, a prosecuting barrister for 12 years before she went to the bench, sat.
- Mr Hale left with his wife. // Mrs Hale shrugged. // Mr and Mrs Moss stayed. // Tom and Lena Orr came. Mr Orr sat.
- President Tom Hale met his cabinet. // Lena Hale, a senator, did not come.
- Chancellor Tom Hale spoke. // Hale was considering becoming Foreign Secretary, and told the prime minister so.
- Justice Minister Lena Mora came. // Now Mora is governor of the central bank. // Mora, a lawyer, left.
- The mayor of Orle, Ana Ruiz, spoke. // Ruiz, mayor of the city, left. // Ruiz, mayor of Orle’s twin, came back.
- Tom Orr, Britain’s minister for fish, came. // Orr, the English fish minister, left. // Orr, ambassador to Iran, sat.
- Defence Minister Bo Holt came. // Holt, the defense minister, left. // The mayor, General Holt, sat down.
- Judge Lena Mora left. // Mora was a prosecutor for 12 years. // Mr Orr fell. // Mrs Orr ran. // The Orrs wept.
- Carl Denn, the Aldwick Rovers manager, came. // Denn, the United manager, left. // Denn, the Magpies manager, sat.
- Mr Lee fell. // Mrs Lee said she had seen him. // Mr Lee got up.
- In a reshuffle Health Minister Lena Mora becomes finance minister. // Mora, the finance minister, was calm.
- Governor Lena Mora came. // Mora, a senator from 2001 to 2009, left. // Mora, the nephew of the prosecutor, sat.
- Carl Denn, the Wales coach, came. // Denn, then the Aldwick Rovers coach, left. // Denn, the Irish coach, sat.
- Tom Hale, the MP for Orle, came. // Tom Hale, the Labour MP, left. // Tom Hale, the Orle MP, sat.
- Lena Mora chairs the hospital trust. // Mora, treasurer of the chess club, came. // Mora, a nurse, left.
- Tom Hale, vice president of the Orle federation, came. // Hale is president of the council of bakers in Marton.
- Deputy headteacher Lena Mora came. // Mora was headteacher until 2019. // Inspector Hale, a chief inspector, sat.
- The health minister, Tom Hale, was moved to the finance ministry on Monday. // Finance Minister Hale came. // The
  mayor of Orle, Lena Mora, was elected governor. // Governor Mora left. // Judge Ina Holt will become a senator.

## Overrule when
The country or the body lets one person be both.

## Source
- NPR, “5 mistakes”: wrong titles are one of the five.
"""

from copydesk.checking import ERROR, WARNING, Facts, Flag, Flags, document_check, excerpt


@document_check(ERROR, WARNING)
def title_conflict(facts: Facts) -> Flags:
    """The later of two offices that exclude each other, with the name beside it; the rarer of two titles."""
    for clash in facts.clashes:
        spot, other = facts.spot_of(*clash.here.ends), facts.spot_of(*clash.there.ends)
        words, others = excerpt(spot.words, 34), excerpt(other.words, 34)
        message = f"“{words}” here, “{others}” in ¶{other.paragraph.number}. Which is right?"
        yield Flag(spot, message, related=(other,))
    for title in facts.mistitled:
        spot, other = (facts.spot(span.start, span.end) for span in (title.here, title.there))
        message = f"“{spot.words}” here, “{other.words}” in ¶{other.paragraph.number}. Which is right?"
        yield Flag(spot, message, related=(other,), severity=WARNING)
