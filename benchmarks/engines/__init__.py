"""The engines of the search benchmark: the same turns, the same questions.

Each answers a kind of question with the identities of the first twenty turns; one that
cannot answer a kind leaves it out.
"""
