"""Numbers with what they measure or count, and how sure the copy is of them."""
