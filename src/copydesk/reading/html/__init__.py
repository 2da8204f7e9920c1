"""A web page, or a fragment of one, to blocks: tags with their places, the words, the main text, the head."""
