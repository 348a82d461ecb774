"""Bytes, packages, pages and trees to plain paragraphs, read safely."""
