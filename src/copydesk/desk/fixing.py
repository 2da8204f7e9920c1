"""The edits of a run, made: round after round until none is left, each held against what the article then reads."""

from bisect import bisect_left
from collections.abc import Callable, Iterable, Iterator
from html import unescape
from itertools import pairwise
from pathlib import Path, PurePath

from msgspec import Struct, field
from msgspec.structs import replace

from copydesk.desk.files import Source
from copydesk.desk.run import Desk
from copydesk.desk.writing import written
from copydesk.document import Document
from copydesk.findings import DocumentReport, Edit, Report, Trouble
from copydesk.messages import cause
from copydesk.reading.decoding import UnreadableError, decode, encode
from copydesk.reading.read import encoding_named, is_text
from copydesk.spans import Span

ROUNDS = 8
"""Edits may make room for others; so many times the articles are read again at the most."""

TRIES = 50
"""Findings of one article that are tried one by one in a round, where not all can be mended together."""


class Fixed(Struct, frozen=True):
    """What a file held, what it holds with `edits` edits made, and whether it came by standard input."""

    path: str
    before: bytes
    after: bytes
    edits: int
    streamed: bool = False


class Fixes(Struct, frozen=True):
    """A run with its edits made: the report of what is left, and the articles that change, in order.

    `left` are lines on articles whose edits were not made.
    """

    report: Report
    fixed: tuple[Fixed, ...] = ()
    left: tuple[str, ...] = ()

    @property
    def edits(self) -> int:
        """How many edits there are in all articles."""
        return sum(one.edits for one in self.fixed)


Check = Callable[[list[Source]], Report]
"""How articles are checked: by the desk alone, or by a shift that knows what was found before and has several cores."""


class _Run(Struct):
    """The articles as they stand so far, by the path that was asked for, and the paths by the file they lead to."""

    desk: Desk
    check: Check
    sources: list[Source]
    fixed: dict[str, Fixed] = field(default_factory=dict)
    paths: dict[Path, str] = field(default_factory=dict)
    moved: set[str] = field(default_factory=set)

    def report(self) -> Report:
        """What is found in the articles as they stand."""
        return self.check(
            [Source(one.path, self.fixed[one.path].after) if one.path in self.fixed else one for one in self.sources]
        )


def _whole(report: Report) -> Report:
    return report


def fix(
    desk: Desk, sources: Iterable[Source], due: Callable[[Report], Report] = _whole, check: Check | None = None
) -> Fixes:
    """Check the sources and make the edits of the findings that `due` leaves in a report; the report stays whole.

    Nothing is written; `save` does that.
    """
    run = _Run(desk, check or desk.check, list(sources))
    given = {one.path: one.data for one in run.sources}
    report = run.report()
    for _ in range(ROUNDS):
        better = [one for document in due(report).documents if (one := _mended(run, document, given[document.path]))]
        if not better:
            break
        run.fixed |= {one.path: one for one in better}
        report = run.report()
    moved = (f"{path}: it was changed while it was checked; run the command again" for path in sorted(run.moved))
    return Fixes(report, tuple(run.fixed.values()), (*_left(due(report)), *moved))


def save(fixes: Fixes, check: Check, sources: Iterable[Source]) -> Fixes:
    """Write every article that changes, whole or not at all; one that changed meanwhile, or cannot be written, stays.

    The report is then that of the files as they are, with a line for each that could not be written.
    """
    done: list[Fixed] = []
    failed: list[Trouble] = []
    for one in fixes.fixed:
        try:
            if not one.streamed:
                written(Path(one.path), one.after, before=one.before)
            done.append(one)
        except OSError as error:
            failed.append(Trouble(one.path, f"cannot be mended: {cause(error)}"))
    if not failed:
        return fixes
    streamed = {one.path: one.after for one in done if one.streamed}
    report = check([replace(one, data=streamed.get(one.path, one.data)) for one in sources])
    return Fixes(replace(report, errors=(*report.errors, *failed)), tuple(done), fixes.left)


