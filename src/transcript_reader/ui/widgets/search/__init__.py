"""Searching the library: the question, what is told of the answer, and the hits."""
