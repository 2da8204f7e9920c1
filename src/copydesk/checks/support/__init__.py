"""The author’s voice asserts what nothing in the text supports."""
