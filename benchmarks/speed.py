"""Speed of `copydesk check` and `copydesk --help` against `proselint check`, as whole processes, run in turn.

    python benchmarks/speed.py ARTICLE [--runs 9]

Times on a shared machine drift; the ratio of neighbouring runs does not. Quote the medians of the ratios.
"""

import argparse
import statistics
import subprocess
import sys
import time
from pathlib import Path

BIN = Path(sys.executable).parent


def seconds(command: list[str]) -> float:
    """Wall time of one run of a command; its output and exit code are of no interest here."""
    start = time.perf_counter()
    subprocess.run(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, check=False)
    return time.perf_counter() - start


def main() -> None:
    """Print the median time of each command and the median ratio to proselint."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("article")
    parser.add_argument("--runs", type=int, default=9)
    args = parser.parse_args()
    proselint = [str(BIN / "proselint"), "check", args.article]
    ours = {
        "copydesk check": [str(BIN / "copydesk"), "check", args.article],
        "copydesk --help": [str(BIN / "copydesk"), "--help"],
    }
    words = len(Path(args.article).read_text(encoding="utf-8").split())
    print(f"{words} words, {args.runs} runs of each, in turn with proselint check")
    for name, command in ours.items():
        seconds(command), seconds(proselint)  # warm the disk
        pairs = [(seconds(command), seconds(proselint)) for _ in range(args.runs)]
        own, other = (statistics.median(times) for times in zip(*pairs, strict=True))
        ratio = statistics.median(a / b for a, b in pairs)
        print(f"{name:16} {own:.3f} s, proselint check {other:.3f} s, ratio {ratio:.2f}")


if __name__ == "__main__":
    main()
