"""Who speaks, thinks or judges in one sentence: the subject of a verb."""

from copydesk.analysis.page.lines import DASH, INNER_STOP, MARKS, NAMED, REACH, SPOKEN, Line, cues
from copydesk.spans import Span

SAID = frozenset({"said", "says", "told", "tells"})
STOPS = frozenset({*SAID, "but", "what", "how", "''", "»"})
RELATIVES = frozenset({"who", "which"})
OPENS_RELATIVE = RELATIVES | {"that", "whom", "where"}
"""All the words that open a relative clause."""

LEFT = frozenset({*RELATIVES, ",", DASH, "("})
"""Between a name and its verb, these are no part of the name."""

JOINS = frozenset({"and", "but", "or", "yet"})

CLAUSE_ENDS = MARKS | STOPS | RELATIVES

NEAR = 8
"""A verb belongs to “who” over so many words; a place is named within so many before its comma."""

PLACED = frozenset({"of", "in", "from", "at", "outside"})
"""Shortly before “Md.,” or “Texas,” these open a place."""


def subject(line: Line, verb: int) -> Span | None:
    """The words that name the subject of a verb, descriptions in commas among them: “Ana Ruiz, the minister,”."""
    end, infinitive = _before_auxiliaries(line, verb)
    saying = line.norms[verb].endswith("ing")
    if saying and verb == 0:
        return _behind_opening(line)
    if saying and line.norm(end) in (",", "."):
        return _head(line, end)
    if end > 0 and (line.norm(end) in JOINS or (saying and line.norm(end) == "as")):  # was quoted as saying
        return _main(line, end)
    relative = _relative(line, end)
    start = _in_front(line, relative) + 1
    if line.norm(end) == "," and line.norm(start - 1) in SAID:  # Korda said that …, admitted that …
        return _main(line, end)
    end = relative
    if has_opening_dash(line, end):
        end = _opening_dash(line, end, start)
    if line.norm(end) in LEFT:
        while end > start and line.norm(end) in LEFT:
            end -= 1
        start = _antecedent(line, start, next((k for k in range(start, end) if line.norms[k] in LEFT), end))
    elif saying and line.finite(start, end + 1):
        named = line.capital(end) and line.norm(end) not in cues("times")
        if not (named or line.norm(end) in cues("bearers")):  # Vale gave a talk saying, Vale ended up saying
            end = next(k for k in range(start, end + 1) if line.finite(k, k + 1)) - 1
        else:
            start = _antecedent(line, start, end)
    return _named(line, start, end, infinitive=infinitive)


def has_subject_beside(line: Line, verb: int) -> bool:
    """Whether a pronoun, a name or an auxiliary right before a word shows that it is a verb and no noun."""
    return line.norm(verb - 1) in cues("pronouns", "auxiliaries") or line.capital(verb - 1)


def _behind_opening(line: Line) -> Span | None:
    """Whose participle opens the line: “Arguing that …, the league went to court.”"""
    comma = next((k for k in range(1, len(line)) if line.norms[k] == ","), len(line))
    verb = next((k for k in range(comma + 2, min(len(line), comma + NEAR)) if line.finite(k, k + 1)), None)
    return _named(line, comma + 1, verb - 1, infinitive=False) if verb else None


def _relative(line: Line, end: int) -> int:
    """Where “who” or “which” is the subject: the place of it. “Beck, who has in the past described …”."""
    if RELATIVES.isdisjoint(line.norms[max(0, end - NEAR) : end + 1]):
        return end
    for k in range(end, max(-1, end - NEAR), -1):
        acts = line.finite(k, k + 1) and line.norms[k] not in cues("auxiliaries")
        if line.norms[k] in MARKS or line.quoted[k] or acts:
            return end
        if line.norms[k] in RELATIVES:
            return k if k == end or line.norm(k + 1) in cues("auxiliaries") or line.adverb(k + 1) else end
    return end


