"""What copydesk says of annotated articles, held against what people marked: the measures behind `accuracy.py`.

A record is a line of a .jsonl file: `text`, and `spans` with start, end and label in code points, or a `label`. What
each measure counts is said in its docstring. A finding of more than twelve words points at a page, and touches nothing.
"""

import hashlib
import json
import re
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

from scores import Scores
from voices import SENTENCE, heard

from copydesk.analysis.facts import Facts
from copydesk.desk.files import Source
from copydesk.desk.run import Desk
from copydesk.findings import DocumentReport, Finding, Severity
from copydesk.reading.read import read_text
from copydesk.rulebook.book import rulebook

Record = dict[str, Any]
Range = tuple[int, int]

LOADED = ("Loaded_Language", "Name_Calling", "Exaggeration", "Labeling", "Minimi")
"""The labels of PTC that are choices of words, by what stands in their names."""

QUOTED = re.compile(r'"[^"\n]{2,}?"|“[^”\n]{2,}?”')
MOST_WORDS = 12
SENTENCES_A_PAGE = 40
"""Loose sentences are checked as the paragraphs of pages of so many."""

WEASEL_RATE = 0.225
"""The share of sentences with a weasel in the task’s own text; the set holds as many with as without."""

VISIBLE = frozenset({"complete_document", "self_contained", "likely_self_contained", None})
"""Articles of the cut set in which both ends of the contradiction are still there."""


def records(path: Path) -> list[Record]:
    """The records of a file."""
    with path.open(encoding="utf-8") as lines:
        return [json.loads(line) for line in lines]


def checked(rows: Iterable[Record]) -> Iterator[tuple[Record, DocumentReport]]:
    """Every record with its report."""
    desk = Desk(rulebook(), graded=False)
    for i, row in enumerate(rows):
        report = desk.check([Source(f"{i}.txt", row["text"].encode("utf-8", "surrogatepass"))])
        yield row, report.documents[0]


def overlap(one: Range, other: Range) -> bool:
    """Whether two ranges share a character."""
    return one[0] < other[1] and other[0] < one[1]


def where(finding: Finding) -> Range:
    """The range of a finding."""
    return finding.start, finding.end


def ranges(spans: Iterable[Record]) -> list[Range]:
    """The ranges of annotated spans."""
    return [(span["start"], span["end"]) for span in spans]


def of_group(report: DocumentReport, group: str) -> list[Finding]:
    """The findings of one group."""
    return [finding for finding in report.findings if finding.group == group]


def is_short(finding: Finding) -> bool:
    """Whether a finding points at words, not at a page."""
    return len(finding.text.split()) <= MOST_WORDS


def noise(rows: list[Record]) -> tuple[int, dict[tuple[str, Severity], float]]:
    """The words of the articles, and the findings per 1,000 of them by group and severity."""
    words = sum(len(row["text"].split()) for row in rows)
    counts: dict[tuple[str, Severity], int] = {}
    for _, report in checked(rows):
        for finding in report.findings:
            counts[finding.group, finding.severity] = counts.get((finding.group, finding.severity), 0) + 1
    return words, {key: 1000 * count / words for key, count in counts.items()}


def loaded(rows: list[Record]) -> tuple[float, float, Scores]:
    """PTC: the share of loaded findings that touch an annotated span of any label; the share of annotated spans of
    loaded words outside quotation marks that are touched; paragraphs with such a span against those with a finding.
    """
    inside, spans, paragraphs = Scores(), Scores(), Scores()
    for row, report in checked(rows):
        quoted = [m.span() for m in QUOTED.finditer(row["text"])]
        marked = ranges(span for span in row["spans"] if any(label in span["label"] for label in LOADED))
        marked = [one for one in marked if not any(start <= one[0] and one[1] <= end for start, end in quoted)]
        found = of_group(report, "loaded")
        pointed = [where(finding) for finding in found if is_short(finding)]
        every = ranges(row["spans"])
        for finding in found:
            right = is_short(finding) and any(overlap(where(finding), one) for one in every)
            inside.add(annotated=right, found=True)
        for one in marked:
            spans.add(annotated=True, found=any(overlap(one, other) for other in pointed))
        for one in ranges(row["paragraphs"]):
            holds, has = (any(overlap(one, other) for other in several) for several in (marked, pointed))
            paragraphs.add(annotated=holds, found=has)
    return inside.precision, spans.recall, paragraphs


