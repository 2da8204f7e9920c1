"""What stories that are checked together say of the same, and not the same in each."""
