"""Who and what a story names: mentions, people, and what is said of them."""
