"""Ages, years of birth, and whose they are."""
