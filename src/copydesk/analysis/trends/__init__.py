"""Rises and falls, told with the figures at both ends."""
