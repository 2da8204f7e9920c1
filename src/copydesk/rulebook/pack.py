"""A pack: words as data, one rule a file, every word with its reason and its examples."""

import datetime
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Annotated, Literal

import msgspec
from msgspec import Meta

from copydesk.analysis.facts import Facts
from copydesk.analysis.sentences import Sentence
from copydesk.document import TITLES
from copydesk.findings import Severity
from copydesk.lexicons import lexicon
from copydesk.rulebook.examples import Example
from copydesk.rulebook.matcher import Lines, Phrase, PhraseError, compile_phrase, ends_of, starts_of
from copydesk.rulebook.rule import LISTENS_TO, Flag, Flags, Rule, Scope
from copydesk.spans import Span
from copydesk.strict_toml import TomlError, decode, line_of

Id = Annotated[str, Meta(pattern=r"^[a-z0-9]+(-[a-z0-9]+)*$")]
Some = Annotated[tuple[str, ...], Meta(min_length=1)]


class Term(msgspec.Struct, frozen=True, forbid_unknown_fields=True, rename="kebab"):
    """One entry of a pack. The context keys tell the loaded sense from the others by the words beside it."""

    id: Id
    words: Some
    why: str
    flags: Some
    passes: Some
    instead: tuple[str, ...] = ()
    severity: Literal["error", "warning", "suggestion"] | None = None
    source: str | None = None
    leans: str | None = None
    unless_before: tuple[str, ...] = ()
    unless_after: tuple[str, ...] = ()
    unless_near: tuple[str, ...] = ()
    only_before: tuple[str, ...] = ()
    only_after: tuple[str, ...] = ()
    only_near: tuple[str, ...] = ()


