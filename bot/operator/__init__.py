"""What the person who runs the bot can ask of it, over a socket while it runs or without."""
