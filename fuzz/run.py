"""One target under atheris: `python fuzz/run.py markdown -max_total_time=600`; the words behind it are for libFuzzer.

A find is written to a file; `python fuzz/run.py markdown FILE` shows it again. It then becomes a test.
"""

import sys

import atheris

with atheris.instrument_imports(include=["copydesk"]):
    import targets


def main() -> None:
    """Fuzz the target that the command line names."""
    target = targets.TARGETS[sys.argv[1]]
    for warming in (targets.text, target):  # the first article waits for the rules, and no fuzzer should blame it
        warming(b"The mayor said on Friday that 12 boats, not 14, would sail.")
    atheris.Setup([sys.argv[0], *sys.argv[2:]], target)
    atheris.Fuzz()


if __name__ == "__main__":
    main()
