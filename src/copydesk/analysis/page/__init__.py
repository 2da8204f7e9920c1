"""Words, sentences and marks as they stand on the page, and what grammar says of them."""