def pages(rows: list[Record]) -> Iterator[tuple[DocumentReport, list[tuple[Range, Record]]]]:
    """Loose sentences, checked as paragraphs of pages: the report of each page, and where each record stands on it.

    They are shuffled, always alike: whose neighbours belong to one text may be answered for by one of them.
    """
    rows = sorted(rows, key=lambda row: hashlib.sha1(str(row["id"]).encode()).hexdigest())
    for first in range(0, len(rows), SENTENCES_A_PAGE):
        text, places = "", []
        for row in rows[first : first + SENTENCES_A_PAGE]:
            line = " ".join(row["text"].split())
            places.append(((len(text), len(text) + len(line)), row))
            text += f"{line}\n\n"
        yield next(checked([{"text": text}]))[1], places


def biased(rows: list[Record]) -> tuple[float, float]:
    """BABE: the mean F1 of biased and other sentences; the share of loaded findings on a word that was marked."""
    bias, fair, marked = Scores(), Scores(), Scores()
    for report, places in pages([row for row in rows if row["label"] in (0, 1)]):
        found = [finding for finding in of_group(report, "loaded") if is_short(finding)]
        for place, row in places:
            mine = [finding for finding in found if overlap(where(finding), place)]
            bias.add(annotated=row["label"] == 1, found=bool(mine))
            fair.add(annotated=row["label"] == 0, found=not mine)
            words = " ".join(row["text"][start:end].lower() for start, end in ranges(row["spans"]))
            for finding in mine:
                on_one = any(word in words for word in finding.text.lower().split() if len(word) > 3)
                marked.add(annotated=on_one, found=True)
    return (bias.f1 + fair.f1) / 2, marked.precision


def weasels(rows: list[Record]) -> Scores:
    """CoNLL-2010: sentences with a weasel against sentences with a support finding, at the natural rate."""
    with_one = sum(row["label"] == 1 for row in rows)
    scores = Scores(weight=with_one * (1 - WEASEL_RATE) / WEASEL_RATE / ((len(rows) - with_one) or 1))
    for report, places in pages(rows):
        found = [where(finding) for finding in of_group(report, "support")]
        for place, row in places:
            scores.add(annotated=row["label"] == 1, found=any(overlap(one, place) for one in found))
    return scores


def voices(rows: list[Record]) -> tuple[Scores, Scores]:
    """PolNeAR: sentences of which more than a quarter is another’s, and letters and figures in another’s voice."""
    sentences, characters = Scores(), Scores()
    for row in rows:
        marked, mine = heard(row, Facts(read_text(row["text"])))
        for one, other, letter in zip(marked, mine, row["text"], strict=True):
            if letter.isalnum():
                characters.add(annotated=bool(one), found=bool(other))
        for m in SENTENCE.finditer(row["text"]):
            if m[0].strip():
                one, other = (4 * sum(every[m.start() : m.end()]) > len(m[0]) for every in (marked, mine))
                sentences.add(annotated=one, found=other)
    return sentences, characters


def contradictions(rows: list[Record]) -> Scores:
    """ContraDoc: contradicting documents found at their evidence, by a warning or an error of a consistency rule."""
    scores = Scores()
    for row, report in checked(row for row in rows if row["visibility"] in VISIBLE):
        mine = [one for one in of_group(report, "consistency") if one.severity is not Severity.SUGGESTION]
        places = [where(one) for one in mine] + [(other.start, other.end) for one in mine for other in one.related]
        at_evidence = any(overlap(place, one) for place in places for one in ranges(row["spans"]))
        scores.hits += row["label"] == 1 and at_evidence
        scores.false += bool(mine) and not at_evidence
        scores.missed += row["label"] == 1 and not at_evidence
    return scores
