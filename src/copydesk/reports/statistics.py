"""`--statistics`: how often each rule spoke, for a desk that weighs which rules to take up."""

from collections.abc import Iterable

from copydesk.findings import GROUPS, Finding, Report
from copydesk.messages import counted
from copydesk.reports.wording import closing

HEAD = f"{'findings':>8}  {'per 1,000 words':>15}  {'articles':>8}"

Key = tuple[str, ...]
"""What is counted together: a rule and a level, or a group."""


def render(report: Report) -> str:
    """A table of the rules, the most frequent first and a line a level; then of the groups, and a closing line."""
    words = sum(document.words for document in report.documents)
    rules = _table([((found.severity.value, found.rule), found) for found in report.findings], words)
    groups = [((group,), found) for group in GROUPS for found in report.findings if found.group == group]
    tables = [
        f"{HEAD}  {'level':<10}  rule", *rules, "",
        f"{HEAD}  group", *_table(groups, words), "",
    ]  # fmt: skip
    touched = len({found.path for found in report.findings})
    last = f"{closing(report)} {counted(touched, 'article')} with findings."
    return "\n".join([*(tables if rules else []), last]) + "\n"


def _table(named: Iterable[tuple[Key, Finding]], words: int) -> list[str]:
    """A line for each key: how many findings, how many in 1,000 words, in how many articles."""
    paths: dict[Key, list[str]] = {}
    for key, found in named:
        paths.setdefault(key, []).append(found.path)
    rows = sorted(paths.items(), key=lambda row: (-len(row[1]), row[0][::-1]))
    return [_row(key, len(found), len(set(found)), words) for key, found in rows]


def _row(key: Key, count: int, articles: int, words: int) -> str:
    rate = 1000 * count / words if words else 0.0
    *level, name = key
    return f"{count:>8,}  {rate:>15.2f}  {articles:>8,}  {''.join(f'{one:<10}  ' for one in level)}{name}"
