"""Articles that are checked together: what makes an edition of them, and what is said of each."""

import json

import pytest

from copydesk.desk.files import Source
from copydesk.desk.run import Desk
from copydesk.rulebook.book import rulebook
from copydesk.settings import PathEntry, Settings, SettingsFile

ONE = "Minister Ana Torvik left Orle for talks in Pesk and Vance."
TWO = "Ms Ana Torvick left Orle for Pesk and Vance."
NAME = "xdoc-name-variant"
WAIVER = f"<!-- copydesk: allow {NAME} — two sisters -->"
DATED = "---\ndate: {day}\n---\n\n{copy}"


def said(one=ONE, two=TWO, settings=None, *, together=True, turned=False, names=("a.md", "b.md")):
    """What is found in two articles: file, rule and the other file."""
    files = [Source(name, copy.encode()) for name, copy in zip(names, (one, two), strict=True)]
    desk = Desk(rulebook(), Settings(SettingsFile(**settings or {})), together=together)
    report = desk.check(files[::-1] if turned else files)
    assert report.errors == ()
    return {
        (finding.path, finding.rule, *(place.path for place in finding.related)): finding for finding in report.findings
    }


@pytest.mark.parametrize("turned", [False, True])
def test_two_articles_are_held_against_each_other_in_whatever_order_they_are_given(turned):
    (found,) = said(turned=turned).values()
    assert (found.path, found.rule, found.text) == ("b.md", NAME, "Ana Torvick")
    assert found.message == "“Ana Torvick” here, “Ana Torvik” in a.md ¶1. Which is right?"


def test_nothing_is_said_of_articles_that_are_no_edition():
    assert said(together=False) == {}


@pytest.mark.parametrize("globs, found", [
    (("a.md", "b.md"), [("b.md", NAME, "a.md")]), (("*.md",), [("b.md", NAME, "a.md")]), (("a.md",), []),
    (("c/**",), []),
])  # fmt: skip
def test_the_settings_make_an_edition_of_the_files_that_their_globs_name(globs, found):
    assert [*said(settings={"editions": {"march": globs}}, together=False)] == found


def test_two_editions_with_the_same_articles_say_a_thing_once():
    assert len(said(settings={"editions": {"march": ("*.md",), "all": ("a.md", "b.md")}})) == 1


def test_both_days_are_named_where_they_differ_and_the_later_article_is_flagged():
    copies = [DATED.format(day=day, copy=copy) for day, copy in (("2026-06-02", ONE), ("2026-03-12", TWO))]
    (found,) = said(*copies).values()
    assert found.message == ("“Ana Torvik” here (2 Jun 2026), “Ana Torvick” in b.md ¶1 (12 Mar 2026). Which is right?")


@pytest.mark.parametrize("days, severity", [
    (("2026-03-12", "2026-03-12"), "warning"), (("2026-03-12", "2026-06-02"), "suggestion"),
])  # fmt: skip
def test_a_figure_may_have_changed_from_one_day_to_the_next(days, severity):
    copies = "Vance will cut 240 jobs at its Pesk mill in Orle.", "The Pesk mill in Orle, Vance’s, will cut 270 jobs."
    told = said(*(DATED.format(day=day, copy=copy) for day, copy in zip(days, copies, strict=True)))
    assert [(rule, found.severity) for (_, rule, _), found in told.items()] == [("xdoc-fact-conflict", severity)]


def test_files_of_one_name_are_named_with_their_folders():
    (found,) = said(names=("north/a.md", "south/a.md")).values()
    assert "in north/a.md ¶1" in found.message


def test_a_waiver_covers_what_is_said_across_articles_and_is_not_idle_where_one_is_checked_alone():
    assert said(two=f"{WAIVER}\n\n{TWO}") == {}
    assert said(two=f"{WAIVER}\n\n{TWO}", together=False) == {}
    assert [*said(two=f"{WAIVER}\n\n{ONE}")] == [("b.md", "unused-waiver")]


@pytest.mark.parametrize("settings, found", [
    ({"ignore": (NAME,)}, 0), ({"severity": {NAME: "off"}}, 0), ({"severity": {NAME: "error"}}, 1),
    ({"paths": {"b.md": PathEntry(ignore=(NAME,))}}, 0), ({"paths": {"a.md": PathEntry(ignore=(NAME,))}}, 1),
    ({"select": ("style",)}, 0), ({"allow": ("Ana Torvick",)}, 0),
])  # fmt: skip
def test_the_settings_of_the_flagged_article_decide(settings, found):
    assert len(said(settings=settings)) == found


def test_the_command_checks_its_files_together_and_names_the_other_path(copydesk, tmp_path):
    for name, copy in (("a.md", ONE), ("b.md", TWO)):
        (tmp_path / name).write_text(copy, encoding="utf-8")
    assert json.loads(copydesk("check", "a.md", "b.md", "--format", "json").out)["summary"]["findings"]["warning"] == 0
    documents = json.loads(copydesk("check", "--edition", ".", "--format", "json").out)["documents"]
    (finding,) = documents[1]["paragraphs"][0]["findings"]
    assert [(place["path"], place["line"], place["column"], place["text"]) for place in finding["related"]] == [
        ("a.md", 1, 10, "Ana Torvik")
    ]
