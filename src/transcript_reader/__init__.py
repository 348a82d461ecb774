"""Transcript Reader: read, search and quote official transcripts."""
