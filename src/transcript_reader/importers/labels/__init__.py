"""What a speaker's label is, and where one stands."""
