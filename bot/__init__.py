"""The program: all that runs around a conversation."""
