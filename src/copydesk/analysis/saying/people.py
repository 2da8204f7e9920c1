"""Whom a pronoun means: the people near it, where there is only one.

No given names and no gender are guessed: “Mr” and “she” do not agree, and that is all. Where two people may be meant,
or somebody who is only a name, it means nobody.
"""

from bisect import bisect_left, bisect_right
from collections import Counter, defaultdict
from collections.abc import Iterator
from functools import cache

from msgspec import Struct

from copydesk.analysis.calendar.date_grammar import numbered
from copydesk.analysis.page.lines import Line, cues
from copydesk.analysis.page.marked import MarkedCopy
from copydesk.analysis.page.naming import proper_names
from copydesk.analysis.saying.voices import Passage, Voice
from copydesk.lexicons import either, lexicon
from copydesk.patterns import pattern
from copydesk.spans import Span

LISTS = "sources"
NAME = pattern(r"(?:(?<!\S)(?!of\b|the\b)\S+\s*)+(?<!\s)")
MOST = 40
"""So many mentions at the most are looked at: whoever is named further back is not near."""

BACK = 1
"""A pronoun is looked up in its own paragraph and so many before it."""


class _Person(Struct, frozen=True):
    """A mention of somebody who may be meant by “he” or “she”."""

    span: Span
    surname: str
    paragraph: int
    full: bool
    """Whether it is more than a surname."""
    owns: bool
    """Whether it only says whose something is: “Clinton’s tweet”."""
    words: frozenset[str]
    """Its words in small letters, titles among them."""


def is_source(norm: str) -> bool:
    """Whether a word is a kind of speaker: police, officials, a ministry, a study."""
    return norm in either(LISTS, "collectives", "bodies", "unnamed") or norm in cues("documents")


class People:
    """The people of a story as the author names them, in order."""

    def __init__(self, page: MarkedCopy, passages: tuple[Passage, ...]) -> None:
        self._page = page
        self._found = sorted(_mentions(page, passages), key=_start)
        self._forms: dict[str, Counter[str]] = defaultdict(Counter)
        self._first: dict[str, _Person] = {}
        """The first mention of every surname, and of every form of a name."""
        self._words: dict[str, frozenset[str]] = defaultdict(frozenset)
        """All words by which somebody of a surname is called: one “Mrs” is enough."""
        for one in self._found:
            form = one.span.of(page.text)
            self._first.setdefault(one.surname, one)
            self._first.setdefault(form, one)
            self._words[one.surname] |= one.words
            if one.full:
                self._forms[one.surname][form] += 1

    def meant(self, pronoun: Span) -> Span | None:
        """The fullest mention of the only person near a pronoun; `None` if there is none or more than one."""
        sentence = self._page.sentence_at(self._page.inside(pronoun)[0])
        if sentence is None:
            return None
        here = sentence.paragraph
        until = bisect_left(self._found, pronoun.start, key=_start)
        since = max(until - MOST, bisect_left(self._found, here.number - BACK, key=_paragraph))
        before = self._found[since:until]
        able = [one for one in before if self._agrees(one, pronoun)]
        near = [one for one in able if one.paragraph == here.number]
        if not near or self._stands_before(pronoun, near[0], here.span.start):
            near = able
        surnames = {one.surname for one in near}
        if len(surnames) != 1 or all(one.owns for one in near):
            return None
        return self._named(next(iter(surnames)), [one for one in near if one.full])

    def only_one(self, pronoun: Span, since: int) -> Span | None:
        """The only person named between an offset and a pronoun, if the pronoun may mean them; `None` for several."""
        first = bisect_left(self._found, since, key=_start)
        here = self._found[first : bisect_left(self._found, pronoun.start, key=_start)]
        surnames = {one.surname for one in here}
        fits = len(surnames) == 1 and all(self._agrees(one, pronoun) and not one.owns for one in here)
        return here[0].span if fits else None

    def _named(self, surname: str, near: list[_Person]) -> Span | None:
        """The mention that says most. Of several people with one surname, only one who is named in full close by."""
        known = lexicon(LISTS)["titles"]
        forms = [form for form, _ in self._forms[surname].most_common()]
        full = [form for form in forms if form.lower().split()[0].strip(".") not in known] or forms
        firsts = {form.split()[-2] for form in full}
        if not full or (
            len(firsts) == 1 and not self._first[surname].full
        ):  # “Clinton” before “Chelsea Clinton” is somebody else
            return None
        if len(firsts) > 1:
            words = {one.span.of(self._page.text) for one in near}
            full = [form for form in full if form in words]
            full = full if len(full) == 1 else []
        return self._first[full[0]].span if full else None

    def _agrees(self, person: _Person, pronoun: Span) -> bool:
        known = lexicon(LISTS)
        word = pronoun.of(self._page.text).lower()
        other = known["women"] if word in known["men"] else known["men"] if word in known["women"] else frozenset()
        return other.isdisjoint(self._words[person.surname])

    def _stands_before(self, pronoun: Span, person: _Person, start: int) -> bool:
        """Whether the same pronoun opens the paragraph before anybody is named: it means somebody higher up."""
        page, norm = self._page, pronoun.of(self._page.text).lower()
        return norm in (page.norms[i] for i in page.inside(Span(start, person.span.start)) if not page.quoted[i])


