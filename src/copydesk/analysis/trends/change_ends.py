"""Both ends of a change: behind its word, before it, or one on either side."""

from collections.abc import Iterator

from copydesk.analysis.quantities.figures import Figure, between
from copydesk.analysis.trends import change_pairs as pairs
from copydesk.analysis.trends import change_sizes as sizes
from copydesk.analysis.trends.change_reading import MARKS, Reading
from copydesk.analysis.trends.change_roles import TIMES, Ends, Role, alike, crosses, is_time, reach, role, timed
from copydesk.analysis.trends.change_words import NEAR, SIZES, Cue, Kind
from copydesk.lexicons import either, lexicon

BACK = 18
"""So many words and marks before its word a change may have an end."""

SUBJECT = 8
"""So near before “is twice” stands the figure of its subject."""

PAIR = 14
"""So many words and marks stand between the two ends of a pair."""


def ends(reading: Reading, cue: Cue, until: int) -> Ends | None:
    """The ends of the change that a word tells; `until` is where the next word of change begins."""
    if cue.kind is Kind.LIKE:
        return None
    first = sizes.extent(cue)[1] + 1
    part = pairs.part(reading.tokens, reading.sentence, reading.figures, cue)
    if part or cue.kind is Kind.PART:
        return part
    last = min(reach(reading.tokens, first, reading.sentence.last), until) - 1
    found = _forward(reading, cue, first, last)
    start, end, by = found.get("start"), found.get("end"), cue.by or found.get("by")
    if cue.kind is Kind.LOOSE and not (start and end):
        return None
    if "ranging" in reading.tokens.norms[cue.first : last + 1]:  # increases ranging from 5% to 50%
        return None
    if by and end and not start and by.unit == end.unit:
        start = _start_behind(reading, end)  # by 25% to 30%
        if start is None:
            return None
    if start and not end:
        takes = cue.kind is Kind.VERB and any(between(reading.figures, first, start.first - 1))
        end = None if takes else _end_before(reading, cue, start)  # cutting 5 from the 20
    elif end and not start:
        start = _start_before(reading, cue, end) or _start_behind(reading, end) or _start_beside(reading, cue, end)
    elif not start and (cue.by or cue.factor or reading.is_noun(cue)):
        start, end = _pair_before(reading, cue)
    if start and end:
        start, end = pairs.lent(start, end)
    if start is None or end is None or not alike(start, end) or crosses(reading.tokens, start, end):
        return None
    return Ends(start, end, None if by and sizes.is_of_another(reading.tokens, cue, by, (start, end)) else by)


def rivals(reading: Reading, cue: Cue, told: Ends) -> Iterator[Figure]:
    """Other figures before the word of change that may be the end, where the end stands before it."""
    for figure in reading.figures:
        if told.end.last < figure.first or figure.first > cue.first or told.end.first > cue.first:
            return
        if figure not in (told.start, told.end) and alike(told.start, figure):
            yield figure


def doubtful(reading: Reading, cue: Cue, before: Cue | None) -> bool:
    """Whether the way of a change is not sure: two words go two ways, “cut the rise”, or it may run backwards.

    Ranks run so, and a currency told in others.
    """
    words, known = reading.tokens.norms, lexicon("change")
    if before and before.direction is not cue.direction and not any(reading.between(before, cue)):
        revised = before.direction is None and cue.kind is Kind.SIZE  # “revised it down” goes one way
        if not revised and reach(reading.tokens, before.last + 1, reading.sentence.last) > cue.first:
            return True
    ranked = not known["ranks"].isdisjoint(words[reading.sentence.first : reading.sentence.last + 1])
    paid = (k for k in range(reading.sentence.first, cue.first) if words[k] in known["currencies"])
    return ranked or any(words[k + 1] not in ("zone", "area") for k in paid)


