"""Slips of the keyboard: a mark too many, a mark too few, a space or a capital in the wrong place."""

import re
from collections.abc import Iterable, Iterator
from itertools import pairwise

from msgspec import Struct

from copydesk.analysis.facts import Facts
from copydesk.analysis.page.marked import STOPS
from copydesk.analysis.page.tokens import fold
from copydesk.document import Paragraph, Role
from copydesk.lexicons import lexicon
from copydesk.patterns import pattern
from copydesk.spans import Span

COPY = frozenset({Role.BODY, Role.LIST})

AFTER_SEMICOLON = pattern(r"(?<!&..)(?<!&...)(?<!&....);\s+([A-Z][a-z’']*),?\s+(?=[^\sA-Z“\"‘'(])")  # not “&amp; The”
CAPITALISED = pattern(r"(?<=[a-z,] )[A-Z][a-z]")
ONE = r"[A-Z]{2,}(?:['’][A-Z]+)?(?![\w&/-]|\.\w|['’][a-z])"
CAPITALS = pattern(rf"(?<![\w.&@#/'’$-]){ONE}(?:,?\s+(?:(?:[A-Z]|[0-9]+)\s+)?{ONE})*")
NAME = pattern(r"\b[A-Z][a-z]+\Z")  # Yahoo!
ENDING = pattern(r"[a-z]{4}(?:ing|ed|ly|[st]ion|ment|ness|able|ible|ous|ful|less|ical|cial|tial|ally|ies|ity)s?\Z")
NAMED = pattern(r"[A-Z][\w.’'-]*\s+\Z")
TITLE = pattern(r"\s+[A-Z][a-z]")
NUMBERED = pattern(r"\.?\s*[0-9]|:|\s*\(@")
OPENS = pattern(r"[.!?…][\"”’')\]]*\s+\Z")
MARKS = pattern(r"[!?.,;]{2,}")
TWICE = pattern(r"[!?]{2,}|\.\.|,{2,}|;{2,}|,\.|[?!]\.")
SPACED = pattern(r"(?<=[\w)\]”’\"'%])[ \t\u00a0\u202f]+(?:[,.?!](?!\s*\.)(?=[\s”’\"')\]]|\Z)|[;:](?=\s|\Z))")
CONTACT = pattern(r"https?:|www\.|@|\bCC[ -]BY\b|#\w+\s*\Z|[0-9]{3}[\s-][0-9]{3}|\.(?:com|org|net|uk)\b")
ENDED = pattern(r"[^\w\s%][\"”’')\]»]*(?:\[?[0-9¹²³⁰-⁹]{1,3}\]?)?\s*\Z")  # a note may follow the stop
SIGNED = pattern(r"(?<!\w)[–—-]\s?[A-Z][^.!?]*\Z")
LOWER = pattern(r"(?<!\S)[a-z][\w’'-]*(?:\s+\S+){0,3}\s*\Z")
NUMBER = pattern(r"(?<!\S)[0-9]{1,2}(?:\.[0-9])?\s*\Z")
LAST_WORD = pattern(r"[^\s(]{1,40}\s*\Z")

ENDS = frozenset('.?!”’")')
CLOSING = frozenset("”’\"')]%")
FEWEST_ITEMS = 3
LONGEST_SHOUT, SHORTEST_WORD, SHORTEST_PLAIN = 3, 5, 4
NEAR = 40
MOST_SPACED = 3
"""More spaces before marks than this, and more than one mark in twenty: the text was cut into tokens."""

LEAST_WORDS, LEAST_CLAUSE = 10, 5
"""A paragraph and a last sentence with fewer words may be a label."""

MOST = 0.25
"""Where more of the paragraphs have no mark at their end, that is how the text is set."""


class Slip(Struct, frozen=True):
    """Where it stands, and the words that would be right there; none where there is a choice."""

    span: Span
    better: str


def _copy(facts: Facts, tokens: Iterable[int]) -> list[Paragraph]:
    """The paragraphs of the copy that hold one of some tokens."""
    return [paragraph for paragraph in facts.paragraphs_of(tokens) if paragraph.role in COPY]


def semicolons(facts: Facts) -> Iterator[Slip]:
    """A capital after a semicolon, on a word that is no name. Lists of names and titles have theirs."""
    whole = len(facts.paragraphs) == 1
    held = _copy(facts, facts.marked.places(frozenset(";")))
    copy = (p for p in held if p.number > 1 or whole or facts.sentences_in(p)[1:])  # a headline and its deck
    paragraphs = [list(AFTER_SEMICOLON.finditer(facts.text, p.span.start, p.span.end)) for p in copy]
    found = [m for matches in paragraphs if len(matches) < FEWEST_ITEMS for m in matches]
    for m in found:
        word = fold(m[1])
        if word in lexicon("capitals")["openers"] or _known(word, facts):
            yield Slip(Span(m.start(), m.end(1)), f"; {word}")


