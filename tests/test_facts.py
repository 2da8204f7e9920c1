"""`copydesk facts`: the worksheet in its formats, from one story."""

import csv
import io

import pytest

STORY = """\
The hall will shut

By Ann Cole

“We will pay,” Jon Vale said on Monday, 2 March 2026. “Nobody will wait.”

The board said the roof had cost a tenth more than planned. According to the police, 40 people were inside.

The “fish hall” is the old name | of the =market.
"""

TEXT = """\
story.txt · The hall will shut

Quotations (2)
  ¶3, line 5     Jon Vale: “We will pay,”
  ¶3, line 5     Jon Vale: “Nobody will wait.”

Said by others (2)
  ¶4, line 7     The board: the roof had cost a tenth more than planned
  ¶4, line 7     the police: 40 people were inside

Dates (1)
  ¶3, line 5     Monday, 2 March 2026 (Jon Vale said on Monday, 2 March 2026)

Figures (2)
  ¶4, line 7     a tenth (said the roof had cost a tenth more than planned)
  ¶4, line 7     40 (people)
"""

MARKDOWN = """\
# The hall will shut

`story.txt`

## Quotations

| ✓ | ¶ | line | who | what |
|---|---|---|---|---|
| ☐ | 3 | 5 | Jon Vale | “We will pay,” |
| ☐ | 3 | 5 | Jon Vale | “Nobody will wait.” |

## Said by others

| ✓ | ¶ | line | who | what |
|---|---|---|---|---|
| ☐ | 4 | 7 | The board | the roof had cost a tenth more than planned |
| ☐ | 4 | 7 | the police | 40 people were inside |

## Dates

| ✓ | ¶ | line | what |
|---|---|---|---|
| ☐ | 3 | 5 | Monday, 2 March 2026 (Jon Vale said on Monday, 2 March 2026) |

## Figures

| ✓ | ¶ | line | what |
|---|---|---|---|
| ☐ | 4 | 7 | a tenth (said the roof had cost a tenth more than planned) |
| ☐ | 4 | 7 | 40 (people) |
"""


@pytest.fixture
def story(tmp_path):
    path = tmp_path / "story.txt"
    path.write_text(STORY, encoding="utf-8")
    return path


@pytest.mark.parametrize(("arguments", "printed"), [((), TEXT), (("--format", "markdown"), MARKDOWN)])
def test_the_worksheet_has_every_quotation_claim_and_date_with_who_says_it(copydesk, story, arguments, printed):
    assert copydesk("facts", "story.txt", *arguments) == (0, printed, "")


def test_the_spreadsheet_points_at_the_characters(copydesk, story):
    code, printed, _ = copydesk("facts", "story.txt", "--format", "csv")
    rows = list(csv.DictReader(io.StringIO(printed)))
    assert (code, [row["kind"] for row in rows]) == (
        0,
        ["quotation", "date", "quotation", "speech", "figure", "figure", "speech"],
    )
    assert [STORY[int(row["start"]) : int(row["end"])] for row in rows] == [row["text"] for row in rows]
    first = {key: rows[0][key] for key in ("path", "paragraph", "line", "column", "who")}
    assert first == {"path": "story.txt", "paragraph": "3", "line": "5", "column": "1", "who": "Jon Vale"}


def test_a_spreadsheet_runs_nothing_that_an_article_says(copydesk, tmp_path):
    (tmp_path / "story.txt").write_text("The board said =1+1 was the sum of it all, and left.\n", encoding="utf-8")
    _, printed, _ = copydesk("facts", "story.txt", "--format", "csv")
    assert next(row["text"][:2] for row in csv.DictReader(io.StringIO(printed))) == "'="


def test_a_table_keeps_its_columns_whatever_the_copy_holds(copydesk, tmp_path):
    (tmp_path / "story.txt").write_text("“The *fee* | is <b>shut</b>,” she said.\n", encoding="utf-8")
    _, printed, _ = copydesk("facts", "story.txt", "--format", "markdown")
    assert "| ☐ | 1 | 1 | she (who?) | “The \\*fee\\* \\| is \\<b\\>shut\\</b\\>,” |\n" in printed


def test_a_story_without_facts_says_so(copydesk, tmp_path):
    (tmp_path / "story.txt").write_text("The hall is shut.\n", encoding="utf-8")
    assert copydesk("facts", "story.txt").out == "story.txt\n\nNo claim, no quotation, no date, no figure.\n"
