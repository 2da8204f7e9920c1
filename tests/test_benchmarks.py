"""The benchmark of speed runs, and its tables have every row and column. What they say is no test’s business."""

import re
import subprocess
import sys
from pathlib import Path

import pytest

from copydesk.analysis.facts import Facts
from copydesk.once import once

BENCHMARKS = Path(__file__).parent.parent / "benchmarks"
if not BENCHMARKS.is_dir():
    pytest.skip("the benchmarks are not part of the package", allow_module_level=True)
sys.path.insert(0, str(BENCHMARKS))

import stages  # noqa: E402
from subjects import copied, joined  # noqa: E402
from timing import Command  # noqa: E402

STORY = "The pier of Lower Quay has closed.\n\nThe council said on Friday that 40 stalls would move to the market.\n"
NUMBER = re.compile(r"[\d,]+(?:\.\d+)?(?: (?:times|s|ms|MB))?")


def rows(printed: str, title: str) -> list[list[str]]:
    """The cells of the table under a heading, its head first."""
    lines = printed.split(f"### {title}", 1)[1].split("\n### ")[0].splitlines()
    found = [[cell.strip() for cell in line.strip("|").split("|")] for line in lines if line.startswith("|")]
    return [found[0], *found[2:]]


@pytest.fixture(scope="module")
def printed(tmp_path_factory) -> str:
    story = tmp_path_factory.mktemp("stories") / "pier.txt"
    story.write_text(STORY, encoding="utf-8")
    words = [str(story), "--runs", "1", "--lengths"]
    done = subprocess.run(
        [sys.executable, str(BENCHMARKS / "speed.py"), *words], capture_output=True, text=True, check=False
    )
    assert (done.returncode, done.stderr) == (0, "")
    return done.stdout


def test_an_article_is_measured_as_a_whole_process_beside_proselint(printed):
    head, *found = rows(printed, "One article, 20 words\n")
    assert head == [
        "what", "wall, s", "CPU, s", "wall : proselint", "CPU : proselint", "words a second", "peak, MB",
    ]  # fmt: skip
    assert [row[0] for row in found if not row[0].startswith("vale")] == [
        "copydesk check, cold", "copydesk check, cached", "copydesk check, one word, cached", "copydesk --help",
        "proselint check",
    ]  # fmt: skip
    assert all(NUMBER.fullmatch(cell) for row in found for cell in row[1:5])
    proselint = next(row for row in found if row[0] == "proselint check")
    assert proselint[3:5] == ["1.00", "1.00"]


def test_an_article_is_measured_inside_one_process_too(printed):
    _, *found = rows(printed, "One article, 20 words, in one process")
    assert [row[0] for row in found] == ["copydesk", "proselint check"]


def test_every_stage_has_its_time(printed):
    head, *found = rows(printed, "CPU milliseconds per 1,000 words")
    assert head == ["stage", "ms", ": proselint’s checks", "gate, ms"]
    assert [row[0] for row in found] == [
        stages.READING, *stages.FACTS, stages.RULES, stages.PROSELINT, stages.LETTING_GO, "claims, packs and rules",
        stages.OWN,
    ]  # fmt: skip
    assert all(NUMBER.fullmatch(cell) for row in found for cell in row[1:3])


def test_the_packs_have_their_pace(printed):
    _, *found = rows(printed, "The packs, all that are on, together")
    noticed, tried = (float(row[1]) for row in found)
    assert [row[0] for row in found] == [stages.NOTICED, stages.TRIED]
    assert noticed > tried > 0


def test_each_gate_is_held_against_what_was_measured(printed):
    head, *found = rows(printed, "Gates")
    assert head == ["what", "measured", "gate", "moonshot", "reached"]
    assert [row[2:4] for row in found] == [["2.5", "1.5"], ["12.0", "6.0"], ["6.0", ""]]
    assert all(NUMBER.fullmatch(row[1]) and row[4] in ("moonshot", "gate", "no") for row in found)


def test_every_fact_belongs_to_one_stage():
    facts = {
        name
        for kind in Facts.__mro__
        for name, value in vars(kind).items()
        if isinstance(value, once) and not name.startswith("_")
    }
    named = [name for names in stages.FACTS.values() for name in names]
    assert (set(named), len(named)) == (facts, len(facts))


def test_a_long_article_is_made_of_different_ones_over_and_over(tmp_path):
    for name, text in (("a.txt", "First.\n"), ("b.txt", "Second.")):
        (tmp_path / name).write_text(text, encoding="utf-8")
    long = joined([tmp_path / "a.txt", tmp_path / "b.txt"], 0.000_02, tmp_path / "long.txt")
    assert long.read_text(encoding="utf-8") == "First.\n\nSecond.\n\nFirst.\n\n"


def test_the_articles_of_a_jsonl_nearest_to_the_usual_length_are_spread_into_files(tmp_path):
    lines = '{"text": "Short"}\n{"text": "One word"}\n{"text": "Two more words"}\n'
    (tmp_path / "set.jsonl").write_text(lines, encoding="utf-8")
    spread = copied([tmp_path / "set.jsonl"], 2, tmp_path)
    assert {path.read_text(encoding="utf-8"): words for path, words in spread.items()} == {
        "One word": 2,
        "Two more words": 3,
    }


def test_the_cpu_time_of_a_command_is_that_of_all_its_processes(tmp_path):
    busy = "import time\nwhile time.process_time() < 0.2: pass"
    starts = f"import subprocess, sys; subprocess.run([sys.executable, '-c', {busy!r}])"
    assert Command([sys.executable, "-c", starts], tmp_path)().cpu >= 0.2


@pytest.mark.skipif(sys.platform != "linux", reason="the memory of processes is read from Linux")
def test_the_memory_of_a_command_is_that_of_all_its_processes(tmp_path):
    large = "import time; held = bytes(range(256)) * 200_000; time.sleep(0.3)"
    starts = f"import subprocess, sys; subprocess.run([sys.executable, '-c', {large!r}])"
    assert 45 < Command([sys.executable, "-c", starts], tmp_path)(watched=True).peak < 110


def test_a_command_that_does_not_do_its_work_ends_the_benchmark(tmp_path):
    with pytest.raises(SystemExit, match="exited with 3"):
        Command([sys.executable, "-c", "raise SystemExit(3)"], tmp_path)()
