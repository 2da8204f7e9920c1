"""An editor’s recorded overrule: by the words, as a comment, or in the project’s settings. The reason is required.

A waiver names a rule or an entry. It covers the paragraph in which its comment stands, or the paragraph after it; in
the settings it covers the sentences that hold its words. One that covers nothing is itself a finding.
"""

import re
from collections.abc import Iterable, Iterator

from msgspec import Struct

from copydesk.analysis.saying.voices import EVERY_VOICE
from copydesk.document import Comment
from copydesk.findings import Severity
from copydesk.patterns import pattern
from copydesk.rulebook.rule import Rule, Scope

WRITTEN = pattern(
    r"copydesk:\s*allow\s+(?P<rule>[\w/-]+(?::[\w.-]+)*)\s*(?:[—–:]|-+)?\s*(?P<reason>.*)", re.DOTALL | re.IGNORECASE
)
MEANT = pattern(r"\bcopydesk\b", re.IGNORECASE)

PAGE = """A waiver that covers nothing, or gives no reason.

The copy has changed, or the rule has another name: a waiver that is left lying about hides the next fault.

## Flags
- <!-- copydesk: allow dangling-both — both are named in the headline --> in a paragraph where that rule finds nothing

## Passes
- <!-- copydesk: allow actor-label/terrorist — the words of the charge --> in a paragraph with that finding

## Overrule when
The same text is checked with and without the rule; then keep the waiver in the settings of one of the two.

## Source
- Editorial practice; no guide is cited.
"""


class Waiver(Struct, frozen=True):
    """One overrule. `words`, from the settings, are of the sentence it covers.

    `number` is its place among the waivers of the settings, `None` for one in a `comment`.
    """

    rule: str
    reason: str
    comment: Comment | None = None
    words: str = ""
    path: str = ""
    number: int | None = None

    def covers(self, rule: str, entry: str | None) -> bool:
        """Whether it is about that rule, or about that entry of it."""
        return self.rule == rule or (entry is not None and self.rule == f"{rule}/{entry}")


UNUSED_WAIVER = Rule(
    id="unused-waiver",
    group="style",
    scope=Scope.EDITION,
    severities=(Severity.WARNING,),
    voices=EVERY_VOICE,
    family="unused-waiver",
    doc=PAGE,
    run=lambda _: iter(()),
    any_language=True,
)
"""The desk itself says this one, when all other rules have spoken."""


def in_comments(comments: Iterable[Comment]) -> Iterator[Waiver]:
    """The waivers in a document’s comments; with an empty rule where a comment means one and does not name it."""
    for comment in comments:
        m = WRITTEN.match(comment.words)
        if m:
            yield Waiver(m["rule"], " ".join(m["reason"].split()), comment)
        elif MEANT.match(comment.words):
            yield Waiver("", "", comment)
