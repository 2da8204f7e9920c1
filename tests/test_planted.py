"""The benchmark of planted faults plants what it says: in the right place, with a twin that differs there alone."""

import json
import random
import sys
from pathlib import Path

import pytest

BENCHMARKS = Path(__file__).parent.parent / "benchmarks"
if not BENCHMARKS.is_dir():
    pytest.skip("the benchmarks are not part of the package", allow_module_level=True)
sys.path.insert(0, str(BENCHMARKS))

import planted as tool  # noqa: E402
from planting import told, unmarked  # noqa: E402
from wording import Number, filled  # noqa: E402

ARTICLES = [
    [
        "Harbour board to sell its cranes",
        "The harbour board of Lower Quay has sold its cranes for £40 million to a firm from the islands.",
        "Shares of the firm rose 12% on the news. The sale will close on 9 May, after a vote of its members.",
        "Some 350 dockers work at the yard, and the union fears for their jobs. A spokesman had no comment.",
        "The board last sold a crane in the spring, when the old pier was shut for repairs.",
        "Talks with the union go on, and both sides said that they had been friendly so far.",
    ],
    [
        "Winter storm leaves 230 homes in the dark",
        "A winter storm has left 230 homes near Alder Head without power, the power company said on Friday.",
        "Crews from the mainland mended 18 miles of line, and roads to the north stayed shut.",
        "The company has set aside $7m for repairs. Schools will stay shut until 14 January at the earliest.",
        "Farmers in the valley lost sheep in the snow, and the colour of the sky warned of more.",
        "Most of the boats in the harbour were safe, since their owners had hauled them out in the autumn.",
    ],
]


def faults(plant: tool.Plant) -> list[tool.Planted]:
    """Some faults of one kind in the two articles."""
    dice, found = random.Random(plant.__name__), []
    for _ in range(60):
        one = plant(list(dice.choice(ARTICLES)), dice)
        if one is not None:
            found.append(one)
    return found


def outside(text: str, spans: tool.Spans) -> str:
    """A text without its spans."""
    for start, end in sorted(spans, reverse=True):
        text = f"{text[:start]}|{text[end:]}"
    return text


def test_marks_give_the_places_and_go():
    assert unmarked("It [[rose]] from [[5]].") == ("It rose from 5.", ((3, 7), (13, 14)))


def test_a_frame_is_filled_as_a_sentence():
    values = {"n": Number(8), "m": Number(1200)}
    assert filled("[[a {n}-day walk]] of {n:w} or {m}", values) == "[[An 8-day walk]] of eight or 1,200"


def test_a_pair_of_sentences_stands_in_order_and_its_twin_agrees():
    frames = ("There were {n} goats.", "The [[{m} goats]] are lost.")
    one = told(ARTICLES[0], random.Random(1), frames, {"n": 5, "m": 7}, {"n": 5, "m": 5})
    assert [one.text[start:end] for start, end in one.spans] == ["7 goats"]
    assert [one.clean[start:end] for start, end in one.clean_spans] == ["5 goats"]
    assert one.text.index("There were 5 goats.") < one.spans[0][0]


@pytest.mark.parametrize("plant", tool.FIGURES, ids=lambda plant: plant.__name__)
def test_a_figure_fault_and_its_twin_differ_in_the_marked_words_alone(plant):
    found = faults(plant)
    assert found
    for one in found:
        assert outside(one.text, one.spans) == outside(one.clean, one.clean_spans)
        pairs = list(zip(one.spans, one.clean_spans, strict=True))
        assert any(one.text[a:b] != one.clean[c:d] for (a, b), (c, d) in pairs)
        assert not {"[", "{"} & {*one.text}


@pytest.mark.parametrize("plant", tool.KINDS, ids=lambda plant: plant.__name__)
def test_spans_hold_words_and_the_twin_is_another_text(plant):
    for one in faults(plant):
        assert one.spans
        assert all(0 <= start < end <= len(one.text) and one.text[start:end].strip() for start, end in one.spans)
        assert one.text != one.clean


def test_the_key_says_where_the_faults_are_in_the_files(tmp_path):
    key = tool.Key(tmp_path / "key")
    one = faults(tool.KINDS[0])[0]
    key.add("weekday_date", 3, one)
    (line,) = (tmp_path / "key" / "key.jsonl").read_text(encoding="utf-8").splitlines()
    row = json.loads(line)
    assert list(row) == ["kind", "file", "clean", "spans", "shown"]
    assert row["kind"] == "weekday_date"
    assert [tuple(span) for span in row["spans"]] == list(one.spans)
    assert (tmp_path / "key" / row["file"]).read_bytes().decode() == one.text
    assert (tmp_path / "key" / row["clean"]).read_bytes().decode() == one.clean


def test_a_folder_that_holds_something_is_refused(tmp_path):
    (tmp_path / "old.txt").write_text("old")
    with pytest.raises(SystemExit, match="not an empty folder"):
        tool.Key(tmp_path)
