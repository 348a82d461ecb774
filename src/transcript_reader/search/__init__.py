"""Finding words: the only package that knows Whoosh, and a cache that can be remade."""
