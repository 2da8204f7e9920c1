"""The checks, one file a rule. The file name is the rule id; the docstring is its page."""
