"""Two sentences that say the opposite of the same.

An article that says further down that what it said is not so has been changed in one place and not in the other. Two
sources who disagree are news; but what the paper says flatly and a source denies wants its own attribution.

## Flags
- The council will close the library in Orle. // People came to read. // [[The council will not close the library]]
- The board approved the stadium plan on Monday. // It rained. // [[The board rejected the stadium plan]]; it went home.
- The bridge over the river is safe for lorries. // [[The bridge over the river is not safe for lorries.]]
- Striker Oren Balik will play in the cup final. // [[Balik will not play in the cup final]], his coach said.
- The board turned down the tower on Elm Street. // [[The tower on Elm Street was approved by the board]], it said.
- Sales of tea in Orle rose in March. // [[In March tea sales in Orle fell]], the clerk said.
- Nobody was hurt in the fire at the Orle mill. // [[Three people were hurt in the fire at the Orle mill]].
- The ferry firm Orlin has sailed to Marton since 2014. // Fares are low at Orlin, which [[has never sailed to Marton]].
- Ida Lund passed a test and flew to Orle with the squad. // [[Lund did not fly to Orle with the squad]], she said.
- Exports of tea rose in the third quarter. // Firms must pay for [[the fall in tea exports in the third quarter]].
- The dam at Orle was inspected in May. // Cracks were seen last year; [[the dam at Orle was not inspected in May]].
- The board backed the plan for a tower on Monday. // Many wrote. // [[The plan was rejected by nine votes to six]].
- The hostages were freed on Sunday. // Families waited in the rain. // [[The hostages have not been freed]].
- The crossing at Orle has been shut since May. // Lorries wait. [[The crossing at Orle has been open all year]].
- The board approved the plan for a bypass on Monday. // The bypass, which [[the board turned down on Monday]], is dear.
- The minister supports the ban on fishing. // Divers met the minister, who [[opposes the ban]].
- The camp has no clean water. // Some 9,000 people live in the camp. [[It has clean water]].
- Nobody was hurt when the roof of the mill fell in. // [[Four people were hurt]] when the mill’s roof fell in.
- The talks in Orle succeeded. // Envoys flew home on Sunday after [[the talks in Orle failed]].
- Orle will scrap its weekly bin rounds. // The mayor said that [[Orle would not scrap its weekly bin rounds]].
- The trust will close its eye clinic in May. // People came to sit there. // [[The eye clinic will stay open]].
- A blast broke windows, but nobody was hurt. // [[Two guards were injured]] and taken to hospital.
- Blast injures nobody // A blast broke windows on Friday. It rained. // [[Two guards were injured]], the chief said.
- A shed burned down. There were no casualties. // The smoke was thick. The fire [[killed three men]].

## Passes
- The council will close the library in Orle. // The council will not close the library until May.
- Police denied that a guard had fired first. // The chief, Bo Lund, said that the guard had not fired first.
- A shed burned down, but nobody was hurt. // In May two men were hurt. // Two cows were killed. // Two men were killed
  when a wall fell. // Two men were hurt, Bo Lund said, in Pesk.
- The trust will close its clinic. // The trust will stay open. // The inn by the clinic will stay open. // The clinic
  will stay open until May. // The clinic in Pesk will stay open.
- A shed burned down. Nobody was hurt, the police said. // Two guards were injured, the hospital said.
- Two guards were killed. Nobody else was hurt. // It rained, but nobody drowned.
- A shed burned down, but nobody was killed. // Two guards were injured. // Two men who were killed in May lived there.
- The library will close, the mayor said. // Her rival said the library will not close.
- The library in Orle was closed in 2019. // The library in Orle was not closed in 2020.
- Will the council close the library? // The council will not close the library.
- Two of the climbers survived the fall. // Three of the climbers died in the fall.
- The hospital is not open to visitors. // The garden of the hospital is open to visitors.
- “The plan is dead,” one delegate said. // “The plan is not dead,” another delegate said.
- The pilot survived the crash. // The pilot’s brother died in the crash.
- Sales of tea in Orle rose in March. // Sales of tea in Orle fell in April.
- Most voters in the north support the treaty. // Most voters in the south oppose the treaty.
- The museum bought the Lisle portrait in 1998. // A bank sold the Lisle portrait in 1998.
- The team never lost at home in Orle. // The reserve team lost at home in Orle.
- Lund did not speak to the press after the race. // Lund spoke to the press on Monday.
- The ferry Anna never reached Orle in May. // The Anna’s sister ferry reached Orle in May.
- The defence said that the knife did not belong to Vane. // The prosecution said that the knife belonged to Vane.
- Ida Lund was winning the race in Orle. // If it had rained, Lund would not have won the race in Orle.
- A photograph shows the mayor with Ida Lund. // The photograph was altered, and does not actually show Lund with him.
- The firm gave the Orle mill trust a gift. // He never said that the firm had not given the Orle mill trust a gift.
- The club has not sold its striker. // The club sold its striker’s shirt for charity.
- Exports of tea rose in the third quarter. // Growers had feared the fall in tea exports in the third quarter.
- The board backed the plan for a tower on Monday. // The plan was rejected by a court in 2019.
- The union accepted the offer on pay. // The union rejected an earlier offer.
- The offer on pay was accepted on Monday. // The offer on hours was not accepted. // It rained.
- Plans for the north of Orle were approved. // The plans for the south were not approved.
- The hostages were freed on Sunday. // Two of the hostages have not been freed.
- The bank will close its branch in Orle. // The mayor had said that the bank would not close its branch in Orle.
- The camp in Orle has no clean water. // The camp in Marton is new. It has clean water.

## Overrule when
Something happened between the two, and the copy says so elsewhere.

## Source
- Editorial practice; no guide is cited.
"""

from copydesk.checking import WARNING, Facts, Flag, Flags, document_check, excerpt


@document_check(WARNING)
def verdict_conflict(facts: Facts) -> Flags:
    """The second of two clauses that contradict each other."""
    for denial in facts.denials:
        spot, other = facts.spot_of(*denial.here), facts.spot_of(*denial.there)
        told = excerpt(other.words.removesuffix("."), 60)
        message = f"¶{other.paragraph.number} says the opposite: “{told}”. Which is right?"
        yield Flag(spot, message, related=(other,))
