"""British and American spellings in the desk’s own words, each with the form of the other side."""

import re
from collections.abc import Iterator
from functools import cache
from itertools import islice

from msgspec import Struct

from copydesk.analysis.facts import Facts
from copydesk.analysis.page.marked import MarkedCopy
from copydesk.analysis.saying.voices import PROSE_VOICES
from copydesk.document import PROSE, TITLES, Role, Spelling
from copydesk.lexicons import lexicon
from copydesk.patterns import pattern
from copydesk.spans import Span
from copydesk.standing_type import standing

COPY = (PROSE | TITLES) - {Role.QUOTE, Role.FOOTNOTE}

WHOLE = pattern(r"(?<![@#/.&_])[A-Za-z]+(?:-[A-Za-z]+)*(?![@_]|\.\w)")
PART = pattern("[A-Za-z]+")
NEXT = pattern(r"^ ([a-z]+)\b")

MONTHS = "January|February|March|April|May|June|July|August|September|October|November|December"
SIGNS = {
    Spelling.UK: (
        ("mr mrs ms", r"M(?<!\wM)(?:rs?|s)\s[A-Z]\w+"), ("£ $ €", r"[£$€]\d[\d.,]*(?:m|bn|tn)\b"),
        ("cent", r"(?<![\w.])(?:[\d.]++|\w++)\sper\scent\b"), ("", r"[0-9](?<!\w[0-9])[0-9]?[ap]m\b"),
        (MONTHS.lower().replace("|", " "), rf"[0-9](?<!\w[0-9])[0-9]?\s(?:{MONTHS})\b"),
    ),
    Spelling.US: (
        (
            "mr mrs ms sen sens rep reps gov govs",
            r"[MSRG](?<!\w[MSRG])(?:(?<=M)(?:rs?|s)|(?<=S)ens?|(?<=R)eps?|(?<=G)ovs?)\.\s[A-Z]\w+",
        ),
        ("", r"U\.S\.(?<!\wU\.S\.)"), ("a.m. p.m.", r"\b[ap]\.m\."),
        (
            "jan feb aug sept oct nov dec",
            r"[JFASOND](?<!\w[JFASOND])(?:(?<=J)an|(?<=F)eb|(?<=A)ug|(?<=S)ept|(?<=O)ct|(?<=N)ov|(?<=D)ec)\.\s\d{1,2}\b",
        ),
    ),
}  # fmt: skip
"""What else the houses of one side write and those of the other do not, with the words of which it has one."""

MOST_SIGNS = 2
"""Of a text: they help a spelling, and do not outweigh many."""

MOST_OF_A_KIND = {Spelling.UK: 2, Spelling.US: 1}
"""“Mr.” with a stop is found outside America too, and one name says as much as ten."""

MANY = 3
"""British words and kinds of words beside which “a license” is American."""

NEAR = 25
"""So many words before or after “program”, one of computing shows its sense."""


class Variant(Struct, frozen=True):
    """One spelling of `word`: its variety, how its list counts, and what the other variety writes."""

    variety: Spelling
    kind: str
    word: str
    other: str

    def tells(self, british: frozenset[str]) -> bool:
        """Whether it shows its variety, where `british` are the words with British forms, and their kinds."""
        if self.variety is Spelling.UK:
            return self.kind != "american"
        if self.kind == "same-word":
            return self.word in british or len(british) >= MANY
        return self.kind != "oxford" or self.kind in british


Made = tuple[Spelling, str, str, str]
"""What a `Variant` is made of."""


class Spelt(Struct, frozen=True):
    """A form where it stands, and whether it shows the variety of its text."""

    span: Span
    variant: Variant
    tells: bool

    def other(self, text: str) -> str:
        """The other variety’s form, with a capital where this one has it."""
        return self.variant.other.capitalize() if text[self.span.start].isupper() else self.variant.other


def find(facts: Facts) -> list[Spelt]:
    """Every form of running copy and titles in reading order; quotations, names and addresses are left out."""
    placed = [*_placed(facts)]
    british = frozenset(
        name
        for _, form in placed
        if form.variety is Spelling.UK and form.kind != "american"
        for name in (form.word, form.kind)
    )
    spelt = (Spelt(span, form, form.tells(british)) for span, form in placed)
    return [one for one in spelt if one.tells or one.variant.kind != "same-word"]


def signs(page: MarkedCopy) -> dict[Spelling, list[str]]:
    """What shows the variety of a text besides its spellings; nothing where it holds some of both."""
    seen: dict[Spelling, list[str]] = {}
    for side, kinds in SIGNS.items():
        likely = (sign for words, sign in kinds if not words or not page.words.isdisjoint(words.split()))
        found = (m[0] for sign in likely for m in islice(re.finditer(sign, page.text), MOST_OF_A_KIND[side]))
        seen[side] = [*dict.fromkeys(found)][:MOST_SIGNS]
    return {side: [] if all(seen.values()) else words for side, words in seen.items()}


def _placed(facts: Facts) -> Iterator[tuple[Span, Variant]]:
    opening, heard = {sentence.first for sentence in facts.sentences}, facts.heard(PROSE_VOICES)
    for i in sorted({i for _, places in facts.marked.where(_spelt()) for i in places if heard[i]}):
        if facts.marked.sentence_of(i).paragraph.role in COPY:
            yield from _in_token(facts, i, opens=i in opening)


@cache
def _spelt() -> frozenset[str]:
    """Every word that has two spellings, in both."""
    return frozenset(_forms())


def _in_token(facts: Facts, i: int, *, opens: bool) -> Iterator[tuple[Span, Variant]]:
    """The forms in one word, which may have hyphens."""
    text, start, end = facts.text, facts.tokens.starts[i], facts.tokens.ends[i]
    m = WHOLE.match(text, start)
    if m is None or m.end() != end:
        return
    for part in PART.finditer(text, start, end):
        made = _forms().get(part[0].lower())
        if made and (part[0].islower() or (opens and part.start() == start and _opens(part[0], text[end : end + 24]))):
            form = Variant(*made)
            if form.kind != "same-word" or not _other_sense(facts.tokens.norms, i):
                yield Span(*part.span()), form


def _opens(word: str, following: str) -> bool:
    """Whether the capital of a word is only that of its sentence: “Colours faded”, “Labor costs”, not “Labour won”."""
    known = lexicon("spelling")
    plain = word.lower() not in known["names"] or not known["behind-work"].isdisjoint(NEXT.findall(following)[:1])
    return word[1:].islower() and not following[1:2].isupper() and plain


def _other_sense(norms: tuple[str, ...], i: int) -> bool:
    """Whether “program”, “license” or “meter” at `i` is the verb, or of computers, which Britain spells so too."""
    near = norms[max(i - NEAR, 0) : i + NEAR]
    return norms[i - 1] in lexicon("spelling")["senses"] or not lexicon("spelling")["computing"].isdisjoint(near)


@cache
def _forms() -> dict[str, Made]:
    """Every form of the lexicon: there are thousands, and a text holds a few."""
    return standing("spellings", dict[str, Made], _made)


def _made() -> dict[str, Made]:
    made: dict[str, Made] = {}
    for key, rows in lexicon("spelling").items():
        kind, *parts = key.split()
        if not parts:
            continue
        british, _, american = parts[0].partition("/")
        endings = [part.strip("-") for part in parts[1:]]
        for row in rows:
            stem, _, second = row.partition(" ")
            uk, us = stem + british, (second or stem) + american
            for ending in endings:
                made[uk + ending] = (Spelling.UK, kind, row, us + ending)
                if kind != "british":
                    made[us + ending] = (Spelling.US, kind, row, uk + ending)
    return made
