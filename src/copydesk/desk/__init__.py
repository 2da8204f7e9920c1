"""The run: which files, which rules, and every flag signed into a finding. It knows no format of report."""
