"""One country or place in two forms, in two articles of one package.

House style is one voice. A package that writes “U.S.” on one page and “US” on the next, or gives one town two names,
was put together and not edited. The rarer form is flagged, once an article.

## Flags
- The U.S. envoys landed. || [[US]] envoys landed. Other US envoys did not. || No U.S. envoy spoke.
- Talks in Kyiv ended. The mayor of Kyiv was there. || Trains to [[Kiev]] were late.

## Passes
- The U.S. envoys landed, and a US plane left. || No U.S. envoy spoke.
- The U.S. envoys landed. || “The US has no plan,” the envoy said, and paid US$40 for a cab.
- Talks in Kyiv ended. The mayor of Kyiv was there. || Trains to Kyiv, formerly Kiev, were late.
- The U.S. envoys landed. || The UK envoys landed.

## Overrule when
One of the articles is reprinted from elsewhere, and says so.

## Source
- The Associated Press Stylebook and the Guardian style guide, “abbreviations”: each has one form throughout.
"""

from copydesk.analysis.across import terms
from copydesk.checking import SUGGESTION, Edition, Flag, Flags, edition_check


@edition_check(SUGGESTION)
def xdoc_term_divergence(edition: Edition) -> Flags:
    """The rarer form in every article that has no other."""
    for apart in terms.find(edition.stories):
        yield Flag(apart.here, f"{apart.both}. Use one form in all.", related=(apart.there,))
