"""Days, months, years, lengths of time, and the order of what happened."""
