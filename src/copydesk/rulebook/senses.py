"""Entries of a pack in copy: which phrase stands there, and whether the words beside it give it the loaded sense."""

from collections.abc import Iterator, Mapping
from functools import cache
from itertools import groupby, takewhile

from msgspec import Struct, structs

from copydesk.analysis.facts import Facts
from copydesk.analysis.page.lines import cues
from copydesk.analysis.page.sentences import Sentence
from copydesk.analysis.quantities import things
from copydesk.document import TITLES
from copydesk.findings import Severity
from copydesk.lexicons import lexicon
from copydesk.rulebook.anchors import Noticed
from copydesk.rulebook.matcher import Lines, closing, ends_of, opening, starts_of
from copydesk.rulebook.offers import offered
from copydesk.rulebook.rule import LISTENS_TO, Flag, Flags
from copydesk.rulebook.shelf import Shelf, Shelved
from copydesk.rulebook.terms import PackFile, Term
from copydesk.rulebook.trying import Ways, found

JOINS = frozenset({"and", "or"})
REACH = 5
"""A plural stands that few words behind what is said of it."""

OPENERS = frozenset({"“", '"', "‘", "'", ":", "—", "–", "(", "["})
LOOSE = "..."
CAPITAL_LINE = 4
"""A line whose first four words are all in capitals is a line in capitals, and says nothing about names."""


class Match(Struct, frozen=True):
    """An entry found at tokens `first` to `last` of a sentence, in the form that stands at `form` among its words."""

    term: Term
    form: int
    first: int
    last: int
    sentence: Sentence


class Pack:
    """A pack ready to be held against copy. Its phrases are compiled when first needed."""

    def __init__(self, file: PackFile, rule_id: str, group: str, noticed: Noticed) -> None:
        self.file = file
        self.rule_id = rule_id
        self.noticed = noticed
        self._group = group
        self._mentions = tuple(sorted(lexicon("mention")["before"])) if group == "loaded" else ()
        self._ways = Ways(self._written)
        self.shelf = Shelf([self.shelved])
        """The packs that it is looked for with; by itself, unless the rulebook puts it among others."""

    @property
    def shelved(self) -> Shelved:
        """The pack, as a shelf has it."""
        return self.rule_id, LISTENS_TO[self._group], self.noticed

    def preferring(self, instead: Mapping[str, tuple[str, ...]]) -> "Pack":
        """The pack with other better words for some of its entries, by the name of rule and entry."""
        named = ((term, instead.get(f"{self.rule_id}/{term.id}")) for term in self.file.term)
        terms = tuple(structs.replace(term, instead=better) if better else term for term, better in named)
        other = Pack(structs.replace(self.file, term=terms), self.rule_id, self._group, self.noticed)
        other.shelf = self.shelf
        return other

    def flags(self, facts: Facts) -> Flags:
        """One flag for each entry that stands in the story in its loaded sense, and that nothing answers."""
        for _, beside in groupby(self.phrases(facts), key=lambda match: match.sentence.first):
            matches = [*beside]
            counted = all(self._is_counted(match, facts) for match in matches)
            for match in self._longest(matches, facts) if not counted else ():
                if not self._answered(match, facts):
                    yield self._flag(match, facts)

    def _flag(self, match: Match, facts: Facts) -> Flag:
        term, span = match.term, facts.tokens.span(match.first, match.last)
        opens = facts.text[span.start].isupper() and match.first == match.sentence.first
        better = offered(self._instead(match), facts.tokens.norms[match.last], opens=opens)
        message = self.file.pack.message.replace("{instead}", "” or “".join(better))
        return Flag(
            facts.spot(span.start, span.end),
            message.replace("{words}", " ".join(span.of(facts.text).split())),
            instead=better,
            severity=Severity(term.severity or self.file.pack.severity),
            entry=term.id,
            why=term.why,
        )

    def _answered(self, match: Match, facts: Facts) -> bool:
        """Whether what the entry asks for stands by it: a source near, a number in the sentence."""
        answers = self._answers(match.term)
        if self._is_counted(match, facts):
            return True
        if "source-in-sight" in answers:
            return facts.supports.about(match.sentence).firm
        return "source" in answers and facts.supports.behind(match.sentence).firm

    def _is_counted(self, match: Match, facts: Facts) -> bool:
        """Whether a number stands in the sentence, if the entry asks for one."""
        return match.sentence.first in facts.figured and "figure" in self._answers(match.term)

    def _answers(self, term: Term) -> tuple[str, ...]:
        return self.file.pack.answered_by if term.answered_by is None else term.answered_by

    def _instead(self, match: Match) -> tuple[str, ...]:
        """The better words for those that were found, as the pack has them."""
        term = match.term
        paired = self.file.pack.paired and len(term.instead) == len(term.words)
        return (term.instead[match.form],) if paired else term.instead

    def _longest(self, matches: list[Match], facts: Facts) -> Iterator[Match]:
        """The entries of one sentence in their loaded sense, left to right, the longest where several overlap."""
        lines, near = Lines(facts.text, facts.tokens), _Near({})
        meant = [m for m in matches if not self._is_name(m, facts) and self._in_sense(m, lines, near)]
        meant = [m for m in meant if not m.term.plural or _is_of_several(m, facts)]
        kept: list[Match] = []
        for match in sorted(meant, key=lambda one: (-len(facts.tokens.span(one.first, one.last)), one.first)):
            if not any(match.first <= other.last and other.first <= match.last for other in kept):
                kept.append(match)
        yield from sorted(kept, key=lambda one: one.first)

    def phrases(self, facts: Facts) -> Iterator[Match]:
        """Every phrase that stands in the story, sentence by sentence, whatever its sense there."""
        met = self.shelf.met(self.rule_id, facts)
        if not met:
            return
        lines = Lines(facts.text, facts.tokens)
        for i, (term, form), first, last in found(met, self._ways, lines, facts.marked.untied):
            sentence = facts.marked.sentence_of(i)
            if sentence.first <= first and last <= sentence.last:
                yield Match(term, form, first, last, sentence)

    def _written(self, part: str) -> list[tuple[str, int, tuple[Term, int]]]:
        """The phrases that are tried where a word is met."""
        forms = [(self.file.term[place], form, reach) for place, form, reach in self.noticed[part]]
        return [(term.words[form], reach, (term, form)) for term, form, reach in forms]

    def _is_name(self, match: Match, facts: Facts) -> bool:
        """Whether the match is, or opens, a proper name: capitals in mid-sentence which the pack does not ask for."""
        sentence, text, starts = match.sentence, facts.text, facts.tokens.starts
        if _asks_for_capitals(match.term.words) or sentence.paragraph.role in TITLES:
            return False

        def capital(i: int) -> bool:
            return i <= sentence.last and text[starts[i]].isupper()

        if all(capital(i) for i in range(sentence.first, sentence.first + CAPITAL_LINE)):
            return False
        opens = match.first == sentence.first or facts.tokens.norms[match.first - 1] in OPENERS
        if opens and match.first == match.last:  # Terrorism Act opens the sentence
            return capital(match.last + 1)
        inside = range(match.first + opens, match.last + 1)
        if LOOSE in match.term.words[match.form]:  # a name may stand in the gap
            inside = inside[-1:]
        return any(capital(i) for i in inside)

    def _in_sense(self, match: Match, lines: Lines, near: "_Near") -> bool:
        """Whether nothing beside the match takes the loaded sense away, and what must stand there does."""
        term = match.term
        if self._stands_before(self._mentions, match, lines) or self._stands_before(term.unless_before, match, lines):
            return False
        if self._stands_after(term.unless_after, match, lines) or near.stands(term.unless_near, match, lines):
            return False
        if not (term.only_before or term.only_after or term.only_near):
            return True
        return (
            self._stands_before(term.only_before, match, lines)
            or self._stands_after(term.only_after, match, lines)
            or near.stands(term.only_near, match, lines)
        )

    def _stands_before(self, written: tuple[str, ...], match: Match, lines: Lines) -> bool:
        first, last = match.sentence.first, match.first - 1
        if not written or last < first:
            return False
        return any(starts_of(phrase, lines, last, first) for phrase in closing(written).at(lines.tokens.norms[last]))

    def _stands_after(self, written: tuple[str, ...], match: Match, lines: Lines) -> bool:
        first, end = match.last + 1, match.sentence.last + 1
        if not written or first == end:
            return False
        phrases = opening(written).at(lines.tokens.norms[first])
        return any(True for phrase in phrases for _ in ends_of(phrase, lines, first, end))


