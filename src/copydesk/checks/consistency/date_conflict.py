"""One event, two dates.

A date that was moved, or misheard once, stands rightly in one paragraph and wrongly in another. Whoever wants to be
there will miss it.

## Flags
- The Senate votes on the treaty on 23 April. // Since the Senate vote of [[24 April]], all is calm.
- Holt was one of nine senators who voted against the treaty on 23 April. // All is calm since the vote of [[24 April]].
- It was calm. // The factory fire in Orle broke out on May 3. // She fled the factory fire in Orle of [[May 4]].
- Ida Brandt vanished on March 9 after a walk. // He saw Ms Brandt on the evening of [[March 19]], when she disappeared.
- The Orle merger was announced on 18 September. // Shares rose after the Orle merger was announced on [[18 October]].
- The hall in Orle was built in 1911. // When the hall was built in [[1921]], it cost £900.
- The treaty was signed in 1951. // The treaty, signed in [[1961]], has been amended twice.
- Brandt Boats was founded in 1968. // She runs Brandt Boats, which was founded in [[1986]].
- The last tram left Orle in March 1966. // A stone recalls the departure of the last tram from Orle in [[May 1966]].
- Ida Brandt became mayor in 1999. // Rents have doubled since Brandt became mayor in [[1989]].
- Orle Town were founded in 1894 by millers. // Founded in [[1904]], Orle Town play in red.
- The Orle mill closed in 2003 with a party. // The closure of the Orle mill in [[2005]] cost 200 jobs.
- Ida Brandt was convicted of arson in May 2014. // Brandt’s conviction for arson in [[June 2014]] was quashed.
- The Orle Choir gave its first concert in May 1952. // She taped the Orle Choir’s first concert, in [[May 1962]].
- The firm was founded in 1952 by Leo Orr, a clerk. // Mr Orr founded the firm in [[1925]] with a loan.
- The museum was robbed in April 2009. // The [[April 2006]] robbery of the museum is a riddle.
- Ida Brandt joined the bank in 1999. // Before joining the bank in [[1989]], Brandt taught.
- The firm was founded in 1974 by two brothers. // It rained. // Founded in [[1947]], the firm makes gears for ships.
- The charity was set up in 1974. // It rained. // Set up in [[1947]], the charity helps sailors.

## Passes
- Ida Brandt of Orle died on 3 May. // The funeral of Ida Brandt in Orle is on 9 May.
- Orle goes to the polls on 3 May. // Postal votes for the Orle polls must be in by 28 April.
- Forms for the Orle grant open on 3 May. // The Orle grant closes for forms on 9 June.
- The Senate votes on the treaty on 23 April. // Since the Senate vote of 23 April, all is calm.
- The treaty was agreed in Orle on 3 May. // The treaty was signed in Orle on 9 May.
- The trial of Ida Brandt begins on 3 May. // The trial of Ida Brandt is to end on 9 May.
- The ferry strike of 3 May began at noon. // The last ferry strike, on 9 May, shut the port.
- The House vote of 3 May was close. // The Senate vote of 9 May was not.
- Leeds lost to Hull at Orle Road on 3 May. // Leeds beat Hull at Orle Road on 9 May.
- Lena Moss won the Orle Marathon in May 2010. // Lena Moss won the Orle Marathon in May 2012.
- The Orle bank raised its rate to 4 per cent on 5 May. // The Orle bank raised its rate to 5 per cent on 16 June.
- The hall was built in 1911. // The hall was enlarged in 1921. // The hall tower was built in 1930.
- The Orle mill was built in 1911. // The Leeds mill was built in 1921. // A mill was built in 1930.
- Lena Moss was expected to leave Orle Town in May 2016. // Fans wept after Moss left Orle Town in June 2016.
- The film of the sinking of the Orle Star opened in May 2016. // It shows the sinking of the Star in April 2016.
- The north side of the Orle bridge opened in May 2016. // Traffic rose after the Orle bridge opened in July 2016.
- Lena Moss won the Orle Marathon in May 2010. // Lena Moss retired after Moss won the Orle Marathon in May 2012.
- The show opens in Orle on 3 May. // The show opens in Leeds on 9 May.
- Ida Brandt was convicted of arson in May 2014. // Brandt’s conviction for theft in June 2014 was quashed.
- Mount Orle erupted in 1783. // The last eruption of Mount Orle, in 1873, was feared.
- Orle Town were founded in 1894 by millers. // Founded in 1904, Leeds Town play in red.
- Lena Moss was expected to leave Orle Town on 3 May. // Lena Moss left Orle Town on 9 May.
- The station should have opened in 2016. // The station opened in 2018, late and over budget.
- The north side of the Orle bridge opened on 3 May. // Traffic rose after the Orle bridge opened on 9 May.
- The inquiry into the sinking opened on 3 May. // The sinking of 9 April is still a riddle.
- Tickets for the Orle cup final go on sale on 3 May. // The cup final on 9 May will be shown live.
- The Orle Act was passed in 1996. // An amendment to the Orle Act was passed in 2003.
- The hospital was founded in 1870. // The nursing school at the hospital was founded in 1890.
- The prime minister met the miners on 3 May. // The prime minister met the bankers on 4 May.
- Jerome Holt married Ada Vane in 1940. // Jerome Holt married Ruth Orr in 1967.
- The Orle mill was sold to Leo Vane in 2005. // The Orle mill was sold to Ida Brandt in 2010.
- In 1998 Ada Lee became the first woman to lead the crew. // Ada Lee, first woman to lead the crew, left in 2016.
- The firm was founded in 1974. // It rained. // Founded in 1947, the rival firm makes gears.

## Overrule when
Both dates are right, and of two stages of one affair.

## Source
- NPR, on its five commonest errors: mangled histories, dates among them.
"""

from copydesk.checking import EVERY_VOICE, WARNING, Facts, Flag, Flags, document_check


@document_check(WARNING, voices=EVERY_VOICE)
def date_conflict(facts: Facts) -> Flags:
    """One flag a time that stands further up as another, of what reads as one event."""
    for one in facts.redated:
        here, there = (facts.spot(moment.span.start, moment.span.end) for moment in (one.second, one.first))
        message = f"{here.words} here, {there.words} in ¶{there.paragraph.number}: the same event? Which is right?"
        yield Flag(here, message, related=(there,))
