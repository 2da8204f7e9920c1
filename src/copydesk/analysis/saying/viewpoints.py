"""Views that open a sentence without a verb: “In Vale’s view, …”, “In the eyes of the board, …”, “To critics, …”."""

from copydesk.analysis.page import scope
from copydesk.analysis.page.agents import OWNERS, owner
from copydesk.analysis.page.lines import Line, cues
from copydesk.analysis.page.trailing import Found

COMMA = frozenset({","})
FURTHEST = 8
"""So many words may open a sentence before its comma."""

OURS = frozenset({"our", "my", "your", "this", "that"})


def held(line: Line, i: int) -> Found:
    """“In Vale’s view, …”, “in the eyes of the board, …”."""
    comma = _comma(line, i)
    if comma is None or line.norm(0) != "in" or line.norm(i - 1) in OURS:
        return
    of = line.norm(i + 1) == "of" and line.norm(i - 1) == "the"
    if of:
        yield scope.speech(line, i, comma + 1), line.words(i + 2, comma - 1)
    elif comma == i + 1 and owner(line, i) is not None:
        yield scope.speech(line, i, comma + 1), line.words(1, i - 1 - (line.norm(i - 1) == "'s"))


def sided(line: Line, i: int) -> Found:
    """“To his critics, …”, “For supporters of the plan, …”."""
    comma = _comma(line, i)
    led = i == 1 or line.norm(i - 1) in OWNERS | cues("articles") or (i == 2 and not line.capital(1))
    if comma is not None and line.norm(0) in ("to", "for") and led:
        yield scope.speech(line, i, comma + 1), line.words(1, comma - 1)


def _comma(line: Line, i: int) -> int | None:
    """The comma behind a view that opens the sentence; `None` if a verb or a mark stands before it."""
    comma = line.find(COMMA, 1, FURTHEST + 1)
    return comma if comma and i < comma and not line.finite(1, comma) else None
