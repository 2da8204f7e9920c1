"""Faults planted in sound articles, one in each copy: how many are caught, by kind, and what is said of the twins.

    python benchmarks/planted.py FOLDER_OR_JSONL… [--each 40] [--kinds direction,share] [--show 3] [--key FOLDER]

A twin is the same insertion with values that agree, or the article as it was. A fault is caught when a warning or an
error of a consistency rule, or any finding of a style rule, that the twin does not have touches the planted words, by
itself or as a related place. A rule that says as much of the twin’s words has seen the frame and not the fault. Every
kind has a seed of its own: one more kind leaves the others as they are.

--key FOLDER keeps the articles, their twins and key.jsonl: {kind, file, clean, spans, shown}, offsets in code points.
"""

import argparse
import json
import random
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

import age_faults
import arithmetic_faults
import claim_faults
import date_faults
import duration_faults
import name_faults
import parts_faults
import range_faults
import restated_faults
import slip_faults
import style_faults
import text_faults
from noise import articles
from planting import Plant, Planted, Spans

from copydesk.desk.files import Source
from copydesk.desk.run import Desk
from copydesk.findings import Finding, Severity
from copydesk.rulebook.book import rulebook

FIGURES: tuple[Plant, ...] = (
    *date_faults.KINDS, *duration_faults.KINDS, *age_faults.KINDS, *restated_faults.KINDS, *slip_faults.KINDS,
    *arithmetic_faults.KINDS, *parts_faults.KINDS, *range_faults.KINDS,
)  # fmt: skip
KINDS: tuple[Plant, ...] = (
    *FIGURES, *name_faults.KINDS, *claim_faults.KINDS, *text_faults.KINDS, *style_faults.KINDS,
)  # fmt: skip
HEAD = f"{'':20} {'':7} {'':6} {'of which':>14}   in twins\n{'kind':20} planted caught  error warning   error warning"


@dataclass
class Tally:
    """What became of the faults of one kind."""

    kind: str
    planted: int = 0
    caught: int = 0
    error: int = 0
    warning: int = 0
    twin_errors: int = 0
    twin_warnings: int = 0
    missed: list[Planted] = field(default_factory=list)

    @property
    def share(self) -> float:
        """The share that is caught, from 0 to 1."""
        return self.caught / self.planted if self.planted else 0.0

    def __str__(self) -> str:
        return (
            f"{self.kind:20} {self.planted:7} {self.share:6.2f} {self.error:6} {self.warning:7}"
            f" {self.twin_errors:7} {self.twin_warnings:7}"
        )


def sound_articles(paths: list[str]) -> list[list[str]]:
    """The paragraphs of every article that has at least four, and none of the marks that frames use."""
    found = []
    for source in articles(paths):
        data = Path(source.path).read_bytes() if source.data is None else source.data
        text = data.decode("utf-8-sig", "replace").replace("\r\n", "\n")
        paragraphs = [paragraph.strip() for paragraph in text.split("\n\n") if paragraph.strip()]
        if len(paragraphs) > 3 and "[[" not in text and "]]" not in text:
            found.append(paragraphs)
    return found


def faults(plant: Plant, sound: list[list[str]], each: int) -> Iterator[Planted]:
    """At most `each` faults of one kind, each in an article of its own; the same for the same articles."""
    dice, count = random.Random(plant.__name__), 0
    for paragraphs in dice.sample(sound, len(sound)):
        if count == each:
            return
        planted = plant(paragraphs, dice)
        if planted is not None:
            count += 1
            yield planted


def findings(desk: Desk, text: str) -> list[Finding]:
    """What is said of one article."""
    return list(desk.check([Source(f"planted{suffix(text)}", text.encode())]).findings)


def suffix(text: str) -> str:
    """Markdown where a fault of headings is planted."""
    return ".md" if "\n## " in text else ".txt"


def touches(finding: Finding, spans: Spans) -> bool:
    """Whether a finding points at any of the spans, by itself or as a related place."""
    places = [(finding.start, finding.end), *((place.start, place.end) for place in finding.related)]
    return any(start < b and a < end for start, end in places for a, b in spans)


