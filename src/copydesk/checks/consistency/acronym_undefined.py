"""An acronym that the copy never spells out.

Readers who do not know it stop, or guess. Often the paragraph with the full name was cut. Acronyms that everybody
knows are better left as they are.

## Flags
- The [[BSEE]] inspected the platform on Monday, and its report is due in May.
- The rule was approved by the [[CVRA]] last week, and by nobody else. The CVRA meets again in June.
- She met the [[QRVX]], the mayor and the clerk in the hall on Monday. // He called [[XVRQ]] on Monday from the hall.

## Passes
- The Farm Wages Board (FWB) met on Monday. // The FWB has nine members, and none of them was there.
- The Farm Wages Board met on Monday to hear the growers. // The FWB has nine members, and none of them was there.
- The BBC, the FBI and NATO declined to comment on the GDP of the USA on Monday morning.
- The QRS, the TSV and the WXY met in the hall on Monday, with nobody else in the room. // ABN Amro paid, in LOS ALTOS.
- ESKEV, Orland — The council met in the hall on Monday, with nobody else in the room but the clerk.
- “The BSEE was there all day,” said the captain, who had waited for the inspectors since noon.
- The Interregional Authority on Drought (IRAD) met in the hall on Monday, and nobody else but the clerk was there.
- The council met with the Association of Alpine Guides (BBF) on Monday. The BBF did not vote on the plan. [QRSV]
- QRV Holdings met in the hall on Monday, and sold its last mine. // QRV has lost money for nine years in a row.
- The World Grid Board (WGB) met in the hall on Monday. // The BGW has nine members, and none of them was there.
- The hall was sold by the growers’ lobby, the QRVS, in May. // The QRVT, a charity for old horses, bought it at once.
- Speaking on QRVU television on Monday, she said that the QRVW stock index had risen. // They use a valve called XDRQ.
- Henry VIII built it, says the guide, and the AFK runs it now. // The Arbeit für Kinder has nine members.

## Overrule when
Every reader of the paper knows it.

## Source
- The Guardian style guide, “abbreviations and acronyms”: spell out at first mention what readers may not know.
"""

from copydesk.checking import SUGGESTION, Facts, Flag, Flags, document_check


@document_check(SUGGESTION)
def acronym_undefined(facts: Facts) -> Flags:
    """The first mention of every acronym without a name."""
    for one in facts.undefined:
        here = facts.spot_of(one.token, one.token)
        yield Flag(here, f"“{here.words}” is not spelled out. The full name, or a description?")
