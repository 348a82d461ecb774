"""The View settings and what else is chosen of looks and sound."""
