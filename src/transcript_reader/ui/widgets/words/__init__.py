"""The words that were found: concordance, collocates and frequencies."""
