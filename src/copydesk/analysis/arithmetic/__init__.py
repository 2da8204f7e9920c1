"""Figures that stand with what they are worked out from: sums, shares, conversions, counts of lists."""
