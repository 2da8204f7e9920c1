"""What slows the reader."""
