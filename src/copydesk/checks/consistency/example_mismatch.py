"""An example that is about somebody else.

The claim is about one country’s ministers, and behind “similarly” or “for example” stands what another country did. The
argument has a hole, and readers see it before the writer does.

## Flags
- Norrin’s ministers have ignored the board before. They built the pier. [[Similarly, Velmora overruled]] its board in
  May. Norrin and Velmora share a border.
- British ministers have ignored the code before. [[Similarly, France overruled]] its commission in 2016.
- Canada’s banks have cut jobs. [[For example, Sweden closed]] three of its branches.

## Passes
- Norrin’s ministers have ignored the board before. Similarly, Norrin overruled its own board in 2016.
- French ministers have ignored the code before. Similarly, France overruled its commission in 2016.
- Ministers have ignored the code before. Similarly, France overruled its commission in 2016.
- British ministers have ignored the code before. Similarly, in France a commission was overruled in 2016.
- Norrin’s ministers have ignored the board before. For example, Vance overruled it in 2016.
- European ministers have ignored the code, and so has France. Similarly, Italy overruled its commission in 2016.
- British ministers have ignored the code before. “Similarly, France overruled its commission,” she said.
- British ministers have ignored the code before. // Similarly, France overruled its commission in 2016.

## Overrule when
The countries are compared, and the words before the example say so.

## Source
- Editorial practice; no guide is cited.
"""

from copydesk.analysis.sense import examples
from copydesk.checking import SUGGESTION, Facts, Flag, Flags, document_check, excerpt


@document_check(SUGGESTION)
def example_mismatch(facts: Facts) -> Flags:
    """Every example that is about another country than its claim."""
    for one in examples.find(facts):
        claim = facts.spot(one.claim.start, one.claim.end)
        message = (
            f"The example is about {excerpt(one.name, 30)}, the claim about {excerpt(claim.words, 40)}. Does it fit?"
        )
        yield Flag(facts.spot(one.span.start, one.span.end), message, related=(claim,))
