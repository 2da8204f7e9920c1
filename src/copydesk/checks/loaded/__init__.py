"""The author’s voice uses a term that takes a side."""