def acts_in_relative(line: Line, verb: int) -> bool:
    """Whether “who” or “which” is the subject of a verb."""
    return line.norm(_relative(line, _before_auxiliaries(line, verb)[0])) in RELATIVES


def _antecedent(line: Line, start: int, end: int) -> int:
    """Where the words begin that are described up to `end`: a verb may lead to them, and a preposition behind it."""
    if not line.finite(start, end):
        return start
    leads = cues("prepositions") - {"of"}
    return next((k + 1 for k in range(end, start - 1, -1) if line.norms[k] in leads or line.finite(k, k + 1)), start)


def before_subject(line: Line, verb: int) -> int:
    """The word or mark in front of the subject of a verb; -1 where the subject opens the line."""
    return _in_front(line, _relative(line, _before_auxiliaries(line, verb)[0]))


def _in_front(line: Line, end: int) -> int:
    """What stands in front of a subject that ends at word `end`, be it the “who” that stands for it."""
    if line.norm(end) in RELATIVES:
        end -= 1
        if line.norm(end) in (DASH, "("):  # the league – which says …
            end -= 1
            return _walk(line, end, described=False)
    described = line.norm(end) == "," and end > 0 and not line.quoted[end]
    if end > 1 and line.quoted[end] == NAMED and line.norms[end - 1] == ",":  # Vale, who starred in “The Long Winter,”
        described, end = True, end - 1
    if line.norm(end) == DASH:  # the insiders — two of them — said
        end = _opening_dash(line, end, max(0, end - REACH)) - 1
    return _walk(line, end - described, described=described)


def _walk(line: Line, end: int, *, described: bool) -> int:
    """Back from the last word of a subject to what stands in front of it."""
    k = end
    least, last = max(0, k - REACH), described
    while k >= least:
        if line.norms[k] == "," and not line.quoted[k]:
            if _parts(line, k, described=described, last=last):
                break
            last = False
        elif _stops(line, k, end) and not (described and (line.norms[k] in OPENS_RELATIVE or _joins(line, k, last))):
            break
        k -= 1
    return k


def _joins(line: Line, k: int, last: bool) -> bool:
    """The letter, dated May 3 and seen by Reuters, says: “and” joins two parts of the last description."""
    return last and line.norms[k] == "and"


def has_opening_dash(line: Line, closing: int) -> bool:
    """Whether the dash at `closing` ends what another opens: Ana Ruiz – the minister – said."""
    return line.norm(closing) == DASH and _opening_dash(line, closing, max(0, closing - REACH)) <= closing


def _opening_dash(line: Line, closing: int, least: int) -> int:
    """The dash that opens what `closing` ends; behind `closing` where there is none."""
    k = closing
    while k > least and line.norm(k - 1) == DASH:  # a dash typed as two hyphens
        k -= 1
    opening = next((j for j in range(k - 1, least, -1) if line.norms[j] == DASH), None)
    while opening is not None and line.norm(opening - 1) == DASH:
        opening -= 1
    return closing + 1 if opening is None else opening


def _before_auxiliaries(line: Line, verb: int) -> tuple[int, bool]:
    """The last word of what stands before a verb and its auxiliaries, and whether “to” is one of them."""
    end, infinitive = verb - 1, False
    while end >= 0 and (line.norms[end] in cues("auxiliaries") or line.adverb(end)):
        infinitive |= line.norms[end] == "to"
        end -= 1
    if infinitive and line.norm(end) in cues("prospects"):  # is expected to argue, is likely to say
        end -= 1
        while end >= 0 and (line.norms[end] in cues("auxiliaries") or line.adverb(end)):
            end -= 1
    return end, infinitive


