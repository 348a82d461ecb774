"""One module a format, with what only that format needs beside it."""
