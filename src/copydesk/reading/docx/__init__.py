"""Word documents: the package they are stored in, its styles and lists, and the story as Word shows it."""