def _forward(reading: Reading, cue: Cue, first: int, last: int) -> dict[str, Figure]:
    """The figures behind a word of change, by what they are to it."""
    found: dict[str, Figure] = {}
    others = 0
    for figure in between(reading.figures, first, last):
        part = _part(reading, cue, figure, found)
        if part == "" and figure.unit in TIMES:
            continue
        others += part == ""
        if part in found or others > 1:
            break
        if part:
            found[part] = figure
    return found


def _part(reading: Reading, cue: Cue, figure: Figure, found: dict[str, Figure]) -> str:
    """Whether a figure behind a word of change is its start, its end, its size or none of them."""
    led, _ = role(reading.tokens, figure, cue.last + 1)
    words = reading.tokens.norms[max(cue.last, cue.by.last if cue.by else 0) + 1 : figure.first]
    known = lexicon("change")
    named = words[:-2] if words[-1:] == ("of",) and words[-2:-1] and words[-2] in known["of-nouns"] else words
    if cue.kind in (Kind.THAN, Kind.TIMES) and set(named) <= known["leads"]:
        return "start"
    if figure.unit == "%" and reading.norm(figure.last + 1) in either("change", "more", "less"):
        return ""  # to 3% below the average
    if led is Role.BY:
        return "by" if figure.unit in SIZES else ""
    if figure.unit == "part" and words[-1:] == ("in",):
        return "by"  # cut its staff in half
    if led is Role.AGAINST:
        return "start" if "end" in found and timed(reading.tokens, figure, reading.sentence.last) else ""
    if led is Role.ON:
        sized = cue.kind is Kind.SIZE or reading.is_noun(cue)
        return "start" if sized and words[:1] in (("on",), ("over",)) else ""
    if led is Role.AT:
        return "end" if cue.kind is not Kind.VERB or cue.by else ""
    return {Role.FROM: "start", Role.TO: "end"}.get(led, "")


def _end_before(reading: Reading, cue: Cue, start: Figure) -> Figure | None:
    """“It stood at 40, down from 60”, “at 40, it is twice the 20 of last year”, “the £40 fee is double the £20”."""
    first = sizes.extent(cue)[0]
    if cue.kind is Kind.VERB and not (reading.norm(cue.first).endswith("ing") or reading.is_noun(cue)):
        return None
    figure = next(reading.before(first, start.unit, cue.by), None)
    if figure is None or (figure.last == first - 1 and cue.kind is Kind.THAN):
        return None  # £5m less than the £6m
    opening = reading.opening(cue)
    if reading.norm(opening) in lexicon("change")["copulas"] and reading.norm(opening - 1) not in ("which", "that"):
        led, at = role(reading.tokens, figure, reading.sentence.first)
        fronted = led is Role.AT and reading.norm(at - 1) in MARKS | {".", "“", '"'}
        words = reading.tokens.norms[figure.last + 1 : opening]
        near = len(words) <= SUBJECT and MARKS.isdisjoint(words)
        return figure if (fronted or near) and reading.joined(figure.last + 1, first - 1, BACK) else None
    near = first - figure.last <= 3 and cue.kind is not Kind.TIMES
    return figure if (opening >= 0 or near) and reading.joined(figure.last + 1, first - 1, BACK) else None


def _start_before(reading: Reading, cue: Cue, end: Figure) -> Figure | None:
    """“From 40 in 2003, it rose to 60”, “40 last year, rising to 60”, “it was 40 then and has risen to 60”."""
    opened = reading.figures[0]
    led, at = role(reading.tokens, opened, reading.sentence.first)
    if opened.last < cue.first and led in (Role.FROM, Role.AGAINST):
        at -= reading.norm(at - 1) in ("“", '"')
        if at == reading.sentence.first and "," in reading.tokens.norms[opened.last : cue.first]:
            return opened
    if cue.kind is not Kind.VERB or not (cue.by or reading.norm(cue.last + 1) in ("to", "by")):
        return None
    k = cue.first - 1
    while k > reading.sentence.first and reading.norm(k) in lexicon("change")["auxiliaries"]:
        k -= 1
    k -= reading.norm(k) in ("it", "they")
    figure = next(reading.before(k, end.unit, cue.by), None)
    if figure is None or reading.norm(k) not in {",", ";", "and", "before", "but"}:
        return None
    led, _ = role(reading.tokens, figure, reading.sentence.first)
    later = not {"later", "since", "then", "subsequently"}.isdisjoint(reading.tokens.norms[k : cue.first])
    sure = led in (Role.WAS, Role.AT, Role.TO) or later or reading.norm(cue.first).endswith("ing")
    return figure if sure and reading.joined(figure.last + 1, k - 1, BACK) else None


