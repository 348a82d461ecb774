"""One module per file format. To add a format, write the module and list it here."""
