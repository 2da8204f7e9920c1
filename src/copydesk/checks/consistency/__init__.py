"""The article disagrees with itself, with the calendar or with arithmetic."""
