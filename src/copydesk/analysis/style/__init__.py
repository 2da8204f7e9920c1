"""How the copy is set: forms, spellings, headings, lists and openings."""