def _is_ordinary(word: str, facts: Facts) -> bool:
    """Whether a word of four letters or more stands in small letters, and nowhere with a capital inside a sentence."""
    starts = [facts.tokens.starts[i] for i in facts.marked.places({word})] if len(word) >= SHORTEST_PLAIN else []
    small = any(facts.text[start].islower() for start in starts)
    return small and not any(CAPITALISED.match(facts.text, start) for start in starts)


def shouts(facts: Facts) -> Iterator[Slip]:
    """Ordinary words in capitals, up to three together: no acronyms, no headings, no openings of paragraphs."""
    acronyms = lexicon("acronyms")["known"] | {acronym.letters for acronym in facts.acronyms}
    loud = [i for i in facts.marked.shouted if _may_shout(facts.tokens.norms[i], acronyms)]
    runs = [
        m
        for paragraph in _copy(facts, loud)
        for m in CAPITALS.finditer(facts.text, paragraph.span.start, paragraph.span.end)
        if m.start() > paragraph.span.start and not NUMBERED.match(facts.text, m.end())
    ]
    for m in runs:
        words = _words(m[0])
        if not any(_may_shout(word, acronyms) for word in words):
            continue
        sure = [word in lexicon("capitals")["shouted"] for word in words]
        named = NAMED.search(facts.text, max(0, m.start() - 20), m.start()) is not None
        titled = TITLE.match(facts.text, m.end()) is not None
        noisy = [
            known or (not named and not titled and _plain(word, facts, acronyms))
            for word, known in zip(words, sure, strict=True)
        ]
        beside_letters = any(sure) and all(
            known or len(word) < SHORTEST_WORD for word, known in zip(words, sure, strict=True)
        )
        aside = (named and titled) or _side(words, m) or len(words) > LONGEST_SHOUT or _among_capitals(m)
        if (all(noisy) or beside_letters) and not aside:
            opens = OPENS.search(facts.text, max(0, m.start() - 5), m.start())
            better = m[0].capitalize() if opens else m[0].lower()
            yield Slip(Span(*m.span()), better if all(noisy) else "")


def _words(run: str) -> list[str]:
    return [fold(word).rstrip(",") for word in run.split()]


def _may_shout(word: str, acronyms: frozenset[str]) -> bool:
    """Whether a word in capitals is more than short letters or a known acronym."""
    return word in lexicon("capitals")["shouted"] or (len(word) >= SHORTEST_WORD - 1 and word not in acronyms)


def _plain(word: str, facts: Facts, acronyms: frozenset[str]) -> bool:
    """Whether the word, or another form of it, stands in small letters elsewhere, or ends as no acronym does."""
    return _known(word, facts, acronyms) or ENDING.search(word) is not None


def _known(word: str, facts: Facts, acronyms: frozenset[str] = frozenset()) -> bool:
    forms = {word, word + "s", word.removesuffix("s")} - acronyms
    return any(_is_ordinary(form, facts) for form in forms)


def _side(words: list[str], m: re.Match[str]) -> bool:
    """Whether a YES or a NO is that of a vote, or NO is a gas."""
    near = m.string[max(0, m.start() - NEAR) : m.end() + NEAR].lower()
    return words in (["yes"], ["no"]) and any(word in near for word in lexicon("capitals")["sides"])


def _among_capitals(m: re.Match[str]) -> bool:
    """Whether the words around are in capitals too, as in a headline; or a bracket opens, as in a caption."""
    near = m.string[max(0, m.start() - NEAR) : m.start()] + m.string[m.end() : m.end() + NEAR]
    return m.string[m.start() - 1] == "(" or sum(map(str.isupper, near)) > sum(map(str.islower, near))


def doubled(facts: Facts) -> Iterator[Slip]:
    """A mark at the end twice, or two that do not go together."""
    text, norms, starts = facts.text, facts.tokens.norms, facts.tokens.starts
    for paragraph in _copy(facts, (i for i in facts.marked.stops if len(norms[i]) > 1 or text[starts[i] - 1] in STOPS)):
        for m in MARKS.finditer(facts.text, paragraph.span.start, paragraph.span.end):
            before, after = facts.text[max(0, m.start() - 1) : m.start()], facts.text[m.end() : m.end() + 1]
            last = (before.isalnum() or before in CLOSING) and (not after or after.isspace() or after in CLOSING)
            name = m[0] == "!." and NAME.search(facts.text, max(0, m.start() - 20), m.start())
            if last and TWICE.fullmatch(m[0]) and not name:
                yield Slip(Span(*m.span()), m[0][0] if len({*m[0]}) == 1 else "?" if {*m[0]} == {"?", "!"} else "")


