"""A conversation as a function replayed over its answers: what a flow can do, and how what was said gets to it."""