def _parts(line: Line, comma: int, *, described: bool, last: bool) -> bool:
    """Whether a comma parts the subject behind it from what is no part of it.

    It does not where a description follows: Ana Ruiz, 52, of Leeds, Mass., the minister, said. `described` says that
    a comma stands right before the verb, `last` that what it closes opens at `comma`.
    """
    first, start = comma + 1, comma
    if last or line.norm(first) in RELATIVES:
        return False
    while start > 0 and not (line.norms[start - 1] in MARKS or line.quoted[start - 1]):
        start -= 1
    if line.finite(start, comma) or line.norm(start) in cues("fronted"):
        return True
    if line.capital(first):
        place = line.norm(first + 1) == INNER_STOP or not PLACED.isdisjoint(
            line.norms[max(start, comma - NEAR) : comma]
        )
        return not (described and (place or line.norm(start) in cues("articles")))  # the mayor, Jon Vale, said
    named = line.capital(comma - 1) or line.norm(comma - 1) == ")"
    return not (described or (named and line.norm(first) in ("a", "an")))  # Ana Ruiz, a nurse said


def _stops(line: Line, i: int, end: int) -> bool:
    """Whether word `i` is no part of the subject that follows it and ends at word `end`."""
    if line.quoted[i]:
        return line.quoted[i] == SPOKEN or line.norms[i] == ","  # In “The Long Winter,” Vale says
    if line.norms[i] in OPENS_RELATIVE:  # the dam, which engineers say; the man who left said
        describes = line.norm(i + 1).endswith("s") and not (line.capital(i + 1) or line.norm(i + 1).endswith("ss"))
        if line.norm(i - 1) == "of":  # many of whom say
            return False
        return (
            line.norm(i - 1) in MARKS
            or line.norm(i - 1) in cues("say", "find", "think")
            or not (describes or line.finite(i + 1, end + 1))
        )
    if line.norms[i] == "'" and i > 0 and line.norms[i - 1].endswith("s"):  # the inspectors’ records
        return False
    if line.norms[i] == "and":  # Vale and Korda said; her allies and friends say; Vale left and Korda said
        first = next((k + 1 for k in range(i - 1, -1, -1) if line.norms[k] in CLAUSE_ENDS), 0)
        return line.norm(first - 1) not in RELATIVES and line.finite(first, i)
    return line.norms[i] in MARKS or line.norms[i] in STOPS


def _named(line: Line, start: int, end: int, *, infinitive: bool) -> Span | None:
    """The words from `start` up to and with `end` without what leads to the name or follows it."""
    if 0 <= start <= end and line.norms[end] in cues("pronouns"):
        start = end
    if start <= end and line.norm(start) in cues("fronted"):
        comma = next((k for k in range(start, end) if line.norms[k] == ","), None)
        start = comma + 1 if comma is not None else start
    while start < end and line.norms[start] in cues("openers", "times", "relatives"):
        start += 1
    if infinitive:  # Korda went on to say
        end = next((k - 1 for k in range(start + 1, end + 1) if line.finite(k, k + 1)), end)
    return line.words(start, end)


def _head(line: Line, end: int) -> Span | None:
    """Whose participle stands behind the comma `end`: “…,” she said, adding that … Korda left, saying that …"""
    speaks = next((k for k in range(end - 1, max(0, end - REACH), -1) if line.norms[k] in cues("say")), None)
    if speaks is not None and not line.quoted[speaks]:
        return subject(line, speaks) or _named(line, speaks + 1, end - 1, infinitive=False)
    return _main(line, end)


def _main(line: Line, end: int) -> Span | None:
    """The subject of the sentence, whose second verb follows word `end`: Korda left and said that …"""
    start = 0
    if line.norm(0) in cues("fronted"):
        start = next((k + 1 for k in range(1, end) if line.norms[k] == ","), end)
    k = start + 1
    while k < min(end, start + REACH) and not line.quoted[k]:
        if line.norms[k] == ",":
            k = next((j for j in range(k + 1, end) if line.norms[j] == ","), end)
        elif line.norms[k] in MARKS:
            return None
        elif line.finite(k, k + 1) or line.norms[k] in cues("say", "think"):
            return _named(line, start, k - 1, infinitive=False) if not line.quoted[start] else None
        k += 1
    return None
