"""What is made of the files of `rules/` is kept, holds until one of them is touched, and is never needed."""

import os
from collections.abc import Callable
from pathlib import Path

import pytest

from copydesk import house, standing_type
from copydesk.rulebook import book
from copydesk.rulebook.book import rulebook


@pytest.fixture
def rules(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder of rules with one file, of which something may be made."""
    (tmp_path / "words.toml").write_text("one", encoding="utf-8")
    monkeypatch.setattr(house, "rules_folder", lambda: tmp_path)
    monkeypatch.setattr(house, "files", house.files.__wrapped__)
    return tmp_path


def words(folder: Path) -> Callable[[], list[str]]:
    return lambda: [(folder / "words.toml").read_text(encoding="utf-8")]


def never() -> list[str]:
    raise AssertionError("it was made anew")


def kept(folder: Path) -> Path:
    (one,) = [path for path in folder.rglob("*") if path.suffix == ".type"]
    return one


def test_it_is_made_once(rules: Path):
    assert standing_type.standing("words", list[str], words(rules)) == ["one"]
    assert standing_type.standing("words", list[str], never) == ["one"]


def test_a_file_that_was_touched_makes_it_anew(rules: Path):
    standing_type.standing("words", list[str], words(rules))
    (rules / "words.toml").write_text("two", encoding="utf-8")
    os.utime(rules / "words.toml", ns=(0, 0))
    assert standing_type.standing("words", list[str], words(rules)) == ["two"]
    (rules / "more.toml").write_text("", encoding="utf-8")
    with pytest.raises(AssertionError):
        standing_type.standing("words", list[str], never)


@pytest.mark.parametrize("damage", [lambda whole: b"", lambda whole: whole[:-1], lambda whole: b"\xc1" + whole])
def test_one_that_is_damaged_is_made_anew(rules: Path, damage: Callable[[bytes], bytes]):
    standing_type.standing("words", list[str], words(rules))
    kept(rules).write_bytes(damage(kept(rules).read_bytes()))
    assert standing_type.standing("words", list[str], words(rules)) == ["one"]


def test_where_it_cannot_be_kept_it_is_made_each_time(rules: Path):
    (rules / "__pycache__").write_text("no folder", encoding="utf-8")
    for _ in range(2):
        assert standing_type.standing("words", list[str], words(rules)) == ["one"]
    assert sorted(path.name for path in rules.iterdir()) == ["__pycache__", "words.toml"]


def test_the_packs_that_were_kept_are_those_of_the_files():
    groups = {own.rule_id: next(r.group for r in rulebook().rules if r.id == own.rule_id) for own in rulebook().packs}
    made = book._ready(groups)
    assert {own.rule_id: (own.file, own.noticed) for own in rulebook().packs} == made
