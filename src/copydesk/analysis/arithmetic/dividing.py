"""Whether the figures that stand behind a total are its parts, by the words between and around them."""

from copydesk.analysis.arithmetic import parts, summing, totalling
from copydesk.analysis.arithmetic.parts import Row
from copydesk.analysis.page.sentences import Sentence
from copydesk.analysis.page.tokens import Tokens
from copydesk.analysis.quantities.figures import Figure
from copydesk.lexicons import lexicon

NEAR = 4
"""In words and marks: so close behind a total its parts need no other sign."""

LEADS = frozenset({":", "—", "–", "("})

FAR = 12
"""So many words and marks stand between a total and the first of its parts at the most."""

NAMED = 7
"""“45 seats: the Civic List holds 21”: with so many words behind the colon, a name leads the first part."""

OF_THESE = (("of", "these"), ("of", "those"), ("of", "them"))

PREPOSITIONS = frozenset({"at", "for", "from", "in", "on", "by"})

PLACES = frozenset({"at", "in", "on"})


def divides(tokens: Tokens, sentence: Sentence, total: Figure, row: Row, *, counts: bool, alone: bool) -> str:
    """Why the figures behind a total are its parts: “all” of them by the words, “likely” all, “some”, or "" if not.

    `counts`: another figure right before it may be the total as well. `alone`: no other figure follows them.
    """
    gap = _plain(tokens.norms[total.last + 1 : row.figures[0].first])
    between_them = gap[:-2] if gap[-2:] in (("of", "which"), ("up", "of")) else gap
    apart = (
        alone
        and row.closed
        and gap[-1:] == (",",)
        and gap.count(",") == 1
        and totalling.is_owner(tokens, sentence, total)
    )
    ends = frozenset({";", ")"}) if apart else lexicon("sums")["ends"] | {";", ")"}  # of the 60 men sent to Orle, 35 …
    ended = not ends.isdisjoint(parts.timeless(between_them))
    if len(gap) > FAR or total.noun in parts.divisions() or ended:
        return ""
    marked = totalling.is_marked(tokens, sentence, total, ())
    led = totalling.is_led(tokens, sentence, total)
    if totalling.is_opened(tokens, sentence, total) and not summing.may_add_up(row.figures, total):
        return ""  # in all, it has 61 lifts, 34 of them new, and 50 stairs
    opened = not LEADS.isdisjoint(gap[-3:]) or (gap[-2:] == (",", "with") and gap.count(",") == 1)
    opened |= alone and _names_first(gap)
    divided = any(f" {' '.join(gap)}".endswith(f" {phrase}") for phrase in lexicon("sums")["divides"])
    owned = totalling.is_owner(tokens, sentence, total)
    close = alone and "," in gap[:-1] and gap[-1:] != (",",) and summing.is_near(row.figures, total)
    if marked and (opened or divided or close or (led and gap[-1:] == (",",))):
        return "all"
    named = total.noun or total.unit  # they sold 52, let 14 and kept the other nine
    near = (
        named
        and len(gap) <= NEAR
        and (_ends_open(gap, row) or (row.closed and _is_subject(tokens, sentence, total, gap)))
    )
    if row.complete and (opened or divided or owned or near):
        return "all"
    if (opened or divided) and not counts:
        return "likely"
    relative = gap[-2:] in (("of", "which"), ("of", "whom"))
    apposed = total.noun and (gap[-1:] == (",",) or relative) and len(gap) <= NEAR
    apposed = apposed and not counts and (relative or PREPOSITIONS.isdisjoint(gap))
    return "some" if (owned or apposed) and _is_parallel(tokens, row) else ""


def divides_these(tokens: Tokens, sentence: Sentence, total: Figure, row: Row) -> bool:
    """Whether a sentence divides what the one before it counts: “Of these, 12 were boys and nine girls”. Parts that may
    leave some out, or hold some twice, are none.
    """
    behind = sentence.first + 2
    behind += tokens.norms[behind] == ","
    opened = tokens.norms[sentence.first : sentence.first + 2] in OF_THESE and row.figures[0].first == behind
    within = all(part.value <= total.value for part in row.figures)
    over = sum(part.low for part in row.figures) > total.high
    return opened and within and (row.complete or (over and _is_parallel(tokens, row)))


def _plain(gap: tuple[str, ...]) -> tuple[str, ...]:
    """What stands behind a total, without “in all competitions”: nothing says sooner that it is all there is."""
    whole = gap[1:3] == ("in", "all") and gap[4:5] == (",",)
    return (gap[0], *gap[4:]) if whole else gap


def _ends_open(gap: tuple[str, ...], row: Row) -> bool:
    """Whether the words behind a total open its parts, and name nobody and no time that has the first of them: not
    “Labour holds 21 seats, the Greens 13 and others the other 11”, nor “21 in May, 14 in June and the other nine”.
    """
    said = gap[-1:] in (("are",), ("were",)) and "," not in gap and not row.closed
    placed = gap[-1:] == (",",) and PREPOSITIONS.isdisjoint(gap)
    return placed or gap[-1:] in (("which",), ("whom",)) or said


def _is_subject(tokens: Tokens, sentence: Sentence, total: Figure, gap: tuple[str, ...]) -> bool:
    """“The £90,000 fund gives £40,000 to Orle, … and the remaining £20,000 to Burton.”"""
    leads = total.first == sentence.first + 1 and tokens.norms[sentence.first] == "the"
    return leads and "," not in gap and PREPOSITIONS.isdisjoint(gap)


def _names_first(gap: tuple[str, ...]) -> bool:
    """Whether what stands behind a colon only names the first part: “45 seats: the Civic List holds 21”."""
    at = gap.index(":") + 1 if ":" in gap else 0
    return at > 0 and len(gap) - at <= NAMED and lexicon("sums")["joints"].isdisjoint(gap[at:])


def _is_parallel(tokens: Tokens, row: Row) -> bool:
    """Whether one preposition, or one of place, leads on from every part: “12 in Orle and nine on the hill”."""
    ahead = [next((n for n in tokens.norms[p.last + 1 : p.last + 5] if n in PREPOSITIONS), "") for p in row.figures]
    return "" not in ahead and (len(set(ahead)) == 1 or PLACES.issuperset(ahead))
