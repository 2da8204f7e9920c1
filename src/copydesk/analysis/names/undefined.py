"""Acronyms that the copy never spells out, and that not every reader knows."""

from functools import cache

from msgspec import Struct

from copydesk.analysis.names.acronyms import Acronym, parts_of, spells
from copydesk.analysis.names.known import bodies, places
from copydesk.analysis.names.mentions import plain
from copydesk.analysis.page.lines import DASH, cues
from copydesk.analysis.page.marked import MarkedCopy
from copydesk.analysis.page.sentences import Sentence
from copydesk.document import PROSE
from copydesk.lexicons import lexicon
from copydesk.patterns import pattern

LETTERS = pattern(r"(?!X{0,3}(?:I[VX]|V?I{0,3})$)[A-Z]{3,6}")
"""An acronym, and no numeral: Henry VIII."""

MOST = 2
"""A text with more such acronyms is written for those who know them."""

NEAR = 2
"""So many words behind letters may hold a word for what they are: the QRV stock index."""

ASIDE = 6
"""So many words of what stands behind letters in commas: QRV, an international, non-profit body."""

LONGEST = 8
"""Words of a name that may be meant, at the most."""


Named = dict[str, set[tuple[str, ...]]]
"""The parts of names, from each part to the end of its name, by their first letter."""


class Undefined(Struct, frozen=True):
    """Where an acronym first stands, by its token, and how often it does."""

    token: int
    times: int


def find(page: MarkedCopy, defined: tuple[Acronym, ...], letters: tuple[int, ...]) -> tuple[Undefined, ...]:
    """Every acronym of running copy without a name for it, once, of the tokens that are `letters`."""
    told: dict[str, list[int]] = {}
    for token in letters:
        if page.norms[token] not in _known() and _stands_alone(page, token, letters):
            told.setdefault(page.norms[token], []).append(token)
    left = told.keys() - {one.letters for one in defined} - _in_small(page, frozenset(told))
    left -= _in_brackets(page, letters) | _of_firms(page, letters) if left else set()
    named = initials(page, letters) if left else {}
    found = [
        Undefined(tokens[0], len(tokens)) for norm, tokens in told.items() if norm in left and not is_named(norm, named)
    ]
    if len(found) > MOST:
        return ()
    return tuple(one for one in found if not any(_is_described(page, i) for i in told[page.norms[one.token]]))


@cache
def _known() -> frozenset[str]:
    """Acronyms that every reader knows, in the plural too, places, and words that copy sets in capitals."""
    acronyms = lexicon("acronyms")
    known = acronyms["known"] | acronyms["household"] | bodies() | lexicon("capitals")["shouted"]
    return known | {f"{norm}s" for norm in known} | places()


def _in_small(page: MarkedCopy, norms: frozenset[str]) -> frozenset[str]:
    """Those words that the text also writes otherwise than in capitals."""
    text, starts, ends = page.text, page.tokens.starts, page.tokens.ends
    return frozenset(page.norms[i] for i in page.places(norms) if not text[starts[i] : ends[i]].isupper())


def _stands_alone(page: MarkedCopy, token: int, letters: tuple[int, ...]) -> bool:
    """Whether capitals stand in running copy that is not set in capitals itself, and in no name and no quotation."""
    sentence = page.sentence_at(token)
    if sentence is None or page.quoted[token] or sentence.paragraph.role not in PROSE:
        return False
    if page.tokens.starts[token] < page.line_of(sentence).begins:  # a dateline in capitals
        return False
    long = sentence.last - sentence.first + 1 >= LONGEST
    named = _in_name(page, sentence, token, letters) or page.norm(token - 1) == "["  # the credit of what was said
    return long and not named and not sentence.span.of(page.text).isupper()


def acronyms(page: MarkedCopy) -> tuple[int, ...]:
    """The words that are written with capitals alone, in order."""
    text, starts, ends = page.text, page.tokens.starts, page.tokens.ends
    return tuple(i for i in page.shouted if LETTERS.fullmatch(text, starts[i], ends[i]))


def _in_name(page: MarkedCopy, sentence: Sentence, token: int, letters: tuple[int, ...]) -> bool:
    """Whether a neighbour has a capital too, which the start of the sentence did not give: ABN Amro, LOS ALTOS."""
    before, behind = token - 1, token + 1
    led = before > sentence.first and page.text[page.tokens.starts[before]].isupper()
    leads = behind <= sentence.last and page.text[page.tokens.starts[behind]].isupper()
    return led or leads or before in letters


def _in_brackets(page: MarkedCopy, letters: tuple[int, ...]) -> set[str]:
    """What stands in brackets behind a name, which is theirs in another language, too: the Alpine Guides (BBF)."""
    alone = (i for i in letters if page.norm(i - 1) == "(" and page.norm(i + 1) == ")")
    return {page.norms[i] for i in alone if i > 1 and page.text[page.tokens.starts[i - 2]].isupper()}


def _of_firms(page: MarkedCopy, letters: tuple[int, ...]) -> set[str]:
    """Letters with which the name of a firm begins somewhere: QRV Holdings."""
    firms, text, starts = lexicon("acronyms")["firms"], page.text, page.tokens.starts
    return {page.norms[i] for i in letters if page.norm(i + 1) in firms and text[starts[i + 1]].isupper()}


def _is_described(page: MarkedCopy, i: int) -> bool:
    """Whether the words beside letters say what they are: the regulator QRV; QRV, a charity; QRV television; or show
    that they are a name: QRVT 5, a station, an address, half of a pair.
    """
    kinds, articles, norm = lexicon("acronyms")["kinds"], cues("articles"), page.norm
    led = norm(i - 1) in articles  # the manufacturers’ lobby, the QRV
    before = i - 1 - led
    before -= norm(before) == "," and led
    called = norm(before) in ("called", "named") and not led and page.text[page.tokens.starts[before - 1]].islower()
    called &= norm(before - 1) not in cues("pronouns", "auxiliaries")  # a technology called QRV; not: he called QRV
    behind, address = norm(i + 1), page.text.startswith((".com", ".COM"), page.tokens.ends[i])
    numbered = behind.isdigit() and len(behind) < NEAR + 1 and not led
    spelled = behind == "(" and norm(i + 2)[0] == page.norms[i][0]  # QRT (quick-response table)
    opened = behind in (",", "(", DASH) and norm(i + 2) in articles
    told = opened and not kinds.isdisjoint(page.norms[i + 3 : i + 3 + ASIDE])
    named = norm(before) in kinds or norm(i - 1) in ("/", "@", "#") or behind == "/" or address or numbered
    return called or named or spelled or told or not kinds.isdisjoint(page.norms[i + 1 : i + 1 + NEAR])


def initials(page: MarkedCopy, letters: tuple[int, ...]) -> Named:
    """The parts of every run of words with capitals, by which acronyms may be meant, `letters` among them left out."""
    found: Named = {}
    skipped, capitals, end = lexicon("acronyms")["skipped"], frozenset(page.capitals).difference(letters), 0
    for first in page.capitals:
        run: list[str] = []
        token = first if first >= end else len(page.norms)
        while token in capitals or (run and plain(page.norm(token)) in skipped):
            run += parts_of(page.text[page.tokens.starts[token] : page.tokens.ends[token]])
            token += 1
        for k, part in enumerate(run):
            found.setdefault(part[0], set()).add(tuple(run[k:]))
        end = token if run else end
    return found


def is_named(letters: str, named: Named) -> bool:
    """Whether some run of words gives the letters."""
    return any(spells(run, letters) for run in named.get(letters[0], ()))
