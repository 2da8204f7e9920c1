"""Words that make no sense where they stand: they point back to nothing, to too many, or turn a deed round."""
