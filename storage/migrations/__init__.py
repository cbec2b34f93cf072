"""Numbered SQL files, applied once each, in order, forward only."""
