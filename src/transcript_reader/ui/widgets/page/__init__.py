"""The transcript on the screen: its page, the ways through it, and the timeline beside it."""
