"""How numbers, sums and measures are written: “12%” and “12 per cent”, “10,000” and “10.000”, “seven” and “7”."""

import re
from collections.abc import Iterator
from functools import cache, partial

from copydesk.analysis.facts import Facts
from copydesk.analysis.page.inflection import looks_plural
from copydesk.analysis.quantities import numbers
from copydesk.analysis.saying.voices import PROSE_VOICES
from copydesk.analysis.style.forms import COPY, Form
from copydesk.document import Role
from copydesk.lexicons import lexicon
from copydesk.patterns import pattern
from copydesk.spans import Span, overlaps_any

BLANKS = " \u00a0\u2009\u202f"
SIGN = pattern(r"(?<![\w$£€])[A-Z]{0,3}[$£€]\s?\Z")
NAME = pattern(r"[^.!?…:”\"\s]\s+[A-Z][\w’'-]*\s+\Z")
LOWER = pattern(r"([a-z.#-]+)\s+\Z")
NOUN = pattern(r"\s+(?:([a-z]+)\s+)?([a-z]+)\b")
GROUPED = pattern(rf"[1-9][0-9]{{0,2}}([,.{BLANKS}])[0-9]{{3}}(?:\1[0-9]{{3}})*|[1-9][0-9]{{3,6}}")
DECIMAL = pattern(r"[0-9]+[.,][0-9]{1,2}|[0-9]+\.[0-9]+")
SMALL = frozenset(map(str, range(2, 100)))

NEAR = 4
"""Within so many words of other figures a small number may be in figures too: “between 8 and 12 people”."""

YEARS = range(1800, 2101)


def find(facts: Facts) -> Iterator[Form]:
    """How every number in the desk’s own running copy is written, each kind in order. Dates and times are none."""
    heard = facts.heard(PROSE_VOICES)
    yield from _amounts(facts, [i for i in facts.numerals if heard[i] and facts.tokens.norms[i][0].isdigit()])
    yield from _counts(facts, heard)


def _amounts(facts: Facts, tokens: list[int]) -> Iterator[Form]:
    """How numbers are written, of which each begins at a token; one may hold the next: “10 000”."""
    end = 0
    for i in tokens:
        start, paragraph = facts.tokens.starts[i], facts.marked.sentence_of(i).paragraph
        if start >= end and paragraph.role in COPY:
            m = _number().match(facts.text, start, paragraph.span.end)
            if m and not overlaps_any(facts.calendar, Span(*m.span())):
                yield from _amount(m)
            end = m.end() if m else end


@cache
def _units() -> dict[str, tuple[str, str, str]]:
    """What every unit measures, its style, and for millions the same in the other style."""
    known = {word: ("percent", word, "") for word in ("%", "per cent", "percent")}
    for row in lexicon("forms")["units"]:
        short, full = row.split(":")
        known |= {short: (f"unit, {short}", "short", ""), full: (f"unit, {short}", "full", "")}
    for row in sorted(lexicon("forms")["magnitudes"], key=lambda row: (-len(row), row)):  # “m” before “mln”
        short, full = row.split(":")
        known |= {short: ("million", "short", f" {full}"), full: ("million", "full", short)}
    return known


@cache
def _number() -> re.Pattern[str]:
    """Figures and their unit."""
    units = "|".join(re.escape(unit).replace(r"\ ", r"\s") for unit in sorted(_units(), key=len, reverse=True))
    return re.compile(
        rf"(?P<figures>[0-9](?<![\w.,:/+#’'-][0-9])"
        rf"(?:[0-9]{{0,2}}(?:[{BLANKS}][0-9]{{3}}){{1,5}}(?![\w]|[.,][0-9]|\s[0-9])|[0-9]*(?:[.,][0-9]+)*))"
        rf"(?P<tail>[\s-]?(?:{units})(?!\w))?"
    )


def _amount(m: re.Match[str]) -> Iterator[Form]:
    """What a number with its sign and its unit shows."""
    figures, tail = m["figures"], m["tail"] or ""
    sign = SIGN.search(m.string, max(0, m.start() - 5), m.start())
    money, span = (sign[0], Span(sign.start(), m.end())) if sign else ("", Span(*m.span()))
    name, style, other = _units().get(" ".join(tail.strip(" -").split()), ("", "", ""))
    bracketed = m.string[max(0, span.start - 1) : span.start] == "("
    if name == "million":
        currency = bool(money) or _counts_any(m, "currencies")
        if currency or _counts_any(m, "counted"):
            yield Form(span, "money" if currency else name, style, "", lambda _: f"{money}{figures}{other}")
    elif name and not tail.startswith("-") and not (bracketed and style == "short"):
        yield Form(span, name, style, tail, lambda mark: figures + mark)
    if money.strip() in ("$", "US$"):
        yield Form(span, "dollar", money.strip(), money, lambda mark: f"{mark}{figures}{tail}")
    if mark := _thousands(m, money):
        digits = re.sub(r"\D", "", figures)
        write = partial(_grouped, money, digits, tail)
        if len(digits) > 4 or mark != "plain":
            yield Form(span, "thousands", mark, mark, write)
        if len(digits) == 4 and mark in (",", "plain"):
            yield Form(span, "four figures", mark, mark, write)
    elif DECIMAL.fullmatch(figures) and ("." in figures or money or tail):
        mark = "." if "." in figures else ","
        yield Form(span, "decimal", mark, mark, lambda other: f"{money}{figures.replace(mark, other)}{tail}")


