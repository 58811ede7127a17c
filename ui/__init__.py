"""How it looks: the chat in a browser, and the command line."""
