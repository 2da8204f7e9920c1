"""Precision, recall and F1, counted one judgement at a time."""

from dataclasses import dataclass


@dataclass
class Scores:
    """Judgements against annotation. `weight` counts each false alarm so many times, as rare classes ask for."""

    hits: int = 0
    false: int = 0
    missed: int = 0
    weight: float = 1.0

    def add(self, *, annotated: bool, found: bool) -> None:
        """Count one judgement. Where nothing is annotated and nothing found there is nothing to count."""
        self.hits += annotated and found
        self.false += found and not annotated
        self.missed += annotated and not found

    @property
    def precision(self) -> float:
        """The share of what was found that is right, from 0 to 1."""
        return self.hits / (self.hits + self.false * self.weight or 1)

    @property
    def recall(self) -> float:
        """The share of what is annotated that was found, from 0 to 1."""
        return self.hits / (self.hits + self.missed or 1)

    @property
    def f1(self) -> float:
        """The harmonic mean of precision and recall."""
        return 2 * self.precision * self.recall / (self.precision + self.recall or 1)

    def __str__(self) -> str:
        return f"P {self.precision:.3f} R {self.recall:.3f} F1 {self.f1:.3f}"