def spaced(facts: Facts) -> Iterator[Slip]:
    """A space before a mark; none where the whole text is cut so, or where the source holds something in between."""
    found = []
    starts, ends = facts.tokens.starts, facts.tokens.ends
    apart = (i for i in facts.marked.stops if i and starts[i] > ends[i - 1])
    for paragraph in _copy(facts, apart):
        for m in SPACED.finditer(facts.text, paragraph.span.start, paragraph.span.end):
            source = facts.document.map.to_source(Span(*m.span()))
            if source.of(facts.document.source) == m[0]:
                word = LAST_WORD.search(facts.text, max(paragraph.span.start, m.start() - 30), m.start())
                start = word.start() if word else m.start()
                found.append(Slip(Span(start, m.end()), facts.text[start : m.start()] + m[0].strip()))
    number = sum(norm in ",.;:?!" for norm in facts.tokens.norms) if len(found) > MOST_SPACED else 0
    if len(found) <= max(MOST_SPACED, number // 20):
        yield from found


def glued(facts: Facts) -> Iterator[Slip]:
    """No blank between two sentences; none where the source holds something between them."""
    for one, two in pairwise(facts.sentences):
        end = one.span.end
        if end == two.span.start and one.paragraph.role in COPY and facts.text[end - 1] in ENDS:
            before = facts.tokens.starts[max(one.first, one.last - 1)]
            span = Span(before, facts.tokens.ends[two.first])
            beside = facts.document.map.to_source(Span(end - 1, end + 1))
            if beside.of(facts.document.source) == facts.text[end - 1 : end + 1]:
                yield Slip(span, f"{facts.text[before:end]} {facts.text[end : span.end]}")


def unended(facts: Facts) -> Iterator[Slip]:
    """The last word of a paragraph that has no full stop where the others have theirs."""
    open_ended = [p for p in facts.paragraphs if not _is_ended(p, facts) and _is_long(p, facts)]
    if not open_ended:
        return
    bodies = sum(_is_long(p, facts) for p in facts.paragraphs)
    if len(open_ended) > max(1, MOST * bodies) or len(open_ended) == bodies:
        return
    for paragraph in open_ended:
        m = LAST_WORD.search(facts.text, max(paragraph.span.start, paragraph.span.end - 40), paragraph.span.end)
        if m and _sentence(paragraph, facts) and not _goes_on(paragraph, facts):
            word = m[0].rstrip()
            cut = fold(word) in lexicon("capitals")["openers"]  # more is missing than a stop
            yield Slip(Span(m.start(), m.start() + len(word)), "" if cut else f"{word}.")


def _is_long(paragraph: Paragraph, facts: Facts) -> bool:
    """Whether it is running copy, and no label."""
    long = len(paragraph.span) >= 2 * LEAST_WORDS - 1  # letters and blanks, at the least
    return long and paragraph.role is Role.BODY and len(paragraph.span.of(facts.text).split()) >= LEAST_WORDS


def _is_ended(paragraph: Paragraph, facts: Facts) -> bool:
    start, end = paragraph.span.start, paragraph.span.end
    return ENDED.search(facts.text, max(start, end - 10), end) is not None


def _sentence(paragraph: Paragraph, facts: Facts) -> bool:
    """Whether its last sentence is one: not a line of contact or credit, not a title, not a label."""
    text = paragraph.span.of(facts.text)
    end, last = text[-80:], facts.sentences_in(paragraph)[-1].span.of(facts.text).split()
    service = fold(text.split(None, 1)[0]).strip("*_([“\"‘':") in lexicon("capitals")["service"]
    label = (
        service or any(pattern.search(end[-NEAR:]) for pattern in (CONTACT, SIGNED, NUMBER)) or not LOWER.search(end)
    )
    titled = sum(word[0].isupper() for word in last) > len(last) / 2
    common = any(fold(word) in lexicon("function-words")["common"] for word in last)
    return len(last) >= LEAST_CLAUSE and common and not titled and not label


def _goes_on(paragraph: Paragraph, facts: Facts) -> bool:
    """Whether the next paragraph is a list, or goes on with the sentence."""
    if paragraph.number >= len(facts.paragraphs):
        return False
    following = facts.paragraphs[paragraph.number]
    opening = facts.text[following.span.start]
    return following.role in (Role.LIST, Role.TABLE) or not (opening.isupper() or opening in "“‘\"'")
