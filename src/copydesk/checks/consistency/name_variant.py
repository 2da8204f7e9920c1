"""One person’s name in two spellings.

A misspelt name is what papers correct most often, and what the person and everybody who knows them sees first. The
rarer spelling is flagged; which of the two is right, the copy cannot tell.

## Flags
- Minister Ana Torvik resigned on Monday. // Mr [[Torvick]] had no comment.
- Benjamin Netarin left on Friday. “It is over,” Mr Netarin said. // Critics of [[Netairn]] had asked for more.
- Sgt Katherine Boyle drove the van home. // Boyle was unhurt, and [[Catherine Boyle]] said so.
- Tom Hallett, a baker, won. Hallett, 34, was delighted. // Mr [[Hallet]] will give the money away.
- The plant in Middlesbrough will close in March. // Unions in [[Middlesborough]] said nothing.
- [[Brathwick]] resigns over expenses // Oliver Braithwick, the transport secretary, resigned on Wednesday.
- Floods cut off [[Malenka]] // The town of Malinka was cut off on Thursday when the river burst its banks.
- [[Anne]] Petrescu wins prize // The novelist Anna Petrescu has won the Castell prize for fiction.
- The coroner heard that [[Gwenna Hartsmead]] was dead. // Mrs Hartmead was seen on Friday. Mrs Hartmead was well.
- Callum Addersley scored twice. // [[Addersly]], 22, has now scored in five matches.
- The judge, Omar al-Hadidi, sat down. // It was late, and [[Al-Hadadi]] left.
- The plant’s head, Yves de La Rochemont, spoke. // De La [[Rochemant]] said it was late.
- Deputy Health Minister Lena Brandhoff-Moss came. // [[Brandhof-Moss]] said beds would be moved.
- The club of Norlight won, and Norlight sang. Norlight left. // The fans of [[Norlihgt]] stayed.
- The Ennis Doping Agency sat. // The [[Ennis Doping Agenccy]] did not say why.
- A site, Ennis Insider, was sued. Ennis Insider won. // A lawyer for [[Ennis Insiedr]], said the ruling was late.
- The mayor, Luis Arrieta Quintana, slept. // [[Arieta]] has had a guard since May.

## Passes
- Ana Colmer won. // “We told Colmor’s [sic] men,” the letter says.
- Steven Miller, an aide, and Stephen Millar, a pollster, met. // Miller left. // Millar stayed.
- The Clintons came late. // Hillary Clinton spoke. Bill Clinton did not.
- Ana Moser of Orle beat Tom Moss. // Moss was tired, and Moser was not.
- Paul Reeve and Paula Reeve run the shop. // Karel Novák came. Novak, 34, left.
- Tom Holter (pronounced Halter), a dean, met Holter’s rival. // Envoy Luis Moller met Bishop Ludwig Müller.
- Lena Martin, 34, lives in Marton. // Martin said the town was quiet.
- Hunter Held Over Raid // Police are holding Tom Hunt of Orle over a raid. // Hunt has said nothing.
- Georgian Army Leaves Orle // Georgia said its army would leave Orle. // The chief of it is Rosa Delgado.
- Rhys Davies and Rhys Davis won. // Davies said so. // The Clarks left. // Ann Clark and Joe Clarke are rivals.
- Juan Carlos Vela, 34, came. // Carla left. // The minister, Omar al-Hadidi, met Tom Hadid. // Joost van der Meulen, a
  baker, came. // Van der Meulen left, and Mr van der Meulen sat.
- The Norrin Medical Centre opened. // The Norrin Medical Center of Orle, Maine, did not. // It is old.

## Overrule when
Both spellings are right: two people, or a name that was changed.

## Source
- NPR, “5 mistakes”: misspelt names head the list of corrections.
"""

from copydesk.checking import WARNING, Facts, Flag, Flags, document_check


@document_check(WARNING)
def name_variant(facts: Facts) -> Flags:
    """The rarer of two spellings that are a slip apart."""
    for variant in facts.variants:
        here, there = (facts.spot(one.start, one.end) for one in (variant.odd, variant.usual))
        often = f", {variant.times} times" if variant.times > 1 else ""
        message = f"“{here.words}” here, “{there.words}” in ¶{there.paragraph.number}{often}. Which is right?"
        yield Flag(here, message, related=(there,))
