"""Somebody who is “she” in one sentence and “he” in the next.

The reader stops and looks for a second person. Most often a name was exchanged and the pronouns were not.

## Flags
- [[Ms Jordan Lee said he]] would appeal.
- Oakes told reporters that she had asked the bank. // [[Oakes said he]] expected an answer, and Robin Oakes was right.
- Mr Moss left early. // “It is over.” // [[Moss said she]] would not come back, and Mr Moss did not.
- Oakes, 61, runs it. She came late. // “I have had the best job in town,” [[Oakes said. He]] sat. It was Robin Oakes.

## Passes
- Oakes, 61, runs it. She came late. // “My brother is ill,” Oakes said. He fell. // Oakes met a clerk. He sat. // Robin
  Oakes and Bo Hale came. He sat. // “I told him so,” Oakes said. He left. // Lady Oakes left. // Oakes fell.
- Ms Lee told her brother he was wrong. Lee said he ran. // The driver ran. Moss said he was drunk. Moss said she ran.
- Mr Moss met Ms Lee. Moss said she was late. Lee said he was late.
- Oakes told reporters that she had asked the bank. // A man was held. Oakes said he had not spoken. Robin Oakes left.
- “Oakes said he was ill,” the clerk said. // Oakes said she was not. // Oakes told the court she was well.
- Robin Oakes told the court that he was sorry. // Oakes said she had forgiven him. // Ms Oakes is his sister.
- Bo Hale was late. “It is true,” he added. // Ms Oakes said that he was stubborn. // Oakes left.
- Sir Ian Oakes said he was glad. // It rained. // Lady Oakes said she was too.

## Overrule when
The text tells of a transition, or the pronoun means somebody further up.

## Source
- Editorial practice; no guide is cited.
"""

from copydesk.checking import WARNING, Facts, Flag, Flags, document_check, excerpt


@document_check(WARNING)
def pronoun_conflict(facts: Facts) -> Flags:
    """A pronoun of somebody who has another pronoun, or a title that does not go with it, elsewhere."""
    for one in facts.two_pronouns:
        spot, other = facts.spot_of(*one.here), facts.spot_of(*one.there)
        words, others = excerpt(spot.words, 36), excerpt(other.words, 36)
        message = f"“{words}” here, “{others}” in ¶{other.paragraph.number}. Who is meant?"
        yield Flag(spot, message, related=(other,))
