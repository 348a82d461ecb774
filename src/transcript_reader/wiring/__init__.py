"""What joins the parts of the window to the controllers: one module per thing the reader does."""
