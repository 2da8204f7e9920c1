"""Bytes to a Document: text, paragraphs with their roles, and the map back to the source."""
