"""Paloma beside other bots: the same work against one local server, each in a process of its own (`make bench`)."""
