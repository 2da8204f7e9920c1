"""Voices and speakers against annotated articles: what is handed to others, and to whom.

    python benchmarks/voices.py ARTICLES.jsonl [--show 20]

A record has `text` and `spans`, each with start, end, label (source or content) and attribution, the number that binds
the source of a claim to its content. Characters: letters and figures in another’s voice. Sentences: those of which
more than a quarter is, cut by a plain pattern, so that no better splitter flatters the figure. Speakers: of the
quotations, and of the other passages, of four words or more that an annotated content holds (by four fifths), the share
whose speaker here has at least half of the words of the annotated source.
"""

import argparse
import json
import random
import re
from collections import defaultdict
from pathlib import Path
from typing import Any

from copydesk.analysis.facts import Facts
from copydesk.analysis.saying.voices import Voice
from copydesk.reading.read import read_text
from copydesk.spans import Span

LEAST_WORDS = 4
HELD = 0.8
ENOUGH = 0.5
SENTENCE = re.compile(
    r"[^\n]+?(?:(?<!\b[A-Z])(?<!Mr)(?<!Mrs)(?<!Ms)(?<!Dr)(?<!Sen)(?<!Rep)(?<!Gov)(?<!Gen)[.!?][”\"’')]*"
    r"(?=\s+[“\"'(]?[A-Z0-9])|(?=\n)|$)"
)
EMPTY = frozenset({"the", "a", "an", "of", "s", "mr", "mrs", "ms", "sen", "gov", "rep"})


def words(text: str) -> set[str]:
    """The words by which a source is known: no titles, no articles."""
    return set(re.findall(r"[a-z0-9]+", text.lower())) - EMPTY


def sources(record: dict[str, Any]) -> list[tuple[Span, str]]:
    """Every content that has a source, and the words of the source."""
    named: dict[str, list[str]] = defaultdict(list)
    for span in record["spans"]:
        if span["label"] == "source":
            named[span["attribution"]].append(record["text"][span["start"] : span["end"]])
    return [
        (Span(span["start"], span["end"]), " ".join(named[span["attribution"]]))
        for span in record["spans"]
        if span["label"] == "content" and named[span["attribution"]]
    ]


def shared(one: Span, two: Span) -> int:
    """How many characters two spans share."""
    return max(0, min(one.end, two.end) - max(one.start, two.start))


def bound(record: dict[str, Any], facts: Facts) -> list[tuple[str, str, str, str]]:
    """The kind of passage, the speaker here, the annotated one, and the copy around, for each passage that counts."""
    contents, text = sources(record), facts.text
    rows = []
    for passage in facts.voices.passages:
        source = facts.document.map.to_source(passage.span)
        if passage.voice is Voice.AUTHOR or len(passage.span.of(text).split()) < LEAST_WORDS:
            continue
        best = max(contents, key=lambda one: (shared(one[0], source), -len(one[0])), default=None)
        if best and shared(best[0], source) >= HELD * len(source):
            speaker = passage.speaker.of(text) if passage.speaker else ""
            near = f"{text[max(0, passage.span.start - 90) : passage.span.start]}⟦{passage.span.of(text)[:30]}…"
            rows.append(
                (
                    str(passage.kind),
                    speaker,
                    best[1],
                    f"{near}{passage.span.of(text)[-25:]}⟧{text[passage.span.end :][:90]}",
                )
            )
    return rows


def heard(record: dict[str, Any], facts: Facts) -> tuple[bytearray, bytearray]:
    """For every character of the text, whether it is another’s: as annotated, and as found."""
    gold, mine = (bytearray(len(record["text"])) for _ in range(2))
    for span in record["spans"]:
        if span["label"] == "content":
            gold[span["start"] : span["end"]] = b"\1" * (span["end"] - span["start"])
    for passage in facts.voices.passages:
        if passage.voice is not Voice.AUTHOR:
            source = facts.document.map.to_source(passage.span)
            mine[source.start : source.end] = b"\1" * len(source)
    return gold, mine


def figures(pairs: list[tuple[bool, bool]]) -> str:
    """Precision, recall and F1 of pairs (annotated, found)."""
    both, more, less = (sum(pair == kind for pair in pairs) for kind in ((True, True), (False, True), (True, False)))
    precision, recall = both / (both + more or 1), both / (both + less or 1)
    return f"P {precision:.3f} R {recall:.3f} F1 {2 * precision * recall / (precision + recall or 1):.3f}"


def main() -> None:
    """Print the figures, and some of the speakers that were missed."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("articles", type=Path)
    parser.add_argument("--show", type=int, default=0)
    args = parser.parse_args()
    characters: list[tuple[bool, bool]] = []
    sentences: list[tuple[bool, bool]] = []
    speakers: list[tuple[str, str, str, str]] = []
    for row in args.articles.read_text(encoding="utf-8").splitlines():
        record = json.loads(row)
        facts = Facts(read_text(record["text"]))
        gold, mine = heard(record, facts)
        letters = zip(gold, mine, record["text"], strict=True)
        characters += [(bool(g), bool(m)) for g, m, letter in letters if letter.isalnum()]
        for m in SENTENCE.finditer(record["text"]):
            if m[0].strip():
                sentences.append(tuple(4 * sum(one[m.start() : m.end()]) > len(m[0]) for one in (gold, mine)))
        speakers += bound(record, facts)
    print(f"characters {figures(characters)}\nsentences  {figures(sentences)}")
    missed = [row for row in speakers if len(words(row[1]) & words(row[2])) < ENOUGH * len(words(row[2]))]
    for kind in sorted({row[0] for row in speakers}):
        every, wrong = (sum(row[0] == kind for row in rows) for rows in (speakers, missed))
        print(f"speakers   {1 - wrong / every:.3f} of {every}: {kind}")
    random.Random(3).shuffle(missed)
    for kind, speaker, gold_speaker, copy in missed[: args.show]:
        print(f"  {kind} | {speaker or '–'} | {gold_speaker} | {' '.join(copy.split())}")


if __name__ == "__main__":
    main()
