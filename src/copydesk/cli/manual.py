"""The ends of the help pages: examples, exit codes, and what the environment says.

A `\\b` keeps the lines of a paragraph as they are, so they are written for a terminal of 80 columns.
"""

ENVIRONMENT = """\
\b
Environment:
  NO_COLOR=1         no colours
  FORCE_COLOR=1      colours, even where the output is no terminal
  FORCE_HYPERLINK=1  line and column are links to the file; 0 for no links
  COLUMNS            how wide a line may be; else as the terminal, or 80
"""

CHECK = f"""\
\b
Examples:
  copydesk check story.md
  copydesk check drafts --severity suggestion     a folder, all questions too
  copydesk check story.txt --select consistency   what contradicts itself only
  copydesk check main.md box.md --edition         one held against the other
  copydesk check - --stdin-filename story.md < story.md

\b
On copy that is there already:
  copydesk check archive --write-baseline base.json   accept what is there …
  copydesk check archive --baseline base.json         … and see what is new
  copydesk check drafts --diff-base main              what this branch changes

\b
Exit codes:
  0  nothing at or above --fail-on
  1  a finding at or above --fail-on
  2  a wrong call or setting, or a file that could not be read; the other
     files are reported

{ENVIRONMENT}"""

FACTS = f"""\
\b
Examples:
  copydesk facts story.md
  copydesk facts story.md --format markdown > to-check.md   with boxes to tick

\b
Exit codes:
  0  done
  2  a wrong call or setting, or a file that could not be read

{ENVIRONMENT}"""

RULES = """\
\b
Examples:
  copydesk rules
  copydesk rules --all --config desk/copydesk.toml

\b
Exit codes:
  0  done
  2  a wrong call or setting
"""

EXPLAIN = """\
\b
Examples:
  copydesk explain weekday-date            a rule
  copydesk explain actor-label/terrorist   one entry of a list of words
  copydesk explain consistency             a group of rules

\b
Exit codes:
  0  done
  2  no such name, or a wrong setting
"""

TEST = """\
\b
Examples:
  copydesk test               the examples of all rules and of your own packs
  copydesk test desk/packs    those of the packs in a folder

\b
Exit codes:
  0  all examples pass
  1  one fails
  2  a wrong call, or a pack with a fault in it
"""

INIT = """\
\b
Examples:
  copydesk init
  copydesk init --repo https://git.example.org/copydesk

\b
Exit codes:
  0  something was written
  2  nothing could be written
"""

APP = """\
\b
Exit codes:
  0  nothing to report
  1  findings
  2  a wrong call or setting, or a file that cannot be read

\b
Completion of commands, options and rules, for bash (the guide has others):
  eval "$(_COPYDESK_COMPLETE=bash_source copydesk)"
"""
