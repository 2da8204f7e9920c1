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
    atheris.Setup([sys.argv[0], *sys.argv[2:]], target)
    atheris.Fuzz()


if __name__ == "__main__":
    main()
