"""Countries and unions in capital letters, with stops or without: “U.S.”, “UN”."""

from typing import TYPE_CHECKING

from copydesk.analysis.saying.voices import Voice
from copydesk.analysis.spots import Spot
from copydesk.document import Role
from copydesk.lexicons import lexicon
from copydesk.patterns import pattern

if TYPE_CHECKING:
    from copydesk.analysis.facts import Facts

# It begins with a set of characters, which a search skips to, and looks back from there.
FORM = pattern(
    r"[UED](?<![\w./&$][UED])"
    r"(?:\.(?:(?<=U\.)[SKN]|(?<=E\.)U|(?<=D\.)C)\.(?![A-Z]\.)|(?:(?<=U)[SKN]|(?<=E)U|(?<=D)C)(?![\w/&$£€]|\.\w))"
    r"(?!-?\s?\d)"
)
LETTERS = frozenset({"u", "e", "d", "u.s.", "u.k.", "u.n.", "e.u.", "d.c.", "us", "uk", "un", "eu", "dc"})
"""Both forms of them, as tokens have them: “non-U.S.” is cut behind its first letter."""

BEFORE = pattern(r"([\w’']+)[,:;]?\s+$")
AFTER = pattern(r"\s+([\w’']+)")


def find(facts: "Facts") -> dict[str, list[Spot]]:
    """Where the writer of a story chose a form, in order, by the letters: those of “U.S.” under “US”."""
    found: dict[str, list[Spot]] = {}
    starts, norms = facts.tokens.starts, facts.tokens.norms
    held = ((i, word) for word, places in facts.marked.where(LETTERS) for i in places)
    may = sorted(i for i, word in held if word != norms[i] or facts.text[starts[i]].isupper())
    for paragraph in dict.fromkeys(facts.marked.sentence_of(i).paragraph for i in may):
        if paragraph.role in (Role.BODY, Role.LIST):
            for m in FORM.finditer(facts.text, paragraph.span.start, paragraph.span.end):
                spot = facts.spot(m.start(), m.end())
                if _counts(spot, facts):
                    found.setdefault(spot.words.replace(".", ""), []).append(spot)
    return found


def _counts(spot: Spot, facts: "Facts") -> bool:
    """Whether the writer chose this form: not in another’s words, a name, a line in capitals, or the pronoun."""
    before = BEFORE.search(facts.text, max(0, spot.span.start - 30), spot.span.start)
    after = AFTER.match(facts.text, spot.span.end)
    left, right = before[1] if before else "", after[1] if after else ""
    letters = spot.words.replace(".", "")
    if Voice.QUOTED in spot.voices or any(word.isupper() and len(word) > 3 for word in (left, right)):
        return False
    if f"{letters} {right}".lower() in lexicon("country-letters")["names"]:
        return False
    pronoun = spot.words == "US" and left.lower() in lexicon("country-letters")["before-pronoun"]
    return not (pronoun and right in ("", "and", "or", "all", "that", "who"))
