"""How the index lies on disk: a Whoosh codec whose postings are NumPy arrays."""
