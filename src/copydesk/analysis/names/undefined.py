"""Acronyms that the copy never spells out, and that not every reader knows."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from copydesk.analysis.names.acronyms import Acronym, parts_of, spells
from copydesk.analysis.names.known import bodies, places
from copydesk.analysis.names.mentions import plain
from copydesk.analysis.page.marked import MarkedCopy
from copydesk.analysis.page.sentences import Sentence
from copydesk.document import PROSE
from copydesk.lexicons import lexicon

LETTERS = re.compile(r"(?!X{0,3}(?:I[VX]|V?I{0,3})$)[A-Z]{3,6}")
"""An acronym, and no numeral: Henry VIII."""

MOST = 2
"""A text with more such acronyms is written for those who know them."""

LONGEST = 8
"""Words of a name that may be meant, at the most."""


@dataclass(frozen=True, slots=True)
class Undefined:
    """Where an acronym first stands, by its token, and how often it does."""

    token: int
    times: int


def find(page: MarkedCopy, defined: tuple[Acronym, ...]) -> tuple[Undefined, ...]:
    """Every acronym of running copy without a name for it, once."""
    acronyms = lexicon("acronyms")
    known = acronyms["known"] | acronyms["household"] | bodies() | lexicon("capitals")["shouted"]
    text, starts, ends = page.text, page.tokens.starts, page.tokens.ends
    small = (norm for i, norm in enumerate(page.norms) if not text[starts[i] : ends[i]].isupper())
    written = {one.letters for one in defined} | places() | frozenset(small)
    told: dict[str, list[int]] = {}
    for sentence in page.sentences:
        for token in _letters(page, sentence):
            norm = page.norms[token]
            if norm not in known and norm.removesuffix("s") not in known and norm not in written:
                told.setdefault(norm, []).append(token)
    named = initials(page)
    found = [Undefined(tokens[0], len(tokens)) for norm, tokens in told.items() if not is_named(norm, named)]
    return tuple(found) if len(found) <= MOST else ()


def _letters(page: MarkedCopy, sentence: Sentence) -> Iterator[int]:
    """The tokens of a sentence that are capitals alone, where not all of it is."""
    words = page.norms[sentence.first : sentence.last + 1]
    if sentence.paragraph.role not in PROSE or sentence.span.of(page.text).isupper() or len(words) < LONGEST:
        return
    for token in range(sentence.first, sentence.last + 1):
        if _is_acronym(page, token) and not page.quoted[token] and not _in_name(page, sentence, token):
            yield token


def _is_acronym(page: MarkedCopy, token: int) -> bool:
    """Whether a word is written with capitals alone."""
    inside = 0 <= token < len(page.tokens)
    return inside and LETTERS.fullmatch(page.text[page.tokens.starts[token] : page.tokens.ends[token]]) is not None


def _in_name(page: MarkedCopy, sentence: Sentence, token: int) -> bool:
    """Whether a neighbour has a capital too, which the start of the sentence did not give: ABN Amro, LOS ALTOS."""
    before, behind = token - 1, token + 1
    led = before > sentence.first and page.text[page.tokens.starts[before]].isupper()
    leads = behind <= sentence.last and page.text[page.tokens.starts[behind]].isupper()
    return led or leads or _is_acronym(page, before)


def initials(page: MarkedCopy) -> list[tuple[str, ...]]:
    """The parts of every run of words with capitals, by which letters may be meant."""
    found: list[tuple[str, ...]] = []
    run: list[str] = []
    text, tokens = page.text, page.tokens
    for token, start in enumerate(tokens.starts):
        light = plain(page.norms[token]) in lexicon("acronyms")["skipped"]
        if (text[start].isupper() and not _is_acronym(page, token)) or (run and light):
            run += parts_of(tokens.span(token, token).of(text))
        elif run:
            found.append(tuple(run))
            run = []
    return [*found, tuple(run)]


def is_named(letters: str, named: list[tuple[str, ...]]) -> bool:
    """Whether some run of words gives the letters."""
    return any(spells(run[k:], letters) for run in named for k, part in enumerate(run) if part[0] == letters[0])