def _start_behind(reading: Reading, end: Figure) -> Figure | None:
    """“It has risen to 40; it was 60 a year ago”."""
    figure = next((one for one in reading.figures if one.first > end.last and one.unit not in TIMES), None)
    if figure is None:
        return None
    led, at = role(reading.tokens, figure, end.last + 1)
    words = reading.tokens.norms[end.last + 1 : at]
    resumed = led is Role.WAS and not lexicon("change")["resumes"].isdisjoint(words[-3:])
    parted = not ({*MARKS, ";", ":"}.isdisjoint(words)) and len(words) <= PAIR
    when = timed(reading.tokens, figure, reading.sentence.last) or any(is_time(word) for word in words)
    return figure if resumed and parted and when else None


def _start_beside(reading: Reading, cue: Cue, end: Figure) -> Figure | None:
    """“A 6% award takes a salary of £30,000 to £31,800”, “the £200 fee will rise by 10% to £220”."""
    figure = next(reading.before(end.first - 1, end.unit, cue.by), None)
    if cue.by is None or figure is None or not figure.exact:
        return None
    if figure.first > cue.last and figure.last == end.first - 2:
        words = reading.tokens.norms[cue.last + 1 : figure.first]
        return figure if len(words) <= BACK and not lexicon("change")["takes"].isdisjoint(words) else None
    words = reading.tokens.norms[figure.last + 1 : sizes.extent(cue)[0]]
    verbs = either("change", "auxiliaries", "modals")
    rest = [norm for norm in words if norm not in verbs]
    led = reading.norm(figure.first - 1) in ("the", "of", "a", "its", "their", "'s")
    alone = len(rest) < 2 and all(norm.isalpha() for norm in rest) and len(words) > len(rest)
    return figure if led and alone and cue.kind is Kind.VERB and figure.last < cue.first else None


def _pair_before(reading: Reading, cue: Cue) -> tuple[Figure | None, Figure | None]:
    """“From 40 to 60, a rise of 50%”, “60, against 40 a year earlier, up 50%”."""
    opening = reading.mark_before(cue)
    pair = [one for one, _ in zip(reading.before(opening, "", cue.by), range(2), strict=False)]
    if opening < 0 or len(pair) < 2 or pair[0].unit in SIZES - {"%"}:
        return None, None
    second, first = pair
    apart = not reading.joined(second.last + 1, opening - 1, BACK)
    if apart or not reading.joined(first.last + 1, second.first - 1, PAIR):
        return None, None
    led, _ = role(reading.tokens, first, reading.sentence.first)
    leads, _ = role(reading.tokens, second, first.last + 1)
    if led is Role.FROM and leads is Role.TO:
        return first, second
    if led in (Role.WAS, Role.AT, Role.NONE) and leads in (Role.WAS, Role.AT, Role.NONE):
        words = reading.tokens.norms[first.last + 1 : second.last + 1 + NEAR]
        later = any(word == "this" or word in lexicon("change")["now"] for word in words)
        once = "now" in reading.tokens.norms[first.last + 1 : second.first]  # the £80 coat now costs £50
        then = once or timed(reading.tokens, first, reading.sentence.last)
        return (first, second) if later and then else (None, None)
    compared = leads is Role.AGAINST and timed(reading.tokens, second, reading.sentence.last)
    return (second, first) if (leads is Role.FROM and led is not Role.FROM) or compared else (None, None)
