"""The way of a message, a file a step: intake, turn, posting, sender; and the clock, for what is due by itself."""
