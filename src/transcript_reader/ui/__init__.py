"""The window: widgets, controllers, and what both stand on."""