@cache
def _asks_for_capitals(phrases: tuple[str, ...]) -> bool:
    return any(word.lstrip("~(")[:1].isupper() for written in phrases for word in written.split())


def _is_of_several(match: Match, facts: Facts) -> bool:
    """Whether a plural stands behind the words, or no noun at all: some tall and thin men, some of them, liked by some.

    Silence needs a noun in the singular, so a word that opens no noun counts as none.
    """
    norms, behind = facts.tokens.norms, match.last + 1
    words = norms[behind : min(behind + REACH, match.sentence.last + 1)]
    led = [*takewhile(lambda norm: norm in JOINS or (norm.replace("-", "").isalpha() and norm not in _small()), words)]
    verb = facts.marked.verbs[behind] if led else 0
    return not led or verb > 0 or any(map(things.is_plural, led))


@cache
def _small() -> frozenset[str]:
    return lexicon("function-words")["common"] | cues("prepositions", "adverbs")


class _Near(Struct, frozen=True):
    """Where the phrases that silence an entry, or make it speak, stand in one sentence: each looked for once."""

    known: dict[tuple[str, ...], list[tuple[int, int]]]

    def stands(self, written: tuple[str, ...], match: Match, lines: Lines) -> bool:
        """Whether one of the phrases stands anywhere in the sentence outside the match."""
        if not written:
            return False
        if written not in self.known:
            phrases, norms = opening(written), lines.tokens.norms
            first, end = match.sentence.first, match.sentence.last + 1
            self.known[written] = [
                (i, last)
                for i in range(first, end)
                if norms[i] in phrases.known or phrases.others or "-" in norms[i]
                for phrase in phrases.at(norms[i])
                for last in ends_of(phrase, lines, i, end)
            ]
        return any(last < match.first or first > match.last for first, last in self.known[written])
