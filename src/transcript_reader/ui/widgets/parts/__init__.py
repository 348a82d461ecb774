"""Pieces that any area is made of: fields, lists, buttons, labels, panes."""
