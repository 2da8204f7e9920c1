"""What came of one source, as plain data: it travels between processes, and is kept from one run to the next."""

from collections.abc import Iterable, Sequence

import msgspec
from msgspec import Struct, field
from msgspec.structs import replace

from copydesk.desk.files import Source
from copydesk.findings import DocumentReport, ParagraphReport, Report, Trouble
from copydesk.reading.decoding import UnreadableError, decode
from copydesk.reading.read import encoding_named, read
from copydesk.settings import Settings


class Outcome(Struct, frozen=True):
    """The report on a source, `None` where it could not be checked, and what failed.

    `waivers` are those of the settings that could have covered something in it, by their place there, and whether one
    did.
    """

    document: DocumentReport | None = None
    errors: tuple[Trouble, ...] = ()
    waivers: dict[int, bool] = field(default_factory=dict)


class Packed(msgspec.Struct, array_like=True, frozen=True):
    """An outcome without the copy. `verbatim`: the file is text, and each paragraph reads as it stands there."""

    outcome: Outcome
    verbatim: bool


ENCODER = msgspec.msgpack.Encoder()
DECODER = msgspec.msgpack.Decoder(tuple[Packed, ...])


def packed(outcomes: Iterable[Outcome], sources: Sequence[Source]) -> bytes:
    """The outcomes without their articles: of the copy they hold the title, and the words that findings quote."""
    return ENCODER.encode(tuple(map(_without_copy, outcomes, sources)))


def unpacked(data: bytes, sources: Sequence[Source], date_key: str) -> tuple[Outcome, ...]:
    """The outcomes that were packed, with the copy of `sources`, whose bytes are at hand.

    Raises:
        ValueError: `data` holds no outcomes of these sources.
    """
    try:
        found = DECODER.decode(data)
    except msgspec.MsgspecError as error:
        raise ValueError("no outcomes") from error
    if len(found) != len(sources):
        raise ValueError("outcomes of other sources")
    return tuple(_with_copy(one, source, date_key) for one, source in zip(found, sources, strict=True))


def assembled(outcomes: Iterable[Outcome], settings: Settings) -> Report:
    """The outcomes of a run, in the order of its sources, as one report."""
    known = [*outcomes]
    documents = tuple(one.document for one in known if one.document)
    errors = tuple(error for one in known for error in one.errors)
    idle = []
    for i, waiver in enumerate(settings.file.waiver):
        covered = [one.waivers[i] for one in known if i in one.waivers]
        if covered and not any(covered):
            articles = "this article" if len(covered) == 1 else f"these {len(covered):,} articles"
            idle.append(f"{settings.where('waiver', i)}: the waiver of “{waiver.rule}” covered nothing in {articles}.")
    return Report(documents, errors, tuple(idle))


def _without_copy(outcome: Outcome, source: Source) -> Packed:
    document = outcome.document
    if document is None:
        return Packed(outcome, verbatim=True)
    verbatim = _text_of(source) == document.source
    verbatim &= all(one.text == document.source[one.start : one.end] for one in document.paragraphs)
    bare = tuple(replace(one, text="") for one in document.paragraphs)
    return Packed(replace(outcome, document=replace(document, source="", paragraphs=bare)), verbatim)


def _with_copy(one: Packed, source: Source, date_key: str) -> Outcome:
    document = one.outcome.document
    if document is None:
        return one.outcome
    text = _text_of(source) if one.verbatim else None
    if text is not None:
        words = [text[bare.start : bare.end] for bare in document.paragraphs]
    else:
        story = read(source.path, source.data or b"", date_key=date_key)
        text, words = story.source, [one.span.of(story.text) for one in story.paragraphs]
    full = tuple(map(_reads, document.paragraphs, words))
    return replace(one.outcome, document=replace(document, source=text, paragraphs=full))


def _text_of(source: Source) -> str | None:
    """The characters of a file that is text; `None` for any other."""
    try:
        return decode(source.data or b"", encoding_named(source.path, source.data or b""))[0]
    except UnreadableError:
        return None


def _reads(paragraph: ParagraphReport, text: str) -> ParagraphReport:
    return replace(paragraph, text=text)
