"""Findings per 1,000 words on copy that is taken for sound.

    python benchmarks/noise.py FOLDER_OR_JSONL… [--show 5]

A .jsonl file holds one article a line, its text under "text". The articles are checked as plain text and stay where
they are; nothing of them is kept.
"""

import argparse
import json
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from copydesk.desk.files import Source, sources
from copydesk.desk.run import Desk
from copydesk.findings import Finding, Severity
from copydesk.rulebook.book import rulebook
from copydesk.settings import Settings


def articles(paths: list[str]) -> Iterator[Source]:
    """Every article of the folders and files named."""
    for path in paths:
        if path.endswith(".jsonl"):
            with Path(path).open(encoding="utf-8") as rows:
                for number, row in enumerate(rows):
                    yield Source(f"{path}-{number}.txt", json.loads(row)["text"].encode())
        else:
            yield from sources([path], Settings(), [])


def main() -> None:
    """Print the findings per 1,000 words, by severity and by rule, with a few of each to read."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("paths", nargs="+")
    parser.add_argument("--show", type=int, default=0)
    args = parser.parse_args()
    report = Desk(rulebook()).check(articles(args.paths))
    words = sum(document.words for document in report.documents)
    by_rule: dict[tuple[str, str], list[Finding]] = {}
    for finding in report.findings:
        by_rule.setdefault((finding.severity.value, finding.rule), []).append(finding)
    totals = Counter({severity: report.count(severity) for severity in Severity})
    print(f"{len(report.documents)} articles, {words:,} words, {len(report.errors)} not checked")
    print(
        ", ".join(f"{severity.value} {1000 * totals[severity] / words:.3f}" for severity in Severity), "per 1,000 words"
    )
    for (severity, rule), found in sorted(by_rule.items(), key=lambda item: -len(item[1])):
        print(f"{severity:11} {rule:24} {len(found):5} {1000 * len(found) / words:7.3f}")
        for finding in found[: args.show]:
            print(f"      {Path(finding.path).name}:{finding.start} “{finding.text[:60]}” {finding.message}")


if __name__ == "__main__":
    main()
