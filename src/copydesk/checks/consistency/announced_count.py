"""A number announces a list, and the list has more items or fewer.

The reader counts along. Either an item was cut or added and the number was left, or the number was wrong from the
start; it is the first catch that copy editors are taught, because the copy alone shows it.

## Flags
- He defended the rise for [[three reasons]]: energy bills, insurance, a leaking roof and the cost of cleaning.
- The strike has [[two causes]]: unpaid overtime; pensions; and the new rota.
- The union made [[four demands]]: a pay rise, a shorter week and safer machines.
- She named [[two conditions]]: (1) a new vote, (2) a new chair and (3) an apology.
- The letter makes [[two demands]]: // - The return of the posts // - The release of the guards // - A new map
- Ships now call at [[three countries]]: Norway, Iceland, Sweden and Denmark.
- He faced [[four questions]] – cost, noise and time. [[Three people]] were hurt: Al Orr, Bo Lee, Cy Vale and Di Poe.
- [[Five reasons]] were given for the delay: cost, noise, the weather and parking.
- The plan: // 1. Buy the land // 2. Clear it // 4. [[Build]]
- The prize went to [[two scientists]] – Ann Orr, Bo Lee and Cy Vale – for it. She leaves [[two sons]], Al, Bo and Cy.
- It has mills in [[three towns]] (Orle, Vance, Bury and Hull). Al Orr, Bo Lee and Cy Vale, the [[four boys]] who won.
- The [[two exits]] are the old gate, the tunnel and the roof. Choose from [[four colours]]: red, green and slate grey.
- [[Four men]] are charged: Al Orr, 22, Bo Lee, 25, and Cy Vale, 30. They have [[two sons]], aged 5, 7 and 9.
- It has mills in [[three towns]] - Orle, Vance, Bury and Hull - and plans a fifth. [[The pair]], Al, Bo and Cy, ran.
- They had [[three sons]], Al and Bo, and lived here. She wrote [[four books]]: Salt Road, The Weir and Dusk.
- Police seek [[three vehicles]], a grey van and a red bus.
- They gave [[two reasons]] for refusing. First, the charge was grave; second, he had no home; and third, he had fled.
- There are [[two ways]] out. The first is to raise taxes, the second to cut spending and the third to borrow.
- Guards made [[four demands]] of the mayor. // The guards’ demands were for longer visits, better food and a new hall.
- All [[four of her novels]] – Tin Town, Low Water and Salt Road – were filmed.
- The bus runs [[twice a week]] in winter, on Mondays, Tuesdays and Fridays.
- Police seek [[two men]]: one in a grey coat, one in a red hat and one with a sack.
- [[Four players]] will miss the game: Orr, Lee and Vale. He won it [[three times]], in 1961 and 1974.

## Passes
- He defended the rise for three reasons: energy bills, insurance and the cost of cleaning.
- She accepted three of the five conditions: a new vote and an apology.
- There are at least two reasons: cost, timing, staffing and morale.
- After three years of talks: silence, distrust, anger and a closed border.
- He wants two things: the council must pay, the school must open and the road must be mended.
- The court heard two reasons: cost, the main one, and time.
- “We had three reasons: cost, health and safety,” the mayor said. “Time was a fourth, I admit.”
- The club has four priorities: health and safety, law and order, food and drink and parking.
- She gave four reasons: cost, noise and safety. The fourth was time. He asked about two points: price and speed.
- They have two options: fight and lose, run and hide, or wait.
- She has four goals: Peace for the valley and the coast. Better roads. New schools. Lower rents.
- It sets two tests: // - Price // - Speed // - // The council meets on Friday.
- It lists three aims: // 1. Peace // The talks open in May. // 2. Trade // They may fail. // 3. Travel
- 1. Hull // 2. Leeds // 2. York // 4. Bath
- Two women, a man and a child were hurt. Three boys, Al Orr and Bo Lee among them, came.
- My theme is five words: up and away.
- Four men are charged: Al Orr, 22, Bo Lee, 25, and two boys. In the last two games, Orr, Lee and Vale, all new, shone.
- He has three sons, Al and Bo, who are grown, and Cy, who is six. Three boys, aged 12 and 13, ran.
- The two men are tall, dark and quick. Police seek three vans, a grey car and a red bus.
- There are two ways out. The first is to raise taxes and the second to wait.
- The bus runs twice a week, on Mondays and Fridays, and daily in May, June and July.
- It looked at three of the county’s four towns – Orle, Vance and Hull – last May.
- Prime minister Ann Orr, Bo Lee and Cy Vale, the two men who ran the campaign, met.
- The inquiry is into six of the state’s eight dioceses – Orle, Vance and Hull – and it goes on.

## Overrule when
The list is a sample and the copy says so elsewhere, or two of its items are one thing to the reader.

## Source
- University of Kansas editing course, edit.dept.ku.edu/~edit/accurate.html: four priorities announced, three named.
"""

from copydesk.analysis.quantities.numbers import words
from copydesk.checking import ERROR, WARNING, Facts, Flag, Flags, document_check


@document_check(ERROR, WARNING)
def announced_count(facts: Facts) -> Flags:
    """Lists in the sentence, lists in the paragraphs below it, and numbers that do not count on."""
    for one in facts.miscounts:
        listed = words()[len(one.items) - 1]
        message = f"Announces “{one.said.words}”, lists {listed}. Correct the count or the list."
        related = tuple(facts.spot(item.start, item.end) for item in (one.items[0], one.items[-1]))
        spot = facts.spot(one.said.span.start, one.said.span.end)
        yield Flag(spot, message, related=related, severity=ERROR if one.sure else WARNING)
    for pair in facts.misnumbered:
        here, there = (facts.spot(span.start, span.end) for span in (pair.after, pair.before))
        message = f"“{pair.markers[1]}” follows “{pair.markers[0]}”. Renumber the list, or restore what is missing."
        yield Flag(here, message, related=(there,))
