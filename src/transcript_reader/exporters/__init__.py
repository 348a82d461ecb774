"""Transcripts and hits as files of other formats."""
