"""The examples of a rule, run through the real reader: `[[…]]` marks the words that must be flagged.

In one example, “ // ” starts a paragraph and “ || ” starts another story. A leading “{date: 2026-03-12}” is front
matter: it gives the story a date. “{people: Ana Ruiz, energy minister until 2022}” and “{places: Ostrey (not Ostray)}”
are entries of the house book, as are “organisations”; “; ” parts several.
"""

from collections.abc import Iterable, Iterator

from msgspec import Struct
from msgspec.structs import replace

from copydesk.analysis.facts import Edition, Facts
from copydesk.house_book import KINDS, BookName, BookPerson, HouseBook, Tenure, when
from copydesk.patterns import pattern
from copydesk.reading.read import read_text
from copydesk.rulebook.page import parse
from copydesk.rulebook.rule import Rule, flags
from copydesk.spans import Run, Span

MARK = pattern(r"\[\[|\]\]")
FRONT = pattern(r"\{((?:\w+: [^{}]+)+)\}\s*")
ENTRY = pattern(
    r"(?P<name>[^,(]+?)(?:, (?P<title>[^,(]+?)(?: from (?P<since>[\d-]+))?(?: until (?P<until>[\d-]+))?)?"
    r"(?: \(not (?P<wrong>[^)]+)\))?"
)


class Example(Struct, frozen=True):
    """One sentence or story that a rule must flag, or must leave alone. `entry` names the term of a pack."""

    rule: str
    written: str
    must_flag: bool
    entry: str | None = None


class Failure(Struct, frozen=True):
    """An example that did not come out: the copy, the words wanted and the words found."""

    example: Example
    copy: tuple[str, ...]
    wanted: tuple[tuple[int, Span], ...]
    found: tuple[tuple[int, Span], ...]

    def __str__(self) -> str:
        name = f"{self.example.rule}/{self.example.entry}" if self.example.entry else self.example.rule
        wanted, found = (_listed(self.copy, spans) for spans in (self.wanted, self.found))
        return f"{name}: {self.example.written}\n    wanted: {wanted}\n    found:  {found}"


def of_rule(rule: Rule) -> tuple[Example, ...]:
    """The examples on a check’s page. Those of a pack stand in its file, term by term."""
    page = parse(rule.doc)
    flagged = [Example(rule.id, written, True) for written in page.flags]
    return (*flagged, *(Example(rule.id, written, False) for written in page.passes))


def stories(written: str) -> tuple[Edition, tuple[tuple[int, Span], ...]]:
    """The edition that an example describes, and the marked spans as (story, span of its text)."""
    facts, marked = [], []
    for number, story in enumerate(written.split(" || ")):
        laid_out, book = _laid_out(story)
        copy, spans = _unmarked(laid_out)
        read = read_text(copy, f"story-{number + 1}.txt")
        facts.append(Facts(replace(read, meta=replace(read.meta, book=book))))
        marked += [(number, _in_text(read.map.runs, span)) for span in spans]
    return Edition(tuple(facts)), tuple(marked)


def failures(rule: Rule, examples: Iterable[Example]) -> Iterator[Failure]:
    """The examples whose flagged words are not exactly the marked ones."""
    for example in examples:
        edition, wanted = stories(example.written)
        found = {
            (edition.stories.index(flag.spot.facts), flag.spot.span)
            for flag in flags(rule, edition)
            if example.entry is None or flag.entry == example.entry or example.must_flag
        }
        if found != set(wanted) or bool(wanted) != example.must_flag:
            copy = tuple(facts.text for facts in edition.stories)
            yield Failure(example, copy, wanted, tuple(sorted(found)))


def _laid_out(story: str) -> tuple[str, HouseBook | None]:
    """The story as a file, and the house book that it is read with."""
    m = FRONT.match(story)
    parts = [part.partition(": ") for part in m[1].split("; ")] if m else []
    front = [f"{key}: {value}" for key, _, value in parts if key not in KINDS]
    entries = [(key, value) for key, _, value in parts if key in KINDS]
    copy = story[m.end() if m else 0 :].replace(" // ", "\n\n")
    return "\n".join(["---", *front, "---", copy] if front else [copy]), _book(entries) if entries else None


def _book(entries: list[tuple[str, str]]) -> HouseBook:
    """The house book with these entries, each with its kind."""
    people, names = [], {kind: list[BookName]() for kind in KINDS}
    for kind, written in entries:
        if m := ENTRY.fullmatch(written):
            wrong = tuple(m["wrong"].split(", ")) if m["wrong"] else ()
            roles = (Tenure(m["title"], when(m["since"]), when(m["until"])),) if m["title"] else ()
            people += [BookPerson(m["name"], (), wrong, roles)] if kind == "people" else []
            names[kind].append(BookName(m["name"], (), wrong))
    return HouseBook(tuple(people), tuple(names["organisations"]), tuple(names["places"]))


def _unmarked(copy: str) -> tuple[str, list[Span]]:
    """The copy without its marks, and the stretches that they enclosed."""
    out, spans, opened, at = "", [], 0, 0
    for m in MARK.finditer(copy):
        out += copy[at : m.start()]
        at = m.end()
        if m[0] == "[[":
            opened = len(out)
        else:
            spans.append(Span(opened, len(out)))
    return out + copy[at:], spans


def _in_text(runs: Iterable[Run], span: Span) -> Span:
    """From the source back to the reading text; examples have verbatim runs only."""
    for run in runs:
        if run.source.start <= span.start < run.source.end:
            shift = run.text.start - run.source.start
            return Span(span.start + shift, span.end + shift)
    return span


def _listed(copy: tuple[str, ...], spans: tuple[tuple[int, Span], ...]) -> str:
    return " · ".join(f"“{span.of(copy[story])}”" for story, span in spans) or "nothing"
