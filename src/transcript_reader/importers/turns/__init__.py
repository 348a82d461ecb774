"""Paragraphs to turns: text put together, parted by its labels, built to a transcript."""
