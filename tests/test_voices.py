"""Who is speaking, construction by construction: the cases of tests/cases/voices*.md, through the real reader.

`voices-known.md` holds what is known to be wrong, each with its reason; a case that comes right is moved.
"""

import re
from pathlib import Path
from typing import NamedTuple

import pytest

from copydesk.analysis.facts import Facts
from copydesk.analysis.saying.voices import Voice
from copydesk.reading.read import read_text

CASES = Path(__file__).parent / "cases"
CASE = re.compile(r"^## (?P<title>.+)\n(?P<why>.+)\n(?P<copy>(?:> .*\n?)+)", re.MULTILINE)
MARKED = re.compile(r"⟦(\w+) · ([^|]+) \| ([^⟧]*)⟧")
EDGES = " \n,.;:?!—–"
LEAST, MOST_KNOWN = 440, 15


class Said(NamedTuple):
    """A passage that is not the author’s."""

    kind: str
    speaker: str
    words: str
    start: int


class Case(NamedTuple):
    """A construction, the copy that shows it, and whose words are whose."""

    title: str
    copy: str
    wanted: tuple[Said, ...]


def trimmed(copy: str, start: int, end: int) -> tuple[str, int]:
    """The words of a passage without the stops at its edges, and where they start."""
    words = copy[start:end].rstrip(EDGES)
    return words.lstrip(EDGES), start + len(words) - len(words.lstrip(EDGES))


def cases(name: str) -> list[Case]:
    """Every case of a file."""
    return [parsed(m["title"], m["copy"]) for m in CASE.finditer((CASES / name).read_text(encoding="utf-8"))]


def parsed(title: str, quotation: str) -> Case:
    """The case with its marks taken out of the copy."""
    marked = "\n\n".join(line.removeprefix("> ") for line in quotation.splitlines()) + "\n"
    copy, wanted, at = "", [], 0
    for m in MARKED.finditer(marked):
        copy += marked[at : m.start()]
        start, at = len(copy), m.end()
        copy += m[3]
        wanted.append((m[1], m[2], start, len(copy)))
    copy += marked[at:]
    return Case(title, copy, tuple(Said(kind, who, *trimmed(copy, *ends)) for kind, who, *ends in wanted))


def heard(copy: str) -> tuple[Said, ...]:
    """What copydesk hears in other voices than the author’s. A speaker is taken up to the first comma."""
    facts = Facts(read_text(copy, "story.md" if re.search("^>", copy, re.MULTILINE) else "story.txt"))
    found = []
    for passage in facts.voices.passages:
        if passage.voice is Voice.AUTHOR or passage.kind is None:
            continue
        speaker = passage.speaker.of(facts.text).split(",")[0] if passage.speaker else "–"
        source = facts.document.map.to_source(passage.span)
        found.append(Said(passage.kind, speaker, *trimmed(copy, source.start, source.end)))
    return tuple(found)


def shown(passages: tuple[Said, ...]) -> str:
    """The passages as the cases write them, one a line."""
    return "\n".join(f"⟦{kind} · {speaker} | {words}⟧ at {start}" for kind, speaker, words, start in passages)


RIGHT, KNOWN = cases("voices.md") + cases("voices-traps.md"), cases("voices-known.md")


@pytest.mark.parametrize("case", RIGHT, ids=[case.title for case in RIGHT])
def test_everybody_gets_their_own_words(case: Case):
    assert shown(heard(case.copy)) == shown(case.wanted)


@pytest.mark.parametrize("case", KNOWN, ids=[case.title for case in KNOWN])
def test_what_is_known_to_be_wrong_still_is(case: Case):
    assert heard(case.copy) != case.wanted, "It comes right now: move it to voices.md."


def test_the_cases_are_many_and_each_has_its_own_name():
    titles = [case.title for case in RIGHT + KNOWN]
    assert len(titles) == len(set(titles))
    assert len(RIGHT) >= LEAST
    assert len(KNOWN) <= MOST_KNOWN


def test_every_heading_of_the_files_is_a_case():
    for name in ("voices.md", "voices-traps.md", "voices-known.md"):
        headings = re.findall("^## (.+)$", (CASES / name).read_text(encoding="utf-8"), re.MULTILINE)
        assert [case.title for case in cases(name)] == headings
