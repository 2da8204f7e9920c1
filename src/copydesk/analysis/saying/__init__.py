"""Who speaks: attributions, quotations and sources, and the voice of every word."""
