"""The people of the library: who they are, and what the reader decides about them."""
