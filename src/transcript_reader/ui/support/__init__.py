"""Threads, theme, positions and resources: what widgets and controllers stand on."""
