"""A rule’s page: the docstring of a check, or what a pack says of itself, in its parts."""

import re
from functools import cache

from msgspec import Struct

from copydesk.patterns import pattern

SECTION = pattern(r"^## (.+?)\s*$", re.MULTILINE)
BULLET = pattern(r"^- (.*(?:\n(?:  .*|(?=\n  )))*)", re.MULTILINE)


class Page(Struct, frozen=True):
    """What `copydesk explain` shows. Examples are as written, with `[[…]]` round the words to be flagged."""

    title: str
    why: str
    flags: tuple[str, ...]
    passes: tuple[str, ...]
    overrule: str
    source: tuple[str, ...]


@cache
def parse(doc: str) -> Page:
    """The parts of a page. A part that is missing is empty."""
    head, *rest = SECTION.split(doc.strip())
    sections = dict(zip(rest[::2], rest[1::2], strict=True))
    title, _, why = head.strip().partition("\n")
    return Page(
        title.strip(),
        _flowing(why),
        _bullets(sections.get("Flags", "")),
        _bullets(sections.get("Passes", "")),
        _flowing(sections.get("Overrule when", "")),
        _bullets(sections.get("Source", "")),
    )


def _bullets(section: str) -> tuple[str, ...]:
    return tuple(re.sub(r"\s*\n\s*", " ", item).strip() for item in BULLET.findall(section))


def _flowing(section: str) -> str:
    paragraphs = re.split(r"\n\s*\n", section.strip())
    return "\n\n".join(" ".join(paragraph.split()) for paragraph in paragraphs)
