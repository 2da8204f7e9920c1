"""Every accuracy figure that copydesk promises, as one table with its gates.

    python benchmarks/accuracy.py DATA [--each 20] [--sample 100]

DATA holds a folder a set, each with dev.jsonl: clean_bbc, polnear, ptc, babe, conll2010_weasel and contradoc_trunc. A
set that is not there is left out, and named. Faults are planted in the articles of clean_bbc. What each measure counts
stands in annotated.py and planted.py. --sample takes the first so many records of each set, to try the program.
"""

import argparse
import datetime
from collections.abc import Iterator
from pathlib import Path

import annotated
from annotated import Record
from planted import FIGURES, KINDS, Tally, faults, mean, measure, sound_articles

from copydesk import __version__
from copydesk.desk.run import Desk
from copydesk.findings import GROUPS, Severity
from copydesk.rulebook.book import rulebook

QUALITY = frozenset({"nyt", "wash-post", "usa-today", "politico"})
MOST = {
    ("support", Severity.WARNING): 0.6, ("consistency", Severity.WARNING): 0.3, ("loaded", Severity.WARNING): 0.3,
    ("style", Severity.WARNING): 0.3, ("support", Severity.SUGGESTION): 2.5, ("style", Severity.SUGGESTION): 2.0,
    ("loaded", Severity.SUGGESTION): 1.2, ("consistency", Severity.SUGGESTION): 0.3,
}  # fmt: skip
"""The most findings per 1,000 words of edited news, by group and severity."""

Row = tuple[str, str, str, str]
"""What is measured, on which set, the figure, the gate."""


class Data:
    """The sets in a folder. Those that were asked for and are not there are `missing`."""

    def __init__(self, folder: Path, sample: int) -> None:
        self._folder, self._sample = folder, sample or None
        self.missing: list[str] = []

    def path(self, name: str) -> Path:
        """The file of a set."""
        return self._folder / name / "dev.jsonl"

    def rows(self, name: str) -> list[Record]:
        """The records of a set; none where it is not there."""
        if not self.path(name).exists():
            self.missing += [] if name in self.missing else [name]
            return []
        return annotated.records(self.path(name))[: self._sample]


def planted_faults(data: Data, each: int) -> Iterator[Row]:
    """Faults planted in sound articles, by kind and as a mean."""
    if not data.rows("clean_bbc"):
        return
    sound, desk, tallies = sound_articles([str(data.path("clean_bbc"))]), Desk(rulebook(), graded=False), []
    for plant in KINDS:
        tally = Tally(plant.__name__)
        for one in faults(plant, sound, each):
            measure(desk, one, tally)
        tallies.append(tally)
    of_figures = {plant.__name__ for plant in FIGURES}
    figures = [tally for tally in tallies if tally.kind in of_figures]
    others = [tally for tally in tallies if tally.kind not in of_figures]
    where = f"clean_bbc, {each} of a kind"
    yield f"planted faults caught, mean of {len(tallies)} kinds", where, f"{mean(tallies):.3f}", "0.80"
    yield f"of them figures, dates and arithmetic ({len(figures)})", where, f"{mean(figures):.3f}", "0.80"
    yield f"of them names, statements and style ({len(others)})", where, f"{mean(others):.3f}", "0.80"
    weakest = min(tallies, key=lambda tally: tally.share)
    yield "the weakest kind", weakest.kind, f"{weakest.share:.2f}", "0.50"
    yield "errors in the sound twins", where, str(sum(tally.twin_errors for tally in tallies)), "0"


def edited_news(data: Data) -> Iterator[Row]:
    """What is said of copy that was edited."""
    quality = [row for row in data.rows("polnear") if row["publisher"] in QUALITY]
    for name, rows in (("clean_bbc", data.rows("clean_bbc")), ("polnear, four papers", quality)):
        if not rows:
            continue
        words, rates = annotated.noise(rows)
        where = f"{name}, {words:,} words"
        for severity in Severity:
            own = {group: rates.get((group, severity), 0.0) for group in GROUPS}
            most = {Severity.ERROR: "", Severity.WARNING: "1.5", Severity.SUGGESTION: "6"}[severity]
            yield f"{severity}s per 1,000 words", where, f"{sum(own.values()):.2f}", most
            if severity is not Severity.ERROR:
                for group, rate in own.items():
                    yield f"  of them {group}", where, f"{rate:.2f}", str(MOST[group, severity])


def judgements(data: Data) -> Iterator[Row]:
    """The measures on annotated sets."""
    if rows := data.rows("polnear"):
        sentences, characters = annotated.voices(rows)
        yield "sentences in another’s voice", "polnear", str(sentences), "F1 0.87 at P 0.87"
        yield "characters in another’s voice", "polnear", str(characters), "F1 0.83"
    if rows := data.rows("conll2010_weasel"):
        yield "weasel sentences, at the natural rate", "conll2010_weasel", str(annotated.weasels(rows)), "F1 0.50"
    if rows := data.rows("ptc"):
        inside, touched, paragraphs = annotated.loaded(rows)
        yield "loaded findings inside a marked span", "ptc", f"{inside:.3f}", "0.60"
        yield "marked loaded spans touched", "ptc", f"{touched:.3f}", "0.25"
        yield "loaded paragraphs", "ptc", str(paragraphs), "F1 0.50"
    if rows := data.rows("babe"):
        macro, on_word = annotated.biased(rows)
        yield "biased sentences, mean F1", "babe", f"{macro:.3f}", "0.62"
        yield "loaded findings on a marked word", "babe", f"{on_word:.3f}", "0.60"
    if rows := data.rows("contradoc_trunc"):
        yield "contradicting documents, at their evidence", "contradoc_trunc", str(annotated.contradictions(rows)), ""


def main() -> None:
    """Print the table in Markdown."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("data", type=Path)
    parser.add_argument("--each", type=int, default=20, help="planted faults of each kind")
    parser.add_argument("--sample", type=int, default=0, help="the first so many records of each set")
    args = parser.parse_args()
    data = Data(args.data, args.sample)
    print(f"copydesk {__version__}, {datetime.date.today().isoformat()}\n")
    print("| what | on | measured | gate |\n|---|---|---|---|")
    for rows in (planted_faults(data, args.each), edited_news(data), judgements(data)):
        for what, where, figure, gate in rows:
            print(f"| {what} | {where} | {figure} | {gate} |", flush=True)
    if data.missing:
        print(f"\nNot there, and left out: {', '.join(data.missing)}")


if __name__ == "__main__":
    main()
