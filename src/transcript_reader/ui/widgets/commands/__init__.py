"""Every command, its keys and its place in the menus; and the windows that list them."""