def _grouped(before: str, digits: str, after: str, mark: str) -> str:
    """The number with `mark` between its thousands."""
    return before + f"{int(digits):,}".replace(",", "" if mark == "plain" else mark) + after


def _thousands(m: re.Match[str], money: str) -> str:
    """The mark between the thousands, or “plain”; nothing where it may be none: “1.341”, “House Bill 1523”, “2019”."""
    figures, grouped = m["figures"], GROUPED.fullmatch(m["figures"])
    mark = (grouped[1] or "plain") if grouped else ""
    if mark in ("", ","):
        return mark
    if mark == "plain" and len(figures) == 4 and not money and int(figures) in YEARS:
        return ""
    named = _named(m.string, m.start())
    counts = not m["tail"] and _counts_any(m, "counted", plurals=True)
    if mark == ".":
        large = not m["tail"] and (len(figures) > 5 or figures.endswith("00")) and not _counts_any(m, "fine-measures")
        return mark if counts or large else ""
    if mark == "plain" and len(figures) == 4:
        return mark if money or (counts and not named) else ""
    return mark if money or counts or not named else ""


def _named(text: str, start: int) -> bool:
    """Whether the figures at `start` number something: “House Bill 1523”, “room 204”."""
    before, word = NAME.search(text, max(0, start - 30), start), LOWER.search(text, max(0, start - 20), start)
    return before is not None or (word is not None and word[1] in lexicon("forms")["before-figure"])


def _counts_any(m: re.Match[str], words: str, *, plurals: bool = False) -> bool:
    """Whether one of these words, or any plural, stands after the number or after the word that does."""
    following = NOUN.match(m.string, m.end())
    return following is not None and any(
        noun in lexicon("forms")[words] or (plurals and is_plural(noun)) for noun in following.groups() if noun
    )


def is_plural(word: str) -> bool:
    """Whether it looks like the plural of a thing that is counted and not measured."""
    words = lexicon("forms")
    return word in words["counted"] or (looks_plural(word) and word not in words["no-plurals"])


@cache
def _number_words() -> dict[str, str]:
    """Numbers under twenty in words, to figures; ten is small in one style book and large in the next."""
    return {word: str(value) for value, word in enumerate(numbers.words()[:19], 1) if value not in (1, 10)}


@cache
def _small_numbers() -> frozenset[str]:
    """Numbers in words or in figures that one house writes so and the next otherwise."""
    return SMALL | _number_words().keys()


def _counts(facts: Facts, heard: bytes) -> Iterator[Form]:
    """Numbers of people and things in words or in figures, those under ten and the others; none opens a sentence."""
    opening, figures = {sentence.first for sentence in facts.sentences}, _number_words()
    words = {figure: word for word, figure in figures.items()}
    norms = facts.tokens.norms
    for i in facts.marked.places(_small_numbers()):
        norm = norms[i]
        if heard[i] and i < len(norms) - 2 and i not in opening and (span := _counted(i, facts)):
            style = "words" if norm in figures else "figures"
            if style == "words" or not (_figures_near(i, facts) or _named(facts.text, span.start)):
                kind = "small" if len(figures.get(norm, norm)) == 1 else "teens"
                other = figures.get(norm) or words.get(norm, "")
                rest = facts.text[facts.tokens.ends[i] : span.end]
                yield Form(span, kind, style, "", partial(_other, other + rest if other else ""))


def _other(written: str, _: str) -> str:
    return written


def _counted(i: int, facts: Facts) -> Span | None:
    """The number at token `i` and the plural it counts; `None` where it counts none."""
    between, noun = facts.tokens.norms[i + 1 : i + 3]
    adjective = not is_plural(between) and between.isalpha() and between not in lexicon("forms")["no-adjectives"]
    span = facts.tokens.span(i, i + 1 + adjective)
    lower = facts.text[span.start].islower() or facts.text[span.start].isdigit()
    counts = is_plural(noun if adjective else between) and facts.text[facts.tokens.starts[i + 1 + adjective]].islower()
    return span if counts and lower and facts.spot(span.start, span.end).paragraph.role is Role.BODY else None


def _figures_near(i: int, facts: Facts) -> bool:
    """Whether the figure at token `i` stands beside other small ones: “between 8 and 12 people”."""
    norms = facts.tokens.norms
    return any(norm.isdigit() and len(norm) < 3 for norm in (*norms[max(0, i - NEAR) : i], *norms[i + 1 : i + NEAR]))