def measure(desk: Desk, planted: Planted, tally: Tally) -> None:
    """Add one fault to the tally of its kind."""
    twin = findings(desk, planted.clean)
    known = {(f.rule, f.text) for f in twin}
    frames = {(f.rule, f.severity) for f in twin if touches(f, planted.clean_spans)}
    caught = [
        f.severity
        for f in findings(desk, planted.text)
        if (f.group == "style" or (f.group == "consistency" and f.severity is not Severity.SUGGESTION))
        and touches(f, planted.spans)
        and (f.rule, f.text) not in known
        and (f.rule, f.severity) not in frames
    ]
    tally.planted += 1
    tally.caught += bool(caught)
    tally.error += Severity.ERROR in caught
    tally.warning += Severity.ERROR not in caught and Severity.WARNING in caught
    tally.missed += [] if caught else [planted]
    said = [f for f in twin if f.group == "consistency"]
    tally.twin_errors += sum(f.severity is Severity.ERROR for f in said)
    tally.twin_warnings += sum(f.severity is Severity.WARNING and touches(f, planted.clean_spans) for f in said)


def shown(planted: Planted) -> str:
    """The planted words in their surroundings, on one line."""
    parts = (planted.text[max(0, start - 60) : end + 30] for start, end in planted.spans)
    return " … ".join(" ".join(part.split()) for part in parts)


class Key:
    """A folder with the faulty articles, their twins, and key.jsonl, which says where the faults are."""

    def __init__(self, folder: Path) -> None:
        if folder.exists() and (not folder.is_dir() or any(folder.iterdir())):
            raise SystemExit(f"planted.py: {folder} exists and is not an empty folder")
        for name in ("faulty", "clean"):
            (folder / name).mkdir(parents=True)
        self.folder = folder

    def add(self, kind: str, number: int, planted: Planted) -> None:
        """Write one fault: two articles and a line of the key."""
        row: dict[str, object] = {"kind": kind}
        for key, name, text in (("file", "faulty", planted.text), ("clean", "clean", planted.clean)):
            row[key] = f"{name}/{kind}-{number:03}{suffix(planted.text)}"
            (self.folder / str(row[key])).write_text(text, encoding="utf-8", newline="")
        row |= {"spans": planted.spans, "shown": shown(planted)}
        with (self.folder / "key.jsonl").open("a", encoding="utf-8") as rows:
            rows.write(json.dumps(row, ensure_ascii=False) + "\n")


def mean(tallies: list[Tally]) -> float:
    """The mean of the shares caught, every kind counting alike."""
    return sum(tally.share for tally in tallies) / (len(tallies) or 1)


def chosen(names: str) -> list[Plant]:
    """The kinds named, all where none is."""
    by_name = {plant.__name__: plant for plant in KINDS}
    unknown = [name for name in names.split(",") if name and name not in by_name]
    if unknown:
        raise SystemExit(f"planted.py: no kind {unknown[0]!r}; the kinds are {', '.join(by_name)}")
    return [by_name[name] for name in names.split(",") if name] or list(KINDS)


def main() -> None:
    """Plant every kind in `--each` articles and print what is caught."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("paths", nargs="+")
    parser.add_argument("--each", type=int, default=40, help="faults of each kind")
    parser.add_argument("--kinds", default="", help="these kinds alone, parted by commas")
    parser.add_argument("--show", type=int, default=0, help="print so many missed faults of each kind")
    parser.add_argument("--key", type=Path, help="a new folder for the articles, their twins and key.jsonl")
    args = parser.parse_args()
    kinds = chosen(args.kinds)
    key = Key(args.key) if args.key else None
    sound, desk = sound_articles(args.paths), Desk(rulebook())
    tallies = []
    print(HEAD)
    for plant in kinds:
        tally = Tally(plant.__name__)
        for number, planted in enumerate(faults(plant, sound, args.each)):
            measure(desk, planted, tally)
            if key:
                key.add(tally.kind, number, planted)
        tallies.append(tally)
        print(tally)
        for one in tally.missed[: args.show]:
            print("      missed:", shown(one))
    names = {plant.__name__ for plant in FIGURES}
    figures = [tally for tally in tallies if tally.kind in names]
    print(
        f"mean over {len(tallies)} kinds {mean(tallies):.3f};"
        f" over the {len(figures)} of figures, dates and arithmetic {mean(figures):.3f}"
    )


if __name__ == "__main__":
    main()