class Retired(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Words that were weighed and left out, so that they do not come back by another hand."""

    words: Some
    date: datetime.date
    why: str


class Head(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """What a pack says of itself. `message` may hold {words}, the words found."""

    title: str
    severity: Literal["error", "warning", "suggestion"]
    why: str
    overrule: str
    message: str = "“{words}”: is this the article’s own word?"
    source: tuple[str, ...] = ()
    off: bool = False


class PackFile(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A pack as it is written."""

    pack: Head
    term: tuple[Term, ...] = ()
    retired: tuple[Retired, ...] = ()


@dataclass(frozen=True, slots=True)
class Match:
    """An entry found at tokens `first` to `last`."""

    term: Term
    first: int
    last: int


class Pack:
    """A pack ready to be held against copy. Its phrases are compiled when first needed."""

    def __init__(self, file: PackFile, rule_id: str, group: str) -> None:
        self.file = file
        self.rule_id = rule_id
        self.group = group

    @cached_property
    def by_first_word(self) -> dict[str, list[tuple[Phrase, Term]]]:
        """The phrases under every word that they may begin with."""
        index: dict[str, list[tuple[Phrase, Term]]] = {}
        for term in self.file.term:
            for written in term.words:
                for phrase in compile_phrase(written):
                    for word in (phrase[0].words or frozenset()) | {word.lower() for word in phrase[0].capitals}:
                        index.setdefault(word, []).append((phrase, term))
        return index

    @cached_property
    def contexts(self) -> dict[str, tuple[Phrase, ...]]:
        """The context phrases, compiled, by how they are written."""
        keys = ("unless_before", "unless_after", "unless_near", "only_before", "only_after", "only_near")
        written = {phrase for term in self.file.term for key in keys for phrase in getattr(term, key)}
        shared = lexicon("mention")["before"] if self.group == "loaded" else frozenset()
        return {phrase: compile_phrase(phrase) for phrase in written | shared}

    def matches(self, sentence: Sentence, facts: Facts) -> Iterator[Match]:
        """The entries that stand in a sentence in their loaded sense, the longest where two overlap."""
        tokens, end = facts.tokens, sentence.last + 1
        lines = Lines(facts.text, tokens)
        taken = sentence.first
        for first in range(sentence.first, end):
            if first < taken or tokens.norms[first] not in self.by_first_word:
                continue
            longest: Match | None = None
            for phrase, term in self.by_first_word[tokens.norms[first]]:
                for last in ends_of(phrase, lines, first, end):
                    if longest is None or last > longest.last:
                        longest = Match(term, first, last)
            if longest is not None:
                taken = longest.last + 1
                if not self._is_name(longest, sentence, facts) and self._in_sense(longest, sentence, lines):
                    yield longest

    def _is_name(self, match: Match, sentence: Sentence, facts: Facts) -> bool:
        """Whether a word of the match is part of a proper name: capitalised in mid-sentence though the pack’s is not."""
        if sentence.paragraph.role in TITLES:
            return False
        written_small = not any(word[:1].isupper() for word in " ".join(match.term.words).replace("~", "").split())
        if not written_small:
            return False
        text, starts = facts.text, facts.tokens.starts
        if all(text[starts[i]].isupper() for i in range(sentence.first, min(sentence.last, sentence.first + 4))):
            return False  # a line in capitals
        opens = match.first == sentence.first or facts.tokens.norms[match.first - 1] in ("“", '"', "‘", "'", ":", "—", "–")
        first = match.first + opens
        follows = match.last + 1
        opens_a_name = (
            opens and text[starts[match.first]].isupper() and match.first == match.last and follows <= sentence.last
            and text[starts[follows]].isupper() and facts.tokens.norms[follows] != "i"
        )  # fmt: skip
        return opens_a_name or any(text[starts[i]].isupper() for i in range(first, match.last + 1))

    def _in_sense(self, match: Match, sentence: Sentence, lines: Lines) -> bool:
        term = match.term
        if self.group == "loaded" and self._before(lexicon("mention")["before"], match, sentence, lines):
            return False
        if self._before(term.unless_before, match, sentence, lines) or self._after(term.unless_after, match, sentence, lines):
            return False
        if self._near(term.unless_near, match, sentence, lines):
            return False
        wanted = (
            (term.only_before, self._before), (term.only_after, self._after), (term.only_near, self._near),
        )  # fmt: skip
        asked = [look(phrases, match, sentence, lines) for phrases, look in wanted if phrases]
        return not asked or any(asked)

    def _before(self, written: tuple[str, ...] | frozenset[str], match: Match, sentence: Sentence, lines: Lines) -> bool:
        return match.first > sentence.first and any(
            starts_of(phrase, lines, match.first - 1, sentence.first) for w in written for phrase in self.contexts[w]
        )

    def _after(self, written: tuple[str, ...], match: Match, sentence: Sentence, lines: Lines) -> bool:
        first, end = match.last + 1, sentence.last + 1
        return first < end and any(
            True for w in written for phrase in self.contexts[w] for _ in ends_of(phrase, lines, first, end)
        )

    def _near(self, written: tuple[str, ...], match: Match, sentence: Sentence, lines: Lines) -> bool:
        outside = [i for i in range(sentence.first, sentence.last + 1) if not match.first <= i <= match.last]
        return any(
            True
            for w in written
            for phrase in self.contexts[w]
            for i in outside
            for _ in ends_of(phrase, lines, i, match.first if i < match.first else sentence.last + 1)
        )

    def flags(self, sentence: Sentence, facts: Facts) -> Flags:
        """One flag for each entry that stands in the sentence."""
        for match in self.matches(sentence, facts):
            term = match.term
            span = facts.tokens.span(match.first, match.last)
            words = " ".join(span.of(facts.text).split())
            severity = Severity(term.severity) if term.severity else None
            yield Flag(
                facts.spot(span.start, span.end),
                self.file.pack.message.format(words=words),
                instead=term.instead,
                severity=severity,
                entry=term.id,
                why=term.why,
            )


def load(path: Path, group: str) -> tuple[Rule, Pack]:
    """The rule in a pack’s file, and the pack.

    Raises:
        TomlError: the file is no pack; the message names file, line and the legal choices.
    """
    text = path.read_text(encoding="utf-8")
    file = decode(text, PackFile, path.name)
    _refuse_faults(file, text, path.name)
    pack = Pack(file, path.stem, group)
    levels = [file.pack.severity, *(term.severity for term in file.term if term.severity)]
    rule = Rule(
        id=path.stem,
        group=group,
        scope=Scope.SENTENCE,
        severities=tuple(Severity(level) for level in dict.fromkeys(levels)),
        voices=LISTENS_TO[group],
        family=path.stem,
        doc=_page(file),
        run=pack.flags,
        off=file.pack.off,
        entries=tuple(term.id for term in file.term),
    )
    return rule, pack


def examples(pack: Pack) -> Iterator[Example]:
    """The examples of every term."""
    for term in pack.file.term:
        yield from (Example(pack.rule_id, written, True, term.id) for written in term.flags)
        yield from (Example(pack.rule_id, written, False, term.id) for written in term.passes)


def _refuse_faults(file: PackFile, text: str, name: str) -> None:
    """What the types cannot say: no id twice, no phrase that cannot be read, no retired word in use."""
    retired = {word for gone in file.retired for word in gone.words}
    seen: set[str] = set()
    for i, term in enumerate(file.term):
        if term.id in seen:
            raise TomlError(f"{name}:{line_of(text, f'.term[{i}]', 'id')}: the id “{term.id}” stands twice")
        seen.add(term.id)
        for word in term.words:
            if word in retired:
                raise TomlError(f"{name}:{line_of(text, f'.term[{i}]', 'words')}: “{word}” was retired from this pack")
        for key in ("words", "unless_before", "unless_after", "unless_near", "only_before", "only_after", "only_near"):
            for written in getattr(term, key):
                try:
                    compile_phrase(written)
                except PhraseError as error:
                    where = line_of(text, f".term[{i}]", key.replace("_", "-"))
                    raise TomlError(f"{name}:{where}: {error}") from error


def _page(file: PackFile) -> str:
    """The pack as a page: a few of its examples, since its own file has them all."""
    flagged = [f"- {written}" for term in file.term[:3] for written in term.flags[:1]]
    passed = [f"- {written}" for term in file.term[:3] for written in term.passes[:1]]
    named = {term.source for term in file.term if term.source}
    sources = [f"- {source}" for source in (*file.pack.source, *sorted(named))]
    parts = [file.pack.title, "", file.pack.why, "", "## Flags", *flagged, "", "## Passes", *passed, ""]
    parts += ["## Overrule when", file.pack.overrule, "", "## Source", *(sources or ["- Editorial practice; no guide is cited."])]
    return "\n".join(parts)