def _mended(run: _Run, document: DocumentReport, given: bytes | None) -> Fixed | None:
    """An article with the edits of its findings made; `None` where none can be."""
    path, so_far = document.path, run.fixed.get(document.path)
    findings = [finding.edits for finding in document.findings if finding.edits]
    if not findings or not is_text(path):
        return None
    if given is None and run.paths.setdefault(Path(path).resolve(), path) != path:
        return None  # the same file by another name
    before = so_far.before if so_far else _bytes(path, given)
    now = so_far.after if so_far else before
    read = run.desk.read(Source(path, now), []) if _is_kept(path, now, document.source) else None
    if read is None:
        run.moved.add(path)
        return None
    kept = _chosen(run.desk, read.document, findings, now)
    after = encode(_with(document.source, kept), now, encoding_named(path, now))
    if not kept or after is None:
        return None
    return Fixed(path, before, after, len(kept) + (so_far.edits if so_far else 0), streamed=given is not None)


def _bytes(path: str, given: bytes | None) -> bytes:
    """What was given, or what the file holds now; nothing where it cannot be read any more."""
    try:
        return Path(path).read_bytes() if given is None else given
    except OSError:
        return b""


def _is_kept(path: str, data: bytes, source: str) -> bool:
    """Whether the bytes still say what was checked, and can be written back to the last one."""
    try:
        named = encoding_named(path, data)
        return decode(data, named)[0] == source and encode(source, data, named) == data
    except UnreadableError:
        return False


def _chosen(desk: Desk, document: Document, findings: list[tuple[Edit, ...]], data: bytes) -> list[Edit]:
    """The edits of the findings that can be mended together. Of two that overlap, the second waits."""
    every = [edit for edits in findings for edit in edits]
    if _reads_well(desk, document, every, data):
        return every
    kept: list[Edit] = []
    for edits in findings[:TRIES]:
        if _reads_well(desk, document, [*kept, *edits], data):
            kept += edits
    return kept


def _reads_well(desk: Desk, document: Document, edits: list[Edit], data: bytes) -> bool:
    """Whether the edits are apart, can be written, and the article reads as before but for them."""
    ordered = sorted(edits, key=lambda edit: (edit.start, edit.end))
    if any(one.end > other.start for one, other in pairwise(ordered)):
        return False
    after = encode(_with(document.source, ordered), data, encoding_named(document.path, data))
    read = desk.read(Source(document.path, after), []) if after is not None else None
    return read is not None and _paragraphs(read.document, []) == _paragraphs(document, ordered)


def _with(source: str, edits: list[Edit]) -> str:
    """The source with all edits made. They do not overlap."""
    places = [(Span(edit.start, edit.end), edit.words) for edit in sorted(edits, key=lambda edit: edit.start)]
    return _spliced(source, Span(0, len(source)), places)


def _spliced(text: str, part: Span, places: list[tuple[Span, str]]) -> str:
    """A part of a text with other words in some places of it, which are in order."""
    out, at = [], part.start
    for place, words in places:
        out += [text[at : place.start], words]
        at = place.end
    return "".join([*out, text[at : part.end]])


def _paragraphs(document: Document, edits: list[Edit]) -> list[tuple[str, str]]:
    """The role and the words, without blanks, of each paragraph that the edits, which are in order, leave."""
    places = [(_in_text(document, edit), unescape(edit.words)) for edit in edits]
    starts = [place.start for place, _ in places]
    found = []
    for paragraph in document.paragraphs:
        here = slice(bisect_left(starts, paragraph.span.start), bisect_left(starts, paragraph.span.end))
        if words := "".join(_spliced(document.text, paragraph.span, places[here]).split()):
            found.append((paragraph.role.value, words))
    return found


def _in_text(document: Document, edit: Edit) -> Span:
    """Where an edit stands in the text. The runs that it is about are verbatim and side by side."""
    runs = document.map.runs
    k = bisect_left(runs, edit.start + 1, key=lambda run: run.source.end)
    first = last = runs[k]
    while k < len(runs) and runs[k].source.start < edit.end:
        last = runs[k]
        k += 1
    start = first.text.start + max(0, edit.start - first.source.start)
    return Span(start, last.text.end - max(0, last.source.end - edit.end))


def _left(report: Report) -> Iterator[str]:
    """A line for each article whose format no edit is made in."""
    for document in report.documents:
        edits = 0 if is_text(document.path) else sum(len(finding.edits) for finding in document.findings)
        if edits:
            are = "1 edit is left" if edits == 1 else f"{edits} edits are left"
            suffix = PurePath(document.path).suffix.lower()
            yield f"{document.path}: --fix does not change {suffix} files; {are} to make by hand"