def _start(person: _Person) -> int:
    return person.span.start


def _paragraph(person: _Person) -> int:
    return person.paragraph


def _mentions(page: MarkedCopy, passages: tuple[Passage, ...]) -> Iterator[_Person]:
    """Every mention in the author’s voice, or as a speaker, of what may be a person: two words with capitals, a title
    and a name, a surname known from such a one, or a lone name that acts.
    """
    author = [passage.span for passage in passages if passage.voice is Voice.AUTHOR]
    ends = [span.end for span in author]
    for sentence in page.sentences:
        line, capitals = page.line_of(sentence), page.capitals_in(sentence)
        for whole in proper_names(line, [i - sentence.first for i in capitals]):
            k = bisect_right(ends, whole.start)
            if k == len(ends) or author[k].start >= whole.end:
                continue
            span = _own_name(page.text, whole)
            words = [word.strip(".") for word in span.of(page.text).split()]
            while len(words) > 1 and words[-1].lower() in lexicon(LISTS)["behind-names"]:  # Simon Whitlock KC
                words.pop()
            k = bisect_left(ends, span.end)
            if k < len(ends) and author[k].start <= span.start and _may_be_person(line, span, words):
                owns = page.text[span.end : span.end + 2] in ("'s", "’s")
                named = frozenset(word.lower() for word in words)
                yield _Person(span, words[-1].lower(), sentence.paragraph.number, len(words) > 1, owns, named)


def _own_name(text: str, whole: Span) -> Span:
    """The name of the person in “Marco Rubio of Florida”, “One of Mr. Trump” and “Another Trump”."""
    if len(whole.of(text).split()) == 1:
        return whole
    parts = [Span(*m.span()) for m in NAME.finditer(text, whole.start, whole.end)]
    known = lexicon(LISTS)["titles"]
    full = [part for part in parts if " " in part.of(text) or part.of(text).lower() in known]
    span = (full or parts or [whole])[0]
    first = span.of(text).split()[0]
    common = first.lower() in lexicon("function-words")["common"] or first.lower() in lexicon(LISTS)["collectives"]
    return Span(span.start + len(first) + 1, span.end) if common and len(first) + 1 < len(span) else span


def _may_be_person(line: Line, span: Span, words: list[str]) -> bool:
    known = lexicon(LISTS)
    i = bisect_left(line.starts, span.start)
    last = words[-1].lower()
    place = line.norm(i - 1) in ("in", "at", "near", "from", "to", "the") and len(words) < 3
    short = words[-1].isupper() and len(last) < 5  # the EU
    tag = len(words[0]) > 1 and words[0][1] == "-"  # R-Ohio
    return may_be_called(last) and not (place or short or tag or last in known["titles"])


def may_be_called(last: str) -> bool:
    """Whether the last word of a name, in small letters, may be a person’s."""
    return last not in _nobodys() and not is_source(last)


@cache
def _nobodys() -> frozenset[str]:
    """Pronouns, months, and the last words of papers’, places’ and firms’ names."""
    return cues("pronouns").union(numbered("months"), either(LISTS, "outlets", "things"))
