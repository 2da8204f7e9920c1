"""What the author claims, and what in the text stands behind it."""
