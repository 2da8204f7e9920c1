"""What the text tells twice, and whether both times it tells of the same."""
