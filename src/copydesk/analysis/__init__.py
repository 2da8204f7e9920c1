"""Text to facts: pure functions that know no format and no rule."""
